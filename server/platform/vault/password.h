/// Passwords: Argon2id (RFC 9106) as PHC strings. The hash takes 20 to 250 ms of one core: it is
/// computed in a pool of its own, never inside a transaction.
#pragma once

#include "base/random.h"
#include "platform/vault/encoding.h"

#include <cstdint>

namespace hearth::vault {

/// OWASP ASVS 5.0, appendix C: the floor is m = 19456, t = 2, p = 1; preferred is m = 47104, t = 1.
struct Argon2Cost {
    std::uint32_t memory_kib = 47104;
    std::uint32_t passes = 1;
    std::uint32_t lanes = 1;
    friend bool operator==(Argon2Cost, Argon2Cost) = default;
};
constexpr Argon2Cost kArgon2Floor{19456, 2, 1};
/// With that much memory: below the preferred figure two passes make up for it.
constexpr Argon2Cost argon2_cost(int memory_kib) {
    auto const memory = static_cast<std::uint32_t>(memory_kib);
    return {memory, memory < Argon2Cost{}.memory_kib ? 2U : 1U, 1};
}
/// A stored hash that would cost more than this is refused: verifying it would stop the server.
constexpr Argon2Cost kArgon2Ceiling{1024 * 1024, 16, 16};

struct Argon2Input {
    std::string_view password;
    std::string_view salt;            ///< 8 bytes or more
    std::string_view secret;          ///< a pepper; may be empty
    std::string_view associated_data; ///< may be empty
};

/// The raw tag of `length` bytes (4 or more). Throws std::invalid_argument for a cost the RFC
/// forbids.
Bytes argon2id_tag(Argon2Input const& input, Argon2Cost const& cost, std::size_t length);

/// `$argon2id$v=19$m=…,t=…,p=…$salt$tag` with a random salt of 16 bytes and a tag of 32.
std::string hash_password(Random& random, std::string_view password, Argon2Cost const& cost = {});

/// False for another password and for a text that is no such hash.
bool verify_password(std::string_view phc, std::string_view password);

/// Whether a hash that has just been verified should be made anew, since the cost has risen.
bool needs_rehash(std::string_view phc, Argon2Cost const& cost = {});

} // namespace hearth::vault
