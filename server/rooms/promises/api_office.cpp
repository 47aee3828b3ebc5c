// The ledger of an order and of a household, the manager's list, and what staff write down.
#include "rooms/customers/customers.h"
#include "rooms/promises/views.h"

namespace hearth::promises {
namespace {

constexpr int most_of_customer = 200;

struct OrderPath {
    Id<orders::Order> id;
};
BOOST_DESCRIBE_STRUCT(OrderPath, (), (id))
struct CustomerPath {
    Id<customers::Customer> id;
};
BOOST_DESCRIBE_STRUCT(CustomerPath, (), (id))
struct PromisePath {
    Id<Promise> id;
};
BOOST_DESCRIBE_STRUCT(PromisePath, (), (id))

struct PromiseList {
    std::vector<OfficePromise> items;
};
BOOST_DESCRIBE_STRUCT(PromiseList, (), (items))

/// Without a store: only for who may see it everywhere.
bool may_see(Tx& tx, Promise const& promise, std::string_view permission) {
    if (promise.store) return tx.actor().may_at(permission, *promise.store);
    return !identity::reach_of(tx.actor(), permission);
}

Result<Promise> load_for(Tx& tx, Id<Promise> id, std::string_view permission) {
    auto promise = TRY(load(tx, id));
    if (!may_see(tx, promise, permission)) return Error{Refusal::NotFound, "promises.not_found"};
    return promise;
}

PromiseList to_list(Tx& tx, std::vector<Promise> const& found) {
    PromiseList list;
    for (auto const& one : found)
        if (may_see(tx, one, "promises.read")) list.items.push_back(office_view(tx, one));
    return list;
}

Result<PromiseList> list_by_order(Tx& tx, api::Path<OrderPath> const& at) {
    TRY(orders::load_for(tx, tx.actor(), at.id, "promises.read"));
    return to_list(tx, list_of_order(tx, at.id));
}

Result<PromiseList> list_by_customer(Tx& tx, api::Path<CustomerPath> const& at) {
    TRY(customers::load_customer(tx, at.id));
    return to_list(tx, list_of_customer(tx, at.id, most_of_customer));
}

struct ListQuery : api::PageQuery {
    std::optional<State> state; ///< broken
    std::optional<Kind> kind;
    std::optional<Id<identity::Store>> store;
    std::optional<bool> disputed; ///< only those that a side does not agree with
};
BOOST_DESCRIBE_STRUCT(ListQuery, (api::PageQuery), (state, kind, store, disputed))
struct PromisePage {
    std::vector<OfficePromise> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(PromisePage, (), (items, next_cursor))

Result<PromisePage> list_promises(Tx& tx, api::Query<ListQuery> const& query) {
    store::Filter filter{.stores = identity::reach_of(tx.actor(), "promises.read"),
                         .state = query.state.value_or(State::Broken),
                         .kind = query.kind,
                         .is_disputed = query.disputed.value_or(false)};
    if (query.store) {
        TRY(identity::check_reach(tx, "promises.read", *query.store));
        filter.stores = {*query.store};
    }
    auto const key = TRY(api::read_cursor(query.cursor));
    if (auto const id = parse_uuid(key)) filter.before = Id<Promise>{*id};
    auto found = store::list(tx, filter, query.size() + 1);
    PromisePage page;
    if (static_cast<int>(found.size()) > query.size()) {
        found.pop_back();
        page.next_cursor = api::make_cursor(to_text(found.back().id));
    }
    for (auto const& one : found)
        page.items.push_back(office_view(tx, one));
    return page;
}

struct HandForm {
    Kind kind = Kind::Other;
    Text<2, 300> words;
    std::optional<Id<orders::Order>> order;
    std::optional<Id<customers::Customer>> customer; ///< without an order
    std::optional<Id<identity::Store>> store;        ///< without an order
    std::optional<Id<workforce::Worker>> worker;     ///< whom it concerns: rest days, pay
    Side owed_by = Side::Company;
    std::optional<Id<identity::Account>> owner; ///< left out: whoever writes it down
    Instant due_at;
    bool is_agreed = false; ///< the customer said yes to these words
};
BOOST_DESCRIBE_STRUCT(HandForm, (),
                      (kind, words, order, customer, store, worker, owed_by, owner, due_at,
                       is_agreed))

/// Whose it is and at which store; the order's where there is one.
Result<void> name_parties(Tx& tx, HandForm const& in, Promise& what) {
    if (in.order) {
        auto const order = TRY(orders::load_for(tx, tx.actor(), *in.order, "promises.write"));
        what.order = order.id;
        what.customer = order.customer;
        what.store = order.store;
        return {};
    }
    if (!in.customer && !in.worker) return invalid_field("/customer", "platform.required");
    what.customer = in.customer;
    what.store = in.store;
    if (in.customer) {
        auto const customer = TRY(customers::load_customer(tx, *in.customer));
        if (!what.store) what.store = customer.store;
    }
    if (!what.store) return invalid_field("/store", "platform.required");
    return identity::check_reach(tx, "promises.write", *what.store);
}

Result<void> name_people(Tx& tx, HandForm const& in, Promise& what) {
    if (in.worker) TRY(workforce::load_worker(tx, *in.worker));
    what.worker = in.worker;
    if (in.owed_by == Side::Worker && !in.worker)
        return invalid_field("/worker", "platform.required");
    return {};
}

Result<OfficePromise> add_promise(Tx& tx, api::Body<HandForm> const& in) {
    if (!is_by_hand(in.kind)) return invalid_field("/kind", "promises.not_by_hand");
    if (in.due_at <= tx.now()) return invalid_field("/due_at", "promises.moment_has_passed");
    Promise what{.kind = in.kind, .source = Source::Hand};
    TRY(name_parties(tx, in, what));
    TRY(name_people(tx, in, what));
    what.owed_by = in.owed_by;
    what.owner = in.owner.value_or(Id<identity::Account>{tx.actor().id});
    TRY(identity::load_account(tx, *what.owner));
    what.due_at = in.due_at;
    what.words = std::string(in.words);
    auto made = make(tx, what);
    tx.publish(PromiseMade{made.id, made.kind, made.customer, made.store, made.order, made.worker});
    if (in.is_agreed && made.customer)
        made = TRY(say(tx, made.id, Side::Customer, Said::Agreed, Way::Told, {}));
    return office_view(tx, made);
}

struct ResultForm {
    bool is_kept = true;
    std::optional<Text<0, 500>> note;
};
BOOST_DESCRIBE_STRUCT(ResultForm, (), (is_kept, note))

Result<OfficePromise> put_result(Tx& tx, api::Path<PromisePath> const& at,
                                 api::Body<ResultForm> const& in) {
    TRY(load_for(tx, at.id, "promises.write"));
    std::optional<std::string> note;
    if (in.note) note = *in.note;
    return office_view(tx, TRY(finish(tx, at.id, in.is_kept, note)));
}

struct WaiverForm {
    Text<2, 500> why;
};
BOOST_DESCRIBE_STRUCT(WaiverForm, (), (why))

Result<OfficePromise> add_waiver(Tx& tx, api::Path<PromisePath> const& at,
                                 api::Body<WaiverForm> const& in) {
    TRY(load_for(tx, at.id, "promises.waive"));
    return office_view(tx, TRY(waive(tx, at.id, in.why)));
}

struct ToldForm {
    Side side = Side::Customer;
    Said said = Said::Agreed;
    std::optional<Text<0, 500>> note;
};
BOOST_DESCRIBE_STRUCT(ToldForm, (), (side, said, note))

/// What staff heard, of the customer or the worker.
Result<OfficePromise> add_told(Tx& tx, api::Path<PromisePath> const& at,
                               api::Body<ToldForm> const& in) {
    TRY(load_for(tx, at.id, "promises.write"));
    if (in.side == Side::Company) return invalid_field("/side", "promises.not_their_word");
    std::optional<std::string> note;
    if (in.note) note = *in.note;
    return office_view(tx, TRY(say(tx, at.id, in.side, in.said, Way::Told, note)));
}

} // namespace

void add_office_routes(api::Routes& routes) {
    auto const readers = api::staff("promises.read");
    auto const writers = api::staff("promises.write");
    routes.read("/promises", "list_promises", readers, list_promises);
    routes.write("POST", "/promises", "make_promise", writers, add_promise);
    routes.read("/orders/{id}/promises", "list_order_promises", readers, list_by_order);
    routes.read("/customers/{id}/promises", "list_customer_promises", readers, list_by_customer);
    routes.write("PUT", "/promises/{id}/result", "finish_promise", writers, put_result);
    routes.write("POST", "/promises/{id}/waiver", "waive_promise", api::staff("promises.waive"),
                 add_waiver);
    routes.write("POST", "/promises/{id}/words", "note_promise_word", writers, add_told);
}

} // namespace hearth::promises
