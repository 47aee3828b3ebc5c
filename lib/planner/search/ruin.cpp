#include "planner/search/ruin.h"

#include <algorithm>

namespace hearth::planner::search {

void Ruin::apply(Tours& tours, Random& random, std::vector<std::int32_t>& out) {
    auto const customers = static_cast<std::uint32_t>(tours.instance().customers());
    around(tours, random, 1 + static_cast<std::int32_t>(random.below(customers)), out);
}

void Ruin::around(Tours& tours, Random& random, std::int32_t seed, std::vector<std::int32_t>& out) {
    out.clear();
    routes_.clear();
    auto const mean = tours.instance().customers() / std::max(1, tours.used());
    auto const longest = std::min(terms_.longest, std::max(1, mean));
    auto const most = 4.0 * terms_.stops / (1.0 + longest) - 1.0;
    auto const strings = static_cast<std::size_t>(random.unit() * most + 1.0);
    auto const* near = near_.near(seed);
    for (std::int32_t at = 0; at < near_.around_width && routes_.size() < strings; ++at) {
        auto const route = tours.node(near[at]).route;
        if (route < 0 || std::ranges::find(routes_, route) != routes_.end()) continue;
        routes_.push_back(route);
        auto const cap = static_cast<std::uint32_t>(std::min(longest, tours.tour(route).count));
        tear(tours, random, near[at], 1 + static_cast<std::int32_t>(random.below(cap)), out);
    }
}

void Ruin::tear(Tours& tours, Random& random, std::int32_t stop, std::int32_t length,
                std::vector<std::int32_t>& out) {
    auto const route = tours.node(stop).route;
    auto const count = tours.tour(route).count;
    std::int32_t kept = 0;
    if (length > 1 && length < count && random.unit() < terms_.split) {
        kept = 1;
        while (length + kept < count && random.unit() > terms_.grow)
            ++kept;
    }
    auto const span = length + kept;
    // The string holds `stop` and stays inside the route.
    auto const place = tours.node(stop).place;
    auto const low = std::max(1, place - span + 1);
    auto const high = std::min(place, count - span + 1);
    auto const begin =
        low + static_cast<std::int32_t>(random.below(static_cast<std::uint32_t>(high - low + 1)));
    auto at = stop;
    for (auto back = place - begin; back > 0; --back)
        at = tours.node(at).prev;
    // Where the preserved middle begins, counted from the string's start.
    auto const first =
        kept == 0 ? length
                  : static_cast<std::int32_t>(random.below(static_cast<std::uint32_t>(length + 1)));
    auto const take = [&](std::int32_t from, std::int32_t many) {
        auto walk = from;
        for (std::int32_t i = 0; i < many; ++i) {
            out.push_back(walk);
            walk = tours.node(walk).next;
        }
        if (many > 0) tours.cut(from, many);
        return walk;
    };
    at = take(at, first);
    for (std::int32_t i = 0; i < kept; ++i)
        at = tours.node(at).next;
    take(at, length - first);
    tours.refresh(route);
}

} // namespace hearth::planner::search
