#include "planner/search/tails.h"

#include <cmath>

namespace hearth::planner::search {

bool swap_some_tails(Tours& tours, Neighbours const& near, Random& random, double heat) {
    auto const& in = tours.instance();
    auto const last =
        1 + static_cast<std::int32_t>(random.below(static_cast<std::uint32_t>(in.customers())));
    auto const& one = tours.node(last);
    auto const behind_stop = tours.stop(one.next);
    auto const& behind = tours.node(one.next);
    auto const rest = tours.tour(one.route).load - one.load;
    // One row each, not one per candidate: that is what the caches like.
    auto const* ride = in.duration.from(last);
    auto const* way = in.distance.from(last);
    auto const* ride_behind = in.duration.to(behind_stop);
    auto const* way_behind = in.distance.to(behind_stop);
    auto const* after = near.row(near.after, last);
    auto best_cost = -heat * std::log(1.0 - random.unit());
    std::int32_t best = -1;
    for (std::int32_t i = 0; i < near.width && after[i] != 0; ++i) {
        auto const first = after[i];
        auto const& two = tours.node(first);
        if (two.route == one.route) continue;
        auto const& before = tours.node(two.prev);
        auto const before_stop = tours.stop(two.prev);
        auto const cost = way[first] - one.step + way_behind[before_stop] - before.step;
        if (cost >= best_cost) continue;
        auto const tail = tours.tour(two.route).load - before.load;
        if (one.load + tail > in.capacity || before.load + rest > in.capacity) continue;
        if (one.leave + ride[first] > two.latest) continue;
        if (before.leave + ride_behind[before_stop] > behind.latest) continue;
        best = first;
        best_cost = cost;
    }
    if (best < 0) return false;
    tours.begin();
    tours.swap_tails(last, best);
    return true;
}

} // namespace hearth::planner::search
