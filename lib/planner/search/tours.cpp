#include "planner/search/tours.h"

#include <algorithm>

namespace hearth::planner::search {

Tours::Tours(Instance const& instance) : instance_(&instance) {
    nodes_.resize(static_cast<std::size_t>(instance.size) + instance.vehicles.size());
    tours_.resize(instance.vehicles.size());
    restore({});
}

void Tours::begin() {
    for (auto const& saved : saved_tours_)
        tours_[static_cast<std::size_t>(saved.route)].is_saved = false;
    saved_nodes_.clear();
    saved_tours_.clear();
    has_saved_free_ = false;
    saved_cost_ = cost_;
    saved_used_ = used_;
}

void Tours::undo() {
    // Backwards: a stop may have been saved with its route and again when it was put elsewhere.
    for (auto saved = saved_nodes_.rbegin(); saved != saved_nodes_.rend(); ++saved) {
        at(saved->at) = saved->node;
    }
    for (auto const& saved : saved_tours_)
        tours_[static_cast<std::size_t>(saved.route)] = saved.tour;
    if (has_saved_free_) free_.swap(saved_free_);
    cost_ = saved_cost_;
    used_ = saved_used_;
    saved_nodes_.clear();
    saved_tours_.clear();
    has_saved_free_ = false;
}

void Tours::save(std::int32_t route) {
    auto& tour = tours_[static_cast<std::size_t>(route)];
    if (tour.is_saved) return;
    saved_tours_.push_back({route, tour});
    tour.is_saved = true;
    auto const start = head(route);
    auto at = start;
    do {
        saved_nodes_.push_back({at, node(at)});
        at = node(at).next;
    } while (at != start);
}

void Tours::take(std::int32_t route) {
    if (!has_saved_free_) saved_free_ = free_, has_saved_free_ = true;
    // Nearly always the last one: free_route() names it.
    auto const found = std::find(free_.rbegin(), free_.rend(), route);
    free_.erase(std::next(found).base());
    ++used_;
}

void Tours::give_back(std::int32_t route) {
    if (!has_saved_free_) saved_free_ = free_, has_saved_free_ = true;
    free_.push_back(route);
    --used_;
}

void Tours::join(std::int32_t from, std::int32_t to) {
    at(from).next = to;
    at(to).prev = from;
}

/// The step behind a node, new; the old one is already off the cost. Who stays at home is free.
void Tours::measure(std::int32_t from) {
    auto& here = at(from);
    auto const stays = is_head(from) && here.next == from;
    here.step = stays ? 0 : instance_->distance(from_row(from), to_row(here.next));
    cost_ += here.step;
}

void Tours::insert(std::int32_t stop, std::int32_t after) {
    auto const route = node(after).route;
    save(route);
    auto& tour = of(route);
    if (tour.count == 0) take(route);
    saved_nodes_.push_back({stop, node(stop)}); // it may have been in no route at all
    auto const next = node(after).next;
    at(stop).route = route;
    cost_ -= node(after).step;
    join(stop, next);
    join(after, stop);
    measure(after);
    measure(stop);
    ++tour.count;
    tour.room -= instance_->demand[static_cast<std::size_t>(stop)];
    go_forward(stop);
    go_back(stop);
}

/// Earliest times from a new stop on, until nothing changes; places and loads to the end.
void Tours::go_forward(std::int32_t stop) {
    auto const& in = *instance_;
    auto const before = node(stop).prev;
    auto leave = node(before).leave;
    auto place = node(before).place;
    auto load = node(before).load;
    auto from = from_row(before);
    bool is_moving = true;
    for (auto walk = stop; !is_head(walk); walk = node(walk).next) {
        auto& here = at(walk);
        here.place = ++place;
        here.load = load += in.demand[static_cast<std::size_t>(walk)];
        if (!is_moving) continue;
        auto const end = in.start_of(walk, leave + in.duration(from, walk)) +
                         in.service[static_cast<std::size_t>(walk)];
        if (walk != stop && end == here.leave) is_moving = false;
        here.leave = leave = end;
        from = walk;
    }
}

void Tours::go_back(std::int32_t stop) {
    auto const& in = *instance_;
    auto latest = node(node(stop).next).latest;
    auto to = to_row(node(stop).next);
    for (auto walk = stop; !is_head(walk); walk = node(walk).prev) {
        auto& here = at(walk);
        auto const by = latest - in.duration(walk, to) - in.service[static_cast<std::size_t>(walk)];
        auto const bound = in.latest_by(walk, by);
        if (walk != stop && bound == here.latest) break;
        here.latest = latest = bound;
        to = walk;
    }
}

void Tours::cut(std::int32_t first, std::int32_t count) {
    auto const route = node(first).route;
    save(route);
    auto& tour = of(route);
    auto const before = node(first).prev;
    auto walk = first;
    cost_ -= node(before).step;
    for (std::int32_t gone = 0; gone < count; ++gone) {
        auto& one = at(walk);
        one.route = -1;
        cost_ -= one.step;
        tour.room += instance_->demand[static_cast<std::size_t>(walk)];
        walk = one.next;
    }
    tour.count -= count;
    join(before, walk);
    measure(before);
    if (tour.count == 0) give_back(route);
}

void Tours::refresh(std::int32_t route) {
    auto const& in = *instance_;
    auto const start = head(route);
    auto leave = node(start).leave;
    auto from = from_row(start);
    std::int32_t place = 0, load = 0;
    for (auto walk = node(start).next; walk != start; walk = node(walk).next) {
        auto& here = at(walk);
        here.place = ++place;
        here.load = load += in.demand[static_cast<std::size_t>(walk)];
        here.leave = leave = in.start_of(walk, leave + in.duration(from, walk)) +
                             in.service[static_cast<std::size_t>(walk)];
        from = walk;
    }
    auto latest = node(start).latest;
    auto to = to_row(start);
    for (auto walk = node(start).prev; walk != start; walk = node(walk).prev) {
        auto& here = at(walk);
        auto const by = latest - in.duration(walk, to) - in.service[static_cast<std::size_t>(walk)];
        here.latest = latest = in.latest_by(walk, by);
        to = walk;
    }
}

void Tours::swap_tails(std::int32_t last, std::int32_t first) {
    auto const one = node(last).route, two = node(first).route;
    save(one);
    save(two);
    auto const before = node(first).prev, behind = node(last).next;
    cost_ -= node(last).step + node(before).step;
    auto const end = node(head(two)).prev; // of the tail that `last` gets
    auto const rest = node(head(one)).prev;
    join(last, first);
    join(end, head(one));
    if (is_head(behind)) {
        join(before, head(two));
    } else {
        join(before, behind);
        join(rest, head(two));
    }
    measure(last);
    measure(before);
    for (auto const route : {one, two}) {
        auto& tour = of(route);
        auto const had = tour.count;
        tour.count = 0;
        for (auto walk = node(head(route)).next; !is_head(walk); walk = node(walk).next) {
            at(walk).route = route;
            ++tour.count;
        }
        refresh(route);
        tour.room = vehicle(route).capacity - node(node(head(route)).prev).load;
        if (had > 0 && tour.count == 0) give_back(route);
        if (had == 0 && tour.count > 0) take(route);
    }
}

bool Tours::fits(std::int32_t stop, std::int32_t after) const {
    auto const& in = *instance_;
    auto const& before = node(after);
    auto const row = static_cast<std::size_t>(stop);
    auto const& route = tour(before.route);
    if (route.room < in.demand[row] || !in.may(route.kind, stop)) return false;
    auto const start = in.start_of(stop, before.leave + in.duration(from_row(after), stop));
    return start < never && start + in.service[row] + in.duration(stop, to_row(before.next)) <=
                                node(before.next).latest;
}

Routes Tours::by_vehicle() const {
    Routes routes(tours_.size());
    for (std::int32_t route = 0; route < this->routes(); ++route) {
        auto& list = routes[static_cast<std::size_t>(route)];
        for (auto walk = node(head(route)).next; !is_head(walk); walk = node(walk).next) {
            list.push_back(walk);
        }
    }
    return routes;
}

Routes Tours::to_routes() const {
    auto routes = by_vehicle();
    std::erase_if(routes, [](auto const& route) { return route.empty(); });
    return routes;
}

void Tours::restore(Routes const& by_vehicle) {
    begin();
    auto const size = instance_->size;
    for (std::int32_t walk = 0; walk < size; ++walk)
        at(walk) = {walk, walk, -1, 0, 0, 0, 0, 0};
    free_.clear();
    for (auto route = routes() - 1; route >= 0; --route) {
        auto const& car = vehicle(route);
        auto const start = head(route);
        at(start) = {start, start, route, 0, car.from, car.to, 0, 0};
        of(route) = {0, car.capacity, car.kind, false};
        free_.push_back(route);
    }
    cost_ = 0;
    used_ = 0;
    for (std::size_t route = 0; route < by_vehicle.size(); ++route) {
        auto const start = head(static_cast<std::int32_t>(route));
        for (auto const stop : by_vehicle[route])
            insert(stop, node(start).prev);
    }
    begin();
}

} // namespace hearth::planner::search
