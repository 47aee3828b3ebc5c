#include "planner/fleet/search.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "planner/fleet/town.h"

namespace hearth::planner::fleet {
namespace {

constexpr int steps_between_looks = 16; // at the clock
constexpr std::size_t most_near = 60;
constexpr std::size_t most_called_back = 10;
constexpr double mean_torn = 10, longest_string = 10, split = 0.5, blink = 0.01;
constexpr double hot = 1.0, cold = 0.01; // temperatures, in mean ways of the first plan

/// By errand: itself and those whose stops lie nearest, either way.
std::vector<std::vector<int>> neighbours(Problem const& problem, std::vector<int> const& open) {
    std::vector<std::vector<int>> near(problem.errands.size());
    if (problem.vehicles.empty()) return near;
    auto const& table = problem.vehicles.front().table;
    auto const between = [&](int one, int two) {
        auto best = never;
        auto const& a = problem.errand(one);
        auto const& b = problem.errand(two);
        for (auto const from : {a.first, a.second})
            for (auto const to : {b.first, b.second})
                if (from >= 0 && to >= 0)
                    best = std::min(
                        best, table.duration(problem.task(from).place, problem.task(to).place));
        return best;
    };
    std::vector<std::pair<Time, int>> ranked;
    for (auto const one : open) {
        ranked.clear();
        for (auto const other : open)
            ranked.emplace_back(other == one ? -1 : between(one, other), other);
        auto const keep = std::min(most_near, ranked.size());
        std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(keep),
                          ranked.end());
        for (std::size_t at = 0; at < keep; ++at)
            near[static_cast<std::size_t>(one)].push_back(ranked[at].second);
    }
    return near;
}

class Annealing {
public:
    Annealing(Problem const& problem, std::vector<char> const& settled, std::uint64_t seed)
        : problem_(problem), town_(problem), random_(seed) {
        for (std::size_t at = 0; at < problem.errands.size(); ++at)
            if (!settled[at]) open_.push_back(static_cast<int>(at));
        near_ = neighbours(problem, open_);
    }
    Plan run(Budget const& budget);

private:
    void ruin();
    void tear(int errand, int length);
    void sort();
    void recreate();
    void remember();
    void fill_in();
    bool is_accepted(Value const& was, double heat);
    Value value() const { return {missing_of(absent_), town_.cost()}; }
    std::int64_t missing_of(std::vector<int> const& absent) const {
        return std::accumulate(
            absent.begin(), absent.end(), std::int64_t{0},
            [&](std::int64_t sum, int one) { return sum + problem_.weight(one); });
    }

    Problem const& problem_;
    Town town_;
    search::Random random_;
    std::vector<int> open_;
    std::vector<std::vector<int>> near_;
    std::vector<int> absent_; ///< of the plan as it stands
    std::vector<int> out_;    ///< torn out in this step
    std::vector<int> lines_;  ///< touched by this ruin
    double step_ = 1;         ///< mean cost of a way
    Plan best_;
};

/// Strings of stops out of neighbouring lines (Christiaens and Vanden Berghe 2020).
void Annealing::ruin() {
    lines_.clear();
    auto const seed = open_[random_.below(static_cast<std::uint32_t>(open_.size()))];
    auto const mean = static_cast<double>(town_.served()) / std::max(1, town_.used());
    auto const longest = std::min(longest_string, std::max(1.0, mean));
    auto const most = 4.0 * mean_torn / (1.0 + longest) - 1.0;
    auto const strings = static_cast<std::size_t>(random_.unit() * most + 1.0);
    for (auto const other : near_[static_cast<std::size_t>(seed)]) {
        if (lines_.size() >= strings) break;
        auto const line = town_.line_of(other);
        if (line < 0 || std::ranges::find(lines_, line) != lines_.end()) continue;
        lines_.push_back(line);
        tear(other, 1 + static_cast<int>(random_.below(static_cast<std::uint32_t>(longest))));
    }
}

/// A string with the errand's first stop in it; half of the strings leave some inside standing.
void Annealing::tear(int errand, int length) {
    auto const line = town_.line_of(errand);
    auto const& stops = town_.lines()[static_cast<std::size_t>(line)].stops();
    auto const count = static_cast<int>(stops.size());
    length = std::min(length, count);
    int kept = 0;
    if (length > 1 && length < count && random_.unit() < split) {
        kept = 1 + static_cast<int>(random_.below(static_cast<std::uint32_t>(count - length)));
    }
    auto const span = length + kept;
    auto const place =
        static_cast<int>(std::ranges::find(stops, problem_.errand(errand).first) - stops.begin());
    auto const low = std::max(0, place - span + 1), high = std::min(place, count - span);
    auto const begin =
        low + static_cast<int>(random_.below(static_cast<std::uint32_t>(high - low + 1)));
    auto const hole = kept == 0
                          ? length
                          : static_cast<int>(random_.below(static_cast<std::uint32_t>(length + 1)));
    std::vector<int> gone;
    for (int at = 0; at < span; ++at) {
        if (at >= hole && at < hole + kept) continue;
        gone.push_back(problem_.task(stops[static_cast<std::size_t>(begin + at)]).errand);
    }
    town_.remove(line, gone, out_);
}

void Annealing::sort() {
    random_.shuffle(out_);
    auto const by = [&](auto key) { std::ranges::stable_sort(out_, {}, key); };
    auto const task = [&](int errand) -> Task const& {
        return problem_.task(problem_.errand(errand).first);
    };
    auto const size = [&](int errand) {
        auto const& one = task(errand);
        return -std::accumulate(one.give.begin(), one.give.end(),
                                std::accumulate(one.take.begin(), one.take.end(), Cost{0}));
    };
    auto const from = [&](int errand) {
        return task(errand).windows.empty() ? Time{0} : task(errand).windows.front().from;
    };
    auto const to = [&](int errand) {
        return task(errand).windows.empty() ? never : task(errand).windows.back().to;
    };
    auto const draw = random_.below(16);
    if (draw < 4) return;
    if (draw < 7) return by(size);
    if (draw < 9) return by([&](int errand) { return to(errand) - from(errand); });
    if (draw < 11) return by(from);
    if (draw < 13) return by(to);
    by([&](int errand) { return -problem_.weight(errand); });
}

void Annealing::recreate() {
    sort();
    auto const log_open = std::log1p(-blink);
    std::erase_if(out_, [&](int errand) { return town_.insert(errand, random_, log_open); });
}

bool Annealing::is_accepted(Value const& was, double heat) {
    auto const now = value();
    if (now.missing < was.missing) return true;
    // One stop less weighs as much as a handful of ways: enough that nobody is given up lightly,
    // little enough that somebody may make room for a while.
    auto const more = static_cast<double>(now.missing - was.missing) * 5 * step_ +
                      static_cast<double>(now.cost - was.cost);
    return more < -heat * std::log(1.0 - random_.unit());
}

void Annealing::remember() {
    if (!(value() < best_.value)) return;
    best_.value = value();
    best_.routes = town_.routes();
    best_.absent = absent_;
}

Plan Annealing::run(Budget const& budget) {
    out_ = open_;
    recreate();
    absent_ = out_;
    best_.value = {std::numeric_limits<std::int64_t>::max(), 0};
    remember();
    step_ = std::max(1.0, static_cast<double>(town_.cost()) /
                              std::max(1, town_.served() + town_.used()));
    double heat = hot * step_;
    std::vector<int> waiting;
    for (; !open_.empty(); ++best_.iterations) {
        if (best_.iterations % steps_between_looks == 0) {
            double done = budget.done ? budget.done(best_) : 0;
            if (budget.iterations >= 0) {
                done = std::max(done, static_cast<double>(best_.iterations) /
                                          std::max(1.0, static_cast<double>(budget.iterations)));
            }
            if (done >= 1 || budget.iterations == 0) break;
            heat = hot * step_ * std::pow(cold / hot, done);
        }
        auto const was = value();
        auto const before = absent_;
        town_.begin();
        out_.clear();
        ruin();
        waiting = absent_;
        if (waiting.size() > most_called_back) random_.shuffle(waiting);
        for (std::size_t more = 0; more < most_called_back && !waiting.empty(); ++more) {
            out_.push_back(waiting.back());
            waiting.pop_back();
        }
        recreate();
        absent_ = out_;
        absent_.insert(absent_.end(), waiting.begin(), waiting.end());
        if (is_accepted(was, heat)) {
            remember();
            continue;
        }
        town_.undo();
        absent_ = before;
    }
    fill_in();
    return best_;
}

/// A blink may have overlooked the last place of somebody. Where ways do not keep the triangle, who
/// comes in may open a place for another: it goes round until nobody comes in.
void Annealing::fill_in() {
    town_.restore(best_.routes);
    absent_ = best_.absent;
    std::ranges::sort(absent_,
                      [&](int a, int b) { return problem_.weight(a) > problem_.weight(b); });
    while (std::erase_if(absent_, [&](int errand) { return town_.insert(errand, random_, 0); }) > 0)
        remember();
    std::ranges::sort(best_.absent);
}

} // namespace

Plan search(Problem const& problem, std::vector<char> const& settled, Budget const& budget,
            std::uint64_t seed) {
    return Annealing{problem, settled, seed}.run(budget);
}

Value value_of(Problem const& problem, std::vector<Stops> const& routes,
               std::vector<int> const& absent) {
    Value value;
    for (std::size_t at = 0; at < routes.size(); ++at) {
        Line line{problem, static_cast<int>(at)};
        if (!line.assign(routes[at])) value.missing = std::numeric_limits<std::int64_t>::max() / 2;
        value.cost += line.cost();
    }
    for (auto const errand : absent)
        value.missing += problem.weight(errand);
    return value;
}

} // namespace hearth::planner::fleet
