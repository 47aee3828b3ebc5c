// What was really done on a day, read from visits.
#include "rooms/promises/store.h"

#include "rooms/catalog/catalog.h"

#include <algorithm>
#include <set>

namespace hearth::promises::store {
namespace {

struct DayRow {
    std::optional<Id<catalog::Standard>> standard;
    std::optional<std::int64_t> version;
    std::optional<Instant> started_at;
    std::optional<Instant> finished_at;
};
BOOST_DESCRIBE_STRUCT(DayRow, (), (standard, version, started_at, finished_at))

Result<std::int64_t> count_steps(Tx& tx, Id<orders::Visit> visit, catalog::Standard const& by) {
    std::set<std::string> done;
    for (auto const& [code] : tx.all<std::tuple<std::string>>(
             "SELECT code FROM visits_v_step WHERE company_id = ?1 AND visit_id = ?2", visit))
        done.insert(code);
    return std::count_if(by.steps.begin(), by.steps.end(), [&](catalog::Step const& step) {
        return step.is_required && done.contains(step.code);
    });
}

} // namespace

Result<DayFacts> day_facts(Tx& tx, Id<orders::Visit> visit, int measured_min) {
    auto const row = tx.find<DayRow>("SELECT standard_id, standard_version, started_at, "
                                     "finished_at FROM visits_v_day WHERE company_id = ?1 AND "
                                     "visit_id = ?2",
                                     visit);
    DayFacts facts;
    if (!row) return facts;
    if (row->started_at && row->finished_at) {
        auto const worked = std::chrono::round<minutes>(*row->finished_at - *row->started_at);
        if (worked.count() >= measured_min) facts.worked_min = worked.count();
    }
    if (row->standard && row->version) {
        auto const standard =
            TRY(catalog::load_standard_version(tx, *row->standard, *row->version));
        facts.steps = TRY(count_steps(tx, visit, standard));
    }
    return facts;
}

} // namespace hearth::promises::store
