#pragma once
#include "planner/fleet/walk.h"

/// The route of one vehicle in the search, with what makes a try of a place cheap: the clock
/// before every stop, the latest arrival at it, what is aboard between stops. Always feasible.
namespace hearth::planner::fleet {

class Line {
public:
    Line(Problem const& problem, int vehicle);

    Stops const& stops() const { return stops_; }
    int vehicle() const { return vehicle_; }
    bool is_empty() const { return stops_.empty(); }
    Cost cost() const { return cost_; }

    /// Takes these stops if every rule allows them; else nothing changes and it is false.
    bool assign(Stops stops);

    /// Where an errand fits best.
    struct Place {
        int vehicle = -1;
        int first = 0;  ///< before this stop
        int second = 0; ///< the delivery: before this one, both counted without the errand
        Cost cost = std::numeric_limits<Cost>::max();
    };
    /// Improves `best` where the errand costs less here. `blink(cost)` false: this place is
    /// overlooked.
    template <typename Blink>
    void look(int errand, Place& best, Blink&& blink) const;
    /// What the stops would be with the errand there.
    Stops with(int errand, Place const& place) const;

private:
    struct Way {
        Cost cost = 0;
        Time travel = 0;
        Cost distance = 0;
    };
    int place_before(int at) const { return at == 0 ? car_->start : place_of(stops_[at - 1]); }
    int place_at(int at) const {
        return at == count() ? car_->end : place_of(stops_[static_cast<std::size_t>(at)]);
    }
    int place_of(int task) const { return problem_->task(task).place; }
    int count() const { return static_cast<int>(stops_.size()); }
    std::int64_t const* load(int gap) const {
        return loads_.data() + static_cast<std::size_t>(gap) * problem_->dimensions;
    }
    bool run();
    void keep_latest();
    bool add(Way& sum, int from, int to, int sign) const;
    bool is_within(Way const& more) const;
    bool fits_load(Task const& task, int at) const;
    bool goes_on(Front leave, int from, int at) const;
    bool fits_whole(int errand, Place const& place) const;
    bool fits_time(int task, int at) const;
    template <typename Blink>
    void look_job(int errand, Place& best, Blink&& blink) const;
    template <typename Blink>
    void look_shipment(int errand, Place& best, Blink&& blink) const;
    template <typename Blink>
    void look_deliveries(int errand, int first, Way const& onto, Front front, Place& best,
                         Blink&& blink) const;

    Problem const* problem_;
    Vehicle const* car_;
    int vehicle_;
    Walk walk_;
    bool weighs_breaks_ = false; ///< a break depends on what is aboard: no short cuts
    Stops stops_;
    std::vector<Front> leave_;        ///< [0]: setting out; [i]: after stop i-1
    std::vector<Time> latest_;        ///< arrival at stop i, breaks left aside; [count]: at the end
    std::vector<std::int64_t> loads_; ///< in the gap before stop i; [count]: before the end
    std::vector<std::int64_t> most_before_, most_after_; ///< of the gaps up to and from one on
    Cost cost_ = 0;
    Time travel_ = 0;
    Cost distance_ = 0;
};

// ---- what depends on the caller's blink

template <typename Blink>
void Line::look(int errand, Place& best, Blink&& blink) const {
    auto const& one = problem_->errand(errand);
    if (count() + one.tasks() > car_->max_tasks) return;
    if (one.second < 0)
        look_job(errand, best, blink);
    else
        look_shipment(errand, best, blink);
}

template <typename Blink>
void Line::look_job(int errand, Place& best, Blink&& blink) const {
    auto const id = problem_->errand(errand).first;
    auto const& task = problem_->task(id);
    auto const opening = is_empty() ? car_->fixed : 0;
    for (int at = 0; at <= count(); ++at) {
        Way way{opening, 0, 0};
        auto const before = place_before(at), after = place_at(at);
        if (!add(way, before, task.place, 1) || !add(way, task.place, after, 1)) continue;
        if (!is_empty()) add(way, before, after, -1);
        if (way.cost >= best.cost || !is_within(way) || !fits_load(task, at)) continue;
        Place const place{vehicle_, at, at, way.cost};
        if (weighs_breaks_ ? !fits_whole(errand, place) : !fits_time(id, at)) continue;
        if (blink()) best = place;
    }
}

template <typename Blink>
void Line::look_shipment(int errand, Place& best, Blink&& blink) const {
    auto const id = problem_->errand(errand).first;
    auto const& task = problem_->task(id);
    for (int at = 0; at <= count(); ++at) {
        Way onto{is_empty() ? car_->fixed : 0, 0, 0};
        if (!add(onto, place_before(at), task.place, 1)) continue;
        Front front;
        if (!walk_.step(leave_[static_cast<std::size_t>(at)], place_before(at), id, load(at),
                        front))
            continue;
        look_deliveries(errand, at, onto, front, best, blink);
    }
}

template <typename Blink>
void Line::look_deliveries(int errand, int first, Way const& onto, Front front, Place& best,
                           Blink&& blink) const {
    auto const& one = problem_->errand(errand);
    auto const& pickup = problem_->task(one.first);
    auto const& drop = problem_->task(one.second);
    std::vector<std::int64_t> aboard(problem_->dimensions);
    auto const takes_along = [&](int gap) {
        for (std::size_t at = 0; at < aboard.size(); ++at) {
            aboard[at] = load(gap)[at] + pickup.take[at];
            if (aboard[at] > car_->capacity[at]) return false;
        }
        return true;
    };
    auto from = pickup.place;
    auto way = onto; // up to and with the stop the delivery would follow
    for (int at = first;; ++at) {
        if (!takes_along(at)) return;
        auto whole = way;
        auto const after = place_at(at);
        if (add(whole, from, drop.place, 1) && add(whole, drop.place, after, 1)) {
            // The gaps that were: before the pickup's successor, and where the drop cuts in.
            if (!is_empty()) add(whole, place_before(first), place_at(first), -1);
            if (at > first) add(whole, place_before(at), after, -1);
            Front dropped;
            Place const place{vehicle_, first, at, whole.cost};
            if (whole.cost < best.cost && is_within(whole) &&
                (weighs_breaks_ ? fits_whole(errand, place)
                                : walk_.step(front, from, one.second, aboard.data(), dropped) &&
                                      goes_on(dropped, drop.place, at)) &&
                blink())
                best = place;
        }
        if (at == count()) return;
        auto const next = stops_[static_cast<std::size_t>(at)];
        if (at == first && !add(way, from, place_of(next), 1)) return;
        Front later;
        if (!walk_.step(front, from, next, aboard.data(), later)) return;
        front = later;
        from = place_of(next);
    }
}

} // namespace hearth::planner::fleet
