#include "rooms/deposits/store.h"

namespace hearth::deposits::store {
namespace {

constexpr int most_of_order = 50;
std::string const columns =
    "id, order_id, customer_id, store_id, kind, amount, earnest, conditions, shown, source, "
    "percent, times_back, state, asked_at, asked_by, word, answered_at, answered_by, payment_id, "
    "refund_id, "
    "kept, kept_why, ended_at";
std::string const select = "SELECT " + columns + " FROM deposits_deposit WHERE company_id = ?1 ";

} // namespace

void insert(Tx& tx, Deposit const& one) {
    static std::string const sql =
        "INSERT INTO deposits_deposit (company_id, " + columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
        "?18, ?19, ?20, ?21, ?22, ?23, ?24)";
    tx.run(sql, one.id, one.order, one.customer, one.store, one.kind, one.amount, one.earnest,
           one.conditions, one.shown, one.source, one.percent, one.times_back, one.state,
           one.asked_at, one.asked_by, one.word, one.answered_at, one.answered_by, one.payment,
           one.refund, one.kept, one.kept_why, one.ended_at);
}

std::optional<Deposit> find(Tx& tx, Uuid id) {
    static std::string const sql = select + "AND id = ?2";
    return tx.find<Deposit>(sql, id);
}

std::vector<Deposit> list(Tx& tx, Id<orders::Order> order) {
    static std::string const sql = select + "AND order_id = ?2 ORDER BY asked_at, id LIMIT ?3";
    return tx.all<Deposit>(sql, order, most_of_order);
}

std::optional<Deposit> find_by_refund(Tx& tx, Id<ledger::Refund> refund) {
    static std::string const sql = select + "AND refund_id = ?2";
    return tx.find<Deposit>(sql, refund);
}

bool replace(Tx& tx, Deposit const& one, State before) {
    return tx.run("UPDATE deposits_deposit SET state = ?4, earnest = ?5, word = ?6, answered_at = "
                  "?7, answered_by = ?8, payment_id = ?9, refund_id = ?10, kept = ?11, kept_why = "
                  "?12, ended_at = ?13 WHERE company_id = ?1 AND id = ?2 AND state = ?3",
                  one.id, before, one.state, one.earnest, one.word, one.answered_at,
                  one.answered_by, one.payment, one.refund, one.kept, one.kept_why,
                  one.ended_at) == 1;
}

} // namespace hearth::deposits::store
