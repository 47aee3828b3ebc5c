#pragma once
#include "planner/travel.h"

/// Ways between the places of a day, asked a hundred million times: the very minutes that
/// `travel_time` gives, by tables of how far one comes in so many minutes.
namespace hearth::planner::day {

using Spot = std::int32_t;
inline constexpr Spot nowhere = -1; ///< no road is counted to and from it

class Roads {
public:
    /// `travel` and `zone` must outlive it. Hours of `span` are looked up, others asked.
    Roads(Zone const& zone, Travel const& travel, Span span);

    Spot add(std::optional<Place> const& place);
    double metres(Spot from, Spot to) const;
    /// Whole minutes of the way when one leaves at that moment; 0 from and to nowhere.
    std::int32_t minutes(Mode mode, Spot from, Spot to, Instant leave) const;

private:
    /// One mode at one speed: `reach[k]` is the greatest distance of k minutes.
    struct Pace {
        double fixed = 0;
        double minutes_a_metre = 0;
        std::vector<double> reach;
    };
    std::size_t pace_of(Mode mode, int hour);
    int hour_of(Instant at) const;

    Zone const& zone_;
    Travel const& travel_;
    std::vector<Place> places_;
    std::vector<Pace> paces_;
    std::array<std::array<std::size_t, 24>, mode_count> pace_{};
    std::array<bool, mode_count> has_matrix_{};
    Instant first_;
    std::vector<std::int8_t> hours_; ///< by quarter of an hour since `first_`; -1: ask the zone
};

} // namespace hearth::planner::day
