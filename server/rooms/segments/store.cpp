#include "rooms/segments/store.h"

#include "platform/json/codec.h"

#include <algorithm>
#include <iterator>

namespace hearth::segments::store {
namespace {

struct Row {
    Id<customers::Customer> customer;
    std::optional<Id<identity::Store>> store;
    std::string standing;
    std::optional<Instant> counted_at;
    std::optional<Id<care::Plan>> plan;
    std::optional<Instant> planned_at;
};
BOOST_DESCRIBE_STRUCT(Row, (), (customer, store, standing, counted_at, plan, planned_at))
std::string const select =
    "SELECT customer_id, store_id, standing, counted_at, plan_id, planned_at "
    "FROM segments_customer WHERE company_id = ?1 ";

Kept to_kept(Row const& row) {
    return {row.customer,   row.store, json::from_text<Standing>(row.standing),
            row.counted_at, row.plan,  row.planned_at};
}

template <typename E>
std::string text_or_empty(std::optional<E> const& wish) {
    return wish ? std::string(to_text(*wish)) : "";
}

} // namespace

std::optional<Kept> find(Tx& tx, Id<customers::Customer> customer) {
    static std::string const sql = select + "AND customer_id = ?2";
    auto const row = tx.find<Row>(sql, customer);
    if (!row) return {};
    return to_kept(*row);
}

void save(Tx& tx, Kept const& kept, Instant look_at) {
    auto const& one = kept.standing;
    tx.run("INSERT INTO segments_customer (company_id, customer_id, store_id, value, recency, "
           "need, loyalty, risk, score, standing, counted_at, look_at, plan_id, planned_at) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) "
           "ON CONFLICT (company_id, customer_id) DO UPDATE SET store_id = excluded.store_id, "
           "value = excluded.value, recency = excluded.recency, need = excluded.need, "
           "loyalty = excluded.loyalty, risk = excluded.risk, score = excluded.score, "
           "standing = excluded.standing, counted_at = excluded.counted_at, "
           "look_at = excluded.look_at, plan_id = excluded.plan_id, "
           "planned_at = excluded.planned_at",
           kept.customer, kept.store, one.value, one.recency, one.need, one.loyalty, one.risk,
           one.score, json::to_text(one), kept.counted_at, look_at, kept.plan, kept.planned_at);
}

void mark(Tx& tx, Id<customers::Customer> customer) {
    auto const changed = tx.run("UPDATE segments_customer SET look_at = ?3 WHERE company_id = ?1 "
                                "AND customer_id = ?2",
                                customer, tx.now());
    if (changed == 0) save(tx, {.customer = customer}, tx.now());
}

std::vector<Id<customers::Customer>> list_due(Tx& tx, int limit) {
    std::vector<Id<customers::Customer>> due;
    for (auto const& [customer] : tx.all<std::tuple<Id<customers::Customer>>>(
             "SELECT customer_id FROM segments_customer WHERE company_id = ?1 AND look_at <= ?2 "
             "ORDER BY look_at LIMIT ?3",
             tx.now(), limit))
        due.push_back(customer);
    return due;
}

void forget(Tx& tx, Id<customers::Customer> customer) {
    tx.run("DELETE FROM segments_customer WHERE company_id = ?1 AND customer_id = ?2", customer);
}

std::vector<Kept> list(Tx& tx, Filter const& filter, int limit) {
    static std::string const base = select +
                                    "AND counted_at IS NOT NULL AND (?2 = '' OR value = ?2) AND "
                                    "(?3 = '' OR recency = ?3) AND (?4 = '' OR need = ?4) AND "
                                    "(?5 = '' OR loyalty = ?5) AND (?6 = '' OR risk = ?6) AND "
                                    "(score < ?7 OR (score = ?7 AND customer_id < ?8)) ";
    static std::string const order = "ORDER BY score DESC, customer_id DESC LIMIT ?9";
    static std::string const everywhere = base + order;
    static std::string const of_store = base + "AND store_id = ?10 " + order;
    constexpr int above_all = 1'000'000;
    auto const after = filter.after.value_or(After{above_all, {}});
    std::vector<Kept> all;
    auto const read = [&](std::string const& sql, auto const&... more) {
        for (auto const& row :
             tx.all<Row>(sql, text_or_empty(filter.value), text_or_empty(filter.recency),
                         text_or_empty(filter.need), text_or_empty(filter.loyalty),
                         text_or_empty(filter.risk), after.score, after.customer, limit, more...))
            all.push_back(to_kept(row));
    };
    if (!filter.stores) read(everywhere);
    if (filter.stores)
        for (auto const store : *filter.stores)
            read(of_store, store);
    std::sort(all.begin(), all.end(), [](Kept const& a, Kept const& b) {
        return std::tie(b.standing.score, b.customer) < std::tie(a.standing.score, a.customer);
    });
    if (all.size() > static_cast<std::size_t>(limit)) all.resize(static_cast<std::size_t>(limit));
    return all;
}

std::vector<Visited> list_services(Tx& tx, Id<customers::Customer> customer, int limit) {
    return tx.all<Visited>("SELECT id, at FROM orders_v_timeline WHERE company_id = ?1 AND "
                           "customer_id = ?2 AND kind = 'visit' AND state = 'done' "
                           "ORDER BY at DESC LIMIT ?3",
                           customer, limit);
}

bool has_ahead(Tx& tx, Id<customers::Customer> customer) {
    return tx
        .find<std::tuple<Uuid>>("SELECT id FROM orders_v_timeline WHERE company_id = ?1 AND "
                                "customer_id = ?2 AND kind = 'visit' AND at > ?3 AND "
                                "state NOT IN ('cancelled', 'done') LIMIT 1",
                                customer, tx.now())
        .has_value();
}

} // namespace hearth::segments::store
