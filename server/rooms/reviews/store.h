/// SQL of reviews, in and out.
#pragma once

#include "rooms/reviews/reviews.h"

namespace hearth::reviews::store {

void insert(Tx& tx, Review const& review); ///< once
std::optional<Review> find_by_visit(Tx& tx, Id<orders::Visit> visit);
std::optional<Review> find(Tx& tx, Id<notify::Rating> id);
void set_public(Tx& tx, Id<notify::Rating> id, bool is_public);

/// Of a service, what its authors let be read and nobody hid: the newest first, beyond `before`.
struct Before {
    Instant rated_at;
    Id<notify::Rating> id;
};
std::vector<Review> list_read(Tx& tx, Id<catalog::Item> item, std::optional<Before> const& before,
                              int limit);
/// Of all its ratings but proven fraud, whoever may read them.
struct Tally {
    std::int64_t count = 0;
    std::int64_t score_sum = 0;
};
Tally tally(Tx& tx, Id<catalog::Item> item);

void insert(Tx& tx, Hiding const& hiding);
std::optional<Hiding> find_hiding(Tx& tx, Id<Hiding> id);
std::optional<Hiding> find_newest(Tx& tx, Id<notify::Rating> review);
std::vector<Hiding> list_hidings(Tx& tx, State state, int limit); ///< oldest first
/// The row as it is now, where its state was still that one.
bool move(Tx& tx, Hiding const& hiding, State from);

} // namespace hearth::reviews::store
