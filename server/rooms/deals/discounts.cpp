// What staff give away: a reason, an approval by amount, an offer with the line on it (LC-03).
#include "platform/words/words.h"
#include "rooms/deals/inside.h"
#include "rooms/deals/store.h"

namespace hearth::deals {
namespace {

constexpr int most_of_quote = 20;

/// What stands on the line: the reason's word and what was written about it, in both languages.
catalog::Name line_name(Discount const& one) {
    auto const key = "deals.reason_" + to_text(one.reason);
    auto const in = [&](char const* locale) {
        return words::text(locale, key) + " · " + one.words;
    };
    return {in("zh-CN"), in("en")};
}

Result<Discount> give(Tx& tx, Discount const& one) {
    auto const quote = TRY(pricing::discount(tx, one.quote, one.amount, line_name(one),
                                             pricing::Code(to_text(one.reason))));
    store::end_discount(tx, one.id, State::Given, quote.id);
    tx.publish(DiscountMoved{one.id, one.quote, one.store, one.amount, one.reason, State::Given});
    return *store::find_discount(tx, one.id);
}

} // namespace

Result<Discount> ask_discount(Tx& tx, AskDiscount const& ask) {
    auto const quote = TRY(pricing::load_quote(tx, ask.quote));
    if (ask.amount > quote.total) return invalid_field("/amount", "pricing.discount_too_high");
    for (auto const& earlier : list_discounts(tx, quote.id))
        if (earlier.state == State::Waiting)
            return Error{Refusal::Conflict, "deals.waiting_already"};
    Discount const one{.id = tx.new_id<Discount>(),
                       .quote = quote.id,
                       .store = quote.store,
                       .amount = ask.amount,
                       .reason = ask.reason,
                       .words = ask.words,
                       .asked_at = tx.now(),
                       .asked_by = tx.actor().id};
    store::insert(tx, one);
    identity::AskApproval const question{.kind = std::string(discount_approval),
                                         .subject = one.id.uuid,
                                         .amount = one.amount,
                                         .store = one.store,
                                         .reason = one.words};
    if (!identity::need_approval(tx, discount_approval, one.amount, one.store))
        return give(tx, one);
    identity::ask_approval(tx, question);
    tx.publish(DiscountMoved{one.id, one.quote, one.store, one.amount, one.reason, State::Waiting});
    return one;
}

Result<void> hear_approval(Tx& tx, identity::ApprovalDecided const& decided) {
    if (decided.what != discount_approval) return {};
    auto const one = store::find_discount(tx, Id<Discount>{decided.about});
    if (!one || one->state != State::Waiting) return {};
    if (decided.state == identity::ApprovalState::Approved) {
        // Who approves late, approves nothing: the start is over.
        auto const quote = TRY(pricing::load_quote(tx, one->quote));
        if (quote.start > tx.now()) {
            TRY(give(tx, *one));
            return {};
        }
    }
    auto const end =
        decided.state == identity::ApprovalState::Withdrawn ? State::Withdrawn : State::Refused;
    store::end_discount(tx, one->id, end, {});
    tx.publish(DiscountMoved{one->id, one->quote, one->store, one->amount, one->reason, end});
    return {};
}

std::vector<Discount> list_discounts(Tx& tx, Id<pricing::Quote> quote) {
    return store::list_discounts(tx, quote, most_of_quote);
}

std::vector<Discount> list_discounts(Tx& tx, Span span, int limit) {
    return store::list_discounts_within(tx, span, limit);
}

} // namespace hearth::deals
