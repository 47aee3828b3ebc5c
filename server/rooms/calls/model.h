/// Nouns of telephony.
#pragma once

#include "rooms/orders/orders.h"

namespace hearth::calls {

struct Line {
    Id<Line> id = {};
    std::string name = {};
    std::string api_url = {}; ///< of relay numbers; empty: it has none
    std::optional<std::string> api_token = {};
    std::string secret = {}; ///< whsec_…, the provider signs with it
    bool is_on = true;
    Instant created_at = {};
    std::optional<Instant> forged_at = {};
    std::int64_t version = 1;
};

/// Missed: it ended without anybody having answered.
enum class CallState { Ringing, Answered, Ended, Missed };
BOOST_DESCRIBE_ENUM(CallState, Ringing, Answered, Ended, Missed)

struct Call {
    Id<Call> id = {};
    Id<Line> line = {};
    std::string provider_call = {};
    CallState state = CallState::Ringing;
    std::optional<std::string> phone = {}; ///< E.164; none where the caller hides it
    std::optional<Id<customers::Customer>> customer = {};
    std::optional<Id<identity::Store>> store = {};
    std::optional<Uuid> relay = {};
    std::optional<Instant> rang_at = {};
    std::optional<Instant> answered_at = {};
    std::optional<Instant> ended_at = {};
    std::optional<int> rings = {};
    std::optional<std::string> recording = {};
    std::optional<Uuid> taken_by = {};
    std::optional<Instant> taken_at = {};
    Instant created_at = {};
};

/// What a provider's message says happened.
enum class Happened { Ringing, Answered, Ended, Recorded };

struct ProviderEvent {
    Happened what = Happened::Ringing;
    Instant at = {};
    std::string call = {};                  ///< the provider's name of it
    std::optional<std::string> caller = {}; ///< as dialled or E.164
    std::optional<int> rings = {};
    std::optional<std::string> recording = {};
    std::optional<Uuid> relay = {}; ///< where it went over a relay number of ours
};

/// Wanted: to be bound when its time comes. Ending: to be unbound. Failed: the provider will not.
enum class RelayState { Wanted, Bound, Ending, Ended, Failed };
BOOST_DESCRIBE_ENUM(RelayState, Wanted, Bound, Ending, Ended, Failed)

struct Relay {
    Id<Relay> id = {};
    Id<Line> line = {};
    Id<orders::Visit> visit = {};
    Id<orders::Order> order = {};
    Id<customers::Customer> customer = {};
    Id<workforce::Worker> worker = {};
    Id<identity::Store> store = {};
    RelayState state = RelayState::Wanted;
    Instant from = {};
    Instant until = {};
    std::optional<std::string> number = {};
    std::optional<std::string> error = {};
    int tries = 0;
    Instant next_at = {};
    Instant created_at = {};
};
BOOST_DESCRIBE_STRUCT(Relay, (),
                      (id, line, visit, order, customer, worker, store, state, from, until, number,
                       error, tries, next_at, created_at))

} // namespace hearth::calls
