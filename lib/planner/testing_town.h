#pragma once
#include <random>

#include "planner/planner.h"

/// For tests and benchmarks only: seeded towns of workers and visits, the same on every machine.
namespace hearth::planner::testing {

using namespace std::chrono_literals;

inline constexpr auto shanghai = std::chrono::hours{8};
inline Day const monday = std::chrono::sys_days{std::chrono::year{2026} / 3 / 2};

/// Local wall time in Shanghai on the given day after Monday 2026-03-02.
inline Instant at(int day, int hour, int minute = 0) {
    return Instant{monday} + std::chrono::days{day} + std::chrono::hours{hour} +
           std::chrono::minutes{minute} - shanghai;
}

class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    /// least … most, both included; no std distribution, their results differ by library.
    int roll(int least, int most) {
        auto const sides = static_cast<std::uint64_t>(most - least) + 1;
        return least + static_cast<int>(engine_() % sides);
    }
    bool chance(int percent) { return roll(1, 100) <= percent; }
    Place place(double radius_km) {
        auto const off = [&] { return roll(-1000, 1000) / 1000.0 * radius_km; };
        auto const north = off();
        return {31.23 + north / 111.2, 121.47 + off() / 95.1};
    }

private:
    std::mt19937_64 engine_;
};

struct TownSize {
    int days = 1;
    double radius_km = 8;
    int skills = 4;
};

inline Worker worker(Dice& dice, TownSize const& size, std::uint64_t number) {
    Worker result;
    result.key = {1, number};
    result.start = dice.place(size.radius_km);
    if (dice.chance(50)) result.end = result.start;
    if (dice.chance(30)) result.commute = Commute::OwnTime;
    result.mode = static_cast<Mode>(dice.roll(1, 3));
    result.reach_m = 1000.0 * dice.roll(5, 20);
    result.is_leader = dice.chance(30);
    result.has_vehicle = dice.chance(20);
    for (SkillId skill = 0; skill < size.skills; ++skill) {
        if (dice.chance(60)) {
            result.skills.push_back({skill, static_cast<std::uint8_t>(dice.roll(1, 3))});
        }
    }
    auto const through = monday + std::chrono::days{dice.roll(-1, 30)};
    result.papers = {{1, monday - std::chrono::days{300}, through}};
    for (int day = 0; day < size.days; ++day) {
        if (dice.chance(15)) continue;
        auto const from = dice.roll(7, 9);
        result.shifts.push_back({at(day, from), at(day, from + dice.roll(8, 10))});
        if (dice.chance(50)) result.breaks.push_back({at(day, 11, 30), at(day, 13), 30min});
    }
    result.limits = dice.chance(50) ? platform_limits() : employee_limits(2h);
    result.rating_milli = dice.roll(3000, 5000);
    result.experience_months = dice.roll(0, 120);
    result.worked_4_weeks = std::chrono::hours{dice.roll(60, 160)};
    return result;
}

inline Visit visit(Dice& dice, TownSize const& size, std::uint64_t number) {
    Visit result;
    result.key = {2, number};
    result.customer = {3, number % 97};
    result.place = dice.place(size.radius_km);
    result.length = std::chrono::minutes{30 * dice.roll(2, 7)};
    result.after = std::chrono::minutes{5 * dice.roll(0, 2)};
    result.need.everyone = {{static_cast<SkillId>(dice.roll(0, size.skills - 1)),
                             static_cast<std::uint8_t>(dice.roll(1, 2))}};
    if (dice.chance(50)) result.need.papers = {1};
    auto const day = dice.roll(0, size.days - 1);
    auto const from = dice.roll(8, 14);
    result.windows = {{at(day, from), at(day, from + dice.roll(0, 4))}};
    result.priority = dice.chance(10) ? 1 : 0;
    return result;
}

} // namespace hearth::planner::testing
