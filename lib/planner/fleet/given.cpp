#include <algorithm>

#include "planner/fleet/timetable.h"

namespace hearth::planner::fleet {
namespace {

using What = Moment::What;

/// Begins after the arrival where the wishes and windows say, or, when it is too late, at once.
Time wished_begin(Windows const& windows, Given const& given, Time arrival) {
    if (given.at) return std::max(arrival, *given.at);
    auto const first = std::max(arrival, given.after.value_or(arrival));
    auto const begin = start_of(windows, first);
    return begin >= never ? first : begin;
}

/// How the begin misses what was wished, and the windows.
void blame(Moment& moment, Windows const& windows, Given const& given) {
    auto const note = [&](Broken broken, Time by) {
        if (by > 0) moment.violations.push_back({broken, by});
    };
    note(Broken::Delay,
         moment.begin - std::min(given.at.value_or(never), given.before.value_or(never)));
    if (windows.empty()) return;
    if (moment.begin > windows.back().to) {
        note(Broken::Delay, moment.begin - windows.back().to);
        return;
    }
    note(Broken::LeadTime, start_of(windows, moment.begin) - moment.begin);
}

class Follow {
public:
    Follow(Problem const& problem, int vehicle, std::vector<Given> const& steps)
        : problem_(problem), car_(problem.vehicle(vehicle)), vehicle_(vehicle), steps_(steps) {}
    std::optional<Timetable> run();

private:
    void load_up();
    void tell(Moment moment, Given const& given, Windows const& windows);
    void rest(Given const& given);
    void serve(Given const& given);
    void judge_order();
    void judge_whole();
    int place_after(std::size_t step) const {
        for (; step < steps_.size(); ++step)
            if (steps_[step].what == What::Stop) return problem_.task(steps_[step].index).place;
        return car_.end;
    }
    void travel(Time by) {
        left_ -= by;
        now_ += by;
        out_.travel += by;
    }

    Problem const& problem_;
    Vehicle const& car_;
    int vehicle_;
    std::vector<Given> const& steps_;
    Timetable out_;
    Amounts load_;
    Time now_ = 0, left_ = 0;
    int from_ = nowhere;
    std::vector<char> rested_;
};

void Follow::load_up() {
    load_.assign(problem_.dimensions, 0);
    for (auto const& step : steps_) {
        if (step.what != What::Stop || problem_.task(step.index).kind != Kind::Job) continue;
        for (std::size_t at = 0; at < load_.size(); ++at)
            load_[at] += problem_.task(step.index).give[at];
    }
}

void Follow::tell(Moment moment, Given const& given, Windows const& windows) {
    moment.travel = out_.travel;
    moment.distance = out_.distance;
    moment.load = load_;
    blame(moment, windows, given);
    out_.setup += moment.setup;
    out_.service += moment.service;
    out_.waiting += moment.waiting();
    for (std::size_t at = 0; at < load_.size(); ++at) {
        if (load_[at] <= car_.capacity[at]) continue;
        moment.violations.push_back({Broken::Load, 0});
        break;
    }
    out_.moments.push_back(std::move(moment));
}

void Follow::rest(Given const& given) {
    auto const& pause = car_.breaks[static_cast<std::size_t>(given.index)];
    rested_[static_cast<std::size_t>(given.index)] = 1;
    auto const begin = wished_begin(pause.windows, given, now_);
    travel(std::min(left_, begin - now_));
    auto is_heavy = false;
    for (std::size_t at = 0; pause.max_load && at < load_.size(); ++at)
        is_heavy |= load_[at] > (*pause.max_load)[at];
    tell({.what = What::Break,
          .index = given.index,
          .arrival = now_,
          .begin = begin,
          .service = pause.service},
         given, pause.windows);
    if (is_heavy) out_.moments.back().violations.push_back({Broken::MaxLoad, 0});
    now_ = begin + pause.service;
}

void Follow::serve(Given const& given) {
    auto const& task = problem_.task(given.index);
    out_.cost += car_.table.cost(from_, task.place);
    out_.distance += car_.table.distance(from_, task.place);
    travel(left_);
    auto const& act = task.actions[static_cast<std::size_t>(car_.type)];
    auto const begin = wished_begin(task.windows, given, now_);
    for (std::size_t at = 0; at < load_.size(); ++at)
        load_[at] += task.take[at] - task.give[at];
    tell({.what = What::Stop,
          .index = given.index,
          .arrival = now_,
          .begin = begin,
          .setup = from_ == task.place ? 0 : act.setup,
          .service = act.service},
         given, task.windows);
    if (!problem_.may(car_.kind, task.errand))
        out_.moments.back().violations.push_back({Broken::Skills, 0});
    now_ = begin + problem_.action(given.index, vehicle_, from_);
    from_ = task.place;
}

/// A delivery without its pickup before it, or a pickup that is never delivered.
void Follow::judge_order() {
    for (auto& moment : out_.moments) {
        if (moment.what != What::Stop) continue;
        auto const& one = problem_.errand(problem_.task(moment.index).errand);
        if (one.second < 0) continue;
        auto const at = [&](int task) {
            return std::ranges::find_if(out_.moments, [&](Moment const& other) {
                return other.what == What::Stop && other.index == task;
            });
        };
        auto const pickup = at(one.first), drop = at(one.second);
        if (pickup < drop && drop != out_.moments.end()) continue;
        moment.violations.push_back({Broken::Precedence, 0});
    }
}

void Follow::judge_whole() {
    auto const stops = std::ranges::count(steps_, What::Stop, &Given::what);
    auto const note = [&](bool is_broken, Broken broken) {
        if (is_broken) out_.violations.push_back({broken, 0});
    };
    note(stops > car_.max_tasks, Broken::MaxTasks);
    note(out_.travel > car_.max_travel, Broken::MaxTravelTime);
    note(out_.distance > car_.max_distance, Broken::MaxDistance);
    note(std::ranges::find(rested_, 0) != rested_.end(), Broken::MissingBreak);
}

std::optional<Timetable> Follow::run() {
    Given start, end;
    for (auto const& step : steps_) {
        if (step.what == What::Start) start = step;
        if (step.what == What::End) end = step;
    }
    rested_.assign(car_.breaks.size(), 0);
    load_up();
    now_ = car_.hours.from;
    if (start.after) now_ = std::max(now_, *start.after);
    if (start.at) now_ = *start.at;
    from_ = car_.start;
    out_.cost = car_.fixed;
    tell({.what = What::Start, .arrival = now_, .begin = now_}, start, {car_.hours});
    for (std::size_t at = 0; at <= steps_.size(); ++at) {
        // The way left is known once one has arrived somewhere.
        if (at == 0 || steps_[at - 1].what == What::Stop) {
            if (!car_.table.leads(from_, place_after(at))) return {};
            left_ = car_.table.duration(from_, place_after(at));
        }
        if (at == steps_.size()) break;
        if (steps_[at].what == What::Break) rest(steps_[at]);
        if (steps_[at].what == What::Stop) serve(steps_[at]);
    }
    out_.cost += car_.table.cost(from_, car_.end);
    out_.distance += car_.table.distance(from_, car_.end);
    travel(left_);
    auto const begin = wished_begin({}, end, now_);
    tell({.what = What::End, .arrival = now_, .begin = begin}, end, {car_.hours});
    judge_order();
    judge_whole();
    return std::move(out_);
}

} // namespace

std::optional<Timetable> given_timetable(Problem const& problem, int vehicle,
                                         std::vector<Given> const& steps) {
    return Follow{problem, vehicle, steps}.run();
}

} // namespace hearth::planner::fleet
