#include "planner/homecare/anneal.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "planner/homecare/moves.h"
#include "planner/homecare/spots.h"

namespace hearth::planner::homecare {

namespace {

constexpr std::int64_t steps_between_looks = 256; // at the clock
constexpr int first_tries = 24;                   // for a patient's first place

using Move = bool (*)(Timetable&, Bench&, Random&);
struct Share {
    Move move;
    double share;
};
constexpr Share shares[] = {{move_one, 0.38},    {move_pair, 0.16}, {swap_two, 0.16},
                            {swap_tails, 0.06},  {move_row, 0.08},  {move_lunch, 0.08},
                            {move_window, 0.04}, {call_in, 0.03},   {leave_out, 0.01}};

Move draw_move(Random& random) {
    auto left = random.unit();
    for (auto const& one : shares) {
        left -= one.share;
        if (left < 0) return one.move;
    }
    return move_one;
}

/// A place behind all others always does.
void append(Timetable& table, Random& random, std::int32_t patient) {
    auto const& problem = table.problem();
    auto const& one = problem.patients[static_cast<std::size_t>(patient)];
    std::int32_t other_than = -1;
    for (auto at = one.first; at < one.first + one.services; ++at) {
        auto const& service = problem.services[static_cast<std::size_t>(at)];
        auto carers = service.carers;
        if (one.tie != Tie::None) {
            std::erase(carers, other_than);
            // The first must leave somebody for the second.
            auto const& rest = problem.services[static_cast<std::size_t>(one.first) + 1].carers;
            if (at == one.first && rest.size() == 1) std::erase(carers, rest.front());
        }
        auto const carer = carers[random.below(static_cast<std::uint32_t>(carers.size()))];
        table.put(at, carer, table.tail(carer));
        other_than = carer;
    }
}

/// Patients by their hours, each at the best of some drawn places.
void begin_with(Timetable& table, Bench& bench, Random& random) {
    auto const& patients = table.problem().patients;
    std::vector<std::int32_t> order(patients.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](auto const at) {
        return patients[static_cast<std::size_t>(at)].windows.front().open;
    });
    for (auto const patient : order) {
        auto const is_optional = patients[static_cast<std::size_t>(patient)].is_optional;
        auto best = is_optional ? table.cost() : std::numeric_limits<double>::max();
        auto best_seed = std::uint64_t{0};
        for (int tries = 1; tries <= first_tries; ++tries) {
            auto const seed = random.next();
            Random drawn{seed};
            table.begin();
            auto const is_put = put_patient(table, bench, drawn, patient) && table.settle();
            if (is_put && table.cost() < best) {
                best = table.cost();
                best_seed = seed;
            }
            table.undo();
        }
        if (is_optional && best_seed == 0) continue;
        table.begin();
        Random again{best_seed};
        if (best_seed != 0) {
            put_patient(table, bench, again, patient);
        } else {
            append(table, random, patient);
        }
        table.settle();
        table.keep();
    }
}

std::vector<std::int32_t> windows_of(Timetable const& table) {
    std::vector<std::int32_t> windows;
    for (std::size_t at = 0; at < table.problem().services.size(); ++at)
        windows.push_back(table.window(static_cast<std::int32_t>(at)));
    return windows;
}

} // namespace

Found anneal(Problem const& problem, search::Budget const& budget, std::uint64_t seed,
             Terms const& terms) {
    Random random{seed};
    auto bench = bench_of(problem);
    Timetable table{problem};
    begin_with(table, bench, random);
    Found found{table.plan(), 0};
    auto const services = static_cast<double>(std::max<std::size_t>(1, problem.services.size()));
    auto const unit = std::max(1e-3, table.cost() / services);
    auto heat = terms.hot * unit;
    auto best_windows = windows_of(table);
    int turn = 0;
    for (; found.steps != budget.iterations && !problem.services.empty(); ++found.steps) {
        if (found.steps % steps_between_looks == 0) {
            double done = 0;
            if (budget.iterations >= 0) {
                done = static_cast<double>(found.steps) /
                       std::max(1.0, static_cast<double>(budget.iterations));
            }
            if (budget.elapsed) done = std::max(done, budget.elapsed() / budget.seconds);
            if (done >= 1) break;
            auto const place = done * terms.turns;
            auto const now = static_cast<int>(place);
            auto const is_early = now < terms.searching * terms.turns;
            auto const top = is_early ? terms.hot : terms.hot * terms.again;
            heat = top * unit * std::pow(terms.cold / top, place - now);
            if (now != turn && !is_early) table.load(found.plan, best_windows);
            turn = now;
        }
        auto const was = table.cost();
        table.begin();
        auto const limit = was - heat * std::log(1.0 - random.unit());
        if (!draw_move(random)(table, bench, random) || !table.settle() || table.cost() > limit) {
            table.undo();
            continue;
        }
        table.keep();
        if (table.cost() < found.plan.cost - 1e-9) {
            found.plan = table.plan();
            best_windows = windows_of(table);
        }
    }
    return found;
}

} // namespace hearth::planner::homecare
