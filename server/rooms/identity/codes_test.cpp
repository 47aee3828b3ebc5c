#include "rooms/identity/testing.h"

#include "platform/settings/settings.h"
#include "rooms/identity/rules.h"

namespace hearth::identity {
namespace {

class IdentityCodes : public PeopleTest {
protected:
    CodePurpose const purpose{"customers.sign_in"};
    api::Client const client{.peer = "192.0.2.1", .user_agent = "phone"};
    std::string const phone = "+8613800138000";

    Result<CodeSent> ask(std::string const& number, Known known = Known::Yes,
                         std::string const& work = {}) {
        return db().write(scope(), [&](Tx& tx) {
            return request_code(tx, {number, purpose, client, known, work});
        });
    }
    /// "" where the code was right, else the refusal's code. A wrong try stays counted.
    std::string check(std::string const& code, std::string const& ticket) {
        return write([&](Tx& tx) -> std::string {
            auto const checked = check_code(tx, {phone, purpose, code, ticket});
            return checked ? "" : checked.error().fields.front().code;
        });
    }
};

TEST_P(IdentityCodes, ConfirmOnceOnlyForTheirTicket) { // LS-01
    auto const sent = ask(phone);
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->valid_until, clock().now() + minutes{5});
    auto const code = sent_code();
    ASSERT_EQ(code.size(), 6u);
    EXPECT_EQ(check(code, "another ticket"), "identity.code_wrong");
    EXPECT_EQ(check(code, ""), "identity.code_wrong");
    EXPECT_EQ(check(code, sent->ticket), "");
    EXPECT_EQ(check(code, sent->ticket), "identity.code_wrong");
}

TEST_P(IdentityCodes, RunOutAfterFiveMinutesAlsoAcrossARestart) {
    auto const sent = ask(phone);
    auto const code = sent_code();
    clock().advance(minutes{5} - seconds{1});
    restart();
    EXPECT_EQ(check(other_code(code), sent->ticket), "identity.code_wrong");
    clock().advance(seconds{1});
    EXPECT_EQ(check(code, sent->ticket), "identity.code_wrong");
}

TEST_P(IdentityCodes, EndWithTheFifthWrongTry) {
    auto const sent = ask(phone);
    auto const code = sent_code();
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(check(other_code(code), sent->ticket), "identity.code_wrong");
    EXPECT_EQ(check(other_code(code), sent->ticket), "identity.code_used_up");
    EXPECT_EQ(check(code, sent->ticket), "identity.code_wrong");
}

TEST_P(IdentityCodes, AreReplacedByTheNext) {
    auto const first = ask(phone);
    auto const old = sent_code();
    clock().advance(seconds{60});
    auto const second = ask(phone);
    ASSERT_TRUE(second);
    EXPECT_EQ(check(old, first->ticket), "identity.code_wrong");
    EXPECT_EQ(check(sent_code(), second->ticket), "");
}

TEST_P(IdentityCodes, AnswerTheSameForAnUnknownNumberButSendNothing) {
    auto const sent = ask(phone, Known::No);
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->ticket.size(), ask("+8613800138001")->ticket.size());
    EXPECT_EQ(read([&](Tx& tx) { return list_code_messages(tx, 10).size(); }), 1u);
    EXPECT_EQ(ask(phone, Known::No).error().code, "identity.code_too_soon");
}

TEST_P(IdentityCodes, WantWorkFromTheFourthOfAnHourAndStopAtFive) {
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(ask(phone)) << i;
        clock().advance(minutes{1});
    }
    auto const refused = ask(phone);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "identity.code_work");
    auto const challenge = json::parse(refused.error().next_json);
    auto const text = *challenge->find("challenge")->as<std::string>();
    auto const bits = static_cast<int>(*challenge->find("bits")->as<std::int64_t>());
    int work = 0;
    while (!is_worked(text, std::to_string(work), bits))
        ++work;
    EXPECT_TRUE(ask(phone, Known::Yes, std::to_string(work)));
    clock().advance(minutes{1});
    EXPECT_EQ(ask(phone, Known::Yes, std::to_string(work)).error().code, "identity.code_work");
    EXPECT_TRUE(ask("+8613800138009")); // other numbers are not held up
}

TEST_P(IdentityCodes, StopAtTenADay) {
    write([&](Tx& tx) { settings::save(tx, CodeLimits{.work_after = 1'000}); });
    for (int i = 0; i < 10; ++i) {
        ASSERT_TRUE(ask(phone)) << i;
        clock().advance(hours{1});
    }
    EXPECT_EQ(ask(phone).error().code, "identity.code_too_many");
    clock().advance(hours{15});
    EXPECT_TRUE(ask(phone));
}

TEST_P(IdentityCodes, HaveABudgetOfTheCompanyWithAnAlarm) {
    write([&](Tx& tx) { settings::save(tx, CodeLimits{.company_per_hour = 2}); });
    ASSERT_TRUE(ask("+8613800138001"));
    ASSERT_TRUE(ask("+8613800138002"));
    EXPECT_EQ(ask("+8613800138003").error().code, "identity.code_too_many");
    auto const alarms = read([&](Tx& tx) { return events::list_about(tx, Uuid{}, 10); });
    ASSERT_EQ(alarms.size(), 1u);
    EXPECT_EQ(alarms[0].kind, "identity.code_budget_reached");
}

TEST_P(IdentityCodes, AreNowhereInPlainAndGoInTime) { // compliance.md section 7
    ASSERT_TRUE(ask(phone));
    auto const code = sent_code();
    write([&](Tx& tx) {
        auto const [sealed, number] = tx.one<std::tuple<db::Bytes, db::Bytes>>(
            "SELECT code, phone FROM identity_code_message WHERE company_id = ?1");
        EXPECT_EQ(sealed.data.find(code), std::string::npos);
        EXPECT_EQ(number.data.find("138"), std::string::npos);
    });
    using Count = std::tuple<std::int64_t>;
    clock().advance(minutes{10});
    run_chore("identity.clean_up");
    read([&](Tx& tx) {
        EXPECT_EQ(std::get<0>(tx.one<Count>("SELECT count(*) FROM identity_code_message "
                                            "WHERE company_id = ?1")),
                  0);
        EXPECT_EQ(std::get<0>(tx.one<Count>("SELECT count(*) FROM identity_code "
                                            "WHERE company_id = ?1 AND code_hash IS NULL")),
                  1);
    });
    clock().advance(hours{24});
    run_chore("identity.clean_up");
    EXPECT_EQ(std::get<0>(read([&](Tx& tx) {
                  return tx.one<Count>("SELECT count(*) FROM identity_code WHERE company_id = ?1");
              })),
              0);
}

TEST_P(IdentityCodes, OfASubjectNeedNoTicketButTheSubject) { // BE-05
    CodePurpose const extra{"visits.extra_consent",
                            *parse_uuid("01900000-0000-7000-8000-000000000001")};
    CodePurpose const other{"visits.extra_consent",
                            *parse_uuid("01900000-0000-7000-8000-000000000002")};
    write([&](Tx& tx) { return request_code(tx, {phone, extra, client}); });
    auto const code = sent_code();
    write([&](Tx& tx) {
        EXPECT_FALSE(check_code(tx, {phone, other, code}));
        EXPECT_TRUE(check_code(tx, {phone, extra, code}));
    });
}

HEARTH_BOTH_ENGINES(IdentityCodes);

} // namespace
} // namespace hearth::identity
