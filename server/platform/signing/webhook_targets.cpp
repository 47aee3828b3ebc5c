#include "platform/signing/webhook_targets.h"

#include <algorithm>
#include <charconv>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace hearth::signing {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// As a URL parser of a browser or of curl would: %31 is 1 also in a host.
std::string percent_decode(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && is_hex(text[i + 1]) && is_hex(text[i + 2])) {
            int value = 0;
            std::from_chars(text.data() + i + 1, text.data() + i + 3, value, 16);
            decoded.push_back(static_cast<char>(value));
            i += 2;
        } else {
            decoded.push_back(text[i]);
        }
    }
    return decoded;
}

// Full-width and circled digits and the ideographic full stop become what they look like, as
// domain names are read (UTS 46), so that no spelling of an address slips through.
std::string fold(std::string_view host) {
    UErrorCode error = U_ZERO_ERROR;
    auto const* const normalizer = icu::Normalizer2::getNFKCCasefoldInstance(error);
    auto text = icu::UnicodeString::fromUTF8({host.data(), static_cast<int>(host.size())});
    if (U_SUCCESS(error)) text = normalizer->normalize(text, error);
    text.findAndReplace(icu::UnicodeString{u'\u3002'}, icu::UnicodeString{u'.'});
    std::string folded;
    return U_SUCCESS(error) ? text.toUTF8String(folded) : std::string{};
}

// The last label is a number in C's spellings: decimal, octal or hexadecimal. Then the whole name
// is an address to every resolver, however short (127.1, 0x7f.1, 2130706433).
bool is_address_literal(std::string_view host) {
    if (host.starts_with('[') || host.find(':') != std::string_view::npos) return true;
    auto const label = host.substr(host.rfind('.') + 1);
    if (label.empty()) return false;
    if (std::ranges::all_of(label, is_digit)) return true;
    return label.starts_with("0x") && std::ranges::all_of(label.substr(2), is_hex);
}

bool is_host_name(std::string_view host) {
    if (host.empty() || host.size() > 253 || host.find('.') == std::string_view::npos) return false;
    std::size_t length = 0;
    for (char const c : host) {
        if (c == '.') {
            if (length == 0) return false;
            length = 0;
            continue;
        }
        bool const is_letter = (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '_';
        if (!is_letter || ++length > 63) return false;
    }
    return length > 0;
}

struct Authority {
    std::string_view host;
    std::string_view port;
};

Authority split_authority(std::string_view authority) {
    if (authority.starts_with('[')) {
        auto const end = authority.find(']');
        if (end == std::string_view::npos) return {authority, {}};
        auto const rest = authority.substr(end + 1);
        return {authority.substr(0, end + 1), rest.starts_with(':') ? rest.substr(1) : rest};
    }
    auto const colon = authority.rfind(':');
    if (colon == std::string_view::npos) return {authority, {}};
    return {authority.substr(0, colon), authority.substr(colon + 1)};
}

std::optional<int> parse_port(std::string_view text) {
    if (text.empty()) return 443;
    int port = 0;
    auto const* const end = text.data() + text.size();
    auto const [stop, error] = std::from_chars(text.data(), end, port);
    if (error != std::errc{} || stop != end || !is_digit(text[0])) return std::nullopt;
    return port;
}

bool is_https(std::string_view url) {
    constexpr std::string_view kScheme = "https://";
    return url.size() >= kScheme.size() &&
           std::ranges::equal(url.substr(0, kScheme.size()), kScheme, [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b;
           });
}

// Signs at which URL parsers part ways: white space, control characters and the backslash.
bool is_ambiguous(std::string_view url) {
    return std::ranges::any_of(
        url, [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\\' || c == 0x7F; });
}

} // namespace

std::string_view to_text(TargetFault fault) {
    switch (fault) {
    case TargetFault::Scheme:
        return "scheme";
    case TargetFault::UserInfo:
        return "userinfo";
    case TargetFault::Fragment:
        return "fragment";
    case TargetFault::Literal:
        return "literal";
    case TargetFault::Host:
        return "host";
    case TargetFault::Port:
        return "port";
    case TargetFault::NoAddress:
        return "no_address";
    case TargetFault::Address:
        break;
    }
    return "address";
}

std::optional<Target> parse_target(std::string_view url, TargetPolicy const& policy,
                                   TargetFault& fault) {
    auto const refuse = [&](TargetFault reason) {
        fault = reason;
        return std::nullopt;
    };
    if (!is_https(url)) return refuse(TargetFault::Scheme);
    auto const rest = url.substr(8);
    auto const authority = rest.substr(0, rest.find_first_of("/?#\\"));
    if (authority.find('@') != std::string_view::npos) return refuse(TargetFault::UserInfo);
    if (rest.find('#') != std::string_view::npos) return refuse(TargetFault::Fragment);
    auto const [host_text, port_text] = split_authority(authority);
    auto host = fold(percent_decode(host_text));
    if (host.ends_with('.')) host.pop_back();
    if (is_address_literal(host)) return refuse(TargetFault::Literal);
    if (!is_host_name(host) || is_ambiguous(url)) return refuse(TargetFault::Host);
    auto const port = parse_port(port_text);
    if (!port || !policy.ports.contains(*port)) return refuse(TargetFault::Port);
    return Target{std::move(host), *port};
}

std::optional<TargetFault> check_target(std::string_view url,
                                        std::vector<std::string> const& resolved,
                                        TargetPolicy const& policy) {
    TargetFault fault{};
    auto const target = parse_target(url, policy, fault);
    if (!target) return fault;
    if (resolved.empty()) return TargetFault::NoAddress;
    if (policy.open_hosts.contains(target->host)) return std::nullopt;
    // One private address among public ones is enough: the connection could go there.
    if (!std::ranges::all_of(resolved, is_public_address)) return TargetFault::Address;
    return std::nullopt;
}

} // namespace hearth::signing
