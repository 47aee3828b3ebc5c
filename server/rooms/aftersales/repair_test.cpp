#include "rooms/identity/testing.h"

#include "rooms/orders/testing.h"

#include "rooms/aftersales/testing.h"

#include <algorithm>

namespace hearth::aftersales {
namespace {

Diagnosis redo_at(Instant at) {
    Diagnosis plan;
    plan.found = "油烟机接缝没有擦净";
    plan.way = RepairWay::Redo;
    plan.pick_up_at = at;
    return plan;
}
std::string fault_of(Diagnosis const& plan) {
    auto const checked = check_diagnosis(plan);
    return checked ? "" : checked.error().fields.at(0).code;
}

TEST(RepairRules, ChargeOnlyForOwnUseAndGiveBackOnlyWhereSaid) { // AS-04 AS-06
    auto plan = redo_at(Instant{});
    EXPECT_EQ(fault_of(plan), "");
    plan.fee = Money{5'000};
    EXPECT_EQ(fault_of(plan), "aftersales.fee_without_own_use");
    plan.fault = Fault::Customer;
    EXPECT_EQ(fault_of(plan), "");
    plan.refund = Money{100};
    EXPECT_EQ(fault_of(plan), "aftersales.refund_amount");
    plan.way = RepairWay::PartialRefund;
    EXPECT_EQ(fault_of(plan), "");
    plan.way = RepairWay::OtherWorker;
    plan.refund = Money{};
    plan.pick_up_at.reset();
    EXPECT_EQ(fault_of(plan), "aftersales.redo_when");
    plan.way = RepairWay::Repair;
    plan.pick_up_at = Instant{hours{5}};
    plan.return_at = Instant{hours{4}};
    EXPECT_EQ(fault_of(plan), "aftersales.return_before_pick_up");
    plan.parts = {{"滤网", 2, Money{3'000}}, {"螺丝", 4, Money{50}}};
    EXPECT_EQ(parts_total(plan), Money{6'200});
}

TEST(RepairRules, GoStepByStepAndNeverBackButByAnUnhappyCustomer) { // AS-05
    using S = RepairState;
    EXPECT_TRUE(can_move(S::Noticed, S::Contacted));
    EXPECT_FALSE(can_move(S::Noticed, S::Diagnosed)) << "nobody is diagnosed unheard";
    EXPECT_FALSE(can_move(S::Contacted, S::Signed));
    EXPECT_TRUE(can_move(S::Returned, S::Noticed));
    EXPECT_FALSE(can_move(S::Repaired, S::Withdrawn)) << "what is done is done";
    EXPECT_FALSE(can_move(S::Closed, S::Noticed));
}

class Repairs : public AftersalesTest {
protected:
    orders::Order done_order() {
        auto const order = paid_order();
        finish(order);
        return order;
    }
    std::string noticed(orders::Order const& order) {
        auto const answer =
            post("/orders/" + to_text(order.id) + "/repairs", R"({"words":"灶台还有油"})", mine);
        EXPECT_EQ(answer.status, 201) << answer.body;
        return "/repairs/" + answer.text("id");
    }
    Repair repair_of(orders::Order const& order) {
        return read([&](Tx& tx) { return list_repairs_of(tx, order.id); }).back();
    }
    std::string state_of(std::string const& path) { return get(path, agent).text("state"); }
    void fire_all() {
        std::map<std::string, clocks::Handler> handlers;
        for (auto const kind : {contact_clock, answer_clock, follow_up_clock})
            handlers.emplace(kind, hear_clock);
        clocks::Keeper(db(), handlers).step();
    }
    std::string body(Diagnosis const& plan) { return json::to_text(plan); }
    identity::Answer put(std::string const& path, std::string const& text,
                         std::string const& token) {
        return call("PUT", path, text, {.token = token});
    }
    void expect_clock(Repair const& one, std::string_view kind, clocks::State state) {
        auto const all = read([&](Tx& tx) { return clocks::list_of(tx, one.id.uuid); });
        clocks::Entry const* newest = nullptr;
        for (auto const& clock : all)
            if (clock.kind == kind && (!newest || newest->started_at < clock.started_at))
                newest = &clock;
        ASSERT_TRUE(newest) << kind;
        EXPECT_EQ(newest->state, state) << kind;
    }
};

TEST_P(Repairs, GoFromTheNoticeToTheCallWithEveryPromiseOnAClock) { // AS-05 AS-06
    auto const order = done_order();
    auto const path = noticed(order);
    auto const one = repair_of(order);
    EXPECT_EQ(one.number, order.number + "-W1");
    expect_clock(one, contact_clock, clocks::State::Running);
    expect_clock(one, answer_clock, clocks::State::Running);
    EXPECT_EQ(post(path + "/contact", R"({"said":"已致电，周二上门看"})", agent).status, 201);
    expect_clock(one, contact_clock, clocks::State::Met);
    auto const at = read([](Tx& tx) { return tx.now(); }) + hours{48};
    EXPECT_EQ(post(path + "/plan-signature", "", manager).status, 409) << "nothing to sign yet";
    ASSERT_EQ(put(path + "/diagnosis", body(redo_at(at)), agent).status, 200);
    EXPECT_EQ(get(path, mine).body.find("接缝"), std::string::npos) << "told once it is signed";
    EXPECT_EQ(post(path + "/plan-signature", "", agent).status, 403) << "the manager signs";
    ASSERT_EQ(post(path + "/plan-signature", "", manager).status, 201);
    expect_clock(one, answer_clock, clocks::State::Met);
    EXPECT_NE(get(path, mine).body.find("接缝"), std::string::npos);
    auto const redo = repair_of(order).redo;
    ASSERT_TRUE(redo);
    auto const visit = read([&](Tx& tx) { return orders::load_visit(tx, *redo); });
    EXPECT_EQ(visit.starts_at, at);
    EXPECT_EQ(stage_of(order), orders::Stage::Done) << "the order stays done";
    EXPECT_EQ(balance(order).charged, order.price) << "and free";
    ASSERT_EQ(post(path + "/completion", R"({"said":"重做完毕"})", agent).status, 201);
    ASSERT_EQ(post(path + "/return", "", agent).status, 201);
    expect_clock(one, follow_up_clock, clocks::State::Running);
    ASSERT_EQ(post(path + "/follow-up", R"({"result":"satisfied","said":"满意"})", agent).status,
              201);
    EXPECT_EQ(state_of(path), "closed");
    for (auto const& clock : read([&](Tx& tx) { return clocks::list_of(tx, one.id.uuid); }))
        EXPECT_TRUE(clock.ended_at) << "no clock without an end";
}

TEST_P(Repairs, ClimbWhereNobodyCallsWithinADayNorAnswersWithin72Hours) { // AS-05
    auto const order = done_order();
    auto const path = noticed(order);
    auto const one = repair_of(order);
    pass(hours{24});
    fire_all();
    EXPECT_EQ(steps_of(one.id).back(), StepKind::Overdue);
    post(path + "/contact", R"({"said":"道歉，已致电"})", agent);
    expect_clock(one, contact_clock, clocks::State::Lapsed);
    pass(hours{48});
    fire_all();
    auto const steps = steps_of(one.id);
    EXPECT_EQ(std::count(steps.begin(), steps.end(), StepKind::Overdue), 2);
    EXPECT_NE(get("/repairs", agent).body.find(R"("is_overdue":true)"), std::string::npos);
}

TEST_P(Repairs, BeginAgainWhereTheCustomerIsNotSatisfied) { // AS-05
    auto const order = done_order();
    auto const path = noticed(order);
    auto const one = repair_of(order);
    auto plan = redo_at({});
    plan.way = RepairWay::Repair;
    plan.pick_up_at.reset();
    post(path + "/contact", R"({"said":"已致电"})", agent);
    put(path + "/diagnosis", body(plan), agent);
    post(path + "/plan-signature", "", manager);
    post(path + "/completion", R"({"said":"换了滤网"})", agent);
    post(path + "/return", "", agent);
    clock().advance(minutes{1});
    post(path + "/follow-up", R"({"result":"unsatisfied","said":"还是有味道"})", agent);
    EXPECT_EQ(state_of(path), "noticed");
    expect_clock(one, contact_clock, clocks::State::Running);
    expect_clock(one, answer_clock, clocks::State::Running);
}

TEST_P(Repairs, GiveBackAPartByTheLedgersRules) { // AS-06 PY-08
    auto const order = done_order();
    auto const path = noticed(order);
    post(path + "/contact", R"({"said":"已致电"})", agent);
    auto plan = redo_at({});
    plan.way = RepairWay::PartialRefund;
    plan.pick_up_at.reset();
    plan.refund = order.price + Money{1};
    EXPECT_EQ(put(path + "/diagnosis", body(plan), agent).status, 422) << "never more than paid";
    plan.refund = order.price.percent(30);
    ASSERT_EQ(put(path + "/diagnosis", body(plan), agent).status, 200);
    ASSERT_EQ(post(path + "/plan-signature", "", manager).status, 201);
    auto const refunds = repair_of(order).refunds;
    ASSERT_EQ(refunds.size(), 1u);
    EXPECT_EQ(read([&](Tx& tx) { return ledger::load_refund(tx, refunds[0]); }).amount,
              order.price.percent(30));
    EXPECT_EQ(get("/refunds/" + to_text(refunds[0]) + "/form", mine).body.substr(0, 5), "%PDF-");
}

TEST_P(Repairs, BillAFeeOnlyOnceTheCustomerAgreesToTheFigureTheySaw) { // AS-04 BE-01
    auto const order = done_order();
    auto const path = noticed(order);
    post(path + "/contact", R"({"said":"已致电"})", agent);
    auto plan = redo_at({});
    plan.way = RepairWay::Repair;
    plan.pick_up_at.reset();
    plan.fault = Fault::Customer;
    plan.fee = Money{8'000};
    plan.parts = {{"滤网", 2, Money{3'000}}};
    ASSERT_EQ(put(path + "/diagnosis", body(plan), agent).status, 200);
    ASSERT_EQ(post(path + "/plan-signature", "", manager).status, 201);
    EXPECT_EQ(balance(order).charged, order.price) << "nobody agreed yet";
    EXPECT_EQ(post(path + "/completion", R"({"said":"好了"})", agent).code,
              "aftersales.not_agreed");
    auto const shown = get(path, mine);
    EXPECT_NE(shown.body.find(R"("waits_for_customer":true)"), std::string::npos);
    EXPECT_NE(shown.body.find(R"("parts_total":6000)"), std::string::npos);
    EXPECT_EQ(post(path + "/agreement", R"({"fee":7000})", mine).code,
              "aftersales.repair_figure_moved");
    EXPECT_EQ(post(path + "/agreement", R"({"fee":8000})", agent).status, 422)
        << "staff say who heard it";
    ASSERT_EQ(post(path + "/agreement", R"({"fee":8000})", mine).status, 201);
    EXPECT_EQ(balance(order).charged, order.price + Money{8'000});
    EXPECT_EQ(post(path + "/agreement", R"({"fee":8000})", mine).status, 409) << "once";
    EXPECT_EQ(post(path + "/withdrawal", "", mine).status, 409) << "agreed is agreed";
    ASSERT_EQ(post(path + "/completion", R"({"said":"换好了"})", agent).status, 201);
    auto const lines = read([&](Tx& tx) { return ledger::trial_balance(tx, order.store); });
    Money sum;
    for (auto const& line : lines) {
        sum += line.balance;
        if (line.account == ledger::Account::Unearned)
            EXPECT_EQ(line.balance, Money{}) << "the work is done: all of it is earned";
    }
    EXPECT_EQ(sum, Money{});
}

TEST_P(Repairs, SendSomebodyElseAndNeverTheSameAgain) { // AS-06
    auto const order = paid_order();
    auto const worker = write([&](Tx& tx) {
        return workforce::add_worker(
            tx, {.name = "李敏", .phone = "+8613900000077", .store = store_id});
    });
    write([&](Tx& tx) -> Result<void> {
        dispatch::record_crew(tx, orders::list_visits(tx, order.id).front(), {worker.id});
        return {};
    });
    finish(order);
    auto const path = noticed(order);
    post(path + "/contact", R"({"said":"已致电"})", agent);
    auto plan = redo_at(read([](Tx& tx) { return tx.now(); }) + hours{48});
    plan.way = RepairWay::OtherWorker;
    ASSERT_EQ(put(path + "/diagnosis", body(plan), agent).status, 200);
    ASSERT_EQ(post(path + "/plan-signature", "", manager).status, 201);
    auto const leanings =
        read([&](Tx& tx) { return customers::list_leanings(tx, order.customer); });
    ASSERT_EQ(leanings.size(), 1u);
    EXPECT_EQ(leanings[0].worker, worker.id);
    EXPECT_EQ(leanings[0].kind, customers::LeaningKind::Refused);
    auto const form = get(path + "/form", mine);
    EXPECT_EQ(form.body.substr(0, 5), "%PDF-");
}

TEST_P(Repairs, AreForWhatIsDoneAndForTheirOwn) { // AS-04
    auto const waiting = paid_order();
    EXPECT_EQ(post("/orders/" + to_text(waiting.id) + "/repairs", R"({"words":"坏了"})", mine).code,
              "orders.not_done");
    clock().advance(minutes{1});
    auto const order = place_at(start + hours{300});
    finish(order);
    auto const path = noticed(order);
    auto const stranger = sign_in_customer(add_customer("李强", "+8613900139000"));
    auto const elsewhere = sign_in_as("store_manager", add_store("PD02"));
    for (auto const& token : {stranger, elsewhere}) {
        EXPECT_EQ(get(path, token).status, 404);
        EXPECT_EQ(post(path + "/withdrawal", "", token).status, 404);
    }
    EXPECT_EQ(post(path + "/withdrawal", "", mine).text("state"), "withdrawn");
    EXPECT_EQ(get("/repairs", elsewhere).body.find(path.substr(9)), std::string::npos);
}

HEARTH_BOTH_ENGINES(Repairs);

} // namespace
} // namespace hearth::aftersales
