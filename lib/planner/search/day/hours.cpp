// What a worker's turns must keep together: days, weeks, nights, and runs from one into the next.
#include <bit>
#include <map>

#include "planner/search/day/timing.h"

namespace hearth::planner::day {
namespace {

using std::chrono::minutes;

struct Placed {
    Item const* item;
    std::int32_t turn; ///< -1: in none
};

using Line = std::vector<Placed>;

Fen overtime_cost(Worker const& worker, Length day) {
    return planner::overtime(worker, day) * worker.cost_overtime_hour / 60;
}

/// Everything of the worker in the order of time; what lies in two turns stands once.
Line line_of(Model const& model, Person const& person, std::int32_t turn,
             std::vector<Item> const& items, std::vector<std::vector<Item>> const& all) {
    Line line;
    for (auto const& item : person.outside)
        line.push_back({&item, -1});
    for (auto at = person.first_turn; at < person.first_turn + person.turns; ++at) {
        for (auto const& item : at == turn ? items : all[static_cast<std::size_t>(at)])
            line.push_back({&item, at});
    }
    std::ranges::stable_sort(line, {}, [&](Placed const& one) { return model.rank(*one.item); });
    auto const is_same = [](Placed const& one, Placed const& two) {
        auto const &a = *one.item, &b = *two.item;
        return a.is_fixed && b.is_fixed && a.visit == b.visit && a.start == b.start &&
               a.to == b.to && one.turn != two.turn;
    };
    line.erase(std::unique(line.begin(), line.end(), is_same), line.end());
    return line;
}

/// Sums of work, and whether somebody could help that they are as they are.
struct Sum {
    Length work{};
    bool is_fixed = true;
    unsigned days = 0;
    void add(Item const& item) {
        work += item.to - item.from;
        is_fixed = is_fixed && item.is_fixed;
    }
};

bool keeps_week(Worker const& worker, Day monday, Sum week) {
    for (auto const& outside : worker.worked) {
        if (outside.monday != monday) continue;
        week.work += outside.worked;
        week.days |= outside.days;
    }
    if (week.is_fixed) return true;
    return week.work <= worker.limits.longest_week &&
           std::popcount(week.days & 0x7FU) <= worker.limits.days_a_week;
}

bool keeps_runs(Model const& model, Worker const& worker, Line const& line) {
    Item const* first = nullptr;
    Item const* last = nullptr;
    bool is_fixed = true;
    for (auto const& [item, turn] : line) {
        if (!item->is_work) {
            first = nullptr;
            continue;
        }
        if (first) {
            Length const way{
                minutes{model.roads().minutes(worker.mode, last->spot, item->spot, last->to)}};
            if (item->from - last->to - way >= worker.limits.rest_after_run) first = nullptr;
        }
        if (!first) first = item, is_fixed = true;
        is_fixed = is_fixed && item->is_fixed;
        last = item;
        auto const is_long = item->to - first->from > worker.limits.longest_run;
        if (first != item && is_long && !is_fixed) return false;
    }
    return true;
}

bool keeps_nights(Model const& model, Worker const& worker, Line const& line) {
    auto const& zone = model.problem().zone;
    Placed before{nullptr, -1};
    for (auto const& now : line) {
        if (!now.item->is_work) continue;
        if (before.item && zone.day_of(before.item->start) != zone.day_of(now.item->start)) {
            bool const is_one_turn = before.turn >= 0 && before.turn == now.turn;
            bool const is_fixed = before.item->is_fixed && now.item->is_fixed;
            auto const rest = now.item->from - before.item->to;
            if (!is_one_turn && !is_fixed && rest < worker.limits.night_rest) return false;
        }
        before = now;
    }
    return true;
}

bool keeps_apart(Line const& line) {
    for (std::size_t at = 1; at < line.size(); ++at) {
        auto const &one = *line[at - 1].item, &two = *line[at].item;
        if (two.from < one.to && !(one.is_fixed && two.is_fixed)) return false;
    }
    return true;
}

} // namespace

std::optional<Fen> Timing::overtime(WorkerIndex who, std::int32_t turn,
                                    std::vector<Item> const& items,
                                    std::vector<std::vector<Item>> const& all) const {
    auto const& person = model_.person(who);
    auto const& worker = model_.worker(who);
    auto const& limits = worker.limits;
    if (person.is_simple) {
        Sum day;
        for (auto const& item : items) {
            if (item.is_work) day.add(item);
        }
        bool const keeps = day.work <= limits.longest_day && person.is_free_day &&
                           person.other_work + day.work <= limits.longest_week;
        if (!keeps && !day.is_fixed) return {};
        return overtime_cost(worker, day.work);
    }
    auto const line = line_of(model_, person, turn, items, all);
    auto const& zone = model_.problem().zone;
    std::map<Day, Sum> days, weeks;
    for (auto const& [item, place] : line) {
        if (!item->is_work) continue;
        auto const day = zone.day_of(item->start);
        auto const monday = zone.monday_of(item->start);
        days[day].add(*item);
        weeks[monday].add(*item);
        weeks[monday].days |= 1U << (day - monday).count();
    }
    Fen cost = 0;
    for (auto const& [day, sum] : days) {
        if (sum.work > limits.longest_day && !sum.is_fixed) return {};
        cost += overtime_cost(worker, sum.work);
    }
    for (auto const& [monday, sum] : weeks) {
        if (!keeps_week(worker, monday, sum)) return {};
    }
    if (!keeps_apart(line) || !keeps_runs(model_, worker, line)) return {};
    if (!keeps_nights(model_, worker, line)) return {};
    return cost;
}

} // namespace hearth::planner::day
