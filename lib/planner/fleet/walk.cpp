#include "planner/fleet/walk.h"

#include <algorithm>

namespace hearth::planner::fleet {

std::int64_t Problem::weight(int at) const {
    auto const& one = errand(at);
    auto const step = static_cast<std::int64_t>(tasks.size()) + 1;
    return one.tasks() * (one.priority * step + 1);
}

Front Walk::set_out() const {
    Front front;
    std::fill_n(front.at.begin(), states_, never);
    front.at[0] = car_->hours.from;
    return front;
}

bool Walk::may_rest(Break const& rest, std::int64_t const* load) const {
    if (!rest.max_load) return true;
    for (std::size_t at = 0; at < problem_->dimensions; ++at) {
        if (load[at] > (*rest.max_load)[at]) return false;
    }
    return true;
}

void Walk::cross(Front const& leave, Time way, std::int64_t const* load, Front& arrival) const {
    // The rest of the way beside each moment. Of two histories of the same breaks the one that
    // arrives earlier is kept: with one window a break it is never behind in between either, for
    // who waited for the window did so with no way left. (A break with several windows may lose
    // a plan by this, never gain a wrong one.)
    std::array<Time, most_states> rest;
    auto now = leave;
    std::fill_n(rest.begin(), states_, way);
    for (std::size_t set = 0; set < states_; ++set) {
        if (now.at[set] >= never) {
            arrival.at[set] = never;
            continue;
        }
        arrival.at[set] = now.at[set] + rest[set];
        for (std::size_t one = 0; one < car_->breaks.size(); ++one) {
            auto const next = set | (std::size_t{1} << one);
            if (next == set) continue;
            auto const& pause = car_->breaks[one];
            if (!may_rest(pause, load)) continue;
            auto const begin = start_of(pause.windows, now.at[set]);
            if (begin >= never) continue;
            auto const left = std::max<Time>(0, rest[set] - (begin - now.at[set]));
            auto const end = begin + pause.service;
            auto const known = now.at[next] >= never ? never : now.at[next] + rest[next];
            if (end + left < known || (end + left == known && end < now.at[next])) {
                now.at[next] = end;
                rest[next] = left;
            }
        }
    }
}

bool Walk::step(Front const& leave, int from, int task, std::int64_t const* load, Front& to) const {
    auto const& one = problem_->task(task);
    auto const way = car_->table.duration(from, one.place);
    if (way >= never) return false;
    auto const action = problem_->action(task, vehicle_, from);
    if (states_ == 1) {
        auto const begin = start_of(one.windows, leave.at[0] + way);
        to.at[0] = begin >= never ? never : begin + action;
        return to.at[0] <= car_->hours.to;
    }
    Front arrival;
    cross(leave, way, load, arrival);
    bool is_able = false;
    for (std::size_t set = 0; set < states_; ++set) {
        to.at[set] = never;
        if (arrival.at[set] >= never) continue;
        auto const begin = start_of(one.windows, arrival.at[set]);
        if (begin >= never || begin + action > car_->hours.to) continue;
        to.at[set] = begin + action;
        is_able = true;
    }
    return is_able;
}

Time Walk::home(Front const& leave, int from, std::int64_t const* load) const {
    auto const way = car_->table.duration(from, car_->end);
    if (way >= never) return never;
    Front arrival;
    cross(leave, way, load, arrival);
    auto const last = arrival.at[states_ - 1];
    return last <= car_->hours.to ? last : never;
}

} // namespace hearth::planner::fleet
