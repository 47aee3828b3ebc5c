// LX-04: what deposits do to the books.
#include "rooms/identity/testing.h"

#include "rooms/ledger/rules.h"
#include "rooms/ledger/testing.h"

#include <rapidcheck/gtest.h>

namespace hearth::ledger {
namespace {

class Deposits : public LedgerTest {
protected:
    Payment deposit(Purpose purpose, DepositParts parts) {
        return write([&](Tx& tx) { return take_deposit(tx, draft(purpose, parts)); });
    }
    DepositDraft draft(Purpose purpose, DepositParts parts) const {
        return {.order = order, .store = store, .purpose = purpose, .parts = parts};
    }
    DepositParts held() {
        return read([&](Tx& tx) { return deposits_of(tx, order); });
    }
    void SetUp() override {
        LedgerTest::SetUp();
        write([&](Tx& tx) { return charge(tx, bill(50'000)); });
    }
};

TEST_P(Deposits, LieInAnAccountOfTheirOwnByKind) { // LX-04 PY-06
    auto const earnest = deposit(Purpose::Earnest, {Money{10'000}, Money{5'000}, {}});
    deposit(Purpose::Security, {{}, {}, Money{20'000}});
    EXPECT_EQ(sum_of(Account::Earnest), Money{-10'000});
    EXPECT_EQ(sum_of(Account::Advances), Money{-5'000});
    EXPECT_EQ(sum_of(Account::Deposits), Money{-20'000});
    EXPECT_EQ(sum_of(Account::Cash), Money{35'000});
    EXPECT_EQ(held(), (DepositParts{Money{10'000}, Money{5'000}, Money{20'000}}));
    EXPECT_EQ(earnest.purpose, Purpose::Earnest);
    EXPECT_EQ(earnest.earnest, Money{10'000});
    // Nothing is paid of the bill yet, but so much less is due.
    EXPECT_EQ(balance().paid, Money{});
    EXPECT_EQ(balance().deposit, Money{15'000});
    EXPECT_EQ(balance().due, Money{35'000});
    EXPECT_EQ(refusal([&](Tx& tx) { return take_payment(tx, cash(35'001)); }),
              "ledger.more_than_due");
    EXPECT_EQ(refusal([&](Tx& tx) {
                  return take_deposit(tx, draft(Purpose::Advance, {{}, Money{35'001}, {}}));
              }),
              "ledger.more_than_due");
}

TEST_P(Deposits, NameTheirKindOnTheReceipt) { // LX-04 PY-05
    auto const label = [&](Payment const& payment) {
        return read([&](Tx& tx) { return load_receipt(tx, *payment.receipt); }).label;
    };
    EXPECT_EQ(label(deposit(Purpose::Earnest, {Money{100}, {}, {}})), "定金（日常保洁 3 小时）");
    EXPECT_EQ(label(deposit(Purpose::Advance, {{}, Money{100}, {}})), "预付款（日常保洁 3 小时）");
    EXPECT_EQ(label(deposit(Purpose::Security, {{}, {}, Money{100}})), "押金（日常保洁 3 小时）");
    auto later = draft(Purpose::Advance, {{}, Money{100}, {}});
    later.method = Method::PayLater;
    EXPECT_EQ(refusal([&](Tx& tx) { return take_deposit(tx, later); }), "ledger.deposit_not_later");
}

TEST_P(Deposits, AreCountedAgainstTheBillAtTheEnd) { // LX-04
    deposit(Purpose::Earnest, {Money{10'000}, {}, {}});
    deposit(Purpose::Security, {{}, {}, Money{20'000}});
    write([&](Tx& tx) { return earn(tx, order); });
    EXPECT_EQ(balance().paid, Money{10'000});
    EXPECT_EQ(balance().due, Money{40'000});
    EXPECT_EQ(held(), (DepositParts{{}, {}, Money{20'000}})) << "security money is no price";
    write([&](Tx& tx) { return take_payment(tx, cash(40'000)); });
    write([&](Tx& tx) { return earn(tx, order); }); // again: nothing
    EXPECT_EQ(balance().due, Money{});
    EXPECT_EQ(sum_of(Account::Revenue), Money{-50'000});
}

TEST_P(Deposits, AreCreditWhenTheBillIsCalledOff) { // LX-04
    deposit(Purpose::Earnest, {Money{10'000}, Money{5'000}, {}});
    write([&](Tx& tx) { return cancel_charge(tx, order, Money{10'000}); });
    write([&](Tx& tx) { return forfeit_earnest(tx, order, Money{10'000}); });
    EXPECT_EQ(balance().credit, Money{5'000}) << "the advance goes back";
    EXPECT_EQ(sum_of(Account::ForfeitedEarnest), Money{-10'000});
    EXPECT_EQ(sum_of(Account::FeeRevenue), Money{});
    EXPECT_EQ(refusal([&](Tx& tx) { return forfeit_earnest(tx, order, Money{10'001}); }),
              "ledger.more_than_held");
}

TEST_P(Deposits, GoBackAsTheirKindSays) { // LX-04 PY-08
    auto const earnest = deposit(Purpose::Earnest, {Money{10'000}, {}, {}});
    auto const security = deposit(Purpose::Security, {{}, {}, Money{600'000}});
    // Far above what needs a second person: the customer's own money waits for nobody.
    auto const back = write([&](Tx& tx) {
        return ask_refund(tx, {security.id, Money{600'000}, RefundReason::SecurityReturned});
    });
    EXPECT_EQ(back.stage(), RefundStage::Approved);
    EXPECT_EQ(sum_of(Account::Deposits), Money{});
    EXPECT_EQ(refusal([&](Tx& tx) {
                  return ask_refund(tx, {earnest.id, Money{1}, RefundReason::Goodwill});
              }),
              "ledger.deposit_held");
    write([&](Tx& tx) {
        return ask_refund(tx, {earnest.id, Money{4'000}, RefundReason::Mistake});
    });
    EXPECT_EQ(held().earnest, Money{6'000});
    write([&](Tx& tx) {
        return ask_refund(tx, {earnest.id, Money{10'000}, RefundReason::EarnestDoubled});
    });
    EXPECT_EQ(sum_of(Account::Compensation), Money{10'000});
    EXPECT_EQ(read([&](Tx& tx) { return load_payment(tx, earnest.id); }).refunded, Money{4'000})
        << "what comes on top was never paid";
    EXPECT_EQ(refusal([&](Tx& tx) {
                  return ask_refund(tx, {earnest.id, Money{10'001}, RefundReason::EarnestDoubled});
              }),
              "ledger.more_than_paid");
}

TEST_P(Deposits, StayOnlyWithAReasonOnTheBill) { // LX-04
    deposit(Purpose::Security, {{}, {}, Money{20'000}});
    write([&](Tx& tx) { return earn(tx, order); });
    write([&](Tx& tx) { return keep_security(tx, order, Money{3'000}, "押金扣留：钥匙丢失"); });
    EXPECT_EQ(held().security, Money{17'000});
    auto const lines =
        read([&](Tx& tx) -> Result<std::vector<ChargeLine>> { return list_charges(tx, order); });
    EXPECT_EQ(lines.back().label, "押金扣留：钥匙丢失");
    EXPECT_EQ(balance().due, Money{50'000}) << "the bill of the service is as it was";
    EXPECT_EQ(sum_of(Account::Revenue), Money{-53'000});
}

HEARTH_BOTH_ENGINES(Deposits);

/// Deposits of any kind and size, counted, forfeited or given back, in any order.
RC_GTEST_PROP(DepositPostings, KeepTheBooksInOrder, ()) { // LX-04 PY-06
    OrderBooks now;
    Money in; // taken less what was given back
    auto const book = [&](Result<Postings> const& postings) {
        if (!postings) return;
        Money sum;
        for (auto const& posting : *postings) {
            sum += posting.amount;
            apply(now, posting);
            bool const is_money =
                posting.account == Account::Cash || posting.account == Account::RefundsPayable;
            if (is_money) in += posting.amount;
        }
        RC_ASSERT(sum == Money{});
    };
    int const steps = *rc::gen::inRange(1, 30);
    for (int i = 0; i < steps; ++i) {
        Money const a{*rc::gen::inRange<std::int64_t>(-3, 300)};
        Money const b{*rc::gen::inRange<std::int64_t>(-3, 300)};
        Money const c{*rc::gen::inRange<std::int64_t>(-3, 300)};
        auto const act = *rc::gen::inRange(0, 6);
        auto const purpose =
            *rc::gen::element(Purpose::Earnest, Purpose::Advance, Purpose::Security);
        if (act == 0) book(charge_postings(a));
        if (act == 1) book(deposit_postings(now, Method::Cash, {a, b, c}));
        if (act == 2) book(payment_postings(now, Method::Cash, a));
        if (act == 3) book(count_postings(now));
        if (act == 4) book(deposit_back_postings(now, purpose, a));
        if (act == 5) book(earn_postings(now));
        RC_ASSERT(now.held.earnest >= Money{} && now.held.advance >= Money{} &&
                  now.held.security >= Money{});
        auto const balance = to_balance(now);
        RC_ASSERT(balance.paid + now.held.sum() == in);
        RC_ASSERT(balance.credit == Money{}); // nobody took more than was due
        RC_ASSERT(balance.paid + balance.deposit + balance.due == balance.charged);
    }
}

} // namespace
} // namespace hearth::ledger
