/// Decisions of standins, by values alone.
#pragma once

#include "rooms/dispatch/dispatch.h"
#include "rooms/standins/model.h"

namespace hearth::standins {

/// May the customer's word become this now? Both ways, as often as they like, until it is
/// withdrawn.
bool can_answer(State from, State to);

/// What the customer has said about one day of the series. Who was agreed to for that once comes
/// after those who always may; a word for the day goes before the word for always. The usual one is
/// never turned down: naming them was the later word. Somebody is bound only where one person comes
/// and there is anybody to come.
dispatch::StandIns said_for(std::vector<StandIn> const& list, std::optional<WorkerId> usual,
                            Day planned, int crew_size);

/// As whom one who came counts: the best part that any of the crew had.
Part part_of(std::vector<WorkerId> const& crew, std::optional<WorkerId> usual,
             dispatch::StandIns const& said);

void count(Continuity& sum, Part part);
/// Whole percent of visits by people the customer knows of: the usual one or a stand-in; nothing
/// where there were none. Rounded down: 100 is really all.
std::optional<int> known_percent(Continuity const& sum);
std::optional<int> usual_percent(Continuity const& sum);

/// The ids in their new order; Invalid /ids unless they are exactly those that are there.
Result<void> check_order(std::vector<StandIn> const& list, std::vector<Id<StandIn>> const& ids);

} // namespace hearth::standins
