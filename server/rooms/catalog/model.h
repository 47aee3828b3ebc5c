/// Nouns of the catalogue: items in a tree, and the standards they are done by.
#pragma once

#include "base/things.h"
#include "platform/json/limited.h"
#include "rooms/catalog/quantity.h"

#include <boost/describe.hpp>
#include <optional>

namespace hearth::catalog {

using Code = Text<1, 40>;

struct Name {
    Text<1, 80> zh;
    Text<1, 120> en;
};
BOOST_DESCRIBE_STRUCT(Name, (), (zh, en))

struct Sentence {
    Text<1, 400> zh;
    Text<1, 600> en;
};
BOOST_DESCRIBE_STRUCT(Sentence, (), (zh, en))

/// What a quantity counts.
enum class Unit { Hour, Visit, SquareMetre, Piece, Day, Month };
BOOST_DESCRIBE_ENUM(Unit, Hour, Visit, SquareMetre, Piece, Day, Month)

/// Papers a worker must hold on the day (WF-01); kinds of the worker file.
enum class PaperKind { Identity, Health, Background, Licence, Insurance, SkillCertificate };
BOOST_DESCRIBE_ENUM(PaperKind, Identity, Health, Background, Licence, Insurance, SkillCertificate)

/// How strict the health check must be; each includes those before it (LH-09).
enum class HealthGrade { General, LiveIn, ElderCare, MotherInfant };
BOOST_DESCRIBE_ENUM(HealthGrade, General, LiveIn, ElderCare, MotherInfant)

/// The chain of acceptance, in this order (AC-01).
enum class AcceptanceRole { OnSite, TeamSupervisor, OfficeSupervisor, Customer };
BOOST_DESCRIBE_ENUM(AcceptanceRole, OnSite, TeamSupervisor, OfficeSupervisor, Customer)

/// Standard: free for a time after ordering. Special: the fee goes up to the cost already spent
/// (AS-01 as compliance.md section 9 has it).
enum class Cancellation { Standard, Special };
BOOST_DESCRIBE_ENUM(Cancellation, Standard, Special)

/// Visits: each is planned by dispatch. Engagement: long-term or live-in service; its one visit is
/// the day the worker moves in (上户), the rest is the contract's.
enum class Form { Visits, Engagement };
BOOST_DESCRIBE_ENUM(Form, Visits, Engagement)

struct SkillNeed {
    Code code;
    Whole<1, 5> level = 1; ///< at least; 5 is the best
};
BOOST_DESCRIBE_STRUCT(SkillNeed, (), (code, level))

/// Something on top, chosen by the customer and never pre-ticked (LC-01).
struct Option {
    Code code;
    Name name;
    Whole<1, 99> most = 1;        ///< how many can be chosen
    Whole<0, 1440> extra_min = 0; ///< work of one person for each
    std::optional<Code> group;    ///< of one group only one can be chosen
    List<SkillNeed, 10> skills;
};
BOOST_DESCRIBE_STRUCT(Option, (), (code, name, most, extra_min, group, skills))

/// One chosen option.
struct Choice {
    Code code;
    Whole<1, 99> count = 1;
};
BOOST_DESCRIBE_STRUCT(Choice, (), (code, count))
using Choices = List<Choice, 40>;

/// Work of one person: base + per unit × quantity + options; divided among the crew where it is
/// shared, rounded up to the step.
struct DurationRule {
    Whole<0, 1440> base_min = 0;
    Whole<0, 86'400> per_unit_s = 0;
    Whole<0, 1440> least_min = 0;
    Whole<1, 240> step_min = 30;
    bool is_shared = true;
};
BOOST_DESCRIBE_STRUCT(DurationRule, (), (base_min, per_unit_s, least_min, step_min, is_shared))

/// `least` workers, one more for each started `per_worker` beyond the first, at most `most`.
struct CrewRule {
    Whole<1, 20> least = 1;
    Whole<1, 20> most = 1;
    Quantity per_worker; ///< 0: always `least`
};
BOOST_DESCRIBE_STRUCT(CrewRule, (), (least, most, per_worker))

struct AcceptanceStep {
    AcceptanceRole role;
    bool by_photos = false; ///< may be done from afar
};
BOOST_DESCRIBE_STRUCT(AcceptanceStep, (), (role, by_photos))

/// How an item is sold and done. A group of the tree has none.
struct Service {
    Unit unit = Unit::Visit;
    Form form = Form::Visits;
    Quantity least;
    Quantity most;
    Quantity step;
    Quantity usual; ///< what a booking starts with
    List<Option, 40> options;
    DurationRule duration;
    CrewRule crew;
    List<SkillNeed, 10> skills;
    List<PaperKind, 6> papers;
    HealthGrade health = HealthGrade::General;
    List<Code, 10> trainings;
    bool needs_cover = false;          ///< no start without insurance (WF-06)
    bool allows_gender_choice = false; ///< bodily care or living in (compliance.md section 9)
    List<AcceptanceStep, 4, 1> acceptance;
    Cancellation cancellation = Cancellation::Standard;
    Whole<0, 43'200> notice_min = 120; ///< earliest start from now
    Whole<0, 240> before_min = 0;      ///< setting up before, as a buffer
    Whole<0, 240> after_min = 0;       ///< packing up after, as a buffer
    std::optional<Id<Standard>> standard;
    List<Id<Standard>, 10> general_standards; ///< conduct, safety: hold beside the main one
    List<Sentence, 30> includes;
    List<Sentence, 30> excludes;
};
BOOST_DESCRIBE_STRUCT(Service, (),
                      (unit, form, least, most, step, usual, options, duration, crew, skills,
                       papers, health, trainings, needs_cover, allows_gender_choice, acceptance,
                       cancellation, notice_min, before_min, after_min, standard, general_standards,
                       includes, excludes))

struct ItemDraft {
    Code code; ///< unique in the company
    std::optional<Id<Item>> parent;
    Whole<0, 100'000> position = 0;
    Name name;
    Sentence summary;
    Text<1, 40> icon;              ///< a name the faces know
    List<Text<1, 40>, 20> aliases; ///< other names it is searched by
    bool is_offered = true;
    std::optional<Day> offered_from;
    std::optional<Day> offered_until; ///< last day
    std::optional<Service> service;
};
BOOST_DESCRIBE_STRUCT(ItemDraft, (),
                      (code, parent, position, name, summary, icon, aliases, is_offered,
                       offered_from, offered_until, service))

struct Item : ItemDraft {
    Id<Item> id;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(Item, (ItemDraft), (id, version))

/// What a visit takes.
struct Work {
    int minutes = 0; ///< of each visit
    int crew = 1;
    int visits = 1;
};
BOOST_DESCRIBE_STRUCT(Work, (), (minutes, crew, visits))

/// What a worker must bring, options included.
struct Needs {
    std::vector<SkillNeed> skills;
    std::vector<PaperKind> papers;
    HealthGrade health = HealthGrade::General;
    std::vector<Code> trainings;
    bool needs_cover = false;
};
BOOST_DESCRIBE_STRUCT(Needs, (), (skills, papers, health, trainings, needs_cover))

enum class StandardKind { Process, Quality, Facility, Personnel, Safety };
BOOST_DESCRIBE_ENUM(StandardKind, Process, Quality, Facility, Personnel, Safety)

enum class Photo { None, After, BeforeAndAfter };
BOOST_DESCRIBE_ENUM(Photo, None, After, BeforeAndAfter)

/// A room of the home or a phase of the work; steps and points are grouped by it (BE-10).
struct Group {
    Code code;
    Name name;
};
BOOST_DESCRIBE_STRUCT(Group, (), (code, name))

struct Step {
    Code code;
    Code group;
    Sentence text;
    Photo photo = Photo::None;
    bool is_required = true;
};
BOOST_DESCRIBE_STRUCT(Step, (), (code, group, text, photo, is_required))

/// What is looked at when the work is accepted or inspected.
struct AcceptancePoint {
    Code code;
    Code group;
    Sentence text;
    Whole<1, 100> weight = 1;
};
BOOST_DESCRIBE_STRUCT(AcceptancePoint, (), (code, group, text, weight))

struct Tool {
    Code code;
    Name name;
    Whole<1, 99> count = 1;
    bool is_required = true;
};
BOOST_DESCRIBE_STRUCT(Tool, (), (code, name, count, is_required))

/// One version of a standard (QA-01): what is done in which order, how it is judged, what is taken
/// along, what to beware of.
struct StandardDraft {
    Code code; ///< unique in the company
    StandardKind kind = StandardKind::Process;
    Name title;
    Day valid_from;
    List<Group, 30> groups;
    List<Step, 150> steps;
    List<AcceptancePoint, 100> points;
    List<Tool, 60> toolkit;
    List<Sentence, 40> cautions;
};
BOOST_DESCRIBE_STRUCT(StandardDraft, (),
                      (code, kind, title, valid_from, groups, steps, points, toolkit, cautions))

struct Standard : StandardDraft {
    Id<Standard> id;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(Standard, (StandardDraft), (id, version))

} // namespace hearth::catalog
