#include "rooms/aftersales/views.h"

#include "platform/clocks/story.h"
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

template <int Promises::*after>
std::vector<clocks::Shape> within(Tx& tx) {
    auto const promises = settings::load<Promises>(tx);
    return {{"", ladder(promises, hours{promises.*after})}};
}

/// For the screen that shows all clocks (BE-15).
void describe_clocks() {
    auto const add = [](std::string_view kind, auto shapes) {
        clocks::describe({.kind = std::string(kind),
                          .setting = std::string(Promises::setting_name),
                          .shapes = shapes});
    };
    add(approval_clock, within<&Promises::approval_h>);
    add(contact_clock, within<&Promises::contact_h>);
    add(answer_clock, within<&Promises::answer_h>);
    add(follow_up_clock, within<&Promises::follow_up_h>);
}

} // namespace

void install(Room& room) {
    room.settings.push_back(settings::describe<Promises>(false));
    room.permissions = {
        {"aftersales.read"}, {"aftersales.write"}, {"aftersales.decide"}, {"aftersales.policy"}};
    for (auto const clock : {approval_clock, contact_clock, answer_clock, follow_up_clock})
        room.clocks.emplace(clock, hear_clock);
    room.listeners = {
        events::listen<identity::ApprovalDecided>("aftersales.hear_approval", hear_approval),
        events::listen<ledger::RefundMoved>("aftersales.hear_refund", hear_refund)};
    describe_clocks();
    orders::agree_by(terms_now);
    add_cancellation_routes(room.routes);
    add_policy_routes(room.routes);
    add_repair_routes(room.routes);
    add_goods_routes(room.routes);
}

} // namespace hearth::aftersales
