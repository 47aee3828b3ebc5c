#pragma once
#include "planner/search/day/sheets.h"
#include "planner/search/random.h"

/// Tears visits out of the turns of one corner of the town: strings of neighbouring turns
/// (Christiaens and Vanden Berghe 2020), now and then a whole turn, or a corner around a visit
/// that nobody has.
namespace hearth::planner::day {

struct RuinTerms {
    double visits = 8;     ///< torn out on average
    int longest = 6;       ///< most of one turn
    double whole = 0.1;    ///< share of steps that empty one turn
    double waiting = 0.25; ///< share of steps around a visit left out, if there are any
};

class Ruin {
public:
    explicit Ruin(RuinTerms terms) : terms_(terms) {}
    /// `out` gets what was torn out, and those of the absent nearby; false: see Sheets::remove.
    bool apply(Sheets& sheets, search::Random& random, std::vector<VisitIndex>& out);
    /// Seeds are drawn from these alone; empty: from all.
    void stay_near(std::vector<VisitIndex> seeds) { seeds_ = std::move(seeds); }
    /// Of the absent only these come back; empty: all.
    void call_only(std::vector<VisitIndex> visits) { called_ = std::move(visits); }

private:
    bool may_call(VisitIndex visit) const {
        return called_.empty() || std::ranges::find(called_, visit) != called_.end();
    }
    void call_back(Sheets const& sheets, search::Random& random, VisitIndex seed);
    void tear(Sheets const& sheets, search::Random& random, std::int32_t turn, VisitIndex around);
    VisitIndex draw(Sheets const& sheets, search::Random& random) const;

    RuinTerms terms_;
    std::vector<VisitIndex> seeds_, called_, back_;
    std::vector<VisitIndex> torn_;
    std::vector<std::int32_t> turns_;
};

} // namespace hearth::planner::day
