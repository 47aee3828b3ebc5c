#include "platform/clocks/calendar.h"

#include "base/ensure.h"
#include "base/text.h"
#include "platform/clocks/hours.h"

#include <charconv>

namespace hearth::clocks {
namespace {

[[noreturn]] void fail(std::string_view line) {
    throw db::DatabaseError("bad calendar: " + std::string(line), db::Violation::None, false);
}

std::string spans_text(std::vector<DaySpan> const& spans) {
    std::string out;
    for (auto const& span : spans)
        out += " " + std::to_string(span.from) + "-" + std::to_string(span.to);
    return out + "\n";
}

int parse_number(std::string_view text) {
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) fail(text);
    return number;
}

int parse_weekday(std::string_view text) {
    int const weekday = parse_number(text);
    if (weekday < 0 || weekday > 6) fail(text);
    return weekday;
}

Day day_of(std::string_view text) {
    auto const day = parse_day(text);
    if (!day) fail(text);
    return *day;
}

std::vector<DaySpan> parse_spans(std::span<std::string_view const> words) {
    std::vector<DaySpan> spans;
    for (auto const word : words) {
        auto const ends = split(word, '-');
        if (ends.size() != 2) fail(word);
        spans.push_back({parse_number(ends[0]), parse_number(ends[1])});
    }
    return spans;
}

void parse_line(BusinessCalendar& calendar, std::string_view line) {
    auto const words = split(line, ' ');
    if (words.size() < 2) fail(line);
    auto const rest = std::span(words).subspan(2);
    auto const& [what, which] = std::tie(words[0], words[1]);
    if (what == "zone")
        calendar.zone = which;
    else if (what == "weekly")
        calendar.weekly[static_cast<std::size_t>(parse_weekday(which))] = parse_spans(rest);
    else if (what == "override")
        calendar.overrides[day_of(which)] = parse_spans(rest);
    else if (what == "break")
        calendar.breaks[day_of(which)] = parse_spans(rest);
    else if (what == "holiday")
        calendar.holidays.insert(day_of(which));
    else if (what == "makeup" && rest.size() == 1)
        calendar.makeup_workdays[day_of(which)] = parse_weekday(rest[0]);
    else if (line == public_line)
        add_public_holidays(calendar);
    else
        fail(line);
}

} // namespace

std::string to_text(BusinessCalendar const& calendar) {
    using hearth::to_text;
    std::string out = "zone " + calendar.zone + "\n";
    for (std::size_t i = 0; i < calendar.weekly.size(); ++i)
        out += "weekly " + std::to_string(i) + spans_text(calendar.weekly[i]);
    for (auto const& [day, spans] : calendar.overrides)
        out += "override " + to_text(day) + spans_text(spans);
    for (auto const& [day, spans] : calendar.breaks)
        out += "break " + to_text(day) + spans_text(spans);
    for (auto const day : calendar.holidays)
        out += "holiday " + to_text(day) + "\n";
    for (auto const& [day, weekday] : calendar.makeup_workdays)
        out += "makeup " + to_text(day) + " " + std::to_string(weekday) + "\n";
    return out;
}

BusinessCalendar parse_calendar(std::string_view text) {
    BusinessCalendar calendar;
    for (auto const line : split(text, '\n'))
        if (!line.empty()) parse_line(calendar, line);
    return calendar;
}

BusinessCalendar const& Calendars::get(std::string const& name) {
    static BusinessCalendar const always = always_open();
    if (name == "always" || name == "hours:always") return always;
    if (auto const it = known_.find(name); it != known_.end()) return it->second;
    auto const body = tx_.find<std::string>(
        "SELECT body FROM platform_calendar WHERE company = ?1 AND name = ?2", name);
    ensure(body.has_value(), "a clock with a calendar that was never saved");
    return known_[name] = parse_calendar(*body);
}

} // namespace hearth::clocks
