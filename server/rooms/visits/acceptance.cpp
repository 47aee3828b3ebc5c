// Acceptance: the chain of our own roles, then the customer; rework in rounds (AC-01…AC-03, BE-10).
#include "rooms/visits/store.h"
#include "rooms/visits/visits.h"

#include <sodium.h>

namespace hearth::visits {
namespace {

using catalog::AcceptanceRole;
using orders::VisitState;

struct Chain {
    orders::Visit visit;
    Sheet sheet;
    std::vector<catalog::AcceptanceStep> steps;
    std::vector<GivenVerdict> given;
};

Result<Chain> load_chain(Tx& tx, Id<orders::Visit> id) {
    auto const visit = TRY(orders::load_visit(tx, id));
    auto const item = TRY(catalog::load_item(tx, visit.item));
    Chain chain{visit, TRY(open_sheet(tx, visit)), {}, list_verdicts(tx, id)};
    if (item.service) chain.steps = item.service->acceptance;
    if (visit.state != VisitState::ToAccept)
        return Error{Refusal::Conflict, "visits.not_to_accept"};
    return chain;
}

/// Whose turn it is, and that it is this role's.
Result<int> take_turn(Chain const& chain, AcceptanceRole role) {
    auto const place = next_place(chain.steps, chain.sheet.round, chain.given);
    if (!place) return Error{Refusal::Conflict, "visits.not_to_accept"};
    auto const expected = chain.steps[static_cast<std::size_t>(*place) - 1].role;
    if (expected != role)
        return Error{Refusal::Conflict, "visits.not_your_turn", {{"role", to_text(expected)}}};
    return *place;
}

Result<void> send_back(Tx& tx, Chain const& chain, std::vector<FailedPoint> const& points) {
    if (points.empty()) return invalid_field("/points", "visits.say_what_failed");
    clocks::stop(tx, acceptance_clock, chain.visit.id.uuid);
    TRY(orders::set_visit_state(tx, chain.visit.id, {VisitState::ToAccept}, VisitState::InService));
    return {};
}

Result<GivenVerdict> record(Tx& tx, Chain const& chain, int place, AcceptanceRole role,
                            GiveVerdict const& word) {
    GivenVerdict verdict{chain.sheet.round, place,          to_text(role),
                         word.verdict,      word.by_photos, tx.actor().kind,
                         tx.actor().id,     tx.now(),       word.points};
    TRY(insert_verdict(tx, chain.visit.id, verdict));
    if (word.verdict == Verdict::Returned) TRY(send_back(tx, chain, word.points));
    auto const& visit = chain.visit;
    tx.publish(VerdictGiven{visit.id, visit.order, visit.customer, visit.store, verdict.round,
                            place, word.verdict});
    return verdict;
}

/// What the customer puts their name to: the visit, its standard, the round and all that was given
/// in it.
struct SignedDocument {
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    std::optional<Id<catalog::Standard>> standard;
    std::optional<std::int64_t> standard_version;
    int round;
    Verdict verdict;
    std::vector<FailedPoint> points;
    std::vector<DoneStep> steps;
    std::vector<Photo> photos;
    std::vector<Extra> extras;
};
BOOST_DESCRIBE_STRUCT(SignedDocument, (),
                      (visit, order, standard, standard_version, round, verdict, points, steps,
                       photos, extras))

std::string hash_of(SignedDocument const& document) {
    auto const text = json::to_text(document);
    std::string hash(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()),
                       reinterpret_cast<unsigned char const*>(text.data()), text.size());
    return hash;
}

Signature sign(Tx& tx, Chain const& chain, CustomerWord const& word) {
    auto const& visit = chain.visit;
    SignedDocument const document{visit.id,
                                  visit.order,
                                  chain.sheet.standard,
                                  chain.sheet.standard_version,
                                  chain.sheet.round,
                                  word.verdict,
                                  word.points,
                                  list_steps(tx, visit.id),
                                  list_photos(tx, visit.id),
                                  list_extras(tx, visit.id)};
    SignatureRow row{
        {tx.new_id<Signature>(), chain.sheet.round, word.way}, word.device, word.image_png};
    if (word.score) row.signature.score = static_cast<int>(word.score->value);
    row.signature.remark = word.remark;
    row.signature.name = word.typed_name;
    row.signature.has_image = word.image_png.has_value();
    row.signature.document_hash = hash_of(document);
    row.signature.at = tx.now();
    insert_signature(tx, visit.id, row);
    row.signature.document_hash = to_hex(row.signature.document_hash);
    return row.signature;
}

Result<void> close(Tx& tx, Chain const& chain, SignatureWay way, std::optional<int> score) {
    auto const& visit = chain.visit;
    clocks::meet(tx, acceptance_clock, visit.id.uuid);
    TRY(orders::set_visit_state(tx, visit.id, {VisitState::ToAccept}, VisitState::Done));
    dispatch::release(tx, visit.id, "done");
    tx.publish(Accepted{visit.id, visit.order, visit.customer, visit.store, way, score});
    return {};
}

Result<void> check_proof(CustomerWord const& word, ActorKind actor) {
    switch (word.way) {
    case SignatureWay::Device:
        if (actor != ActorKind::Customer) return Error{Refusal::Forbidden, "visits.customer_only"};
        return {};
    case SignatureWay::Glass:
        if (!word.image_png) return invalid_field("/image", "visits.strokes_needed");
        return {};
    case SignatureWay::Typed:
        if (!word.typed_name) return invalid_field("/typed_name", "platform.required");
        return {};
    case SignatureWay::Silent:
        return Error{Refusal::Forbidden, "visits.customer_only"};
    }
    return {};
}

} // namespace

Result<GivenVerdict> give_verdict(Tx& tx, Id<orders::Visit> id, AcceptanceRole role,
                                  GiveVerdict const& word) {
    if (role == AcceptanceRole::Customer) return Error{Refusal::Forbidden, "visits.customer_only"};
    auto const chain = TRY(load_chain(tx, id));
    auto const place = TRY(take_turn(chain, role));
    if (word.by_photos && !chain.steps[static_cast<std::size_t>(place) - 1].by_photos)
        return Error{Refusal::Invalid, "visits.must_be_on_site"};
    return record(tx, chain, place, role, word);
}

Result<Signature> accept_by_customer(Tx& tx, Id<orders::Visit> id, CustomerWord const& word) {
    TRY(check_proof(word, tx.actor().kind));
    auto const chain = TRY(load_chain(tx, id));
    auto const place = TRY(take_turn(chain, AcceptanceRole::Customer));
    auto const signature = sign(tx, chain, word);
    TRY(record(tx, chain, place, AcceptanceRole::Customer, {word.verdict, false, word.points}));
    if (word.verdict == Verdict::Accepted) TRY(close(tx, chain, word.way, signature.score));
    return signature;
}

Result<void> accept_by_silence(Tx& tx, Id<orders::Visit> id) {
    auto const chain = load_chain(tx, id);
    if (!chain) return {}; // accepted or sent back meanwhile
    CustomerWord const silence{
        .verdict = Verdict::Accepted, .way = SignatureWay::Silent, .device = "clock"};
    sign(tx, *chain, silence);
    return close(tx, *chain, SignatureWay::Silent, {});
}

} // namespace hearth::visits
