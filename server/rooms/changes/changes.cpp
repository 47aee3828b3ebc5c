#include "rooms/changes/changes.h"

#include "platform/merging/holdings.h"
#include "platform/settings/settings.h"
#include "rooms/changes/rules.h"
#include "rooms/changes/store.h"
#include "rooms/customers/customers.h"

#include <algorithm>

namespace hearth::changes {
namespace {

using orders::VisitState;

/// The one visit that a change moves; nobody has set out yet.
Result<orders::Visit> open_visit(Tx& tx, orders::Order const& order) {
    bool const is_open =
        order.stage == orders::Stage::Placed || order.stage == orders::Stage::Assigned;
    auto const visits = orders::list_visits(tx, order.id);
    auto const open = std::find_if(visits.begin(), visits.end(), [](orders::Visit const& one) {
        return one.state == VisitState::Unassigned || one.state == VisitState::Assigned ||
               one.state == VisitState::Accepted;
    });
    if (!is_open || open == visits.end()) return Error{Refusal::Conflict, "changes.order_begun"};
    return *open;
}

Result<pricing::Quote> load_wanted(Tx& tx, orders::Order const& order, Ask const& what) {
    auto const quote = TRY(pricing::load_valid_quote(tx, what.quote));
    bool const is_theirs =
        !quote.customer ||
        Id<customers::Customer>{merging::follow(tx, quote.customer->uuid)} == order.customer;
    if (!is_theirs || quote.store != order.store)
        return Error{Refusal::NotFound, "pricing.quote_not_found"};
    if (quote.start != what.start)
        return Error{Refusal::Conflict, "orders.quote_for_another_start"};
    auto const address = TRY(customers::load_address(tx, what.address));
    if (address.customer != order.customer || address.is_removed)
        return Error{Refusal::NotFound, "customers.address_not_found"};
    return quote;
}

/// The offer that was shown; made anew by the same book where it has run out meanwhile.
Result<Id<pricing::Quote>> still_offered(Tx& tx, Request const& request,
                                         orders::Order const& order) {
    auto const quote = TRY(pricing::load_quote(tx, request.quote_after));
    if (tx.now() < quote.valid_until) return quote.id;
    auto const address = TRY(customers::load_address(tx, request.address_after));
    auto const anew = TRY(pricing::requote(tx, quote.id,
                                           {.store = quote.store,
                                            .item = quote.item,
                                            .quantity = quote.quantity,
                                            .options = quote.options,
                                            .start = quote.start,
                                            .latitude = Latitude{address.latitude},
                                            .longitude = Longitude{address.longitude},
                                            .customer = order.customer},
                                           pricing::Terms::AsAgreed));
    if (anew.total > request.price_after) return Error{Refusal::Conflict, "changes.price_moved"};
    return anew.id;
}

/// Waiting, or why not.
Result<Request> load_waiting(Tx& tx, orders::Order const& order, int number) {
    auto request = store::find(tx, order.id, number);
    if (!request) return Error{Refusal::NotFound, "changes.not_found"};
    if (state_now(*request, order, tx.now()) != State::Waiting)
        return Error{Refusal::Conflict, "changes.not_waiting"};
    return std::move(*request);
}

Result<Request> end(Tx& tx, orders::Order const& order, int number, State state) {
    if (!store::end(tx, order.id, number, state))
        return Error{Refusal::Conflict, "changes.not_waiting"};
    tx.publish(ChangeAnswered{order.id, number, order.customer, order.store, state});
    return *store::find(tx, order.id, number);
}

} // namespace

Result<Request> ask(Tx& tx, Ask const& what) {
    auto const order = TRY(orders::load(tx, what.order));
    auto const visit = TRY(open_visit(tx, order));
    auto const quote = TRY(load_wanted(tx, order, what));
    if (quote.total <= order.price) return Error{Refusal::Conflict, "changes.not_dearer"};
    auto const earlier = store::list(tx, order.id);
    if (!earlier.empty()) (void)store::end(tx, order.id, earlier.front().number, State::Replaced);
    auto const habits = settings::load<Habits>(tx);
    Request const one{.order = order.id,
                      .number = earlier.empty() ? 1 : earlier.front().number + 1,
                      .quote_before = order.quote,
                      .quote_after = quote.id,
                      .address_after = what.address,
                      .start_after = what.start,
                      .price_before = order.price,
                      .price_after = quote.total,
                      .reason = what.reason,
                      .asked_at = tx.now(),
                      .asked_by = tx.actor().id,
                      .answer_until = answer_until(tx.now(), visit.starts_at, what.start, habits)};
    if (!store::insert(tx, one))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    tx.publish(ChangeAsked{order.id, one.number, order.customer, order.store, one.price_before,
                           one.price_after, one.answer_until});
    return one;
}

Result<Request> answer(Tx& tx, Id<orders::Order> id, int number, Answer const& word) {
    auto const order = TRY(orders::load(tx, id));
    auto const request = TRY(load_waiting(tx, order, number));
    if (!word.is_agreed) return end(tx, order, number, State::Refused);
    if (word.price != request.price_after) return Error{Refusal::Conflict, "changes.price_moved"};
    auto const quote = TRY(still_offered(tx, request, order));
    TRY(orders::change_order(tx, id, order.version,
                             {quote, request.start_after, request.address_after, request.reason}));
    return end(tx, order, number, State::Agreed);
}

Result<Request> withdraw(Tx& tx, Id<orders::Order> id, int number) {
    auto const order = TRY(orders::load(tx, id));
    TRY(load_waiting(tx, order, number));
    return end(tx, order, number, State::Withdrawn);
}

std::vector<Request> list(Tx& tx, Id<orders::Order> order) {
    return store::list(tx, order);
}

} // namespace hearth::changes
