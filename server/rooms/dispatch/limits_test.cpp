#include "rooms/identity/testing.h" // before rapidcheck's
#include "rooms/orders/place.h"

#include "platform/events/testing.h"
#include "rooms/dispatch/limits.h"
#include "rooms/dispatch/testing.h"

namespace hearth::dispatch {
namespace {

bool is_same(planner::Limits const& one, planner::Limits const& other) {
    return one.longest_run == other.longest_run && one.rest_after_run == other.rest_after_run &&
           one.longest_day == other.longest_day && one.longest_week == other.longest_week &&
           one.night_rest == other.night_rest && one.days_a_week == other.days_a_week;
}

TEST(DispatchLimits, AreTheLawsForEmployeesAndTheAgreedForOthers) { // LW-05 LW-11
    using workforce::Relation;
    EXPECT_TRUE(is_same(limits_of(Relation::Introduced, {}, {}), planner::platform_limits()));
    RestSettings const rest{.run_min = 180, .rest_min = 30, .day_min = 600, .night_min = 540};
    auto const agreed = limits_of(Relation::Introduced, {}, rest);
    EXPECT_EQ(agreed.longest_run, minutes{180});
    EXPECT_EQ(agreed.rest_after_run, minutes{30});
    EXPECT_EQ(agreed.longest_day, minutes{600});
    EXPECT_EQ(agreed.night_rest, minutes{540});
    PlanningSettings const planning{.overtime_min = 60};
    EXPECT_TRUE(is_same(limits_of(Relation::Employee, planning, rest),
                        planner::employee_limits(minutes{60})))
        << "no agreement goes before the law";
}

TEST(DispatchLimits, AreRefusedOutOfTheirRanges) {
    EXPECT_TRUE(check_rest({}));
    for (auto const& [member, rest] : {std::pair{"/run_min", RestSettings{.run_min = 481}},
                                       std::pair{"/rest_min", RestSettings{.rest_min = 9}},
                                       std::pair{"/day_min", RestSettings{.day_min = 841}},
                                       std::pair{"/night_min", RestSettings{.night_min = 359}}}) {
        auto const checked = check_rest(rest);
        ASSERT_FALSE(checked);
        EXPECT_EQ(checked.error().fields.front().pointer, member);
    }
}

/// A change on the settings' screen, as the office tells of it.
struct SettingToldOf {
    static constexpr std::string_view kind = "office.setting_changed";
    Id<identity::Store> store;
    Uuid subject() const { return store.uuid; }
    Audience audience() const { return {store}; }
};
BOOST_DESCRIBE_STRUCT(SettingToldOf, (), (store))

class DispatchSettings : public WithTown<identity::PeopleTest> {
protected:
    void SetUp() override {
        WithTown::SetUp();
        build();
    }
};

TEST_P(DispatchSettings, HoldFromTheMomentTheyAreChanged) {
    add_worker();
    capacity_.clear();
    events::Pump pump(db(), {}, [&](LoggedEvent const& event) { capacity_.tell(event); });
    events::run_to_end(pump);
    ASSERT_EQ(open_starts("2026-11-23").front(), "08:00");
    write([&](Tx& tx) {
        // Lunch first: nothing can begin before it has been eaten.
        settings::save(tx, PlanningSettings{.lunch_from_min = 480, .lunch_to_min = 480}, store_.id);
        tx.publish(SettingToldOf{store_.id});
    });
    events::run_to_end(pump);
    EXPECT_EQ(open_starts("2026-11-23").front(), "08:30");
}

HEARTH_BOTH_ENGINES(DispatchSettings);

} // namespace
} // namespace hearth::dispatch
