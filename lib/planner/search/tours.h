#pragma once
#include "planner/search/instance.h"

/// Routes as rings of nodes, with what makes a try of a place cost a handful of additions:
/// when one can leave a stop at the earliest and be at it at the latest. All routes keep every
/// window and the capacity, always. Changes since `begin` can be taken back at once.
namespace hearth::planner::search {

struct Node {
    std::int32_t prev, next; ///< a ring through the route's own head
    std::int32_t route;      ///< -1: in none
    std::int32_t place;      ///< 1, 2, … along the route; 0: the head
    Time leave;              ///< earliest end of service
    Time latest;             ///< latest arrival that keeps all that follows in time
    Time step;               ///< distance to next
    std::int32_t load;       ///< of the route up to and with this stop; heads: 0
};

struct Tour {
    std::int32_t count = 0;
    std::int32_t load = 0;
    bool is_saved = false;
};

using Routes = std::vector<std::vector<std::int32_t>>;

class Tours {
public:
    explicit Tours(Instance const& instance);

    Instance const& instance() const { return *instance_; }
    Node const& node(std::int32_t at) const { return nodes_[static_cast<std::size_t>(at)]; }
    Tour const& tour(std::int32_t route) const { return tours_[static_cast<std::size_t>(route)]; }
    std::int32_t head(std::int32_t route) const { return instance_->size + route; }
    bool is_head(std::int32_t at) const { return at >= instance_->size; }
    /// The row in the matrices: a head is the depot.
    std::int32_t stop(std::int32_t at) const { return at < instance_->size ? at : 0; }
    std::int32_t routes() const { return static_cast<std::int32_t>(tours_.size()); }
    std::int32_t used() const { return used_; }
    Cost cost() const { return cost_; }
    /// A route without stops; -1 when the fleet is out.
    std::int32_t free_route() const { return free_.empty() ? -1 : free_.back(); }

    /// Starts a step that `undo` takes back.
    void begin();
    void undo();

    /// The caller has seen that it fits: see `fits`. Times are brought up to date at once.
    void insert(std::int32_t stop, std::int32_t after);
    /// Takes out `count` stops from `first` on along its route; times follow by `refresh`.
    void cut(std::int32_t first, std::int32_t count);
    void refresh(std::int32_t route);
    /// `last` goes on with `first` and what follows it; the rest of `last`'s route goes behind
    /// what stood before `first`. Two different routes, times brought up to date.
    void swap_tails(std::int32_t last, std::int32_t first);

    /// Would the stop fit behind `after` by load and windows?
    bool fits(std::int32_t stop, std::int32_t after) const;

    Routes to_routes() const;
    /// Replaces everything; the routes must be feasible.
    void load(Routes const& routes);

private:
    void save(std::int32_t route);
    void take(std::int32_t route);
    void give_back(std::int32_t route);

    Instance const* instance_;
    std::vector<Node> nodes_;
    std::vector<Tour> tours_;
    std::vector<std::int32_t> free_; ///< routes without stops
    std::int32_t used_ = 0;
    Cost cost_ = 0;

    struct Saved {
        std::int32_t at;
        Node node;
    };
    struct SavedTour {
        std::int32_t route;
        Tour tour;
    };
    std::vector<Saved> saved_nodes_;
    std::vector<SavedTour> saved_tours_;
    std::vector<std::int32_t> saved_free_;
    bool has_saved_free_ = false;
    Cost saved_cost_ = 0;
    std::int32_t saved_used_ = 0;
};

} // namespace hearth::planner::search
