#pragma once
#include <array>

#include "planner/costing.h"

/// What a plan costs by what it is for, in fen; gains are negative. Their sum is cost_of.
namespace hearth::planner {

struct Costs {
    std::array<Fen, soft_count> by_soft{};
    Fen left_out = 0; ///< of visits that nobody serves
    Fen& of(Soft soft) { return by_soft[static_cast<std::size_t>(soft)]; }
    Fen total() const;
};

Costs costs_of(Board const& board, Scales const& scales);

} // namespace hearth::planner
