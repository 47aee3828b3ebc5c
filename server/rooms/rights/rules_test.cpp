#include "rooms/rights/rules.h"

#include "base/zone.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace hearth::rights {
namespace {

Instant at(char const* text) {
    return *parse_instant(text);
}

TEST(RightsClock, CountsWorkingDaysOfTheMainland) { // LD-10, PR-04
    auto const calendar = working_days();
    auto const due = [&](char const* asked) {
        return to_local_text(*add_business_time(calendar, at(asked), ladder_of({})[1].after),
                             "Asia/Shanghai");
    };
    // Monday 2 November 2026, ten o'clock: three weeks without a day off.
    EXPECT_EQ(due("2026-11-02T10:00:00+08:00"), "2026-11-23 10:00");
    // Asked on a Saturday: counted from Monday's midnight, over at the end of a Friday.
    EXPECT_EQ(due("2026-11-07T10:00:00+08:00"), "2026-11-28 00:00");
    // The week of the National Day is no working time, its make-up days are: later than a plain
    // three weeks.
    EXPECT_GT(due("2026-09-24T10:00:00+08:00"), "2026-10-15 10:00");
}

TEST(RightsClock, RemindsThenClimbs) { // LD-10
    auto const ladder = ladder_of({});
    ASSERT_EQ(ladder.size(), 3u);
    EXPECT_TRUE(ladder[0].is_warning);
    EXPECT_FALSE(ladder[1].is_warning);
    EXPECT_EQ(level_of("warn", Level::Owner), Level::Owner);
    EXPECT_EQ(level_of("due", Level::Owner), Level::Manager);
    EXPECT_EQ(level_of("hq", Level::Manager), Level::Headquarters);
    EXPECT_EQ(level_of("due", Level::Headquarters), Level::Headquarters) << "never down";
}

RC_GTEST_PROP(RightsClock, TakesOnlyDaysThatAscend, (int warn, int due, int hq)) { // LD-10
    Terms const terms{.warn_days = warn, .due_days = due, .hq_days = hq};
    bool const ascends = warn >= 1 && due > warn && hq > due;
    RC_ASSERT(check_terms(terms).has_value() == ascends);
}

TEST(RightsDesk, OffersEverybodyWhatTheLawNames) { // LD-10
    EXPECT_EQ(kinds_for(Person::Customer).size(), 10u) << "all ten";
    auto const workers = kinds_for(Person::Worker);
    for (auto const kind : {Kind::Access, Kind::Copy, Kind::Correct, Kind::Delete})
        EXPECT_NE(std::find(workers.begin(), workers.end(), kind), workers.end());
}

TEST(RightsDesk, AsksAnHeirForRelationAndPaper) { // LD-10
    EXPECT_FALSE(check_details(Kind::Copy, Asker::Heir, {}));
    EXPECT_FALSE(check_details(Kind::Copy, Asker::Heir, {.relation = "女儿"}));
    EXPECT_TRUE(check_details(Kind::Copy, Asker::Heir, {.relation = "女儿", .paper = "公证书"}));
    EXPECT_TRUE(check_details(Kind::Copy, Asker::Self, {}));
}

TEST(RightsDesk, WantsToKnowWhatToSetRight) { // PR-04
    EXPECT_FALSE(check_details(Kind::Correct, Asker::Self, {}));
    EXPECT_TRUE(check_details(Kind::Supplement, Asker::Self, {.words = "补充单元号"}));
    Correction const nameless{.thing = Thing::Name, .wanted = ""};
    EXPECT_FALSE(check_details(Kind::Correct, Asker::Self, {.corrections = {nameless}}));
    Correction const nowhere{.thing = Thing::Address, .wanted = "漕溪路2号"};
    EXPECT_FALSE(check_details(Kind::Correct, Asker::Self, {.corrections = {nowhere}}));
    EXPECT_FALSE(check_details(Kind::Explain, Asker::Self, {})) << "what should be explained?";
}

TEST(RightsDesk, GivesACopyUntilItsDayAndNoLonger) { // LD-10
    auto const now = at("2026-11-23T09:00:00+08:00");
    Request one{.kind = Kind::Copy, .state = State::Done, .copy_until = now + seconds{1}};
    EXPECT_TRUE(may_fetch(one, now));
    EXPECT_FALSE(may_fetch(one, now + seconds{1}));
    one.state = State::Refused;
    EXPECT_FALSE(may_fetch(one, now));
    one = {.kind = Kind::Delete, .state = State::Done, .copy_until = now + hours{1}};
    EXPECT_FALSE(may_fetch(one, now));
}

TEST(RightsDesk, OpensACopyForOneSessionAndSomeMinutes) { // LD-10
    Instant const now{hours{1}};
    Uuid const session{{1}};
    Request one;
    EXPECT_FALSE(is_open_for(one, session, now)) << "nobody has shown anything yet";
    one.open_until = now + minutes{15};
    one.open_in = session;
    EXPECT_TRUE(is_open_for(one, session, now + minutes{15}));
    EXPECT_FALSE(is_open_for(one, session, now + minutes{15} + seconds{1}));
    EXPECT_FALSE(is_open_for(one, Uuid{{2}}, now)) << "the same person elsewhere";
}

TEST(RightsDesk, RefusesTermsThatLeaveACopyOpenTooLong) { // LD-10
    EXPECT_TRUE(check_terms(Terms{}));
    EXPECT_FALSE(check_terms({.open_minutes = 61}));
    EXPECT_FALSE(check_terms({.open_minutes = 0}));
    EXPECT_FALSE(check_terms({.copy_megabytes = 4}));
}

TEST(RightsDesk, LeavesToPeopleWhatNeedsJudgement) { // LD-14
    for (auto const kind : {Kind::Explain, Kind::Correct, Kind::Supplement})
        EXPECT_FALSE(is_done_at_once(kind));
    EXPECT_TRUE(waits_for_open_matters(Kind::CloseAccount));
    EXPECT_FALSE(waits_for_open_matters(Kind::Copy));
}

} // namespace
} // namespace hearth::rights
