// The yearly holiday notices of the State Council General Office as data. Statutory days follow
// 全国年节及纪念日放假办法 (revised 2024-11-10): New Year 1, Spring Festival 4 with its eve,
// Qingming 1, Labour Day 2, Dragon Boat 1, Mid-Autumn 1, National Day 3.
#include "cn/calendar.h"

#include <initializer_list>

namespace hearth::cn {
namespace {

struct Span {
    unsigned from_month, from_day, to_month, to_day;
};

std::vector<Day> list_days(int year, std::initializer_list<Span> spans) {
    std::vector<Day> days;
    for (auto const& span : spans) {
        auto const last = *to_day(year, span.to_month, span.to_day);
        for (auto day = *to_day(year, span.from_month, span.from_day); day <= last;
             day += std::chrono::days{1})
            days.push_back(day);
    }
    return days;
}

HolidayYear year_2025() {
    HolidayYear year{.year = 2025};
    year.days_off = list_days(2025, {
                                        {1, 1, 1, 1},
                                        {1, 28, 2, 4},
                                        {4, 4, 4, 6},
                                        {5, 1, 5, 5},
                                        {5, 31, 6, 2},
                                        {10, 1, 10, 8},
                                    });
    year.makeup_workdays = list_days(2025, {
                                               {1, 26, 1, 26},
                                               {2, 8, 2, 8},
                                               {4, 27, 4, 27},
                                               {9, 28, 9, 28},
                                               {10, 11, 10, 11},
                                           });
    year.statutory = list_days(2025, {
                                         {1, 1, 1, 1},
                                         {1, 28, 1, 31},
                                         {4, 4, 4, 4},
                                         {5, 1, 5, 2},
                                         {5, 31, 5, 31},
                                         {10, 1, 10, 3},
                                         {10, 6, 10, 6},
                                     });
    return year;
}

HolidayYear year_2026() {
    HolidayYear year{.year = 2026};
    year.days_off = list_days(2026, {
                                        {1, 1, 1, 3},
                                        {2, 15, 2, 23},
                                        {4, 4, 4, 6},
                                        {5, 1, 5, 5},
                                        {6, 19, 6, 21},
                                        {9, 25, 9, 27},
                                        {10, 1, 10, 7},
                                    });
    year.makeup_workdays = list_days(2026, {
                                               {1, 4, 1, 4},
                                               {2, 14, 2, 14},
                                               {2, 28, 2, 28},
                                               {5, 9, 5, 9},
                                               {9, 20, 9, 20},
                                               {10, 10, 10, 10},
                                           });
    year.statutory = list_days(2026, {
                                         {1, 1, 1, 1},
                                         {2, 16, 2, 19},
                                         {4, 5, 4, 5},
                                         {5, 1, 5, 2},
                                         {6, 19, 6, 19},
                                         {9, 25, 9, 25},
                                         {10, 1, 10, 3},
                                     });
    return year;
}

} // namespace

std::span<HolidayYear const> state_council_years() {
    static std::vector<HolidayYear> const years{year_2025(), year_2026()};
    return years;
}

} // namespace hearth::cn
