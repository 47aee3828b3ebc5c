// LX-03: what the family is shown, the facts they are told, and the fee.
#include "base/yuan.h"
#include "platform/json/codec.h"
#include "platform/settings/settings.h"
#include "platform/words/words.h"
#include "rooms/introductions/inside.h"
#include "rooms/introductions/record_pdf.h"
#include "rooms/introductions/rules.h"

namespace hearth::introductions {
namespace {

struct OrderPath {
    Id<orders::Order> id;
};
BOOST_DESCRIBE_STRUCT(OrderPath, (), (id))
struct WorkerPath {
    Id<workforce::Worker> id;
};
BOOST_DESCRIBE_STRUCT(WorkerPath, (), (id))
struct IntroductionPath {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(IntroductionPath, (), (id))

struct Sentence {
    std::string zh;
    std::string en;
};
BOOST_DESCRIBE_STRUCT(Sentence, (), (zh, en))
struct FactView {
    Uuid id;
    FactKind kind;
    std::string words;
    Day known_on;
    Instant told_at;
    bool was_hidden; ///< we knew it when the résumé was shown
};
BOOST_DESCRIBE_STRUCT(FactView, (), (id, kind, words, known_on, told_at, was_hidden))
struct StepView {
    StepKind kind;
    Instant at;
    ActorKind by_kind;
    std::optional<Day> engaged_on;
    std::string words;
};
BOOST_DESCRIBE_STRUCT(StepView, (), (kind, at, by_kind, engaged_on, words))
struct IntroductionView {
    Uuid id;
    Resume resume;
    int version;
    std::string hash;
    Money fee;
    Day protect_until;
    Sentence note; ///< what the family is told of the fee
    Instant shown_at;
    State state;
    Money due; ///< of the fee
    List<StepView, 10> steps;
    List<FactView, 200> facts;
};
BOOST_DESCRIBE_STRUCT(IntroductionView, (),
                      (id, resume, version, hash, fee, protect_until, note, shown_at, state, due,
                       steps, facts))
struct IntroductionList {
    List<IntroductionView, 200> items; ///< oldest first
};
BOOST_DESCRIBE_STRUCT(IntroductionList, (), (items))

Sentence note_of(Introduction const& one) {
    std::vector<Detail> const figures{
        {"fee", to_yuan(one.fee)}, {"until", to_text(one.protect_until)}, {"source", one.source}};
    return {words::text("zh-CN", "introductions.note", figures),
            words::text("en", "introductions.note", figures)};
}

Result<IntroductionView> view_of(Tx& tx, Introduction const& one) {
    auto const steps = list_steps(tx, one.id);
    auto const day = TRY(shown_on(tx, one));
    IntroductionView view{.id = one.id,
                          .resume = json::from_text<Resume>(one.resume),
                          .version = one.version,
                          .hash = one.hash,
                          .fee = one.fee,
                          .protect_until = one.protect_until,
                          .note = note_of(one),
                          .shown_at = one.shown_at,
                          .state = state_of(steps),
                          .due = ledger::balance_of(tx, bill_of(one.id)).due};
    for (auto const& step : steps)
        view.steps.push_back({step.kind, step.at, step.by_kind, step.engaged_on, step.words});
    for (auto const& fact : list_facts(tx, one.worker))
        view.facts.push_back({fact.id, fact.kind, fact.words, fact.known_on, fact.told_at,
                              was_hidden(one, fact, day)});
    return view;
}

Result<IntroductionList> list_all(Tx& tx, Id<orders::Order> order) {
    IntroductionList list;
    for (auto const& one : list_of(tx, order))
        list.items.push_back(TRY(view_of(tx, one)));
    return list;
}

Result<IntroductionList> get_introductions(Tx& tx, api::Path<OrderPath> const& at) {
    auto const order = TRY(orders::load_for(tx, tx.actor(), at.id, "introductions.read"));
    return list_all(tx, order.id);
}

/// The family opens the page: what it shows of the crew now is kept, and that they had it.
Result<IntroductionList> post_sight(Tx& tx, api::Path<OrderPath> const& at) {
    auto const order = TRY(orders::load_for(tx, tx.actor(), at.id, "introductions.read"));
    for (auto const& visit : orders::list_visits(tx, order.id))
        for (auto const& one : dispatch::list_crew(tx, visit.id))
            TRY(show(tx, order.id, one.worker));
    TRY(mark_seen(tx, order.id));
    return list_all(tx, order.id);
}

struct FactForm {
    FactKind kind;
    Text<2, 300> words;
    Day known_on;
};
BOOST_DESCRIBE_STRUCT(FactForm, (), (kind, words, known_on))
struct FactAnswer {
    Uuid id;
    Instant told_at;
};
BOOST_DESCRIBE_STRUCT(FactAnswer, (), (id, told_at))

Result<FactAnswer> post_fact(Tx& tx, api::Path<WorkerPath> const& at,
                             api::Body<FactForm> const& in) {
    auto const worker = TRY(workforce::load_worker(tx, at.id));
    TRY(identity::check_reach(tx, "introductions.write", worker.store));
    auto const fact = TRY(tell_fact(tx, {worker.id, in.kind, in.words, in.known_on}));
    return FactAnswer{fact.id, fact.told_at};
}

/// Staff with the permission at its store; else NotFound.
Result<Introduction> load_for(Tx& tx, Uuid id, std::string_view permission) {
    auto one = TRY(load(tx, id));
    if (!orders::load_for(tx, tx.actor(), one.order, permission))
        return Error{Refusal::NotFound, "introductions.not_found"};
    return one;
}

struct ClaimForm {
    Day engaged_on;
    Text<5, 500> evidence; ///< how we know it
};
BOOST_DESCRIBE_STRUCT(ClaimForm, (), (engaged_on, evidence))
Result<IntroductionView> post_claim(Tx& tx, api::Path<IntroductionPath> const& at,
                                    api::Body<ClaimForm> const& in) {
    TRY(load_for(tx, at.id, "introductions.claim"));
    return view_of(tx, TRY(claim(tx, at.id, {in.engaged_on, in.evidence})));
}

struct DropForm {
    Text<2, 300> why;
};
BOOST_DESCRIBE_STRUCT(DropForm, (), (why))
Result<IntroductionView> post_drop(Tx& tx, api::Path<IntroductionPath> const& at,
                                   api::Body<DropForm> const& in) {
    TRY(load_for(tx, at.id, "introductions.claim"));
    return view_of(tx, TRY(drop(tx, at.id, in.why)));
}

struct LossForm {
    Uuid fact;
    Text<2, 300> why;
};
BOOST_DESCRIBE_STRUCT(LossForm, (), (fact, why))
Result<IntroductionView> post_loss(Tx& tx, api::Path<IntroductionPath> const& at,
                                   api::Body<LossForm> const& in) {
    TRY(load_for(tx, at.id, "introductions.claim"));
    return view_of(tx, TRY(lose(tx, at.id, in.fact, in.why)));
}

Result<api::File> print(api::Slow& slow, api::Path<IntroductionPath> const& at) {
    auto const facts = TRY(slow.database.read(slow.scope, [&](Tx& tx) -> Result<RecordFacts> {
        TRY(load_for(tx, at.id, "introductions.read"));
        return load_record_facts(tx, at.id);
    }));
    return api::File{"application/pdf", print_record(facts),
                     "introduction-" + facts.order_number + ".pdf"};
}

Result<void> check_terms(Terms const& terms) {
    if (terms.fee < Money{}) return invalid_field("/fee", "ledger.amount_positive");
    bool const is_right = terms.protect_months >= 1 && terms.protect_months <= 36;
    return is_right ? Result<void>{}
                    : invalid_field("/protect_months", "introductions.months_wrong");
}

} // namespace

Result<void> hear_assigned(Tx& tx, dispatch::WorkerAssigned const& event) {
    return show(tx, event.order, event.worker);
}

void add_routes(api::Routes& routes) {
    auto const readers = api::customer() | api::staff("introductions.read");
    auto const deciders = api::staff("introductions.claim");
    routes.read("/orders/{id}/introductions", "list_introductions", readers, get_introductions);
    routes.write("POST", "/orders/{id}/introductions/sight", "see_introductions", api::customer(),
                 post_sight);
    routes.write("POST", "/workers/{id}/facts", "tell_fact", api::staff("introductions.write"),
                 post_fact);
    routes.write("POST", "/introductions/{id}/claim", "claim_introduction", deciders, post_claim);
    routes.write("POST", "/introductions/{id}/drop", "drop_introduction_claim", deciders,
                 post_drop);
    routes.write("POST", "/introductions/{id}/loss", "lose_introduction_fee", deciders, post_loss);
    routes.slow("GET", "/introductions/{id}/record", "print_introduction", readers, print);
}

void install(Room& room) {
    room.settings.push_back(settings::describe<Terms>(true, check_terms));
    room.permissions = {{"introductions.read"}, {"introductions.write"}, {"introductions.claim"}};
    room.listeners = {
        events::listen<dispatch::WorkerAssigned>("introductions.hear_assigned", hear_assigned)};
    add_routes(room.routes);
}

} // namespace hearth::introductions
