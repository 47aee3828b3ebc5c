// Routes of orders: placing, reading, changing before service. Calling off is
// aftersales'.
#include "base/yuan.h"
#include "platform/settings/settings.h"
#include "rooms/identity/identity.h"
#include "rooms/orders/orders.h"
#include "rooms/orders/place.h"
#include "rooms/orders/settings.h"
#include "rooms/orders/store.h"
#include "rooms/orders/terms_word.h"
#include "rooms/orders/views.h"
#include "rooms/pricing/pricing.h"

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
    /// What the customer was shown of calling off (LC-04); never said by staff.
    std::optional<TermsSeen> terms;
};
BOOST_DESCRIBE_STRUCT(PlaceForm, (),
                      (customer, address, quote, start, channel, relation, hold, note,
                       allows_same_day, terms))

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
    // Nobody of ours can say what stood on somebody else's screen.
    if (!is_customer && in.terms) return invalid_field("/terms", "orders.terms_of_the_customer");
    wish.channel = is_customer ? Channel::Web : in.channel.value_or(Channel::Phone);
    if (!is_customer) wish.relation = in.relation;
    wish.hold = in.hold;
    if (in.note && !in.note->empty()) wish.note = *in.note;
    wish.allows_same_day = in.allows_same_day.value_or(false);
    auto const order = TRY(place(tx, wish));
    if (!is_customer && !tx.actor().may_at("orders.write", order.store))
        return Error{Refusal::NotFound, "identity.store_not_found"};
    if (in.terms) TRY(note_terms(tx, order, *in.terms));
    return view_of(tx, order);
}

Result<OrderView> read_order(Tx& tx, api::Path<OrderPath> const& at) {
    return view_of(tx, TRY(load_for(tx, tx.actor(), at.id, "orders.read")));
}

Result<OrderFile> read_file(Tx& tx, api::Path<OrderPath> const& at) {
    return file_of(tx, TRY(load_for(tx, tx.actor(), at.id, "orders.read")));
}

struct ChangeForm {
    Id<pricing::Quote> quote;
    Instant start;
    Id<customers::Address> address;
    Text<1, 200> reason;
    std::optional<Id<dispatch::Hold>> hold;
    std::optional<Word> word; ///< staff, where it becomes dearer: how the customer agreed
};
BOOST_DESCRIBE_STRUCT(ChangeForm, (), (quote, start, address, reason, hold, word))

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
    bool const is_customer = tx.actor().kind == ActorKind::Customer;
    // Before the quote is looked into further: whoever agrees must know what it comes to.
    auto const quote = TRY(pricing::load_quote_head(tx, in.quote));
    bool const is_dearer = quote.total > order.price;
    if (!is_customer && is_dearer && !in.word)
        return Error{Refusal::Conflict,
                     "orders.dearer_needs_word",
                     {{"before", to_yuan(order.price)}, {"after", to_yuan(quote.total)}}};
    ChangeOrder const wish{in.quote, in.start, in.address, in.reason, in.hold};
    auto const changed = TRY(change_order(tx, at.id, match.version, wish));
    if (!is_customer && is_dearer) note_word(tx, changed, *in.word);
    return view_of(tx, changed);
}

struct ChangeHistory {
    std::vector<Change> items;
};
BOOST_DESCRIBE_STRUCT(ChangeHistory, (), (items))

Result<ChangeHistory> list_changes(Tx& tx, api::Path<OrderPath> const& at) {
    auto const order = TRY(load_for(tx, tx.actor(), at.id, "orders.read"));
    return ChangeHistory{store::list_changes(tx, order.id)};
}

Result<Trail> read_trail(Tx& tx, api::Path<OrderPath> const& at) {
    auto const order = TRY(load_for(tx, tx.actor(), at.id, "orders.read"));
    return Trail{trail_of(tx, order, list_visits(tx, order.id))};
}

struct TermsQuery {
    Id<identity::Store> store;
    std::optional<bool> special; ///< of what is made for one customer
};
BOOST_DESCRIBE_STRUCT(TermsQuery, (), (store, special))
/// What is agreed to by ordering: shown before (AS-01; compliance.md section 9).
struct TermsView {
    int free_hours;   ///< calling off is free so long after ordering
    int fee_percent;  ///< of the price, after that
    int change_hours; ///< a customer changes by themselves until so long before
};
BOOST_DESCRIBE_STRUCT(TermsView, (), (free_hours, fee_percent, change_hours))

Result<TermsView> read_terms(Tx& tx, api::Query<TermsQuery> const& query) {
    bool const is_special = query.special.value_or(false);
    auto const rule = TRY(terms_rule(tx, query.store, is_special));
    return TermsView{is_special ? 0 : rule.free_hours, rule.fee_percent,
                     settings::load<Defaults>(tx, query.store).change_hours};
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

struct PartPath {
    Id<Order> id;
    Whole<1, 40> sequence;
};
BOOST_DESCRIBE_STRUCT(PartPath, (), (id, sequence))
struct SettlementForm {
    DisputeEnd end = DisputeEnd::Owed;
};
BOOST_DESCRIBE_STRUCT(SettlementForm, (), (end))
Result<OrderView> settle_dispute(Tx& tx, api::Path<PartPath> const& at,
                                 api::Body<SettlementForm> const& in) {
    TRY(load_for(tx, tx.actor(), at.id, "ledger.refund"));
    TRY(settle_part(tx, at.id, static_cast<int>(at.sequence.value), in.end));
    return view_of(tx, TRY(load(tx, at.id)));
}

} // namespace

void install(Room& room) {
    room.settings.push_back(settings::describe<Defaults>(true));
    room.permissions = {{"orders.read"}, {"orders.write"}};
    auto& r = room.routes;
    auto const own = api::customer();
    r.write("POST", "/orders", "place_order", own | api::staff("orders.write"), place_order);
    add_list_routes(r);
    add_same_day_routes(r);
    r.read("/orders/{id}", "read_order", own | api::staff("orders.read"), read_order);
    r.read("/orders/{id}/file", "read_order_file", api::staff("orders.read"), read_file);
    r.read("/orders/{id}/trail", "read_order_trail", api::staff("orders.read"), read_trail);
    r.read("/orders/{id}/changes", "list_order_changes", own | api::staff("orders.read"),
           list_changes);
    r.read("/order-terms", "read_order_terms", api::anyone(), read_terms);
    r.write("PUT", "/orders/{id}", "change_order", own | api::staff("orders.write"), change);
    r.write("PUT", "/orders/{id}/parts", "save_parts", api::staff("orders.write"), write_parts);
    // Whoever may give money back may say that a part is not owed (PY-08).
    r.write("POST", "/orders/{id}/parts/{sequence}/settlement", "settle_dispute",
            api::staff("ledger.refund"), settle_dispute);
}

} // namespace hearth::orders
