/// Ledger: double entry under every amount (PY-06). Entries balance, and nothing is ever
/// overwritten: a correction is a new entry; the database refuses anything else. A charge is owed
/// at once and unearned until the service is done; money is taken only against what is due (PY-04),
/// so that nobody can take more.
///
///     charge → receivable | unearned        earn → unearned | revenue
///     payment → cash | receivable           hold → unearned | disputed
///     refund approved → receivable or revenue | payable → paid out of the cash box or bank
///     deposit → cash | earnest, advances or deposits → counted: earnest, advances | receivable
#pragma once

#include "platform/room.h"
#include "rooms/identity/identity.h"
#include "rooms/ledger/deposits.h"
#include "rooms/ledger/model.h"

namespace hearth::ledger {

/// Writes an entry. Postings of 0 are left out; the rest must be two or more and sum to zero (our
/// own bug otherwise). NotFound for an unknown store.
Result<Id<Entry>> post(Tx& tx, EntryDraft const& draft);

/// Puts a line on an order's bill. Invalid `ledger.amount_positive`.
Result<Balance> charge(Tx& tx, ChargeDraft const& draft);
/// Lowers the bill; Conflict `ledger.more_than_charged`. What was paid beyond becomes a credit.
Result<Balance> reduce(Tx& tx, ChargeDraft const& draft);
/// Calls the bill off but for the fee, which is earned at once; what is held of earnest money and
/// advances is counted first. Conflict as above.
Result<Balance> cancel_charge(Tx& tx, Id<orders::Order> order, Money fee);
/// The service is done: earnest money and advances are counted against the bill, and what was
/// charged and is not disputed is earned. Again: nothing.
Result<void> earn(Tx& tx, Id<orders::Order> order);
/// Holds a part back while it is disputed: it is neither due nor earned (BE-10). Conflict
/// `ledger.more_than_charged`.
Result<Balance> hold(Tx& tx, Id<orders::Order> order, Money amount);
/// Ends a hold, or part of one. Owed: the amount is due after all. Forgone: the bill is lowered by
/// it. Conflict `ledger.more_than_held`.
enum class HoldEnd { Owed, Forgone };
Result<Balance> release(Tx& tx, Id<orders::Order> order, Money amount, HoldEnd end);

/// The bill, oldest line first; empty for an order that nobody charged.
std::vector<ChargeLine> list_charges(Tx& tx, Id<orders::Order> order);
Balance balance_of(Tx& tx, Id<orders::Order> order);
CustomerBalance balance_of(Tx& tx, Id<customers::Customer> customer);

/// Takes a payment: part of what is due or all of it. Refused: Invalid for an amount of 0 or a
/// missing reference; Conflict `ledger.more_than_due` (due), `ledger.reference_known`,
/// `ledger.credit_limit`; Forbidden for pay later without `ledger.credit`; NotFound
/// `ledger.no_bill` for an order that was never charged.
Result<Payment> take_payment(Tx& tx, PaymentDraft const& draft);
Result<Payment> load_payment(Tx& tx, Id<Payment> id);
std::vector<Payment> list_payments(Tx& tx, Id<orders::Order> order);

/// Asks for a refund of a payment. Small amounts are approved at once, larger ones wait for a
/// second person (identity's approval rules, kind `ledger.refund`; PY-08). Conflict
/// `ledger.more_than_paid` (left).
Result<Refund> ask_refund(Tx& tx, RefundDraft const& draft);
Result<Refund> load_refund(Tx& tx, Id<Refund> id);
/// Hands the money over; Conflict `ledger.refund_not_approved`, `ledger.refund_paid`.
Result<Refund> pay_refund(Tx& tx, Id<Refund> id);
/// Finance puts it into its files under a number; Conflict before it is paid.
Result<Refund> file_refund(Tx& tx, Id<Refund> id, std::string const& number);

Result<Receipt> load_receipt(Tx& tx, Id<Receipt> id);

CashJournal cash_journal(Tx& tx, Id<identity::Store> store, Day day);
/// Sums of every account, of a store or of the company. Balances add up to zero.
std::vector<AccountLine> trial_balance(Tx& tx, std::optional<Id<identity::Store>> store);
/// Entries that do not balance and postings without an entry: there are none, or something is very
/// wrong (`hearth doctor`, sim).
std::vector<Id<Entry>> find_unbalanced(Tx& tx);

/// Terms of paying later.
struct CreditTerms {
    static constexpr std::string_view setting_name = "ledger.credit";
    Money limit{500'000}; ///< of a customer's monthly bill
    int due_day = 10;     ///< of the month after
};
BOOST_DESCRIBE_STRUCT(CreditTerms, (), (limit, due_day))

struct PaymentTaken {
    static constexpr std::string_view kind = "ledger.payment_taken";
    Id<Payment> payment;
    std::optional<Id<orders::Order>> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Method method;
    Money amount;
    Money due; ///< left on the order or monthly bill
    Uuid subject() const { return order ? order->uuid : payment.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(PaymentTaken, (), (payment, order, customer, store, method, amount, due))

/// A refund came to a stage: approved tells the customer when to collect (PY-08).
struct RefundMoved {
    static constexpr std::string_view kind = "ledger.refund_moved";
    Id<Refund> refund;
    std::optional<Id<orders::Order>> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    RefundStage stage;
    Method method;
    Money amount;
    Uuid subject() const { return order ? order->uuid : refund.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(RefundMoved, (), (refund, order, customer, store, stage, method, amount))

/// An order's bill changed.
struct BillChanged {
    static constexpr std::string_view kind = "ledger.bill_changed";
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    EntryKind what;
    Money amount;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(BillChanged, (), (order, customer, store, what, amount))

void install(Room& room);

} // namespace hearth::ledger
