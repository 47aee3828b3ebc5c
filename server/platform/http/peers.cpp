#include "platform/http/peers.h"

#include "base/text.h"

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>
#include <cstring>
#include <stdexcept>
#include <strings.h>

namespace hearth::http {

namespace {

// IPv4 is kept in its IPv6-mapped form, so that one comparison serves both.
std::optional<std::array<std::uint8_t, 16>> parse_address(std::string_view text, bool* is_v4) {
    std::string const copy(text);
    std::array<std::uint8_t, 16> bytes{};
    *is_v4 = ::inet_pton(AF_INET, copy.c_str(), bytes.data() + 12) == 1;
    if (*is_v4) {
        bytes[10] = bytes[11] = 0xff;
        return bytes;
    }
    if (::inet_pton(AF_INET6, copy.c_str(), bytes.data()) != 1) return std::nullopt;
    return bytes;
}

bool same_start(std::array<std::uint8_t, 16> const& a, std::array<std::uint8_t, 16> const& b,
                int bits) {
    auto const whole = static_cast<std::size_t>(bits / 8);
    if (std::memcmp(a.data(), b.data(), whole) != 0) return false;
    int const rest = bits % 8;
    return rest == 0 || ((a[whole] ^ b[whole]) >> (8 - rest)) == 0;
}

} // namespace

TrustedProxies::TrustedProxies(std::vector<std::string> const& texts) {
    for (auto const& text : texts) {
        auto const slash = text.find('/');
        bool is_v4 = false;
        auto const bytes = parse_address(std::string_view(text).substr(0, slash), &is_v4);
        int const width = is_v4 ? 32 : 128;
        int bits = width;
        bool fits = bytes.has_value();
        if (fits && slash != std::string::npos) {
            auto const* const end = text.data() + text.size();
            auto const [stop, error] = std::from_chars(text.data() + slash + 1, end, bits);
            fits = error == std::errc{} && stop == end && bits >= 0 && bits <= width;
        }
        if (!fits) throw std::invalid_argument("not an address or a network: " + text);
        networks_.push_back({*bytes, bits + 128 - width});
    }
}

bool TrustedProxies::trust(std::string_view address) const {
    bool is_v4 = false;
    auto const bytes = parse_address(address, &is_v4);
    return bytes && std::any_of(networks_.begin(), networks_.end(), [&](Network const& one) {
               return same_start(*bytes, one.bytes, one.bits);
           });
}

void TrustedProxies::apply(Request& request) const {
    if (networks_.empty() || !trust(request.peer)) return;
    std::vector<std::string_view> hops;
    for (auto const& header : request.headers)
        if (::strcasecmp(header.name.c_str(), "x-forwarded-for") == 0)
            for (auto const hop : split(header.value, ','))
                hops.push_back(trim(hop));
    // From the nearest hop outwards; the first that is no proxy of ours is the caller.
    for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
        bool is_v4 = false;
        if (!parse_address(*hop, &is_v4)) break;
        request.peer = *hop;
        if (!trust(*hop)) break;
    }
    request.is_secure = request.header("x-forwarded-proto") == "https";
}

} // namespace hearth::http
