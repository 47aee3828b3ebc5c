// A12: the calls to make, what to ask, and what was answered.
#include "rooms/care/inside.h"
#include "rooms/care/store.h"
#include "rooms/customers/customers.h"

#include <algorithm>
#include <iterator>

namespace hearth::care {
namespace {

constexpr int most_calls = 100;

struct CallRow {
    Id<notify::FollowUp> id;
    notify::FollowUpKind kind;
    Id<orders::Order> order;
    std::string order_number;
    Id<orders::Visit> visit;
    Id<customers::Customer> customer;
    std::optional<customers::CustomerView> person; ///< masked
    Id<identity::Store> store;
    catalog::Name item;
    notify::FollowUpLevel level;
    Instant opens_at;
    Instant due_at;
    int tries;
    bool is_overdue;
    std::optional<Instant> quiet_until; ///< nobody is rung before
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(CallRow, (),
                      (id, kind, order, order_number, visit, customer, person, store, item, level,
                       opens_at, due_at, tries, is_overdue, quiet_until, version))
struct CallList {
    std::vector<CallRow> items;
};
BOOST_DESCRIBE_STRUCT(CallList, (), (items))

Result<CallRow> row_of(Tx& tx, notify::FollowUp const& one) {
    auto const order = TRY(orders::load(tx, one.order));
    auto const item = TRY(catalog::load_item(tx, order.item));
    auto const zone = TRY(identity::store_zone(tx, one.store));
    CallRow row{.id = one.id,
                .kind = one.kind,
                .order = one.order,
                .order_number = order.number,
                .visit = one.visit,
                .customer = one.customer,
                .store = one.store,
                .item = item.name,
                .level = one.level,
                .opens_at = one.opens_at,
                .due_at = one.due_at,
                .tries = one.tries,
                .is_overdue = one.due_at < tx.now(),
                .version = one.version};
    if (auto const customer = customers::load_customer(tx, one.customer))
        row.person = customers::to_view(tx, *customer);
    auto const may_ring = notify::polite_time(tx, tx.now(), zone);
    if (may_ring != tx.now()) row.quiet_until = may_ring;
    return row;
}

struct CallQuery {
    std::optional<Id<identity::Store>> store;
};
BOOST_DESCRIBE_STRUCT(CallQuery, (), (store))

Result<std::vector<Id<identity::Store>>> stores_of(Tx& tx, CallQuery const& query) {
    std::vector<Id<identity::Store>> stores;
    if (query.store) {
        TRY(identity::check_reach(tx, "care.call", *query.store));
        return std::vector{*query.store};
    }
    if (auto reach = identity::reach_of(tx.actor(), "care.call")) return std::move(*reach);
    for (auto const& one : identity::list_stores(tx))
        stores.push_back(one.id);
    return stores;
}

/// Those that are open, due first.
Result<CallList> list_calls(Tx& tx, api::Query<CallQuery> const& query) {
    std::vector<notify::FollowUp> found;
    for (auto const store : TRY(stores_of(tx, query))) {
        auto some = notify::list_follow_ups(tx, store, most_calls);
        std::move(some.begin(), some.end(), std::back_inserter(found));
    }
    std::sort(found.begin(), found.end(), [](auto const& a, auto const& b) {
        return std::tie(a.due_at, a.id) < std::tie(b.due_at, b.id);
    });
    if (found.size() > most_calls) found.resize(most_calls);
    CallList list;
    for (auto const& one : found)
        list.items.push_back(TRY(row_of(tx, one)));
    return list;
}

struct CallPath {
    Id<notify::FollowUp> id;
};
BOOST_DESCRIBE_STRUCT(CallPath, (), (id))
struct CallView {
    CallRow call;
    std::vector<std::string> lines;      ///< of a confirmation: what is said, in the agent's words
    std::optional<Questionnaire> asking; ///< of a call of care
    std::vector<Answered> earlier;       ///< of the same order
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(CallView, (), (call, lines, asking, earlier, version))

Result<notify::FollowUp> load_call(Tx& tx, Id<notify::FollowUp> id) {
    auto one = TRY(notify::load_follow_up(tx, id));
    if (!tx.actor().may_at("care.call", one.store))
        return Error{Refusal::NotFound, "notify.follow_up_not_found"};
    return one;
}

Result<CallView> get_call(Tx& tx, api::Path<CallPath> const& at) {
    auto const one = TRY(load_call(tx, at.id));
    CallView view{.call = TRY(row_of(tx, one)), .version = one.version};
    if (!notify::is_care(one.kind)) {
        view.lines = notify::script_of(one.kind, tx.actor().locale);
        return view;
    }
    auto const visit = TRY(orders::load_visit(tx, one.visit));
    auto const purpose = one.kind == notify::FollowUpKind::SecondContact ? Purpose::SecondContact
                                                                         : Purpose::AfterService;
    view.asking = TRY(questionnaire_for(tx, purpose, visit.item));
    view.earlier = list_answered(tx, one.order);
    return view;
}

struct OutcomeForm {
    Outcome outcome = Outcome::Answered;
    std::optional<Answers> answers;
    std::optional<Text<0, 500>> note;
    std::optional<Instant> call_at; ///< for call_later
};
BOOST_DESCRIBE_STRUCT(OutcomeForm, (), (outcome, answers, note, call_at))
struct OutcomeView {
    Id<notify::FollowUp> id;
    notify::FollowUpState state;
    notify::FollowUpResult result;
    std::optional<int> average; ///< hundredths of a score
    std::optional<Id<complaints::Complaint>> complaint;
    std::optional<std::string> complaint_number;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(OutcomeView, (),
                      (id, state, result, average, complaint, complaint_number, version))

Result<OutcomeView> put_outcome(Tx& tx, api::Path<CallPath> const& at, api::IfMatch const& match,
                                api::Body<OutcomeForm> const& in) {
    TRY(load_call(tx, at.id));
    CallOutcome what{in.outcome, in.answers.value_or(Answers{}), {}, in.call_at};
    if (in.note) what.note = *in.note;
    auto const done = TRY(finish_call(tx, at.id, match.version, what));
    OutcomeView view{.id = at.id,
                     .state = done.call.state,
                     .result = *done.call.result,
                     .version = done.call.version};
    if (!done.answered) return view;
    view.average = done.answered->average;
    view.complaint = done.answered->complaint;
    if (view.complaint) view.complaint_number = TRY(complaints::load(tx, *view.complaint)).number;
    return view;
}

struct OrderPath {
    Id<orders::Order> id;
};
BOOST_DESCRIBE_STRUCT(OrderPath, (), (id))
struct AnsweredList {
    std::vector<Answered> items;
};
BOOST_DESCRIBE_STRUCT(AnsweredList, (), (items))

Result<AnsweredList> get_answered(Tx& tx, api::Path<OrderPath> const& at) {
    TRY(orders::load_for(tx, tx.actor(), at.id, "care.read"));
    return AnsweredList{list_answered(tx, at.id)};
}

} // namespace

void add_call_routes(api::Routes& routes) {
    routes.read("/care-calls", "list_care_calls", api::staff("care.call"), list_calls);
    routes.read("/care-calls/{id}", "get_care_call", api::staff("care.call"), get_call);
    routes.write("PUT", "/care-calls/{id}/outcome", "finish_care_call", api::staff("care.call"),
                 put_outcome);
    routes.read("/orders/{id}/care", "list_order_care", api::staff("care.read"), get_answered);
}

} // namespace hearth::care
