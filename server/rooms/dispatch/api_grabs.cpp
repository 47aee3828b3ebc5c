// Grabbing, as the worker's phone sees it (DP-07).
#include "rooms/catalog/catalog.h"
#include "rooms/customers/customers.h"
#include "rooms/dispatch/forms.h"
#include "rooms/dispatch/grabs.h"
#include "rooms/dispatch/way.h"

namespace hearth::dispatch {
namespace {

/// Enough to decide, nothing that names the customer or the door (PR-02).
struct GrabView {
    Id<orders::Visit> visit;
    Role role = Role::Leader;
    catalog::Name item;
    Instant starts_at;
    Instant ends_at;
    int crew_size = 1;
    std::string area; ///< city and district
    double latitude = 0;
    double longitude = 0;
    std::optional<Way> way;           ///< to it, as the worker's day stands now
    Instant open_from;                ///< later than now: others with fewer hours come first
    std::optional<std::string> limit; ///< of hours or rest, with its numbers: cannot be taken
};
BOOST_DESCRIBE_STRUCT(GrabView, (),
                      (visit, role, item, starts_at, ends_at, crew_size, area, latitude, longitude,
                       way, open_from, limit))

/// With what decides who comes first, so that everybody can see it.
struct GrabList {
    bool is_open = false; ///< the store lets its workers take visits
    int fair_min = 0;     ///< who worked more than the mean waits so long
    int most_a_day = 0;   ///< 0: as many as hours and rest allow
    int worked_min = 0;   ///< of the caller, in four weeks
    int mean_min = 0;     ///< of everybody active in the store
    List<GrabView, 100> items;
};
BOOST_DESCRIBE_STRUCT(GrabList, (), (is_open, fair_min, most_a_day, worked_min, mean_min, items))

struct GrabPath {
    Id<orders::Visit> visit;
};
BOOST_DESCRIBE_STRUCT(GrabPath, (), (visit))

struct Grabbed {
    Id<Assignment> id;
    Id<orders::Visit> visit;
    AssignmentState state;
};
BOOST_DESCRIBE_STRUCT(Grabbed, (), (id, visit, state))

Result<GrabView> to_view(Tx& tx, Grab const& one) {
    auto const& visit = one.visit;
    auto const order = TRY(orders::load(tx, visit.order));
    auto const item = TRY(catalog::load_item(tx, visit.item));
    GrabView view{.visit = visit.id,
                  .role = one.role,
                  .item = item.name,
                  .starts_at = visit.starts_at,
                  .ends_at = visit.ends_at,
                  .crew_size = visit.crew_size,
                  .latitude = visit.latitude,
                  .longitude = visit.longitude,
                  .way = find_way(tx, Id<workforce::Worker>{tx.actor().id}, visit),
                  .open_from = one.open_from};
    if (one.limit) view.limit = one.limit->text;
    if (auto const address = customers::load_address(tx, order.address))
        view.area = address->area();
    return view;
}

Result<GrabList> show_grabs(Tx& tx) {
    auto const grabs = TRY(list_grabs(tx, Id<workforce::Worker>{tx.actor().id}));
    GrabList list{grabs.is_open,
                  grabs.settings.fair_min,
                  grabs.settings.most_a_day,
                  static_cast<int>(grabs.worked.count()),
                  static_cast<int>(grabs.mean.count()),
                  {}};
    for (auto const& one : grabs.items)
        list.items.push_back(TRY(to_view(tx, one)));
    return list;
}

Result<Grabbed> grab_visit(Tx& tx, api::Path<GrabPath> const& path) {
    auto const one = TRY(grab(tx, path.visit, Id<workforce::Worker>{tx.actor().id}));
    return Grabbed{one.id, one.visit, one.state};
}

} // namespace

void install_grabs(Room& room) {
    auto& routes = room.routes;
    routes.read("/my/grabs", "list_my_grabs", api::worker(), show_grabs);
    routes.write("POST", "/my/grabs/{visit}", "grab_visit", api::worker(), grab_visit);
}

} // namespace hearth::dispatch
