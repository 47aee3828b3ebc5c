/// SQL of aftersales. What people said and signed is sealed.
#pragma once

#include "rooms/aftersales/repair.h"

namespace hearth::aftersales::store {

std::optional<Published> find_policy(Tx& tx, Instant at);
std::vector<Published> list_policies(Tx& tx, int limit);
/// False where the version is there already.
bool insert_policy(Tx& tx, Published const& one);

/// False where the order has a case that is not over.
bool insert(Tx& tx, Cancellation const& one);
std::optional<Cancellation> find(Tx& tx, Id<Cancellation> id);
std::optional<Cancellation> find_of_order(Tx& tx, Id<orders::Order> order);
/// False where the version has moved on.
bool replace(Tx& tx, Cancellation const& one);
struct Filter {
    std::optional<std::vector<Id<identity::Store>>> stores = {};
    bool is_open = true;
    std::optional<Id<Cancellation>> after = {}; ///< goes on behind this one
};
/// Newest first.
std::vector<Cancellation> list(Tx& tx, Filter const& filter, int limit);

void insert_strokes(Tx& tx, Id<Cancellation> id, std::string const& png);
std::optional<std::string> find_strokes(Tx& tx, Id<Cancellation> id);

/// False where the number is taken.
bool insert(Tx& tx, Repair const& one);
std::optional<Repair> find(Tx& tx, Id<Repair> id);
bool replace(Tx& tx, Repair const& one);
std::vector<Repair> list_of_order(Tx& tx, Id<orders::Order> order);
/// Not over, oldest first; of these stores, or all.
std::vector<Repair> list_open(Tx& tx, std::optional<std::vector<Id<identity::Store>>> const& stores,
                              int limit);

Step add_step(Tx& tx, Uuid subject, StepKind kind, std::optional<std::string> note = {});
std::vector<Step> list_steps(Tx& tx, Uuid subject);

} // namespace hearth::aftersales::store
