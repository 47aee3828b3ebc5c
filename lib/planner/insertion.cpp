#include "planner/insertion.h"

#include <set>

namespace hearth::planner {
namespace {

using std::chrono::minutes;

/// What leaving the published assignment costs: once for other people, once for another time.
Fen change_cost(Board const& board, Scales const& scales, Assignment const& now) {
    if (scales.published.empty() || !scales.published[now.visit]) return 0;
    auto const& told = *scales.published[now.visit];
    auto const changes = (told.crew != now.crew ? 1 : 0) + (told.start != now.start ? 1 : 0);
    return changes * board.problem().weights.change;
}

/// All but the road, which depends on the neighbours.
Fen own_cost(Board const& board, Scales const& scales, Assignment const& assignment) {
    auto cost = change_cost(board, scales, assignment);
    for (auto const worker : assignment.crew) {
        auto const parts =
            soft_parts(board, scales.means, assignment.visit, assignment.start, worker);
        for (auto const& part : parts)
            cost -= part.soft == Soft::Travel ? 0 : part.value;
    }
    return cost;
}

/// The roads of all tours of one worker.
Length roads_of(Board const& board, WorkerIndex who) {
    auto const& worker = board.problem().workers[who];
    auto const& stops = board.diary(who).stops;
    Length total{0};
    for (auto const& shift : worker.shifts) {
        std::vector<Stop> tour;
        for (auto const& stop : stops) {
            if (stop.span.to <= shift.from || stop.span.from >= shift.to) continue;
            total += detour(board.town(), worker, tour, stop);
            tour.push_back(stop);
        }
    }
    return total;
}

/// The windows, cut to what the visit it follows leaves of them.
std::vector<Window> windows_behind(Board const& board, VisitIndex index, Worker const& worker) {
    auto const& problem = board.problem();
    auto const& rule = problem.visits[index].after_visit;
    auto windows = windows_of(problem, problem.visits[index], worker);
    if (!rule || !board.of(rule->other)) return windows;
    auto const end = board.of(rule->other)->start + problem.visits[rule->other].length;
    for (auto& window : windows) {
        window.earliest = std::max(window.earliest, end + rule->least);
        // Length::max() means no limit, and would overflow when added.
        if (rule->most < Instant::max() - end) {
            window.latest = std::min(window.latest, end + rule->most);
        }
    }
    std::erase_if(windows, [](Window const& window) { return window.earliest > window.latest; });
    return windows;
}

/// The starts worth trying behind `earlier` in one window, ascending: at once, as wished, after
/// a break, after a rest.
std::vector<Instant> tries(Board const& board, Worker const& worker, Span const& shift,
                           Stop const* earlier, Stop const& stop, Visit const& visit,
                           Window const& window) {
    auto const town = board.town();
    auto const from = [&](Instant at) {
        return earliest_start(town, worker, shift, earlier, stop, std::max(at, window.earliest));
    };
    std::vector<Instant> starts{from(window.earliest)};
    if (visit.wished) starts.push_back(from(visit.wished->earliest));
    auto const free = earlier ? earlier->held().to : shift.from;
    auto const arrival =
        earliest_start(town, worker, shift, earlier, stop, Instant{}) - visit.before;
    for (auto const& pause : worker.breaks) {
        auto const first = std::max(free, pause.earliest) + pause.length + (arrival - free);
        auto const after = std::max(arrival, pause.earliest) + pause.length;
        starts.push_back(from(first + visit.before));
        starts.push_back(from(after + visit.before));
    }
    if (earlier && worker.limits.rest_after_run > Length{0}) {
        starts.push_back(starts.front() + worker.limits.rest_after_run);
    }
    std::erase_if(starts, [&](Instant start) { return start > window.latest; });
    std::ranges::sort(starts);
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    return starts;
}

/// The first start from `at` on that lies in a window of the visit.
std::optional<Instant> in_window(Visit const& visit, Instant at) {
    if (visit.windows.empty()) return at;
    std::optional<Instant> best;
    for (auto const& window : visit.windows) {
        auto const start = std::max(at, window.earliest);
        if (start <= window.latest && (!best || start < *best)) best = start;
    }
    return best;
}

/// Whom the new stop pushes, one after the other; nothing when somebody cannot give way.
std::optional<std::vector<Push>> pushes(Board const& board, Worker const& worker,
                                        Diary const& diary, Span const& shift, Stop const& stop,
                                        std::size_t next) {
    std::vector<Push> pushed;
    auto last = stop;
    for (; next < diary.stops.size() && diary.stops[next].span.from < shift.to; ++next) {
        auto const& later = diary.stops[next];
        auto const needed =
            earliest_start(board.town(), worker, shift, &last, later, later.span.from);
        if (needed == later.span.from) break;
        auto const index = diary.visits[next];
        if (!board.is_movable(index)) return {};
        auto const start = in_window(board.problem().visits[index], needed);
        if (!start) return {};
        pushed.push_back({index, *start});
        last = to_stop(board.problem().visits[index], *start);
    }
    return pushed;
}

/// Do the new visit and all it pushes keep every rule? Each is judged in the changed diary.
bool holds(Board const& board, WorkerIndex who, VisitIndex visit, Instant start,
           std::vector<Push> const& pushed) {
    auto const& problem = board.problem();
    auto const& worker = problem.workers[who];
    auto diary = board.diary(who);
    for (auto const& push : pushed)
        diary.take_out(push.visit);
    auto const put = [&](VisitIndex index, Instant at) {
        auto const stop = to_stop(problem.visits[index], at);
        auto const day = problem.zone.day_of(at);
        if (cannot_serve(worker, who, problem.visits[index], day, Role::Member)) return false;
        if (misfit(board.town(), worker, diary.stops, stop)) return false;
        diary.put(stop, index);
        return true;
    };
    if (!put(visit, start)) return false;
    return std::ranges::all_of(pushed,
                               [&](Push const& push) { return put(push.visit, push.start); });
}

struct Slot {
    Span const& shift;
    std::size_t next; ///< the position in the diary
};

/// The cheapest start at one position of the diary.
std::optional<Option> option_at(Board const& board, Scales const& scales, VisitIndex index,
                                WorkerIndex who, Slot const& slot) {
    auto const& problem = board.problem();
    auto const& visit = problem.visits[index];
    auto const& worker = problem.workers[who];
    auto const& diary = board.diary(who);
    auto const role = visit.needs_leader ? Role::Leader : Role::Member;
    auto const has_earlier = slot.next > 0 && diary.stops[slot.next - 1].span.to > slot.shift.from;
    auto const* earlier = has_earlier ? &diary.stops[slot.next - 1] : nullptr;
    auto const& stops = diary.stops;
    std::optional<Option> best;
    for (auto const& window : windows_behind(board, index, worker)) {
        if (window.latest < slot.shift.from || window.earliest >= slot.shift.to) continue;
        auto const trial = to_stop(visit, window.earliest);
        for (auto const start : tries(board, worker, slot.shift, earlier, trial, visit, window)) {
            auto const stop = to_stop(visit, start);
            auto const is_past = slot.next < stops.size() && stops[slot.next].span.from < start &&
                                 !board.is_movable(diary.visits[slot.next]);
            if (is_past || board.start_conflict(index, start)) continue;
            auto const day = problem.zone.day_of(start);
            if (cannot_serve(worker, who, visit, day, role)) continue;
            auto const pushed = pushes(board, worker, diary, slot.shift, stop, slot.next);
            if (!pushed || !holds(board, who, index, start, *pushed)) continue;
            Option option{{index, start, {who}}, *pushed, 0};
            option.cost = added_cost(board, scales, option.assignment);
            for (auto const& push : *pushed) {
                option.cost += own_cost(board, scales, {push.visit, push.start, {who}}) -
                               own_cost(board, scales, *board.of(push.visit));
            }
            if (!best || option.cost < best->cost) best = std::move(option);
        }
    }
    return best;
}

/// The crew of least cost at one start, or nothing.
std::optional<Option> crew_at(Board const& board, Scales const& scales, VisitIndex index,
                              std::vector<WorkerIndex> const& workers, Instant start) {
    auto const& problem = board.problem();
    auto const& visit = problem.visits[index];
    if (board.start_conflict(index, start)) return {};
    std::vector<Candidate> free;
    for (auto const worker : workers) {
        if (board.refusal(index, start, worker, Role::Member)) continue;
        Candidate candidate{.worker = worker};
        auto const day = problem.zone.day_of(start);
        candidate.can_lead =
            !cannot_serve(problem.workers[worker], worker, visit, day, Role::Leader);
        candidate.score = -added_cost(board, scales, {index, start, {worker}});
        free.push_back(std::move(candidate));
    }
    std::ranges::stable_sort(free, std::ranges::greater{}, &Candidate::score);
    Option option{{index, start, {}}, {}, 0};
    for (auto const at : choose_crew(free, visit)) {
        option.assignment.crew.push_back(free[at].worker);
    }
    if (option.assignment.crew.empty()) return {};
    option.cost = added_cost(board, scales, option.assignment);
    return option;
}

} // namespace

Fen added_cost(Board const& board, Scales const& scales, Assignment const& assignment) {
    auto cost = change_cost(board, scales, assignment);
    for (auto const worker : assignment.crew) {
        cost -= sum(soft_parts(board, scales.means, assignment.visit, assignment.start, worker));
    }
    return cost;
}

std::vector<Window> windows_of(Problem const& problem, Visit const& visit, Worker const& worker) {
    auto windows = visit.windows;
    if (windows.empty()) {
        for (auto const& shift : worker.shifts)
            windows.push_back({shift.from, shift.to});
    }
    for (auto& window : windows)
        window.earliest = std::max(window.earliest, problem.now);
    std::erase_if(windows, [](Window const& window) { return window.earliest > window.latest; });
    return windows;
}

std::optional<Option> best_option(Board const& board, Scales const& scales, VisitIndex visit,
                                  WorkerIndex worker) {
    auto const& diary = board.diary(worker);
    std::optional<Option> best;
    for (auto const& shift : board.problem().workers[worker].shifts) {
        std::size_t next = 0;
        while (next < diary.stops.size() && diary.stops[next].span.to <= shift.from)
            ++next;
        for (;; ++next) {
            auto option = option_at(board, scales, visit, worker, {shift, next});
            if (option && (!best || option->cost < best->cost)) best = std::move(option);
            if (next >= diary.stops.size() || diary.stops[next].span.from >= shift.to) break;
        }
    }
    return best;
}

std::optional<Option> best_crew(Board const& board, Scales const& scales, VisitIndex visit,
                                std::vector<WorkerIndex> const& workers) {
    auto const& problem = board.problem();
    std::set<Instant> starts;
    for (auto const worker : workers) {
        auto const& who = problem.workers[worker];
        for (auto const& window : windows_behind(board, visit, who)) {
            for (auto at = window.earliest; at <= window.latest; at += minutes{15}) {
                if (starts.size() >= most_starts) break;
                starts.insert(at);
            }
            starts.insert(window.latest);
        }
    }
    std::optional<Option> best;
    for (auto const start : starts) {
        auto option = crew_at(board, scales, visit, workers, start);
        if (option && (!best || option->cost < best->cost)) best = std::move(option);
    }
    return best;
}

void apply(Board& board, Option const& option) {
    for (auto const& push : option.pushed) {
        auto moved = *board.of(push.visit);
        board.remove(push.visit);
        moved.start = push.start;
        board.place(std::move(moved));
    }
    board.place(option.assignment);
}

Fen cost_of(Board const& board, Scales const& scales) {
    auto const& problem = board.problem();
    auto const& weights = problem.weights;
    Fen cost = 0;
    for (VisitIndex visit = 0; visit < problem.visits.size(); ++visit) {
        if (problem.visits[visit].is_called_off) continue;
        auto const& here = board.of(visit);
        if (!here) {
            cost += problem.visits[visit].skip_cost;
            continue;
        }
        cost += own_cost(board, scales, *here);
    }
    for (WorkerIndex worker = 0; worker < problem.workers.size(); ++worker) {
        cost += minutes_up(roads_of(board, worker)) * weights.travel_minute;
    }
    return cost;
}

} // namespace hearth::planner
