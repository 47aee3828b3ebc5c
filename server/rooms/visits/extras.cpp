// Extra work (VS-06, BE-05): from the item's price list, with the customer's consent, or not billed
// at all.
#include "rooms/catalog/catalog.h"
#include "rooms/ledger/ledger.h"
#include "rooms/pricing/pricing.h"
#include "rooms/visits/store.h"
#include "rooms/visits/visits.h"

#include <algorithm>

namespace hearth::visits {
namespace {

void tell(Tx& tx, orders::Visit const& visit, Extra const& extra) {
    tx.publish(ExtraChanged{extra.id, visit.id, visit.order, visit.customer, visit.store,
                            extra.worker, extra.state, extra.amount});
}

/// What the bill calls it, in the bill's language like the service itself.
std::string bill_name(Tx& tx, orders::Order const& order, Extra const& extra) {
    auto name = extra.option_code;
    if (auto const item = catalog::load_item(tx, order.item); item && item->service)
        for (auto const& option : item->service->options)
            if (option.code == extra.option_code) name = std::string(option.name.zh);
    return extra.count == 1 ? name : name + " × " + std::to_string(extra.count);
}

/// Agreed work goes on the order's bill; nothing else ever does.
Result<void> charge(Tx& tx, orders::Visit const& visit, Extra const& extra) {
    if (extra.amount == Money{}) return {};
    auto const order = TRY(orders::load(tx, extra.order));
    ledger::ChargeDraft draft;
    draft.order = order.id;
    draft.order_number = Text<1, 40>(order.number);
    draft.customer = order.customer;
    draft.store = visit.store;
    draft.kind = ledger::ChargeKind::Extra;
    draft.label = Text<1, 200>(bill_name(tx, order, extra));
    draft.amount = extra.amount;
    TRY(ledger::charge(tx, draft));
    return {};
}

} // namespace

Result<Extra> propose_extra(Tx& tx, Id<orders::Visit> id, Id<workforce::Worker> worker,
                            ProposeExtra const& wish) {
    auto const assignment = dispatch::find_live(tx, id, worker);
    if (!assignment) return Error{Refusal::NotFound, "visits.not_yours"};
    if (assignment->role != dispatch::Role::Leader)
        return Error{Refusal::Forbidden, "visits.leader_only"};
    auto const visit = TRY(orders::load_visit(tx, id));
    if (visit.state != orders::VisitState::InService && visit.state != orders::VisitState::Arrived)
        return Error{Refusal::Conflict, "visits.not_in_service"};
    auto const order = TRY(orders::load(tx, visit.order));
    catalog::Choice choice;
    choice.code = wish.option_code;
    choice.count = wish.count.value;
    auto const amount = TRY(pricing::price_extra(tx, order.quote, choice));
    Extra const extra{.id = tx.new_id<Extra>(),
                      .visit = id,
                      .order = visit.order,
                      .worker = worker,
                      .option_code = wish.option_code,
                      .count = static_cast<int>(wish.count.value),
                      .amount = amount,
                      .reason = wish.reason,
                      .proposed_at = tx.now()};
    insert_extra(tx, extra);
    tell(tx, visit, extra);
    return extra;
}

Result<Extra> decide_extra(Tx& tx, Id<Extra> id, ExtraState decision, ConsentWay way) {
    auto extra = find_extra(tx, id);
    if (!extra) return Error{Refusal::NotFound, "visits.extra_not_found"};
    auto const visit = TRY(orders::load_visit(tx, extra->visit));
    if (!decide_extra_row(tx, id, decision, way)) {
        // Said twice the same is said once.
        if (extra->state == decision) return std::move(*extra);
        return Error{Refusal::Conflict, "visits.extra_decided"};
    }
    if (decision == ExtraState::Agreed) TRY(charge(tx, visit, *extra));
    extra->state = decision;
    extra->way = way;
    extra->decided_at = tx.now();
    tell(tx, visit, *extra);
    return std::move(*extra);
}

} // namespace hearth::visits
