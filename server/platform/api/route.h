/// A route is described once: method, path, who may call it, what goes in and what comes out.
/// Parsing, validation, problem+json, OpenAPI and the TypeScript client all come from this.
///
///   routes.write("POST", "/orders/{id}/cancellation", "cancel_order", api::customer(),
///   cancel_order); Result<Cancelled> cancel_order(Tx&, api::Path<OrderPath> const&,
///   api::Body<Cancel> const&);
///
/// Inputs are any of Path, Query, Body, IfMatch, Upload, each at most once. The reply is a
/// described struct, void (204), File, or Full<struct> where it sets headers. A reply with a member
/// `version` gets an ETag.
#pragma once

#include "platform/api/access.h"
#include "platform/db/database.h"
#include "platform/json/codec.h"

#include <functional>
#include <string>
#include <tuple>
#include <vector>

namespace hearth::http {
struct Request;
class Responder;
struct Header;
} // namespace hearth::http

namespace hearth::api {

template <typename T>
struct Path : T {};
template <typename T>
struct Query : T {};
template <typename T>
struct Body : T {};

/// The version the caller read, from If-Match. A route that takes it answers 428 without it.
struct IfMatch {
    std::int64_t version = 0;
    /// PreconditionFailed where the record has moved on.
    Result<void> check(std::int64_t current) const {
        if (current == version) return {};
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    }
};

/// A file in the request's body (photos, books to import).
struct Upload {
    std::string content_type;
    std::string bytes;
};
inline constexpr std::size_t upload_limit = 12 * 1024 * 1024;

/// What a file route answers with.
struct File {
    std::string content_type;
    std::string bytes;
    std::string name = {}; ///< offered as a download where not empty
};

struct SetHeader {
    std::string name;
    std::string value;
};
template <typename T>
struct Full {
    T body;
    std::vector<SetHeader> headers;
};

/// Caller facts that are not content.
struct Client {
    std::string peer;
    std::string user_agent;
    std::string token; ///< the session token as sent; empty without one
    bool is_secure = false;
};

struct PageQuery {
    std::optional<Whole<1, 200>> limit;
    std::optional<Text<1, 200>> cursor;
    int size() const { return limit ? static_cast<int>(limit->value) : 50; }
};
BOOST_DESCRIBE_STRUCT(PageQuery, (), (limit, cursor))

/// A cursor says after which id (and key) the next page starts. Opaque to callers.
std::string make_cursor(std::string_view key);
Result<std::string> read_cursor(std::optional<Text<1, 200>> const& cursor);

/// What came in, before any of it is understood.
struct Raw {
    std::vector<std::pair<std::string, std::string>> path;
    std::vector<std::pair<std::string, std::string>> query;
    std::string body;
    std::string content_type;
    std::optional<std::string> if_match;
    Client client;
};

/// What goes out.
struct Reply {
    int status = 200;
    std::string content_type = "application/json";
    std::string body = {};
    std::optional<std::int64_t> version = {};
    std::vector<SetHeader> headers = {};
};

using Work = std::function<Result<Reply>(Tx&)>;
/// Slow work outside the writer (password hashing, PDF): opens its own transactions.
using SlowWork = std::function<Result<Reply>(db::Database&, db::Scope const&)>;
/// Owns the whole exchange (event stream).
using RawWork =
    std::function<void(http::Request const&, std::shared_ptr<http::Responder>, db::Scope)>;

enum class Mode { Read, Write, Slow, Raw };

/// The shape of a route for the contract.
struct Shape {
    json::Value path = {json::Object{}}; ///< object schema whose members are the parameters
    json::Value query = {json::Object{}};
    std::optional<json::Value> body = {};
    std::optional<json::Value> reply = {};
    std::string reply_type = "application/json";
    bool takes_if_match = false;
    bool takes_upload = false;
};

struct Route {
    std::string method;
    std::string path; ///< below /api/v1: "/orders/{id}"
    std::string
        name; ///< operationId, snake_case, unique; words key "<room>.route_<name>" not needed
    std::string room;
    Access access;
    Mode mode = Mode::Read;
    int status = 200;
    bool needs_key = false; ///< Idempotency-Key
    bool keeps_key = false; ///< remembered for ever: payments and refunds
    int per_minute = 0;     ///< own limit per caller on top of the general one; 0 none
    Shape shape;
    std::function<Result<Work>(Raw&)> prepare = {};
    std::function<Result<SlowWork>(Raw&)> prepare_slow = {};
    RawWork raw = {};
};

namespace detail {

/// Query and path values are text: numbers and flags are read as what the field wants.
json::Value object_of(json::Value const& schema,
                      std::vector<std::pair<std::string, std::string>> const& pairs);
Result<json::Value> parse_body(Raw const& raw);
Result<IfMatch> parse_if_match(Raw const& raw);
/// Inlines a $ref of one level, since parameters are listed member by member.
json::Value resolve(json::Schemas const& schemas, json::Value const& schema);

template <typename T>
Result<T> read_object(json::Value const& value, std::string const& prefix) {
    std::vector<FieldError> errors;
    json::Reading reading(errors);
    T out{};
    json::Codec<T>::read(reading, value, out);
    if (errors.empty()) return out;
    for (auto& error : errors)
        error.pointer = prefix + error.pointer;
    return Error{Refusal::Invalid, "platform.invalid", {}, std::move(errors)};
}

template <typename In>
struct Input;
template <typename T>
struct Input<Path<T>> {
    static void describe(Shape& shape, json::Schemas& schemas) {
        shape.path = resolve(schemas, json::schema_of<T>(schemas));
    }
    static Result<Path<T>> parse(Raw& raw, Shape const& shape) {
        // A path that cannot be an id names nothing.
        auto value = read_object<T>(object_of(shape.path, raw.path), "");
        if (!value) return Error{Refusal::NotFound, "platform.not_there"};
        return Path<T>{std::move(*value)};
    }
};
template <typename T>
struct Input<Query<T>> {
    static void describe(Shape& shape, json::Schemas& schemas) {
        shape.query = resolve(schemas, json::schema_of<T>(schemas));
    }
    static Result<Query<T>> parse(Raw& raw, Shape const& shape) {
        return Query<T>{TRY(read_object<T>(object_of(shape.query, raw.query), "/query"))};
    }
};
template <typename T>
struct Input<Body<T>> {
    static void describe(Shape& shape, json::Schemas& schemas) {
        shape.body = json::schema_of<T>(schemas);
    }
    static Result<Body<T>> parse(Raw& raw, Shape const&) {
        auto const value = TRY(parse_body(raw));
        return Body<T>{TRY(read_object<T>(value, ""))};
    }
};
template <>
struct Input<IfMatch> {
    static void describe(Shape& shape, json::Schemas&) { shape.takes_if_match = true; }
    static Result<IfMatch> parse(Raw& raw, Shape const&) { return parse_if_match(raw); }
};
template <>
struct Input<Upload> {
    static void describe(Shape& shape, json::Schemas&) { shape.takes_upload = true; }
    static Result<Upload> parse(Raw& raw, Shape const&) {
        return Upload{raw.content_type, std::move(raw.body)};
    }
};
template <>
struct Input<Client> {
    static void describe(Shape&, json::Schemas&) {}
    static Result<Client> parse(Raw& raw, Shape const&) { return raw.client; }
};

template <typename T>
struct Output {
    static void describe(Shape& shape, json::Schemas& schemas) {
        shape.reply = json::schema_of<T>(schemas);
    }
    static Reply make(T const& value, int status) {
        Reply reply{.status = status, .body = json::to_text(value)};
        if constexpr (requires { std::int64_t{value.version}; }) reply.version = value.version;
        return reply;
    }
};
template <typename T>
struct Output<Full<T>> {
    static void describe(Shape& shape, json::Schemas& schemas) {
        Output<T>::describe(shape, schemas);
    }
    static Reply make(Full<T> const& value, int status) {
        auto reply = Output<T>::make(value.body, status);
        reply.headers = value.headers;
        return reply;
    }
};
template <>
struct Output<File> {
    static void describe(Shape& shape, json::Schemas&) {
        shape.reply_type = "application/octet-stream";
    }
    static Reply make(File const& file, int status) {
        Reply reply{.status = status, .content_type = file.content_type, .body = file.bytes};
        if (!file.name.empty())
            reply.headers.push_back(
                {"Content-Disposition", "attachment; filename=\"" + file.name + "\""});
        return reply;
    }
};

/// Parses all inputs before any transaction is opened; errors of several inputs come together.
template <typename First, typename R, typename... In>
auto prepare(Raw& raw, Shape const& shape, R (*handler)(First&, In const&...), int status)
    -> Result<std::function<Result<Reply>(First&)>> {
    std::tuple<Result<In>...> inputs{Input<In>::parse(raw, shape)...};
    std::optional<Error> error;
    std::apply(
        [&](auto&... input) {
            [[maybe_unused]] auto const collect = [&](auto& one) {
                if (one) return;
                if (!error)
                    error = one.error();
                else if (error->kind == Refusal::Invalid && one.error().kind == Refusal::Invalid)
                    error->fields.insert(error->fields.end(), one.error().fields.begin(),
                                         one.error().fields.end());
            };
            (collect(input), ...);
        },
        inputs);
    if (error) return std::move(*error);
    return [handler, status, inputs = std::move(inputs)](First& first) -> Result<Reply> {
        return std::apply(
            [&](auto const&... input) -> Result<Reply> {
                auto result = handler(first, *input...);
                if (!result) return std::move(result).error();
                using T = typename R::value_type;
                if constexpr (std::is_void_v<T>)
                    return Reply{.status = 204, .content_type = ""};
                else
                    return Output<T>::make(*result, status);
            },
            inputs);
    };
}

} // namespace detail

/// What slow work is given.
struct Slow {
    db::Database& database;
    db::Scope const& scope;
};

class Routes {
public:
    /// Room of the routes added from now on; set by the wiring.
    void enter(std::string room) { room_ = std::move(room); }

    /// GET: runs on a reader.
    template <typename R, typename... In>
    Route& read(std::string path, std::string name, Access access,
                R (*handler)(Tx&, In const&...)) {
        auto& route = add("GET", std::move(path), std::move(name), std::move(access), Mode::Read);
        describe<R, In...>(route);
        bind(route, handler);
        return route;
    }
    /// Runs in a write transaction. POST needs an Idempotency-Key and answers 201; others 200.
    template <typename R, typename... In>
    Route& write(std::string method, std::string path, std::string name, Access access,
                 R (*handler)(Tx&, In const&...)) {
        auto& route = add(std::move(method), std::move(path), std::move(name), std::move(access),
                          Mode::Write);
        describe<R, In...>(route);
        bind(route, handler);
        return route;
    }
    /// Runs on the pool for slow work, before and around transactions of its own.
    template <typename R, typename... In>
    Route& slow(std::string method, std::string path, std::string name, Access access,
                R (*handler)(Slow&, In const&...)) {
        auto& route =
            add(std::move(method), std::move(path), std::move(name), std::move(access), Mode::Slow);
        route.needs_key = false;
        describe<R, In...>(route);
        route.prepare_slow = [&shape = route.shape, handler,
                              &status = route.status](Raw& raw) -> Result<SlowWork> {
            auto work = TRY(detail::prepare(raw, shape, handler, status));
            return SlowWork{
                [work = std::move(work)](db::Database& database, db::Scope const& scope) {
                    Slow slow{database, scope};
                    return work(slow);
                }};
        };
        return route;
    }
    Route& raw(std::string method, std::string path, std::string name, Access access, RawWork work,
               std::string reply_type) {
        auto& route =
            add(std::move(method), std::move(path), std::move(name), std::move(access), Mode::Raw);
        route.raw = std::move(work);
        route.shape.reply_type = std::move(reply_type);
        return route;
    }

    std::vector<std::unique_ptr<Route>> const& all() const { return routes_; }
    json::Schemas const& schemas() const { return schemas_; }

private:
    Route& add(std::string method, std::string path, std::string name, Access access, Mode mode);
    template <typename R, typename... In>
    void describe(Route& route) {
        (detail::Input<In>::describe(route.shape, schemas_), ...);
        using T = typename R::value_type;
        if constexpr (std::is_void_v<T>)
            route.status = 204;
        else
            detail::Output<T>::describe(route.shape, schemas_);
    }
    template <typename R, typename... In>
    void bind(Route& route, R (*handler)(Tx&, In const&...)) {
        route.prepare = [&shape = route.shape, handler,
                         &status = route.status](Raw& raw) -> Result<Work> {
            return detail::prepare(raw, shape, handler, status);
        };
    }

    std::string room_;
    std::vector<std::unique_ptr<Route>> routes_; // stable: prepare refers into its route
    json::Schemas schemas_;
};

/// The contract, OpenAPI 3.1, of everything in `routes`.
std::string to_openapi(Routes const& routes, std::string const& version);

} // namespace hearth::api
