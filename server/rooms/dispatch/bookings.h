/// What stands in workers' days: assignments that are live (or were done this week), and
/// reservations, which keep somebody's time for a hold or for a visit nobody was asked for yet.
/// Overlap is refused here for reservations and by the database itself for assignments; both are
/// looked up in the same transaction, which is serializable.
#pragma once

#include "platform/db/database.h"
#include "rooms/dispatch/events.h"
#include "rooms/dispatch/model.h"

#include "planner/planner.h"

namespace hearth::dispatch {

/// Reservations of visits do not run out.
inline constexpr Instant never = from_micros(253'402'300'799'000'000); // 9999-12-31

struct Booking {
    Uuid id; ///< of the assignment or reservation
    Id<workforce::Worker> worker;
    Instant busy_from;
    Instant busy_to;
    double latitude = 0;
    double longitude = 0;
    std::optional<Instant> valid_until; ///< of a hold's reservation
    planner::Stop to_stop() const;
};
BOOST_DESCRIBE_STRUCT(Booking, (),
                      (id, worker, busy_from, busy_to, latitude, longitude, valid_until))

struct BookingsOf {
    Id<identity::Store> store;
    std::optional<Id<workforce::Worker>> worker = {}; ///< then of whatever store
};
/// Touching the span, those that have run out left away.
std::vector<Booking> list_bookings(Tx& tx, BookingsOf const& who, Span span);

struct Reservation {
    Id<Booking> id;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    std::optional<Id<Hold>> hold;
    std::optional<Id<orders::Visit>> visit;
    Instant busy_from;
    Instant busy_to;
    double latitude = 0;
    double longitude = 0;
    Instant valid_until = never;
    Span busy() const { return {busy_from, busy_to}; }
};
BOOST_DESCRIBE_STRUCT(Reservation, (),
                      (id, store, worker, hold, visit, busy_from, busy_to, latitude, longitude,
                       valid_until))

/// False where the worker has other work or another reservation then.
bool reserve_time(Tx& tx, Reservation const& wish);
std::vector<Reservation> list_reserved(Tx& tx, Id<orders::Visit> visit);
std::vector<Reservation> list_reserved(Tx& tx, Id<Hold> hold);
/// Those in force of a worker that touch the span.
std::vector<Reservation> list_reserved(Tx& tx, Id<workforce::Worker> worker, Span span);
/// Time kept for a store's visits, touching the span.
std::vector<Reservation> list_kept_time(Tx& tx, Id<identity::Store> store, Span span);
/// Of visits, from now on: what must find another worker when this one is away.
std::vector<Reservation> list_reserved_ahead(Tx& tx, Id<workforce::Worker> worker);
void tell_reserved(Tx& tx, Reservation const& one); ///< its end has changed
void drop(Tx& tx, std::vector<Reservation> const& reservations);

} // namespace hearth::dispatch
