#pragma once
#include "planner/model.h"

#include <memory>
#include <span>
#include <string>

/// How long the road takes (DP-08). Without any data: great circle × detour ÷ speed by mode and
/// hour of day, plus a fixed part for each way (parking, walking to the stop, waiting).
/// With a matrix, that one; with a road network its way, slowed by the hour as the profile says.
/// Times are rounded up to the whole minute.
namespace hearth::planner {

struct ModeProfile {
    double detour{};                      ///< road metres per great-circle metre
    std::chrono::seconds fixed{};         ///< of each way that is longer than `on_foot_m`
    std::array<double, 24> km_per_hour{}; ///< by local hour
};

/// Minutes between the nodes of Place::node, by rows; the size is nodes × nodes.
struct Matrix {
    std::uint32_t nodes = 0;
    std::vector<std::uint16_t> minutes;
    bool is_complete() const { return minutes.size() == std::size_t{nodes} * nodes; }
};

/// Ways known better than by the estimate: from a road network. Quick; from any thread.
class KnownWays {
public:
    virtual ~KnownWays() = default;
    /// Seconds from door to door at the hour when the roads are freest, without the fixed part;
    /// nothing where that is not known (yet).
    virtual std::optional<double> find(Mode mode, Place const& from, Place const& to) const = 0;
    /// The same of these places, never to change any more: a plan is made from one truth.
    virtual std::shared_ptr<KnownWays const> frozen(std::span<Place const> places,
                                                    std::span<Mode const> modes) const = 0;
    /// Whose data it is, to be shown beside the times; and do estimates take their place now?
    virtual std::string credit() const = 0;
    virtual bool is_failing() const = 0;
};

struct Travel {
    std::array<ModeProfile, mode_count> modes;
    std::array<Matrix, mode_count> matrices;
    std::shared_ptr<KnownWays const> ways = {};
    double on_foot_m = 150; ///< so near, nobody unlocks a bicycle: everyone walks
};

/// A large Chinese city, our own start values: to be set per city from logged ways.
Travel city_travel();

/// The way at `hour` (0 … 23, local). Whole minutes, rounded up; the same spot is 0.
Length travel_time(Travel const& travel, Mode mode, Place const& from, Place const& to, int hour);

/// The same for a great-circle distance already known; no matrix is asked.
Length travel_time_over(Travel const& travel, Mode mode, double metres, int hour);

} // namespace hearth::planner
