#include "rooms/rights/views.h"

#include "cn/mask.h"

#include <algorithm>

namespace hearth::rights {
namespace {

std::string name_of(Tx& tx, std::optional<Uuid> account) {
    return account ? identity::find_name(tx, *account).value_or("") : "";
}

StepView step_view(Tx& tx, Step const& step) {
    auto const actor =
        step.actor_kind == ActorKind::Staff ? std::optional(step.actor) : std::nullopt;
    return {step.kind, step.at, step.actor_kind, name_of(tx, actor), step.note};
}

/// Rows of several files under one name.
void add(std::vector<KeptView>& all, personal::Kept const& kept) {
    auto const same = std::find_if(all.begin(), all.end(),
                                   [&](KeptView const& one) { return one.name == kept.name; });
    if (same == all.end()) {
        all.push_back({kept.name, kept.rows, kept.until});
        return;
    }
    same->rows += kept.rows;
    if (kept.until && same->until) same->until = std::max(*same->until, *kept.until);
}

} // namespace

OwnRequest own_view(Tx& tx, Request const& one) {
    return {.id = one.id,
            .number = one.number,
            .kind = one.kind,
            .state = one.state,
            .opened_at = one.opened_at,
            .due_at = one.due_at,
            .ended_at = one.ended_at,
            .words = one.details.words,
            .refusal = one.refusal,
            .answer = one.details.answer,
            .obstacles = one.obstacles,
            .copy_until = may_fetch(one, tx.now()) ? one.copy_until : std::nullopt,
            .open_until =
                is_open_for(one, tx.actor().session.uuid, tx.now()) ? one.open_until : std::nullopt,
            .phone = cn::mask_phone(one.details.phone),
            .volumes = one.volumes,
            .corrections = one.details.corrections};
}

std::vector<KeptView> kept_views(Tx& tx, Id<customers::Customer> customer) {
    std::vector<KeptView> all;
    auto const retention = load_retention(tx);
    for (auto const file : files_of(tx, customer.uuid))
        for (auto const& kept : personal::list_kept(tx, Person::Customer, file, retention))
            add(all, kept);
    return all;
}

std::optional<FrozenView> frozen_view(Tx& tx, std::optional<Id<customers::Customer>> customer) {
    auto const found = customer ? personal::find_restriction(tx, customer->uuid) : std::nullopt;
    if (!found) return {};
    return FrozenView{found->kind, found->since, found->until};
}

OfficeRow row_view(Tx& tx, Request const& one) {
    auto const owner = one.owner ? std::optional(one.owner->uuid) : std::nullopt;
    return {.id = one.id,
            .number = one.number,
            .person = one.person,
            .name = cn::mask_name(one.details.name),
            .customer = one.customer,
            .worker = one.worker,
            .store = one.store,
            .kind = one.kind,
            .state = one.state,
            .level = one.level,
            .channel = one.channel,
            .asker = one.asker,
            .is_proved = one.proof.has_value(),
            .owner_name = name_of(tx, owner),
            .opened_at = one.opened_at,
            .due_at = one.due_at,
            .is_overdue =
                !is_over(one.state) && one.state != State::Postponed && one.due_at < tx.now(),
            .obstacles = one.obstacles};
}

OfficeRequest office_view(Tx& tx, Request const& one) {
    OfficeRequest view{.row = row_view(tx, one),
                       .phone = cn::mask_phone(one.details.phone),
                       .words = one.details.words,
                       .relation = one.details.relation,
                       .paper = one.details.paper,
                       .corrections = one.details.corrections,
                       .purpose = one.details.purpose,
                       .proof = one.proof,
                       .proved_by = name_of(tx, one.proved_by),
                       .proved_at = one.proved_at,
                       .refusal = one.refusal,
                       .answer = one.details.answer,
                       .copy_until = may_fetch(one, tx.now()) ? one.copy_until : std::nullopt,
                       .volumes = one.volumes,
                       .fetched = one.fetched,
                       .ended_at = one.ended_at,
                       .is_done_at_once = is_done_at_once(one.kind),
                       .frozen = frozen_view(tx, one.customer),
                       .kept = {},
                       .steps = {}};
    if (one.customer) view.kept = kept_views(tx, *one.customer);
    for (auto const& step : list_steps(tx, one.id))
        view.steps.push_back(step_view(tx, step));
    return view;
}

} // namespace hearth::rights
