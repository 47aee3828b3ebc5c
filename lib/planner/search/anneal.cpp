#include "planner/search/anneal.h"

#include <algorithm>
#include <cmath>

#include "planner/search/cooling.h"
#include "planner/search/recreate.h"
#include "planner/search/ruin.h"
#include "planner/search/tails.h"

namespace hearth::planner::search {

namespace {

constexpr std::int32_t around_width = 200;
constexpr std::int64_t steps_between_looks = 64; // at the clock
constexpr std::size_t most_called_back = 10;

/// A plan in the making, with what is left out of it.
struct State {
    Tours tours;
    std::vector<std::int32_t> absent;
    Cost skipped = 0;
    Cost cost() const { return tours.cost() + skipped; }
};

void remember(State const& state, Found& best) {
    if (state.cost() >= best.cost) return;
    best.cost = state.cost();
    best.by_vehicle = state.tours.by_vehicle();
    best.absent = state.absent;
}

Cost skip_cost(Instance const& instance, std::vector<std::int32_t> const& absent) {
    Cost sum = 0;
    for (auto const stop : absent)
        sum += instance.skip_cost(stop);
    return sum;
}

/// Some of what is left out gets another chance together with what was torn out.
void call_back(std::vector<std::int32_t> const& absent, Random& random,
               std::vector<std::int32_t>& out, std::vector<std::int32_t>& waiting) {
    waiting = absent;
    if (waiting.size() > most_called_back) random.shuffle(waiting);
    for (std::size_t more = 0; more < most_called_back && !waiting.empty(); ++more) {
        out.push_back(waiting.back());
        waiting.pop_back();
    }
}

} // namespace

Found anneal(Instance const& instance, Budget const& budget, std::uint64_t seed,
             AnnealTerms const& terms) {
    Random random{seed};
    auto const near = neighbours_of(instance, terms.width, around_width);
    State state{Tours{instance}, {}, 0};
    auto& tours = state.tours;
    Ruin ruin{near, {.stops = terms.stops, .longest = terms.longest}};
    Recreate recreate{instance, near, terms.blink};
    std::vector<std::int32_t> out, waiting;
    for (std::int32_t at = 1; at < instance.size; ++at)
        out.push_back(at);
    recreate.apply(tours, random, out);
    state.absent = out;
    state.skipped = skip_cost(instance, out);
    Found best{.cost = std::numeric_limits<Cost>::max()};
    remember(state, best);
    auto const legs = instance.customers() + tours.used() - static_cast<int>(out.size());
    auto const step = std::max(1.0, static_cast<double>(tours.cost()) / std::max(1, legs));
    Cooling const cooling{.hot = terms.hot,
                          .cold = terms.cold,
                          .again = terms.again,
                          .turn = terms.turn,
                          .turns = terms.turns,
                          .measured = terms.measured};
    Schedule schedule{budget, cooling, instance.customers(), step};
    for (;; ++best.iterations) {
        if (best.iterations % steps_between_looks == 0) {
            if (!schedule.look(best.iterations)) break;
            if (schedule.begins_turn()) {
                tours.restore(best.by_vehicle);
                state.absent = best.absent;
                state.skipped = skip_cost(instance, best.absent);
            }
        }
        for (int i = 0; i < terms.tails; ++i)
            swap_some_tails(tours, near, random, schedule.heat());
        remember(state, best);
        auto const was = state.cost();
        tours.begin();
        ruin.apply(tours, random, out);
        call_back(state.absent, random, out, waiting);
        recreate.apply(tours, random, out);
        out.insert(out.end(), waiting.begin(), waiting.end());
        auto const skipped = skip_cost(instance, out);
        auto const limit =
            static_cast<double>(was) - schedule.heat() * std::log(1.0 - random.unit());
        if (static_cast<double>(tours.cost() + skipped) >= limit) {
            tours.undo();
            continue;
        }
        state.absent.swap(out);
        state.skipped = skipped;
        remember(state, best);
    }
    best.routes = best.by_vehicle;
    std::erase_if(best.routes, [](auto const& route) { return route.empty(); });
    return best;
}

} // namespace hearth::planner::search
