#include "rooms/safety/views.h"

#include "cn/mask.h"
#include "rooms/customers/customers.h"
#include "rooms/safety/store.h"

#include <algorithm>
#include <set>

namespace hearth::safety {
namespace {

std::string name_of(Tx& tx, ActorKind kind, Uuid id) {
    if (kind == ActorKind::Staff) return identity::find_name(tx, id).value_or("");
    if (kind != ActorKind::Worker) return "";
    auto const worker = workforce::load_worker(tx, Id<workforce::Worker>{id});
    return worker ? worker->name : "";
}

std::string owner_of(Tx& tx, Incident const& one) {
    return one.owner ? name_of(tx, ActorKind::Staff, one.owner->uuid) : "";
}

std::string masked_name(Tx& tx, std::optional<Id<customers::Customer>> id) {
    if (!id) return "";
    auto const customer = customers::load_customer(tx, *id);
    return customer ? cn::mask_name(customer->name) : "";
}

std::optional<Instant> next_rung(Tx& tx, Incident const& one) {
    if (one.state != State::Open) return {};
    for (auto const& clock : clocks::list_of(tx, one.id.uuid))
        if (clock.kind == acknowledgement_clock) return clock.next_at;
    return {};
}

std::vector<LineView> lines_of(Tx& tx, Incident const& one) {
    auto const ticks = store::list_ticks(tx, one.id);
    std::vector<LineView> lines;
    for (auto& line : checklist_of(one, tx.actor().locale)) {
        LineView view{std::move(line.code), std::move(line.text), {}, ""};
        auto const tick = std::find_if(ticks.begin(), ticks.end(),
                                       [&](Tick const& tick) { return tick.code == view.code; });
        if (tick != ticks.end()) {
            view.ticked_at = tick->at;
            view.ticked_by = name_of(tx, ActorKind::Staff, tick->by.uuid);
        }
        lines.push_back(std::move(view));
    }
    return lines;
}

} // namespace

IncidentRow row_of(Tx& tx, Incident const& one) {
    auto const shop = identity::load_store(tx, one.store);
    return {.id = one.id,
            .number = one.number,
            .kind = one.kind,
            .source = one.source,
            .state = one.state,
            .level = one.level,
            .is_silent = one.is_silent,
            .is_drill = one.is_drill,
            .is_late = one.is_late,
            .is_duress = one.is_duress,
            .store = one.store,
            .store_name = shop ? shop->name : "",
            .visit = one.visit,
            .order = one.order,
            .worker_name = one.worker ? name_of(tx, ActorKind::Worker, one.worker->uuid) : "",
            .customer_name = masked_name(tx, one.customer),
            .raised_at = one.raised_at,
            .heard_at = one.heard_at,
            .climbs_at = next_rung(tx, one),
            .acknowledged_at = one.acknowledged_at,
            .owner_name = owner_of(tx, one),
            .said_safe_at = one.said_safe_at,
            .closed_at = one.closed_at,
            .outcome = one.outcome,
            .positions = store::count_positions(tx, one.id)};
}

IncidentView view_of(Tx& tx, Incident const& one) {
    IncidentView view{.row = row_of(tx, one),
                      .checklist = lines_of(tx, one),
                      .told = {},
                      .steps = {},
                      .version = one.version};
    for (auto const& told : store::list_told(tx, one.id))
        view.told.push_back(
            {name_of(tx, ActorKind::Staff, told.account.uuid), told.level, told.rung, told.at});
    for (auto& step : store::list_steps(tx, one.id))
        view.steps.push_back({step.sequence, step.kind, step.at, step.actor_kind,
                              name_of(tx, step.actor_kind, step.actor), std::move(step.note)});
    return view;
}

OwnIncident own_view(Tx& tx, Incident const& one) {
    std::set<Id<identity::Account>> told;
    for (auto const& person : store::list_told(tx, one.id))
        told.insert(person.account);
    auto const shop = identity::load_store(tx, one.store);
    return {.id = one.id,
            .number = one.number,
            .state = one.state,
            .is_silent = one.is_silent,
            .is_drill = one.is_drill,
            .visit = one.visit,
            .raised_at = one.raised_at,
            .heard_at = one.heard_at,
            .taken_by = owner_of(tx, one),
            .taken_at = one.acknowledged_at,
            .told = static_cast<int>(told.size()),
            .said_safe_at = one.said_safe_at,
            .closed_at = one.closed_at,
            .phone = shop ? shop->phone : ""};
}

Result<Incident> load_for(Tx& tx, Id<Incident> id, std::string_view permission) {
    auto one = TRY(load(tx, id));
    if (!tx.actor().may_at(permission, one.store))
        return Error{Refusal::NotFound, "safety.not_found"};
    return one;
}

} // namespace hearth::safety
