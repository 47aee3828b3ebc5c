#pragma once
#include "planner/fleet/line.h"
#include "planner/search/random.h"

/// All lines of a plan in the making, changed step by step; a whole step can be taken back.
namespace hearth::planner::fleet {

class Town {
public:
    explicit Town(Problem const& problem);

    Problem const& problem() const { return *problem_; }
    std::vector<Line> const& lines() const { return lines_; }
    int line_of(int errand) const { return line_of_[static_cast<std::size_t>(errand)]; }
    Cost cost() const { return cost_; }
    int used() const { return used_; }
    int served() const { return served_; }

    /// Starts a step that `undo` takes back.
    void begin();
    void undo();
    /// Takes errands out of one line. What no longer holds without them (a way round may be
    /// shorter than the straight one) is taken out as well: `out` gets all that left.
    void remove(int line, std::vector<int> const& errands, std::vector<int>& out);
    /// The best place of all; false where there is none. `log_open` is the logarithm of the chance
    /// that a place is seen; 0: all are.
    bool insert(int errand, search::Random& random, double log_open);
    /// Replaces everything; feasible routes by vehicle.
    void restore(std::vector<Stops> const& routes);
    std::vector<Stops> routes() const;

private:
    void change(int line, Stops stops);

    Problem const* problem_;
    std::vector<Line> lines_;
    std::vector<int> line_of_; ///< by errand; -1: none
    Cost cost_ = 0;
    int used_ = 0, served_ = 0;
    std::vector<std::pair<int, Line>> saved_;
    std::vector<char> is_saved_, seen_kinds_;
    int until_blink_ = 0;
};

} // namespace hearth::planner::fleet
