// W9 and C6: the call for help of a worker and of a customer, and the worker's precautions. A call
// is never refused for a visit that is not theirs or a time that cannot be: it is taken without.
#include "rooms/safety/store.h"
#include "rooms/safety/views.h"

#include "cn/phone.h"
#include "rooms/customers/customers.h"
#include "rooms/dispatch/dispatch.h"

namespace hearth::safety {
namespace {

struct TapBody {
    Text<1, 64> key; ///< made on the device: the same twice is one
    std::optional<Instant> at;
    std::optional<Id<orders::Visit>> visit;
    std::optional<bool> is_silent;
    std::optional<Kind> kind;
    std::optional<visits::Position> position;
};
BOOST_DESCRIBE_STRUCT(TapBody, (), (key, at, visit, is_silent, kind, position))

struct OwnPath {
    Id<Incident> id;
};
BOOST_DESCRIBE_STRUCT(OwnPath, (), (id))

std::string phone_of(Tx& tx, Id<identity::Store> store) {
    auto const shop = identity::load_store(tx, store);
    return shop ? shop->phone : "";
}

Tap tap_of(TapBody const& in, Source source) {
    return {.source = source,
            .kind = in.kind.value_or(Kind::Unknown),
            .is_silent = in.is_silent.value_or(false),
            .key = in.key,
            .at = in.at,
            .position = in.position};
}

Result<OwnIncident> open_mine(Tx& tx, api::Body<TapBody> const& in) {
    auto const worker = TRY(workforce::load_worker(tx, Id<workforce::Worker>{tx.actor().id}));
    auto tap = tap_of(in, Source::Worker);
    tap.worker = worker.id;
    tap.store = worker.store;
    if (in.visit && dispatch::find_own(tx, *in.visit, worker.id)) {
        tap.visit = TRY(orders::load_visit(tx, *in.visit));
        tap.store = tap.visit->store;
    }
    return own_view(tx, TRY(raise(tx, tap)));
}

/// The store of their visit, else of their file, else of their last order.
Result<void> place_customer(Tx& tx, TapBody const& in, Id<customers::Customer> id, Tap& tap) {
    tap.customer = id;
    if (in.visit) {
        auto visit = orders::load_visit(tx, *in.visit);
        if (visit && visit->customer == id) {
            tap.visit = std::move(*visit);
            tap.store = tap.visit->store;
            for (auto const& one : dispatch::list_crew(tx, tap.visit->id))
                if (!tap.worker && one.state == dispatch::AssignmentState::Confirmed)
                    tap.worker = one.worker;
            return {};
        }
    }
    auto const customer = TRY(customers::load_customer(tx, id));
    if (customer.store) {
        tap.store = *customer.store;
        return {};
    }
    auto const orders = orders::list_of(tx, id, 1);
    if (orders.empty()) return Error{Refusal::NotFound, "safety.no_store"};
    tap.store = orders.front().store;
    return {};
}

Result<OwnIncident> open_own(Tx& tx, api::Body<TapBody> const& in) {
    auto tap = tap_of(in, Source::Customer);
    TRY(place_customer(tx, in, Id<customers::Customer>{tx.actor().id}, tap));
    return own_view(tx, TRY(raise(tx, tap)));
}

/// Whoever raised it; to others it does not exist.
Result<Incident> load_own(Tx& tx, Id<Incident> id) {
    auto one = TRY(load(tx, id));
    bool const is_theirs = one.raised_by == tx.actor().id && one.raised_by_kind == tx.actor().kind;
    if (!is_theirs) return Error{Refusal::NotFound, "safety.not_found"};
    return one;
}

Result<OwnIncident> get_own(Tx& tx, api::Path<OwnPath> const& at) {
    return own_view(tx, TRY(load_own(tx, at.id)));
}

struct PositionBody {
    visits::Position position;
    std::optional<Instant> at;
};
BOOST_DESCRIBE_STRUCT(PositionBody, (), (position, at))
Result<OwnIncident> send_position(Tx& tx, api::Path<OwnPath> const& at,
                                  api::Body<PositionBody> const& in) {
    TRY(load_own(tx, at.id));
    return own_view(tx, TRY(follow(tx, at.id, in.position, in.at.value_or(tx.now()))));
}

struct SafeBody {
    std::optional<Text<1, 20>> word;
};
BOOST_DESCRIBE_STRUCT(SafeBody, (), (word))
Result<OwnIncident> post_safe(Tx& tx, api::Path<OwnPath> const& at, api::Body<SafeBody> const& in) {
    TRY(load_own(tx, at.id));
    return own_view(tx, TRY(say_safe(tx, at.id, in.word)));
}

// ---- the worker's precautions

struct QuestionView {
    Id<Question> id;
    Id<orders::Visit> visit;
    bool is_of_house; ///< nobody at a desk: the visit should have ended
    Instant asked_at;
    Instant due_at;
};
BOOST_DESCRIBE_STRUCT(QuestionView, (), (id, visit, is_of_house, asked_at, due_at))
struct Precautions {
    bool has_word;
    std::vector<Contact> contacts;
    std::optional<OwnIncident> live;
    std::optional<QuestionView> question;
    std::string phone; ///< the store's, for a telephone without a network
};
BOOST_DESCRIBE_STRUCT(Precautions, (), (has_word, contacts, live, question, phone))

Result<Precautions> get_precautions(Tx& tx) {
    Id<workforce::Worker> const me{tx.actor().id};
    auto const worker = TRY(workforce::load_worker(tx, me));
    Precautions mine{store::find_word(tx, me).has_value(),
                     store::list_contacts(tx, me),
                     {},
                     {},
                     phone_of(tx, worker.store)};
    if (auto const live = store::find_live_of(tx, me.uuid)) mine.live = own_view(tx, *live);
    if (auto const open = store::find_open_for(tx, me))
        mine.question =
            QuestionView{open->id, open->visit, open->is_of_house, open->asked_at, open->due_at};
    return mine;
}

struct OwnSafety {
    std::optional<OwnIncident> live;
    std::string phone; ///< the store's
};
BOOST_DESCRIBE_STRUCT(OwnSafety, (), (live, phone))
Result<OwnSafety> get_own_safety(Tx& tx) {
    OwnSafety own;
    Tap nearest;
    if (place_customer(tx, {}, Id<customers::Customer>{tx.actor().id}, nearest))
        own.phone = phone_of(tx, nearest.store);
    if (auto const live = store::find_live_of(tx, tx.actor().id)) own.live = own_view(tx, *live);
    return own;
}

struct PrecautionsBody {
    List<Contact, most_contacts> contacts;
    std::optional<Text<2, 20>> word; ///< none: it stays as it is
    std::optional<bool> removes_word;
};
BOOST_DESCRIBE_STRUCT(PrecautionsBody, (), (contacts, word, removes_word))
Result<Precautions> put_precautions(Tx& tx, api::Body<PrecautionsBody> const& in) {
    Id<workforce::Worker> const me{tx.actor().id};
    std::vector<Contact> contacts = in.contacts;
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        auto const parsed = cn::parse_phone(contacts[i].phone);
        auto const* const number = std::get_if<cn::PhoneNumber>(&parsed);
        if (!number || !number->e164)
            return invalid_field("/contacts/" + std::to_string(i) + "/phone",
                                 "customers.phone_wrong");
        contacts[i].phone = *number->e164;
    }
    store::save_contacts(tx, me, contacts);
    if (in.word || in.removes_word.value_or(false)) store::save_word(tx, me, in.word);
    tx.publish(PrecautionsChanged{me});
    return get_precautions(tx);
}

struct QuestionPath {
    Id<Question> id;
};
BOOST_DESCRIBE_STRUCT(QuestionPath, (), (id))
struct AnswerBody {
    Answer answer;
    std::optional<Whole<5, 480>> more_min;
    std::optional<Text<1, 20>> word;
    std::optional<bool> is_silent;
};
BOOST_DESCRIBE_STRUCT(AnswerBody, (), (answer, more_min, word, is_silent))
Result<Precautions> post_answer(Tx& tx, api::Path<QuestionPath> const& at,
                                api::Body<AnswerBody> const& in) {
    auto const question = TRY(load_question(tx, at.id));
    if (question.worker.uuid != tx.actor().id)
        return Error{Refusal::NotFound, "safety.question_not_found"};
    Reply reply{.answer = in.answer, .is_silent = in.is_silent.value_or(false)};
    if (in.word) reply.word = *in.word;
    if (in.more_min) reply.more_min = static_cast<int>(in.more_min->value);
    TRY(answer(tx, at.id, reply));
    return get_precautions(tx);
}

} // namespace

void add_own_routes(api::Routes& routes) {
    routes.write("POST", "/my/incidents", "call_for_help", api::worker(), open_mine);
    routes.read("/my/incidents/{id}", "get_my_incident", api::worker(), get_own);
    routes.write("POST", "/my/incidents/{id}/positions", "send_my_position", api::worker(),
                 send_position);
    routes.write("POST", "/my/incidents/{id}/safe", "say_i_am_safe", api::worker(), post_safe);
    routes.read("/my/safety", "get_my_safety", api::worker(), get_precautions);
    routes.write("PUT", "/my/safety", "save_my_precautions", api::worker(), put_precautions);
    routes.write("POST", "/my/safety-questions/{id}/answer", "answer_are_you_all_right",
                 api::worker(), post_answer);
    routes.write("POST", "/me/incidents", "call_for_help_at_home", api::customer(), open_own);
    routes.read("/me/incidents/{id}", "get_own_incident", api::customer(), get_own);
    routes.write("POST", "/me/incidents/{id}/positions", "send_own_position", api::customer(),
                 send_position);
    routes.write("POST", "/me/incidents/{id}/safe", "say_we_are_safe", api::customer(), post_safe);
    routes.read("/me/safety", "get_own_safety", api::customer(), get_own_safety);
}

} // namespace hearth::safety
