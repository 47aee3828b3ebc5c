/// Nouns of the ledger.
#pragma once

#include "base/money.h"
#include "base/things.h"
#include "platform/json/limited.h"

#include <boost/describe.hpp>
#include <optional>
#include <vector>

namespace hearth::ledger {

/// The chart of accounts; numbers of the Accounting Standard for Small Enterprises in chart.cpp.
enum class Account {
    Cash,
    Bank,
    CardClearing,
    Receivable,        ///< of an order
    MonthlyReceivable, ///< of customers who pay later
    Unearned,          ///< charged, the service not yet done: a liability (LI-03)
    Advances,          ///< 预付款 taken before it is counted against a bill (LX-04)
    Disputed,          ///< held back until a dispute is settled (BE-10)
    RefundsPayable,    ///< approved, not yet paid out
    Deposits,          ///< 押金: security money, returned when its conditions are met (LX-04)
    Earnest,           ///< 定金: kept by us or paid back double by who is in default (LX-04)
    Revenue,
    FeeRevenue,       ///< of cancellations
    SalesReturns,     ///< price given back after it was earned
    ForfeitedEarnest, ///< of a payer in default
    Compensation      ///< earnest money paid back double: the second time
};
BOOST_DESCRIBE_ENUM(Account, Cash, Bank, CardClearing, Receivable, MonthlyReceivable, Unearned,
                    Advances, Disputed, RefundsPayable, Deposits, Earnest, Revenue, FeeRevenue,
                    SalesReturns, ForfeitedEarnest, Compensation)

enum class AccountKind { Asset, Liability, Income, Expense };
BOOST_DESCRIBE_ENUM(AccountKind, Asset, Liability, Income, Expense)

enum class EntryKind {
    Charge,
    Reduction,
    CancelFee,
    Earn,
    Payment,
    Hold,
    Release,
    Forgo,
    RefundApproved,
    RefundPaid,
    Deposit,          ///< taken, by kind (LX-04)
    DepositLowered,   ///< earnest money above its limit became an advance
    DepositCounted,   ///< against the bill
    DepositForfeited, ///< earnest money of a customer in default
    DepositKept       ///< of security money, for what was not given back as it was
};
BOOST_DESCRIBE_ENUM(EntryKind, Charge, Reduction, CancelFee, Earn, Payment, Hold, Release, Forgo,
                    RefundApproved, RefundPaid, Deposit, DepositLowered, DepositCounted,
                    DepositForfeited, DepositKept)

struct Posting {
    Account account;
    Money amount; ///< debit positive, credit negative
};
BOOST_DESCRIBE_STRUCT(Posting, (), (account, amount))

struct EntryDraft {
    EntryKind kind;
    Id<identity::Store> store;
    std::optional<Id<orders::Order>> order;
    std::optional<Id<customers::Customer>> customer;
    Uuid subject; ///< the payment, refund or charge it records
    std::vector<Posting> postings;
};

enum class ChargeKind { Order, Extra, Change, Reduction, Cancellation };
BOOST_DESCRIBE_ENUM(ChargeKind, Order, Extra, Change, Reduction, Cancellation)

/// A line of an order's bill.
struct ChargeDraft {
    Id<orders::Order> order;
    Text<1, 40> order_number;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    ChargeKind kind = ChargeKind::Order;
    Text<1, 200> label; ///< "日常保洁 3 小时"; no personal data
    Money amount;       ///< above 0
};

struct ChargeLine {
    ChargeKind kind;
    Text<1, 200> label;
    Money amount;
    Instant charged_at;
};
BOOST_DESCRIBE_STRUCT(ChargeLine, (), (kind, label, amount, charged_at))

/// Where an order stands.
struct Balance {
    Money charged;  ///< the bill as it is now
    Money paid;     ///< taken and put on the monthly bill, less what went back
    Money disputed; ///< of it, held until settled
    Money deposit;  ///< earnest money and advances that are still to be counted against it
    Money due;      ///< to be paid now, the deposit taken off: never negative
    Money credit;   ///< paid beyond the bill: to be given back
};
BOOST_DESCRIBE_STRUCT(Balance, (), (charged, paid, disputed, deposit, due, credit))

enum class Method { Cash, Card, BankTransfer, PayLater };
BOOST_DESCRIBE_ENUM(Method, Cash, Card, BankTransfer, PayLater)

/// What money is taken for. The kinds of deposit are never one another (LX-04): 定金 earnest,
/// 预付款 advance, 押金 security.
enum class Purpose { Bill, Earnest, Advance, Security };
BOOST_DESCRIBE_ENUM(Purpose, Bill, Earnest, Advance, Security)

struct PaymentDraft {
    std::optional<Id<orders::Order>> order;          ///< none: the customer's monthly bill
    std::optional<Id<customers::Customer>> customer; ///< wanted without an order
    Id<identity::Store> store;                       ///< where it is taken
    Method method = Method::Cash;
    Price amount;
    std::optional<Text<1, 80>> reference; ///< of bank or terminal: wanted but for cash
    std::optional<Text<1, 80>> payer;     ///< name on the receipt
};
BOOST_DESCRIBE_STRUCT(PaymentDraft, (), (order, customer, store, method, amount, reference, payer))

struct Payment {
    Id<Payment> id;
    std::optional<Id<orders::Order>> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Method method;
    Money amount;
    std::optional<std::string> reference;
    std::optional<Day> due_on;
    Instant taken_at;
    Uuid taken_by;
    std::optional<Id<Receipt>> receipt;
    std::optional<std::string> receipt_number;
    Money refunded; ///< asked for and not refused, or paid back
    Purpose purpose = Purpose::Bill;
    Money earnest = {}; ///< so much of it was earnest money when it was taken
};
BOOST_DESCRIBE_STRUCT(Payment, (),
                      (id, order, customer, store, method, amount, reference, due_on, taken_at,
                       taken_by, receipt, receipt_number, refunded, purpose, earnest))

struct Receipt {
    Id<Receipt> id;
    Id<Payment> payment;
    std::string number;
    std::string token;
    std::optional<std::string> payer;
    std::string label;
    std::optional<std::string> order_number;
    Instant issued_at;
};
BOOST_DESCRIBE_STRUCT(Receipt, (),
                      (id, payment, number, token, payer, label, order_number, issued_at))

/// Mistake: the payment was wrong and is owed again. SecurityReturned: the customer's own money.
/// EarnestDoubled: what comes on top of the earnest money where we are in default. The others lower
/// the bill.
enum class RefundReason {
    Mistake,
    Cancelled,
    ServiceFault,
    Goodwill,
    Dispute,
    SecurityReturned,
    EarnestDoubled
};
BOOST_DESCRIBE_ENUM(RefundReason, Mistake, Cancelled, ServiceFault, Goodwill, Dispute,
                    SecurityReturned, EarnestDoubled)

enum class RefundStage { Asked, Approved, Refused, Paid, Filed };
BOOST_DESCRIBE_ENUM(RefundStage, Asked, Approved, Refused, Paid, Filed)

struct RefundDraft {
    Id<Payment> payment;
    Price amount;
    RefundReason reason = RefundReason::ServiceFault;
    std::optional<Method> method; ///< default: as it was paid; cash may go back by transfer
    std::optional<Text<1, 300>> note;
};
BOOST_DESCRIBE_STRUCT(RefundDraft, (), (payment, amount, reason, method, note))

struct StageRow {
    RefundStage stage;
    Instant at;
    Uuid by;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(StageRow, (), (stage, at, by, note))

struct Refund {
    Id<Refund> id;
    Id<Payment> payment;
    std::optional<Id<orders::Order>> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Method method;
    Money amount;
    RefundReason reason;
    std::optional<std::string> note;
    Instant asked_at;
    Uuid asked_by;
    std::vector<StageRow> stages; ///< in order; the last is where it stands
    RefundStage stage() const { return stages.back().stage; }
};
BOOST_DESCRIBE_STRUCT(Refund, (),
                      (id, payment, order, customer, store, method, amount, reason, note, asked_at,
                       asked_by, stages))

struct CustomerBalance {
    Money orders_due;  ///< of all orders
    Money monthly_due; ///< put on the monthly bill and not yet paid
    Money credit;      ///< of orders paid beyond their bill
    std::optional<Day> oldest_due_on;
};
BOOST_DESCRIBE_STRUCT(CustomerBalance, (), (orders_due, monthly_due, credit, oldest_due_on))

struct JournalLine {
    Instant at;
    EntryKind kind;
    Uuid subject;
    Money in;
    Money out;
    Money balance;
    std::optional<std::string> receipt_number;
};
BOOST_DESCRIBE_STRUCT(JournalLine, (), (at, kind, subject, in, out, balance, receipt_number))

/// The cash box of a store on a day.
struct CashJournal {
    Id<identity::Store> store;
    Day day;
    Money opening;
    std::vector<JournalLine> lines;
    Money closing;
};
BOOST_DESCRIBE_STRUCT(CashJournal, (), (store, day, opening, lines, closing))

struct AccountLine {
    Account account;
    std::string code; ///< 1001
    AccountKind kind;
    Money debit;
    Money credit;
    Money balance; ///< debit less credit
};
BOOST_DESCRIBE_STRUCT(AccountLine, (), (account, code, kind, debit, credit, balance))

} // namespace hearth::ledger
