/// What the API of complaints shows and takes, and who may see it.
#pragma once

#include "platform/api/route.h"
#include "rooms/complaints/inside.h"

namespace hearth::complaints {

/// A promise that runs: the screen counts it down.
struct RunningPromise {
    Id<ClockEntry> clock; ///< its minutes: GET /clocks/{id}
    Promise promise;
    clocks::State state;
    Instant started_at;
    Instant due_at;
    bool is_overdue;
};
BOOST_DESCRIBE_STRUCT(RunningPromise, (), (clock, promise, state, started_at, due_at, is_overdue))

/// The authority's letter in a list.
struct ReferralLine {
    Authority authority;
    std::string letter;
    ReferralStage stage;
    Instant answer_by;
};
BOOST_DESCRIBE_STRUCT(ReferralLine, (), (authority, letter, stage, answer_by))

struct ReferralView {
    Authority authority;
    std::string office;
    std::string letter;
    Instant received_at;
    std::optional<Instant> letter_due_at;
    Instant answer_by;
    Instant accept_by;
    std::string terms;
    ReferralStage stage;
    std::optional<Instant> accepted_at;
    std::optional<Instant> answered_at;
    std::string answered_by; ///< a name; empty before
    std::optional<ReferralResult> result;
    std::optional<std::string> answer;
};
BOOST_DESCRIBE_STRUCT(ReferralView, (),
                      (authority, office, letter, received_at, letter_due_at, answer_by, accept_by,
                       terms, stage, accepted_at, answered_at, answered_by, result, answer))

struct ComplaintRow {
    Id<Complaint> id;
    std::string number;
    Channel channel;
    Kind kind;
    Grade grade;
    Mood mood;
    State state;
    Level level;
    Id<identity::Store> store;
    Id<customers::Customer> customer;
    std::string customer_name; ///< masked
    std::optional<Id<orders::Order>> order;
    Instant opened_at;
    std::optional<Id<identity::Account>> owner;
    std::string owner_name;             ///< empty without one
    std::optional<RunningPromise> next; ///< soonest due
    int breaches;
    std::optional<ReferralLine> referral;
};
BOOST_DESCRIBE_STRUCT(ComplaintRow, (),
                      (id, number, channel, kind, grade, mood, state, level, store, customer,
                       customer_name, order, opened_at, owner, owner_name, next, breaches,
                       referral))

/// A step as the office sees it: by whom, too.
struct OfficeStep {
    int sequence;
    StepKind kind;
    Instant at;
    ActorKind actor_kind;
    std::string actor_name; ///< staff and workers; empty for the customer and the house itself
    bool is_public;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(OfficeStep, (), (sequence, kind, at, actor_kind, actor_name, is_public, note))

/// A10: the whole file.
struct ComplaintView {
    ComplaintRow row;
    Wanted wanted;
    std::optional<Id<orders::Visit>> visit;
    std::string words;
    std::optional<std::string> place;
    std::optional<Instant> happened_at;
    std::vector<Id<workforce::Worker>> workers;
    std::vector<std::string> worker_names; ///< in the same order, for who may not open their files
    std::vector<std::string> departments;
    bool alleges_fraud;
    std::optional<Money> exposure; ///< LC-07, where fraud is alleged and an order is named
    std::optional<Money> price;    ///< of that order
    std::optional<Instant> responded_at;
    std::optional<Instant> examined_at;
    std::optional<Instant> final_by;
    std::optional<Decision> decision;
    std::optional<Instant> decided_at;
    std::optional<Cause> cause;
    std::optional<Instant> closed_at;
    std::optional<Satisfaction> satisfaction;
    std::vector<RunningPromise> promises;
    std::vector<OfficeStep> steps;
    std::vector<Commitment> commitments;
    std::vector<ComplaintPhoto> photos;
    std::optional<ReferralView> referral;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(ComplaintView, (),
                      (row, wanted, visit, words, place, happened_at, workers, worker_names,
                       departments, alleges_fraud, exposure, price, responded_at, examined_at,
                       final_by, decision, decided_at, cause, closed_at, satisfaction, promises,
                       steps, commitments, photos, referral, version))

/// C10: what its customer sees: every public step, what was promised, and the decision once it
/// holds.
struct OwnStep {
    StepKind kind;
    Instant at;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(OwnStep, (), (kind, at, note))
struct OwnComplaint {
    Id<Complaint> id;
    std::string number;
    Channel channel; ///< system: we noticed it ourselves
    Kind kind;
    Wanted wanted;
    State state;
    std::optional<Id<orders::Order>> order;
    std::string words;
    Instant opened_at;
    std::optional<Instant> response_by; ///< until we have answered
    std::optional<Instant> final_by;
    std::vector<Remedy> remedies;
    Money amount;
    std::vector<OwnStep> steps;
    std::vector<ComplaintPhoto> photos;
};
BOOST_DESCRIBE_STRUCT(OwnComplaint, (),
                      (id, number, channel, kind, wanted, state, order, words, opened_at,
                       response_by, final_by, remedies, amount, steps, photos))

/// W17: what the worker named in it sees: no name, no number of the family.
struct WorkerComplaint {
    Id<Complaint> id;
    std::string number;
    Channel channel; ///< system: nobody complained, the house noticed it
    Kind kind;
    State state;
    std::optional<Id<orders::Visit>> visit;
    Instant opened_at;
    std::optional<std::string> statement; ///< their own last words
};
BOOST_DESCRIBE_STRUCT(WorkerComplaint, (),
                      (id, number, channel, kind, state, visit, opened_at, statement))

ComplaintRow row_of(Tx& tx, Complaint const& complaint);
Result<ComplaintView> view_of(Tx& tx, Complaint const& complaint);
OwnComplaint own_view(Tx& tx, Complaint const& complaint);
WorkerComplaint worker_view(Tx& tx, Complaint const& complaint);

/// Staff with `permission` at its store; others do not know it exists: NotFound.
Result<Complaint> load_for(Tx& tx, Id<Complaint> id, std::string_view permission);

void add_office_routes(api::Routes& routes);
void add_settling_routes(api::Routes& routes);
void add_own_routes(api::Routes& routes);
void add_photo_routes(api::Routes& routes);
void add_referral_routes(api::Routes& routes);

} // namespace hearth::complaints
