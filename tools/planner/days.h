#pragma once

/// Days of home service: `hearth_planner day`, `city`, `steps` and `events`.
namespace hearth::bench {

struct DayWish {
    double seconds = 10;
    double long_seconds = 0; ///< of the yardstick plan of the city; 0: none
    int seeds = 1;
    int threads = 1;
};

/// 60, 200 and 500 visits: the first plan, the final one, a greedy dispatcher's.
int day(DayWish const& wish);
/// 500 workers and 3,000 visits: first, final and yardstick plan, and repairs.
int city(DayWish const& wish);
/// What a step of the search costs in cities of four sizes, `count` steps each.
int steps(DayWish const& wish, int count);
/// Live events on the city day, `count` of them: every repair judged.
int events(DayWish const& wish, int count);

} // namespace hearth::bench
