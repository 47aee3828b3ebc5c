/// The system's random numbers (getrandom through libsodium). Only main makes one; everything else
/// takes a Random, so that sim can give a seeded one.
#pragma once

#include "base/random.h"

#include <string>

namespace hearth::vault {

class SystemRandom final : public Random {
public:
    SystemRandom(); ///< throws std::runtime_error when the system has no randomness
    void fill(std::span<std::byte> out) override;
};

/// `count` random bytes as a string.
std::string random_bytes(Random& random, std::size_t count);

} // namespace hearth::vault
