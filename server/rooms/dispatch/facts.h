/// Workers as the planner sees them: made from the worker file (workforce) and what stands in their
/// days (assignments and reservations). Read from the database in one go, for a whole store or for
/// one worker.
#pragma once

#include "rooms/dispatch/bookings.h"
#include "rooms/dispatch/codes.h"
#include "rooms/dispatch/settings.h"
#include "rooms/identity/identity.h"
#include "rooms/workforce/workforce.h"

#include <memory>

namespace hearth::dispatch {

planner::Key to_key(Uuid const& uuid);
Uuid to_uuid(planner::Key const& key);
inline planner::Span to_span(Span span) {
    return {span.from, span.to};
}

/// The zone as data, for as long as the span (with a margin) lasts.
planner::Zone make_zone(std::string_view zone, Span span);

/// How workers of a store are read.
struct Terms {
    Id<identity::Store> store;
    std::string zone;
    Span span; ///< shifts in it; bookings also of the week before, for hours and rest
    Instant now;
    PlanningSettings planning;
};
Terms terms_of(Tx& tx, identity::Store const& store);
/// Of bookings: a week's hours count from its Monday on.
Span booked_span(Terms const& terms);

/// Fair, and free of anything personal. Of `worker`, `busy` holds the bookings, ascending.
struct Facts {
    Id<workforce::Worker> id;
    std::string number;
    Id<identity::Store> store;
    bool is_active = false;
    planner::Worker worker;
    std::optional<Instant> runs_out; ///< when the first of the reservations does
    std::int64_t roster_version = 0; ///< of everything but the bookings (workforce::RosterMark)
};
using FactsPtr = std::shared_ptr<Facts const>;

/// Papers as the days on which they count: of each kind the newest one, a failed one ends it; a
/// health check counts for every grade it reaches (the same as workforce::judge_gates, a test
/// compares them).
std::vector<planner::Paper> papers_of(Codes& codes, std::vector<workforce::Paper> const& papers);

planner::Worker to_planner(Codes& codes, workforce::Roster const& roster, Terms const& terms);

/// What stands in the worker's days, ascending; when the first reservation runs out is noted.
void put_bookings(Facts& facts, std::vector<Booking> const& bookings);

/// All active ones of the store, or the one worker in whatever state.
std::vector<Facts> load_facts(Tx& tx, Codes& codes, Terms const& terms,
                              std::optional<Id<workforce::Worker>> worker = {});

} // namespace hearth::dispatch
