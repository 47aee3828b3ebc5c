/// Nouns of complaints.
#pragma once

#include "rooms/orders/orders.h"
#include "rooms/workforce/workforce.h"

namespace hearth::complaints {

/// Where it came from; System: the house itself saw that something went wrong (BE-11).
enum class Channel { Phone, Web, Store, Mail, Regulator, System };
BOOST_DESCRIBE_ENUM(Channel, Phone, Web, Store, Mail, Regulator, System)

/// What it is about (F13).
enum class Kind { Late, Quality, Damage, Fees, Attitude, Safety };
BOOST_DESCRIBE_ENUM(Kind, Late, Quality, Damage, Fees, Attitude, Safety)

/// Soft: service, attitude, environment (CP-02). Hard: a concrete, visible defect or damage
/// (CP-03).
enum class Grade { Soft, Hard };
BOOST_DESCRIBE_ENUM(Grade, Soft, Hard)

/// What the customer would like.
enum class Wanted { Explanation, Apology, Redo, Refund, Compensation, OtherWorker };
BOOST_DESCRIBE_ENUM(Wanted, Explanation, Apology, Redo, Refund, Compensation, OtherWorker)

enum class Mood { Calm, Upset, Angry };
BOOST_DESCRIBE_ENUM(Mood, Calm, Upset, Angry)

/// Responded: the customer has heard from us. Examined: the facts are known; for a hard one the
/// customer has a final date. Asked: decided, a second person has to agree to the amount.
enum class State { Open, Responded, Examined, Asked, Decided, Closed, Withdrawn };
BOOST_DESCRIBE_ENUM(State, Open, Responded, Examined, Asked, Decided, Closed, Withdrawn)

/// Who has to care now: climbs when a promise is broken (CP-04).
enum class Level { Owner, Manager, Headquarters };
BOOST_DESCRIBE_ENUM(Level, Owner, Manager, Headquarters)

/// CP-05.
enum class Liability { Company, Worker, CustomerUse, Partner, Nobody };
BOOST_DESCRIBE_ENUM(Liability, Company, Worker, CustomerUse, Partner, Nobody)
enum class Remedy { Apology, Redo, Refund, Compensation, Coupon, Fee };
BOOST_DESCRIBE_ENUM(Remedy, Apology, Redo, Refund, Compensation, Coupon, Fee)

/// CP-08: what lay under it.
enum class Cause { Skill, Attitude, Standard, Scheduling, Material, Communication, Price, Other };
BOOST_DESCRIBE_ENUM(Cause, Skill, Attitude, Standard, Scheduling, Material, Communication, Price,
                    Other)

/// CP-06.
enum class Satisfaction { Satisfied, Unsatisfied, Unreachable };
BOOST_DESCRIBE_ENUM(Satisfaction, Satisfied, Unsatisfied, Unreachable)

/// Liability and what is done for it. Amounts: to the customer (refund, compensation, coupon) and,
/// where their own use caused it, from them (fee).
struct Decision {
    Liability liability = Liability::Company;
    std::vector<Remedy> remedies;
    Money amount;
    Money fee;
};
BOOST_DESCRIBE_STRUCT(Decision, (), (liability, remedies, amount, fee))

struct Complaint {
    Id<Complaint> id = {};
    std::string number = {}; ///< "C261122-0007"
    Channel channel = Channel::Phone;
    Kind kind = Kind::Quality;
    Grade grade = Grade::Soft;
    Wanted wanted = Wanted::Explanation;
    Mood mood = Mood::Calm;
    State state = State::Open;
    Level level = Level::Owner;
    Id<identity::Store> store = {};
    Id<customers::Customer> customer = {};
    std::optional<Id<orders::Order>> order = {};
    std::optional<Id<orders::Visit>> visit = {};
    std::string words = {};                ///< the course, as told; personal: sealed
    std::optional<std::string> place = {}; ///< sealed
    std::optional<Instant> happened_at = {};
    std::vector<Id<workforce::Worker>> workers = {}; ///< whom it is about
    std::vector<std::string> departments = {};
    bool alleges_fraud = false; ///< LC-07
    Instant opened_at = {};
    ActorKind opened_by_kind = ActorKind::Anonymous;
    Uuid opened_by = {};
    std::optional<Id<identity::Account>> owner = {}; ///< the named person in charge (CP-01)
    std::optional<Instant> responded_at = {};
    std::optional<Instant> examined_at = {};
    std::optional<Instant> final_by = {}; ///< hard: told to the customer (CP-03)
    std::optional<Decision> decision = {};
    std::optional<Instant> decided_at = {};
    std::optional<Cause> cause = {};
    std::optional<Instant> closed_at = {};
    std::optional<Satisfaction> satisfaction = {};
    std::optional<Instant> followed_up_at = {};
    int breaches = 0; ///< promises that were not kept in time
    std::int64_t version = 1;
};

/// What was done, in order; what is public the customer sees (CP-04).
enum class StepKind {
    Opened,
    Taken,
    Responded,
    Examined,
    WorkerSaid,
    WorkerSilent,
    Asked,
    Refused, ///< the second person did not agree to the amount
    Decided,
    Committed,
    Kept,
    Noted,
    Overdue,
    Closed,
    FollowedUp,
    Reopened,
    Withdrawn,
    Referred,         ///< an authority has written about it
    ReferralTaken,    ///< the authority takes the case
    ReferralDeclined, ///< it does not
    ReferralAnswered
};
BOOST_DESCRIBE_ENUM(StepKind, Opened, Taken, Responded, Examined, WorkerSaid, WorkerSilent, Asked,
                    Refused, Decided, Committed, Kept, Noted, Overdue, Closed, FollowedUp, Reopened,
                    Withdrawn, Referred, ReferralTaken, ReferralDeclined, ReferralAnswered)

/// Who wrote to us (LH-18): 12345, 12315, the commerce authority, another one.
enum class Authority { MayorHotline, MarketRegulator, Commerce, Other };
BOOST_DESCRIBE_ENUM(Authority, MayorHotline, MarketRegulator, Commerce, Other)
enum class ReferralStage { Received, Taken, Declined, Answered };
BOOST_DESCRIBE_ENUM(ReferralStage, Received, Taken, Declined, Answered)
enum class ReferralResult { Settled, Mediated, Explained, NotAgreed };
BOOST_DESCRIBE_ENUM(ReferralResult, Settled, Mediated, Explained, NotAgreed)

/// The authority's letter about a complaint: one face of the file, not a file of its own.
struct Referral {
    Uuid id;
    Id<Complaint> complaint;
    Authority authority = Authority::MarketRegulator;
    std::string office; ///< which one: "徐汇区市场监督管理局"
    std::string letter; ///< its number
    Instant received_at;
    std::optional<Instant> letter_due_at; ///< what the letter itself asks
    Instant answer_by;                    ///< the earlier of the letter's and our own clock
    Instant accept_by;                    ///< the authority decides until then
    std::string terms;                    ///< which rule the dates come from
    ReferralStage stage = ReferralStage::Received;
    std::optional<Instant> accepted_at; ///< when it said whether it takes the case
    std::optional<Instant> answered_at;
    std::optional<Uuid> answered_by;
    std::optional<ReferralResult> result;
    std::optional<std::string> answer; ///< sealed
};

struct Step {
    int sequence = 0;
    StepKind kind = StepKind::Noted;
    Instant at = {};
    ActorKind actor_kind = ActorKind::System;
    Uuid actor = {};
    bool is_public = false;
    std::optional<std::string> note = {}; ///< sealed
};
BOOST_DESCRIBE_STRUCT(Step, (), (sequence, kind, at, actor_kind, actor, is_public, note))

/// CP-04, CP-08: a promise with an owner and a date; prevention: so that it does not happen again.
enum class CommitmentKind { ToCustomer, Prevention };
BOOST_DESCRIBE_ENUM(CommitmentKind, ToCustomer, Prevention)
struct Commitment {
    Id<Commitment> id = {};
    Id<Complaint> complaint = {};
    CommitmentKind kind = CommitmentKind::ToCustomer;
    std::string what = {}; ///< sealed
    Id<identity::Account> owner = {};
    Instant due_at = {};
    Instant made_at = {};
    std::optional<Instant> done_at = {};
};
BOOST_DESCRIBE_STRUCT(Commitment, (), (id, complaint, kind, what, owner, due_at, made_at, done_at))

/// CP-01: what goes with the words; the customer's and ours alike, both see all of them.
struct ComplaintPhoto {
    Id<ComplaintPhoto> id = {};
    Instant added_at = {};
    ActorKind actor_kind = ActorKind::Customer;
    std::string content_type = {};
};
BOOST_DESCRIBE_STRUCT(ComplaintPhoto, (), (id, added_at, actor_kind, content_type))

} // namespace hearth::complaints
