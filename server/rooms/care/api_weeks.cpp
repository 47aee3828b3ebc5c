// FU-04: the week in figures, as page and workbook; reported again for a week that is over.
#include "rooms/care/inside.h"
#include "rooms/care/week.h"

#include <algorithm>

namespace hearth::care {
namespace {

struct WeekQuery {
    std::optional<Day> week; ///< any day of it; left out: the last one that is over
};
BOOST_DESCRIBE_STRUCT(WeekQuery, (), (week))

/// A store's figures with the rates that people look at.
struct WeekRow {
    StoreWeek figures;
    std::optional<int> in_time_percent;
    std::optional<int> score; ///< hundredths
    std::optional<int> response_percent;
};
BOOST_DESCRIBE_STRUCT(WeekRow, (), (figures, in_time_percent, score, response_percent))
struct WeekView {
    Day monday;
    Day sunday;
    std::vector<WeekRow> stores;
    WeekRow total;
    std::optional<Instant> made_at; ///< none: not reported, counted now
    bool is_over;
};
BOOST_DESCRIBE_STRUCT(WeekView, (), (monday, sunday, stores, total, made_at, is_over))

WeekRow row_of(StoreWeek const& week) {
    return {week, percent(week.calls_in_time, week.calls_due), mean_score(week),
            percent(week.responses_in_time, week.responses_due)};
}

/// A manager sees their own stores.
Week within_reach(Tx& tx, Week week) {
    auto const reach = identity::reach_of(tx.actor(), "care.read");
    if (!reach) return week;
    std::erase_if(week.stores, [&](StoreWeek const& one) {
        return std::find(reach->begin(), reach->end(), one.store) == reach->end();
    });
    return week;
}

Day wanted(Tx& tx, std::optional<Day> day) {
    auto const today = local_day(tx.now(), company_of(tx).zone);
    return day ? monday_of(*day) : week_before(monday_of(today));
}

WeekView view_of(Tx& tx, Week const& week) {
    auto const next = week_span(week.monday, company_of(tx).zone).to;
    WeekView view{.monday = week.monday,
                  .sunday = Day{std::chrono::sys_days{week.monday} + std::chrono::days{6}},
                  .total = row_of(total_of(week.stores)),
                  .made_at = week.made_at,
                  .is_over = next <= tx.now()};
    for (auto const& one : week.stores)
        view.stores.push_back(row_of(one));
    return view;
}

Result<WeekView> get_week(Tx& tx, api::Query<WeekQuery> const& query) {
    return view_of(tx, within_reach(tx, load_week(tx, wanted(tx, query.week))));
}

Result<api::File> get_workbook(api::Slow& slow, api::Query<WeekQuery> const& query) {
    auto const week = TRY(slow.database.read(slow.scope, [&](Tx& tx) -> Result<Week> {
        return within_reach(tx, load_week(tx, wanted(tx, query.week)));
    }));
    return api::File{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                     write_week(week, slow.scope.actor.locale),
                     "satisfaction-" + to_text(week.monday) + ".xlsx"};
}

struct ReportForm {
    Day week; ///< its Monday
};
BOOST_DESCRIBE_STRUCT(ReportForm, (), (week))

Result<WeekView> report(Tx& tx, api::Body<ReportForm> const& in) {
    return view_of(tx, TRY(report_week(tx, in.week)));
}

} // namespace

void add_week_routes(api::Routes& routes) {
    routes.read("/care-week", "get_care_week", api::staff("care.read"), get_week);
    routes.slow("GET", "/care-week/workbook", "get_care_week_workbook", api::staff("care.read"),
                get_workbook);
    routes.write("POST", "/care-week-reports", "report_care_week", api::staff("care.week"), report);
}

} // namespace hearth::care
