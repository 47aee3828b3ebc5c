#include "tools/vectors/inputs.h"

#include "cn/calendar.h"
#include "cn/icalendar.h"
#include "cn/recurrence.h"

namespace hearth::vectors {
namespace {

std::vector<cn::Day> days(json::object const& in, std::string_view name) {
    std::vector<cn::Day> list;
    for (auto const& entry : field(in, name).as_array())
        list.push_back(must_have(cn::parse_day(to_string(entry)), name));
    return list;
}

// The notices the product carries, and those the file brings as data.
cn::WorkCalendar work_calendar_of(json::object const& file) {
    auto const carried = cn::state_council_years();
    std::vector<cn::HolidayYear> years{carried.begin(), carried.end()};
    if (auto const* imported = find(file, "years")) {
        for (auto const& member : imported->as_object()) {
            auto const& year = member.value().as_object();
            years.push_back({std::stoi(std::string{member.key()}), days(year, "days_off"),
                             days(year, "makeup_workdays"), days(year, "statutory")});
        }
    }
    return cn::WorkCalendar{years};
}

template <typename T, typename Show>
json::value show_answer(cn::CalendarAnswer<T> const& answer, Show show_value) {
    if (std::holds_alternative<cn::CalendarMissing>(answer)) return error("calendar_missing");
    return show_value(std::get<T>(answer));
}

json::value show_kind(cn::DayKind kind) {
    return {{"kind", view(cn::to_text(kind))},
            {"is_workday", cn::is_workday(kind)},
            {"overtime_multiplier", cn::overtime_percent(kind) / 100.0}};
}
json::value show_last_day(cn::Day day) {
    return json::object{{"last_day", cn::to_text(day)}};
}
json::value show_workdays(int count) {
    return json::object{{"workdays", count}};
}

cn::Day start(Case const& c) {
    return must_have(cn::parse_day(text(c.in, "start")), "start");
}
int count(Case const& c) {
    return static_cast<int>(number(c.in, "n"));
}
int year(Case const& c) {
    return static_cast<int>(number(c.in, "year"));
}

void register_workdays(Registry& registry) {
    registry.add("cn_calendar", "day", [](Case const& c) {
        auto const date = must_have(cn::parse_day(text(c.in, "date")), "date");
        return show_answer(work_calendar_of(c.file).kind(date), show_kind);
    });
    registry.add("cn_calendar", "deadline_days", [](Case const& c) {
        return show_answer(work_calendar_of(c.file).deadline_days(start(c), count(c)),
                           show_last_day);
    });
    registry.add("cn_calendar", "deadline_workdays", [](Case const& c) {
        return show_answer(work_calendar_of(c.file).deadline_workdays(start(c), count(c)),
                           show_last_day);
    });
    registry.add("cn_calendar", "month_workdays", [](Case const& c) {
        auto const month = static_cast<unsigned>(number(c.in, "month"));
        return show_answer(work_calendar_of(c.file).month_workdays(year(c), month), show_workdays);
    });
    registry.add("cn_calendar", "year_workdays", [](Case const& c) {
        return show_answer(work_calendar_of(c.file).year_workdays(year(c)), show_workdays);
    });
}

cn::LocalTime local_time(std::string const& text) {
    return must_have(cn::parse_local_time(text), text);
}

json::value expand(Case const& c) {
    auto const rule = cn::parse_recurrence(text(c.in, "rrule"));
    if (!rule) return error("format");
    std::vector<cn::LocalTime> exceptions;
    if (auto const* list = find(c.in, "exdate_local"))
        for (auto const& entry : list->as_array())
            exceptions.push_back(local_time(to_string(entry)));
    auto const times = cn::expand(*rule, local_time(text(c.in, "dtstart_local")), exceptions);
    json::array list;
    for (auto const time : times)
        list.emplace_back(cn::to_text(time));
    json::value const first =
        times.empty() ? json::value(nullptr) : json::value(cn::to_ical_utc(times.front()));
    return {{"occurrences_local", list}, {"first_utc", first}};
}

} // namespace

void register_calendar_operations(Registry& registry) {
    register_workdays(registry);
    registry.add("icalendar", "escape_text", [](Case const& c) -> json::value {
        return json::object{{"escaped", cn::escape_ical_text(text(c.in, "text"))}};
    });
    registry.add("icalendar", "fold", [](Case const& c) -> json::value {
        return json::object{{"folded", cn::fold_ical_line(text(c.in, "line"))}};
    });
    registry.add("icalendar", "expand", expand);
}

} // namespace hearth::vectors
