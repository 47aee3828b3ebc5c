#pragma once
#include "roads/network.h"

/// One half of a search in a hierarchy: from some ranks only upwards, by cost, until all that can
/// be reached is settled. What is settled is a bound that at the top of a best way is exact.
namespace hearth::roads {

struct Label {
    std::uint32_t cost = none;
    std::uint32_t ms = 0;
    std::uint32_t decimetres = 0;
    std::uint32_t before = none; ///< the rank one came from
};

struct Settled {
    std::uint32_t rank;
    std::uint32_t cost;
    std::uint32_t ms;
    std::uint32_t decimetres;
};

struct Seed {
    std::uint32_t rank;
    std::uint32_t cost;
    std::uint32_t ms;
    std::uint32_t decimetres;
};

enum class Side { Leaving, Arriving };

/// Keeps its memory (16 bytes a node) between searches. For one thread.
class Climb {
public:
    Climb(HierarchyView const& hierarchy, Side side);
    /// Valid until the next one.
    std::span<Settled const> search(std::span<Seed const> seeds);
    Label const& label(std::uint32_t rank) const { return labels_[rank]; }

private:
    void reach(std::uint32_t rank, Label const& label);
    bool is_beaten(std::uint32_t rank) const;

    std::span<std::uint32_t const> first_, first_other_;
    std::span<Arc const> arcs_, others_;
    std::vector<Label> labels_;
    std::vector<std::uint32_t> touched_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> heap_; ///< cost, rank
    std::vector<Settled> settled_;
};

/// none where the sum would not fit.
inline std::uint32_t sum(std::uint32_t a, std::uint32_t b) {
    auto const whole = std::uint64_t{a} + b;
    return whole < none ? static_cast<std::uint32_t>(whole) : none;
}

} // namespace hearth::roads
