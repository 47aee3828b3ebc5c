/// The commit's side of a start: it looks at the database itself, in the transaction that takes the
/// time, so that nobody is promised twice whatever runs at the same moment.
#pragma once

#include "rooms/dispatch/candidates.h"
#include "rooms/dispatch/reasons.h"

namespace hearth::dispatch {

using Workers = std::vector<Id<workforce::Worker>>;

struct CrewAsk {
    Instant start;
    Workers preferred = {}; ///< asked first, in this order
    Workers excluded = {};
    Ignore ignore = {};
};
/// A crew that is free and qualified by what the database says now, the leader first; empty where
/// there is none. Nothing is taken yet.
Workers find_crew(Tx& tx, City& city, Ask const& ask, CrewAsk const& who);

/// The visit's own crew where all of it could come at that start, as reserving a change keeps it;
/// else nobody.
Workers who_stays(Tx& tx, City& city, Ask const& ask, Id<orders::Visit> visit, Instant start);

/// Why this worker cannot come, by what the database says now; nothing where they can.
std::optional<planner::Reason> check_now(Tx& tx, City& city, Ask const& ask, Instant start,
                                         Id<workforce::Worker> worker, planner::Role role,
                                         Ignore const& ignore = {});

/// The visit's own bookings, and time of the worker that is kept for others in that span: they find
/// somebody else when it comes to that (make_room).
Ignore replaceable(Tx& tx, Id<workforce::Worker> worker, Id<orders::Visit> visit, Span busy);

struct CrewWish {
    Workers workers; ///< the first leads
    Mode mode = Mode::Manual;
};
/// May these go to the visit, by what the database says now? Conflict dispatch.breaks_rule with the
/// reason. Forced: road, hours, breaks and leadership are the dispatcher's to answer for; nobody is
/// sent without skill or paper (WF-01), to two places, or where they are not wanted.
Result<void> check_crew(Tx& tx, City& city, Ask const& ask, orders::Visit const& visit,
                        CrewWish const& wish);

/// Conflict dispatch.slot_taken; `next` names the three servable starts nearest to it.
Error slot_taken(Tx& tx, City& city, Ask const& ask, Instant start);

/// Keeps the time of a crew that was just found free.
void keep_time(Tx& tx, Ask const& ask, orders::Visit const& visit, Workers const& crew);

/// The orders room's reserver: the hold's crew, or the best that is free. In automatic mode they
/// are asked at once, else their time is kept for the visit. True where a changed visit keeps its
/// crew.
Result<bool> reserve(Tx& tx, orders::Reserve const& what);

/// Asks the best crew for the visit, those whose time is kept first. Nothing where it has one, or
/// nobody is free. `missed` are left out.
Result<Workers> assign_best(Tx& tx, Id<orders::Visit> visit, Workers const& missed, Mode mode);

/// Others take over the reservations that stand in the way. Conflict dispatch.worker_reserved where
/// nobody can.
Result<void> make_room(Tx& tx, Id<workforce::Worker> worker, Span busy);
/// Another worker takes over the time kept for a visit; false where nobody can.
Result<bool> rehouse(Tx& tx, Reservation const& reservation);

} // namespace hearth::dispatch
