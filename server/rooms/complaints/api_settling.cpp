// What staff do with a file, step by step.
#include "rooms/complaints/store.h"
#include "rooms/complaints/views.h"
#include "rooms/identity/identity.h"

namespace hearth::complaints {
namespace {

struct FilePath {
    Id<Complaint> id;
};
BOOST_DESCRIBE_STRUCT(FilePath, (), (id))

struct OwnerBody {
    std::optional<Id<identity::Account>> account; ///< none: the caller
};
BOOST_DESCRIBE_STRUCT(OwnerBody, (), (account))
Result<ComplaintView> put_owner(Tx& tx, api::Path<FilePath> const& at,
                                api::Body<OwnerBody> const& in) {
    TRY(load_for(tx, at.id, "complaints.write"));
    auto const owner = in.account.value_or(Id<identity::Account>{tx.actor().id});
    return view_of(tx, TRY(take(tx, at.id, owner)));
}

struct SaidBody {
    Text<1, 1000> said; ///< to the customer
};
BOOST_DESCRIBE_STRUCT(SaidBody, (), (said))
Result<ComplaintView> add_response(Tx& tx, api::Path<FilePath> const& at,
                                   api::Body<SaidBody> const& in) {
    TRY(load_for(tx, at.id, "complaints.write"));
    return view_of(tx, TRY(respond(tx, at.id, in.said)));
}

struct FindingsBody {
    Text<1, 2000> findings;          ///< kept in the house
    std::optional<Instant> final_by; ///< hard: told to the customer
};
BOOST_DESCRIBE_STRUCT(FindingsBody, (), (findings, final_by))
Result<ComplaintView> add_findings(Tx& tx, api::Path<FilePath> const& at,
                                   api::Body<FindingsBody> const& in) {
    TRY(load_for(tx, at.id, "complaints.write"));
    return view_of(tx, TRY(examine(tx, at.id, in.findings, in.final_by)));
}

struct NoteBody {
    Text<1, 2000> text;
    std::optional<bool> is_public; ///< the customer sees it
};
BOOST_DESCRIBE_STRUCT(NoteBody, (), (text, is_public))
Result<ComplaintView> add_note(Tx& tx, api::Path<FilePath> const& at,
                               api::Body<NoteBody> const& in) {
    auto const complaint = TRY(load_for(tx, at.id, "complaints.write"));
    TRY(note(tx, at.id, in.text, in.is_public.value_or(false)));
    return view_of(tx, complaint);
}

struct SilenceBody {
    Text<2, 300> how_asked;
};
BOOST_DESCRIBE_STRUCT(SilenceBody, (), (how_asked))
Result<ComplaintView> add_silence(Tx& tx, api::Path<FilePath> const& at,
                                  api::Body<SilenceBody> const& in) {
    auto const complaint = TRY(load_for(tx, at.id, "complaints.write"));
    TRY(mark_silent(tx, at.id, in.how_asked));
    return view_of(tx, complaint);
}

struct DecisionBody {
    Liability liability;
    List<Remedy, 6> remedies;
    std::optional<Price> amount;
    std::optional<Price> fee;
    Text<1, 1000> said; ///< to the customer, once it holds
};
BOOST_DESCRIBE_STRUCT(DecisionBody, (), (liability, remedies, amount, fee, said))
Result<ComplaintView> add_decision(Tx& tx, api::Path<FilePath> const& at,
                                   api::Body<DecisionBody> const& in) {
    TRY(load_for(tx, at.id, "complaints.decide"));
    Decision const decision{in.liability, in.remedies, in.amount ? in.amount->money : Money{},
                            in.fee ? in.fee->money : Money{}};
    return view_of(tx, TRY(decide(tx, at.id, decision, in.said)));
}

struct CommitmentBody {
    CommitmentKind kind;
    Text<2, 500> what;
    std::optional<Id<identity::Account>> owner; ///< none: the caller
    Instant due_at;
};
BOOST_DESCRIBE_STRUCT(CommitmentBody, (), (kind, what, owner, due_at))
Result<Commitment> add_commitment(Tx& tx, api::Path<FilePath> const& at,
                                  api::Body<CommitmentBody> const& in) {
    TRY(load_for(tx, at.id, "complaints.write"));
    auto const owner = in.owner.value_or(Id<identity::Account>{tx.actor().id});
    return commit(tx, at.id, in.kind, in.what, owner, in.due_at);
}

struct CommitmentPath {
    Id<Commitment> id;
};
BOOST_DESCRIBE_STRUCT(CommitmentPath, (), (id))
Result<Commitment> add_completion(Tx& tx, api::Path<CommitmentPath> const& at) {
    auto const found = store::find_commitment(tx, at.id);
    if (!found) return Error{Refusal::NotFound, "complaints.commitment_not_found"};
    TRY(load_for(tx, found->complaint, "complaints.write"));
    return keep(tx, at.id);
}

struct ClosingBody {
    Cause cause;
    Text<1, 1000> said;
};
BOOST_DESCRIBE_STRUCT(ClosingBody, (), (cause, said))
Result<ComplaintView> add_closing(Tx& tx, api::Path<FilePath> const& at,
                                  api::Body<ClosingBody> const& in) {
    TRY(load_for(tx, at.id, "complaints.write"));
    return view_of(tx, TRY(close(tx, at.id, in.cause, in.said)));
}

struct FollowUpBody {
    Satisfaction result;
    std::optional<Text<1, 1000>> words;
};
BOOST_DESCRIBE_STRUCT(FollowUpBody, (), (result, words))
Result<ComplaintView> add_follow_up(Tx& tx, api::Path<FilePath> const& at,
                                    api::Body<FollowUpBody> const& in) {
    TRY(load_for(tx, at.id, "complaints.write"));
    std::optional<std::string> words;
    if (in.words) words = *in.words;
    return view_of(tx, TRY(follow_up(tx, at.id, in.result, words)));
}

} // namespace

void add_settling_routes(api::Routes& routes) {
    auto const writers = api::staff("complaints.write");
    routes.write("PUT", "/complaints/{id}/owner", "take_complaint", writers, put_owner);
    routes.write("POST", "/complaints/{id}/response", "respond_to_complaint", writers,
                 add_response);
    routes.write("POST", "/complaints/{id}/findings", "examine_complaint", writers, add_findings);
    routes.write("POST", "/complaints/{id}/notes", "note_complaint", writers, add_note);
    routes.write("POST", "/complaints/{id}/silence", "mark_worker_silent", writers, add_silence);
    routes.write("POST", "/complaints/{id}/decision", "decide_complaint",
                 api::staff("complaints.decide"), add_decision);
    routes.write("POST", "/complaints/{id}/commitments", "commit_to_complaint", writers,
                 add_commitment);
    routes.write("POST", "/commitments/{id}/completion", "complete_commitment", writers,
                 add_completion);
    routes.write("POST", "/complaints/{id}/closing", "close_complaint", writers, add_closing);
    routes.write("POST", "/complaints/{id}/follow-up", "follow_up_complaint", writers,
                 add_follow_up);
}

} // namespace hearth::complaints
