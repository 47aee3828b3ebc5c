#include "app/demo_books.h"

#include "app/import/testing_imports.h"

namespace hearth::import {
namespace {

class DemonstrationBooks : public ImportTest {};

TEST_P(DemonstrationBooks, AreWithoutFaultOnAnyDay) {
    for (auto const* const now :
         {"2026-11-21T09:00:00+08:00", "2026-12-31T23:50:00+08:00", "2028-02-29T00:10:00+08:00"}) {
        clock.set(*parse_instant(now));
        auto const report =
            run(app::make_demo_books(clock.now(), "Asia/Shanghai"), {Choice::Preview});
        EXPECT_EQ(report.faults(), 0) << now << "\n" << describe(report, "en");
        std::map<Kind, int> added;
        for (auto const& sheet : report.sheets)
            added[sheet.kind] += sheet.added;
        EXPECT_GE(added[Kind::Workers], 30);
        EXPECT_GE(added[Kind::Customers], 200);
        EXPECT_GE(added[Kind::Orders], 300);
    }
}

HEARTH_BOTH_ENGINES(DemonstrationBooks);

} // namespace
} // namespace hearth::import
