// The telephone on the desks: what rings now, who takes it, how it was answered; and the relay
// number of a visit for its two sides.
#include "rooms/calls/inside.h"
#include "rooms/calls/store.h"

#include "cn/mask.h"
#include "platform/settings/settings.h"
#include "rooms/customers/customers.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/identity/identity.h"

namespace hearth::calls {
namespace {

constexpr int most_live = 50;
constexpr hours live_for{4}; // a call whose end was never told is not spoken on for ever

struct CallPath {
    Id<Call> id;
};
BOOST_DESCRIBE_STRUCT(CallPath, (), (id))

/// Numbers are masked until somebody takes the call.
struct CallView {
    Id<Call> id;
    CallState state;
    std::optional<std::string> phone;
    std::optional<customers::CustomerView> customer; ///< masked
    std::optional<std::string> called;               ///< how they want to be addressed
    std::optional<Id<identity::Store>> store;
    bool is_relayed; ///< between a customer and a worker: nobody at a desk need take it
    std::optional<Instant> rang_at;
    std::optional<int> rings;
    std::optional<int> seconds_to_answer;
    std::optional<Instant> ended_at;
    bool is_recorded;
    std::optional<Uuid> taken_by;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(CallView, (),
                      (id, state, phone, customer, called, store, is_relayed, rang_at, rings,
                       seconds_to_answer, ended_at, is_recorded, taken_by, created_at))
struct CallPage {
    std::vector<CallView> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(CallPage, (), (items, next_cursor))
struct LiveCalls {
    std::vector<CallView> items;
};
BOOST_DESCRIBE_STRUCT(LiveCalls, (), (items))
/// For who took it: the whole number, to find or make the file with.
struct TakenCall {
    CallView call;
    std::optional<std::string> phone; ///< E.164
};
BOOST_DESCRIBE_STRUCT(TakenCall, (), (call, phone))

CallView view_of(Tx& tx, Call const& call) {
    CallView view{.id = call.id,
                  .state = call.state,
                  .store = call.store,
                  .is_relayed = call.relay.has_value(),
                  .rang_at = call.rang_at,
                  .rings = call.rings,
                  .seconds_to_answer = seconds_to_answer(call),
                  .ended_at = call.ended_at,
                  .is_recorded = call.recording.has_value(),
                  .taken_by = call.taken_by,
                  .created_at = call.created_at};
    if (call.phone) view.phone = cn::mask_phone(*call.phone);
    if (!call.customer) return view;
    if (auto const customer = customers::load_customer(tx, *call.customer)) {
        view.customer = customers::to_view(tx, *customer);
        view.called = customers::find_called(tx, customer->id);
    }
    return view;
}

/// A call of nobody's store is everybody's.
bool may_see(Actor const& actor, Call const& call, std::string_view permission) {
    return call.store ? actor.may_at(permission, *call.store) : actor.may(permission);
}

Result<LiveCalls> list_live_calls(Tx& tx) {
    LiveCalls live;
    for (auto const& call : store::list_live(tx, tx.now() - live_for, most_live))
        if (may_see(tx.actor(), call, "calls.read")) live.items.push_back(view_of(tx, call));
    return live;
}

Result<CallPage> list_calls(Tx& tx, api::Query<api::PageQuery> const& query) {
    auto const key = TRY(api::read_cursor(query.cursor));
    std::optional<Id<Call>> before;
    if (auto const id = parse_uuid(key)) before = Id<Call>{*id};
    auto const found = store::list_calls(tx, before, query.size());
    CallPage page;
    for (auto const& call : found)
        if (may_see(tx.actor(), call, "calls.read")) page.items.push_back(view_of(tx, call));
    if (static_cast<int>(found.size()) == query.size())
        page.next_cursor = api::make_cursor(to_text(found.back().id));
    return page;
}

Result<TakenCall> take_call(Tx& tx, api::Path<CallPath> const& path) {
    auto const call = store::find_call(tx, path.id);
    if (!call || !may_see(tx.actor(), *call, "calls.take"))
        return Error{Refusal::NotFound, "calls.call_not_found"};
    if (!store::take(tx, path.id, tx.actor().id))
        return Error{Refusal::Conflict, "calls.taken_by_another"};
    if (!call->taken_by) tx.publish(CallTaken{call->id, call->store});
    auto taken = *call;
    taken.taken_by = tx.actor().id;
    return TakenCall{view_of(tx, taken), call->phone};
}

struct ReportQuery {
    Instant from;
    Instant to;
};
BOOST_DESCRIBE_STRUCT(ReportQuery, (), (from, to))
struct CallReport {
    store::Answering answering;
    int rings; ///< answered within, to be in time (BK-01)
};
BOOST_DESCRIBE_STRUCT(CallReport, (), (answering, rings))

Result<CallReport> get_call_report(Tx& tx, api::Query<ReportQuery> const& query) {
    if (query.to <= query.from) return invalid_field("/query/to", "calls.span_reversed");
    auto const rings = settings::load<Habits>(tx).rings;
    auto const stores = identity::reach_of(tx.actor(), "calls.read");
    return CallReport{store::count_answering(tx, {query.from, query.to}, rings, stores), rings};
}

struct VisitPath {
    Id<orders::Visit> id;
};
BOOST_DESCRIBE_STRUCT(VisitPath, (), (id))
/// The number under which the two sides of a visit reach each other; none outside of its time.
struct RelayView {
    std::optional<std::string> number;
    std::optional<Instant> until;
};
BOOST_DESCRIBE_STRUCT(RelayView, (), (number, until))

Result<RelayView> get_visit_relay(Tx& tx, api::Path<VisitPath> const& path) {
    auto const relay = store::find_live_relay(tx, path.id);
    if (tx.actor().kind == ActorKind::Worker) {
        Id<workforce::Worker> const me{tx.actor().id};
        if (!dispatch::find_own(tx, path.id, me))
            return Error{Refusal::NotFound, "visits.not_yours"};
        if (relay && relay->worker != me) return RelayView{}; // the leader's alone
    } else {
        TRY(orders::load_visit_for(tx, tx.actor(), path.id, "calls.read"));
    }
    bool const is_on = relay && relay->state == RelayState::Bound && tx.now() < relay->until;
    if (!is_on) return RelayView{};
    return RelayView{relay->number, relay->until};
}

} // namespace

void add_desk_routes(api::Routes& routes) {
    auto const readers = api::staff("calls.read");
    routes.read("/calls", "list_calls", readers, list_calls);
    routes.read("/live-calls", "list_live_calls", readers, list_live_calls);
    routes.read("/call-report", "get_call_report", readers, get_call_report);
    routes.write("PUT", "/calls/{id}/taking", "take_call", api::staff("calls.take"), take_call);
    routes.read("/visits/{id}/relay", "get_visit_relay", api::customer() | api::worker() | readers,
                get_visit_relay);
}

} // namespace hearth::calls
