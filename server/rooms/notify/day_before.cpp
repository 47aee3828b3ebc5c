#include "rooms/notify/inside.h"
#include "rooms/notify/store.h"

// BK-09: the call on the day before. It is about a visit to come: when that begins there is nothing
// left to confirm, so the call ends by itself as not made, and its clock with it.
namespace hearth::notify {
namespace {

/// Half of the time that is left: whoever cannot be reached then is tried again before the visit.
seconds due_within(Instant now, Instant starts_at) {
    return std::chrono::floor<seconds>((starts_at - now) / 2);
}

void start_clock(Tx& tx, FollowUp const& one, Instant starts_at) {
    clocks::stop(tx, day_before_clock, one.id.uuid);
    clocks::start(tx, {.kind = std::string(day_before_clock),
                       .subject = one.id.uuid,
                       .ladder = {{"due", due_within(tx.now(), starts_at)},
                                  {"end", std::chrono::ceil<seconds>(starts_at - tx.now())}},
                       .store = one.store});
}

void tell_opened(Tx& tx, FollowUp const& one) {
    tx.publish(FollowUpOpened{one.id, one.kind, one.order, one.store, one.level});
}

void end_unmade(Tx& tx, FollowUp one) {
    one.state = FollowUpState::Done;
    // Somebody who was rung in vain keeps what was heard: nobody answered.
    if (one.result != FollowUpResult::NoAnswer) one.result = FollowUpResult::NotMade;
    one.done_at = tx.now();
    clocks::meet(tx, day_before_clock, one.id.uuid);
    clocks::stop(tx, follow_up_clock, one.id.uuid);
    if (store::replace_follow_up(tx, one))
        tx.publish(
            FollowUpFinished{one.id, one.kind, one.order, one.customer, one.store, *one.result});
}

} // namespace

void open_day_before(Tx& tx, orders::Visit const& visit) {
    if (visit.starts_at <= tx.now() + minutes{1}) return; // told late, after an outage
    FollowUp one{.id = tx.new_id<FollowUp>(),
                 .kind = FollowUpKind::DayBefore,
                 .order = visit.order,
                 .visit = visit.id,
                 .customer = visit.customer,
                 .store = visit.store,
                 .state = FollowUpState::Open,
                 .opens_at = tx.now(),
                 .due_at = tx.now() + due_within(tx.now(), visit.starts_at)};
    if (!store::insert_follow_up(tx, one)) {
        // The visit was moved and comes up again.
        auto const before = store::find_follow_up(tx, FollowUpKind::DayBefore, visit.id);
        if (!before) return;
        one.id = before->id;
        one.version = before->version;
        if (!store::replace_follow_up(tx, one)) return;
    }
    start_clock(tx, one, visit.starts_at);
    tell_opened(tx, one);
}

Result<void> hear_day_before_clock(Tx& tx, clocks::Firing const& firing) {
    auto one = store::find_follow_up(tx, Id<FollowUp>{firing.entry.subject});
    if (!one || one->state == FollowUpState::Done || one->state == FollowUpState::Dropped)
        return {};
    if (!firing.is_last) {
        one->level = FollowUpLevel::Manager;
        if (store::replace_follow_up(tx, *one)) tell_opened(tx, *one);
        return {};
    }
    auto const visit = TRY(orders::load_visit(tx, one->visit));
    // Moved by less than a day, so that no reminder came again: it is still to be called about.
    if (visit.state != orders::VisitState::Cancelled && visit.starts_at > tx.now())
        start_clock(tx, *one, visit.starts_at);
    else
        end_unmade(tx, std::move(*one));
    return {};
}

} // namespace hearth::notify
