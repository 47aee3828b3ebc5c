#include "rooms/complaints/rules.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace hearth::complaints {
namespace {

std::string fault_of(Decision const& decision) {
    auto const checked = check_decision(decision);
    return checked ? "" : checked.error().fields.at(0).code;
}

TEST(ComplaintRules, CallSoftWhatCannotBeSeenAndHardWhatCan) { // CP-02 CP-03
    EXPECT_EQ(grade_of(Kind::Attitude), Grade::Soft);
    EXPECT_EQ(grade_of(Kind::Late), Grade::Soft);
    EXPECT_EQ(grade_of(Kind::Damage), Grade::Hard);
    EXPECT_EQ(grade_of(Kind::Safety), Grade::Hard);
    Promises const promises;
    EXPECT_EQ(response_time(promises, Grade::Soft), minutes{15});
    EXPECT_EQ(examination_time(promises, Grade::Soft), minutes{30});
    EXPECT_EQ(response_time(promises, Grade::Hard), minutes{60});
    EXPECT_EQ(examination_time(promises, Grade::Hard), minutes{180});
}

TEST(ComplaintRules, ClimbFromTheOwnerToHeadquarters) { // CP-04
    auto const rungs = ladder(Promises{}, minutes{30});
    ASSERT_EQ(rungs.size(), 4u);
    EXPECT_TRUE(rungs[0].is_warning);
    EXPECT_EQ(rungs[0].after, minutes{15});
    EXPECT_EQ(rungs[1].name, "due");
    EXPECT_EQ(rungs[1].after, minutes{30});
    EXPECT_EQ(rungs[2].name, "manager");
    EXPECT_EQ(rungs[2].after, minutes{45});
    EXPECT_EQ(rungs[3].name, "hq");
    EXPECT_EQ(rungs[3].after, minutes{105});
    EXPECT_EQ(ladder(Promises{}, seconds{30}).front().name, "due") << "too short to warn";
}

TEST(ComplaintRules, ApologiseWhereTheFaultIsOurs) { // CP-05
    EXPECT_EQ(fault_of({Liability::Company, {Remedy::Redo}, {}, {}}), "complaints.apology_missing");
    EXPECT_EQ(fault_of({Liability::Partner, {}, {}, {}}), "complaints.apology_missing");
    EXPECT_EQ(fault_of({Liability::Worker, {Remedy::Apology}, {}, {}}), "");
    EXPECT_EQ(fault_of({Liability::Nobody, {}, {}, {}}), "");
}

TEST(ComplaintRules, TakeAFeeOnlyForTheCustomersOwnUse) { // CP-05
    EXPECT_EQ(fault_of({Liability::CustomerUse, {Remedy::Fee}, {}, Money{5'000}}), "");
    EXPECT_EQ(fault_of({Liability::CustomerUse, {Remedy::Fee}, {}, {}}), "complaints.fee_amount");
    EXPECT_EQ(fault_of({Liability::Nobody, {Remedy::Fee}, {}, Money{1}}),
              "complaints.fee_without_own_use");
    EXPECT_EQ(
        fault_of({Liability::CustomerUse, {Remedy::Fee, Remedy::Coupon}, Money{100}, Money{100}}),
        "complaints.fee_and_money");
}

TEST(ComplaintRules, NameAnAmountForMoneyAndNoneWithout) { // CP-05
    EXPECT_EQ(fault_of({Liability::Company, {Remedy::Apology, Remedy::Refund}, {}, {}}),
              "complaints.amount_missing");
    EXPECT_EQ(fault_of({Liability::Company, {Remedy::Apology}, Money{1}, {}}),
              "complaints.amount_for_nothing");
    EXPECT_EQ(fault_of({Liability::Company, {Remedy::Apology, Remedy::Coupon}, Money{2'000}, {}}),
              "");
}

// Whatever is accepted keeps the four rules, and nothing that keeps them is refused.
RC_GTEST_PROP(ComplaintRules, AcceptExactlyWhatGoesTogether, ()) {
    auto const liability =
        *rc::gen::element(Liability::Company, Liability::Worker, Liability::CustomerUse,
                          Liability::Partner, Liability::Nobody);
    std::vector<Remedy> remedies;
    for (auto const one : {Remedy::Apology, Remedy::Redo, Remedy::Refund, Remedy::Compensation,
                           Remedy::Coupon, Remedy::Fee})
        if (*rc::gen::arbitrary<bool>()) remedies.push_back(one);
    Money const amount{*rc::gen::inRange(0, 2)}, fee{*rc::gen::inRange(0, 2)};
    auto const has = [&](Remedy one) {
        return std::count(remedies.begin(), remedies.end(), one) > 0;
    };
    bool const pays = has(Remedy::Refund) || has(Remedy::Compensation) || has(Remedy::Coupon);
    bool const is_ours = liability == Liability::Company || liability == Liability::Worker ||
                         liability == Liability::Partner;
    bool const fits = (!is_ours || has(Remedy::Apology)) &&
                      (!has(Remedy::Fee) || liability == Liability::CustomerUse) &&
                      has(Remedy::Fee) == (fee > Money{}) && !(pays && has(Remedy::Fee)) &&
                      pays == (amount > Money{});
    RC_ASSERT(fits == check_decision({liability, remedies, amount, fee}).has_value());
}

TEST(ComplaintRules, ShowWhatFraudWouldCost) { // LC-07
    EXPECT_EQ(fraud_exposure(Money{16'800}), Money{50'400});
    EXPECT_EQ(fraud_exposure(Money{10'000}), Money{50'000}) << "at least 500 yuan";
}

TEST(ComplaintRules, KnowTheirTable) {
    EXPECT_TRUE(can_move(State::Open, State::Responded));
    EXPECT_FALSE(can_move(State::Open, State::Decided)) << "nothing is promised unheard";
    EXPECT_TRUE(can_move(State::Closed, State::Responded)) << "who is not satisfied is heard again";
    EXPECT_FALSE(can_move(State::Withdrawn, State::Responded));
}

} // namespace
} // namespace hearth::complaints
