#include "planner/search/day/gaps.h"

namespace hearth::planner::day {
namespace {

constexpr Fen no_limit = std::numeric_limits<Fen>::max();
constexpr std::uint32_t kinds_of_order = 7;

} // namespace

void Recreate::sort(search::Random& random, std::vector<VisitIndex>& visits) {
    auto const& model = sheets_.model();
    random.shuffle(visits);
    auto const by = [&](auto key) { std::ranges::stable_sort(visits, {}, key); };
    switch (random.below(kinds_of_order)) {
    case 0: // those with few to ask
        by([&](VisitIndex at) { return model.candidates(at).size(); });
        break;
    case 1: // long ones
        by([&](VisitIndex at) { return -model.job(at).length; });
        break;
    case 2: // in the order of the day
        by([&](VisitIndex at) {
            auto const& windows = model.job(at).windows;
            return windows.empty() ? earliest_of_all : windows.front().earliest;
        });
        break;
    case 3: // from its end
        by([&](VisitIndex at) {
            auto const& windows = model.job(at).windows;
            return windows.empty() ? -latest_of_all.time_since_epoch()
                                   : -windows.back().latest.time_since_epoch();
        });
        break;
    case 4: // narrow windows
        by([&](VisitIndex at) {
            auto const& windows = model.job(at).windows;
            return windows.empty() ? Length::max()
                                   : windows.back().latest - windows.front().earliest;
        });
        break;
    default:
        break;
    }
    // Several are hard to bring together; who follows waits for whom it follows.
    by([&](VisitIndex at) {
        auto const& job = model.job(at);
        return std::tuple{-job.urgency, job.depth, -model.visit(at).crew};
    });
}

void Recreate::apply(search::Random& random, std::vector<VisitIndex>& visits) {
    sort(random, visits);
    for (auto const visit : visits)
        place(random, visit);
}

bool Recreate::place(search::Random& random, VisitIndex visit) {
    if (sheets_.model().job(visit).is_impossible) return false;
    return sheets_.model().visit(visit).crew > 1 ? place_crew(random, visit)
                                                 : place_one(random, visit);
}

std::vector<Candidate> const& Recreate::asked(VisitIndex visit) {
    if (!terms_.asks_everybody && only_.empty()) return sheets_.model().candidates(visit);
    few_ = terms_.asks_everybody ? sheets_.model().all_candidates(visit)
                                 : sheets_.model().candidates(visit);
    if (only_.empty()) return few_;
    std::erase_if(few_, [&](Candidate const& one) {
        return std::ranges::find(only_, one.worker) == only_.end();
    });
    return few_;
}

bool Recreate::bounds(VisitIndex visit, Item& item) const {
    auto const& model = sheets_.model();
    auto const& job = model.job(visit);
    if (!job.is_tied) return true;
    // Length::max() means no limit, and would overflow when added.
    auto const plus = [](Instant at, Length most) {
        return most < latest_of_all - at ? at + most : latest_of_all;
    };
    if (auto const& rule = model.visit(visit).after_visit) {
        auto const start = sheets_.start(rule->other);
        if (!start) return false;
        auto const end = *start + model.job(rule->other).length;
        item.low = std::max(item.low, end + rule->least);
        item.high = std::min(item.high, plus(end, rule->most));
    }
    for (auto const follower : job.followers) {
        auto const start = sheets_.start(follower);
        if (!start) continue;
        auto const& rule = *model.visit(follower).after_visit;
        item.high = std::min(item.high, *start - rule.least - job.length);
        if (rule.most < *start - earliest_of_all - job.length) {
            item.low = std::max(item.low, *start - rule.most - job.length);
        }
    }
    return item.low <= item.high;
}

Fen Recreate::crew_change(VisitIndex visit, std::vector<WorkerIndex> const& crew) const {
    auto const& told = sheets_.model().job(visit).told;
    return told && told->crew != crew ? sheets_.model().problem().weights.change : 0;
}

Item Recreate::item_for(VisitIndex visit, Item const& bounds, Candidate const& who,
                        bool is_first) const {
    auto item = sheets_.model().item_of(visit, who);
    item.low = bounds.low, item.high = bounds.high;
    item.counts_start = item.counts_start && is_first;
    return item;
}

bool Recreate::place_one(search::Random& random, VisitIndex visit) {
    auto const& model = sheets_.model();
    Item limits{.visit = visit};
    if (!bounds(visit, limits)) return false;
    auto const role = model.visit(visit).needs_leader ? Role::Leader : Role::Member;
    gaps_.clear();
    for (auto candidate : asked(visit)) {
        candidate.own += crew_change(visit, {candidate.worker});
        each_gap(item_for(visit, limits, candidate, true), candidate, [&](Gap const& gap) {
            gaps_.push_back({candidate, gap});
        });
    }
    // The likeliest first: its trial nearly always spares all others theirs.
    auto const dearer = [](Member const& one, Member const& two) {
        return std::tuple{one.gap.least, one.gap.turn, one.gap.at} >
               std::tuple{two.gap.least, two.gap.turn, two.gap.at};
    };
    std::ranges::make_heap(gaps_, dearer);
    auto best = no_limit;
    std::int32_t best_turn = -1;
    for (; !gaps_.empty() && gaps_.front().gap.least < best; gaps_.pop_back()) {
        std::ranges::pop_heap(gaps_, dearer);
        if (random.unit() < terms_.blink) continue;
        auto const& [who, gap] = gaps_.back();
        auto const cost = sheets_.attempt(gap.turn, gap.at, item_for(visit, limits, who, true));
        if (!cost || *cost >= best) continue;
        auto& trial = sheets_.trial();
        if (!model.may_on(visit, who, trial[gap.at].start, role)) continue;
        best = *cost;
        best_turn = gap.turn;
        best_trial_.swap(trial);
    }
    if (best_turn < 0) return false;
    sheets_.put(visit, best_turn, best_trial_);
    return true;
}

} // namespace hearth::planner::day
