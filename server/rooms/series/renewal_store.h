/// SQL of renewals, in and out.
#pragma once

#include "rooms/series/renewal.h"

namespace hearth::series::store {

std::optional<Renewal> find_renewal(Tx& tx, SeriesId id); ///< the newest
void insert_renewal(Tx& tx, SeriesId id, Renewal const& one);
/// What may change of one: that it was told, heard, and how it ended.
void replace_renewal(Tx& tx, SeriesId id, Renewal const& one);

} // namespace hearth::series::store
