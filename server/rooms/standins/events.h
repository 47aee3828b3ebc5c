/// What standins tells the rooms above and the screens. Ids, numbers and enums only.
#pragma once

#include "platform/events/events.h"
#include "rooms/standins/home_model.h"

namespace hearth::standins {

/// The customer is to be asked.
struct StandInProposed {
    static constexpr std::string_view kind = "standins.proposed";
    Id<StandIn> stand_in;
    SeriesId series;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    std::optional<Day> day;
    Uuid subject() const { return series.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(StandInProposed, (), (stand_in, series, customer, store, worker, day))

/// The customer agreed or refused, or it was withdrawn.
struct StandInAnswered {
    static constexpr std::string_view kind = "standins.answered";
    Id<StandIn> stand_in;
    SeriesId series;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    State state;
    std::optional<Way> way;
    std::optional<Day> day;
    Uuid subject() const { return series.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(StandInAnswered, (),
                      (stand_in, series, customer, store, worker, state, way, day))

/// Who is asked first has changed.
struct StandInsOrdered {
    static constexpr std::string_view kind = "standins.ordered";
    SeriesId series;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Uuid subject() const { return series.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(StandInsOrdered, (), (series, customer, store))

/// Somebody the customer agreed to comes to the visit in place of who dropped out.
struct Substituted {
    static constexpr std::string_view kind = "standins.substituted";
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    SeriesId series;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Id<workforce::Worker> away;
    Id<workforce::Worker> worker;
    Instant starts_at;
    Uuid subject() const { return series.uuid; }
    Audience audience() const { return {.store = store, .customer = customer, .worker = worker}; }
};
BOOST_DESCRIBE_STRUCT(Substituted, (),
                      (visit, order, series, customer, store, away, worker, starts_at))

/// A note about the home was written or removed; what it says stays sealed.
struct HomeNoteWritten {
    static constexpr std::string_view kind = "standins.note_written";
    Uuid note;
    SeriesId series;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    NoteKind what;
    bool is_removed;
    Uuid subject() const { return series.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(HomeNoteWritten, (), (note, series, customer, store, what, is_removed))

/// Somebody opened the notes about the home: the actor of the event, for that visit.
struct HomeNotesRead {
    static constexpr std::string_view kind = "standins.notes_read";
    SeriesId series;
    std::optional<Id<orders::Visit>> visit;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    int notes;
    Uuid subject() const { return series.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(HomeNotesRead, (), (series, visit, customer, store, notes))

/// A key was handed over, confirmed, added or struck off.
struct KeyMoved {
    static constexpr std::string_view kind = "standins.key_moved";
    Uuid key;
    SeriesId series;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    HandKind holder;
    std::optional<Id<workforce::Worker>> worker; ///< the other side of the hand-over, who is told
    bool is_on_its_way;
    Uuid subject() const { return series.uuid; }
    Audience audience() const { return {.store = store, .customer = customer, .worker = worker}; }
};
BOOST_DESCRIBE_STRUCT(KeyMoved, (), (key, series, customer, store, holder, worker, is_on_its_way))

/// It is nearly time and the key is not with who comes.
struct KeyLate {
    static constexpr std::string_view kind = "standins.key_late";
    Uuid key;
    SeriesId series;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Id<orders::Visit> visit;
    Id<workforce::Worker> worker;                ///< who comes
    std::optional<Id<workforce::Worker>> holder; ///< who has it, where a worker does
    Instant starts_at;
    Uuid subject() const { return series.uuid; }
    Audience audience() const { return {.store = store, .worker = holder}; }
};
BOOST_DESCRIBE_STRUCT(KeyLate, (), (key, series, customer, store, visit, worker, holder, starts_at))

} // namespace hearth::standins
