// What customers and workers ask about themselves, and the copy they fetch.
#include "rooms/rights/parcel.h"
#include "rooms/rights/views.h"

namespace hearth::rights {
namespace {

constexpr std::size_t most_corrections = 10;

struct RequestPath {
    Id<Request> id;
};
BOOST_DESCRIBE_STRUCT(RequestPath, (), (id))

Person person_of(Actor const& actor) {
    return actor.kind == ActorKind::Worker ? Person::Worker : Person::Customer;
}

struct OwnRights {
    std::vector<Kind> kinds; ///< what may be asked for here
    std::vector<OwnRequest> items;
    std::optional<FrozenView> frozen;
    std::vector<Obstacle> obstacles; ///< against closing the account now
    std::vector<KeptView> kept;      ///< what would stay, frozen, and until when
    int due_days;
};
BOOST_DESCRIBE_STRUCT(OwnRights, (), (kinds, items, frozen, obstacles, kept, due_days))

Result<OwnRights> read_own(Tx& tx) {
    auto const person = person_of(tx.actor());
    OwnRights own{.kinds = kinds_for(person), .due_days = settings::load<Terms>(tx).due_days};
    for (auto const& one : list_of(tx, person, tx.actor().id))
        own.items.push_back(own_view(tx, one));
    if (person == Person::Worker) return own;
    Id<customers::Customer> const self{tx.actor().id};
    own.frozen = frozen_view(tx, self);
    own.obstacles = list_obstacles(tx, self);
    own.kept = kept_views(tx, self);
    return own;
}

struct CorrectionForm {
    Thing thing = Thing::Name;
    std::optional<Id<customers::Address>> address;
    Text<1, 200> wanted;
};
BOOST_DESCRIBE_STRUCT(CorrectionForm, (), (thing, address, wanted))

struct AskForm {
    Kind kind = Kind::Copy;
    std::optional<Text<0, 500>> words;
    std::optional<List<CorrectionForm, most_corrections>> corrections;
    std::optional<customers::ConsentPurpose> purpose;
};
BOOST_DESCRIBE_STRUCT(AskForm, (), (kind, words, corrections, purpose))

Result<OwnRequest> ask_own(Tx& tx, api::Body<AskForm> const& in) {
    auto const person = person_of(tx.actor());
    auto const kinds = kinds_for(person);
    if (std::find(kinds.begin(), kinds.end(), in.kind) == kinds.end())
        return invalid_field("/kind", "rights.not_offered");
    Ask what{.person = person, .kind = in.kind, .proof = Proof::SignedIn};
    if (person == Person::Worker)
        what.worker = Id<workforce::Worker>{tx.actor().id};
    else
        what.customer = Id<customers::Customer>{tx.actor().id};
    if (in.words && !std::string(*in.words).empty()) what.details.words = *in.words;
    what.details.purpose = in.purpose;
    if (in.corrections)
        for (auto const& one : *in.corrections)
            what.details.corrections.push_back({one.thing, one.address, one.wanted});
    return own_view(tx, TRY(ask(tx, what)));
}

Result<Request> load_own(Tx& tx, Id<Request> id) {
    auto one = TRY(load(tx, id));
    if (one.person != person_of(tx.actor()) || one.who() != tx.actor().id)
        return Error{Refusal::NotFound, "rights.not_found"};
    return one;
}

Result<OwnRequest> withdraw_own(Tx& tx, api::Path<RequestPath> const& at) {
    TRY(load_own(tx, at.id));
    return own_view(tx, TRY(withdraw(tx, at.id)));
}

identity::CodePurpose copy_purpose(Id<Request> id) {
    return {"rights.copy", id.uuid};
}

struct CodeForm {
    std::optional<Text<0, 200>> work;
};
BOOST_DESCRIBE_STRUCT(CodeForm, (), (work))

/// A session may stand open for weeks on a phone that somebody else holds: everything we know of a
/// person is given out only against a fresh code to their own number.
Result<identity::CodeSent> ask_copy_code(Tx& tx, api::Path<RequestPath> const& at,
                                         api::Body<CodeForm> const& in, api::Client const& client) {
    auto const one = TRY(load_own(tx, at.id));
    if (!may_fetch(one, tx.now())) return Error{Refusal::Conflict, "rights.copy_expired"};
    return identity::request_code(tx, {one.details.phone, copy_purpose(one.id), client,
                                       identity::Known::Yes, in.work.value_or("")});
}

struct OpeningForm {
    Text<6, 6> code;
};
BOOST_DESCRIBE_STRUCT(OpeningForm, (), (code))

Result<OwnRequest> open_own_copy(api::Slow& slow, api::Path<RequestPath> const& at,
                                 api::Body<OpeningForm> const& in) {
    return identity::keep_refusal(slow, [&](Tx& tx) -> Result<OwnRequest> {
        auto const one = TRY(load_own(tx, at.id));
        TRY(identity::check_code(tx, {one.details.phone, copy_purpose(one.id), in.code}));
        return own_view(tx, TRY(open_copy(tx, at.id)));
    });
}

/// Who fetched it stands in the history before anything is given away.
Result<api::File> fetch_own(api::Slow& slow, api::Path<RequestPath> const& at,
                            api::Query<FormQuery> const& query) {
    auto const parcel = TRY(slow.database.write(slow.scope, [&](Tx& tx) -> Result<Parcel> {
        auto one = TRY(load_own(tx, at.id));
        if (!may_fetch(one, tx.now())) return Error{Refusal::Conflict, "rights.copy_expired"};
        if (!is_open_for(one, tx.actor().session.uuid, tx.now()))
            return Error{Refusal::Forbidden, "rights.code_wanted"};
        ++one.fetched;
        one = TRY(move(tx, std::move(one), StepKind::Fetched));
        tx.publish(DataRead{one.id, StepKind::Fetched, {}});
        return gather_parcel(tx, one, query, tx.actor().locale);
    }));
    return deliver(slow, parcel, query);
}

Result<void> lift_own(Tx& tx) {
    return lift(tx, Id<customers::Customer>{tx.actor().id});
}

} // namespace

void add_own_routes(api::Routes& routes) {
    auto const theirs = api::customer() | api::worker();
    routes.read("/me/rights", "list_own_rights", theirs, read_own);
    routes.write("POST", "/me/rights", "ask_own_right", theirs, ask_own);
    routes.write("POST", "/me/rights/{id}/withdrawal", "withdraw_own_right", theirs, withdraw_own);
    routes.write("POST", "/me/rights/{id}/code", "ask_own_copy_code", theirs, ask_copy_code);
    routes.slow("POST", "/me/rights/{id}/opening", "open_own_copy", theirs, open_own_copy);
    routes.slow("GET", "/me/rights/{id}/copy", "fetch_own_copy", theirs, fetch_own);
    routes.write("DELETE", "/me/restriction", "lift_own_restriction", api::customer(), lift_own);
}

} // namespace hearth::rights
