/// Which addresses webhooks and callbacks may be sent to, so that nobody makes this server call the
/// inside of its own network (server-side request forgery). OWASP API7:2023, ASVS 5.0 V1.3.6.
///
/// The check works on text and on addresses resolved before: resolve once, check every address,
/// connect to the address that was checked, name the host in SNI and Host, follow no redirect.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::signing {

struct TargetPolicy {
    std::set<int> ports{443};
    /// Hosts whose addresses are not checked, lower case; the operator opens single private ones.
    std::set<std::string, std::less<>> open_hosts;
};

/// Why a target is refused; the first check that fails, in this order.
enum class TargetFault { Scheme, UserInfo, Fragment, Literal, Host, Port, NoAddress, Address };
/// `scheme`, `userinfo`, `fragment`, `literal`, `host`, `port`, `no_address`, `address`.
std::string_view to_text(TargetFault fault);

struct Target {
    std::string host; ///< lower case, without a dot at the end
    int port = 443;
};

/// Reads a URL by the rules above without looking anything up: https only; no user info; no
/// fragment; a host name with a dot, no address literal in any spelling (decimal, hexadecimal,
/// octal, short, percent-encoded, full-width). Gives the host to resolve, or the fault in `fault`.
std::optional<Target> parse_target(std::string_view url, TargetPolicy const& policy,
                                   TargetFault& fault);

/// The whole check; nothing is wrong when it gives nothing.
std::optional<TargetFault> check_target(std::string_view url,
                                        std::vector<std::string> const& resolved,
                                        TargetPolicy const& policy = {});

/// Whether an address (text of IPv4 or IPv6) is one of the public internet: not unspecified,
/// loopback, private, link-local, shared, multicast, reserved, benchmarking or documentation, nor
/// one of these inside an IPv4-mapped, NAT64 or 6to4 address. IANA special-purpose registries.
bool is_public_address(std::string_view address);

} // namespace hearth::signing
