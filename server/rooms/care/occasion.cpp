#include "rooms/care/occasion.h"

#include <algorithm>
#include <cstdio>

namespace hearth::care {
namespace {

Day in_year(MonthDay birthday, std::chrono::year year) {
    Day const day{year, std::chrono::month{birthday.month}, std::chrono::day{birthday.day}};
    return day.ok() ? day : Day{year, std::chrono::February, std::chrono::day{28}};
}

bool is_digit(char sign) {
    return sign >= '0' && sign <= '9';
}

} // namespace

std::optional<MonthDay> parse_month_day(std::string_view text) {
    bool const is_shaped = text.size() == 5 && text[2] == '-' && is_digit(text[0]) &&
                           is_digit(text[1]) && is_digit(text[3]) && is_digit(text[4]);
    if (!is_shaped) return {};
    MonthDay const day{static_cast<unsigned>((text[0] - '0') * 10 + text[1] - '0'),
                       static_cast<unsigned>((text[3] - '0') * 10 + text[4] - '0')};
    constexpr std::chrono::year leap{2024};
    Day const in_leap{leap, std::chrono::month{day.month}, std::chrono::day{day.day}};
    if (!in_leap.ok()) return {};
    return day;
}

std::string to_text(MonthDay day) {
    char text[16];
    std::snprintf(text, sizeof text, "%02u-%02u", day.month, day.day);
    return text;
}

Day next_birthday(MonthDay birthday, Day after) {
    auto const here = in_year(birthday, after.year());
    return here > after ? here : in_year(birthday, after.year() + std::chrono::years{1});
}

Instant next_turn(Instant first, int every_days, Instant now) {
    if (first > now) return first;
    auto const period = hours{24 * every_days};
    auto const passed = (now - first) / period;
    return first + (passed + 1) * period;
}

} // namespace hearth::care
