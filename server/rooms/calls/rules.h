/// Decisions of telephony: pure.
#pragma once

#include "platform/outgoing/outgoing.h"
#include "rooms/calls/model.h"

namespace hearth::calls {

struct Habits {
    static constexpr std::string_view setting_name = "calls.habits";
    int rings = 3;                   ///< BK-01: answered within
    int relay_from_minute = 18 * 60; ///< PR-02: of the day before, in the store's zone
    int relay_after_min = 120;       ///< PR-02: after the visit's end
    bool is_recorded = false;        ///< LS-02: announced by the provider where it is
    int recording_days = 180;        ///< LD-19: from the end of the call; then it is forgotten
};
BOOST_DESCRIBE_STRUCT(Habits, (),
                      (rings, relay_from_minute, relay_after_min, is_recorded, recording_days))

/// Reads a message's body. Malformed calls.event_unreadable; nothing for a type we do not know
/// (a later version of the provider's may have more).
Result<std::optional<ProviderEvent>> read_event(std::string const& body);

/// What the call is with that event: in whatever order they come, the result is the same.
Call apply(Call call, ProviderEvent const& event);

/// From the first ring to the answer; none where one of them is not known.
std::optional<int> seconds_to_answer(Call const& call);

/// The time of a relay number for a visit.
Span relay_time(Instant starts_at, Instant ends_at, std::string_view zone, Habits const& habits);
/// Providers want an end at least a minute ahead (LS-02).
inline constexpr seconds shortest_relay{60};

/// What the provider answered about a binding.
struct Bound {
    enum class Fate { Done, Later, Refused };
    Fate fate = Fate::Later;
    std::string number = {};
    std::string error = {};
};
Bound read_binding(outgoing::HttpReply const& reply);
/// A binding that is not there any more is unbound.
Bound read_unbinding(outgoing::HttpReply const& reply);

/// 5 s, 15 s, 45 s … at most 10 minutes: a visit does not wait.
seconds relay_pause(int tries);

/// Whether an inquiry that this agent opened at that moment came out of the call: answered before,
/// and not over for longer than it takes to write down; never of another known customer.
bool grew_from(Call const& call, std::optional<Id<customers::Customer>> customer,
               Instant opened_at);

} // namespace hearth::calls
