#include "rooms/dispatch/slots.h"

#include "rooms/dispatch/dispatch.h"
#include "rooms/dispatch/reserve.h"

#include "base/zone.h"
#include "platform/words/words.h"

#include <algorithm>

namespace hearth::dispatch {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

bool has_usual(City const& city, Ask const& ask, Instant start) {
    return std::any_of(ask.usual.begin(), ask.usual.end(), [&](planner::WorkerIndex worker) {
        return !city.index().refusal(ask.slot, start, worker);
    });
}

/// The day's starts: all on the grid within the shown hours that have not passed, and whatever can
/// be served outside of them.
SlotDay list_day(City const& city, Ask const& ask, sys_days day,
                 std::span<planner::SlotStart const> open) {
    auto const& terms = city.terms();
    SlotDay shown{Day{day}, {}};
    auto const earliest = ask.slot.now + ask.slot.notice;
    auto const last = at_local(Day{day}, terms.planning.shown_to_min, terms.zone);
    auto start = city.zone().first_on_grid(
        std::max(earliest, at_local(Day{day}, terms.planning.shown_from_min, terms.zone)),
        ask.slot.grid);
    for (; start <= last; start = city.zone().first_on_grid(start + Duration{1}, ask.slot.grid))
        shown.starts.push_back({start});
    for (auto const& slot : open) {
        auto const at = std::lower_bound(
            shown.starts.begin(), shown.starts.end(), slot.start,
            [](SlotStart const& one, Instant wanted) { return one.start < wanted; });
        bool const is_there = at != shown.starts.end() && at->start == slot.start;
        auto& one = is_there ? *at : *shown.starts.insert(at, {slot.start});
        one.is_available = true;
        one.has_usual = has_usual(city, ask, slot.start);
    }
    return shown;
}

/// To a customer only what is about the start, the road or the hours; a worker's papers, levels and
/// leave are nobody's business outside.
bool is_for_customers(planner::Why why) {
    using planner::Why;
    switch (why) {
    case Why::Busy:
    case Why::LateFromPrevious:
    case Why::LateForNext:
    case Why::LateAfterShift:
    case Why::OutsideShift:
    case Why::NoShift:
    case Why::CrewTooSmall:
    case Why::NoLeader:
    case Why::NoticeTooShort:
    case Why::NotOnGrid:
    case Why::OutsideWindow:
        return true;
    default:
        return false;
    }
}

} // namespace

Result<Slots> find_slots(Tx& tx, Wish const& wish, std::optional<Day> from, int count) {
    auto const zone = TRY(identity::store_zone(tx, wish.store));
    auto const today = sys_days{local_day(tx.now(), zone)};
    auto const first = from ? std::max(today, sys_days{*from}) : today;
    auto const end = first + days{std::clamp(count, 1, most_days)};
    Span const within{at_local(Day{first}, 0, zone), at_local(Day{end}, 0, zone)};
    auto const city = TRY(city_of(tx, wish.store, Use::Reading, within.to - Duration{1}));
    auto ask = TRY(make_ask(tx, *city, wish));
    auto const& terms = city->terms();
    ask.slot.within = to_span(within);

    auto const open = city->index().find(ask.slot);
    Slots slots{wish.store,          terms.zone, ask.duration_min,
                ask.slot.visit.crew, {},         Day{today + days{terms.planning.horizon_days}}};
    auto rest = std::span<planner::SlotStart const>(open);
    for (auto day = first; day < end; day += days{1}) {
        // Ascending: each day's starts are the next ones.
        auto const next = std::ranges::find_if(rest, [&](planner::SlotStart const& slot) {
            return city->zone().day_of(slot.start) > day;
        });
        auto const count = static_cast<std::size_t>(next - rest.begin());
        slots.days.push_back(list_day(*city, ask, day, rest.first(count)));
        rest = rest.subspan(count);
    }
    return slots;
}

Result<WhyNot> explain_start(Tx& tx, Wish const& wish, Instant start) {
    auto const city = TRY(city_of(tx, wish.store, Use::Reading, start));
    auto const ask = TRY(make_ask(tx, *city, wish));
    auto const& locale = tx.actor().locale;
    WhyNot why{.start = start};
    auto const refusal = city->index().why_not(ask.slot, start);
    if (!refusal) {
        why.is_available = true;
        return why;
    }
    bool const is_staff = !is_bound(tx.actor()) && tx.actor().kind != ActorKind::Worker;
    if (refusal->reason) why.reason = say(city->codes(), *refusal->reason, locale);
    if (refusal->nearest_reason && (is_staff || is_for_customers(refusal->nearest_reason->why)))
        why.nearest = say(city->codes(), *refusal->nearest_reason, locale);
    if (!is_staff) return why;
    if (refusal->nearest)
        if (auto const facts = city->find(*refusal->nearest)) why.worker_number = facts->number;
    for (auto const& [reason, workers] : refusal->counts) {
        auto const code = "dispatch.because_" + std::string(planner::to_code(reason).substr(8));
        why.counts.push_back({code, words::text(locale, code), workers});
    }
    return why;
}

Result<bool> can_be_had(Tx& tx, WaitedStart const& wanted) {
    auto const city = TRY(city_of(tx, wanted.store, Use::Writing, wanted.start));
    auto const ask = TRY(make_ask(tx, *city,
                                  {.item = wanted.item,
                                   .options = wanted.options,
                                   .quantity = wanted.quantity,
                                   .store = wanted.store,
                                   .latitude = wanted.latitude,
                                   .longitude = wanted.longitude,
                                   .customer = wanted.customer}));
    // Who asks here is the house itself; the order will be the customer's.
    auto const item = TRY(catalog::read_item(tx, wanted.item));
    minutes const notice{static_cast<int>(item->service->notice_min)};
    if (wanted.start < tx.now() + notice) return false;
    return !find_crew(tx, *city, ask, {wanted.start}).empty();
}

Result<Id<identity::Store>> choose_store(Tx& tx, Spot const& spot) {
    planner::Place const place{spot.latitude, spot.longitude};
    identity::Store const* best = nullptr;
    std::pair<bool, double> best_rank;
    auto const stores = identity::list_stores(tx);
    for (auto const& store : stores) {
        if (!store.is_open) continue;
        bool const is_other_area =
            spot.city.empty() || spot.city != store.city || spot.district != store.district;
        std::pair const rank{is_other_area,
                             planner::Place{store.latitude, store.longitude}.metres_to(place)};
        if (best && best_rank <= rank) continue;
        best = &store;
        best_rank = rank;
    }
    if (!best) return Error{Refusal::Unavailable, "dispatch.no_store"};
    return best->id;
}

} // namespace hearth::dispatch
