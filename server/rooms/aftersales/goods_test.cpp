#include "rooms/identity/testing.h"

#include "rooms/orders/testing.h"

#include "rooms/aftersales/goods_store.h"
#include "rooms/aftersales/repair_pdf.h"
#include "rooms/aftersales/simulate.h"
#include "rooms/aftersales/testing.h"

#include <algorithm>

namespace hearth::aftersales {
namespace {

Ending because(Fault fault = Fault::Customer, Condition condition = Condition::Good) {
    Ending ending{.fault = fault, .condition = condition};
    ending.reason = "不合适";
    return ending;
}

class GoodsSales : public AftersalesTest {
protected:
    Goods sold(LineKind kind, Sale sale = Sale::Online, Money price = Money{30'000}) {
        return write([&](Tx& tx) {
            return sell_goods(tx, {.customer = customer,
                                   .store = store_id,
                                   .kind = kind,
                                   .sale = sale,
                                   .label = "扫地机 X1",
                                   .price = price});
        });
    }
    void pay(Goods const& one) {
        write([&](Tx& tx) {
            return ledger::take_payment(
                tx, {.order = bill_of(one.id), .store = one.store, .amount = one.price});
        });
    }
    Goods delivered(LineKind kind, Sale sale = Sale::Online) {
        auto const one = sold(kind, sale);
        pay(one);
        return write([&](Tx& tx) { return hand_over_goods(tx, one.id); });
    }
    Decision quoted(Goods const& one, Ending const& ending = because()) {
        return read([&](Tx& tx) { return quote_goods(tx, one, ending); });
    }
    Result<Goods> give_back(Goods const& one, Money fee, Ending const& ending = because()) {
        return db().write(scope(), [&](Tx& tx) { return return_goods(tx, one.id, ending, fee); });
    }
    Goods now(Goods const& one) {
        return read([&](Tx& tx) { return load_goods(tx, one.id); });
    }
    ledger::Balance balance_of(Goods const& one) {
        return read([&](Tx& tx) { return ledger::balance_of(tx, bill_of(one.id)); });
    }
    Money account(ledger::Account which) {
        Money sum;
        for (auto const& line : read([&](Tx& tx) { return ledger::trial_balance(tx, store_id); }))
            if (line.account == which) sum += line.balance;
        return sum;
    }
    void expect_books_balance() {
        Money sum;
        for (auto const& line : read([&](Tx& tx) { return ledger::trial_balance(tx, {}); }))
            sum += line.balance;
        EXPECT_EQ(sum, Money{});
    }
};

TEST_P(GoodsSales, AreGivenBackByTheirKindAndTime) { // AS-03 LC-05
    auto const other = delivered(LineKind::Goods);
    auto const pickup = delivered(LineKind::SelfPickup);
    auto const custom = delivered(LineKind::CustomGoods);
    auto const clearance = delivered(LineKind::Clearance, Sale::Shop);
    for (auto const& one : {other, pickup}) {
        EXPECT_EQ(quoted(one).outcome, Outcome::Refund);
        EXPECT_EQ(quoted(one).refund, one.price) << "7 days, in good order: all of it";
        EXPECT_TRUE(quoted(one).exchanges);
        EXPECT_EQ(quoted(one, because(Fault::Customer, Condition::Used)).outcome, Outcome::Refuse)
            << "opened, or without its papers";
    }
    EXPECT_EQ(quoted(custom).outcome, Outcome::Refuse);
    EXPECT_EQ(quoted(clearance).outcome, Outcome::Refuse) << "final";
    EXPECT_EQ(quoted(clearance, because(Fault::Company)).outcome, Outcome::Repair)
        << "but what is faulty is mended (LC-06)";
    pass(hours{7 * 24});
    EXPECT_EQ(quoted(other).outcome, Outcome::Refund) << "the seventh day itself is in time";
    pass(seconds{1});
    EXPECT_EQ(quoted(other).outcome, Outcome::Refuse);
    EXPECT_EQ(quoted(pickup).outcome, Outcome::Refuse);
}

TEST_P(GoodsSales, AreHandedOverAgainstPaymentAndEarnedThen) { // AS-03 PY-06
    auto const one = sold(LineKind::CustomGoods);
    auto const path = "/goods-sales/" + to_text(one.id);
    EXPECT_EQ(post(path + "/hand-over", "", agent).code, "aftersales.goods_not_paid")
        << "made for the customer: prepaid in full";
    EXPECT_EQ(account(ledger::Account::Unearned), -one.price);
    pay(one);
    EXPECT_EQ(account(ledger::Account::Receivable), Money{});
    ASSERT_EQ(post(path + "/hand-over", "", agent).status, 201);
    EXPECT_EQ(post(path + "/hand-over", "", agent).status, 409);
    EXPECT_EQ(account(ledger::Account::Unearned), Money{});
    EXPECT_EQ(account(ledger::Account::Revenue), -one.price);
    expect_books_balance();
}

TEST_P(GoodsSales, ComeBackIntoTheBooksAsReturns) { // AS-03 PY-08
    auto const one = delivered(LineKind::Goods);
    EXPECT_FALSE(give_back(one, Money{1})) << "not for a figure nobody was shown";
    ASSERT_TRUE(give_back(one, Money{}));
    EXPECT_EQ(now(one).state, GoodsState::Returned);
    auto const refunds = now(one).refunds;
    ASSERT_EQ(refunds.size(), 1u);
    EXPECT_EQ(account(ledger::Account::SalesReturns), one.price);
    EXPECT_EQ(account(ledger::Account::RefundsPayable), -one.price);
    EXPECT_FALSE(give_back(one, Money{})) << "once";
    write([&](Tx& tx) { return ledger::pay_refund(tx, refunds[0]); });
    EXPECT_EQ(account(ledger::Account::RefundsPayable), Money{});
    expect_books_balance();
}

TEST_P(GoodsSales, CostBeforeTheHandOverWhatAnOrderCosts) { // AS-01 AS-03
    auto const free = sold(LineKind::Goods);
    pay(free);
    EXPECT_EQ(quoted(free).fee, Money{});
    pass(hours{48} + seconds{1});
    auto const fee = free.price.percent(10);
    EXPECT_EQ(quoted(free).fee, fee);
    ASSERT_TRUE(give_back(free, fee));
    EXPECT_EQ(now(free).state, GoodsState::Asked) << "the general manager agrees (AS-01)";
    auto const approval = read([&](Tx& tx) {
        return to_text(identity::find_approval(tx, goods_approval, free.id.uuid)->id);
    });
    ASSERT_EQ(call("PUT", "/approvals/" + approval + "/decision",
                   R"({"decision":"approved","note":"看过了"})", {.token = general})
                  .status,
              200);
    hear();
    EXPECT_EQ(now(free).state, GoodsState::CalledOff);
    EXPECT_EQ(balance_of(free).charged, fee);
    EXPECT_EQ(account(ledger::Account::Unearned), Money{});
    EXPECT_EQ(account(ledger::Account::RefundsPayable), fee - free.price);
    expect_books_balance();
}

TEST_P(GoodsSales, StayWhereTheGeneralManagerRefuses) { // AS-01
    auto const one = sold(LineKind::Goods);
    pay(one);
    pass(hours{49});
    ASSERT_TRUE(give_back(one, one.price.percent(10)));
    auto const approval = read([&](Tx& tx) {
        return to_text(identity::find_approval(tx, goods_approval, one.id.uuid)->id);
    });
    call("PUT", "/approvals/" + approval + "/decision", R"({"decision":"refused","note":"再谈谈"})",
         {.token = general});
    hear();
    EXPECT_EQ(now(one).state, GoodsState::Placed);
    EXPECT_TRUE(now(one).refunds.empty());
    EXPECT_EQ(balance_of(one).charged, one.price);
}

TEST_P(GoodsSales, AreExchangedForTheLikeWithoutMoneyMoving) { // AS-03
    auto const one = delivered(LineKind::SelfPickup);
    auto const path = "/goods-sales/" + to_text(one.id);
    pass(hours{6 * 24});
    auto const revenue = account(ledger::Account::Revenue);
    ASSERT_EQ(post(path + "/exchange", json::to_text(because()), agent).status, 201);
    EXPECT_EQ(now(one).exchanges, 1);
    EXPECT_EQ(account(ledger::Account::Revenue), revenue);
    pass(hours{6 * 24});
    EXPECT_EQ(quoted(now(one)).outcome, Outcome::Refund) << "its time begins anew";
    auto const final = delivered(LineKind::Clearance, Sale::Shop);
    EXPECT_EQ(
        post("/goods-sales/" + to_text(final.id) + "/exchange", json::to_text(because()), agent)
            .code,
        "aftersales.no_exchange");
}

TEST_P(GoodsSales, BeyondRepairAreRefundedInFullOrExchanged) { // AS-04 AS-05 LC-06
    auto const one = delivered(LineKind::Clearance, Sale::Shop);
    pass(hours{30 * 24});
    auto broken = because(Fault::Company, Condition::Used);
    EXPECT_EQ(quoted(one, broken).outcome, Outcome::Repair) << "it is looked at first";
    EXPECT_FALSE(give_back(one, Money{}, broken));
    broken.is_beyond_repair = true;
    auto const decision = quoted(one, broken);
    EXPECT_EQ(decision.outcome, Outcome::Refund);
    EXPECT_EQ(decision.refund, one.price);
    EXPECT_EQ(decision.fee, Money{});
    EXPECT_TRUE(decision.exchanges);
    EXPECT_EQ(decision.reasons.front().code, "beyond_repair");
    auto own = because(Fault::Customer, Condition::Used);
    own.is_beyond_repair = true;
    EXPECT_EQ(quoted(one, own).outcome, Outcome::Refuse) << "broken by the customer's own use";

    auto const path = "/goods-sales/" + to_text(one.id);
    auto const stated = R"({"fault":"company","condition":"used","reason":"修过两次，电机坏了",)"
                        R"("spent":0,"is_beyond_repair":true,"fee":0})";
    EXPECT_EQ(post(path + "/return", stated, agent).status, 404) << "who may decide says so";
    auto const quote =
        get(path + "/quote?fault=company&condition=used&is_beyond_repair=true", agent);
    EXPECT_EQ(quote.text("outcome"), "refund") << quote.body;
    ASSERT_EQ(post(path + "/return", stated, manager).status, 201);
    EXPECT_EQ(now(one).state, GoodsState::Asked) << "the head of department agrees (AS-04)";
    auto const approval = read([&](Tx& tx) {
        return to_text(identity::find_approval(tx, goods_approval, one.id.uuid)->id);
    });
    call("PUT", "/approvals/" + approval + "/decision",
         R"({"decision":"approved","note":"看过了"})", {.token = general});
    hear();
    EXPECT_EQ(now(one).state, GoodsState::Returned);
    auto const refunds = now(one).refunds;
    ASSERT_EQ(refunds.size(), 1u);
    auto const facts = read([&](Tx& tx) { return load_refund_facts(tx, refunds[0]); });
    EXPECT_EQ(facts.reason, "无法修复，退货");
    expect_books_balance();
}

TEST_P(GoodsSales, TheRefundsPaperSaysThatGoodsCameBack) { // AS-03 PY-08
    auto const back = delivered(LineKind::Goods);
    ASSERT_TRUE(give_back(back, Money{}));
    auto const early = sold(LineKind::Goods);
    pay(early);
    ASSERT_TRUE(give_back(early, Money{}));
    auto const reason = [&](Goods const& one) {
        auto const refund = now(one).refunds.at(0);
        return read([&](Tx& tx) { return load_refund_facts(tx, refund); }).reason;
    };
    EXPECT_EQ(reason(back), "退货");
    EXPECT_EQ(reason(early), "取消购买");
}

TEST_P(GoodsSales, ShowOneFigureToCustomerAndOfficeAndNothingToOthers) { // BE-01
    auto const sell = R"({"customer":")" + to_text(customer) + R"(","store":")" +
                      to_text(store_id) +
                      R"(","kind":"goods","sale":"online","label":"礼盒","count":3,"price":9900})";
    auto const answer = post("/goods-sales", sell, agent);
    ASSERT_EQ(answer.status, 201) << answer.body;
    auto const path = "/goods-sales/" + answer.text("id");
    EXPECT_NE(get(path, mine).body.find(R"("due":29700)"), std::string::npos);
    EXPECT_EQ(get(path + "/quote", mine).body, get(path + "/quote", agent).body);
    EXPECT_NE(get("/me/goods-sales", mine).body.find(answer.text("number")), std::string::npos);
    auto const stranger = sign_in_customer(add_customer("李强", "+8613900139000"));
    auto const elsewhere = sign_in_as("store_manager", add_store("PD02"));
    for (auto const& token : {stranger, elsewhere})
        EXPECT_EQ(get(path, token).status, 404);
    EXPECT_EQ(get("/goods-sales", elsewhere).body.find(answer.text("id")), std::string::npos);
    auto const ours = R"({"fault":"company","condition":"used","reason":"坏了","spent":0,"fee":0})";
    EXPECT_EQ(post(path + "/return", ours, agent).status, 404) << "whose fault: who may decide";
    auto const service = R"({"customer":")" + to_text(customer) + R"(","store":")" +
                         to_text(store_id) + R"(","kind":"service","label":"保洁","price":1})";
    EXPECT_EQ(post("/goods-sales", service, agent).status, 422);
}

TEST_P(GoodsSales, AreTriedWhenADraftIsSimulated) { // BE-15
    auto const one = delivered(LineKind::Goods);
    ASSERT_TRUE(give_back(one, Money{}));
    auto const house = house_policy().rows;
    std::vector<Row> rows(house.begin(), house.end());
    auto const found = std::find_if(rows.begin(), rows.end(), [](Row const& row) {
        return std::string(row.id) == "AS-03-return";
    });
    ASSERT_NE(found, rows.end());
    found->sales = {Sale::Online};
    auto shop = *found;
    shop.id = "AS-03-shop";
    shop.sales = {Sale::Shop};
    shop.basis = FeeBasis::Percent;
    shop.percent = 20;
    rows.push_back(shop);
    auto const other = delivered(LineKind::Goods, Sale::Shop);
    ASSERT_TRUE(give_back(other, Money{}));
    pass(seconds{1});
    auto const result = write([&](Tx& tx) {
        return simulate(tx, {0, {rows}}, {tx.now() - hours{48}, tx.now() + hours{1}});
    });
    EXPECT_EQ(result.whole.cases, 2);
    EXPECT_EQ(result.whole.dearer, 1) << "bought in the shop: a fifth";
    EXPECT_EQ(result.whole.after - result.whole.before, other.price.percent(20));
    ASSERT_EQ(result.cases.size(), 1u);
    EXPECT_EQ(result.cases[0].number, other.number);
}

HEARTH_BOTH_ENGINES(GoodsSales);

} // namespace
} // namespace hearth::aftersales
