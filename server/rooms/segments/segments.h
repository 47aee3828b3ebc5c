/// Segments (CR-02): what a customer is worth, when they last came, what they need, how loyal they
/// are and whether they are about to leave, each with the numbers behind it. Worked out again when
/// something happens and when time alone may have changed it; a request only reads a row. Nothing
/// here moves a price (LC-03): pricing stands below and cannot see it. What follows from it is
/// somebody's visit of care, never to who wants to be left alone.
#pragma once

#include "platform/events/events.h"
#include "platform/room.h"
#include "rooms/segments/model.h"

namespace hearth::segments {

void install(Room& room);

struct Kept {
    Id<customers::Customer> customer = {};
    std::optional<Id<identity::Store>> store = {};
    Standing standing = {};
    std::optional<Instant> counted_at = {};
    std::optional<Id<care::Plan>> plan = {};
    std::optional<Instant> planned_at = {};
};
/// As it was last counted; nothing for who was never seen.
std::optional<Kept> find(Tx& tx, Id<customers::Customer> customer);
/// Works it out now, and begins or ends the care plan that follows.
Result<Kept> recount(Tx& tx, Id<customers::Customer> customer);
/// Those whose time has come; gives how many.
Result<int> recount_due(Tx& tx, int limit);

/// The risk is another one.
struct RiskMoved {
    static constexpr std::string_view kind = "segments.risk_moved";
    Id<customers::Customer> customer;
    std::optional<Id<identity::Store>> store;
    Risk from;
    Risk to;
    int score;
    std::optional<Id<care::Plan>> plan;
    Uuid subject() const { return customer.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(RiskMoved, (), (customer, store, from, to, score, plan))

} // namespace hearth::segments
