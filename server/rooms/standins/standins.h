/// Standins (BE-09): planned substitution at standing bookings. The office proposes who may come
/// when the usual worker cannot, the customer agrees or refuses and says in which order; both see
/// one list. Dispatch follows it: candidates, plans and their reasons go through the same door
/// (dispatch::stand_in_by). Who really came is written down when a visit is done, so that
/// continuity is measured by what held on that day.
#pragma once

#include "platform/room.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/standins/events.h"
#include "rooms/standins/model.h"

namespace hearth::standins {

void install(Room& room);

/// Live ones of the series, those for always first, by rank; then those for once.
std::vector<StandIn> list(Tx& tx, SeriesId series);
Result<StandIn> load(Tx& tx, Id<StandIn> id); ///< NotFound standins.not_found

struct Proposal {
    SeriesId series;
    WorkerId worker;
    std::optional<Day> day = {}; ///< for this once, as planned
};
/// Asks the customer. Conflict standins.is_usual, standins.already_listed, standins.too_many,
/// standins.other_store, standins.not_wanted (the customer wants this worker never again); Invalid
/// /worker, /day.
Result<StandIn> propose(Tx& tx, Proposal const& what);
/// The customer's word. Agreed: days that waited for somebody are tried again. Refused: who was to
/// come on days ahead is replaced where the rules say so. Conflict standins.no_longer_asked.
Result<StandIn> answer(Tx& tx, Id<StandIn> id, State word, Way way,
                       std::optional<std::string> const& note);
/// It no longer counts. Conflict standins.no_longer_asked where it did not already.
Result<StandIn> withdraw(Tx& tx, Id<StandIn> id);
/// Invalid /ids unless they are those of the series that hold for always, each once.
Result<void> reorder(Tx& tx, SeriesId series, std::vector<Id<StandIn>> const& ids);

/// The usual worker on that day: whom the customer asked for, else who came most often lately.
std::optional<WorkerId> usual_on(Tx& tx, SeriesId series, Day planned);
/// What the customer has said about the visit; nothing where it belongs to no series.
dispatch::StandIns said_of(Tx& tx, orders::Order const& order, orders::Visit const& visit);

/// Of the last measured_days before now.
Continuity continuity_of(Tx& tx, SeriesId series);

} // namespace hearth::standins
