#include "rooms/dispatch/reserve.h"

namespace hearth::dispatch {
namespace {

bool may_be_forced(planner::Why why) {
    using planner::Why;
    switch (why) {
    case Why::TooFar:
    case Why::OutsideShift:
    case Why::NoShift:
    case Why::LateFromPrevious:
    case Why::LateForNext:
    case Why::LateAfterShift:
    case Why::NoBreak:
    case Why::NotALeader:
    case Why::NoLeader:
    case Why::NoVehicle:
        return true;
    default:
        return false;
    }
}

} // namespace

Ignore replaceable(Tx& tx, Id<workforce::Worker> worker, Id<orders::Visit> visit, Span busy) {
    auto ignore = own_bookings(tx, visit);
    for (auto const& kept : list_reserved(tx, worker, busy))
        ignore.insert(Booking{.id = kept.id.uuid}.to_stop().key);
    return ignore;
}

Result<void> check_crew(Tx& tx, City& city, Ask const& ask, orders::Visit const& visit,
                        CrewWish const& wish) {
    for (auto const worker : wish.workers) {
        bool const must_lead = worker == wish.workers.front() && ask.slot.visit.needs_leader;
        auto const role = must_lead ? planner::Role::Leader : planner::Role::Member;
        auto const busy = ask.busy_at(visit.starts_at);
        auto const reason = check_now(tx, city, ask, visit.starts_at, worker, role,
                                      replaceable(tx, worker, visit.id, busy));
        if (!reason || (wish.mode == Mode::Forced && may_be_forced(reason->why))) continue;
        auto const said = say(city.codes(), *reason, tx.actor().locale);
        return Error{Refusal::Conflict,
                     "dispatch.breaks_rule",
                     {{"reason", said.text}, {"worker", to_text(worker)}},
                     {},
                     json::to_text(std::vector{said})};
    }
    return {};
}

} // namespace hearth::dispatch
