/// Nouns of dispatch.
#pragma once

#include "base/names.h"
#include "base/things.h"
#include "base/time.h"

#include <boost/describe.hpp>
#include <optional>
#include <string>

namespace hearth::dispatch {

/// Only the leader of a crew negotiates with the customer (VS-07).
enum class Role { Leader, Member };
BOOST_DESCRIBE_ENUM(Role, Leader, Member)

/// How the choice was made (DP-07).
enum class Mode { Automatic, Suggested, Manual, Grabbed, Forced };
BOOST_DESCRIBE_ENUM(Mode, Automatic, Suggested, Manual, Grabbed, Forced)

/// Proposed and Confirmed keep the worker's time; the others are history.
enum class AssignmentState { Proposed, Confirmed, Declined, Expired, Withdrawn, Released };
BOOST_DESCRIBE_ENUM(AssignmentState, Proposed, Confirmed, Declined, Expired, Withdrawn, Released)

struct Assignment {
    Id<Assignment> id;
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    Role role = Role::Leader;
    Mode mode = Mode::Manual;
    AssignmentState state = AssignmentState::Proposed;
    Instant busy_from; ///< the visit with its buffers, without travel
    Instant busy_to;
    Instant asked_at;
    std::optional<Instant> answered_at;
    std::optional<std::string> reason;
    bool is_pinned = false; ///< the planner never moves it
    Span busy() const { return {busy_from, busy_to}; }
};
BOOST_DESCRIBE_STRUCT(Assignment, (),
                      (id, visit, order, customer, store, worker, role, mode, state, busy_from,
                       busy_to, asked_at, answered_at, reason, is_pinned))

} // namespace hearth::dispatch
