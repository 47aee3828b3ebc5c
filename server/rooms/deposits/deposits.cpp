#include "rooms/deposits/inside.h"

#include "base/yuan.h"
#include "base/zone.h"
#include "platform/settings/settings.h"
#include "platform/words/words.h"
#include "rooms/deposits/rules.h"
#include "rooms/deposits/store.h"

#include <algorithm>

namespace hearth::deposits {
namespace {

Error not_so(State state) {
    return Error{Refusal::Conflict, "deposits.not_so", {{"state", to_text(state)}}};
}

/// The law of the store's city, today.
Result<DepositLaw> load_law(Tx& tx, Kind kind, Id<identity::Store> store_id) {
    auto const store = TRY(identity::load_store(tx, store_id));
    auto const* law = law_for(deposit_laws(), kind, store.city, local_day(tx.now(), store.zone));
    if (!law) return Error{Refusal::Conflict, "deposits.no_law"};
    return *law;
}

/// The sentence that is read before agreeing, with this order's figures.
std::string explain(std::string_view locale, Kind kind, ledger::DepositParts const& parts,
                    DepositLaw const& law) {
    std::vector<Detail> const figures{{"percent", std::to_string(law.most_percent)},
                                      {"times", std::to_string(law.times_back)},
                                      {"earnest", to_yuan(parts.earnest)},
                                      {"advance", to_yuan(parts.advance)}};
    auto text = words::text(locale, "deposits.explain_" + to_text(kind), figures);
    bool const is_more = kind == Kind::Earnest && parts.advance > Money{};
    if (is_more) text += words::text(locale, "deposits.explain_rest", figures);
    return text;
}

Result<void> check_open(orders::Order const& order) {
    bool const is_over =
        order.stage == orders::Stage::Done || order.stage == orders::Stage::Cancelled;
    if (is_over) return Error{Refusal::Conflict, "deposits.order_over"};
    return {};
}

Result<void> check_wish(Tx& tx, Ask const& what) {
    if (what.amount <= Money{}) return invalid_field("/amount", "ledger.amount_positive");
    bool const is_security = what.kind == Kind::Security;
    if (is_security && what.conditions.empty())
        return invalid_field("/conditions", "deposits.conditions_wanted");
    if (!is_security && !what.conditions.empty())
        return invalid_field("/conditions", "deposits.conditions_of_security");
    auto const due = ledger::balance_of(tx, what.order).due;
    if (!is_security && what.amount > due)
        return Error{Refusal::Conflict, "ledger.more_than_due", {{"due", to_yuan(due)}}};
    return {};
}

/// What was asked for and not yet paid counts, too: two questions do not make twice the share.
Money earnest_spoken_for(Tx& tx, Id<orders::Order> order) {
    auto sum = ledger::deposits_of(tx, order).earnest;
    for (auto const& one : store::list(tx, order))
        if (one.state == State::Asked || one.state == State::Agreed) sum += one.earnest;
    return sum;
}

Result<Deposit> load_in(Tx& tx, Uuid id, std::vector<State> const& states) {
    auto one = TRY(load(tx, id));
    if (std::find(states.begin(), states.end(), one.state) == states.end())
        return not_so(one.state);
    return one;
}

} // namespace

std::string meaning_of(std::string_view locale, Deposit const& one) {
    DepositLaw law{.kind = one.kind, .most_percent = one.percent, .times_back = one.times_back};
    return explain(locale, one.kind, {.earnest = one.earnest, .advance = one.amount - one.earnest},
                   law);
}

Result<Deposit> move(Tx& tx, Deposit one, State to) {
    auto const before = one.state;
    one.state = to;
    bool const goes_on =
        to == State::Asked || to == State::Agreed || to == State::Held || to == State::Returning;
    if (!goes_on) one.ended_at = tx.now();
    if (!store::replace(tx, one, before))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    tx.publish(DepositMoved{one.id, one.order, one.customer, one.store, one.kind, to, one.amount});
    return one;
}

Result<Deposit> start_return(Tx& tx, Deposit one) {
    auto const promises = settings::load<Promises>(tx);
    clocks::start(tx, {.kind = std::string(return_clock),
                       .subject = one.id,
                       .ladder = ladder(promises),
                       .store = one.store});
    return move(tx, std::move(one), State::Returning);
}

std::vector<clocks::Rung> ladder(Promises const& promises) {
    seconds const due = hours{promises.return_h};
    return {{"warn", due * 3 / 4, true},
            {"due", due},
            {"manager", due + minutes{promises.climb_min}},
            {"hq", due + minutes{promises.climb_min + promises.climb_hq_min}}};
}

Result<Terms> terms_of(Tx& tx, Ask const& what) {
    auto const order = TRY(orders::load(tx, what.order));
    auto const law = TRY(load_law(tx, what.kind, order.store));
    auto const spoken_for = earnest_spoken_for(tx, order.id);
    auto const parts = split(what.kind, what.amount, order.price, spoken_for, law);
    Terms terms{.kind = what.kind, .parts = parts};
    if (what.kind == Kind::Earnest)
        terms.most_earnest = std::max(Money{}, most_earnest(order.price, law) - spoken_for);
    terms.zh = explain("zh-CN", what.kind, parts, law);
    terms.en = explain("en", what.kind, parts, law);
    terms.source = std::string(law.source);
    terms.percent = law.most_percent;
    terms.times_back = law.times_back;
    return terms;
}

Result<Deposit> ask(Tx& tx, Ask const& what) {
    auto const order = TRY(orders::load(tx, what.order));
    TRY(check_open(order));
    TRY(check_wish(tx, what));
    auto const terms = TRY(terms_of(tx, what));
    Deposit const one{.id = tx.new_id<Deposit>().uuid,
                      .order = order.id,
                      .customer = order.customer,
                      .store = order.store,
                      .kind = what.kind,
                      .amount = what.amount,
                      .earnest = terms.parts.earnest,
                      .conditions = what.conditions,
                      .shown = terms.zh,
                      .source = terms.source,
                      .percent = terms.percent,
                      .times_back = terms.times_back,
                      .asked_at = tx.now(),
                      .asked_by = tx.actor().id};
    store::insert(tx, one);
    tx.publish(DepositAsked{one.id, one.order, one.customer, one.store, one.kind, one.amount});
    return one;
}

Result<Deposit> answer(Tx& tx, Uuid id, Answer const& said) {
    auto one = TRY(load_in(tx, id, {State::Asked}));
    if (said.is_agreed && (said.kind != one.kind || said.amount != one.amount))
        return Error{Refusal::Conflict, "deposits.figure_moved"};
    one.word = said.word;
    one.answered_at = tx.now();
    one.answered_by = tx.actor().id;
    return move(tx, std::move(one), said.is_agreed ? State::Agreed : State::Declined);
}

Result<Deposit> withdraw(Tx& tx, Uuid id) {
    auto one = TRY(load_in(tx, id, {State::Asked, State::Agreed}));
    return move(tx, std::move(one), State::Withdrawn);
}

Result<Deposit> take(Tx& tx, Uuid id, Taking const& how) {
    auto one = TRY(load(tx, id));
    if (one.state == State::Asked) return Error{Refusal::Conflict, "deposits.not_agreed"};
    if (one.state != State::Agreed) return not_so(one.state);
    auto const order = TRY(orders::load(tx, one.order));
    TRY(check_open(order));
    auto const law = TRY(load_law(tx, one.kind, one.store));
    auto const held = ledger::deposits_of(tx, one.order).earnest;
    auto parts = split(one.kind, one.amount, order.price, held, law);
    // Nobody agreed to more earnest money than what was shown.
    auto const beyond = std::max(parts.earnest - one.earnest, Money{});
    parts.earnest -= beyond;
    parts.advance += beyond;
    auto const payment = TRY(ledger::take_deposit(tx, {.order = one.order,
                                                       .store = one.store,
                                                       .purpose = purpose_of(one.kind),
                                                       .parts = parts,
                                                       .method = how.method,
                                                       .reference = how.reference,
                                                       .payer = how.payer}));
    one.earnest = parts.earnest;
    one.payment = payment.id;
    return move(tx, std::move(one), State::Held);
}

Result<Deposit> claim(Tx& tx, Uuid id) {
    auto one = TRY(load_in(tx, id, {State::Held}));
    if (one.kind != Kind::Security) return Error{Refusal::Conflict, "deposits.not_security"};
    return start_return(tx, std::move(one));
}

Result<Deposit> give_back(Tx& tx, Uuid id, GiveBack const& how) {
    auto one = TRY(load_in(tx, id, {State::Held, State::Returning}));
    if (one.kind != Kind::Security) return Error{Refusal::Conflict, "deposits.not_security"};
    if (one.refund || one.kept > Money{}) return Error{Refusal::Conflict, "deposits.on_its_way"};
    if (how.kept < Money{} || how.kept > one.amount)
        return invalid_field("/kept", "deposits.more_than_held", {{"limit", to_yuan(one.amount)}});
    if (how.kept > Money{} && how.why.empty()) return invalid_field("/why", "deposits.why_wanted");
    one.kept = how.kept;
    one.kept_why = how.why;
    if (how.kept > Money{})
        TRY(ledger::keep_security(tx, one.order, how.kept,
                                  words::text("zh-CN", "deposits.kept_line", {{"why", how.why}})));
    auto const rest = one.amount - how.kept;
    if (rest == Money{}) {
        clocks::meet(tx, return_clock, one.id);
        return move(tx, std::move(one), State::Returned);
    }
    auto const refund =
        TRY(ledger::ask_refund(tx, {.payment = *one.payment,
                                    .amount = rest,
                                    .reason = ledger::RefundReason::SecurityReturned}));
    one.refund = refund.id;
    if (one.state == State::Held) return start_return(tx, std::move(one));
    return move(tx, std::move(one), State::Returning);
}

Result<Deposit> load(Tx& tx, Uuid id) {
    auto found = store::find(tx, id);
    if (!found) return Error{Refusal::NotFound, "deposits.not_found"};
    return std::move(*found);
}

std::vector<Deposit> list_of(Tx& tx, Id<orders::Order> order) {
    return store::list(tx, order);
}

Earnest earnest_of(Tx& tx, orders::Order const& order) {
    auto const held = ledger::deposits_of(tx, order.id).earnest;
    if (held <= Money{}) return {};
    Earnest earnest{.held = held};
    for (auto const& one : store::list(tx, order.id))
        if (one.kind == Kind::Earnest && one.state == State::Held)
            earnest.times_back = std::max(earnest.times_back, one.times_back);
    if (auto const law = load_law(tx, Kind::Earnest, order.store))
        earnest.held = std::min(held, most_earnest(order.price, *law));
    return earnest;
}

} // namespace hearth::deposits
