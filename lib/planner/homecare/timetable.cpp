#include "planner/homecare/timetable.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace hearth::planner::homecare {

namespace {

constexpr int keeps_for_ranks = 60; // then the ranks follow the starts again

} // namespace

Timetable::Timetable(Problem const& problem)
    : problem_(problem), at_(problem.services.size()), routes_(problem.carers.size()),
      ranks_(problem.services.size()), scores_(problem.carers.size()),
      unserved_(static_cast<std::int64_t>(problem.patients.size())),
      placed_(problem.patients.size()), is_fresh_(problem.services.size()),
      is_pushed_(problem.services.size()), is_touched_(problem.carers.size()),
      is_floored_(problem.services.size()) {
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(problem.services.size()); ++at) {
        auto const& service = problem.services[at];
        auto const& patient = problem.patients[service.patient];
        facts_.push_back({patient.place, problem.partner(at), service.duration, patient.least,
                          patient.most, patient.tie, patient.first == at});
    }
    for (std::int32_t carer = 0; carer < static_cast<std::int32_t>(routes_.size()); ++carer) {
        count(carer);
        add(scores_[carer], 1);
    }
    price();
}

void Timetable::write(std::int32_t& place, std::int32_t value) {
    written_.emplace_back(&place, place);
    place = value;
}

void Timetable::touch(std::int32_t carer) {
    if (is_touched_[carer]) return;
    is_touched_[carer] = true;
    touched_.push_back(carer);
}

void Timetable::begin() {
    written_.clear();
    ranked_.clear();
    counted_.clear();
    fresh_.clear();
    joints_.clear();
    total_before_ = total_;
    unserved_before_ = unserved_;
    cost_before_ = cost_;
}

void Timetable::take(std::int32_t service) {
    auto const here = at_[service];
    auto& route = routes_[here.carer];
    write(here.prev < 0 ? route.head : at_[here.prev].next, here.next);
    write(here.next < 0 ? route.tail : at_[here.next].prev, here.prev);
    write(route.size, route.size - 1);
    if (route.lunch == service) write(route.lunch, here.next >= 0 ? here.next : here.prev);
    if (here.prev >= 0 && here.next >= 0) joints_.emplace_back(here.prev, here.next);
    write(at_[service].carer, -1);
    touch(here.carer);
    auto& placed = placed_[problem_.services[service].patient];
    if (placed == problem_.patients[problem_.services[service].patient].services) ++unserved_;
    write(placed, placed - 1);
}

void Timetable::put(std::int32_t service, std::int32_t carer, std::int32_t after) {
    auto& route = routes_[carer];
    auto const before = after < 0 ? route.head : at_[after].next;
    write(at_[service].carer, carer);
    write(at_[service].prev, after);
    write(at_[service].next, before);
    write(after < 0 ? route.head : at_[after].next, service);
    write(before < 0 ? route.tail : at_[before].prev, service);
    write(route.size, route.size + 1);
    if (route.size == 1 && problem_.carers[carer].has_lunch) write(route.lunch, service);
    if (!is_fresh_[service]) {
        is_fresh_[service] = true;
        fresh_.push_back(service);
    }
    touch(carer);
    auto& placed = placed_[problem_.services[service].patient];
    write(placed, placed + 1);
    if (placed == problem_.patients[problem_.services[service].patient].services) --unserved_;
}

void Timetable::set_lunch(std::int32_t carer, std::int32_t service) {
    auto& lunch = routes_[carer].lunch;
    auto const was = lunch;
    write(lunch, service);
    touch(carer);
    if (was >= 0) joints_.emplace_back(-1, was);
    if (service >= 0) joints_.emplace_back(-1, service);
}

void Timetable::set_window(std::int32_t service, std::int32_t window) {
    write(at_[service].window, window);
    if (at_[service].carer >= 0) joints_.emplace_back(-1, service);
}

bool Timetable::settle() {
    auto const is_ranked = rank_fresh();
    for (auto const service : fresh_)
        is_fresh_[service] = false;
    auto const is_possible = is_ranked && spread();
    for (auto const& [rank, service] : heap_)
        is_pushed_[service] = false;
    heap_.clear();
    if (is_possible) {
        for (auto const carer : touched_) {
            counted_.emplace_back(carer, scores_[carer]);
            add(scores_[carer], -1);
            count(carer);
            add(scores_[carer], 1);
        }
        price();
    }
    for (auto const carer : touched_)
        is_touched_[carer] = false;
    touched_.clear();
    return is_possible;
}

void Timetable::undo() {
    for (auto one = written_.rbegin(); one != written_.rend(); ++one)
        *one->first = one->second;
    for (auto one = ranked_.rbegin(); one != ranked_.rend(); ++one)
        ranks_[one->first] = one->second;
    for (auto const& [carer, score] : counted_)
        scores_[carer] = score;
    for (auto const carer : touched_)
        is_touched_[carer] = false;
    for (auto const service : fresh_)
        is_fresh_[service] = false;
    touched_.clear();
    total_ = total_before_;
    unserved_ = unserved_before_;
    cost_ = cost_before_;
}

void Timetable::keep() {
    std::erase_if(floored_, [&](auto const service) {
        if (at_[service].floor == 0) is_floored_[service] = false;
        return at_[service].floor == 0;
    });
    if (++keeps_ % keeps_for_ranks == 0) rank_all();
}

bool Timetable::load(Plan const& plan, std::vector<std::int32_t> const& windows) {
    begin();
    for (std::int32_t service = 0; service < static_cast<std::int32_t>(at_.size()); ++service) {
        if (at_[service].carer >= 0) take(service);
        set_window(service, windows[service]);
    }
    for (std::int32_t carer = 0; carer < static_cast<std::int32_t>(routes_.size()); ++carer) {
        Rank place = 0;
        for (auto const& visit : plan.routes[carer]) {
            put(visit.service, carer, routes_[carer].tail);
            write(at_[visit.service].start, visit.start);
            auto const partner = facts_[visit.service].partner;
            auto const is_pair = partner >= 0 && facts_[partner].tie == Tie::AtOnce;
            ranks_[visit.service] = ++place;
            if (is_pair && at_[partner].carer >= 0) {
                place = std::max(place, ranks_[partner]);
                ranks_[visit.service] = ranks_[partner] = place;
            }
        }
        Timetable::set_lunch(carer, -1);
        for (auto const& visit : plan.routes[carer]) {
            if (visit.lunch >= 0) set_lunch(carer, visit.service);
        }
    }
    rank_all();
    std::ranges::fill(is_fresh_, 0);
    return settle();
}

/// The nearest rank on the way back that is already known.
Timetable::Rank Timetable::rank_before(std::int32_t service) const {
    auto at = at_[service].prev;
    while (at >= 0 && is_fresh_[at])
        at = at_[at].prev;
    return at < 0 ? 0 : ranks_[at];
}

Timetable::Rank Timetable::rank_after(std::int32_t service) const {
    auto at = at_[service].next;
    while (at >= 0 && is_fresh_[at])
        at = at_[at].next;
    return at < 0 ? std::numeric_limits<Rank>::max() / 2 : ranks_[at];
}

/// Gives a fresh service, and who starts with it, a rank between those of its neighbours.
bool Timetable::rank(std::int32_t service) {
    auto const& facts = facts_[service];
    auto low = rank_before(service), high = rank_after(service);
    auto const partner = facts.partner;
    auto const is_tied = partner >= 0 && at_[partner].carer >= 0;
    if (is_tied && facts.tie == Tie::AtOnce) {
        low = std::max(low, rank_before(partner));
        high = std::min(high, rank_after(partner));
    } else if (is_tied && facts.is_first) {
        high = std::min(high, is_fresh_[partner] ? rank_after(partner) : ranks_[partner]);
        // Behind whoever comes before the second, if possible: then both hours are known at once.
        auto const better = std::max(low, rank_before(partner));
        if (better + 1 < high) low = better;
    } else if (is_tied) {
        if (is_fresh_[partner] && !rank(partner)) return false;
        low = std::max(low, ranks_[partner]);
    }
    if (low + 1 >= high) return false;
    auto const give = [&](std::int32_t to) {
        ranked_.emplace_back(to, ranks_[to]);
        ranks_[to] = low + (high - low) / 2;
        is_fresh_[to] = false;
    };
    give(service);
    if (is_tied && facts.tie == Tie::AtOnce) give(partner);
    return true;
}

bool Timetable::rank_fresh() {
    for (auto const service : fresh_) {
        if (!is_fresh_[service] || at_[service].carer < 0) continue;
        if (!rank(service)) return false;
    }
    for (auto const& [before, after] : joints_) {
        if (before < 0 || at_[before].next != after || at_[after].carer < 0) continue;
        if (at_[before].carer >= 0 && ranks_[before] >= ranks_[after]) return false;
    }
    return true;
}

/// Ranks in the order of the starts: what is early stands early, with room between.
void Timetable::rank_all() {
    auto& order = heap_;
    order.clear();
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(at_.size()); ++at) {
        if (at_[at].carer >= 0) order.emplace_back(ranks_[at], at);
    }
    std::ranges::sort(order, [&](auto const& a, auto const& b) {
        auto const first = at_[a.second].start, second = at_[b.second].start;
        return first != second ? first < second : a < b;
    });
    auto const gap = std::numeric_limits<Rank>::max() / 2 / (static_cast<Rank>(order.size()) + 1);
    Rank rank = 0, old = -1;
    Time start = -1;
    for (auto const& [was, service] : order) {
        // Two who start together keep one rank.
        if (was != old || at_[service].start != start) rank += gap;
        old = was;
        start = at_[service].start;
        ranks_[service] = rank;
    }
    order.clear();
}

} // namespace hearth::planner::homecare
