// Routes of orders: placing, reading, changing before service, calling off.
#include "base/zone.h"
#include "platform/settings/settings.h"
#include "rooms/identity/identity.h"
#include "rooms/orders/lists.h"
#include "rooms/orders/orders.h"
#include "rooms/orders/settings.h"
#include "rooms/orders/store.h"
#include "rooms/orders/views.h"

#include <algorithm>

namespace hearth::orders {
namespace {

struct OrderPath {
    Id<Order> id;
};
BOOST_DESCRIBE_STRUCT(OrderPath, (), (id))

struct PlaceForm {
    std::optional<Id<customers::Customer>> customer; ///< staff say for whom
    Id<customers::Address> address;
    Id<pricing::Quote> quote;
    Instant start;
    std::optional<Channel> channel;
    std::optional<Relation> relation;
    std::optional<Id<dispatch::Hold>> hold;
    std::optional<Text<0, 500>> note;
    std::optional<bool> allows_same_day;
};
BOOST_DESCRIBE_STRUCT(PlaceForm, (),
                      (customer, address, quote, start, channel, relation, hold, note,
                       allows_same_day))

Result<Id<customers::Customer>> customer_of(Tx& tx, PlaceForm const& form) {
    if (tx.actor().kind == ActorKind::Customer) {
        Id<customers::Customer> const me{tx.actor().id};
        if (form.customer && *form.customer != me)
            return Error{Refusal::NotFound, "customers.not_found"};
        return me;
    }
    if (!form.customer) return invalid_field("/customer", "platform.required");
    return *form.customer;
}

Result<OrderView> place_order(Tx& tx, api::Body<PlaceForm> const& in) {
    PlaceOrder wish;
    wish.customer = TRY(customer_of(tx, in));
    wish.address = in.address;
    wish.quote = in.quote;
    wish.start = in.start;
    bool const is_customer = tx.actor().kind == ActorKind::Customer;
    wish.channel = is_customer ? Channel::Web : in.channel.value_or(Channel::Phone);
    if (!is_customer) wish.relation = in.relation;
    wish.hold = in.hold;
    if (in.note && !in.note->empty()) wish.note = *in.note;
    wish.allows_same_day = in.allows_same_day.value_or(false);
    auto const order = TRY(place(tx, wish));
    if (!is_customer && !tx.actor().may_at("orders.write", order.store))
        return Error{Refusal::NotFound, "identity.store_not_found"};
    return view_of(tx, order);
}

Result<OrderView> read_order(Tx& tx, api::Path<OrderPath> const& at) {
    return view_of(tx, TRY(load_for(tx, tx.actor(), at.id, "orders.read")));
}

Result<OrderFile> read_file(Tx& tx, api::Path<OrderPath> const& at) {
    return file_of(tx, TRY(load_for(tx, tx.actor(), at.id, "orders.read")));
}

struct ListQuery : api::PageQuery {
    std::optional<Id<identity::Store>> store;
    std::optional<Stage> stage;
    std::optional<bool> is_open;
    std::optional<Text<3, 12>> number_tail;
    std::optional<Id<customers::Customer>> customer;
    std::optional<Day> day;
};
BOOST_DESCRIBE_STRUCT(ListQuery, (api::PageQuery),
                      (store, stage, is_open, number_tail, customer, day))

Result<std::optional<Id<Order>>> after_of(ListQuery const& query) {
    auto const key = TRY(api::read_cursor(query.cursor));
    if (key.empty()) return std::optional<Id<Order>>{};
    auto const id = parse_uuid(key);
    if (!id) return invalid_field("/query/cursor", "platform.bad_cursor");
    return std::optional<Id<Order>>{Id<Order>{*id}};
}

OrderPage page_of(Tx& tx, std::vector<Order> const& orders, int limit) {
    OrderPage page{rows_of(tx, orders), {}};
    if (static_cast<int>(orders.size()) == limit)
        page.next_cursor = api::make_cursor(to_text(orders.back().id));
    return page;
}

Result<OrderPage> list_own(Tx& tx, api::Query<ListQuery> const& query) {
    auto const before = TRY(after_of(query));
    Id<customers::Customer> const me{tx.actor().id};
    return page_of(tx, store::list_of_customer(tx, me, before, query.size()), query.size());
}

constexpr std::initializer_list<Stage> open_stages{Stage::Placed, Stage::Assigned, Stage::InService,
                                                   Stage::ToAccept};

/// Where the actor may look, narrowed to the store asked for.
Result<store::Filter> filter_of(Tx& tx, ListQuery const& query) {
    store::Filter filter{identity::reach_of(tx.actor(), "orders.read"), query.stage};
    if (!query.store) return filter;
    if (!tx.actor().may_at("orders.read", *query.store))
        return Error{Refusal::NotFound, "identity.store_not_found"};
    filter.stores = std::vector{*query.store};
    return filter;
}

Result<std::vector<Id<identity::Store>>> stores_of(Tx& tx, store::Filter const& filter) {
    if (filter.stores) return *filter.stores;
    std::vector<Id<identity::Store>> all;
    for (auto const& one : identity::list_stores(tx))
        all.push_back(one.id);
    return all;
}

Result<OrderPage> list_day(Tx& tx, ListQuery const& query, store::Filter const& filter) {
    auto const stores = TRY(stores_of(tx, filter));
    if (stores.empty()) return OrderPage{};
    auto const zone = TRY(identity::store_zone(tx, stores.front()));
    auto const next = Day{std::chrono::sys_days{*query.day} + std::chrono::days{1}};
    Span const span{at_local(*query.day, 0, zone), at_local(next, 0, zone)};
    std::vector<Order> orders;
    for (auto const& one : store::list_on_day(tx, stores, query.stage, span, {}, 200))
        orders.push_back(one.order);
    return OrderPage{rows_of(tx, orders), {}};
}

Result<OrderPage> list_by_tail(Tx& tx, ListQuery const& query, store::Filter const& filter) {
    std::string const backwards(query.number_tail->rbegin(), query.number_tail->rend());
    auto const today = std::chrono::floor<std::chrono::days>(tx.now()).time_since_epoch().count();
    return OrderPage{rows_of(tx, store::list_by_tail(tx, filter, backwards, today - 180, today + 1,
                                                     query.size())),
                     {}};
}

Result<OrderPage> list_orders(Tx& tx, api::Query<ListQuery> const& query) {
    auto const filter = TRY(filter_of(tx, query));
    if (query.number_tail) return list_by_tail(tx, query, filter);
    if (query.day) return list_day(tx, query, filter);
    auto const before = TRY(after_of(query));
    if (query.customer) {
        auto orders = store::list_of_customer(tx, *query.customer, before, query.size());
        std::erase_if(
            orders, [&](Order const& one) { return !tx.actor().may_at("orders.read", one.store); });
        return page_of(tx, orders, query.size());
    }
    std::vector<Stage> stages;
    if (query.is_open.value_or(false)) stages = open_stages;
    return page_of(tx, store::list_newest(tx, filter, stages, before, query.size()), query.size());
}

struct ChangeForm {
    Id<pricing::Quote> quote;
    Instant start;
    Id<customers::Address> address;
    Text<1, 200> reason;
    std::optional<Id<dispatch::Hold>> hold;
};
BOOST_DESCRIBE_STRUCT(ChangeForm, (), (quote, start, address, reason, hold))

/// F1: customers change by themselves until some hours before; staff until service begins.
Result<void> check_in_time(Tx& tx, Order const& order) {
    if (tx.actor().kind != ActorKind::Customer) return {};
    auto const defaults = settings::load<Defaults>(tx, order.store);
    for (auto const& visit : list_visits(tx, order.id))
        if (visit.starts_at - hours{defaults.change_hours} < tx.now())
            return Error{Refusal::Conflict,
                         "orders.change_needs_call",
                         {{"hours", std::to_string(defaults.change_hours)}}};
    return {};
}

Result<OrderView> change(Tx& tx, api::Path<OrderPath> const& at, api::IfMatch const& match,
                         api::Body<ChangeForm> const& in) {
    auto const order = TRY(load_for(tx, tx.actor(), at.id, "orders.write"));
    TRY(match.check(order.version));
    TRY(check_in_time(tx, order));
    ChangeOrder const wish{in.quote, in.start, in.address, in.reason, in.hold};
    return view_of(tx, TRY(change_order(tx, at.id, match.version, wish)));
}

struct CancelForm {
    Text<1, 200> reason;
    std::optional<Price> fee; ///< staff may waive or lower what the terms say
};
BOOST_DESCRIBE_STRUCT(CancelForm, (), (reason, fee))

struct CancelPreview {
    Money fee;
    Instant free_until;
    bool is_free = false;
    bool is_special = false;
};
BOOST_DESCRIBE_STRUCT(CancelPreview, (), (fee, free_until, is_free, is_special))

/// What the terms that were agreed at ordering ask now (AS-01; compliance.md section 9: never
/// more).
CancelPreview preview_of(Order const& order, Instant now) {
    bool const is_free = now <= order.terms.free_until && !order.terms.is_special;
    auto const fee = is_free ? Money{} : order.price.percent(order.terms.fee_percent);
    return {fee, order.terms.free_until, is_free, order.terms.is_special};
}

Result<CancelPreview> preview_cancellation(Tx& tx, api::Path<OrderPath> const& at) {
    return preview_of(TRY(load_for(tx, tx.actor(), at.id, "orders.read")), tx.now());
}

Result<OrderView> cancel_order(Tx& tx, api::Path<OrderPath> const& at,
                               api::Body<CancelForm> const& in) {
    auto const order = TRY(load_for(tx, tx.actor(), at.id, "orders.write"));
    auto const due = preview_of(order, tx.now()).fee;
    bool const is_customer = tx.actor().kind == ActorKind::Customer;
    if (is_customer && in.fee) return invalid_field("/fee", "orders.staff_only");
    if (in.fee && in.fee->money > due)
        return invalid_field("/fee", "orders.fee_above_price",
                             {{"limit", std::to_string(due.fen())}});
    return view_of(tx, TRY(cancel(tx, at.id, in.fee ? in.fee->money : due, in.reason)));
}

struct PartsForm {
    List<Part, 40> parts;
};
BOOST_DESCRIBE_STRUCT(PartsForm, (), (parts))
Result<OrderView> write_parts(Tx& tx, api::Path<OrderPath> const& at, api::IfMatch const& match,
                              api::Body<PartsForm> const& in) {
    auto const order = TRY(load_for(tx, tx.actor(), at.id, "orders.write"));
    TRY(match.check(order.version));
    TRY(save_parts(tx, at.id, in.parts));
    return view_of(tx, TRY(load(tx, at.id)));
}

} // namespace

void install(Room& room) {
    room.permissions = {{"orders.read"}, {"orders.write"}};
    auto& r = room.routes;
    auto const own = api::customer();
    r.write("POST", "/orders", "place_order", own | api::staff("orders.write"), place_order);
    r.read("/orders", "list_orders", api::staff("orders.read"), list_orders);
    r.read("/me/orders", "list_own_orders", own, list_own);
    r.read("/orders/{id}", "read_order", own | api::staff("orders.read"), read_order);
    r.read("/orders/{id}/file", "read_order_file", api::staff("orders.read"), read_file);
    r.write("PUT", "/orders/{id}", "change_order", own | api::staff("orders.write"), change);
    r.read("/orders/{id}/cancellation", "preview_cancellation", own | api::staff("orders.read"),
           preview_cancellation);
    r.write("POST", "/orders/{id}/cancellation", "cancel_order", own | api::staff("orders.write"),
            cancel_order);
    r.write("PUT", "/orders/{id}/parts", "save_parts", api::staff("orders.write"), write_parts);
}

} // namespace hearth::orders
