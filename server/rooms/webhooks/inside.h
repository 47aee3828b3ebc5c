/// What the sources of webhooks share among themselves.
#pragma once

#include "rooms/webhooks/rules.h"
#include "rooms/webhooks/webhooks.h"

namespace hearth::webhooks {

/// What people enter about an endpoint.
struct EndpointWish {
    std::string url;
    std::string note;
    std::vector<std::string> kinds;
    bool is_on = true;
};

/// Invalid at /url where the address may not be called, or at /kinds for one that is not offered.
/// Looks names up: never inside a transaction.
Result<void> check_wish(Services const& services, EndpointWish const& wish);
/// With a new secret. Conflict webhooks.url_taken.
Result<Endpoint> add_endpoint(Tx& tx, EndpointWish const& wish);
Result<Endpoint> save_endpoint(Tx& tx, Id<Endpoint> id, std::int64_t version,
                               EndpointWish const& wish);
/// The old secret signs along for a while, so that the receiver can change over in peace.
Result<Endpoint> renew_secret(Tx& tx, Id<Endpoint> id);
Result<void> remove_endpoint(Tx& tx, Id<Endpoint> id);
/// A trial message at once. Conflict webhooks.endpoint_off.
Result<Delivery> ping(Tx& tx, Id<Endpoint> id);
Result<Delivery> load_delivery(Tx& tx, Id<Delivery> id);
/// The same message once more, under the same id. Conflict webhooks.on_its_way or .endpoint_off.
Result<Delivery> replay(Tx& tx, Id<Delivery> id);

/// An event that may be subscribed to has happened.
Result<void> hear(Tx& tx, LoggedEvent const& event);
Result<void> forget_old(Tx& tx);

void add_routes(api::Routes& routes);

} // namespace hearth::webhooks
