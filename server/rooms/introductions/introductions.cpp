#include "rooms/introductions/inside.h"

#include "base/zone.h"
#include "platform/json/codec.h"
#include "platform/settings/settings.h"
#include "platform/words/words.h"
#include "rooms/introductions/rules.h"
#include "rooms/introductions/store.h"

#include <algorithm>

namespace hearth::introductions {
namespace {

void tell(Tx& tx, Introduction const& one, std::string what) {
    tx.publish(IntroductionMoved{one.id, one.order, one.customer, one.store, std::move(what)});
}

Result<Introduction> step(Tx& tx, Introduction one, Step what) {
    what.at = tx.now();
    what.by_kind = tx.actor().kind;
    what.by = tx.actor().id;
    if (!store::insert_step(tx, one.id, what))
        return Error{Refusal::Conflict, "introductions.moved_on"};
    tell(tx, one, to_text(what.kind));
    return one;
}

/// The newest showing of the worker for the order.
std::optional<Introduction> find_last(Tx& tx, Id<orders::Order> order,
                                      Id<workforce::Worker> worker) {
    std::optional<Introduction> last;
    for (auto& one : store::list(tx, order))
        if (one.worker == worker) last = std::move(one);
    return last;
}

/// A bill of its own, under the introduction's id.
Result<void> charge_fee(Tx& tx, Introduction const& one) {
    if (one.fee == Money{}) return {};
    auto const order = TRY(orders::load(tx, one.order));
    ledger::ChargeDraft draft{
        .order = bill_of(one.id), .customer = one.customer, .store = one.store};
    draft.order_number = order.number;
    draft.label = words::text("zh-CN", "introductions.fee_line");
    draft.amount = one.fee;
    TRY(ledger::charge(tx, draft));
    return ledger::earn(tx, bill_of(one.id));
}

/// Nothing of it is owed: what was paid goes back, the rest is taken off.
Result<void> undo_fee(Tx& tx, Introduction const& one) {
    auto const bill = bill_of(one.id);
    if (ledger::list_charges(tx, bill).empty()) return {};
    TRY(ledger::cancel_charge(tx, bill, Money{}));
    for (auto const& payment : ledger::list_payments(tx, bill)) {
        auto const left = payment.amount - payment.refunded;
        if (left <= Money{}) continue;
        TRY(ledger::ask_refund(
            tx,
            {.payment = payment.id, .amount = left, .reason = ledger::RefundReason::ServiceFault}));
    }
    return {};
}

} // namespace

Result<Day> shown_on(Tx& tx, Introduction const& one) {
    return local_day(one.shown_at, TRY(identity::store_zone(tx, one.store)));
}

Result<void> show(Tx& tx, Id<orders::Order> order_id, Id<workforce::Worker> worker_id) {
    auto const order = TRY(orders::load(tx, order_id));
    if (order.relation != orders::Relation::Introduced) return {};
    auto const worker = TRY(workforce::load_worker(tx, worker_id));
    auto const today = local_day(tx.now(), TRY(identity::store_zone(tx, order.store)));
    auto const terms = settings::load<Terms>(tx, order.store);
    Resume shown{worker.id, worker.name, worker.number,
                 workforce::show_to_customer(tx, worker, today)};
    shown.shown.skills.clear(); // the page shows none, and nothing else is claimed
    auto const resume = json::to_text(shown);
    auto const last = find_last(tx, order.id, worker.id);
    if (last && last->resume == resume) return {};
    Introduction const one{.id = tx.new_id<Introduction>().uuid,
                           .order = order.id,
                           .customer = order.customer,
                           .worker = worker.id,
                           .store = order.store,
                           .version = last ? last->version + 1 : 1,
                           .resume = resume,
                           .hash = fingerprint(resume),
                           .fee = last ? last->fee : terms.fee,
                           .protect_until = months_later(today, terms.protect_months),
                           .source = terms.source,
                           .shown_at = tx.now()};
    if (store::insert(tx, one)) tell(tx, one, "shown");
    return {};
}

Result<void> mark_seen(Tx& tx, Id<orders::Order> order) {
    for (auto const& one : store::list(tx, order)) {
        Step const seen{.at = tx.now(), .by_kind = tx.actor().kind, .by = tx.actor().id};
        if (store::insert_step(tx, one.id, seen)) tell(tx, one, "seen");
    }
    return {};
}

std::vector<Introduction> list_of(Tx& tx, Id<orders::Order> order) {
    return store::list(tx, order);
}

Result<Introduction> load(Tx& tx, Uuid id) {
    auto found = store::find(tx, id);
    if (!found) return Error{Refusal::NotFound, "introductions.not_found"};
    return std::move(*found);
}

std::vector<Step> list_steps(Tx& tx, Uuid id) {
    return store::list_steps(tx, id);
}

Result<Fact> tell_fact(Tx& tx, TellFact const& what) {
    auto const worker = TRY(workforce::load_worker(tx, what.worker));
    auto const today = local_day(tx.now(), TRY(identity::store_zone(tx, worker.store)));
    if (what.known_on > today) return invalid_field("/known_on", "introductions.known_later");
    Fact const fact{.id = tx.new_id<Fact>().uuid,
                    .worker = worker.id,
                    .store = worker.store,
                    .kind = what.kind,
                    .words = what.words,
                    .known_on = what.known_on,
                    .told_at = tx.now()};
    store::insert_fact(tx, fact);
    // Civil Code 962: also what became known later, to everybody who was shown them.
    for (auto const& one : store::list_protected(tx, worker.id, today))
        tx.publish(FactTold{fact.id, worker.id, one.order, one.customer, one.store});
    return fact;
}

std::vector<Fact> list_facts(Tx& tx, Id<workforce::Worker> worker) {
    return store::list_facts(tx, worker);
}

Result<Introduction> claim(Tx& tx, Uuid id, Claim const& what) {
    auto const one = TRY(load(tx, id));
    auto const today = local_day(tx.now(), TRY(identity::store_zone(tx, one.store)));
    auto const state = state_of(store::list_steps(tx, id));
    TRY(check_claim(one, state, TRY(shown_on(tx, one)), what.engaged_on, today));
    TRY(charge_fee(tx, one));
    return step(tx, one,
                {.kind = StepKind::Claimed, .engaged_on = what.engaged_on, .words = what.evidence});
}

Result<Introduction> drop(Tx& tx, Uuid id, std::string const& why) {
    auto const one = TRY(load(tx, id));
    if (state_of(store::list_steps(tx, id)) != State::Claimed)
        return Error{Refusal::Conflict, "introductions.not_claimed"};
    TRY(undo_fee(tx, one));
    return step(tx, one, {.kind = StepKind::Dropped, .words = why});
}

Result<Introduction> lose(Tx& tx, Uuid id, Uuid fact_id, std::string const& why) {
    auto const one = TRY(load(tx, id));
    auto const state = state_of(store::list_steps(tx, id));
    if (state == State::Lost) return Error{Refusal::Conflict, "introductions.fee_lost"};
    auto const fact = store::find_fact(tx, fact_id);
    if (!fact || !was_hidden(one, *fact, TRY(shown_on(tx, one))))
        return Error{Refusal::Conflict, "introductions.not_hidden"};
    if (state == State::Claimed) TRY(undo_fee(tx, one));
    return step(tx, one, {.kind = StepKind::Lost, .words = why, .fact = fact_id});
}

} // namespace hearth::introductions
