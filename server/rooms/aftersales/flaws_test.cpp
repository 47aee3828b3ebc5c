#include "rooms/aftersales/cells.h"
#include "rooms/aftersales/testing_cases.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace hearth::aftersales {
namespace {

Policy without(std::string_view id) {
    auto policy = house_policy();
    std::erase_if(policy.rows, [&](Row const& row) { return row.id == id; });
    return policy;
}
Row& row_of(Policy& policy, std::string_view id) {
    return *std::find_if(policy.rows.begin(), policy.rows.end(),
                         [&](Row const& row) { return row.id == id; });
}
bool has(std::vector<Flaw> const& flaws, FlawKind kind) {
    return std::any_of(flaws.begin(), flaws.end(),
                       [&](Flaw const& flaw) { return flaw.kind == kind; });
}

TEST(Flaws, FindNoneInThePolicyOfTheHouse) { // AS-02
    EXPECT_TRUE(find_flaws(house_policy()).empty());
    EXPECT_TRUE(find_flaws(house_policy({0, 100})).empty());
}

TEST(Flaws, NameTheHoleByKindTimeStateAndFault) { // AS-02
    auto const flaws = find_flaws(without("AS-01-fee"));
    ASSERT_FALSE(flaws.empty());
    auto const& hole = flaws.front();
    EXPECT_EQ(hole.kind, FlawKind::Hole);
    EXPECT_EQ(hole.line, LineKind::Service);
    EXPECT_EQ(hole.phase, Phase::Waiting);
    EXPECT_EQ(hole.fault, Fault::Customer);
    EXPECT_EQ(hole.since_over_h, 48);
    EXPECT_FALSE(hole.since_within_h) << "for ever after";
    EXPECT_TRUE(hole.rows.empty());
}

TEST(Flaws, NameBothRowsThatCollide) { // AS-02
    auto policy = house_policy();
    row_of(policy, "AS-01-free").since_within = Hours{50};
    auto const flaws = find_flaws(policy);
    ASSERT_FALSE(flaws.empty());
    EXPECT_EQ(flaws.front().kind, FlawKind::Collision);
    EXPECT_EQ(flaws.front().rows, (std::vector<std::string>{"AS-01-free", "AS-01-fee"}));
    EXPECT_EQ(flaws.front().since_over_h, 48);
    EXPECT_EQ(flaws.front().since_within_h, 50);
}

TEST(Flaws, SeeAHoleOfOneHourBeforeTheStart) { // AS-02
    auto policy = house_policy();
    auto& fee = row_of(policy, "AS-01-fee");
    fee.before_at_least = Hours{4};
    auto last = fee;
    last.id = "last";
    last.before_at_least.reset();
    last.before_less = Hours{3};
    policy.rows.push_back(last);
    auto const flaws = find_flaws(policy);
    ASSERT_FALSE(flaws.empty());
    EXPECT_EQ(flaws.front().before_at_least_h, 3);
    EXPECT_EQ(flaws.front().before_less_h, 4);
}

TEST(Flaws, LetACityHaveRowsOfItsOwnButWhole) { // AS-02
    auto policy = house_policy();
    auto local = row_of(policy, "AS-01-free");
    local.id = "Beijing-free";
    local.cities = {"北京市"};
    policy.rows.push_back(local);
    auto const flaws = find_flaws(policy);
    ASSERT_FALSE(flaws.empty()) << "Beijing's own row leaves what comes after 48 hours open";
    EXPECT_EQ(flaws.front().kind, FlawKind::Hole);
    EXPECT_EQ(flaws.front().city, "北京市");
    row_of(policy, "Beijing-free").since_within.reset();
    EXPECT_TRUE(find_flaws(policy).empty());
    Facts const late{.city = "北京市", .since = hours{300}, .price = Money{100}};
    EXPECT_EQ(decide(policy, late).rule, "Beijing-free");
}

TEST(Flaws, RefuseToChargeForOurOwnFault) { // LC-04
    auto policy = house_policy();
    row_of(policy, "AS-01-ours").basis = FeeBasis::Percent;
    EXPECT_TRUE(has(find_flaws(policy), FlawKind::OurFault));
}

TEST(Flaws, KeepTheSevenDaysOfWhoBoughtFromAfar) { // LC-05
    auto policy = house_policy();
    row_of(policy, "AS-03-final").sales = {};
    std::erase_if(policy.rows,
                  [](Row const& row) { return row.id.starts_with("AS-03-clearance"); });
    auto const flaws = find_flaws(policy);
    EXPECT_TRUE(has(flaws, FlawKind::ReturnRight)) << "clearance is not final online";
    EXPECT_FALSE(has(flaws, FlawKind::Hole));

    auto shorter = house_policy();
    row_of(shorter, "AS-03-return").since_within = Hours{72};
    row_of(shorter, "AS-03-used").since_within = Hours{72};
    row_of(shorter, "AS-03-late").since_over = Hours{72};
    EXPECT_TRUE(has(find_flaws(shorter), FlawKind::ReturnRight));
}

TEST(Flaws, SeeRowsThatCannotBeMeant) { // AS-02
    auto policy = house_policy();
    policy.rows.push_back(policy.rows.front());
    EXPECT_TRUE(has(find_flaws(policy), FlawKind::SameId));
    policy = house_policy();
    row_of(policy, "AS-01-free").since_over = Hours{48};
    EXPECT_TRUE(has(find_flaws(policy), FlawKind::EmptySpan));
    policy = house_policy();
    row_of(policy, "AS-06-done").percent = 10;
    row_of(policy, "AS-06-done").basis = FeeBasis::Percent;
    EXPECT_TRUE(has(find_flaws(policy), FlawKind::FeeWithoutRefund));
    policy.rows.resize(1);
    EXPECT_EQ(find_flaws(policy).size(), most_flaws) << "a list somebody can read";
}

RC_GTEST_PROP(Flaws, LeaveNoCaseWithoutExactlyOneRow, ()) { // AS-02
    auto const policy = house_policy({*rc::gen::inRange(0, 200), *rc::gen::inRange(0, 101)});
    RC_ASSERT(find_flaws(policy).empty());
    auto const facts = any_case();
    RC_ASSERT(rows_holding(rows_about(policy, facts), facts).size() == 1u);
}

/// Take any row away, or stretch any by an hour: the check sees what any case would run into.
RC_GTEST_PROP(Flaws, AreFoundWheneverACaseRunsIntoOne, ()) { // AS-02
    auto policy = house_policy();
    auto const at = *rc::gen::inRange<std::size_t>(0, policy.rows.size());
    auto& row = policy.rows[at];
    switch (*rc::gen::inRange(0, 3)) {
    case 0:
        policy.rows.erase(policy.rows.begin() + static_cast<std::ptrdiff_t>(at));
        break;
    case 1:
        row.since_within = Hours{*rc::gen::inRange(1, 400)};
        break;
    default:
        row.before_less = Hours{*rc::gen::inRange(1, 400)};
    }
    auto const facts = any_case();
    bool const is_whole = rows_holding(rows_about(policy, facts), facts).size() == 1u;
    if (find_flaws(policy).empty()) RC_ASSERT(is_whole);
}

} // namespace
} // namespace hearth::aftersales
