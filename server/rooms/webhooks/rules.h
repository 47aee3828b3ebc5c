/// Decisions of webhooks: pure.
#pragma once

#include "platform/outgoing/outgoing.h"
#include "rooms/webhooks/model.h"

namespace hearth::webhooks {

struct Habits {
    static constexpr std::string_view setting_name = "webhooks.habits";
    int off_after_hours = 72;  ///< of tries that all failed
    int old_secret_hours = 24; ///< a renewed secret's predecessor signs along that long
    int keep_days = 30;        ///< deliveries, for looking at and replaying
};
BOOST_DESCRIBE_STRUCT(Habits, (), (off_after_hours, old_secret_hours, keep_days))

/// What is sent of an event: {"type","timestamp","data"}. Of its payload only ids, numbers, flags,
/// moments and names of kinds go out; any other text stays in the house, whoever put it there.
std::string body_of(LoggedEvent const& event);
/// The same for a trial at the press of a button.
std::string ping_body(Id<Endpoint> endpoint, Instant at);

/// What came of a try.
struct Reached {
    int status = 0;
    std::string error = {};         ///< code; empty where the endpoint answered
    std::optional<int> wait_s = {}; ///< Retry-After
};
Reached read_reply(outgoing::HttpReply const& reply);

struct Verdict {
    DeliveryState state;
    Instant next_at;
    bool is_gone = false; ///< 410: no more to that endpoint
};
/// `tries` counts this one. Delays of the standard; where the other end is busy twice as long, and
/// never sooner than it asks for (at most a day).
Verdict judge(Reached const& reached, int tries, Instant now);

/// Whether an endpoint has failed for so long that it is switched off.
bool is_hopeless(std::optional<Instant> failing_since, Instant now, Habits const& habits);

} // namespace hearth::webhooks
