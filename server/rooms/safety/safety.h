/// Safety: calls for help and what comes of them (VS-09, BE-12; docs/decisions/0009-safety.md). A
/// worker or a customer taps once, also silently; the person on call takes it within a minute or it
/// climbs; who should have left and does not answer is looked for without anybody's tap. A call for
/// help is never refused for what is wrong with it. Where somebody is is known for the emergency
/// only: sealed, looked at under one's name, deleted some time after the end. A drill goes the same
/// way, but no message leaves the house and it is counted apart.
#pragma once

#include "platform/room.h"
#include "rooms/safety/model.h"

#include <functional>

namespace hearth::safety {

void install(Room& room);

/// Routes that are served first, whatever else is waiting (BE-12).
std::vector<std::string> const& urgent_routes();

Result<Incident> load(Tx& tx, Id<Incident> id); ///< NotFound safety.not_found
/// Whether this worker or customer has called for help and it is not closed.
bool is_calling(Tx& tx, Uuid person);
std::vector<Step> list_steps(Tx& tx, Id<Incident> id);
/// Who was told at that rung of the ladder ("raised" is the first).
std::vector<Id<identity::Account>> list_told(Tx& tx, Id<Incident> id, std::string_view rung);
Result<Question> load_question(Tx& tx, Id<Question> id); ///< NotFound safety.question_not_found
/// Days after its end on which the positions of an incident of that store are deleted.
int position_days(Tx& tx, Id<identity::Store> store);

/// Somebody has to look at it: it was raised, or it climbs. Of the family's matter the worker hears
/// nothing, nor the family of the worker's: they may be the danger.
struct Alarm {
    static constexpr std::string_view kind = "safety.alarm";
    Id<Incident> incident;
    Id<identity::Store> store;
    Kind about;
    Level level;
    std::string rung;
    bool is_silent;
    bool is_drill;
    Uuid subject() const { return incident.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(Alarm, (), (incident, store, about, level, rung, is_silent, is_drill))

/// Its state changed: taken, closed. Who raised it hears it too.
struct IncidentMoved {
    static constexpr std::string_view kind = "safety.moved";
    Id<Incident> incident;
    Id<identity::Store> store;
    std::optional<Id<customers::Customer>> customer; ///< who raised it
    std::optional<Id<workforce::Worker>> worker;     ///< who raised it
    State to;
    bool is_drill;
    Uuid subject() const { return incident.uuid; }
    Audience audience() const { return {store, customer, worker}; }
};
BOOST_DESCRIBE_STRUCT(IncidentMoved, (), (incident, store, customer, worker, to, is_drill))

/// A line was added to its log.
struct IncidentTouched {
    static constexpr std::string_view kind = "safety.touched";
    Id<Incident> incident;
    Id<identity::Store> store;
    StepKind step;
    Uuid subject() const { return incident.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(IncidentTouched, (), (incident, store, step))

/// A worker is asked whether they are all right.
struct Asked {
    static constexpr std::string_view kind = "safety.asked";
    Id<Question> question;
    Id<orders::Visit> visit;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {.store = store, .worker = worker}; }
};
BOOST_DESCRIBE_STRUCT(Asked, (), (question, visit, store, worker))

struct QuestionAnswered {
    static constexpr std::string_view kind = "safety.answered";
    Id<Question> question;
    Id<orders::Visit> visit;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    Answer answer;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {.store = store, .worker = worker}; }
};
BOOST_DESCRIBE_STRUCT(QuestionAnswered, (), (question, visit, store, worker, answer))

/// What tells those who have to look at once, in the transaction of the call for help: under load
/// the event waits its turn among all others. Safety stands below who sends messages, so they
/// register here, before the first job. What it refuses is logged and undoes nothing: the event is
/// heard as well.
using Teller = std::function<Result<void>(Tx&, Alarm const&)>;
void tell_at_once_with(Teller teller);

struct RosterChanged {
    static constexpr std::string_view kind = "safety.roster_changed";
    Id<identity::Store> store;
    Id<identity::Account> account;
    Uuid subject() const { return store.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(RosterChanged, (), (store, account))

struct PlanChanged {
    static constexpr std::string_view kind = "safety.plan_changed";
    Id<identity::Account> by;
    Kind about;
    bool is_own; ///< false: back to the built-in one
    Uuid subject() const { return by.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(PlanChanged, (), (by, about, is_own))

/// A worker changed whom to call for them, or their word.
struct PrecautionsChanged {
    static constexpr std::string_view kind = "safety.precautions_changed";
    Id<workforce::Worker> worker;
    Uuid subject() const { return worker.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(PrecautionsChanged, (), (worker))

} // namespace hearth::safety
