#include "rooms/household/duplicates.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

namespace hearth::household {
namespace {

Traits person(std::string name, std::string phone, std::string detail = {}) {
    Traits traits{std::move(name), std::move(phone), {}};
    if (!detail.empty()) traits.homes.push_back({"上海市徐汇区", std::move(detail)});
    return traits;
}

TEST(Duplicates, AreLikelyForTwoReasonsNeverForOne) { // CR-01
    auto const lin = person("林静", "+8613800000001", "宛平南路88弄3号502室");
    EXPECT_LT(compare(lin, person("林静", "+8613911112222")).points, likely) << "strangers";
    EXPECT_LT(compare(lin, person("王强", "+8613911112222", "宛平南路88弄3号502室")).points, likely)
        << "a family shares a home";
    EXPECT_LT(compare(lin, person("王强", "+8613800000002")).points, likely);
    EXPECT_GE(compare(lin, person("林静", "+8613800000002")).points, likely) << "typed wrong";
    EXPECT_GE(compare(lin, person("林静", "+8613911112222", "宛平南路88弄3号502室")).points,
              likely);
    EXPECT_GE(compare(lin, person("林婧", "+8613911112222", "宛平南路 88弄 3号 502室")).points,
              likely)
        << "taken down by ear";
}

TEST(Duplicates, KnowAHomeHoweverItWasTypedAndNoNeighbourForIt) { // CR-01
    EXPECT_EQ(plain_home("３号楼 ５０２室"), "3号楼502室");
    EXPECT_EQ(plain_home("A座-12，（东）"), "a座12东");
    auto const reasons = [](char const* one, char const* other) {
        return compare(person("", "", one), person("", "", other)).reasons;
    };
    EXPECT_EQ(reasons("宛平南路88弄3号502室", "宛平南路88弄，3号 502室"),
              std::vector{Reason::SameHome});
    EXPECT_EQ(reasons("宛平南路88弄3号502室", "宛平南路88弄3号楼502"),
              std::vector{Reason::SimilarHome});
    EXPECT_TRUE(reasons("宛平南路88弄3号502室", "宛平南路88弄5号502室").empty()) << "next door";
    EXPECT_TRUE(reasons("宛平南路", "宛平南路88弄3号").empty());
}

TEST(Duplicates, CountMistakesOfHands) {
    EXPECT_EQ(distance("", ""), 0);
    EXPECT_EQ(distance("林静", "林婧"), 1);
    EXPECT_EQ(distance("13800000001", "13800000010"), 1) << "swapped";
    EXPECT_EQ(distance("1380", "138"), 1);
    EXPECT_EQ(distance("abc", ""), 3);
}

std::string a_phone() {
    std::string phone = "+861";
    for (int i = 0; i < 10; ++i)
        phone += static_cast<char>('0' + *rc::gen::inRange(0, 10));
    return phone;
}

RC_GTEST_PROP(Duplicates, SayTheSameWhicheverFileIsAskedFirst, ()) { // CR-01
    auto const names = std::vector<std::string>{"林静", "林婧", "王强", ""};
    auto const homes = std::vector<std::string>{"3号502室", "3 号 502", "5号502室", ""};
    auto const make = [&] {
        return person(*rc::gen::elementOf(names), a_phone(), *rc::gen::elementOf(homes));
    };
    auto const one = make();
    auto const other = make();
    auto const there = compare(one, other);
    auto const back = compare(other, one);
    RC_ASSERT(there.points == back.points);
    RC_ASSERT(there.reasons == back.reasons);
    RC_ASSERT(there.points >= 0);
    RC_ASSERT(there.points <= 100);
    RC_ASSERT((there.points >= likely) <= (there.reasons.size() >= 2));
}

RC_GTEST_PROP(Duplicates, FindEveryNumberThatIsOneMistakeAway, ()) { // CR-01
    auto const phone = a_phone();
    auto const near = near_phones(phone);
    std::set<std::string> const all(near.begin(), near.end());
    RC_ASSERT(!all.contains(phone));
    for (auto const& one : near) {
        RC_ASSERT(distance(phone, one) == 1);
        RC_ASSERT(one.size() == phone.size());
    }
    auto wrong = phone;
    auto const at = static_cast<std::size_t>(*rc::gen::inRange(4, 14));
    wrong[at] = wrong[at] == '9' ? '0' : static_cast<char>(wrong[at] + 1);
    RC_ASSERT(all.contains(wrong));
    RC_ASSERT(near_phones("+85212345678").empty());
}

RC_GTEST_PROP(Duplicates, DistanceIsNoneForOneTextAndTheSameBothWays, ()) {
    auto const one = *rc::gen::arbitrary<std::string>();
    auto const other = *rc::gen::arbitrary<std::string>();
    RC_ASSERT(distance(one, one) == 0);
    RC_ASSERT(distance(one, other) == distance(other, one));
}

} // namespace
} // namespace hearth::household
