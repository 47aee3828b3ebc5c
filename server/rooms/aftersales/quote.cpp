// What the engine is told about an order, and what it says.
#include "rooms/aftersales/inside.h"

#include "rooms/catalog/catalog.h"
#include "rooms/deposits/deposits.h"

#include <algorithm>

namespace hearth::aftersales {
namespace {

std::optional<seconds> time_left(Tx& tx, Id<orders::Order> order) {
    std::optional<seconds> least;
    for (auto const& visit : orders::list_visits(tx, order)) {
        bool const is_over =
            visit.state == orders::VisitState::Done || visit.state == orders::VisitState::Cancelled;
        if (is_over) continue;
        auto const left = std::chrono::floor<seconds>(visit.starts_at - tx.now());
        least = least ? std::min(*least, left) : left;
    }
    return least;
}

Phase phase_of(Tx& tx, orders::Order const& order) {
    if (order.stage == orders::Stage::Done) return Phase::Over;
    return orders::check_may_cancel(tx, order) ? Phase::Waiting : Phase::Begun;
}

} // namespace

Result<Facts> facts_of(Tx& tx, orders::Order const& order, Fault fault, Stated const& stated) {
    if (order.stage == orders::Stage::Cancelled)
        return Error{Refusal::Conflict, "orders.already_over"};
    auto const store = TRY(identity::load_store(tx, order.store));
    auto const balance = ledger::balance_of(tx, order.id);
    std::optional<EarnestHeld> earnest;
    if (auto const held = deposits::earnest_of(tx, order); held.held > Money{})
        earnest = EarnestHeld{held.held, held.times_back};
    bool const is_afar = order.channel != orders::Channel::WalkIn;
    return Facts{.kind = order.terms.is_special ? LineKind::CustomService : LineKind::Service,
                 .phase = phase_of(tx, order),
                 .fault = fault,
                 .sale = is_afar ? Sale::Online : Sale::Shop,
                 .city = store.city,
                 .since = std::chrono::ceil<seconds>(tx.now() - order.placed_at),
                 .before = time_left(tx, order.id),
                 .price = order.price,
                 .paid = paid_of(balance),
                 .spent = stated.spent,
                 .fair_loss = stated.fair_loss,
                 .lowered_to = stated.lowered_to,
                 .earnest = earnest};
}

Money paid_of(ledger::Balance const& balance) {
    return balance.paid + balance.deposit;
}

Result<Decision> quote(Tx& tx, orders::Order const& order, Fault fault, Stated const& stated) {
    return decide(policy_of(tx, order), TRY(facts_of(tx, order, fault, stated)));
}

} // namespace hearth::aftersales
