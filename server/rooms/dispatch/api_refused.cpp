// Refused work as the office sees and settles it, and as the worker refuses it (LH-12).
#include "rooms/catalog/catalog.h"
#include "rooms/dispatch/fairness.h"
#include "rooms/dispatch/forms.h"
#include "rooms/dispatch/refused_work.h"

namespace hearth::dispatch {
namespace {

struct StoreQuery {
    Id<identity::Store> store;
};
BOOST_DESCRIBE_STRUCT(StoreQuery, (), (store))

struct RefusedView {
    Uuid id;
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    std::string order_number;
    catalog::Name item;
    Instant starts_at;
    Id<workforce::Worker> worker;
    std::string worker_name;
    RefusalReason reason = RefusalReason::Dangerous;
    std::optional<std::string> said;
    Instant at;
    bool has_begun = false;
    RefusedLevel level = RefusedLevel::Store;
    std::optional<Instant> due_at;
    std::optional<RefusedOutcome> outcome;
    std::optional<std::string> note;
    std::optional<Instant> settled_at;
};
BOOST_DESCRIBE_STRUCT(RefusedView, (),
                      (id, visit, order, order_number, item, starts_at, worker, worker_name, reason,
                       said, at, has_begun, level, due_at, outcome, note, settled_at))
struct RefusedList {
    std::vector<RefusedView> items;
};
BOOST_DESCRIBE_STRUCT(RefusedList, (), (items))

Result<RefusedView> to_view(Tx& tx, RefusedWork const& work) {
    auto const visit = TRY(orders::load_visit(tx, work.visit));
    auto const order = TRY(orders::load(tx, work.order));
    auto const item = TRY(catalog::load_item(tx, visit.item));
    auto const worker = TRY(workforce::load_worker(tx, work.worker));
    RefusedView view{work.id,         work.visit,     work.order,  order.number, item.name,
                     visit.starts_at, work.worker,    worker.name, work.reason,  work.said,
                     work.at,         work.has_begun, work.level,  {},           work.outcome,
                     work.note,       work.settled_at};
    for (auto const& clock : clocks::list_of(tx, work.id))
        if (clock.kind == stand_in_clock && !clock.ended_at) view.due_at = clock.due_at;
    return view;
}

Result<RefusedList> list_refused(Tx& tx, api::Query<StoreQuery> const& in) {
    TRY(identity::check_reach(tx, "dispatch.read", in.store));
    RefusedList list;
    for (auto const& one : list_refused_work(tx, in.store))
        list.items.push_back(TRY(to_view(tx, one)));
    return list;
}

struct RefusedPath {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(RefusedPath, (), (id))
struct SettleForm {
    RefusedOutcome outcome = RefusedOutcome::StandIn;
    std::optional<Text<0, 300>> note;
};
BOOST_DESCRIBE_STRUCT(SettleForm, (), (outcome, note))

Result<RefusedView> settle_refused(Tx& tx, api::Path<RefusedPath> const& at,
                                   api::Body<SettleForm> const& in) {
    auto const work = TRY(load_refused_work(tx, at.id));
    if (!tx.actor().may_at("dispatch.write", work.store))
        return Error{Refusal::NotFound, "dispatch.no_such_refusal"};
    return to_view(tx, TRY(settle_refused_work(tx, at.id, in.outcome, in.note)));
}

struct VisitPath {
    Id<orders::Visit> id;
};
BOOST_DESCRIBE_STRUCT(VisitPath, (), (id))
enum class RightReason { Dangerous, OutsideContract };
BOOST_DESCRIBE_ENUM(RightReason, Dangerous, OutsideContract)
struct RefuseWorkForm {
    RightReason reason = RightReason::Dangerous;
    std::optional<Text<0, 300>> said;
};
BOOST_DESCRIBE_STRUCT(RefuseWorkForm, (), (reason, said))
struct RefusedOwn {
    Id<orders::Visit> visit;
    bool has_begun = false; ///< the dispatcher decides what comes next; stay safe
    bool counts = false;    ///< never
};
BOOST_DESCRIBE_STRUCT(RefusedOwn, (), (visit, has_begun, counts))

/// At any time until the visit is over: accepted, on the way, in the home.
Result<RefusedOwn> refuse_own_work(Tx& tx, api::Path<VisitPath> const& at,
                                   api::Body<RefuseWorkForm> const& in) {
    Id<workforce::Worker> const me{tx.actor().id};
    if (auto const known = find_open_refusal(tx, at.id, me))
        return RefusedOwn{at.id, known->has_begun, false};
    auto const one = find_live(tx, at.id, me);
    if (!one) return Error{Refusal::NotFound, "dispatch.offer_not_found"};
    auto const reason = in.reason == RightReason::Dangerous ? RefusalReason::Dangerous
                                                            : RefusalReason::OutsideContract;
    auto const after = TRY(refuse(tx, one->id, reason, in.said));
    return RefusedOwn{at.id, after.state != AssignmentState::Declined, counts(to_text(reason))};
}

} // namespace

void install_refusals(Room& room) {
    install_refused_work(room);
    auto& routes = room.routes;
    routes.read("/refused-work", "list_refused_work", api::staff("dispatch.read"), list_refused);
    routes.write("POST", "/refused-work/{id}/settlement", "settle_refused_work",
                 api::staff("dispatch.write"), settle_refused);
    routes.write("POST", "/my/visits/{id}/refusal", "refuse_my_work", api::worker(),
                 refuse_own_work);
}

} // namespace hearth::dispatch
