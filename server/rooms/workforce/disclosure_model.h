/// Nouns of what a worker tells of themselves (LH-11).
#pragma once

#include "base/names.h"
#include "base/time.h"
#include "platform/actor.h"
#include "platform/json/limited.h"
#include "rooms/workforce/model.h"

#include <boost/describe.hpp>
#include <optional>
#include <vector>

namespace hearth::workforce {

enum class WorkerQuestion { Experience, Smoking, Drinking, Habits, HealthLimits };
BOOST_DESCRIBE_ENUM(WorkerQuestion, Experience, Smoking, Drinking, Habits, HealthLimits)

/// Nothing: not asked, which is not a no. Age and skills are the file's, health is the paper's.
struct WorkerFacts {
    std::optional<Whole<0, 60>> experience_years;
    std::optional<Text<0, 300>> experience;
    std::optional<bool> smokes;
    std::optional<bool> drinks;
    std::optional<Text<0, 200>> habits;        ///< other habits; empty words: none, they say
    std::optional<Text<0, 200>> health_limits; ///< work they cannot do; never shown to customers
};
BOOST_DESCRIBE_STRUCT(WorkerFacts, (),
                      (experience_years, experience, smokes, drinks, habits, health_limits))

struct WorkerAnswer {
    WorkerQuestion question = WorkerQuestion::Experience;
    Instant at;
    ActorKind by = ActorKind::Worker; ///< the worker themselves, or staff who asked them
};
BOOST_DESCRIBE_STRUCT(WorkerAnswer, (), (question, at, by))

struct WorkerDisclosure {
    WorkerFacts facts;
    std::vector<WorkerAnswer> told;
};
BOOST_DESCRIBE_STRUCT(WorkerDisclosure, (), (facts, told))

/// What a customer is shown of who comes: no illness, no birthday, no number (LH-11, PR-03).
struct ShownToCustomer {
    std::optional<int> age;
    Grade grade = Grade::Junior;
    std::vector<SkillLevel> skills;
    std::optional<int> experience_years;
    std::optional<std::string> experience;
    std::optional<bool> smokes;
    std::optional<bool> drinks;
    std::optional<std::string> habits;
    bool has_health_paper = false; ///< a passed one that is valid on the day
    std::vector<WorkerAnswer> told;
};
BOOST_DESCRIBE_STRUCT(ShownToCustomer, (),
                      (age, grade, skills, experience_years, experience, smokes, drinks, habits,
                       has_health_paper, told))

} // namespace hearth::workforce
