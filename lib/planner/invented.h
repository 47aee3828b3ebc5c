#pragma once
#include "planner/plan.h"

/// Invented days of a Chinese city, for benchmarks, demonstrations and tests: one seed, one day,
/// on every machine. The shares (skills, windows, crews, regulars) are ours, not measured.
namespace hearth::planner {

struct InventedTerms {
    std::uint64_t seed = 1;
    int workers = 500;
    int visits = 3'000;
    double radius_km = 0; ///< of the town; 0: so large that a worker has 0.3 square kilometres
    int regulars = 60;    ///< per cent of customers who know a worker
    int crews = 6;        ///< per cent of visits that take two or three
    int wishes = 40;      ///< per cent with an hour they like best
    int in_order = 2;     ///< per cent that follow the visit before
    bool has_lunch = true;
};

/// Workers on bicycles, e-bikes, underground and cars, half of them beginning at a store, with
/// skills, papers, shifts, lunch and limits; visits of half an hour to 2 hours with windows of
/// half an hour to a day. It is Wednesday 2026-03-04; nothing has begun.
Problem invented_day(InventedTerms const& terms);

/// The calendar day of `invented_day`, and local wall time on it.
Day invented_date();
Instant invented_time(int hour, int minute = 0);

/// A visit like the others that somebody orders for today, at once; `number` tells them apart.
Visit invented_urgent(Problem const& day, std::uint64_t number, Instant now);

/// What happens on a day: somebody falls ill for the rest of it, a visit begins late, somebody
/// orders at once, somebody calls off. `number` tells happenings apart.
Change invented_change(Problem const& day, Plan const& plan, std::uint64_t number);

} // namespace hearth::planner
