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

void Recreate::apply(search::Random& random, std::vector<VisitIndex>& visits, VisitIndex first) {
    sort(random, visits);
    auto const found = std::ranges::find(visits, first);
    if (found != visits.end()) std::rotate(visits.begin(), found, found + 1);
    for (auto const visit : visits)
        place(random, visit);
}

bool Recreate::place(search::Random& random, VisitIndex visit) {
    auto const& job = sheets_.model().job(visit);
    if (job.is_impossible) return false;
    // First so that who follows finds a place too; better alone than not at all.
    looks_ahead_ = std::ranges::any_of(
        job.followers, [&](VisitIndex follower) { return sheets_.is_absent(follower); });
    bool const is_placed = looks_ahead_ && try_place(random, visit);
    looks_ahead_ = false;
    return is_placed || try_place(random, visit);
}

bool Recreate::try_place(search::Random& random, VisitIndex visit) {
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
        if (!start && looks_ahead_) look_ahead(visit, follower, item);
        if (!start) continue;
        auto const& rule = *model.visit(follower).after_visit;
        item.high = std::min(item.high, *start - rule.least - job.length);
        if (rule.most < *start - earliest_of_all - job.length) {
            item.low = std::max(item.low, *start - rule.most - job.length);
        }
    }
    return item.low <= item.high;
}

/// An end early enough for the last moment at which the follower may start.
void Recreate::look_ahead(VisitIndex visit, VisitIndex follower, Item& item) const {
    auto const& model = sheets_.model();
    auto const& job = model.job(follower);
    if (job.windows.empty()) return;
    auto const& last = std::ranges::max(job.windows, {}, &Window::latest);
    auto const rule = *model.visit(follower).after_visit;
    item.high = std::min(item.high, last.latest - rule.least - model.job(visit).length);
}

Fen Recreate::change_of(VisitIndex visit, Candidate const& who) const {
    return sheets_.model().job(visit).told ? sheets_.model().crew_change(visit, {who.worker}) : 0;
}

Item Recreate::item_for(VisitIndex visit, Item const& bounds, Candidate const& who,
                        bool is_first) const {
    auto item = sheets_.model().item_of(visit, who);
    item.low = bounds.low, item.high = bounds.high;
    item.counts_start = item.counts_start && is_first;
    return item;
}

/// Looks are kept only for the usual question: of the likeliest.
std::vector<Recreate::Glance>* Recreate::glances(VisitIndex visit) {
    auto const& model = sheets_.model();
    if (terms_.asks_everybody || !only_.empty()) return nullptr;
    if (glances_.empty()) glances_.resize(model.visits());
    auto& kept = glances_[visit];
    if (kept.empty()) kept.resize(model.candidates(visit).size());
    return &kept;
}

/// A turn that this step has changed will most likely be as it was after it: its look is not kept.
Fen Recreate::glance(VisitIndex visit, Candidate const& who, Glance* kept) const {
    auto const stamp = sheets_.stamp(who.worker);
    if (kept && kept->stamp == stamp) return kept->least;
    auto least = no_limit;
    Item const free{.visit = visit, .spot = sheets_.model().job(visit).spot};
    each_gap(free, who, [&](Gap const& gap) { least = std::min(least, gap.least); });
    if (kept && sheets_.is_settled(who.worker)) *kept = {least, stamp};
    return least;
}

/// Everybody asked who has a gap at all, with what it costs at least.
std::vector<Recreate::Promise>& Recreate::promises(VisitIndex visit,
                                                   std::vector<Candidate> const& all) {
    auto* const kept = glances(visit);
    promises_.clear();
    for (std::uint32_t at = 0; at < all.size(); ++at) {
        auto const least = glance(visit, all[at], kept ? &(*kept)[at] : nullptr);
        if (least < no_limit) promises_.push_back({least, -1, 0, at});
    }
    return promises_;
}

bool Recreate::place_one(search::Random& random, VisitIndex visit) {
    auto const& model = sheets_.model();
    Item limits{.visit = visit, .spot = model.job(visit).spot};
    if (!bounds(visit, limits)) return false;
    auto const role = model.visit(visit).needs_leader ? Role::Leader : Role::Member;
    auto const& all = asked(visit);
    auto* const kept = glances(visit);
    promises_.clear();
    std::uint32_t seen = 0;
    // The likeliest first: its trial nearly always spares all others theirs. A worker is looked at
    // only when nobody looked at so far is cheaper than that worker is without any way.
    auto const dearer = [](Promise const& one, Promise const& two) {
        return std::tuple{one.least, one.turn, one.at, one.who} >
               std::tuple{two.least, two.turn, two.at, two.who};
    };
    auto const push = [&](Promise const& one) {
        promises_.push_back(one);
        std::ranges::push_heap(promises_, dearer);
    };
    auto best = no_limit;
    std::int32_t best_turn = -1;
    for (;;) {
        auto const bound = promises_.empty() ? best : std::min(best, promises_.front().least);
        if (seen < all.size() && all[seen].own < bound) {
            auto const& who = all[seen];
            auto const least = glance(visit, who, kept ? &(*kept)[seen] : nullptr);
            if (least < no_limit) push({least + change_of(visit, who), -1, 0, seen});
            ++seen;
            continue;
        }
        if (promises_.empty() || promises_.front().least >= best) break;
        std::ranges::pop_heap(promises_, dearer);
        auto const next = promises_.back();
        promises_.pop_back();
        auto who = all[next.who];
        who.own += change_of(visit, who);
        if (next.turn < 0) {
            each_gap(limits, who, [&](Gap const& gap) {
                push({gap.least, gap.turn, static_cast<std::int32_t>(gap.at), next.who});
            });
            continue;
        }
        if (random.unit() < terms_.blink) continue;
        auto const at = static_cast<std::size_t>(next.at);
        auto const cost = sheets_.attempt(next.turn, at, item_for(visit, limits, who, true));
        if (!cost || *cost >= best) continue;
        auto& trial = sheets_.trial();
        if (!model.may_on(visit, who, trial[at].start, role)) continue;
        best = *cost;
        best_turn = next.turn;
        best_trial_.swap(trial);
    }
    if (best_turn < 0) return false;
    sheets_.put(visit, best_turn, best_trial_);
    return true;
}

} // namespace hearth::planner::day
