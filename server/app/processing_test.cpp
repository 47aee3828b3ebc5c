// The register of processing and its recipients through the API (LD-01, LD-05, LD-12).
#include "app/testing_job.h"

#include "platform/settings/settings.h"
#include "rooms/calls/rules.h"

namespace hearth::app::processing_test {
namespace {

class ProcessingDesk : public JobTest {
protected:
    std::string keeper() { return staff({"general_manager"}); }
    static std::string form(std::string const& more = "") {
        return R"({"name":"某短信平台","contact":"400-000-0000","channel":"sms",)"
               R"("role":"processor","contract":"HT-2026-01","signed_on":"2026-01-01",)"
               R"("valid_to":"2026-12-31","purpose":"发送验证码和订单通知",)"
               R"("kinds":["contact","words"],"entries":["messages"],)"
               R"("next_check":"2026-12-01")" +
               more + "}";
    }
    /// The place of that entry in the register.
    static std::string at_entry(Answer const& page, std::string const& entry) {
        for (int i = 0; !page.at("entries/" + std::to_string(i) + "/entry").empty(); ++i)
            if (page.at("entries/" + std::to_string(i) + "/entry") == entry)
                return "entries/" + std::to_string(i) + "/";
        ADD_FAILURE() << "no entry " << entry;
        return "entries/0/";
    }
};

} // namespace

TEST_P(ProcessingDesk, ShowsWhatTheHouseReallyDoes) { // LD-01
    auto const page = get("/processing", keeper());
    ASSERT_EQ(page.status, 200) << page.body;
    auto const orders = at_entry(page, "orders");
    EXPECT_EQ(page.at(orders + "ground"), "contract");
    EXPECT_EQ(page.at(orders + "version"), "0");
    EXPECT_EQ(page.at(orders + "purpose_zh"), "订立和履行服务合同");
    EXPECT_EQ(page.at(orders + "keeps/1/keep"), "order");
    EXPECT_EQ(page.at(orders + "keeps/1/months"), "36");
    EXPECT_EQ(page.at(orders + "keeps/1/source"), "E-Commerce Law 31");
    EXPECT_EQ(page.at(orders + "keeps/1/text"), "订单类：36 个月（《电子商务法》第 31 条）");
    EXPECT_EQ(page.at(orders + "name"), "订单与排班");
    auto const recording = at_entry(page, "recording");
    EXPECT_EQ(page.at(recording + "keeps/0/days"), "180");
    EXPECT_EQ(page.at(recording + "fields/0/column"), "recording");
    // Another setting, another register: what is shown is what erases.
    (void)house.db().write(house.scope(), [](Tx& tx) -> Result<int> {
        settings::save(tx, calls::Habits{.recording_days = 90});
        return 0;
    });
    EXPECT_EQ(get("/processing", keeper()).at(recording + "keeps/0/days"), "90");
}

TEST_P(ProcessingDesk, KeepsTheCompanysOwnWordsByVersions) { // LD-01
    auto const path = std::string("/processing/orders/purpose");
    std::string const body = R"({"zh":"按合同提供家政服务","en":"To do the agreed work"})";
    EXPECT_EQ(put(path, body, keeper()).status, 428) << "which version was read?";
    auto const first = put(path, body, keeper(), "0");
    ASSERT_EQ(first.status, 200) << first.body;
    EXPECT_EQ(first.at("version"), "1");
    EXPECT_EQ(put(path, body, keeper(), "0").status, 412) << "somebody was faster";
    EXPECT_EQ(put("/processing/nothing/purpose", body, keeper(), "0").status, 404);
    auto const page = get("/processing", keeper());
    EXPECT_EQ(page.at(at_entry(page, "orders") + "purpose_zh"), "按合同提供家政服务");
    EXPECT_EQ(page.at(at_entry(page, "visits") + "version"), "0");
}

TEST_P(ProcessingDesk, BelongsToTheCompanyAlone) { // LD-01 LD-12
    for (auto const* role : {"agent", "store_manager", "administrator", "finance"}) {
        EXPECT_EQ(get("/processing", staff({role})).status, 403) << role;
        EXPECT_EQ(post("/data-recipients", form(), staff({role})).status, 403) << role;
    }
    EXPECT_EQ(get("/processing", families[0]).status, 403);
    EXPECT_EQ(get("/processing", staff({"auditor"})).status, 200);
    EXPECT_EQ(post("/data-recipients", form(), staff({"auditor"})).status, 403) << "reads only";
}

TEST_P(ProcessingDesk, TakesDownWhoElseGetsData) { // LD-12 LD-02
    EXPECT_EQ(post("/data-recipients", form(R"(,"x":1)"), keeper()).status, 422);
    auto const added = post("/data-recipients", form(), keeper());
    ASSERT_EQ(added.status, 201) << added.body;
    EXPECT_EQ(added.at("troubles/0"), "never_checked");
    auto const id = added.at("id");
    // In the entry it concerns, and open to everybody.
    auto page = get("/processing", keeper());
    EXPECT_EQ(page.at(at_entry(page, "messages") + "recipients/0"), "某短信平台");
    EXPECT_EQ(page.at(at_entry(page, "orders") + "recipients/0"), "");
    auto annex = get("/privacy-annex", "");
    EXPECT_EQ(annex.at("recipients/0/name"), "某短信平台");
    EXPECT_EQ(annex.at("recipients/0/purpose"), "发送验证码和订单通知");
    EXPECT_EQ(annex.at("recipients/0/kinds/0"), "联系方式");
    EXPECT_EQ(annex.body.find("HT-2026-01"), std::string::npos) << "the contract is ours";

    auto const checked = post("/data-recipients/" + id + "/checks",
                              R"({"checked_on":"2026-11-20","result":"gaps",)"
                              R"("findings":"日志只留 30 天","next_on":"2027-02-20"})",
                              keeper());
    ASSERT_EQ(checked.status, 201) << checked.body;
    EXPECT_EQ(checked.at("next_check"), "2027-02-20");
    EXPECT_EQ(checked.at("troubles/0"), "");
    EXPECT_EQ(get("/data-recipients/" + id + "/checks", keeper()).at("items/0/findings"),
              "日志只留 30 天");

    auto changed = form();
    changed.replace(changed.find("HT-2026-01"), 10, "HT-2026-02");
    EXPECT_EQ(put("/data-recipients/" + id, changed, keeper(), "1").at("contract"), "HT-2026-02");
    EXPECT_EQ(put("/data-recipients/" + id, changed, keeper(), "1").status, 412);
    auto const ended =
        post("/data-recipients/" + id + "/end",
             R"({"ended_on":"2026-11-20","what_became":"已删除，有销毁证明"})", keeper());
    ASSERT_EQ(ended.status, 201) << ended.body;
    EXPECT_EQ(put("/data-recipients/" + id, changed, keeper(), "2").status, 409);
    EXPECT_EQ(get("/privacy-annex", "").at("recipients/0/name"), "");
    page = get("/processing", keeper());
    EXPECT_EQ(page.at(at_entry(page, "messages") + "recipients/0"), "");
    EXPECT_EQ(page.at("recipients/0/ended_on"), "2026-11-20") << "it stays on record";
    EXPECT_EQ(events_about(*parse_uuid(id), "processing.recipient_moved").size(), 4u);
}

TEST_P(ProcessingDesk, SaysOfEachSensitiveClassWhyAndWithWhatEffect) { // LD-05
    auto const annex = get("/privacy-annex", "");
    ASSERT_EQ(annex.status, 200) << annex.body;
    std::vector<std::string> classes;
    for (int i = 0; !annex.at("sensitive/" + std::to_string(i) + "/which").empty(); ++i) {
        auto const at = "sensitive/" + std::to_string(i) + "/";
        classes.push_back(annex.at(at + "which"));
        EXPECT_GE(annex.at(at + "why").size(), 20u) << classes.back();
        EXPECT_GE(annex.at(at + "effect").size(), 20u) << classes.back();
        EXPECT_NE(annex.at(at + "entries/0"), "") << classes.back();
    }
    EXPECT_EQ(classes,
              (std::vector<std::string>{"health", "financial", "whereabouts", "status", "minor"}));
}

TEST_P(ProcessingDesk, GoesOutAsAFile) { // LD-01
    ASSERT_EQ(post("/data-recipients", form(), keeper()).status, 201);
    auto const file = get("/processing/file", keeper());
    ASSERT_EQ(file.status, 200);
    EXPECT_EQ(file.header("Content-Type"), "text/csv; charset=utf-8");
    EXPECT_NE(file.header("Content-Disposition").find("register-2026-11-2"), std::string::npos);
    EXPECT_TRUE(file.body.starts_with("\xEF\xBB\xBF处理事项,处理目的,"));
    for (auto const* part :
         {"customers_address.home", "订单类：36 个月（《电子商务法》第 31 条）", "录音：180 天",
          "某短信平台,发送验证码和订单通知,受托处理", "HT-2026-01 2026-01-01"})
        EXPECT_NE(file.body.find(part), std::string::npos) << part << "\n" << file.body;
    EXPECT_EQ(get("/processing/file", staff({"agent"})).status, 403);
}

TEST_P(ProcessingDesk, CountsWhatReallyLeavesAndForThreeYears) { // LD-12
    auto const asked = std::string("/data-transfers?from=2026-11-01&until=2026-11-30");
    ASSERT_EQ(get(asked, keeper()).at("items/0/day"), "") << "nothing was sent yet";
    place();
    settle();
    auto const sent = get(asked, keeper());
    ASSERT_EQ(sent.status, 200) << sent.body;
    ASSERT_EQ(sent.at("items/0/channel"), "sms") << sent.body;
    std::int64_t times = 0;
    for (int i = 0; !sent.at("items/" + std::to_string(i) + "/day").empty(); ++i)
        times += std::stoll(sent.at("items/" + std::to_string(i) + "/times"));
    auto const calls = house.outgoing().calls().size();
    ASSERT_GE(calls, 1u);
    EXPECT_EQ(times, static_cast<std::int64_t>(calls)) << "each that the gateway was given";
    EXPECT_EQ(sent.at("items/0/recipients/0"), "") << "nobody is in the register";
    EXPECT_EQ(get("/processing", keeper()).at("uncovered/0"), "sms");

    ASSERT_EQ(post("/data-recipients", form(), keeper()).status, 201);
    EXPECT_EQ(get(asked, keeper()).at("items/0/recipients/0"), "某短信平台");
    EXPECT_EQ(get("/processing", keeper()).at("uncovered/0"), "");
    EXPECT_EQ(get("/data-transfers?from=2026-11-30&until=2026-11-01", keeper()).status, 422);
    EXPECT_EQ(get(asked, staff({"store_manager"})).status, 403);

    // Kept for three years, to the day.
    clock.set(*parse_instant("2029-11-20T12:00:00+08:00"));
    house.house().chores().step();
    EXPECT_EQ(get(asked, keeper()).at("items/0/channel"), "sms");
    clock.set(*parse_instant("2029-11-30T12:00:00+08:00"));
    house.house().chores().step();
    EXPECT_EQ(get(asked, keeper()).at("items/0/channel"), "") << "its time is over";
}

HEARTH_BOTH_ENGINES(ProcessingDesk);

} // namespace hearth::app::processing_test
