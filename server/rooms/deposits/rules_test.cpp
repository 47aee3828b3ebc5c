#include "rooms/deposits/rules.h"

#include "rooms/ledger/rules.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hearth::deposits {
namespace {

constexpr Day today{std::chrono::year{2026} / std::chrono::November / 23};

DepositLaw earnest_law() {
    return *law_for(deposit_laws(), Kind::Earnest, "上海市", today);
}

TEST(DepositLaws, SayOfEachKindWhatHoldsAndWhere) { // LX-04
    auto const earnest = earnest_law();
    EXPECT_EQ(earnest.most_percent, 20);
    EXPECT_EQ(earnest.times_back, 2);
    EXPECT_EQ(earnest.source, "民法典第586条、第587条");
    EXPECT_EQ(law_for(deposit_laws(), Kind::Advance, "", today)->times_back, 1);
    EXPECT_EQ(law_for(deposit_laws(), Kind::Security, "", today)->source, "电子商务法第21条");
    // Before the Civil Code nothing here held.
    Day const before{std::chrono::year{2020} / std::chrono::December / 31};
    EXPECT_EQ(law_for(deposit_laws(), Kind::Earnest, "上海市", before), nullptr);
}

TEST(DepositLaws, PreferTheCityAndTheYoungerRow) { // LX-04
    DepositLaw const rows[] = {
        {Kind::Earnest, "CN", 20, 2, today - std::chrono::years{3}, {}, "old"},
        {Kind::Earnest, "CN", 15, 2, today - std::chrono::years{1}, {}, "young"},
        {Kind::Earnest, "上海", 10, 3, today - std::chrono::years{2}, {}, "city"}};
    EXPECT_EQ(law_for(rows, Kind::Earnest, "北京市", today)->source, "young");
    EXPECT_EQ(law_for(rows, Kind::Earnest, "上海市", today)->source, "city");
}

TEST(Split, LeavesAsEarnestOnlyWhatTheLawLets) { // LX-04
    auto const law = earnest_law();
    Money const price{500'000}; // 5,000 yuan: at most 1,000 of it
    auto const within = split(Kind::Earnest, Money{100'000}, price, {}, law);
    EXPECT_EQ(within.earnest, Money{100'000});
    EXPECT_EQ(within.advance, Money{});
    auto const beyond = split(Kind::Earnest, Money{200'000}, price, {}, law);
    EXPECT_EQ(beyond.earnest, Money{100'000});
    EXPECT_EQ(beyond.advance, Money{100'000});
    auto const second = split(Kind::Earnest, Money{50'000}, price, Money{80'000}, law);
    EXPECT_EQ(second.earnest, Money{20'000}) << "both together";
    EXPECT_EQ(split(Kind::Advance, Money{300'000}, price, {}, law).advance, Money{300'000});
    EXPECT_EQ(split(Kind::Security, Money{900'000}, price, {}, law).security, Money{900'000});
    // 20 % of 0.99 yuan is 19.8 fen: 19, never 20.
    EXPECT_EQ(most_earnest(Money{99}, law), Money{19});
}

RC_GTEST_PROP(Split, AddsUpAndIsNeverAboveTheLawsShare, ()) { // LX-04
    auto const law = earnest_law();
    Money const price{*rc::gen::inRange<std::int64_t>(0, 10'000'000)};
    auto const kind = *rc::gen::element(Kind::Earnest, Kind::Advance, Kind::Security);
    Money held;
    // One deposit after the other, of any size.
    int const count = *rc::gen::inRange(1, 6);
    for (int i = 0; i < count; ++i) {
        Money const amount{*rc::gen::inRange<std::int64_t>(1, 5'000'000)};
        auto const parts = split(kind, amount, price, held, law);
        RC_ASSERT(parts.sum() == amount);
        RC_ASSERT(parts.earnest >= Money{} && parts.advance >= Money{} &&
                  parts.security >= Money{});
        held += parts.earnest;
        RC_ASSERT(held.fen() * 100 <= price.fen() * 20);
    }
}

TEST(DepositLaws, AreNamedInBothLanguages) { // LX-04
    for (auto const& law : deposit_laws()) {
        EXPECT_FALSE(law.source_en.empty());
        EXPECT_EQ(in_english(deposit_laws(), law.source), law.source_en);
    }
    EXPECT_EQ(in_english(deposit_laws(), "某条例第1条"), "某条例第1条") << "as it is";
}

} // namespace
} // namespace hearth::deposits
