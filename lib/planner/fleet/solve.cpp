#include "planner/fleet/solve.h"

#include <algorithm>

#include "planner/fleet/simple.h"
#include "planner/search/anneal.h"
#include "planner/search/random.h"

namespace hearth::planner::fleet {
namespace {

constexpr double seconds_between_words = 0.1;
constexpr std::int32_t most_looked_at = 400; // stops

/// The clock of one search, and what the caller hears of it.
class Ear {
public:
    explicit Ear(Terms const& terms) : terms_(terms), begin_(terms.elapsed ? terms.elapsed() : 0) {}

    double seconds() const { return terms_.elapsed ? terms_.elapsed() - begin_ : 0; }
    /// The share that is over; 1 or more when the caller has had enough.
    double share(Progress progress) {
        auto const now = seconds();
        progress.done = terms_.iterations >= 0 ? 0 : now / terms_.seconds;
        if (terms_.heard && (is_ended_ || now >= next_ || !terms_.elapsed)) {
            next_ = now + seconds_between_words;
            is_ended_ = is_ended_ || !terms_.heard(progress);
        }
        return is_ended_ ? 2 : progress.done;
    }

private:
    Terms const& terms_;
    double begin_, next_ = 0;
    bool is_ended_ = false;
};

/// A stop left out never makes a route later: the search for simple problems takes that for
/// granted. Of large problems a sample is looked at.
bool is_straight(search::Instance const& in) {
    search::Random random{1};
    auto const holds = [&](std::int32_t a, std::int32_t b, std::int32_t c) {
        auto const stay = in.service[static_cast<std::size_t>(b)];
        return a == b || b == c ||
               in.duration(a, c) <= in.duration(a, b) + stay + in.duration(b, c);
    };
    if (in.size > most_looked_at) {
        auto const draw = [&] {
            return 1 + static_cast<std::int32_t>(
                           random.below(static_cast<std::uint32_t>(in.customers())));
        };
        for (int looks = 0; looks < 1'000'000; ++looks)
            if (!holds(draw(), draw(), draw())) return false;
        return true;
    }
    for (std::int32_t b = 1; b < in.size; ++b) {
        for (std::int32_t a = 1; a < in.size; ++a)
            for (std::int32_t c = 1; c < in.size; ++c)
                if (!holds(a, b, c)) return false;
        for (auto const& car : in.vehicles)
            for (std::int32_t a = 1; a < in.size; ++a)
                if (!holds(car.start, b, a) || !holds(a, b, car.end)) return false;
    }
    return true;
}

/// By the search for simple problems; nothing where it is not one, or the plan does not hold.
std::optional<Plan> by_simple(Problem const& problem, Terms const& terms) {
    Ear ear{terms};
    auto const instance = to_simple(problem);
    if (!instance || !is_straight(*instance)) return {};
    search::Budget budget{.iterations = terms.iterations, .seconds = 1, .elapsed = {}};
    if (terms.iterations < 0 || terms.heard) budget.elapsed = [&] { return ear.share({}); };
    auto const found = search::anneal(*instance, budget, terms.seed);
    Plan plan;
    plan.iterations = found.iterations;
    for (auto const& route : found.by_vehicle) {
        auto& stops = plan.routes.emplace_back();
        for (auto const stop : route)
            stops.push_back(problem.errand(stop - 1).first);
        Line line{problem, static_cast<int>(plan.routes.size()) - 1};
        if (!line.assign(stops)) return {};
    }
    for (auto const stop : found.absent)
        plan.absent.push_back(stop - 1);
    std::ranges::sort(plan.absent);
    plan.value = value_of(problem, plan.routes, plan.absent);
    return plan;
}

/// What the search has left out though somebody has room for it.
void fill_in(Problem const& problem, Plan& plan) {
    std::erase_if(plan.absent, [&](int errand) {
        Line::Place best;
        for (std::size_t at = 0; at < plan.routes.size(); ++at) {
            auto const& car = problem.vehicles[at];
            if (car.is_forced || !problem.may(car.kind, errand)) continue;
            Line line{problem, static_cast<int>(at)};
            line.assign(plan.routes[at]);
            line.look(errand, best, [] { return true; });
        }
        if (best.vehicle < 0) return false;
        auto& route = plan.routes[static_cast<std::size_t>(best.vehicle)];
        Line line{problem, best.vehicle};
        line.assign(route);
        route = line.with(errand, best);
        return true;
    });
    plan.value = value_of(problem, plan.routes, plan.absent);
}

} // namespace

Plan solve(Problem const& problem, std::vector<char> const& settled, Terms const& terms) {
    auto const is_open = std::ranges::find(settled, 1) == settled.end();
    if (is_open) {
        if (auto plan = by_simple(problem, terms)) {
            fill_in(problem, *plan);
            return std::move(*plan);
        }
    }
    Ear ear{terms};
    Budget budget{.iterations = terms.iterations, .done = {}};
    if (terms.iterations < 0 || terms.heard) {
        budget.done = [&](Plan const& best) {
            return ear.share(
                {0, static_cast<int>(best.absent.size()), static_cast<double>(best.value.cost)});
        };
    }
    return search(problem, settled, budget, terms.seed);
}

} // namespace hearth::planner::fleet
