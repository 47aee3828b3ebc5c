#include "rooms/identity/testing.h"

#include "platform/settings/settings.h"
#include "rooms/identity/access_log.h"

namespace hearth::identity {
namespace {

using std::chrono::days;

class AccessLog : public PeopleTest {
protected:
    void refuse(std::string const& login, std::string const& peer) {
        EXPECT_EQ(call("POST", "/session",
                       R"({"login":")" + login +
                           R"(","password":"not this word at all","hand_over":"bearer"})",
                       {.peer = peer})
                      .status,
                  401);
    }
    std::vector<AccessEntry> log(AccessFilter const& filter = {}) {
        return read([&](Tx& tx) { return list_access(tx, filter, 100); });
    }
    std::size_t count(Access what) { return log({.what = what}).size(); }
};

TEST_P(AccessLog, HoldsWhoGotInAndWhoDidNotAndFromWhere) { // LD-20
    auto const hq = sign_in_as("administrator");           // "administrator1"
    clock().advance(minutes{1});
    refuse("administrator1", "192.0.2.7");
    clock().advance(minutes{1});
    refuse("my own password", "192.0.2.8");
    auto const all = log();
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].peer, "192.0.2.8");
    EXPECT_FALSE(all[0].who) << "nobody's login";
    EXPECT_EQ(all[1].what, Access::Refused);
    EXPECT_EQ(all[1].way, "password");
    EXPECT_EQ(all[1].who, all[2].who) << "whose login was tried";
    EXPECT_EQ(all[2].what, Access::SignedIn);
    EXPECT_EQ(log({.peer = "192.0.2.7"}).size(), 1u);
    EXPECT_EQ(log({.who = all[2].who}).size(), 2u);
    EXPECT_EQ(log({.from = all[1].at, .to = all[0].at}).size(), 1u);

    // What was typed as a login may have been a password.
    auto const page = call("GET", "/access-log?limit=2", "", {.token = hq});
    ASSERT_EQ(page.status, 200) << page.body;
    EXPECT_EQ(page.body.find("my own password"), std::string::npos);
    EXPECT_NE(page.body.find(R"("name":"测试")"), std::string::npos);
    EXPECT_NE(page.body.find(R"("least_months":6)"), std::string::npos);
    auto const next =
        call("GET", "/access-log?cursor=" + page.text("next_cursor"), "", {.token = hq});
    ASSERT_EQ(next.status, 200) << next.body;
    EXPECT_NE(next.body.find(R"("what":"signed_in")"), std::string::npos);
    EXPECT_EQ(next.body.find(R"("what":"refused")"), std::string::npos) << "each row once";
}

TEST_P(AccessLog, HoldsRefusedOneTimeCodes) { // LD-20
    std::string const phone = "+8613800138000";
    CodePurpose const purpose{"customers.sign_in"};
    auto const sent = write([&](Tx& tx) {
        return request_code(tx, {.phone = phone,
                                 .purpose = purpose,
                                 .client = {.peer = "192.0.2.9"},
                                 .known = Known::Yes});
    });
    auto const wrong = other_code(sent_code());
    write([&](Tx& tx) -> Result<void> {
        EXPECT_FALSE(check_code(tx, {phone, purpose, wrong, sent.ticket}));
        return {};
    });
    auto const all = log({.what = Access::Refused});
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].way, "customers.sign_in");
    EXPECT_EQ(all[0].peer, "192.0.2.9");
}

TEST_P(AccessLog, IsKeptForItsMonthsAndNoLonger) { // LD-20, LD-11
    auto const began = clock().now();
    sign_in_as("administrator");
    refuse("administrator1", "192.0.2.7");
    auto const kept_after = [&](Duration time) {
        clock().set(began + time);
        run_chore("identity.clean_up");
        return std::pair{count(Access::SignedIn), count(Access::Refused)};
    };
    using Counts = std::pair<std::size_t, std::size_t>;
    EXPECT_EQ(kept_after(days{183}), (Counts{1, 1})) << "six months by law";
    EXPECT_EQ(kept_after(days{729}), (Counts{1, 1})) << "24 months, from 2026-11-21";
    EXPECT_EQ(kept_after(days{733}), (Counts{0, 0}));
}

TEST_P(AccessLog, IsNeverKeptForLessThanTheLawSays) { // LD-20
    EXPECT_TRUE(check_access_log({6}));
    auto const refused = check_access_log({5});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fields.at(0).code, "identity.access_log_short");
    EXPECT_EQ(refused.error().fields.at(0).pointer, "/keep_months");
    // Not even where a number got in by another way.
    write([&](Tx& tx) { settings::save(tx, AccessLogKept{1}); });
    refuse("nobody", "192.0.2.7");
    clock().advance(days{150});
    run_chore("identity.clean_up");
    EXPECT_EQ(count(Access::Refused), 1u);
    clock().advance(days{40});
    run_chore("identity.clean_up");
    EXPECT_EQ(count(Access::Refused), 0u);
}

TEST_P(AccessLog, IsForWhoeverLooksAfterTheWholeCompany) { // LD-20, SY-07
    auto const store = add_store("XH01");
    for (auto const* role : {"administrator", "auditor", "general_manager"})
        EXPECT_EQ(call("GET", "/access-log", "", {.token = sign_in_as(role)}).status, 200) << role;
    for (auto const* role : {"store_manager", "hq", "agent"})
        EXPECT_EQ(call("GET", "/access-log", "", {.token = sign_in_as(role)}).status, 403) << role;
    EXPECT_EQ(call("GET", "/access-log", "", {.token = sign_in_as("auditor", store)}).status, 403)
        << "of one store only";
}

HEARTH_BOTH_ENGINES(AccessLog);

} // namespace
} // namespace hearth::identity
