// Calls for help in a whole house: the day's visit, messages, and first place when all is waiting.
#include "app/testing_job.h"

#include "rooms/safety/safety.h"

#include <algorithm>

namespace hearth::app::safety_test {
namespace {

class SafetyDay : public JobTest {
protected:
    std::vector<json::Value> incidents(std::string const& query = "?all=true") {
        auto const list = get("/incidents" + query, staff({"hq"}));
        EXPECT_EQ(list.status, 200) << list.body;
        return *list.json.find("items")->as<json::Array>();
    }
    /// At work in a visit, as the worker's phone says.
    std::string at_work(Job const& job) {
        settle();
        auto const token = accept_offer(job.visit);
        pass_until(start);
        EXPECT_LT(report(job.visit, token, "arrived").status, 300);
        EXPECT_LT(report(job.visit, token, "started").status, 300);
        settle();
        return token;
    }
    Answer question_of(std::string const& token) { return get("/my/safety", token); }
    std::size_t sent_by_sms() {
        std::size_t count = 0;
        for (auto const& sent : house.outgoing().calls())
            count += sent.body.find("紧急求助") != std::string::npos ||
                     sent.body.find("演练") != std::string::npos;
        return count;
    }
    Instant const start = *parse_instant(usual_start);
    Instant const end = start + hours{3};
};

} // namespace

TEST_P(SafetyDay, AMissedCheckOutIsAskedAfterAndSilenceOpensAnIncident) { // BE-12
    auto const job = place();
    auto const token = at_work(job);
    pass_until(end + minutes{29});
    EXPECT_EQ(question_of(token).at("question/id"), "");
    pass_until(end + minutes{31});
    EXPECT_EQ(question_of(token).at("question/visit"), job.visit);
    EXPECT_TRUE(incidents().empty()) << "asked first";
    pass_until(end + minutes{37});
    auto const found = incidents();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(text_of(found[0], "source"), "missed_check_out");
    EXPECT_EQ(text_of(found[0], "visit"), job.visit);
    EXPECT_EQ(text_of(found[0], "state"), "open");
    EXPECT_NE(text_of(found[0], "worker_name"), "");
}

TEST_P(SafetyDay, WhoAnswersIsLeftInPeaceForTheTimeTheyNeed) { // BE-12
    auto const job = place();
    auto const token = at_work(job);
    pass_until(end + minutes{31});
    auto const question = question_of(token).at("question/id");
    ASSERT_NE(question, "");
    auto const answered = post("/my/safety-questions/" + question + "/answer",
                               R"({"answer":"need_time","more_min":60})", token);
    ASSERT_EQ(answered.status, 201) << answered.body;
    pass_until(end + minutes{31 + 60 + 29});
    EXPECT_EQ(question_of(token).at("question/id"), "");
    pass_until(end + minutes{31 + 60 + 32});
    EXPECT_NE(question_of(token).at("question/id"), "") << "and asked again after it";
    EXPECT_TRUE(incidents().empty());
}

TEST_P(SafetyDay, WhoFinishesInTimeIsNotAsked) { // BE-12
    auto const job = place();
    settle();
    auto const token = accept_offer(job.visit);
    work(job, token);
    pass_until(end + hours{3});
    EXPECT_TRUE(incidents().empty());
    EXPECT_EQ(question_of(token).at("question/id"), "");
    auto const clocks = house.db().read(house.scope(), [&](Tx& tx) -> Result<int> {
        int open = 0;
        for (auto const& one : clocks::list_of(tx, *parse_uuid(job.visit)))
            open += one.kind == "safety.check_out" && !one.ended_at;
        return open;
    });
    EXPECT_EQ(*clocks, 0) << "no clock is left";
}

TEST_P(SafetyDay, AFamilysCallGoesToTheStoreAndTheWorkerHearsNothing) { // VS-09
    auto const job = place();
    auto const worker = at_work(job);
    auto const raised =
        post("/me/incidents", R"({"key":"c1","visit":")" + job.visit + R"(","kind":"violence"})",
             families[0]);
    ASSERT_EQ(raised.status, 201) << raised.body;
    settle();
    auto const found = incidents();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(text_of(found[0], "source"), "customer");
    EXPECT_EQ(get("/my/incidents/" + raised.at("id"), worker).status, 404);
    EXPECT_EQ(question_of(worker).at("live/id"), "");
    EXPECT_EQ(get("/me/safety", families[0]).at("live/id"), raised.at("id"));
    EXPECT_EQ(get("/me/safety", families[1]).at("live/id"), "");
}

TEST_P(SafetyDay, SmsGoesOutForARealOneAndNotForADrill) { // BE-12
    staff({"administrator"}); // somebody must be, or no account can be changed
    staff({"hq"});
    Id<identity::Account> who;
    auto const changed = house.db().write(house.scope(), [&](Tx& tx) -> Result<void> {
        for (auto const& account : identity::list_accounts(tx)) // who cannot sign in is not told
            TRY(identity::invite(tx, account.id));
        for (auto account : identity::list_accounts(tx)) {
            account.phone = "+8613700000001";
            if (account.grants.at(0).role == "hq") who = account.id;
            TRY(identity::save_account(tx, account));
        }
        return {};
    });
    ASSERT_TRUE(changed) << changed.error().code;
    auto const hq = house.sign_in(ActorKind::Staff, who.uuid);
    auto const store = to_text(company.stores[0]);
    auto const drill = post("/drills", R"({"store":")" + store + R"(","kind":"fire"})", hq);
    ASSERT_EQ(drill.status, 201) << drill.body;
    settle();
    EXPECT_EQ(sent_by_sms(), 0u);
    auto const token = house.sign_in(ActorKind::Worker, company.workers[0].id.uuid);
    ASSERT_EQ(post("/my/incidents", R"({"key":"k1"})", token).status, 201);
    settle();
    EXPECT_GE(sent_by_sms(), 1u);
}

HEARTH_BOTH_ENGINES(SafetyDay);

namespace {

/// A house that lets each caller do very little.
class SafetyRush : public testing::TestWithParam<Engine> {
protected:
    FakeClock clock;
    SeededRandom random;
    TestDatabase files{GetParam()};
    TestHouse house{files, clock, random,
                    [](Config& config) { config.security.requests_per_minute = 5; }};
};

} // namespace

TEST_P(SafetyRush, ACallForHelpPassesWhereEverythingElseIsRefused) { // BE-12
    auto const company = house.db().write(house.scope(), [](Tx& tx) -> Result<TestCompany> {
        return fill_company(tx, {.stores = 1, .workers = 1, .families = 1});
    });
    ASSERT_TRUE(company);
    auto const worker = house.sign_in(ActorKind::Worker, company->workers[0].id.uuid);
    auto const family = house.sign_in(ActorKind::Customer, company->families[0].customer.uuid);
    for (int i = 0; i < 10; ++i) {
        house.get("/my/offers", worker);
        house.get("/me/complaints", family);
    }
    EXPECT_EQ(house.get("/my/offers", worker).status, 429);
    EXPECT_EQ(house.get("/me/complaints", family).status, 429);
    EXPECT_EQ(house.post("/my/incidents", R"({"key":"k1"})", worker).status, 201);
    EXPECT_EQ(house.post("/me/incidents", R"({"key":"k1"})", family).status, 201);
    EXPECT_EQ(house.get("/my/safety", worker).status, 200);
    for (auto const& name : safety::urgent_routes()) {
        auto const& all = house.house().rooms().routes.all();
        EXPECT_TRUE(std::any_of(all.begin(), all.end(),
                                [&](auto const& route) { return route->name == name; }))
            << name << " is the name of a route";
    }
}

TEST_P(SafetyRush, NobodyWithoutASessionGoesFirst) { // BE-12
    int refused = 0;
    for (int i = 0; i < 10; ++i)
        refused += house.post("/my/incidents", R"({"key":"k1"})", "").status == 429 ? 1 : 0;
    EXPECT_EQ(refused, 5);
}

TEST_P(SafetyRush, AnInventedSessionIsNoCallerOfItsOwn) { // LS-01
    auto token = house.sign_in(ActorKind::Worker, make_uuid(clock.now(), random));
    int refused = 0;
    for (char sign = 'A'; sign < 'K'; ++sign) {
        token[token.size() - 3] = sign; // the company in it stays
        refused += house.get("/about", token).status == 429 ? 1 : 0;
    }
    EXPECT_EQ(refused, 5) << "all came from one address";
}

TEST_P(SafetyRush, WhoHasToComeIsToldInTheTransactionOfTheCall) { // BE-12
    ASSERT_TRUE(house.db().write(house.scope(), [](Tx& tx) -> Result<TestCompany> {
        return fill_company(tx, {.stores = 1, .workers = 1, .families = 1});
    }));
    auto const worker = house.db().read(house.scope(), [](Tx& tx) -> Result<Uuid> {
        return std::get<0>(*tx.find<std::tuple<Uuid>>(
            "SELECT id FROM workforce_worker WHERE company_id = ?1 LIMIT 1"));
    });
    house.sign_in_staff("hq", {"hq"});
    ASSERT_TRUE(house.db().write(house.scope(), [](Tx& tx) -> Result<void> {
        for (auto const& account : identity::list_accounts(tx)) // who cannot sign in is not told
            TRY(identity::invite(tx, account.id));
        return {};
    }));
    auto const raised =
        house.post("/my/incidents", R"({"key":"k1"})", house.sign_in(ActorKind::Worker, *worker));
    ASSERT_EQ(raised.status, 201) << raised.body;
    auto const told = [&] {
        auto const count = house.db().read(house.scope(), [](Tx& tx) -> Result<int> {
            return static_cast<int>(
                tx.all<std::tuple<Uuid>>("SELECT id FROM notify_message WHERE company_id = ?1 AND "
                                         "template = 'safety_alarm'")
                    .size());
        });
        return *count;
    };
    EXPECT_EQ(told(), 1) << "before any listener has heard of it";
    house.settle();
    EXPECT_EQ(told(), 1) << "the listener says nothing twice";
}

HEARTH_BOTH_ENGINES(SafetyRush);

} // namespace hearth::app::safety_test
