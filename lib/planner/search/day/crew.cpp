// Visits of several: one start for all, a leader among them if demanded. The starts that matter
// are those at which somebody becomes free; at each the cheapest who can come are tried.
#include <set>

#include "planner/search/day/gaps.h"

namespace hearth::planner::day {
namespace {

constexpr Fen no_limit = std::numeric_limits<Fen>::max();
constexpr int most_replacements = 6; // of members whose turn does not hold after all

} // namespace

std::vector<Recreate::Member> Recreate::gaps_for(VisitIndex visit, Item const& item) {
    std::vector<Member> members;
    auto const& all = asked(visit);
    auto& likely = promises(visit, all);
    if (likely.size() > terms_.crew_asked && !terms_.asks_everybody) {
        auto const last = likely.begin() + static_cast<std::ptrdiff_t>(terms_.crew_asked);
        std::ranges::nth_element(likely, last, {}, [](Promise const& one) {
            return std::pair{one.least, one.who};
        });
        likely.erase(last, likely.end());
    }
    for (auto const& one : likely) {
        auto const& who = all[one.who];
        each_gap(item, who, [&](Gap const& gap) { members.push_back({who, gap}); });
    }
    std::ranges::sort(members, {}, [](Member const& one) {
        return std::tuple{one.gap.least, one.gap.turn, one.gap.at};
    });
    return members;
}

/// The starts at which enough are free, those that promise to cost least first.
std::vector<Recreate::Start> Recreate::starts_for(search::Random& random, VisitIndex visit,
                                                  Item const& item,
                                                  std::vector<Member> const& members) const {
    auto const& model = sheets_.model();
    std::set<Instant> found;
    for (auto const& one : members)
        found.insert(one.gap.first);
    auto const add = [&](Instant start) {
        if (model.start_from(item, start) == start) found.insert(start);
    };
    if (auto const& told = model.job(visit).told) add(told->start);
    if (auto const& wished = model.visit(visit).wished) add(wished->earliest);
    std::vector<Start> starts;
    for (auto const at : found) {
        Start start{.at = at, .is_bad = std::vector<char>(members.size())};
        for (auto& bad : start.is_bad)
            bad = random.unit() < terms_.blink;
        auto const crew = choose(visit, members, start.is_bad, at);
        if (crew.empty()) continue;
        for (auto const* one : crew)
            start.least += one->gap.least;
        starts.push_back(std::move(start));
    }
    std::ranges::stable_sort(starts, {}, &Start::least);
    if (starts.size() > terms_.crew_starts && !terms_.asks_everybody)
        starts.resize(terms_.crew_starts);
    return starts;
}

/// The cheapest members at that start: each worker once, the leader first.
std::vector<Recreate::Member const*> Recreate::choose(VisitIndex visit,
                                                      std::vector<Member> const& members,
                                                      std::vector<char> const& is_bad,
                                                      Instant start) const {
    auto const& asked = sheets_.model().visit(visit);
    auto const& model = sheets_.model();
    auto const needed = static_cast<std::size_t>(asked.crew);
    std::vector<Member const*> crew;
    auto const add = [&](bool must_lead) {
        for (std::size_t at = 0; at < members.size() && crew.size() < needed; ++at) {
            auto const& one = members[at];
            if (is_bad[at] || start < one.gap.first || start > one.gap.last) continue;
            if (must_lead && !one.who.can_lead) continue;
            auto const role = must_lead ? Role::Leader : Role::Member;
            if (!model.may_on(visit, one.who, start, role)) continue;
            auto const is_in = std::ranges::any_of(
                crew, [&](Member const* other) { return other->who.worker == one.who.worker; });
            if (is_in) continue;
            crew.push_back(&one);
            if (must_lead) return;
        }
    };
    if (asked.needs_leader) add(true);
    if (asked.needs_leader && crew.empty()) return {};
    add(false);
    if (crew.size() < needed) crew.clear();
    return crew;
}

std::optional<Fen> Recreate::attempt_crew(VisitIndex visit, Item const& item,
                                          std::vector<Member const*> const& crew, Instant start,
                                          std::size_t& bad) {
    Fen sum = 0;
    auto at_start = item;
    at_start.low = at_start.high = start;
    for (bad = 0; bad < crew.size(); ++bad) {
        auto const& one = *crew[bad];
        auto const cost =
            sheets_.attempt(one.gap.turn, one.gap.at, item_for(visit, at_start, one.who, bad == 0));
        if (!cost) return {};
        sum += *cost;
    }
    std::vector<WorkerIndex> workers;
    for (auto const* one : crew)
        workers.push_back(one->who.worker);
    return sum + sheets_.model().crew_change(visit, workers);
}

bool Recreate::place_crew(search::Random& random, VisitIndex visit) {
    Item item{.visit = visit, .spot = sheets_.model().job(visit).spot};
    if (!bounds(visit, item)) return false;
    auto const members = gaps_for(visit, item);
    if (members.size() < static_cast<std::size_t>(sheets_.model().visit(visit).crew)) return false;
    auto best = no_limit;
    std::vector<Member const*> best_crew;
    Instant best_start{};
    for (auto& [start, sum, is_bad] : starts_for(random, visit, item, members)) {
        if (sum >= best) break;
        for (int tries = 0; tries <= most_replacements; ++tries) {
            auto const crew = choose(visit, members, is_bad, start);
            if (crew.empty()) break;
            Fen least = 0;
            for (auto const* one : crew)
                least += one->gap.least;
            if (least >= best) break;
            std::size_t bad = 0;
            auto const cost = attempt_crew(visit, item, crew, start, bad);
            if (!cost) {
                is_bad[static_cast<std::size_t>(crew[bad] - members.data())] = 1;
                continue;
            }
            if (*cost < best) best = *cost, best_crew = crew, best_start = start;
            break;
        }
    }
    if (best_crew.empty()) return false;
    item.low = item.high = best_start;
    bool is_first = true;
    std::vector<WorkerIndex> workers;
    for (auto const* one : best_crew)
        workers.push_back(one->who.worker);
    for (auto const* one : best_crew) {
        auto trial_item = item_for(visit, item, one->who, is_first);
        if (is_first) trial_item.own += sheets_.model().crew_change(visit, workers);
        is_first = false;
        sheets_.attempt(one->gap.turn, one->gap.at, trial_item);
        best_trial_.swap(sheets_.trial());
        sheets_.put(visit, one->gap.turn, best_trial_);
    }
    return true;
}

} // namespace hearth::planner::day
