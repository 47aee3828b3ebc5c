#include "planner/fleet/timetable.h"

#include <algorithm>
#include <bit>

namespace hearth::planner::fleet {
namespace {

/// A stop or a break in its turn.
struct Turn {
    bool is_break = false;
    int index = 0;
};

/// The time on one route whose order, breaks and all, is settled.
class Drive {
public:
    Drive(Problem const& problem, int vehicle, std::vector<Turn> turns)
        : problem_(problem), car_(problem.vehicle(vehicle)), vehicle_(vehicle),
          turns_(std::move(turns)) {}

    /// When it ends for that departure; `never`: too late somewhere.
    Time end(Time departure) const { return go(departure, nullptr); }
    Timetable table(Time departure) const {
        Timetable out;
        go(departure, &out);
        return out;
    }

private:
    int place_after(std::size_t turn) const {
        for (; turn < turns_.size(); ++turn)
            if (!turns_[turn].is_break) return problem_.task(turns_[turn].index).place;
        return car_.end;
    }
    Time go(Time departure, Timetable* out) const;
    void tell(Timetable& out, Moment moment) const;

    Problem const& problem_;
    Vehicle const& car_;
    int vehicle_;
    std::vector<Turn> turns_;
};

void Drive::tell(Timetable& out, Moment moment) const {
    moment.travel = out.travel;
    moment.distance = out.distance;
    out.setup += moment.setup;
    out.service += moment.service;
    out.waiting += moment.waiting();
    moment.load = out.moments.empty() ? Amounts(problem_.dimensions) : out.moments.back().load;
    if (moment.what == Moment::What::Start) {
        for (auto const& turn : turns_) {
            if (turn.is_break || problem_.task(turn.index).kind != Kind::Job) continue;
            for (std::size_t at = 0; at < moment.load.size(); ++at)
                moment.load[at] += problem_.task(turn.index).give[at];
        }
    } else if (moment.what == Moment::What::Stop) {
        auto const& task = problem_.task(moment.index);
        for (std::size_t at = 0; at < moment.load.size(); ++at)
            moment.load[at] += task.take[at] - task.give[at];
    }
    out.moments.push_back(std::move(moment));
}

Time Drive::go(Time departure, Timetable* out) const {
    auto now = departure;
    auto from = car_.start;
    auto way = car_.table.duration(from, place_after(0)), left = way;
    if (out) {
        out->cost = car_.fixed;
        tell(*out, {.what = Moment::What::Start, .arrival = now, .begin = now});
    }
    auto const travel = [&](Time by) {
        left -= by;
        now += by;
        if (out) out->travel += by;
    };
    auto const arrive = [&](int place) {
        travel(left);
        if (!out) return;
        out->distance += car_.table.distance(from, place);
        out->cost += car_.table.cost(from, place);
    };
    for (std::size_t at = 0; at < turns_.size(); ++at) {
        auto const& turn = turns_[at];
        if (turn.is_break) {
            auto const& pause = car_.breaks[static_cast<std::size_t>(turn.index)];
            auto const begin = start_of(pause.windows, now);
            if (begin >= never) return never;
            travel(std::min(left, begin - now));
            if (out)
                tell(*out, {.what = Moment::What::Break,
                            .index = turn.index,
                            .arrival = now,
                            .begin = begin,
                            .service = pause.service});
            now = begin + pause.service;
            continue;
        }
        auto const& task = problem_.task(turn.index);
        arrive(task.place);
        auto const begin = start_of(task.windows, now);
        if (begin >= never) return never;
        auto const& act = task.actions[static_cast<std::size_t>(car_.type)];
        if (out)
            tell(*out, {.what = Moment::What::Stop,
                        .index = turn.index,
                        .arrival = now,
                        .begin = begin,
                        .setup = from == task.place ? 0 : act.setup,
                        .service = act.service});
        now = begin + problem_.action(turn.index, vehicle_, from);
        from = task.place;
        left = car_.table.duration(from, place_after(at + 1));
    }
    arrive(car_.end);
    if (out) tell(*out, {.what = Moment::What::End, .arrival = now, .begin = now});
    return now <= car_.hours.to ? now : never;
}

/// Where the breaks go: the fronts of the walk followed back from the end.
class Unwinding {
public:
    Unwinding(Problem const& problem, int vehicle, Stops const& stops)
        : problem_(problem), car_(problem.vehicle(vehicle)), vehicle_(vehicle), stops_(stops),
          walk_(problem, vehicle) {}
    std::optional<std::vector<Turn>> turns();

private:
    bool walk_on();
    bool unwind(std::size_t gap, std::size_t& set, Time wanted, std::vector<Turn>& back);
    bool orders(std::size_t gap, std::size_t set, std::vector<int>& order, Time wanted) const;
    Time arrival(std::size_t gap, std::size_t set, std::vector<int> const& order) const;
    int before(std::size_t gap) const {
        return gap == 0 ? car_.start : problem_.task(stops_[gap - 1]).place;
    }
    int after(std::size_t gap) const {
        return gap == stops_.size() ? car_.end : problem_.task(stops_[gap]).place;
    }

    Problem const& problem_;
    Vehicle const& car_;
    int vehicle_;
    Stops const& stops_;
    Walk walk_;
    std::vector<Front> leave_;
    std::vector<Amounts> loads_;
    Time end_ = never;
};

bool Unwinding::walk_on() {
    Amounts load(problem_.dimensions);
    auto const change = [&](Task const& task, bool is_start) {
        for (std::size_t at = 0; at < load.size(); ++at)
            load[at] += is_start ? task.give[at] : task.take[at] - task.give[at];
    };
    for (auto const stop : stops_)
        if (problem_.task(stop).kind == Kind::Job) change(problem_.task(stop), true);
    leave_.push_back(walk_.set_out());
    loads_.push_back(load);
    for (std::size_t at = 0; at < stops_.size(); ++at) {
        Front next;
        if (!walk_.step(leave_[at], before(at), stops_[at], load.data(), next)) return false;
        leave_.push_back(next);
        change(problem_.task(stops_[at]), false);
        loads_.push_back(load);
    }
    end_ = walk_.home(leave_.back(), before(stops_.size()), load.data());
    return end_ < never;
}

/// When the next stop is begun (or the end reached) with these breaks in the gap.
Time Unwinding::arrival(std::size_t gap, std::size_t set, std::vector<int> const& order) const {
    auto now = leave_[gap].at[set];
    auto left = car_.table.duration(before(gap), after(gap));
    for (auto const one : order) {
        auto const& pause = car_.breaks[static_cast<std::size_t>(one)];
        for (std::size_t at = 0; pause.max_load && at < problem_.dimensions; ++at)
            if (loads_[gap][at] > (*pause.max_load)[at]) return never;
        auto const begin = start_of(pause.windows, now);
        if (begin >= never) return never;
        left = std::max<Time>(0, left - (begin - now));
        now = begin + pause.service;
    }
    now += left;
    if (gap == stops_.size()) return now;
    auto const begin = start_of(problem_.task(stops_[gap]).windows, now);
    return begin >= never ? never : begin + problem_.action(stops_[gap], vehicle_, before(gap));
}

/// The order of those breaks in that gap that comes out at the wanted moment.
bool Unwinding::orders(std::size_t gap, std::size_t set, std::vector<int>& order,
                       Time wanted) const {
    std::ranges::sort(order);
    do {
        if (arrival(gap, set, order) == wanted) return true;
    } while (std::next_permutation(order.begin(), order.end()));
    return false;
}

bool Unwinding::unwind(std::size_t gap, std::size_t& set, Time wanted, std::vector<Turn>& back) {
    for (std::size_t earlier = set + 1; earlier-- > 0;) { // fewest breaks in this gap first
        if ((earlier & set) != earlier || leave_[gap].at[earlier] >= never) continue;
        std::vector<int> order;
        for (int one = 0; one < static_cast<int>(car_.breaks.size()); ++one)
            if (((set ^ earlier) >> one & 1) != 0) order.push_back(one);
        if (!orders(gap, earlier, order, wanted)) continue;
        for (auto one = order.rbegin(); one != order.rend(); ++one)
            back.push_back({true, *one});
        set = earlier;
        return true;
    }
    return false;
}

std::optional<std::vector<Turn>> Unwinding::turns() {
    if (!walk_on()) return {};
    std::vector<Turn> back;
    auto set = walk_.states() - 1;
    auto wanted = end_;
    for (auto gap = stops_.size() + 1; gap-- > 0;) {
        if (!unwind(gap, set, wanted, back)) return {};
        wanted = leave_[gap].at[set];
        if (gap > 0) back.push_back({false, stops_[gap - 1]});
    }
    std::ranges::reverse(back);
    return back;
}

} // namespace

std::optional<Timetable> timetable(Problem const& problem, int vehicle, Stops const& stops) {
    if (stops.empty()) return Timetable{};
    auto turns = Unwinding{problem, vehicle, stops}.turns();
    if (!turns) return {};
    Drive const drive{problem, vehicle, std::move(*turns)};
    // Who leaves later ends no earlier: the latest departure with the same end is found by halving.
    auto early = problem.vehicle(vehicle).hours.from;
    auto const end = drive.end(early);
    if (end >= never) return {};
    for (auto late = end; early < late;) {
        auto const middle = early + (late - early + 1) / 2;
        if (drive.end(middle) == end)
            early = middle;
        else
            late = middle - 1;
    }
    return drive.table(early);
}

} // namespace hearth::planner::fleet
