#include "rooms/orders/place.h"

#include "base/ensure.h"
#include "base/zone.h"
#include "platform/vault/fields.h"
#include "rooms/orders/rules.h"
#include "rooms/orders/same_day.h"
#include "rooms/orders/settings.h"
#include "rooms/orders/store.h"

namespace hearth::orders {
namespace {

constexpr std::string_view note_column = "orders_order.note";
constexpr int number_tries = 8;

Reserver& reserver() {
    static Reserver one;
    return one;
}

TermsGiver& terms_giver() {
    static TermsGiver one;
    return one;
}

struct SameDay {
    std::vector<std::string> numbers;
};
BOOST_DESCRIBE_STRUCT(SameDay, (), (numbers))

Result<void> check_same_day(Tx& tx, PlaceOrder const& wish, Offer const& offer) {
    if (wish.allows_same_day) return {};
    Span const wanted{wish.start, wish.start + minutes{offer.duration_min}};
    std::vector<std::string> numbers;
    for (auto& other : list_same_day(tx, wish.customer, offer.zone, wanted, {}))
        numbers.push_back(std::move(other.number));
    if (numbers.empty()) return {};
    return Error{Refusal::Conflict,
                 "orders.same_day",
                 {{"number", numbers.front()}},
                 {},
                 json::to_text(SameDay{numbers})};
}

Result<Order> make_order(Tx& tx, PlaceOrder const& wish, Offer const& offer) {
    auto const defaults = settings::load<Defaults>(tx, offer.store);
    auto const rule = TRY(terms_rule(tx, offer.store, offer.is_special));
    return Order{.id = tx.new_id<Order>(),
                 .customer = wish.customer,
                 .address = offer.address,
                 .store = offer.store,
                 .item = offer.item,
                 .options = offer.options,
                 .quantity = offer.quantity,
                 .quote = offer.quote,
                 .price = offer.price,
                 .channel = wish.channel,
                 .relation = wish.relation.value_or(defaults.relation),
                 .terms = terms_at(tx.now(), rule, offer.is_special),
                 .placed_at = tx.now(),
                 .placed_by_kind = tx.actor().kind,
                 .placed_by = tx.actor().id};
}

Visit make_visit(Tx& tx, Order const& order, Offer const& offer, int sequence) {
    auto const day = local_day(offer.start, offer.zone);
    auto const on = Day{std::chrono::sys_days{day} + std::chrono::days{sequence - 1}};
    auto const starts_at = at_local(on, local_minute(offer.start, offer.zone), offer.zone);
    auto const start = sequence == 1 ? offer.start : starts_at;
    return Visit{.id = tx.new_id<Visit>(),
                 .order = order.id,
                 .store = order.store,
                 .customer = order.customer,
                 .item = order.item,
                 .sequence = sequence,
                 .starts_at = start,
                 .ends_at = start + minutes{offer.duration_min},
                 .duration_min = offer.duration_min,
                 .crew_size = offer.crew_size,
                 .latitude = offer.latitude,
                 .longitude = offer.longitude};
}

} // namespace

Result<TermsRule> terms_rule(Tx& tx, Id<identity::Store> store, bool is_special) {
    if (terms_giver()) {
        auto const given = TRY(terms_giver()(tx, store, is_special));
        if (given) return *given;
    }
    return settings::load<Defaults>(tx, store).terms();
}

Result<void> insert_numbered(Tx& tx, Order& order, std::optional<std::string> const& note,
                             Numbering const& numbering) {
    std::optional<db::Bytes> sealed;
    if (note) sealed = vault::seal(tx, vault::FieldClass::Note, {note_column, order.id.uuid}, note);
    int nudge = 0;
    for (int reach = 1; reach <= 1 << (2 * number_tries); reach *= 4) {
        auto const number = make_number(numbering.store_code, numbering.at, numbering.zone, nudge);
        order.number = number.text;
        switch (store::insert_order(tx, order, number.day, number.tail, sealed)) {
        case store::Inserted::Yes:
            return {};
        case store::Inserted::QuoteTaken:
            return Error{Refusal::Conflict, "orders.quote_already_ordered"};
        case store::Inserted::NumberTaken:
            break;
        }
        nudge = 1 + static_cast<int>(tx.random().next() % (4u * static_cast<unsigned>(reach)));
    }
    return Error{Refusal::Unavailable, "orders.no_number_free"};
}

void reserve_with(Reserver one) {
    reserver() = std::move(one);
}

void agree_by(TermsGiver giver) {
    terms_giver() = std::move(giver);
}

Result<bool> reserve(Tx& tx, Reserve const& what) {
    if (!reserver()) return false;
    return reserver()(tx, what);
}

Result<Order> place_offer(Tx& tx, PlaceOrder const& wish, Offer const& offer) {
    TRY(check_same_day(tx, wish, offer));
    auto order = TRY(make_order(tx, wish, offer));
    TRY(insert_numbered(tx, order, wish.note, {offer.store_code, offer.zone, tx.now()}));

    auto const first = make_visit(tx, order, offer, 1);
    store::insert_visit(tx, first);
    tx.publish(OrderPlaced{order.id, order.customer, order.store, order.item, order.channel,
                           order.price, first.id, first.starts_at, first.ends_at, first.crew_size});
    TRY(reserve(tx, {order, first, wish.hold, false}));
    for (int sequence = 2; sequence <= offer.visits; ++sequence) {
        auto const visit = make_visit(tx, order, offer, sequence);
        store::insert_visit(tx, visit);
        tx.publish(VisitPlanned{visit.id, order.id, order.customer, order.store, visit.starts_at,
                                visit.ends_at, visit.crew_size});
        TRY(reserve(tx, {order, visit, {}, false}));
    }
    // The reserver may have moved visit and order on.
    if (reserver()) return load(tx, order.id);
    return order;
}

Result<Order> change_to_offer(Tx& tx, Order const& order, std::int64_t version,
                              ChangeOrder const& change, Offer const& offer) {
    auto const visits = store::list_visits(tx, order.id);
    std::vector<VisitState> states;
    Visit visit;
    for (auto const& one : visits) {
        states.push_back(one.state);
        if (one.state != VisitState::Cancelled) visit = one;
    }
    TRY(check_change(order.stage, states));
    if (offer.store != order.store) return Error{Refusal::Conflict, "orders.change_of_store"};

    Change const kept{.id = tx.new_id<Change>(),
                      .order = order.id,
                      .at = tx.now(),
                      .actor_kind = tx.actor().kind,
                      .actor = tx.actor().id,
                      .reason = change.reason,
                      .quote_before = order.quote,
                      .quote_after = offer.quote,
                      .price_before = order.price,
                      .price_after = offer.price,
                      .start_before = visit.starts_at,
                      .start_after = offer.start,
                      .address_before = order.address,
                      .address_after = offer.address};
    auto promise = order;
    promise.address = offer.address;
    promise.item = offer.item;
    promise.options = offer.options;
    promise.quantity = offer.quantity;
    promise.quote = offer.quote;
    promise.price = offer.price;
    if (!store::replace_promise(tx, promise, version))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    store::insert_change(tx, kept);

    auto planned = make_visit(tx, promise, offer, 1);
    planned.id = visit.id;
    planned.sequence = visit.sequence;
    planned.state = visit.state;
    if (!store::replace_visit_plan(tx, planned, visit.version))
        return Error{Refusal::Conflict, "orders.visit_moved_on"};
    planned.version = visit.version + 1;
    bool const keeps_crew = TRY(reserve(tx, {promise, planned, change.hold, true}));
    tx.publish(OrderChanged{order.id, visit.id, kept.id, order.customer, order.store, order.price,
                            offer.price, visit.starts_at, planned.starts_at, planned.ends_at,
                            planned.crew_size, keeps_crew});
    if (!keeps_crew) TRY(free_crew(tx, visit.id));
    return load(tx, order.id);
}

std::optional<std::string> open_note(Tx& tx, Id<Order> id) {
    return vault::open(tx, vault::FieldClass::Note, {note_column, id.uuid},
                       store::find_note(tx, id));
}

} // namespace hearth::orders
