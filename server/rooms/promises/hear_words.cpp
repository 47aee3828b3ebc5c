// Promises that are words: a callback, a day of a series, a remedy, a refund.
#include "rooms/promises/inside.h"

#include "base/zone.h"
#include "rooms/customers/customers.h"
#include "rooms/intake/intake.h"
#include "rooms/ledger/ledger.h"
#include "rooms/series/series.h"

namespace hearth::promises {
namespace {

std::string key_of(Kind kind, Uuid what, std::string const& which = {}) {
    auto key = std::string(to_text(kind)) + ":" + to_text(what);
    return which.empty() ? key : key + ":" + which;
}

Result<void> settle_by_key(Tx& tx, std::string const& key, Fact const& fact) {
    auto const known = store::find_by_key(tx, key);
    if (!known || known->state != State::Running) return {};
    return settle(tx, *known, fact);
}

// ---- callbacks (BK-10)

/// Before it is routed, the one where the customer is at home.
Result<std::optional<Id<identity::Store>>> store_of(Tx& tx, intake::Inquiry const& inquiry) {
    if (inquiry.store || !inquiry.customer) return inquiry.store;
    return TRY(customers::load_customer(tx, *inquiry.customer)).store;
}

Result<void> on_callback(Tx& tx, intake::CallbackPromised const& event) {
    auto const callback = TRY(intake::load_callback(tx, event.callback));
    // Our own second look at the store's word is nobody's promise to the customer (ST-03).
    if (callback.level == intake::CallbackLevel::Second) return {};
    auto const inquiry = TRY(intake::load_inquiry(tx, event.inquiry));
    auto const made = make(tx, {.key = key_of(Kind::Callback, event.callback.uuid),
                                .kind = Kind::Callback,
                                .source = Source::Inquiry,
                                .customer = inquiry.customer,
                                .store = TRY(store_of(tx, inquiry)),
                                .order = inquiry.order,
                                .owner = Id<identity::Account>{callback.made_by},
                                .due_at = event.promised_at,
                                .words = callback.about,
                                .said = callback.said});
    if (callback.state == intake::CallbackState::Done && made.state == State::Running)
        return settle(tx, made, {.at = callback.done_at});
    return {};
}

Result<void> on_called_back(Tx& tx, intake::CallbackFinished const& event) {
    return settle_by_key(tx, key_of(Kind::Callback, event.callback.uuid), {.at = event.at});
}

// ---- days of a series (BK-08)

/// A day that could not be placed is owed until it begins.
Result<void> on_unsettled(Tx& tx, series::OccurrenceUnsettled const& event) {
    auto const zone = TRY(identity::store_zone(tx, event.store));
    auto const due = at_local(event.day, 0, zone);
    if (due <= tx.now()) return {}; // what has passed is called about by intake's clock
    make(tx, {.key = key_of(Kind::Date, event.series.uuid, to_text(event.day)),
              .kind = Kind::Date,
              .source = Source::Series,
              .customer = event.customer,
              .store = event.store,
              .due_at = due});
    return {};
}

Result<void> on_series_day(Tx& tx, series::OccurrencePlaced const& event) {
    TRY(settle_by_key(tx, key_of(Kind::Date, event.series.uuid, to_text(event.day)),
                      {.at = tx.now()}));
    auto const terms = series::list_terms(tx, event.series);
    std::optional<Id<workforce::Worker>> wished;
    for (auto const& one : terms)
        if (one.from <= event.day) wished = one.worker;
    if (!wished) return {};
    auto const visits = orders::list_visits(tx, event.order);
    if (visits.empty()) return {};
    make(tx, {.key = key_of(Kind::SameWorker, visits.front().id.uuid),
              .kind = Kind::SameWorker,
              .source = Source::Series,
              .customer = event.customer,
              .store = event.store,
              .order = event.order,
              .visit = visits.front().id,
              .worker = *wished,
              .amount = 1});
    return {};
}

// ---- remedies promised in a case (CP-04): they stay with it

Result<void> on_case(Tx& tx, complaints::ComplaintTouched const& event) {
    bool const is_ours =
        event.step == complaints::StepKind::Committed || event.step == complaints::StepKind::Kept;
    if (!is_ours) return {};
    auto const file = TRY(complaints::load(tx, event.complaint));
    for (auto const& one : complaints::list_commitments(tx, event.complaint)) {
        if (one.kind != complaints::CommitmentKind::ToCustomer) continue;
        auto const made = make(tx, {.key = key_of(Kind::Remedy, one.id.uuid),
                                    .kind = Kind::Remedy,
                                    .source = Source::Complaint,
                                    .customer = file.customer,
                                    .store = file.store,
                                    .order = file.order,
                                    .owner = one.owner,
                                    .due_at = one.due_at,
                                    .words = one.what,
                                    .complaint = file.id});
        if (one.done_at && made.state == State::Running) TRY(settle(tx, made, {.at = one.done_at}));
    }
    return {};
}

/// A file that was withdrawn owes nothing more.
Result<void> on_case_moved(Tx& tx, complaints::ComplaintMoved const& event) {
    if (event.to != complaints::State::Withdrawn) return {};
    for (auto const& one : complaints::list_commitments(tx, event.complaint))
        if (auto const known = store::find_by_key(tx, key_of(Kind::Remedy, one.id.uuid)))
            TRY(drop(tx, *known, Reason::CalledOff));
    return {};
}

// ---- refunds (PY-08)

Result<void> on_refund(Tx& tx, ledger::RefundMoved const& event) {
    auto const key = key_of(Kind::Refund, event.refund.uuid);
    if (event.stage == ledger::RefundStage::Paid) return settle_by_key(tx, key, {.at = tx.now()});
    if (event.stage != ledger::RefundStage::Approved) return {};
    // Cash may be handed over at once: then it is paid before we hear of the approval.
    auto const refund = TRY(ledger::load_refund(tx, event.refund));
    auto const days = settings::load<Drift>(tx, event.store).refund_days;
    auto const made = make(tx, {.key = key,
                                .kind = Kind::Refund,
                                .source = Source::Refund,
                                .customer = event.customer,
                                .store = event.store,
                                .order = event.order,
                                .due_at = tx.now() + hours{24 * days},
                                .amount = event.amount.fen()});
    for (auto const& stage : refund.stages)
        if (stage.stage == ledger::RefundStage::Paid && made.state == State::Running)
            return settle(tx, made, {.at = stage.at});
    return {};
}

} // namespace

void listen_to_words(Room& room) {
    using events::listen;
    auto& all = room.listeners;
    all.push_back(listen<intake::CallbackPromised>("promises.callback", on_callback));
    all.push_back(listen<intake::CallbackFinished>("promises.called_back", on_called_back));
    all.push_back(listen<series::OccurrenceUnsettled>("promises.unsettled", on_unsettled));
    all.push_back(listen<series::OccurrencePlaced>("promises.series_day", on_series_day));
    all.push_back(listen<complaints::ComplaintTouched>("promises.case", on_case));
    all.push_back(listen<complaints::ComplaintMoved>("promises.case_moved", on_case_moved));
    all.push_back(listen<ledger::RefundMoved>("promises.refund", on_refund));
}

} // namespace hearth::promises
