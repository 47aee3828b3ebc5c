#include "rooms/identity/testing.h" // before ledger/testing.h, which builds on it

#include "rooms/ledger/testing.h"

#include "platform/settings/settings.h"
#include "rooms/ledger/refunds.h"

namespace hearth::ledger {
namespace {

class LedgerStore : public LedgerTest {
protected:
    void TearDown() override {
        read([&](Tx& tx) {
            EXPECT_TRUE(find_unbalanced(tx).empty());
            Money sum;
            for (auto const& line : trial_balance(tx, {}))
                sum += line.balance;
            EXPECT_EQ(sum, Money{}); // PY-06
        });
        LedgerTest::TearDown();
    }
};

TEST_P(LedgerStore, TakesAnOrderFromChargeToRevenueInParts) {
    write([&](Tx& tx) -> Result<void> {
        TRY(charge(tx, bill(20'000)));
        TRY(charge(tx, bill(3'000, ChargeKind::Extra)));
        TRY(take_payment(tx, cash(5'000)));
        return {};
    });
    clock().advance(minutes{1});
    auto card = cash(8'000);
    card.method = Method::Card;
    card.reference = Text<1, 80>("POS 0007");
    write([&](Tx& tx) { return take_payment(tx, card); });
    clock().advance(minutes{1});
    EXPECT_EQ(balance().charged, Money{23'000});
    EXPECT_EQ(balance().paid, Money{13'000});
    EXPECT_EQ(balance().due, Money{10'000});
    EXPECT_EQ(refusal([&](Tx& tx) { return take_payment(tx, cash(10'001)); }),
              "ledger.more_than_due");
    write([&](Tx& tx) -> Result<void> {
        TRY(take_payment(tx, cash(10'000)));
        TRY(earn(tx, order));
        TRY(earn(tx, order)); // twice is once
        return {};
    });
    EXPECT_EQ(balance().due, Money{});
    EXPECT_EQ(sum_of(Account::Revenue), Money{-23'000});
    EXPECT_EQ(sum_of(Account::Cash), Money{15'000});
    EXPECT_EQ(sum_of(Account::CardClearing), Money{8'000});
    read([&](Tx& tx) {
        EXPECT_EQ(list_charges(tx, order).size(), 2u);
        auto const payments = list_payments(tx, order);
        ASSERT_EQ(payments.size(), 3u);
        EXPECT_EQ(payments[0].receipt_number, "SH01-2026-000003"); // newest first
        EXPECT_EQ(payments[2].receipt_number, "SH01-2026-000001");
    });
}

TEST_P(LedgerStore, RefusesWhatTheDatabaseMustNeverTake) { // PY-06
    paid(20'000);
    write([&](Tx& tx) {
        for (auto const* table :
             {"ledger_posting", "ledger_entry", "ledger_charge", "ledger_payment"}) {
            auto const where = std::string(" WHERE company_id = ?1");
            EXPECT_EQ(tx.attempt("DELETE FROM " + std::string(table) + where), db::Violation::Check)
                << table;
            EXPECT_EQ(
                tx.attempt("UPDATE " + std::string(table) + " SET company_id = company_id" + where),
                db::Violation::Check)
                << table;
        }
        // An entry that does not balance, and a posting behind a closed one.
        auto const id = tx.new_id<Entry>();
        auto const post_one = [&](Id<Entry> entry, int position, std::int64_t amount) {
            return tx.attempt("INSERT INTO ledger_posting (company_id, entry_id, position, "
                              "account, amount, store_id, day) "
                              "VALUES (?1, ?2, ?3, 'cash', ?4, ?5, '2026-11-21')",
                              entry, position, amount, store);
        };
        auto const close = [&](Id<Entry> entry) {
            return tx.attempt("INSERT INTO ledger_entry (company_id, id, kind, store_id, day, "
                              "made_at, made_by, subject_id) "
                              "VALUES (?1, ?2, 'payment', ?3, '2026-11-21', 0, ?2, ?2)",
                              entry, store);
        };
        EXPECT_EQ(post_one(id, 1, 100), db::Violation::None);
        EXPECT_EQ(close(id), db::Violation::Check); // one posting only
        EXPECT_EQ(post_one(id, 2, -99), db::Violation::None);
        EXPECT_EQ(close(id), db::Violation::Check); // 1 fen short
        EXPECT_EQ(find_unbalanced(tx).size(), 2u);  // no balance, no entry
        EXPECT_EQ(post_one(id, 3, -1), db::Violation::None);
        EXPECT_EQ(close(id), db::Violation::None);
        EXPECT_EQ(post_one(id, 4, 5), db::Violation::Check);
    });
}

TEST_P(LedgerStore, CancelsABillButForTheFee) { // AS-01
    paid(20'000);
    auto const left = write([&](Tx& tx) { return cancel_charge(tx, order, Money{2'000}); });
    EXPECT_EQ(left.charged, Money{2'000});
    EXPECT_EQ(left.credit, Money{18'000});
    EXPECT_EQ(sum_of(Account::FeeRevenue), Money{-2'000});
    EXPECT_EQ(refusal([&](Tx& tx) { return cancel_charge(tx, order, Money{2'001}); }),
              "ledger.more_than_charged");
    read([&](Tx& tx) {
        EXPECT_EQ(list_charges(tx, order).back().amount, Money{-18'000});
        EXPECT_EQ(balance_of(tx, customer).credit, Money{18'000});
    });
}

TEST_P(LedgerStore, HoldsOnlyTheDisputedPart) { // BE-10
    write([&](Tx& tx) -> Result<void> {
        TRY(charge(tx, bill(20'000)));
        TRY(hold(tx, order, Money{6'000}));
        return earn(tx, order);
    });
    EXPECT_EQ(balance().due, Money{14'000});
    EXPECT_EQ(sum_of(Account::Revenue), Money{-14'000});
    EXPECT_EQ(refusal([&](Tx& tx) { return take_payment(tx, cash(14'001)); }),
              "ledger.more_than_due");
    write([&](Tx& tx) -> Result<void> {
        TRY(release(tx, order, Money{4'000}, HoldEnd::Owed));
        TRY(release(tx, order, Money{2'000}, HoldEnd::Forgone));
        return earn(tx, order);
    });
    EXPECT_EQ(balance().charged, Money{18'000});
    EXPECT_EQ(balance().due, Money{18'000});
    EXPECT_EQ(sum_of(Account::Revenue), Money{-18'000});
    EXPECT_EQ(refusal([&](Tx& tx) { return release(tx, order, Money{1}, HoldEnd::Owed); }),
              "ledger.more_than_held");
}

TEST_P(LedgerStore, RefundsASmallAmountAtOnceAndLeavesItsTrail) { // PY-08
    auto const payment = paid(20'000);
    RefundDraft draft{payment.id, Money{5'000}};
    auto const refund = write([&](Tx& tx) { return ask_refund(tx, draft); });
    EXPECT_EQ(refund.stage(), RefundStage::Approved);
    EXPECT_EQ(balance().charged, Money{15'000});
    EXPECT_EQ(balance().due, Money{});
    EXPECT_EQ(refusal([&](Tx& tx) { return file_refund(tx, refund.id, "F-1"); }),
              "ledger.refund_not_paid");
    write([&](Tx& tx) { return pay_refund(tx, refund.id); });
    EXPECT_EQ(sum_of(Account::Cash), Money{15'000});
    EXPECT_EQ(sum_of(Account::RefundsPayable), Money{});
    EXPECT_EQ(refusal([&](Tx& tx) { return pay_refund(tx, refund.id); }), "ledger.refund_paid");
    write([&](Tx& tx) { return file_refund(tx, refund.id, "F-1"); });
    read([&](Tx& tx) {
        auto const stages = load_refund(tx, refund.id)->stages;
        ASSERT_EQ(stages.size(), 4u);
        EXPECT_EQ(stages.back().note, "F-1");
        EXPECT_EQ(load_payment(tx, payment.id)->refunded, Money{5'000});
    });
    draft.amount = Money{15'001};
    EXPECT_EQ(refusal([&](Tx& tx) { return ask_refund(tx, draft); }), "ledger.more_than_paid");
    draft.amount = Money{100};
    draft.method = Method::Card;
    EXPECT_EQ(refusal([&](Tx& tx) { return ask_refund(tx, draft); }), "ledger.refund_other_way");
}

TEST_P(LedgerStore, WantsASecondPersonAboveTheLimit) { // PY-08
    auto const payment = paid(80'000);
    auto const refund = write([&](Tx& tx) { return ask_refund(tx, {payment.id, Money{50'001}}); });
    EXPECT_EQ(refund.stage(), RefundStage::Asked);
    EXPECT_EQ(balance().charged, Money{80'000}); // nothing is booked yet
    EXPECT_EQ(refusal([&](Tx& tx) { return pay_refund(tx, refund.id); }),
              "ledger.refund_not_approved");
    // What waits is counted: the rest is all that can be asked for beside it.
    EXPECT_EQ(refusal([&](Tx& tx) {
                  return ask_refund(tx, {payment.id, Money{30'000}});
              }),
              "ledger.more_than_paid");
    write([&](Tx& tx) -> Result<void> {
        auto const asked = identity::find_approval(tx, "ledger.refund", refund.id.uuid);
        EXPECT_TRUE(asked.has_value());
        identity::ApprovalDecided decided{asked->id, "ledger.refund", refund.id.uuid,
                                          identity::ApprovalState::Approved, store};
        TRY(hear_decision(tx, decided));
        return hear_decision(tx, decided); // heard again
    });
    EXPECT_EQ(balance().charged, Money{29'999});
    read([&](Tx& tx) { EXPECT_EQ(load_refund(tx, refund.id)->stage(), RefundStage::Approved); });
}

TEST_P(LedgerStore, LeavesTheBillAloneWhereARefundIsRefused) {
    auto const payment = paid(80'000);
    auto const refund = write([&](Tx& tx) { return ask_refund(tx, {payment.id, Money{60'000}}); });
    write([&](Tx& tx) {
        return hear_decision(
            tx, {{}, "ledger.refund", refund.id.uuid, identity::ApprovalState::Refused, store});
    });
    EXPECT_EQ(balance().charged, Money{80'000});
    read([&](Tx& tx) {
        EXPECT_EQ(load_refund(tx, refund.id)->stage(), RefundStage::Refused);
        EXPECT_EQ(load_payment(tx, payment.id)->refunded, Money{}); // may be asked again
    });
}

TEST_P(LedgerStore, PutsAnOrderOnTheMonthlyBillAndSettlesIt) {
    auto later = cash(30'000);
    later.method = Method::PayLater;
    write([&](Tx& tx) -> Result<void> {
        TRY(charge(tx, bill(30'000)));
        auto const payment = TRY(take_payment(tx, later));
        EXPECT_EQ(to_text(*payment.due_on), "2026-12-10");
        EXPECT_FALSE(payment.receipt); // no money came
        return {};
    });
    EXPECT_EQ(balance().due, Money{});
    read([&](Tx& tx) {
        EXPECT_EQ(balance_of(tx, customer).monthly_due, Money{30'000});
        EXPECT_EQ(to_text(*balance_of(tx, customer).oldest_due_on), "2026-12-10");
    });
    PaymentDraft settle{.customer = customer, .store = store, .amount = Money{30'001}};
    EXPECT_EQ(refusal([&](Tx& tx) { return take_payment(tx, settle); }), "ledger.more_than_due");
    settle.amount = Money{30'000};
    write([&](Tx& tx) { return take_payment(tx, settle); });
    read([&](Tx& tx) {
        EXPECT_EQ(balance_of(tx, customer).monthly_due, Money{});
        EXPECT_FALSE(balance_of(tx, customer).oldest_due_on);
    });
    // Beyond the limit nobody pays later.
    write([&](Tx& tx) {
        settings::save(tx, CreditTerms{.limit = Money{1'000}});
        return charge(tx, bill(1'001));
    });
    later.amount = Money{1'001};
    EXPECT_EQ(refusal([&](Tx& tx) { return take_payment(tx, later); }), "ledger.credit_limit");
    Actor clerk{.kind = ActorKind::Staff, .id = Uuid{{9}}};
    clerk.grants.set("ledger.write", Reach{true, {}});
    auto const refused = db().write(scope(clerk), [&](Tx& tx) { return take_payment(tx, later); });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Refusal::Forbidden);
}

TEST_P(LedgerStore, TakesATransferOnlyOnce) {
    auto transfer = cash(5'000);
    transfer.method = Method::BankTransfer;
    write([&](Tx& tx) { return charge(tx, bill(20'000)); });
    EXPECT_EQ(refusal([&](Tx& tx) { return take_payment(tx, transfer); }),
              "ledger.reference_wanted");
    transfer.reference = Text<1, 80>("202611210001");
    write([&](Tx& tx) { return take_payment(tx, transfer); });
    EXPECT_EQ(refusal([&](Tx& tx) { return take_payment(tx, transfer); }),
              "ledger.reference_known");
    EXPECT_EQ(balance().paid, Money{5'000}); // the refused one left nothing behind
}

TEST_P(LedgerStore, NumbersReceiptsPerStoreAndYearInTheStoresTime) { // PY-05
    write([&](Tx& tx) { return charge(tx, bill(20'000)); });
    auto const take = [&] {
        return write([&](Tx& tx) { return take_payment(tx, cash(1)); }).receipt_number.value();
    };
    EXPECT_EQ(take(), "SH01-2026-000001");
    clock().set(*parse_instant("2026-12-31T23:59:59+08:00"));
    EXPECT_EQ(take(), "SH01-2026-000002");
    clock().set(*parse_instant("2027-01-01T00:00:00+08:00"));
    EXPECT_EQ(take(), "SH01-2027-000001");
    store = add_store("SH02");
    EXPECT_EQ(take(), "SH02-2027-000001");
}

TEST_P(LedgerStore, KeepsACashJournalOfTheDay) {
    auto const yesterday = paid(10'000);
    clock().advance(hours{24});
    write([&](Tx& tx) -> Result<void> {
        TRY(charge(tx, bill(7'000)));
        TRY(take_payment(tx, cash(7'000)));
        return {};
    });
    clock().advance(minutes{1});
    write([&](Tx& tx) -> Result<void> {
        auto const refund = TRY(ask_refund(tx, {yesterday.id, Money{3'000}}));
        TRY(pay_refund(tx, refund.id));
        return {};
    });
    using namespace std::chrono;
    auto const journal =
        read([&](Tx& tx) { return cash_journal(tx, store, Day{2026y / 11 / 22}); });
    EXPECT_EQ(journal.opening, Money{10'000});
    ASSERT_EQ(journal.lines.size(), 2u);
    EXPECT_EQ(journal.lines[0].in, Money{7'000});
    EXPECT_EQ(journal.lines[0].receipt_number, "SH01-2026-000002");
    EXPECT_EQ(journal.lines[1].out, Money{3'000});
    EXPECT_EQ(journal.lines[1].balance, Money{14'000});
    EXPECT_EQ(journal.closing, Money{14'000});
}

HEARTH_BOTH_ENGINES(LedgerStore);

} // namespace
} // namespace hearth::ledger
