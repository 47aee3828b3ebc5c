#include "rooms/promises/rules.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace hearth::promises {
namespace {

Instant const nine = *parse_instant("2026-11-24T09:00:00+08:00");

Promise start_at(Instant due) {
    return {.kind = Kind::Start, .source = Source::Order, .due_at = due};
}
Promise of(Kind kind, std::int64_t amount) {
    return {.kind = kind, .source = Source::Order, .amount = amount};
}

TEST(PromiseRules, AStartIsKeptUntilTheLastMinuteAllowed) { // BE-03
    Drift const drift;                                      // 15 minutes
    auto const kept = judge(start_at(nine), {.at = nine + minutes{15}}, drift);
    EXPECT_EQ(kept.state, State::Kept);
    EXPECT_EQ(kept.happened, 15);
    auto const broken = judge(start_at(nine), {.at = nine + minutes{15} + seconds{1}}, drift);
    EXPECT_EQ(broken.state, State::Broken);
    EXPECT_EQ(broken.happened, 16) << "a begun minute counts";
    EXPECT_EQ(judge(start_at(nine), {.at = nine - minutes{20}}, drift).happened, -20) << "early";
}

TEST(PromiseRules, ShortHoursMissingStepsAndAHigherBillBreakIt) { // BE-03
    Drift const drift;
    EXPECT_EQ(judge(of(Kind::Hours, 180), {.amount = 165}, drift).state, State::Kept);
    EXPECT_EQ(judge(of(Kind::Hours, 180), {.amount = 164}, drift).state, State::Broken);
    EXPECT_EQ(judge(of(Kind::Hours, 180), {.amount = 300}, drift).state, State::Kept);
    EXPECT_EQ(judge(of(Kind::Duties, 12), {.amount = 12}, drift).state, State::Kept);
    EXPECT_EQ(judge(of(Kind::Duties, 12), {.amount = 11}, drift).state, State::Broken);
    EXPECT_EQ(judge(of(Kind::Price, 16'800), {.amount = 16'800}, drift).state, State::Kept);
    EXPECT_EQ(judge(of(Kind::Price, 16'800), {.amount = 16'801}, drift).state, State::Broken);
    EXPECT_EQ(judge(of(Kind::SameWorker, 1), {.amount = 0}, drift).state, State::Broken);
}

TEST(PromiseRules, ADateSaidByMouthIsThatDate) { // BE-03
    Drift drift;
    drift.overdue_min = 60;
    Promise date{.kind = Kind::Date, .source = Source::Hand, .due_at = nine};
    EXPECT_EQ(last_moment(date, drift), nine);
    date.source = Source::Series;
    EXPECT_EQ(last_moment(date, drift), nine + hours{1});
    EXPECT_FALSE(last_moment(of(Kind::Price, 1), drift));
}

TEST(PromiseRules, OnlySilenceCanBeSetRight) { // BE-03
    auto promise = start_at(nine);
    promise.state = State::Broken;
    EXPECT_TRUE(can_move(promise, State::Kept)) << "heard late, yet there in time";
    promise.happened = 30;
    EXPECT_FALSE(can_move(promise, State::Kept)) << "they were late: that stays";
    EXPECT_FALSE(can_move(promise, State::Waived));
}

TEST(PromiseRules, EverySideThatItConcernsHasToAgree) { // BE-03
    auto promise = start_at(nine);
    promise.customer = Id<customers::Customer>{};
    promise.visit = Id<orders::Visit>{};
    std::vector<Word> words{{.side = Side::Customer, .said = Said::Agreed}};
    EXPECT_FALSE(is_agreed(promise, words)) << "whoever goes has not said";
    words.push_back({.side = Side::Worker, .said = Said::Agreed});
    EXPECT_TRUE(is_agreed(promise, words));
    words.push_back({.side = Side::Customer, .said = Said::Disputed});
    EXPECT_FALSE(is_agreed(promise, words)) << "the last word counts";
    promise.kind = Kind::Price;
    words.push_back({.side = Side::Customer, .said = Said::Agreed});
    EXPECT_EQ(sides_of(promise), std::vector<Side>{Side::Customer});
    EXPECT_TRUE(is_agreed(promise, words));
}

RC_GTEST_PROP(PromiseRules, EndInExactlyOneState, (std::vector<int> wishes)) { // BE-03
    auto promise = start_at(nine);
    promise.happened = 40; // something was heard: nothing is to be set right
    int ends = 0;
    for (auto const wish : wishes) {
        auto const to = static_cast<State>(static_cast<unsigned>(wish) % 4);
        if (!can_move(promise, to)) continue;
        promise.state = to;
        ++ends;
    }
    RC_ASSERT(ends <= 1);
    RC_ASSERT((ends == 0) == (promise.state == State::Running));
}

RC_GTEST_PROP(PromiseRules, NeverGetBetterByAWorseFact, (bool is_moment)) { // BE-03
    Drift drift;
    drift.late_min = *rc::gen::inRange(0, 60);
    drift.short_min = *rc::gen::inRange(0, 60);
    auto const good = *rc::gen::inRange(-500, 500);
    auto const worse = good + *rc::gen::inRange(0, 500);
    auto const state = [&](int lack) {
        return is_moment ? judge(start_at(nine), {.at = nine + minutes{lack}}, drift).state
                         : judge(of(Kind::Hours, 600), {.amount = 600 - lack}, drift).state;
    };
    if (state(good) == State::Broken) RC_ASSERT(state(worse) == State::Broken);
    auto const allowed = is_moment ? drift.late_min : drift.short_min;
    RC_ASSERT((state(good) == State::Broken) == (good > allowed));
}

} // namespace
} // namespace hearth::promises
