/// SQL of series, in and out.
#pragma once

#include "rooms/series/model.h"

namespace hearth::series::store {

void insert(Tx& tx, Series const& one);
std::optional<Series> find(Tx& tx, SeriesId id);
bool replace(Tx& tx, Series const& one); ///< false where its version moved on
struct Filter {
    std::optional<Id<customers::Customer>> customer = {};
    std::optional<std::vector<Id<identity::Store>>> stores = {};
    std::optional<SeriesId> before = {};
};
std::vector<Series> list(Tx& tx, Filter const& filter, int limit); ///< newest first

void insert_terms(Tx& tx, SeriesId id, Terms const& terms);
std::vector<Terms> list_terms(Tx& tx, SeriesId id);
void save_pause(Tx& tx, SeriesId id, Pause const& pause); ///< new, or its end
std::vector<Pause> list_pauses(Tx& tx, SeriesId id);

/// False where that day is there already.
bool insert_occurrence(Tx& tx, SeriesId id, Occurrence const& one);
void replace_occurrence(Tx& tx, SeriesId id, Occurrence const& one);
void remove_occurrence(Tx& tx, SeriesId id, Day planned);
std::vector<Occurrence> list_occurrences(Tx& tx, SeriesId id);
struct Of {
    SeriesId series;
    Occurrence occurrence;
};
std::optional<Of> find_by_order(Tx& tx, Id<orders::Order> order);
/// The day without an order that begins then.
std::optional<Of> find_waiting(Tx& tx, Id<customers::Customer> customer, Id<catalog::Item> item,
                               Instant starts_at);
/// Soonest first.
std::vector<Of>
list_unsettled(Tx& tx, std::optional<std::vector<Id<identity::Store>>> const& stores, int limit);

} // namespace hearth::series::store
