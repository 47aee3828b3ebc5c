#include "planner/search/recreate.h"

#include <algorithm>
#include <cmath>

namespace hearth::planner::search {

Recreate::Recreate(Instance const& instance, Neighbours const& near, double blink)
    : in_(instance), near_(near), log_open_(std::log1p(-blink)) {}

std::int32_t Recreate::draw(Random& random) const {
    return static_cast<std::int32_t>(std::log(1.0 - random.unit()) / log_open_);
}

void Recreate::sort(Random& random, std::vector<std::int32_t>& stops) {
    random.shuffle(stops);
    auto const by = [&](auto key) {
        std::ranges::stable_sort(
            stops, {}, [&](std::int32_t stop) { return key(static_cast<std::size_t>(stop)); });
    };
    auto const draw = random.below(17);
    if (draw < 4) return;
    if (draw < 8) return by([&](std::size_t at) { return -in_.demand[at]; });
    if (draw < 10) return by([&](std::size_t at) { return -in_.distance.from(0)[at]; });
    if (draw < 11) return by([&](std::size_t at) { return in_.distance.from(0)[at]; });
    if (draw < 13) return by([&](std::size_t at) { return in_.due[at] - in_.ready[at]; });
    if (draw < 15) return by([&](std::size_t at) { return in_.ready[at]; });
    by([&](std::size_t at) { return -in_.due[at]; });
}

bool Recreate::apply(Tours& tours, Random& random, std::vector<std::int32_t>& stops) {
    sort(random, stops);
    for (auto const stop : stops) {
        if (!place(tours, random, stop)) return false;
    }
    return true;
}

bool Recreate::place(Tours& tours, Random& random, std::int32_t stop) {
    auto const at = static_cast<std::size_t>(stop);
    auto const* to_stop = in_.distance.to(stop);
    auto const* from_stop = in_.distance.from(stop);
    auto const room = in_.capacity - in_.demand[at];
    auto const* ride_to = in_.duration.to(stop);
    auto const* ride_from = in_.duration.from(stop);
    auto const ready = in_.ready[at], due = in_.due[at], service = in_.service[at];

    std::int32_t best = -1;
    Time best_cost = std::numeric_limits<Time>::max();
    if (auto const open = tours.free_route(); open >= 0) {
        best = tours.head(open);
        best_cost = to_stop[0] + from_stop[0];
    }
    auto const look = [&](std::int32_t behind, Node const& before) {
        auto const& next = tours.node(before.next);
        auto const before_stop = tours.stop(behind), next_stop = tours.stop(before.next);
        auto const cost = to_stop[before_stop] + from_stop[next_stop] - before.step;
        if (cost >= best_cost) return;
        if (tours.tour(before.route).load > room) return;
        auto const start = std::max(before.leave + ride_to[before_stop], ready);
        if (start > due || start + service + ride_from[next_stop] > next.latest) return;
        if (--until_blink_ < 0) {
            until_blink_ = draw(random);
            return;
        }
        best = behind;
        best_cost = cost;
    };
    auto const* before = near_.row(near_.before, stop);
    auto const* after = near_.row(near_.after, stop);
    for (std::int32_t i = 0; i < near_.width && before[i] != 0; ++i) {
        auto const& node = tours.node(before[i]);
        if (node.route >= 0) look(before[i], node);
    }
    for (std::int32_t i = 0; i < near_.width && after[i] != 0; ++i) {
        auto const& node = tours.node(after[i]);
        if (node.route >= 0) look(node.prev, tours.node(node.prev));
    }
    if (best < 0) return false;
    tours.insert(stop, best);
    return true;
}

} // namespace hearth::planner::search
