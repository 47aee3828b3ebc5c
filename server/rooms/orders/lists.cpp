#include "rooms/orders/lists.h"

#include "rooms/orders/store.h"

#include <algorithm>

namespace hearth::orders::store {
namespace {

std::string const listed_columns =
    "o.id, o.number, o.customer_id, o.address_id, o.store_id, o.item_id, o.options, o.quantity, "
    "o.quote_id, o.price, o.stage, o.channel, o.relation, o.free_until, o.fee_percent, "
    "o.is_special, o.placed_at, o.placed_by_kind, o.placed_by, o.version";

// Later than every id there is.
Id<Order> const end_of_time{Uuid{{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                                  0xff, 0xff, 0xff, 0xff, 0xff}}};

std::vector<Order> list_of_stage(Tx& tx, Id<identity::Store> store_id, Stage stage,
                                 Id<Order> before, int limit) {
    static std::string const sql = "SELECT " + listed_columns +
                                   " FROM orders_order o WHERE o.company_id = ?1 AND "
                                   "o.store_id = ?2 AND o.stage = ?3 AND o.id < ?4 "
                                   "ORDER BY o.id DESC LIMIT ?5";
    return tx.all<Order>(sql, store_id, stage, before, limit);
}

std::vector<Order> list_company(Tx& tx, Id<Order> before, int limit) {
    static std::string const sql = "SELECT " + listed_columns +
                                   " FROM orders_order o WHERE o.company_id = ?1 AND o.id < ?2 "
                                   "ORDER BY o.id DESC LIMIT ?3";
    return tx.all<Order>(sql, before, limit);
}

template <typename T>
void append(std::vector<T>& all, std::vector<T> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

template <typename T, typename Before>
std::vector<T> first_of(std::vector<T> all, int limit, Before before) {
    std::sort(all.begin(), all.end(), before);
    if (static_cast<int>(all.size()) > limit) all.resize(static_cast<std::size_t>(limit));
    return all;
}

bool is_wanted(Filter const& filter, Order const& order) {
    if (filter.stage && order.stage != *filter.stage) return false;
    if (!filter.stores) return true;
    auto const& stores = *filter.stores;
    return std::find(stores.begin(), stores.end(), order.store) != stores.end();
}

} // namespace

std::vector<Order> list_newest(Tx& tx, Filter const& filter, std::vector<Stage> const& stages,
                               std::optional<Id<Order>> before, int limit) {
    auto const from = before.value_or(end_of_time);
    if (!filter.stores) return list_company(tx, from, limit);
    // A list of each store and stage, each cut by the index, then merged.
    std::vector<Order> all;
    for (auto const store_id : *filter.stores)
        for (auto const stage : stages)
            append(all, list_of_stage(tx, store_id, stage, from, limit));
    return first_of(std::move(all), limit,
                    [](Order const& a, Order const& b) { return a.id > b.id; });
}

std::vector<OnDay> list_on_day(Tx& tx, std::vector<Id<identity::Store>> const& stores,
                               std::optional<Stage> stage, Span span, std::optional<DayMark> after,
                               int limit) {
    static std::string const sql =
        "SELECT " + listed_columns +
        ", v.starts_at, v.id FROM orders_visit v "
        "JOIN orders_order o ON o.company_id = v.company_id AND o.id = v.order_id "
        "WHERE v.company_id = ?1 AND v.store_id = ?2 AND v.starts_at >= ?3 AND v.starts_at < ?4 "
        "AND v.state <> 'cancelled' AND (v.starts_at > ?5 OR v.id > ?6) "
        "AND (CAST(?7 AS TEXT) = '' OR o.stage = ?7) "
        "AND NOT EXISTS (SELECT 1 FROM orders_visit e WHERE e.company_id = v.company_id "
        "AND e.order_id = v.order_id AND e.sequence < v.sequence AND e.starts_at >= ?8 "
        "AND e.starts_at < ?4 AND e.state <> 'cancelled') "
        "ORDER BY v.starts_at, v.id LIMIT ?9";
    auto const from = after ? after->starts_at : span.from;
    auto const mark = after.value_or(DayMark{span.from - Duration{1}, {}});
    std::string const wanted = stage ? to_text(*stage) : "";
    std::vector<OnDay> all;
    for (auto const store_id : stores)
        append(all, tx.all<OnDay>(sql, store_id, from, span.to, mark.starts_at, mark.visit, wanted,
                                  span.from, limit));
    return first_of(std::move(all), limit, [](OnDay const& a, OnDay const& b) {
        return std::tie(a.starts_at, a.visit) < std::tie(b.starts_at, b.visit);
    });
}

std::vector<Order> list_by_tail(Tx& tx, Filter const& filter, std::string const& tail,
                                std::int64_t first_day, std::int64_t last_day, int limit) {
    // The days come one by one, each a short range of the index.
    static std::string const sql =
        "WITH RECURSIVE day (n) AS (SELECT CAST(?2 AS BIGINT) "
        "UNION ALL SELECT n - 1 FROM day WHERE n > ?3) "
        "SELECT " +
        listed_columns +
        " FROM day JOIN orders_order o ON o.company_id = ?1 AND o.number_day = day.n "
        "AND o.number_tail >= ?4 AND o.number_tail < ?5 ORDER BY o.id DESC LIMIT ?6";
    // ':' comes right after '9'. A store's own may be few among the company's: read some more.
    constexpr int spare = 20;
    std::vector<Order> found;
    for (auto& order : tx.all<Order>(sql, last_day, first_day, tail, tail + ":", limit * spare)) {
        if (!is_wanted(filter, order)) continue;
        found.push_back(std::move(order));
        if (static_cast<int>(found.size()) == limit) break;
    }
    return found;
}

std::vector<Visit> list_visits_of(Tx& tx, std::vector<Order> const& orders) {
    std::vector<Visit> all;
    for (auto const& order : orders)
        append(all, list_visits(tx, order.id));
    return all;
}

} // namespace hearth::orders::store
