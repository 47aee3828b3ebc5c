#include "planner/search/anneal.h"

#include <algorithm>
#include <cmath>

#include "planner/search/recreate.h"
#include "planner/search/ruin.h"
#include "planner/search/tails.h"

namespace hearth::planner::search {

namespace {

constexpr std::int32_t around_width = 200;
constexpr std::int64_t steps_between_looks = 64; // at the clock

/// The temperature over the time: exponential cooling, several times over when there is time
/// enough to cool well more than once. Later turns begin from the best plan and less hot.
class Schedule {
public:
    Schedule(Budget const& budget, AnnealTerms const& terms, std::int32_t customers, double step)
        : budget_(budget), terms_(terms), customers_(customers), step_(step) {
        heat_ = terms.hot * step;
        if (budget.iterations >= 0) plan_turns(static_cast<double>(budget.iterations));
    }

    double heat() const { return heat_; }
    bool begins_turn() const { return begins_turn_; }

    /// False when the time is over.
    bool look(std::int64_t iterations) {
        double done = 0;
        auto const count = static_cast<double>(iterations);
        if (budget_.iterations >= 0) done = count / static_cast<double>(budget_.iterations);
        if (budget_.elapsed) done = std::max(done, budget_.elapsed() / budget_.seconds);
        if (done >= 1) return false;
        if (turns_ == 0 && done > terms_.measured) plan_turns(count / done);
        auto const place = done * std::max(1, turns_);
        auto const turn = static_cast<int>(place);
        begins_turn_ = turn > turn_;
        turn_ = turn;
        auto const top = turn > 0 ? terms_.again * terms_.hot : terms_.hot;
        heat_ = top * step_ * std::pow(terms_.cold / top, place - turn);
        return true;
    }

private:
    void plan_turns(double iterations) {
        auto const turns = iterations / (static_cast<double>(customers_) * terms_.turn);
        turns_ = std::clamp(static_cast<int>(turns), 1, terms_.turns);
    }

    Budget const& budget_;
    AnnealTerms const& terms_;
    std::int32_t customers_;
    double step_;
    double heat_ = 0;
    int turns_ = 0; ///< 0: the speed is not known yet
    int turn_ = 0;
    bool begins_turn_ = false;
};

void remember(Tours const& tours, Found& best) {
    if (tours.cost() >= best.cost) return;
    best.cost = tours.cost();
    best.routes = tours.to_routes();
}

} // namespace

Found anneal(Instance const& instance, Budget const& budget, std::uint64_t seed,
             AnnealTerms const& terms) {
    Random random{seed};
    auto const near = neighbours_of(instance, terms.width, around_width);
    Tours tours{instance};
    Ruin ruin{near, {.stops = terms.stops, .longest = terms.longest}};
    Recreate recreate{instance, near, terms.blink};
    std::vector<std::int32_t> out;
    for (std::int32_t at = 1; at < instance.size; ++at)
        out.push_back(at);
    if (!recreate.apply(tours, random, out)) return {};
    Found best{tours.to_routes(), tours.cost(), 0};
    auto const step = static_cast<double>(tours.cost()) / (instance.customers() + tours.used());
    Schedule schedule{budget, terms, instance.customers(), step};
    for (;; ++best.iterations) {
        if (best.iterations % steps_between_looks == 0) {
            if (!schedule.look(best.iterations)) break;
            if (schedule.begins_turn()) tours.load(best.routes);
        }
        for (int i = 0; i < terms.tails; ++i)
            swap_some_tails(tours, near, random, schedule.heat());
        remember(tours, best);
        auto const was = tours.cost();
        tours.begin();
        ruin.apply(tours, random, out);
        auto const is_whole = recreate.apply(tours, random, out);
        auto const limit =
            static_cast<double>(was) - schedule.heat() * std::log(1.0 - random.unit());
        if (!is_whole || static_cast<double>(tours.cost()) >= limit) tours.undo();
        remember(tours, best);
    }
    return best;
}

} // namespace hearth::planner::search
