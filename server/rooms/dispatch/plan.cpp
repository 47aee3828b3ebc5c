// A plan for the visits of a day that nobody goes to yet (DP-03).
#include "rooms/dispatch/board.h"

#include "base/zone.h"
#include "platform/words/words.h"
#include "rooms/dispatch/dispatch.h"

#include <algorithm>
#include <set>

namespace hearth::dispatch {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// Steps of improving the first plan: some tenths of a second, whatever the size of the day, so
/// that the answer comes while somebody waits; the same day gives the same plan.
constexpr std::int64_t steps = 2'000;

bool waits(Tx& tx, orders::Visit const& visit) {
    return visit.state == orders::VisitState::Unassigned && visit.starts_at > tx.now() &&
           list_crew(tx, visit.id).empty();
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

Result<DayProblem> load_problem(Tx& tx, Id<identity::Store> id, Day day) {
    auto const city = TRY(city_of(tx, id, Use::Reading));
    auto const& zone = city->terms().zone;
    Span const span{at_local(day, 0, zone), at_local(Day{sys_days{day} + days{1}}, 0, zone)};
    DayProblem found{.store = id, .day = day, .codes = city->shared_codes()};
    auto& problem = found.problem;
    problem.zone = city->zone();
    problem.travel = city->travel();
    problem.now = tx.now();
    auto const everybody = city->all();
    std::vector<planner::WorkerIndex> place_of(everybody.empty() ? 0 : everybody.back().first + 1);
    for (auto const& [index, facts] : everybody) {
        place_of[index] = static_cast<planner::WorkerIndex>(found.workers.size());
        found.workers.push_back(facts->id);
        problem.workers.push_back(facts->worker);
    }
    // Who is not active any more has no place; who came since is not in this problem.
    auto const is_there = [&](planner::WorkerIndex index) {
        return index < place_of.size() && place_of[index] < found.workers.size() &&
               everybody[place_of[index]].first == index;
    };
    auto const translate = [&](std::vector<planner::WorkerIndex>& indices) {
        std::erase_if(indices, [&](planner::WorkerIndex index) { return !is_there(index); });
        for (auto& index : indices)
            index = place_of[index];
    };
    Ignore ignore;
    for (auto const& visit : orders::list_visits_between(tx, id, span, most_board_visits)) {
        if (!waits(tx, visit)) continue;
        auto const order = TRY(orders::load(tx, visit.order));
        auto ask = TRY(make_ask(tx, *city, order, visit));
        ask.slot.visit.windows = {{visit.starts_at, visit.starts_at}};
        translate(ask.slot.visit.favourites);
        translate(ask.slot.visit.refused);
        std::erase_if(ask.slot.visit.familiar, [&](planner::Familiar const& familiar) {
            return !is_there(familiar.worker);
        });
        for (auto& familiar : ask.slot.visit.familiar)
            familiar.worker = place_of[familiar.worker];
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

DayPlan propose(DayProblem const& found, std::string_view locale) {
    DayPlan proposal{.store = found.store, .day = found.day};
    auto const plan = planner::plan_day(found.problem, {.budget = {.iterations = steps}});
    for (auto const& assignment : plan.assignments) {
        auto const& [visit, version] = found.visits[assignment.visit];
        PlannedVisit move{visit, version, {}};
        for (auto const worker : assignment.crew)
            move.workers.push_back(found.workers[worker]);
        proposal.moves.push_back(std::move(move));
    }
    for (auto const& unserved : plan.unserved) {
        UnservedVisit left{
            found.visits[unserved.visit].first, say(*found.codes, unserved.reason, locale), {}};
        if (unserved.nearest) left.nearest = found.workers[*unserved.nearest];
        proposal.unserved.push_back(std::move(left));
    }
    return proposal;
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
