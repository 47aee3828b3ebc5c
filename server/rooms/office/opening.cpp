#include "rooms/office/opening.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace hearth::office {
namespace {

constexpr int day_minutes = 1440;

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// One form of dash between the ends of a span and one space between spans.
std::string plain(std::string_view text) {
    auto out = to_half_width(text);
    for (auto const dash : {"–", "—", "−", "~", "至", "到"})
        replace_all(out, dash, "-");
    for (auto const gap : {"、", ",", ";", "\t"})
        replace_all(out, gap, " ");
    for (auto const loose : {" -", "- "})
        while (out.find(loose) != std::string::npos)
            replace_all(out, loose, "-");
    return out;
}

std::optional<int> parse_number(std::string_view text, std::size_t most_digits) {
    int number = 0;
    if (text.empty() || text.size() > most_digits) return {};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0) return {};
    return number;
}

/// "9:00", "09:00", "24:00" in minutes after midnight.
std::optional<int> parse_minute(std::string_view text) {
    auto const parts = split(text, ':');
    if (parts.size() != 2 || parts[1].size() != 2) return {};
    auto const hour = parse_number(parts[0], 2);
    auto const minute = parse_number(parts[1], 2);
    if (!hour || !minute || *minute > 59) return {};
    auto const whole = *hour * 60 + *minute;
    return whole <= day_minutes ? std::optional(whole) : std::nullopt;
}

std::optional<DaySpan> parse_span(std::string_view text) {
    auto const ends = split(text, '-');
    if (ends.size() != 2) return {};
    auto const from = parse_minute(ends[0]);
    auto const to = parse_minute(ends[1]);
    if (!from || !to || *from == *to || *from == day_minutes) return {};
    return DaySpan{*from, *to};
}

int end_of(DaySpan span) {
    return span.to <= span.from ? span.to + day_minutes : span.to;
}

std::string clock_text(int minute) {
    char text[8];
    std::snprintf(text, sizeof text, "%02d:%02d", minute / 60, minute % 60);
    return text;
}

Result<void> add_day(BusinessCalendar& calendar, OpeningDay const& one, std::size_t index) {
    auto const pointer = "/days/" + std::to_string(index);
    auto const day = parse_day(trim(one.day));
    if (!day) return invalid_field(pointer + "/day", "office.day_unreadable");
    if (calendar.overrides.contains(*day))
        return invalid_field(pointer + "/day", "office.day_twice",
                             {{"day", hearth::to_text(*day)}});
    calendar.overrides[*day] = TRY(parse_hours(one.hours, pointer + "/hours"));
    return {};
}

} // namespace

Result<std::vector<DaySpan>> parse_hours(std::string_view text, std::string const& pointer) {
    std::vector<DaySpan> spans;
    auto const words = plain(text);
    for (auto const word : split(words, ' ')) {
        if (word.empty()) continue;
        auto const span = parse_span(word);
        if (!span)
            return invalid_field(pointer, "office.hours_unreadable", {{"text", std::string(word)}});
        spans.push_back(*span);
    }
    std::ranges::sort(spans, {}, &DaySpan::from);
    for (std::size_t i = 1; i < spans.size(); ++i)
        if (spans[i].from < end_of(spans[i - 1]))
            return invalid_field(
                pointer, "office.hours_overlap",
                {{"first", to_text({spans[i - 1]})}, {"second", to_text({spans[i]})}});
    return spans;
}

std::string to_text(std::vector<DaySpan> const& hours) {
    std::vector<std::string> parts;
    for (auto const span : hours)
        parts.push_back(clock_text(span.from) + "-" + clock_text(span.to));
    return join(parts, " ");
}

Result<BusinessCalendar> to_calendar(Opening const& opening, std::string const& zone) {
    BusinessCalendar calendar{.zone = zone};
    if (opening.week.size() != calendar.weekly.size())
        return invalid_field("/week", "office.week_needs_seven");
    for (std::size_t i = 0; i < calendar.weekly.size(); ++i)
        calendar.weekly[i] = TRY(parse_hours(opening.week[i], "/week/" + std::to_string(i)));
    for (std::size_t i = 0; i < opening.days.size(); ++i)
        TRY(add_day(calendar, opening.days[i], i));
    bool const never_opens =
        std::ranges::all_of(calendar.weekly, [](auto const& spans) { return spans.empty(); });
    // Exceptions end; a clock after the last of them would never be due.
    if (never_opens) return invalid_field("/week", "office.week_never_opens");
    return calendar;
}

Opening to_opening(BusinessCalendar const& calendar, bool follows_public_holidays) {
    Opening opening{.follows_public_holidays = follows_public_holidays};
    for (auto const& spans : calendar.weekly)
        opening.week.push_back(to_text(spans));
    for (auto const& [day, spans] : calendar.overrides)
        opening.days.push_back({hearth::to_text(day), to_text(spans)});
    return opening;
}

} // namespace hearth::office
