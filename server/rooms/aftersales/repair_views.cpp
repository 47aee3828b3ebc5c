#include "rooms/aftersales/repair_views.h"

#include "cn/mask.h"
#include "platform/clocks/story.h"
#include "rooms/aftersales/store.h"
#include "rooms/customers/customers.h"

#include <algorithm>
#include <tuple>

namespace hearth::aftersales {
namespace {

RepairClock clock_view(Tx& tx, clocks::Entry const& clock) {
    bool const is_open =
        clock.state == clocks::State::Running || clock.state == clocks::State::Paused;
    RepairClock view{.id = clock.id,
                     .clock = clock.kind.substr(clock.kind.find('.') + 1),
                     .state = clock.state,
                     .started_at = clock.started_at,
                     .due_at = clock.due_at,
                     .ended_at = clock.ended_at,
                     .is_overdue = is_open && clock.due_at <= tx.now()};
    for (auto const& one : clocks::tell(tx, clock, tx.now()))
        view.minutes.push_back({one.span.from, one.span.to, one.what});
    return view;
}

std::vector<RepairClock> clocks_of(Tx& tx, Id<Repair> id) {
    std::vector<RepairClock> all;
    for (auto const& clock : clocks::list_of(tx, id.uuid))
        all.push_back(clock_view(tx, clock));
    std::stable_sort(all.begin(), all.end(), [](auto const& a, auto const& b) {
        bool const a_ended = a.ended_at.has_value();
        bool const b_ended = b.ended_at.has_value();
        return std::tie(a_ended, a.due_at) < std::tie(b_ended, b.due_at);
    });
    return all;
}

bool is_told(RepairState state) {
    return state != RepairState::Noticed && state != RepairState::Contacted &&
           state != RepairState::Diagnosed;
}

} // namespace

Result<RepairView> view_of(Tx& tx, Repair const& one) {
    bool const is_customer = tx.actor().kind == ActorKind::Customer;
    RepairView view{.id = one.id,
                    .number = one.number,
                    .order = one.order,
                    .store = one.store,
                    .state = one.state,
                    .words = one.words,
                    .waits_for_customer = waits_for_customer(one),
                    .agreed_at = one.agreed_at,
                    .redo = one.redo,
                    .clocks = clocks_of(tx, one.id),
                    .noticed_at = one.noticed_at,
                    .returned_at = one.returned_at,
                    .version = one.version};
    if (auto const customer = customers::load_customer(tx, one.customer))
        view.customer_name = is_customer ? customer->name : cn::mask_name(customer->name);
    if (one.diagnosis && (!is_customer || is_told(one.state))) {
        view.diagnosis = one.diagnosis;
        view.parts_total = parts_total(*one.diagnosis);
    }
    if (one.redo) view.redo_at = TRY(orders::load_visit(tx, *one.redo)).starts_at;
    for (auto const id : one.refunds) {
        auto const refund = TRY(ledger::load_refund(tx, id));
        view.refunds.push_back({refund.id, refund.amount, refund.method, refund.stage()});
    }
    if (!is_customer) view.steps = store::list_steps(tx, one.id.uuid);
    return view;
}

std::optional<Instant> next_due(RepairView const& view) {
    if (view.clocks.empty() || view.clocks.front().ended_at) return {};
    return view.clocks.front().due_at;
}

Result<Repair> load_for(Tx& tx, Id<Repair> id, std::string_view permission) {
    auto one = TRY(load_repair(tx, id));
    auto const& actor = tx.actor();
    bool const may = actor.kind == ActorKind::Customer ? actor.id == one.customer.uuid
                                                       : actor.may_at(permission, one.store);
    if (!may) return Error{Refusal::NotFound, "aftersales.not_found"};
    return one;
}

} // namespace hearth::aftersales
