#include "rooms/segments/rules.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

namespace hearth::segments {
namespace {

using std::chrono::days;

Instant const now = *parse_instant("2026-11-22T10:00:00+08:00");

/// Every so many days, the last one so long ago.
Facts comes_every(int usual, int ago, int times = 6) {
    Facts facts;
    for (int i = 0; i < times; ++i)
        facts.services.push_back(now - days{ago + i * usual});
    return facts;
}
std::vector<std::string> codes(Standing const& one) {
    std::vector<std::string> all;
    for (auto const& reason : one.reasons)
        all.push_back(reason.code);
    return all;
}

TEST(SegmentRules, SayWhatSomebodyIsWorthAndWhenTheyCame) { // CR-02
    Rules const rules;
    Facts facts;
    EXPECT_EQ(stand(facts, rules, now).recency, Recency::None);
    facts = comes_every(14, 45);
    facts.spent = Money{300'000};
    facts.orders = 6;
    auto one = stand(facts, rules, now);
    EXPECT_EQ(one.value, Value::High);
    EXPECT_EQ(one.recency, Recency::Active) << "the last of its days";
    EXPECT_EQ(one.loyalty, Loyalty::Loyal);
    facts = comes_every(14, 46);
    facts.spent = Money{299'999};
    one = stand(facts, rules, now);
    EXPECT_EQ(one.value, Value::Middle);
    EXPECT_EQ(one.recency, Recency::Cooling);
    EXPECT_EQ(stand(comes_every(14, 121), rules, now).recency, Recency::Lapsed);
    EXPECT_EQ(stand(comes_every(14, 1, 1), rules, now).loyalty, Loyalty::Newcomer);
}

TEST(SegmentRules, TellTheNeedByWhatIsBought) { // CR-02
    Rules const rules;
    Facts facts{.spent = Money{20'000}, .orders = 1, .items = 1};
    EXPECT_EQ(stand(facts, rules, now).need, Need::Basic);
    facts.items = 2;
    EXPECT_EQ(stand(facts, rules, now).need, Need::Functional);
    facts.spent = Money{40'000};
    EXPECT_EQ(stand(facts, rules, now).need, Need::Quality);
    facts.has_wishes = true;
    EXPECT_EQ(stand(facts, rules, now).need, Need::Personal);
}

TEST(SegmentRules, ExplainTheRiskInNumbers) { // CR-02
    Rules const rules;
    auto facts = comes_every(14, 28);
    auto const gone = stand(facts, rules, now);
    ASSERT_EQ(gone.reasons.size(), 1u);
    EXPECT_EQ(gone.reasons[0], (Reason{"gap", 28, 14, 40}));
    EXPECT_EQ(gone.risk, Risk::Medium);
    EXPECT_EQ(stand(comes_every(14, 21), rules, now).score, 20) << "half as long again";
    EXPECT_EQ(stand(comes_every(14, 20), rules, now).score, 0);
    facts.has_ahead = true;
    EXPECT_EQ(stand(facts, rules, now).score, 0) << "they are coming";
    facts = comes_every(14, 28);
    facts.lowest = 2;
    facts.complaints = 3;
    auto const angry = stand(facts, rules, now);
    EXPECT_EQ(angry.score, 40 + 25 + 2 * 20) << "the third complaint adds nothing";
    EXPECT_EQ(angry.risk, Risk::High);
    EXPECT_EQ(codes(angry), (std::vector<std::string>{"gap", "rating", "complaints"}));
}

TEST(SegmentRules, LookAgainWhenADayAloneChangesIt) { // CR-02
    Rules const rules;
    // Every 14 days, 13 ago: at 21 the first warning, a week from now at the latest.
    auto const one = stand(comes_every(14, 13), rules, now);
    EXPECT_EQ(look_again(one, rules, now), now + days{7});
    auto const soon = stand(comes_every(14, 18), rules, now);
    EXPECT_EQ(look_again(soon, rules, now), now + days{3}) << "21 days";
    EXPECT_EQ(stand(comes_every(14, 18 + 3), rules, now).score, 20);
    EXPECT_EQ(look_again(stand(comes_every(14, 300), rules, now), rules, now), now + days{30});
}

TEST(SegmentRules, BeginACarePlanOnceAndNotForWhoWantsToBeLeftAlone) { // CR-02 FU-05 LC-09
    Rules const rules;
    auto facts = comes_every(14, 60);
    facts.spent = Money{200'000};
    facts.complaints = 1;
    auto const one = stand(facts, rules, now);
    ASSERT_EQ(one.risk, Risk::High);
    EXPECT_TRUE(begins_plan(one, facts, rules, false, {}, now));
    EXPECT_FALSE(begins_plan(one, facts, rules, true, {}, now)) << "one runs";
    EXPECT_FALSE(begins_plan(one, facts, rules, false, now - days{89}, now)) << "was lately";
    EXPECT_TRUE(begins_plan(one, facts, rules, false, now - days{90}, now));
    facts.is_left_alone = true;
    EXPECT_FALSE(begins_plan(one, facts, rules, false, {}, now));
    EXPECT_FALSE(check_rules({.medium_score = 61}));
    EXPECT_TRUE(check_rules({}));
}

RC_GTEST_PROP(SegmentRules, AddUpToTheScoreAndNeverFallByMoreTrouble, ()) { // CR-02
    Rules const rules;
    auto facts =
        comes_every(*rc::gen::inRange(1, 60), *rc::gen::inRange(0, 400), *rc::gen::inRange(0, 20));
    facts.complaints = *rc::gen::inRange(0, 5);
    facts.broken = *rc::gen::inRange(0, 5);
    facts.called_off = *rc::gen::inRange(0, 5);
    auto const one = stand(facts, rules, now);
    auto const sum = std::accumulate(one.reasons.begin(), one.reasons.end(), 0,
                                     [](int all, Reason const& r) { return all + r.points; });
    RC_ASSERT(sum == one.score);
    RC_ASSERT((one.risk == Risk::High) == (one.score >= rules.high_score));
    facts.complaints += 1;
    RC_ASSERT(stand(facts, rules, now).score >= one.score);
    RC_ASSERT(look_again(one, rules, now) > now);
}

} // namespace
} // namespace hearth::segments
