#include "rooms/intake/waiting.h"

#include "base/zone.h"
#include "platform/settings/settings.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/intake/inside.h"

#include <algorithm>

namespace hearth::intake {
namespace {

constexpr int most_waiting = 200;         // looked through at once
constexpr std::size_t most_of_one = 20;   // that one customer waits for
constexpr auto same_occasion = hours{12}; // ordered so near to the wanted start: waited for
constexpr int minutes_a_day = 24 * 60;

/// The list of that store is looked through after a while; what stands earlier stays.
Result<void> look_later(Tx& tx, Id<identity::Store> store_id, seconds wait) {
    auto const terms = settings::load<WaitingTerms>(tx);
    auto const zone = TRY(identity::store_zone(tx, store_id));
    auto const at = telling_time(tx.now() + wait, terms, zone);
    for (auto const& entry : clocks::list_of(tx, store_id.uuid)) {
        bool const is_open = entry.kind == waiting_clock && entry.state == clocks::State::Running;
        if (is_open && entry.due_at <= at) return {};
    }
    clocks::stop(tx, waiting_clock, store_id.uuid);
    clocks::start(tx, {.kind = std::string(waiting_clock),
                       .subject = store_id.uuid,
                       .ladder = {{"due", std::chrono::ceil<seconds>(at - tx.now())}},
                       .store = store_id});
    return {};
}

/// Something moved there: worth a look where somebody waits.
Result<void> look_soon(Tx& tx, Id<identity::Store> store_id) {
    auto const terms = settings::load<WaitingTerms>(tx);
    if (!terms.is_on || store::list_waiting(tx, store_id, 1).empty()) return {};
    return look_later(tx, store_id, seconds{terms.settle_s});
}

bool is_free_for(Tx& tx, Waiting const& waiting, Inquiry const& inquiry) {
    auto const can = dispatch::can_be_had(tx, {.item = waiting.item,
                                               .options = waiting.options,
                                               .quantity = waiting.quantity,
                                               .store = waiting.store,
                                               .latitude = inquiry.wish.latitude->degrees,
                                               .longitude = inquiry.wish.longitude->degrees,
                                               .customer = *inquiry.customer,
                                               .start = waiting.start});
    // What the catalogue no longer sells cannot be had either.
    return can && *can;
}

Result<void> tell(Tx& tx, Waiting& waiting, Inquiry const& inquiry) {
    if (!store::mark_told(tx, waiting.inquiry)) return {};
    waiting.told_at = tx.now();
    tx.publish(
        TimeFreed{waiting.inquiry, *inquiry.customer, waiting.store, waiting.item, waiting.start});
    return {};
}

Result<void> on_cancelled(Tx& tx, orders::OrderCancelled const& event) {
    return look_soon(tx, event.store);
}

Result<void> on_moved(Tx& tx, orders::VisitMoved const& event) {
    return look_soon(tx, event.store);
}

Result<void> on_changed(Tx& tx, orders::OrderChanged const& event) {
    return look_soon(tx, event.store);
}

Result<void> on_visit(Tx& tx, orders::VisitStateChanged const& event) {
    if (event.to != orders::VisitState::Cancelled) return {};
    return look_soon(tx, event.store);
}

/// Who got what they waited for waits no more.
Result<void> on_placed(Tx& tx, orders::OrderPlaced const& event) {
    for (auto const& waiting : store::list_waiting_of(tx, event.customer, most_waiting)) {
        bool const is_it = waiting.item == event.item &&
                           std::chrono::abs(waiting.start - event.starts_at) < same_occasion;
        if (!is_it) continue;
        auto const inquiry = TRY(load_inquiry(tx, waiting.inquiry));
        if (!can_move(inquiry.state, InquiryState::Ordered)) continue;
        TRY(close_as_ordered(tx, inquiry, TRY(orders::load(tx, event.order))));
    }
    return {};
}

} // namespace

Result<void> check_waiting_terms(WaitingTerms const& terms) {
    bool const is_day = terms.from_min < terms.until_min && terms.until_min <= minutes_a_day;
    if (!is_day) return invalid_field("/until_min", "intake.waiting_hours_wrong");
    return {};
}

Instant telling_time(Instant at, WaitingTerms const& terms, std::string_view zone) {
    auto const minute = local_minute(at, zone);
    if (minute >= terms.from_min && minute < terms.until_min) return at;
    auto day = local_day(at, zone);
    if (minute >= terms.until_min) day = Day{std::chrono::sys_days{day} + std::chrono::days{1}};
    return at_local(day, terms.from_min, zone);
}

bool is_anothers_turn(Instant start, std::vector<Waiting> const& all, Instant now,
                      WaitingTerms const& terms) {
    return std::ranges::any_of(all, [&](Waiting const& other) {
        return other.told_at && now - *other.told_at < minutes{terms.turn_min} &&
               std::chrono::abs(other.start - start) <= minutes{terms.near_min};
    });
}

Result<void> wait_for(Tx& tx, Inquiry const& inquiry, Place const& place) {
    auto const& wish = inquiry.wish;
    if (!inquiry.customer || !wish.item || !wish.wanted_at || !wish.latitude || !wish.longitude)
        return invalid_field("/waiting", "intake.cannot_wait");
    if (*wish.wanted_at <= tx.now())
        return invalid_field("/wish/wanted_at", "intake.moment_has_passed");
    TRY(identity::load_store(tx, place.store));
    auto const others = store::list_waiting_of(tx, *inquiry.customer, most_waiting);
    if (others.size() >= most_of_one)
        return Error{
            Refusal::Conflict, "intake.waits_for_much", {{"limit", std::to_string(most_of_one)}}};
    for (auto const& other : others)
        if (other.item == *wish.item && other.start == *wish.wanted_at)
            return Error{Refusal::Conflict, "intake.waits_already"};
    store::insert_waiting(tx, {.inquiry = inquiry.id,
                               .store = place.store,
                               .item = *wish.item,
                               .start = *wish.wanted_at,
                               .quantity = place.quantity,
                               .options = place.options});
    // It may have become free since the page was read.
    return look_soon(tx, place.store);
}

Result<void> hear_waiting_clock(Tx& tx, clocks::Firing const& firing) {
    clocks::meet(tx, waiting_clock, firing.entry.subject); // an alarm, over when it has rung
    auto const terms = settings::load<WaitingTerms>(tx);
    if (!terms.is_on) return {};
    Id<identity::Store> const store_id{firing.entry.subject};
    auto all = store::list_waiting(tx, store_id, most_waiting);
    bool is_somebodys_turn = false;
    for (auto& waiting : all) {
        if (waiting.told_at) continue;
        if (is_anothers_turn(waiting.start, all, tx.now(), terms)) {
            is_somebodys_turn = true;
            continue;
        }
        auto const inquiry = TRY(load_inquiry(tx, waiting.inquiry));
        if (!is_free_for(tx, waiting, inquiry)) continue;
        TRY(tell(tx, waiting, inquiry));
    }
    // Whoever comes next is told when the first one has let their turn pass.
    if (is_somebodys_turn) TRY(look_later(tx, store_id, minutes{terms.turn_min}));
    return {};
}

void listen_for_freed_times(Room& room) {
    using events::listen;
    room.listeners.push_back(
        listen<orders::OrderCancelled>("intake.freed_cancelled", on_cancelled));
    room.listeners.push_back(listen<orders::VisitMoved>("intake.freed_moved", on_moved));
    room.listeners.push_back(listen<orders::OrderChanged>("intake.freed_changed", on_changed));
    room.listeners.push_back(listen<orders::VisitStateChanged>("intake.freed_visit", on_visit));
    room.listeners.push_back(listen<orders::OrderPlaced>("intake.waited_placed", on_placed));
}

} // namespace hearth::intake
