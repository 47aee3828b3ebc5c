/// The fairness account (BE-08): what each worker of a store did, drove and refused in the last
/// four weeks. The worker sees their own beside the mean, the hours weigh in every choice
/// (Soft::FairHours) and decide who may grab first; a refusal that should not count can be appealed
/// against.
#pragma once

#include "base/money.h"
#include "rooms/dispatch/bookings.h"

#include <map>

namespace hearth::dispatch {

/// Four weeks back from `now`.
Span account_span(Instant now);

/// Does a refusal with this reason count? Never where it is dangerous or
/// outside the contract (LH-12) or they are unwell.
bool counts(std::string_view reason);

struct Share {
    Id<workforce::Worker> worker;
    int visits = 0;
    int work_min = 0; ///< with the buffers around visits
    int road_m = 0;   ///< from home by the day's visits and back: great circle times detour
    int grabbed = 0;  ///< of the visits, those they took themselves
    int refused = 0;  ///< said no or nothing, and it counts
    Money value;      ///< price of the work done, its part of the order and of the crew
};
BOOST_DESCRIBE_STRUCT(Share, (), (worker, visits, work_min, road_m, grabbed, refused, value))

/// Of everybody who did or refused something, by the bookings' owner: a store's, or one worker's.
/// `homes` are where the days' roads begin; who is not among them begins at the first visit.
using Homes = std::map<Id<workforce::Worker>, planner::Place>;
std::map<Id<workforce::Worker>, Share> list_shares(Tx& tx, BookingsOf const& of, Instant now,
                                                   std::string_view zone, Homes const& homes);

/// The hours alone, in one sum of the database: for the planner, which asks often.
std::map<Id<workforce::Worker>, minutes> list_worked(Tx& tx, BookingsOf const& of, Instant now);

/// A refusal the worker says should not count, and what was decided.
struct Appeal {
    Id<Assignment> assignment;
    Id<orders::Visit> visit;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    Instant starts_at;  ///< of the visit
    std::string reason; ///< of the refusal, a code
    std::string said;   ///< why it should not count
    Instant asked_at;
    std::optional<Instant> decided_at;
    std::optional<bool> is_upheld;
};
BOOST_DESCRIBE_STRUCT(Appeal, (),
                      (assignment, visit, store, worker, starts_at, reason, said, asked_at,
                       decided_at, is_upheld))

/// Refusals of the worker that count or counted, newest first, with what became of an appeal.
struct CountedRefusal {
    Id<Assignment> assignment;
    Id<orders::Visit> visit;
    Instant starts_at;
    std::string reason;
    std::optional<std::string> said;
    std::optional<Instant> appealed_at;
    std::optional<bool> is_upheld;
};
BOOST_DESCRIBE_STRUCT(CountedRefusal, (),
                      (assignment, visit, starts_at, reason, said, appealed_at, is_upheld))
std::vector<CountedRefusal> list_refusals(Tx& tx, Id<workforce::Worker> worker, Instant now);

std::vector<Appeal> list_open_appeals(Tx& tx, Id<identity::Store> store);
Result<Appeal> load_appeal(Tx& tx, Id<Assignment> assignment); ///< NotFound dispatch.no_such_appeal
/// Once; Conflict dispatch.does_not_count where it is no refusal that counts,
/// dispatch.appealed_already.
Result<Appeal> appeal(Tx& tx, Id<Assignment> assignment, std::string const& said);
/// Conflict dispatch.appeal_is_decided.
Result<Appeal> decide_appeal(Tx& tx, Id<Assignment> assignment, bool is_upheld);

/// Somebody appealed, or it was decided.
struct AppealChanged {
    static constexpr std::string_view kind = "dispatch.appeal";
    Id<Assignment> assignment;
    Id<orders::Visit> visit;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    std::optional<bool> is_upheld;
    Uuid subject() const { return assignment.uuid; }
    Audience audience() const { return {store, {}, worker}; }
};
BOOST_DESCRIBE_STRUCT(AppealChanged, (), (assignment, visit, store, worker, is_upheld))

} // namespace hearth::dispatch
