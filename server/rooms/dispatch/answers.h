/// What follows when somebody answers, does not answer, or can no longer come.
#pragma once

#include "platform/clocks/clocks.h"
#include "rooms/dispatch/dispatch.h"

namespace hearth::dispatch {

enum class RefusalReason { Unwell, Dangerous, OutsideContract, TooFar, NoTime, Other };
BOOST_DESCRIBE_ENUM(RefusalReason, Unwell, Dangerous, OutsideContract, TooFar, NoTime, Other)

/// The worker says no. The next candidate is asked, but not where the work is dangerous or outside
/// the contract: then somebody has to look first, and it never counts against the worker (LH-12).
Result<Assignment> refuse(Tx& tx, Id<Assignment> id, RefusalReason reason,
                          std::optional<std::string> const& said = {});

/// DP-09: the time to answer is over; the next candidate is asked and the dispatcher told.
Result<void> on_unanswered(Tx& tx, clocks::Firing const& firing);

/// Work has been added to the worker's days around `at`: time that is kept there for other visits,
/// and that the rules no longer leave, goes over to others. False where nobody else can come.
Result<bool> hand_on(Tx& tx, Id<workforce::Worker> worker, Instant at);

/// Time is kept for the places of the visit's crew that are open; false where nobody is free.
Result<bool> keep_capacity(Tx& tx, Id<orders::Visit> visit);

/// The worker's hours, state or papers changed: what is planned and cannot be done any more becomes
/// a conflict, what can be done again none; time kept for visits goes to others.
Result<void> review_worker(Tx& tx, Id<workforce::Worker> worker);

/// In automatic mode the best crew is asked for a visit without one.
Result<void> assign_where_automatic(Tx& tx, Id<orders::Visit> visit);

struct Conflict {
    Id<Assignment> assignment;
    Id<orders::Visit> visit;
    Id<workforce::Worker> worker;
    std::string code;
    std::string facts; ///< JSON of the details
};
BOOST_DESCRIBE_STRUCT(Conflict, (), (assignment, visit, worker, code, facts))
std::vector<Conflict> list_conflicts(Tx& tx, Id<identity::Store> store, Span span);

} // namespace hearth::dispatch
