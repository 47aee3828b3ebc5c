#include <gtest/gtest.h>

#include "rooms/notify/rules.h"

#include <rapidcheck/gtest.h>

namespace hearth::notify {
namespace {

Instant shanghai(char const* text) {
    return *parse_instant(std::string("2026-11-21T") + text + ":00+08:00");
}

TEST(QuietHours, HoldBackWhatCanWait) {
    Habits const habits; // 21:00 to 8:00
    struct {
        char const* at;
        char const* goes;
        int days;
    } const cases[] = {
        {"20:59", "20:59", 0}, {"21:00", "08:00", 1}, {"23:59", "08:00", 1},
        {"00:00", "08:00", 0}, {"07:59", "08:00", 0}, {"08:00", "08:00", 0},
    };
    for (auto const& one : cases)
        EXPECT_EQ(send_time(shanghai(one.at), Urgency::Polite, habits, "Asia/Shanghai"),
                  shanghai(one.goes) + hours{24 * one.days})
            << one.at;
    EXPECT_EQ(send_time(shanghai("23:00"), Urgency::Now, habits, "Asia/Shanghai"),
              shanghai("23:00"));
}

TEST(BackOff, GrowsThreefoldToAnHour) {
    EXPECT_EQ(back_off(1), seconds{10});
    EXPECT_EQ(back_off(2), seconds{30});
    EXPECT_EQ(back_off(4), seconds{270});
    EXPECT_EQ(back_off(40), seconds{3600});
}

TEST(AfterATry, SaysWhatBecomesOfTheMessage) { // SY-03
    Habits const habits;
    auto const now = shanghai("10:00");
    EXPECT_EQ(after_try(Fate::Taken, 1, now, {}, habits).state, MessageState::Sent);
    EXPECT_EQ(after_try(Fate::Refused, 1, now, {}, habits).state, MessageState::Failed);
    auto const later = after_try(Fate::Unclear, 2, now, {}, habits);
    EXPECT_EQ(later.state, MessageState::Queued);
    EXPECT_EQ(later.next_at, now + seconds{30});
    EXPECT_EQ(after_try(Fate::Later, habits.most_tries, now, {}, habits).state,
              MessageState::GivenUp);
    // A code that has run out helps nobody.
    EXPECT_EQ(after_try(Fate::Later, 1, now, now + seconds{10}, habits).state,
              MessageState::GivenUp);
    EXPECT_EQ(after_try(Fate::Later, 1, now, now + seconds{11}, habits).state,
              MessageState::Queued);
}

TEST(AfterATry, OutlastsAnOutageOfHalfADay) { // SY-03
    Habits const habits;
    auto const down_from = shanghai("10:00");
    auto now = down_from;
    for (int tries = 1; now < down_from + hours{12}; ++tries) {
        auto const next = after_try(Fate::Later, tries, now, {}, habits);
        ASSERT_EQ(next.state, MessageState::Queued) << "given up after " << tries << " tries";
        now = next.next_at;
    }
}

RC_GTEST_PROP(AfterATry, NeverGoesOnForEver, (int fate)) {
    Habits const habits;
    auto const which = static_cast<Fate>(std::abs(fate % 4));
    auto now = shanghai("10:00");
    int tries = 0;
    for (bool is_on = true; is_on; is_on = tries < 100) {
        auto const next = after_try(which, ++tries, now, {}, habits);
        if (next.state != MessageState::Queued) break;
        RC_ASSERT(next.next_at > now);
        now = next.next_at;
    }
    RC_ASSERT(tries <= habits.most_tries);
}

TEST(FollowUps, TakeTheAnswersOfTheirKindOfCall) { // FU-01, BK-09
    EXPECT_TRUE(is_answer_to(FollowUpKind::AfterService, FollowUpResult::Satisfied));
    EXPECT_FALSE(is_answer_to(FollowUpKind::AfterService, FollowUpResult::Confirmed));
    EXPECT_TRUE(is_answer_to(FollowUpKind::DayBefore, FollowUpResult::WantsChange));
    EXPECT_FALSE(is_answer_to(FollowUpKind::DayBefore, FollowUpResult::Unsatisfied));
    EXPECT_FALSE(is_answer_to(FollowUpKind::DayBefore, FollowUpResult::NotMade))
        << "nobody says that";
    Habits const habits; // three tries
    EXPECT_EQ(after_call(FollowUpResult::NoAnswer, 1, habits), FollowUpState::Open);
    EXPECT_EQ(after_call(FollowUpResult::NoAnswer, 3, habits), FollowUpState::Done);
    EXPECT_EQ(after_call(FollowUpResult::Unsatisfied, 1, habits), FollowUpState::Done);
}

TEST(CallAt, IsAheadWithinAWeekAndNoQuietHour) { // FU-01 FU-05
    Habits const habits;
    auto const now = shanghai("10:00");
    auto const code = [&](std::optional<Instant> at) {
        auto const checked = check_call_at(at, now, habits, "Asia/Shanghai");
        return checked ? "" : checked.error().fields.front().code;
    };
    EXPECT_EQ(code({}), "notify.call_at_needed");
    EXPECT_EQ(code(now), "notify.call_at_past");
    EXPECT_EQ(code(now + minutes{1}), "");
    EXPECT_EQ(code(shanghai("20:59")), "");
    EXPECT_EQ(code(shanghai("21:00")), "notify.call_at_quiet");
    EXPECT_EQ(code(shanghai("07:59") + hours{24}), "notify.call_at_quiet");
    EXPECT_EQ(code(now + hours{7 * 24}), "");
    EXPECT_EQ(code(now + hours{7 * 24} + minutes{1}), "notify.call_at_too_far");
}

RC_GTEST_PROP(DueAfter, NeverMendsABrokenPromiseNorShortensOne, ()) { // FU-04
    auto const now = shanghai("10:00");
    auto const due = now + minutes{*rc::gen::inRange(-3'000, 3'000)};
    auto const call_at = now + minutes{*rc::gen::inRange(1, 10'000)};
    auto const moved = due_after(due, call_at, now);
    RC_ASSERT(moved >= due);
    if (now > due) RC_ASSERT(moved == due);
    if (now <= due) RC_ASSERT(moved >= call_at + hours{1});
}

} // namespace
} // namespace hearth::notify
