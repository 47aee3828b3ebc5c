/// The world's chance, apart from the house's own randomness: what people do must not hang on how
/// often the house draws.
#pragma once

#include "platform/db/fakes.h"

#include <atomic>
#include <stdexcept>
#include <vector>

namespace hearth::sim {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : random_(seed) {}
    /// 0 … below - 1.
    int roll(int below) {
        return static_cast<int>(random_.next() % static_cast<std::uint64_t>(below));
    }
    int between(int from, int to) { return from + roll(to - from + 1); }
    bool chance(int percent) { return roll(100) < percent; }
    template <typename T>
    T const& pick(std::vector<T> const& from) {
        return from[static_cast<std::size_t>(roll(static_cast<int>(from.size())))];
    }

private:
    SeededRandom random_;
};

/// The house's randomness. Told to, it breaks once in the middle of whatever draws from it: a use
/// case that was half done must leave nothing.
class BreakableRandom final : public Random {
public:
    explicit BreakableRandom(std::uint64_t seed) : random_(seed) {}
    void break_at(int draw) { left_ = draw; }
    void mend() { left_ = 0; }
    void fill(std::span<std::byte> out) override {
        if (left_ > 0 && --left_ == 0) throw std::runtime_error("broken on purpose");
        random_.fill(out);
    }

private:
    SeededRandom random_;
    std::atomic<int> left_ = 0;
};

} // namespace hearth::sim
