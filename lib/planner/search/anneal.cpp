#include "planner/search/anneal.h"

#include <algorithm>
#include <cmath>

#include "planner/search/recreate.h"
#include "planner/search/ruin.h"
#include "planner/search/tails.h"

namespace hearth::planner::search {

Found anneal(Instance const& instance, Budget const& budget, std::uint64_t seed,
             AnnealTerms const& terms) {
    Random random{seed};
    auto const near = neighbours_of(instance, terms.width, 200);
    Tours tours{instance};
    Ruin ruin{near, {.stops = terms.stops, .longest = terms.longest}};
    Recreate recreate{instance, near, terms.blink};
    std::vector<std::int32_t> out;
    for (std::int32_t at = 1; at < instance.size; ++at) out.push_back(at);
    recreate.apply(tours, random, out);
    Found best{tours.to_routes(), tours.cost(), 0};
    auto const step = static_cast<double>(tours.cost()) / (instance.customers() + tours.used());
    auto const hot = terms.hot * step, cold = terms.cold * step;
    double heat = hot;
    for (;; ++best.iterations) {
        if (best.iterations % 64 == 0) {
            double done = 0;
            if (budget.iterations >= 0) done = static_cast<double>(best.iterations) / static_cast<double>(budget.iterations);
            if (budget.elapsed) done = std::max(done, budget.elapsed() / budget.seconds);
            if (done >= 1) break;
            heat = hot * std::pow(cold / hot, done);
        }
        for (int i = 0; i < terms.tails; ++i) swap_some_tails(tours, near, random, heat);
        if (tours.cost() < best.cost) best.cost = tours.cost(), best.routes = tours.to_routes();
        auto const was = tours.cost();
        tours.begin();
        ruin.apply(tours, random, out);
        if (!recreate.apply(tours, random, out)) {
            tours.undo();
            continue;
        }
        auto const limit = static_cast<double>(was) - heat * std::log(1.0 - random.unit());
        if (static_cast<double>(tours.cost()) >= limit) {
            tours.undo();
        } else if (tours.cost() < best.cost) {
            best.cost = tours.cost();
            best.routes = tours.to_routes();
        }
    }
    return best;
}

} // namespace hearth::planner::search
