#include "planner/fleet/line.h"

#include <algorithm>

namespace hearth::planner::fleet {

Line::Line(Problem const& problem, int vehicle)
    : problem_(&problem), car_(&problem.vehicle(vehicle)), vehicle_(vehicle),
      walk_(problem, vehicle) {
    weighs_breaks_ =
        std::ranges::any_of(car_->breaks, [](Break const& one) { return bool(one.max_load); });
    run();
}

/// Adds (or takes off) one way; false where none leads there.
bool Line::add(Way& sum, int from, int to, int sign) const {
    auto const& table = car_->table;
    if (from < 0 || to < 0) return true;
    if (!table.leads(from, to)) return false;
    sum.cost += sign * table.cost(from, to);
    sum.travel += sign * table.duration(from, to);
    sum.distance += sign * table.distance(from, to);
    return true;
}

bool Line::is_within(Way const& more) const {
    return travel_ + more.travel <= car_->max_travel &&
           distance_ + more.distance <= car_->max_distance;
}

bool Line::assign(Stops stops) {
    stops_.swap(stops);
    if (run()) return true;
    stops_.swap(stops);
    run();
    return false;
}

/// Everything anew from the stops; false when a rule is broken.
bool Line::run() {
    auto const many = stops_.size();
    auto const kinds = problem_->dimensions;
    leave_.resize(many + 1);
    loads_.assign((many + 1) * kinds, 0);
    cost_ = is_empty() ? 0 : car_->fixed;
    travel_ = 0;
    distance_ = 0;
    if (static_cast<std::int64_t>(many) > car_->max_tasks) return false;
    for (auto const stop : stops_) { // what is given comes aboard before setting out
        auto const& task = problem_->task(stop);
        if (task.kind != Kind::Job) continue;
        for (std::size_t at = 0; at < kinds; ++at)
            loads_[at] += task.give[at];
    }
    for (std::size_t gap = 0; gap <= many; ++gap) {
        for (std::size_t at = 0; at < kinds; ++at) {
            auto& load = loads_[gap * kinds + at];
            if (gap > 0) {
                auto const& task = problem_->task(stops_[gap - 1]);
                load = loads_[(gap - 1) * kinds + at] - task.give[at] + task.take[at];
            }
            if (load > car_->capacity[at]) return false;
        }
    }
    most_before_ = most_after_ = loads_;
    for (std::size_t at = kinds; at < loads_.size(); ++at)
        most_before_[at] = std::max(most_before_[at], most_before_[at - kinds]);
    for (std::size_t at = loads_.size() - kinds; at-- > 0;)
        most_after_[at] = std::max(most_after_[at], most_after_[at + kinds]);
    leave_[0] = walk_.set_out();
    Way way;
    for (int at = 0; at < count(); ++at) {
        auto const from = place_before(at);
        auto const stop = stops_[static_cast<std::size_t>(at)];
        if (!add(way, from, place_of(stop), 1)) return false;
        if (!walk_.step(leave_[static_cast<std::size_t>(at)], from, stop, load(at),
                        leave_[static_cast<std::size_t>(at) + 1]))
            return false;
    }
    if (!is_empty()) {
        if (!add(way, place_before(count()), car_->end, 1)) return false;
        if (walk_.home(leave_.back(), place_before(count()), load(count())) >= never) return false;
    }
    if (!is_within(way)) return false;
    cost_ += way.cost;
    travel_ = way.travel;
    distance_ = way.distance;
    keep_latest();
    return true;
}

void Line::keep_latest() {
    latest_.resize(stops_.size() + 1);
    latest_.back() = car_->hours.to;
    for (int at = count() - 1; at >= 0; --at) {
        auto const stop = stops_[static_cast<std::size_t>(at)];
        auto const way = car_->table.duration(place_of(stop), place_at(at + 1));
        auto const action = problem_->action(stop, vehicle_, place_before(at));
        auto const bound = std::min(latest_[static_cast<std::size_t>(at) + 1] - way,
                                    at + 1 == count() ? car_->hours.to : never);
        latest_[static_cast<std::size_t>(at)] =
            latest_by(problem_->task(stop).windows, bound - action);
    }
}

/// What a job gives is aboard up to it, what it takes from it on.
bool Line::fits_load(Task const& task, int at) const {
    auto const kinds = problem_->dimensions;
    auto const gap = static_cast<std::size_t>(at) * kinds;
    for (std::size_t one = 0; one < kinds; ++one) {
        if (most_before_[gap + one] + task.give[one] > car_->capacity[one]) return false;
        if (most_after_[gap + one] + task.take[one] > car_->capacity[one]) return false;
    }
    return true;
}

/// Would all that follows from stop `at` on still be in time, coming from there then?
bool Line::goes_on(Front leave, int from, int at) const {
    for (; at < count(); ++at) {
        auto const stop = stops_[static_cast<std::size_t>(at)];
        auto const here = place_of(stop);
        // The latest arrival was reckoned from another place: it says nothing where the setup
        // falls away or comes in.
        auto const is_same = (place_before(at) == here) == (from == here);
        if (is_same) {
            auto const way = car_->table.duration(from, here);
            if (way >= never) return false;
            auto const first = *std::min_element(
                leave.at.begin(), leave.at.begin() + static_cast<std::ptrdiff_t>(walk_.states()));
            if (first + way > latest_[static_cast<std::size_t>(at)]) return false;
            if (walk_.states() == 1) return true;
        }
        Front next;
        if (!walk_.step(leave, from, stop, load(at), next)) return false;
        auto const& was = leave_[static_cast<std::size_t>(at) + 1];
        auto is_early = true;
        for (std::size_t set = 0; set < walk_.states() && is_early; ++set)
            is_early = next.at[set] <= was.at[set];
        if (is_early) return true; // as before from here on
        leave = next;
        from = here;
    }
    return walk_.home(leave, from, load(count())) < never;
}

bool Line::fits_time(int task, int at) const {
    Front front;
    auto const from = place_before(at);
    return walk_.step(leave_[static_cast<std::size_t>(at)], from, task, load(at), front) &&
           goes_on(front, place_of(task), at);
}

bool Line::fits_whole(int errand, Place const& place) const {
    Line trial{*problem_, vehicle_};
    return trial.assign(with(errand, place));
}

Stops Line::with(int errand, Place const& place) const {
    auto const& one = problem_->errand(errand);
    auto stops = stops_;
    if (one.second >= 0) stops.insert(stops.begin() + place.second, one.second);
    stops.insert(stops.begin() + place.first, one.first);
    return stops;
}

} // namespace hearth::planner::fleet
