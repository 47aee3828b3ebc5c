#include "rooms/dispatch/candidates.h"

#include "rooms/dispatch/dispatch.h"

#include <algorithm>

namespace hearth::dispatch {
namespace {

using planner::WorkerIndex;

void forget(planner::Worker& worker, Ignore const& ignore) {
    std::erase_if(worker.busy,
                  [&](planner::Stop const& stop) { return ignore.contains(stop.key); });
}

bool has_any(planner::Worker const& worker, Ignore const& ignore) {
    return std::any_of(worker.busy.begin(), worker.busy.end(),
                       [&](planner::Stop const& stop) { return ignore.contains(stop.key); });
}

struct Surveyed {
    WorkerIndex index;
    Facts facts;
    std::optional<planner::Reason> refused;
    double metres = 0;
};

std::vector<Surveyed> survey(City const& city, Ask const& ask, Instant start,
                             Ignore const& ignore) {
    auto const& visit = ask.slot.visit;
    auto const role =
        visit.crew == 1 && visit.needs_leader ? planner::Role::Leader : planner::Role::Member;
    std::vector<Surveyed> all;
    for (auto& [index, facts] : city.all()) {
        auto const refused = has_any(facts.worker, ignore)
                                 ? refusal_of(city, visit, start, facts, role, ignore)
                                 : city.index().refusal(ask.slot, start, index);
        auto const metres = facts.worker.start ? facts.worker.start->metres_to(visit.place) : 0;
        all.push_back({index, std::move(facts), refused, metres});
    }
    return all;
}

/// The same visit in a problem of a few workers: indices become those of the problem.
planner::Visit translate(planner::Visit visit, std::vector<Surveyed> const& workers) {
    auto const place_of = [&](WorkerIndex index) -> std::optional<WorkerIndex> {
        for (std::size_t at = 0; at < workers.size(); ++at)
            if (workers[at].index == index) return static_cast<WorkerIndex>(at);
        return {};
    };
    auto const translate_all = [&](std::vector<WorkerIndex>& indices) {
        std::vector<WorkerIndex> translated;
        for (auto const index : indices)
            if (auto const place = place_of(index)) translated.push_back(*place);
        indices = std::move(translated);
    };
    translate_all(visit.favourites);
    translate_all(visit.refused);
    std::vector<planner::Familiar> familiar;
    for (auto const& one : visit.familiar)
        if (auto const place = place_of(one.worker)) familiar.push_back({*place, one.visits});
    visit.familiar = std::move(familiar);
    return visit;
}

} // namespace

Ignore own_bookings(Tx& tx, Id<orders::Visit> visit) {
    Ignore ignore;
    auto const add = [&](Uuid const& id) { ignore.insert(Booking{.id = id}.to_stop().key); };
    for (auto const& one : list_crew(tx, visit))
        add(one.id.uuid);
    for (auto const& one : list_reserved(tx, visit))
        add(one.id.uuid);
    return ignore;
}

std::optional<planner::Reason> refusal_of(City const& city, planner::Visit const& visit,
                                          Instant start, Facts const& facts, planner::Role role,
                                          Ignore const& ignore) {
    auto worker = facts.worker;
    forget(worker, ignore);
    auto const stranger = static_cast<WorkerIndex>(-1);
    auto const index = city.index_of(facts.id).value_or(stranger);
    auto const day = city.zone().day_of(start);
    if (auto const who = planner::cannot_serve(worker, index, visit, day, role)) return who;
    std::ranges::sort(worker.busy, {}, [](planner::Stop const& stop) { return stop.span.from; });
    return planner::misfit({city.zone(), city.travel()}, worker, worker.busy,
                           planner::to_stop(visit, start));
}

std::vector<Judged> judge(City const& city, Ask const& ask, Instant start, Looks const& looks,
                          Ignore const& ignore) {
    auto all = survey(city, ask, start, ignore);
    auto const middle = std::stable_partition(all.begin(), all.end(),
                                              [](Surveyed const& one) { return !one.refused; });
    std::stable_sort(all.begin(), middle, [](Surveyed const& one, Surveyed const& other) {
        return one.metres < other.metres;
    });
    std::stable_sort(middle, all.end(), [](Surveyed const& one, Surveyed const& other) {
        return one.refused->shortfall < other.refused->shortfall;
    });
    auto const able = std::min(static_cast<std::size_t>(middle - all.begin()), looks.able);
    auto const others = std::min(static_cast<std::size_t>(all.end() - middle), looks.refused);

    std::vector<Surveyed> close(std::make_move_iterator(all.begin()),
                                std::make_move_iterator(all.begin() + static_cast<long>(able)));
    planner::Problem problem{.zone = city.zone(), .travel = city.travel(), .now = ask.slot.now};
    for (auto const& one : close) {
        problem.workers.push_back(one.facts.worker);
        forget(problem.workers.back(), ignore);
    }
    problem.visits.push_back(translate(ask.slot.visit, close));

    std::vector<Judged> judged;
    for (auto const& candidate : planner::match(problem, {}, 0, start))
        judged.push_back({close[candidate.worker].facts, candidate.refused, candidate.can_lead,
                          candidate.is_chosen, candidate.parts, candidate.score});
    for (auto one = middle; one != middle + static_cast<long>(others); ++one)
        judged.push_back({std::move(one->facts), one->refused});
    return judged;
}

} // namespace hearth::dispatch
