#include "platform/outgoing/targets.h"
#include "platform/signing/standard_webhooks.h"
#include "rooms/webhooks/inside.h"
#include "rooms/webhooks/store.h"

#include <algorithm>

namespace hearth::webhooks {
namespace {

Result<void> save(Tx& tx, Endpoint const& endpoint) {
    switch (store::replace_endpoint(tx, endpoint)) {
    case store::Replace::UrlTaken:
        return Error{Refusal::Conflict, "webhooks.url_taken"};
    case store::Replace::Stale:
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    case store::Replace::Done:
        break;
    }
    return {};
}

Result<Endpoint> load_on(Tx& tx, Id<Endpoint> id) {
    auto endpoint = TRY(load_endpoint(tx, id));
    if (endpoint.state == EndpointState::Off)
        return Error{Refusal::Conflict, "webhooks.endpoint_off"};
    return endpoint;
}

} // namespace

Result<void> check_wish(Services const& services, EndpointWish const& wish) {
    auto const& offered = offered_kinds();
    for (auto const& kind : wish.kinds)
        if (std::ranges::find(offered, kind) == offered.end())
            return invalid_field("/kinds", "webhooks.no_such_kind", {{"kind", kind}});
    if (!wish.is_on) return {};
    auto const checked =
        outgoing::check_target(*services.outgoing, wish.url, outgoing::target_policy(services));
    if (checked.fault.empty()) return {};
    return invalid_field("/url", "webhooks.target_" + checked.fault);
}

Result<Endpoint> load_endpoint(Tx& tx, Id<Endpoint> id) {
    auto endpoint = store::find_endpoint(tx, id);
    if (!endpoint) return Error{Refusal::NotFound, "webhooks.endpoint_not_found"};
    return std::move(*endpoint);
}

Result<Endpoint> add_endpoint(Tx& tx, EndpointWish const& wish) {
    Endpoint const endpoint{.id = tx.new_id<Endpoint>(),
                            .url = wish.url,
                            .note = wish.note,
                            .kinds = wish.kinds,
                            .secret = signing::new_webhook_secret(tx.random()),
                            .created_at = tx.now(),
                            .created_by = tx.actor().id};
    if (!store::insert_endpoint(tx, endpoint))
        return Error{Refusal::Conflict, "webhooks.url_taken"};
    tx.publish(EndpointChanged{endpoint.id, Change::Added});
    return endpoint;
}

Result<Endpoint> save_endpoint(Tx& tx, Id<Endpoint> id, std::int64_t version,
                               EndpointWish const& wish) {
    auto endpoint = TRY(load_endpoint(tx, id));
    bool const was_off = endpoint.state == EndpointState::Off;
    endpoint.version = version;
    endpoint.url = wish.url;
    endpoint.note = wish.note;
    endpoint.kinds = wish.kinds;
    if (wish.is_on && was_off) { // a new start: what failed before is forgiven
        endpoint.state = EndpointState::On;
        endpoint.off_reason.reset();
        endpoint.failing_since.reset();
    }
    TRY(save(tx, endpoint));
    if (!wish.is_on && !was_off) store::switch_off(tx, id, OffReason::ByHand);
    tx.publish(EndpointChanged{id, Change::Changed});
    return load_endpoint(tx, id);
}

Result<Endpoint> renew_secret(Tx& tx, Id<Endpoint> id) {
    auto endpoint = TRY(load_endpoint(tx, id));
    auto const habits = settings::load<Habits>(tx);
    endpoint.old_secret = std::move(endpoint.secret);
    endpoint.old_secret_until = tx.now() + hours{habits.old_secret_hours};
    endpoint.secret = signing::new_webhook_secret(tx.random());
    TRY(save(tx, endpoint));
    tx.publish(EndpointChanged{id, Change::SecretRenewed});
    return load_endpoint(tx, id);
}

Result<void> remove_endpoint(Tx& tx, Id<Endpoint> id) {
    TRY(load_endpoint(tx, id));
    store::delete_endpoint(tx, id);
    tx.publish(EndpointChanged{id, Change::Removed});
    return {};
}

Result<Delivery> ping(Tx& tx, Id<Endpoint> id) {
    TRY(load_on(tx, id));
    Delivery const delivery{.id = tx.new_id<Delivery>(),
                            .endpoint = id,
                            .event = tx.new_id<Event>(), // no event of the log: each ping is one
                            .kind = "webhooks.ping",
                            .body = ping_body(id, tx.now()),
                            .next_at = tx.now(),
                            .created_at = tx.now()};
    store::insert_delivery(tx, delivery);
    return delivery;
}

Result<Delivery> load_delivery(Tx& tx, Id<Delivery> id) {
    auto delivery = store::find_delivery(tx, id);
    if (!delivery) return Error{Refusal::NotFound, "webhooks.delivery_not_found"};
    return std::move(*delivery);
}

Result<Delivery> replay(Tx& tx, Id<Delivery> id) {
    auto const delivery = TRY(load_delivery(tx, id));
    TRY(load_on(tx, delivery.endpoint));
    if (!store::replay(tx, id)) return Error{Refusal::Conflict, "webhooks.on_its_way"};
    tx.publish(Replayed{id, delivery.endpoint});
    return load_delivery(tx, id);
}

Result<void> hear(Tx& tx, LoggedEvent const& event) {
    for (auto const& endpoint : store::list_endpoints(tx)) {
        bool const wants = endpoint.state == EndpointState::On &&
                           std::ranges::find(endpoint.kinds, event.kind) != endpoint.kinds.end();
        if (!wants) continue;
        store::insert_delivery(tx, {.id = tx.new_id<Delivery>(),
                                    .endpoint = endpoint.id,
                                    .event = event.id,
                                    .kind = event.kind,
                                    .body = body_of(event),
                                    .next_at = tx.now(),
                                    .created_at = tx.now()});
    }
    return {};
}

Result<void> forget_old(Tx& tx) {
    auto const keep = std::chrono::days{settings::load<Habits>(tx).keep_days};
    store::forget(tx, tx.now() - keep);
    return {};
}

} // namespace hearth::webhooks
