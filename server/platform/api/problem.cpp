#include "platform/api/problem.h"

#include "platform/json/value.h"
#include "platform/words/words.h"

namespace hearth::api {
namespace {

struct Kind {
    int status;
    char const* word;
};

Kind kind_of(Refusal kind) {
    switch (kind) {
    case Refusal::Malformed:
        return {400, "platform.kind_malformed"};
    case Refusal::Unauthenticated:
        return {401, "platform.kind_unauthenticated"};
    case Refusal::Forbidden:
        return {403, "platform.kind_forbidden"};
    case Refusal::NotFound:
        return {404, "platform.kind_not_found"};
    case Refusal::Conflict:
        return {409, "platform.kind_conflict"};
    case Refusal::PreconditionFailed:
        return {412, "platform.kind_precondition_failed"};
    case Refusal::TooLarge:
        return {413, "platform.kind_too_large"};
    case Refusal::Invalid:
        return {422, "platform.kind_invalid"};
    case Refusal::PreconditionRequired:
        return {428, "platform.kind_precondition_required"};
    case Refusal::TooMany:
        return {429, "platform.kind_too_many"};
    case Refusal::Unavailable:
        return {503, "platform.kind_unavailable"};
    }
    return {500, "platform.kind_broken"};
}

struct Problem {
    int status;
    std::string_view code;
    std::string title;
    std::string detail;
    std::string_view instance;
    std::string_view request_id;
    std::vector<FieldError> const* fields;
    std::string_view next_json;
};

void write_member(std::string& out, std::string_view name, std::string_view text) {
    out += ",\"";
    out += name;
    out += "\":";
    json::write_string(out, text);
}

http::Response to_response(Problem const& problem, std::string_view locale) {
    std::string out = "{\"type\":";
    json::write_string(out, "urn:hearth:problem:" + std::string(problem.code));
    write_member(out, "title", problem.title);
    out += ",\"status\":" + std::to_string(problem.status);
    write_member(out, "detail", problem.detail);
    write_member(out, "instance", problem.instance);
    write_member(out, "code", problem.code);
    write_member(out, "request_id", problem.request_id);
    if (problem.fields && !problem.fields->empty()) {
        out += ",\"errors\":[";
        for (auto const& field : *problem.fields) {
            if (&field != &problem.fields->front()) out += ',';
            out += "{\"pointer\":";
            json::write_string(out, field.pointer);
            write_member(out, "code", field.code);
            write_member(out, "detail", words::text(locale, field.code, field.details));
            out += '}';
        }
        out += ']';
    }
    if (!problem.next_json.empty()) {
        out += ",\"next\":";
        out += problem.next_json;
    }
    out += '}';
    return {problem.status,
            {{"Content-Type", "application/problem+json"},
             {"Content-Language", std::string(locale)},
             {"Cache-Control", "no-store"}},
            std::move(out)};
}

} // namespace

int status_of(Refusal kind) {
    return kind_of(kind).status;
}

http::Response to_problem(Error const& error, std::string_view locale, std::string_view instance,
                          std::string_view request_id) {
    auto const kind = kind_of(error.kind);
    auto response = to_response({kind.status, error.code, words::text(locale, kind.word),
                                 words::text(locale, error.code, error.details), instance,
                                 request_id, &error.fields, error.next_json},
                                locale);
    for (auto const& detail : error.details)
        if (detail.name == "seconds" &&
            (kind.status == 429 || kind.status == 409 || kind.status == 503))
            response.headers.push_back({"Retry-After", detail.value});
    if (kind.status == 401) response.headers.push_back({"WWW-Authenticate", "Bearer"});
    return response;
}

http::Response to_full_problem(std::string_view locale, std::string_view instance,
                               std::string_view request_id) {
    auto response =
        to_response({507, "platform.disk_full", words::text(locale, "platform.kind_full"),
                     words::text(locale, "platform.disk_full"), instance, request_id, nullptr, ""},
                    locale);
    response.headers.push_back({"Retry-After", "30"});
    return response;
}

http::Response to_broken_problem(std::string_view locale, std::string_view instance,
                                 std::string_view request_id) {
    return to_response(
        {500, "platform.broken", words::text(locale, "platform.kind_broken"),
         words::text(locale, "platform.broken", {{"request_id", std::string(request_id)}}),
         instance, request_id, nullptr, ""},
        locale);
}

} // namespace hearth::api
