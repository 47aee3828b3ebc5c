#include "rooms/deals/store.h"

namespace hearth::deals::store {
namespace {

constexpr char select_deal[] =
    "SELECT store_id, item_id, wish, at, quote_id, order_id, service, is_off FROM deals_deal "
    "WHERE company_id = ?1 AND store_id = ?2 AND item_id = ?3 AND wish = ?4 AND at < ?5 "
    "AND is_off = 0 ORDER BY at DESC LIMIT 1";
std::string const select_discount =
    "SELECT id, quote_id, store_id, amount, reason, words, state, asked_at, asked_by, "
    "given_quote, ended_at FROM deals_discount WHERE company_id = ?1 ";

struct SalesRow {
    std::optional<std::int64_t> lowest;
    std::int64_t deals = 0;
};
BOOST_DESCRIBE_STRUCT(SalesRow, (), (lowest, deals))

} // namespace

void insert(Tx& tx, Deal const& deal) {
    tx.run("INSERT INTO deals_deal (company_id, store_id, item_id, wish, at, quote_id, order_id, "
           "service, is_off) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING",
           deal.store, deal.item, deal.wish, deal.at, deal.quote, deal.order, deal.service,
           deal.is_off);
}

void call_off(Tx& tx, Id<orders::Order> order) {
    tx.run("UPDATE deals_deal SET is_off = 1 WHERE company_id = ?1 AND order_id = ?2", order);
}

Sales sales_within(Tx& tx, pricing::Comparing const& what, Span span) {
    auto const row = tx.find<SalesRow>(
        "SELECT min(service), CAST(COALESCE(sum(1 - is_off), 0) AS BIGINT) FROM deals_deal "
        "WHERE company_id = ?1 AND store_id = ?2 AND item_id = ?3 AND wish = ?4 AND at >= ?5 "
        "AND at < ?6",
        what.store, what.item, what.wish, span.from, span.to);
    if (!row || !row->lowest) return {};
    return {Money{*row->lowest}, row->deals};
}

std::optional<Deal> find_last(Tx& tx, pricing::Comparing const& what) {
    return tx.find<Deal>(select_deal, what.store, what.item, what.wish, what.before);
}

void insert(Tx& tx, Discount const& one) {
    tx.run("INSERT INTO deals_discount (company_id, id, quote_id, store_id, amount, reason, words, "
           "state, asked_at, asked_by, given_quote, ended_at) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
           one.id, one.quote, one.store, one.amount, one.reason, one.words, one.state, one.asked_at,
           one.asked_by, one.given, one.ended_at);
}

std::optional<Discount> find_discount(Tx& tx, Id<Discount> id) {
    return tx.find<Discount>(select_discount + "AND id = ?2", id);
}

std::vector<Discount> list_discounts(Tx& tx, Id<pricing::Quote> quote, int limit) {
    return tx.all<Discount>(select_discount + "AND quote_id = ?2 ORDER BY id DESC LIMIT ?3", quote,
                            limit);
}

std::vector<Discount> list_discounts_within(Tx& tx, Span span, int limit) {
    return tx.all<Discount>(select_discount + "AND asked_at >= ?2 AND asked_at < ?3 "
                                              "ORDER BY asked_at DESC, id DESC LIMIT ?4",
                            span.from, span.to, limit);
}

bool end_discount(Tx& tx, Id<Discount> id, State state, std::optional<Id<pricing::Quote>> given) {
    return tx.run("UPDATE deals_discount SET state = ?3, given_quote = ?4, ended_at = ?5 "
                  "WHERE company_id = ?1 AND id = ?2 AND state = 'waiting'",
                  id, state, given, tx.now()) == 1;
}

} // namespace hearth::deals::store
