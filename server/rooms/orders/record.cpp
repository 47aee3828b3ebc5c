#include "base/ensure.h"
#include "base/zone.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/orders/orders.h"
#include "rooms/orders/place.h"
#include "rooms/orders/rules.h"
#include "rooms/orders/settings.h"
#include "rooms/orders/store.h"

#include <algorithm>

namespace hearth::orders {
namespace {

VisitState visit_state_of(Stage stage) {
    if (stage == Stage::Done) return VisitState::Done;
    return stage == Stage::Cancelled ? VisitState::Cancelled : VisitState::Unassigned;
}

Order make_recorded(Tx& tx, RecordOrder const& past) {
    auto const defaults = settings::load<Defaults>(tx, past.store);
    Id<Order> const id{make_uuid(past.placed_at, tx.random())};
    return Order{.id = id,
                 .customer = past.customer,
                 .address = past.address,
                 .store = past.store,
                 .item = past.item,
                 .options = "[]",
                 .quantity = past.quantity,
                 // Without a quote its own id stands there: unique, and no quote of anybody.
                 .quote = past.quote.value_or(Id<pricing::Quote>{id.uuid}),
                 .price = past.price,
                 .stage = past.stage,
                 .channel = past.channel,
                 .relation = defaults.relation,
                 .terms = terms_at(past.placed_at, defaults.terms(), false),
                 .placed_at = past.placed_at,
                 .placed_by_kind = tx.actor().kind,
                 .placed_by = tx.actor().id};
}

Visit make_recorded_visit(Tx& tx, RecordOrder const& past, Order const& order,
                          customers::Address const& address, std::string const& zone,
                          int sequence) {
    auto const day = std::chrono::sys_days{local_day(past.start, zone)};
    auto const starts_at =
        at_local(Day{day + std::chrono::days{sequence - 1}}, local_minute(past.start, zone), zone);
    return Visit{.id = Id<Visit>{make_uuid(past.placed_at, tx.random())},
                 .order = order.id,
                 .store = order.store,
                 .customer = order.customer,
                 .item = order.item,
                 .sequence = sequence,
                 .starts_at = starts_at,
                 .ends_at = starts_at + minutes{past.duration_min},
                 .duration_min = past.duration_min,
                 .crew_size = past.crew_size,
                 .latitude = address.latitude,
                 .longitude = address.longitude,
                 .state = visit_state_of(past.stage)};
}

} // namespace

Result<Order> record(Tx& tx, RecordOrder const& past) {
    ensure(past.stage == Stage::Placed || past.stage == Stage::Done ||
               past.stage == Stage::Cancelled,
           "a recorded order is placed, done or cancelled");
    ensure(past.placed_at <= tx.now(), "a recorded order was placed already");
    if (past.duration_min <= 0) return invalid_field("/duration_min", "orders.no_duration");
    auto const store = TRY(identity::load_store(tx, past.store));
    auto const address = TRY(customers::load_address(tx, past.address));
    auto order = make_recorded(tx, past);
    TRY(insert_numbered(tx, order, past.note, {store.code, store.zone, past.placed_at}));

    auto ends_at = past.start;
    for (int sequence = 1; sequence <= std::max(1, past.visits); ++sequence) {
        auto const visit = make_recorded_visit(tx, past, order, address, store.zone, sequence);
        store::insert_visit(tx, visit);
        ends_at = visit.ends_at;
        if (past.stage == Stage::Placed)
            tx.publish(VisitPlanned{visit.id, order.id, order.customer, order.store,
                                    visit.starts_at, visit.ends_at, visit.crew_size});
    }
    if (past.stage == Stage::Done) store::append_stage(tx, order.id, Stage::Done, ends_at);
    if (past.stage == Stage::Cancelled) {
        store::append_stage(tx, order.id, Stage::Cancelled, past.placed_at);
        store::insert_cancellation(
            tx, order.id, {past.placed_at, tx.actor().kind, tx.actor().id, "recorded", Money{}});
    }
    tx.publish(
        OrderRecorded{order.id, order.customer, order.store, order.item, order.stage, order.price});
    return order;
}

} // namespace hearth::orders
