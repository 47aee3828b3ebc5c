/// What dispatch tells the rooms above.
#pragma once

#include "platform/events/events.h"
#include "rooms/dispatch/model.h"

namespace hearth::dispatch {

/// Somebody is to go to the visit; one event a worker.
struct WorkerAssigned {
    static constexpr std::string_view kind = "dispatch.assigned";
    Id<Assignment> assignment;
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    Role role;
    Mode mode;
    Instant busy_from;
    Instant busy_to;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store, customer, worker}; }
};
BOOST_DESCRIBE_STRUCT(WorkerAssigned, (),
                      (assignment, visit, order, customer, store, worker, role, mode, busy_from,
                       busy_to))

/// An assignment was confirmed, declined, expired, withdrawn or released.
struct AssignmentChanged {
    static constexpr std::string_view kind = "dispatch.assignment_changed";
    Id<Assignment> assignment;
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    AssignmentState state;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store, customer, worker}; }
};
BOOST_DESCRIBE_STRUCT(AssignmentChanged, (),
                      (assignment, visit, order, customer, store, worker, state))

} // namespace hearth::dispatch
