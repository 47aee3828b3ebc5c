#include "rooms/promises/views.h"

#include "cn/mask.h"
#include "rooms/customers/customers.h"

namespace hearth::promises {
namespace {

std::vector<SideWord> words_of(Promise const& promise, std::vector<Word> const& words) {
    std::vector<SideWord> all;
    for (auto const side : sides_of(promise)) {
        SideWord one{side, {}, {}, {}};
        if (auto const word = last_word(words, side)) {
            one.said = word->said;
            one.way = word->way;
            one.at = word->at;
        }
        all.push_back(one);
    }
    return all;
}

PromiseView shown(Tx& tx, Promise const& one, std::vector<Word> const& words) {
    std::optional<Instant> visit_at;
    if (one.visit)
        if (auto const visit = orders::load_visit(tx, *one.visit)) visit_at = visit->starts_at;
    auto const words_shown =
        one.said ? std::optional(hearth::words::say(tx.actor().locale, *one.said)) : one.words;
    return {one.id,          one.kind,
            one.source,      one.state,
            one.order,       one.visit,
            visit_at,        one.owed_by,
            one.due_at,      one.amount,
            words_shown,     one.happened,
            one.reason,      is_agreed(one, words),
            one.is_disputed, words_of(one, words),
            one.made_at,     one.ended_at};
}

std::optional<std::string> dispute_of(std::vector<Word> const& words) {
    for (auto const side : {Side::Customer, Side::Worker})
        if (auto const word = last_word(words, side); word && word->said == Said::Disputed)
            return word->note;
    return {};
}

} // namespace

PromiseView view_of(Tx& tx, Promise const& promise) {
    return shown(tx, promise, store::list_words(tx, promise.id));
}

OfficePromise office_view(Tx& tx, Promise const& one) {
    auto const words = store::list_words(tx, one.id);
    OfficePromise view{.promise = shown(tx, one, words),
                       .customer = one.customer,
                       .store = one.store,
                       .worker = one.worker,
                       .owner = one.owner,
                       .note = one.note,
                       .dispute = dispute_of(words),
                       .complaint = one.complaint,
                       .is_by_hand = one.source == Source::Hand};
    if (one.customer)
        if (auto const customer = customers::load_customer(tx, *one.customer))
            view.customer_name = cn::mask_name(customer->name);
    if (one.order)
        if (auto const order = orders::load(tx, *one.order)) view.order_number = order->number;
    if (one.worker)
        if (auto const worker = workforce::load_worker(tx, *one.worker))
            view.worker_name = worker->name;
    if (one.owner)
        if (auto name = identity::find_name(tx, one.owner->uuid))
            view.owner_name = std::move(*name);
    if (one.complaint)
        if (auto const file = complaints::load(tx, *one.complaint))
            view.complaint_number = file->number;
    return view;
}

} // namespace hearth::promises
