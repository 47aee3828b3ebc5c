#include "rooms/aftersales/views.h"

#include "platform/settings/settings.h"

namespace hearth::aftersales {
namespace {

/// What a customer agrees to when ordering, where the company has a policy of its own.
Result<std::optional<orders::TermsRule>> terms_now(Tx& tx, Id<identity::Store> store_id,
                                                   bool is_special) {
    auto const found = find_policy(tx, tx.now());
    if (!found) return std::optional<orders::TermsRule>{};
    auto const store = TRY(identity::load_store(tx, store_id));
    auto const kind = is_special ? LineKind::CustomService : LineKind::Service;
    auto const told = summary_of(found->policy, kind, store.city);
    return std::optional(orders::TermsRule{told.free_hours, told.fee_percent});
}

} // namespace

void install(Room& room) {
    room.settings.push_back(settings::describe<Promises>(false));
    room.permissions = {
        {"aftersales.read"}, {"aftersales.write"}, {"aftersales.decide"}, {"aftersales.policy"}};
    room.clocks.emplace(approval_clock, hear_clock);
    room.listeners = {
        events::listen<identity::ApprovalDecided>("aftersales.hear_approval", hear_approval),
        events::listen<ledger::RefundMoved>("aftersales.hear_refund", hear_refund)};
    orders::agree_by(terms_now);
    add_cancellation_routes(room.routes);
    add_policy_routes(room.routes);
}

} // namespace hearth::aftersales
