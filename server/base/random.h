/// Randomness comes in through this seam; sim gives a seeded one (platform/vault has the system's).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace hearth {

class Random {
public:
    virtual ~Random() = default;
    /// Fills with bytes nobody can foretell. Safe from several threads.
    virtual void fill(std::span<std::byte> out) = 0;

    std::uint64_t next() {
        std::uint64_t value;
        fill(std::as_writable_bytes(std::span{&value, 1}));
        return value;
    }
};

} // namespace hearth
