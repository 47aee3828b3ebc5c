#include "rooms/care/inside.h"
#include "rooms/care/week.h"

#include "platform/books/write_xlsx.h"
#include "platform/words/words.h"

namespace hearth::care {
namespace {

using books::OutCell;

OutCell share(int part, int whole) {
    auto const of = percent(part, whole);
    return of ? OutCell{books::Percent{*of}} : OutCell{};
}

std::vector<OutCell> row_of(StoreWeek const& week, std::string name) {
    auto const mean = mean_score(week);
    return {std::move(name),
            double(week.visits),
            double(week.calls_due),
            double(week.calls_in_time),
            share(week.calls_in_time, week.calls_due),
            double(week.answered),
            mean ? OutCell{*mean / 100.0} : OutCell{},
            double(week.low_scores),
            double(week.complaints),
            double(week.responses_due),
            double(week.responses_in_time),
            share(week.responses_in_time, week.responses_due)};
}

} // namespace

std::string write_week(Week const& week, std::string const& locale) {
    auto const say = [&](char const* entry) {
        return words::text(locale, std::string("care.") + entry);
    };
    books::OutTable table{.name = to_text(week.monday), .head = {{say("week_store"), 18}}};
    for (auto const* column :
         {"week_visits", "week_calls_due", "week_calls_in_time", "week_in_time_share",
          "week_answered", "week_score", "week_low", "week_complaints", "week_responses_due",
          "week_responses_in_time", "week_responses_share"})
        table.head.push_back({say(column)});
    for (auto const& one : week.stores)
        table.rows.push_back(row_of(one, one.name));
    table.rows.push_back(row_of(total_of(week.stores), say("week_total")));
    table.bold_rows = 1;
    auto const made = week.made_at.value_or(Instant{std::chrono::sys_days{week.monday}});
    return books::write_xlsx({table}, say("week_title"), made);
}

} // namespace hearth::care
