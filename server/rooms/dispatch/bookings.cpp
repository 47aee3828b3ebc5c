#include "rooms/dispatch/bookings.h"

#include "rooms/dispatch/capacity.h"

#include <algorithm>

namespace hearth::dispatch {
namespace {

// An index can only start at busy_from; no visit with its buffers is longer than this.
constexpr hours longest_visit{36};

std::string const select_reservation =
    "SELECT id, store_id, worker_id, hold_id, visit_id, busy_from, busy_to, latitude, longitude, "
    "valid_until FROM dispatch_reservation WHERE company_id = ?1 AND ";

/// What was done counts as work of its day until it really ended.
constexpr char done_or_live[] =
    "(state IN ('proposed', 'confirmed') OR (state = 'released' AND reason = 'done'))";

/// Both kinds by one statement, unsorted: SQLite would fill a table of its own to sort them.
std::string select_bookings(std::string const& of) {
    auto const touching = of + "AND busy_from >= ?5 AND busy_from < ?4 AND busy_to > ?3 AND ";
    return "SELECT id, worker_id, busy_from, "
           "CASE WHEN state = 'released' AND answered_at < busy_to AND answered_at > busy_from "
           "THEN answered_at ELSE busy_to END, latitude, longitude, CAST(NULL AS BIGINT) "
           "FROM dispatch_assignment WHERE company_id = ?1 AND " +
           touching + done_or_live +
           " UNION ALL SELECT id, worker_id, busy_from, busy_to, latitude, longitude, valid_until "
           "FROM dispatch_reservation WHERE company_id = ?1 AND " +
           touching + "valid_until > ?6";
}

bool is_free(Tx& tx, Id<workforce::Worker> worker, Span span) {
    auto const busy = tx.find<std::tuple<Uuid>>(
        "SELECT id FROM dispatch_assignment WHERE company_id = ?1 AND worker_id = ?2 "
        "AND busy_from >= ?5 AND busy_from < ?4 AND busy_to > ?3 "
        "AND state IN ('proposed', 'confirmed') LIMIT 1",
        worker, span.from, span.to, span.from - longest_visit);
    return !busy && list_reserved(tx, worker, span).empty();
}

} // namespace

planner::Stop Booking::to_stop() const {
    return {.span = {busy_from, busy_to},
            .place = planner::Place{latitude, longitude},
            .key = {0, std::hash<Uuid>{}(id)}};
}

std::vector<Booking> list_bookings(Tx& tx, BookingsOf const& who, Span span) {
    static std::string const of_worker = select_bookings("worker_id = ?2 ");
    static std::string const of_store = select_bookings("store_id = ?2 ");
    auto all = tx.all<Booking>(who.worker ? of_worker : of_store,
                               who.worker ? who.worker->uuid : who.store.uuid, span.from, span.to,
                               span.from - longest_visit, tx.now());
    for (auto& one : all)
        if (one.valid_until == never) one.valid_until.reset();
    std::ranges::stable_sort(all, {}, &Booking::busy_from);
    return all;
}

void tell_reserved(Tx& tx, Reservation const& one) {
    tx.publish(TimeReserved{one.store, one.worker});
    mark_after_commit(tx, one.worker);
}

bool reserve_time(Tx& tx, Reservation const& wish) {
    if (!is_free(tx, wish.worker, wish.busy())) return false;
    tx.run("INSERT INTO dispatch_reservation (company_id, id, store_id, worker_id, hold_id, "
           "visit_id, busy_from, busy_to, latitude, longitude, valid_until) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
           wish.id, wish.store, wish.worker, wish.hold, wish.visit, wish.busy_from, wish.busy_to,
           wish.latitude, wish.longitude, wish.valid_until);
    tell_reserved(tx, wish);
    return true;
}

std::vector<Reservation> list_reserved(Tx& tx, Id<orders::Visit> visit) {
    return tx.all<Reservation>(select_reservation + "visit_id = ?2 ORDER BY id", visit);
}

std::vector<Reservation> list_reserved(Tx& tx, Id<Hold> hold) {
    return tx.all<Reservation>(select_reservation + "hold_id = ?2 ORDER BY id", hold);
}

std::vector<Reservation> list_reserved(Tx& tx, Id<workforce::Worker> worker, Span span) {
    return tx.all<Reservation>(select_reservation +
                                   "worker_id = ?2 AND busy_from >= ?5 AND busy_from < ?4 AND "
                                   "busy_to > ?3 AND valid_until > ?6 ORDER BY busy_from",
                               worker, span.from, span.to, span.from - longest_visit, tx.now());
}

std::vector<Reservation> list_kept_time(Tx& tx, Id<identity::Store> store, Span span) {
    return tx.all<Reservation>(select_reservation +
                                   "store_id = ?2 AND busy_from >= ?5 AND busy_from < ?4 AND "
                                   "busy_to > ?3 AND visit_id IS NOT NULL ORDER BY busy_from, id",
                               store, span.from, span.to, span.from - longest_visit);
}

std::vector<Reservation> list_reserved_ahead(Tx& tx, Id<workforce::Worker> worker) {
    return tx.all<Reservation>(select_reservation + "worker_id = ?2 AND busy_from > ?3 AND "
                                                    "visit_id IS NOT NULL ORDER BY busy_from",
                               worker, tx.now());
}

void drop(Tx& tx, std::vector<Reservation> const& reservations) {
    for (auto const& one : reservations)
        if (tx.run("DELETE FROM dispatch_reservation WHERE company_id = ?1 AND id = ?2", one.id) >
            0)
            tell_reserved(tx, one);
}

} // namespace hearth::dispatch
