// BK-08: what a series may be changed to: the customer's homes, and who may be wished for.
#include "rooms/dispatch/dispatch.h"
#include "rooms/series/inside.h"
#include "rooms/series/views.h"
#include "rooms/workforce/workforce.h"

#include <algorithm>
#include <set>

namespace hearth::series {
namespace {

constexpr int looked_at_orders = 30;

/// Those who have been to this home, and those it likes.
std::set<Id<workforce::Worker>> known_workers(Tx& tx, Series const& one) {
    std::set<Id<workforce::Worker>> known;
    for (auto const& order : orders::list_of(tx, one.customer, looked_at_orders)) {
        if (order.stage != orders::Stage::Done) continue;
        for (auto const& visit : orders::list_visits(tx, order.id))
            for (auto const& assigned : dispatch::list_crew(tx, visit.id))
                known.insert(assigned.worker);
    }
    for (auto const& leaning : customers::list_leanings(tx, one.customer))
        if (leaning.kind == customers::LeaningKind::Favourite) known.insert(leaning.worker);
    return known;
}

std::set<Id<workforce::Worker>> refused_workers(Tx& tx, Series const& one) {
    std::set<Id<workforce::Worker>> refused;
    for (auto const& leaning : customers::list_leanings(tx, one.customer))
        if (leaning.kind == customers::LeaningKind::Refused) refused.insert(leaning.worker);
    return refused;
}

} // namespace

ChoicesView choices_of(Tx& tx, Series const& one) {
    ChoicesView view;
    for (auto const& address : customers::list_addresses(tx, one.customer))
        view.addresses.push_back(
            {address.id, address.label.empty() ? address.area() : address.label});
    auto const known = known_workers(tx, one);
    auto const refused = refused_workers(tx, one);
    // A customer is told of nobody they have not met (PR-01).
    bool const sees_all = tx.actor().kind != ActorKind::Customer;
    for (auto const& worker : workforce::list_workers(tx, one.store, workforce::State::Active)) {
        bool const is_known = known.contains(worker.id);
        if (refused.contains(worker.id) || (!is_known && !sees_all)) continue;
        view.workers.push_back({worker.id, worker.name, worker.number, is_known});
    }
    std::stable_partition(view.workers.begin(), view.workers.end(),
                          [](WorkerChoice const& choice) { return choice.is_known; });
    return view;
}

Result<void> check_worker(Tx& tx, Series const& one, Edit const& edit) {
    if (!edit.worker) return {};
    if (refused_workers(tx, one).contains(*edit.worker))
        return invalid_field("/worker", "series.worker_refused");
    auto const view = choices_of(tx, one);
    bool const is_there =
        std::any_of(view.workers.begin(), view.workers.end(),
                    [&](WorkerChoice const& it) { return it.id == *edit.worker; });
    if (!is_there) return invalid_field("/worker", "series.worker_not_here");
    customers::save_leaning(tx, one.customer, *edit.worker, customers::LeaningKind::Favourite);
    return {};
}

} // namespace hearth::series
