#include "rooms/series/renewal.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hearth::series {
namespace {

using std::chrono::days;

Day day(char const* text) {
    return *parse_day(text);
}

Plan weekly(char const* from) {
    Plan plan{.pattern = {.kind = PatternKind::Weekly}, .from = day(from), .keeps_first = true};
    plan.pattern.weekdays = List<Whole<1, 7>, 7, 1>{Whole<1, 7>{2}};
    return plan;
}

TEST(RenewalLaws, AreDataWithTheirSource) { // LC-08
    auto const& law = renewal_law(renewal_laws(), "上海市", day("2026-11-23"));
    EXPECT_EQ(law.notice_days, 5);
    EXPECT_FALSE(law.source.empty());
    std::array const all{RenewalLaw{"CN", 5, day("2024-07-01"), {}, "a"},
                         RenewalLaw{"CN", 10, day("2027-01-01"), {}, "b"},
                         RenewalLaw{"上海市", 7, day("2026-01-01"), day("2026-12-31"), "c"}};
    EXPECT_EQ(renewal_law(all, "北京市", day("2026-12-31")).notice_days, 5);
    EXPECT_EQ(renewal_law(all, "北京市", day("2027-01-01")).notice_days, 10);
    EXPECT_EQ(renewal_law(all, "上海市", day("2026-12-31")).notice_days, 7) << "the city's beats";
    EXPECT_EQ(renewal_law(all, "上海市", day("2027-01-01")).notice_days, 10) << "and has ended";
}

TEST(RenewalTerm, IsAsLongAsTheOneBefore) { // LC-08
    RenewalHabits const habits;
    auto plan = weekly("2026-11-24");
    plan.visits = 8;
    auto ends = ends_of(plan, habits);
    ASSERT_TRUE(ends);
    EXPECT_EQ(ends->last, day("2027-01-12")) << "the eighth Tuesday";
    EXPECT_EQ(ends->renews_on, day("2027-01-06")) << "seven days before the next day";
    EXPECT_EQ(ends->tell_on, day("2026-12-30"));
    EXPECT_EQ(ends->next_from, day("2027-01-19"));
    EXPECT_FALSE(ends->next_last) << "so many visits";

    plan.visits.reset();
    plan.until = day("2027-02-28"); // 97 days
    ends = ends_of(plan, habits);
    ASSERT_TRUE(ends);
    EXPECT_EQ(ends->next_from, day("2027-03-02"));
    EXPECT_EQ(ends->next_last, day("2027-06-05")) << "97 days more";

    plan.until.reset();
    ends = ends_of(plan, habits);
    ASSERT_TRUE(ends);
    EXPECT_EQ(ends->last, day("2027-11-23")) << "without an end: twelve months";
    EXPECT_EQ(ends->next_last, day("2028-11-23"));
}

TEST(RenewalTerm, HasRoomForTheNoticeOrCannotRenew) { // LC-08
    RenewalHabits const habits;
    auto plan = weekly("2026-11-24");
    plan.until = day("2026-12-07");
    EXPECT_FALSE(ends_of(plan, habits)) << "told on its first day";
    plan.until = day("2026-12-08");
    EXPECT_TRUE(ends_of(plan, habits));
    Plan dates{.pattern = {.kind = PatternKind::Dates}, .from = day("2026-11-24")};
    dates.pattern.dates = List<Day, 100, 1>{day("2026-11-24"), day("2027-05-04")};
    EXPECT_FALSE(ends_of(dates, habits)) << "picked days have no next one";
}

TEST(RenewalTerm, KeepsTheRhythm) { // LC-08
    auto plan = weekly("2026-11-24");
    plan.pattern.kind = PatternKind::Fortnightly;
    EXPECT_EQ(next_planned(plan, day("2026-12-10")), day("2026-12-22"));
    Plan every{.pattern = {.kind = PatternKind::EveryDays}, .from = day("2026-11-24")};
    every.pattern.every_days = Whole<1, 180>{10};
    EXPECT_EQ(next_planned(every, day("2026-12-14")), day("2026-12-24"));
    EXPECT_EQ(last_of_months(day("2027-08-31"), 6), day("2028-02-28")) << "no 31st of February";
}

Instant at(char const* text) {
    return *parse_instant(text);
}

RenewalFacts facts() {
    return {.now = at("2027-01-06T02:00:00+08:00"),
            .end = at("2027-01-13T00:00:00+08:00"),
            .agreed_at = at("2026-11-23T10:00:00+08:00"),
            .tell_at = at("2026-12-30T10:00:00+08:00"),
            .heard_at = at("2026-12-30T10:01:00+08:00"),
            .notice_days = 5};
}

TEST(RenewalDecision, RenewsOnAYesAndANoticeThatHeld) { // LC-08
    EXPECT_EQ(decide_renewal(facts()).deed, RenewalDeed::Renew);
    auto late = facts();
    late.heard_at = at("2027-01-01T02:00:00+08:00"); // to the second five days
    EXPECT_EQ(decide_renewal(late).deed, RenewalDeed::Renew);
    late.heard_at = *late.heard_at + seconds{1};
    auto const verdict = decide_renewal(late);
    EXPECT_EQ(verdict.deed, RenewalDeed::Wait) << "the date waits for the notice";
    EXPECT_EQ(verdict.again_at, *late.heard_at + days{5});
}

TEST(RenewalDecision, FailsOnTheCustomersSide) { // LC-08
    auto none = facts();
    none.heard_at.reset();
    EXPECT_EQ(decide_renewal(none).deed, RenewalDeed::Wait) << "it may still be sent";
    none.now = none.end;
    EXPECT_EQ(decide_renewal(none).deed, RenewalDeed::Lapse) << "never told, never renewed";
    auto late = facts();
    late.heard_at = late.end - days{5} + seconds{1};
    EXPECT_EQ(decide_renewal(late).again_at, late.end);
    late.now = late.end;
    EXPECT_EQ(decide_renewal(late).deed, RenewalDeed::Lapse) << "told too late";
    auto without = facts();
    without.agreed_at.reset();
    EXPECT_EQ(decide_renewal(without).deed, RenewalDeed::Wait);
    without.now = without.end;
    EXPECT_EQ(decide_renewal(without).deed, RenewalDeed::Lapse) << "a notice is no yes";
}

TEST(RenewalDecision, TakesANewWordInPlaceOfANotice) { // LC-08
    auto fresh = facts();
    fresh.heard_at.reset();
    fresh.agreed_at = fresh.tell_at;
    EXPECT_EQ(decide_renewal(fresh).deed, RenewalDeed::Renew);
}

RC_GTEST_PROP(RenewalDecision, NeverRenewsWithoutAYesAndTimeToSayNo, // LC-08
              (bool is_agreed, bool is_heard)) {
    auto const hour = [](int from, int to) { return hours{*rc::gen::inRange(from, to)}; };
    auto one = facts();
    one.now = one.end - hour(-100, 400);
    one.agreed_at = is_agreed ? std::optional(one.end - hour(0, 2'000)) : std::nullopt;
    one.heard_at = is_heard ? std::optional(one.end - hour(0, 400)) : std::nullopt;
    auto const verdict = decide_renewal(one);
    if (verdict.deed == RenewalDeed::Renew) {
        RC_ASSERT(is_agreed);
        RC_ASSERT(*one.agreed_at >= one.tell_at ||
                  (is_heard && *one.heard_at + days{5} <= one.now));
    }
    if (verdict.deed == RenewalDeed::Wait) {
        RC_ASSERT(verdict.again_at > one.now);
        RC_ASSERT(verdict.again_at <= one.end);
    }
}

} // namespace
} // namespace hearth::series
