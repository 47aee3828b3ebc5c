#include "planner/search/day/model.h"

#include <bit>
#include <numeric>
#include <set>

#include "planner/slots.h"

namespace hearth::planner::day {
namespace {

/// A visit left out weighs more than all the roads of a day; the next priority a thousand times
/// more. Plans are told apart by the exact order of `Worth`; this only guides the search.
constexpr Fen one_left_out = 1'000'000'000;
constexpr Fen next_rank = 1'000;
constexpr int most_ranks_weighed = 2;
constexpr int most_hands = 8; // weighed of one visit

Span span_of(Problem const& problem) {
    Span span{Instant::max(), Instant::min()};
    for (auto const& worker : problem.workers) {
        for (auto const& shift : worker.shifts) {
            span = {std::min(span.from, shift.from), std::max(span.to, shift.to)};
        }
    }
    return span.from < span.to ? span : Span{};
}

/// Shifts that overlap cannot both be driven: the later one begins where the earlier one ends.
std::vector<Span> in_order(std::vector<Span> shifts) {
    std::ranges::sort(shifts, {}, &Span::from);
    std::vector<Span> result;
    for (auto shift : shifts) {
        if (!result.empty()) shift.from = std::max(shift.from, result.back().to);
        if (shift.from < shift.to) result.push_back(shift);
    }
    return result;
}

} // namespace

Model::Model(Problem const& problem, std::vector<Assignment> const& standing,
             std::vector<std::optional<Assignment>> published, ModelTerms terms)
    : problem_(problem), terms_(terms), means_(means_of(problem)),
      roads_(problem.zone, problem.travel, span_of(problem)), skilled_(problem.workers),
      neighbours_(problem.visits), jobs_(problem.visits.size()), people_(problem.workers.size()),
      fixed_starts_(problem.visits.size()), candidates_(problem.visits.size()),
      near_(problem.visits.size()) {
    add_turns();
    add_jobs(published);
    add_fixed(standing);
    tie_jobs();
    judge_people();
}

void Model::add_turns() {
    for (WorkerIndex at = 0; at < people_.size(); ++at) {
        auto const& worker = problem_.workers[at];
        auto const start = roads_.add(worker.start);
        auto const end = roads_.add(worker.end);
        people_[at].first_turn = turns();
        for (auto const& shift : in_order(worker.shifts)) {
            Turn turn{.worker = at, .shift = shift, .start = start, .end = end};
            turn.mode = worker.mode;
            auto const day = problem_.zone.day_of(shift.from);
            if (problem_.zone.day_of(shift.to - Length{1}) == day) turn.only_day = day;
            turn.commutes = worker.commute == Commute::InsideShift;
            for (auto const& pause : worker.breaks) {
                auto const is_here = pause.earliest >= shift.from && pause.earliest < shift.to;
                if (is_here) turn.breaks.push_back(pause);
            }
            std::ranges::stable_sort(turn.breaks, {}, &Break::earliest);
            turns_.push_back(std::move(turn));
        }
        people_[at].turns = turns() - people_[at].first_turn;
    }
}

void Model::add_jobs(std::vector<std::optional<Assignment>>& published) {
    std::set<int> priorities;
    for (auto const& visit : problem_.visits)
        priorities.insert(visit.priority);
    ranks_ = std::max(1, static_cast<int>(priorities.size()));
    for (VisitIndex at = 0; at < jobs_.size(); ++at) {
        auto const& visit = problem_.visits[at];
        auto& job = jobs_[at];
        job.spot = roads_.add(visit.place);
        job.length = visit.length, job.before = visit.before, job.after = visit.after;
        job.is_any_time = visit.windows.empty();
        for (auto window : visit.windows) {
            window.earliest = std::max(window.earliest, problem_.now);
            if (window.earliest <= window.latest) job.windows.push_back(window);
        }
        std::ranges::sort(job.windows, {}, &Window::earliest);
        job.is_impossible = visit.is_called_off || visit.crew < 1;
        job.is_tied = visit.crew > 1;
        job.rank =
            static_cast<int>(std::distance(priorities.begin(), priorities.find(visit.priority)));
        job.urgency = job.rank;
        Fen weight = 1;
        for (int rank = 0; rank < std::min(job.rank, most_ranks_weighed); ++rank)
            weight *= next_rank;
        auto const hands = std::clamp(visit.crew, 1, most_hands);
        job.left_out = one_left_out * weight + visit.skip_cost;
        job.left_hands = one_left_out * weight * hands + visit.skip_cost;
        if (at < published.size()) job.told = std::move(published[at]);
    }
}

std::tuple<Instant, Instant, bool> Model::rank(Item const& item) const {
    bool const is_stop = item.visit == nobody;
    return {item.start, is_stop ? item.high : item.start + visit(item.visit).length, is_stop};
}

void Model::stand(WorkerIndex worker, Item item) {
    auto& person = people_[worker];
    bool is_outside = true;
    for (auto at = person.first_turn; at < person.first_turn + person.turns; ++at) {
        auto& turn = turns_[static_cast<std::size_t>(at)];
        // As the rules see it: by the thing itself, not by its buffers.
        if (std::get<1>(rank(item)) <= turn.shift.from || item.start >= turn.shift.to) continue;
        turn.fixed.push_back(item);
        is_outside = false;
    }
    if (is_outside) person.outside.push_back(item);
}

void Model::add_fixed(std::vector<Assignment> const& standing) {
    for (WorkerIndex at = 0; at < people_.size(); ++at) {
        for (auto const& stop : problem_.workers[at].busy) {
            auto const held = stop.held();
            Item item{.is_fixed = true, .is_work = stop.is_work, .spot = roads_.add(stop.place)};
            item.start = item.low = stop.span.from;
            item.high = stop.span.to; // the end of the thing itself; a fixed start is not sought
            item.from = held.from, item.to = held.to;
            stand(at, item);
        }
    }
    for (auto const& one : standing) {
        auto const& job = jobs_[one.visit];
        jobs_[one.visit].is_impossible = true; // to place: it stands
        fixed_starts_[one.visit] = one.start;
        Item item{.visit = one.visit, .is_fixed = true, .spot = job.spot};
        item.start = item.low = item.high = one.start;
        item.from = one.start - job.before;
        item.to = one.start + job.length + job.after;
        for (auto const worker : one.crew)
            stand(worker, item);
    }
    for (auto& turn : turns_)
        std::ranges::stable_sort(turn.fixed, {}, [&](Item const& item) { return rank(item); });
}

/// Orders between visits: who is tied, how deep, and rings, which nobody can serve.
void Model::tie_jobs() {
    auto const before = [&](VisitIndex at) { return problem_.visits[at].after_visit; };
    for (VisitIndex at = 0; at < jobs_.size(); ++at) {
        auto const rule = before(at);
        if (!rule) continue;
        auto& job = jobs_[at];
        job.is_tied = true;
        if (rule->other >= jobs_.size()) {
            job.is_impossible = true;
            continue;
        }
        jobs_[rule->other].followers.push_back(at);
        jobs_[rule->other].is_tied = true;
        auto walk = std::optional{*rule};
        for (; walk && walk->other < jobs_.size(); walk = before(walk->other)) {
            auto& earlier = jobs_[walk->other];
            earlier.urgency = std::max(earlier.urgency, job.rank);
            if (++job.depth > static_cast<int>(jobs_.size())) break;
        }
        if (job.depth > static_cast<int>(jobs_.size())) job.is_impossible = true;
    }
}

void Model::judge_people() {
    for (WorkerIndex at = 0; at < people_.size(); ++at) {
        auto& person = people_[at];
        if (person.turns != 1 || !person.outside.empty()) continue;
        auto const& zone = problem_.zone;
        auto const& turn = turns_[static_cast<std::size_t>(person.first_turn)];
        auto const day = zone.day_of(turn.shift.from);
        auto const is_within = [&](Item const& item) {
            return zone.day_of(item.start) == day && item.from >= turn.shift.from;
        };
        person.is_simple = zone.day_of(turn.shift.to - Length{1}) == day &&
                           std::ranges::all_of(turn.fixed, is_within);
        auto const monday = zone.monday_of(turn.shift.from);
        auto days = 1U << (day - monday).count();
        for (auto const& week : problem_.workers[at].worked) {
            if (week.monday != monday) continue;
            person.other_work += week.worked;
            days |= week.days;
        }
        person.is_free_day = std::popcount(days & 0x7FU) <= problem_.workers[at].limits.days_a_week;
    }
}

Fen Model::road_cost(WorkerIndex who, std::int32_t minutes, Spot from, Spot to) const {
    auto const cost = minutes * problem_.weights.travel_minute;
    auto const a_km = problem_.workers[who].cost_km;
    if (a_km == 0 || from < 0 || to < 0) return cost;
    return cost + static_cast<Fen>(roads_.metres(from, to)) * a_km / 1000;
}

Instant Model::start_from(Item const& item, Instant at) const {
    at = std::max(at, item.low);
    auto const& job = jobs_[item.visit];
    if (job.is_any_time) {
        at = std::max(at, problem_.now);
        return at <= item.high ? at : latest_of_all;
    }
    auto best = latest_of_all;
    for (auto const& window : job.windows) {
        if (at <= window.latest) best = std::min(best, std::max(at, window.earliest));
    }
    return best <= item.high ? best : latest_of_all;
}

Fen Model::crew_change(VisitIndex visit, std::vector<WorkerIndex> const& crew) const {
    auto const& told = jobs_[visit].told;
    return told && told->crew != crew ? problem_.weights.change : 0;
}

Item Model::item_of(VisitIndex index, Candidate const& who) const {
    auto const& job = jobs_[index];
    Item item{.visit = index, .spot = job.spot};
    item.own = who.own;
    item.counts_start = job.told.has_value();
    return item;
}

} // namespace hearth::planner::day
