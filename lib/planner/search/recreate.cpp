#include "planner/search/recreate.h"

#include <algorithm>
#include <cmath>

namespace hearth::planner::search {

Recreate::Recreate(Instance const& instance, Neighbours const& near, double blink)
    : in_(instance), near_(near), log_open_(std::log1p(-blink)) {
    auto const kind = [](Vehicle const& one) { return one.kind; };
    auto const& cars = instance.vehicles;
    is_uniform_ = cars.empty() || std::ranges::all_of(
                                      cars, [&](int k) { return k == cars[0].kind; }, kind);
}

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

void Recreate::apply(Tours& tours, Random& random, std::vector<std::int32_t>& stops) {
    sort(random, stops);
    std::erase_if(stops, [&](std::int32_t stop) { return place(tours, random, stop); });
}

Recreate::Best Recreate::in_free_route(Tours const& tours, std::int32_t stop) const {
    Best best;
    auto const skip = in_.skip_cost(stop);
    if (skip < best.cost) best.cost = static_cast<Time>(skip);
    auto const& free = tours.free_routes();
    for (auto route = free.rbegin(); route != free.rend(); ++route) {
        auto const& car = tours.vehicle(*route);
        auto const cost = in_.distance(car.start, stop) + in_.distance(stop, car.end);
        if (cost >= best.cost || !tours.fits(stop, tours.head(*route))) continue;
        best = {tours.head(*route), cost};
        if (is_uniform_) break;
    }
    return best;
}

bool Recreate::place(Tours& tours, Random& random, std::int32_t stop) {
    auto const at = static_cast<std::size_t>(stop);
    auto const* to_stop = in_.distance.to(stop);
    auto const* from_stop = in_.distance.from(stop);
    auto const* ride_to = in_.duration.to(stop);
    auto const* ride_from = in_.duration.from(stop);
    auto const demand = in_.demand[at];
    auto const service = in_.service[at];
    auto best = in_free_route(tours, stop);
    auto const look = [&](std::int32_t behind, Node const& before) __attribute__((always_inline)) {
        auto const& next = tours.node(before.next);
        auto const from = tours.from_row(behind), to = tours.to_row(before.next);
        auto const cost = to_stop[from] + from_stop[to] - before.step;
        if (cost >= best.cost) return;
        auto const& tour = tours.tour(before.route);
        if (tour.room < demand || !in_.may(tour.kind, stop)) return;
        auto const start = in_.start_of(stop, before.leave + ride_to[from]);
        if (start >= never || start + service + ride_from[to] > next.latest) return;
        if (--until_blink_ < 0) {
            until_blink_ = draw(random);
            return;
        }
        best = {behind, cost};
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
    if (best.after < 0) return false;
    tours.insert(stop, best.after);
    return true;
}

} // namespace hearth::planner::search
