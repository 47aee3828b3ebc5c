#pragma once
#include <span>

#include "planner/reason.h"
#include "planner/travel.h"

/// Hours and rest. The sources: WF-03 (no overlap, maximum hours, rest), LW-05 (Labour Law 36,
/// 38, 41: 8 hours a day, 40 a week, a rest day, overtime up to 3 hours a day by approval),
/// LW-11 (guideline of 2024 for platform workers: limits agreed with their representatives).
/// Work is the visit with its buffers; a day and a week are the store's local ones, and a stop
/// belongs to the day on which it starts. A run is a chain of stops between which, the road
/// taken off, less than `rest_after_run` is left; it may not exceed `longest_run`. One visit
/// alone is never a run too long: its pauses are the business of its own standard.
namespace hearth::planner {

/// LW-05, with what overtime a day was approved (0 … 3 h).
Limits employee_limits(Length approved_overtime = Length{0});

/// LW-11: 4 h run, 20 min rest, 12 h day. The 8 hours of sleep at night are ours.
Limits platform_limits();

/// What already stands in the day and week of `at`.
struct Load {
    Length day{};
    Length week{};
    std::uint8_t days = 0;  ///< weekdays with work, Monday the lowest bit
    std::uint8_t today = 0; ///< the bit of `at`'s own day
};

Load load_at(Zone const& zone, Worker const& worker, std::span<Stop const> stops, Instant at);

/// Would `more` work on that day break the day, the week or the rest day?
std::optional<Reason> hours_conflict(Limits const& limits, Load const& load, Length more);

/// Time between two neighbours that is neither buffer nor road; negative when they collide.
/// The way is that of the hour in which the earlier one ends.
Length idle_between(Zone const& zone, Travel const& travel, Mode mode, Stop const& earlier,
                    Stop const& later);

/// The run around stops[at] (stops ascending).
std::optional<Reason> run_conflict(Zone const& zone, Travel const& travel, Worker const& worker,
                                   std::span<Stop const> stops, std::size_t at);

/// The night on both sides of stops[at]: between two shifts that begin on different days.
std::optional<Reason> night_conflict(Zone const& zone, Worker const& worker,
                                     std::span<Stop const> stops, std::size_t at);

} // namespace hearth::planner
