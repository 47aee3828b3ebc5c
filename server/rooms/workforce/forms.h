/// What routes of this room take in and give out.
#pragma once

#include "platform/api/route.h"
#include "rooms/identity/identity.h"
#include "rooms/workforce/workforce.h"

namespace hearth::workforce {

struct WorkerPath {
    Id<Worker> id;
};
BOOST_DESCRIBE_STRUCT(WorkerPath, (), (id))
struct LeavePath {
    Id<Leave> id;
};
BOOST_DESCRIBE_STRUCT(LeavePath, (), (id))

/// A worker as the office sees them: phone and id number masked (PR-03).
struct WorkerView {
    Id<Worker> id;
    std::string number;
    std::string name;
    std::string phone;
    std::optional<std::string> id_number;
    std::optional<Day> born_on;
    Gender gender = Gender::Female;
    Id<identity::Store> store;
    State state = State::Applicant;
    Grade grade = Grade::Junior;
    Relation relation = Relation::Employee;
    Traits traits;
    Travel travel = Travel::EBike;
    double latitude = 0;
    double longitude = 0;
    int reach_m = 0;
    bool is_leader = false;
    std::optional<Day> hired_on;
    std::vector<SkillLevel> skills;
    DoorColour door = DoorColour::Red;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(WorkerView, (),
                      (id, number, name, phone, id_number, born_on, gender, store, state, grade,
                       relation, traits, travel, latitude, longitude, reach_m, is_leader, hired_on,
                       skills, door, version))
enum class Shown { Masked, Whole };
/// MedicalLeave is shown as OffDuty to whoever is not HR (LW-14).
WorkerView to_view(Tx& tx, Worker const& worker, Shown shown);

struct PaperView {
    Id<Paper> id;
    catalog::PaperKind kind = catalog::PaperKind::Identity;
    std::optional<catalog::HealthGrade> health;
    std::optional<std::string> training;
    std::optional<std::string> number; ///< masked
    std::string issuer;
    Day issued_on;
    std::optional<Day> valid_to;
    PaperResult result = PaperResult::Passed;
    std::optional<int> days_left;
    Instant seen_at; ///< the original was looked at and given back (LH-06)
};
BOOST_DESCRIBE_STRUCT(PaperView, (),
                      (id, kind, health, training, number, issuer, issued_on, valid_to, result,
                       days_left, seen_at))
struct Papers {
    std::vector<PaperView> items;
};
BOOST_DESCRIBE_STRUCT(Papers, (), (items))
Papers to_view(std::vector<Paper> const& papers, Day today);

struct Leaves {
    std::vector<Leave> items;
};
BOOST_DESCRIBE_STRUCT(Leaves, (), (items))

/// The file, where the actor's permission reaches its store; else NotFound.
Result<Worker> load_seen(Tx& tx, Id<Worker> id, std::string_view permission);
Day today_of(Tx& tx, Worker const& worker);
/// What the QR code on the badge says; none before the worker is active.
std::optional<std::string> badge_url(Tx& tx, Id<Worker> worker);

void install_own(Room& room);
void install_office(Room& room);
void install_door(Room& room);
void install_disclosure(Room& room);

} // namespace hearth::workforce
