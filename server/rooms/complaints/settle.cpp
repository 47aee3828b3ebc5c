// Deciding, promising, closing, and the call afterwards.
#include "rooms/complaints/inside.h"
#include "rooms/complaints/referral_terms.h"
#include "rooms/complaints/store.h"

#include "platform/settings/settings.h"
#include "rooms/identity/identity.h"

#include <algorithm>

namespace hearth::complaints {
namespace {

bool is_heard(std::vector<Step> const& steps) {
    return std::any_of(steps.begin(), steps.end(), [](Step const& one) {
        return one.kind == StepKind::WorkerSaid || one.kind == StepKind::WorkerSilent;
    });
}

identity::AskApproval question(Complaint const& complaint, std::string const& why) {
    return {remedy_approval, complaint.id.uuid, complaint.decision->amount, complaint.store, why};
}

Result<Complaint> settle(Tx& tx, Complaint complaint, std::optional<std::string> said) {
    complaint.decided_at = tx.now();
    auto moved = TRY(move(tx, std::move(complaint), State::Decided));
    clocks::meet(tx, final_clock, moved.id.uuid);
    add_step(tx, moved, StepKind::Decided, true, std::move(said));
    return moved;
}

bool has_open_promise(std::vector<Commitment> const& all) {
    return std::any_of(all.begin(), all.end(), [](Commitment const& one) {
        return one.kind == CommitmentKind::ToCustomer && !one.done_at;
    });
}

Result<Complaint> open_again(Tx& tx, Complaint complaint, std::optional<std::string> const& words) {
    complaint.level = higher(complaint.level);
    complaint.closed_at.reset();
    auto moved = TRY(move(tx, std::move(complaint), State::Responded));
    start_clock(tx, examination_clock, moved.id.uuid, moved.store,
                examination_time(settings::load<Promises>(tx), moved.grade));
    add_step(tx, moved, StepKind::Reopened, true, words);
    return moved;
}

} // namespace

Result<Complaint> decide(Tx& tx, Id<Complaint> id, Decision const& decision,
                         std::string const& said) {
    auto complaint = TRY(load_live(tx, id));
    TRY(check_decision(decision));
    if (needs_hearing(complaint, decision.liability) && !is_heard(store::list_steps(tx, id)))
        return Error{Refusal::Conflict, "complaints.worker_not_heard"};
    if (!can_move(complaint.state, State::Decided))
        return Error{Refusal::Conflict, "complaints.not_so", {{"state", to_text(complaint.state)}}};
    complaint.decision = decision;
    if (identity::is_approved(tx, question(complaint, said)))
        return settle(tx, std::move(complaint), said);
    identity::ask_approval(tx, question(complaint, said));
    auto moved = TRY(move(tx, std::move(complaint), State::Asked));
    add_step(tx, moved, StepKind::Asked, false, said); // nothing is promised yet (CP-04)
    return moved;
}

Result<void> hear_approval(Tx& tx, identity::ApprovalDecided const& decided) {
    if (decided.what != remedy_approval) return {};
    auto complaint = TRY(load(tx, Id<Complaint>{decided.about}));
    if (complaint.state != State::Asked) return {};
    auto const steps = store::list_steps(tx, complaint.id);
    auto const asked = std::find_if(steps.rbegin(), steps.rend(),
                                    [](Step const& one) { return one.kind == StepKind::Asked; });
    auto const said = asked == steps.rend() ? std::nullopt : asked->note;
    if (decided.state == identity::ApprovalState::Approved) {
        TRY(settle(tx, std::move(complaint), said));
        return {};
    }
    complaint.decision.reset();
    auto const moved = TRY(move(tx, std::move(complaint), State::Examined));
    add_step(tx, moved, StepKind::Refused, false);
    return {};
}

Result<Commitment> commit(Tx& tx, Id<Complaint> id, CommitmentKind kind, std::string const& what,
                          Id<identity::Account> owner, Instant due_at) {
    // What shall prevent the next one outlives the file.
    auto const complaint =
        kind == CommitmentKind::Prevention ? TRY(load(tx, id)) : TRY(load_live(tx, id));
    TRY(identity::load_account(tx, owner));
    if (due_at <= tx.now()) return invalid_field("/due_at", "complaints.moment_has_passed");
    Commitment const one{.id = tx.new_id<Commitment>(),
                         .complaint = id,
                         .kind = kind,
                         .what = what,
                         .owner = owner,
                         .due_at = due_at,
                         .made_at = tx.now()};
    store::insert_commitment(tx, one);
    start_clock(tx, commitment_clock, one.id.uuid, complaint.store,
                std::chrono::ceil<seconds>(due_at - tx.now()));
    touch(tx, complaint, StepKind::Committed, kind == CommitmentKind::ToCustomer, what);
    return one;
}

Result<Commitment> keep(Tx& tx, Id<Commitment> id) {
    auto found = store::find_commitment(tx, id);
    if (!found) return Error{Refusal::NotFound, "complaints.commitment_not_found"};
    auto const complaint = TRY(load(tx, found->complaint));
    if (!store::finish_commitment(tx, id, tx.now()))
        return Error{Refusal::Conflict, "complaints.commitment_done"};
    found->done_at = tx.now();
    clocks::meet(tx, commitment_clock, id.uuid);
    touch(tx, complaint, StepKind::Kept, found->kind == CommitmentKind::ToCustomer, found->what);
    return std::move(*found);
}

Result<Complaint> close(Tx& tx, Id<Complaint> id, Cause cause, std::string const& said) {
    auto complaint = TRY(load_live(tx, id));
    if (has_open_promise(store::list_commitments(tx, id)))
        return Error{Refusal::Conflict, "complaints.promises_open"};
    auto const letter = find_referral(tx, id);
    if (letter && waits_for_answer(*letter))
        return Error{Refusal::Conflict, "complaints.letter_unanswered"};
    complaint.cause = cause;
    complaint.closed_at = tx.now();
    auto moved = TRY(move(tx, std::move(complaint), State::Closed));
    add_step(tx, moved, StepKind::Closed, true, said);
    start_clock(tx, follow_up_clock, id.uuid, moved.store,
                hours{settings::load<Promises>(tx).follow_up_h});
    return moved;
}

Result<Complaint> follow_up(Tx& tx, Id<Complaint> id, Satisfaction result,
                            std::optional<std::string> const& words) {
    auto complaint = TRY(load(tx, id));
    if (complaint.state != State::Closed)
        return Error{Refusal::Conflict, "complaints.not_so", {{"state", to_text(complaint.state)}}};
    if (complaint.followed_up_at && complaint.satisfaction != Satisfaction::Unreachable)
        return Error{Refusal::Conflict, "complaints.followed_up"};
    complaint.satisfaction = result;
    complaint.followed_up_at = tx.now();
    add_step(tx, complaint, StepKind::FollowedUp, false, words);
    // Who was not reached is called again; the clock goes on.
    if (result != Satisfaction::Unreachable) clocks::meet(tx, follow_up_clock, id.uuid);
    if (result == Satisfaction::Unsatisfied) {
        complaint.followed_up_at.reset();
        return open_again(tx, std::move(complaint), words);
    }
    auto saved = TRY(save(tx, std::move(complaint)));
    tx.publish(ComplaintTouched{id, saved.store, StepKind::FollowedUp, saved.customer});
    return saved;
}

} // namespace hearth::complaints
