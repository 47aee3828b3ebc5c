#pragma once

/// Days of home service: `hearth_planner day`, `city`, `steps`, `events`, `threads`.
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
/// Live events on the city day, `count` of them: every repair judged by the checker and by what is
/// promised (nothing fixed touched, few moved, a second at most). The seed is `wish.seeds`.
int events(DayWish const& wish, int count);
/// Days of 200 and 500 visits and the city, each planned by one thread and by two in the same time
/// by the wall's clock. Says how often two were worse: not zero where others use the processors.
int threads(DayWish const& wish);

} // namespace hearth::bench
