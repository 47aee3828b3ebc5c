/// Nouns of workforce.
#pragma once

#include "base/names.h"
#include "base/things.h"
#include "base/time.h"
#include "platform/json/limited.h"
#include "rooms/catalog/catalog.h"

#include <boost/describe.hpp>
#include <optional>
#include <vector>

namespace hearth::workforce {

/// Only Active ones are dispatched. MedicalLeave is shown to others as off duty (LW-14).
enum class State { Applicant, Active, MedicalLeave, OffDuty, Left };
BOOST_DESCRIBE_ENUM(State, Applicant, Active, MedicalLeave, OffDuty, Left)

enum class Gender { Female, Male };
BOOST_DESCRIBE_ENUM(Gender, Female, Male)

/// WF-04; the order is the ladder.
enum class Grade { Trainee, Junior, Middle, Senior, Gold };
BOOST_DESCRIBE_ENUM(Grade, Trainee, Junior, Middle, Senior, Gold)

enum class Relation { Employee, Introduced, Dispatched, Partner };
BOOST_DESCRIBE_ENUM(Relation, Employee, Introduced, Dispatched, Partner)

enum class Travel { Walking, EBike, Car, Transit };
BOOST_DESCRIBE_ENUM(Travel, Walking, EBike, Car, Transit)

struct Traits {
    Text<0, 10> title; ///< 阿姨 or 师傅, as they wish
    List<Text<1, 20>, 10> languages;
    List<Text<1, 20>, 10> cuisines;
    Text<0, 400> about;
};
BOOST_DESCRIBE_STRUCT(Traits, (), (title, languages, cuisines, about))

struct SkillLevel {
    Text<1, 40> code;
    Whole<1, 5> level = 1;
};
BOOST_DESCRIBE_STRUCT(SkillLevel, (), (code, level))

struct Worker {
    Id<Worker> id;
    std::string number; ///< W0001: on the badge
    std::string name;
    std::string phone; ///< E.164
    std::optional<std::string> id_number;
    std::optional<Day> born_on;
    Gender gender = Gender::Female;
    Id<identity::Store> store;
    State state = State::Applicant;
    Grade grade = Grade::Junior;
    Relation relation = Relation::Employee;
    Traits traits;
    Travel travel = Travel::EBike;
    double latitude = 0; ///< home, WGS-84, rounded to 3 decimals
    double longitude = 0;
    int reach_m = 20'000;
    bool is_leader = false;
    std::optional<Day> hired_on;
    std::vector<SkillLevel> skills;
    Instant created_at;
    std::int64_t version = 1;
};

enum class PaperResult { Passed, Failed };
BOOST_DESCRIBE_ENUM(PaperResult, Passed, Failed)

struct Paper {
    Id<Paper> id;
    Id<Worker> worker;
    catalog::PaperKind kind = catalog::PaperKind::Identity;
    std::optional<catalog::HealthGrade> health;
    std::optional<std::string> training;
    std::optional<std::string> number;
    std::string issuer;
    Day issued_on;
    std::optional<Day> valid_to; ///< last day
    PaperResult result = PaperResult::Passed;
    Uuid seen_by;
    Instant seen_at;
};

/// One thing that must be so before somebody is sent (WF-01, LH-07, LH-08), and whether it is.
struct Gate {
    std::string code; ///< "health", "identity", "skill:elder_care", "training:…", "state"
    bool is_ok = false;
    std::string
        why; ///< words key: workforce.gate_missing | _expired | _failed | _level | _state | fine
    std::optional<Day> valid_to;
};
BOOST_DESCRIBE_STRUCT(Gate, (), (code, is_ok, why, valid_to))

struct WeekSpan {
    Whole<1, 7> weekday; ///< Monday is 1
    Whole<0, 1440> from_min;
    Whole<1, 2880> to_min; ///< beyond 1440: into the next day
};
BOOST_DESCRIBE_STRUCT(WeekSpan, (), (weekday, from_min, to_min))

struct DaySpan {
    Day day;
    int from_min = 0;
    int to_min = 0; ///< equal: free that day
};
BOOST_DESCRIBE_STRUCT(DaySpan, (), (day, from_min, to_min))

enum class LeaveKind { Annual, Personal, Medical, Other };
BOOST_DESCRIBE_ENUM(LeaveKind, Annual, Personal, Medical, Other)
enum class LeaveState { Asked, Approved, Refused, Withdrawn };
BOOST_DESCRIBE_ENUM(LeaveState, Asked, Approved, Refused, Withdrawn)

struct Leave {
    Id<Leave> id;
    Id<Worker> worker;
    LeaveKind kind = LeaveKind::Personal;
    Instant from_at;
    Instant to_at;
    LeaveState state = LeaveState::Asked;
    Instant asked_at;
    std::optional<Uuid> decided_by;
    std::optional<Instant> decided_at;
};
BOOST_DESCRIBE_STRUCT(Leave, (),
                      (id, worker, kind, from_at, to_at, state, asked_at, decided_by, decided_at))

/// BE-04: green, may come in; yellow, something runs out within a week; red, must not.
enum class DoorColour { Green, Yellow, Red };
BOOST_DESCRIBE_ENUM(DoorColour, Green, Yellow, Red)

} // namespace hearth::workforce
