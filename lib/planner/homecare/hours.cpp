#include <algorithm>
#include <functional>

#include "planner/homecare/timetable.h"

/// The longest-path layer of the timetable: starts follow from ranks.
namespace hearth::planner::homecare {

namespace {
constexpr int most_raises = 12;       // of firsts by their seconds, in one change
constexpr std::size_t most_looks = 8; // at each service, in one change, on average
} // namespace

/// When the carer could begin: there, and the break over if it lies before.
Time Timetable::ready(std::int32_t service) const {
    auto const& at = at_[service];
    auto const place = facts_[service].place;
    Time time = 0;
    if (at.prev < 0) {
        auto const& carer = problem_.carers[at.carer];
        time = carer.from + problem_.way(carer.home, place);
    } else {
        auto const& before = facts_[at.prev];
        time = at_[at.prev].start + before.duration + problem_.way(before.place, place);
    }
    if (routes_[at.carer].lunch != service) return time;
    return std::max(time, problem_.lunch.open) + problem_.lunch.duration;
}

Time Timetable::open(std::int32_t service) const {
    auto const& patient = problem_.patients[problem_.services[service].patient];
    return patient.windows[at_[service].window].open;
}

/// In the heap, two who start together are one: the first of them.
void Timetable::push(std::int32_t service) {
    auto const& facts = facts_[service];
    auto const partner = facts.partner;
    if (partner >= 0 && at_[partner].carer >= 0 && !facts.is_first) {
        if (facts.tie == Tie::AtOnce) return push(partner);
        push(partner); // whose start waits for this one's
    }
    if (is_pushed_[service]) return;
    is_pushed_[service] = true;
    heap_.emplace_back(ranks_[service], service);
    std::ranges::push_heap(heap_, std::greater{});
}

void Timetable::move_start(std::int32_t service, Time start) {
    touch(at_[service].carer);
    if (at_[service].start == start) return;
    write(at_[service].start, start);
    if (at_[service].next >= 0) push(at_[service].next);
}

/// Works one service's start out anew; false when two wait for each other without end.
bool Timetable::visit(std::int32_t service) {
    auto const& facts = facts_[service];
    auto const partner = facts.partner;
    auto start = std::max(ready(service), open(service));
    if (partner < 0 || at_[partner].carer < 0) {
        move_start(service, start);
        return true;
    }
    if (facts.tie == Tie::AtOnce) {
        start = std::max({start, ready(partner), open(partner)});
        move_start(service, start);
        move_start(partner, start);
        return true;
    }
    if (facts.is_first) {
        start = std::max(start, at_[service].floor);
        auto const before = at_[partner].prev;
        if (before < 0 || ranks_[before] < ranks_[service]) {
            start = std::max(start, std::max(ready(partner), open(partner)) - facts.most);
        }
        if (start != at_[service].start) push(partner);
        move_start(service, start);
        return true;
    }
    auto const first = at_[partner].start;
    start = std::max(start, first + facts.least);
    move_start(service, start);
    if (start <= first + facts.most) return true;
    if (!is_floored_[partner]) floored_.push_back(partner);
    is_floored_[partner] = true;
    write(at_[partner].floor, start - facts.most);
    push(partner);
    return false;
}

bool Timetable::spread() {
    for (auto const service : floored_) {
        if (at_[service].floor == 0) continue;
        write(at_[service].floor, 0);
        if (at_[service].carer >= 0) push(service);
    }
    for (auto const service : fresh_) {
        if (at_[service].carer < 0) continue;
        push(service);
        auto const partner = facts_[service].partner;
        if (partner >= 0 && at_[partner].carer >= 0) push(partner);
        if (at_[service].next >= 0) push(at_[service].next);
    }
    for (auto const& [before, after] : joints_) {
        if (at_[after].carer >= 0) push(after);
    }
    for (auto const carer : touched_) {
        if (routes_[carer].head >= 0) push(routes_[carer].head);
        if (routes_[carer].lunch >= 0) push(routes_[carer].lunch);
    }
    int raises = 0;
    auto looks = most_looks * at_.size();
    while (!heap_.empty()) {
        std::ranges::pop_heap(heap_, std::greater{});
        auto const service = heap_.back().second;
        heap_.pop_back();
        is_pushed_[service] = false;
        if (!visit(service) && ++raises > most_raises) return false;
        if (--looks == 0) return false;
    }
    return true;
}

} // namespace hearth::planner::homecare
