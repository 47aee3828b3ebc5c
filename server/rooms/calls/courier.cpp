// Relay numbers on their way to the provider and back. A binding bears our name (the relay's id)
// and is PUT, so that a repeat after a lost answer or a crash is the same binding, and can be
// removed also where its answer never came.
#include "rooms/calls/inside.h"
#include "rooms/calls/store.h"

#include "platform/json/codec.h"
#include "platform/log/log.h"
#include "platform/outgoing/targets.h"
#include "platform/personal/transfers.h"
#include "platform/settings/settings.h"
#include "rooms/customers/customers.h"
#include "rooms/workforce/workforce.h"

namespace hearth::calls {
namespace {

constexpr int batch = 20;
constexpr minutes claim_for{5}; // longer than a batch of calls may take

db::Scope scope_of(CompanyId company) {
    return {company, Actor::system(), "calls.courier"};
}

struct BindingWish {
    std::string a; ///< the customer
    std::string b; ///< the worker
    Instant until;
    bool record;
};
BOOST_DESCRIBE_STRUCT(BindingWish, (), (a, b, until, record))

struct Load {
    Relay relay;
    Line line;
    std::optional<BindingWish> wish = {}; ///< none: to be unbound
};

/// Nothing where it is over before it began: no provider takes an end that is so near.
std::optional<Load> prepare(Tx& tx, Relay relay, Line line) {
    bool const is_over = relay.until - tx.now() < shortest_relay;
    if (relay.state != RelayState::Wanted || is_over)
        return Load{std::move(relay), std::move(line)};
    auto const customer = customers::load_customer(tx, relay.customer);
    auto const worker = workforce::load_worker(tx, relay.worker);
    if (!customer || !worker) return {};
    BindingWish const wish{customer->phone, worker->phone, relay.until,
                           settings::load<Habits>(tx).is_recorded};
    return Load{std::move(relay), std::move(line), wish};
}

Result<std::vector<Load>> take_due(Tx& tx) {
    std::vector<Load> loads;
    for (auto& relay : store::claim_due(tx, tx.now() + claim_for, batch))
        if (auto line = store::find_line(tx, relay.line))
            if (auto load = prepare(tx, std::move(relay), std::move(*line)))
                loads.push_back(std::move(*load));
    return loads;
}

Bound send(outgoing::Outgoing& world, signing::TargetPolicy const& policy, Load const& load) {
    auto const checked = outgoing::check_target(world, load.line.api_url, policy);
    if (!checked.fault.empty()) return {Bound::Fate::Later, "", "target_" + checked.fault};
    outgoing::HttpRequest request{
        .method = load.wish ? "PUT" : "DELETE",
        .url = load.line.api_url + "/bindings/" + to_text(load.relay.id),
        .fields = {{"Authorization", "Bearer " + load.line.api_token.value_or("")}},
        .pinned_address = checked.address};
    if (!load.wish) return read_unbinding(world.call(request));
    request.fields.push_back({"Content-Type", "application/json"});
    request.body = json::to_text(*load.wish);
    return read_binding(world.call(request));
}

Relay settled(Relay relay, Bound const& bound, bool was_binding, Instant now) {
    relay.error.reset();
    if (bound.fate != Bound::Fate::Done) relay.error = bound.error;
    if (bound.fate == Bound::Fate::Later) {
        relay.next_at = now + relay_pause(relay.tries);
        if (!was_binding && relay.state == RelayState::Bound) relay.state = RelayState::Ending;
        return relay;
    }
    if (!was_binding) {
        relay.state = RelayState::Ended;
    } else if (bound.fate == Bound::Fate::Refused) {
        relay.state = RelayState::Failed;
    } else {
        relay.state = RelayState::Bound;
        relay.number = bound.number;
        relay.next_at = relay.until;
    }
    return relay;
}

Result<void> settle(Tx& tx, Load const& load, Bound const& bound) {
    auto const relay = settled(load.relay, bound, load.wish.has_value(), tx.now());
    // Both numbers are with the provider from here on (LD-12).
    if (load.wish && bound.fate == Bound::Fate::Done)
        personal::count_transfer(tx, "telephone", "relay");
    bool const is_kept = store::mark(tx, relay, load.relay.tries);
    bool const has_moved = relay.state != load.relay.state && relay.state != RelayState::Ending;
    if (is_kept && has_moved)
        tx.publish(RelayMoved{relay.id, relay.visit, relay.customer, relay.worker, relay.store,
                              relay.state});
    return {};
}

} // namespace

std::unique_ptr<outgoing::Courier> make_courier(db::Database& database, outgoing::Outgoing& world,
                                                outgoing::Companies companies) {
    auto const round = [&database, &world](CompanyId company) {
        auto const loads = database.write(scope_of(company), take_due);
        if (!loads) return 0;
        auto const policy = outgoing::target_policy(*database.services);
        for (auto const& load : *loads) {
            auto const bound = send(world, policy, load);
            if (bound.fate != Bound::Fate::Done)
                log::warn("calls.relay_not_moved",
                          {{"relay", to_text(load.relay.id)}, {"error", bound.error}});
            auto const kept =
                database.write(scope_of(company), [&](Tx& tx) { return settle(tx, load, bound); });
            if (!kept) log::warn("calls.relay_not_kept", {{"code", kept.error().code}});
        }
        return static_cast<int>(loads->size());
    };
    return std::make_unique<outgoing::Courier>("calls", std::move(companies), round);
}

} // namespace hearth::calls
