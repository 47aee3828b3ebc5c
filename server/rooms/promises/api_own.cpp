// The customer's and the worker's side: what was promised, and their word on it.
#include "rooms/promises/views.h"

#include <algorithm>

namespace hearth::promises {
namespace {

constexpr int most_own = 100;

struct PromisePath {
    Id<Promise> id;
};
BOOST_DESCRIBE_STRUCT(PromisePath, (), (id))
struct PromiseViews {
    std::vector<PromiseView> items;
};
BOOST_DESCRIBE_STRUCT(PromiseViews, (), (items))

struct OwnQuery {
    std::optional<Id<orders::Order>> order;
};
BOOST_DESCRIBE_STRUCT(OwnQuery, (), (order))

/// What stands in another's place is history: the office sees it.
bool is_shown(Promise const& promise) {
    return promise.reason != Reason::Replaced;
}

Id<customers::Customer> self(Tx& tx) {
    return Id<customers::Customer>{tx.actor().id};
}

/// Newest first; of one order in the order in which it was promised.
Result<PromiseViews> list_own(Tx& tx, api::Query<OwnQuery> const& query) {
    PromiseViews list;
    auto const found =
        query.order ? list_of_order(tx, *query.order) : list_of_customer(tx, self(tx), most_own);
    for (auto const& one : found)
        if (one.customer == self(tx) && is_shown(one)) list.items.push_back(view_of(tx, one));
    return list;
}

struct WordForm {
    Said said = Said::Agreed;
    std::optional<Text<0, 500>> note;
};
BOOST_DESCRIBE_STRUCT(WordForm, (), (said, note))

Result<PromiseView> speak(Tx& tx, Id<Promise> id, Side side, WordForm const& in) {
    std::optional<std::string> note;
    if (in.note) note = *in.note;
    return view_of(tx, TRY(say(tx, id, side, in.said, Way::Confirmed, note)));
}

Result<PromiseView> add_own_word(Tx& tx, api::Path<PromisePath> const& at,
                                 api::Body<WordForm> const& in) {
    auto const promise = TRY(load(tx, at.id));
    if (promise.customer != self(tx)) return Error{Refusal::NotFound, "promises.not_found"};
    return speak(tx, at.id, Side::Customer, in);
}

// ---- the worker's

Id<workforce::Worker> worker_self(Tx& tx) {
    return Id<workforce::Worker>{tx.actor().id};
}

/// Their own (rest days, pay, the family's wish for them), and what their visits promise.
bool is_theirs(Tx& tx, Promise const& promise) {
    if (promise.worker == worker_self(tx)) return true;
    if (!promise.visit || !concerns_crew(promise.kind)) return false;
    auto const crew = complaints::crew_of(tx, *promise.visit);
    return std::find(crew.begin(), crew.end(), worker_self(tx)) != crew.end();
}

struct VisitQuery {
    std::optional<Id<orders::Visit>> visit; ///< left out: those that name the worker
};
BOOST_DESCRIBE_STRUCT(VisitQuery, (), (visit))

Result<PromiseViews> list_mine(Tx& tx, api::Query<VisitQuery> const& query) {
    PromiseViews list;
    auto const found = query.visit ? store::list_of_visit(tx, *query.visit, most_own)
                                   : store::list_of_worker(tx, worker_self(tx), most_own);
    for (auto const& one : found)
        if (is_shown(one) && is_theirs(tx, one)) list.items.push_back(view_of(tx, one));
    return list;
}

Result<PromiseView> add_my_word(Tx& tx, api::Path<PromisePath> const& at,
                                api::Body<WordForm> const& in) {
    auto const promise = TRY(load(tx, at.id));
    if (!is_theirs(tx, promise)) return Error{Refusal::NotFound, "promises.not_found"};
    return speak(tx, at.id, Side::Worker, in);
}

} // namespace

void add_own_routes(api::Routes& routes) {
    routes.read("/me/promises", "list_own_promises", api::customer(), list_own);
    routes.write("POST", "/me/promises/{id}/words", "say_on_own_promise", api::customer(),
                 add_own_word);
    routes.read("/my/promises", "list_my_promises", api::worker(), list_mine);
    routes.write("POST", "/my/promises/{id}/words", "say_on_my_promise", api::worker(),
                 add_my_word);
}

} // namespace hearth::promises
