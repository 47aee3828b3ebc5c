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

/// Time of the worker was reserved, or a reservation was dropped: whoever keeps a copy of their
/// days looks again. Nothing the worker or a customer is told of.
struct TimeReserved {
    static constexpr std::string_view kind = "dispatch.time_reserved";
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    Uuid subject() const { return worker.uuid; }
    Audience audience() const { return {store}; }
};
BOOST_DESCRIBE_STRUCT(TimeReserved, (), (store, worker))

/// The visit's time changed and its crew stays.
struct AssignmentMoved {
    static constexpr std::string_view kind = "dispatch.assignment_moved";
    Id<Assignment> assignment;
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    Instant busy_from;
    Instant busy_to;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store, customer, worker}; }
};
BOOST_DESCRIBE_STRUCT(AssignmentMoved, (),
                      (assignment, visit, order, customer, store, worker, busy_from, busy_to))

/// DP-09: a worker did not answer in time or said no. `next` was asked instead; nobody: the
/// dispatcher has to find somebody.
struct CandidateMissed {
    static constexpr std::string_view kind = "dispatch.candidate_missed";
    Id<Assignment> assignment;
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    AssignmentState state;
    std::optional<Id<workforce::Worker>> next;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store}; }
};
BOOST_DESCRIBE_STRUCT(CandidateMissed, (), (assignment, visit, order, store, worker, state, next))

/// LH-12: a worker refused work as dangerous. It is never held against them; somebody must look.
struct DangerReported {
    static constexpr std::string_view kind = "dispatch.danger_reported";
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store}; }
};
BOOST_DESCRIBE_STRUCT(DangerReported, (), (visit, order, store, worker))

/// A worker cannot do planned work any more (leave, hours, a paper that ran out), or the time kept
/// for a visit is lost and nobody else is free: then without assignment.
struct PlanConflict {
    static constexpr std::string_view kind = "dispatch.conflict";
    std::optional<Id<Assignment>> assignment;
    Id<orders::Visit> visit;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    std::string code; ///< key of the sentence that says why
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store}; }
};
BOOST_DESCRIBE_STRUCT(PlanConflict, (), (assignment, visit, store, worker, code))

} // namespace hearth::dispatch
