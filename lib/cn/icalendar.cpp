#include "cn/icalendar.h"

#include "cn/days.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace hearth::cn {
namespace {

constexpr std::size_t kLongestLine = 75; // octets, without the line end
constexpr std::chrono::hours kOffset{8};

bool is_continuation_byte(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

struct Parts {
    std::chrono::year_month_day date;
    std::chrono::hh_mm_ss<std::chrono::seconds> time;
};

Parts to_parts(LocalTime time) {
    auto const day = std::chrono::floor<std::chrono::days>(time);
    return {std::chrono::year_month_day{day}, std::chrono::hh_mm_ss{time - day}};
}

std::string print(char const* format, LocalTime time) {
    auto const [date, clock] = to_parts(time);
    std::array<char, 48> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return buffer.data();
}

std::string property(std::string_view name, std::string_view text) {
    return fold_ical_line(std::string{name} + ':' + escape_ical_text(text));
}

std::string event_text(IcalEvent const& event) {
    std::string text = "BEGIN:VEVENT\r\n";
    text += property("UID", event.uid);
    text += "DTSTAMP:" + to_ical_utc(event.stamp) + "\r\n";
    text += "DTSTART;TZID=Asia/Shanghai:" + to_ical_local(event.start) + "\r\n";
    text += "DTEND;TZID=Asia/Shanghai:" + to_ical_local(event.end) + "\r\n";
    text += "SEQUENCE:" + std::to_string(event.sequence) + "\r\n";
    text += event.is_cancelled ? "STATUS:CANCELLED\r\n" : "STATUS:CONFIRMED\r\n";
    text += property("SUMMARY", event.summary);
    if (!event.location.empty()) text += property("LOCATION", event.location);
    if (!event.description.empty()) text += property("DESCRIPTION", event.description);
    return text + "END:VEVENT\r\n";
}

constexpr std::string_view kTimeZone = "BEGIN:VTIMEZONE\r\n"
                                       "TZID:Asia/Shanghai\r\n"
                                       "BEGIN:STANDARD\r\n"
                                       "DTSTART:19910915T010000\r\n"
                                       "TZOFFSETFROM:+0900\r\n"
                                       "TZOFFSETTO:+0800\r\n"
                                       "TZNAME:CST\r\n"
                                       "END:STANDARD\r\n"
                                       "END:VTIMEZONE\r\n";

} // namespace

std::string escape_ical_text(std::string_view text) {
    std::string escaped;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        if (c == '\r') {
            if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
            escaped += "\\n";
        } else if (c == '\n') {
            escaped += "\\n";
        } else {
            if (c == '\\' || c == ';' || c == ',') escaped.push_back('\\');
            escaped.push_back(c);
        }
    }
    return escaped;
}

std::string fold_ical_line(std::string_view line) {
    std::string folded;
    std::size_t room = kLongestLine;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t length = 1;
        while (at + length < line.size() && is_continuation_byte(line[at + length]))
            ++length;
        if (length > room) {
            folded += "\r\n ";
            room = kLongestLine - 1;
        }
        folded += line.substr(at, length);
        room -= std::min(room, length);
        at += length;
    }
    return folded + "\r\n";
}

std::optional<LocalTime> parse_local_time(std::string_view text) {
    if (text.size() != 19 || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    auto const day = parse_day(text.substr(0, 10));
    if (!day) return std::nullopt;
    std::array<int, 3> clock{};
    for (std::size_t i = 0; i < clock.size(); ++i) {
        for (char const c : text.substr(11 + 3 * i, 2)) {
            if (c < '0' || c > '9') return std::nullopt;
            clock[i] = clock[i] * 10 + (c - '0');
        }
    }
    if (clock[0] > 23 || clock[1] > 59 || clock[2] > 59) return std::nullopt;
    return LocalTime{day->time_since_epoch()} + std::chrono::hours{clock[0]} +
           std::chrono::minutes{clock[1]} + std::chrono::seconds{clock[2]};
}

std::string to_text(LocalTime time) {
    return print("%04d-%02u-%02uT%02d:%02d:%02d", time);
}

std::string to_ical_utc(LocalTime time) {
    return print("%04d%02u%02uT%02d%02d%02dZ", time - kOffset);
}

std::string to_ical_local(LocalTime time) {
    return print("%04d%02u%02uT%02d%02d%02d", time);
}

std::string to_ical(std::string_view name, std::vector<IcalEvent> const& events) {
    std::string text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Hearth//Hearth//ZH\r\n"
                       "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n";
    text += property("NAME", name);
    text += "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n";
    text += kTimeZone;
    for (auto const& event : events)
        text += event_text(event);
    return text + "END:VCALENDAR\r\n";
}

} // namespace hearth::cn
