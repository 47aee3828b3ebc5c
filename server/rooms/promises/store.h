/// Private to promises: its tables.
#pragma once

#include "rooms/promises/promises.h"

namespace hearth::promises::store {

/// False where the key is there already.
bool insert(Tx& tx, Promise const& promise);
std::optional<Promise> find(Tx& tx, Id<Promise> id);
std::optional<Promise> find_by_key(Tx& tx, std::string const& key);
/// Writes how it ended, where it still is in the state that it was read in; else false.
bool end(Tx& tx, Promise const& promise, State from);
bool set_disputed(Tx& tx, Id<Promise> id, bool is_disputed);

std::vector<Promise> list_of_order(Tx& tx, Id<orders::Order> order, int limit);
std::vector<Promise> list_of_visit(Tx& tx, Id<orders::Visit> visit, int limit);
/// Newest first.
std::vector<Promise> list_of_customer(Tx& tx, Id<customers::Customer> customer, int limit);
std::vector<Promise> list_of_worker(Tx& tx, Id<workforce::Worker> worker, int limit);

struct Filter {
    std::optional<std::vector<Id<identity::Store>>> stores = {}; ///< none: all
    State state = State::Broken;
    std::optional<Kind> kind = {};
    bool is_disputed = false; ///< only those
    std::optional<Id<Promise>> before = {};
};
/// Newest first.
std::vector<Promise> list(Tx& tx, Filter const& filter, int limit);

void add_word(Tx& tx, Id<Promise> id, Word word);
std::vector<Word> list_words(Tx& tx, Id<Promise> id);

/// What visits says of a day.
struct DayFacts {
    std::optional<std::int64_t> worked_min = {}; ///< none where nobody reported it
    std::optional<std::int64_t> steps =
        {}; ///< required ones that were done; none without a standard
};
/// A day reported as shorter than `measured_min` was not measured.
Result<DayFacts> day_facts(Tx& tx, Id<orders::Visit> visit, int measured_min);

} // namespace hearth::promises::store
