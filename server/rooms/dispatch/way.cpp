#include "rooms/dispatch/way.h"

#include "base/zone.h"
#include "rooms/dispatch/facts.h"

#include <cmath>

namespace hearth::dispatch {
namespace {

constexpr std::int64_t step_m = 100;

/// Where the worker is done last on that day before the visit begins.
std::optional<planner::Place> place_before(Tx& tx, Id<workforce::Worker> worker,
                                           orders::Visit const& visit, std::string_view zone) {
    auto const morning = at_local(local_day(visit.starts_at, zone), 0, zone);
    std::optional<planner::Place> place;
    for (auto const& one : list_route(tx, worker, {morning, visit.starts_at})) {
        if (one.visit == visit.id || one.busy_to > visit.starts_at) continue;
        if (auto const before = orders::load_visit(tx, one.visit))
            place = planner::Place{before->latitude, before->longitude};
    }
    return place;
}

} // namespace

std::optional<Way> find_way(Tx& tx, Id<workforce::Worker> worker, orders::Visit const& visit) {
    auto const file = workforce::load_worker(tx, worker);
    auto const zone = identity::store_zone(tx, visit.store);
    if (!file || !zone) return {};
    auto const before = place_before(tx, worker, visit, *zone);
    bool const has_home = file->latitude != 0 || file->longitude != 0;
    if (!before && !has_home) return {};
    auto const from = before.value_or(planner::Place{file->latitude, file->longitude});
    planner::Place const there{visit.latitude, visit.longitude};
    auto const travel = travel_of(tx);
    auto const mode = static_cast<planner::Mode>(file->travel);
    auto const hour = static_cast<int>(local_minute(visit.starts_at, *zone) / 60);
    auto const detour = travel.modes[static_cast<std::size_t>(mode)].detour;
    auto const road = std::llround(from.metres_to(there) * detour / step_m) * step_m;
    auto const time = planner::travel_time(travel, mode, from, there, hour);
    return Way{!before, static_cast<int>(planner::minutes_up(time)), road};
}

} // namespace hearth::dispatch
