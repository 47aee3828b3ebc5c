// The promise ledger (BE-03), through the API, the events and the durable clocks.
#include "app/testing_job.h"
#include "cn/mask.h"

#include "rooms/complaints/complaints.h"
#include "rooms/intake/intake.h"
#include "rooms/ledger/ledger.h"

#include <algorithm>
#include <map>
#include <set>

namespace hearth::app::promise_ledger_test {
namespace {

class PromiseLedger : public JobTest {
protected:
    /// By kind; of several of a kind the last one.
    std::map<std::string, json::Value> ledger_of(std::string const& order) {
        auto const list = get("/orders/" + order + "/promises", staff({"hq"}));
        EXPECT_EQ(list.status, 200) << list.body;
        std::map<std::string, json::Value> all;
        for (auto const& one : *list.json.find("items")->as<json::Array>())
            all[text_of(*one.find("promise"), "kind")] = one;
        return all;
    }
    static std::string state_of(json::Value const& row) {
        return text_of(*row.find("promise"), "state");
    }
    static std::string happened_of(json::Value const& row) {
        return text_of(*row.find("promise"), "happened");
    }
    std::vector<json::Value> cases() {
        auto const list = get("/complaints?all=true", staff({"hq"}));
        EXPECT_EQ(list.status, 200) << list.body;
        return *list.json.find("items")->as<json::Array>();
    }
    int told(std::string const& template_name) {
        auto const page = get("/outbox?limit=200", staff({"hq"}));
        EXPECT_EQ(page.status, 200) << page.body;
        int count = 0;
        for (auto const& one : *page.json.find("items")->as<json::Array>())
            count +=
                text_of(one, "template_name") == template_name && text_of(one, "channel") == "sms";
        return count;
    }
    orders::Visit visit_of(Job const& job) {
        return *house.db().read(house.scope(), [&](Tx& tx) {
            return orders::load_visit(tx, Id<orders::Visit>{*parse_uuid(job.visit)});
        });
    }
    /// Heard again, as if the first had been forgotten.
    void arrive_again(Job const& job, Instant at) {
        auto const visit = visit_of(job);
        (void)house.db().write(house.scope(), [&](Tx& tx) -> Result<int> {
            for (auto const to : {orders::VisitState::Arrived, orders::VisitState::InService})
                tx.publish(orders::VisitStateChanged{visit.id, visit.order, visit.customer,
                                                     visit.store, orders::VisitState::EnRoute, to,
                                                     at});
            return 0;
        });
        settle();
    }
    void arrive(Job const& job, std::string const& worker) {
        post("/my/visits/" + job.visit + "/opening", "", worker);
        for (auto const* const kind : {"briefed", "checked", "departed", "arrived"}) {
            bool const is_list = std::string_view(kind) == "checked";
            auto const said =
                report(job.visit, worker, kind, is_list ? R"(,"items":["sober","fit"])" : "");
            EXPECT_LT(said.status, 300) << kind << said.body;
        }
        settle();
    }
    std::string hand_body(std::string const& kind, Instant due, std::string const& more) {
        return R"({"kind":")" + kind + R"(","words":"周五前送到新的吸尘器","due_at":")" +
               to_text(due) + "\"" + more + "}";
    }
    Instant const start = *parse_instant(usual_start);
};

} // namespace

TEST_P(PromiseLedger, AnOrderPromisesTimeHoursDutiesAndPriceAndBothSidesAgree) { // BE-03
    auto const job = place();
    settle();
    auto all = ledger_of(job.order);
    ASSERT_EQ(all.size(), 4u);
    EXPECT_EQ(text_of(*all["start"].find("promise"), "due_at"), to_text(start));
    EXPECT_EQ(text_of(*all["hours"].find("promise"), "amount"), "180");
    EXPECT_EQ(text_of(*all["price"].find("promise"), "amount"), std::to_string(job.price));
    EXPECT_GT(std::stoi("0" + text_of(*all["duties"].find("promise"), "amount")), 3);
    EXPECT_EQ(text_of(*all["price"].find("promise"), "is_agreed"), "true") << "by ordering";
    EXPECT_EQ(text_of(*all["hours"].find("promise"), "is_agreed"), "false") << "nobody goes yet";
    auto const worker = accept_offer(job.visit);
    for (auto const& [kind, row] : ledger_of(job.order))
        EXPECT_EQ(text_of(*row.find("promise"), "is_agreed"), "true") << kind;
    // Each side sees its own, the worker no price.
    EXPECT_EQ(get("/me/promises?order=" + job.order, families[0]).at("items/3/state"), "running");
    EXPECT_EQ(get("/me/promises?order=" + job.order, families[1]).at("items/0/state"), "");
    auto const mine = get("/my/promises?visit=" + job.visit, worker);
    EXPECT_EQ(mine.json.find("items")->as<json::Array>()->size(), 3u) << mine.body;
}

TEST_P(PromiseLedger, WorkedAsPromisedEverythingIsKeptAndNobodyIsBothered) { // BE-03
    auto const job = place();
    settle();
    auto const worker = accept_offer(job.visit);
    pass_until(start);
    work(job, worker);
    accept(job, worker);
    auto const all = ledger_of(job.order);
    EXPECT_EQ(state_of(all.at("start")), "kept");
    EXPECT_EQ(happened_of(all.at("start")), "0");
    EXPECT_EQ(state_of(all.at("duties")), "kept");
    EXPECT_EQ(state_of(all.at("price")), "kept");
    EXPECT_EQ(state_of(all.at("hours")), "waived") << "everything at once measures nothing";
    EXPECT_EQ(text_of(*all.at("hours").find("promise"), "reason"), "unmeasured");
    EXPECT_TRUE(cases().empty());
    EXPECT_EQ(told("promise_broken_case"), 0);
}

TEST_P(PromiseLedger, ALateStartIsOneCaseAndOneWordHoweverOftenItIsHeard) { // BE-03 BE-11
    auto const job = place();
    settle();
    auto const worker = accept_offer(job.visit);
    pass_until(start + minutes{10});
    house.restart();
    pass_until(start + minutes{40});
    house.restart();
    arrive(job, worker);
    for (int i = 0; i < 3; ++i) {
        arrive_again(job, start + minutes{40 + i});
        house.restart();
    }
    auto const row = ledger_of(job.order).at("start");
    EXPECT_EQ(state_of(row), "broken");
    auto const found = cases();
    ASSERT_EQ(found.size(), 1u) << "the check-in's own case is the same case";
    EXPECT_EQ(text_of(found[0], "id"), text_of(row, "complaint"));
    EXPECT_EQ(told("promise_broken_case"), 1) << "before the customer calls, once";
    auto const broken = get("/promises?state=broken", staff({"store_manager"}));
    EXPECT_EQ(broken.at("items/0/promise/kind"), "start") << broken.body;
    EXPECT_EQ(broken.at("items/0/complaint_number"), text_of(found[0], "number"));
}

TEST_P(PromiseLedger, AnArrivalHeardLateSetsTheSilenceRight) { // BE-03 VS-11
    auto const job = place();
    settle();
    auto const worker = accept_offer(job.visit);
    pass_until(start + minutes{30});
    EXPECT_EQ(state_of(ledger_of(job.order).at("start")), "broken");
    auto const heard = post(
        "/my/visits/" + job.visit + "/entries",
        entry_body("offline-1", "arrived", start - minutes{5}, R"(,"reason":"地下室没有信号")"),
        worker);
    ASSERT_LT(heard.status, 300) << heard.body;
    settle();
    auto const row = ledger_of(job.order).at("start");
    EXPECT_EQ(state_of(row), "kept");
    EXPECT_EQ(happened_of(row), "-5");
    ASSERT_EQ(cases().size(), 1u);
    EXPECT_EQ(text_of(cases()[0], "state"), "withdrawn");
}

TEST_P(PromiseLedger, HoursThatFallShortAreNoticedWithoutAnyonesComplaint) { // BE-03
    auto const job = place();
    settle();
    auto const worker = accept_offer(job.visit);
    pass_until(start);
    arrive(job, worker);
    report(job.visit, worker, "started");
    pass_until(start + minutes{100});
    work(job, worker); // again from the briefing: what was said stays
    accept(job, worker);
    auto const row = ledger_of(job.order).at("hours");
    EXPECT_EQ(state_of(row), "broken");
    EXPECT_EQ(happened_of(row), "100");
    auto const found = cases();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(text_of(found[0], "kind"), "quality");
    auto const own = get("/me/promises?order=" + job.order, families[0]);
    EXPECT_NE(own.body.find(R"("happened":100)"), std::string::npos) << own.body;
}

TEST_P(PromiseLedger, ABillAboveThePriceIsACaseOfFees) { // BE-03 PY-04
    auto const job = place();
    settle();
    auto const worker = accept_offer(job.visit);
    pass_until(start);
    work(job, worker);
    auto const visit = visit_of(job);
    auto const charged = house.db().write(house.scope(), [&](Tx& tx) {
        return ledger::charge(tx, {.order = visit.order,
                                   .order_number = Text<1, 40>{"x"},
                                   .customer = visit.customer,
                                   .store = visit.store,
                                   .label = Text<1, 200>{"没人同意过的费用"},
                                   .amount = Money{3'000}});
    });
    ASSERT_TRUE(charged);
    accept(job, worker);
    auto const row = ledger_of(job.order).at("price");
    EXPECT_EQ(state_of(row), "broken");
    EXPECT_EQ(happened_of(row), std::to_string(job.price + 3'000));
    ASSERT_EQ(cases().size(), 1u);
    EXPECT_EQ(text_of(cases()[0], "kind"), "fees");
}

TEST_P(PromiseLedger, WhatIsCalledOffIsOwedNoMore) { // BE-03 AS-01
    auto const job = place();
    settle();
    auto const asked = post("/orders/" + job.order + "/cancellation",
                            R"({"reason":"moved_away","words":"不需要了"})", families[0]);
    if (asked.status >= 300) { // whatever the flow asks for: the rule is about the event
        (void)house.db().write(house.scope(), [&](Tx& tx) {
            return orders::cancel(tx, Id<orders::Order>{*parse_uuid(job.order)}, Money{}, "x");
        });
    }
    settle();
    pass_until(start + hours{1});
    for (auto const& [kind, row] : ledger_of(job.order)) {
        EXPECT_EQ(state_of(row), "waived") << kind;
        EXPECT_EQ(text_of(*row.find("promise"), "reason"), "called_off");
    }
    EXPECT_TRUE(cases().empty());
}

TEST_P(PromiseLedger, AWordByMouthIsWrittenDownDisputedWaivedOrRunsOut) { // BE-03
    auto const job = place();
    settle();
    auto const order = R"(,"order":")" + job.order + R"(","owed_by":"company","is_agreed":true)";
    auto const due = clock.now() + hours{48};
    auto const agent = staff({"agent"});
    auto const refused = post("/promises", hand_body("price", due, order), agent);
    EXPECT_EQ(refused.status, 422) << "prices come from quotes";
    auto const made = post("/promises", hand_body("date", due, order), agent);
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_EQ(made.at("promise/is_agreed"), "true");
    auto const id = made.at("promise/id");
    // The customer remembers it differently; the office sees that and what they say.
    auto const said = post("/me/promises/" + id + "/words",
                           R"({"said":"disputed","note":"说的是周三"})", families[0]);
    ASSERT_EQ(said.status, 201) << said.body;
    EXPECT_EQ(post("/me/promises/" + id + "/words", R"({"said":"agreed"})", families[1]).status,
              404);
    auto const disputed = get("/promises?state=running&disputed=true", staff({"store_manager"}));
    EXPECT_EQ(disputed.at("items/0/dispute"), "说的是周三") << disputed.body;
    EXPECT_EQ(post("/promises/" + id + "/waiver", R"({"why":"另行约定"})", agent).status, 403);
    EXPECT_EQ(post("/promises/" + id + "/waiver", R"({"why":"另行约定"})", staff({"store_manager"}))
                  .at("promise/state"),
              "waived");
    // Another one is forgotten: it runs out, and its owner is in charge of the case.
    auto const other = post("/promises", hand_body("other", due, order), agent);
    ASSERT_EQ(other.status, 201) << other.body;
    pass_until(due);
    EXPECT_TRUE(cases().empty());
    house.restart();
    clock.advance(seconds{2});
    settle();
    auto const found = cases();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(text_of(found[0], "owner"), other.at("owner"));
    EXPECT_EQ(told("promise_broken_case"), 1);
    auto const late = put("/promises/" + other.at("promise/id") + "/result", R"({"is_kept":true})",
                          staff({"agent"}));
    EXPECT_EQ(late.status, 409) << "it has ended";
}

TEST_P(PromiseLedger, ACallbackThatIsNotMadeOpensACaseAndOneThatIsDoesNot) { // BE-03 BK-10
    auto const customer = company.families[0].customer;
    auto const due = clock.now() + hours{3};
    std::vector<Id<intake::Callback>> promised;
    for (int i = 0; i < 2; ++i) {
        auto const one = house.db().write(house.scope(), [&](Tx& tx) -> Result<intake::Callback> {
            auto const inquiry = TRY(intake::open_inquiry(tx, {.customer = customer}));
            return intake::promise_callback(tx, inquiry.id, due, "回复能不能周末来");
        });
        ASSERT_TRUE(one);
        promised.push_back(one->id);
    }
    settle();
    auto const queue = get("/queue", staff({"agent"})); // whom to ring, by a masked name
    EXPECT_NE(queue.body.find("\"who\":\"" + cn::mask_name(company.families[0].name) + "\""),
              std::string::npos)
        << queue.body;
    EXPECT_EQ(queue.body.find(company.families[0].name), std::string::npos);
    ASSERT_TRUE(house.db().write(house.scope(), [&](Tx& tx) {
        return intake::finish_callback(tx, promised[0], intake::CallbackResult::Reached, {});
    }));
    pass_until(due + minutes{5});
    auto const list = get("/customers/" + to_text(customer) + "/promises", staff({"hq"}));
    ASSERT_EQ(list.json.find("items")->as<json::Array>()->size(), 2u) << list.body;
    std::set<std::string> const states{list.at("items/0/promise/state"),
                                       list.at("items/1/promise/state")};
    EXPECT_EQ(states, (std::set<std::string>{"broken", "kept"})) << list.body;
    EXPECT_EQ(cases().size(), 1u);
}

TEST_P(PromiseLedger, TheHousesOwnPromiseIsReadInTheReadersLanguage) { // BE-03 BK-10
    auto const customer = company.families[0].customer;
    ASSERT_TRUE(house.db().write(house.scope(), [&](Tx& tx) -> Result<intake::Callback> {
        auto const inquiry = TRY(intake::open_inquiry(tx, {.customer = customer}));
        words::Saying const about{"series.callback_about",
                                  {{"day", "2026-11-25 09:00"}, {"why", "nobody_free"}}};
        return intake::promise_callback(tx, inquiry.id, clock.now() + hours{3}, about);
    }));
    settle();
    auto const path = "/customers/" + to_text(customer) + "/promises";
    Ask ask{"GET", path, "", staff({"hq"})};
    EXPECT_NE(house.ask(ask).at("items/0/promise/words").find("还没有排上人"), std::string::npos);
    ask.headers = {{"Accept-Language", "en"}};
    auto const english = house.ask(ask).at("items/0/promise/words");
    EXPECT_NE(english.find("nobody is free"), std::string::npos) << english;
}

HEARTH_BOTH_ENGINES(PromiseLedger);

} // namespace hearth::app::promise_ledger_test
