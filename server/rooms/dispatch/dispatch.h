/// Dispatch: who goes when. It hands values to lib/planner and keeps what was decided: for each
/// visit its crew, each of them asked and answering. A worker's time is kept by the database
/// itself: two live assignments of one worker never overlap, whatever runs at the same time
/// (WF-03).
#pragma once

#include "platform/room.h"
#include "rooms/dispatch/capacity.h"
#include "rooms/dispatch/events.h"
#include "rooms/dispatch/model.h"
#include "rooms/orders/orders.h"

#include <functional>
#include <vector>

namespace hearth::dispatch {

void install(Room& room);

struct AssignmentSettings {
    static constexpr std::string_view setting_name = "dispatch.assignment";
    int answer_min = 15; ///< DP-09: then the next candidate, and the dispatcher is told
};
BOOST_DESCRIBE_STRUCT(AssignmentSettings, (), (answer_min))

/// The clock of an unanswered proposal; its subject is the assignment.
inline constexpr std::string_view answer_clock = "dispatch.answer";

/// Live ones (proposed or confirmed), the leader first.
std::vector<Assignment> list_crew(Tx& tx, Id<orders::Visit> visit);
/// Every one of the visit, oldest first.
std::vector<Assignment> list_asked(Tx& tx, Id<orders::Visit> visit);
/// The worker's live assignment to the visit.
std::optional<Assignment> find_live(Tx& tx, Id<orders::Visit> visit, Id<workforce::Worker> worker);
/// The same, or the one that ended because the visit is done: the work stays the worker's own, and
/// a phone may report hours late.
std::optional<Assignment> find_own(Tx& tx, Id<orders::Visit> visit, Id<workforce::Worker> worker);
Result<Assignment> load_assignment(Tx& tx, Id<Assignment> id);
/// Live ones of a worker that touch the span, by time.
std::vector<Assignment> list_busy(Tx& tx, Id<workforce::Worker> worker, Span span);
/// The worker's route: live ones that touch the span and those whose visit is done, by time.
std::vector<Assignment> list_route(Tx& tx, Id<workforce::Worker> worker, Span span);
/// The board's day: of a store, those that touch the span, live or with the visit done.
std::vector<Assignment> list_of_store(Tx& tx, Id<identity::Store> store, Span span);

struct Assign {
    Id<orders::Visit> visit;
    std::vector<Id<workforce::Worker>>
        workers; ///< the first leads; as many as the crew needs, or fewer
    Mode mode = Mode::Manual;
    /// The visit's version the dispatcher saw; another one is a Conflict dispatch.visit_moved_on.
    std::optional<std::int64_t> visit_version = {};
    int before_min = 0; ///< buffers of the item around the visit
    int after_min = 0;
};
/// Makes these the crew: who is not among them is withdrawn, who is stays as they are, new ones are
/// asked and have the settings' time to answer. Conflict dispatch.worker_busy (detail worker) where
/// one has other work then, or dispatch.visit_moved_on, or where service has begun. Checks no
/// papers or skills: the caller has (candidates.h).
Result<std::vector<Assignment>> assign(Tx& tx, Assign const& wish);

/// The worker says yes. Confirming twice changes nothing; Conflict where it is no longer asked.
Result<Assignment> confirm(Tx& tx, Id<Assignment> id);
/// The worker says no (`reason` a code), or did not answer in time (Expired).
Result<Assignment> decline(Tx& tx, Id<Assignment> id, std::string const& reason);
Result<Assignment> expire(Tx& tx, Id<Assignment> id);
/// The visit's time has changed and its crew comes all the same; false where one of them has other
/// work then: the caller then refuses, or releases them all.
bool move_crew(Tx& tx, orders::Visit const& visit, Span busy);
/// The visit is off or over: nobody's time is kept any more. Gives how many were released.
int release(Tx& tx, Id<orders::Visit> visit, std::string const& reason);
/// Who did a visit that is over, out of the company's old books (orders::record): history, nobody
/// is asked or told. The first led.
void record_crew(Tx& tx, orders::Visit const& visit,
                 std::vector<Id<workforce::Worker>> const& workers);

/// Whom the customer of a standing booking wants when the usual one cannot come (BE-09).
struct StandIns {
    /// The usual one, then those the customer agreed to, first choice first.
    std::vector<Id<workforce::Worker>> welcome = {};
    std::vector<Id<workforce::Worker>> turned_down = {}; ///< never
    /// Nobody else without the customer's word: where one person comes and something was agreed.
    bool is_bound = false;
};
/// Standins takes part in choosing though it stands above: it says this of a visit, as it is or as
/// it is about to be placed. Candidates, plans, grabbing and their reasons all follow it.
using StandInGiver = std::function<StandIns(Tx&, orders::Order const&, orders::Visit const&)>;
void stand_in_by(StandInGiver giver); ///< before the first job; an empty one clears it

/// A start somebody waits for (BK-01).
struct WaitedStart {
    Id<catalog::Item> item;
    catalog::Choices options = {};
    catalog::Quantity quantity;
    Id<identity::Store> store;
    double latitude = 0;
    double longitude = 0;
    Id<customers::Customer> customer;
    Instant start = {};
};
/// Could they order it now, with the item's notice, by what the database says? Refuses what the
/// catalogue refuses. Nothing is kept for them.
Result<bool> can_be_had(Tx& tx, WaitedStart const& wanted);

/// Asks somebody else in place of who cannot come any more, those whom the customer welcomes
/// first. Nobody where the worker can come after all or is not expected, where service is near or
/// begun, or nobody is free: then all stays as it is.
Result<std::vector<Id<workforce::Worker>>> replace(Tx& tx, Id<orders::Visit> visit,
                                                   Id<workforce::Worker> away);

} // namespace hearth::dispatch
