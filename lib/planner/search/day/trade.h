#pragma once
#include <array>
#include <limits>

#include "planner/search/day/briefs.h"
#include "planner/search/random.h"

/// Two turns trade: one visit of the first, two in a row or all to its end go to the other, which
/// gives none, one, two or all to its end for them. What it costs is guessed by the ends and
/// beginnings that the timing left behind, in a fraction of a microsecond; only what promises to
/// be taken at the heat of the moment is timed. So a trade tried costs a hundredth of a step of
/// ruin, and what a full city can win by hundreds of thousands of small trades is won by these.
namespace hearth::planner::day {

struct TradeTerms {
    double pairs = 0.35; ///< share of the trades that give two in a row
    double tails = 0.15; ///< and of those that give all to the end of the turn
    double nearby = 0.6; ///< share of the partners who have a neighbour of the visit
    int partners = 24;   ///< tried for what one turn gives
    double slack = 4;    ///< so many heats the guess may be too dear and is timed all the same
    std::size_t most_cells = 25'000'000; ///< visits × workers; beyond, no trade is tried
};

class Trade {
public:
    Trade(Sheets& sheets, TradeTerms terms);

    /// Tries so many trades, each taken or not by the rule of Metropolis at this heat (0: only what
    /// costs less). What was taken cannot be taken back. Gives how many were.
    std::int64_t apply(search::Random& random, std::int64_t tries, double heat);

private:
    static constexpr auto never = std::numeric_limits<std::int32_t>::max();
    static constexpr Fen no_limit = std::numeric_limits<Fen>::max() / 4;
    enum class Kind : std::uint8_t { One, Two, Tail };

    /// Items [first, end) of a turn.
    struct Stretch {
        std::int32_t turn = 0;
        std::size_t first = 0, end = 0;
        std::size_t size() const { return end - first; }
    };
    using Second = Briefs::Second;
    /// What the first stretch leaves behind.
    struct Room {
        Second free{}, due{};
        WorkerIndex worker{};
    };

    void find_owns();
    std::int32_t own(VisitIndex visit, WorkerIndex worker) const {
        return owns_[visit * workers_ + worker];
    }
    bool may(WorkerIndex worker, VisitIndex visit) const {
        return (may_[worker * may_words_ + visit / 64] >> (visit % 64) & 1) != 0;
    }
    bool draw_one(search::Random& random);
    bool draw_two(search::Random& random);
    std::int32_t draw_turn(search::Random& random) const;
    bool may_give() const;
    bool may_come(VisitIndex visit) const;
    Fen now(Stretch const& one) const;
    Fen guess(Stretch const& into, Stretch const& from) const;
    void look(std::size_t first, std::size_t end);
    Fen find_best();
    bool settle(search::Random& random, double heat);
    std::optional<Fen> fill(Stretch const& into, Stretch const& from, std::vector<Item>& items);
    void take();

    Sheets& sheets_;
    TradeTerms terms_;
    Briefs briefs_;
    std::size_t workers_ = 0, visits_ = 0;
    std::vector<std::int32_t> owns_;   ///< own costs by visit, then worker; `never`: may not
    std::vector<std::int32_t> turned_; ///< the same by worker, then visit: one row is looked at
    std::vector<std::uint64_t>
        may_;                   ///< who may serve what, a bit each, by worker: what is asked most
    std::size_t may_words_ = 0; ///< of a worker
    std::vector<std::int32_t> partners_;     ///< turns of all who may serve a visit
    std::vector<std::size_t> partners_from_; ///< where those of a visit begin; one more at the end
    Kind kind_ = Kind::One;
    VisitIndex given_ = 0; ///< the first visit of the first stretch
    Stretch one_, two_;
    Room room_;
    Fen cost_ = 0; ///< of the first stretch where it stands
    Fen best_ = no_limit;
    std::vector<Item> one_items_, two_items_;
    std::vector<VisitIndex> to_one_, to_two_;
};

} // namespace hearth::planner::day
