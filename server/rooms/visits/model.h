/// Nouns of the day.
#pragma once

#include "base/money.h"
#include "base/names.h"
#include "base/things.h"
#include "platform/actor.h"
#include "platform/json/limited.h"

#include <boost/describe.hpp>
#include <optional>
#include <vector>

namespace hearth::visits {

/// What a phone reports. `at` is when it happened, which may be hours before we hear of it.
enum class EntryKind {
    Briefed,    ///< read and oral training confirmed (VS-01)
    Checked,    ///< departure checklist (VS-02)
    Departed,   ///< (VS-03)
    Late,       ///< running late, by minutes
    Arrived,    ///< position or reason (F6)
    Identified, ///< the customer saw the badge (VS-04)
    Started,
    StepDone, ///< (VS-05)
    StepUndone,
    Consumed, ///< consumables used
    Note,
    Finished,
    Left ///< tools packed, valuables checked (VS-10)
};
BOOST_DESCRIBE_ENUM(EntryKind, Briefed, Checked, Departed, Late, Arrived, Identified, Started,
                    StepDone, StepUndone, Consumed, Note, Finished, Left)

enum class ArrivalFlag { FarAway, BadAccuracy, NoPosition, ClockOff, Unchecked };
BOOST_DESCRIBE_ENUM(ArrivalFlag, FarAway, BadAccuracy, NoPosition, ClockOff, Unchecked)

/// How an arrival was established. Positions themselves are not kept (LD-07): only the distance.
struct Arrival {
    std::optional<int> distance_m;
    std::optional<int> accuracy_m;
    std::vector<ArrivalFlag> flags;
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(Arrival, (), (distance_m, accuracy_m, flags, reason))

struct Sheet {
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Id<catalog::Item> item;
    std::optional<Id<catalog::Standard>> standard;
    std::optional<std::int64_t> standard_version;
    std::optional<Instant> briefed_at;
    std::optional<Instant> checked_at;
    std::optional<Instant> departed_at;
    std::optional<Instant> expected_at;
    std::optional<Instant> arrived_at;
    std::optional<std::string> arrival; ///< JSON of Arrival
    std::optional<Instant> identified_at;
    std::optional<Instant> started_at;
    std::optional<Instant> finished_at;
    std::optional<Instant> left_at;
    int round = 0;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Sheet, (),
                      (visit, order, customer, store, item, standard, standard_version, briefed_at,
                       checked_at, departed_at, expected_at, arrived_at, arrival, identified_at,
                       started_at, finished_at, left_at, round, version))

struct DoneStep {
    std::string code;
    Instant done_at;
    Id<workforce::Worker> done_by;
    int round = 0;
};
BOOST_DESCRIBE_STRUCT(DoneStep, (), (code, done_at, done_by, round))

enum class PhotoPurpose { Before, After, Step, Door, Damage, Extra, Rework, Departure };
BOOST_DESCRIBE_ENUM(PhotoPurpose, Before, After, Step, Door, Damage, Extra, Rework, Departure)

struct Photo {
    Id<Photo> id;
    PhotoPurpose purpose;
    std::string step;
    Instant taken_at;
    Instant heard_at;
};
BOOST_DESCRIBE_STRUCT(Photo, (), (id, purpose, step, taken_at, heard_at))

/// VS-06, BE-05: no consent, no charge. A refusal costs the worker nothing.
enum class ExtraState { Proposed, Agreed, Refused, Withdrawn };
BOOST_DESCRIBE_ENUM(ExtraState, Proposed, Agreed, Refused, Withdrawn)
/// How the customer showed that it was them.
enum class ConsentWay { Device, Code, Glass };
BOOST_DESCRIBE_ENUM(ConsentWay, Device, Code, Glass)

struct Extra {
    Id<Extra> id;
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<workforce::Worker> worker;
    std::string option_code;
    int count = 1;
    Money amount;
    std::string reason;
    ExtraState state = ExtraState::Proposed;
    Instant proposed_at;
    std::optional<Instant> decided_at;
    std::optional<ConsentWay> way;
};
BOOST_DESCRIBE_STRUCT(Extra, (),
                      (id, visit, order, worker, option_code, count, amount, reason, state,
                       proposed_at, decided_at, way))

/// Who answers for damage at work (LX-02): with an employee the company, with an introduced worker
/// the family as receiver of the labour; the final word is a complaint's (CP-05).
enum class Bearer { Company, Worker, Customer, Partner, Insurer };
BOOST_DESCRIBE_ENUM(Bearer, Company, Worker, Customer, Partner, Insurer)
enum class DamageState { Reported, Settled };
BOOST_DESCRIBE_ENUM(DamageState, Reported, Settled)

struct Damage {
    Id<Damage> id;
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Instant at;
    ActorKind reported_by_kind;
    Uuid reported_by;
    std::string thing;
    std::optional<Money> estimate;
    Bearer bearer;
    DamageState state = DamageState::Reported;
    std::optional<Money> compensation;
    std::optional<Instant> settled_at;
};
BOOST_DESCRIBE_STRUCT(Damage, (),
                      (id, visit, order, at, reported_by_kind, reported_by, thing, estimate, bearer,
                       state, compensation, settled_at))

enum class Verdict { Accepted, Returned };
BOOST_DESCRIBE_ENUM(Verdict, Accepted, Returned)

/// A point that failed, and what is to be done.
struct FailedPoint {
    Text<1, 40> point;
    Text<1, 400> note;
};
BOOST_DESCRIBE_STRUCT(FailedPoint, (), (point, note))

struct GivenVerdict {
    int round = 1;
    int place = 1;
    std::string role;
    Verdict verdict = Verdict::Accepted;
    bool by_photos = false;
    ActorKind actor_kind = ActorKind::Anonymous;
    Uuid actor;
    Instant at;
    std::vector<FailedPoint> points;
};
BOOST_DESCRIBE_STRUCT(GivenVerdict, (),
                      (round, place, role, verdict, by_photos, actor_kind, actor, at, points))

/// AC-02: the customer's own device, their strokes on the worker's glass, or typed name and code.
/// Silent: the customer let the time run out (F11), the right to complain stays.
enum class SignatureWay { Device, Glass, Typed, Silent };
BOOST_DESCRIBE_ENUM(SignatureWay, Device, Glass, Typed, Silent)

struct Signature {
    Id<Signature> id;
    int round = 1;
    SignatureWay way = SignatureWay::Device;
    std::optional<int> score; ///< 1 … 5
    std::optional<std::string> remark;
    std::optional<std::string> name;
    bool has_image = false;
    std::string document_hash; ///< hex
    Instant at;
};
BOOST_DESCRIBE_STRUCT(Signature, (),
                      (id, round, way, score, remark, name, has_image, document_hash, at))

} // namespace hearth::visits
