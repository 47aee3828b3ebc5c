#include "planner/search/day/crew_room.h"

namespace hearth::planner::day {
namespace {

using std::chrono::minutes;

std::uint32_t count(auto const& list) {
    return static_cast<std::uint32_t>(list.size());
}

/// A start within the windows, on the minute.
std::optional<Instant> draw_start(Job const& job, search::Random& random) {
    if (job.windows.empty()) return {};
    auto const& window = job.windows[random.below(count(job.windows))];
    auto const wide = (window.latest - window.earliest) / minutes{1};
    return window.earliest + minutes{random.below(static_cast<std::uint32_t>(wide) + 1)};
}

} // namespace

std::optional<CrewRoom::Place> CrewRoom::place_in(Sheets const& sheets, std::int32_t turn,
                                                  VisitIndex guest, Candidate const& who,
                                                  Instant start) const {
    auto const& model = sheets.model();
    auto const& job = model.job(guest);
    auto const& plan = model.turn(turn);
    auto const& roads = model.roads();
    auto const from = start - job.before, to = start + job.length + job.after;
    if (from < plan.shift.from || to > plan.shift.to) return {};
    auto const& items = sheets.items(turn);
    // What cannot be over, or cannot wait, is in the way: by the times it could have, not has.
    std::size_t first = 0;
    for (; first < items.size(); ++first) {
        auto const& item = items[first];
        auto const way = roads.minutes(plan.mode, item.spot, job.spot, item.soonest);
        if (item.soonest + minutes{way} > from) break;
    }
    auto end = items.size();
    for (; end > first; --end) {
        auto const& item = items[end - 1];
        auto const way = roads.minutes(plan.mode, job.spot, item.spot, to);
        if (to + minutes{way} > item.latest) break;
    }
    if (end - first > static_cast<std::size_t>(terms_.most_torn)) return {};
    for (auto at = first; at < end; ++at) {
        if (items[at].is_fixed || model.job(items[at].visit).is_tied) return {};
    }
    Place place{.worker = who.worker, .turn = turn, .can_lead = who.can_lead};
    place.first = first, place.end = end;
    auto const before = first > 0 ? items[first - 1].spot : plan.start;
    auto const next = end < items.size() ? items[end].spot : plan.end;
    auto const torn = static_cast<int>(end - first) * terms_.torn_minutes;
    auto const way = roads.minutes(plan.mode, before, job.spot, from) +
                     roads.minutes(plan.mode, job.spot, next, to) + torn;
    place.cost = static_cast<double>(who.own + way * model.problem().weights.travel_minute);
    return place;
}

bool CrewRoom::find(Sheets const& sheets, search::Random& random, VisitIndex guest,
                    std::vector<VisitIndex>& out) {
    auto const& model = sheets.model();
    auto const start = draw_start(model.job(guest), random);
    if (!start) return false;
    places_.clear();
    for (auto const& who : model.candidates(guest)) {
        auto const& person = model.person(who.worker);
        for (auto turn = person.first_turn; turn < person.first_turn + person.turns; ++turn) {
            if (auto const place = place_in(sheets, turn, guest, who, *start))
                places_.push_back(*place);
        }
    }
    auto const scale = static_cast<double>(terms_.torn_minutes) * terms_.noise *
                       static_cast<double>(model.problem().weights.travel_minute);
    for (auto& place : places_)
        place.cost += scale * random.unit() * 4;
    std::ranges::stable_sort(places_, {}, &Place::cost);
    auto const& visit = model.visit(guest);
    if (visit.needs_leader) {
        auto const leader = std::ranges::find(places_, true, &Place::can_lead);
        if (leader == places_.end()) return false;
        std::rotate(places_.begin(), leader, leader + 1);
    }
    auto const needed = static_cast<std::size_t>(visit.crew);
    if (places_.size() < needed) return false;
    auto const wanted = needed + (random.unit() < terms_.spare ? 1 : 0);
    for (std::size_t at = 0; at < std::min(wanted, places_.size()); ++at) {
        auto const& place = places_[at];
        for (auto item = place.first; item < place.end; ++item)
            out.push_back(sheets.items(place.turn)[item].visit);
    }
    return true;
}

} // namespace hearth::planner::day
