#pragma once
#include "planner/search/day/recreate.h"

/// The first look at the places of a turn: a few additions with the ends and beginnings that the
/// timing left behind, no trial. Lets through all that might fit.
namespace hearth::planner::day {

/// Of one turn.
template <class Found>
void each_gap(Sheets const& sheets, std::int32_t index, Item const& item, Candidate const& who,
              Found found) {
    using std::chrono::minutes;
    auto const& model = sheets.model();
    auto const& job = model.job(item.visit);
    auto const& roads = model.roads();
    auto const& wished = model.visit(item.visit).wished;
    auto const held = job.length + job.after;
    auto first = item.low, last = item.high;
    if (!job.is_any_time) {
        if (job.windows.empty()) return;
        first = std::max(first, job.windows.front().earliest);
        last = std::min(last, job.windows.back().latest);
    }
    auto const& turn = model.turn(index);
    if (last < turn.shift.from || first >= turn.shift.to) return;
    auto const& holes = sheets.holes(index);
    for (std::size_t at = 0; at < holes.size(); ++at) {
        auto const& hole = holes[at];
        if (hole.free + job.before > last) break;
        if (std::max(first, hole.free + job.before) + held > hole.due) continue;
        auto const there = roads.minutes(turn.mode, hole.from, item.spot, hole.free);
        bool const drives_there = !hole.is_first || turn.commutes;
        auto const arrival = hole.free + (drives_there ? minutes{there} : minutes{0});
        auto const start = model.start_from(item, arrival + job.before);
        if (start == latest_of_all) continue;
        auto const on = roads.minutes(turn.mode, item.spot, hole.to, start + held);
        auto const drive = !hole.is_last || turn.commutes ? minutes{on} : minutes{0};
        if (start + held + drive > hole.due) continue;
        auto cost = who.own + model.road_cost(who.worker, there, hole.from, item.spot) +
                    model.road_cost(who.worker, on, item.spot, hole.to) - hole.direct;
        auto const latest = std::min(last, hole.due - drive - held);
        if (wished) {
            auto const off =
                std::max({Length{0}, wished->earliest - latest, start - wished->latest});
            cost += minutes_up(off) * model.problem().weights.off_wish_minute;
        }
        found(Gap{index, at, start, latest, cost});
    }
}

template <class Found>
void Recreate::each_gap(Item const& item, Candidate const& who, Found found) const {
    auto const& person = sheets_.model().person(who.worker);
    for (auto index = person.first_turn; index < person.first_turn + person.turns; ++index)
        day::each_gap(sheets_, index, item, who, found);
}

} // namespace hearth::planner::day
