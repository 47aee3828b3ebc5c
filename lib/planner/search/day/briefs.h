#pragma once
#include <array>
#include <limits>

#include "planner/search/day/sheets.h"

/// What a first guess must know of visits and turns, side by side in whole seconds: a city of 500
/// turns fits into the cache next to the processor, so that millions of guesses do not wait for
/// memory. A turn is copied anew when its worker's stamp has changed.
namespace hearth::planner::day {

class Briefs {
public:
    using Second = std::int32_t; ///< since a moment before all turns
    static constexpr Second no_time = std::numeric_limits<Second>::max();

    struct OfVisit {
        Second before = 0, held = 0;
        std::array<Second, 4> windows{}; ///< two, ascending; the same twice where there is but one
        Second wished_to = no_time;      ///< the last wished start
        bool is_movable = false;
    };
    struct OfTurn {
        Second from = 0, to = 0;
        Spot start = nowhere, end = nowhere;
        std::int32_t worker = 0;
        std::int32_t a_km = 0; ///< fen
        std::int32_t stops = 0;
        Mode mode{};
        bool commutes = false;
    };
    /// An item with the hole before it; one past the last is the hole behind all.
    struct Stop {
        Second free = 0;           ///< what stands before it ends so early
        Second due = 0;            ///< it must begin by then
        std::int32_t direct = 0;   ///< the way to it, fen
        std::int32_t cost = 0;     ///< its own, where and when it stands
        VisitIndex visit = nobody; ///< nobody: it stays
        Spot spot = nowhere;
    };

    explicit Briefs(Sheets const& sheets);

    OfVisit const& visit(VisitIndex at) const { return visits_[at]; }
    /// As it is now.
    OfTurn const& turn(std::int32_t at) {
        auto& turn = turns_[static_cast<std::size_t>(at)];
        auto const stamp = sheets_.stamp(static_cast<WorkerIndex>(turn.worker));
        if (stamps_[static_cast<std::size_t>(at)] != stamp) copy(at, stamp);
        return turn;
    }
    /// The same of a turn that was asked for since it changed.
    OfTurn const& known(std::int32_t at) const { return turns_[static_cast<std::size_t>(at)]; }
    Stop const* stops(std::int32_t at) const {
        return &stops_[static_cast<std::size_t>(at) * stride_];
    }
    /// Where it stood when its turn was last copied, which is no more than likely; -1: nowhere yet.
    std::int32_t likely_turn(VisitIndex at) const { return turn_of_[at]; }
    Instant instant(Second at) const { return zero_ + std::chrono::seconds{at}; }
    /// The first start from then on that the windows allow; no_time: none.
    static Second start_in(OfVisit const& visit, Second at) {
        if (at <= visit.windows[1]) return std::max(at, visit.windows[0]);
        if (at <= visit.windows[3]) return std::max(at, visit.windows[2]);
        return no_time;
    }

private:
    Second second(Instant at) const;
    void brief_visits();
    void brief_turns();
    void copy(std::int32_t at, std::uint64_t stamp);
    void widen(std::size_t stops);

    Sheets const& sheets_;
    Instant zero_{};
    std::vector<OfVisit> visits_;
    std::vector<OfTurn> turns_;
    std::size_t stride_ = 8;
    std::vector<Stop> stops_;           ///< of all turns, `stride_` each
    std::vector<std::uint64_t> stamps_; ///< of each turn's worker when it was copied
    std::vector<std::int32_t> turn_of_;
};

} // namespace hearth::planner::day
