#include "rooms/complaints/signals.h"

#include "platform/words/words.h"
#include "rooms/complaints/store.h"
#include "rooms/visits/visits.h"

#include <algorithm>

namespace hearth::complaints {
namespace {

constexpr int most_of_order = 100;
constexpr char house_locale[] = "zh-CN"; ///< staff read it; the customer's page has its own words

std::string said(std::string_view what, std::vector<Detail> const& details) {
    return words::text(house_locale, "complaints.signal_" + std::string(what), details);
}

Notice about(orders::Visit const& visit, Kind kind, std::string const& words = {}) {
    return {kind, visit.customer, visit.store, visit.order, visit.id, words};
}

Result<void> notice(Tx& tx, orders::Visit const& visit, Kind kind, std::string const& words) {
    TRY(complaints::notice(tx, about(visit, kind, words)));
    return {};
}

Signals signals_of(Tx& tx, Id<identity::Store> store) {
    return settings::load<Signals>(tx, store);
}

/// Counts from when somebody has to be there. What is past already is not held against anybody:
/// it was told late, or comes from the books of before.
void await_check_in(Tx& tx, Id<orders::Visit> visit, Id<identity::Store> store, Instant from) {
    clocks::stop(tx, check_in_clock, visit.uuid);
    auto const grace = minutes{signals_of(tx, store).check_in_min};
    if (from + grace <= tx.now()) return;
    clocks::start(tx, {.kind = std::string(check_in_clock),
                       .subject = visit.uuid,
                       .ladder = {{"due", grace}},
                       .store = store,
                       .from = from});
}

template <typename Event>
Result<void> on_planned(Tx& tx, Event const& event) {
    await_check_in(tx, event.visit, event.store, event.starts_at);
    return {};
}

Result<void> on_missed_check_in(Tx& tx, clocks::Firing const& firing) {
    auto const visit = TRY(orders::load_visit(tx, Id<orders::Visit>{firing.entry.subject}));
    auto const late = firing.due - visit.starts_at;
    auto const count = std::chrono::duration_cast<minutes>(late).count();
    return notice(tx, visit, Kind::Late, said("no_check_in", {{"count", std::to_string(count)}}));
}

Result<void> on_announced(Tx& tx, visits::RunningLate const& event) {
    if (!event.is_unannounced) {
        await_check_in(tx, event.visit, event.store, event.expected_at);
        return {};
    }
    auto const visit = TRY(orders::load_visit(tx, event.visit));
    auto const late = event.expected_at - event.planned_at;
    auto const count = std::chrono::duration_cast<minutes>(late).count();
    return notice(tx, visit, Kind::Late, said("told_late", {{"count", std::to_string(count)}}));
}

/// Heard late, yet there in time: nobody was late, so nothing is left of it.
Result<void> forgive(Tx& tx, Id<orders::Visit> visit) {
    auto const known = find_live(tx, about(TRY(orders::load_visit(tx, visit)), Kind::Late));
    if (!known || known->channel != Channel::System || known->state != State::Open) return {};
    touch(tx, *known, StepKind::Noted, false, said("was_there", {}));
    TRY(withdraw(tx, known->id));
    return {};
}

Result<void> on_progressed(Tx& tx, visits::Progressed const& event) {
    if (event.entry != visits::EntryKind::Arrived) return {};
    auto const all = clocks::list_of(tx, event.visit.uuid);
    auto const clock = std::find_if(all.rbegin(), all.rend(), [](clocks::Entry const& one) {
        return one.kind == check_in_clock && !one.ended_at;
    });
    if (clock == all.rend()) return {};
    bool const was_in_time = event.at <= clock->due_at;
    if (was_in_time && tx.now() > clock->due_at) {
        clocks::stop(tx, check_in_clock, event.visit.uuid);
        return forgive(tx, event.visit);
    }
    clocks::meet(tx, check_in_clock, event.visit.uuid);
    return {};
}

Result<void> on_visit_state(Tx& tx, orders::VisitStateChanged const& event) {
    bool const is_over =
        event.to == orders::VisitState::Cancelled || event.to == orders::VisitState::Done;
    if (is_over) clocks::stop(tx, check_in_clock, event.visit.uuid);
    return {};
}

bool has_running(Tx& tx, std::string_view kind, Uuid subject) {
    auto const all = clocks::list_of(tx, subject);
    return std::any_of(all.begin(), all.end(),
                       [&](clocks::Entry const& one) { return one.kind == kind && !one.ended_at; });
}

Result<void> on_verdict(Tx& tx, visits::VerdictGiven const& event) {
    if (event.verdict != visits::Verdict::Returned) return {};
    auto const signals = signals_of(tx, event.store);
    if (!has_running(tx, rework_clock, event.visit.uuid))
        clocks::start(tx, {.kind = std::string(rework_clock),
                           .subject = event.visit.uuid,
                           .ladder = {{"due", hours{signals.rework_h}}},
                           .store = event.store});
    if (event.round < signals.most_rounds) return {};
    auto const visit = TRY(orders::load_visit(tx, event.visit));
    return notice(tx, visit, Kind::Quality,
                  said("sent_back", {{"count", std::to_string(event.round)}}));
}

Result<void> on_accepted(Tx& tx, visits::Accepted const& event) {
    clocks::meet(tx, rework_clock, event.visit.uuid);
    return {};
}

Result<void> on_rework_late(Tx& tx, clocks::Firing const& firing) {
    auto const visit = TRY(orders::load_visit(tx, Id<orders::Visit>{firing.entry.subject}));
    auto const count = signals_of(tx, visit.store).rework_h;
    return notice(tx, visit, Kind::Quality,
                  said("not_put_right", {{"count", std::to_string(count)}}));
}

} // namespace

std::optional<Complaint> find_live(Tx& tx, Notice const& what) {
    auto const all = what.order ? store::list_of_order(tx, *what.order, most_of_order)
                                : store::list_of_customer(tx, what.customer, most_of_order);
    auto const found = std::find_if(all.begin(), all.end(), [&](Complaint const& one) {
        return one.order == what.order && one.visit == what.visit && one.kind == what.kind &&
               !is_over(one.state);
    });
    return found == all.end() ? std::optional<Complaint>{} : *found;
}

Result<Complaint> notice(Tx& tx, Notice const& what) {
    if (auto known = find_live(tx, what)) {
        touch(tx, *known, StepKind::Noted, false, what.words);
        return std::move(*known);
    }
    OpenComplaint file{.channel = Channel::System,
                       .kind = what.kind,
                       .customer = what.customer,
                       .store = what.store,
                       .order = what.order,
                       .visit = what.visit,
                       .words = what.words,
                       .happened_at = tx.now()};
    if (what.visit) file.workers = crew_of(tx, *what.visit);
    return open(tx, file);
}

void install_signals(Room& room) {
    using events::listen;
    room.settings.push_back(settings::describe<Signals>(true));
    room.clocks.emplace(check_in_clock, on_missed_check_in);
    room.clocks.emplace(rework_clock, on_rework_late);
    auto& all = room.listeners;
    all.push_back(
        listen<orders::OrderPlaced>("complaints.await_on_placed", on_planned<orders::OrderPlaced>));
    all.push_back(listen<orders::VisitPlanned>("complaints.await_on_planned",
                                               on_planned<orders::VisitPlanned>));
    all.push_back(
        listen<orders::VisitMoved>("complaints.await_on_moved", on_planned<orders::VisitMoved>));
    all.push_back(listen<orders::OrderChanged>("complaints.await_on_changed",
                                               on_planned<orders::OrderChanged>));
    all.push_back(listen<orders::VisitStateChanged>("complaints.end_on_state", on_visit_state));
    all.push_back(listen<visits::RunningLate>("complaints.hear_late", on_announced));
    all.push_back(listen<visits::Progressed>("complaints.hear_arrival", on_progressed));
    all.push_back(listen<visits::VerdictGiven>("complaints.hear_verdict", on_verdict));
    all.push_back(listen<visits::Accepted>("complaints.hear_accepted", on_accepted));
}

} // namespace hearth::complaints
