// Who is worth asking, and what lies near what: worked out for a visit when it is first asked.
#include "planner/lasting.h"
#include "planner/search/day/apart.h"

namespace hearth::planner::day {
namespace {

/// The local days on which a turn of the worker and a window of the visit meet.
std::vector<Day> meeting_days(Model const& model, Job const& job, Person const& person) {
    auto const& zone = model.problem().zone;
    std::vector<Day> days;
    auto const add = [&](Span const& span) {
        for (auto day = zone.day_of(span.from); day <= zone.day_of(span.to);
             day += std::chrono::days{1}) {
            if (days.empty() || days.back() != day) days.push_back(day);
        }
    };
    for (auto at = person.first_turn; at < person.first_turn + person.turns; ++at) {
        auto const& turn = model.turn(at);
        auto const& shift = turn.shift;
        auto const last = shift.to - Length{1};
        auto const meets = [&](Window const& window) {
            return window.latest >= shift.from && window.earliest < shift.to;
        };
        if (turn.only_day) {
            auto const meet = (job.is_any_time && shift.to > model.problem().now) ||
                              std::ranges::any_of(job.windows, meets);
            if (meet && (days.empty() || days.back() != *turn.only_day))
                days.push_back(*turn.only_day);
            continue;
        }
        if (job.is_any_time && shift.to > model.problem().now) add({shift.from, last});
        for (auto const& window : job.windows) {
            if (!meets(window)) continue;
            add({std::max(shift.from, window.earliest), std::min(last, window.latest)});
        }
    }
    return days;
}

/// The search passes over those who alone are too dear.
void sort_cheapest_first(std::vector<Candidate>& found) {
    std::ranges::sort(found, {}, [](Candidate const& one) {
        return std::pair{one.own, one.worker};
    });
}

} // namespace

std::optional<Candidate> Model::judge(VisitIndex index, WorkerIndex who) const {
    auto const& visit = this->visit(index);
    auto const& worker = this->worker(who);
    auto const role = visit.needs_leader && visit.crew == 1 ? Role::Leader : Role::Member;
    // The reach refuses most workers of a city, and is the cheapest question.
    if (worker.start && worker.start->metres_to(visit.place) > worker.reach_m) return {};
    auto const days = meeting_days(*this, jobs_[index], people_[who]);
    Candidate found{.worker = who};
    bool is_any = false;
    for (auto const day : days) {
        auto const can = !cannot_serve(worker, who, visit, day, role);
        is_any = is_any || can;
        found.asks_day = found.asks_day || !can;
        found.can_lead = found.can_lead || (can && visit.needs_leader &&
                                            !cannot_serve(worker, who, visit, day, Role::Leader));
    }
    if (!is_any) return {};
    if (visit.needs_leader && days.size() > 1 && visit.crew > 1) found.asks_day = true;
    found.own = judged(index, who).own;
    return found;
}

Candidate Model::judged(VisitIndex index, WorkerIndex who) const {
    Candidate found{.worker = who};
    found.own = -lasting_value(problem_.weights, means_, visit(index), worker(who), who);
    return found;
}

bool Model::may_on(VisitIndex visit, Candidate const& who, Instant start, Role role) const {
    if (!who.asks_day) return true;
    auto const day = problem_.zone.day_of(start);
    return !cannot_serve(worker(who.worker), who.worker, this->visit(visit), day, role);
}

std::vector<Candidate> Model::all_candidates(VisitIndex visit) const {
    std::vector<Candidate> found;
    if (jobs_[visit].is_impossible) return found;
    for (auto const who : skilled_.likeliest(this->visit(visit).need.everyone)) {
        if (auto const candidate = judge(visit, who)) found.push_back(*candidate);
    }
    sort_cheapest_first(found);
    return found;
}

std::vector<Candidate> const& Model::candidates(VisitIndex visit) const {
    auto& kept = candidates_[visit];
    if (kept) return *kept;
    auto found = all_candidates(visit);
    auto const most =
        std::max(terms_.candidates, static_cast<std::size_t>(this->visit(visit).crew) * 8);
    if (found.size() > most) found = likeliest(visit, found, most);
    sort_cheapest_first(found);
    kept = std::move(found);
    return *kept;
}

/// Those for whom own costs and the way from and to their home together cost least.
std::vector<Candidate> Model::likeliest(VisitIndex visit, std::vector<Candidate> const& all,
                                        std::size_t most) const {
    struct Promise {
        Fen cost;
        WorkerIndex worker;
        std::size_t at;
        auto operator<=>(Promise const&) const = default;
    };
    std::vector<Promise> promises;
    promises.reserve(all.size());
    auto const spot = jobs_[visit].spot;
    for (std::size_t at = 0; at < all.size(); ++at) {
        auto const& one = all[at];
        auto const& turn = turns_[static_cast<std::size_t>(people_[one.worker].first_turn)];
        auto const noon = turn.shift.from + (turn.shift.to - turn.shift.from) / 2;
        auto const minutes = roads_.minutes(turn.mode, turn.start, spot, noon) +
                             roads_.minutes(turn.mode, spot, turn.end, noon);
        promises.push_back({one.own + minutes * problem_.weights.travel_minute, one.worker, at});
    }
    std::ranges::nth_element(promises, promises.begin() + static_cast<std::ptrdiff_t>(most));
    std::vector<Candidate> kept;
    for (std::size_t at = 0; at < most; ++at)
        kept.push_back(all[promises[at].at]);
    return kept;
}

std::vector<VisitIndex> const& Model::near(VisitIndex visit) const {
    auto& kept = near_[visit];
    if (!kept.empty()) return kept;
    std::vector<std::pair<double, VisitIndex>> found;
    auto const& place = this->visit(visit).place;
    for (auto const other : neighbours_.nearest(visit, terms_.looked_at)) {
        auto const minutes = apart(jobs_[visit], jobs_[other]) / std::chrono::minutes{1};
        auto const far = place.metres_to(this->visit(other).place) +
                         terms_.metres_a_minute * static_cast<double>(minutes);
        found.emplace_back(other == visit ? -1.0 : far, other);
    }
    auto const count = std::min(found.size(), terms_.near);
    auto const last = found.begin() + static_cast<std::ptrdiff_t>(count);
    std::partial_sort(found.begin(), last, found.end());
    for (auto at = found.begin(); at != last; ++at)
        kept.push_back(at->second);
    return kept;
}

} // namespace hearth::planner::day
