#pragma once
#include <cstdint>
#include <limits>
#include <vector>

/// The search's own random numbers (xoshiro256++ of Blackman and Vigna, seeded by splitmix64):
/// the standard's distributions differ from library to library, and one seed must give one plan.
namespace hearth::planner::search {

class Random {
public:
    explicit Random(std::uint64_t seed) {
        for (auto& word : state_) {
            seed += 0x9E3779B97F4A7C15ULL;
            auto mixed = seed;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
            word = mixed ^ (mixed >> 31);
        }
    }

    std::uint64_t next() {
        auto const result = turn(state_[0] + state_[3], 23) + state_[0];
        auto const shifted = state_[1] << 17;
        state_[2] ^= state_[0];
        state_[3] ^= state_[1];
        state_[1] ^= state_[2];
        state_[0] ^= state_[3];
        state_[2] ^= shifted;
        state_[3] = turn(state_[3], 45);
        return result;
    }

    /// 0 … bound-1; the bias of the multiplication is below 2^-32 for what we ask.
    std::uint32_t below(std::uint32_t bound) {
        return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
    }

    /// [0, 1)
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

    template <typename T>
    void shuffle(std::vector<T>& list) {
        for (auto left = static_cast<std::uint32_t>(list.size()); left > 1; --left) {
            std::swap(list[left - 1], list[below(left)]);
        }
    }

private:
    static std::uint64_t turn(std::uint64_t word, int by) {
        return (word << by) | (word >> (64 - by));
    }
    std::uint64_t state_[4];
};

} // namespace hearth::planner::search
