/// Private to rights: its tables.
#pragma once

#include "rooms/rights/rights.h"

namespace hearth::rights::store {

/// False where the number is taken.
bool insert(Tx& tx, Request const& one);
std::optional<Request> find(Tx& tx, Id<Request> id);
/// Guarded by version, which grows; false where somebody was faster.
bool update(Tx& tx, Request& one);
int count_numbers(Tx& tx, std::string const& head);

struct Filter {
    std::optional<std::vector<Id<identity::Store>>> stores = {}; ///< none: all
    bool is_open = true;
    std::optional<Kind> kind = {};
    std::optional<State> state = {};
};
/// Open ones by when they are due, the others newest first.
std::vector<Request> list(Tx& tx, Filter const& filter, int limit);
std::vector<Request> list_of(Tx& tx, Person person, Uuid who, int limit);
/// Of all stores, waiting for something to end.
std::vector<Request> list_postponed(Tx& tx, int limit);

void add_step(Tx& tx, Id<Request> id, StepKind kind, std::optional<std::string> const& note);
std::vector<Step> list_steps(Tx& tx, Id<Request> id);

/// In force on that day.
std::vector<RetentionRow> list_retention(Tx& tx, Day day);

} // namespace hearth::rights::store
