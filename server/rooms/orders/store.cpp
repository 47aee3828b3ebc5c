#include "rooms/orders/store.h"

namespace hearth::orders::store {
namespace {

std::string const columns =
    "id, number, customer_id, address_id, store_id, item_id, options, quantity, quote_id, price, "
    "stage, channel, relation, free_until, fee_percent, is_special, placed_at, placed_by_kind, "
    "placed_by, version";
std::string const select_order = "SELECT " + columns + " FROM orders_order WHERE company_id = ?1 ";

} // namespace

Inserted insert_order(Tx& tx, Order const& order, std::int64_t number_day,
                      std::string const& number_tail, std::optional<db::Bytes> const& note) {
    // No savepoint: this is the hot statement. Which of the two rules it broke is asked after.
    static std::string const sql =
        "INSERT INTO orders_order (company_id, " + columns +
        ", number_day, number_tail, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
        "?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24) ON CONFLICT DO NOTHING";
    auto const& terms = order.terms;
    auto const rows = tx.run(
        sql, order.id, order.number, order.customer, order.address, order.store, order.item,
        order.options, order.quantity, order.quote, order.price, order.stage, order.channel,
        order.relation, terms.free_until, terms.fee_percent, terms.is_special, order.placed_at,
        order.placed_by_kind, order.placed_by, order.version, number_day, number_tail, note);
    if (rows == 1) return Inserted::Yes;
    auto const same_quote = tx.find<std::tuple<int>>(
        "SELECT 1 FROM orders_order WHERE company_id = ?1 AND quote_id = ?2", order.quote);
    return same_quote ? Inserted::QuoteTaken : Inserted::NumberTaken;
}

std::optional<Order> find_order(Tx& tx, Id<Order> id) {
    static std::string const sql = select_order + "AND id = ?2";
    return tx.find<Order>(sql, id);
}

std::vector<Order> list_by_number(Tx& tx, std::int64_t number_day, std::string const& number_tail) {
    static std::string const sql = select_order + "AND number_day = ?2 AND number_tail = ?3";
    return tx.all<Order>(sql, number_day, number_tail);
}

std::optional<db::Bytes> find_note(Tx& tx, Id<Order> id) {
    auto const found = tx.find<std::tuple<std::optional<db::Bytes>>>(
        "SELECT note FROM orders_order WHERE company_id = ?1 AND id = ?2", id);
    return found ? std::get<0>(*found) : std::nullopt;
}

std::vector<Order> list_of_customer(Tx& tx, Id<customers::Customer> customer,
                                    std::optional<Id<Order>> before, int limit) {
    static std::string const first = select_order + "AND customer_id = ?2 "
                                                    "ORDER BY id DESC LIMIT ?3";
    static std::string const next = select_order + "AND customer_id = ?2 AND id < ?4 "
                                                   "ORDER BY id DESC LIMIT ?3";
    return before ? tx.all<Order>(next, customer, limit, *before)
                  : tx.all<Order>(first, customer, limit);
}

std::vector<Order> list_open_of_customer(Tx& tx, Id<customers::Customer> customer, int limit) {
    static std::string const sql = select_order +
                                   "AND customer_id = ?2 AND stage NOT IN ('done', 'cancelled') "
                                   "ORDER BY id DESC LIMIT ?3";
    return tx.all<Order>(sql, customer, limit);
}

bool move_stage(Tx& tx, Id<Order> id, Stage from, Stage to) {
    return tx.run("UPDATE orders_order SET stage = ?4, version = version + 1 "
                  "WHERE company_id = ?1 AND id = ?2 AND stage = ?3",
                  id, from, to) == 1;
}

void touch(Tx& tx, Id<Order> id) {
    tx.run("UPDATE orders_order SET version = version + 1 WHERE company_id = ?1 AND id = ?2", id);
}

void append_stage(Tx& tx, Id<Order> id, Stage stage, Instant at) {
    tx.run(
        "INSERT INTO orders_stage (company_id, order_id, sequence, stage, at, actor_kind, actor) "
        "VALUES (?1, ?2, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM orders_stage "
        "WHERE company_id = ?1 AND order_id = ?2), ?3, ?4, ?5, ?6)",
        id, stage, at, tx.actor().kind, tx.actor().id);
}

std::vector<StageStep> list_stages(Tx& tx, Id<Order> id) {
    return tx.all<StageStep>("SELECT stage, at, actor_kind, actor FROM orders_stage "
                             "WHERE company_id = ?1 AND order_id = ?2 ORDER BY sequence",
                             id);
}

bool replace_promise(Tx& tx, Order const& order, std::int64_t version) {
    return tx.run("UPDATE orders_order SET address_id = ?4, item_id = ?5, options = ?6, "
                  "quantity = ?7, quote_id = ?8, price = ?9, version = version + 1 "
                  "WHERE company_id = ?1 AND id = ?2 AND version = ?3",
                  order.id, version, order.address, order.item, order.options, order.quantity,
                  order.quote, order.price) == 1;
}

void insert_change(Tx& tx, Change const& change) {
    tx.run("INSERT INTO orders_change (company_id, id, order_id, at, actor_kind, actor, reason, "
           "quote_before, quote_after, price_before, price_after, start_before, start_after, "
           "address_before, address_after) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
           change.id, change.order, change.at, change.actor_kind, change.actor, change.reason,
           change.quote_before, change.quote_after, change.price_before, change.price_after,
           change.start_before, change.start_after, change.address_before, change.address_after);
}

std::vector<Change> list_changes(Tx& tx, Id<Order> id) {
    return tx.all<Change>("SELECT id, order_id, at, actor_kind, actor, reason, quote_before, "
                          "quote_after, price_before, price_after, start_before, start_after, "
                          "address_before, address_after FROM orders_change "
                          "WHERE company_id = ?1 AND order_id = ?2 ORDER BY id",
                          id);
}

void insert_cancellation(Tx& tx, Id<Order> id, Cancellation const& cancellation) {
    tx.run("INSERT INTO orders_cancellation (company_id, order_id, at, actor_kind, actor, reason, "
           "fee) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
           id, cancellation.at, cancellation.actor_kind, cancellation.actor, cancellation.reason,
           cancellation.fee);
}

std::optional<Cancellation> find_cancellation(Tx& tx, Id<Order> id) {
    return tx.find<Cancellation>("SELECT at, actor_kind, actor, reason, fee "
                                 "FROM orders_cancellation WHERE company_id = ?1 AND order_id = ?2",
                                 id);
}

std::vector<std::pair<Id<Order>, Cancellation>> list_cancellations(Tx& tx, Span span, int limit) {
    using Row = std::tuple<Id<Order>, Instant, ActorKind, Uuid, std::string, Money>;
    std::vector<std::pair<Id<Order>, Cancellation>> all;
    for (auto const& [id, at, kind, actor, reason, fee] : tx.all<Row>(
             "SELECT order_id, at, actor_kind, actor, reason, fee FROM orders_cancellation "
             "WHERE company_id = ?1 AND at >= ?2 AND at < ?3 ORDER BY at, order_id LIMIT ?4",
             span.from, span.to, limit))
        all.push_back({id, {at, kind, actor, reason, fee}});
    return all;
}

void replace_parts(Tx& tx, Id<Order> id, std::vector<Part> const& parts) {
    tx.run("DELETE FROM orders_part WHERE company_id = ?1 AND order_id = ?2", id);
    for (auto const& part : parts)
        tx.run("INSERT INTO orders_part (company_id, order_id, sequence, label, amount, state) "
               "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
               id, part.sequence, part.label, part.amount, part.state);
}

std::vector<Part> list_parts(Tx& tx, Id<Order> id) {
    return tx.all<Part>("SELECT sequence, label, amount, state FROM orders_part "
                        "WHERE company_id = ?1 AND order_id = ?2 ORDER BY sequence",
                        id);
}

} // namespace hearth::orders::store
