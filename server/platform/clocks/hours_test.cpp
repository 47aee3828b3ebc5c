#include "platform/clocks/hours.h"

#include "platform/clocks/story.h"
#include "platform/db/testing.h"

#include <gtest/gtest.h>

namespace hearth::clocks {
namespace {

constexpr char kind[] = "test.promise";
Uuid const order{{1}};
Id<identity::Store> const store{Uuid{{7}}};

Instant at(std::string_view local) {
    return *parse_instant(std::string(local) + ":00+08:00");
}

BusinessCalendar weekdays(int from, int to) {
    BusinessCalendar calendar;
    for (std::size_t day = 0; day < 5; ++day)
        calendar.weekly[day] = {{from, to}};
    return calendar;
}

class CountedHours : public StoreTest {
protected:
    void SetUp() override { clock().set(at("2026-11-27T17:30")); } // a Friday

    void count_it() {
        write([](Tx& tx) { save_counted_kinds(tx, {kind}); });
    }
    int save(HoursOf of, int from, int to) {
        clock().advance(seconds{1});
        return write([&](Tx& tx) { return save_hours(tx, of, "{}", weekdays(from, to), false); });
    }
    void begin(HoursOf of = {}, Uuid subject = order) {
        write([&](Tx& tx) {
            start(tx, {.kind = kind,
                       .subject = subject,
                       .ladder = {{"due", hours{4}}, {"manager", hours{6}}},
                       .store = of,
                       .from = at("2026-11-27T17:30")});
        });
    }
    Instant due(Uuid subject = order) {
        return read([&](Tx& tx) { return list_of(tx, subject); }).at(0).due_at;
    }
    int fire() {
        return Keeper(db(), {{kind, [](Tx&, Firing const&) -> Result<void> { return {}; }}}).step();
    }
};

TEST_P(CountedHours, OnlyChosenKindsCountInThem) { // BE-15
    save({}, 540, 1080);
    begin();
    EXPECT_EQ(due(), at("2026-11-27T21:30")) << "all others count at night too";
    count_it();
    EXPECT_EQ(due(), at("2026-11-30T12:30")) << "half an hour on Friday, 3.5 h on Monday";
    begin({}, Uuid{{2}});
    EXPECT_EQ(due(Uuid{{2}}), at("2026-11-30T12:30"));
    write([](Tx& tx) { save_counted_kinds(tx, {}); });
    EXPECT_EQ(due(), at("2026-11-27T21:30"));
}

TEST_P(CountedHours, RunningClocksAreCountedAnewFromTheirBeginning) {
    count_it();
    begin(); // nobody's hours yet: every hour counts
    EXPECT_EQ(due(), at("2026-11-27T21:30"));
    EXPECT_EQ(save({}, 540, 1080), 1);
    EXPECT_EQ(due(), at("2026-11-30T12:30"));
    EXPECT_EQ(save({}, 600, 1080), 1); // opens at ten
    EXPECT_EQ(due(), at("2026-11-30T13:30"));
    clock().advance(seconds{1});
    EXPECT_EQ(write([](Tx& tx) { return remove_hours(tx, {}); }), 1);
    EXPECT_EQ(due(), at("2026-11-27T21:30"));
}

TEST_P(CountedHours, AStoresOwnGoBeforeTheCompanys) {
    count_it();
    save({}, 540, 1080);
    begin(store);
    EXPECT_EQ(due(), at("2026-11-30T12:30"));
    EXPECT_EQ(save(store, 540, 1260), 1); // until 21:00: 3.5 h on Friday, half an hour on Monday
    EXPECT_EQ(due(), at("2026-11-30T09:30"));
    EXPECT_EQ(save({}, 600, 1080), 0) << "the company's no longer govern it";
    EXPECT_EQ(read([](Tx& tx) { return hours_from(tx, store); }), HoursFrom::Store);
    clock().advance(seconds{1});
    EXPECT_EQ(write([](Tx& tx) { return remove_hours(tx, store); }), 1);
    EXPECT_EQ(due(), at("2026-11-30T13:30"));
}

TEST_P(CountedHours, AreTriedOnOpenClocksWithoutTouchingThem) {
    count_it();
    save({}, 540, 1080);
    begin();
    begin(store, Uuid{{2}});
    save(store, 540, 1260);
    auto const tried = read([](Tx& tx) { return try_hours(tx, {}, weekdays(600, 1080)); }); // BE-15
    ASSERT_EQ(tried.size(), 1U) << "the store has hours of its own";
    EXPECT_EQ(tried[0].would, at("2026-11-30T13:30"));
    EXPECT_EQ(due(), at("2026-11-30T12:30"));
    EXPECT_EQ(read([](Tx& tx) { return try_hours(tx, store, weekdays(600, 1080)); }).size(), 1U);
}

TEST_P(CountedHours, WhatHasFiredStaysFiredAndWhatIsLateNowFiresAtOnce) { // ST-01
    count_it();
    save({}, 540, 1080);
    begin();
    clock().set(at("2026-11-30T11:00"));
    EXPECT_EQ(fire(), 0);
    save({}, 0, 1440); // weekdays round the clock: due on Friday night, the manager since then
    EXPECT_EQ(fire(), 2);
    save({}, 540, 1080);
    clock().set(at("2026-11-30T18:00"));
    EXPECT_EQ(fire(), 0) << "neither is told twice";
}

TEST_P(CountedHours, AClockThatHasEndedKeepsTheHoursItWasJudgedBy) {
    count_it();
    save({}, 540, 1080);
    begin();
    clock().set(at("2026-11-30T12:00")); // 30 min on Friday, 3 h on Monday
    write([](Tx& tx) { meet(tx, kind, order); });
    save({}, 0, 1440);
    auto const story = read([&](Tx& tx) { return tell(tx, list_of(tx, order)[0], clock().now()); });
    EXPECT_EQ(counted(story), Duration(minutes{210}));
}

TEST_P(CountedHours, FollowThePublicDaysOffAndTheirMakeUpDays) {
    auto calendar = weekdays(540, 1080);
    calendar.overrides[*parse_day("2026-10-08")] = {{600, 660}}; // an exception of their own
    write([&](Tx& tx) { save_hours(tx, {}, "{}", calendar, true); });
    auto const holds = read([](Tx& tx) { return hours_in_force(tx, {}); });
    // State Council notice for 2026: off from 1 to 7 October, worked on Saturday the 10th.
    EXPECT_TRUE(is_open(holds, at("2026-09-30T10:00")));
    EXPECT_FALSE(is_open(holds, at("2026-10-01T10:00")));
    EXPECT_FALSE(is_open(holds, at("2026-10-07T10:00")));
    EXPECT_TRUE(is_open(holds, at("2026-10-10T10:00"))) << "a Saturday that is worked";
    EXPECT_TRUE(is_open(holds, at("2026-10-08T10:30")));
    EXPECT_FALSE(is_open(holds, at("2026-10-08T12:00"))) << "the exception stands";
    EXPECT_FALSE(is_open(holds, at("2026-10-17T10:00")));
}

HEARTH_BOTH_ENGINES(CountedHours);

} // namespace
} // namespace hearth::clocks
