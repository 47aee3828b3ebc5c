// What workers do about being asked: see it, accept it, refuse it.
#include "rooms/catalog/catalog.h"
#include "rooms/customers/customers.h"
#include "rooms/dispatch/answers.h"
#include "rooms/dispatch/fairness.h"
#include "rooms/dispatch/forms.h"
#include "rooms/dispatch/way.h"

namespace hearth::dispatch {
namespace {

constexpr hours shown_ahead{24 * 60};

/// Enough to decide, nothing that names the customer or the door (PR-02).
struct OfferView {
    Id<Assignment> id;
    Id<orders::Visit> visit;
    Role role = Role::Leader;
    AssignmentState state = AssignmentState::Proposed;
    catalog::Name item;
    Instant starts_at;
    Instant ends_at;
    int crew_size = 1;
    std::string area; ///< city and district
    double latitude = 0;
    double longitude = 0;
    std::optional<Way> way; ///< to it, as the worker's day stands now
    Instant asked_at;
    std::optional<Instant> answer_until;
};
BOOST_DESCRIBE_STRUCT(OfferView, (),
                      (id, visit, role, state, item, starts_at, ends_at, crew_size, area, latitude,
                       longitude, way, asked_at, answer_until))

struct OfferList {
    List<OfferView, 200> items;
};
BOOST_DESCRIBE_STRUCT(OfferList, (), (items))

struct OfferPath {
    Id<Assignment> id;
};
BOOST_DESCRIBE_STRUCT(OfferPath, (), (id))

struct RefusalForm {
    RefusalReason reason = RefusalReason::Other;
    std::optional<Text<0, 300>> said;
};
BOOST_DESCRIBE_STRUCT(RefusalForm, (), (reason, said))

struct RefusalView {
    Id<Assignment> id;
    AssignmentState state;
    bool counts = true; ///< in the fairness account (BE-08)
};
BOOST_DESCRIBE_STRUCT(RefusalView, (), (id, state, counts))

Result<OfferView> to_view(Tx& tx, Assignment const& one) {
    auto const visit = TRY(orders::load_visit(tx, one.visit));
    auto const order = TRY(orders::load(tx, one.order));
    auto const item = TRY(catalog::load_item(tx, visit.item));
    OfferView view{.id = one.id,
                   .visit = one.visit,
                   .role = one.role,
                   .state = one.state,
                   .item = item.name,
                   .starts_at = visit.starts_at,
                   .ends_at = visit.ends_at,
                   .crew_size = visit.crew_size,
                   .latitude = visit.latitude,
                   .longitude = visit.longitude,
                   .way = find_way(tx, one.worker, visit),
                   .asked_at = one.asked_at};
    if (auto const address = customers::load_address(tx, order.address))
        view.area = address->area();
    for (auto const& clock : clocks::list_of(tx, one.id.uuid))
        if (clock.kind == answer_clock && clock.state == clocks::State::Running)
            view.answer_until = clock.due_at;
    return view;
}

Result<Assignment> load_own(Tx& tx, Id<Assignment> id) {
    auto const found = load_assignment(tx, id);
    if (!found || !tx.actor().is(ActorKind::Worker, found->worker))
        return Error{Refusal::NotFound, "dispatch.offer_not_found"};
    return *found;
}

Result<OfferList> list_offers(Tx& tx) {
    OfferList list;
    for (auto const& one :
         list_busy(tx, Id<workforce::Worker>{tx.actor().id}, {tx.now(), tx.now() + shown_ahead}))
        if (one.state == AssignmentState::Proposed && list.items.size() < 200)
            list.items.push_back(TRY(to_view(tx, one)));
    return list;
}

Result<OfferView> accept_offer(Tx& tx, api::Path<OfferPath> const& path) {
    TRY(load_own(tx, path.id));
    auto const one = TRY(confirm(tx, path.id));
    return to_view(tx, one);
}

Result<RefusalView> refuse_offer(Tx& tx, api::Path<OfferPath> const& path,
                                 api::Body<RefusalForm> const& in) {
    TRY(load_own(tx, path.id));
    auto const one = TRY(refuse(tx, path.id, in.reason, in.said));
    return RefusalView{one.id, one.state, counts(to_text(in.reason))};
}

} // namespace

void install_own(Room& room) {
    auto& routes = room.routes;
    routes.read("/my/offers", "list_my_offers", api::worker(), list_offers);
    routes.write("POST", "/my/offers/{id}/acceptance", "accept_my_offer", api::worker(),
                 accept_offer);
    routes.write("POST", "/my/offers/{id}/refusal", "refuse_my_offer", api::worker(), refuse_offer);
}

} // namespace hearth::dispatch
