#include "platform/log/log.h"
#include "platform/outgoing/targets.h"
#include "platform/signing/standard_webhooks.h"
#include "rooms/webhooks/inside.h"
#include "rooms/webhooks/store.h"

namespace hearth::webhooks {
namespace {

constexpr int batch = 20;
constexpr seconds time_limit{15};
constexpr std::size_t reply_limit = 4096; // nobody reads it
// Longer than any batch may take, so that nobody else sends the same try meanwhile.
constexpr minutes claim_for{6};

db::Scope scope_of(CompanyId company) {
    return {company, Actor::system(), "webhooks.courier"};
}

struct Load {
    Delivery delivery;
    Endpoint endpoint;
};

Result<std::vector<Load>> take_due(Tx& tx) {
    std::vector<Load> loads;
    for (auto& delivery : store::claim_due(tx, tx.now() + claim_for, batch))
        if (auto endpoint = store::find_endpoint(tx, delivery.endpoint))
            loads.push_back({std::move(delivery), std::move(*endpoint)});
    return loads;
}

/// Both secrets sign while a renewed one is young: the receiver takes whichever it knows.
std::string signatures(Endpoint const& endpoint, signing::WebhookMessage const& message,
                       Instant now) {
    auto const sign = [&](std::string const& shown) {
        return signing::sign_webhook(*signing::parse_webhook_secret(shown), message);
    };
    auto all = sign(endpoint.secret);
    if (endpoint.old_secret && endpoint.old_secret_until && now < *endpoint.old_secret_until)
        all += " " + sign(*endpoint.old_secret);
    return all;
}

Reached send(outgoing::Outgoing& world, signing::TargetPolicy const& policy, Load const& load,
             Instant now) {
    auto const& url = load.endpoint.url;
    // Looked up anew for each try, and connected to the address that was looked at: a name that
    // has turned inwards since it was entered (DNS rebinding) reaches nothing.
    auto const checked = outgoing::check_target(world, url, policy);
    if (!checked.fault.empty()) return {0, "target_" + checked.fault};
    auto const at = std::chrono::floor<seconds>(now).time_since_epoch().count();
    signing::WebhookMessage const message{"msg_" + to_text(load.delivery.id), at,
                                          load.delivery.body};
    return read_reply(
        world.call({.method = "POST",
                    .url = url,
                    .fields = {{"Content-Type", "application/json"},
                               {"User-Agent", "Hearth-Webhooks/1"},
                               {"webhook-id", message.id},
                               {"webhook-timestamp", std::to_string(at)},
                               {"webhook-signature", signatures(load.endpoint, message, now)}},
                    .body = message.body,
                    .timeout = time_limit,
                    .reply_limit = reply_limit,
                    .pinned_address = checked.address}));
}

Result<void> settle(Tx& tx, Load const& load, Reached const& reached, Attempt attempt) {
    auto const verdict = judge(reached, load.delivery.tries, tx.now());
    if (!store::mark(tx, load.delivery, verdict.state, verdict.next_at)) return {};
    attempt.id = tx.new_id<Attempt>();
    store::insert_attempt(tx, load.delivery.id, attempt);
    auto const endpoint = store::find_endpoint(tx, load.endpoint.id);
    if (!endpoint) return {};
    if (verdict.state == DeliveryState::Delivered) {
        if (endpoint->failing_since) store::set_failing_since(tx, endpoint->id, {});
        return {};
    }
    if (!endpoint->failing_since) store::set_failing_since(tx, endpoint->id, tx.now());
    bool const is_hopeless_now =
        is_hopeless(endpoint->failing_since, tx.now(), settings::load<Habits>(tx));
    if (!verdict.is_gone && !is_hopeless_now) return {};
    auto const reason = verdict.is_gone ? OffReason::Gone : OffReason::Failing;
    if (store::switch_off(tx, endpoint->id, reason)) tx.publish(SwitchedOff{endpoint->id, reason});
    return {};
}

} // namespace

std::unique_ptr<outgoing::Courier> make_courier(db::Database& database, Clock& clock,
                                                outgoing::Outgoing& world,
                                                outgoing::Companies companies) {
    auto const round = [&database, &clock, &world](CompanyId company) {
        auto const loads = database.write(scope_of(company), take_due);
        if (!loads) return 0;
        auto const policy = outgoing::target_policy(*database.services);
        for (auto const& load : *loads) {
            auto const began = clock.now();
            auto const reached = send(world, policy, load, began);
            auto const took =
                std::chrono::duration_cast<std::chrono::milliseconds>(clock.now() - began);
            Attempt attempt{
                .at = began, .status = reached.status, .took_ms = static_cast<int>(took.count())};
            if (!reached.error.empty()) attempt.error = reached.error;
            auto const done = database.write(
                scope_of(company), [&](Tx& tx) { return settle(tx, load, reached, attempt); });
            if (!done || reached.status < 200 || reached.status >= 300)
                log::warn("webhooks.not_delivered", {{"delivery", to_text(load.delivery.id)},
                                                     {"status", std::to_string(reached.status)},
                                                     {"error", reached.error}});
        }
        return static_cast<int>(loads->size());
    };
    return std::make_unique<outgoing::Courier>("webhooks", std::move(companies), round);
}

} // namespace hearth::webhooks
