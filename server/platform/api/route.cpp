#include "platform/api/route.h"

#include "base/ensure.h"

#include <algorithm>
#include <charconv>

namespace hearth::api {

Result<void> check(Access const& access, Actor const& actor) {
    switch (actor.kind) {
    case ActorKind::System:
        return {};
    case ActorKind::Anonymous:
        if (access.anonymous) return {};
        return Error{Refusal::Unauthenticated, "platform.sign_in_needed"};
    case ActorKind::Customer:
        if (access.customer) return {};
        break;
    case ActorKind::Worker:
        if (access.worker) return {};
        break;
    case ActorKind::Staff:
        if (access.staff_permission == "*" || actor.may(access.staff_permission)) return {};
        if (!access.staff_permission.empty())
            return Error{Refusal::Forbidden,
                         "platform.not_allowed",
                         {{"permission", access.staff_permission}}};
        break;
    }
    return Error{Refusal::Forbidden, "platform.not_allowed_kind"};
}

Route& Routes::add(std::string method, std::string path, std::string name, Access access,
                   Mode mode) {
    for (auto const& other : routes_) {
        ensure(other->name != name, "two routes of one name");
        ensure(other->method != method || other->path != path, "a route described twice");
    }
    auto route = std::make_unique<Route>();
    route->method = std::move(method);
    route->path = std::move(path);
    route->name = std::move(name);
    route->room = room_;
    route->access = std::move(access);
    route->mode = mode;
    route->status = route->method == "POST" ? 201 : 200;
    route->needs_key = route->method == "POST";
    routes_.push_back(std::move(route));
    return *routes_.back();
}

std::string make_cursor(std::string_view key) {
    return to_hex(key);
}

Result<std::string> read_cursor(std::optional<Text<1, 200>> const& cursor) {
    if (!cursor) return std::string{};
    Error const bad{
        Refusal::Invalid, "platform.invalid", {}, {{"/query/cursor", "platform.bad_cursor", {}}}};
    if (cursor->size() % 2 != 0) return bad;
    std::string key;
    for (std::size_t i = 0; i < cursor->size(); i += 2) {
        unsigned byte;
        auto const* const from = cursor->data() + i;
        auto const end = std::from_chars(from, from + 2, byte, 16);
        if (end.ec != std::errc{} || end.ptr != from + 2) return bad;
        key += static_cast<char>(byte);
    }
    return key;
}

namespace detail {
namespace {

std::string type_of(json::Value const& schema) {
    auto const* const type = schema.find("type");
    return type && type->as<std::string>() ? *type->as<std::string>() : "";
}

json::Value typed(json::Value const& schema, std::string const& text) {
    auto const type = type_of(schema);
    auto const* const end = text.data() + text.size();
    if (type == "integer") {
        std::int64_t number;
        auto const read = std::from_chars(text.data(), end, number);
        if (read.ec == std::errc{} && read.ptr == end) return {number};
    } else if (type == "number") {
        double number;
        auto const read = std::from_chars(text.data(), end, number);
        if (read.ec == std::errc{} && read.ptr == end) return {number};
    } else if (type == "boolean") {
        if (text == "true") return {true};
        if (text == "false") return {false};
    } else if (type == "array") {
        json::Array items;
        auto const* const item = schema.find("items");
        for (auto const part : split(text, ','))
            items.push_back(typed(*item, std::string(part)));
        return {std::move(items)};
    }
    return {text};
}

} // namespace

json::Value object_of(json::Value const& schema,
                      std::vector<std::pair<std::string, std::string>> const& pairs) {
    json::Object object;
    auto const* const properties = schema.find("properties");
    for (auto const& [name, text] : pairs) {
        auto const* const member = properties ? properties->find(name) : nullptr;
        object.emplace_back(name, member ? typed(*member, text) : json::Value{text});
    }
    return {std::move(object)};
}

Result<json::Value> parse_body(Raw const& raw) {
    auto const type = std::string_view(raw.content_type).substr(0, raw.content_type.find(';'));
    if (trim(type) != "application/json")
        return Error{Refusal::Malformed, "platform.body_must_be_json"};
    return json::parse(raw.body);
}

Result<IfMatch> parse_if_match(Raw const& raw) {
    if (!raw.if_match) return Error{Refusal::PreconditionRequired, "platform.version_required"};
    std::string_view text = trim(*raw.if_match);
    std::int64_t version = 0;
    bool const is_quoted = text.size() > 2 && text.front() == '"' && text.back() == '"';
    if (is_quoted) {
        text = text.substr(1, text.size() - 2);
        auto const read = std::from_chars(text.data(), text.data() + text.size(), version);
        if (read.ec == std::errc{} && read.ptr == text.data() + text.size())
            return IfMatch{version};
    }
    // A well-formed tag that we never gave out matches nothing.
    if (is_quoted) return IfMatch{-1};
    return Error{Refusal::Malformed, "platform.version_malformed"};
}

json::Value resolve(json::Schemas const& schemas, json::Value const& schema) {
    auto const* const reference = schema.find("$ref");
    if (!reference) return schema;
    auto const& name = *reference->as<std::string>();
    return schemas.at(name.substr(name.rfind('/') + 1));
}

} // namespace detail
} // namespace hearth::api
