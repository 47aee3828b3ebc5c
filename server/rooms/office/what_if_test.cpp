#include "rooms/office/what_if.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hearth::office {
namespace {

std::vector<clocks::Rung> ladder(int due_min) {
    return {{"warn", minutes{due_min} / 2, true},
            {"due", minutes{due_min}},
            {"manager", minutes{due_min + 15}}};
}

PastCase took(int minutes_counted, int due_min = 15, int would = -1, unsigned char store = 1) {
    return {{Uuid{{9}}},
            Uuid{{8}},
            Id<identity::Store>{Uuid{{store}}},
            Instant{},
            minutes_counted <= due_min,
            ladder(due_min),
            minutes{minutes_counted},
            minutes{would < 0 ? minutes_counted : would}};
}

TEST(WhatIf, CountsWhatAShorterTimeWouldHaveBroken) { // BE-15
    // Due after 15: 10 and 15 are kept (15 is in time), 16 and 40 broken; after 12: 15 breaks, too.
    auto const all = try_out({took(10), took(15), took(16), took(40)}, {ladder(12), false});
    EXPECT_EQ(all.cases, 4);
    EXPECT_EQ(all.broken_before, 2);
    EXPECT_EQ(all.broken_after, 3);
    ASSERT_EQ(all.changed.size(), 1u);
    EXPECT_EQ(all.changed[0].counted_s, 15 * 60);
    EXPECT_TRUE(all.changed[0].was_kept);
    // The manager: was reached after 30 (40), would be after 27 (40).
    EXPECT_EQ(all.rungs[2].name, "manager");
    EXPECT_EQ(all.rungs[2].before, 1);
    EXPECT_EQ(all.rungs[2].after, 1);
    // The warning: after 7.5 all four; after 6 all four.
    EXPECT_EQ(all.rungs[0].before, 4);
    EXPECT_EQ(all.rungs[0].after, 4);
}

TEST(WhatIf, OpeningHoursSaveWhatRanThroughTheNight) { // BE-15
    auto const all = try_out({took(600, 15, 5)}, {ladder(15), false});
    EXPECT_EQ(all.broken_before, 1);
    EXPECT_EQ(all.broken_after, 0);
    EXPECT_FALSE(all.changed.at(0).was_kept);
}

TEST(WhatIf, APromiseWithADateOfItsOwnCountsFromThatDate) { // BE-15
    // Promised for 100 min; came at 110: 10 min late. Ten minutes of grace keep it.
    EXPECT_EQ(try_out({took(110, 100)}, {{{"due", minutes{10}}}, true}).broken_after, 0);
    EXPECT_EQ(try_out({took(110, 100)}, {{{"due", minutes{9}}}, true}).broken_after, 1);
}

TEST(WhatIf, TheWorstStoreStandsFirst) { // BE-15
    auto const all = try_out({took(10, 15, -1, 1), took(20, 15, -1, 2), took(5, 15, -1, 2)},
                             {ladder(15), false});
    ASSERT_EQ(all.stores.size(), 2u);
    EXPECT_EQ(all.stores[0].broken_after, 1);
    EXPECT_EQ(all.stores[0].cases, 2);
}

RC_GTEST_PROP(WhatIf, NothingChangesWhenNothingIsChanged, ()) {
    std::vector<PastCase> cases;
    for (auto const counted : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 60)))
        cases.push_back(took(counted));
    auto const all = try_out(cases, {ladder(15), false});
    RC_ASSERT(all.broken_before == all.broken_after);
    RC_ASSERT(all.changed.empty());
    for (auto const& rung : all.rungs)
        RC_ASSERT(rung.before == rung.after);
}

RC_GTEST_PROP(WhatIf, MoreTimeNeverBreaksMore, ()) {
    std::vector<PastCase> cases;
    for (auto const counted : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 200)))
        cases.push_back(took(counted));
    auto const less = *rc::gen::inRange(1, 100);
    auto const more = less + *rc::gen::inRange(0, 100);
    RC_ASSERT(try_out(cases, {ladder(more), false}).broken_after <=
              try_out(cases, {ladder(less), false}).broken_after);
}

} // namespace
} // namespace hearth::office
