#include "rooms/identity/testing.h"

#include "rooms/orders/testing.h"

#include "rooms/aftersales/testing.h"

#include <algorithm>

namespace hearth::aftersales {
namespace {

bool says(identity::Answer const& answer, std::string const& part) {
    return answer.body.find(part) != std::string::npos;
}
std::string fen(Money amount) {
    return std::to_string(amount.fen());
}

class Cancellations : public AftersalesTest {};

TEST_P(Cancellations, CostNothingWithin48HoursAndTheMoneyGoesBack) { // AS-01 PY-08
    auto const order = paid_order();
    auto const asked = get(path_of(order), mine);
    ASSERT_EQ(asked.status, 200) << asked.body;
    EXPECT_TRUE(says(asked, R"("is_free":true)")) << asked.body;
    EXPECT_TRUE(says(asked, R"("needs_approval":false)"));
    EXPECT_TRUE(says(asked, "下单未满 48 小时"));
    auto const done = post(path_of(order), R"({"reason":"计划有变","fee":0})", mine);
    ASSERT_EQ(done.status, 201) << done.body;
    EXPECT_EQ(done.text("state"), "called_off");
    EXPECT_EQ(stage_of(order), orders::Stage::Cancelled);
    auto const one = case_of(order);
    EXPECT_EQ(one.signed_by, SigningWay::App);
    ASSERT_EQ(one.refunds.size(), 1u);
    auto const refund = read([&](Tx& tx) { return ledger::load_refund(tx, one.refunds[0]); });
    EXPECT_EQ(refund.amount, order.price);
    EXPECT_EQ(balance(order).charged, Money{});
    EXPECT_EQ(post(path_of(order), R"({"reason":"再来"})", mine).status, 409);
}

TEST_P(Cancellations, ShowCustomerAndOfficeTheSameFigureBeforeAndAfter) { // BE-01 AS-01
    auto const order = paid_order();
    pass(hours{48} + seconds{1});
    auto const fee = order.price.percent(10);
    auto const theirs = get(path_of(order), mine);
    auto const ours = get(path_of(order), agent);
    EXPECT_EQ(theirs.body, ours.body) << "one route, one figure";
    EXPECT_TRUE(says(theirs, "\"fee\":" + fen(fee))) << theirs.body;
    EXPECT_TRUE(says(theirs, "\"refund\":" + fen(order.price - fee)));
    EXPECT_TRUE(says(theirs, "10%"));
    auto const filed =
        post(path_of(order), R"({"reason":"不需要了","fee":)" + fen(fee) + "}", mine);
    ASSERT_EQ(filed.status, 201) << filed.body;
    EXPECT_EQ(filed.text("state"), "asked");
    pass(hours{5});
    EXPECT_TRUE(says(get(path_of(order), agent), "\"fee\":" + fen(fee))) << "bound";
    EXPECT_TRUE(says(get(path_of(order), mine), "\"fee\":" + fen(fee)));
}

TEST_P(Cancellations, WaitForTheGeneralManagerThenCallOffAndGiveBack) { // AS-01
    auto const order = paid_order();
    pass(hours{49});
    ASSERT_EQ(post(path_of(order), R"({"reason":"搬家"})", mine).text("state"), "asked");
    EXPECT_EQ(stage_of(order), orders::Stage::Placed) << "nothing half done";
    auto const one = case_of(order);
    EXPECT_EQ(decide_as(manager, one.id.uuid, "approved").status, 404) << "not the store's to say";
    ASSERT_EQ(decide_as(general, one.id.uuid, "approved").status, 200);
    hear();
    EXPECT_EQ(stage_of(order), orders::Stage::Cancelled);
    EXPECT_EQ(balance(order).charged, order.price.percent(10));
    auto const after = case_of(order);
    EXPECT_EQ(after.state, CaseState::CalledOff);
    ASSERT_EQ(after.refunds.size(), 1u);
    auto const finance = sign_in_as("general_manager");
    auto const refund = "/refunds/" + to_text(after.refunds[0]);
    ASSERT_EQ(post(refund + "/payout", "{}", finance).status, 201);
    ASSERT_EQ(post(refund + "/filing", R"({"number":"CW-2026-118"})", finance).status, 201);
    hear();
    auto const steps = steps_of(after);
    EXPECT_EQ(steps,
              (std::vector{StepKind::Opened, StepKind::Signed, StepKind::Asked, StepKind::Approved,
                           StepKind::RefundAsked, StepKind::CalledOff, StepKind::RefundApproved,
                           StepKind::RefundPaid, StepKind::RefundFiled}));
}

TEST_P(Cancellations, GoOnWithTheOrderWhereTheGeneralManagerSaysNo) { // AS-01
    auto const order = paid_order();
    pass(hours{49});
    post(path_of(order), R"({"reason":"搬家"})", mine);
    ASSERT_EQ(decide_as(general, case_of(order).id.uuid, "refused").status, 200);
    hear();
    EXPECT_EQ(case_of(order).state, CaseState::Refused);
    EXPECT_EQ(stage_of(order), orders::Stage::Placed);
    EXPECT_EQ(balance(order).charged, order.price);
    EXPECT_EQ(post(path_of(order), R"({"reason":"还是要取消"})", mine).status, 201)
        << "may be filed again";
}

TEST_P(Cancellations, AreApprovedAlsoAcrossARestart) { // AS-01
    auto const order = paid_order();
    pass(hours{49});
    post(path_of(order), R"({"reason":"搬家"})", mine);
    ASSERT_EQ(decide_as(general, case_of(order).id.uuid, "approved").status, 200);
    // The process ends before anybody has heard the word.
    restart();
    make_pump();
    EXPECT_EQ(case_of(order).state, CaseState::CalledOff);
    EXPECT_EQ(stage_of(order), orders::Stage::Cancelled);
    hear();
    EXPECT_EQ(case_of(order).refunds.size(), 1u) << "once";
}

TEST_P(Cancellations, ClimbWhereNobodyDecides) { // AS-01
    auto const order = paid_order();
    pass(hours{49});
    post(path_of(order), R"({"reason":"搬家"})", mine);
    auto const one = case_of(order);
    pass(hours{24});
    fire();
    EXPECT_EQ(steps_of(one).back(), StepKind::Overdue);
    EXPECT_TRUE(says(get("/cancellations/" + to_text(one.id), manager), R"("is_overdue":true)"));
    decide_as(general, one.id.uuid, "approved");
    hear();
    auto const clocks = read([&](Tx& tx) { return clocks::list_of(tx, one.id.uuid); });
    ASSERT_EQ(clocks.size(), 1u);
    EXPECT_EQ(clocks[0].state, clocks::State::Lapsed) << "no clock without an end";
}

TEST_P(Cancellations, RefuseAFigureThatNoLongerHolds) { // BE-01
    auto const order = paid_order();
    pass(hours{48} + seconds{1});
    auto const answer = post(path_of(order), R"({"reason":"不需要了","fee":0})", mine);
    EXPECT_EQ(answer.code, "aftersales.figure_moved");
    EXPECT_FALSE(read([&](Tx& tx) { return find_cancellation(tx, order.id); }))
        << "nothing was written";
}

TEST_P(Cancellations, RecordTheRetentionAndKeepWhoStays) { // AS-01
    auto const order = paid_order();
    auto const filed = post(path_of(order), R"({"reason":"时间不合适"})", agent);
    ASSERT_EQ(filed.text("state"), "opened") << filed.body;
    EXPECT_EQ(post(path_of(order), R"({"reason":"重复"})", agent).code, "aftersales.case_open");
    auto const path = "/cancellations/" + filed.text("id");
    auto const kept = post(path + "/retention",
                           R"({"offered":"other_time","result":"stays","note":"改到周六"})", agent);
    EXPECT_EQ(kept.text("state"), "kept") << kept.body;
    EXPECT_TRUE(says(kept, "改到周六"));
    EXPECT_EQ(stage_of(order), orders::Stage::Placed);
    EXPECT_FALSE(says(get(path, mine), "改到周六")) << "steps are the house's";
}

TEST_P(Cancellations, AreSignedAtTheStoreOnGlassOnPaperOrByPhone) { // AS-01
    auto const order = paid_order();
    auto const path =
        "/cancellations/" + post(path_of(order), R"({"reason":"不需要了"})", agent).text("id");
    auto const sign = [&](std::string const& body) {
        return post(path + "/signature", body, agent);
    };
    EXPECT_EQ(sign(R"({"way":"app"})").code, "aftersales.customer_only");
    EXPECT_EQ(sign(R"({"way":"glass"})").status, 422) << "no strokes";
    EXPECT_EQ(sign(R"({"way":"phone"})").status, 422) << "who heard it?";
    EXPECT_EQ(sign(R"({"way":"glass","image":"bm90IGEgcG5n"})").status, 422) << "no picture";
    auto const done = sign(R"({"way":"phone","note":"小周，录音 0931","fee":0})");
    EXPECT_EQ(done.text("state"), "called_off") << done.body;
    EXPECT_EQ(case_of(order).signed_by, SigningWay::Phone);
}

TEST_P(Cancellations, NeedNeitherSignatureNorFeeWhereWeAreAtFault) { // AS-01 LC-04
    auto const order = paid_order();
    pass(hours{100});
    auto const body = R"({"reason":"没有服务人员","fault":"company"})";
    EXPECT_EQ(post(path_of(order), body, agent).status, 404) << "an agent does not say whose fault";
    EXPECT_EQ(post(path_of(order), body, mine).status, 422) << "nor does the customer";
    auto const done = post(path_of(order), body, manager);
    EXPECT_EQ(done.text("state"), "called_off") << done.body;
    EXPECT_EQ(balance(order).charged, Money{});
}

TEST_P(Cancellations, AskOfWhatWasMadeForTheCustomerOnlyWhatWasSpent) { // AS-01 LC-04
    item_code = "confinement_care";
    auto const special = read([&](Tx& tx) {
        for (auto const& item : catalog::list_items(tx))
            if (item.service && item.service->cancellation == catalog::Cancellation::Special)
                return std::string(item.code);
        return std::string();
    });
    ASSERT_FALSE(special.empty());
    item_code = special;
    auto const order = place_at(start + hours{240});
    ASSERT_TRUE(order.terms.is_special);
    auto const filed = post(path_of(order), R"({"reason":"不需要了"})", mine);
    ASSERT_EQ(filed.text("state"), "opened") << "the office states the cost first: " << filed.body;
    auto const path = "/cancellations/" + filed.text("id");
    auto const cost = R"({"spent":30000,"why":"体检费收据 0412"})";
    EXPECT_EQ(call("PUT", path + "/cost", cost, {.token = agent}).status, 403);
    ASSERT_EQ(call("PUT", path + "/cost", cost, {.token = manager}).status, 200);
    EXPECT_TRUE(says(get(path_of(order), mine), "\"fee\":30000"));
    auto const signed_now = post(path + "/signature", R"({"way":"app","fee":30000})", mine);
    ASSERT_EQ(signed_now.text("state"), "asked") << signed_now.body;
    auto const bound = *case_of(order).decision;
    EXPECT_EQ(bound.fee, Money{30'000});
    EXPECT_EQ(bound.owed, Money{30'000}) << "nothing was paid yet";
}

TEST_P(Cancellations, AreOthersBusinessNowhere) { // AS-01
    auto const order = paid_order();
    auto const stranger = sign_in_customer(add_customer("李强", "+8613900139000"));
    auto const elsewhere = sign_in_as("store_manager", add_store("PD02"));
    for (auto const& token : {stranger, elsewhere}) {
        EXPECT_EQ(get(path_of(order), token).status, 404);
        EXPECT_EQ(post(path_of(order), R"({"reason":"乱来"})", token).status, 404);
    }
    auto const filed = post(path_of(order), R"({"reason":"不需要了"})", agent);
    auto const path = "/cancellations/" + filed.text("id");
    for (auto const& token : {stranger, elsewhere}) {
        EXPECT_EQ(get(path, token).status, 404);
        EXPECT_EQ(post(path + "/withdrawal", "", token).status, 404);
    }
    EXPECT_FALSE(says(get("/cancellations", elsewhere), filed.text("id")));
    EXPECT_TRUE(says(get("/cancellations", agent), filed.text("id")));
    EXPECT_EQ(post(path + "/withdrawal", "", mine).text("state"), "withdrawn");
    EXPECT_FALSE(says(get("/cancellations", agent), filed.text("id")));
    EXPECT_TRUE(says(get("/cancellations?all=true", agent), filed.text("id")));
}

TEST_P(Cancellations, PutWhatWaitsLongestOnTheFirstPage) { // AS-01
    auto const file = [&] {
        auto const filed = post(path_of(paid_order()), R"({"reason":"搬家"})", agent);
        EXPECT_EQ(filed.text("state"), "opened") << filed.body;
        return filed.text("id");
    };
    auto const first = file();
    auto const second = file();
    auto const page = get("/cancellations?limit=1", agent);
    EXPECT_TRUE(says(page, first));
    EXPECT_FALSE(says(page, second));
    auto const next = get("/cancellations?limit=1&cursor=" + page.text("next_cursor"), agent);
    EXPECT_TRUE(says(next, second)) << next.body;
    EXPECT_TRUE(says(get("/cancellations?all=true&limit=1", agent), second)) << "newest first";
}

TEST_P(Cancellations, KeepWhatWasSaidSealed) { // PR-03
    auto const order = paid_order();
    post(path_of(order), R"({"reason":"家人住院"})", mine);
    auto const kept = read([&](Tx& tx) {
        return tx.one<std::tuple<db::Bytes>>(
            "SELECT reason FROM aftersales_cancellation WHERE company_id = ?1");
    });
    EXPECT_EQ(std::get<0>(kept).data.find("住院"), std::string::npos);
    EXPECT_EQ(case_of(order).reason, "家人住院");
}

TEST_P(Cancellations, PrintAForm) { // AS-01
    auto const order = paid_order();
    pass(hours{49});
    auto const filed = post(path_of(order), R"({"reason":"搬家"})", mine);
    auto const path = "/cancellations/" + filed.text("id") + "/form";
    auto const form = get(path, mine);
    ASSERT_EQ(form.status, 200) << form.body;
    EXPECT_EQ(form.header("Content-Type"), "application/pdf");
    EXPECT_TRUE(form.body.starts_with("%PDF"));
    EXPECT_EQ(get(path, agent).status, 200);
}

HEARTH_BOTH_ENGINES(Cancellations);

} // namespace
} // namespace hearth::aftersales
