/// Nouns of safety.
#pragma once

#include "rooms/visits/visits.h"
#include "rooms/workforce/workforce.h"

namespace hearth::safety {

/// What has happened; each has a plan. Who calls for help need not know it.
enum class Kind { Unknown, Medical, Fire, Violence, Fall, Traffic, Property, Natural };
BOOST_DESCRIBE_ENUM(Kind, Unknown, Medical, Fire, Violence, Fall, Traffic, Property, Natural)

/// How we learnt of it. MissedCheckOut: the visit should have ended, and nobody answered when the
/// house asked. NoAnswer: somebody at a desk asked.
enum class Source { Worker, Customer, MissedCheckOut, NoAnswer, Office };
BOOST_DESCRIBE_ENUM(Source, Worker, Customer, MissedCheckOut, NoAnswer, Office)

/// Open: nobody has it yet, the ladder climbs.
enum class State { Open, Taken, Closed };
BOOST_DESCRIBE_ENUM(State, Open, Taken, Closed)

/// Who has to care now.
enum class Level { OnCall, Manager, Headquarters };
BOOST_DESCRIBE_ENUM(Level, OnCall, Manager, Headquarters)

/// HandedOver: to 110, 119, 120 or a hospital.
enum class Outcome { Resolved, HandedOver, FalseAlarm, Drilled };
BOOST_DESCRIBE_ENUM(Outcome, Resolved, HandedOver, FalseAlarm, Drilled)

struct Incident {
    Id<Incident> id = {};
    std::string number = {}; ///< "S261122-0001", in the store's day
    Kind kind = Kind::Unknown;
    Source source = Source::Worker;
    State state = State::Open;
    Level level = Level::OnCall;
    bool is_silent = false;
    bool is_drill = false;
    bool is_late = false;
    bool is_duress = false;
    Id<identity::Store> store = {};
    std::optional<Id<orders::Visit>> visit = {};
    std::optional<Id<orders::Order>> order = {};
    std::optional<Id<customers::Customer>> customer = {};
    std::optional<Id<workforce::Worker>> worker = {};
    ActorKind raised_by_kind = ActorKind::Worker;
    Uuid raised_by = {};
    std::string tap_key = {};
    Instant raised_at = {};
    Instant heard_at = {};
    std::optional<Id<identity::Account>> owner = {};
    std::optional<Instant> acknowledged_at = {};
    std::optional<Instant> said_safe_at = {};
    std::optional<Instant> closed_at = {};
    std::optional<Outcome> outcome = {};
    std::optional<std::string> checklist = {};
    std::int64_t version = 1;
};
/// In the order of its columns.
BOOST_DESCRIBE_STRUCT(Incident, (),
                      (id, number, kind, source, state, level, is_silent, is_drill, is_late,
                       is_duress, store, visit, order, customer, worker, raised_by_kind, raised_by,
                       tap_key, raised_at, heard_at, owner, acknowledged_at, said_safe_at,
                       closed_at, outcome, checklist, version))

enum class StepKind {
    Raised,
    TappedAgain,
    Told,
    Escalated,
    Taken,
    PositionSent,
    PositionSeen, ///< somebody looked at where they are and whom to call
    KindSet,
    Ticked,
    Unticked,
    Noted,
    Asked,
    Answered,
    SaidSafe,
    SaidSafeWrongly, ///< with another word than theirs: perhaps not of their own will
    Closed,
    PositionForgotten
};
BOOST_DESCRIBE_ENUM(StepKind, Raised, TappedAgain, Told, Escalated, Taken, PositionSent,
                    PositionSeen, KindSet, Ticked, Unticked, Noted, Asked, Answered, SaidSafe,
                    SaidSafeWrongly, Closed, PositionForgotten)

struct Step {
    int sequence = 0;
    StepKind kind = StepKind::Noted;
    Instant at = {};
    ActorKind actor_kind = ActorKind::System;
    Uuid actor = {};
    std::optional<std::string> note = {};
};

struct Sighting {
    visits::Position position; ///< WGS-84
    Instant at = {};
    Instant heard_at = {};
};
BOOST_DESCRIBE_STRUCT(Sighting, (), (position, at, heard_at))

struct Told {
    std::string rung;
    Id<identity::Account> account;
    Level level = Level::OnCall;
    Instant at = {};
};

struct Tick {
    std::string code;
    Instant at = {};
    Id<identity::Account> by;
};

struct Duty {
    Id<Duty> id = {};
    Id<identity::Store> store = {};
    Id<identity::Account> account = {};
    Instant from = {};
    Instant to = {};
};
BOOST_DESCRIBE_STRUCT(Duty, (), (id, store, account, from, to))

/// Of a plan: what is to be done. The code is its place, "l1".
struct Line {
    std::string code;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Line, (), (code, text))

struct Plan {
    Kind kind = Kind::Unknown;
    bool is_own = false; ///< the company's, not the built-in one
    std::vector<Line> lines;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(Plan, (), (kind, is_own, lines, version))

struct Contact {
    Text<1, 40> name;
    Text<1, 20> relation;
    Text<3, 20> phone; ///< as typed; kept in E.164
};
BOOST_DESCRIBE_STRUCT(Contact, (), (name, relation, phone))
inline constexpr std::size_t most_contacts = 3;

enum class Answer { AllRight, NeedTime, Help };
BOOST_DESCRIBE_ENUM(Answer, AllRight, NeedTime, Help)

struct Question {
    Id<Question> id = {};
    Id<orders::Visit> visit = {};
    Id<identity::Store> store = {};
    Id<workforce::Worker> worker = {};
    bool is_of_house = true;
    Uuid asked_by = {};
    Instant asked_at = {};
    Instant due_at = {};
    std::optional<Instant> answered_at = {};
    std::optional<Answer> answer = {};
    std::optional<Instant> ended_at = {};
    std::optional<Id<Incident>> incident = {};
};
/// In the order of its columns.
BOOST_DESCRIBE_STRUCT(Question, (),
                      (id, visit, store, worker, is_of_house, asked_by, asked_at, due_at,
                       answered_at, answer, ended_at, incident))

} // namespace hearth::safety
