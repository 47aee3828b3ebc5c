// LX-04, BE-01: what calling off does to deposits, the same figure for customer and store.
#include "rooms/identity/testing.h"

#include "rooms/orders/testing.h"

#include "rooms/aftersales/testing.h"

#include <rapidcheck/gtest.h>

namespace hearth::aftersales {
namespace {

bool says(identity::Answer const& answer, std::string const& part) {
    return answer.body.find(part) != std::string::npos;
}
std::string fen(Money amount) {
    return std::to_string(amount.fen());
}

class CancelledDeposits : public AftersalesTest {
protected:
    void SetUp() override {
        AftersalesTest::SetUp();
        order = place_at(start + hours{240});
    }
    Uuid taken(deposits::Kind kind, Money amount) {
        deposits::Ask what{.order = order.id, .kind = kind, .amount = amount};
        if (kind == deposits::Kind::Security) what.conditions = "归还门钥匙";
        return write([&](Tx& tx) -> Result<Uuid> {
            auto const one = TRY(deposits::ask(tx, what));
            TRY(deposits::answer(tx, one.id, {true, kind, amount}));
            TRY(deposits::take(tx, one.id, {}));
            return one.id;
        });
    }
    deposits::State state_of(Uuid id) {
        return read([&](Tx& tx) { return deposits::load(tx, id); }).state;
    }
    Money refunds() {
        auto const one = case_of(order);
        return read([&](Tx& tx) -> Result<Money> {
            Money sum;
            for (auto const id : one.refunds)
                sum += TRY(ledger::load_refund(tx, id)).amount;
            return sum;
        });
    }
    Money booked(ledger::Account account) {
        return read([&](Tx& tx) -> Result<Money> {
            for (auto const& line : ledger::trial_balance(tx, store_id))
                if (line.account == account) return line.balance;
            return Money{};
        });
    }
    bool books_balance() {
        return read([](Tx& tx) -> Result<bool> { return ledger::find_unbalanced(tx).empty(); });
    }
    Money share() const { return Money{order.price.fen() / 5}; } ///< 20 %

    orders::Order order;
};

TEST_P(CancelledDeposits, GoBackInFullWithinTheFreeTime) { // LX-04 AS-01 BE-01
    auto const id = taken(deposits::Kind::Earnest, share());
    auto const security = taken(deposits::Kind::Security, Money{50'000});
    auto const theirs = get(path_of(order), mine);
    EXPECT_TRUE(says(theirs, "\"fee\":0")) << theirs.body;
    EXPECT_TRUE(says(theirs, "\"refund\":" + fen(share())));
    EXPECT_TRUE(says(theirs, "全额退还"));
    ASSERT_EQ(post(path_of(order), R"({"reason":"计划有变","fee":0})", mine).status, 201);
    EXPECT_EQ(state_of(id), deposits::State::GivenBack);
    EXPECT_EQ(state_of(security), deposits::State::Returning) << "its own way, by its own clock";
    EXPECT_EQ(refunds(), share());
    EXPECT_EQ(balance(order).charged, Money{});
    EXPECT_TRUE(books_balance());
}

TEST_P(CancelledDeposits, AreForfeitedByACustomerInDefaultButNotTheAdvance) { // LX-04 BE-01
    auto const id = taken(deposits::Kind::Earnest, share() + Money{5'000});
    pass(hours{49});
    auto const theirs = get(path_of(order), mine);
    EXPECT_EQ(theirs.body, get(path_of(order), agent).body) << "one figure for both";
    // 20 % instead of the 10 % that the policy asks: one of them, never both.
    EXPECT_TRUE(says(theirs, "\"fee\":" + fen(share()))) << theirs.body;
    EXPECT_TRUE(says(theirs, "\"refund\":5000"));
    EXPECT_TRUE(says(theirs, "\"forfeited\":" + fen(share())));
    EXPECT_TRUE(says(theirs, "民法典第587条"));
    auto const filed =
        post(path_of(order), R"({"reason":"不要了","fee":)" + fen(share()) + "}", mine);
    ASSERT_EQ(filed.status, 201) << filed.body;
    ASSERT_EQ(decide_as(general, case_of(order).id.uuid, "approved").status, 200);
    hear();
    EXPECT_EQ(state_of(id), deposits::State::Forfeited);
    EXPECT_EQ(refunds(), Money{5'000});
    EXPECT_EQ(balance(order).charged, share());
    EXPECT_EQ(balance(order).due, Money{});
    EXPECT_EQ(booked(ledger::Account::ForfeitedEarnest), -share());
    EXPECT_EQ(booked(ledger::Account::Earnest), Money{});
    EXPECT_TRUE(books_balance());
}

TEST_P(CancelledDeposits, ComeBackDoubleWhereWeAreInDefault) { // LX-04 BE-01
    auto const id = taken(deposits::Kind::Earnest, share());
    pass(hours{49});
    auto const body = R"({"reason":"我们排不出人","fault":"company","signature":)"
                      R"({"way":"phone","note":"客户电话中知悉"}})";
    auto const done = post(path_of(order), body, manager);
    ASSERT_EQ(done.status, 201) << done.body;
    EXPECT_TRUE(says(done, "\"doubled\":" + fen(share()))) << done.body;
    EXPECT_TRUE(says(done, "\"refund\":" + fen(share())));
    EXPECT_EQ(state_of(id), deposits::State::Doubled);
    EXPECT_EQ(refunds(), share() + share());
    EXPECT_EQ(booked(ledger::Account::Compensation), share());
    EXPECT_TRUE(books_balance());
}

HEARTH_BOTH_ENGINES(CancelledDeposits);

Facts with_earnest(Money held, Fault fault, seconds since) {
    return {.fault = fault,
            .since = since,
            .price = Money{100'000},
            .paid = Money{40'000},
            .earnest = EarnestHeld{held, 2}};
}

TEST(DecideEarnest, TakesTheFeeOrTheEarnestMoneyNeverBoth) { // LX-04, Civil Code 588
    auto const policy = house_policy();
    // 10 % of 1,000 yuan is 100; earnest money of 200 is more, of 50 less.
    auto const more = decide(policy, with_earnest(Money{20'000}, Fault::Customer, hours{49}));
    EXPECT_EQ(more.fee, Money{20'000});
    EXPECT_EQ(more.earnest->forfeited, Money{20'000});
    auto const less = decide(policy, with_earnest(Money{5'000}, Fault::Customer, hours{49}));
    EXPECT_EQ(less.fee, Money{10'000});
    EXPECT_EQ(less.earnest->forfeited, Money{});
    auto const free = decide(policy, with_earnest(Money{20'000}, Fault::Customer, hours{48}));
    EXPECT_EQ(free.fee, Money{});
    EXPECT_EQ(free.refund, Money{40'000});
    // Nobody's fault: back, once.
    auto const nobody = decide(policy, with_earnest(Money{20'000}, Fault::Nobody, hours{49}));
    EXPECT_EQ(nobody.refund, Money{40'000});
    EXPECT_EQ(nobody.earnest->doubled, Money{});
    auto lowered = with_earnest(Money{20'000}, Fault::Customer, hours{49});
    lowered.lowered_to = Money{8'000};
    EXPECT_EQ(decide(policy, lowered).earnest->forfeited, Money{8'000});
    EXPECT_EQ(decide(policy, lowered).refund, Money{32'000});
}

RC_GTEST_PROP(DecideEarnest, AccountsForEveryFen, ()) { // LX-04 BE-01
    Money const price{*rc::gen::inRange<std::int64_t>(1, 1'000'000)};
    Money const earnest{*rc::gen::inRange<std::int64_t>(0, price.fen() / 5 + 1)};
    Money const advance{*rc::gen::inRange<std::int64_t>(0, price.fen() - earnest.fen() + 1)};
    Facts facts{.fault = *rc::gen::element(Fault::Customer, Fault::Company, Fault::Nobody),
                .since = hours{*rc::gen::inRange(0, 200)},
                .price = price,
                .paid = earnest + advance,
                .earnest = EarnestHeld{earnest, 2}};
    if (*rc::gen::arbitrary<bool>())
        facts.lowered_to = Money{*rc::gen::inRange<std::int64_t>(0, price.fen() + 1)};
    auto const decision = decide(house_policy(), facts);
    RC_ASSERT(decision.refund + decision.fee - decision.owed == facts.paid);
    RC_ASSERT(decision.fee <= price);
    auto const end = decision.earnest.value_or(EarnestEnd{});
    RC_ASSERT(end.forfeited <= earnest && end.forfeited <= decision.fee);
    RC_ASSERT(end.doubled == (facts.fault == Fault::Company ? earnest : Money{}));
    // Never both: what is taken beyond the earnest money is the rule's fee alone.
    if (end.forfeited > Money{}) RC_ASSERT(decision.fee == end.forfeited);
}

} // namespace
} // namespace hearth::aftersales
