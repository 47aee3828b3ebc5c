#include "rooms/customers/home.h"

#include <gtest/gtest.h>

namespace hearth::customers::home_test {
namespace {

constexpr Instant monday{hours{24 * 4}};
constexpr Instant friday{hours{24 * 8}};
constexpr Source by_customer{SaidBy::Customer, ActorKind::Customer, monday};
constexpr Source by_office{SaidBy::Family, ActorKind::Staff, friday};

HomeFacts with_dog() {
    HomeFacts facts;
    facts.has_pets = true;
    facts.pets = "一只狗";
    facts.has_cameras = false;
    return facts;
}

} // namespace

TEST(HomeAnswers, WhatWasNotAskedIsNotANo) { // LH-11
    auto const home = replaced({}, with_dog(), by_customer);
    EXPECT_TRUE(is_answered(home.facts, HomeQuestion::Pets));
    EXPECT_TRUE(is_answered(home.facts, HomeQuestion::Cameras)) << "a no is an answer";
    EXPECT_FALSE(is_answered(home.facts, HomeQuestion::Infection));
    EXPECT_FALSE(is_answered(home.facts, HomeQuestion::People));
    ASSERT_EQ(home.told.size(), 2u);
    EXPECT_EQ(home.told[0].question, HomeQuestion::Cameras);
    EXPECT_EQ(home.told[0].at, monday);
    EXPECT_EQ(home.told[1].by, SaidBy::Customer);
}

TEST(HomeAnswers, ASameAnswerKeepsItsDateAndADifferentOneDoesNot) { // LH-11
    auto const before = replaced({}, with_dog(), by_customer);
    auto now = with_dog();
    now.has_cameras = true;
    auto const after = replaced(before, now, by_office);
    EXPECT_EQ(after.told[0].at, friday) << "cameras: a yes now";
    EXPECT_EQ(after.told[0].by, SaidBy::Family);
    EXPECT_EQ(after.told[1].at, monday) << "the dog is the same dog";
    EXPECT_EQ(changed(before.facts, after.facts), std::vector{HomeQuestion::Cameras});
    EXPECT_TRUE(replaced(after, {}, by_office).told.empty()) << "taken back: not answered any more";
}

TEST(HomeAnswers, WhoDoesNotSeeTheOthersTakesNothingAway) { // LH-11, PR-03
    auto const before = replaced({}, with_dog(), by_customer);
    HomeFacts heard;
    heard.has_infection_risk = true;
    heard.infection = "老人感冒";
    auto const after = added(before, heard, by_office);
    EXPECT_EQ(after.facts.pets, "一只狗");
    ASSERT_EQ(after.told.size(), 3u);
    EXPECT_EQ(after.told[0].question, HomeQuestion::Infection);
    EXPECT_EQ(after.told[0].written_by, ActorKind::Staff);
    EXPECT_EQ(after.told[2].at, monday);
}

TEST(HomeAnswers, OfTwoAnswersTheYoungerCounts) { // LH-11
    auto const older = replaced({}, with_dog(), by_customer);
    HomeFacts gone;
    gone.has_pets = false;
    auto const younger = replaced({}, gone, by_office);
    EXPECT_EQ(joined(older, younger).facts.has_pets, false);
    EXPECT_EQ(joined(younger, older).facts.has_pets, false);
    EXPECT_EQ(joined(younger, older).facts.has_cameras, false) << "the only answer there is";
    EXPECT_EQ(joined(younger, older).told.size(), 2u);
}

TEST(HomeAnswers, AnUntickedBoxOfOldCountsAsNotAsked) { // LH-11
    HomeFacts old;
    old.has_pets = false;
    old.has_cameras = true;
    auto const home = settled({old, {}});
    EXPECT_FALSE(home.facts.has_pets);
    EXPECT_EQ(home.facts.has_cameras, true) << "a tick was one";
}

} // namespace hearth::customers::home_test
