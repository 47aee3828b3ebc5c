// LH-11: what workers tell of themselves: written by them or by HR, masked for the office.
#include "rooms/workforce/disclosure.h"
#include "rooms/workforce/forms.h"

namespace hearth::workforce {
namespace {

/// As the office sees it: that limits of health were spoken of, not which (PR-03).
WorkerDisclosure masked(WorkerDisclosure said) {
    said.facts.health_limits.reset();
    return said;
}

/// What the worker said, and beside it what a customer is shown of it.
struct OwnDisclosure {
    WorkerFacts facts;
    std::vector<WorkerAnswer> told;
    ShownToCustomer shown;
};
BOOST_DESCRIBE_STRUCT(OwnDisclosure, (), (facts, told, shown))

Result<WorkerDisclosure> read_of(Tx& tx, api::Path<WorkerPath> const& at) {
    TRY(load_seen(tx, at.id, "workforce.read"));
    return masked(load_disclosure(tx, at.id));
}

Result<WorkerDisclosure> write_of(Tx& tx, api::Path<WorkerPath> const& at,
                                  api::Body<WorkerFacts> const& in) {
    auto const worker = TRY(load_seen(tx, at.id, "workforce.write"));
    return masked(tell(tx, worker, in));
}

OwnDisclosure to_own(Tx& tx, Worker const& worker, WorkerDisclosure const& said) {
    return {said.facts, said.told, show_to_customer(tx, worker, today_of(tx, worker))};
}

Result<OwnDisclosure> read_own(Tx& tx) {
    auto const worker = TRY(load_worker(tx, Id<Worker>{tx.actor().id}));
    return to_own(tx, worker, load_disclosure(tx, worker.id));
}

Result<OwnDisclosure> write_own(Tx& tx, api::Body<WorkerFacts> const& in) {
    auto const worker = TRY(load_worker(tx, Id<Worker>{tx.actor().id}));
    return to_own(tx, worker, tell(tx, worker, in));
}

} // namespace

void install_disclosure(Room& room) {
    auto& r = room.routes;
    r.read("/workers/{id}/disclosure", "read_worker_disclosure", api::staff("workforce.read"),
           read_of);
    r.write("PUT", "/workers/{id}/disclosure", "save_worker_disclosure",
            api::staff("workforce.write"), write_of);
    r.read("/my/disclosure", "read_own_disclosure", api::worker(), read_own);
    r.write("PUT", "/my/disclosure", "save_own_disclosure", api::worker(), write_own);
}

} // namespace hearth::workforce
