// What happens at the home, by the API: who stands at the door, what is checked, what may be
// charged, what is held.
#include "app/testing_job.h"

#include "rooms/workforce/workforce.h"

#include <algorithm>

namespace hearth::app::day_test {
namespace {

class HomeDay : public JobTest {
protected:
    /// Confirmed, and the day has come.
    Job begin(std::string& worker) {
        auto const job = place();
        worker = accept_offer(job.visit);
        clock.set(*parse_instant("2026-11-24T08:50:00+08:00"));
        settle();
        return job;
    }
    void go_in(Job const& job, std::string const& worker) {
        EXPECT_EQ(
            house.ask({"POST", "/my/visits/" + job.visit + "/opening", "", worker, "-"}).status,
            200);
        report(job.visit, worker, "briefed");
        for (auto const* const kind : {"checked", "departed", "arrived", "identified", "started"}) {
            auto const is_list = std::string_view(kind) == "checked";
            auto const said =
                report(job.visit, worker, kind, is_list ? R"(,"items":["sober","fit"])" : "");
            EXPECT_EQ(said.at("results/0/outcome"), "applied") << said.body;
        }
    }
    Answer bill(Job const& job) { return get("/bills/" + job.order, families[0]); }
    std::int64_t due(Job const& job) { return std::stoll("0" + bill(job).at("balance/due")); }
    void photograph(Job const& job, std::string const& worker, std::string const& purpose,
                    std::string const& step) {
        Ask photo{"POST",
                  "/my/visits/" + job.visit + "/photos?key=" + purpose + "-" + step +
                      "&purpose=" + purpose + "&step=" + step + "&taken_at=" + to_text(clock.now()),
                  tiny_png(), worker};
        photo.content_type = "image/png";
        EXPECT_EQ(house.ask(photo).status, 201);
    }
};

} // namespace

TEST_P(HomeDay, NobodySetsOutWhoIsNotFitAndWhatIsForgottenIsTold) { // VS-02
    std::string worker;
    auto const job = begin(worker);
    auto const opened =
        house.ask({"POST", "/my/visits/" + job.visit + "/opening", "", worker, "-"});
    EXPECT_EQ(opened.at("wants_departure_photo"), "false") << "nobody asked for one";
    std::string ticks;
    for (int i = 0; !opened.at("departure/" + std::to_string(i) + "/code").empty(); ++i) {
        auto const point = "departure/" + std::to_string(i);
        EXPECT_FALSE(opened.at(point + "/name").empty());
        EXPECT_EQ(opened.at(point + "/is_must"), i < 2 ? "true" : "false");
        if (opened.at(point + "/code") != "badge")
            ticks += (ticks.empty() ? "\"" : ",\"") + opened.at(point + "/code") + "\"";
    }
    ASSERT_NE(ticks.find("\"sober\",\"fit\""), std::string::npos) << opened.body;
    EXPECT_GT(std::count(ticks.begin(), ticks.end(), ','), 8) << "and the item's own tools";
    report(job.visit, worker, "briefed");

    auto const unfit = report(job.visit, worker, "checked", R"(,"items":["sober","uniform"])");
    EXPECT_EQ(unfit.at("results/0/code"), "visits.not_fit_to_go") << unfit.body;
    EXPECT_EQ(report(job.visit, worker, "departed").at("results/0/code"), "visits.check_first");
    EXPECT_EQ(report(job.visit, worker, "departed").at("state"), "accepted");
    auto const checked = report(job.visit, worker, "checked", ",\"items\":[" + ticks + "]");
    EXPECT_EQ(checked.at("results/0/outcome"), "applied") << checked.body;
    EXPECT_EQ(report(job.visit, worker, "departed").at("state"), "en_route");

    settle();
    auto const told = events_about(*parse_uuid(job.visit), "visits.checklist_lacks");
    ASSERT_EQ(told.size(), 1u);
    EXPECT_NE(told[0].find("\"codes\":[\"badge\"]"), std::string::npos) << told[0];
    auto const log = get("/visits/" + job.visit + "/log", staff({"dispatcher"}));
    EXPECT_NE(log.body.find("\"refused\":\"visits.not_fit_to_go\""), std::string::npos)
        << "what could not be taken is kept";
}

TEST_P(HomeDay, WhereAPhotoIsDemandedThePhoneIsToldAndTheChecklistWaitsForIt) { // VS-02
    auto const set = put("/settings/visits.day", R"({"value":{"wants_departure_photo":true}})",
                         staff({"general_manager"}), "0");
    ASSERT_LT(set.status, 300) << set.body;
    std::string worker;
    auto const job = begin(worker);
    // A phone that does not know of it could only find out at the door.
    auto const opened =
        house.ask({"POST", "/my/visits/" + job.visit + "/opening", "", worker, "-"});
    EXPECT_EQ(opened.at("wants_departure_photo"), "true") << opened.body;
    auto const items = R"(,"items":["sober","fit"])";
    EXPECT_EQ(report(job.visit, worker, "checked", items).at("results/0/code"),
              "visits.departure_photo_first");
    photograph(job, worker, "departure", "");
    EXPECT_EQ(report(job.visit, worker, "checked", items).at("results/0/outcome"), "applied");
}

TEST_P(HomeDay, TheFamilyChecksAtTheDoorWhoComesWithoutAnAccount) { // VS-04, BE-04
    std::string worker;
    auto const job = begin(worker);
    auto const progress = get("/orders/" + job.order + "/progress", families[0]);
    auto const token = progress.at("items/0/crew/0/door_token");
    ASSERT_FALSE(token.empty()) << progress.body;
    auto const badge = get("/my/badge", worker);
    EXPECT_NE(badge.at("url").find("/c/door/" + token), std::string::npos) << badge.body;

    auto const door = house.get("/door/" + token);
    ASSERT_EQ(door.status, 200) << door.body;
    EXPECT_EQ(door.at("colour"), "green");
    EXPECT_EQ(door.at("name"), progress.at("items/0/crew/0/name"));
    EXPECT_EQ(door.at("number"), progress.at("items/0/crew/0/number"));
    EXPECT_EQ(door.body.find("139000"), std::string::npos) << "no number (PR-01)";
    EXPECT_EQ(house.get("/door/" + std::string(22, 'A')).status, 404);

    // The customer has seen the badge: it is in the visit's file.
    go_in(job, worker);
    EXPECT_FALSE(
        get("/visits/" + job.visit, staff({"dispatcher"})).at("sheet/identified_at").empty());

    // What runs out within a week is yellow; what has run out is red, and dispatch sends nobody.
    Id<workforce::Worker> const id{*parse_uuid(progress.at("items/0/crew/0/worker"))};
    auto const health = [&](std::string const& until) {
        auto const added = house.db().write(house.scope(), [&](Tx& tx) -> Result<void> {
            workforce::Paper paper;
            paper.worker = id;
            paper.kind = catalog::PaperKind::Health;
            paper.health = catalog::HealthGrade::MotherInfant;
            paper.issuer = "医院";
            paper.issued_on = *parse_day("2026-01-01");
            paper.valid_to = *parse_day(until);
            TRY(workforce::add_paper(tx, paper));
            return {};
        });
        EXPECT_TRUE(added);
        advance(seconds{1}); // of two papers the later seen counts
    };
    health("2026-11-30");
    EXPECT_EQ(house.get("/door/" + token).at("colour"), "yellow");
    health("2026-11-23");
    auto const red = house.get("/door/" + token);
    EXPECT_EQ(red.at("colour"), "red");
    EXPECT_NE(red.body.find("workforce.gate_expired"), std::string::npos) << red.body;
    auto const next = place(1, "2026-11-26T09:00:00+08:00");
    settle();
    auto const dispatcher = staff({"dispatcher"});
    auto const version =
        get("/visits/" + next.visit + "/candidates", dispatcher).at("visit_version");
    auto const forced = post(
        "/visits/" + next.visit + "/assignment",
        R"({"workers":[")" + to_text(id) + R"("],"visit_version":)" + version + "}", dispatcher);
    EXPECT_EQ(forced.status, 409) << forced.body;
}

TEST_P(HomeDay, WhatWasThereBeforeIsPhotographedBeforeTheWork) { // VS-04, VS-05
    std::string worker;
    auto const job = begin(worker);
    auto const opened =
        house.ask({"POST", "/my/visits/" + job.visit + "/opening", "", worker, "-"});
    go_in(job, worker);
    std::string with_both;
    for (int i = 0;; ++i) {
        auto const step = "standard/steps/" + std::to_string(i);
        auto const code = opened.at(step + "/code");
        if (code.empty()) break;
        report(job.visit, worker, "step_done", R"(,"step":")" + code + "\"");
        if (opened.at(step + "/photo") == "none") continue;
        photograph(job, worker, "after", code);
        if (opened.at(step + "/photo") == "before_and_after") with_both = code;
    }
    ASSERT_FALSE(with_both.empty()) << "the standard has no step with photos before";
    auto const early = report(job.visit, worker, "finished");
    EXPECT_EQ(early.at("results/0/code"), "visits.not_complete") << early.body;
    EXPECT_NE(early.at("results/0/detail").find(with_both), std::string::npos) << early.body;
    for (int i = 0; !opened.at("standard/steps/" + std::to_string(i) + "/code").empty(); ++i)
        if (opened.at("standard/steps/" + std::to_string(i) + "/photo") == "before_and_after")
            photograph(job, worker, "before",
                       opened.at("standard/steps/" + std::to_string(i) + "/code"));
    EXPECT_EQ(report(job.visit, worker, "finished").at("state"), "to_accept");
}

TEST_P(HomeDay, ExtraWorkIsChargedByTheCustomersConsentAndNothingElse) { // VS-06, BE-05
    std::string worker;
    auto const job = begin(worker);
    auto const opened =
        house.ask({"POST", "/my/visits/" + job.visit + "/opening", "", worker, "-"});
    auto const option = opened.at("options/0/code");
    auto const amount = std::stoll("0" + opened.at("options/0/amount"));
    ASSERT_GT(amount, 0) << opened.body;
    go_in(job, worker);
    auto const path = "/my/visits/" + job.visit + "/extras";
    auto const propose = [&](std::string const& code) {
        return post(path, R"({"option_code":")" + code + R"(","count":1,"reason":"油污较重"})",
                    worker);
    };
    EXPECT_EQ(due(job), job.price);
    EXPECT_GE(propose("not_on_the_list").status, 400) << "from the price list, nothing else";
    auto const extra = propose(option);
    ASSERT_EQ(extra.status, 201) << extra.body;
    EXPECT_EQ(extra.at("amount"), std::to_string(amount));
    EXPECT_EQ(due(job), job.price) << "proposed is not agreed";

    auto const decide = [&](std::string const& id, char const* agrees, std::string const& token) {
        return post("/extras/" + id + "/decision", std::string(R"({"agrees":)") + agrees + "}",
                    token);
    };
    EXPECT_EQ(decide(extra.at("id"), "true", worker).status, 403) << "never by the worker";
    EXPECT_EQ(decide(extra.at("id"), "true", staff({"store_manager"})).status, 403);
    EXPECT_EQ(decide(extra.at("id"), "true", families[1]).status, 404);
    EXPECT_EQ(due(job), job.price);
    EXPECT_EQ(decide(extra.at("id"), "false", families[0]).status, 201);
    EXPECT_EQ(decide(extra.at("id"), "true", families[0]).code(), "visits.extra_decided");
    EXPECT_EQ(due(job), job.price) << "no consent, no charge";

    auto const second = propose(option);
    EXPECT_EQ(decide(second.at("id"), "true", families[0]).status, 201);
    EXPECT_EQ(decide(second.at("id"), "true", families[0]).status, 201) << "said twice is once";
    EXPECT_EQ(due(job), job.price + amount);

    // Taken back before the word: nothing is left to agree to.
    auto const third = propose(option);
    EXPECT_EQ(house.ask({"DELETE", path + "/" + third.at("id"), "", worker}).status, 204);
    EXPECT_EQ(decide(third.at("id"), "true", families[0]).code(), "visits.extra_decided");

    // No phone at hand: the strokes on the worker's glass, once.
    auto const fourth = propose(option);
    auto const glass = path + "/" + fourth.at("id") + "/consent";
    EXPECT_EQ(post(glass, R"({"image":"bm8="})", worker).status, 422);
    EXPECT_EQ(post(glass, R"({"image":")" + tiny_png_base64() + "\"}", worker).status, 201);
    EXPECT_EQ(due(job), job.price + 2 * amount);
}

TEST_P(HomeDay, OnlyTheDisputedPartOfTheMoneyIsHeldUntilItIsSettled) { // BE-10
    std::string worker;
    auto const job = begin(worker);
    auto const parts = [&](std::string const& third) {
        auto const share = job.price / 3;
        return R"({"parts":[{"sequence":1,"label":"厨房","amount":)" + std::to_string(share) +
               R"(,"state":"accepted"},{"sequence":2,"label":"客厅","amount":)" +
               std::to_string(share) + R"(,"state":"disputed"},{"sequence":3,"label":"卫生间",)" +
               R"("amount":)" + std::to_string(job.price - 2 * share) + R"(,"state":")" + third +
               "\"}]}";
    };
    clock.set(*parse_instant("2026-11-24T12:00:00+08:00"));
    auto const manager = staff({"store_manager", "finance"});
    auto const version = [&] { return get("/orders/" + job.order, manager).at("version"); };
    auto const path = "/orders/" + job.order + "/parts";
    EXPECT_EQ(put(path, parts("rework"), manager, version()).code(), "orders.not_in_acceptance");
    work(job, worker);

    auto const share = job.price / 3;
    ASSERT_EQ(put(path, parts("disputed"), manager, version()).status, 200);
    EXPECT_EQ(due(job), share) << bill(job).body;
    EXPECT_EQ(bill(job).at("balance/disputed"), std::to_string(job.price - share));
    auto const saved = put(path, parts("rework"), manager, version());
    EXPECT_EQ(saved.at("held"), std::to_string(share)) << saved.body;
    EXPECT_EQ(due(job), job.price - share) << "what is done again is not in dispute";

    // Nobody can take the held part, whoever asks.
    auto const pay = [&](std::int64_t amount) {
        return post("/payments",
                    R"({"order":")" + job.order + R"(","store":")" +
                        to_text(company.stores.front()) + R"(","method":"cash","amount":)" +
                        std::to_string(amount) + "}",
                    manager);
    };
    EXPECT_EQ(pay(job.price).code(), "ledger.more_than_due");
    EXPECT_EQ(pay(job.price - share).status, 201);
    EXPECT_EQ(due(job), 0);

    accept(job, worker); // the visit ends; the dispute does not
    EXPECT_EQ(get("/orders/" + job.order, families[0]).at("stage"), "done");
    EXPECT_EQ(bill(job).at("balance/disputed"), std::to_string(share));
    auto const settle_part = [&](int number, char const* end, std::string const& token) {
        return post("/orders/" + job.order + "/parts/" + std::to_string(number) + "/settlement",
                    std::string(R"({"end":")") + end + "\"}", token);
    };
    EXPECT_EQ(settle_part(2, "owed", families[0]).status, 403);
    EXPECT_EQ(settle_part(2, "owed", staff({"agent"})).status, 403);
    EXPECT_EQ(settle_part(1, "owed", manager).code(), "orders.part_not_disputed");
    EXPECT_EQ(settle_part(9, "owed", manager).code(), "orders.part_not_found");
    auto const waived = settle_part(2, "waived", manager);
    EXPECT_EQ(waived.status, 201) << waived.body;
    EXPECT_EQ(waived.at("parts/1/state"), "waived");
    EXPECT_EQ(waived.at("held"), "0");
    EXPECT_EQ(settle_part(2, "owed", manager).status, 409) << "settled is settled";
    EXPECT_EQ(due(job), 0);
    EXPECT_EQ(bill(job).at("balance/charged"), std::to_string(job.price - share));
}

TEST_P(HomeDay, AHeldPartThatIsOwedAfterAllIsDueAgain) { // BE-10
    std::string worker;
    auto const job = begin(worker);
    clock.set(*parse_instant("2026-11-24T12:00:00+08:00"));
    work(job, worker);
    auto const manager = staff({"store_manager", "finance"});
    auto const version = get("/orders/" + job.order, manager).at("version");
    auto const parts = R"({"parts":[{"sequence":1,"label":"全屋","amount":)" +
                       std::to_string(job.price) + R"(,"state":"disputed"}]})";
    ASSERT_EQ(put("/orders/" + job.order + "/parts", parts, manager, version).status, 200);
    accept(job, worker);
    EXPECT_EQ(due(job), 0);
    auto const owed =
        post("/orders/" + job.order + "/parts/1/settlement", R"({"end":"owed"})", manager);
    ASSERT_EQ(owed.status, 201) << owed.body;
    EXPECT_EQ(due(job), job.price);
    auto const trial = get("/trial-balance", manager);
    EXPECT_EQ(trial.status, 200);
    EXPECT_EQ(trial.body.find("\"account\":\"unearned\",\"balance\":-"), std::string::npos)
        << "it is earned with the service: " << trial.body;
}

TEST_P(HomeDay, LeavingEndsWithTheValuablesAndTheFarewell) { // VS-10
    std::string worker;
    auto const job = begin(worker);
    auto const opened =
        house.ask({"POST", "/my/visits/" + job.visit + "/opening", "", worker, "-"});
    EXPECT_EQ(opened.at("leaving/2/code"), "valuables_checked") << opened.body;
    clock.set(*parse_instant("2026-11-24T12:00:00+08:00"));
    work(job, worker);
    accept(job, worker);
    auto const left = report(job.visit, worker, "left",
                             R"(,"items":["tools_packed","toolbox_shown","farewell"])");
    EXPECT_EQ(left.at("results/0/outcome"), "applied") << left.body;
    settle();
    EXPECT_FALSE(get("/visits/" + job.visit, staff({"dispatcher"})).at("sheet/left_at").empty());
    auto const told = events_about(*parse_uuid(job.visit), "visits.checklist_lacks");
    ASSERT_FALSE(told.empty());
    EXPECT_TRUE(std::any_of(told.begin(), told.end(), [](std::string const& one) {
        return one.find("\"left\"") != std::string::npos &&
               one.find("[\"valuables_checked\"]") != std::string::npos;
    })) << told.back();
}

HEARTH_BOTH_ENGINES(HomeDay);

} // namespace hearth::app::day_test
