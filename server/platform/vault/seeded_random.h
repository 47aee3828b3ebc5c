/// Randomness a test can repeat. Only for tests and sim: it can be foretold.
#pragma once

#include "base/random.h"

#include <random>

namespace hearth::vault {

class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint64_t seed) : engine_(seed) {}
    void fill(std::span<std::byte> out) override {
        for (auto& byte : out)
            byte = static_cast<std::byte>(engine_());
    }

private:
    std::mt19937_64 engine_;
};

} // namespace hearth::vault
