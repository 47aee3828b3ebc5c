// Starts, why not, and holds: for customers, for who has not signed in yet, and for staff.
#include "rooms/dispatch/forms.h"
#include "rooms/dispatch/holds.h"
#include "rooms/dispatch/slots.h"

#include <charconv>

namespace hearth::dispatch {
namespace {

constexpr int asks_per_minute = 120;
constexpr int holds_per_minute = 20;

/// What is wanted and where: `address` of a known customer, or a position.
struct SlotQuery {
    Id<catalog::Item> item;
    std::optional<Text<0, 400>> options; ///< "oven:1,fridge:2"
    std::optional<catalog::Quantity> quantity;
    std::optional<Id<customers::Address>> address;
    std::optional<Latitude> latitude;
    std::optional<Longitude> longitude;
    std::optional<Id<identity::Store>> store;
    std::optional<Day> from;
    std::optional<Whole<1, most_days>> days;
    std::optional<bool> plain;              ///< this once without what past visits suggest (LC-11)
    std::optional<Id<orders::Order>> order; ///< that shall be moved: its stand-ins, its own time
};
BOOST_DESCRIBE_STRUCT(SlotQuery, (),
                      (item, options, quantity, address, latitude, longitude, store, from, days,
                       plain, order))

struct WhyQuery {
    Id<catalog::Item> item;
    std::optional<Text<0, 400>> options;
    std::optional<catalog::Quantity> quantity;
    std::optional<Id<customers::Address>> address;
    std::optional<Latitude> latitude;
    std::optional<Longitude> longitude;
    std::optional<Id<identity::Store>> store;
    Instant start;
    std::optional<Id<orders::Order>> order;
};
BOOST_DESCRIBE_STRUCT(WhyQuery, (),
                      (item, options, quantity, address, latitude, longitude, store, start, order))

struct NewHold {
    Id<catalog::Item> item;
    std::optional<catalog::Choices> options;
    std::optional<catalog::Quantity> quantity;
    std::optional<Id<customers::Address>> address;
    std::optional<Latitude> latitude;
    std::optional<Longitude> longitude;
    std::optional<Id<identity::Store>> store;
    Instant start;
    std::optional<Id<orders::Order>> order;
};
BOOST_DESCRIBE_STRUCT(NewHold, (),
                      (item, options, quantity, address, latitude, longitude, store, start, order))

struct HoldPath {
    Id<Hold> id;
};
BOOST_DESCRIBE_STRUCT(HoldPath, (), (id))

struct HoldView {
    Id<Hold> id;
    Id<identity::Store> store;
    Instant start;
    Instant ends_at;
    Instant valid_until;
};
BOOST_DESCRIBE_STRUCT(HoldView, (), (id, store, start, ends_at, valid_until))

HoldView to_view(Hold const& hold) {
    return {hold.id, hold.store, hold.start, hold.ends_at, hold.valid_until};
}

Result<customers::Address> load_spot(Tx& tx, Id<customers::Address> id) {
    auto address = TRY(customers::load_address(tx, id));
    auto const& actor = tx.actor();
    bool const may_see = actor.is(ActorKind::Customer, address.customer) ||
                         actor.kind == ActorKind::System || actor.may("customers.read");
    if (!may_see) return Error{Refusal::NotFound, "customers.address_not_found"};
    return address;
}

/// The caller's own, or of a store where they may; any other is as if it were not there.
Result<Moved> load_moved(Tx& tx, Id<orders::Order> id, std::string_view permission) {
    auto order = TRY(orders::load_for(tx, tx.actor(), id, permission));
    for (auto& visit : orders::list_visits(tx, id)) {
        bool const is_ahead = visit.state == orders::VisitState::Unassigned ||
                              visit.state == orders::VisitState::Assigned ||
                              visit.state == orders::VisitState::Accepted;
        if (is_ahead) return Moved{std::move(order), std::move(visit)};
    }
    return Error{Refusal::Conflict, "orders.too_late_to_change"};
}

template <typename In>
Result<Wish> to_wish(Tx& tx, In const& in, catalog::Choices options, std::string_view permission) {
    Wish wish{.item = in.item, .options = std::move(options)};
    if (in.order) wish.moved = TRY(load_moved(tx, *in.order, permission));
    Spot spot;
    if (in.address) {
        auto const address = TRY(load_spot(tx, *in.address));
        if (wish.moved && address.customer != wish.moved->order.customer)
            return Error{Refusal::NotFound, "customers.address_not_found"};
        spot = {address.latitude, address.longitude, address.city, address.district};
        wish.customer = address.customer;
    } else if (in.latitude && in.longitude) {
        spot = {in.latitude->degrees, in.longitude->degrees};
        if (tx.actor().kind == ActorKind::Customer)
            wish.customer = Id<customers::Customer>{tx.actor().id};
    } else {
        return invalid_field("/address", "dispatch.where");
    }
    if (wish.moved) wish.customer = wish.moved->order.customer;
    wish.latitude = spot.latitude;
    wish.longitude = spot.longitude;
    if (in.store) {
        TRY(identity::load_store(tx, *in.store));
        wish.store = *in.store;
    } else if (wish.moved) {
        wish.store = wish.moved->order.store; // a change never goes to another one
    } else {
        wish.store = TRY(choose_store(tx, spot));
    }
    if (in.quantity) {
        wish.quantity = *in.quantity;
    } else {
        auto const item = TRY(catalog::load_item(tx, in.item));
        if (item.service) wish.quantity = item.service->usual;
    }
    return wish;
}

Result<Slots> list_slots(Tx& tx, api::Query<SlotQuery> const& in) {
    auto const options = TRY(parse_options(in.options.value_or("")));
    auto const wish = TRY(to_wish(tx, in, options, "orders.read"));
    auto slots = TRY(find_slots(tx, wish, in.from, in.days ? static_cast<int>(in.days->value) : 7));
    if (!in.plain.value_or(false)) return slots;
    for (auto& day : slots.days)
        for (auto& start : day.starts)
            start.has_usual = false;
    return slots;
}

Result<WhyNot> explain_slot(Tx& tx, api::Query<WhyQuery> const& in) {
    auto const options = TRY(parse_options(in.options.value_or("")));
    auto const wish = TRY(to_wish(tx, in, options, "orders.read"));
    return explain_start(tx, wish, in.start);
}

Result<HoldView> hold_slot(Tx& tx, api::Body<NewHold> const& in) {
    auto const options = in.options.value_or(catalog::Choices{});
    auto const wish = TRY(to_wish(tx, in, options, "orders.write"));
    return to_view(TRY(make_hold(tx, wish, in.start)));
}

Result<HoldView> extend(Tx& tx, api::Path<HoldPath> const& path) {
    return to_view(TRY(extend_hold(tx, path.id)));
}

Result<void> let_go(Tx& tx, api::Path<HoldPath> const& path) {
    TRY(load_hold(tx, path.id));
    end_hold(tx, path.id);
    return {};
}

} // namespace

Result<catalog::Choices> parse_options(std::string_view text) {
    catalog::Choices choices;
    for (auto const part : split(text, ',')) {
        if (part.empty()) continue;
        auto const colon = part.find(':');
        auto const number = colon == part.npos ? "1" : part.substr(colon + 1);
        int count = 0;
        auto const [end, error] =
            std::from_chars(number.data(), number.data() + number.size(), count);
        bool const is_count = error == std::errc{} && end == number.data() + number.size() &&
                              count >= 1 && count <= 99;
        auto const code = part.substr(0, colon);
        if (!is_count || code.empty() || code.size() > 40 || choices.size() >= 40)
            return invalid_field("/query/options", "dispatch.options_wrong");
        choices.push_back({catalog::Code(std::string(code)), count});
    }
    return choices;
}

void install_slots(Room& room) {
    auto& routes = room.routes;
    routes.read("/slots", "list_slots", api::anyone(), list_slots).per_minute = asks_per_minute;
    routes.read("/slots/why", "explain_slot", api::anyone(), explain_slot).per_minute =
        asks_per_minute;
    routes.write("POST", "/holds", "hold_slot", api::anyone(), hold_slot).per_minute =
        holds_per_minute;
    routes.write("POST", "/holds/{id}/extension", "extend_hold", api::anyone(), extend);
    routes.write("DELETE", "/holds/{id}", "let_hold_go", api::anyone(), let_go);
}

} // namespace hearth::dispatch
