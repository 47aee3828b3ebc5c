#pragma once
#include "roads/assemble.h"
#include "roads/grid.h"

#include <gtest/gtest.h>

#include <cmath>
#include <queue>
#include <random>

/// Towns of streets for tests, and a plain Dijkstra over their edges that shares nothing with the
/// hierarchies.
namespace hearth::roads::testing {

inline MapWay street(std::vector<std::int64_t> nodes, std::string_view kind,
                     std::string_view oneway = "no") {
    std::array<Tag, 2> const tags{Tag{"highway", kind}, Tag{"oneway", oneway}};
    return {uses_of(tags), std::move(nodes)};
}

/// side × side crossings some 200 m apart, bent streets of all kinds, one-way ones, holes.
inline Map random_town(std::uint32_t seed, int side) {
    std::mt19937 random{seed};
    auto const below = [&](int most) {
        return static_cast<int>(random() % static_cast<std::uint32_t>(most));
    };
    Map map;
    auto const id = [&](int row, int column) { return std::int64_t{row} * side + column + 1; };
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column)
            map.nodes.push_back({id(row, column),
                                 {312'000'000 + row * 18'000 + below(6'000),
                                  1'214'000'000 + column * 21'000 + below(6'000)},
                                 below(40) ? std::uint8_t{0} : std::uint8_t{4}});
    std::int64_t bend = 1'000'000;
    static constexpr std::array kinds{"primary", "secondary", "residential", "service", "footway"};
    auto const join = [&](std::int64_t a, std::int64_t b) {
        if (below(9) == 0) return;
        auto const& from = map.nodes[static_cast<std::size_t>(a - 1)].point;
        auto const& to = map.nodes[static_cast<std::size_t>(b - 1)].point;
        auto const bent = [&](std::int32_t one, std::int32_t other) {
            return static_cast<std::int32_t>((std::int64_t{one} + other) / 2 + below(3'000));
        };
        map.nodes.push_back({++bend, {bent(from.lat, to.lat), bent(from.lon, to.lon)}, 0});
        static constexpr std::array directions{"no", "no", "no", "yes", "-1"};
        map.ways.push_back(street({a, bend, b}, kinds[random() % kinds.size()],
                                  directions[random() % directions.size()]));
    };
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column) {
            if (column + 1 < side) join(id(row, column), id(row, column + 1));
            if (row + 1 < side) join(id(row, column), id(row + 1, column));
        }
    return map;
}

inline Network network_of(Map map) {
    auto read = assemble(std::move(map));
    if (auto const* fault = std::get_if<Fault>(&read))
        throw std::runtime_error(fault->what + " at " + fault->where);
    return std::get<Network>(std::move(read));
}

/// Cost from the end of a spot's edge to every junction, by the plainest way there is.
inline std::vector<double> dijkstra(View const& view, Profile profile, Spot const& from) {
    auto const index = static_cast<std::size_t>(profile);
    std::vector<std::vector<std::pair<std::uint32_t, double>>> out(view.junctions.size());
    for (auto const& edge : view.edges) {
        if (!(edge.snappable >> index & 1)) continue;
        if (edge.forward_ms[index] != none)
            out[edge.from].emplace_back(edge.to, edge.cost(profile, edge.forward_ms[index]));
        if (edge.backward_ms[index] != none)
            out[edge.to].emplace_back(edge.from, edge.cost(profile, edge.backward_ms[index]));
    }
    std::vector<double> best(view.junctions.size(), INFINITY);
    using Entry = std::pair<double, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    auto const reach = [&](std::uint32_t junction, double ms) {
        if (ms >= best[junction]) return;
        best[junction] = ms;
        queue.emplace(ms, junction);
    };
    auto const& edge = view.edges[from.edge];
    if (edge.forward_ms[index] != none)
        reach(edge.to, (1 - from.fraction) * edge.cost(profile, edge.forward_ms[index]));
    if (edge.backward_ms[index] != none)
        reach(edge.from, from.fraction * edge.cost(profile, edge.backward_ms[index]));
    while (!queue.empty()) {
        auto const [ms, junction] = queue.top();
        queue.pop();
        if (ms > best[junction]) continue;
        for (auto const& [head, length] : out[junction])
            reach(head, ms + length);
    }
    return best;
}

/// From the junctions' times to a spot on an edge; the way inside one edge as well.
inline double to_spot(View const& view, Profile profile, std::vector<double> const& best,
                      Spot const& from, Spot const& to) {
    auto const index = static_cast<std::size_t>(profile);
    auto const& edge = view.edges[to.edge];
    double ms = INFINITY;
    auto const there = edge.cost(profile, edge.forward_ms[index]);
    auto const back = edge.cost(profile, edge.backward_ms[index]);
    if (there != none) ms = std::min(ms, best[edge.from] + to.fraction * there);
    if (back != none) ms = std::min(ms, best[edge.to] + (1 - to.fraction) * back);
    if (from.edge == to.edge) {
        auto const way = to.fraction - from.fraction;
        if (there != none && way >= 0) ms = std::min(ms, way * there);
        if (back != none && way <= 0) ms = std::min(ms, -way * back);
    }
    return ms;
}

inline std::vector<Spot> random_spots(View const& view, Profile profile, std::size_t count,
                                      std::uint32_t seed) {
    std::mt19937 random{seed};
    std::vector<Spot> spots;
    for (int tries = 0; spots.size() < count && tries < 10'000; ++tries) {
        auto const& low = view.info.south_west;
        auto const& high = view.info.north_east;
        auto const between = [&](std::int32_t from, std::int32_t to) {
            return from +
                   static_cast<std::int32_t>(random() % static_cast<std::uint32_t>(to - from + 1));
        };
        Point const point{between(low.lat, high.lat), between(low.lon, high.lon)};
        if (auto const spot = snap(view, profile, point)) spots.push_back(*spot);
    }
    return spots;
}

} // namespace hearth::roads::testing
