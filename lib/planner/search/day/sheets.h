#pragma once
#include "planner/search/day/holes.h"
#include "planner/search/day/timing.h"

/// What a visit left out weighs in Sheets::cost: all the same, or as many as it needs workers. By
/// hands two easy ones may make way for one of two: they find another place sooner than it does.
enum class Weigh : std::uint8_t { Visits, Hands };

/// A plan in the making: every turn with its items, always keeping every rule. What a step has
/// changed can be taken back at once.
namespace hearth::planner::day {

/// First who is served by priority, then how many, then money. Less is better.
struct Worth {
    std::vector<std::int32_t> left; ///< by rank, the most urgent first
    Fen cost = 0;
    auto operator<=>(Worth const&) const = default;
};

class Sheets {
public:
    explicit Sheets(Model const& model);

    Model const& model() const { return model_; }
    std::vector<Item> const& items(std::int32_t turn) const {
        return turns_[static_cast<std::size_t>(turn)];
    }
    std::vector<std::vector<Item>> const& all() const { return turns_; }
    /// Where something more might stand in the turn.
    std::vector<Hole> const& holes(std::int32_t turn) const {
        return holes_[static_cast<std::size_t>(turn)];
    }
    /// The turns of the crew, leader first; empty: not placed.
    std::vector<std::int32_t> const& crew(VisitIndex visit) const { return crews_[visit]; }
    std::optional<Instant> start(VisitIndex visit) const;
    /// Nobody has it yet, though somebody might.
    std::vector<VisitIndex> const& absent() const { return absent_; }
    /// How many are left out by rank, the most urgent first.
    std::vector<std::int32_t> const& left() const { return left_; }
    bool is_absent(VisitIndex visit) const {
        return crews_[visit].empty() && !model_.job(visit).is_impossible;
    }

    /// Money and what is left out, in one number for the search.
    Fen cost() const { return cost_ + left_cost_; }
    /// What the turn costs, with all overtime of its worker.
    Fen cost_of(std::int32_t turn) const {
        return costs_[static_cast<std::size_t>(turn)] + overtime_[model_.turn(turn).worker];
    }
    void weigh(Weigh by);
    /// What leaving the visit out weighs now.
    Fen left_out(VisitIndex visit) const { return left_out(model_.job(visit)); }
    /// All but what is left out.
    Fen money() const { return cost_; }
    Worth worth() const { return {left_, cost_}; }
    /// Changes with every change of what the worker's turns hold, and is never the same for two of
    /// them; `undo` brings the old one back.
    std::uint64_t stamp(WorkerIndex worker) const { return stamps_[worker]; }
    /// Nothing of the worker has changed since `begin`.
    bool is_settled(WorkerIndex worker) const { return stamps_[worker] <= settled_; }
    /// Visits whose start or crew differ from what was published, the left out among them.
    int changed() const;

    void begin();
    void undo();

    /// Takes them out, with all that follow them in order; `out` gets all. False when some turn
    /// does not hold without them: then only `undo` may follow.
    bool remove(std::vector<VisitIndex> const& visits, std::vector<VisitIndex>& out);

    /// What the turn costs more with the item before position `at`; nothing when it breaks a
    /// rule. The trial is kept for `put`.
    std::optional<Fen> attempt(std::int32_t turn, std::size_t at, Item const& item);
    std::vector<Item>& trial() { return trial_; }
    /// What the turn costs more with these instead of its own, timed anew; nothing when they break
    /// a rule.
    std::optional<Fen> rated(std::int32_t turn, std::vector<Item>& items);
    /// The turn holds these from now on, as `rated` timed them; `come` stood in one other turn.
    void replace(std::int32_t turn, std::vector<Item>& items, std::vector<VisitIndex> const& come);
    /// Puts the visit into the turn as in the trial given (its rules were seen to hold).
    void put(VisitIndex visit, std::int32_t turn, std::vector<Item>& trial);

    /// Puts assignments in just as they are, though the search would time them otherwise.
    void load(std::vector<Assignment> const& assignments);

    std::vector<Assignment> assignments() const;

    struct Saved {
        std::vector<std::vector<Item>> turns;
        std::vector<std::vector<std::int32_t>> crews;
        std::vector<VisitIndex> absent;
        std::vector<std::int32_t> left;
        std::vector<Fen> overtime, costs;
        Fen cost = 0;
    };
    /// Everything; after the first time only what has changed since is copied.
    void save(Saved& saved);
    void restore(Saved const& saved);

private:
    struct OldTurn {
        std::int32_t turn = 0;
        std::vector<Item> items;
        std::vector<Hole> holes;
        Fen cost = 0, overtime = 0;
        std::uint64_t stamp = 0;
    };
    struct OldCrew {
        VisitIndex visit = 0;
        std::vector<std::int32_t> crew;
    };
    std::optional<std::int32_t> turn_for(Assignment const& one, WorkerIndex worker) const;
    void remember(std::int32_t turn);
    void remember_crew(VisitIndex visit);
    void mark(std::int32_t turn);
    void accept(std::int32_t turn, std::vector<Item>& items, Fen overtime);
    bool differs(VisitIndex visit) const;
    Fen left_out(Job const& job) const {
        return weigh_ == Weigh::Hands ? job.left_hands : job.left_out;
    }
    void add_absent(VisitIndex visit);
    void drop_absent(VisitIndex visit);

    Model const& model_;
    Timing timing_;
    std::vector<std::vector<Item>> turns_;
    std::vector<std::vector<Hole>> holes_;
    std::vector<Fen> costs_;
    std::vector<Fen> overtime_;         ///< by worker
    std::vector<std::uint64_t> stamps_; ///< by worker
    std::uint64_t last_stamp_ = 0;
    std::uint64_t settled_ = 0; ///< the last stamp when the step began
    std::vector<std::vector<std::int32_t>> crews_;
    std::vector<VisitIndex> absent_;
    std::vector<std::int32_t> left_;
    Fen cost_ = 0, left_cost_ = 0;
    Weigh weigh_ = Weigh::Visits;

    std::vector<Item> trial_;
    Fen trial_overtime_ = 0;

    std::vector<OldTurn> old_turns_; ///< the first `old_count_` count; the others keep their room
    std::size_t old_count_ = 0;
    std::vector<OldCrew> old_crews_;
    std::size_t old_crew_count_ = 0;
    std::vector<char> is_old_; ///< by turn
    std::vector<VisitIndex> old_absent_;
    std::vector<std::int32_t> old_left_;
    Fen old_cost_ = 0, old_left_cost_ = 0;
    std::vector<char> is_marked_; ///< changed since the last `save`
    std::vector<std::int32_t> marked_;
    std::vector<char> is_visit_marked_;
    std::vector<VisitIndex> marked_visits_;
};

} // namespace hearth::planner::day
