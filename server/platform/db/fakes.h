/// The seams that tests and the simulation put in: a clock that goes when told, and a random that a
/// seed repeats.
#pragma once

#include "base/clock.h"
#include "base/random.h"

#include <mutex>

namespace hearth {

/// Stands still until it is moved. Safe from several threads.
class FakeClock final : public Clock {
public:
    explicit FakeClock(Instant now = *parse_instant("2026-11-21T09:00:00+08:00")) : now_(now) {}
    Instant now() override {
        std::lock_guard const lock(mutex_);
        return now_;
    }
    void set(Instant now) {
        std::lock_guard const lock(mutex_);
        now_ = now;
    }
    void advance(Duration by) {
        std::lock_guard const lock(mutex_);
        now_ += by;
    }

private:
    std::mutex mutex_;
    Instant now_;
};

/// SplitMix64: the same seed gives the same bytes on every machine. Never for secrets.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint64_t seed = 1) : state_(seed) {}
    void fill(std::span<std::byte> out) override {
        std::lock_guard const lock(mutex_);
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < out.size(); ++i) {
            if (i % 8 == 0) word = step();
            out[i] = static_cast<std::byte>(word >> (8 * (i % 8)));
        }
    }

private:
    std::uint64_t step() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    std::mutex mutex_;
    std::uint64_t state_;
};

} // namespace hearth
