// A day as the planner is told of it, and a plan for it that is taken line by line (DP-03).
#include "rooms/dispatch/board.h"

#include "base/zone.h"
#include "platform/words/words.h"
#include "rooms/dispatch/dispatch.h"

#include <algorithm>
#include <map>
#include <set>

namespace hearth::dispatch {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

bool may_change(Tx& tx, orders::Visit const& visit, std::vector<Assignment> const& crew) {
    using orders::VisitState;
    bool const is_open = visit.state == VisitState::Unassigned ||
                         visit.state == VisitState::Assigned || visit.state == VisitState::Accepted;
    return is_open && visit.starts_at > tx.now() &&
           std::ranges::none_of(crew, [](Assignment const& one) { return one.is_pinned; });
}

/// What is learnt while the plan is made must not change the times under it.
void freeze_roads(planner::Problem& problem) {
    if (!problem.travel.ways) return;
    std::vector<planner::Place> places;
    std::set<planner::Mode> modes;
    for (auto const& worker : problem.workers) {
        modes.insert(worker.mode);
        for (auto const& end : {worker.start, worker.end})
            if (end) places.push_back(*end);
        for (auto const& stop : worker.busy)
            if (stop.place) places.push_back(*stop.place);
    }
    for (auto const& visit : problem.visits)
        places.push_back(visit.place);
    std::vector const list(modes.begin(), modes.end());
    problem.travel.ways = problem.travel.ways->frozen(places, list);
}

Result<void> check_move(Tx& tx, City& city, orders::Visit const& visit, PlannedVisit const& move) {
    if (visit.version != move.visit_version)
        return Error{Refusal::Conflict, "dispatch.visit_moved_on"};
    if (static_cast<int>(move.workers.size()) > visit.crew_size)
        return Error{Refusal::Conflict,
                     "dispatch.crew_too_large",
                     {{"limit", std::to_string(visit.crew_size)}}};
    auto const order = TRY(orders::load(tx, visit.order));
    auto const ask = TRY(make_ask(tx, city, order, visit));
    return check_crew(tx, city, ask, visit, {move.workers, Mode::Suggested});
}

} // namespace

namespace {

/// The store's people by the places they have in the problem.
class Places {
public:
    Places(City const& city, DayProblem& found) : everybody_(city.all()) {
        place_of_.resize(everybody_.empty() ? 0 : everybody_.back().first + 1);
        for (auto const& [index, facts] : everybody_) {
            place_of_[index] = static_cast<planner::WorkerIndex>(found.workers.size());
            by_id_[facts->id] = place_of_[index];
            found.workers.push_back(facts->id);
            found.problem.workers.push_back(facts->worker);
        }
    }
    /// Who is not active any more has no place; who came since is not in this problem.
    void translate(planner::Visit& visit) const {
        translate(visit.favourites);
        translate(visit.refused);
        translate(visit.stand_ins.welcome);
        translate(visit.stand_ins.turned_down);
        std::erase_if(visit.familiar, [&](planner::Familiar const& familiar) {
            return !is_there(familiar.worker);
        });
        for (auto& familiar : visit.familiar)
            familiar.worker = place_of_[familiar.worker];
    }
    /// Nothing where one of them is of another store.
    std::optional<std::vector<planner::WorkerIndex>>
    find(std::vector<Assignment> const& crew) const {
        std::vector<planner::WorkerIndex> places;
        for (auto const& one : crew) {
            auto const known = by_id_.find(one.worker);
            if (known == by_id_.end()) return {};
            places.push_back(known->second);
        }
        return places;
    }

private:
    bool is_there(planner::WorkerIndex index) const {
        return index < place_of_.size() && place_of_[index] < everybody_.size() &&
               everybody_[place_of_[index]].first == index;
    }
    void translate(std::vector<planner::WorkerIndex>& indices) const {
        std::erase_if(indices, [&](planner::WorkerIndex index) { return !is_there(index); });
        for (auto& index : indices)
            index = place_of_[index];
    }
    std::vector<std::pair<planner::WorkerIndex, FactsPtr>> const everybody_;
    std::vector<planner::WorkerIndex> place_of_;
    std::map<Id<workforce::Worker>, planner::WorkerIndex> by_id_;
};

} // namespace

Result<DayProblem> load_problem(Tx& tx, Id<identity::Store> id, Day day) {
    auto const city = TRY(city_of(tx, id, Use::Reading));
    auto const& zone = city->terms().zone;
    Span const span{at_local(day, 0, zone), at_local(Day{sys_days{day} + days{1}}, 0, zone)};
    DayProblem found{.store = id, .day = day, .span = to_span(span), .codes = city->shared_codes()};
    auto& problem = found.problem;
    problem.zone = city->zone();
    problem.travel = city->travel();
    problem.now = tx.now();
    Places const places(*city, found);
    Ignore ignore;
    for (auto const& visit : orders::list_visits_between(tx, id, span, most_board_visits)) {
        auto const crew = list_crew(tx, visit.id);
        auto const seats = places.find(crew);
        if (!seats || !may_change(tx, visit, crew)) continue;
        auto const order = TRY(orders::load(tx, visit.order));
        auto ask = TRY(make_ask(tx, *city, order, visit));
        ask.slot.visit.windows = {{visit.starts_at, visit.starts_at}};
        places.translate(ask.slot.visit);
        auto const index = static_cast<planner::VisitIndex>(problem.visits.size());
        if (!seats->empty()) found.now.assignments.push_back({index, visit.starts_at, *seats});
        problem.visits.push_back(std::move(ask.slot.visit));
        found.visits.emplace_back(visit.id, visit.version);
        ignore.merge(own_bookings(tx, visit.id));
    }
    for (auto& worker : problem.workers) {
        std::erase_if(worker.busy,
                      [&](planner::Stop const& stop) { return ignore.contains(stop.key); });
        std::ranges::sort(worker.busy, {},
                          [](planner::Stop const& stop) { return stop.span.from; });
    }
    freeze_roads(problem);
    return found;
}

Result<std::vector<Accepted>> accept_plan(Tx& tx, Id<identity::Store> store,
                                          std::vector<PlannedVisit> const& moves) {
    auto const city = TRY(city_of(tx, store, Use::Writing));
    // What the plan gives to others is no longer kept, or the moves would stand in each other's
    // way.
    std::vector<Accepted> results;
    for (auto const& move : moves) {
        auto const visit = orders::load_visit(tx, move.visit);
        bool const is_here = visit && visit->store == store && list_crew(tx, move.visit).empty() &&
                             visit->state == orders::VisitState::Unassigned;
        if (is_here && visit->version == move.visit_version)
            drop(tx, list_reserved(tx, move.visit));
    }
    for (auto const& move : moves) {
        auto const visit = orders::load_visit(tx, move.visit);
        Result<void> checked = Error{Refusal::Conflict, "dispatch.visit_moved_on"};
        if (visit && visit->store == store && visit->state == orders::VisitState::Unassigned)
            checked = check_move(tx, *city, *visit, move);
        if (!checked) {
            auto const& error = checked.error();
            results.push_back(
                {move.visit, false,
                 Said{error.code, words::text(tx.actor().locale, error.code, error.details)}});
            continue;
        }
        auto const order = TRY(orders::load(tx, visit->order));
        auto const ask = TRY(make_ask(tx, *city, order, *visit));
        TRY(assign(tx, {move.visit, move.workers, Mode::Suggested, move.visit_version,
                        ask.before_min, ask.after_min}));
        results.push_back({move.visit, true, {}});
    }
    return results;
}

} // namespace hearth::dispatch
