#include "rooms/ledger/store.h"

#include <algorithm>

namespace hearth::ledger::store {
namespace {

/// ledger_refund in its order, without the stages.
struct RefundRow {
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
};
BOOST_DESCRIBE_STRUCT(RefundRow, (),
                      (id, payment, order, customer, store, method, amount, reason, note, asked_at,
                       asked_by))

constexpr char columns[] =
    "SELECT id, payment_id, order_id, customer_id, store_id, method, amount, reason, note, "
    "asked_at, asked_by FROM ledger_refund WHERE company_id = ?1 ";

Refund to_refund(Tx& tx, RefundRow const& row) {
    auto stages = tx.all<StageRow>("SELECT stage, at, by_id, note FROM ledger_refund_stage "
                                   "WHERE company_id = ?1 AND refund_id = ?2",
                                   row.id);
    std::sort(stages.begin(), stages.end(),
              [](StageRow const& a, StageRow const& b) { return a.stage < b.stage; });
    return {row.id,     row.payment, row.order, row.customer, row.store,    row.method,
            row.amount, row.reason,  row.note,  row.asked_at, row.asked_by, std::move(stages)};
}

std::vector<Refund> to_refunds(Tx& tx, std::vector<RefundRow> const& rows) {
    std::vector<Refund> refunds;
    for (auto const& row : rows)
        refunds.push_back(to_refund(tx, row));
    return refunds;
}

} // namespace

void insert_refund(Tx& tx, Refund const& refund) {
    tx.run("INSERT INTO ledger_refund (company_id, id, payment_id, order_id, customer_id, "
           "store_id, method, amount, reason, note, asked_at, asked_by) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
           refund.id, refund.payment, refund.order, refund.customer, refund.store, refund.method,
           refund.amount, refund.reason, refund.note, refund.asked_at, refund.asked_by);
}

db::Violation insert_stage(Tx& tx, Id<Refund> id, StageRow const& stage) {
    return tx.attempt("INSERT INTO ledger_refund_stage "
                      "(company_id, refund_id, stage, at, by_id, note) "
                      "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                      id, stage.stage, stage.at, stage.by, stage.note);
}

std::optional<Refund> find_refund(Tx& tx, Id<Refund> id) {
    auto const row = tx.find<RefundRow>(std::string(columns) + "AND id = ?2", id);
    if (!row) return {};
    return to_refund(tx, *row);
}

std::vector<Refund> list_refunds(Tx& tx, RefundFilter const& filter) {
    Uuid last;
    last.bytes.fill(0xff);
    auto const start = filter.before.value_or(last);
    // One statement for each way of asking, so that each has its index.
    if (filter.order)
        return to_refunds(
            tx, tx.all<RefundRow>(
                    std::string(columns) +
                        "AND payment_id IN (SELECT id FROM ledger_payment WHERE company_id = "
                        "?1 AND order_id = ?2) AND id < ?3 ORDER BY id DESC LIMIT ?4",
                    *filter.order, start, filter.limit));
    if (filter.store)
        return to_refunds(
            tx, tx.all<RefundRow>(std::string(columns) +
                                      "AND store_id = ?2 AND id < ?3 ORDER BY id DESC LIMIT ?4",
                                  *filter.store, start, filter.limit));
    return to_refunds(
        tx, tx.all<RefundRow>(std::string(columns) + "AND id < ?2 ORDER BY id DESC LIMIT ?3", start,
                              filter.limit));
}

std::vector<Refund> list_refunds_of(Tx& tx, Id<Payment> payment) {
    return to_refunds(
        tx, tx.all<RefundRow>(std::string(columns) + "AND payment_id = ?2 ORDER BY id", payment));
}

} // namespace hearth::ledger::store
