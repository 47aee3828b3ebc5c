/// Who could come, the best first, and why not the others (DP-01, BE-07).
#pragma once

#include "rooms/dispatch/wish.h"

#include <set>

namespace hearth::dispatch {

struct Judged {
    FactsPtr facts;
    std::optional<planner::Reason> refused;
    bool can_lead = false;
    bool is_chosen = false;
    planner::SoftParts parts; ///< what speaks for and against
    planner::Fen score = 0;
};

/// How many are looked at closely.
struct Looks {
    std::size_t able = 40;   ///< of those who can come: whom the customer knows, then near ones
    std::size_t refused = 0; ///< of the others, nearest to possible first
};

/// Bookings that do not stand in the way: those of the visit itself.
using Ignore = std::set<planner::Key>;
Ignore own_bookings(Tx& tx, Id<orders::Visit> visit);

/// By the copy: those who can come, best first, then the refused.
std::vector<Judged> judge(City const& city, Ask const& ask, Instant start, Looks const& looks,
                          Ignore const& ignore = {});

/// By the facts given and what stands in the worker's days (ascending), not by the copy: why this
/// worker cannot come.
std::optional<planner::Reason> refusal_of(City const& city, planner::Visit const& visit,
                                          Instant start, Facts const& facts,
                                          std::span<planner::Stop const> stops, planner::Role role,
                                          Ignore const& ignore);

} // namespace hearth::dispatch
