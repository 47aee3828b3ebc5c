#pragma once
#include <span>

#include "planner/board.h"

/// The soft rules: what speaks for and against a worker who can come. Each part is money by
/// Weights; gains are positive. What is refused is never here: that is a hard rule.
namespace hearth::planner {

enum class Soft : std::uint8_t {
    Travel,     ///< minutes of detour
    OffWish,    ///< minutes outside of the wished window
    Familiar,   ///< visits with this customer so far
    Favourite,  ///< 1: the customer named them
    StandIn,    ///< their place among those welcome at a standing booking; 1: the usual one
    Liked,      ///< wished traits that they have
    Rating,     ///< thousandths of a star
    SpareLevel, ///< levels above what is needed
    Experience, ///< months
    FairHours,  ///< minutes of work below the mean of four weeks
    FairIncome, ///< fen of income below the mean of four weeks
    Wage,       ///< minutes of paid work
    Change,     ///< changes to what was published
    Kilometres, ///< metres of detour, great circle
    Overtime,   ///< minutes of work beyond the regular day
};
inline constexpr std::size_t soft_count = static_cast<std::size_t>(Soft::Overtime) + 1;

/// "planner.soft.travel" and so on: the key of the words.
std::string_view to_code(Soft soft);

struct SoftPart {
    Soft soft{};
    std::int64_t amount{};
    Fen value{};
    bool operator==(SoftPart const&) const = default;
};
using SoftParts = std::vector<SoftPart>; ///< only those that are not zero

/// A worker with what stands in the days, ascending. `index` is the one the visit's favourites,
/// refusals and former visits name.
struct Standing {
    WorkerIndex index{};
    Worker const* worker = nullptr;
    std::span<Stop const> stops;
};

/// The mean of the fairness accounts, taken once per problem.
struct Means {
    Length worked{};
    Fen earned{};
};
Means means_of(Problem const& problem);
Means means_of(std::span<Standing const> standings);

/// The additional road when the stop is put into the diary at its time.
Length detour(Town const& town, Worker const& worker, std::span<Stop const> stops,
              Stop const& stop);

/// The same in metres, great circle.
double detour_m(Worker const& worker, std::span<Stop const> stops, Stop const& stop);

/// Minutes of a day's work beyond the regular ones.
std::int64_t overtime(Worker const& worker, Length day);

SoftParts soft_parts(Board const& board, Means const& means, VisitIndex visit, Instant start,
                     WorkerIndex worker);
/// The same without a plan around it.
SoftParts soft_parts(Town const& town, Weights const& weights, Means const& means,
                     Visit const& visit, Instant start, Standing const& standing);

Fen sum(SoftParts const& parts);

} // namespace hearth::planner
