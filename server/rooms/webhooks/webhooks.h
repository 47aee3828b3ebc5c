/// Webhooks: what happens here is told to programs of the company's choice (SY-04), signed by
/// Standard Webhooks 1.0.0. An endpoint names the kinds of events it wants; each goes into an
/// outbox in the transaction in which it is heard, and is sent at least once: until the endpoint
/// answers 2xx, ten tries in three days, always under the same `webhook-id`. Bodies carry ids,
/// numbers and kinds, never personal data. A target must be a public https address, when it is
/// entered and again at each connection, which goes to the very address that was checked.
#pragma once

#include "platform/outgoing/courier.h"
#include "platform/outgoing/outgoing.h"
#include "platform/room.h"
#include "rooms/webhooks/model.h"

namespace hearth::webhooks {

void install(Room& room);

/// The kinds that may be subscribed to, in order of name.
std::vector<std::string> const& offered_kinds();

/// Sends what is due; one per process, several over one PostgreSQL never send one try twice.
std::unique_ptr<outgoing::Courier> make_courier(db::Database& database, Clock& clock,
                                                outgoing::Outgoing& world,
                                                outgoing::Companies companies);

enum class Change { Added, Changed, SecretRenewed, Removed };
BOOST_DESCRIBE_ENUM(Change, Added, Changed, SecretRenewed, Removed)

struct EndpointChanged {
    static constexpr std::string_view kind = "webhooks.endpoint_changed";
    Id<Endpoint> endpoint;
    Change change;
    Uuid subject() const { return endpoint.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(EndpointChanged, (), (endpoint, change))

/// The house stopped sending there: it answered 410, or nothing worked for days.
struct SwitchedOff {
    static constexpr std::string_view kind = "webhooks.switched_off";
    Id<Endpoint> endpoint;
    OffReason reason;
    Uuid subject() const { return endpoint.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(SwitchedOff, (), (endpoint, reason))

struct Replayed {
    static constexpr std::string_view kind = "webhooks.replayed";
    Id<Delivery> delivery;
    Id<Endpoint> endpoint;
    Uuid subject() const { return endpoint.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(Replayed, (), (delivery, endpoint))

/// NotFound webhooks.endpoint_not_found.
Result<Endpoint> load_endpoint(Tx& tx, Id<Endpoint> id);

} // namespace hearth::webhooks
