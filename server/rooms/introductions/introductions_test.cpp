// LX-03: what was shown is kept, facts are told, the fee is owed or lost.
#include "rooms/identity/testing.h"

#include "base/zone.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/introductions/inside.h"
#include "rooms/introductions/record_pdf.h"
#include "rooms/introductions/rules.h"
#include "rooms/orders/testing.h"

namespace hearth::introductions {
namespace {

class IntroductionsCompany : public identity::PeopleTest {
protected:
    IntroductionsCompany()
        : PeopleTest({{"identity", identity::install},
                      {"catalog", catalog::install},
                      {"customers", customers::install},
                      {"workforce", workforce::install},
                      {"pricing", pricing::install},
                      {"ledger", ledger::install},
                      {"orders", orders::install},
                      {"dispatch", dispatch::install},
                      {"introductions", introductions::install}}) {}
};

class IntroducedOrder : public orders::Shop<IntroductionsCompany> {
protected:
    void SetUp() override {
        Shop::SetUp();
        order = placed_as(orders::Relation::Introduced, hours{72});
        worker = write([&](Tx& tx) {
            return workforce::add_worker(
                tx, {.name = "李敏", .phone = "+8613800138055", .store = store_id});
        });
        sign_in();
    }
    orders::Order placed_as(orders::Relation relation, Duration ahead) {
        auto const quote = quote_at(start + ahead);
        return write([&](Tx& tx) {
            return orders::place(tx, {.customer = customer,
                                      .address = address,
                                      .quote = quote.id,
                                      .start = start + ahead,
                                      .relation = relation,
                                      .allows_same_day = true});
        });
    }
    void sign_in() {
        mine = sign_in_customer(customer);
        agent = sign_in_as("store_agent", store_id);
        manager = sign_in_as("store_manager", store_id);
    }
    void pass(Duration time) {
        clock().advance(time);
        sign_in();
    }
    Introduction shown() {
        write([&](Tx& tx) { return show(tx, order.id, worker.id); });
        return all().back();
    }
    std::vector<Introduction> all() {
        return read(
            [&](Tx& tx) -> Result<std::vector<Introduction>> { return list_of(tx, order.id); });
    }
    identity::Answer post(std::string const& path, std::string const& body,
                          std::string const& token) {
        return call("POST", path, body, {.token = token});
    }
    std::string path(Introduction const& one, std::string const& rest) const {
        return "/introductions/" + to_text(one.id) + rest;
    }
    std::string today() { return to_text(local_day(clock().now(), "Asia/Shanghai")); }
    std::string claim_form(std::string const& day) const {
        return R"({"engaged_on":")" + day + R"(","evidence":"邻居看到她每天来上班"})";
    }
    Money due(Introduction const& one) {
        return read(
            [&](Tx& tx) -> Result<Money> { return ledger::balance_of(tx, bill_of(one.id)).due; });
    }
    std::string listed(std::string const& token) {
        return call("GET", "/orders/" + to_text(order.id) + "/introductions", "", {.token = token})
            .body;
    }

    orders::Order order;
    workforce::Worker worker;
    std::string mine, agent, manager;
};

TEST_P(IntroducedOrder, KeepsExactlyWhatWasShownVersionByVersion) { // LX-03 LX-01
    auto const first = shown();
    EXPECT_EQ(first.version, 1);
    EXPECT_EQ(first.hash, fingerprint(first.resume));
    EXPECT_NE(first.resume.find("李敏"), std::string::npos);
    write([&](Tx& tx) { return show(tx, order.id, worker.id); }); // the same: nothing new
    EXPECT_EQ(all().size(), 1u);
    write([&](Tx& tx) -> Result<workforce::Worker> {
        auto changed = TRY(workforce::load_worker(tx, worker.id));
        changed.grade = workforce::Grade::Gold;
        return workforce::save_worker(tx, changed);
    });
    pass(hours{1});
    auto const second = shown();
    EXPECT_EQ(second.version, 2);
    EXPECT_NE(second.hash, first.hash);
    EXPECT_EQ(all().front().resume, first.resume) << "what was shown stays as it was";
    EXPECT_ANY_THROW(db().write(scope(), [&](Tx& tx) -> Result<void> {
        tx.run("UPDATE introductions_introduction SET hash = 'x' WHERE company_id = ?1 AND id = ?2",
               first.id);
        return {};
    }));
    // Of an order where the worker is ours nothing is introduced.
    auto const other = placed_as(orders::Relation::Employee, hours{96});
    write([&](Tx& tx) { return show(tx, other.id, worker.id); });
    EXPECT_TRUE(read([&](Tx& tx) -> Result<bool> { return list_of(tx, other.id).empty(); }));
}

TEST_P(IntroducedOrder, IsSeenByTheFamilyWithTheNoteOfTheFee) { // LX-03
    write([&](Tx& tx) -> Result<void> {
        auto const visit = orders::list_visits(tx, order.id).front();
        return hear_assigned(tx, {.visit = visit.id,
                                  .order = order.id,
                                  .customer = customer,
                                  .store = store_id,
                                  .worker = worker.id});
    });
    auto const seen = post("/orders/" + to_text(order.id) + "/introductions/sight", "", mine);
    ASSERT_EQ(seen.status, 201) << seen.body;
    EXPECT_NE(seen.body.find("李敏"), std::string::npos) << seen.body;
    EXPECT_NE(seen.body.find("绕开我们直接与其签约"), std::string::npos);
    EXPECT_NE(seen.body.find("300.00"), std::string::npos);
    EXPECT_NE(seen.body.find(R"("kind":"seen")"), std::string::npos);
    ASSERT_EQ(post("/orders/" + to_text(order.id) + "/introductions/sight", "", mine).status, 201);
    auto const steps = read([&](Tx& tx) -> Result<std::vector<Step>> {
        return list_steps(tx, list_of(tx, order.id).front().id);
    });
    EXPECT_EQ(steps.size(), 1u) << "once";
    auto const stranger = sign_in_customer(add_customer("李雷", "+8613800138001"));
    EXPECT_EQ(
        call("GET", "/orders/" + to_text(order.id) + "/introductions", "", {.token = stranger})
            .status,
        404);
}

TEST_P(IntroducedOrder, OwesTheFeeWhereTheFamilyEngagesBehindOurBack) { // LX-03
    auto const one = shown();
    pass(hours{24 * 40});
    EXPECT_EQ(post(path(one, "/claim"), claim_form(today()), agent).status, 403);
    EXPECT_EQ(post(path(one, "/claim"), claim_form("2026-11-01"), manager).code,
              "platform.invalid");
    ASSERT_EQ(post(path(one, "/claim"), claim_form(today()), manager).status, 201);
    EXPECT_EQ(due(one), one.fee);
    EXPECT_EQ(post(path(one, "/claim"), claim_form(today()), manager).code,
              "introductions.claimed_already");
    // The family reads on what it rests.
    EXPECT_NE(listed(mine).find("邻居看到她每天来上班"), std::string::npos);
    auto const printed = read([&](Tx& tx) { return load_record_facts(tx, one.id); });
    EXPECT_EQ(printed.resume.name, "李敏");
    EXPECT_TRUE(print_record(printed).starts_with("%PDF"));
    ASSERT_EQ(post(path(one, "/drop"), R"({"why":"认错人了"})", manager).status, 201);
    EXPECT_EQ(due(one), Money{});
}

TEST_P(IntroducedOrder, LosesTheFeeWhereAFactWasHidden) { // LX-03
    auto const one = shown();
    auto const known_before = today();
    pass(hours{24 * 10});
    ASSERT_EQ(post(path(one, "/claim"), claim_form(today()), manager).status, 201);
    write([&](Tx& tx) {
        return ledger::take_payment(
            tx, {.order = bill_of(one.id), .store = store_id, .amount = one.fee});
    });
    auto const told = [&](std::string const& known_on) {
        auto const answer =
            post("/workers/" + to_text(worker.id) + "/facts",
                 R"({"kind":"offence","words":"曾因盗窃被处罚","known_on":")" + known_on + "\"}",
                 manager);
        EXPECT_EQ(answer.status, 201) << answer.body;
        return answer.text("id");
    };
    auto const later = told(today());
    auto const loss = [&](std::string const& fact) {
        return post(path(one, "/loss"), R"({"fact":")" + fact + R"(","why":"店里早就知道"})",
                    manager);
    };
    EXPECT_EQ(loss(later).code, "introductions.not_hidden") << "it became known later";
    EXPECT_NE(listed(mine).find("曾因盗窃被处罚"), std::string::npos) << "told all the same";
    auto const hidden = told(known_before);
    auto const lost = loss(hidden);
    ASSERT_EQ(lost.status, 201) << lost.body;
    EXPECT_NE(lost.body.find(R"("state":"lost")"), std::string::npos);
    EXPECT_EQ(due(one), Money{});
    auto const refunded = read([&](Tx& tx) -> Result<Money> {
        return ledger::list_payments(tx, bill_of(one.id)).front().refunded;
    });
    EXPECT_EQ(refunded, one.fee) << "what was paid goes back";
    EXPECT_EQ(loss(hidden).code, "introductions.fee_lost");
    EXPECT_TRUE(read([](Tx& tx) -> Result<bool> { return ledger::find_unbalanced(tx).empty(); }));
}

HEARTH_BOTH_ENGINES(IntroducedOrder);

} // namespace
} // namespace hearth::introductions
