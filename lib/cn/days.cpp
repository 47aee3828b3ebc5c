#include "cn/days.h"

#include <cstdio>

namespace hearth::cn {
namespace {

std::optional<int> read_digits(std::string_view text) {
    int value = 0;
    for (char const c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

std::optional<Day> to_day(int year, unsigned month, unsigned day) {
    auto const date = std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
    if (year < 1 || year > 9999 || !date.ok()) return std::nullopt;
    return Day{date};
}

std::optional<Day> parse_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto const year = read_digits(text.substr(0, 4));
    auto const month = read_digits(text.substr(5, 2));
    auto const day = read_digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return to_day(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::string to_text(Day day) {
    std::chrono::year_month_day const date{day};
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return buffer;
}

int year_of(Day day) {
    return static_cast<int>(std::chrono::year_month_day{day}.year());
}

} // namespace hearth::cn
