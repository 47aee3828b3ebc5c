#include "platform/merging/holdings.h"
#include "platform/vault/fields.h"
#include "rooms/ledger/store.h"

#include <algorithm>

namespace hearth::ledger::store {
namespace {

#define PAYMENT_COLUMNS                                                                            \
    "SELECT p.id, p.order_id, p.customer_id, p.store_id, p.method, p.amount, p.reference, "        \
    "p.due_on, p.taken_at, p.taken_by, r.id, r.number, "                                           \
    "CAST((SELECT coalesce(sum(f.amount), 0) FROM ledger_refund f "                                \
    "WHERE f.company_id = p.company_id AND f.payment_id = p.id "                                   \
    "AND f.reason <> 'earnest_doubled' AND NOT EXISTS "                                            \
    "(SELECT 1 FROM ledger_refund_stage s WHERE s.company_id = f.company_id "                      \
    "AND s.refund_id = f.id AND s.stage = 'refused')) AS BIGINT), p.purpose, p.earnest "           \
    "FROM ledger_payment p LEFT JOIN ledger_receipt r "                                            \
    "ON r.company_id = p.company_id AND r.payment_id = p.id WHERE p.company_id = ?1 "

/// ledger_receipt in its order, the payer still sealed.
struct ReceiptRow {
    Id<Receipt> id;
    Id<Payment> payment;
    std::string number;
    std::string token;
    std::optional<db::Bytes> payer;
    std::string label;
    std::optional<std::string> order_number;
    Instant issued_at;
};
BOOST_DESCRIBE_STRUCT(ReceiptRow, (),
                      (id, payment, number, token, payer, label, order_number, issued_at))

vault::Place payer_place(Id<Receipt> id) {
    return {"ledger_receipt.payer", id.uuid};
}

std::optional<Receipt> to_receipt(Tx& tx, std::optional<ReceiptRow> const& row) {
    if (!row) return {};
    return Receipt{row->id,
                   row->payment,
                   row->number,
                   row->token,
                   vault::open(tx, vault::FieldClass::Name, payer_place(row->id), row->payer),
                   row->label,
                   row->order_number,
                   row->issued_at};
}

} // namespace

db::Violation insert_payment(Tx& tx, Payment const& payment, Id<Entry> entry) {
    return tx.attempt("INSERT INTO ledger_payment (company_id, id, order_id, customer_id, "
                      "store_id, method, amount, reference, due_on, taken_at, taken_by, entry_id, "
                      "purpose, earnest) "
                      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
                      payment.id, payment.order, payment.customer, payment.store, payment.method,
                      payment.amount, payment.reference, payment.due_on, payment.taken_at,
                      payment.taken_by, entry, payment.purpose, payment.earnest);
}

std::optional<Payment> find_payment(Tx& tx, Id<Payment> id) {
    return tx.find<Payment>(PAYMENT_COLUMNS "AND p.id = ?2", id);
}

namespace {

/// Under whichever of their files it was booked.
std::vector<Payment> list_of_person(Tx& tx, PaymentFilter const& filter, Uuid const& before) {
    auto files = merging::list_given_up_for(tx, filter.customer->uuid);
    files.push_back(filter.customer->uuid);
    std::vector<Payment> all;
    for (auto const file : files)
        for (auto& one : tx.all<Payment>(
                 PAYMENT_COLUMNS "AND p.customer_id = ?2 AND p.id < ?3 ORDER BY p.id DESC LIMIT ?4",
                 file, before, filter.limit))
            all.push_back(std::move(one));
    std::sort(all.begin(), all.end(),
              [](Payment const& a, Payment const& b) { return b.id < a.id; });
    if (all.size() > static_cast<std::size_t>(filter.limit))
        all.resize(static_cast<std::size_t>(filter.limit));
    return all;
}

} // namespace

std::vector<Payment> list_payments(Tx& tx, PaymentFilter const& filter) {
    // One statement for each way of asking, so that each has its index.
    Uuid last;
    last.bytes.fill(0xff);
    auto const before = filter.before.value_or(last);
    if (filter.order)
        return tx.all<Payment>(PAYMENT_COLUMNS
                               "AND p.order_id = ?2 AND p.id < ?3 ORDER BY p.id DESC LIMIT ?4",
                               *filter.order, before, filter.limit);
    if (filter.customer) return list_of_person(tx, filter, before);
    if (filter.store)
        return tx.all<Payment>(PAYMENT_COLUMNS
                               "AND p.store_id = ?2 AND p.id < ?3 ORDER BY p.id DESC LIMIT ?4",
                               *filter.store, before, filter.limit);
    return tx.all<Payment>(PAYMENT_COLUMNS "AND p.id < ?2 ORDER BY p.id DESC LIMIT ?3", before,
                           filter.limit);
}

std::optional<Day> oldest_due_day(Tx& tx, Id<customers::Customer> customer, Money open) {
    // Payments settle the oldest bills first: what is open belongs to the newest ones.
    std::optional<Day> oldest;
    for (auto const& [due_on, amount] : tx.all<std::tuple<Day, Money>>(
             "SELECT due_on, amount FROM ledger_payment WHERE company_id = ?1 "
             "AND customer_id = ?2 AND method = 'pay_later' ORDER BY id DESC",
             customer)) {
        if (open <= Money{}) break;
        oldest = due_on;
        open -= amount;
    }
    return oldest;
}

void insert_receipt(Tx& tx, Receipt const& receipt) {
    auto const payer =
        vault::seal(tx, vault::FieldClass::Name, payer_place(receipt.id), receipt.payer);
    tx.run("INSERT INTO ledger_receipt (company_id, id, payment_id, number, token, payer, label, "
           "order_number, issued_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
           receipt.id, receipt.payment, receipt.number, receipt.token, payer, receipt.label,
           receipt.order_number, receipt.issued_at);
}

std::optional<Receipt> find_receipt(Tx& tx, Id<Receipt> id) {
    return to_receipt(tx, tx.find<ReceiptRow>("SELECT id, payment_id, number, token, payer, label, "
                                              "order_number, issued_at FROM ledger_receipt "
                                              "WHERE company_id = ?1 AND id = ?2",
                                              id));
}

std::optional<Receipt> find_receipt_by_token(Tx& tx, std::string_view token) {
    return to_receipt(tx, tx.find<ReceiptRow>("SELECT id, payment_id, number, token, payer, label, "
                                              "order_number, issued_at FROM ledger_receipt "
                                              "WHERE company_id = ?1 AND token = ?2",
                                              token));
}

} // namespace hearth::ledger::store
