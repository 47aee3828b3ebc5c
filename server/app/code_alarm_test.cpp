// The company's budget of one-time codes for an hour, and who hears that it is spent (LS-01).
#include "app/testing_job.h"

#include "platform/settings/settings.h"

namespace hearth::app::code_alarm_test {
namespace {

class CodeAlarm : public JobTest {
protected:
    int ask(std::string const& phone) {
        return post("/customer-session/code", R"({"phone":")" + phone + "\"}", "").status;
    }
    int told(std::string const& channel) {
        auto const count = house.db().read(house.scope(), [&](Tx& tx) -> Result<int> {
            return static_cast<int>(std::get<0>(tx.one<std::tuple<std::int64_t>>(
                "SELECT count(*) FROM notify_message WHERE company_id = ?1 AND template = "
                "'code_alarm' AND channel = ?2",
                channel)));
        });
        return *count;
    }
};

} // namespace

TEST_P(CodeAlarm, ReachesWhoKeepsTheAccountsOnceAnHour) { // LS-01
    for (auto const* const role : {"administrator", "agent"}) {
        auto const invited = house.db().write(house.scope(), [&](Tx& tx) -> Result<int> {
            auto const account = TRY(
                identity::create_account(tx, {.login = role, .name = role, .grants = {{role}}}));
            TRY(identity::invite(tx, account.id));
            return 0;
        });
        ASSERT_TRUE(invited);
    }
    auto const limited = house.db().write(house.scope(), [](Tx& tx) -> Result<int> {
        settings::save(tx, identity::CodeLimits{.company_per_hour = 2});
        return 0;
    });
    ASSERT_TRUE(limited);
    EXPECT_EQ(ask("13900001111"), 201);
    settle();
    EXPECT_EQ(told("in_app"), 0) << "below the budget nobody is bothered";
    EXPECT_EQ(ask("13900002222"), 201);
    EXPECT_EQ(ask("13900003333"), 429) << "and nothing more goes out";
    settle();
    auto const first = told("in_app");
    EXPECT_EQ(first, 1) << "the administrator, not the agent";
    // The same hour is told once, the next one again.
    advance(hours{1} + minutes{1});
    EXPECT_EQ(ask("13900004444"), 201);
    EXPECT_EQ(ask("13900005555"), 201);
    settle();
    EXPECT_EQ(told("in_app"), 2 * first);
}

HEARTH_BOTH_ENGINES(CodeAlarm);

} // namespace hearth::app::code_alarm_test
