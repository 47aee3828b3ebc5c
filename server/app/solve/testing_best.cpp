// The best plan of a small problem, by trying every order of every stop and break.
#include "app/solve/testing_judge.h"
#include "app/solve/testing_problems.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace hearth::app::solve::testing {
namespace {

/// The best cost of each set of stops that one vehicle can serve.
class Explorer {
public:
    Explorer(Rulebook const& rules, Rulebook::Car const& car) : rules_(rules), car_(car) {
        costs_.assign(std::size_t{1} << rules.stops.size(), never);
        costs_[0] = 0;
    }
    static constexpr double never = std::numeric_limits<double>::infinity();

    std::vector<double> run() {
        for (std::size_t set = 1; set < costs_.size(); ++set) {
            if (!may(set)) continue;
            set_ = set;
            State state;
            state.place = car_.start;
            state.time = car_.hours.from;
            state.cost = car_.fixed;
            state.load.assign(rules_.kinds, 0);
            auto fits = true;
            for (std::size_t at = 0; at < rules_.stops.size(); ++at)
                if ((set >> at & 1) != 0 && rules_.stops[at].kind == "job")
                    add(state.load, rules_.stops[at].give, 1);
            for (std::size_t kind = 0; kind < rules_.kinds; ++kind)
                fits = fits && state.load[kind] <= car_.capacity[kind];
            if (fits) leave(state);
        }
        return costs_;
    }

private:
    struct State {
        std::int64_t place = -1, time = 0;
        std::size_t served = 0, rested = 0;
        std::int64_t travel = 0, distance = 0;
        double cost = 0;
        std::vector<std::int64_t> load;
    };

    static void add(std::vector<std::int64_t>& sum, std::vector<std::int64_t> const& more,
                    std::int64_t sign) {
        for (std::size_t at = 0; at < sum.size(); ++at)
            sum[at] += sign * more[at];
    }
    /// What no order can mend.
    bool may(std::size_t set) const {
        std::int64_t tasks = 0;
        for (std::size_t at = 0; at < rules_.stops.size(); ++at) {
            if ((set >> at & 1) == 0) continue;
            ++tasks;
            auto const& stop = rules_.stops[at];
            if (stop.mate >= 0 && (set >> stop.mate & 1) == 0) return false;
            for (auto const skill : stop.skills)
                if (std::ranges::find(car_.skills, skill) == car_.skills.end()) return false;
        }
        return car_.max_tasks < 0 || tasks <= car_.max_tasks;
    }
    static std::int64_t begin(std::vector<Rulebook::Span> const& windows, std::int64_t time) {
        if (windows.empty()) return time;
        for (auto const& one : windows)
            if (time <= one.to) return std::max(time, one.from);
        return -1;
    }

    /// From where one is to every next place, or home.
    void leave(State const& state) {
        auto const all = (std::size_t{1} << car_.rests.size()) - 1;
        if (state.served == set_) {
            auto const ride = rules_.ride(car_, state.place, car_.end);
            if (ride >= 0)
                go(state, ride, [&](State const& there) {
                    if (there.rested == all) arrive_home(there);
                });
            return;
        }
        for (std::size_t at = 0; at < rules_.stops.size(); ++at) {
            if ((set_ >> at & 1) == 0 || (state.served >> at & 1) != 0) continue;
            auto const& stop = rules_.stops[at];
            if (stop.kind == "delivery" && (state.served >> stop.mate & 1) == 0) continue;
            auto const ride = rules_.ride(car_, state.place, stop.place);
            if (ride >= 0) go(state, ride, [&](State const& there) { serve(there, at); });
        }
    }
    /// Breaks on the way in every order; the way is driven while a break is waited for.
    template <typename Then>
    void go(State const& state, std::int64_t left, Then&& then) {
        auto there = state;
        there.time += left;
        then(there);
        for (std::size_t one = 0; one < car_.rests.size(); ++one) {
            if ((state.rested >> one & 1) != 0) continue;
            auto const& rest = car_.rests[one];
            auto const at = begin(rest.windows, state.time);
            if (at < 0) continue;
            auto fits = true;
            for (std::size_t kind = 0; rest.has_max_load && kind < rules_.kinds; ++kind)
                fits = fits && state.load[kind] <= rest.max_load[kind];
            if (!fits) continue;
            auto after = state;
            after.rested |= std::size_t{1} << one;
            after.time = at + rest.service;
            go(after, std::max<std::int64_t>(0, left - (at - state.time)), then);
        }
    }
    void count_way(State& state, std::int64_t to) const {
        if (state.place < 0 || to < 0) return;
        state.travel += rules_.ride(car_, state.place, to);
        state.distance +=
            std::max<std::int64_t>(0, rules_.cell(car_, "distances", state.place, to));
        state.cost += rules_.price(car_, state.place, to);
    }
    bool is_within(State const& state) const {
        return (car_.max_travel < 0 || state.travel <= car_.max_travel) &&
               (car_.max_distance < 0 || state.distance <= car_.max_distance) &&
               state.time <= car_.hours.to;
    }
    void serve(State there, std::size_t at) {
        auto const& stop = rules_.stops[at];
        auto const start = begin(stop.windows, there.time);
        if (start < 0) return;
        count_way(there, stop.place);
        there.time = start + rules_.setup(car_, stop, there.place) + rules_.service(car_, stop);
        there.place = stop.place;
        there.served |= std::size_t{1} << at;
        add(there.load, stop.give, -1);
        add(there.load, stop.take, 1);
        for (std::size_t kind = 0; kind < rules_.kinds; ++kind)
            if (there.load[kind] > car_.capacity[kind]) return;
        if (is_within(there)) leave(there);
    }
    void arrive_home(State there) {
        count_way(there, car_.end);
        if (is_within(there)) costs_[set_] = std::min(costs_[set_], there.cost);
    }

    Rulebook const& rules_;
    Rulebook::Car const& car_;
    std::size_t set_ = 0;
    std::vector<double> costs_;
};

} // namespace

Best best_of_all(json::Value const& problem) {
    Rulebook const rules{problem};
    // By set of stops served: the least cost with the vehicles so far.
    auto const sets = std::size_t{1} << rules.stops.size();
    std::vector<double> least(sets, Explorer::never);
    least[0] = 0;
    for (auto const& car : rules.cars) {
        auto const costs = Explorer{rules, car}.run();
        auto next = least;
        for (std::size_t set = 0; set < sets; ++set) {
            for (auto part = set; part > 0; part = (part - 1) & set)
                next[set] = std::min(next[set], least[set ^ part] + costs[part]);
        }
        least = std::move(next);
    }
    Best best;
    for (std::size_t set = 0; set < sets; ++set) {
        if (least[set] == Explorer::never) continue;
        Best found{0, 0, least[set]};
        for (std::size_t at = 0; at < rules.stops.size(); ++at) {
            if ((set >> at & 1) == 0) continue;
            found.priority += rules.stops[at].priority;
            ++found.tasks;
        }
        if (std::tuple{-found.priority, -found.tasks, found.cost} <
            std::tuple{-best.priority, -best.tasks, best.cost})
            best = found;
    }
    return best;
}

} // namespace hearth::app::solve::testing
