#include "rooms/intake/waiting.h"

#include "platform/json/codec.h"

namespace hearth::intake::store {
namespace {

struct Row {
    Id<Inquiry> inquiry;
    Id<identity::Store> store;
    Id<catalog::Item> item;
    Instant start;
    catalog::Quantity quantity;
    std::string options;
    std::optional<Instant> told_at;
};
BOOST_DESCRIBE_STRUCT(Row, (), (inquiry, store, item, start, quantity, options, told_at))

std::string const select = "SELECT w.inquiry_id, w.store_id, w.item_id, w.start_at, w.quantity, "
                           "w.options, w.told_at FROM intake_waiting w ";
std::string const select_live =
    select + "JOIN intake_inquiry i ON i.company_id = w.company_id AND i.id = w.inquiry_id AND "
             "i.state IN ('open', 'unclear', 'proposed') WHERE w.company_id = ?1 ";

Waiting to_waiting(Row const& row) {
    return {row.inquiry, row.store,    row.item,
            row.start,   row.quantity, json::from_text<catalog::Choices>(row.options),
            row.told_at};
}

std::vector<Waiting> to_list(std::vector<Row> const& rows) {
    std::vector<Waiting> all;
    for (auto const& row : rows)
        all.push_back(to_waiting(row));
    return all;
}

} // namespace

void insert_waiting(Tx& tx, Waiting const& waiting) {
    tx.run("INSERT INTO intake_waiting (company_id, inquiry_id, store_id, item_id, start_at, "
           "quantity, options, told_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
           waiting.inquiry, waiting.store, waiting.item, waiting.start, waiting.quantity,
           json::to_text(waiting.options), waiting.told_at);
}

std::optional<Waiting> find_waiting(Tx& tx, Id<Inquiry> inquiry) {
    static std::string const sql = select + "WHERE w.company_id = ?1 AND w.inquiry_id = ?2";
    auto const row = tx.find<Row>(sql, inquiry);
    if (!row) return {};
    return to_waiting(*row);
}

std::vector<Waiting> list_waiting(Tx& tx, Id<identity::Store> store, int limit) {
    // Ids ascend with time.
    static std::string const sql =
        select_live + "AND w.store_id = ?2 AND w.start_at > ?3 ORDER BY w.inquiry_id LIMIT ?4";
    return to_list(tx.all<Row>(sql, store, tx.now(), limit));
}

std::vector<Waiting> list_waiting_of(Tx& tx, Id<customers::Customer> customer, int limit) {
    static std::string const sql =
        select_live + "AND i.customer_id = ?2 ORDER BY w.inquiry_id LIMIT ?3";
    return to_list(tx.all<Row>(sql, customer, limit));
}

bool mark_told(Tx& tx, Id<Inquiry> inquiry) {
    return tx.run("UPDATE intake_waiting SET told_at = ?3 "
                  "WHERE company_id = ?1 AND inquiry_id = ?2 AND told_at IS NULL",
                  inquiry, tx.now()) == 1;
}

} // namespace hearth::intake::store
