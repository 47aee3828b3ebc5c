#pragma once
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "planner/homecare/model.h"

/// Routes and their hours. Every service starts as early as its route and its ties allow; a change
/// re-reads only what it reaches. Rules of the ties are arcs between routes, as in a longest-path
/// problem: a rank on each service keeps them acyclic, and a change against the ranks is refused.
namespace hearth::planner::homecare {

/// What the plan has of each thing that costs; times in ticks.
struct Score {
    std::int64_t travel = 0, lateness = 0, waiting = 0, overtime = 0;
    std::int64_t latest = 0, idle = 0; ///< largest ones
    std::int64_t unliked = 0, no_lunch = 0;
};

class Timetable {
public:
    explicit Timetable(Problem const& problem);

    Problem const& problem() const { return problem_; }
    std::int32_t carer(std::int32_t service) const { return at_[service].carer; } ///< -1: nobody
    std::int32_t next(std::int32_t service) const { return at_[service].next; }   ///< -1: home
    std::int32_t prev(std::int32_t service) const { return at_[service].prev; }
    Time start(std::int32_t service) const { return at_[service].start; }
    std::int32_t window(std::int32_t service) const { return at_[service].window; }
    std::int32_t head(std::int32_t carer) const { return routes_[carer].head; }
    std::int32_t tail(std::int32_t carer) const { return routes_[carer].tail; }
    std::int32_t size(std::int32_t carer) const { return routes_[carer].size; }
    std::int32_t lunch(std::int32_t carer) const { return routes_[carer].lunch; } ///< before whom

    /// A change: begin, then take, put and set, then settle, then keep or undo.
    void begin();
    void take(std::int32_t service);
    /// `after` -1: first of the route.
    void put(std::int32_t service, std::int32_t carer, std::int32_t after);
    void set_lunch(std::int32_t carer, std::int32_t service);
    /// Starts no earlier than this window of its patient opens.
    void set_window(std::int32_t service, std::int32_t window);
    /// False: the ties forbid it (a cycle, or an order that would be one of starts turned round);
    /// then only undo may follow.
    bool settle();
    void undo();
    void keep();

    /// All as in a plan, with the windows that services were meant for; false: it is not a
    /// possible one, and this table must be thrown away.
    bool load(Plan const& plan, std::vector<std::int32_t> const& windows);

    double cost() const { return cost_; }
    std::int64_t unserved() const { return unserved_; } ///< patients
    Score const& score() const { return total_; }
    /// What one carer's day has.
    Score const& score(std::int32_t carer) const { return scores_[carer]; }
    Plan plan() const;

private:
    struct At {
        std::int32_t next = -1, prev = -1, carer = -1, window = 0;
        Time start = 0;
        Time floor = 0; ///< of a first of two: so late because the second cannot be sooner
    };
    struct Route {
        std::int32_t head = -1, tail = -1, size = 0, lunch = -1;
    };
    /// What stays the same about a service, side by side.
    struct Facts {
        std::int32_t place, partner;
        Time duration, least, most;
        Tie tie;
        bool is_first;
    };
    using Rank = std::int64_t;

    void write(std::int32_t& place, std::int32_t value);
    void touch(std::int32_t carer);
    void push(std::int32_t service);
    Time ready(std::int32_t service) const;
    Time open(std::int32_t service) const;
    Rank rank_before(std::int32_t service) const;
    Rank rank_after(std::int32_t service) const;
    bool rank(std::int32_t service);
    bool rank_fresh();
    void rank_all();
    bool spread();
    bool visit(std::int32_t service);
    void move_start(std::int32_t service, Time start);
    void count(std::int32_t carer);
    void add(Score const& score, std::int64_t sign);
    void price();
    Time behind(std::int32_t service) const;
    template <typename See>
    Score walk(std::int32_t carer, See&& see, Time& delay) const;

    Problem const& problem_;
    std::vector<Facts> facts_;
    std::vector<At> at_;
    std::vector<Route> routes_;
    std::vector<Rank> ranks_;
    std::vector<Score> scores_;
    Score total_;
    std::int64_t unserved_ = 0;
    std::vector<std::int32_t> placed_; ///< by patient: services in routes
    double cost_ = 0;

    // What a change needs to be taken back.
    std::vector<std::pair<std::int32_t*, std::int32_t>> written_;
    std::vector<std::pair<std::int32_t, Rank>> ranked_;
    std::vector<std::pair<std::int32_t, Score>> counted_;
    Score total_before_;
    std::int64_t unserved_before_ = 0;
    double cost_before_ = 0;

    // What a change has still to look at.
    std::vector<std::int32_t> fresh_;                           ///< put, without a rank yet
    std::vector<std::pair<std::int32_t, std::int32_t>> joints_; ///< new neighbours
    std::vector<std::pair<Rank, std::int32_t>> heap_;
    std::vector<std::int32_t> floored_; ///< with a floor, or had one
    std::vector<char> is_fresh_, is_pushed_, is_touched_, is_floored_;
    std::vector<std::int32_t> touched_;
    int keeps_ = 0;
};

} // namespace hearth::planner::homecare
