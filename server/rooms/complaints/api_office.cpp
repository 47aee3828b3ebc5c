// A10: the queue and the file, and everybody's way of opening one.
#include "rooms/complaints/store.h"
#include "rooms/complaints/views.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"

#include <algorithm>

namespace hearth::complaints {
namespace {

constexpr int most_open = 500;
constexpr int most_similar = 20;

struct ComplaintPath {
    Id<Complaint> id;
};
BOOST_DESCRIBE_STRUCT(ComplaintPath, (), (id))

struct OpenBody {
    Kind kind;
    Text<2, 2000> words;
    std::optional<Wanted> wanted;
    std::optional<Id<orders::Order>> order;
    std::optional<Id<orders::Visit>> visit;
    std::optional<Instant> happened_at;
    std::optional<Text<1, 200>> place;
    // What staff take down besides:
    std::optional<Id<customers::Customer>> customer; ///< without an order
    std::optional<Id<identity::Store>> store;        ///< without an order
    std::optional<Channel> channel;
    std::optional<Grade> grade;
    std::optional<Mood> mood;
    std::optional<List<Id<workforce::Worker>, 10>> workers;
    std::optional<List<Text<1, 60>, 10>> departments;
    std::optional<bool> alleges_fraud;
};
BOOST_DESCRIBE_STRUCT(OpenBody, (),
                      (kind, words, wanted, order, visit, happened_at, place, customer, store,
                       channel, grade, mood, workers, departments, alleges_fraud))

Result<void> name_the_order(Tx& tx, OpenBody const& in, OpenComplaint& what) {
    if (!in.order) return {};
    auto const order = TRY(orders::load_for(tx, tx.actor(), *in.order, "complaints.write"));
    what.order = order.id;
    what.customer = order.customer;
    what.store = order.store;
    if (!in.visit) return {};
    auto const visit = TRY(orders::load_visit(tx, *in.visit));
    if (visit.order != order.id) return invalid_field("/visit", "complaints.visit_of_another");
    what.visit = visit.id;
    // Whoever takes it down may know better; else it is about who was there.
    if (!in.workers) what.workers = crew_of(tx, visit.id);
    return {};
}

Result<void> name_the_people(Tx& tx, OpenBody const& in, OpenComplaint& what) {
    if (what.order) return {};
    if (!in.customer) return invalid_field("/customer", "platform.required");
    auto const customer = TRY(customers::load_customer(tx, *in.customer));
    what.customer = customer.id;
    auto const store = in.store ? in.store : customer.store;
    if (!store) return invalid_field("/store", "platform.required");
    if (!tx.actor().may_at("complaints.write", *store))
        return Error{
            Refusal::Forbidden, "platform.not_allowed", {{"permission", "complaints.write"}}};
    what.store = *store;
    return {};
}

OpenComplaint told(OpenBody const& in) {
    OpenComplaint what{.kind = in.kind, .words = in.words};
    what.wanted = in.wanted.value_or(Wanted::Explanation);
    what.happened_at = in.happened_at;
    if (in.place) what.place = *in.place;
    return what;
}

Result<ComplaintView> add_complaint(Tx& tx, api::Body<OpenBody> const& in) {
    auto what = told(in);
    TRY(name_the_order(tx, in, what));
    TRY(name_the_people(tx, in, what));
    what.channel = in.channel.value_or(Channel::Phone);
    what.grade = in.grade;
    what.mood = in.mood.value_or(Mood::Calm);
    what.alleges_fraud = in.alleges_fraud.value_or(false);
    if (in.workers) what.workers = *in.workers;
    for (auto const worker : what.workers)
        TRY(workforce::load_worker(tx, worker));
    if (in.departments) what.departments.assign(in.departments->begin(), in.departments->end());
    return view_of(tx, TRY(open(tx, what)));
}

struct ListQuery : api::PageQuery {
    std::optional<bool> all;     ///< closed ones, too
    std::optional<bool> overdue; ///< only where a promise is broken or it has climbed (CP-04)
    std::optional<bool> mine;
    std::optional<bool> referred;                    ///< only with an authority's letter (LH-18)
    std::optional<Id<customers::Customer>> customer; ///< theirs alone: the caller's card, the file
};
BOOST_DESCRIBE_STRUCT(ListQuery, (api::PageQuery), (all, overdue, mine, referred, customer))
struct ComplaintPage {
    std::vector<ComplaintRow> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(ComplaintPage, (), (items, next_cursor))

bool is_late(ComplaintRow const& row) {
    return row.level != Level::Owner || (row.next && row.next->is_overdue);
}

/// Those that wait, by the time that is left; what has no clock any more comes last.
void sort_by_time_left(std::vector<ComplaintRow>& rows) {
    std::stable_sort(rows.begin(), rows.end(), [](ComplaintRow const& a, ComplaintRow const& b) {
        if (a.next.has_value() != b.next.has_value()) return a.next.has_value();
        return a.next && a.next->due_at < b.next->due_at;
    });
}

ComplaintPage list_of(Tx& tx, Id<customers::Customer> customer, bool is_all) {
    ComplaintPage page;
    for (auto const& one : store::list_of_customer(tx, customer, most_similar))
        if (tx.actor().may_at("complaints.read", one.store) && (is_all || !is_over(one.state)))
            page.items.push_back(row_of(tx, one));
    return page;
}

Result<ComplaintPage> list_complaints(Tx& tx, api::Query<ListQuery> const& query) {
    store::Filter filter{.stores = identity::reach_of(tx.actor(), "complaints.read"),
                         .is_open = !query.all.value_or(false)};
    auto const key = TRY(api::read_cursor(query.cursor));
    if (auto const id = parse_uuid(key)) filter.before = Id<Complaint>{*id};
    auto const most = filter.is_open ? most_open : query.size();
    if (query.customer) return list_of(tx, *query.customer, query.all.value_or(false));
    auto const found = store::list(tx, filter, most + 1);
    ComplaintPage page;
    for (auto const& one : found) {
        if (static_cast<int>(page.items.size()) == most) break;
        if (query.mine.value_or(false) && (!one.owner || one.owner->uuid != tx.actor().id))
            continue;
        auto row = row_of(tx, one);
        if (query.referred.value_or(false) && !row.referral) continue;
        if (!query.overdue.value_or(false) || is_late(row)) page.items.push_back(std::move(row));
    }
    if (static_cast<int>(found.size()) > most)
        page.next_cursor = api::make_cursor(to_text(found[static_cast<std::size_t>(most) - 1].id));
    if (filter.is_open) sort_by_time_left(page.items);
    return page;
}

Result<ComplaintView> get_complaint(Tx& tx, api::Path<ComplaintPath> const& at) {
    return view_of(tx, TRY(load_for(tx, at.id, "complaints.read")));
}

struct SimilarList {
    std::vector<ComplaintRow> items;
};
BOOST_DESCRIBE_STRUCT(SimilarList, (), (items))

/// Earlier files of the same customer, order or worker (CP-08).
Result<SimilarList> list_similar(Tx& tx, api::Path<ComplaintPath> const& at) {
    auto const one = TRY(load_for(tx, at.id, "complaints.read"));
    auto const since = tx.now() - hours{24 * settings::load<Promises>(tx).similar_days};
    auto found = store::list_of_customer(tx, one.customer, most_similar);
    for (auto const worker : one.workers) {
        auto more = store::list_of_worker(tx, worker, most_similar);
        found.insert(found.end(), more.begin(), more.end());
    }
    std::sort(found.begin(), found.end(),
              [](auto const& a, auto const& b) { return b.id.uuid < a.id.uuid; });
    SimilarList list;
    for (auto const& other : found) {
        bool const is_known = !list.items.empty() && list.items.back().id == other.id;
        bool const may_see = tx.actor().may_at("complaints.read", other.store);
        if (other.id == one.id || is_known || !may_see || other.opened_at < since) continue;
        list.items.push_back(row_of(tx, other));
    }
    return list;
}

struct ReportQuery {
    Instant from;
    Instant to;
    std::optional<Id<identity::Store>> store;
};
BOOST_DESCRIBE_STRUCT(ReportQuery, (), (from, to, store))

/// From after to, and not longer than is read at once.
Result<void> check_span(Span span) {
    if (span.to <= span.from) return invalid_field("/query/to", "complaints.span_reversed");
    if (span.to - span.from <= hours{24 * most_report_days}) return {};
    return invalid_field("/query/to", "complaints.span_too_long",
                         {{"count", std::to_string(most_report_days)}});
}

Result<Report> get_report(Tx& tx, api::Query<ReportQuery> const& query) {
    TRY(check_span({query.from, query.to}));
    auto const stores = identity::reach_of(tx.actor(), "complaints.read");
    bool const may = !stores || (query.store && std::find(stores->begin(), stores->end(),
                                                          *query.store) != stores->end());
    if (!may) return invalid_field("/query/store", "complaints.store_needed");
    return report(tx, query.store, {query.from, query.to});
}

} // namespace

void add_office_routes(api::Routes& routes) {
    auto const readers = api::staff("complaints.read");
    routes.write("POST", "/complaints", "open_complaint", api::staff("complaints.write"),
                 add_complaint);
    routes.read("/complaints", "list_complaints", readers, list_complaints);
    routes.read("/complaints/{id}", "get_complaint", readers, get_complaint);
    routes.read("/complaints/{id}/similar", "list_similar_complaints", readers, list_similar);
    routes.read("/complaint-report", "get_complaint_report", readers, get_report);
}

} // namespace hearth::complaints
