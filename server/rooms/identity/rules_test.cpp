#include "rooms/identity/rules.h"

#include <gtest/gtest.h>

#include "rooms/identity/roles.h"

#include <rapidcheck/gtest.h>

namespace hearth::identity {
namespace {

Instant const now = *parse_instant("2026-11-21T09:00:00+08:00");

TEST(IdentityLogin, IsKeptInOneSpelling) {
    EXPECT_EQ(*check_login(" Wang.Li "), "wang.li");
    EXPECT_EQ(*check_login("ＡＢＣ"), "abc");
    EXPECT_EQ(*check_login("王莉"), "王莉");
    EXPECT_FALSE(check_login("a"));
    EXPECT_FALSE(check_login("a b"));
    EXPECT_FALSE(check_login("a@b"));
}

TEST(IdentityPassword, MustBeLongAndNotOfTheListOfGuesses) {
    EXPECT_TRUE(check_password("three small tea cups", "li"));
    EXPECT_TRUE(check_password("红烧肉要放冰糖一小撮", "li")); // ten characters, not bytes
    EXPECT_FALSE(check_password("nine char", "li"));
    EXPECT_FALSE(check_password("1234567890", "li"));
    EXPECT_FALSE(check_password("zzzzzzzzzzzzzz", "li"));
    EXPECT_FALSE(check_password("wang.li.2026", "wang.li.2026"));
    EXPECT_FALSE(check_password(std::string(201, 'x') + "y", "li"));
}

TEST(IdentityFailures, PauseTheFifthTimeForAQuarterOfAnHour) { // SY-01
    EXPECT_TRUE(check_failures({4, 4, now}, now));
    auto const paused = check_failures({5, 5, now - minutes{1}}, now);
    ASSERT_FALSE(paused);
    EXPECT_EQ(paused.error().kind, Refusal::TooMany);
    EXPECT_EQ(paused.error().details.front().value, "840");
    EXPECT_TRUE(check_failures({0, 49, now}, now));
    EXPECT_FALSE(check_failures({0, 50, now}, now));
}

// LS-01: 1 a minute, 5 an hour, 10 in 24 h for a number.
struct CodeCase {
    int ago_s;
    int hour;
    int day;
    char const* code;
};
class IdentityCodeCounts : public testing::TestWithParam<CodeCase> {};
TEST_P(IdentityCodeCounts, AreKept) {
    auto const& one = GetParam();
    CodeCounts const counts{
        .number = {now - seconds{one.ago_s}, one.ago_s < 60 ? 1 : 0, one.hour, one.day}};
    auto const checked = check_code_counts(CodeLimits{}, counts, now);
    EXPECT_EQ(checked ? "" : checked.error().code, std::string(one.code));
}
INSTANTIATE_TEST_SUITE_P(, IdentityCodeCounts,
                         testing::Values(CodeCase{59, 1, 1, "identity.code_too_soon"},
                                         CodeCase{60, 1, 1, ""}, CodeCase{600, 4, 4, ""},
                                         CodeCase{600, 5, 5, "identity.code_too_many"},
                                         CodeCase{600, 0, 9, ""},
                                         CodeCase{600, 0, 10, "identity.code_too_many"}));

TEST(IdentityCodeLimits, AreWiderForDevicesAndAddressesButThere) { // LS-01
    CodeLimits const limits;
    EXPECT_FALSE(check_code_counts(limits, {.device = {now, limits.device_per_minute}}, now));
    EXPECT_FALSE(check_code_counts(limits, {.device = {now, 0, limits.device_per_hour}}, now));
    EXPECT_FALSE(check_code_counts(limits, {.address = {now, 0, 0, limits.address_per_day}}, now));
    EXPECT_FALSE(check_code_counts(limits, {.company_hour = limits.company_per_hour}, now));
    EXPECT_TRUE(check_code_counts(limits, {.company_hour = limits.company_per_hour - 1}, now));
}

TEST(IdentityWork, IsDoneWhenTheHashBeginsWithZeroBits) {
    EXPECT_TRUE(is_worked("c", "anything", 0));
    int tries = 0;
    while (!is_worked("c", std::to_string(tries), 10))
        ++tries;
    EXPECT_GT(tries, 0);
    EXPECT_FALSE(is_worked("d", std::to_string(tries), 10)); // of one challenge only
}

// SY-01: without rules of the company, 500 and 5,000 yuan are the rungs.
TEST(IdentityApprovalRules, TakeTheHighestRungReached) {
    Id<Store> const store{*parse_uuid("01900000-0000-7000-8000-000000000009")};
    EXPECT_EQ(permission_for({}, Money{50'000}, store), std::nullopt);
    EXPECT_EQ(permission_for({}, Money{50'001}, store), "identity.approve_store");
    EXPECT_EQ(permission_for({}, Money{500'001}, store), "identity.approve_company");
    std::vector<ApprovalRule> const rules{{"k", {}, Money{100}, "a.company"},
                                          {"k", store, Money{900}, "a.store"}};
    EXPECT_EQ(permission_for(rules, Money{500}, {}), "a.company");
    EXPECT_EQ(permission_for(rules, Money{500}, store), std::nullopt); // its own rules replace
    EXPECT_EQ(permission_for(rules, Money{901}, store), "a.store");
}

std::vector<std::string> const all{"orders.read",      "orders.write",     "customers.read",
                                   "customers.unmask", "identity.read",    "identity.accounts",
                                   "identity.roles",   "workforce.papers", "ledger.refund"};

TEST(IdentityRoles, TakeAwayAfterTheyHaveGiven) {
    std::vector<std::string> const patterns{"-identity.*", "*", "identity.read"};
    auto const may = expand(patterns, all);
    EXPECT_TRUE(may.contains("orders.write"));
    EXPECT_TRUE(may.contains("identity.read"));
    EXPECT_FALSE(may.contains("identity.accounts"));
}

// ux.md section 2: what a role may not do.
struct RoleCase {
    char const* role;
    char const* permission;
    bool may;
};
class IdentityDefaultRole : public testing::TestWithParam<RoleCase> {};
TEST_P(IdentityDefaultRole, MayWhatItsLineSays) {
    auto const& one = GetParam();
    for (auto const& role : default_roles()) {
        if (role.name != one.role) continue;
        EXPECT_EQ(expand(role.permissions, all).contains(one.permission), one.may)
            << one.role << " " << one.permission;
    }
}
INSTANTIATE_TEST_SUITE_P(, IdentityDefaultRole,
                         testing::Values(RoleCase{"agent", "customers.unmask", true},
                                         RoleCase{"agent", "ledger.refund", false},
                                         RoleCase{"dispatcher", "workforce.papers", false},
                                         RoleCase{"hr", "workforce.papers", true},
                                         RoleCase{"hr", "customers.read", false},
                                         RoleCase{"finance", "ledger.refund", true},
                                         RoleCase{"store_manager", "ledger.refund", true},
                                         RoleCase{"store_manager", "identity.accounts", false},
                                         RoleCase{"general_manager", "identity.accounts", false},
                                         RoleCase{"administrator", "identity.accounts", true},
                                         RoleCase{"administrator", "orders.read", false},
                                         RoleCase{"auditor", "orders.read", true},
                                         RoleCase{"auditor", "orders.write", false}));

TEST(IdentityPatterns, AreKnownByTheirForm) {
    for (auto const* const good : {"*", "orders.read", "orders.*", "*.read", "-identity.*"})
        EXPECT_TRUE(is_pattern(good)) << good;
    for (auto const* const bad : {"", "orders", ".read", "orders.", "a.b.c", "*.*", "A.b", "--*"})
        EXPECT_FALSE(is_pattern(bad)) << bad;
}

RC_GTEST_PROP(IdentityPatterns, MeanEveryPermissionOfTheirRoom, ()) {
    auto const permission = *rc::gen::elementOf(all);
    auto const room = permission.substr(0, permission.find('.'));
    RC_ASSERT(matches(room + ".*", permission));
    RC_ASSERT(matches("*", permission));
    RC_ASSERT(matches(permission, permission));
    RC_ASSERT(!matches("other.*", permission));
}

} // namespace
} // namespace hearth::identity
