#pragma once
#include "planner/search/day/assign.h"
#include "planner/search/day/recreate.h"

/// Many turns give up one visit each, all about the same hour; who gets which is then decided for
/// all of them at once, at the least cost there is (an assignment problem, solved exactly). A turn
/// gets one visit at most, so their costs do not hang on each other. Rings and chains of any
/// length, also such that end with a visit nobody had, are one such step. What each costs where it
/// stood is known; when even the hopes for the others promise no less, nothing is tried.
namespace hearth::planner::day {

struct ExchangeTerms {
    std::size_t turns = 40; ///< that take part
    double keeps = 0.2;     ///< the share of them that give nothing, and may only get
    int guests = 6;         ///< of the absent that take part
};

class Exchange {
public:
    Exchange(Sheets& sheets, ExchangeTerms terms) : sheets_(sheets), terms_(terms) {}
    /// One step around the visit, after Sheets::begin. False: nothing better was found, or a turn
    /// does not hold; only Sheets::undo may follow. With heat, each visit counts as dearer where it
    /// stands by an amount drawn for it, that much on average: what the step may then cost more
    /// is what annealing would let pass, so it is not to be judged once more.
    bool apply(search::Random& random, VisitIndex seed, double heat = 0);

private:
    struct Try {
        Fen least = 0;
        std::size_t at = 0;
    };
    /// A visit, and where it stood; guests stood nowhere.
    struct Row {
        VisitIndex visit = nobody;
        std::int32_t home = -1; ///< its column
        std::size_t at = 0;
        Item item;
        Fen cost = 0; ///< what it costs there (and the heat's part), or to leave it out
        bool is_warm = false;
    };
    /// A visit and a turn that might get it.
    struct Cell {
        Candidate who;
        std::size_t at = 0; ///< the place in the turn, once it is tried
        bool is_tried = false;
    };

    std::optional<Instant> moment_of(search::Random& random, VisitIndex seed) const;
    void choose_turns(search::Random& random, VisitIndex seed, Instant moment);
    void add_turn(search::Random& random, std::int32_t turn, Instant moment);
    void call_guests(search::Random& random, VisitIndex seed, Instant moment);
    bool may_come(VisitIndex visit, Instant moment) const;
    void warm(search::Random& random, double heat);
    void look();
    bool settle();
    Fen sum() const;
    bool tear();
    Fen tried(VisitIndex visit, std::int32_t turn, Cell& cell);
    void put();
    Cell& cell(std::size_t row, std::size_t column) { return cells_[row * turns_.size() + column]; }

    Sheets& sheets_;
    ExchangeTerms terms_;
    Assign assign_;
    std::vector<std::int32_t> turns_; ///< the columns
    std::vector<Row> rows_;
    std::vector<std::int32_t> column_of_; ///< by worker; -1: takes no part
    std::vector<Cell> cells_;
    std::vector<VisitIndex> torn_, out_;
    std::vector<Try> tries_;
    std::vector<Item> trial_;
};

} // namespace hearth::planner::day
