#include "planner/invented.h"

#include <cmath>

#include "planner/rules.h"
#include "planner/search/random.h"

namespace hearth::planner {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr double centre_lat = 31.23, centre_lon = 121.47;
constexpr double km_a_degree = 111.195;
constexpr double square_km_a_worker = 0.3;
constexpr int quarters = 12; ///< parts of the town where people live closer together
constexpr int skills = 8;
constexpr PaperKind health_paper = 1, gas_licence = 2;

/// All chance of one day. Times of the day in quarters of an hour.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : random_(seed) {}
    int roll(int least, int most) {
        return least +
               static_cast<int>(random_.below(static_cast<std::uint32_t>(most - least + 1)));
    }
    bool chance(int percent) { return roll(1, 100) <= percent; }
    double unit() { return random_.unit(); }

private:
    search::Random random_;
};

struct Town {
    double radius_km = 1;
    std::vector<Place> parts;
    std::vector<Place> stores;
};

Place off(Place const& from, double km, Dice& dice) {
    auto const turn = dice.unit() * 2 * 3.14159265358979;
    auto const far = km * std::sqrt(dice.unit());
    auto const lat = from.lat() + far * std::sin(turn) / km_a_degree;
    auto const lon =
        from.lon() + far * std::cos(turn) / (km_a_degree * std::cos(lat * 0.0174532925));
    return {lat, lon};
}

Town found_town(InventedTerms const& terms, Dice& dice) {
    Town town;
    auto const square_km = square_km_a_worker * std::max(1, terms.workers);
    town.radius_km =
        terms.radius_km > 0 ? terms.radius_km : std::max(2.0, std::sqrt(square_km / 3.14));
    Place const centre{centre_lat, centre_lon};
    for (int part = 0; part < quarters; ++part)
        town.parts.push_back(off(centre, town.radius_km, dice));
    for (int store = 0; store < 1 + terms.workers / 50; ++store)
        town.stores.push_back(off(centre, town.radius_km * 0.8, dice));
    return town;
}

/// Two of three live in one of the close parts, the others anywhere.
Place home(Town const& town, Dice& dice) {
    if (dice.chance(33)) return off({centre_lat, centre_lon}, town.radius_km, dice);
    auto const& part = town.parts[static_cast<std::size_t>(dice.roll(0, quarters - 1))];
    return off(part, town.radius_km / 4, dice);
}

Worker make_worker(Town const& town, InventedTerms const& terms, Dice& dice, std::uint64_t number) {
    Worker worker;
    worker.key = {1, number};
    auto const is_from_store = dice.chance(50);
    worker.start = is_from_store ? town.stores[static_cast<std::size_t>(
                                       dice.roll(0, static_cast<int>(town.stores.size()) - 1))]
                                 : home(town, dice);
    worker.end = worker.start;
    worker.commute = is_from_store ? Commute::InsideShift : Commute::OwnTime;
    auto const way = dice.roll(1, 100);
    worker.mode = way <= 60 ? Mode::EBike : way <= 85 ? Mode::Transit : Mode::Car;
    worker.has_vehicle = worker.mode == Mode::Car;
    worker.reach_m = 1000.0 * dice.roll(6, 15);
    auto const begin = dice.roll(30, 34); // 07:30 … 08:30
    auto const kind = dice.roll(1, 100);
    auto const quarter = [](int count) { return invented_time(0) + minutes{15 * count}; };
    if (kind <= 75) {
        worker.shifts = {{quarter(begin), quarter(begin + 40)}};
    } else if (kind <= 90) { // mornings and evenings, free between
        worker.shifts = {{quarter(begin), quarter(48)}, {quarter(60), quarter(80)}};
    } else {
        worker.shifts = {{quarter(begin + 16), quarter(begin + 16 + 36)}};
    }
    if (terms.has_lunch && kind <= 75) {
        worker.breaks = {{invented_time(11), invented_time(13, 30), minutes{30}}};
    }
    for (SkillId skill = 0; skill < skills; ++skill) {
        if (dice.chance(skill < 3 ? 70 : 30)) {
            worker.skills.push_back({skill, static_cast<std::uint8_t>(dice.roll(1, 3))});
        }
    }
    worker.papers.push_back({health_paper, invented_date() - std::chrono::days{100},
                             invented_date() + std::chrono::days{dice.chance(4) ? -1 : 200}});
    if (dice.chance(30)) {
        worker.papers.push_back({gas_licence, invented_date() - std::chrono::days{9},
                                 invented_date() + std::chrono::days{900}});
    }
    for (std::size_t trait = 0; trait < 6; ++trait)
        worker.traits[trait] = dice.chance(50);
    worker.is_leader = dice.chance(30);
    worker.limits = dice.chance(60) ? employee_limits(hours{2}) : platform_limits();
    worker.worked = {{invented_date() - std::chrono::days{2}, hours{dice.roll(8, 20)}, 0b11}};
    worker.rating_milli = dice.roll(3600, 5000);
    worker.experience_months = dice.roll(0, 120);
    worker.worked_4_weeks = hours{dice.roll(80, 180)};
    worker.earned_4_weeks = 100 * dice.roll(3'000, 9'000);
    worker.cost_hour = 100 * dice.roll(30, 55);
    worker.cost_km = worker.mode == Mode::Car ? 80 : 0;
    worker.regular_day = hours{8};
    worker.cost_overtime_hour = worker.cost_hour / 2; // half as much again
    return worker;
}

Visit make_visit(Town const& town, InventedTerms const& terms, Dice& dice, std::uint64_t number) {
    Visit visit;
    visit.key = {2, number};
    visit.customer = {3, number};
    visit.place = home(town, dice);
    visit.length = minutes{15 * (dice.chance(80) ? dice.roll(2, 4) : dice.roll(5, 8))};
    visit.before = minutes{dice.chance(20) ? 5 : 0};
    visit.after = minutes{5};
    auto const first = dice.chance(75) ? dice.roll(0, 2) : dice.roll(3, skills - 1);
    visit.need.everyone = {
        {static_cast<SkillId>(first), static_cast<std::uint8_t>(dice.chance(70) ? 1 : 2)}};
    visit.need.papers = {health_paper};
    if (dice.chance(5)) visit.need.papers.push_back(gas_licence);
    if (dice.chance(4)) visit.need.traits.set(static_cast<std::size_t>(dice.roll(0, 5)));
    visit.need.vehicle = dice.chance(2);
    visit.liked.set(static_cast<std::size_t>(dice.roll(0, 5)), dice.chance(30));
    auto const begin = dice.roll(8, 17);
    auto const width = dice.roll(1, 100);
    if (width <= 35) { // a promised half hour
        visit.windows = {{invented_time(begin), invented_time(begin, 30)}};
    } else if (width <= 75) { // a promised part of the day
        visit.windows = {{invented_time(begin), invented_time(begin + 2)}};
    } else if (width <= 90) {
        visit.windows = {{invented_time(8), invented_time(17)}};
    } else { // before or after work
        visit.windows = {{invented_time(8), invented_time(9)},
                         {invented_time(17), invented_time(18)}};
    }
    if (dice.chance(terms.wishes)) {
        auto const liked = visit.windows.front().earliest + minutes{15 * dice.roll(0, 4)};
        visit.wished = Window{liked, liked + minutes{30}};
    }
    if (dice.chance(terms.crews)) visit.crew = dice.chance(80) ? 2 : 3;
    visit.needs_leader = visit.crew > 1 && dice.chance(50);
    visit.priority = dice.chance(5) ? 2 : dice.chance(15) ? 1 : 0;
    return visit;
}

/// Who has been here before: workers who may come and live near, as it is with regulars.
void make_regulars(Problem& problem, InventedTerms const& terms, Dice& dice) {
    auto const workers = static_cast<int>(problem.workers.size());
    for (auto& visit : problem.visits) {
        if (!dice.chance(terms.regulars) || workers == 0) continue;
        std::optional<WorkerIndex> nearest;
        for (int tries = 0; tries < 40; ++tries) {
            auto const who = static_cast<WorkerIndex>(dice.roll(0, workers - 1));
            auto const& worker = problem.workers[who];
            if (cannot_serve(worker, who, visit, invented_date(), Role::Member)) continue;
            auto const is_nearer =
                !nearest || worker.start->metres_to(visit.place) <
                                problem.workers[*nearest].start->metres_to(visit.place);
            if (is_nearer) nearest = who;
        }
        if (!nearest) continue;
        visit.familiar.push_back({*nearest, dice.roll(1, 12)});
        if (dice.chance(15)) visit.favourites.push_back(*nearest);
    }
    for (auto& visit : problem.visits) {
        if (dice.chance(2) && workers > 0) {
            visit.refused.push_back(static_cast<WorkerIndex>(dice.roll(0, workers - 1)));
        }
    }
}

} // namespace

Day invented_date() {
    return std::chrono::sys_days{std::chrono::year{2026} / 3 / 4};
}

Instant invented_time(int hour, int minute) {
    return Instant{invented_date()} + hours{hour} + minutes{minute} - hours{8};
}

Problem invented_day(InventedTerms const& terms) {
    Dice dice{terms.seed};
    Problem problem{.zone = Zone{hours{8}}, .travel = city_travel(), .now = invented_time(0)};
    auto const town = found_town(terms, dice);
    for (int number = 0; number < terms.workers; ++number) {
        problem.workers.push_back(
            make_worker(town, terms, dice, static_cast<std::uint64_t>(number)));
    }
    for (int number = 0; number < terms.visits; ++number) {
        problem.visits.push_back(make_visit(town, terms, dice, static_cast<std::uint64_t>(number)));
        auto& visit = problem.visits.back();
        if (number == 0 || visit.crew > 1 || !dice.chance(terms.in_order)) continue;
        auto const& earlier = problem.visits[static_cast<std::size_t>(number) - 1];
        if (earlier.crew > 1 || earlier.after_visit) continue;
        // The same home: first the fitter, then the cleaner.
        visit.place = earlier.place;
        visit.after_visit = After{static_cast<VisitIndex>(number - 1), minutes{0}, hours{4}};
        visit.windows = {{earlier.windows.front().earliest, invented_time(18)}};
        visit.wished.reset();
    }
    make_regulars(problem, terms, dice);
    return problem;
}

Visit invented_urgent(Problem const& day, std::uint64_t number, Instant now) {
    Dice dice{number * 7919 + 17};
    auto const& like =
        day.visits[static_cast<std::size_t>(dice.roll(0, static_cast<int>(day.visits.size()) - 1))];
    Visit visit;
    visit.key = {4, number};
    visit.customer = {5, number};
    visit.place = off(like.place, 0.5, dice);
    visit.length = minutes{15 * dice.roll(2, 6)};
    visit.after = minutes{5};
    visit.need = like.need;
    visit.windows = {{now + minutes{30}, now + hours{3}}};
    visit.priority = 2;
    return visit;
}

Change invented_change(Problem const& day, Plan const& plan, std::uint64_t number) {
    Dice dice{number * 104'729 + 3};
    auto const kind = dice.roll(0, 3);
    auto const who = dice.roll(0, static_cast<int>(day.workers.size()) - 1);
    if (kind == 0) {
        return WorkerAway{static_cast<WorkerIndex>(who), {day.now, day.now + hours{12}}};
    }
    // The first from a visit drawn by lot that is still to come: two plans meet nearly the same.
    auto const from =
        static_cast<VisitIndex>(dice.roll(0, std::max(0, static_cast<int>(day.visits.size()) - 1)));
    Assignment const* some = nullptr;
    for (auto const& one : plan.assignments) {
        if (one.start < day.now || day.visits[one.visit].pin) continue;
        if (!some || (some->visit < from && one.visit >= from)) some = &one;
    }
    if (kind == 3 || !some) return VisitAdded{invented_urgent(day, number, day.now)};
    if (kind == 1) return VisitMoved{some->visit, some->start + minutes{5 * dice.roll(1, 8)}};
    return VisitCalledOff{some->visit};
}

} // namespace hearth::planner
