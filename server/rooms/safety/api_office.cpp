// A19: the wall of incidents, and what is done with one.
#include "rooms/safety/store.h"
#include "rooms/safety/views.h"

#include "rooms/customers/customers.h"

#include <algorithm>

namespace hearth::safety {
namespace {

constexpr int most_live = 200;
constexpr int most_report_days = 366;

struct IncidentPath {
    Id<Incident> id;
};
BOOST_DESCRIBE_STRUCT(IncidentPath, (), (id))

struct ListQuery : api::PageQuery {
    std::optional<bool> all; ///< closed ones, too
};
BOOST_DESCRIBE_STRUCT(ListQuery, (api::PageQuery), (all))
struct IncidentPage {
    std::vector<IncidentRow> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(IncidentPage, (), (items, next_cursor))

/// What nobody has comes first, the longest waiting before all.
void sort_by_need(std::vector<IncidentRow>& rows) {
    std::stable_sort(rows.begin(), rows.end(), [](IncidentRow const& a, IncidentRow const& b) {
        if (a.state != b.state) return a.state < b.state;
        if (a.is_drill != b.is_drill) return b.is_drill;
        return a.heard_at < b.heard_at;
    });
}

Result<IncidentPage> list_incidents(Tx& tx, api::Query<ListQuery> const& query) {
    store::Filter filter{.stores = identity::reach_of(tx.actor(), read_permission),
                         .is_live = !query.all.value_or(false)};
    auto const key = TRY(api::read_cursor(query.cursor));
    if (auto const id = parse_uuid(key)) filter.before = Id<Incident>{*id};
    auto const most = filter.is_live ? most_live : query.size();
    auto const found = store::list(tx, filter, most);
    IncidentPage page;
    for (auto const& one : found)
        page.items.push_back(row_of(tx, one));
    if (static_cast<int>(found.size()) == most)
        page.next_cursor = api::make_cursor(to_text(found.back().id));
    if (filter.is_live) sort_by_need(page.items);
    return page;
}

Result<IncidentView> get_incident(Tx& tx, api::Path<IncidentPath> const& at) {
    return view_of(tx, TRY(load_for(tx, at.id, read_permission)));
}

/// Somebody calls the office, or walks in.
struct OfficeBody {
    Kind kind;
    Text<2, 1000> words;
    std::optional<Id<orders::Visit>> visit;
    std::optional<Id<identity::Store>> store; ///< without a visit
    std::optional<Id<workforce::Worker>> worker;
};
BOOST_DESCRIBE_STRUCT(OfficeBody, (), (kind, words, visit, store, worker))
Result<IncidentView> add_incident(Tx& tx, api::Body<OfficeBody> const& in) {
    Tap tap{.source = Source::Office, .kind = in.kind, .worker = in.worker, .note = in.words};
    if (in.visit) {
        tap.visit = TRY(orders::load_visit_for(tx, tx.actor(), *in.visit, take_permission));
        tap.store = tap.visit->store;
    } else {
        if (!in.store) return invalid_field("/store", "platform.required");
        TRY(identity::check_reach(tx, take_permission, *in.store));
        tap.store = *in.store;
    }
    if (in.worker) TRY(workforce::load_worker(tx, *in.worker));
    return view_of(tx, TRY(raise(tx, tap)));
}

/// The same way as a real one, marked; nothing leaves the house.
struct DrillBody {
    Id<identity::Store> store;
    Kind kind;
    std::optional<Text<1, 1000>> words;
};
BOOST_DESCRIBE_STRUCT(DrillBody, (), (store, kind, words))
Result<IncidentView> add_drill(Tx& tx, api::Body<DrillBody> const& in) {
    TRY(identity::check_reach(tx, manage_permission, in.store));
    Tap tap{.source = Source::Office, .kind = in.kind, .is_drill = true, .store = in.store};
    if (in.words) tap.note = *in.words;
    return view_of(tx, TRY(raise(tx, tap)));
}

Result<IncidentView> put_taking(Tx& tx, api::Path<IncidentPath> const& at) {
    TRY(load_for(tx, at.id, take_permission));
    return view_of(tx, TRY(take(tx, at.id, Id<identity::Account>{tx.actor().id})));
}

struct NoteBody {
    Text<1, 2000> text;
};
BOOST_DESCRIBE_STRUCT(NoteBody, (), (text))
Result<IncidentView> post_note(Tx& tx, api::Path<IncidentPath> const& at,
                               api::Body<NoteBody> const& in) {
    TRY(load_for(tx, at.id, take_permission));
    return view_of(tx, TRY(note(tx, at.id, in.text)));
}

struct KindBody {
    Kind kind;
};
BOOST_DESCRIBE_STRUCT(KindBody, (), (kind))
Result<IncidentView> put_kind(Tx& tx, api::Path<IncidentPath> const& at,
                              api::Body<KindBody> const& in) {
    TRY(load_for(tx, at.id, take_permission));
    return view_of(tx, TRY(set_kind(tx, at.id, in.kind)));
}

struct TickPath {
    Id<Incident> id;
    Text<1, 8> code;
};
BOOST_DESCRIBE_STRUCT(TickPath, (), (id, code))
struct TickBody {
    bool is_done;
};
BOOST_DESCRIBE_STRUCT(TickBody, (), (is_done))
Result<IncidentView> put_tick(Tx& tx, api::Path<TickPath> const& at,
                              api::Body<TickBody> const& in) {
    TRY(load_for(tx, at.id, take_permission));
    return view_of(tx, TRY(tick(tx, at.id, at.code, in.is_done)));
}

struct ClosureBody {
    Outcome outcome;
    Text<2, 2000> words;
};
BOOST_DESCRIBE_STRUCT(ClosureBody, (), (outcome, words))
Result<IncidentView> post_closure(Tx& tx, api::Path<IncidentPath> const& at,
                                  api::Body<ClosureBody> const& in) {
    TRY(load_for(tx, at.id, take_permission));
    return view_of(tx, TRY(close(tx, at.id, in.outcome, in.words)));
}

/// Where they are and whom to call: seen by who works on it, in the trail each time (LD-18).
struct PersonToReach {
    std::string name;
    std::string phone; ///< E.164
};
BOOST_DESCRIBE_STRUCT(PersonToReach, (), (name, phone))
struct Whereabouts {
    std::vector<Sighting> positions; ///< oldest first
    std::optional<PersonToReach> worker;
    std::optional<PersonToReach> customer;
    std::vector<Contact> contacts; ///< of the worker
    std::string address;           ///< of the visit
};
BOOST_DESCRIBE_STRUCT(Whereabouts, (), (positions, worker, customer, contacts, address))

Result<void> fill_home(Tx& tx, Incident const& one, Whereabouts& found) {
    if (one.customer) {
        auto const customer = TRY(customers::load_customer(tx, *one.customer));
        found.customer = PersonToReach{customer.name, customer.phone};
    }
    if (!one.order) return {};
    auto const order = TRY(orders::load(tx, *one.order));
    found.address = TRY(customers::load_address(tx, order.address)).full();
    return {};
}

Result<Whereabouts> look(Tx& tx, api::Path<IncidentPath> const& at) {
    auto const one = TRY(load_for(tx, at.id, take_permission));
    if (one.state == State::Closed) return Error{Refusal::Conflict, "safety.already_over"};
    Whereabouts found;
    found.positions = store::list_positions(tx, one.id);
    if (one.worker) {
        auto const worker = TRY(workforce::load_worker(tx, *one.worker));
        found.worker = PersonToReach{worker.name, worker.phone};
        found.contacts = store::list_contacts(tx, worker.id);
    }
    TRY(fill_home(tx, one, found));
    touch(tx, one, StepKind::PositionSeen);
    return found;
}

struct VisitPath {
    Id<orders::Visit> id;
};
BOOST_DESCRIBE_STRUCT(VisitPath, (), (id))
struct AskedView {
    Id<Question> id;
    Instant asked_at;
    Instant due_at;
};
BOOST_DESCRIBE_STRUCT(AskedView, (), (id, asked_at, due_at))
Result<AskedView> post_question(Tx& tx, api::Path<VisitPath> const& at) {
    auto const visit = TRY(orders::load_visit_for(tx, tx.actor(), at.id, take_permission));
    auto const question = TRY(ask(tx, visit, false));
    return AskedView{question.id, question.asked_at, question.due_at};
}

struct ReportQuery {
    Instant from;
    Instant to;
    std::optional<Id<identity::Store>> store;
};
BOOST_DESCRIBE_STRUCT(ReportQuery, (), (from, to, store))
Result<Report> get_report(Tx& tx, api::Query<ReportQuery> const& query) {
    if (query.to <= query.from) return invalid_field("/query/to", "safety.span_reversed");
    if (query.to - query.from > hours{24 * most_report_days})
        return invalid_field("/query/to", "safety.span_too_long",
                             {{"count", std::to_string(most_report_days)}});
    auto const stores = identity::reach_of(tx.actor(), read_permission);
    auto all = store::list_heard(tx, {query.from, query.to});
    std::erase_if(all, [&](Incident const& one) {
        if (query.store && one.store != *query.store) return true;
        return stores && std::find(stores->begin(), stores->end(), one.store) == stores->end();
    });
    std::string zone = "Asia/Shanghai";
    if (query.store) zone = TRY(identity::store_zone(tx, *query.store));
    return count(all, zone);
}

} // namespace

void add_office_routes(api::Routes& routes) {
    auto const readers = api::staff(read_permission);
    auto const takers = api::staff(take_permission);
    routes.read("/incidents", "list_incidents", readers, list_incidents);
    routes.read("/incidents/{id}", "get_incident", readers, get_incident);
    routes.write("POST", "/incidents", "open_incident", takers, add_incident);
    routes.write("POST", "/drills", "start_drill", api::staff(manage_permission), add_drill);
    routes.write("PUT", "/incidents/{id}/taking", "take_incident", takers, put_taking);
    routes.write("POST", "/incidents/{id}/sightings", "look_where_they_are", takers, look);
    routes.write("POST", "/incidents/{id}/notes", "note_incident", takers, post_note);
    routes.write("PUT", "/incidents/{id}/kind", "set_incident_kind", takers, put_kind);
    routes.write("PUT", "/incidents/{id}/ticks/{code}", "tick_incident", takers, put_tick);
    routes.write("POST", "/incidents/{id}/closure", "close_incident", takers, post_closure);
    routes.write("POST", "/visits/{id}/safety-question", "ask_are_you_all_right", takers,
                 post_question);
    routes.read("/safety-report", "get_safety_report", readers, get_report);
}

} // namespace hearth::safety
