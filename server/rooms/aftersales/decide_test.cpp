#include "rooms/aftersales/testing_cases.h"

#include <gtest/gtest.h>

namespace hearth::aftersales {
namespace {

Facts waiting(seconds since, LineKind kind = LineKind::Service) {
    return {.kind = kind, .since = since, .price = Money{20'000}, .paid = Money{20'000}};
}
Decision by_house(Facts const& facts) {
    return decide(house_policy(), facts);
}
Facts received(LineKind kind, Sale sale, Condition condition, seconds since) {
    return {.kind = kind,
            .phase = Phase::Over,
            .sale = sale,
            .condition = condition,
            .since = since,
            .price = Money{9'900},
            .paid = Money{9'900}};
}
bool says(Decision const& decision, std::string_view code) {
    for (auto const& reason : decision.reasons)
        if (reason.code == code) return true;
    return false;
}

TEST(Decide, CallsAStandardOrderOffFreeFor48HoursAndFor10PercentAfter) { // AS-01 BE-01
    auto const free = by_house(waiting(hours{48}));
    EXPECT_EQ(free.rule, "AS-01-free");
    EXPECT_EQ(free.fee, Money{});
    EXPECT_EQ(free.refund, Money{20'000});
    EXPECT_EQ(free.consent, Consent::None) << "a right needs nobody's leave";
    EXPECT_TRUE(free.needs_signature);

    auto const late = by_house(waiting(hours{48} + seconds{1}));
    EXPECT_EQ(late.rule, "AS-01-fee");
    EXPECT_EQ(late.fee, Money{2'000}) << "10 % of 200 yuan";
    EXPECT_EQ(late.refund, Money{18'000});
    EXPECT_EQ(late.consent, Consent::ByAmount);
    EXPECT_TRUE(late.files_with_finance);
    ASSERT_EQ(late.reasons.size(), 2u);
    EXPECT_EQ(late.reasons[0].code, "percent");
    EXPECT_EQ(late.reasons[1].code, "money");
}

TEST(Decide, AsksOfACustomOrderNoMoreThanWasSpent) { // AS-01 LC-04
    auto custom = waiting(hours{1}, LineKind::CustomService);
    EXPECT_EQ(by_house(custom).fee, Money{}) << "nothing shown as spent";
    custom.spent = Money{7'500};
    EXPECT_EQ(by_house(custom).fee, Money{7'500});
    custom.spent = Money{30'000};
    EXPECT_EQ(by_house(custom).fee, Money{20'000}) << "never above the price";
    EXPECT_TRUE(says(by_house(custom), "price"));
}

TEST(Decide, NeverAsksMoreThanTheFairLossAndTheManagersWord) { // LC-04
    auto late = waiting(hours{72});
    late.fair_loss = Money{800};
    EXPECT_EQ(by_house(late).fee, Money{800});
    EXPECT_TRUE(says(by_house(late), "fair_loss"));
    late.lowered_to = Money{300};
    EXPECT_EQ(by_house(late).fee, Money{300});
    late.lowered_to = Money{900};
    EXPECT_EQ(by_house(late).fee, Money{800}) << "lowered, never raised";
}

TEST(Decide, SaysWhatIsStillOwedWhereNothingWasPaid) { // BE-01
    auto late = waiting(hours{72});
    late.paid = Money{500};
    auto const decision = by_house(late);
    EXPECT_EQ(decision.refund, Money{});
    EXPECT_EQ(decision.owed, Money{1'500});
    EXPECT_FALSE(decision.files_with_finance);
    EXPECT_TRUE(says(decision, "owed"));
}

struct Case {
    LineKind kind;
    Sale sale;
    Condition condition;
    int after_h;
    Outcome outcome;
    char const* rule;
};
// What a shop assistant asks for, case by case (AS-03, LC-05).
Case const returns[] = {
    {LineKind::Goods, Sale::Online, Condition::Good, 168, Outcome::Refund, "AS-03-return"},
    {LineKind::Goods, Sale::Online, Condition::Good, 169, Outcome::Refuse, "AS-03-late"},
    {LineKind::Goods, Sale::Shop, Condition::Used, 24, Outcome::Refuse, "AS-03-used"},
    {LineKind::SelfPickup, Sale::Shop, Condition::Good, 24, Outcome::Refund, "AS-03-return"},
    {LineKind::SelfPickup, Sale::Shop, Condition::Used, 24, Outcome::Refuse, "AS-03-used"},
    {LineKind::CustomGoods, Sale::Online, Condition::Good, 1, Outcome::Refuse, "AS-06-done"},
    {LineKind::Clearance, Sale::Shop, Condition::Good, 1, Outcome::Refuse, "AS-03-final"},
    {LineKind::Clearance, Sale::Online, Condition::Good, 1, Outcome::Refund,
     "AS-03-clearance-return"},
    {LineKind::Clearance, Sale::Online, Condition::Used, 1, Outcome::Refuse,
     "AS-03-clearance-used"},
};

TEST(Decide, TakesGoodsBackAsTheTableSays) { // AS-03 LC-05
    for (auto const& one : returns) {
        auto const decision =
            by_house(received(one.kind, one.sale, one.condition, hours{one.after_h}));
        EXPECT_EQ(decision.rule, one.rule);
        EXPECT_EQ(decision.outcome, one.outcome) << one.rule;
        EXPECT_EQ(decision.refund, one.outcome == Outcome::Refund ? Money{9'900} : Money{});
    }
}

TEST(Decide, OffersInspectionAndRepairFirstWhereTheQualityFails) { // AS-04
    auto facts = received(LineKind::Service, Sale::Online, Condition::Good, hours{24 * 30});
    facts.fault = Fault::Company;
    auto const decision = by_house(facts);
    EXPECT_EQ(decision.outcome, Outcome::Repair);
    EXPECT_EQ(decision.fee, Money{});
    EXPECT_TRUE(says(decision, "repair_first"));
}

TEST(Decide, HoldsTheLastHoursBeforeTheStartApart) { // AS-02
    auto policy = house_policy();
    for (auto& row : policy.rows)
        if (row.id == "AS-01-fee") row.before_at_least = Hours{4};
    auto last = policy.rows[1];
    last.id = "last-hours";
    last.before_at_least.reset();
    last.before_less = Hours{4};
    last.percent = 20;
    policy.rows.push_back(last);
    ASSERT_TRUE(find_flaws(policy).empty());
    auto late = waiting(hours{72});
    late.before = hours{4};
    EXPECT_EQ(decide(policy, late).fee, Money{2'000});
    late.before = hours{4} - seconds{1};
    EXPECT_EQ(decide(policy, late).fee, Money{4'000});
    late.before.reset();
    EXPECT_EQ(decide(policy, late).fee, Money{2'000}) << "no date is far away";
    late.since = hours{1};
    EXPECT_EQ(decide(policy, late).fee, Money{});
    auto const told = summary_of(policy, LineKind::Service, "");
    EXPECT_EQ(told.free_hours, 48);
    EXPECT_EQ(told.fee_percent, 20) << "what is told before is the most it can be";
}

TEST(Decide, TellsBeforeOrderingWhatItCanCost) { // AS-01 LC-04
    auto const standard = summary_of(house_policy({24, 15}), LineKind::Service, "上海市");
    EXPECT_EQ(standard.free_hours, 24);
    EXPECT_EQ(standard.fee_percent, 15);
    auto const custom = summary_of(house_policy(), LineKind::CustomService, "");
    EXPECT_EQ(custom.free_hours, 0);
    EXPECT_EQ(custom.fee_percent, 100);
}

RC_GTEST_PROP(Decide, NeverAsksMoreThanThePriceNorGivesMoreThanWasPaid, ()) { // BE-01
    auto const facts = any_case();
    auto const decision = by_house(facts);
    RC_ASSERT(decision.fee >= Money{});
    RC_ASSERT(decision.fee <= facts.price);
    RC_ASSERT(decision.refund >= Money{});
    RC_ASSERT(decision.refund <= facts.paid);
    RC_ASSERT(decision.owed >= Money{});
    if (facts.lowered_to) RC_ASSERT(decision.fee <= *facts.lowered_to);
    if (facts.fair_loss) RC_ASSERT(decision.fee <= *facts.fair_loss);
    if (facts.fault == Fault::Company) RC_ASSERT(decision.fee == Money{});
    if (decision.outcome == Outcome::Refund)
        RC_ASSERT(decision.refund - decision.owed == facts.paid - decision.fee);
    RC_ASSERT(!decision.reasons.empty());
}

RC_GTEST_PROP(Decide, GivesTheSameFenForTheSameFacts, ()) { // BE-01
    auto const facts = any_case();
    auto const one = by_house(facts);
    auto const other = by_house(facts);
    RC_ASSERT(one.fee == other.fee);
    RC_ASSERT(one.refund == other.refund);
    RC_ASSERT(one.rule == other.rule);
    RC_ASSERT(one.reasons.size() == other.reasons.size());
}

RC_GTEST_PROP(Decide, CostsNoLessTheLaterTheCustomerThinksBetterOfIt, ()) { // AS-01
    auto early = any_case();
    early.phase = Phase::Waiting;
    early.fault = Fault::Customer;
    auto late = early;
    late.since += seconds{*rc::gen::inRange(0, 864'000)};
    RC_ASSERT(by_house(early).fee <= by_house(late).fee);
}

} // namespace
} // namespace hearth::aftersales
