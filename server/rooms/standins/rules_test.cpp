#include "rooms/standins/rules.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace hearth::standins {
namespace {

WorkerId worker(int number) {
    Uuid uuid;
    uuid.bytes[15] = static_cast<std::uint8_t>(number);
    return WorkerId{uuid};
}
Day const tuesday = *parse_day("2026-11-24");
Day const next_tuesday = *parse_day("2026-12-01");
using Workers = std::vector<WorkerId>;

StandIn stand_in(int who, State state, int rank = 1, std::optional<Day> day = {}) {
    StandIn one{.worker = worker(who), .day = day, .rank = rank, .state = state};
    one.id.uuid.bytes[15] = static_cast<std::uint8_t>(who);
    return one;
}

TEST(StandInRules, TheUsualOneComesFirstThenTheCustomersOrder) { // BE-09
    std::vector const list{stand_in(1, State::Approved, 2), stand_in(2, State::Approved, 1),
                           stand_in(3, State::Refused, 3), stand_in(4, State::Asked, 4),
                           stand_in(5, State::Withdrawn, 5)};
    auto const said = said_for(list, worker(9), tuesday, 1);
    EXPECT_EQ(said.welcome, (Workers{worker(9), worker(2), worker(1)}));
    EXPECT_EQ(said.turned_down, Workers{worker(3)});
    EXPECT_TRUE(said.is_bound) << "who has not been asked must be asked first";
}

TEST(StandInRules, AWordForOneDayHoldsOnThatDayAlone) { // BE-09
    std::vector const list{stand_in(1, State::Approved, 1), stand_in(1, State::Refused, 1, tuesday),
                           stand_in(2, State::Refused, 2), stand_in(2, State::Approved, 1, tuesday),
                           stand_in(3, State::Approved, 1, tuesday)};
    auto const once = said_for(list, {}, tuesday, 1);
    EXPECT_EQ(once.welcome, (Workers{worker(2), worker(3)}));
    EXPECT_EQ(once.turned_down, Workers{worker(1)});
    auto const later = said_for(list, {}, next_tuesday, 1);
    EXPECT_EQ(later.welcome, Workers{worker(1)});
    EXPECT_EQ(later.turned_down, Workers{worker(2)});
}

TEST(StandInRules, NobodyIsBoundBeforeAnythingWasAgreed) { // BE-09
    EXPECT_FALSE(said_for({}, worker(9), tuesday, 1).is_bound);
    EXPECT_FALSE(said_for({stand_in(1, State::Asked)}, {}, tuesday, 1).is_bound)
        << "nobody could come at all";
    EXPECT_FALSE(said_for({stand_in(1, State::Approved)}, worker(9), tuesday, 2).is_bound)
        << "of a pair the others are the company's choice";
    EXPECT_TRUE(said_for({stand_in(1, State::Asked)}, worker(9), tuesday, 1).is_bound);
}

TEST(StandInRules, TheUsualOneIsNeverTurnedDown) { // BE-09
    auto const said = said_for({stand_in(9, State::Refused)}, worker(9), tuesday, 1);
    EXPECT_EQ(said.welcome, Workers{worker(9)});
    EXPECT_TRUE(said.turned_down.empty());
}

TEST(StandInRules, AWordCanBeChangedUntilItIsWithdrawn) { // BE-09
    EXPECT_TRUE(can_answer(State::Asked, State::Approved));
    EXPECT_TRUE(can_answer(State::Approved, State::Refused));
    EXPECT_TRUE(can_answer(State::Refused, State::Approved));
    EXPECT_FALSE(can_answer(State::Withdrawn, State::Approved));
    EXPECT_FALSE(can_answer(State::Asked, State::Withdrawn));
}

TEST(StandInRules, WhoCameCountsByTheBestOfTheCrew) { // BE-09
    auto const said = said_for({stand_in(1, State::Approved)}, worker(9), tuesday, 1);
    EXPECT_EQ(part_of({worker(7), worker(9)}, worker(9), said), Part::Usual);
    EXPECT_EQ(part_of({worker(7), worker(1)}, worker(9), said), Part::StandIn);
    EXPECT_EQ(part_of({worker(7)}, worker(9), said), Part::Other);
    EXPECT_EQ(part_of({}, worker(9), said), Part::Other);
}

TEST(StandInRules, SharesAreOfVisitsThatWereDone) { // BE-09
    EXPECT_FALSE(known_percent({}));
    Continuity const sum{.usual = 5, .stand_in = 2, .other = 1};
    EXPECT_EQ(known_percent(sum), 87); // 7 of 8 = 87.5
    EXPECT_EQ(usual_percent(sum), 62); // 5 of 8 = 62.5
    EXPECT_EQ(known_percent({.usual = 199, .other = 1}), 99) << "never rounded up to all";
}

TEST(StandInRules, AnOrderNamesEverybodyOnce) { // BE-09
    std::vector const list{stand_in(1, State::Approved), stand_in(2, State::Asked),
                           stand_in(3, State::Withdrawn), stand_in(4, State::Asked, 1, tuesday)};
    EXPECT_TRUE(check_order(list, {list[1].id, list[0].id}));
    EXPECT_FALSE(check_order(list, {list[0].id}));
    EXPECT_FALSE(check_order(list, {list[0].id, list[0].id}));
    EXPECT_FALSE(check_order(list, {list[0].id, list[1].id, list[2].id}));
}

RC_GTEST_PROP(StandInRules, NobodyIsBothWelcomeAndTurnedDown, (std::vector<unsigned> const& dice)) {
    std::vector<StandIn> list;
    for (auto const die : dice)
        list.push_back(stand_in(static_cast<int>(die % 7), static_cast<State>(die / 7 % 4),
                                static_cast<int>(die / 28 % 5),
                                die % 3 == 0 ? std::optional(tuesday) : std::optional<Day>{}));
    auto const said = said_for(list, worker(0), tuesday, 1);
    RC_ASSERT(said.welcome.front() == worker(0));
    auto sorted = said.welcome;
    sorted.insert(sorted.end(), said.turned_down.begin(), said.turned_down.end());
    std::sort(sorted.begin(), sorted.end());
    RC_ASSERT(std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end());
}

} // namespace
} // namespace hearth::standins
