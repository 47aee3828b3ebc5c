#include "tools/vectors/inputs.h"

#include "base/zone.h"
#include "planner/slots.h"
#include "platform/clocks/business_time.h"

namespace hearth::vectors {
namespace {

Instant instant(json::value const& value) {
    return must_have(parse_instant(to_string(value)), to_string(value));
}
Instant instant(json::object const& in, std::string_view name) {
    return instant(field(in, name));
}

std::int64_t whole_seconds(Duration duration) {
    return std::chrono::duration_cast<seconds>(duration).count();
}

int minute_of_day(std::string const& clock) { // 09:30, 24:00
    return std::stoi(clock.substr(0, 2)) * 60 + std::stoi(clock.substr(3, 2));
}

std::vector<DaySpan> day_spans(json::value const& spans) {
    std::vector<DaySpan> hours;
    for (auto const& span : spans.as_array())
        hours.push_back(
            {minute_of_day(to_string(span.at(0))), minute_of_day(to_string(span.at(1)))});
    return hours;
}

Day day_of(std::string const& text) {
    return must_have(parse_day(text), text);
}

std::map<Day, std::vector<DaySpan>> dated_hours(json::object const& in, std::string_view name) {
    std::map<Day, std::vector<DaySpan>> dated;
    if (auto const* dates = find(in, name))
        for (auto const& date : dates->as_object())
            dated[day_of(std::string{date.key()})] = day_spans(date.value());
    return dated;
}

BusinessCalendar business_calendar(json::object const& in) {
    constexpr std::array<char const*, 7> kWeekdays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    auto const& from = field(in, "calendar").as_object();
    BusinessCalendar calendar{.zone = text(from, "tz")};
    auto const& weekly = field(from, "weekly").as_object();
    for (std::size_t i = 0; i < kWeekdays.size(); ++i)
        if (auto const* spans = find(weekly, kWeekdays[i])) calendar.weekly[i] = day_spans(*spans);
    calendar.overrides = dated_hours(from, "date_overrides");
    calendar.breaks = dated_hours(from, "breaks");
    if (auto const* holidays = find(from, "holidays"))
        for (auto const& date : holidays->as_array())
            calendar.holidays.insert(day_of(to_string(date)));
    return calendar;
}

json::value show_instant(std::optional<Instant> at) {
    return at ? json::value(to_text(*at)) : json::value(nullptr);
}

json::value open_spans(Case const& c) {
    json::array list;
    for (auto const span : hearth::open_spans(business_calendar(c.in), instant(c.in, "from"),
                                              static_cast<std::size_t>(number(c.in, "take"))))
        list.push_back(json::array{to_text(span.from), to_text(span.to)});
    return json::object{{"spans", list}};
}

json::value due_with_pauses(Case const& c) {
    std::vector<ClockChange> changes;
    for (auto const& entry : field(c.in, "timeline").as_array()) {
        auto const state = to_string(entry.at("state"));
        bool const is_running = state == "open" || state == "new" || state == "running";
        changes.push_back({instant(entry.at("at")), is_running});
    }
    auto const amount = minutes{number(c.in, "minutes")};
    return json::object{
        {"due", show_instant(hearth::due_with_pauses(business_calendar(c.in), changes, amount))}};
}

void register_business_time(Registry& registry) {
    registry.add("business_time", "add_business_time", [](Case const& c) -> json::value {
        auto const at = add_business_time(business_calendar(c.in), instant(c.in, "start"),
                                          seconds{number(c.in, "seconds")});
        return json::object{{"at", show_instant(at)}};
    });
    registry.add("business_time", "subtract_business_time", [](Case const& c) -> json::value {
        auto const at = subtract_business_time(business_calendar(c.in), instant(c.in, "start"),
                                               seconds{number(c.in, "seconds")});
        return json::object{{"at", show_instant(at)}};
    });
    registry.add("business_time", "elapsed_business_time", [](Case const& c) -> json::value {
        auto const elapsed = elapsed_business_time(business_calendar(c.in), instant(c.in, "from"),
                                                   instant(c.in, "to"));
        return json::object{{"seconds", whole_seconds(elapsed)}};
    });
    registry.add("business_time", "is_open", [](Case const& c) -> json::value {
        return json::object{{"open", is_open(business_calendar(c.in), instant(c.in, "at"))}};
    });
    registry.add("business_time", "open_spans", open_spans);
    registry.add("business_time", "due_with_pauses", due_with_pauses);
}

// The planner knows no zone database: it is told the offsets, hour by hour.
planner::Zone zone_of(std::string const& name, planner::Span span) {
    return planner::Zone::sample(
        [&](Instant at) {
            auto const minute = std::chrono::floor<minutes>(at);
            auto const local =
                std::chrono::sys_days{local_day(at, name)} + minutes{local_minute(at, name)};
            return planner::Zone::Part{local - minute, at + hours{1}};
        },
        span);
}

planner::SlotWorker worker_of(json::object const& in) {
    planner::SlotWorker worker;
    for (auto const& shift : field(in, "shifts").as_array())
        worker.shifts.push_back({instant(shift.at(0)), instant(shift.at(1))});
    auto const* busy = find(in, "busy");
    if (!busy) return worker;
    for (auto const& entry : busy->as_array()) {
        auto const& one = entry.as_object();
        auto const buffer = [&](char const* name) {
            return minutes{find(one, name) ? number(one, name) : 0};
        };
        worker.busy.push_back({{instant(one, "from"), instant(one, "to")},
                               buffer("before_min"),
                               buffer("after_min")});
    }
    return worker;
}

planner::SlotCrew crew_of(std::string const& mode) {
    if (mode == "any") return planner::SlotCrew::Any;
    if (mode == "all") return planner::SlotCrew::All;
    if (mode == "leader_plus_any") return planner::SlotCrew::LeaderPlusAny;
    throw std::invalid_argument("no crew mode: " + mode);
}

json::value slots(Case const& c) {
    auto const length = [&](char const* name) {
        return minutes{find(c.in, name) ? number(c.in, name) : 0};
    };
    planner::SlotQuery query{.now = instant(c.in, "now"),
                             .notice = length("notice_min"),
                             .grid = length("grid_min"),
                             .length = length("length_min"),
                             .before = length("before_min"),
                             .after = length("after_min"),
                             .crew = crew_of(text(c.in, "mode"))};
    planner::Span span{query.now, query.now};
    for (auto const& member : field(c.in, "workers").as_object()) {
        if (find(c.in, "leader") && member.key() == field(c.in, "leader").as_string())
            query.leader = query.workers.size();
        query.workers.push_back(worker_of(member.value().as_object()));
        for (auto const& shift : query.workers.back().shifts) {
            span.from = std::min(span.from, shift.from);
            span.to = std::max(span.to, shift.to);
        }
    }
    query.zone = zone_of(text(c.in, "tz"), span);
    json::array starts;
    for (auto const start : planner::slots(query))
        starts.emplace_back(to_text(start));
    return json::object{{"starts", starts}};
}

} // namespace

void register_time_operations(Registry& registry) {
    register_business_time(registry);
    registry.add("slots", "slots", slots);
}

} // namespace hearth::vectors
