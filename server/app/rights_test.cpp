// The rights desk (LD-10, LD-11, PR-04) through the API, the durable clocks and the rooms' own
// tables, on both engines.
#include "app/testing_rights.h"

#include "platform/personal/personal.h"
#include "platform/personal/restriction.h"
#include "rooms/complaints/complaints.h"
#include "rooms/rights/rights.h"

#include <algorithm>

namespace hearth::app::rights_test {
namespace {

using std::chrono::days;

class Rights : public RightsTest {
protected:
    std::string office() { return staff({"store_manager"}); }
    /// Taken down by telephone; who asks is not known yet.
    Answer take(std::string const& kind, std::string const& more = "") {
        return post("/rights",
                    R"({"customer":")" + to_text(me()) + R"(","kind":")" + kind +
                        R"(","channel":"phone","asker":"self")" + more + "}",
                    office());
    }
    Answer own_copy(std::string const& id, std::string const& token) {
        auto const path = "/me/rights/" + id;
        open_copy(path, token);
        return get(path + "/copy?form=json", token);
    }
    /// An order from beginning to end, paid.
    void have_an_order_done() {
        auto const job = place();
        settle();
        auto const worker = accept_offer(job.visit);
        pass_until(*parse_instant(usual_start));
        work(job, worker);
        accept(job, worker);
        pay(job);
    }
    void pay(Job const& job) {
        auto const paid =
            post("/payments",
                 R"({"order":")" + job.order + R"(","store":")" + to_text(company.stores.front()) +
                     R"(","method":"cash","amount":)" + std::to_string(job.price) + "}",
                 office());
        EXPECT_EQ(paid.status, 201) << paid.body;
        settle();
    }
    std::string name_of_file() {
        return house.db()
            .read(house.scope(), [&](Tx& tx) { return customers::load_customer(tx, me()); })
            ->name;
    }
    bool is_listed() {
        auto const page = get("/customers?limit=200", staff({"hq"}));
        return page.body.find(to_text(me())) != page.body.npos;
    }
    void let_days_pass(int count) {
        for (int day = 0; day < count; ++day)
            advance(hours{24});
    }
    /// The daily chore, in its own time.
    void erase_what_is_due() {
        clock.advance(hours{25});
        house.house().chores().step();
    }
};

} // namespace

TEST_P(Rights, ARequestByTelephoneWaitsUntilWeKnowWhoAsks) { // LD-10
    auto const one = take("copy");
    ASSERT_EQ(one.status, 201) << one.body;
    auto const path = "/rights/" + one.at("row/id");
    EXPECT_EQ(one.at("row/state"), "open");
    EXPECT_EQ(post(path + "/execution", "{}", office()).code(), "rights.not_proved");
    EXPECT_EQ(get(path + "/copy", office()).code(), "rights.copy_expired");
    auto const proved =
        post(path + "/proof", R"({"proof":"called_back","note":"回拨登记号码"})", office());
    ASSERT_EQ(proved.status, 201) << proved.body;
    EXPECT_EQ(post(path + "/execution", "{}", office()).at("row/state"), "done");
    EXPECT_EQ(get(path + "/copy", office()).status, 200);
    EXPECT_EQ(get(path + "/copy", staff({"technician"})).status, 403);
    EXPECT_EQ(events_about(*parse_uuid(one.at("row/id")), "rights.data_read").size(), 1u);
    EXPECT_EQ(take("copy", R"(,"proof":"signed_in")").status, 422) << "only they sign in";
}

TEST_P(Rights, AnOverdueRequestClimbsToTheManagerAndThenToHeadquarters) { // LD-10
    auto const one = take("explain", R"(,"words":"为什么说我可能流失？")");
    ASSERT_EQ(one.status, 201) << one.body;
    auto const path = "/rights/" + one.at("row/id");
    house.restart();
    let_days_pass(14); // ten working days: a reminder, nobody is late yet
    EXPECT_EQ(get(path, office()).at("row/level"), "owner");
    EXPECT_NE(get(path, office()).body.find("\"warned\""), std::string::npos);
    let_days_pass(7);
    EXPECT_EQ(get(path, office()).at("row/level"), "manager");
    EXPECT_EQ(get(path, office()).at("row/is_overdue"), "true");
    let_days_pass(5);
    EXPECT_EQ(get(path, office()).at("row/level"), "headquarters");
    (void)post(path + "/proof", R"({"proof":"called_back","note":"回拨"})", office());
    auto const done =
        post(path + "/answer", R"({"words":"您已三个月没有下单，系统按此提示回访。"})", office());
    EXPECT_EQ(done.at("row/state"), "done") << done.body;
    settle();
    EXPECT_GE(told("rights_answered"), 1) << "LD-14: a person answered, in words";
}

TEST_P(Rights, ANoHasAReasonAndIsTold) { // LD-10
    auto const one = take("copy");
    auto const path = "/rights/" + one.at("row/id");
    EXPECT_EQ(post(path + "/refusal", R"({"reason":"not_proved"})", office()).status, 422);
    auto const said = post(path + "/refusal",
                           R"({"reason":"not_proved","words":"回拨三次无人接听。"})", office());
    EXPECT_EQ(said.at("row/state"), "refused") << said.body;
    settle();
    EXPECT_GE(told("rights_refused"), 1);
    EXPECT_EQ(post(path + "/execution", "{}", office()).code(), "rights.over");
}

TEST_P(Rights, ACorrectionKeepsBeforeAndAfter) { // LD-10, PR-04
    auto const asked = ask("correct", R"(,"corrections":[{"thing":"name","wanted":"王小芳"}])");
    ASSERT_EQ(asked.status, 201) << asked.body;
    EXPECT_EQ(asked.at("state"), "open") << "somebody looks first";
    EXPECT_EQ(ask("correct", R"(,"words":"再来一次")").code(), "rights.asked_already");
    auto const before = name_of_file();
    auto const done = post("/rights/" + asked.at("id") + "/execution", "{}", office());
    EXPECT_EQ(done.at("row/state"), "done") << done.body;
    EXPECT_EQ(done.at("corrections/0/before"), before);
    EXPECT_EQ(done.at("corrections/0/after"), "王小芳");
    EXPECT_EQ(name_of_file(), "王小芳");
}

TEST_P(Rights, ConsentsEndAtOnce) { // LD-03, LD-10
    auto const hash = std::string(64, 'a');
    for (auto const* purpose : {"marketing", "call_recording"})
        ASSERT_EQ(post("/me/consents",
                       R"({"purpose":")" + std::string(purpose) +
                           R"(","text_version":"1","text_hash":")" + hash + R"(","channel":"web"})",
                       mine())
                      .status,
                  201);
    EXPECT_EQ(ask("withdraw", R"(,"purpose":"marketing")").at("state"), "done");
    settle();
    auto const has = [&](customers::ConsentPurpose purpose) {
        return *house.db().read(house.scope(), [&](Tx& tx) -> Result<bool> {
            return customers::has_consent(tx, me(), purpose);
        });
    };
    EXPECT_FALSE(has(customers::ConsentPurpose::Marketing));
    EXPECT_TRUE(has(customers::ConsentPurpose::CallRecording)) << "the other one stands";
}

TEST_P(Rights, AnAccountWithAnOpenOrderWaitsAndThenClosesByItself) { // LD-11, LD-10
    auto const job = place();
    settle();
    auto const asked = ask("close_account");
    ASSERT_EQ(asked.status, 201) << asked.body;
    EXPECT_EQ(asked.at("state"), "postponed");
    EXPECT_EQ(asked.at("obstacles/0"), "running_order");
    settle();
    EXPECT_GE(told("rights_postponed"), 1);
    EXPECT_NE(name_of_file(), "");
    EXPECT_EQ(get("/me/rights", mine()).at("items/0/state"), "postponed");
    auto const worker = accept_offer(job.visit);
    pass_until(*parse_instant(usual_start));
    work(job, worker);
    accept(job, worker);
    advance(minutes{6});
    house.house().chores().step();
    auto const path = "/rights/" + asked.at("id");
    EXPECT_EQ(get(path, staff({"hq"})).at("row/state"), "postponed") << "the bill is open";
    EXPECT_EQ(get(path, staff({"hq"})).at("row/obstacles/0"), "unpaid_bill");
    pay(job);
    advance(minutes{6});
    house.house().chores().step();
    EXPECT_EQ(get(path, staff({"hq"})).at("row/state"), "done");
    EXPECT_EQ(name_of_file(), "");
}

TEST_P(Rights, AClosedAccountIsFrozenAndItsNumberFindsNobody) { // LD-11, LD-10
    have_an_order_done();
    auto const& family = company.families.front();
    auto const asked = ask("close_account");
    ASSERT_EQ(asked.status, 201) << asked.body;
    ASSERT_EQ(asked.at("state"), "done") << asked.body;
    EXPECT_EQ(name_of_file(), "") << "no room reads the name any more";
    EXPECT_FALSE(is_listed());
    EXPECT_EQ(get("/me/rights", mine()).status, 401) << "the sessions have ended";
    auto const hq = staff({"hq"});
    EXPECT_EQ(get("/customers/" + to_text(me()), hq).code(), "customers.frozen");
    EXPECT_EQ(get("/customers?phone=" + family.phone.substr(3), hq).body.find(to_text(me())),
              std::string::npos);
    settle();
    EXPECT_GE(told("rights_closed"), 1) << "and this they are told";
    // What the law wants kept is there, for whoever says why; each reading is in the log.
    auto const path = "/rights/" + asked.at("id");
    auto const frozen = get(path, hq);
    EXPECT_EQ(frozen.at("frozen/kind"), "closed") << frozen.body;
    EXPECT_NE(frozen.at("frozen/until"), "");
    EXPECT_EQ(post(path + "/reading", R"({"reason":"法院调取"})", staff({"agent"})).status, 403);
    EXPECT_EQ(post(path + "/reading", "{}", hq).status, 422);
    auto const read = post(path + "/reading", R"({"reason":"法院调取证据"})", hq);
    ASSERT_EQ(read.status, 201) << read.body;
    EXPECT_NE(read.body.find(family.name), std::string::npos);
}

TEST_P(Rights, WhatIsFrozenIsErasedWhenItsTimeIsOver) { // LD-11, PR-04
    have_an_order_done();
    ASSERT_EQ(ask("close_account").at("state"), "done");
    auto const frozen = [&] {
        return *house.db().read(house.scope(), [&](Tx& tx) -> Result<int> {
            return personal::count_frozen(tx, me().uuid);
        });
    };
    EXPECT_GT(frozen(), 0);
    clock.advance(days{3 * 365});
    erase_what_is_due();
    EXPECT_GT(frozen(), 0) << "three years from the end of the visit are not over";
    clock.advance(days{40});
    erase_what_is_due();
    auto const left =
        *house.db().read(house.scope(), [&](Tx& tx) -> Result<std::vector<personal::Section>> {
            return personal::gather(tx, personal::Person::Customer, me().uuid);
        });
    for (auto const& section : left) {
        if (section.keep == "voucher") continue; // thirty years
        for (auto const& record : section.records)
            for (auto const& field : record)
                EXPECT_FALSE(
                    (field.kind == "name" || field.kind == "phone" || field.kind == "address") &&
                    !field.value.empty())
                    << section.name << "." << field.column;
    }
}

TEST_P(Rights, RestrictingFreezesWithoutErasingAndIsTakenBack) { // LD-10
    have_an_order_done();
    auto const name = name_of_file();
    ASSERT_EQ(ask("restrict").at("state"), "done");
    EXPECT_EQ(name_of_file(), "");
    EXPECT_FALSE(is_listed());
    EXPECT_EQ(get("/me/rights", mine()).at("frozen/kind"), "restricted") << "said to them";
    auto const copy = ask("copy");
    EXPECT_NE(own_copy(copy.at("id"), mine()).body.find(name), std::string::npos)
        << "their own data stays theirs";
    auto const lifted = house.ask({"DELETE", "/me/restriction", "", mine(), "lift-1"});
    EXPECT_LT(lifted.status, 300) << lifted.body;
    EXPECT_EQ(name_of_file(), name);
    EXPECT_TRUE(is_listed());
}

TEST_P(Rights, DeletingTakesOnlyWhatNobodyNeeds) { // LD-11
    have_an_order_done();
    (void)house.db().write(house.scope(), [&](Tx& tx) -> Result<int> {
        customers::save_leaning(tx, me(), company.workers.front().id,
                                customers::LeaningKind::Favourite);
        return 0;
    });
    ASSERT_EQ(ask("delete").at("state"), "done");
    auto const leanings =
        *house.db().read(house.scope(), [&](Tx& tx) -> Result<std::vector<customers::Leaning>> {
            return customers::list_leanings(tx, me());
        });
    EXPECT_TRUE(leanings.empty());
    EXPECT_NE(name_of_file(), "") << "the account stays, and the order with it";
    EXPECT_EQ(get("/me/rights", mine()).status, 200);
}

TEST_P(Rights, AWorkerHasTheirOwn) { // LD-10, PR-04
    auto const job = place();
    settle();
    auto const worker = accept_offer(job.visit);
    auto const asked = post("/me/rights", R"({"kind":"copy"})", worker);
    ASSERT_EQ(asked.status, 201) << asked.body;
    EXPECT_EQ(asked.at("state"), "done");
    auto const copy = own_copy(asked.at("id"), worker);
    ASSERT_EQ(copy.status, 200) << copy.body;
    EXPECT_EQ(copy.body.find(company.families.front().phone.substr(3)), std::string::npos)
        << "PR-01: no customer's number";
    EXPECT_EQ(post("/me/rights", R"({"kind":"close_account"})", worker).status, 422);
    auto const erased = post("/me/rights", R"({"kind":"delete"})", worker);
    EXPECT_EQ(erased.at("state"), "open") << "a person decides what the law of labour keeps";
}

TEST_P(Rights, WhoHasNothingToDoWithTheFilesSeesNoRequest) { // PR-03, LD-10
    auto const one = take("copy", R"(,"proof":"called_back")");
    auto const worker = house.sign_in(ActorKind::Worker, company.workers.front().id.uuid);
    auto const theirs = post("/me/rights", R"({"kind":"delete"})", worker);
    ASSERT_EQ(theirs.status, 201) << theirs.body;
    auto const hr = staff({"hr"});
    auto const agent = staff({"agent"});
    EXPECT_EQ(get("/rights/" + one.at("row/id"), hr).status, 404);
    EXPECT_EQ(get("/rights/" + one.at("row/id") + "/copy", hr).status, 404);
    EXPECT_EQ(get("/rights/" + theirs.at("id"), agent).status, 404);
    EXPECT_EQ(get("/rights/" + theirs.at("id"), hr).status, 200);
    EXPECT_EQ(get("/rights", hr).body.find(one.at("row/number")), std::string::npos);
}

TEST_P(Rights, AnHeirIsHeardWithRelationAndPaper) { // LD-10
    auto const heir = [&](std::string const& more) {
        return post("/rights",
                    R"({"customer":")" + to_text(me()) +
                        R"(","kind":"copy","channel":"store","asker":"heir")" + more + "}",
                    office());
    };
    EXPECT_EQ(heir("").status, 422);
    auto const taken =
        heir(R"(,"relation":"女儿","paper":"死亡证明、公证书","proof":"certificate")");
    ASSERT_EQ(taken.status, 201) << taken.body;
    EXPECT_EQ(taken.at("relation"), "女儿");
    EXPECT_EQ(post("/rights/" + taken.at("row/id") + "/execution", "{}", office()).at("row/state"),
              "done");
}

TEST_P(Rights, TheDeskIsSortedByWhatIsDueFirst) { // LD-10
    (void)take("explain", R"(,"words":"为什么？")");
    clock.advance(days{2});
    (void)take("copy");
    auto const list = get("/rights", office());
    ASSERT_EQ(list.status, 200) << list.body;
    EXPECT_EQ(list.at("items/0/kind"), "explain");
    EXPECT_EQ(list.at("items/1/kind"), "copy");
    EXPECT_EQ(list.body.find(company.families.front().name), std::string::npos) << "masked";
    EXPECT_EQ(get("/rights", staff({"technician"})).status, 403);
}

HEARTH_BOTH_ENGINES(Rights);

} // namespace hearth::app::rights_test
