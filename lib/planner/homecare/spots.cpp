#include "planner/homecare/spots.h"

#include <algorithm>

namespace hearth::planner::homecare {

namespace {
constexpr double near_share = 0.5; // of the spots, beside a near service
constexpr int near_tries = 4;
} // namespace

bool may_give(Problem const& problem, std::int32_t service, std::int32_t carer) {
    return std::ranges::binary_search(problem.services[service].carers, carer);
}

Time wish(Timetable const& table, Random& random, std::int32_t service) {
    auto const& one = table.problem().services[service];
    auto const& windows = table.problem().patients[one.patient].windows;
    auto const& window = windows[static_cast<std::size_t>(table.window(service))];
    auto const room = static_cast<std::uint32_t>(window.close - window.open) + 1;
    return window.open + static_cast<Time>(random.below(room));
}

Spot spot_at(Timetable const& table, Random& random, std::int32_t carer, Time time) {
    std::int32_t after = -1;
    for (auto at = table.head(carer); at >= 0 && table.start(at) < time; at = table.next(at))
        after = at;
    auto const shift = random.below(8);
    if (shift == 0 && after >= 0) {
        after = table.prev(after);
    } else if (shift == 1) {
        auto const next = after < 0 ? table.head(carer) : table.next(after);
        if (next >= 0) after = next;
    }
    return {carer, after};
}

Spot draw_spot(Timetable const& table, Bench const& bench, Random& random, std::int32_t service,
               std::int32_t other_than) {
    auto const& problem = table.problem();
    auto const& near = bench.near[static_cast<std::size_t>(service)];
    if (!near.empty() && random.unit() < near_share) {
        for (int tries = 0; tries < near_tries; ++tries) {
            auto const beside = near[random.below(static_cast<std::uint32_t>(near.size()))];
            auto const carer = table.carer(beside);
            if (carer < 0 || carer == other_than || !may_give(problem, service, carer)) continue;
            return {carer, random.below(2) ? beside : table.prev(beside)};
        }
    }
    auto const& carers = problem.services[static_cast<std::size_t>(service)].carers;
    if (carers.empty()) return {};
    auto const carer = carers[random.below(static_cast<std::uint32_t>(carers.size()))];
    if (carer == other_than) return {};
    return spot_at(table, random, carer, wish(table, random, service));
}

} // namespace hearth::planner::homecare
