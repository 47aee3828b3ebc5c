// What both sides tell each other before anybody goes (LH-11), and the right to refuse what
// endangers one or was not agreed (LH-12): through the API, with events, clocks and messages.
#include "app/testing_job.h"

#include "rooms/workforce/workforce.h"

#include <algorithm>

namespace hearth::app::disclosure_test {
namespace {

class BothSides : public JobTest {
protected:
    std::string customer() { return to_text(company.families[0].customer); }
    std::string office() { return staff({"agent"}); }
    std::string address() {
        return get("/customers/" + customer() + "/addresses", office()).at("items/0/id");
    }
    Answer tell(std::string const& facts, std::string const& by) {
        return put("/customers/" + customer() + "/addresses/" + address() + "/home",
                   R"({"facts":)" + facts + R"(,"said_by":")" + by + "\"}", office());
    }
    Answer opening(Job const& job, std::string const& worker) {
        return house.ask({"POST", "/my/visits/" + job.visit + "/opening", "", worker, "-"});
    }
    /// Of one question, in the answer's list of what was told: a member of it.
    std::string told(Answer const& answer, std::string const& list, std::string const& question,
                     std::string const& member) {
        for (int i = 0; i < 5; ++i) {
            auto const at = list + "/" + std::to_string(i);
            if (answer.at(at + "/question") == question) return answer.at(at + "/" + member);
        }
        return "";
    }
    std::size_t changes_told(std::string const& worker) {
        auto const page = get("/messages", worker);
        EXPECT_EQ(page.status, 200) << page.body;
        std::size_t count = 0;
        for (auto const& one : *page.json.find("items")->as<json::Array>())
            count += text_of(one, "template_name") == "work_home_changed" &&
                     text_of(one, "channel") == "in_app";
        return count;
    }
};

} // namespace

TEST_P(BothSides, AHomesAnswersHaveADayAndASourceAndAreMaskedForTheOffice) { // LH-11 PR-03
    auto const written =
        tell(R"({"has_infection_risk":true,"infection":"老人流感","has_cameras":false})", "family");
    ASSERT_EQ(written.status, 200) << written.body;
    EXPECT_EQ(written.body.find("老人流感"), std::string::npos) << "not even to who wrote it";
    EXPECT_EQ(told(written, "told", "infection", "by"), "family");
    EXPECT_EQ(told(written, "told", "infection", "written_by"), "staff");
    EXPECT_EQ(told(written, "told", "infection", "at"), to_text(clock.now()));
    EXPECT_EQ(told(written, "told", "pets", "by"), "") << "nobody asked: that is no no";
    auto const seen = get("/customers/" + customer() + "/addresses", office());
    EXPECT_EQ(seen.body.find("老人流感"), std::string::npos);
    EXPECT_EQ(seen.body.find("has_infection_risk"), std::string::npos);

    auto const shown = post("/customers/" + customer() + "/unmasking",
                            R"({"part":"addresses","reason":"派单前核对"})", office());
    EXPECT_EQ(shown.at("addresses/0/home/infection"), "老人流感") << shown.body;
    EXPECT_EQ(shown.at("addresses/0/home/has_cameras"), "false");
    EXPECT_EQ(shown.at("addresses/0/home/has_pets"), "");
    EXPECT_EQ(events_about(company.families[0].customer.uuid, "customers.unmasked").size(), 1u);
    auto const trail = events_about(company.families[0].customer.uuid, "customers.home_told");
    ASSERT_EQ(trail.size(), 1u);
    EXPECT_EQ(trail[0].find("老人流感"), std::string::npos) << "which question, never the answer";
    EXPECT_NE(trail[0].find("infection"), std::string::npos);
}

TEST_P(BothSides, WhatChangesAfterTheYesIsToldToTheWorkerAndMarkedInTheBriefing) { // LH-11 VS-01
    ASSERT_EQ(tell(R"({"has_pets":true,"pets":"一只猫"})", "customer").status, 200);
    auto const job = place();
    settle();
    auto const worker = accept_offer(job.visit);
    settle();
    EXPECT_EQ(changes_told(worker), 0u);
    auto const before = opening(job, worker);
    EXPECT_EQ(before.at("home/pets"), "一只猫") << before.body;
    EXPECT_EQ(told(before, "home_told", "pets", "is_new"), "false");
    EXPECT_EQ(before.at("stop/address"), "") << "the door has its own hour (PR-02)";

    advance(minutes{5});
    ASSERT_EQ(tell(R"({"has_infection_risk":true,"infection":"水痘"})", "family").status, 200);
    settle();
    EXPECT_EQ(changes_told(worker), 1u);
    auto const after = opening(job, worker);
    EXPECT_EQ(after.at("home/infection"), "水痘");
    EXPECT_EQ(told(after, "home_told", "infection", "is_new"), "true");
    EXPECT_EQ(told(after, "home_told", "infection", "by"), "family");
    EXPECT_EQ(told(after, "home_told", "pets", "is_new"), "false");
    EXPECT_EQ(told(after, "home_told", "people", "at"), "") << "not asked";
    EXPECT_GE(events_about(*parse_uuid(job.visit), "visits.home_shown").size(), 2u);

    // The same again is no news.
    ASSERT_EQ(tell(R"({"has_infection_risk":true,"infection":"水痘"})", "family").status, 200);
    settle();
    EXPECT_EQ(changes_told(worker), 1u);
}

TEST_P(BothSides, AnInquirysAnswersGoAlongIntoTheOrdersAddress) { // LH-11 BK-03
    auto const agent = office();
    auto const& family = company.families[0];
    auto const inquiry = post(
        "/inquiries", R"({"wish":{"needs":"擦玻璃"},"customer":")" + customer() + "\"}", agent);
    ASSERT_EQ(inquiry.status, 201) << inquiry.body;
    auto const path = "/inquiries/" + inquiry.at("id");
    auto const heard =
        put(path + "/disclosure",
            R"({"facts":{"has_danger":true,"cautions":"阳台栏杆松动"},"by":"customer"})", agent);
    ASSERT_EQ(heard.status, 200) << heard.body;
    EXPECT_EQ(told(heard, "home_told", "danger", "by"), "customer");
    auto const other = staff({"service_centre"});
    EXPECT_EQ(get(path, other).body.find("栏杆"), std::string::npos) << "masked (PR-03)";
    EXPECT_EQ(told(get(path, other), "home_told", "danger", "by"), "customer");
    auto const whole = post(path + "/unmasking", R"({"reason":"verify"})", other);
    EXPECT_EQ(whole.at("home/cautions"), "阳台栏杆松动") << whole.body;

    auto const start = *parse_instant(usual_start);
    auto const item = to_text(company.cleaning);
    put(path + "/wish",
        R"({"name":"林静","phone":"13800138000","address":"宛平南路","needs":"擦玻璃","item":")" +
            item + R"(","wanted_at":")" + usual_start + "\"}",
        agent, get(path, agent).at("version"));
    ASSERT_EQ(put(path + "/clarity", R"({"unclear":[]})", agent).status, 200);
    auto const quote = post("/quotes", quote_body(company, family, start, 3), agent);
    auto const ordered =
        post(path + "/order",
             R"({"customer":")" + customer() + R"(","address":")" + address() + R"(","quote":")" +
                 quote.at("id") + R"(","start":")" + usual_start + R"(","accepts_terms":true})",
             agent);
    ASSERT_EQ(ordered.status, 201) << ordered.body;
    auto const home = get("/me/addresses", families[0]);
    EXPECT_EQ(home.at("items/0/home/cautions"), "阳台栏杆松动") << home.body;
    EXPECT_EQ(told(home, "items/0/told", "danger", "written_by"), "staff");
}

TEST_P(BothSides, WhoWaitsForATimeSeesItStandAndTakesItBack) { // BK-01
    auto const wish = R"({"wish":{"name":"林静","needs":"候补","item":")" +
                      to_text(company.cleaning) + R"(","wanted_at":")" + usual_start + "\"}}";
    auto const opened = post("/inquiries", wish, families[0]);
    ASSERT_EQ(opened.status, 201) << opened.body;
    EXPECT_EQ(opened.at("channel"), "web");
    EXPECT_EQ(opened.at("customer"), customer());
    auto const id = opened.at("id");
    EXPECT_EQ(get("/inquiries", families[0]).at("items/0/id"), id);
    EXPECT_EQ(get("/inquiries/" + id, office()).status, 200) << "it stands with the office";

    auto const path = "/inquiries/" + id + "/withdrawal";
    EXPECT_EQ(post(path, "", families[1]).status, 404) << "another's";
    EXPECT_EQ(post(path, "", office()).status, 403) << "the office closes with a reason";
    auto const back = post(path, "", families[0]);
    ASSERT_EQ(back.status, 201) << back.body;
    EXPECT_EQ(back.at("state"), "closed");
    EXPECT_EQ(back.at("closed_reason"), "no_longer_needed");
    EXPECT_EQ(post(path, "", families[0]).status, 409) << "once";
}

TEST_P(BothSides, WhoComesReadsHowTheFamilyWantsToBeAddressed) { // CR-01 PR-03
    auto const job = place();
    settle();
    auto const worker = accept_offer(job.visit);
    auto const before = opening(job, worker).at("customer_name");
    EXPECT_EQ(before.size(), 3u) << "one character: the family name";
    auto const profile = get("/me/profile", families[0]);
    ASSERT_EQ(put("/me/profile", R"({"name":"林静","called":"乐乐妈妈"})", families[0],
                  profile.at("version"))
                  .status,
              200);
    EXPECT_EQ(opening(job, worker).at("customer_name"), "乐乐妈妈");
    ASSERT_EQ(put("/me/profile", R"({"name":"Mary Smith","called":""})", families[0],
                  get("/me/profile", families[0]).at("version"))
                  .status,
              200);
    EXPECT_EQ(opening(job, worker).at("customer_name"), "Smith");
}

TEST_P(BothSides, AFamilySeesWhatItsWorkerToldAndNoIllness) { // LH-11 PR-03
    auto const job = place();
    settle();
    auto const worker = accept_offer(job.visit);
    auto const said = put("/my/disclosure",
                          R"({"experience_years":6,"experience":"带过两个新生儿","smokes":false,)"
                          R"("health_limits":"腰不好，不能搬重物"})",
                          worker);
    ASSERT_EQ(said.status, 200) << said.body;
    EXPECT_EQ(said.at("facts/health_limits"), "腰不好，不能搬重物") << "their own words they see";
    auto const seen = get("/orders/" + job.order + "/progress", families[0]);
    auto const about = std::string("items/0/crew/0/about/");
    EXPECT_EQ(seen.at(about + "experience_years"), "6") << seen.body;
    EXPECT_EQ(seen.at(about + "smokes"), "false");
    EXPECT_EQ(seen.at(about + "drinks"), "") << "not asked";
    EXPECT_EQ(seen.at(about + "has_health_paper"), "true");
    EXPECT_EQ(seen.body.find("腰不好"), std::string::npos);
    EXPECT_EQ(seen.body.find("health_limits"), std::string::npos);

    auto const hr = staff({"hr"});
    auto const id = seen.at("items/0/crew/0/worker");
    auto const file = get("/workers/" + id + "/disclosure", hr);
    EXPECT_EQ(file.body.find("腰不好"), std::string::npos) << "masked also for HR";
    EXPECT_EQ(told(file, "told", "health_limits", "by"), "worker");
    auto const whole = post("/workers/" + id + "/unmasking",
                            R"({"part":"health_limits","reason":"安排体力活"})", hr);
    EXPECT_EQ(whole.at("value"), "腰不好，不能搬重物") << whole.body;
    EXPECT_EQ(events_about(*parse_uuid(id), "workforce.unmasked").size(), 1u);
}

TEST_P(BothSides, DangerIsRefusedAfterTheYesCountsForNothingAndClimbs) { // LH-12
    auto const job = place();
    settle();
    auto const worker = accept_offer(job.visit);
    auto const refused = post("/my/visits/" + job.visit + "/refusal",
                              R"({"reason":"dangerous","said":"外窗没有护栏"})", worker);
    ASSERT_EQ(refused.status, 201) << refused.body;
    EXPECT_EQ(refused.at("counts"), "false");
    EXPECT_EQ(refused.at("has_begun"), "false");
    EXPECT_EQ(get("/my/fairness", worker).at("mine/refused"), "0");
    EXPECT_EQ(get("/my/fairness", worker).at("refusals/0/assignment"), "");
    EXPECT_FALSE(find_offer(job.visit)) << "nobody else is asked before somebody has looked";

    auto const dispatcher = staff({"dispatcher"});
    auto const list = "/refused-work?store=" + to_text(company.stores.front());
    auto const open = get(list, dispatcher);
    EXPECT_EQ(open.at("items/0/said"), "外窗没有护栏") << open.body;
    EXPECT_EQ(open.at("items/0/level"), "store");
    pass_until(clock.now() + minutes{31});
    EXPECT_EQ(events_about(*parse_uuid(job.visit), "dispatch.stand_in_overdue").size(), 1u);
    pass_until(clock.now() + minutes{30});
    EXPECT_EQ(get(list, dispatcher).at("items/0/level"), "headquarters");

    auto const path = "/refused-work/" + open.at("items/0/id") + "/settlement";
    EXPECT_EQ(post(path, R"({"outcome":"made_safe"})", worker).status, 403);
    auto const settled = post(path, R"({"outcome":"made_safe","note":"客户已装护栏"})", dispatcher);
    ASSERT_EQ(settled.status, 201) << settled.body;
    EXPECT_EQ(settled.at("outcome"), "made_safe");
    EXPECT_EQ(post(path, R"({"outcome":"stand_in"})", dispatcher).at("code"),
              "dispatch.refusal_is_settled");
    EXPECT_EQ(events_about(*parse_uuid(job.visit), "dispatch.refusal_settled").size(), 1u);
}

TEST_P(BothSides, InTheHomeTheRefusalWaitsForTheDispatchersWord) { // LH-12
    auto const job = place();
    settle();
    auto const worker = accept_offer(job.visit);
    clock.set(*parse_instant("2026-11-24T08:50:00+08:00"));
    settle();
    opening(job, worker);
    report(job.visit, worker, "briefed");
    report(job.visit, worker, "checked", R"(,"items":["sober","fit"])");
    ASSERT_EQ(report(job.visit, worker, "departed").at("state"), "en_route");
    auto const refused = post("/my/visits/" + job.visit + "/refusal",
                              R"({"reason":"outside_contract","said":"要我修电路"})", worker);
    ASSERT_EQ(refused.status, 201) << refused.body;
    EXPECT_EQ(refused.at("has_begun"), "true");
    EXPECT_EQ(refused.at("counts"), "false");
    EXPECT_EQ(opening(job, worker).status, 200) << "still theirs: somebody is on the way";
    auto const twice =
        post("/my/visits/" + job.visit + "/refusal", R"({"reason":"dangerous"})", worker);
    EXPECT_EQ(twice.status, 201) << twice.body;
    auto const list =
        get("/refused-work?store=" + to_text(company.stores.front()), staff({"dispatcher"}));
    EXPECT_EQ(list.at("items/0/reason"), "outside_contract");
    EXPECT_EQ(list.at("items/0/has_begun"), "true");
    EXPECT_EQ(list.at("items/1/id"), "") << "the same refusal twice is one";
}

HEARTH_BOTH_ENGINES(BothSides);

} // namespace hearth::app::disclosure_test
