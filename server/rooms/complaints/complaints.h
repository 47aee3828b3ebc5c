/// Complaints: one file for what went wrong, from every channel, with somebody in charge, promises
/// on clocks that climb, a decision on who is liable and what is done, and a call afterwards.
/// Whoever complained is marked for special care (CP-07). What people said is sealed.
#pragma once

#include "rooms/complaints/events.h"
#include "rooms/complaints/model.h"

namespace hearth::complaints {

void install(Room& room);

struct OpenComplaint {
    Channel channel = Channel::Phone;
    Kind kind = Kind::Quality;
    std::optional<Grade> grade = {}; ///< default by kind: grade_of
    Wanted wanted = Wanted::Explanation;
    Mood mood = Mood::Calm;
    Id<customers::Customer> customer = {};
    Id<identity::Store> store = {};
    std::optional<Id<orders::Order>> order = {};
    std::optional<Id<orders::Visit>> visit = {};
    std::string words;
    std::optional<std::string> place = {};
    std::optional<Instant> happened_at = {};
    std::vector<Id<workforce::Worker>> workers = {};
    std::vector<std::string> departments = {};
    bool alleges_fraud = false;
};
/// Starts both clocks of its grade, marks the customer for special care and asks the workers it
/// names for their side. Checks no rights.
Result<Complaint> open(Tx& tx, OpenComplaint const& what);
/// What the house itself noticed (BE-03, BE-11).
struct Notice {
    Kind kind = Kind::Quality;
    Id<customers::Customer> customer = {};
    Id<identity::Store> store = {};
    std::optional<Id<orders::Order>> order = {};
    std::optional<Id<orders::Visit>> visit = {};
    std::string words;
};
/// Opens the house's own file about it, or notes it in the one that is open about the same already:
/// the same kind, of that visit, order or (without one) customer.
Result<Complaint> notice(Tx& tx, Notice const& what);
Result<Complaint> load(Tx& tx, Id<Complaint> id); ///< NotFound complaints.not_found
std::vector<Step> list_steps(Tx& tx, Id<Complaint> id);
std::vector<Commitment> list_commitments(Tx& tx, Id<Complaint> id);
/// Newest first. For the caller card (CP-07) and for finding what came before.
std::vector<Complaint> list_of_customer(Tx& tx, Id<customers::Customer> customer, int limit);

Result<Complaint> take(Tx& tx, Id<Complaint> id, Id<identity::Account> owner);
/// The customer has heard from us: ends the clock of the first answer.
Result<Complaint> respond(Tx& tx, Id<Complaint> id, std::string const& said);
/// The facts are known. A hard one needs the date by which it will be settled, and promises it.
Result<Complaint> examine(Tx& tx, Id<Complaint> id, std::string const& findings,
                          std::optional<Instant> final_by);
Result<Step> note(Tx& tx, Id<Complaint> id, std::string const& text, bool is_public);
/// A worker's own words, or that they were asked and said nothing.
Result<Step> add_statement(Tx& tx, Id<Complaint> id, std::string const& words);
Result<Step> mark_silent(Tx& tx, Id<Complaint> id, std::string const& how_asked);
/// Refuses what does not go together (rules.h). An amount above the store's limit waits for a
/// second person (identity's approvals, kind complaints.remedy).
Result<Complaint> decide(Tx& tx, Id<Complaint> id, Decision const& decision,
                         std::string const& said);
Result<Commitment> commit(Tx& tx, Id<Complaint> id, CommitmentKind kind, std::string const& what,
                          Id<identity::Account> owner, Instant due_at);
Result<Commitment> keep(Tx& tx, Id<Commitment> id);
/// Decided and everything promised to the customer done. Starts the clock of the call within 24 h.
Result<Complaint> close(Tx& tx, Id<Complaint> id, Cause cause, std::string const& said);
/// CP-06. Not satisfied: the file opens again, a level higher.
Result<Complaint> follow_up(Tx& tx, Id<Complaint> id, Satisfaction result,
                            std::optional<std::string> const& words);
/// Ends every clock of it; a question to a second person is taken back.
Result<Complaint> withdraw(Tx& tx, Id<Complaint> id);

/// Who worked (or was to work) at that visit: whom a complaint about it is about.
std::vector<Id<workforce::Worker>> crew_of(Tx& tx, Id<orders::Visit> visit);

inline constexpr int most_photos = 9;
struct NewPhoto {
    std::string key; ///< made on the device: the same twice is one
    std::string content_type;
    std::string bytes;
};
/// Invalid where it is no picture; Conflict complaints.too_many_photos. Checks no rights.
Result<ComplaintPhoto> add_photo(Tx& tx, Complaint const& complaint, NewPhoto const& photo);
/// For the family only those it sent itself.
std::vector<ComplaintPhoto> list_photos(Tx& tx, Id<Complaint> id);

// ---- authorities (LH-18, LC-13)

struct NewReferral {
    Authority authority = Authority::MarketRegulator;
    std::string office;
    std::string letter;
    Instant received_at;
    std::optional<Instant> due_at = {};
};
/// Puts the letter into the file and starts its clocks. Conflict complaints.referred_already (one
/// letter a file), complaints.letter_known (its number is in another file); Invalid for a moment
/// ahead, or a letter that is due before it came.
Result<Referral> refer(Tx& tx, Id<Complaint> id, NewReferral const& letter);
std::optional<Referral> find_referral(Tx& tx, Id<Complaint> id);
/// Whether the authority takes the case; where not, nobody waits for our answer any more.
Result<Referral> decide_referral(Tx& tx, Id<Complaint> id, bool is_taken, std::string const& said);
/// Our answer, once. A file with a letter that waits for one is not closed.
Result<Referral> answer_referral(Tx& tx, Id<Complaint> id, ReferralResult result,
                                 std::string const& words);

/// CP-08: a period in figures, by cause and kind.
struct Count {
    std::string name;
    int count = 0;
};
BOOST_DESCRIBE_STRUCT(Count, (), (name, count))
struct Report {
    int opened = 0;
    int closed = 0;
    int still_open = 0;
    int breached = 0; ///< with at least one broken promise
    int satisfied = 0;
    int unsatisfied = 0;
    std::int64_t median_response_s = 0; ///< of those answered
    Money paid;                         ///< to customers, by decisions
    std::vector<Count> by_kind;
    std::vector<Count> by_cause;
    std::vector<Count> by_worker; ///< two or more in the period: recurring
};
BOOST_DESCRIBE_STRUCT(Report, (),
                      (opened, closed, still_open, breached, satisfied, unsatisfied,
                       median_response_s, paid, by_kind, by_cause, by_worker))
/// At most a year: the whole span is read.
inline constexpr int most_report_days = 366;
Report report(Tx& tx, std::optional<Id<identity::Store>> store, Span span);

} // namespace hearth::complaints
