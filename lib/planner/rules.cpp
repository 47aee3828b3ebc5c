#include "planner/rules.h"

#include "planner/breaks.h"

namespace hearth::planner {
namespace {

std::optional<Reason> missing_skill(Worker const& worker, std::vector<Skill> const& needed) {
    for (auto const& need : needed) {
        auto const has = std::ranges::find(worker.skills, need.id, &Skill::id);
        if (has == worker.skills.end()) {
            return Reason{Why::SkillMissing, {Fact{"skill", need.id}}, 1};
        }
        if (has->level < need.level) {
            return Reason{Why::SkillLevelLow,
                          {Fact{"skill", need.id}, Fact{"needed", need.level}},
                          need.level - has->level};
        }
    }
    return {};
}

/// Of several papers of a kind any valid one does; else the one that ran last is named.
std::optional<Reason> missing_paper(Worker const& worker, PaperKind kind, Day day) {
    Paper const* last = nullptr;
    for (auto const& paper : worker.papers) {
        if (paper.kind != kind) continue;
        if (paper.from <= day && day <= paper.through) return {};
        if (!last || last->through < paper.through) last = &paper;
    }
    auto const number = [](Day at) { return at.time_since_epoch().count(); };
    if (!last) return Reason{Why::PaperMissing, {Fact{"paper", kind}}, 1};
    if (last->through < day) {
        auto const expired_on = number(last->through + std::chrono::days{1});
        return Reason{Why::PaperExpired,
                      {Fact{"paper", kind}, Fact{"expired_on", expired_on}},
                      (day - last->through).count()};
    }
    return Reason{Why::PaperNotYetValid,
                  {Fact{"paper", kind}, Fact{"valid_from", number(last->from)}},
                  (last->from - day).count()};
}

std::optional<Reason> missing_trait(Traits const& has, Traits const& needed) {
    if ((has & needed) == needed) return {};
    std::int64_t trait = 0;
    while (!needed[static_cast<std::size_t>(trait)] || has[static_cast<std::size_t>(trait)]) {
        ++trait;
    }
    return Reason{Why::TraitMissing, {Fact{"trait", trait}}, 1};
}

Reason late(Why why, Length late_by, Length road) {
    auto const minutes = minutes_up(late_by);
    return {
        why, {Fact{"late_minutes", minutes}, Fact{"travel_minutes", minutes_up(road)}}, minutes};
}

/// Two neighbours of one day: they may not overlap, and the road must fit in between.
std::optional<Reason> collision(Town const& town, Worker const& worker, Stop const& earlier,
                                Stop const& later, Why why_late) {
    auto const gap = later.held().from - earlier.held().to;
    if (gap < Length{0}) {
        return Reason{Why::Busy, {Fact{"overlap_minutes", minutes_up(-gap)}}, minutes_up(-gap)};
    }
    auto const idle = idle_between(town.zone, town.travel, worker.mode, earlier, later);
    if (idle < Length{0}) return late(why_late, -idle, gap - idle);
    return {};
}

std::optional<Reason> outside_shift(Worker const& worker, Stop const& stop) {
    auto const held = stop.held();
    std::optional<Reason> nearest;
    for (auto const& shift : worker.shifts) {
        if (shift.from >= held.to || held.from >= shift.to) continue;
        auto const early = std::max(Length{0}, shift.from - held.from);
        auto const after = std::max(Length{0}, held.to - shift.to);
        Reason const reason{
            Why::OutsideShift,
            {Fact{"early_minutes", minutes_up(early)}, Fact{"late_minutes", minutes_up(after)}},
            minutes_up(early + after)};
        if (!nearest || reason.shortfall < nearest->shortfall) nearest = reason;
    }
    return nearest ? nearest : Reason{Why::NoShift, {}, 24 * 60};
}

/// The stops of one shift with the new one in its order, and where it stands.
struct Tour {
    std::vector<Stop> stops;
    std::size_t first = 0;
    std::size_t last = 0; ///< one past
    std::size_t at = 0;
};

Tour tour_with(std::span<Stop const> stops, Stop const& stop, Span const& shift) {
    Tour tour;
    tour.stops.reserve(stops.size() + 1);
    auto const next = std::ranges::upper_bound(stops, stop.span.from, {},
                                               [](Stop const& other) { return other.span.from; });
    tour.stops.assign(stops.begin(), next);
    tour.at = tour.stops.size();
    tour.stops.push_back(stop);
    tour.stops.insert(tour.stops.end(), next, stops.end());
    auto const is_inside = [&](Stop const& other) {
        return shift.from < other.span.to && other.span.from < shift.to;
    };
    tour.first = tour.at;
    tour.last = tour.at + 1;
    while (tour.first > 0 && is_inside(tour.stops[tour.first - 1]))
        --tour.first;
    while (tour.last < tour.stops.size() && is_inside(tour.stops[tour.last]))
        ++tour.last;
    return tour;
}

/// No rule looks further than a week and a night around a stop, and somebody's book is a month
/// long.
std::span<Stop const> nearby(std::span<Stop const> stops, Span const& span, Length reach) {
    auto const first = std::ranges::upper_bound(stops, span.from - reach, {},
                                                [](Stop const& one) { return one.span.to; });
    auto const last = std::ranges::lower_bound(first, stops.end(), span.to + reach, {},
                                               [](Stop const& one) { return one.span.from; });
    return {first, last};
}

/// As far as shift, run and night look: a run that reaches further is too long anyway, and a night
/// that begins further away is long enough. A day on top for the roads between.
Length tour_reach(Limits const& limits, Span const& shift) {
    Length reach = shift.to - shift.from + std::chrono::hours{24};
    for (auto const one : {limits.longest_run, limits.rest_after_run, limits.night_rest})
        reach += std::min(one, rules_reach);
    return std::min(reach, rules_reach);
}

/// Where a stop would stand: those before and behind it, and whether they are of the same shift.
struct Gap {
    Stop const* earlier = nullptr;
    Stop const* later = nullptr;
    bool is_first = true;
    bool is_last = true;
};

Gap gap_for(std::span<Stop const> stops, Stop const& stop, Span const& shift) {
    auto const is_inside = [&](Stop const& other) {
        return shift.from < other.span.to && other.span.from < shift.to;
    };
    auto const next = std::ranges::upper_bound(stops, stop.span.from, {},
                                               [](Stop const& other) { return other.span.from; });
    Gap gap;
    if (next != stops.begin()) {
        gap.earlier = &*std::prev(next);
        gap.is_first = !is_inside(*gap.earlier);
    }
    if (next != stops.end()) {
        gap.later = &*next;
        gap.is_last = !is_inside(*gap.later);
    }
    return gap;
}

std::optional<Reason> road_conflict(Town const& town, Worker const& worker, Span const& shift,
                                    Gap const& gap, Stop const& stop) {
    if (gap.earlier && (!gap.is_first || stop.held().from < gap.earlier->held().to)) {
        auto found = collision(town, worker, *gap.earlier, stop, Why::LateFromPrevious);
        if (found) return found;
    }
    if (gap.is_first) {
        auto const road = way_out(town, worker, stop);
        auto const late_by = shift.from + road - stop.held().from;
        if (late_by > Length{0}) return late(Why::LateFromPrevious, late_by, road);
    }
    if (gap.later && (!gap.is_last || gap.later->held().from < stop.held().to)) {
        auto found = collision(town, worker, stop, *gap.later, Why::LateForNext);
        if (found) return found;
    }
    if (gap.is_last) {
        auto const road = way_home(town, worker, stop);
        auto const late_by = stop.held().to + road - shift.to;
        if (late_by > Length{0}) return late(Why::LateAfterShift, late_by, road);
    }
    return {};
}

std::optional<Reason> not_welcome(StandIns const& stand_ins, WorkerIndex index) {
    auto const has = [&](std::vector<WorkerIndex> const& list) {
        return std::ranges::find(list, index) != list.end();
    };
    if (has(stand_ins.turned_down)) return Reason{Why::TurnedDown, {}, 1};
    if (stand_ins.is_bound && !has(stand_ins.welcome)) return Reason{Why::NotAgreedTo, {}, 1};
    return {};
}

} // namespace

std::optional<Reason> cannot_serve(Worker const& worker, WorkerIndex index, Visit const& visit,
                                   Day day, Role role) {
    auto const& need = visit.need;
    if (role == Role::Leader && !worker.is_leader) return Reason{Why::NotALeader, {}, 1};
    if (auto const found = missing_skill(worker, need.everyone)) return found;
    if (role == Role::Leader) {
        if (auto const found = missing_skill(worker, need.leader)) return found;
    }
    for (auto const kind : need.papers) {
        if (auto const found = missing_paper(worker, kind, day)) return found;
    }
    if (auto const found = missing_trait(worker.traits, need.traits)) return found;
    if (need.vehicle && !worker.has_vehicle) return Reason{Why::NoVehicle, {}, 1};
    if (std::ranges::find(visit.refused, index) != visit.refused.end()) {
        return Reason{Why::RefusedByCustomer, {}, 1};
    }
    if (std::ranges::find(worker.refuses, visit.customer) != worker.refuses.end()) {
        return Reason{Why::RefusesCustomer, {}, 1};
    }
    if (auto const found = not_welcome(visit.stand_ins, index)) return found;
    if (!worker.start) return {};
    auto const metres = worker.start->metres_to(visit.place);
    if (metres <= worker.reach_m) return {};
    return Reason{Why::TooFar,
                  {Fact{"distance_m", static_cast<std::int64_t>(metres)},
                   Fact{"reach_m", static_cast<std::int64_t>(worker.reach_m)}},
                  1};
}

std::optional<Reason> window_conflict(Visit const& visit, Instant start) {
    if (visit.windows.empty()) return {};
    auto nearest = Length::max();
    for (auto const& window : visit.windows) {
        auto const off = std::max({Length{0}, window.earliest - start, start - window.latest});
        if (off == Length{0}) return {};
        nearest = std::min(nearest, off);
    }
    return Reason{Why::OutsideWindow, {Fact{"minutes", minutes_up(nearest)}}, minutes_up(nearest)};
}

Stop to_stop(Visit const& visit, Instant start) {
    return {{start, start + visit.length}, visit.before, visit.after, visit.place, visit.key, true};
}

Length way_out(Town const& town, Worker const& worker, Stop const& first) {
    if (!worker.start || !first.place || worker.commute == Commute::OwnTime) return Length{0};
    auto const hour = town.zone.hour_of(first.held().from);
    return travel_time(town.travel, worker.mode, *worker.start, *first.place, hour);
}

Length way_home(Town const& town, Worker const& worker, Stop const& last) {
    if (!worker.end || !last.place || worker.commute == Commute::OwnTime) return Length{0};
    auto const hour = town.zone.hour_of(last.held().to);
    return travel_time(town.travel, worker.mode, *last.place, *worker.end, hour);
}

Span const* find_shift(Worker const& worker, Stop const& stop) {
    auto const held = stop.held();
    auto const shift = std::ranges::find_if(worker.shifts, [&](Span const& span) {
        return span.from <= held.from && held.to <= span.to;
    });
    return shift == worker.shifts.end() ? nullptr : &*shift;
}

Instant earliest_start(Town const& town, Worker const& worker, Span const& shift,
                       Stop const* earlier, Stop const& stop, Instant from) {
    if (!earlier) {
        // The way out is that of the hour of arrival, which is what we look for: two looks do,
        // and what remains wrong at the edge of an hour the rules refuse.
        auto trial = stop;
        auto start = std::max(from, shift.from + stop.before);
        for (int look = 0; look < 2; ++look) {
            trial.span = {start, start + (stop.span.to - stop.span.from)};
            start = std::max(from, shift.from + way_out(town, worker, trial) + stop.before);
        }
        return start;
    }
    auto free = earlier->held().to;
    if (earlier->place && stop.place) {
        auto const hour = town.zone.hour_of(free);
        free += travel_time(town.travel, worker.mode, *earlier->place, *stop.place, hour);
    }
    return std::max(from, free + stop.before);
}

std::optional<Reason> misfit(Town const& town, Worker const& worker, std::span<Stop const> all,
                             Stop const& stop) {
    auto const* shift = find_shift(worker, stop);
    if (!shift) return outside_shift(worker, stop);
    auto const stops = nearby(all, stop.span, rules_reach);
    // Most fail here, before the day is put together.
    auto const gap = gap_for(stops, stop, *shift);
    if (auto const found = road_conflict(town, worker, *shift, gap, stop)) return found;
    auto const around = nearby(stops, stop.span, tour_reach(worker.limits, *shift));
    auto const tour = tour_with(around, stop, *shift);
    auto const of_shift = std::span{tour.stops}.subspan(tour.first, tour.last - tour.first);
    if (auto const found = break_conflict(town, worker, *shift, of_shift)) return found;
    auto const load = load_at(town.zone, worker, stops, stop.span.from);
    if (auto const found = hours_conflict(worker.limits, load, stop.work())) return found;
    if (auto const found = run_conflict(town.zone, town.travel, worker, tour.stops, tour.at)) {
        return found;
    }
    return night_conflict(town.zone, worker, tour.stops, tour.at);
}

} // namespace hearth::planner
