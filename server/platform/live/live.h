/// Live updates: a server-sent event stream of what happened, as ids only; the face reads the rest
/// through the API, which guards it. `id` is the event's number in the company's log, so that a
/// reader who comes back with Last-Event-ID misses nothing.
#pragma once

#include "platform/events/events.h"
#include "platform/http/server.h"

#include <memory>

namespace hearth::live {

class Live {
public:
    explicit Live(db::Database& database);
    ~Live();

    /// Opens the stream for that actor, first what was missed since Last-Event-ID. Beyond 1,000
    /// missed events, and for who comes without a number, one `reset` event tells the face to read
    /// everything again; its id is where the stream goes on.
    void open(http::Request const& request, std::shared_ptr<http::Responder> responder,
              db::Scope scope);
    /// To everybody who may hear of it.
    void tell(LoggedEvent const& event);
    /// Ends the streams of a session (signed out, revoked).
    void close(Id<identity::Session> session);
    std::size_t count() const;

private:
    struct Impl;
    std::shared_ptr<Impl> impl_;
};

/// Staff hear of their stores and of what has no store; customers and workers of what is theirs.
bool may_hear(Actor const& actor, Audience const& audience);

} // namespace hearth::live
