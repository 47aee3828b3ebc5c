#include "rooms/dispatch/candidates.h"

#include "rooms/dispatch/dispatch.h"

#include <algorithm>

namespace hearth::dispatch {
namespace {

using planner::WorkerIndex;

bool has_any(std::span<planner::Stop const> stops, Ignore const& ignore) {
    return !ignore.empty() &&
           std::any_of(stops.begin(), stops.end(),
                       [&](planner::Stop const& stop) { return ignore.contains(stop.key); });
}

/// What stands in the worker's days, but for what is ignored.
class Days {
public:
    Days(std::span<planner::Stop const> stops, Ignore const& ignore) : stops_(stops) {
        if (!has_any(stops, ignore)) return;
        left_.assign(stops.begin(), stops.end());
        std::erase_if(left_, [&](planner::Stop const& stop) { return ignore.contains(stop.key); });
        is_own_ = true;
    }
    std::span<planner::Stop const> stops() const { return is_own_ ? left_ : stops_; }

private:
    std::span<planner::Stop const> stops_;
    std::vector<planner::Stop> left_;
    bool is_own_ = false;
};

struct Close {
    FactsPtr facts;
    planner::WorkerIndex index{};
    Days days;
};

std::optional<planner::Reason> refusal_of(City const& city, planner::Visit const& visit,
                                          Instant start, planner::Worker const& worker,
                                          WorkerIndex index, Days const& days, planner::Role role) {
    auto const day = city.zone().day_of(start);
    if (auto const who = planner::cannot_serve(worker, index, visit, day, role)) return who;
    return planner::misfit({city.zone(), city.travel()}, worker, days.stops(),
                           planner::to_stop(visit, start));
}

planner::Role role_alone(planner::Visit const& visit) {
    return visit.crew == 1 && visit.needs_leader ? planner::Role::Leader : planner::Role::Member;
}

/// Those the customer welcomes or knows, then all others, near ones first.
std::vector<WorkerIndex> in_order(City const& city, Ask const& ask) {
    auto order = ask.slot.visit.stand_ins.welcome;
    auto const add = [&](WorkerIndex worker) {
        if (std::ranges::find(order, worker) == order.end()) order.push_back(worker);
    };
    for (auto const usual : ask.usual)
        add(usual);
    for (auto const& familiar : ask.slot.visit.familiar)
        add(familiar.worker);
    auto const known = order.size();
    for (auto const index : city.index().candidates(ask.slot.visit))
        if (std::find(order.begin(), order.begin() + static_cast<long>(known), index) ==
            order.begin() + static_cast<long>(known))
            order.push_back(index);
    return order;
}

/// Those who can come, in that order: no more are looked at than it takes.
std::vector<Close> list_able(City const& city, Ask const& ask, Instant start, std::size_t most,
                             Ignore const& ignore) {
    auto const& visit = ask.slot.visit;
    std::vector<Close> able;
    city.look_at(in_order(city, ask), [&](WorkerIndex index, FactsPtr const& facts) {
        if (able.size() == most) return false;
        Days days(facts->worker.busy, ignore);
        if (!refusal_of(city, visit, start, facts->worker, index, days, role_alone(visit)))
            able.push_back({facts, index, std::move(days)});
        return true;
    });
    return able;
}

/// Why the others cannot, nearest to possible first.
std::vector<Judged> list_refused(City const& city, Ask const& ask, Instant start, std::size_t most,
                                 Ignore const& ignore) {
    auto const& visit = ask.slot.visit;
    std::vector<Judged> refused;
    for (auto& [index, facts] : city.all()) {
        Days const days(facts->worker.busy, ignore);
        auto reason = refusal_of(city, visit, start, facts->worker, index, days, role_alone(visit));
        if (reason) refused.push_back({std::move(facts), std::move(reason)});
    }
    auto const kept = std::min(most, refused.size());
    std::ranges::stable_sort(refused, {}, [](Judged const& one) { return one.refused->shortfall; });
    refused.resize(kept);
    return refused;
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
                                          Instant start, Facts const& facts,
                                          std::span<planner::Stop const> stops, planner::Role role,
                                          Ignore const& ignore) {
    auto const stranger = static_cast<WorkerIndex>(-1);
    return refusal_of(city, visit, start, facts.worker, city.index_of(facts.id).value_or(stranger),
                      Days(stops, ignore), role);
}

std::vector<Judged> judge(City const& city, Ask const& ask, Instant start, Looks const& looks,
                          Ignore const& ignore) {
    auto const able = list_able(city, ask, start, looks.able, ignore);
    std::vector<planner::Standing> standings;
    for (auto const& one : able)
        standings.push_back({one.index, &one.facts->worker, one.days.stops()});
    std::vector<Judged> judged;
    for (auto& candidate : planner::rank({city.zone(), city.travel()}, planner::Weights{},
                                         standings, ask.slot.visit, start))
        judged.push_back({able[candidate.worker].facts,
                          {},
                          candidate.can_lead,
                          candidate.is_chosen,
                          std::move(candidate.parts),
                          candidate.score});
    if (looks.refused > 0)
        for (auto& one : list_refused(city, ask, start, looks.refused, ignore))
            judged.push_back(std::move(one));
    return judged;
}

} // namespace hearth::dispatch
