// The office's side: the list by what is due first, a request with its steps, and the deeds.
#include "rooms/rights/parcel.h"
#include "rooms/rights/views.h"

#include "rooms/workforce/workforce.h"

namespace hearth::rights {
namespace {

constexpr int most_listed = 500;
constexpr std::size_t most_corrections = 10;

struct RequestPath {
    Id<Request> id;
};
BOOST_DESCRIBE_STRUCT(RequestPath, (), (id))

/// A copy shows everything: only who works with such people's files has to do with their requests.
char const* files_with(Person person) {
    return person == Person::Worker ? "workforce.write" : "customers.read";
}

/// Without a store: only for who may see it everywhere.
bool may_see(Tx& tx, Request const& one, std::string_view permission) {
    if (!tx.actor().may(files_with(one.person))) return false;
    if (one.store) return tx.actor().may_at(permission, *one.store);
    return !identity::reach_of(tx.actor(), permission);
}

Result<Request> load_for(Tx& tx, Id<Request> id, std::string_view permission) {
    auto one = TRY(load(tx, id));
    if (!may_see(tx, one, permission)) return Error{Refusal::NotFound, "rights.not_found"};
    return one;
}

struct ListQuery {
    std::optional<bool> all; ///< those that are over, too
    std::optional<Kind> kind;
    std::optional<State> state;
};
BOOST_DESCRIBE_STRUCT(ListQuery, (), (all, kind, state))
struct RequestList {
    std::vector<OfficeRow> items;
};
BOOST_DESCRIBE_STRUCT(RequestList, (), (items))

Result<RequestList> list_requests(Tx& tx, api::Query<ListQuery> const& query) {
    RequestList list;
    for (auto const& one : store::list(tx,
                                       {.stores = identity::reach_of(tx.actor(), "rights.read"),
                                       .is_open = !query.all.value_or(false),
                                       .kind = query.kind,
                                       .state = query.state},
                                       most_listed))
        if (tx.actor().may(files_with(one.person))) list.items.push_back(row_view(tx, one));
    return list;
}

Result<OfficeRequest> get_request(Tx& tx, api::Path<RequestPath> const& at) {
    return office_view(tx, TRY(load_for(tx, at.id, "rights.read")));
}

struct CorrectionForm {
    Thing thing = Thing::Name;
    std::optional<Id<customers::Address>> address;
    Text<1, 200> wanted;
};
BOOST_DESCRIBE_STRUCT(CorrectionForm, (), (thing, address, wanted))

struct TakeForm {
    std::optional<Id<customers::Customer>> customer;
    std::optional<Id<workforce::Worker>> worker;
    Kind kind = Kind::Copy;
    Channel channel = Channel::Phone;
    Asker asker = Asker::Self;
    std::optional<Text<0, 500>> words;
    std::optional<Text<0, 80>> relation; ///< of an heir
    std::optional<Text<0, 200>> paper;   ///< the proof that was shown
    std::optional<Proof> proof;          ///< how we know who asks; none: not known yet
    std::optional<List<CorrectionForm, most_corrections>> corrections;
    std::optional<customers::ConsentPurpose> purpose;
};
BOOST_DESCRIBE_STRUCT(TakeForm, (),
                      (customer, worker, kind, channel, asker, words, relation, paper, proof,
                       corrections, purpose))

template <typename T>
std::optional<std::string> text_of(std::optional<T> const& in) {
    if (!in || std::string(*in).empty()) return {};
    return std::string(*in);
}

Result<void> check_person(Tx& tx, TakeForm const& in) {
    auto const* const files = files_with(in.worker ? Person::Worker : Person::Customer);
    if (!tx.actor().may(files))
        return Error{Refusal::Forbidden, "platform.not_allowed", {{"permission", files}}};
    if (in.worker) {
        auto const file = TRY(workforce::load_worker(tx, *in.worker));
        return identity::check_reach(tx, "rights.write", file.store);
    }
    if (!in.customer) return {};
    auto const file = TRY(customers::load_customer(tx, *in.customer));
    if (file.store) return identity::check_reach(tx, "rights.write", *file.store);
    return {};
}

/// Asked by telephone, in the store, by letter.
Result<OfficeRequest> add_request(Tx& tx, api::Body<TakeForm> const& in) {
    TRY(check_person(tx, in));
    // Only they themselves can be signed in.
    if (in.channel == Channel::Site) return invalid_field("/channel", "rights.not_by_us");
    if (in.proof == Proof::SignedIn) return invalid_field("/proof", "rights.not_by_us");
    Ask what{.person = in.worker ? Person::Worker : Person::Customer,
             .customer = in.customer,
             .worker = in.worker,
             .kind = in.kind,
             .channel = in.channel,
             .asker = in.asker,
             .proof = in.proof};
    what.details.words = text_of(in.words);
    what.details.relation = text_of(in.relation);
    what.details.paper = text_of(in.paper);
    what.details.purpose = in.purpose;
    if (in.corrections)
        for (auto const& one : *in.corrections)
            what.details.corrections.push_back({one.thing, one.address, one.wanted});
    return office_view(tx, TRY(ask(tx, what)));
}

struct ProofForm {
    Proof proof = Proof::CalledBack;
    Text<2, 200> note; ///< which paper, which number was called
};
BOOST_DESCRIBE_STRUCT(ProofForm, (), (proof, note))

Result<OfficeRequest> add_proof(Tx& tx, api::Path<RequestPath> const& at,
                                api::Body<ProofForm> const& in) {
    TRY(load_for(tx, at.id, "rights.write"));
    if (in.proof == Proof::SignedIn) return invalid_field("/proof", "rights.not_by_us");
    return office_view(tx, TRY(prove(tx, at.id, in.proof, in.note)));
}

Result<OfficeRequest> put_owner(Tx& tx, api::Path<RequestPath> const& at) {
    TRY(load_for(tx, at.id, "rights.write"));
    return office_view(tx, TRY(take(tx, at.id)));
}

/// What takes data away for good is a manager's.
Result<OfficeRequest> add_execution(Tx& tx, api::Path<RequestPath> const& at) {
    auto const one = TRY(load_for(tx, at.id, "rights.write"));
    bool const is_final = one.kind == Kind::Delete || waits_for_open_matters(one.kind);
    if (is_final && !may_see(tx, one, "rights.erase"))
        return Error{Refusal::Forbidden, "platform.not_allowed", {{"permission", "rights.erase"}}};
    return office_view(tx, TRY(carry_out(tx, at.id)));
}

struct WordsForm {
    Text<2, 1000> words;
};
BOOST_DESCRIBE_STRUCT(WordsForm, (), (words))

Result<OfficeRequest> add_answer(Tx& tx, api::Path<RequestPath> const& at,
                                 api::Body<WordsForm> const& in) {
    TRY(load_for(tx, at.id, "rights.write"));
    return office_view(tx, TRY(answer(tx, at.id, in.words)));
}

struct RefusalForm {
    Reason reason = Reason::NotProved;
    Text<2, 1000> words;
};
BOOST_DESCRIBE_STRUCT(RefusalForm, (), (reason, words))

Result<OfficeRequest> add_refusal(Tx& tx, api::Path<RequestPath> const& at,
                                  api::Body<RefusalForm> const& in) {
    TRY(load_for(tx, at.id, "rights.write"));
    return office_view(tx, TRY(refuse(tx, at.id, in.reason, in.words)));
}

/// Handed over in the store: who it is has been seen before.
Result<api::File> hand_over(api::Slow& slow, api::Path<RequestPath> const& at,
                            api::Query<FormQuery> const& query) {
    auto const parcel = TRY(slow.database.write(slow.scope, [&](Tx& tx) -> Result<Parcel> {
        auto one = TRY(load_for(tx, at.id, "rights.write"));
        if (!may_fetch(one, tx.now())) return Error{Refusal::Conflict, "rights.copy_expired"};
        ++one.fetched;
        one = TRY(move(tx, std::move(one), StepKind::HandedOver));
        tx.publish(DataRead{one.id, StepKind::HandedOver, {}});
        return gather_parcel(tx, one, query, one.details.locale);
    }));
    return deliver(slow, parcel, query);
}

struct ReadForm {
    Text<4, 200> reason;
};
BOOST_DESCRIBE_STRUCT(ReadForm, (), (reason))

/// What is frozen, before the eyes of somebody who says why (a court, an authority, a dispute).
Result<Copy> read_frozen(Tx& tx, api::Path<RequestPath> const& at, api::Body<ReadForm> const& in) {
    auto const one = TRY(load_for(tx, at.id, "rights.read_frozen"));
    if (!frozen_view(tx, one.customer)) return Error{Refusal::Conflict, "rights.not_frozen"};
    store::add_step(tx, one.id, StepKind::Read, in.reason);
    tx.publish(DataRead{one.id, StepKind::Read, std::string(in.reason)});
    return make_copy(tx, one, tx.actor().locale);
}

struct RetentionList {
    std::vector<RetentionRow> items;
};
BOOST_DESCRIBE_STRUCT(RetentionList, (), (items))
Result<RetentionList> read_retention(Tx& tx) {
    return RetentionList{list_retention(tx)};
}

} // namespace

void add_office_routes(api::Routes& routes) {
    auto const readers = api::staff("rights.read");
    auto const writers = api::staff("rights.write");
    routes.read("/rights", "list_rights", readers, list_requests);
    routes.write("POST", "/rights", "take_right", writers, add_request);
    routes.read("/rights/{id}", "get_right", readers, get_request);
    routes.write("POST", "/rights/{id}/proof", "prove_right", writers, add_proof);
    routes.write("POST", "/rights/{id}/owner", "own_right", writers, put_owner);
    routes.write("POST", "/rights/{id}/execution", "carry_out_right", writers, add_execution);
    routes.write("POST", "/rights/{id}/answer", "answer_right", writers, add_answer);
    routes.write("POST", "/rights/{id}/refusal", "refuse_right", writers, add_refusal);
    routes.slow("GET", "/rights/{id}/copy", "hand_over_copy", writers, hand_over);
    routes.write("POST", "/rights/{id}/reading", "read_frozen_data",
                 api::staff("rights.read_frozen"), read_frozen);
    routes.read("/data-retention", "list_data_retention", readers, read_retention);
}

} // namespace hearth::rights
