#include "cn/prepaid.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace hearth::cn::prepaid_test {

namespace {

using Codes = std::vector<std::string>;

CardSale named(std::int64_t fen) {
    return {.face_fen = fen, .identity_recorded = true, .purchase_total_fen = fen};
}
CardSale anonymous(std::int64_t fen) {
    return {.card = CardKind::Anonymous, .face_fen = fen, .purchase_total_fen = fen};
}
Day day(char const* text) {
    return parse_day(text).value();
}

RefundCase gen_refund() {
    auto const amount = rc::gen::inRange<std::int64_t>(0, 1'000'000);
    RefundCase refund{.paid_fen = *amount, .gift_fen = *rc::gen::element<std::int64_t>(0, *amount)};
    for (int n = *rc::gen::inRange(0, 5); n > 0; --n) {
        auto const list = *rc::gen::inRange<std::int64_t>(0, 300'000);
        refund.consumed.push_back({list, *rc::gen::inRange<std::int64_t>(0, list + 1)});
    }
    return refund;
}

} // namespace

TEST(CardSales, KeepTheLimitOfEachKind) { // LP-01
    EXPECT_EQ(check_sale(named(5'000'00)), Codes{});
    EXPECT_EQ(check_sale(named(5'000'01)), Codes{"over_limit"});
    EXPECT_EQ(check_sale(anonymous(1'000'00)), Codes{});
    EXPECT_EQ(check_sale(anonymous(1'000'01)), Codes{"over_limit"});
}

TEST(CardSales, KnowTheTermsOfEachKind) { // LP-01
    auto card = named(100'00);
    card.valid_months = 120;
    EXPECT_EQ(check_sale(card), Codes{"expiry_not_allowed"});
    auto loose = anonymous(100'00);
    loose.valid_months = 35;
    EXPECT_EQ(check_sale(loose), Codes{"validity_too_short"});
    loose.valid_months = 36;
    EXPECT_EQ(check_sale(loose), Codes{});
}

TEST(CardSales, AskForIdentityAndRefuseLargeCash) { // LP-03, LP-04
    auto sale = anonymous(1'000'00);
    sale.purchase_total_fen = 9'999'99;
    EXPECT_EQ(check_sale(sale), Codes{});
    sale.purchase_total_fen = 10'000'00;
    EXPECT_EQ(check_sale(sale), Codes{"identity_required"});
    sale.identity_recorded = true;
    sale.is_cash = true;
    sale.purchase_total_fen = 49'999'99;
    EXPECT_EQ(check_sale(sale), Codes{});
    sale.purchase_total_fen = 50'000'00;
    EXPECT_EQ(check_sale(sale), Codes{"cash_not_allowed"});
    sale.buyer = Buyer::Organisation;
    sale.purchase_total_fen = 4'999'99;
    EXPECT_EQ(check_sale(sale), Codes{});
    sale.purchase_total_fen = 5'000'00;
    EXPECT_EQ(check_sale(sale), Codes{"cash_not_allowed"});
}

TEST(CardSales, SortWhatIsWrong) {
    CardSale const worst{
        .face_fen = 50'000'00, .valid_months = 1, .is_cash = true, .purchase_total_fen = 50'000'00};
    EXPECT_EQ(check_sale(worst),
              (Codes{"cash_not_allowed", "expiry_not_allowed", "identity_required", "over_limit"}));
}

TEST(Refund, DeductsByWhoseFaultItIs) { // LP-13
    RefundCase refund{.paid_fen = 1'000'00, .consumed = {{200'00, 160'00}, {200'00, 160'00}}};
    EXPECT_EQ(refund_fen(refund), 600'00); // the consumer's: at list price
    refund.cause = RefundCause::CoolingOff;
    EXPECT_EQ(refund_fen(refund), 600'00);
    refund.cause = RefundCause::Operator;
    EXPECT_EQ(refund_fen(refund), 680'00); // ours: at the deal's price
    refund.gift_fen = 200'00;
    EXPECT_EQ(refund_fen(refund), 666'67); // 1000 - 400 x 1000 / 1200 = 666.666
}

TEST(Refund, OfAnUnlimitedPlanGoesByDays) {                          // LP-13, art. 22
    EXPECT_EQ(unlimited_refund_fen({1'200'00, 90, 10, 40}), 533'33); // from the day we stopped
    EXPECT_EQ(unlimited_refund_fen({1'200'00, 90, 40, 10}), 533'33); // stopped later: no matter
    EXPECT_EQ(unlimited_refund_fen({1'200'00, 90, 120, std::nullopt}), 1'200'00);
    EXPECT_EQ(unlimited_refund_fen({1'200'00, 0, 0, std::nullopt}), 0);
}

TEST(Refund, CoolsOffForSevenDaysEndingOnAWorkday) { // LP-11
    auto const asked = [](char const* paid, char const* on, bool had = false) {
        return std::get<bool>(cooling_off(day(paid), day(on), had, work_calendar()));
    };
    EXPECT_TRUE(asked("2026-03-01", "2026-03-09")); // the 8th is a Sunday
    EXPECT_FALSE(asked("2026-03-01", "2026-03-10"));
    EXPECT_FALSE(asked("2026-03-01", "2026-03-02", true));
    EXPECT_TRUE(std::holds_alternative<CalendarMissing>(
        cooling_off(day("2026-12-28"), day("2026-12-29"), false, work_calendar())));
}

TEST(Reserve, IsRoundedUp) { // LP-06
    EXPECT_EQ(reserve_minimum_fen(Issuer::LargeScale, 1), 1);
    EXPECT_EQ(reserve_minimum_fen(Issuer::LargeScale, 5), 1);
    EXPECT_EQ(reserve_minimum_fen(Issuer::LargeScale, 6), 2);
    EXPECT_EQ(reserve_minimum_fen(Issuer::Brand, 100), 40);
    EXPECT_EQ(reserve_minimum_fen(Issuer::Group, 100), 30);
    EXPECT_EQ(reserve_minimum_fen(Issuer::Other, 100), 0);
}

TEST(Reserve, KnowsALargeScaleIssuer) { // LP-05
    EXPECT_TRUE(is_large_scale({.revenue_last_year_fen = 5'000'000'00}));
    EXPECT_FALSE(is_large_scale({.revenue_last_year_fen = 5'000'000'00 - 1}));
    EXPECT_TRUE(is_large_scale({0, 1'000'000'00, true}));
    EXPECT_FALSE(is_large_scale({0, 1'000'000'00, false}));
}

RC_GTEST_PROP(Refund, StaysBetweenNothingAndWhatWasPaid, ()) {
    auto refund = gen_refund();
    refund.cause = *rc::gen::element(RefundCause::Operator, RefundCause::Consumer);
    auto const fen = refund_fen(refund);
    RC_ASSERT(fen >= 0 && fen <= refund.paid_fen);
}

RC_GTEST_PROP(Refund, IsNeverWorseForTheConsumerWhenItIsOurFault, ()) {
    auto refund = gen_refund();
    refund.cause = RefundCause::Consumer;
    auto const theirs = refund_fen(refund);
    refund.cause = RefundCause::Operator;
    RC_ASSERT(refund_fen(refund) >= theirs);
}

} // namespace hearth::cn::prepaid_test
