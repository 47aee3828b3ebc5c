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

Trade::Trade(Sheets& sheets, TradeTerms terms) : sheets_(sheets), terms_(terms), briefs_(sheets) {}

void Trade::find_owns() {
    auto const& model = sheets_.model();
    workers_ = model.problem().workers.size(), visits_ = model.visits();
    owns_.assign(workers_ * visits_, never);
    turned_.assign(workers_ * visits_, never);
    may_words_ = (visits_ + 63) / 64;
    may_.assign(workers_ * may_words_, 0);
    for (VisitIndex visit = 0; visit < visits_; ++visit) {
        partners_from_.push_back(partners_.size());
        if (!briefs_.visit(visit).is_movable) continue;
        for (auto const& who : model.candidates(visit)) {
            auto own = who.own;
            if (model.job(visit).told) own += model.crew_change(visit, {who.worker});
            if (std::abs(own) > never / 2) continue;
            owns_[visit * workers_ + who.worker] = static_cast<std::int32_t>(own);
            turned_[who.worker * visits_ + visit] = static_cast<std::int32_t>(own);
            may_[who.worker * may_words_ + visit / 64] |= std::uint64_t{1} << (visit % 64);
            auto const& person = model.person(who.worker);
            for (auto turn = 0; turn < person.turns; ++turn)
                partners_.push_back(person.first_turn + turn);
        }
    }
    partners_from_.push_back(partners_.size());
}

bool Trade::may_give() const {
    auto const* const stops = briefs_.stops(one_.turn);
    for (auto at = one_.first; at < one_.end; ++at) {
        if (stops[at].visit == nobody) return false;
    }
    return true;
}

/// What the first turn gives: a stretch that begins with a visit drawn by lot.
bool Trade::draw_one(search::Random& random) {
    given_ = random.below(static_cast<std::uint32_t>(visits_));
    auto const kind = random.unit();
    if (!briefs_.visit(given_).is_movable || sheets_.crew(given_).empty()) return false;
    auto const index = sheets_.crew(given_).front();
    auto const& turn = briefs_.turn(index);
    auto const* const stops = briefs_.stops(index);
    auto const size = static_cast<std::size_t>(turn.stops);
    std::size_t at = 0;
    while (at < size && stops[at].visit != given_)
        ++at;
    one_ = {index, at, at + 1};
    kind_ = kind < terms_.tails                  ? Kind::Tail
            : kind < terms_.tails + terms_.pairs ? Kind::Two
                                                 : Kind::One;
    if (kind_ == Kind::Tail) one_.end = size;
    if (kind_ == Kind::Two) one_.end = std::min(size, at + 2);
    if (at == size || !may_give()) return false;
    room_ = {stops[at].free, stops[one_.end].due, static_cast<WorkerIndex>(turn.worker)};
    cost_ = now(one_);
    return true;
}

/// A turn of a neighbour's worker, or of somebody who may serve the visit; -1: none.
std::int32_t Trade::draw_turn(search::Random& random) const {
    if (random.unit() < terms_.nearby) {
        auto const& near = sheets_.model().near(given_);
        return briefs_.likely_turn(near[random.below(count(near))]);
    }
    auto const from = partners_from_[given_];
    auto const all = static_cast<std::uint32_t>(partners_from_[given_ + 1] - from);
    return all == 0 ? -1 : partners_[from + random.below(all)];
}

/// Of another worker: the overtime of one hangs on all turns together.
bool Trade::draw_two(search::Random& random) {
    auto const turn = draw_turn(random);
    if (turn < 0) return false;
    auto const worker = static_cast<WorkerIndex>(briefs_.turn(turn).worker);
    if (worker == room_.worker || !may(worker, given_)) return false;
    two_ = {turn, 0, 0};
    return true;
}

/// Could it stand where the first stretch stood, by skill and hour?
bool Trade::may_come(VisitIndex visit) const {
    if (visit == nobody) return false;
    auto const& brief = briefs_.visit(visit);
    auto const start = Briefs::start_in(brief, room_.free + brief.before);
    return start != Briefs::no_time && start + brief.held <= room_.due && may(room_.worker, visit);
}

/// What the stretch costs where it stands, with the ways to, in and from it.
Fen Trade::now(Stretch const& one) const {
    auto const* const stops = briefs_.stops(one.turn);
    Fen sum = stops[one.first].direct;
    for (auto at = one.first; at < one.end; ++at)
        sum += stops[at].cost + stops[at + 1].direct;
    return sum;
}

/// What `from` would cost in the place of `into`; no_limit: it does not fit. Breaks, rests and what
/// the others gain or lose by other hours are left to the timing.
Fen Trade::guess(Stretch const& into, Stretch const& from) const {
    auto const& model = sheets_.model();
    auto const& weights = model.problem().weights;
    auto const& turn = briefs_.known(into.turn);
    auto const* const stops = briefs_.stops(into.turn);
    auto const* const given = briefs_.stops(from.turn);
    bool const is_back = into.turn == one_.turn;
    auto const worker = static_cast<std::size_t>(turn.worker);
    auto free = stops[into.first].free;
    auto spot = into.first > 0 ? stops[into.first - 1].spot : turn.start;
    auto const due = stops[into.end].due;
    bool drives = into.first > 0 || turn.commutes;
    Fen cost = 0;
    auto const go = [&](Spot to) {
        auto const road = model.roads().minutes(turn.mode, spot, to, briefs_.instant(free));
        cost += road * weights.travel_minute;
        if (turn.a_km > 0 && spot >= 0 && to >= 0)
            cost += static_cast<Fen>(model.roads().metres_about(spot, to)) * turn.a_km / 1000;
        if (drives) free += road * 60;
    };
    for (auto at = from.first; at < from.end; ++at) {
        auto const visit = given[at].visit;
        auto const own =
            is_back ? turned_[worker * visits_ + visit] : owns_[visit * workers_ + worker];
        if (own == never) return no_limit;
        go(given[at].spot);
        auto const& brief = briefs_.visit(visit);
        auto const start = Briefs::start_in(brief, free + brief.before);
        if (start == Briefs::no_time) return no_limit;
        cost += own;
        if (start > brief.wished_to)
            cost += (start - brief.wished_to + 59) / 60 * weights.off_wish_minute;
        free = start + brief.held;
        if (free > due) return no_limit;
        spot = given[at].spot;
        drives = true;
    }
    auto const size = static_cast<std::size_t>(turn.stops);
    // An empty turn drives nowhere.
    if (from.size() == 0 && into.size() == size) return cost;
    bool const is_last = into.end == size;
    drives = !is_last || turn.commutes;
    go(is_last ? turn.end : stops[into.end].spot);
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
    auto const size = static_cast<std::size_t>(briefs_.known(two_.turn).stops);
    auto const* const stops = briefs_.stops(two_.turn);
    auto const& brief = briefs_.visit(given_);
    best_ = no_limit;
    for (std::size_t first = 0; first <= size; ++first) {
        auto const start = Briefs::start_in(brief, stops[first].free + brief.before);
        if (start == Briefs::no_time) break;
        auto const fits = [&](std::size_t end) { return start + brief.held <= stops[end].due; };
        if (kind_ == Kind::Tail) {
            bool may = fits(size);
            for (auto at = first; at < size && may; ++at)
                may = may_come(stops[at].visit);
            if (may) look(first, size);
            continue;
        }
        for (auto end = first;; ++end) {
            if (fits(end)) look(first, end);
            if (end == size || end == first + 2 || !may_come(stops[end].visit)) break;
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
