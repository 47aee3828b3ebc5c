/// What the sources of calls share among themselves.
#pragma once

#include "platform/signing/headers.h"
#include "rooms/calls/calls.h"
#include "rooms/calls/rules.h"

namespace hearth::calls {

/// A message as it came.
struct Message {
    signing::Headers headers = {};
    std::string body = {};
};
enum class Taken { Done, Again, Forged };
/// Verifies, then takes it once. NotFound calls.line_not_found (also where the line is off);
/// Malformed calls.event_unreadable for a genuine one that says nothing.
Result<Taken> take_message(Tx& tx, Id<Line> line, Message const& message);

/// Wants a relay number for the confirmed leader of a visit, instead of any other that is there;
/// nothing where no line has relay numbers, or its time is over.
Result<void> want_relay(Tx& tx, Id<orders::Visit> visit);
void drop_relay(Tx& tx, Id<orders::Visit> visit);
void listen_to_visits(Room& room);

/// An inquiry that was written down during a call keeps the call's own figures (BK-01).
void listen_to_inquiries(Room& room);

void add_desk_routes(api::Routes& routes);
void add_line_routes(api::Routes& routes);

} // namespace hearth::calls
