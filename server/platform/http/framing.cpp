#include "platform/http/framing.h"

#include <algorithm>
#include <strings.h>

namespace hearth::http {

namespace {

constexpr Refused malformed{400, "edge.malformed_request"};

bool same_name(std::string_view a, std::string_view b) {
    return a.size() == b.size() && ::strncasecmp(a.data(), b.data(), a.size()) == 0;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_token_char(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool is_token(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_token_char);
}

bool is_control(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

// Letters, digits and what names, addresses and ports are written with; no list, no user, no path.
bool is_host(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return is_token_char(c) ? c != '#' && c != '`' && c != '|' && c != '^'
                                : c == ':' || c == '[' || c == ']' || c == '(' || c == ')';
    });
}

std::string_view without_blanks(std::string_view text) {
    auto const first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

struct RequestLine {
    std::optional<Refused> refused;
    bool is_http_1_0 = false;
};

RequestLine check_request_line(std::string_view line) {
    auto const first = line.find(' ');
    auto const second = first == line.npos ? line.npos : line.find(' ', first + 1);
    if (second == line.npos) return {malformed};
    auto const method = line.substr(0, first);
    auto const target = line.substr(first + 1, second - first - 1);
    auto const version = line.substr(second + 1);
    if (!is_token(method)) return {malformed};
    auto const is_visible = [](char c) { return c > 0x20 && c < 0x7f && c != '#'; };
    if (target.empty() || target[0] != '/' ||
        !std::all_of(target.begin(), target.end(), is_visible))
        return {malformed};
    if (version.size() != 8 || version.substr(0, 5) != "HTTP/" || version[6] != '.' ||
        !is_digit(version[5]) || !is_digit(version[7]))
        return {malformed};
    if (version[5] != '1' || version[7] > '1') return {Refused{505, "edge.version_not_supported"}};
    return {std::nullopt, version[7] == '0'};
}

struct Seen {
    int hosts = 0;
    int lengths = 0;
    std::size_t fields = 0;
};

std::optional<Refused> check_length(std::string_view value, Seen& seen) {
    if (++seen.lengths > 1 || value.empty() || !std::all_of(value.begin(), value.end(), is_digit))
        return malformed;
    if (value.size() > 18) return Refused{413, "edge.body_too_large"};
    return std::nullopt;
}

std::optional<Refused> check_field(std::string_view line, Seen& seen) {
    if (++seen.fields > header_count_limit) return Refused{431, "edge.head_too_large"};
    auto const colon = line.find(':');
    if (colon == line.npos || !is_token(line.substr(0, colon))) return malformed; // obs-fold too
    auto const name = line.substr(0, colon);
    auto const value = without_blanks(line.substr(colon + 1));
    if (std::any_of(value.begin(), value.end(), [](char c) { return is_control(c) && c != '\t'; }))
        return malformed;
    if (same_name(name, "transfer-encoding")) return Refused{411, "edge.length_required"};
    if (same_name(name, "content-length")) return check_length(value, seen);
    if (same_name(name, "host")) {
        ++seen.hosts;
        if (!is_host(value)) return malformed;
    }
    if (same_name(name, "expect") && !same_name(value, "100-continue"))
        return Refused{417, "edge.expectation_failed"};
    return std::nullopt;
}

} // namespace

HeadScan scan_head(std::string_view bytes, std::size_t from) {
    for (std::size_t i = from; i < bytes.size(); ++i) {
        char const c = bytes[i];
        bool const after_return = i > 0 && bytes[i - 1] == '\r';
        if (after_return != (c == '\n')) return {HeadState::Broken, 0};
        if (c == '\n' && i >= 3 && bytes[i - 2] == '\n') return {HeadState::Complete, i + 1};
        if (is_control(c) && c != '\r' && c != '\n' && c != '\t') return {HeadState::Broken, 0};
    }
    return {HeadState::Incomplete, 0};
}

std::optional<Refused> check_head(std::string_view head) {
    auto next_line = [&head] {
        auto const end = head.find("\r\n");
        auto const line = head.substr(0, end);
        head.remove_prefix(std::min(head.size(), line.size() + 2));
        return line;
    };
    auto const first = check_request_line(next_line());
    if (first.refused) return first.refused;
    Seen seen;
    for (auto line = next_line(); !line.empty(); line = next_line())
        if (auto const refused = check_field(line, seen)) return refused;
    bool const hosts_right = first.is_http_1_0 ? seen.hosts <= 1 : seen.hosts == 1;
    if (!hosts_right) return malformed;
    return std::nullopt;
}

} // namespace hearth::http
