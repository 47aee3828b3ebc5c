/// What visits tells the rooms above and the faces.
#pragma once

#include "platform/events/events.h"
#include "rooms/visits/model.h"

namespace hearth::visits {

/// Something was reported about the visit (progress for customer and office).
struct Progressed {
    static constexpr std::string_view kind = "visits.progressed";
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    EntryKind entry;
    Instant at;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(Progressed, (), (visit, order, customer, store, entry, at))

/// The worker will be late (VS-03): the customer is told with the new time.
struct RunningLate {
    static constexpr std::string_view kind = "visits.running_late";
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Instant planned_at;
    Instant expected_at;
    bool is_unannounced; ///< later than the rule allows
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(RunningLate, (),
                      (visit, order, customer, store, planned_at, expected_at, is_unannounced))

struct ArrivalFlagged {
    static constexpr std::string_view kind = "visits.arrival_flagged";
    Id<orders::Visit> visit;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store}; }
};
BOOST_DESCRIBE_STRUCT(ArrivalFlagged, (), (visit, store, worker))

/// What the worker did not tick before going (VS-02) or leaving (VS-10).
struct ChecklistLacks {
    static constexpr std::string_view kind = "visits.checklist_lacks";
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    EntryKind checklist;
    std::vector<std::string> codes;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store}; }
};
BOOST_DESCRIBE_STRUCT(ChecklistLacks, (), (visit, order, store, worker, checklist, codes))

struct AddressDisclosed {
    static constexpr std::string_view kind = "visits.address_disclosed";
    Id<orders::Visit> visit;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store}; }
};
BOOST_DESCRIBE_STRUCT(AddressDisclosed, (), (visit, store, worker))

/// What the family told of its home was shown to who comes, before the door is (LH-11, PR-03).
struct HomeShown {
    static constexpr std::string_view kind = "visits.home_shown";
    Id<orders::Visit> visit;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store}; }
};
BOOST_DESCRIBE_STRUCT(HomeShown, (), (visit, store, worker))

/// An extra was proposed or decided.
struct ExtraChanged {
    static constexpr std::string_view kind = "visits.extra";
    Id<Extra> extra;
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    ExtraState state;
    Money amount;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store, customer, worker}; }
};
BOOST_DESCRIBE_STRUCT(ExtraChanged, (),
                      (extra, visit, order, customer, store, worker, state, amount))

struct DamageReported {
    static constexpr std::string_view kind = "visits.damage_reported";
    Id<Damage> damage;
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Bearer bearer;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(DamageReported, (), (damage, visit, order, customer, store, bearer))

/// The work waits for acceptance, in this round.
struct Finished {
    static constexpr std::string_view kind = "visits.finished";
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    int round;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(Finished, (), (visit, order, customer, store, round))

/// The work waits for the customer's word and time passes: until `accept_by`, then silence accepts.
struct AcceptanceAwaited {
    static constexpr std::string_view kind = "visits.acceptance_awaited";
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Instant accept_by;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(AcceptanceAwaited, (), (visit, order, customer, store, accept_by))

/// A word in the chain of acceptance.
struct VerdictGiven {
    static constexpr std::string_view kind = "visits.verdict";
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    int round;
    int place;
    Verdict verdict;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(VerdictGiven, (), (visit, order, customer, store, round, place, verdict))

/// The customer accepted (or let the time run out): the visit is over.
struct Accepted {
    static constexpr std::string_view kind = "visits.accepted";
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    SignatureWay way;
    std::optional<int> score;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(Accepted, (), (visit, order, customer, store, way, score))

} // namespace hearth::visits
