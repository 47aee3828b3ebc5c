#include "planner/search/day/repair.h"

namespace hearth::planner::day {
namespace {

bool is_in(std::vector<VisitIndex> const& list, VisitIndex visit) {
    return std::ranges::find(list, visit) != list.end();
}

/// Each that pushes too many others stays out.
void place_singly(Sheets& sheets, Recreate& recreate, search::Random& random,
                  std::vector<VisitIndex> const& lost, int most_changes) {
    for (auto const visit : lost) {
        auto const was = sheets.changed();
        sheets.begin();
        recreate.place(random, visit);
        if (sheets.changed() > std::max(was, most_changes)) sheets.undo();
    }
}

} // namespace

void repair(Sheets& sheets, std::vector<VisitIndex> const& lost, RepairTerms const& terms,
            std::uint64_t seed) {
    if (lost.empty()) return;
    search::Random random{seed};
    Recreate first{sheets, {.blink = 0, .asks_everybody = true}};
    auto const before = sheets.absent();
    auto list = lost;
    sheets.begin();
    first.apply(random, list);
    if (sheets.changed() > terms.most_changes) {
        sheets.undo();
        place_singly(sheets, first, random, lost, terms.most_changes);
    }
    Ruin ruin{{.visits = 3, .longest = 3, .whole = 0.02, .waiting = 0.6}};
    ruin.stay_near(lost);
    ruin.call_only(lost);
    Recreate recreate{sheets, {}};
    auto const waits = [&] {
        return std::ranges::any_of(sheets.absent(), [&](auto at) { return is_in(lost, at); });
    };
    // Who had a place keeps one: nobody's promise is broken for another's.
    auto const robs = [&] {
        return std::ranges::any_of(sheets.absent(), [&](auto at) { return !is_in(before, at); });
    };
    for (int step = 0, idle = 0; step < terms.steps && idle < terms.idle_steps; ++step) {
        if (!waits()) ++idle;
        auto const was = sheets.cost();
        sheets.begin();
        bool const holds = ruin.apply(sheets, random, list);
        if (holds) recreate.apply(random, list, ruin.guest());
        bool const is_better =
            holds && sheets.cost() < was && !robs() && sheets.changed() <= terms.most_changes;
        if (!is_better) sheets.undo();
    }
    sheets.begin();
}

void fill(Sheets& sheets, std::vector<VisitIndex> const& visits, FillTerms const& terms,
          std::uint64_t seed) {
    if (terms.freed.empty() || visits.empty()) return;
    search::Random random{seed};
    Recreate recreate{sheets, {.blink = 0, .asks_everybody = true}};
    recreate.ask_only(terms.freed);
    sheets.begin();
    auto list = visits;
    auto const was = sheets.changed();
    recreate.apply(random, list);
    if (sheets.changed() > std::max(was, terms.most_changes)) {
        sheets.undo();
        place_singly(sheets, recreate, random, visits, terms.most_changes);
    }
    sheets.begin();
}

} // namespace hearth::planner::day
