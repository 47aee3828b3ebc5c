#include "rooms/intake/inside.h"
#include "rooms/intake/race.h"
#include "rooms/intake/rules.h"
#include "rooms/intake/store.h"

#include "base/text.h"
#include "platform/settings/settings.h"
#include "platform/vault/primitives.h"

namespace hearth::intake {
namespace {

constexpr std::string_view answer_clock = "intake.answer";

/// The inquiry as it is now, to be changed; over ones are not.
Result<Inquiry> load_live(Tx& tx, Id<Inquiry> id) {
    auto inquiry = TRY(load_inquiry(tx, id));
    if (inquiry.state == InquiryState::Ordered || inquiry.state == InquiryState::Closed)
        return Error{Refusal::Conflict, "intake.already_over"};
    return inquiry;
}

Result<Inquiry> save(Tx& tx, Inquiry inquiry) {
    if (!store::replace_inquiry(tx, inquiry))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    inquiry.version += 1;
    return inquiry;
}

Result<Inquiry> move(Tx& tx, Inquiry inquiry, InquiryState to) {
    auto const from = inquiry.state;
    if (from == to) return save(tx, std::move(inquiry));
    if (!can_move(from, to)) return Error{Refusal::Conflict, "intake.already_over"};
    inquiry.state = to;
    auto saved = TRY(save(tx, std::move(inquiry)));
    tx.publish(InquiryMoved{saved.id, from, to, saved.store, saved.order});
    return saved;
}

void start_answer_clock(Tx& tx, Inquiry const& inquiry) {
    auto const within = promised_answer(inquiry.channel, settings::load<Promises>(tx));
    if (!within || inquiry.responded_at) return;
    clocks::start(tx, {.kind = std::string(answer_clock),
                       .subject = inquiry.id.uuid,
                       .ladder = {{"due", *within}}});
}

} // namespace

Result<Inquiry> load_inquiry(Tx& tx, Id<Inquiry> id) {
    auto found = store::find_inquiry(tx, id);
    if (!found) return Error{Refusal::NotFound, "intake.inquiry_not_found"};
    return std::move(*found);
}

Result<Inquiry> open_inquiry(Tx& tx, OpenInquiry const& what) {
    Inquiry inquiry{.id = tx.new_id<Inquiry>(),
                    .channel = what.channel,
                    .customer = what.customer,
                    .wish = what.wish,
                    .opened_at = tx.now(),
                    .opened_by_kind = tx.actor().kind,
                    .opened_by = tx.actor().id,
                    .rang_at = what.rang_at,
                    .rings = what.rings};
    // A call or a walk-in is answered by who opens it (BK-01: time to answer).
    if (tx.actor().kind == ActorKind::Staff &&
        !promised_answer(what.channel, settings::load<Promises>(tx)))
        inquiry.responded_at = tx.now();
    store::insert_inquiry(tx, inquiry);
    tx.publish(InquiryOpened{inquiry.id, inquiry.channel});
    if (inquiry.responded_at) {
        auto const since = tx.now() - what.rang_at.value_or(tx.now());
        tx.publish(InquiryAnswered{inquiry.id, inquiry.channel,
                                   std::chrono::floor<seconds>(since).count()});
    }
    start_answer_clock(tx, inquiry);
    return inquiry;
}

Result<Inquiry> answer_inquiry(Tx& tx, Id<Inquiry> id) {
    auto inquiry = TRY(load_inquiry(tx, id));
    if (inquiry.responded_at) return inquiry;
    inquiry.responded_at = tx.now();
    clocks::meet(tx, answer_clock, id.uuid);
    auto const since = tx.now() - inquiry.rang_at.value_or(inquiry.opened_at);
    tx.publish(InquiryAnswered{id, inquiry.channel, std::chrono::floor<seconds>(since).count()});
    return save(tx, std::move(inquiry));
}

Result<bool> note_call(Tx& tx, Id<Inquiry> id, Rang const& how) {
    auto const inquiry = TRY(load_inquiry(tx, id));
    if (inquiry.channel != Channel::Phone || inquiry.rang_at) return false;
    if (!store::note_call(tx, id, how)) return false;
    auto const wait = std::chrono::floor<seconds>(how.answered_at - how.rang_at);
    tx.publish(InquiryRang{id, how.rings, wait.count()});
    return true;
}

std::optional<seconds> answer_time(Tx& tx, Channel channel) {
    return promised_answer(channel, settings::load<Promises>(tx));
}

Result<Inquiry> save_wish(Tx& tx, Id<Inquiry> id, std::int64_t version, Wish const& wish) {
    auto inquiry = TRY(load_live(tx, id));
    if (inquiry.version != version)
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    inquiry.wish = wish;
    inquiry.is_verified = false; // what was read back was something else
    return save(tx, std::move(inquiry));
}

Result<Inquiry> mark_unclear(Tx& tx, Id<Inquiry> id, std::vector<Field> const& fields) {
    auto inquiry = TRY(load_live(tx, id));
    inquiry.unclear = fields;
    inquiry.is_verified = fields.empty();
    if (!fields.empty()) return move(tx, std::move(inquiry), InquiryState::Unclear);
    auto const missing = missing_fields(inquiry.wish);
    if (!missing.empty())
        return Error{
            Refusal::Conflict, "intake.field_missing", {{"field", to_text(missing.front())}}};
    auto const to = inquiry.state == InquiryState::Unclear ? InquiryState::Open : inquiry.state;
    return move(tx, std::move(inquiry), to);
}

Result<Inquiry> disclose(Tx& tx, Id<Inquiry> id, customers::HomeFacts const& facts, SaidBy by) {
    auto inquiry = TRY(load_live(tx, id));
    inquiry.disclosure = customers::added(inquiry.disclosure.value_or(Disclosure{}), facts,
                                          {by, tx.actor().kind, tx.now()});
    inquiry.disclosed_at = tx.now();
    inquiry.disclosed_by = by;
    return save(tx, std::move(inquiry));
}

Result<Inquiry> close_inquiry(Tx& tx, Id<Inquiry> id, Closing reason) {
    auto inquiry = TRY(load_live(tx, id));
    inquiry.closed_reason = reason;
    clocks::stop(tx, answer_clock, id.uuid);
    end_open_race(tx, id);
    TRY(withdraw_routings(tx, id, {RoutingState::Offered}, "closed")); // no store need take it now
    return move(tx, std::move(inquiry), InquiryState::Closed);
}

Result<SignOff> sign(Tx& tx, Id<Inquiry> id, std::string const& strokes) {
    TRY(load_live(tx, id));
    SignOff const kept{.kind = SignOffKind::CustomerSignature,
                       .at = tx.now(),
                       .actor_kind = tx.actor().kind,
                       .actor = tx.actor().id,
                       .signature_hash = to_hex(vault::digest(vault::Hash::Sha256, strokes))};
    if (!store::insert_sign_off(tx, id, kept, strokes))
        return Error{Refusal::Conflict, "intake.already_signed_off"};
    tx.publish(InquirySignedOff{id, kept.kind});
    return kept;
}

Result<SignOff> sign_for_owner(Tx& tx, Id<Inquiry> id, VerifiedBy how, std::string const& reason) {
    TRY(load_live(tx, id));
    SignOff const kept{.kind = SignOffKind::OfficeVerified,
                       .at = tx.now(),
                       .actor_kind = tx.actor().kind,
                       .actor = tx.actor().id,
                       .verified_by = how,
                       .reason = reason};
    if (!store::insert_sign_off(tx, id, kept, {}))
        return Error{Refusal::Conflict, "intake.already_signed_off"};
    tx.publish(InquirySignedOff{id, kept.kind});
    return kept;
}

std::optional<SignOff> find_sign_off(Tx& tx, Id<Inquiry> id) {
    return store::find_sign_off(tx, id);
}

Result<Proposal> propose(Tx& tx, Id<Inquiry> id, Id<pricing::Quote> quote,
                         std::string const& title) {
    auto inquiry = TRY(load_live(tx, id));
    if (inquiry.state == InquiryState::Unclear)
        return Error{Refusal::Conflict, "intake.still_unclear"};
    Proposal const proposal{.id = tx.new_id<Inquiry>().uuid,
                            .inquiry = id,
                            .quote = quote,
                            .title = title,
                            .proposed_at = tx.now(),
                            .proposed_by = tx.actor().id};
    store::insert_proposal(tx, proposal);
    TRY(move(tx, std::move(inquiry), InquiryState::Proposed));
    return proposal;
}

Result<Proposal> decide_proposal(Tx& tx, Id<Inquiry> id, Uuid which, ProposalState decision) {
    auto inquiry = TRY(load_live(tx, id));
    std::optional<Proposal> decided;
    int still_offered = 0;
    for (auto proposal : store::list_proposals(tx, id)) {
        if (proposal.state != ProposalState::Offered) continue;
        bool const is_it = proposal.id == which;
        if (!is_it && decision != ProposalState::Accepted) {
            ++still_offered;
            continue;
        }
        proposal.state = is_it ? decision : ProposalState::Declined;
        proposal.decided_at = tx.now();
        if (!store::decide_proposal(tx, proposal))
            return Error{Refusal::Conflict, "intake.proposal_decided"};
        if (is_it) decided = proposal;
    }
    if (!decided) return Error{Refusal::Conflict, "intake.proposal_decided"};
    if (decision == ProposalState::Declined && still_offered == 0)
        TRY(move(tx, std::move(inquiry), InquiryState::Open));
    return std::move(*decided);
}

std::vector<Proposal> list_proposals(Tx& tx, Id<Inquiry> id) {
    return store::list_proposals(tx, id);
}

Result<Inquiry> give_to_store(Tx& tx, Id<Inquiry> id, std::optional<Id<identity::Store>> store_id) {
    auto inquiry = TRY(load_live(tx, id));
    inquiry.store = store_id;
    return save(tx, std::move(inquiry));
}

Result<Inquiry> close_as_ordered(Tx& tx, Inquiry inquiry, orders::Order const& order) {
    inquiry.order = order.id;
    inquiry.store = order.store;
    inquiry.customer = order.customer;
    clocks::meet(tx, answer_clock, inquiry.id.uuid);
    TRY(withdraw_routings(tx, inquiry.id, {RoutingState::Offered}, "ordered"));
    return move(tx, std::move(inquiry), InquiryState::Ordered);
}

Result<void> settle_proposals(Tx& tx, Id<Inquiry> id, Id<pricing::Quote> ordered) {
    for (auto proposal : store::list_proposals(tx, id)) {
        if (proposal.state != ProposalState::Offered) continue;
        proposal.state =
            proposal.quote == ordered ? ProposalState::Accepted : ProposalState::Declined;
        proposal.decided_at = tx.now();
        store::decide_proposal(tx, proposal);
    }
    return {};
}

Result<void> hear_answer_clock(Tx& tx, clocks::Firing const& firing) {
    auto const inquiry = TRY(load_inquiry(tx, Id<Inquiry>{firing.entry.subject}));
    tx.publish(AnswerOverdue{inquiry.id, inquiry.channel});
    return {};
}

} // namespace hearth::intake
