#include "rooms/aftersales/goods_store.h"

#include "platform/vault/fields.h"

#include <algorithm>
#include <iterator>

namespace hearth::aftersales::store {
namespace {

using vault::FieldClass;

struct GoodsRow {
    Id<Goods> id;
    std::string number;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    LineKind kind;
    Sale sale;
    std::string label;
    int count;
    Money price;
    GoodsState state;
    std::int64_t policy;
    std::optional<db::Bytes> ending;
    std::optional<std::string> decision;
    std::string refunds;
    int exchanges;
    Instant sold_at;
    std::optional<Instant> delivered_at;
    std::optional<Instant> ended_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(GoodsRow, (),
                      (id, number, customer, store, kind, sale, label, count, price, state, policy,
                       ending, decision, refunds, exchanges, sold_at, delivered_at, ended_at,
                       version))
std::string const columns = "id, number, customer_id, store_id, kind, sale, label, pieces, price, "
                            "state, policy, ending, decision, refunds, exchanges, sold_at, "
                            "delivered_at, ended_at, version";
std::string const select = "SELECT " + columns + " FROM aftersales_goods WHERE company_id = ?1 ";

vault::Place ending_of(Id<Goods> id) {
    return {"aftersales_goods.ending", id.uuid};
}

Goods to_goods(Tx& tx, GoodsRow const& row) {
    Goods one{.id = row.id,
              .number = row.number,
              .customer = row.customer,
              .store = row.store,
              .kind = row.kind,
              .sale = row.sale,
              .label = row.label,
              .count = row.count,
              .price = row.price,
              .state = row.state,
              .policy = row.policy,
              .refunds = json::from_text<std::vector<Id<ledger::Refund>>>(row.refunds),
              .exchanges = row.exchanges,
              .sold_at = row.sold_at,
              .delivered_at = row.delivered_at,
              .ended_at = row.ended_at,
              .version = row.version};
    if (row.ending)
        one.ending = json::from_text<Ending>(
            vault::open(tx, FieldClass::Note, ending_of(row.id), *row.ending));
    if (row.decision) one.decision = json::from_text<Decision>(*row.decision);
    return one;
}

std::vector<Goods> to_all(Tx& tx, std::vector<GoodsRow> const& rows) {
    std::vector<Goods> all;
    for (auto const& row : rows)
        all.push_back(to_goods(tx, row));
    return all;
}

std::optional<db::Bytes> seal_ending(Tx& tx, Goods const& one) {
    if (!one.ending) return {};
    return vault::seal(tx, FieldClass::Note, ending_of(one.id),
                       std::string_view(json::to_text(*one.ending)));
}

std::optional<std::string> decision_text(Goods const& one) {
    if (!one.decision) return {};
    return json::to_text(*one.decision);
}

} // namespace

bool insert(Tx& tx, Goods const& one) {
    static std::string const sql = "INSERT INTO aftersales_goods (company_id, " + columns +
                                   ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, "
                                   "?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20) "
                                   "ON CONFLICT DO NOTHING";
    return tx.run(sql, one.id, one.number, one.customer, one.store, one.kind, one.sale, one.label,
                  one.count, one.price, one.state, one.policy, seal_ending(tx, one),
                  decision_text(one), json::to_text(one.refunds), one.exchanges, one.sold_at,
                  one.delivered_at, one.ended_at, one.version) == 1;
}

bool replace(Tx& tx, Goods const& one) {
    return tx.run("UPDATE aftersales_goods SET state = ?4, ending = ?5, decision = ?6, "
                  "refunds = ?7, exchanges = ?8, delivered_at = ?9, ended_at = ?10, "
                  "version = version + 1 WHERE company_id = ?1 AND id = ?2 AND version = ?3",
                  one.id, one.version, one.state, seal_ending(tx, one), decision_text(one),
                  json::to_text(one.refunds), one.exchanges, one.delivered_at, one.ended_at) == 1;
}

std::optional<Goods> find(Tx& tx, Id<Goods> id) {
    static std::string const sql = select + "AND id = ?2";
    auto const row = tx.find<GoodsRow>(sql, id);
    if (!row) return {};
    return to_goods(tx, *row);
}

int count_goods(Tx& tx, std::string const& head) {
    // A range of the index instead of LIKE, which the two databases read differently.
    return std::get<0>(tx.one<std::tuple<int>>(
        "SELECT COUNT(*) FROM aftersales_goods WHERE company_id = ?1 AND number >= ?2 "
        "AND number < ?3",
        head, head + ":"));
}

std::vector<Goods> list_goods(Tx& tx, GoodsFilter const& filter, int limit) {
    auto const after =
        filter.after.value_or(Id<Goods>{*parse_uuid("ffffffff-ffff-ffff-ffff-ffffffffffff")});
    if (filter.customer) {
        static std::string const sql =
            select + "AND customer_id = ?2 AND id < ?3 ORDER BY id DESC LIMIT ?4";
        return to_all(tx, tx.all<GoodsRow>(sql, *filter.customer, after, limit));
    }
    static std::string const all_stores = select + "AND id < ?2 ORDER BY id DESC LIMIT ?3";
    if (!filter.stores) return to_all(tx, tx.all<GoodsRow>(all_stores, after, limit));
    static std::string const of_store =
        select + "AND store_id = ?2 AND id < ?3 ORDER BY id DESC LIMIT ?4";
    std::vector<Goods> all;
    for (auto const store : *filter.stores) {
        auto some = to_all(tx, tx.all<GoodsRow>(of_store, store, after, limit));
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    std::sort(all.begin(), all.end(),
              [](auto const& a, auto const& b) { return b.id.uuid < a.id.uuid; });
    if (all.size() > static_cast<std::size_t>(limit)) all.resize(static_cast<std::size_t>(limit));
    return all;
}

std::vector<Goods> list_ended_goods(Tx& tx, Span span, int limit) {
    static std::string const sql =
        select + "AND ended_at >= ?2 AND ended_at < ?3 ORDER BY ended_at, id LIMIT ?4";
    return to_all(tx, tx.all<GoodsRow>(sql, span.from, span.to, limit));
}

} // namespace hearth::aftersales::store
