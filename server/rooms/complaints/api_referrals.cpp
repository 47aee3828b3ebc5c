// LH-18, LC-13: the letter in the file, our answer on paper, and the evidence for it.
#include "rooms/complaints/evidence.h"
#include "rooms/complaints/views.h"

namespace hearth::complaints {
namespace {

struct CasePath {
    Id<Complaint> id;
};
BOOST_DESCRIBE_STRUCT(CasePath, (), (id))

struct ReferralBody {
    Authority authority;
    Text<2, 80> office;
    Text<2, 60> letter;
    Instant received_at;
    std::optional<Instant> due_at; ///< where the letter names a day
};
BOOST_DESCRIBE_STRUCT(ReferralBody, (), (authority, office, letter, received_at, due_at))

Result<ComplaintView> add_referral(Tx& tx, api::Path<CasePath> const& at,
                                   api::Body<ReferralBody> const& in) {
    TRY(load_for(tx, at.id, "complaints.write"));
    TRY(refer(tx, at.id, {in.authority, in.office, in.letter, in.received_at, in.due_at}));
    return view_of(tx, TRY(load(tx, at.id)));
}

struct TakingBody {
    bool is_taken;
    std::optional<Text<0, 300>> said;
};
BOOST_DESCRIBE_STRUCT(TakingBody, (), (is_taken, said))
Result<ComplaintView> put_taking(Tx& tx, api::Path<CasePath> const& at,
                                 api::Body<TakingBody> const& in) {
    TRY(load_for(tx, at.id, "complaints.referral"));
    TRY(decide_referral(tx, at.id, in.is_taken, in.said.value_or("")));
    return view_of(tx, TRY(load(tx, at.id)));
}

struct AnswerBody {
    ReferralResult result;
    Text<10, 4000> words;
};
BOOST_DESCRIBE_STRUCT(AnswerBody, (), (result, words))
Result<ComplaintView> add_answer(Tx& tx, api::Path<CasePath> const& at,
                                 api::Body<AnswerBody> const& in) {
    TRY(load_for(tx, at.id, "complaints.referral"));
    TRY(answer_referral(tx, at.id, in.result, in.words));
    return view_of(tx, TRY(load(tx, at.id)));
}

Result<api::File> get_letter(api::Slow& slow, api::Path<CasePath> const& at) {
    auto const facts = TRY(slow.database.read(slow.scope, [&](Tx& tx) -> Result<LetterFacts> {
        TRY(load_for(tx, at.id, "complaints.referral"));
        return load_letter_facts(tx, at.id);
    }));
    return api::File{"application/pdf", print_letter(facts),
                     "answer-" + facts.complaint.number + ".pdf"};
}

/// Every pack that leaves the house is in the audit trail, with the hash of its manifest.
Result<api::File> make_evidence(api::Slow& slow, api::Path<CasePath> const& at) {
    auto const store =
        TRY(slow.database.write(slow.scope, [&](Tx& tx) -> Result<Id<identity::Store>> {
            auto const complaint = TRY(load_for(tx, at.id, "complaints.referral"));
            record::load_signer(tx); // made at its first use
            return complaint.store;
        }));
    auto const folder = TRY(slow.database.read(
        slow.scope, [&](Tx& tx) -> Result<record::Folder> { return load_case_file(tx, at.id); }));
    auto const fetch = [&](Id<files::Blob> blob) {
        return slow.database.read(slow.scope, [&](Tx& tx) { return files::fetch(tx, blob); });
    };
    auto const packed = record::pack(folder, fetch, record::most_in_one);
    TRY(slow.database.write(slow.scope, [&](Tx& tx) -> Result<void> {
        tx.publish(EvidencePacked{at.id, store, packed.files, packed.manifest_sha256});
        return {};
    }));
    return api::File{"application/zip", packed.bytes,
                     "evidence-" + folder.manifest.complaint + ".zip"};
}

} // namespace

void add_referral_routes(api::Routes& routes) {
    auto const keepers = api::staff("complaints.referral");
    routes.write("POST", "/complaints/{id}/referral", "refer_complaint",
                 api::staff("complaints.write"), add_referral);
    routes.write("PUT", "/complaints/{id}/referral/taking", "decide_referral", keepers, put_taking);
    routes.write("POST", "/complaints/{id}/referral/answer", "answer_referral", keepers,
                 add_answer);
    routes.slow("GET", "/complaints/{id}/referral/letter", "print_referral_answer", keepers,
                get_letter);
    routes.slow("GET", "/complaints/{id}/evidence", "pack_evidence", keepers, make_evidence);
}

} // namespace hearth::complaints
