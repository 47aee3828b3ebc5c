/// What orders tells the rooms above. `orders.placed` also plans the first visit: it is not
/// followed by an `orders.visit_planned`.
#pragma once

#include "platform/events/events.h"
#include "rooms/orders/model.h"

namespace hearth::orders {

struct OrderPlaced {
    static constexpr std::string_view kind = "orders.placed";
    Id<Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Id<catalog::Item> item;
    Channel channel;
    Money price;
    Id<Visit> visit;
    Instant starts_at;
    Instant ends_at;
    int crew_size;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(OrderPlaced, (),
                      (order, customer, store, item, channel, price, visit, starts_at, ends_at,
                       crew_size))

/// An order of the company's old books was written down, at the stage it had there.
struct OrderRecorded {
    static constexpr std::string_view kind = "orders.recorded";
    Id<Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Id<catalog::Item> item;
    Stage stage;
    Money price;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(OrderRecorded, (), (order, customer, store, item, stage, price))

/// One more visit of an order.
struct VisitPlanned {
    static constexpr std::string_view kind = "orders.visit_planned";
    Id<Visit> visit;
    Id<Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Instant starts_at;
    Instant ends_at;
    int crew_size;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(VisitPlanned, (),
                      (visit, order, customer, store, starts_at, ends_at, crew_size))

/// The company moved the visit (a change by the customer is orders.changed).
struct VisitMoved {
    static constexpr std::string_view kind = "orders.visit_moved";
    Id<Visit> visit;
    Id<Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Instant starts_before;
    Instant starts_at;
    Instant ends_at;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(VisitMoved, (),
                      (visit, order, customer, store, starts_before, starts_at, ends_at))

struct VisitStateChanged {
    static constexpr std::string_view kind = "orders.visit_state";
    Id<Visit> visit;
    Id<Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    VisitState from;
    VisitState to;
    Instant at; ///< when it happened, not when we heard
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(VisitStateChanged, (), (visit, order, customer, store, from, to, at))

/// BK-11: time, content or address changed before service.
struct OrderChanged {
    static constexpr std::string_view kind = "orders.changed";
    Id<Order> order;
    Id<Visit> visit;
    Id<Change> change;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Money price_before;
    Money price;
    Instant starts_before;
    Instant starts_at;
    Instant ends_at;
    int crew_size;
    bool keeps_crew;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(OrderChanged, (),
                      (order, visit, change, customer, store, price_before, price, starts_before,
                       starts_at, ends_at, crew_size, keeps_crew))

/// Every visit of it that was not over is cancelled with it, without an event of its own.
struct OrderCancelled {
    static constexpr std::string_view kind = "orders.cancelled";
    Id<Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Money price;
    Money fee;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(OrderCancelled, (), (order, customer, store, price, fee))

/// The stage moved on, other than by placing, cancelling or being done.
struct StageChanged {
    static constexpr std::string_view kind = "orders.stage";
    Id<Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Stage from;
    Stage to;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(StageChanged, (), (order, customer, store, from, to))

/// All its visits are done and accepted.
struct OrderDone {
    static constexpr std::string_view kind = "orders.done";
    Id<Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Id<catalog::Item> item;
    Money price;
    Instant at;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(OrderDone, (), (order, customer, store, item, price, at))

/// Parts of it were accepted, are to be done again, or are disputed (BE-10).
struct OrderPartlyAccepted {
    static constexpr std::string_view kind = "orders.partly_accepted";
    Id<Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Money accepted;
    Money held;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(OrderPartlyAccepted, (), (order, customer, store, accepted, held))

} // namespace hearth::orders
