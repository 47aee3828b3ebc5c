#include "platform/api/gateway.h"

#include "platform/api/idempotency.h"
#include "platform/api/limiter.h"
#include "platform/api/problem.h"
#include "platform/api/slow_pool.h"
#include "platform/db/disk_full.h"
#include "platform/db/urgent.h"
#include "platform/log/log.h"
#include "platform/words/words.h"

#include <algorithm>
#include <set>
#include <sodium.h>

namespace hearth::api {
namespace {

constexpr std::string_view prefix = "/api/v1";
constexpr std::size_t token_bytes = 16 + 32;
/// Urgent requests a minute from one address, which many phones of a carrier may share.
constexpr int most_urgent = 600;

using PathValues = std::vector<std::pair<std::string, std::string>>;

std::vector<std::string> segments_of(std::string_view path) {
    std::vector<std::string> segments;
    for (auto const part : split(path, '/'))
        if (!part.empty()) segments.emplace_back(part);
    return segments;
}

bool is_parameter(std::string const& segment) {
    return segment.front() == '{';
}

/// The values of {parameters} where the path fits the pattern.
std::optional<PathValues> match(std::vector<std::string> const& pattern,
                                std::vector<std::string> const& path) {
    if (pattern.size() != path.size()) return {};
    PathValues values;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (is_parameter(pattern[i]))
            values.emplace_back(pattern[i].substr(1, pattern[i].size() - 2), path[i]);
        else if (pattern[i] != path[i])
            return {};
    }
    return values;
}

/// One request on its way through. Lives until it is answered.
struct Exchange {
    http::Request request;
    std::shared_ptr<http::Responder> responder;
    Route const* route = nullptr;
    std::string locale;
    db::Scope scope;
    std::string token;
    std::optional<KeyScope> key;
    std::string running; ///< the key under work, to be ended
    Look look = {};      ///< what a reader looks up before the write
    Reply reply;
    Instant began;
};

std::string etag_of(std::int64_t version) {
    return "\"" + std::to_string(version) + "\"";
}

http::Response to_response(Exchange const& exchange) {
    auto const& reply = exchange.reply;
    http::Response response{reply.status, {}, reply.body};
    if (!reply.content_type.empty())
        response.headers.push_back({"Content-Type", reply.content_type});
    bool has_cache_rule = false;
    for (auto const& header : reply.headers) {
        response.headers.push_back({header.name, header.value});
        has_cache_rule |= header.name == "Cache-Control";
    }
    if (!has_cache_rule) response.headers.push_back({"Cache-Control", "no-store"});
    if (!reply.version) return response;
    auto const tag = etag_of(*reply.version);
    response.headers.push_back({"ETag", tag});
    auto const wanted = exchange.request.header("if-none-match");
    if (exchange.request.method == "GET" && wanted && trim(*wanted) == tag) {
        response.status = 304;
        response.body.clear();
    }
    return response;
}

/// A browser that sends the cookie from another site's page is refused; programs send no Origin.
Result<void> check_origin(http::Request const& request) {
    if (request.method == "GET" || request.method == "HEAD") return {};
    auto const origin = request.header("origin");
    auto const host = request.header("host");
    if (!origin || !host) return {};
    auto const at = origin->find("://");
    if (at != std::string_view::npos && origin->substr(at + 3) == *host) return {};
    return Error{Refusal::Forbidden, "platform.wrong_origin"};
}

} // namespace

std::optional<CompanyId> company_of_token(std::string_view token) {
    std::array<unsigned char, token_bytes> bytes;
    std::size_t size = 0;
    int const bad =
        sodium_base642bin(bytes.data(), bytes.size(), token.data(), token.size(), nullptr, &size,
                          nullptr, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    if (bad != 0 || size != token_bytes) return {};
    CompanyId company;
    std::copy_n(bytes.begin(), 16, company.uuid.bytes.begin());
    return company;
}

std::string token_of(http::Request const& request) {
    constexpr std::string_view bearer = "Bearer ";
    if (auto const header = request.header("authorization"); header && header->starts_with(bearer))
        return std::string(trim(header->substr(bearer.size())));
    return request.cookie("hearth_session").value_or("");
}

struct Gateway::Impl {
    db::Database& database;
    Hooks hooks;
    Clock& clock;
    GatewayOptions options;
    Limiter limiter;
    Running running;
    SlowPool slow;
    struct Entry {
        std::vector<std::string> pattern;
        Route const* route;
    };
    std::vector<Entry> entries;
    std::set<Route const*> urgent;

    Impl(Routes const& routes, db::Database& database, Hooks hooks, Clock& clock,
         GatewayOptions options)
        : database(database), hooks(std::move(hooks)), clock(clock), options(options),
          slow(options.slow_threads, options.slow_queue) {
        for (auto const& route : routes.all())
            entries.push_back({segments_of(route->path), route.get()});
        for (auto const& route : routes.all())
            if (std::ranges::count(this->options.urgent, route->name)) urgent.insert(route.get());
        // Fixed segments win over parameters: /orders/mine before /orders/{id}.
        std::stable_sort(entries.begin(), entries.end(), [](Entry const& a, Entry const& b) {
            return std::count_if(a.pattern.begin(), a.pattern.end(), is_parameter) <
                   std::count_if(b.pattern.begin(), b.pattern.end(), is_parameter);
        });
    }

    void answer(Exchange& exchange, http::Response response) {
        if (!exchange.running.empty()) running.end(exchange.running);
        response.headers.push_back({"X-Request-Id", exchange.request.request_id});
        if (hooks.on_answered) {
            auto const seconds =
                std::chrono::duration<double>(clock.now() - exchange.began).count();
            hooks.on_answered(exchange.route ? exchange.route->name : "none", response.status,
                              seconds);
        }
        exchange.responder->send(std::move(response));
    }
    void refuse(Exchange& exchange, Error const& error) {
        answer(exchange, to_problem(error, exchange.locale, exchange.request.path,
                                    exchange.request.request_id));
    }
    void finish(Exchange& exchange, db::Outcome const& outcome) {
        if (outcome.is_done()) return answer(exchange, to_response(exchange));
        if (outcome.refused) return refuse(exchange, *outcome.refused);
        bool const is_full = db::is_disk_full(outcome.broken); // logged where it was met
        if (!is_full)
            log::error("request_broken", {{"request_id", exchange.request.request_id},
                                          {"route", exchange.route->name},
                                          {"what", describe(outcome)}});
        answer(exchange, (is_full ? to_full_problem : to_broken_problem)(
                             exchange.locale, exchange.request.path, exchange.request.request_id));
    }

    Result<PathValues> find_route(Exchange& exchange) {
        auto const path =
            segments_of(std::string_view(exchange.request.path).substr(prefix.size()));
        auto const method = exchange.request.method == "HEAD" ? "GET" : exchange.request.method;
        std::vector<std::string> methods;
        for (auto const& entry : entries) {
            auto values = match(entry.pattern, path);
            if (!values) continue;
            if (entry.route->method == method) {
                exchange.route = entry.route;
                return std::move(*values);
            }
            methods.push_back(entry.route->method);
        }
        if (methods.empty())
            return Error{Refusal::NotFound,
                         "platform.no_such_route",
                         {{"method", exchange.request.method}, {"path", exchange.request.path}}};
        return Error{Refusal::NotFound,
                     "platform.method_not_allowed",
                     {{"method", exchange.request.method}, {"choices", join(methods, ", ")}}};
    }

    Result<Raw> read_raw(Exchange& exchange, PathValues path) {
        auto& request = exchange.request;
        auto query = http::parse_query(request.query);
        if (!query) return Error{Refusal::Malformed, "platform.bad_query"};
        Raw raw{std::move(path), std::move(*query), std::move(request.body)};
        raw.content_type = request.header("content-type").value_or("");
        if (auto const tag = request.header("if-match")) raw.if_match = std::string(*tag);
        raw.client = {request.peer, std::string(request.header("user-agent").value_or("")),
                      exchange.token, request.is_secure};
        return raw;
    }

    /// Who has no session is nobody's worker or customer, and waits like everybody.
    bool is_urgent(Exchange const& exchange) const {
        return urgent.contains(exchange.route) && !exchange.token.empty();
    }

    Result<void> limit(Exchange const& exchange) {
        auto const caller = limiter.caller_of(exchange.token, exchange.request.peer);
        bool const goes_first = is_urgent(exchange);
        auto const most = goes_first ? most_urgent : options.requests_per_minute;
        auto const who = goes_first ? exchange.request.peer + " urgent" : caller;
        int wait = limiter.take(who, most, exchange.began);
        auto const own = caller + " " + exchange.route->name;
        if (wait == 0) wait = limiter.take(own, exchange.route->per_minute, exchange.began);
        if (wait == 0) return {};
        return Error{
            Refusal::TooMany, "platform.too_many_requests", {{"seconds", std::to_string(wait)}}};
    }

    /// Everything that needs no database.
    Result<Raw> receive(Exchange& exchange) {
        auto path = TRY(find_route(exchange));
        TRY(check_origin(exchange.request));
        exchange.token = token_of(exchange.request);
        auto company = company_of_token(exchange.token);
        if (!company) {
            exchange.token.clear();
            company = hooks.company_of(exchange.request);
        }
        if (!company) return Error{Refusal::NotFound, "platform.no_company"};
        exchange.scope = {*company, Actor{.locale = exchange.locale}, exchange.request.request_id};
        TRY(limit(exchange));
        return read_raw(exchange, std::move(path));
    }

    Result<void> admit(Tx& tx, Exchange& exchange) {
        if (!exchange.token.empty()) {
            auto actor = hooks.actor_of(tx, exchange.token);
            actor.locale = exchange.locale;
            if (!actor.id.is_nil()) limiter.trust(exchange.token, exchange.began);
            tx.act_as(std::move(actor));
        }
        return check(exchange.route->access, tx.actor());
    }

    static std::string caller_of(Actor const& actor, std::string_view token) {
        return actor.id.is_nil() ? std::string(token) : to_text(actor.id);
    }

    Result<bool> replay(Tx& tx, Exchange& exchange, KeyScope const& key) {
        auto const known = find_answer(tx, key);
        if (!known) return false;
        if (known->fingerprint != key.fingerprint)
            return Error{Refusal::Invalid, "platform.key_reused"};
        exchange.reply = {.status = known->status, .body = open_answer(tx, key, known->answer)};
        exchange.reply.headers.push_back({"Idempotent-Replayed", "true"});
        return true;
    }

    Result<void> run(Tx& tx, Exchange& exchange, Result<Work> const& work,
                     std::string const& body) {
        TRY(admit(tx, exchange));
        std::optional<KeyScope> key;
        if (exchange.route->needs_key) {
            auto const given = exchange.request.header("idempotency-key");
            TRY(check_key(given));
            auto const caller = caller_of(tx.actor(), exchange.request.peer);
            key = make_key_scope(caller, exchange.request.method, exchange.request.path, *given,
                                 body);
            if (TRY(replay(tx, exchange, *key))) return {};
        }
        if (!work) return work.error();
        exchange.reply = TRY((*work)(tx));
        if (key) {
            save_answer(tx, *key, exchange.reply.status, seal_answer(tx, *key, exchange.reply.body),
                        exchange.route->keeps_key);
        }
        return {};
    }

    void start(std::shared_ptr<Exchange> exchange, Raw raw) {
        auto const& route = *exchange->route;
        db::Urgently const urgently{is_urgent(*exchange)};
        if (route.mode == Mode::Raw) {
            exchange->request.body = std::move(raw.body); // the whole exchange is its own
            return start_raw(exchange);
        }
        if (route.mode == Mode::Slow) return start_slow(exchange, raw);
        auto body = std::make_shared<std::string>(route.needs_key ? raw.body : std::string{});
        auto work = std::make_shared<Result<Work>>(route.prepare(raw));
        auto job = [this, exchange, work, body](Tx& tx) {
            return run(tx, *exchange, *work, *body);
        };
        auto done = [this, exchange](db::Outcome outcome) { finish(*exchange, outcome); };
        bool const writes = route.mode == Mode::Write && *work;
        // What is refused without writing does not wait for the writer.
        if (!writes) return database.post_read(exchange->scope, std::move(job), std::move(done));
        if (auto const error = begin_key(*exchange)) return refuse(*exchange, *error);
        if (route.prepare_look && !database.is_postgres())
            if (auto look = route.prepare_look(raw)) exchange->look = std::move(*look);
        auto write = [this, exchange, job = std::move(job), done = std::move(done)]() mutable {
            database.post_write(exchange->scope, std::move(job), std::move(done));
        };
        if (!exchange->look) return write();
        look_ahead(exchange, std::move(write));
    }

    /// Whatever comes of it, the write follows: it refuses what is to be refused.
    void look_ahead(std::shared_ptr<Exchange> const& exchange, std::function<void()> write) {
        auto look = [this, exchange](Tx& tx) -> Result<void> {
            TRY(admit(tx, *exchange));
            exchange->scope.foreseen = exchange->look(tx);
            return {};
        };
        database.post_read(exchange->scope, std::move(look),
                           [exchange, write = std::move(write)](db::Outcome const& outcome) {
                               if (outcome.broken)
                                   log::warn("look_ahead_broken", {{"route", exchange->route->name},
                                                                   {"what", describe(outcome)}});
                               write();
                           });
    }

    /// A repeat while the first is under work here.
    std::optional<Error> begin_key(Exchange& exchange) {
        auto const key = exchange.request.header("idempotency-key");
        if (!exchange.route->needs_key || !key) return {};
        auto scope = to_text(exchange.scope.company) + exchange.token + exchange.request.method +
                     exchange.request.path + " " + std::string(*key);
        if (!running.begin(scope))
            return Error{Refusal::Conflict, "platform.key_running", {{"seconds", "1"}}};
        exchange.running = std::move(scope);
        return {};
    }

    void start_slow(std::shared_ptr<Exchange> const& exchange, Raw& raw) {
        auto work = std::make_shared<Result<SlowWork>>(exchange->route->prepare_slow(raw));
        bool const taken = slow.post([this, exchange, work] {
            db::Outcome outcome;
            try {
                if (auto result = run_slow(*exchange, *work))
                    exchange->reply = std::move(*result);
                else
                    outcome.refused = std::move(result).error();
            } catch (...) {
                outcome.broken = std::current_exception();
            }
            finish(*exchange, outcome);
        });
        if (!taken)
            refuse(*exchange,
                   Error{Refusal::Unavailable, "platform.too_many_requests", {{"seconds", "5"}}});
    }
    Result<Reply> run_slow(Exchange& exchange, Result<SlowWork> const& work) {
        exchange.scope.actor = TRY(database.read(exchange.scope, [&](Tx& tx) -> Result<Actor> {
            TRY(admit(tx, exchange));
            return tx.actor();
        }));
        if (!work) return work.error();
        return (*work)(database, exchange.scope);
    }

    void start_raw(std::shared_ptr<Exchange> const& exchange) {
        auto const actor = std::make_shared<Actor>();
        database.post_read(
            exchange->scope,
            [this, exchange, actor](Tx& tx) -> Result<void> {
                TRY(admit(tx, *exchange));
                *actor = tx.actor();
                return {};
            },
            [this, exchange, actor](db::Outcome outcome) {
                if (!outcome.is_done()) return finish(*exchange, outcome);
                auto scope = exchange->scope;
                scope.actor = *actor;
                exchange->route->raw(exchange->request, exchange->responder, scope);
            });
    }
};

Gateway::Gateway(Routes const& routes, db::Database& database, Hooks hooks, Clock& clock,
                 GatewayOptions options)
    : impl_(std::make_unique<Impl>(routes, database, std::move(hooks), clock, options)) {}

Gateway::~Gateway() = default;

void Gateway::handle(http::Request request, std::shared_ptr<http::Responder> responder) {
    auto exchange = std::make_shared<Exchange>();
    exchange->locale = words::choose_locale(request.header("accept-language").value_or(""));
    exchange->began = impl_->clock.now();
    exchange->request = std::move(request);
    exchange->responder = std::move(responder);
    auto raw = impl_->receive(*exchange);
    if (!raw) return impl_->refuse(*exchange, raw.error());
    impl_->start(std::move(exchange), std::move(*raw));
}

void Gateway::stop() {
    impl_->slow.stop();
}

} // namespace hearth::api
