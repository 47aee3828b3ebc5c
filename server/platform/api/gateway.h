/// From an HTTP request to a use case and back: finds the route, the company and the actor, checks
/// who may, parses, opens the transaction, keeps Idempotency-Key and ETag promises, and turns a no
/// into a problem.
#pragma once

#include "platform/api/route.h"
#include "platform/http/server.h"

#include <functional>
#include <memory>

namespace hearth::api {

struct GatewayOptions {
    int requests_per_minute = 1'200; ///< per session, or per address without one; 0: no limit
    int slow_threads = 2;
    std::size_t slow_queue = 64; ///< more waiting than this answers 503
    /// Names of routes that are served first to who has a session: the general limit of requests
    /// does not hold them up (600 a minute from one address do), and their work goes before all
    /// that waits for the database (BE-12).
    std::vector<std::string> urgent = {};
};

/// What the gateway needs from above platform.
struct Hooks {
    /// Company of a request without a session (by Host; the only one where there is one).
    std::function<std::optional<CompanyId>(http::Request const&)> company_of;
    /// The actor of a session token; Anonymous for an unknown, revoked or expired one. Runs in a
    /// reader or writer.
    std::function<Actor(Tx&, std::string_view token)> actor_of;
    /// Told of each answered request: route name (or "none"), status, seconds.
    std::function<void(std::string_view route, int status, double seconds)> on_answered = {};
};

class Gateway {
public:
    Gateway(Routes const& routes, db::Database& database, Hooks hooks, Clock& clock,
            GatewayOptions options = {});
    ~Gateway();

    /// Everything under /api/v1. Answers through the responder, now or later.
    void handle(http::Request request, std::shared_ptr<http::Responder> responder);
    /// Waits for slow work that has begun.
    void stop();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// A session token is base64url(company id, 16 bytes, and 32 random bytes): the company is read off
/// it.
std::optional<CompanyId> company_of_token(std::string_view token);
/// The token a request carries, in its cookie or as a bearer. Empty without one.
std::string token_of(http::Request const& request);

/// Forgets answers older than that (run daily), but for those of routes with keeps_key.
std::int64_t forget_answers(Tx& tx, Instant before);

} // namespace hearth::api
