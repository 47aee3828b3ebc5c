#include "platform/signing/webhook_targets.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstring>

namespace hearth::signing {
namespace {

struct Block4 {
    std::uint32_t base;
    int bits;
};

constexpr std::uint32_t ip4(unsigned a, unsigned b, unsigned c, unsigned d) {
    return a << 24 | b << 16 | c << 8 | d;
}

// IANA IPv4 Special-Purpose Address Registry, and multicast.
constexpr std::array kRefused4{
    Block4{ip4(0, 0, 0, 0), 8},       // this network, unspecified
    Block4{ip4(10, 0, 0, 0), 8},      // private
    Block4{ip4(100, 64, 0, 0), 10},   // shared; cloud metadata 100.100.100.200 lies here
    Block4{ip4(127, 0, 0, 0), 8},     // loopback
    Block4{ip4(169, 254, 0, 0), 16},  // link-local; cloud metadata 169.254.169.254
    Block4{ip4(172, 16, 0, 0), 12},   // private
    Block4{ip4(192, 0, 0, 0), 24},    // protocol assignments
    Block4{ip4(192, 0, 2, 0), 24},    // documentation
    Block4{ip4(192, 88, 99, 0), 24},  // 6to4 relays of old
    Block4{ip4(192, 168, 0, 0), 16},  // private
    Block4{ip4(198, 18, 0, 0), 15},   // benchmarking
    Block4{ip4(198, 51, 100, 0), 24}, // documentation
    Block4{ip4(203, 0, 113, 0), 24},  // documentation
    Block4{ip4(224, 0, 0, 0), 4},     // multicast
    Block4{ip4(240, 0, 0, 0), 4},     // reserved, broadcast
};

using Bytes16 = std::array<unsigned char, 16>;

bool is_public4(std::uint32_t address) {
    return std::ranges::none_of(kRefused4, [&](Block4 const& block) {
        return (address ^ block.base) >> (32 - block.bits) == 0;
    });
}

std::uint32_t inner4(Bytes16 const& address, std::size_t at) {
    return ip4(address[at], address[at + 1], address[at + 2], address[at + 3]);
}

bool begins(Bytes16 const& address, std::initializer_list<int> bytes) {
    return std::equal(bytes.begin(), bytes.end(), address.begin());
}

bool is_public6(Bytes16 const& address) {
    if (begins(address, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF})) // IPv4-mapped
        return is_public4(inner4(address, 12));
    if (begins(address, {0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0})) // NAT64
        return is_public4(inner4(address, 12));
    if (begins(address, {0x20, 0x02})) return is_public4(inner4(address, 2)); // 6to4
    // Only 2000::/3 is given out: ::1, fc00::/7, fe80::/10, ff00::/8 and the rest lie outside.
    if ((address[0] & 0xE0) != 0x20) return false;
    bool const is_protocol = begins(address, {0x20, 0x01}) && address[2] < 2; // 2001::/23, Teredo
    bool const is_documentation = begins(address, {0x20, 0x01, 0x0D, 0xB8}) ||
                                  (begins(address, {0x3F, 0xFF}) && address[2] < 0x10);
    return !is_protocol && !is_documentation;
}

} // namespace

bool is_public_address(std::string_view address) {
    std::string const text{address}; // with the NUL that inet_pton needs
    if (text.find('\0') != std::string::npos) return false;
    in_addr four{};
    if (inet_pton(AF_INET, text.c_str(), &four) == 1) return is_public4(ntohl(four.s_addr));
    in6_addr six{};
    if (inet_pton(AF_INET6, text.c_str(), &six) != 1) return false;
    Bytes16 bytes{};
    std::memcpy(bytes.data(), &six, bytes.size());
    return is_public6(bytes);
}

} // namespace hearth::signing
