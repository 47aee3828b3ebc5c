#pragma once
#include "planner/search/day/model.h"

/// Times for what stands in a turn: one pass from the first item to the last, as early as the
/// road, the windows, the breaks and the rests allow, later where a visit is wished or was
/// published later. A turn of home service has five to ten items: the pass costs less than the
/// bookkeeping that would spare it.
namespace hearth::planner::day {

class Timing {
public:
    explicit Timing(Model const& model) : model_(model) {}

    /// Sets start, from, to, road and lax of each; false when some rule of the turn is broken.
    /// What a worker's turns must keep together is asked of `overtime`.
    bool run(Turn const& turn, std::vector<Item>& items);
    /// The same for items that keep the starts they have: only roads and costs are set.
    void keep(Turn const& turn, std::vector<Item>& items);
    /// Earliest ends and latest beginnings, after `run`: what a first look at a place needs.
    void bound(Turn const& turn, std::vector<Item>& items);

    /// Roads and visits of the turn, in fen.
    Fen cost(Turn const& turn, std::vector<Item> const& items) const;
    /// The overtime of all turns of the worker, in fen; nothing when days, weeks, nights or runs
    /// across turns break a rule. `items` stand in for those of `turn`.
    std::optional<Fen> overtime(WorkerIndex worker, std::int32_t turn,
                                std::vector<Item> const& items,
                                std::vector<std::vector<Item>> const& all) const;
    /// The way home after the last item, minutes.
    std::int32_t way_home(Turn const& turn, Item const& last) const;

private:
    struct Pass;
    bool pass(Turn const& turn, std::vector<Item>& items, std::size_t relaxed, bool is_eager);
    void price(Turn const& turn, std::vector<Item>& items);

    Model const& model_;
    std::size_t failed_ = 0; ///< the item at which the last pass gave up
    std::size_t waited_ = 0; ///< one past the last item that waited for its wish
};

} // namespace hearth::planner::day
