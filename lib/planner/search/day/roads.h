#pragma once
#include <cmath>

#include "planner/travel.h"

/// Ways between the places of a day, asked a hundred million times: the very minutes that
/// `travel_time` gives. By the estimate they are worked out here without a division; where the
/// sum comes so near to a whole minute that rounding could decide, `travel_time` is asked.
namespace hearth::planner::day {

using Spot = std::int32_t;
inline constexpr Spot nowhere = -1; ///< no road is counted to and from it

class Roads {
public:
    /// `travel` and `zone` must outlive it. Hours of `span` are looked up, others asked.
    Roads(Zone const& zone, Travel const& travel, Span span);

    Spot add(std::optional<Place> const& place);
    double metres(Spot from, Spot to) const;
    /// The same within a millimetre or so, at the cost of one root.
    double metres_about(Spot from, Spot to) const {
        auto const& one = points_[static_cast<std::size_t>(from)];
        auto const& two = points_[static_cast<std::size_t>(to)];
        auto const dx = one.x - two.x, dy = one.y - two.y, dz = one.z - two.z;
        auto const square = dx * dx + dy * dy + dz * dz;
        return std::sqrt(square) * (1 + square * bend);
    }
    /// Whole minutes of the way when one leaves at that moment; 0 from and to nowhere.
    std::int32_t minutes(Mode mode, Spot from, Spot to, Instant leave) const {
        if (from < 0 || to < 0) return 0;
        auto const quick = estimate(mode, from, to, leave);
        return quick >= 0 ? quick : asked(mode, from, to, leave);
    }

private:
    /// Metres from the middle of the earth.
    struct Point {
        double x = 0, y = 0, z = 0;
    };
    struct Pace {
        double fixed = 0; ///< minutes
        double minutes_a_metre = 0;
    };
    static constexpr Length quarter = std::chrono::minutes{15};
    static constexpr double close_m = 2;           ///< nearer: asked, it may be the same spot
    static constexpr double far_m = 60'000;        ///< farther: asked
    static constexpr double most_minutes = 10'000; ///< longer: asked
    static constexpr double doubt_m = 1e-4;        ///< a hundred times what the sums may be off by
    static constexpr double doubt_minutes = 1e-6;
    static constexpr double bend = 1 / (24 * 6'371'008.8 * 6'371'008.8);

    std::int32_t asked(Mode mode, Spot from, Spot to, Instant leave) const;

    /// The minutes where there can be no doubt of them; -1: ask.
    std::int32_t estimate(Mode mode, Spot from, Spot to, Instant leave) const {
        auto const row = static_cast<std::size_t>(mode);
        auto const since = static_cast<std::size_t>((leave - first_) / quarter);
        if (is_told_[row] || leave < first_ || since >= hours_.size()) return -1;
        auto const hour = hours_[since];
        auto const& one = points_[static_cast<std::size_t>(from)];
        auto const& two = points_[static_cast<std::size_t>(to)];
        auto const dx = one.x - two.x, dy = one.y - two.y, dz = one.z - two.z;
        auto const square = dx * dx + dy * dy + dz * dz;
        // The arc over its chord; the next term of the row is two micrometres at 60 km.
        auto const metres = std::sqrt(square) * (1 + square * bend);
        bool const is_clear = metres > close_m && metres < far_m &&
                              std::abs(metres - travel_.on_foot_m) > doubt_m && hour >= 0;
        if (!is_clear) return -1;
        auto const by = metres < travel_.on_foot_m ? static_cast<std::size_t>(Mode::Walking) : row;
        auto const& pace = paces_[by][static_cast<std::size_t>(hour)];
        auto const exact = pace.fixed + metres * pace.minutes_a_metre;
        auto const doubt = doubt_minutes + doubt_m * pace.minutes_a_metre;
        if (!(exact > doubt && exact + doubt < most_minutes)) return -1;
        auto const whole = static_cast<std::int32_t>(exact - doubt);
        return whole == static_cast<std::int32_t>(exact + doubt) ? whole + 1 : -1;
    }

    Zone const& zone_;
    Travel const& travel_;
    std::vector<Place> places_;
    std::vector<Point> points_; ///< of the places
    std::array<std::array<Pace, 24>, mode_count> paces_{};
    std::array<bool, mode_count> is_told_{}; ///< by a matrix or a network, not estimated
    Instant first_;
    std::vector<std::int8_t> hours_; ///< by quarter of an hour since `first_`; -1: ask the zone
};

} // namespace hearth::planner::day
