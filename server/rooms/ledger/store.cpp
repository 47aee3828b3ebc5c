#include "rooms/ledger/store.h"

namespace hearth::ledger::store {

/// Ids of one moment have no order: the order itself stands first, what lowers it last.
#define BILL_ORDER                                                                                 \
    "ORDER BY charged_at, CASE kind WHEN 'order' THEN 0 WHEN 'reduction' THEN 2 "                  \
    "WHEN 'cancellation' THEN 2 ELSE 1 END, id"

std::optional<OrderFacts> find_order(Tx& tx, Id<orders::Order> order) {
    return tx.find<OrderFacts>(
        "SELECT customer_id, store_id, order_number, label "
        "FROM ledger_charge WHERE company_id = ?1 AND order_id = ?2 " BILL_ORDER " LIMIT 1",
        order);
}

OrderBooks books_of(Tx& tx, Id<orders::Order> order) {
    OrderBooks books;
    for (auto const& posting :
         tx.all<Posting>("SELECT account, CAST(sum(amount) AS BIGINT) FROM ledger_posting "
                         "WHERE company_id = ?1 AND order_id = ?2 GROUP BY account",
                         order))
        apply(books, posting);
    return books;
}

Money balance_of(Tx& tx, Id<customers::Customer> customer, Account account) {
    return std::get<0>(tx.one<std::tuple<Money>>(
        "SELECT CAST(coalesce(sum(amount), 0) AS BIGINT) FROM ledger_posting "
        "WHERE company_id = ?1 AND customer_id = ?2 AND account = ?3",
        customer, account));
}

void insert_entry(Tx& tx, Id<Entry> id, EntryDraft const& draft, Day day) {
    int position = 0;
    for (auto const& posting : draft.postings)
        tx.run("INSERT INTO ledger_posting (company_id, entry_id, position, account, amount, "
               "store_id, day, order_id, customer_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
               id, ++position, posting.account, posting.amount, draft.store, day, draft.order,
               draft.customer);
    // Closes the entry: the database takes it only when its postings balance.
    tx.run("INSERT INTO ledger_entry "
           "(company_id, id, kind, store_id, day, made_at, made_by, subject_id) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
           id, draft.kind, draft.store, day, tx.now(), tx.actor().id, draft.subject);
}

void insert_charge(Tx& tx, ChargeDraft const& draft, Uuid id, Id<Entry> entry) {
    tx.run("INSERT INTO ledger_charge (company_id, id, order_id, order_number, customer_id, "
           "store_id, kind, label, amount, charged_at, entry_id) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
           id, draft.order, draft.order_number, draft.customer, draft.store, draft.kind,
           draft.label, draft.amount, tx.now(), entry);
}

std::vector<ChargeLine> list_charges(Tx& tx, Id<orders::Order> order) {
    std::vector<ChargeLine> lines;
    using Row = std::tuple<ChargeKind, std::string, Money, Instant>;
    for (auto const& [kind, label, amount, at] :
         tx.all<Row>("SELECT kind, label, amount, charged_at FROM ledger_charge "
                     "WHERE company_id = ?1 AND order_id = ?2 " BILL_ORDER,
                     order))
        lines.push_back({kind, label, amount, at});
    return lines;
}

std::int64_t next_receipt_number(Tx& tx, Id<identity::Store> store, int year) {
    return std::get<0>(tx.one<std::tuple<std::int64_t>>(
        "INSERT INTO ledger_receipt_number (company_id, store_id, year, last) "
        "VALUES (?1, ?2, ?3, 1) ON CONFLICT (company_id, store_id, year) "
        "DO UPDATE SET last = ledger_receipt_number.last + 1 RETURNING last",
        store, year));
}

} // namespace hearth::ledger::store
