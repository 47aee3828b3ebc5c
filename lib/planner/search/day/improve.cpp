#include "planner/search/day/improve.h"

#include <cmath>

namespace hearth::planner::day {
namespace {

constexpr std::int64_t steps_between_looks = 16; // at the clock
constexpr double town = 1'000;                   // visits; in larger ones trades are tried more
constexpr double most_more = 2;                  // so many times as often

/// What one way of the plan costs on average: the unit of heat.
double mean_step(Sheets const& sheets) {
    auto const& model = sheets.model();
    Fen sum = 0;
    std::int64_t ways = 0;
    for (std::int32_t at = 0; at < model.turns(); ++at) {
        auto const& turn = model.turn(at);
        auto from = turn.start;
        for (auto const& item : sheets.items(at)) {
            sum += model.road_cost(turn.worker, item.road, from, item.spot);
            from = item.spot;
            ++ways;
        }
    }
    return ways == 0 ? 1 : std::max(1.0, static_cast<double>(sum) / static_cast<double>(ways));
}

/// How often each visit has been left out so far. A plan that leaves out as many, but such as
/// have waited less, is gone into even where it costs more: so it is not always the same ones
/// that find no place, and those easily placed make room for those that are not (Christiaens and
/// Vanden Berghe 2020, there for saving vehicles).
class Waiting {
public:
    explicit Waiting(VisitIndex visits) : times_(visits) {}
    void before(Sheets const& sheets) { was_ = sums_of(sheets); }
    bool is_fairer(Sheets const& sheets) {
        auto const now = sums_of(sheets);
        for (auto const visit : sheets.absent())
            ++times_[visit];
        return now.weight == was_.weight && now.times < was_.times;
    }

private:
    struct Sums {
        Fen weight = 0; ///< but for the money that it costs
        std::int64_t times = 0;
    };
    Sums sums_of(Sheets const& sheets) const {
        Sums sums;
        for (auto const visit : sheets.absent()) {
            sums.weight += sheets.left_out(visit) - sheets.model().visit(visit).skip_cost;
            sums.times += times_[visit];
        }
        return sums;
    }
    std::vector<std::int64_t> times_;
    Sums was_;
};

/// The kinds of step.
class Moves {
public:
    enum class Made : std::uint8_t {
        Nothing, ///< to be taken back
        Plan,    ///< to be judged
        Settled  ///< judged already
    };
    Moves(Sheets& sheets, ImproveTerms const& terms)
        : sheets_(sheets), terms_(terms), ruin_(terms.ruin), recreate_(sheets, terms.recreate),
          exchange_(sheets, terms.exchange), trade_(sheets, terms.trade) {}

    Made make(search::Random& random, double heat) {
        if (random.unit() < terms_.trades) {
            auto const visits = static_cast<double>(sheets_.model().visits());
            auto const tries = terms_.tries * visits * std::clamp(visits / town, 1.0, most_more);
            trade_.apply(random, static_cast<std::int64_t>(tries), heat);
            return Made::Settled;
        }
        if (random.unit() < terms_.exchanges) {
            auto const seed = ruin_.draw(sheets_, random);
            bool const holds = exchange_.apply(random, seed, terms_.exchange_heat * heat);
            return holds ? Made::Settled : Made::Nothing;
        }
        if (!ruin_.apply(sheets_, random, out_)) return Made::Nothing;
        recreate_.apply(random, out_, ruin_.guest());
        return Made::Plan;
    }

private:
    Sheets& sheets_;
    ImproveTerms const& terms_;
    Ruin ruin_;
    Recreate recreate_;
    Exchange exchange_;
    Trade trade_;
    std::vector<VisitIndex> out_;
};

/// The likeliest were asked; whoever is left asks everybody.
void ask_everybody(Sheets& sheets, search::Random& random) {
    Recreate last{sheets, {.blink = 0, .asks_everybody = true}};
    auto left = sheets.absent();
    std::ranges::sort(left);
    last.apply(random, left);
    sheets.begin();
}

} // namespace

void build(Sheets& sheets, std::uint64_t seed) {
    search::Random random{seed};
    Recreate recreate{sheets, {.blink = 0}};
    auto all = sheets.absent();
    std::ranges::sort(all);
    recreate.apply(random, all);
    ask_everybody(sheets, random);
}

std::int64_t improve(Sheets& sheets, search::Budget const& budget, std::uint64_t seed,
                     ImproveTerms const& terms) {
    if (sheets.model().visits() == 0) return 0;
    search::Random random{seed};
    search::Schedule schedule{budget, terms.cooling,
                              static_cast<std::int32_t>(sheets.model().visits()),
                              mean_step(sheets)};
    Moves moves{sheets, terms};
    Waiting waiting{sheets.model().visits()};
    Sheets::Saved best;
    sheets.save(best);
    auto best_worth = sheets.worth();
    auto by = Weigh::Visits;
    std::int64_t steps = 0;
    for (;; ++steps) {
        if (steps % steps_between_looks == 0) {
            if (!schedule.look(steps)) break;
            if (schedule.begins_turn()) sheets.restore(best);
            auto const should = schedule.place() < terms.by_hands ? Weigh::Hands : Weigh::Visits;
            if (should != by) {
                by = should;
                sheets.weigh(by);
                if (sheets.left() > best_worth.left) sheets.restore(best);
            }
        }
        auto const was = sheets.cost();
        auto const money = sheets.money();
        waiting.before(sheets);
        sheets.begin();
        auto const heat = schedule.heat();
        auto const made = moves.make(random, heat);
        bool is_kept = made == Moves::Made::Settled;
        if (made == Moves::Made::Plan) {
            auto const more = static_cast<double>(sheets.cost() - was);
            bool const is_cool = more < -heat * std::log(1.0 - random.unit());
            auto const dearer = static_cast<double>(sheets.money() - money);
            bool const is_fairer = waiting.is_fairer(sheets) && dearer < terms.fairness * heat;
            // As dear as before is nearly always the plan of before: taken back, what was seen of
            // it need not be looked at again.
            is_kept = is_fairer || (is_cool && more != 0);
        }
        if (!is_kept) {
            sheets.undo();
            continue;
        }
        if (auto worth = sheets.worth(); worth < best_worth) {
            best_worth = std::move(worth);
            sheets.save(best);
        }
    }
    sheets.weigh(Weigh::Visits);
    sheets.restore(best);
    ask_everybody(sheets, random);
    return steps;
}

} // namespace hearth::planner::day
