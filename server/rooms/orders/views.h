/// What the API shows of orders, and takes for them.
#pragma once

#include "platform/api/route.h"
#include "rooms/orders/change_word.h"
#include "rooms/orders/orders.h"
#include "rooms/orders/terms_word.h"

namespace hearth::orders {

struct VisitView {
    Id<Visit> id;
    int sequence;
    Instant starts_at;
    Instant ends_at;
    int duration_min;
    int crew_size;
    VisitState state;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(VisitView, (),
                      (id, sequence, starts_at, ends_at, duration_min, crew_size, state, version))

struct StageView {
    Stage stage;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(StageView, (), (stage, at))

struct OrderView {
    Id<Order> id;
    std::string number;
    Id<customers::Customer> customer;
    Id<customers::Address> address;
    Id<identity::Store> store;
    Id<catalog::Item> item;
    RawJson options;
    double quantity;
    Id<pricing::Quote> quote;
    Money price;
    Stage stage;
    Channel channel;
    Relation relation;
    Terms terms;
    Instant placed_at;
    std::vector<VisitView> visits;
    std::vector<StageView> stages; ///< placed first
    std::vector<Part> parts;
    Money held; ///< disputed parts: not to be paid yet (BE-10)
    std::optional<Cancellation> cancellation;
    std::optional<std::string> note;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(OrderView, (),
                      (id, number, customer, address, store, item, options, quantity, quote, price,
                       stage, channel, relation, terms, placed_at, visits, stages, parts, held,
                       cancellation, note, version))

/// Who it is for, as a list shows it: masked (PR-03).
struct PersonView {
    std::string name;
    std::string phone;
};
BOOST_DESCRIBE_STRUCT(PersonView, (), (name, phone))

struct OrderRow {
    Id<Order> id;
    std::string number;
    Id<customers::Customer> customer;
    std::optional<PersonView> person; ///< staff only
    Id<identity::Store> store;
    Id<catalog::Item> item;
    Money price;
    Stage stage;
    Channel channel;
    Instant placed_at;
    std::optional<VisitView> visit; ///< the next one, else the last
};
BOOST_DESCRIBE_STRUCT(OrderRow, (),
                      (id, number, customer, person, store, item, price, stage, channel, placed_at,
                       visit))

struct OrderPage {
    std::vector<OrderRow> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(OrderPage, (), (items, next_cursor))

struct TrailRow {
    Instant at;
    std::string kind; ///< words key: event_<rest> of its room
    Uuid subject;
    ActorKind actor_kind;
    std::optional<Uuid> actor;
    std::optional<std::string> actor_name; ///< of staff, for staff
    RawJson facts;
};
BOOST_DESCRIBE_STRUCT(TrailRow, (), (at, kind, subject, actor_kind, actor, actor_name, facts))

struct Trail {
    std::vector<TrailRow> items;
};
BOOST_DESCRIBE_STRUCT(Trail, (), (items))

/// A4: what staff see of one order.
struct OrderFile {
    OrderView order;
    PersonView person;
    std::string address; ///< down to the district; the rest by unmasking
    std::vector<Change> changes;
    std::vector<ChangeWord> words; ///< of those that became dearer by the office's hand
    std::vector<TrailRow> trail;
    std::vector<OrderRow> same_day;      ///< other orders of the customer on that day
    std::optional<TermsWord> terms_seen; ///< of calling off, as they stood on the customer's screen
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(OrderFile, (),
                      (order, person, address, changes, words, trail, same_day, terms_seen,
                       version))

/// GET /orders and /me/orders (api_lists.cpp).
void add_list_routes(api::Routes& routes);
void add_same_day_routes(api::Routes& routes);

OrderView view_of(Tx& tx, Order const& order);
VisitView view_of(Visit const& visit);
/// Rows of orders in their order; persons only for staff.
std::vector<OrderRow> rows_of(Tx& tx, std::vector<Order> const& orders);
/// The trail of the order and its visits from the event log, oldest first.
std::vector<TrailRow> trail_of(Tx& tx, Order const& order, std::vector<Visit> const& visits);
Result<OrderFile> file_of(Tx& tx, Order const& order);

} // namespace hearth::orders
