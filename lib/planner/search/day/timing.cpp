#include "planner/search/day/timing.h"

namespace hearth::planner::day {
namespace {

using std::chrono::minutes;

constexpr int most_looks = 4; // at a start whose way, break and rest depend on it

Instant wished_start(Job const& job, Visit const& visit) {
    if (job.told) return job.told->start;
    return visit.wished ? visit.wished->earliest : earliest_of_all;
}

} // namespace

/// The walk along one turn.
struct Timing::Pass {
    Model const& model;
    Turn const& turn;
    Limits const& limits;
    bool is_eager;
    Item const* before = nullptr;
    Instant free; ///< everything so far is over, breaks too
    std::size_t pause = 0;
    Instant run_from{};
    bool is_run = false;       ///< work went before without a rest
    bool is_run_fixed = false; ///< and nobody could have helped it

    Length way{};  ///< still to be driven
    Length road{}; ///< the whole of it

    Length way_to(Item const& item, Instant leave) const {
        if (before)
            return minutes{model.roads().minutes(turn.mode, before->spot, item.spot, leave)};
        if (!turn.commutes) return Length{0};
        return minutes{model.roads().minutes(turn.mode, turn.start, item.spot, leave)};
    }

    void set(Item& item, Instant start) const {
        auto const& job = model.job(item.visit);
        item.start = start;
        item.from = start - job.before;
        item.to = start + job.length + job.after;
    }

    /// Takes the breaks that cost no time before `due`; those that cannot wait until `end`
    /// push. Gives false when one cannot be taken at all.
    bool rest(Instant due, Instant end, bool may_push) {
        for (; pause < turn.breaks.size(); ++pause) {
            auto const& one = turn.breaks[pause];
            auto const early = std::max(free, one.earliest);
            auto const late = std::max(free + way, one.earliest);
            bool const fits_early = early <= one.latest && early + one.length + way <= due;
            bool const fits_late = late <= one.latest && late + one.length <= due;
            if (fits_early) {
                free = early + one.length;
                continue;
            }
            if (fits_late) {
                free = late + one.length;
                way = Length{0};
                continue;
            }
            bool const can_wait = std::max(end, one.earliest) <= one.latest;
            if (can_wait && !(is_eager && one.earliest < end)) return true;
            if (!may_push) return true; // the end of the turn will tell
            bool const pushes_early = early <= one.latest;
            bool const pushes_late = late <= one.latest;
            if (!pushes_early && !pushes_late) return false;
            auto const by_early = early + one.length + way;
            auto const by_late = late + one.length;
            if (pushes_early && (!pushes_late || by_early <= by_late)) {
                free = early + one.length;
            } else {
                free = by_late;
                way = Length{0};
            }
            due = std::max(due, free + way);
        }
        return true;
    }

    bool goes_on(Item const& item) const {
        if (!before || !is_run) return false;
        return item.from - before->to - road < limits.rest_after_run;
    }

    bool is_run_too_long(Item const& item) const {
        return item.is_work && goes_on(item) && item.to - run_from > limits.longest_run;
    }

    void go_past(Item& item) {
        if (!item.is_work) {
            is_run = false;
        } else if (goes_on(item)) {
            is_run_fixed = is_run_fixed && item.is_fixed;
        } else {
            run_from = item.from, is_run = true, is_run_fixed = item.is_fixed;
        }
        free = std::max(free, item.to);
        before = &item;
    }

    bool pass_fixed(Item& item) {
        road = way = way_to(item, before ? before->to : item.from);
        bool const is_between_fixed = !before || before->is_fixed;
        if (!is_between_fixed && free + way > item.from) return false;
        rest(item.from, item.to, false);
        if (is_run_too_long(item) && !is_run_fixed) return false;
        go_past(item);
        return true;
    }

    /// Gives the item its start; `wish` is waited for when nothing else forbids it.
    bool pass_free(Item& item, Instant wish, bool& has_waited) {
        auto not_before = earliest_of_all;
        road = way = way_to(item, before ? before->to : turn.shift.from);
        auto const find = [&](Instant least) {
            auto const soon = model.start_from(item, least);
            if (soon == latest_of_all || wish <= soon) return soon;
            auto const then = model.start_from(item, wish);
            return then == latest_of_all ? soon : then;
        };
        auto const& job = model.job(item.visit);
        for (int look = 0; look < most_looks; ++look) {
            auto const soon = std::max(free + way, not_before) + job.before;
            auto const start = find(soon);
            if (start == latest_of_all) return false;
            set(item, start);
            has_waited = start == wish && start > soon;
            // The way out is that of the hour of arrival, which hangs on the way out.
            if (!before && turn.commutes) {
                auto const real = way_to(item, item.from);
                bool const is_longer = real > road;
                if (way > Length{0}) way = real;
                road = real;
                if (is_longer && free + way > item.from) continue;
            }
            auto const was = free + way;
            if (!rest(item.from, item.to, true)) return false;
            if (free + way > item.from && free + way > was) continue;
            if (is_run_too_long(item)) {
                not_before = before->to + road + limits.rest_after_run;
                if (not_before <= item.from) return false;
                continue;
            }
            bool const is_inside = item.from >= turn.shift.from && item.to <= turn.shift.to;
            if (!is_inside || free + way > item.from) return false;
            go_past(item);
            return true;
        }
        return false;
    }

    bool come_home(Instant due) {
        road = way = Length{0};
        if (turn.commutes)
            way = minutes{model.roads().minutes(turn.mode, before->spot, turn.end, before->to)};
        if (!before->is_fixed && before->to + way > turn.shift.to) return false;
        rest(due, due, false);
        return pause == turn.breaks.size();
    }
};

bool Timing::pass(Turn const& turn, std::vector<Item>& items, std::size_t relaxed, bool is_eager) {
    Pass walk{model_, turn, model_.worker(turn.worker).limits, is_eager};
    walk.free = turn.shift.from;
    waited_ = 0;
    for (failed_ = 0; failed_ < items.size(); ++failed_) {
        auto& item = items[failed_];
        if (item.is_fixed) {
            if (!walk.pass_fixed(item)) return false;
            continue;
        }
        auto const& job = model_.job(item.visit);
        auto const wish =
            failed_ < relaxed ? earliest_of_all : wished_start(job, model_.visit(item.visit));
        bool has_waited = false;
        if (!walk.pass_free(item, wish, has_waited)) return false;
        if (has_waited) waited_ = failed_ + 1;
    }
    return walk.come_home(turn.shift.to);
}

bool Timing::run(Turn const& turn, std::vector<Item>& items) {
    bool is_done = items.empty();
    std::size_t relaxed = 0;
    while (!is_done) {
        is_done = pass(turn, items, relaxed, false);
        // Whoever waited for a wish before the failure waits no longer.
        if (is_done || waited_ <= relaxed) break;
        relaxed = std::min(failed_ + 1, items.size());
    }
    if (!is_done && !turn.breaks.empty()) is_done = pass(turn, items, items.size(), true);
    if (!is_done) return false;
    price(turn, items);
    return true;
}

void Timing::keep(Turn const& turn, std::vector<Item>& items) {
    for (auto& item : items) {
        if (item.is_fixed) continue;
        auto const& job = model_.job(item.visit);
        item.from = item.start - job.before;
        item.to = item.start + job.length + job.after;
    }
    price(turn, items);
}

/// Roads and what the starts cost.
void Timing::price(Turn const& turn, std::vector<Item>& items) {
    auto const& weights = model_.problem().weights;
    Item const* before = nullptr;
    for (auto& item : items) {
        item.road = before ? model_.roads().minutes(turn.mode, before->spot, item.spot, before->to)
                           : model_.roads().minutes(turn.mode, turn.start, item.spot, item.from);
        before = &item;
        item.lax = 0;
        if (item.is_fixed || item.visit == nobody) continue;
        auto const& visit = model_.visit(item.visit);
        if (visit.wished) {
            auto const off = std::max({Length{0}, visit.wished->earliest - item.start,
                                       item.start - visit.wished->latest});
            item.lax = minutes_up(off) * weights.off_wish_minute;
        }
        auto const& told = model_.job(item.visit).told;
        if (item.counts_start && told->start != item.start) item.lax += weights.change;
    }
}

void Timing::bound(Turn const& turn, std::vector<Item>& items) {
    auto free = turn.shift.from;
    bool is_first = true;
    for (auto& item : items) {
        auto const way = is_first && !turn.commutes ? Length{0} : Length{minutes{item.road}};
        is_first = false;
        auto const soon = free + way;
        if (item.is_fixed) {
            free = std::max(free, item.to);
        } else {
            auto const& job = model_.job(item.visit);
            auto const start = std::min(item.start, model_.start_from(item, soon + job.before));
            free = std::max(free, start + job.length + job.after);
        }
        item.soonest = free;
    }
    auto due = turn.shift.to;
    for (auto at = items.size(); at-- > 0;) {
        auto& item = items[at];
        auto const is_last = at + 1 == items.size();
        auto const road = is_last ? (turn.commutes ? way_home(turn, item) : 0) : items[at + 1].road;
        if (item.is_fixed) {
            item.latest = item.from;
        } else {
            auto const& job = model_.job(item.visit);
            auto const by = due - minutes{road} - job.length - job.after;
            auto last = job.is_any_time ? by : item.start;
            for (auto const& window : job.windows) {
                if (window.earliest <= by) last = std::max(last, std::min(by, window.latest));
            }
            item.latest = std::max(item.start, std::min(last, item.high)) - job.before;
        }
        due = item.latest;
    }
}

std::int32_t Timing::way_home(Turn const& turn, Item const& last) const {
    return model_.roads().minutes(turn.mode, last.spot, turn.end, last.to);
}

Fen Timing::cost(Turn const& turn, std::vector<Item> const& items) const {
    if (items.empty()) return 0;
    Fen cost = 0;
    auto from = turn.start;
    for (auto const& item : items) {
        cost += model_.road_cost(turn.worker, item.road, from, item.spot) + item.own + item.lax;
        from = item.spot;
    }
    return cost + model_.road_cost(turn.worker, way_home(turn, items.back()), from, turn.end);
}

} // namespace hearth::planner::day
