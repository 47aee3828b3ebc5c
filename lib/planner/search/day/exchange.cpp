#include "planner/search/day/exchange.h"

#include <cmath>

#include "planner/search/day/gaps.h"

namespace hearth::planner::day {
namespace {

using std::chrono::minutes;

constexpr minutes near_enough{30}; ///< a visit so far from the moment still stands in the way
constexpr minutes guest_near{90};  ///< a guest's window may be so far from it
constexpr std::size_t draws = 3;   ///< for each turn wanted

std::uint32_t count(auto const& list) {
    return static_cast<std::uint32_t>(list.size());
}

} // namespace

/// The hour around which visits are exchanged: of the visit itself, or one of its windows.
std::optional<Instant> Exchange::moment_of(search::Random& random, VisitIndex seed) const {
    if (auto const start = sheets_.start(seed)) return start;
    auto const& windows = sheets_.model().job(seed).windows;
    if (windows.empty()) return {};
    auto const& window = windows[random.below(count(windows))];
    auto const wide = (window.latest - window.earliest) / minutes{1};
    return window.earliest + minutes{random.below(static_cast<std::uint32_t>(wide) + 1)};
}

/// It gives up the visit that stands nearest to the moment, if there is one. One turn a worker:
/// overtime hangs on all of them.
void Exchange::add_turn(search::Random& random, std::int32_t turn, Instant moment) {
    auto const& model = sheets_.model();
    auto& column = column_of_[model.turn(turn).worker];
    auto const& shift = model.turn(turn).shift;
    if (column >= 0 || moment < shift.from || moment > shift.to) return;
    auto far = Length{near_enough} + Length{1};
    auto const& items = sheets_.items(turn);
    auto given = items.size();
    for (std::size_t at = 0; at < items.size(); ++at) {
        auto const& item = items[at];
        if (item.is_fixed || model.job(item.visit).is_tied) continue;
        auto const off = std::max({Length{0}, item.from - moment, moment - item.to});
        if (off < far) far = off, given = at;
    }
    column = static_cast<std::int32_t>(turns_.size());
    turns_.push_back(turn);
    if (given == items.size() || random.unit() < terms_.keeps) return;
    rows_.push_back({items[given].visit, column, given, items[given]});
}

/// Half of them from nearby, the others from those who might serve the seed.
void Exchange::choose_turns(search::Random& random, VisitIndex seed, Instant moment) {
    auto const& model = sheets_.model();
    auto const add_of = [&](VisitIndex visit) {
        auto const& crew = sheets_.crew(visit);
        if (!crew.empty()) add_turn(random, crew.front(), moment);
    };
    add_of(seed);
    auto const& near = model.near(seed);
    for (std::size_t at = 0; at < draws * terms_.turns && turns_.size() < terms_.turns / 2; ++at)
        add_of(near[random.below(count(near))]);
    auto const& all = model.candidates(seed);
    if (all.empty()) return;
    for (std::size_t at = 0; at < draws * terms_.turns && turns_.size() < terms_.turns; ++at) {
        auto const& person = model.person(all[random.below(count(all))].worker);
        if (person.turns == 0) continue;
        auto const which = random.below(static_cast<std::uint32_t>(person.turns));
        add_turn(random, person.first_turn + static_cast<std::int32_t>(which), moment);
    }
}

bool Exchange::may_come(VisitIndex visit, Instant moment) const {
    auto const& job = sheets_.model().job(visit);
    if (job.is_tied) return false;
    return job.is_any_time || std::ranges::any_of(job.windows, [&](Window const& window) {
               return window.earliest <= moment + guest_near &&
                      window.latest >= moment - guest_near;
           });
}

void Exchange::call_guests(search::Random& random, VisitIndex seed, Instant moment) {
    auto const absent = sheets_.absent();
    if (absent.empty()) return;
    auto const add = [&](VisitIndex visit) {
        if (!may_come(visit, moment)) return;
        if (std::ranges::find(rows_, visit, &Row::visit) != rows_.end()) return;
        rows_.push_back({.visit = visit, .cost = sheets_.model().job(visit).left_out});
    };
    if (sheets_.is_absent(seed)) add(seed);
    for (int at = 0; at < terms_.guests; ++at)
        add(absent[random.below(count(absent))]);
}

/// The turns without what they give: what each costs where it stands is what they cost less.
bool Exchange::tear() {
    torn_.clear();
    for (auto& row : rows_) {
        torn_.push_back(row.visit);
        row.cost = sheets_.cost_of(turns_[static_cast<std::size_t>(row.home)]);
    }
    if (!sheets_.remove(torn_, out_)) return false;
    for (auto& row : rows_)
        row.cost -= sheets_.cost_of(turns_[static_cast<std::size_t>(row.home)]);
    return true;
}

/// Those with a place, before the others are called.
void Exchange::warm(search::Random& random, double heat) {
    if (heat <= 0) return;
    for (auto& row : rows_) {
        row.cost += static_cast<Fen>(-heat * std::log(1.0 - random.unit()));
        row.is_warm = true;
    }
}

/// What each visit costs each turn at least.
void Exchange::look() {
    auto const& model = sheets_.model();
    assign_.begin(rows_.size(), turns_.size());
    cells_.assign(rows_.size() * turns_.size(), {});
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        auto const visit = rows_[row].visit;
        assign_.stay(row, model.job(visit).left_out);
        Item const item{.visit = visit, .spot = model.job(visit).spot};
        for (auto who : model.candidates(visit)) {
            if (column_of_[who.worker] < 0) continue;
            auto const column = static_cast<std::size_t>(column_of_[who.worker]);
            bool const is_home = column_of_[who.worker] == rows_[row].home;
            if (model.job(visit).told) who.own += model.crew_change(visit, {who.worker});
            auto least = Assign::never;
            each_gap(sheets_, turns_[column], item, who, [&](Gap const& gap) {
                if (!is_home || gap.at != rows_[row].at) least = std::min(least, gap.least);
            });
            assign_.set(row, column, least);
            cell(row, column).who = who;
        }
        if (rows_[row].home < 0) continue;
        auto const home = static_cast<std::size_t>(rows_[row].home);
        // At another hour of the same turn; a warm one goes elsewhere or stays.
        if (!rows_[row].is_warm && assign_.at(row, home) < rows_[row].cost) continue;
        assign_.set(row, home, rows_[row].cost);
        cell(row, home) = {.at = rows_[row].at, .is_tried = true};
    }
}

/// What it really costs, the likeliest gap first; `never`: no gap holds.
Fen Exchange::tried(VisitIndex visit, std::int32_t turn, Cell& cell) {
    auto const& model = sheets_.model();
    Item const item{.visit = visit, .spot = model.job(visit).spot};
    auto const role = model.visit(visit).needs_leader ? Role::Leader : Role::Member;
    cell.is_tried = true;
    tries_.clear();
    each_gap(sheets_, turn, item, cell.who, [&](Gap const& gap) {
        tries_.push_back({gap.least, gap.at});
    });
    std::ranges::sort(tries_, {}, [](Try const& one) { return std::pair{one.least, one.at}; });
    auto best = Assign::never;
    for (auto const& one : tries_) {
        if (one.least >= best) break;
        auto const cost = sheets_.attempt(turn, one.at, model.item_of(visit, cell.who));
        if (!cost || *cost >= best) continue;
        if (!model.may_on(visit, cell.who, sheets_.trial()[one.at].start, role)) continue;
        best = *cost;
        cell.at = one.at;
    }
    return best;
}

Fen Exchange::sum() const {
    Fen sum = 0;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        auto const column = assign_.column(row);
        sum += column < 0 ? sheets_.model().job(rows_[row].visit).left_out
                          : assign_.at(row, static_cast<std::size_t>(column));
    }
    return sum;
}

/// The least sum: what is at least is believed until it is part of the answer. A cost found out
/// can only be higher, so an answer of costs found out is the best one. False: no better one than
/// that of today.
bool Exchange::settle() {
    Fen today = 0;
    for (auto const& row : rows_)
        today += row.cost;
    for (bool is_sure = false; !is_sure;) {
        assign_.solve();
        if (sum() >= today) return false;
        is_sure = true;
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            if (assign_.column(row) < 0) continue;
            auto const column = static_cast<std::size_t>(assign_.column(row));
            if (cell(row, column).is_tried) continue;
            auto const believed = assign_.at(row, column);
            auto const cost = tried(rows_[row].visit, turns_[column], cell(row, column));
            assign_.set(row, column, std::max(cost, believed));
            is_sure = is_sure && cost <= believed;
        }
    }
    return true;
}

void Exchange::put() {
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        if (assign_.column(at) < 0) continue;
        auto const& row = rows_[at];
        auto const column = static_cast<std::size_t>(assign_.column(at));
        auto const& chosen = cell(at, column);
        auto const is_home = assign_.column(at) == row.home && chosen.at == row.at;
        auto const item = is_home ? row.item : sheets_.model().item_of(row.visit, chosen.who);
        sheets_.attempt(turns_[column], chosen.at, item);
        trial_.swap(sheets_.trial());
        sheets_.put(row.visit, turns_[column], trial_);
    }
}

bool Exchange::apply(search::Random& random, VisitIndex seed, double heat) {
    auto const& model = sheets_.model();
    column_of_.resize(model.problem().workers.size(), -1);
    turns_.clear();
    rows_.clear();
    auto const moment = moment_of(random, seed);
    if (!moment) return false;
    choose_turns(random, seed, *moment);
    bool is_done = turns_.size() > 1 && tear();
    if (is_done) {
        warm(random, heat);
        call_guests(random, seed, *moment);
        look();
        is_done = settle();
        if (is_done) put();
    }
    for (auto const turn : turns_)
        column_of_[model.turn(turn).worker] = -1;
    return is_done;
}

} // namespace hearth::planner::day
