#include <algorithm>
#include <limits>

#include "planner/homecare/timetable.h"

/// What a timetable costs. Visits start as early as they can; where a carer would wait at a door
/// while those before have time to spare, they are begun later instead, which costs nothing.
namespace hearth::planner::homecare {

namespace {

struct Day {
    Time spare = std::numeric_limits<Time>::max(); ///< all may begin later by this much
    Time waited = 0, free = 0;                     ///< so far; free: what does not count
};

} // namespace

/// How much later than its window's end (negative: room left).
Time Timetable::behind(std::int32_t service) const {
    auto const& windows = problem_.patients[problem_.services[service].patient].windows;
    auto window = windows.rbegin();
    while (window->open > at_[service].start)
        ++window;
    auto const end = problem_.punctual == Punctual::AtEnd ? facts_[service].duration : 0;
    return at_[service].start + end - window->close;
}

/// Goes along one carer's day. `see` hears of each visit: the service, when its lunch begins or -1,
/// and how long was waited until lunch and until the visit.
template <typename See>
Score Timetable::walk(std::int32_t carer, See&& see, Time& delay) const {
    auto const& who = problem_.carers[carer];
    auto const& route = routes_[carer];
    Score score;
    delay = 0;
    if (route.head < 0) {
        score.idle = who.to - who.from;
        score.no_lunch = who.has_lunch;
        return score;
    }
    Day day;
    auto const meet = [&](Time behind, bool is_tied) {
        if (behind > 0) {
            score.lateness += behind;
            score.latest = std::max<std::int64_t>(score.latest, behind);
        }
        day.spare = std::min(day.spare, day.waited + (is_tied ? 0 : std::max(0, -behind)));
    };
    auto const lunch_end = problem_.punctual == Punctual::AtEnd ? problem_.lunch.duration : 0;
    Time time = 0, leave = 0;
    auto place = who.home;
    for (auto at = route.head; at >= 0; at = at_[at].next) {
        auto const& facts = facts_[at];
        auto const way = problem_.way(place, facts.place);
        auto const is_head = at == route.head;
        score.travel += way;
        time = is_head ? who.from + way : time + way;
        Time lunch = -1, waited_lunch = 0;
        if (route.lunch == at) {
            lunch = std::max(time, problem_.lunch.open);
            if (is_head) {
                leave = lunch - way;
            } else {
                day.waited += lunch - time;
            }
            meet(lunch + lunch_end - problem_.lunch.close, false);
            waited_lunch = day.waited;
            time = lunch + problem_.lunch.duration;
            day.waited += at_[at].start - time;
            if (is_head) day.free = day.waited;
        } else if (is_head) {
            leave = at_[at].start - way;
        } else {
            day.waited += at_[at].start - time;
        }
        meet(behind(at), facts.partner >= 0);
        score.unliked += problem_.services[at].is_unliked[carer];
        see(at, lunch, waited_lunch, day.waited);
        time = at_[at].start + facts.duration;
        place = facts.place;
    }
    auto const way = problem_.way(place, who.end);
    score.travel += way;
    time += way;
    delay = std::min(day.waited, day.spare);
    score.waiting = day.waited - day.free - std::max(0, delay - day.free);
    score.overtime = std::max(0, time - who.to);
    score.idle = leave - who.from + day.waited + std::max(0, who.to - time);
    score.no_lunch = who.has_lunch && route.lunch < 0;
    return score;
}

void Timetable::count(std::int32_t carer) {
    Time delay = 0;
    scores_[carer] = walk(
        carer, [](auto...) {}, delay);
}

void Timetable::add(Score const& score, std::int64_t sign) {
    total_.travel += sign * score.travel;
    total_.lateness += sign * score.lateness;
    total_.waiting += sign * score.waiting;
    total_.overtime += sign * score.overtime;
    total_.unliked += sign * score.unliked;
    total_.no_lunch += sign * score.no_lunch;
}

void Timetable::price() {
    total_.latest = total_.idle = 0;
    for (auto const& score : scores_) {
        total_.latest = std::max(total_.latest, score.latest);
        total_.idle = std::max(total_.idle, score.idle);
    }
    auto const& weights = problem_.weights;
    auto const in = [](std::int64_t amount) { return static_cast<double>(amount); };
    cost_ = (weights.travel * in(total_.travel) + weights.lateness * in(total_.lateness) +
             weights.latest * in(total_.latest) + weights.waiting * in(total_.waiting) +
             weights.overtime * in(total_.overtime) + weights.idle * in(total_.idle)) /
                problem_.ticks_in_minute +
            weights.unliked * in(total_.unliked) + weights.no_lunch * in(total_.no_lunch) +
            weights.unserved * in(unserved_);
}

Plan Timetable::plan() const {
    Plan plan;
    plan.routes.resize(routes_.size());
    plan.cost = cost_;
    for (std::int32_t carer = 0; carer < static_cast<std::int32_t>(routes_.size()); ++carer) {
        auto& route = plan.routes[carer];
        std::vector<std::pair<Time, Time>> waits;
        Time delay = 0;
        auto const see = [&](std::int32_t at, Time lunch, Time waited_lunch, Time waited) {
            route.push_back({at, at_[at].start, lunch});
            waits.emplace_back(waited_lunch, waited);
        };
        walk(carer, see, delay);
        for (std::size_t at = 0; at < route.size(); ++at) {
            auto& visit = route[at];
            if (visit.lunch >= 0) visit.lunch += std::max(0, delay - waits[at].first);
            visit.start += std::max(0, delay - waits[at].second);
        }
    }
    return plan;
}

} // namespace hearth::planner::homecare
