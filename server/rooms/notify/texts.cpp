#include "rooms/notify/texts.h"

#include "base/zone.h"

#include <array>
#include <cstdio>

namespace hearth::notify {
namespace {

constexpr std::array<char const*, 7> days_zh{"周一", "周二", "周三", "周四",
                                             "周五", "周六", "周日"};
constexpr std::array<char const*, 7> days_en{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<char const*, 12> months_en{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string day_text(Instant at, std::string_view zone, std::string_view locale) {
    auto const day = local_day(at, zone);
    auto const weekday = static_cast<std::size_t>(local_weekday(at, zone) - 1);
    auto const month = static_cast<unsigned>(day.month());
    auto const number = std::to_string(static_cast<unsigned>(day.day()));
    if (locale == "en")
        return std::string(days_en[weekday]) + " " + number + " " + months_en[month - 1] + ",";
    return std::to_string(month) + "月" + number + "日 " + days_zh[weekday];
}

std::string minute_text(int minute) {
    char text[8];
    std::snprintf(text, sizeof text, "%02d:%02d", minute / 60 % 25, minute % 60);
    return text;
}

std::string end_text(Instant at, std::string_view zone) {
    bool const ends_day = local_day(at - Duration{1}, zone) != local_day(at, zone);
    return minute_text(ends_day ? 24 * 60 : local_minute(at, zone));
}

} // namespace

std::string clock_text(Instant at, std::string_view zone) {
    return minute_text(local_minute(at, zone));
}

std::string moment_text(Instant at, std::string_view zone, std::string_view locale) {
    return day_text(at, zone, locale) + " " + clock_text(at, zone);
}

std::string due_text(Instant at, std::string_view zone, std::string_view locale) {
    return day_text(at - Duration{1}, zone, locale) + " " + end_text(at, zone);
}

std::string window_text(Span window, std::string_view zone, std::string_view locale) {
    return moment_text(window.from, zone, locale) + "–" + end_text(window.to, zone);
}

std::string yuan_text(Money money) {
    auto const fen = money.fen() < 0 ? -money.fen() : money.fen();
    char text[32];
    std::snprintf(text, sizeof text, "%s%lld.%02lld", money.fen() < 0 ? "-" : "",
                  static_cast<long long>(fen / 100), static_cast<long long>(fen % 100));
    return text;
}

} // namespace hearth::notify
