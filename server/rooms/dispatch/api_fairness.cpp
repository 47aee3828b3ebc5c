// The fairness account, as the office and each worker see it (BE-08).
#include "rooms/catalog/catalog.h"
#include "rooms/dispatch/fairness.h"
#include "rooms/dispatch/forms.h"

namespace hearth::dispatch {
namespace {

struct ShareView {
    Id<workforce::Worker> worker;
    std::string number;
    std::string name;
    Share share;
};
BOOST_DESCRIBE_STRUCT(ShareView, (), (worker, number, name, share))

/// Of everybody active, those included who did nothing.
struct MeanView {
    int workers = 0;
    int work_min = 0;
    int road_m = 0;
    Money value;
};
BOOST_DESCRIBE_STRUCT(MeanView, (), (workers, work_min, road_m, value))

struct FairnessView {
    Instant from;
    Instant to;
    MeanView mean;
    std::vector<ShareView> items;
    std::vector<Appeal> appeals; ///< that wait for a decision
};
BOOST_DESCRIBE_STRUCT(FairnessView, (), (from, to, mean, items, appeals))

struct OwnFairnessView {
    Instant from;
    Instant to;
    Share mine;
    MeanView mean;
    std::vector<CountedRefusal> refusals;
};
BOOST_DESCRIBE_STRUCT(OwnFairnessView, (), (from, to, mine, mean, refusals))

struct StoreQuery {
    Id<identity::Store> store;
};
BOOST_DESCRIBE_STRUCT(StoreQuery, (), (store))

struct RefusalPath {
    Id<Assignment> id;
};
BOOST_DESCRIBE_STRUCT(RefusalPath, (), (id))

struct AppealForm {
    Text<1, 200> said; ///< why it should not count
};
BOOST_DESCRIBE_STRUCT(AppealForm, (), (said))

struct DecisionForm {
    bool is_upheld = false; ///< the refusal does not count any more
};
BOOST_DESCRIBE_STRUCT(DecisionForm, (), (is_upheld))

struct Ledger {
    std::vector<workforce::Worker> workers;
    std::map<Id<workforce::Worker>, Share> shares;
    MeanView mean;
};

Result<Ledger> load_ledger(Tx& tx, Id<identity::Store> id) {
    auto const store = TRY(identity::load_store(tx, id));
    Ledger ledger{workforce::list_workers(tx, id, workforce::State::Active), {}, {}};
    Homes homes;
    for (auto const& worker : ledger.workers)
        homes.emplace(worker.id, planner::Place{worker.latitude, worker.longitude});
    ledger.shares = list_shares(tx, {id}, tx.now(), store.zone, homes);
    auto const count = static_cast<int>(ledger.workers.size());
    if (count == 0) return ledger;
    std::int64_t work_min = 0, road_m = 0;
    Money value;
    for (auto const& worker : ledger.workers) {
        auto const& share = ledger.shares[worker.id];
        work_min += share.work_min;
        road_m += share.road_m;
        value += share.value;
    }
    ledger.mean = {count, static_cast<int>(work_min / count), static_cast<int>(road_m / count),
                   value.times(1, count)};
    return ledger;
}

Result<FairnessView> show_fairness(Tx& tx, api::Query<StoreQuery> const& in) {
    TRY(identity::check_reach(tx, "dispatch.read", in.store));
    auto ledger = TRY(load_ledger(tx, in.store));
    auto const span = account_span(tx.now());
    FairnessView view{span.from, span.to, ledger.mean, {}, list_open_appeals(tx, in.store)};
    for (auto const& worker : ledger.workers) {
        auto share = ledger.shares[worker.id];
        share.worker = worker.id;
        view.items.push_back({worker.id, worker.number, worker.name, share});
    }
    return view;
}

Result<OwnFairnessView> show_own_fairness(Tx& tx) {
    auto const worker = TRY(workforce::load_worker(tx, Id<workforce::Worker>{tx.actor().id}));
    auto ledger = TRY(load_ledger(tx, worker.store));
    auto const span = account_span(tx.now());
    auto mine = ledger.shares[worker.id];
    mine.worker = worker.id;
    return OwnFairnessView{span.from, span.to, mine, ledger.mean,
                           list_refusals(tx, worker.id, tx.now())};
}

Result<Appeal> appeal_own(Tx& tx, api::Path<RefusalPath> const& path,
                          api::Body<AppealForm> const& in) {
    auto const one = load_assignment(tx, path.id);
    if (!one || !tx.actor().is(ActorKind::Worker, one->worker))
        return Error{Refusal::NotFound, "dispatch.offer_not_found"};
    return appeal(tx, path.id, in.said);
}

Result<Appeal> decide(Tx& tx, api::Path<RefusalPath> const& path,
                      api::Body<DecisionForm> const& in) {
    auto const known = TRY(load_appeal(tx, path.id));
    if (!identity::check_reach(tx, "dispatch.write", known.store))
        return Error{Refusal::NotFound, "dispatch.no_such_appeal"};
    return decide_appeal(tx, path.id, in.is_upheld);
}

} // namespace

void install_fairness(Room& room) {
    auto& routes = room.routes;
    routes.read("/fairness", "show_fairness", api::staff("dispatch.read"), show_fairness);
    routes.read("/my/fairness", "show_my_fairness", api::worker(), show_own_fairness);
    routes.write("POST", "/my/refusals/{id}/appeal", "appeal_my_refusal", api::worker(),
                 appeal_own);
    routes.write("PUT", "/appeals/{id}/decision", "decide_appeal", api::staff("dispatch.write"),
                 decide);
}

} // namespace hearth::dispatch
