#include "planner/lasting.h"

#include <numeric>

namespace hearth::planner {
namespace {

constexpr int months_that_count = 120;

/// What is listed for people, or only summed: the search asks a million times for the sum.
enum class Keep : bool { Sum, List };

struct Parts {
    Keep keep = Keep::List;
    SoftParts list{};
    Fen sum = 0;
    void add(Soft soft, std::int64_t amount, Fen value) {
        if (amount == 0 || value == 0) return;
        sum += value;
        if (keep == Keep::List) list.push_back({soft, amount, value});
    }
};

Length leg(Town const& town, Worker const& worker, std::optional<Place> const& from,
           std::optional<Place> const& to, Instant at) {
    if (!from || !to) return Length{0};
    return travel_time(town.travel, worker.mode, *from, *to, town.zone.hour_of(at));
}

std::int64_t off_wish(Visit const& visit, Instant start) {
    if (!visit.wished) return 0;
    auto const& wished = *visit.wished;
    return minutes_up(std::max({Length{0}, wished.earliest - start, start - wished.latest}));
}

std::int64_t spare_levels(Worker const& worker, Visit const& visit) {
    std::int64_t spare = 0;
    for (auto const& need : visit.need.everyone) {
        auto const has = std::ranges::find(worker.skills, need.id, &Skill::id);
        if (has != worker.skills.end()) spare += has->level - need.level;
    }
    return spare;
}

void add_likings(Parts& parts, Weights const& weights, Worker const& worker, WorkerIndex index,
                 Visit const& visit) {
    auto const familiar = std::ranges::find(visit.familiar, index, &Familiar::worker);
    if (familiar != visit.familiar.end()) {
        auto const counted = std::min(familiar->visits, weights.familiar_most);
        parts.add(Soft::Familiar, familiar->visits, counted * weights.familiar_visit);
    }
    auto const is_favourite = std::ranges::find(visit.favourites, index) != visit.favourites.end();
    parts.add(Soft::Favourite, is_favourite, weights.favourite);
    auto const& welcome = visit.stand_ins.welcome;
    auto const place = std::ranges::find(welcome, index) - welcome.begin();
    if (place < std::ssize(welcome)) {
        auto const gain = std::max<Fen>(0, weights.stand_in - place * weights.stand_in_rank);
        parts.add(Soft::StandIn, place + 1, gain);
    }
    auto const liked = static_cast<std::int64_t>((visit.liked & worker.traits).count());
    parts.add(Soft::Liked, liked, liked * weights.liked_trait);
}

void add_merits(Parts& parts, Weights const& weights, Worker const& worker, Visit const& visit) {
    parts.add(Soft::Rating, worker.rating_milli, worker.rating_milli * weights.rating_star / 1000);
    auto const spare = spare_levels(worker, visit);
    parts.add(Soft::SpareLevel, spare, spare * weights.spare_level);
    auto const months = std::min(worker.experience_months, months_that_count);
    parts.add(Soft::Experience, worker.experience_months, months * weights.experience_year / 12);
}

void add_fairness(Parts& parts, Weights const& weights, Worker const& worker, Means const& means) {
    constexpr Fen hundred_yuan = 10'000;
    auto const below =
        std::chrono::floor<std::chrono::minutes>(means.worked - worker.worked_4_weeks).count();
    parts.add(Soft::FairHours, below, below * weights.fairness_hour / 60);
    auto const poorer = means.earned - worker.earned_4_weeks;
    parts.add(Soft::FairIncome, poorer, poorer * weights.fairness_100_yuan / hundred_yuan);
}

template <typename All, typename ToWorker>
Means mean(All const& all, ToWorker const& worker_of) {
    if (all.empty()) return {};
    Means sums;
    for (auto const& one : all) {
        sums.worked += worker_of(one).worked_4_weeks;
        sums.earned += worker_of(one).earned_4_weeks;
    }
    auto const count = static_cast<std::int64_t>(all.size());
    return {sums.worked / count, sums.earned / count};
}

} // namespace

std::string_view to_code(Soft soft) {
    static constexpr std::array<std::string_view, soft_count> codes{
        "planner.soft.travel",     "planner.soft.off_wish",    "planner.soft.familiar",
        "planner.soft.favourite",  "planner.soft.stand_in",    "planner.soft.liked",
        "planner.soft.rating",     "planner.soft.spare_level", "planner.soft.experience",
        "planner.soft.fair_hours", "planner.soft.fair_income", "planner.soft.wage",
        "planner.soft.change",     "planner.soft.kilometres",  "planner.soft.overtime"};
    return codes[static_cast<std::size_t>(soft)];
}

Means means_of(Problem const& problem) {
    return mean(problem.workers, [](Worker const& worker) -> Worker const& { return worker; });
}

Means means_of(std::span<Standing const> standings) {
    return mean(standings, [](Standing const& one) -> Worker const& { return *one.worker; });
}

namespace {

/// Between whom a stop comes: other stops of its shift, or where the worker sets out and ends.
struct Between {
    std::optional<Place> from, to;
    Stop const* earlier = nullptr;
    Stop const* later = nullptr;
};

Between between(Worker const& worker, std::span<Stop const> stops, Stop const& stop) {
    auto const* shift = find_shift(worker, stop);
    auto const next = std::ranges::upper_bound(stops, stop.span.from, {},
                                               [](Stop const& other) { return other.span.from; });
    auto const is_inside = [&](Stop const& other) {
        return !shift || (shift->from < other.span.to && other.span.from < shift->to);
    };
    Between found{worker.start, worker.end};
    if (next != stops.begin() && is_inside(*std::prev(next))) found.earlier = &*std::prev(next);
    if (next != stops.end() && is_inside(*next)) found.later = &*next;
    if (found.earlier) found.from = found.earlier->place;
    if (found.later) found.to = found.later->place;
    return found;
}

} // namespace

Length detour(Town const& town, Worker const& worker, std::span<Stop const> stops,
              Stop const& stop) {
    auto const [from, to, earlier, later] = between(worker, stops, stop);
    auto const left = earlier ? earlier->held().to : stop.held().from;
    auto const more = leg(town, worker, from, stop.place, left) +
                      leg(town, worker, stop.place, to, stop.held().to);
    // An empty tour costs no road at all.
    if (!earlier && !later) return more;
    return more - leg(town, worker, from, to, left);
}

double detour_m(Worker const& worker, std::span<Stop const> stops, Stop const& stop) {
    auto const [from, to, earlier, later] = between(worker, stops, stop);
    auto const metres = [](std::optional<Place> const& one, std::optional<Place> const& other) {
        return one && other ? one->metres_to(*other) : 0.0;
    };
    auto const more = metres(from, stop.place) + metres(stop.place, to);
    return earlier || later ? more - metres(from, to) : more;
}

std::int64_t overtime(Worker const& worker, Length day) {
    return day > worker.regular_day ? minutes_up(day - worker.regular_day) : 0;
}

namespace {

/// What only those pay who are paid for it: kilometres, and hours beyond the regular day.
void add_distance_and_overtime(Parts& parts, Town const& town, Visit const& visit, Instant start,
                               Standing const& standing) {
    auto const& worker = *standing.worker;
    auto const stop = to_stop(visit, start);
    if (worker.cost_km != 0) {
        auto const metres = static_cast<std::int64_t>(detour_m(worker, standing.stops, stop));
        parts.add(Soft::Kilometres, metres, -metres * worker.cost_km / 1000);
    }
    if (worker.cost_overtime_hour == 0) return;
    auto const day = load_at(town.zone, worker, standing.stops, start).day;
    auto const more = overtime(worker, day + stop.work()) - overtime(worker, day);
    parts.add(Soft::Overtime, more, -more * worker.cost_overtime_hour / 60);
}

} // namespace

namespace {

void add_lasting(Parts& parts, Weights const& weights, Means const& means, Visit const& visit,
                 Worker const& worker, WorkerIndex index) {
    add_likings(parts, weights, worker, index, visit);
    add_merits(parts, weights, worker, visit);
    add_fairness(parts, weights, worker, means);
    auto const paid = minutes_up(visit.length);
    parts.add(Soft::Wage, paid, -paid * worker.cost_hour / 60);
}

} // namespace

Fen lasting_value(Weights const& weights, Means const& means, Visit const& visit,
                  Worker const& worker, WorkerIndex index) {
    Parts parts{Keep::Sum};
    add_lasting(parts, weights, means, visit, worker, index);
    return parts.sum;
}

SoftParts soft_parts(Board const& board, Means const& means, VisitIndex index, Instant start,
                     WorkerIndex who) {
    auto const& problem = board.problem();
    return soft_parts(board.town(), problem.weights, means, problem.visits[index], start,
                      {who, &problem.workers[who], board.diary(who).stops});
}

SoftParts soft_parts(Town const& town, Weights const& weights, Means const& means,
                     Visit const& visit, Instant start, Standing const& standing) {
    auto const& worker = *standing.worker;
    Parts parts;
    auto const road = minutes_up(detour(town, worker, standing.stops, to_stop(visit, start)));
    parts.add(Soft::Travel, road, -road * weights.travel_minute);
    auto const off = off_wish(visit, start);
    parts.add(Soft::OffWish, off, -off * weights.off_wish_minute);
    add_lasting(parts, weights, means, visit, worker, standing.index);
    add_distance_and_overtime(parts, town, visit, start, standing);
    return std::move(parts.list);
}

Fen sum(SoftParts const& parts) {
    return std::accumulate(parts.begin(), parts.end(), Fen{0},
                           [](Fen total, SoftPart const& part) { return total + part.value; });
}

} // namespace hearth::planner
