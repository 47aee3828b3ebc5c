#pragma once
#include "planner/rest.h"

/// The hard rules, each a function of values. The slot index, the matching, the search and the
/// explanations all ask these; there is no second copy (but the checker's, on purpose).
namespace hearth::planner {

/// What holds for a whole town.
struct Town {
    Zone const& zone;
    Travel const& travel;
};

enum class Role : std::uint8_t { Member, Leader };

/// Who: skills, papers valid on the day, traits, vehicle, leadership, refusals both ways, reach.
std::optional<Reason> cannot_serve(Worker const& worker, WorkerIndex index, Visit const& visit,
                                   Day day, Role role);

/// Is the start inside one of the visit's windows? Without windows every start is.
std::optional<Reason> window_conflict(Visit const& visit, Instant start);

/// The visit at that start, as something standing in a worker's day.
Stop to_stop(Visit const& visit, Instant start);

/// How far around a stop the rules look at what else stands in the worker's days: the week it is
/// in, and the nights on both sides of it.
inline constexpr Length rules_reach = std::chrono::hours{24 * 9};

/// When: would the stop fit among the others of this worker, none of which moves? Asks shift,
/// neighbours with the road, the way back, breaks and rest. `stops` ascending, without overlap; no
/// more are needed than those within `rules_reach`.
std::optional<Reason> misfit(Town const& town, Worker const& worker, std::span<Stop const> stops,
                             Stop const& stop);

/// The earliest start ≥ `from` of a stop behind `earlier` (or behind the start of the shift when
/// there is none), by the road alone.
Instant earliest_start(Town const& town, Worker const& worker, Span const& shift,
                       Stop const* earlier, Stop const& stop, Instant from);

/// The shift that holds the stop with its buffers.
Span const* find_shift(Worker const& worker, Stop const& stop);

/// The road of a tour's first and last leg; zero when it is the worker's own time.
Length way_out(Town const& town, Worker const& worker, Stop const& first);
Length way_home(Town const& town, Worker const& worker, Stop const& last);

} // namespace hearth::planner
