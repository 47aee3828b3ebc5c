#include "platform/http/answer.h"

#include "platform/json/value.h"
#include "platform/words/words.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <strings.h>

namespace hearth::http {

namespace {

struct Reason {
    int status;
    std::string_view text;
};
constexpr Reason reasons[] = {
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {206, "Partial Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {423, "Locked"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
};

bool same_name(std::string_view a, std::string_view b) {
    return a.size() == b.size() && ::strncasecmp(a.data(), b.data(), a.size()) == 0;
}

bool is_edges_own(std::string_view name) {
    constexpr std::array own{"content-length", "connection", "date", "x-request-id",
                             "transfer-encoding"};
    return std::any_of(own.begin(), own.end(), [&](auto one) { return same_name(name, one); });
}

bool is_safe(Header const& header) {
    auto const is_bad = [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7f;
    };
    auto const breaks_name = [&](char c) { return is_bad(c) || c == ':' || c == ' ' || c == '\t'; };
    return !header.name.empty() &&
           std::none_of(header.name.begin(), header.name.end(), breaks_name) &&
           std::none_of(header.value.begin(), header.value.end(), is_bad);
}

void append_field(std::string& out, std::string_view name, std::string_view value) {
    out.append(name).append(": ").append(value).append("\r\n");
}

void append_head(std::string& out, Response const& response, AnswerFrame const& frame) {
    out.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    out.append(reason_of(response.status)).append("\r\n");
    for (auto const& header : response.headers)
        if (is_safe(header) && !is_edges_own(header.name))
            append_field(out, header.name, header.value);
    if (!frame.date.empty()) append_field(out, "Date", frame.date);
    if (!frame.request_id.empty()) append_field(out, "X-Request-Id", frame.request_id);
    if (frame.after == After::Close) append_field(out, "Connection", "close");
}

bool has_field(Response const& response, std::string_view name) {
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [&](auto const& one) { return same_name(one.name, name); });
}

} // namespace

void append_answer(std::string& out, Response const& response, AnswerFrame const& frame) {
    append_head(out, response, frame);
    bool const can_have_body = response.status != 204 && response.status != 304;
    if (can_have_body) append_field(out, "Content-Length", std::to_string(response.body.size()));
    out.append("\r\n");
    if (can_have_body && frame.body == Body::Send) out.append(response.body);
}

void append_stream_head(std::string& out, Response const& response, AnswerFrame const& frame) {
    append_head(out, response, frame);
    if (!has_field(response, "content-type"))
        append_field(out, "Content-Type", "text/event-stream");
    if (!has_field(response, "cache-control")) append_field(out, "Cache-Control", "no-cache");
    append_field(out, "X-Accel-Buffering", "no");
    out.append("\r\n").append(response.body);
}

std::string_view reason_of(int status) {
    for (auto const& one : reasons)
        if (one.status == status) return one.text;
    return "";
}

std::string problem_text(Refused refused, std::string_view languages, std::string_view request_id) {
    auto const detail = words::text(words::choose_locale(std::string(languages)), refused.code);
    // Codes and request ids are plain tokens: nothing in them needs escaping.
    std::string out = R"({"type":"urn:hearth:problem:)";
    out.append(refused.code).append(R"(","title":")").append(reason_of(refused.status));
    out.append(R"(","status":)").append(std::to_string(refused.status)).append(R"(,"detail":)");
    json::write_string(out, detail);
    out.append(R"(,"code":")").append(refused.code);
    out.append(R"(","request_id":")").append(request_id).append("\"}");
    return out;
}

std::string to_http_date(std::int64_t unix_seconds) {
    static constexpr char const* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr char const* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const seconds = static_cast<std::time_t>(unix_seconds);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char text[64];
    int const size = std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d GMT",
                                   days[parts.tm_wday], parts.tm_mday, months[parts.tm_mon],
                                   parts.tm_year + 1900, parts.tm_hour, parts.tm_min, parts.tm_sec);
    return {text, static_cast<std::size_t>(size)};
}

} // namespace hearth::http
