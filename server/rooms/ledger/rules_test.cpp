#include "rooms/ledger/rules.h"

#include "base/names.h"

#include "rooms/ledger/chart.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

namespace hearth::ledger {
namespace {

OrderBooks books(std::int64_t receivable, std::int64_t unearned, std::int64_t disputed,
                 std::int64_t earned) {
    return {Money{receivable}, Money{unearned}, Money{disputed}, Money{earned}};
}

/// "receivable +200, unearned -200"
std::string said(Result<Postings> const& postings) {
    if (!postings) return postings.error().code;
    std::string text;
    for (auto const& [account, amount] : *postings)
        if (amount != Money{})
            text += (text.empty() ? "" : ", ") + to_text(account) +
                    (amount > Money{} ? " +" : " ") + std::to_string(amount.fen());
    return text;
}

TEST(Postings, MoveTheAccountsThatAManagerExpects) { // PY-06
    using R = RefundReason;
    struct Case {
        char const* what;
        Result<Postings> got;
        char const* wanted;
    };
    auto const fresh = books(200, 200, 0, 0);
    auto const paid = books(0, 200, 0, 0);
    auto const done = books(0, 0, 0, 200);
    auto const half_done = books(0, 50, 0, 150);
    auto const held = books(0, 120, 80, 0);
    Case const cases[] = {
        {"charge", charge_postings(Money{200}), "receivable +200, unearned -200"},
        {"nothing to charge", charge_postings(Money{0}), "platform.invalid"},
        {"reduce", reduce_postings(fresh, Money{30}), "unearned +30, receivable -30"},
        {"reduce what is earned", reduce_postings(half_done, Money{60}),
         "unearned +50, sales_returns +10, receivable -60"},
        {"reduce all", reduce_postings(fresh, Money{200}), "unearned +200, receivable -200"},
        {"reduce too much", reduce_postings(fresh, Money{201}), "ledger.more_than_charged"},
        {"reduce into the dispute", reduce_postings(held, Money{121}), "ledger.more_than_charged"},
        {"fee", fee_postings(books(20, 20, 0, 0), Money{20}), "unearned +20, fee_revenue -20"},
        {"earn", earn_postings(paid), "unearned +200, revenue -200"},
        {"hold", hold_postings(paid, Money{80}), "unearned +80, disputed -80"},
        {"hold what is earned", hold_postings(half_done, Money{80}),
         "unearned +50, revenue +30, disputed -80"},
        {"hold too much", hold_postings(paid, Money{201}), "ledger.more_than_charged"},
        {"owed after all", release_postings(held, Money{80}, true), "disputed +80, unearned -80"},
        {"forgone", release_postings(held, Money{30}, false), "disputed +30, receivable -30"},
        {"not held", release_postings(held, Money{81}, true), "ledger.more_than_held"},
        {"cash", payment_postings(fresh, Method::Cash, Money{200}), "cash +200, receivable -200"},
        {"card in part", payment_postings(fresh, Method::Card, Money{50}),
         "card_clearing +50, receivable -50"},
        {"transfer", payment_postings(fresh, Method::BankTransfer, Money{1}),
         "bank +1, receivable -1"},
        {"later", payment_postings(fresh, Method::PayLater, Money{200}),
         "monthly_receivable +200, receivable -200"},
        {"one fen too much", payment_postings(fresh, Method::Cash, Money{201}),
         "ledger.more_than_due"}, // PY-04
        {"the held part is not due",
         payment_postings(books(200, 120, 80, 0), Method::Cash, Money{121}),
         "ledger.more_than_due"}, // BE-10
        {"refund lowers the bill", refund_postings(done, R::ServiceFault, Money{50}),
         "sales_returns +50, refunds_payable -50"},
        {"refund before the service", refund_postings(paid, R::Cancelled, Money{50}),
         "unearned +50, refunds_payable -50"},
        {"refund of a credit first", refund_postings(books(-30, 0, 0, 170), R::Goodwill, Money{50}),
         "sales_returns +20, receivable +30, refunds_payable -50"},
        {"a mistake is owed again", refund_postings(paid, R::Mistake, Money{200}),
         "receivable +200, refunds_payable -200"},
        {"refund too much", refund_postings(paid, R::ServiceFault, Money{201}),
         "ledger.more_than_charged"},
    };
    for (auto const& one : cases)
        EXPECT_EQ(said(one.got), one.wanted) << one.what;
}

TEST(Balance, SaysWhatIsDueAndWhatIsCredit) {
    auto const due = to_balance(books(150, 120, 80, 0)); // 50 of 200 paid, 80 in dispute
    EXPECT_EQ(due.charged, Money{200});
    EXPECT_EQ(due.paid, Money{50});
    EXPECT_EQ(due.due, Money{70});
    EXPECT_EQ(due.credit, Money{0});
    auto const credit = to_balance(books(-30, 0, 0, 170));
    EXPECT_EQ(credit.paid, Money{200});
    EXPECT_EQ(credit.due, Money{0});
    EXPECT_EQ(credit.credit, Money{30});
}

TEST(DueDay, IsInTheMonthAfterAtMostItsLastDay) {
    using namespace std::chrono;
    EXPECT_EQ(due_day(Day{2026y / 11 / 21}, 10), Day{2026y / 12 / 10});
    EXPECT_EQ(due_day(Day{2026y / 12 / 1}, 10), Day{2027y / 1 / 10});
    EXPECT_EQ(due_day(Day{2027y / 1 / 31}, 31), Day{2027y / 2 / 28});
    EXPECT_EQ(due_day(Day{2028y / 1 / 15}, 30), Day{2028y / 2 / 29});
}

TEST(ToYuan, GroupsTheThousands) {
    EXPECT_EQ(to_yuan(Money{0}), "0.00");
    EXPECT_EQ(to_yuan(Money{7}), "0.07");
    EXPECT_EQ(to_yuan(Money{140'950}), "1,409.50");
    EXPECT_EQ(to_yuan(Money{-123'456'789}), "-1,234,567.89");
}

TEST(Chart, HasEveryAccountOnce) {
    std::set<std::string> codes;
    for (auto const& name : names_of<Account>())
        EXPECT_TRUE(codes.insert(chart_line(name.value).code).second) << name.name;
    EXPECT_EQ(codes.size(), chart().size());
}

/// Acts in any order and amount: those that are allowed are booked.
RC_GTEST_PROP(Postings, KeepTheBooksInOrderWhateverHappens, ()) { // PY-06: sums to zero
    OrderBooks now;
    Money taken;
    int const steps = *rc::gen::inRange(1, 40);
    for (int i = 0; i < steps; ++i) {
        Money const amount{*rc::gen::inRange<std::int64_t>(-5, 300)};
        auto const act = *rc::gen::inRange(0, 8);
        auto const reason = *rc::gen::element(RefundReason::Mistake, RefundReason::Goodwill);
        Result<Postings> const postings =
            act == 0   ? charge_postings(amount)
            : act == 1 ? reduce_postings(now, amount)
            : act == 2 ? Result<Postings>(earn_postings(now))
            : act == 3 ? hold_postings(now, amount)
            : act == 4 ? release_postings(now, amount, true)
            : act == 5 ? release_postings(now, amount, false)
            : act == 6 ? payment_postings(now, Method::Cash, amount)
                       : refund_postings(now, reason, std::min(amount, taken));
        if (!postings) continue;
        Money sum;
        for (auto const& posting : *postings) {
            sum += posting.amount;
            apply(now, posting);
            if (posting.account == Account::Cash || posting.account == Account::RefundsPayable)
                taken += posting.amount;
        }
        RC_ASSERT(sum == Money{});
        RC_ASSERT(now.unearned >= Money{} && now.disputed >= Money{});
        RC_ASSERT(now.charged() >= Money{});
        auto const balance = to_balance(now);
        RC_ASSERT(balance.due >= Money{} && balance.credit >= Money{});
        RC_ASSERT(balance.paid == taken); // what the order says was paid is what was taken
        RC_ASSERT(taken >= Money{});
    }
}

} // namespace
} // namespace hearth::ledger
