#include "planner/search/day/ruin.h"

namespace hearth::planner::day {
namespace {

constexpr std::size_t most_called_back = 10;

std::uint32_t count(auto const& list) {
    return static_cast<std::uint32_t>(list.size());
}

} // namespace

VisitIndex Ruin::draw(Sheets const& sheets, search::Random& random) const {
    auto const& absent = sheets.absent();
    if (!absent.empty() && random.unit() < terms_.waiting) {
        auto const one = absent[random.below(count(absent))];
        if (may_call(one)) return one;
    }
    if (!seeds_.empty()) return seeds_[random.below(count(seeds_))];
    return random.below(sheets.model().visits());
}

/// A string of the turn's own visits that holds `around` or lies anywhere.
void Ruin::tear(Sheets const& sheets, search::Random& random, std::int32_t turn,
                VisitIndex around) {
    std::vector<VisitIndex> loose;
    std::size_t middle = 0;
    for (auto const& item : sheets.items(turn)) {
        if (item.is_fixed) continue;
        if (item.visit == around) middle = loose.size();
        loose.push_back(item.visit);
    }
    if (loose.empty()) return;
    auto const most = std::min(static_cast<std::uint32_t>(terms_.longest), count(loose));
    auto const length = static_cast<std::size_t>(1 + random.below(most));
    auto const low = middle + 1 >= length ? middle + 1 - length : 0;
    auto const high = std::min(middle, loose.size() - length);
    auto const begin = low + random.below(static_cast<std::uint32_t>(high - low + 1));
    for (auto at = begin; at < begin + length; ++at) {
        if (std::ranges::find(torn_, loose[at]) == torn_.end()) torn_.push_back(loose[at]);
    }
}

/// Who is absent nearby gets another chance, and one from anywhere.
void Ruin::call_back(Sheets const& sheets, search::Random& random, VisitIndex seed) {
    back_.clear();
    auto const& absent = sheets.absent();
    if (absent.empty()) return;
    for (auto const visit : sheets.model().near(seed)) {
        if (back_.size() >= most_called_back) return;
        if (sheets.is_absent(visit) && may_call(visit)) back_.push_back(visit);
    }
    auto const more = absent[random.below(count(absent))];
    if (may_call(more) && std::ranges::find(back_, more) == back_.end()) back_.push_back(more);
}

bool Ruin::apply(Sheets& sheets, search::Random& random, std::vector<VisitIndex>& out) {
    auto const& model = sheets.model();
    torn_.clear();
    turns_.clear();
    auto const seed = draw(sheets, random);
    auto const& near = model.near(seed);
    if (random.unit() < terms_.whole && !sheets.crew(seed).empty()) {
        for (auto const& item : sheets.items(sheets.crew(seed).front())) {
            if (!item.is_fixed) torn_.push_back(item.visit);
        }
    }
    auto const wanted =
        static_cast<std::size_t>(1 + random.below(static_cast<std::uint32_t>(2 * terms_.visits)));
    for (auto const visit : near) {
        if (torn_.size() >= wanted) break;
        if (sheets.crew(visit).empty()) continue;
        auto const turn = sheets.crew(visit).front();
        if (std::ranges::find(turns_, turn) != turns_.end()) continue;
        turns_.push_back(turn);
        tear(sheets, random, turn, visit);
    }
    call_back(sheets, random, seed);
    if (!sheets.remove(torn_, out)) return false;
    out.insert(out.end(), back_.begin(), back_.end());
    return true;
}

} // namespace hearth::planner::day
