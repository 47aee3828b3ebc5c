#include "planner/breaks.h"

namespace hearth::planner {
namespace {

/// The time between two stops; `road` lies somewhere in it, whole.
struct Gap {
    Instant free;
    Instant due;
    Length road;
};

std::vector<Gap> gaps_of(Town const& town, Worker const& worker, Span const& shift,
                         std::span<Stop const> tour) {
    std::vector<Gap> gaps;
    gaps.reserve(tour.size() + 1);
    gaps.push_back({shift.from, tour.front().held().from, way_out(town, worker, tour.front())});
    auto free = shift.from;
    for (std::size_t at = 0; at + 1 < tour.size(); ++at) {
        auto const gap = tour[at + 1].held().from - tour[at].held().to;
        auto const idle = idle_between(town.zone, town.travel, worker.mode, tour[at], tour[at + 1]);
        // Fixed things may overlap (leave over a begun visit): free is who has ended them all.
        free = std::max(free, tour[at].held().to);
        gaps.push_back({free, tour[at + 1].held().from, gap - idle});
    }
    free = std::max(free, tour.back().held().to);
    gaps.push_back({free, shift.to, way_home(town, worker, tour.back())});
    return gaps;
}

/// Takes the break in this gap if it fits, before the road if possible, and books its time.
bool take(Gap& gap, Break const& pause) {
    auto const before = std::max(gap.free, pause.earliest);
    if (before <= pause.latest && before + pause.length + gap.road <= gap.due) {
        gap.free = before + pause.length;
        return true;
    }
    auto const after = std::max(gap.free + gap.road, pause.earliest);
    if (after > pause.latest || after + pause.length > gap.due) return false;
    gap.free = after + pause.length;
    gap.road = Length{0};
    return true;
}

} // namespace

std::optional<Reason> break_conflict(Town const& town, Worker const& worker, Span const& shift,
                                     std::span<Stop const> tour) {
    if (tour.empty() || worker.breaks.empty()) return {};
    std::vector<Break> breaks; // those of other days are many, and copied for nothing
    std::ranges::copy_if(worker.breaks, std::back_inserter(breaks), [&](Break const& pause) {
        return pause.earliest >= shift.from && pause.earliest < shift.to;
    });
    if (breaks.empty()) return {};
    std::ranges::sort(breaks, {}, &Break::earliest);
    auto gaps = gaps_of(town, worker, shift, tour);
    for (auto const& pause : breaks) {
        if (std::ranges::any_of(gaps, [&](Gap& gap) { return take(gap, pause); })) continue;
        auto const minutes = minutes_up(pause.length);
        return Reason{Why::NoBreak, {Fact{"break_minutes", minutes}}, minutes};
    }
    return {};
}

} // namespace hearth::planner
