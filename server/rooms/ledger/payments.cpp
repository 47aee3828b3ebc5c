#include "base/ensure.h"
#include "base/text.h"
#include "base/zone.h"
#include "platform/settings/settings.h"
#include "platform/words/words.h"
#include "rooms/ledger/chart.h"
#include "rooms/ledger/store.h"

#include <array>

namespace hearth::ledger {
namespace {

/// Who owes it, and which accounts it moves.
struct Owed {
    Id<customers::Customer> customer;
    Postings postings;
    std::string label;
    std::optional<std::string> order_number;
};

Result<void> check_draft(PaymentDraft const& draft) {
    if (draft.order.has_value() == draft.customer.has_value())
        return invalid_field("/order", "ledger.order_or_customer");
    if (draft.method == Method::PayLater && !draft.order)
        return invalid_field("/method", "ledger.bill_not_later");
    bool const wants_reference =
        draft.method == Method::Card || draft.method == Method::BankTransfer;
    if (wants_reference && !draft.reference)
        return invalid_field("/reference", "ledger.reference_wanted");
    return {};
}

Result<Owed> find_owed(Tx& tx, PaymentDraft const& draft) {
    if (draft.order) {
        auto const facts = store::find_order(tx, *draft.order);
        if (!facts) return Error{Refusal::NotFound, "ledger.no_bill"};
        return Owed{
            facts->customer,
            TRY(payment_postings(store::books_of(tx, *draft.order), draft.method, draft.amount)),
            facts->label, facts->number};
    }
    // The monthly bill is a debt like an order's.
    OrderBooks monthly;
    monthly.receivable = store::balance_of(tx, *draft.customer, Account::MonthlyReceivable);
    auto postings = TRY(payment_postings(monthly, draft.method, draft.amount));
    postings.back().account = Account::MonthlyReceivable;
    return Owed{
        *draft.customer, std::move(postings), words::text("zh-CN", "ledger.monthly_bill"), {}};
}

/// May this much more be put on the customer's monthly bill? Gives the day it is due.
Result<Day> check_credit(Tx& tx, PaymentDraft const& draft, Id<customers::Customer> customer,
                         Day today) {
    if (!tx.actor().may_at("ledger.credit", draft.store))
        return Error{Refusal::Forbidden, "platform.not_allowed", {{"permission", "ledger.credit"}}};
    auto const terms = settings::load<CreditTerms>(tx, draft.store);
    auto const open = store::balance_of(tx, customer, Account::MonthlyReceivable);
    if (open + draft.amount > terms.limit)
        return Error{Refusal::Conflict, "ledger.credit_limit", {{"limit", to_yuan(terms.limit)}}};
    return due_day(today, terms.due_day);
}

Receipt make_receipt(Tx& tx, Payment const& payment, identity::Store const& store,
                     PaymentDraft const& draft, Owed const& owed) {
    auto const year = static_cast<int>(local_day(tx.now(), store.zone).year());
    auto const number = std::to_string(store::next_receipt_number(tx, store.id, year));
    std::array<std::byte, 15> secret;
    tx.random().fill(secret);
    Receipt receipt{.id = tx.new_id<Receipt>(), .payment = payment.id};
    receipt.number = store.code + "-" + std::to_string(year) + "-" +
                     std::string(number.size() < 6 ? 6 - number.size() : 0, '0') + number;
    receipt.token = to_base64url({reinterpret_cast<char const*>(secret.data()), secret.size()});
    if (draft.payer) receipt.payer = *draft.payer;
    receipt.label = owed.label;
    receipt.order_number = owed.order_number;
    receipt.issued_at = tx.now();
    return receipt;
}

} // namespace

namespace {

/// Of the order, by what it is for; the label of the receipt names the kind.
Result<Owed> find_deposit(Tx& tx, DepositDraft const& draft) {
    auto const facts = store::find_order(tx, draft.order);
    if (!facts) return Error{Refusal::NotFound, "ledger.no_bill"};
    auto const label = words::text("zh-CN", "ledger.purpose_" + to_text(draft.purpose)) + "（" +
                       facts->label + "）";
    return Owed{facts->customer,
                TRY(deposit_postings(store::books_of(tx, draft.order), draft.method, draft.parts)),
                label, facts->number};
}

/// Takes it: checked, and with what is owed found.
Result<Payment> take(Tx& tx, PaymentDraft const& draft, Owed const& owed, Purpose purpose,
                     Money earnest) {
    auto const store = TRY(identity::load_store(tx, draft.store));
    Payment payment{.id = tx.new_id<Payment>(),
                    .order = draft.order,
                    .customer = owed.customer,
                    .store = draft.store,
                    .method = draft.method,
                    .amount = draft.amount,
                    .taken_at = tx.now(),
                    .taken_by = tx.actor().id,
                    .purpose = purpose,
                    .earnest = earnest};
    if (draft.reference) payment.reference = *draft.reference;
    if (draft.method == Method::PayLater)
        payment.due_on =
            TRY(check_credit(tx, draft, owed.customer, local_day(tx.now(), store.zone)));
    auto const kind = purpose == Purpose::Bill ? EntryKind::Payment : EntryKind::Deposit;
    auto const entry = TRY(
        post(tx, {kind, draft.store, draft.order, owed.customer, payment.id.uuid, owed.postings}));
    if (store::insert_payment(tx, payment, entry) == db::Violation::Unique)
        return Error{Refusal::Conflict, "ledger.reference_known"};
    // Paying later is no payment yet: its receipt comes with the money.
    if (draft.method != Method::PayLater)
        store::insert_receipt(tx, make_receipt(tx, payment, store, draft, owed));
    auto const due =
        draft.order ? balance_of(tx, *draft.order).due : balance_of(tx, owed.customer).monthly_due;
    tx.publish(PaymentTaken{payment.id, payment.order, payment.customer, payment.store,
                            payment.method, payment.amount, due});
    return load_payment(tx, payment.id);
}

} // namespace

Result<Payment> take_payment(Tx& tx, PaymentDraft const& draft) {
    TRY(check_draft(draft));
    auto const owed = TRY(find_owed(tx, draft));
    return take(tx, draft, owed, Purpose::Bill, {});
}

Result<Payment> take_deposit(Tx& tx, DepositDraft const& draft) {
    PaymentDraft const payment{.order = draft.order,
                               .store = draft.store,
                               .method = draft.method,
                               .amount = draft.parts.sum(),
                               .reference = draft.reference,
                               .payer = draft.payer};
    TRY(check_draft(payment));
    if (draft.method == Method::PayLater)
        return invalid_field("/method", "ledger.deposit_not_later");
    auto const owed = TRY(find_deposit(tx, draft));
    return take(tx, payment, owed, draft.purpose, draft.parts.earnest);
}

Result<Payment> load_payment(Tx& tx, Id<Payment> id) {
    auto found = store::find_payment(tx, id);
    if (!found) return Error{Refusal::NotFound, "ledger.payment_not_found"};
    return std::move(*found);
}

std::vector<Payment> list_payments(Tx& tx, Id<orders::Order> order) {
    return store::list_payments(tx, {.order = order, .limit = 200});
}

Result<Receipt> load_receipt(Tx& tx, Id<Receipt> id) {
    auto found = store::find_receipt(tx, id);
    if (!found) return Error{Refusal::NotFound, "ledger.receipt_not_found"};
    return std::move(*found);
}

} // namespace hearth::ledger
