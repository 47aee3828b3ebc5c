#include "planner/greedy.h"

#include "planner/proving.h"

namespace hearth::planner {
namespace {

using std::chrono::minutes;

constexpr Length grid = minutes{15};
constexpr int most_tries = 48; // starts tried for a crew

struct Offer {
    Instant start;
    Length way{};
    WorkerIndex worker{};
    auto operator<=>(Offer const&) const = default;
};

Instant due(Visit const& visit) {
    return visit.windows.empty() ? Instant::max() : visit.windows.front().earliest;
}

/// The soonest this worker could come behind all they have.
std::optional<Offer> offer(Board const& board, VisitIndex index, WorkerIndex who) {
    auto const& problem = board.problem();
    auto const& visit = problem.visits[index];
    auto const& worker = problem.workers[who];
    if (worker.start && worker.start->metres_to(visit.place) > worker.reach_m) return {};
    auto const& stops = board.diary(who).stops;
    auto const role = visit.needs_leader && visit.crew == 1 ? Role::Leader : Role::Member;
    for (auto const& window : windows_of(problem, visit, worker)) {
        for (auto const& shift : worker.shifts) {
            if (shift.to <= window.earliest || shift.from > window.latest) continue;
            auto const trial = to_stop(visit, window.earliest);
            auto const* last = stops.empty() ? nullptr : &stops.back();
            if (last && last->span.to <= shift.from) last = nullptr;
            auto const start = earliest_start(board.town(), worker, shift, last, trial,
                                              std::max(window.earliest, shift.from + visit.before));
            // A little later when a break or a rest stands in the way.
            for (auto at = start; at <= window.latest && at <= start + 3 * grid; at += grid) {
                if (board.refusal(index, at, who, role)) continue;
                auto const from = last && last->place ? last->place : worker.start;
                auto const hour = problem.zone.hour_of(at);
                auto const way =
                    from ? travel_time(problem.travel, worker.mode, *from, visit.place, hour)
                         : Length{0};
                return Offer{at, way, who};
            }
        }
    }
    return {};
}

void give_to_one(Board& board, VisitIndex visit) {
    std::optional<Offer> best;
    for (WorkerIndex who = 0; who < board.problem().workers.size(); ++who) {
        auto const found = offer(board, visit, who);
        if (found && (!best || *found < *best)) best = found;
    }
    if (best) board.place({visit, best->start, {best->worker}});
}

void give_to_crew(Board& board, VisitIndex index) {
    auto const& problem = board.problem();
    auto const& visit = problem.visits[index];
    int tries = 0;
    for (auto const& window : visit.windows) {
        for (auto at = std::max(window.earliest, problem.now); at <= window.latest; at += grid) {
            if (++tries > most_tries) return;
            std::vector<Candidate> free;
            for (WorkerIndex who = 0; who < problem.workers.size(); ++who) {
                if (board.refusal(index, at, who, Role::Member)) continue;
                auto const day = problem.zone.day_of(at);
                auto const leads =
                    !cannot_serve(problem.workers[who], who, visit, day, Role::Leader);
                free.push_back({.worker = who, .can_lead = leads});
            }
            auto const crew = choose_crew(free, visit);
            if (crew.empty()) continue;
            Assignment one{index, at, {}};
            for (auto const member : crew)
                one.crew.push_back(free[member].worker);
            board.place(std::move(one));
            return;
        }
    }
}

void give_all(Board& board, std::vector<VisitIndex> order) {
    auto const& problem = board.problem();
    std::ranges::stable_sort(order, {}, [&](VisitIndex at) {
        auto const& visit = problem.visits[at];
        return std::tuple{-visit.priority, visit.after_visit.has_value(), due(visit)};
    });
    for (auto const visit : order) {
        if (problem.visits[visit].crew > 1) {
            give_to_crew(board, visit);
        } else {
            give_to_one(board, visit);
        }
    }
}

} // namespace

Plan plan_greedily(Problem const& problem) {
    Board board{problem};
    std::vector<VisitIndex> order;
    for (VisitIndex at = 0; at < problem.visits.size(); ++at) {
        if (!problem.visits[at].is_called_off && !board.of(at)) order.push_back(at);
    }
    give_all(board, std::move(order));
    return to_plan(std::move(board), {means_of(problem), {}});
}

Repair repair_greedily(Problem const& problem, Plan const& plan, Change const& change) {
    Repair repair{changed(problem, plan, change), {}, {}};
    Board board{repair.problem};
    give_all(board, put_standing(board, plan));
    repair.plan = to_plan(std::move(board), {means_of(repair.problem), {}});
    repair.affected = differences(repair.problem, plan, repair.plan);
    return repair;
}

} // namespace hearth::planner
