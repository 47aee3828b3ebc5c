/// Nouns of webhooks.
#pragma once

#include "platform/events/events.h"

namespace hearth::webhooks {

enum class EndpointState { On, Off };
BOOST_DESCRIBE_ENUM(EndpointState, On, Off)
/// Gone: it answered 410. Failing: nothing worked for days.
enum class OffReason { ByHand, Gone, Failing };
BOOST_DESCRIBE_ENUM(OffReason, ByHand, Gone, Failing)

struct Endpoint {
    Id<Endpoint> id = {};
    std::string url = {};
    std::string note = {};
    std::vector<std::string> kinds = {};
    EndpointState state = EndpointState::On;
    std::optional<OffReason> off_reason = {};
    std::string secret = {};                    ///< whsec_…; shown once, when it is made
    std::optional<std::string> old_secret = {}; ///< signs too, until old_secret_until
    std::optional<Instant> old_secret_until = {};
    std::optional<Instant> failing_since = {};
    Instant created_at = {};
    Uuid created_by = {};
    std::int64_t version = 1;
};

/// Failed: all tries are used up, or the endpoint was switched off before.
enum class DeliveryState { Waiting, Sending, Delivered, Failed };
BOOST_DESCRIBE_ENUM(DeliveryState, Waiting, Sending, Delivered, Failed)

struct Delivery {
    Id<Delivery> id = {};
    Id<Endpoint> endpoint = {};
    Id<Event> event = {};
    std::string kind = {};
    std::string body = {};
    DeliveryState state = DeliveryState::Waiting;
    int tries = 0;
    Instant next_at = {};
    Instant created_at = {};
    std::optional<Instant> ended_at = {};
};
BOOST_DESCRIBE_STRUCT(Delivery, (),
                      (id, endpoint, event, kind, body, state, tries, next_at, created_at,
                       ended_at))

struct Attempt {
    Id<Attempt> id = {};
    Instant at = {};
    int status = 0; ///< of the answer; 0: none came
    std::optional<std::string> error = {};
    int took_ms = 0;
};
BOOST_DESCRIBE_STRUCT(Attempt, (), (id, at, status, error, took_ms))

} // namespace hearth::webhooks
