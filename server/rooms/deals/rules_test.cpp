// LC-02: what a reduced price may be compared with. LC-03: what was given away, by employee.
#include "rooms/deals/rules.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hearth::deals {
namespace {

Deal deal(int hour, std::int64_t fen) {
    Deal one{};
    one.at = Instant{hours{hour}};
    one.service = Money{fen};
    return one;
}

TEST(ComparedPrice, IsTheLowestDealOfTheDaysBefore) { // LC-02
    auto const sold = what_was_sold({{Money{13'500}, 3}, {Money{12'900}, 1}}, {deal(5, 9'900)}, {});
    ASSERT_TRUE(sold);
    EXPECT_EQ(sold->service, Money{12'900});
    EXPECT_EQ(sold->basis, pricing::Basis::Lowest);
    EXPECT_EQ(sold->deals, 4);
    EXPECT_EQ(sold->days, 7);
    EXPECT_FALSE(sold->source.empty());
}

TEST(ComparedPrice, IsTheLastDealWhereNothingWasSoldInThoseDays) { // LC-02
    auto const sold = what_was_sold({{}, {}}, {deal(5, 9'900), deal(9, 15'000)}, {});
    ASSERT_TRUE(sold);
    EXPECT_EQ(sold->service, Money{15'000});
    EXPECT_EQ(sold->basis, pricing::Basis::Last);
    EXPECT_EQ(sold->deals, 1);
}

TEST(ComparedPrice, IsNoneWithoutADeal) { // LC-02
    EXPECT_FALSE(what_was_sold({{}}, {}, {}));
    EXPECT_FALSE(what_was_sold({}, {}, {}));
    // Only orders that were called off: nothing was really sold.
    EXPECT_FALSE(what_was_sold({{Money{30'000}, 0}}, {}, {}));
}

TEST(ComparedPrice, IsNotLiftedByCallingOffTheCheapOnes) { // LC-02
    // A cheap one called off in those days still lowers, also what the last deal would say.
    EXPECT_EQ(what_was_sold({{Money{9'000}, 2}}, {}, {})->service, Money{9'000});
    EXPECT_EQ(what_was_sold({{Money{9'000}, 0}}, {deal(1, 12'000)}, {})->service, Money{9'000});
}

// LC-02
RC_GTEST_PROP(ComparedPrice, IsNeverAboveAnyDealOfThoseDays, (std::vector<std::uint16_t> fen)) {
    RC_PRE(!fen.empty());
    std::vector<store::Sales> sales;
    for (auto const one : fen)
        sales.push_back({Money{one}, 1});
    auto const sold = what_was_sold(sales, {deal(1, 1'000'000)}, {});
    RC_ASSERT(sold.has_value());
    for (auto const one : fen)
        RC_ASSERT(sold->service <= Money{one});
}

TEST(Giving, IsCountedByEmployee) { // LC-03
    Uuid const anna{{1}}, bert{{2}};
    auto const gave = [](Uuid who, std::int64_t fen, State state) {
        return Discount{.amount = Money{fen}, .state = state, .asked_by = who};
    };
    auto const givers = by_giver({gave(anna, 500, State::Given), gave(bert, 9'000, State::Given),
                                  gave(anna, 700, State::Given), gave(anna, 50'000, State::Waiting),
                                  gave(bert, 80'000, State::Refused)});
    ASSERT_EQ(givers.size(), 2u);
    EXPECT_EQ(givers[0].staff, bert);
    EXPECT_EQ(givers[0].amount, Money{9'000});
    EXPECT_EQ(givers[0].refused, 1);
    EXPECT_EQ(givers[1].given, 2);
    EXPECT_EQ(givers[1].amount, Money{1'200});
    EXPECT_EQ(givers[1].waiting, 1);
}

} // namespace
} // namespace hearth::deals
