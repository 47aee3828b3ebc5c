// An authority's letter in the file: its clocks, its taking, our answer (LH-18, LC-13).
#include "rooms/complaints/inside.h"
#include "rooms/complaints/referral_terms.h"
#include "rooms/complaints/store.h"

#include "base/zone.h"
#include "platform/settings/settings.h"
#include "platform/vault/fields.h"
#include "rooms/identity/identity.h"

namespace hearth::complaints {
namespace {

using vault::FieldClass;

vault::Place answer_of(Uuid id) {
    return {"complaints_referral.answer", id};
}

struct Row {
    Uuid id;
    Id<Complaint> complaint;
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
    std::optional<Uuid> answered_by;
    std::optional<ReferralResult> result;
    std::optional<db::Bytes> answer;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, complaint, authority, office, letter, received_at, letter_due_at,
                       answer_by, accept_by, terms, stage, accepted_at, answered_at, answered_by,
                       result, answer))

constexpr char select[] =
    "SELECT id, complaint_id, authority, office, letter, received_at, letter_due_at, answer_by, "
    "accept_by, terms, stage, accepted_at, answered_at, answered_by, result, answer "
    "FROM complaints_referral WHERE company_id = ?1 AND ";

std::optional<Referral> opened(Tx& tx, std::optional<Row> const& row) {
    if (!row) return {};
    return Referral{row->id,
                    row->complaint,
                    row->authority,
                    row->office,
                    row->letter,
                    row->received_at,
                    row->letter_due_at,
                    row->answer_by,
                    row->accept_by,
                    row->terms,
                    row->stage,
                    row->accepted_at,
                    row->answered_at,
                    row->answered_by,
                    row->result,
                    vault::open(tx, FieldClass::Note, answer_of(row->id), row->answer)};
}

void tell(Tx& tx, Complaint const& complaint, Referral const& letter, StepKind step,
          std::optional<std::string> note) {
    touch(tx, complaint, step, true, std::move(note));
    tx.publish(ReferralMoved{complaint.id, complaint.store, letter.authority, letter.stage});
}

Result<Referral> load_waiting(Tx& tx, Id<Complaint> id) {
    auto const letter = store::find_letter_of(tx, id);
    if (!letter) return Error{Refusal::NotFound, "complaints.no_letter"};
    if (!waits_for_answer(*letter)) return Error{Refusal::Conflict, "complaints.letter_settled"};
    return *letter;
}

Result<void> move_on(Tx& tx, Referral& letter, ReferralStage to) {
    auto const from = std::exchange(letter.stage, to);
    if (store::move_letter(tx, letter, from)) return {};
    return Error{Refusal::Conflict, "complaints.letter_settled"};
}

} // namespace

namespace store {

bool insert_letter(Tx& tx, Referral const& one) {
    return tx.attempt("INSERT INTO complaints_referral (company_id, id, complaint_id, authority, "
                      "office, letter, received_at, letter_due_at, answer_by, accept_by, terms, "
                      "stage) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                      one.id, one.complaint, one.authority, one.office, one.letter, one.received_at,
                      one.letter_due_at, one.answer_by, one.accept_by, one.terms,
                      one.stage) == db::Violation::None;
}

std::optional<Referral> find_letter(Tx& tx, Uuid id) {
    return opened(tx, tx.find<Row>(std::string(select) + "id = ?2", id));
}

std::optional<Referral> find_letter_of(Tx& tx, Id<Complaint> id) {
    return opened(tx, tx.find<Row>(std::string(select) + "complaint_id = ?2", id));
}

std::optional<Id<Complaint>> find_by_letter(Tx& tx, Authority authority,
                                            std::string const& letter) {
    auto const row =
        tx.find<Row>(std::string(select) + "authority = ?2 AND letter = ?3", authority, letter);
    return row ? std::optional(row->complaint) : std::nullopt;
}

bool move_letter(Tx& tx, Referral const& one, ReferralStage from) {
    return tx.run("UPDATE complaints_referral SET stage = ?4, accepted_at = ?5, answered_at = ?6, "
                  "answered_by = ?7, result = ?8, answer = ?9 "
                  "WHERE company_id = ?1 AND id = ?2 AND stage = ?3",
                  one.id, from, one.stage, one.accepted_at, one.answered_at, one.answered_by,
                  one.result,
                  vault::seal(tx, FieldClass::Note, answer_of(one.id), one.answer)) == 1;
}

} // namespace store

std::optional<Referral> find_referral(Tx& tx, Id<Complaint> id) {
    return store::find_letter_of(tx, id);
}

Result<Referral> refer(Tx& tx, Id<Complaint> id, NewReferral const& letter) {
    auto const complaint = TRY(load(tx, id));
    if (letter.received_at > tx.now())
        return invalid_field("/received_at", "complaints.letter_from_tomorrow");
    if (letter.due_at && *letter.due_at <= letter.received_at)
        return invalid_field("/due_at", "complaints.letter_due_before");
    if (store::find_letter_of(tx, id))
        return Error{Refusal::Conflict, "complaints.referred_already"};
    if (store::find_by_letter(tx, letter.authority, letter.letter))
        return Error{Refusal::Conflict, "complaints.letter_known"};
    auto const zone = TRY(identity::store_zone(tx, complaint.store));
    auto const terms = settings::load<ReferralTerms>(tx, complaint.store);
    auto const* const law =
        law_on(referral_laws(), local_day(letter.received_at, zone), terms.jurisdiction);
    if (!law) return invalid_field("/received_at", "complaints.no_law_for_it");
    auto const dates = referral_dates(letter.received_at, letter.due_at, terms, *law, zone);
    Referral const one{.id = tx.new_id<Complaint>().uuid,
                       .complaint = id,
                       .authority = letter.authority,
                       .office = letter.office,
                       .letter = letter.letter,
                       .received_at = letter.received_at,
                       .letter_due_at = letter.due_at,
                       .answer_by = dates.answer_by,
                       .accept_by = dates.accept_by,
                       .terms = dates.terms};
    if (!store::insert_letter(tx, one)) return Error{Refusal::Conflict, "complaints.letter_known"};
    auto const until = [&](Instant due) {
        return std::max(seconds{0}, std::chrono::ceil<seconds>(due - tx.now()));
    };
    start_clock(tx, referral_answer_clock, one.id, complaint.store, until(one.answer_by));
    start_clock(tx, referral_acceptance_clock, one.id, complaint.store, until(one.accept_by));
    tell(tx, complaint, one, StepKind::Referred, {});
    return one;
}

Result<Referral> decide_referral(Tx& tx, Id<Complaint> id, bool is_taken, std::string const& said) {
    auto const complaint = TRY(load(tx, id));
    auto letter = TRY(load_waiting(tx, id));
    if (letter.accepted_at) return Error{Refusal::Conflict, "complaints.letter_settled"};
    letter.accepted_at = tx.now();
    TRY(move_on(tx, letter, is_taken ? ReferralStage::Taken : ReferralStage::Declined));
    clocks::meet(tx, referral_acceptance_clock, letter.id);
    if (!is_taken) clocks::stop(tx, referral_answer_clock, letter.id);
    tell(tx, complaint, letter, is_taken ? StepKind::ReferralTaken : StepKind::ReferralDeclined,
         said.empty() ? std::optional<std::string>{} : said);
    return letter;
}

Result<Referral> answer_referral(Tx& tx, Id<Complaint> id, ReferralResult result,
                                 std::string const& words) {
    auto const complaint = TRY(load(tx, id));
    auto letter = TRY(load_waiting(tx, id));
    letter.answered_at = tx.now();
    letter.answered_by = tx.actor().id;
    letter.result = result;
    letter.answer = words;
    TRY(move_on(tx, letter, ReferralStage::Answered));
    clocks::meet(tx, referral_answer_clock, letter.id);
    clocks::stop(tx, referral_acceptance_clock, letter.id); // it need not decide any more
    tell(tx, complaint, letter, StepKind::ReferralAnswered, {});
    return letter;
}

} // namespace hearth::complaints
