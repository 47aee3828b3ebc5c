#include "base/zone.h"

#include <cstdio>
#include <date/tz.h>
#include <mutex>
#include <string>
#include <unordered_map>

namespace hearth {
namespace {

date::time_zone const* find_zone(std::string_view name) {
    // locate_zone searches a sorted list by string each time; a thread asks for few zones.
    thread_local std::unordered_map<std::string, date::time_zone const*> known;
    auto const key = std::string(name);
    if (auto const it = known.find(key); it != known.end()) return it->second;
    return known[key] = date::locate_zone(name);
}

date::local_time<std::chrono::microseconds> to_local(Instant at, std::string_view zone) {
    return find_zone(zone)->to_local(
        date::sys_time<std::chrono::microseconds>{at.time_since_epoch()});
}

} // namespace

bool is_zone(std::string_view zone) {
    try {
        return find_zone(zone) != nullptr;
    } catch (std::exception const&) {
        return false;
    }
}

Day local_day(Instant at, std::string_view zone) {
    auto const days = date::floor<date::days>(to_local(at, zone));
    return Day{std::chrono::sys_days{std::chrono::days{days.time_since_epoch().count()}}};
}

int local_minute(Instant at, std::string_view zone) {
    auto const local = to_local(at, zone);
    auto const days = date::floor<date::days>(local);
    return static_cast<int>(std::chrono::duration_cast<minutes>(local - days).count());
}

int local_weekday(Instant at, std::string_view zone) {
    return static_cast<int>(
        std::chrono::weekday{std::chrono::sys_days{local_day(at, zone)}}.iso_encoding());
}

Instant at_local(Day day, int minute, std::string_view zone) {
    auto const days = std::chrono::sys_days{day}.time_since_epoch();
    date::local_time<std::chrono::microseconds> const local{days + minutes{minute}};
    auto const info = find_zone(zone)->get_info(date::floor<std::chrono::seconds>(local));
    if (info.result == date::local_info::nonexistent)
        return Instant{info.second.begin.time_since_epoch()};
    return Instant{local.time_since_epoch() - info.first.offset};
}

std::string to_local_text(Instant at, std::string_view zone) {
    int const minute = local_minute(at, zone);
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, " %02d:%02d", minute / 60, minute % 60);
    return to_text(local_day(at, zone)) + buffer;
}

} // namespace hearth
