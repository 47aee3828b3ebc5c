/// SQL of webhooks, in and out; seals and opens secrets.
#pragma once

#include "rooms/webhooks/webhooks.h"

namespace hearth::webhooks::store {

/// False where the address is there already.
bool insert_endpoint(Tx& tx, Endpoint const& endpoint);
std::optional<Endpoint> find_endpoint(Tx& tx, Id<Endpoint> id);
/// By address.
std::vector<Endpoint> list_endpoints(Tx& tx);
/// With its secrets; Stale where `version` is no longer the one kept.
enum class Replace { Done, Stale, UrlTaken };
Replace replace_endpoint(Tx& tx, Endpoint const& endpoint);
/// With its deliveries.
void delete_endpoint(Tx& tx, Id<Endpoint> id);
/// Also without a change of the version: it is no deed of a person.
void set_failing_since(Tx& tx, Id<Endpoint> id, std::optional<Instant> since);
/// Switches off and ends what waits; false where it was off.
bool switch_off(Tx& tx, Id<Endpoint> id, OffReason reason);

/// False where the endpoint has that event.
bool insert_delivery(Tx& tx, Delivery const& delivery);
std::optional<Delivery> find_delivery(Tx& tx, Id<Delivery> id);
/// Newest first, those before `before`.
std::vector<Delivery> list_deliveries(Tx& tx, Id<Endpoint> endpoint,
                                      std::optional<DeliveryState> state,
                                      std::optional<Id<Delivery>> before, int limit);
std::vector<Attempt> list_attempts(Tx& tx, Id<Delivery> delivery);
/// Takes up to `limit` due ones: sending, one try more, theirs until `until`. A claim that ran out
/// (a crash) is due again.
std::vector<Delivery> claim_due(Tx& tx, Instant until, int limit);
/// False where the claim of that try is no longer this one.
bool mark(Tx& tx, Delivery const& delivery, DeliveryState state, Instant next_at);
void insert_attempt(Tx& tx, Id<Delivery> delivery, Attempt const& attempt);
/// Due at once, tries from the beginning; false where it is on its way.
bool replay(Tx& tx, Id<Delivery> id);
/// Gives how many.
std::int64_t forget(Tx& tx, Instant before);

} // namespace hearth::webhooks::store
