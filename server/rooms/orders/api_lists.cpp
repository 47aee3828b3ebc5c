// Lists of orders: by store and stage, day of a visit, customer, or the digits of a number.
#include "base/text.h"
#include "base/zone.h"
#include "rooms/identity/identity.h"
#include "rooms/orders/lists.h"
#include "rooms/orders/orders.h"
#include "rooms/orders/rules.h"
#include "rooms/orders/store.h"
#include "rooms/orders/views.h"

namespace hearth::orders {
namespace {

constexpr std::string_view orders_read = "orders.read";
constexpr std::int64_t number_days = 400; // how far back a number's last digits are looked for

struct ListQuery : api::PageQuery {
    std::optional<Id<identity::Store>> store;
    std::optional<Stage> stage;
    std::optional<Day> day; ///< of a visit, in the store's zone
    std::optional<Id<customers::Customer>> customer;
    std::optional<bool> is_open;            ///< neither done nor cancelled
    std::optional<Text<4, 40>> number_tail; ///< the last 4 to 10 digits, or the whole number
};
BOOST_DESCRIBE_STRUCT(ListQuery, (api::PageQuery),
                      (store, stage, day, customer, is_open, number_tail))

std::vector<Stage> stages_of(ListQuery const& query) {
    if (query.stage) return {*query.stage};
    std::vector<Stage> all;
    for (auto const& one : names_of<Stage>())
        if (!query.is_open.value_or(false) || !is_over(one.value)) all.push_back(one.value);
    return all;
}

/// The stores the caller may see among those asked for.
store::Filter filter_of(Tx& tx, ListQuery const& query) {
    store::Filter filter{.stage = query.stage};
    filter.stores = identity::reach_of(tx.actor(), orders_read);
    if (query.store) {
        bool const is_theirs = tx.actor().may_at(orders_read, *query.store);
        filter.stores = std::vector<Id<identity::Store>>{};
        if (is_theirs) filter.stores->push_back(*query.store);
    }
    return filter;
}

std::vector<Id<identity::Store>> stores_of(Tx& tx, store::Filter const& filter) {
    if (filter.stores) return *filter.stores;
    std::vector<Id<identity::Store>> all;
    for (auto const& one : identity::list_stores(tx))
        all.push_back(one.id);
    return all;
}

Result<std::optional<Uuid>> id_cursor(api::PageQuery const& page) {
    auto const key = TRY(api::read_cursor(page.cursor));
    if (key.empty()) return std::optional<Uuid>{};
    auto const id = parse_uuid(key);
    if (!id) return Error{Refusal::Malformed, "platform.bad_cursor"};
    return std::optional<Uuid>{*id};
}

OrderPage page_of(Tx& tx, std::vector<Order> orders, int size) {
    bool const has_more = static_cast<int>(orders.size()) > size;
    if (has_more) orders.resize(static_cast<std::size_t>(size));
    OrderPage page{rows_of(tx, orders), {}};
    if (has_more) page.next_cursor = api::make_cursor(to_text(orders.back().id));
    return page;
}

Result<OrderPage> list_by_number(Tx& tx, ListQuery const& query) {
    auto const filter = filter_of(tx, query);
    if (auto const tail = parse_tail(*query.number_tail)) {
        auto const today =
            std::chrono::floor<std::chrono::days>(tx.now()).time_since_epoch().count() + 1;
        return OrderPage{rows_of(tx, store::list_by_tail(tx, filter, *tail, today - number_days,
                                                         today, query.size())),
                         {}};
    }
    auto const found = find_by_number(tx, *query.number_tail);
    if (!found || !tx.actor().may_at(orders_read, found->store)) return OrderPage{};
    return OrderPage{rows_of(tx, {*found}), {}};
}

Result<OrderPage> list_by_day(Tx& tx, ListQuery const& query) {
    auto const key = TRY(api::read_cursor(query.cursor));
    std::optional<store::DayMark> after;
    if (!key.empty()) {
        auto const parts = split(key, '|');
        auto const at = parse_instant(parts[0]);
        auto const id = parts.size() == 2 ? parse_uuid(parts[1]) : std::nullopt;
        if (!at || !id) return Error{Refusal::Malformed, "platform.bad_cursor"};
        after = store::DayMark{*at, Id<Visit>{*id}};
    }
    auto const stores = stores_of(tx, filter_of(tx, query));
    if (stores.empty()) return OrderPage{};
    auto const zone = TRY(identity::store_zone(tx, stores.front()));
    auto const next = Day{std::chrono::sys_days{*query.day} + std::chrono::days{1}};
    Span const span{at_local(*query.day, 0, zone), at_local(next, 0, zone)};
    auto found = store::list_on_day(tx, stores, query.stage, span, after, query.size() + 1);
    bool const has_more = static_cast<int>(found.size()) > query.size();
    if (has_more) found.resize(static_cast<std::size_t>(query.size()));
    std::vector<Order> orders;
    for (auto const& one : found)
        orders.push_back(one.order);
    OrderPage page{rows_of(tx, orders), {}};
    if (has_more)
        page.next_cursor =
            api::make_cursor(to_text(found.back().starts_at) + "|" + to_text(found.back().visit));
    return page;
}

Result<OrderPage> list_of_one_customer(Tx& tx, ListQuery const& query,
                                       Id<customers::Customer> customer) {
    auto before = TRY(id_cursor(query));
    std::vector<Order> found;
    // A customer's orders may be of other stores or stages than wanted: read on until full.
    constexpr int most_rounds = 20;
    for (int round = 0; round < most_rounds; ++round) {
        auto const from = before ? std::optional{Id<Order>{*before}} : std::nullopt;
        auto const batch = store::list_of_customer(tx, customer, from, query.size() + 1);
        for (auto const& order : batch) {
            bool const is_seen = tx.actor().kind == ActorKind::Customer ||
                                 tx.actor().may_at(orders_read, order.store);
            if (is_seen && (!query.stage || order.stage == *query.stage) &&
                (!query.store || order.store == *query.store) &&
                (!query.is_open.value_or(false) || !is_over(order.stage)))
                found.push_back(order);
        }
        if (static_cast<int>(batch.size()) <= query.size() ||
            static_cast<int>(found.size()) > query.size())
            break;
        before = batch.back().id.uuid;
    }
    return page_of(tx, std::move(found), query.size());
}

Result<OrderPage> list_own(Tx& tx, api::Query<ListQuery> const& query) {
    if (query.customer && query.customer->uuid != tx.actor().id) return OrderPage{};
    return list_of_one_customer(tx, query, Id<customers::Customer>{tx.actor().id});
}

Result<OrderPage> list_orders(Tx& tx, api::Query<ListQuery> const& query) {
    if (tx.actor().kind == ActorKind::Customer) return list_own(tx, query);
    if (query.number_tail) return list_by_number(tx, query);
    if (query.customer) return list_of_one_customer(tx, query, *query.customer);
    if (query.day) return list_by_day(tx, query);
    auto filter = filter_of(tx, query);
    if (!filter.stores && (query.stage || query.is_open.value_or(false)))
        filter.stores = stores_of(tx, filter);
    auto const before = TRY(id_cursor(query));
    auto const from = before ? std::optional{Id<Order>{*before}} : std::nullopt;
    return page_of(tx, store::list_newest(tx, filter, stages_of(query), from, query.size() + 1),
                   query.size());
}

} // namespace

void add_list_routes(api::Routes& routes) {
    routes.read("/orders", "list_orders", api::customer() | api::staff("orders.read"), list_orders);
    routes.read("/me/orders", "list_own_orders", api::customer(), list_own);
}

} // namespace hearth::orders
