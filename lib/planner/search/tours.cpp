#include "planner/search/tours.h"

#include <algorithm>

namespace hearth::planner::search {

Tours::Tours(Instance const& instance) : instance_(&instance) {
    auto const routes = std::min(instance.fleet, instance.customers());
    nodes_.resize(static_cast<std::size_t>(instance.size + routes));
    tours_.resize(static_cast<std::size_t>(routes));
    load({});
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
    for (auto const& saved : saved_nodes_)
        nodes_[static_cast<std::size_t>(saved.at)] = saved.node;
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

void Tours::insert(std::int32_t stop, std::int32_t after) {
    auto const route = node(after).route;
    save(route);
    auto& tour = tours_[static_cast<std::size_t>(route)];
    if (tour.count == 0) take(route);
    auto& one = nodes_[static_cast<std::size_t>(stop)];
    auto& before = nodes_[static_cast<std::size_t>(after)];
    one.next = before.next;
    one.prev = after;
    one.route = route;
    nodes_[static_cast<std::size_t>(before.next)].prev = stop;
    before.next = stop;
    ++tour.count;
    tour.load += instance_->demand[static_cast<std::size_t>(stop)];
    auto const& distance = instance_->distance;
    auto const next = this->stop(one.next);
    cost_ -= before.step;
    before.step = distance(this->stop(after), stop);
    one.step = distance(stop, next);
    cost_ += before.step + one.step;

    auto const& in = *instance_;
    // Forward until nothing changes any more, and backward likewise; places always to the end.
    auto leave = before.leave;
    auto from = this->stop(after);
    auto place = before.place;
    auto load = before.load;
    bool is_moving = true;
    for (auto at = stop; !is_head(at); at = node(at).next) {
        auto& here = nodes_[static_cast<std::size_t>(at)];
        here.place = ++place;
        here.load = load += in.demand[static_cast<std::size_t>(at)];
        if (!is_moving) continue;
        auto const start =
            std::max(leave + in.duration(from, at), in.ready[static_cast<std::size_t>(at)]);
        auto const end = start + in.service[static_cast<std::size_t>(at)];
        if (at != stop && end == here.leave) is_moving = false;
        here.leave = leave = end;
        from = at;
    }
    auto latest = node(one.next).latest;
    auto to = next;
    for (auto at = stop; !is_head(at); at = node(at).prev) {
        auto& here = nodes_[static_cast<std::size_t>(at)];
        auto const bound =
            std::min(in.due[static_cast<std::size_t>(at)],
                     latest - in.duration(at, to) - in.service[static_cast<std::size_t>(at)]);
        if (at != stop && bound == here.latest) break;
        here.latest = latest = bound;
        to = at;
    }
}

void Tours::cut(std::int32_t first, std::int32_t count) {
    auto const route = node(first).route;
    save(route);
    auto& tour = tours_[static_cast<std::size_t>(route)];
    auto const before = node(first).prev;
    auto at = first;
    cost_ -= node(before).step;
    for (std::int32_t gone = 0; gone < count; ++gone) {
        auto& one = nodes_[static_cast<std::size_t>(at)];
        one.route = -1;
        cost_ -= one.step;
        tour.load -= instance_->demand[static_cast<std::size_t>(at)];
        at = one.next;
    }
    tour.count -= count;
    auto& joined = nodes_[static_cast<std::size_t>(before)];
    joined.next = at;
    nodes_[static_cast<std::size_t>(at)].prev = before;
    joined.step = instance_->distance(stop(before), stop(at));
    cost_ += joined.step;
    if (tour.count == 0) give_back(route);
}

void Tours::refresh(std::int32_t route) {
    auto const& in = *instance_;
    auto const start = head(route);
    auto const& first = node(start);
    auto leave = first.leave;
    std::int32_t from = 0, place = 0, load = 0;
    for (auto at = first.next; at != start; at = node(at).next) {
        auto& here = nodes_[static_cast<std::size_t>(at)];
        here.place = ++place;
        here.load = load += in.demand[static_cast<std::size_t>(at)];
        here.leave = leave =
            std::max(leave + in.duration(from, at), in.ready[static_cast<std::size_t>(at)]) +
            in.service[static_cast<std::size_t>(at)];
        from = at;
    }
    auto latest = first.latest;
    std::int32_t to = 0;
    for (auto at = first.prev; at != start; at = node(at).prev) {
        auto& here = nodes_[static_cast<std::size_t>(at)];
        here.latest = latest =
            std::min(in.due[static_cast<std::size_t>(at)],
                     latest - in.duration(at, to) - in.service[static_cast<std::size_t>(at)]);
        to = at;
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
    auto const join = [&](std::int32_t from, std::int32_t to) {
        nodes_[static_cast<std::size_t>(from)].next = to;
        nodes_[static_cast<std::size_t>(to)].prev = from;
    };
    join(last, first);
    join(end, head(one));
    if (is_head(behind)) {
        join(before, head(two));
    } else {
        join(before, behind);
        join(rest, head(two));
    }
    auto const step = [&](std::int32_t at) {
        auto& here = nodes_[static_cast<std::size_t>(at)];
        here.step = instance_->distance(stop(at), stop(here.next));
        cost_ += here.step;
    };
    step(last);
    step(before);
    for (auto const route : {one, two}) {
        auto& tour = tours_[static_cast<std::size_t>(route)];
        auto const had = tour.count;
        tour.count = 0;
        for (auto at = node(head(route)).next; !is_head(at); at = node(at).next) {
            nodes_[static_cast<std::size_t>(at)].route = route;
            ++tour.count;
        }
        refresh(route);
        tour.load = node(node(head(route)).prev).load;
        if (had > 0 && tour.count == 0) give_back(route);
        if (had == 0 && tour.count > 0) take(route);
    }
}

bool Tours::fits(std::int32_t stop, std::int32_t after) const {
    auto const& in = *instance_;
    auto const& before = node(after);
    auto const& next = node(before.next);
    if (tour(before.route).load + in.demand[static_cast<std::size_t>(stop)] > in.capacity)
        return false;
    auto const start = std::max(before.leave + in.duration(this->stop(after), stop),
                                in.ready[static_cast<std::size_t>(stop)]);
    if (start > in.due[static_cast<std::size_t>(stop)]) return false;
    return start + in.service[static_cast<std::size_t>(stop)] +
               in.duration(stop, this->stop(before.next)) <=
           next.latest;
}

Routes Tours::to_routes() const {
    Routes routes;
    for (std::int32_t route = 0; route < this->routes(); ++route) {
        if (tour(route).count == 0) continue;
        auto& list = routes.emplace_back();
        for (auto at = node(head(route)).next; !is_head(at); at = node(at).next)
            list.push_back(at);
    }
    return routes;
}

void Tours::load(Routes const& routes) {
    begin();
    auto const size = instance_->size;
    for (std::int32_t at = 0; at < size; ++at) {
        nodes_[static_cast<std::size_t>(at)] = {at, at, -1, 0, 0, 0, 0, 0};
    }
    free_.clear();
    for (auto route = this->routes() - 1; route >= 0; --route) {
        auto const at = head(route);
        nodes_[static_cast<std::size_t>(at)] = {
            at, at, route, 0, instance_->ready[0], instance_->due[0], 0, 0};
        tours_[static_cast<std::size_t>(route)] = {};
        free_.push_back(route);
    }
    cost_ = 0;
    used_ = 0;
    for (auto const& list : routes) {
        auto const route = free_route();
        for (auto const stop : list)
            insert(stop, node(head(route)).prev);
    }
    begin();
}

} // namespace hearth::planner::search
