#include "planner/search/day/trade.h"

#include <cmath>
#include <cstdlib>

namespace hearth::planner::day {
namespace {

using std::chrono::minutes;

std::uint32_t count(auto const& list) {
    return static_cast<std::uint32_t>(list.size());
}

} // namespace

Trade::Trade(Sheets& sheets, TradeTerms terms)
    : sheets_(sheets), terms_(terms), briefs_(sheets.model().visits()) {
    auto const& model = sheets.model();
    for (VisitIndex at = 0; at < model.visits(); ++at) {
        auto const& job = model.job(at);
        auto& brief = briefs_[at];
        brief.before = job.before, brief.held = job.length + job.after;
        brief.wished = model.visit(at).wished;
        brief.is_any_time = job.is_any_time;
        auto const windows = job.windows.size();
        bool const is_known = job.is_any_time || windows == 1 || windows == 2;
        brief.is_movable = is_known && !job.is_impossible && !job.is_tied;
        if (windows == 1 || windows == 2) brief.windows = {job.windows.front(), job.windows.back()};
    }
}

void Trade::find_owns() {
    auto const& model = sheets_.model();
    workers_ = model.problem().workers.size(), visits_ = model.visits();
    owns_.assign(workers_ * visits_, never);
    turned_.assign(workers_ * visits_, never);
    for (VisitIndex visit = 0; visit < visits_; ++visit) {
        if (!briefs_[visit].is_movable) continue;
        for (auto const& who : model.candidates(visit)) {
            auto own = who.own;
            if (model.job(visit).told) own += model.crew_change(visit, {who.worker});
            if (std::abs(own) > never / 2) continue;
            owns_[visit * workers_ + who.worker] = static_cast<std::int32_t>(own);
            turned_[who.worker * visits_ + visit] = static_cast<std::int32_t>(own);
        }
    }
}

/// The first start from then on that the windows allow; latest_of_all: none.
Instant Trade::start_in(Brief const& brief, Instant at) {
    if (brief.is_any_time) return at;
    for (auto const& window : brief.windows) {
        if (at <= window.latest) return std::max(at, window.earliest);
    }
    return latest_of_all;
}

bool Trade::may_give(Stretch const& one) const {
    auto const& items = sheets_.items(one.turn);
    for (auto at = one.first; at < one.end; ++at) {
        if (items[at].is_fixed || !briefs_[items[at].visit].is_movable) return false;
    }
    return true;
}

/// What the first turn gives: a stretch that begins with a visit drawn by lot.
bool Trade::draw_one(search::Random& random) {
    auto const& model = sheets_.model();
    auto const visit = random.below(model.visits());
    auto const kind = random.unit();
    if (!briefs_[visit].is_movable || sheets_.crew(visit).empty()) return false;
    auto const index = sheets_.crew(visit).front();
    auto const& items = sheets_.items(index);
    auto const found = std::ranges::find(items, visit, &Item::visit) - items.begin();
    auto const at = static_cast<std::size_t>(found);
    one_ = {index, at, at + 1};
    kind_ = kind < terms_.tails                  ? Kind::Tail
            : kind < terms_.tails + terms_.pairs ? Kind::Two
                                                 : Kind::One;
    if (kind_ == Kind::Tail) one_.end = items.size();
    if (kind_ == Kind::Two) one_.end = std::min(items.size(), at + 2);
    if (!may_give(one_)) return false;
    auto const& turn = model.turn(index);
    room_.free = at > 0 ? items[at - 1].soonest : turn.shift.from;
    room_.due = one_.end < items.size() ? items[one_.end].latest : turn.shift.to;
    room_.worker = turn.worker;
    cost_ = now(one_);
    return true;
}

/// A turn of a neighbour's worker, or of somebody who may serve the visit; -1: none.
std::int32_t Trade::draw_turn(search::Random& random, VisitIndex visit) const {
    auto const& model = sheets_.model();
    if (random.unit() < terms_.nearby) {
        auto const& near = model.near(visit);
        auto const& crew = sheets_.crew(near[random.below(count(near))]);
        return crew.empty() ? -1 : crew.front();
    }
    auto const& all = model.candidates(visit);
    if (all.empty()) return -1;
    auto const& person = model.person(all[random.below(count(all))].worker);
    if (person.turns == 0) return -1;
    auto const which = random.below(static_cast<std::uint32_t>(person.turns));
    return person.first_turn + static_cast<std::int32_t>(which);
}

/// Of another worker: the overtime of one hangs on all turns together.
bool Trade::draw_two(search::Random& random) {
    auto const visit = sheets_.items(one_.turn)[one_.first].visit;
    auto const turn = draw_turn(random, visit);
    if (turn < 0) return false;
    auto const worker = sheets_.model().turn(turn).worker;
    if (worker == room_.worker || own(visit, worker) == never) return false;
    two_ = {turn, 0, 0};
    return true;
}

/// Could it stand where the first stretch stood, by skill and hour?
bool Trade::may_come(Item const& item) const {
    if (item.is_fixed || turned_[room_.worker * visits_ + item.visit] == never) return false;
    auto const& brief = briefs_[item.visit];
    auto const start = start_in(brief, room_.free + brief.before);
    return start != latest_of_all && start + brief.held <= room_.due;
}

/// What the stretch costs where it stands, with the ways to, in and from it.
Fen Trade::now(Stretch const& one) const {
    auto const& items = sheets_.items(one.turn);
    auto const& holes = sheets_.holes(one.turn);
    auto sum = holes[one.first].direct;
    for (auto at = one.first; at < one.end; ++at)
        sum += items[at].own + items[at].lax + holes[at + 1].direct;
    return sum;
}

/// What `from` would cost in the place of `into`; no_limit: it does not fit. Breaks, rests and what
/// the others gain or lose by other hours are left to the timing.
Fen Trade::guess(Stretch const& into, Stretch const& from) const {
    auto const& model = sheets_.model();
    auto const& weights = model.problem().weights;
    auto const& turn = model.turn(into.turn);
    auto const& items = sheets_.items(into.turn);
    auto const& given = sheets_.items(from.turn);
    bool const is_back = into.turn == one_.turn;
    auto free = into.first > 0 ? items[into.first - 1].soonest : turn.shift.from;
    auto spot = into.first > 0 ? items[into.first - 1].spot : turn.start;
    auto const due = into.end < items.size() ? items[into.end].latest : turn.shift.to;
    bool drives = into.first > 0 || turn.commutes;
    Fen cost = 0;
    auto const go = [&](Spot to) {
        auto const road = model.roads().minutes(turn.mode, spot, to, free);
        cost += model.road_cost_about(turn.worker, road, spot, to);
        if (drives) free += minutes{road};
    };
    for (auto at = from.first; at < from.end; ++at) {
        auto const& item = given[at];
        auto const own = is_back ? turned_[turn.worker * visits_ + item.visit]
                                 : owns_[item.visit * workers_ + turn.worker];
        if (own == never) return no_limit;
        go(item.spot);
        auto const& brief = briefs_[item.visit];
        auto const start = start_in(brief, free + brief.before);
        if (start == latest_of_all) return no_limit;
        cost += own;
        if (brief.wished && start > brief.wished->latest)
            cost += minutes_up(start - brief.wished->latest) * weights.off_wish_minute;
        free = start + brief.held;
        if (free > due) return no_limit;
        spot = item.spot;
        drives = true;
    }
    // An empty turn drives nowhere.
    if (from.size() == 0 && into.size() == items.size()) return cost;
    bool const is_last = into.end == items.size();
    drives = !is_last || turn.commutes;
    go(is_last ? turn.end : items[into.end].spot);
    return free > due ? no_limit : cost;
}

void Trade::look(std::size_t first, std::size_t end) {
    Stretch const two{two_.turn, first, end};
    auto const there = guess(two, one_);
    if (there >= no_limit) return;
    auto const back = guess(one_, two);
    if (back >= no_limit) return;
    auto const more = there + back - cost_ - now(two);
    if (more < best_) best_ = more, two_ = two;
}

/// The stretch of the second turn for which the trade promises to cost least, in `two_`.
Fen Trade::find_best() {
    auto const& items = sheets_.items(two_.turn);
    auto const& holes = sheets_.holes(two_.turn);
    auto const& brief = briefs_[sheets_.items(one_.turn)[one_.first].visit];
    auto const shift_end = sheets_.model().turn(two_.turn).shift.to;
    best_ = no_limit;
    for (std::size_t first = 0; first < holes.size(); ++first) {
        auto const start = start_in(brief, holes[first].free + brief.before);
        if (start == latest_of_all) break;
        auto const fits = [&](std::size_t end) {
            return start + brief.held <= (end < items.size() ? items[end].latest : shift_end);
        };
        if (kind_ == Kind::Tail) {
            bool may = fits(items.size());
            for (auto at = first; at < items.size() && may; ++at)
                may = may_come(items[at]);
            if (may) look(first, items.size());
            continue;
        }
        for (auto end = first;; ++end) {
            if (fits(end)) look(first, end);
            if (end == items.size() || end == first + 2 || !may_come(items[end])) break;
        }
    }
    return best_;
}

/// The items of a turn with the other's stretch in the place of its own, and what that really
/// costs more; nothing when it breaks a rule.
std::optional<Fen> Trade::fill(Stretch const& into, Stretch const& from, std::vector<Item>& items) {
    auto const& model = sheets_.model();
    auto const& old = sheets_.items(into.turn);
    auto const& given = sheets_.items(from.turn);
    auto const worker = model.turn(into.turn).worker;
    auto const place = [](std::size_t at) { return static_cast<std::ptrdiff_t>(at); };
    items.assign(old.begin(), old.begin() + place(into.first));
    for (auto at = from.first; at < from.end; ++at) {
        auto const visit = given[at].visit;
        items.push_back(model.item_of(visit, {.worker = worker, .own = own(visit, worker)}));
    }
    items.insert(items.end(), old.begin() + place(into.end), old.end());
    auto const more = sheets_.rated(into.turn, items);
    if (!more) return {};
    for (auto at = into.first; at < into.first + from.size(); ++at) {
        auto const visit = items[at].visit;
        auto const& all = model.candidates(visit);
        auto const who = std::ranges::find(all, worker, &Candidate::worker);
        auto const role = model.visit(visit).needs_leader ? Role::Leader : Role::Member;
        if (!model.may_on(visit, *who, items[at].start, role)) return {};
    }
    return more;
}

void Trade::take() {
    to_one_.clear();
    to_two_.clear();
    for (auto at = one_.first; at < one_.end; ++at)
        to_two_.push_back(sheets_.items(one_.turn)[at].visit);
    for (auto at = two_.first; at < two_.end; ++at)
        to_one_.push_back(sheets_.items(two_.turn)[at].visit);
    sheets_.begin();
    sheets_.replace(one_.turn, one_items_, to_one_);
    sheets_.replace(two_.turn, two_items_, to_two_);
}

bool Trade::settle(search::Random& random, double heat) {
    // Drawn first: most guesses are so far beyond it that nothing need be timed.
    auto const most = -heat * std::log(1.0 - random.unit());
    if (static_cast<double>(find_best()) > most + terms_.slack * heat) return false;
    auto const here = fill(one_, two_, one_items_);
    if (!here) return false;
    auto const there = fill(two_, one_, two_items_);
    if (!there) return false;
    auto const more = *here + *there;
    if (more == 0 || static_cast<double>(more) > most) return false;
    take();
    return true;
}

std::int64_t Trade::apply(search::Random& random, std::int64_t tries, double heat) {
    auto const& model = sheets_.model();
    auto const cells = model.problem().workers.size() * model.visits();
    if (cells == 0 || cells > terms_.most_cells) return 0;
    if (owns_.empty()) find_owns();
    std::int64_t taken = 0;
    for (std::int64_t at = 0; at < tries; at += terms_.partners) {
        if (!draw_one(random)) continue;
        for (int partner = 0; partner < terms_.partners; ++partner) {
            if (!draw_two(random) || !settle(random, heat)) continue;
            ++taken;
            break; // what stood there stands there no longer
        }
    }
    return taken;
}

} // namespace hearth::planner::day
