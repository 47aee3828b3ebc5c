/// SQL of orders, in and out.
#pragma once

#include "platform/db/database.h"
#include "rooms/orders/model.h"

#include <optional>
#include <vector>

namespace hearth::orders::store {

enum class Inserted { Yes, NumberTaken, QuoteTaken };
/// `number_day` and `number_tail` as in rules.h Number.
Inserted insert_order(Tx& tx, Order const& order, std::int64_t number_day,
                      std::string const& number_tail, std::optional<db::Bytes> const& note);
std::optional<Order> find_order(Tx& tx, Id<Order> id);
std::vector<Order> list_by_number(Tx& tx, std::int64_t number_day, std::string const& number_tail);
std::optional<db::Bytes> find_note(Tx& tx, Id<Order> id);
std::vector<Order> list_of_customer(Tx& tx, Id<customers::Customer> customer,
                                    std::optional<Id<Order>> before, int limit);
std::vector<Order> list_open_of_customer(Tx& tx, Id<customers::Customer> customer, int limit);

/// The stage and one version more, where it is still `from`; false where it is not.
bool move_stage(Tx& tx, Id<Order> id, Stage from, Stage to);
/// One version more: something its view shows has changed.
void touch(Tx& tx, Id<Order> id);
void append_stage(Tx& tx, Id<Order> id, Stage stage, Instant at);
std::vector<StageStep> list_stages(Tx& tx, Id<Order> id);

/// What a change replaces, guarded by the version; false where it has moved on.
bool replace_promise(Tx& tx, Order const& order, std::int64_t version);
void insert_change(Tx& tx, Change const& change);
std::vector<Change> list_changes(Tx& tx, Id<Order> id);
void insert_cancellation(Tx& tx, Id<Order> id, Cancellation const& cancellation);
std::optional<Cancellation> find_cancellation(Tx& tx, Id<Order> id);
/// Of a span, oldest first.
std::vector<std::pair<Id<Order>, Cancellation>> list_cancellations(Tx& tx, Span span, int limit);
void replace_parts(Tx& tx, Id<Order> id, std::vector<Part> const& parts);
std::vector<Part> list_parts(Tx& tx, Id<Order> id);

void insert_visit(Tx& tx, Visit const& visit);
std::optional<Visit> find_visit(Tx& tx, Id<Visit> id);
std::vector<Visit> list_visits(Tx& tx, Id<Order> order);
std::vector<VisitState> list_visit_states(Tx& tx, Id<Order> order);
std::vector<Visit> list_visits_between(Tx& tx, Id<identity::Store> store, Span span, int limit);
/// Guarded by state; false where it is another.
bool move_visit_state(Tx& tx, Id<Visit> id, VisitState from, VisitState to);
/// Guarded by version; false where it has moved on.
void mark_visit(Tx& tx, Id<Visit> id);
bool replace_visit_plan(Tx& tx, Visit const& visit, std::int64_t version);
void cancel_open_visits(Tx& tx, Id<Order> order);

} // namespace hearth::orders::store
