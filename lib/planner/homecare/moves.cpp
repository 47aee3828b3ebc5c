#include "planner/homecare/moves.h"

#include <algorithm>
#include <numeric>

#include "planner/homecare/spots.h"

namespace hearth::planner::homecare {

namespace {

constexpr std::size_t near_width = 24;
constexpr int pair_tries = 4;

std::int32_t draw_service(Timetable const& table, Random& random) {
    auto const count = table.problem().services.size();
    return static_cast<std::int32_t>(random.below(static_cast<std::uint32_t>(count)));
}

std::int32_t draw_carer(Timetable const& table, Random& random) {
    auto const count = table.problem().carers.size();
    return static_cast<std::int32_t>(random.below(static_cast<std::uint32_t>(count)));
}

Patient const& patient_of(Problem const& problem, std::int32_t service) {
    return problem.patients[problem.services[service].patient];
}

/// How far from one to the other, with a part of the time between their windows.
double distance(Problem const& problem, std::int32_t from, std::int32_t to) {
    auto const& a = patient_of(problem, from);
    auto const& b = patient_of(problem, to);
    auto const way = problem.way(a.place, b.place);
    Time apart = std::numeric_limits<Time>::max();
    for (auto const& one : a.windows) {
        for (auto const& other : b.windows) {
            auto const leave = one.close + problem.services[from].duration + way;
            auto const early = one.open + problem.services[from].duration + way;
            apart = std::min(apart, std::max({0, other.open - leave, early - other.close}));
        }
    }
    return way + 0.2 * apart;
}

bool share_a_carer(Service const& one, Service const& other) {
    auto a = one.carers.begin(), b = other.carers.begin();
    while (a != one.carers.end() && b != other.carers.end()) {
        if (*a == *b) return true;
        ++(*a < *b ? a : b);
    }
    return false;
}

} // namespace

Bench bench_of(Problem const& problem) {
    Bench bench;
    auto const count = static_cast<std::int32_t>(problem.services.size());
    for (std::int32_t from = 0; from < count; ++from) {
        std::vector<std::pair<double, std::int32_t>> others;
        for (std::int32_t to = 0; to < count; ++to) {
            if (to == from || !share_a_carer(problem.services[from], problem.services[to]))
                continue;
            auto const far = std::min(distance(problem, from, to), distance(problem, to, from));
            others.emplace_back(far, to);
        }
        auto const kept = std::min(others.size(), near_width);
        std::ranges::partial_sort(others, others.begin() + static_cast<std::ptrdiff_t>(kept));
        others.resize(kept);
        auto& near = bench.near.emplace_back();
        for (auto const& [far, to] : others)
            near.push_back(to);
    }
    return bench;
}

void take_patient(Timetable& table, std::int32_t patient) {
    auto const& one = table.problem().patients[static_cast<std::size_t>(patient)];
    for (auto at = one.first; at < one.first + one.services; ++at)
        table.take(at);
}

/// Spots of a pair must fit in time: the second is looked for at the hour of the first.
bool put_patient(Timetable& table, Bench& bench, Random& random, std::int32_t patient) {
    auto const& problem = table.problem();
    auto const& one = problem.patients[static_cast<std::size_t>(patient)];
    auto const tied = one.tie != Tie::None;
    auto const lead = one.first + (tied ? static_cast<std::int32_t>(random.below(2)) : 0);
    auto const spot = draw_spot(table, bench, random, lead, -1);
    if (spot.carer < 0) return false;
    auto const before = spot.after;
    auto const& windows = one.windows;
    auto const& window = windows[static_cast<std::size_t>(table.window(lead))];
    auto hour = window.open;
    if (before >= 0) {
        auto const& left = problem.services[static_cast<std::size_t>(before)];
        auto const from = problem.patients[static_cast<std::size_t>(left.patient)].place;
        hour = std::max(hour, table.start(before) + left.duration + problem.way(from, one.place));
    }
    if (one.services == 1) {
        table.put(lead, spot.carer, spot.after);
        return true;
    }
    auto const other = 2 * one.first + 1 - lead;
    Spot second;
    if (!tied) {
        second = draw_spot(table, bench, random, other, -1);
    } else {
        auto const& carers = problem.services[static_cast<std::size_t>(other)].carers;
        if (carers.empty()) return false;
        auto const gap = one.least + (one.most - one.least) / 2;
        if (one.tie == Tie::OneAfterOther) hour += lead == one.first ? gap : -gap;
        for (int tries = 0; tries < pair_tries && second.carer < 0; ++tries) {
            auto const carer = carers[random.below(static_cast<std::uint32_t>(carers.size()))];
            if (carer != spot.carer) second = spot_at(table, random, carer, hour);
        }
    }
    if (second.carer < 0) return false;
    table.put(lead, spot.carer, spot.after);
    table.put(other, second.carer, second.after);
    return true;
}

bool move_one(Timetable& table, Bench& bench, Random& random) {
    auto const service = draw_service(table, random);
    auto const was = table.carer(service);
    if (was < 0) return false;
    auto const partner = table.problem().partner(service);
    auto const other_than = partner < 0 ? -1 : table.carer(partner);
    Spot spot;
    if (partner >= 0 && random.below(2)) {
        // Its hour is given: look for another carer at that hour.
        auto const& carers = table.problem().services[static_cast<std::size_t>(service)].carers;
        auto const carer = carers[random.below(static_cast<std::uint32_t>(carers.size()))];
        if (carer == other_than) return false;
        spot = spot_at(table, random, carer, table.start(service));
    } else {
        spot = draw_spot(table, bench, random, service, other_than);
    }
    if (spot.carer < 0 || spot.after == service) return false;
    if (spot.carer == was && spot.after == table.prev(service)) return false;
    table.take(service);
    table.put(service, spot.carer, spot.after);
    return true;
}

bool move_pair(Timetable& table, Bench& bench, Random& random) {
    auto const service = draw_service(table, random);
    auto const patient = table.problem().services[static_cast<std::size_t>(service)].patient;
    auto const& one = table.problem().patients[static_cast<std::size_t>(patient)];
    if (one.services < 2 || one.tie == Tie::None || table.carer(service) < 0) return false;
    take_patient(table, patient);
    return put_patient(table, bench, random, patient);
}

bool swap_two(Timetable& table, Bench& bench, Random& random) {
    auto const& problem = table.problem();
    auto const one = draw_service(table, random);
    auto const& near = bench.near[static_cast<std::size_t>(one)];
    if (near.empty()) return false;
    auto const two = random.below(2) ? near[random.below(static_cast<std::uint32_t>(near.size()))]
                                     : draw_service(table, random);
    auto const carer_one = table.carer(one), carer_two = table.carer(two);
    if (one == two || carer_one < 0 || carer_two < 0) return false;
    if (!may_give(problem, one, carer_two) || !may_give(problem, two, carer_one)) return false;
    auto const is_held = [&](std::int32_t service, std::int32_t carer, std::int32_t other) {
        auto const partner = problem.partner(service);
        return partner >= 0 && partner != other && table.carer(partner) == carer;
    };
    if (is_held(one, carer_two, two) || is_held(two, carer_one, one)) return false;
    if (table.next(one) == two || table.next(two) == one) {
        auto const first = table.next(one) == two ? one : two;
        auto const second = first == one ? two : one;
        table.take(first);
        table.put(first, carer_one, second);
        return true;
    }
    auto const after_one = table.prev(one), after_two = table.prev(two);
    table.take(one);
    table.take(two);
    table.put(one, carer_two, after_two);
    table.put(two, carer_one, after_one);
    return true;
}

bool move_row(Timetable& table, Bench& bench, Random& random) {
    auto const& problem = table.problem();
    auto const first = draw_service(table, random);
    auto const was = table.carer(first);
    if (was < 0) return false;
    auto& row = bench.first;
    row.clear();
    auto const wanted = 2 + random.below(3);
    for (auto at = first; at >= 0 && row.size() < wanted; at = table.next(at))
        row.push_back(at);
    if (row.size() < 2) return false;
    auto const spot = draw_spot(table, bench, random, first, was);
    if (spot.carer < 0 || spot.carer == was) return false;
    for (auto const service : row) {
        if (!may_give(problem, service, spot.carer)) return false;
        auto const partner = problem.partner(service);
        if (partner >= 0 && table.carer(partner) == spot.carer) return false;
    }
    auto after = spot.after;
    for (auto const service : row)
        table.take(service);
    for (auto const service : row) {
        table.put(service, spot.carer, after);
        after = service;
    }
    return true;
}

namespace {

bool may_follow(Timetable const& table, std::vector<std::int32_t> const& tail, std::int32_t carer,
                std::vector<std::int32_t> const& leaving) {
    for (auto const service : tail) {
        if (!may_give(table.problem(), service, carer)) return false;
        auto const partner = table.problem().partner(service);
        if (partner < 0 || table.carer(partner) != carer) continue;
        if (std::ranges::find(leaving, partner) == leaving.end()) return false;
    }
    return true;
}

void list_from(Timetable const& table, std::int32_t at, std::vector<std::int32_t>& list) {
    list.clear();
    for (; at >= 0; at = table.next(at))
        list.push_back(at);
}

} // namespace

bool swap_tails(Timetable& table, Bench& bench, Random& random) {
    auto const one = draw_carer(table, random), two = draw_carer(table, random);
    if (one == two) return false;
    Spot first{one, -1}, second{two, -1};
    if (random.below(8)) { // else all of both days
        auto const anchor = draw_service(table, random);
        if (table.carer(anchor) < 0) return false;
        first = spot_at(table, random, one, table.start(anchor));
        second = spot_at(table, random, two, table.start(anchor));
    }
    auto& a = bench.first;
    auto& b = bench.second;
    list_from(table, first.after < 0 ? table.head(one) : table.next(first.after), a);
    list_from(table, second.after < 0 ? table.head(two) : table.next(second.after), b);
    if (a.empty() && b.empty()) return false;
    if (!may_follow(table, a, two, b) || !may_follow(table, b, one, a)) return false;
    auto const lunch_one = table.lunch(one), lunch_two = table.lunch(two);
    auto const keeps = [&](std::int32_t lunch, auto const& tail) {
        return lunch >= 0 && std::ranges::find(tail, lunch) != tail.end();
    };
    auto const one_moves = keeps(lunch_one, a), two_moves = keeps(lunch_two, b);
    for (auto const service : a)
        table.take(service);
    for (auto const service : b)
        table.take(service);
    for (auto after = second.after; auto const service : a) {
        table.put(service, two, after);
        after = service;
    }
    for (auto after = first.after; auto const service : b) {
        table.put(service, one, after);
        after = service;
    }
    // A break in an exchanged part goes on at its place with the one who takes over.
    auto const& carers = table.problem().carers;
    auto const hand_over = [&](std::int32_t to, bool is_over, std::int32_t lunch) {
        if (!carers[static_cast<std::size_t>(to)].has_lunch || table.head(to) < 0) return;
        if (is_over) {
            table.set_lunch(to, lunch);
        } else if (table.lunch(to) < 0) {
            table.set_lunch(to, table.head(to));
        }
    };
    hand_over(two, one_moves && (two_moves || lunch_two < 0), lunch_one);
    hand_over(one, two_moves && (one_moves || lunch_one < 0), lunch_two);
    return true;
}

bool move_lunch(Timetable& table, Bench&, Random& random) {
    auto const carer = draw_carer(table, random);
    auto const& who = table.problem().carers[static_cast<std::size_t>(carer)];
    if (!who.has_lunch || table.head(carer) < 0) return false;
    auto const was = table.lunch(carer);
    auto to = was;
    auto const kind = random.below(16);
    if (kind == 0) {
        to = -1;
    } else if (was < 0 || kind < 4) {
        to = table.head(carer);
        for (auto steps = random.below(static_cast<std::uint32_t>(table.size(carer))); steps > 0;
             --steps)
            to = table.next(to);
    } else {
        to = kind % 2 ? table.next(was) : table.prev(was);
        if (to < 0) return false;
    }
    if (to == was) return false;
    table.set_lunch(carer, to);
    return true;
}

bool move_window(Timetable& table, Bench& bench, Random& random) {
    auto const service = draw_service(table, random);
    auto const& patient = patient_of(table.problem(), service);
    auto const count = static_cast<std::uint32_t>(patient.windows.size());
    auto const carer = table.carer(service);
    if (count < 2 || carer < 0) return false;
    auto const to = static_cast<std::int32_t>(random.below(count));
    if (to == table.window(service)) return false;
    auto const partner = table.problem().partner(service);
    if (random.below(4) == 0) {
        table.set_window(service, to);
        if (partner >= 0) table.set_window(partner, to);
        return true;
    }
    auto const number = table.problem().services[static_cast<std::size_t>(service)].patient;
    if (partner < 0) {
        table.take(service);
        table.set_window(service, to);
        auto const spot = draw_spot(table, bench, random, service, -1);
        if (spot.carer < 0) return false;
        table.put(service, spot.carer, spot.after);
        return true;
    }
    take_patient(table, number);
    table.set_window(service, to);
    table.set_window(partner, to);
    return put_patient(table, bench, random, number);
}

bool call_in(Timetable& table, Bench& bench, Random& random) {
    auto const& patients = table.problem().patients;
    bench.list.clear();
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(patients.size()); ++at) {
        if (table.carer(patients[static_cast<std::size_t>(at)].first) < 0) bench.list.push_back(at);
    }
    if (bench.list.empty()) return false;
    auto const in = bench.list[random.below(static_cast<std::uint32_t>(bench.list.size()))];
    if (random.below(2)) { // in the place of another
        auto const out = draw_service(table, random);
        auto const patient = table.problem().services[static_cast<std::size_t>(out)].patient;
        auto const is_optional = patients[static_cast<std::size_t>(patient)].is_optional;
        if (is_optional && table.carer(out) >= 0) take_patient(table, patient);
    }
    return put_patient(table, bench, random, in);
}

bool leave_out(Timetable& table, Bench&, Random& random) {
    auto const service = draw_service(table, random);
    if (table.carer(service) < 0 || !patient_of(table.problem(), service).is_optional) return false;
    take_patient(table, table.problem().services[static_cast<std::size_t>(service)].patient);
    return true;
}

} // namespace hearth::planner::homecare
