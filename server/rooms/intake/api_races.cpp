// Routes of the race between stores (ST-04).
#include "rooms/identity/identity.h"
#include "rooms/intake/race.h"
#include "rooms/intake/views.h"

#include "platform/settings/settings.h"

namespace hearth::intake {
namespace {

constexpr int race_limit = 100;

struct RacePath {
    Id<Race> id;
};
BOOST_DESCRIBE_STRUCT(RacePath, (), (id))

/// What a store needs to say yes; nothing of who it is for before it has said so.
struct RaceView {
    Id<Race> id;
    Id<Inquiry> inquiry;
    RaceReason reason;
    RaceState state;
    RoutingLevel level;
    std::optional<Id<identity::Store>> origin;
    Instant opened_at;
    std::optional<Instant> due_at; ///< of the next step of its clock
    std::optional<Instant> ended_at;
    std::optional<Id<identity::Store>> winner;
    std::optional<Id<catalog::Item>> item;
    std::optional<Instant> wanted_at;
    std::optional<double> latitude; ///< to about 100 m
    std::optional<double> longitude;
    std::vector<RaceOffer> offers;
    int brought_percent;
};
BOOST_DESCRIBE_STRUCT(RaceView, (),
                      (id, inquiry, reason, state, level, origin, opened_at, due_at, ended_at,
                       winner, item, wanted_at, latitude, longitude, offers, brought_percent))

RaceView view_of(Tx& tx, Race const& race) {
    RaceView view{.id = race.id,
                  .inquiry = race.inquiry,
                  .reason = race.reason,
                  .state = race.state,
                  .level = race.level,
                  .origin = race.origin,
                  .opened_at = race.opened_at,
                  .ended_at = race.ended_at,
                  .winner = race.winner,
                  .offers = store::list_race_offers(tx, race.id),
                  .brought_percent = settings::load<CreditRule>(tx).brought_percent};
    for (auto const& clock : clocks::list_of(tx, race.id.uuid))
        if (clock.next_at) view.due_at = clock.next_at;
    if (auto const inquiry = load_inquiry(tx, race.inquiry)) {
        auto const& wish = inquiry->wish;
        view.item = wish.item;
        view.wanted_at = wish.wanted_at;
        if (wish.latitude) view.latitude = wish.latitude->degrees;
        if (wish.longitude) view.longitude = wish.longitude->degrees;
    }
    return view;
}

struct RaceBody {
    RaceReason reason;
    std::optional<List<Id<identity::Store>, 50>> stores; ///< none: all that can, in the area
};
BOOST_DESCRIBE_STRUCT(RaceBody, (), (reason, stores))
Result<RaceView> add_race(Tx& tx, api::Path<InquiryPath> const& path,
                          api::Body<RaceBody> const& body) {
    TRY(load_inquiry_for(tx, path.id, "intake.route"));
    std::vector<Id<identity::Store>> stores;
    if (body.stores) stores.assign(body.stores->begin(), body.stores->end());
    return view_of(tx, TRY(open_race(tx, path.id, body.reason, stores)));
}

struct RaceList {
    std::vector<RaceView> items;
};
BOOST_DESCRIBE_STRUCT(RaceList, (), (items))
Result<RaceList> list_own_races(Tx& tx) {
    auto const everywhere = identity::reach_of(tx.actor(), "intake.accept");
    RaceList list;
    for (auto const& race : store::list_open_races(tx, everywhere, race_limit))
        list.items.push_back(view_of(tx, race));
    return list;
}

/// Who was asked, and whoever may route.
Result<Race> load_race_for(Tx& tx, Id<Race> id) {
    auto race = TRY(load_race(tx, id));
    for (auto const& offer : store::list_race_offers(tx, id))
        if (tx.actor().may_at("intake.accept", offer.store)) return race;
    if (load_inquiry_for(tx, race.inquiry, "intake.route")) return race;
    return Error{Refusal::NotFound, "intake.race_not_found"};
}

Result<RaceView> get_race(Tx& tx, api::Path<RacePath> const& path) {
    return view_of(tx, TRY(load_race_for(tx, path.id)));
}

struct RaceAnswer {
    Id<identity::Store> store; ///< for which the caller speaks
};
BOOST_DESCRIBE_STRUCT(RaceAnswer, (), (store))
Result<RoutingView> take_race(Tx& tx, api::Path<RacePath> const& path,
                              api::Body<RaceAnswer> const& body) {
    if (!tx.actor().may_at("intake.accept", body.store))
        return Error{Refusal::NotFound, "intake.race_not_found"};
    return view_of(TRY(win_race(tx, path.id, body.store)));
}

struct RacePass {
    Id<identity::Store> store;
    Text<2, 200> reason;
};
BOOST_DESCRIBE_STRUCT(RacePass, (), (store, reason))
Result<RaceView> leave_race(Tx& tx, api::Path<RacePath> const& path,
                            api::Body<RacePass> const& body) {
    if (!tx.actor().may_at("intake.accept", body.store))
        return Error{Refusal::NotFound, "intake.race_not_found"};
    return view_of(tx, TRY(pass_race(tx, path.id, body.store, body.reason)));
}

Result<RaceView> stop_race(Tx& tx, api::Path<RacePath> const& path) {
    auto const race = TRY(load_race(tx, path.id));
    TRY(load_inquiry_for(tx, race.inquiry, "intake.route"));
    return view_of(tx, TRY(cancel_race(tx, path.id)));
}

struct CreditPath {
    Id<orders::Order> id;
};
BOOST_DESCRIBE_STRUCT(CreditPath, (), (id))
struct CreditList {
    std::vector<Credit> items;
};
BOOST_DESCRIBE_STRUCT(CreditList, (), (items))
/// Whose turnover an order is, to the stores that share it.
Result<CreditList> list_order_credits(Tx& tx, api::Path<CreditPath> const& path) {
    CreditList list{store::list_credits(tx, path.id)};
    for (auto const& one : list.items)
        if (tx.actor().may_at("intake.read", one.store)) return list;
    return CreditList{};
}

} // namespace

void add_race_routes(api::Routes& routes) {
    routes.write("POST", "/inquiries/{id}/races", "open_race", api::staff("intake.route"),
                 add_race);
    routes.read("/races", "list_races", api::staff("intake.accept"), list_own_races);
    routes.read("/races/{id}", "get_race", api::staff("intake.read"), get_race);
    routes.write("POST", "/races/{id}/winner", "win_race", api::staff("intake.accept"), take_race);
    routes.write("POST", "/races/{id}/passes", "pass_race", api::staff("intake.accept"),
                 leave_race);
    routes.write("POST", "/races/{id}/cancellation", "cancel_race", api::staff("intake.route"),
                 stop_race);
    routes.read("/orders/{id}/credits", "list_order_credits", api::staff("intake.read"),
                list_order_credits);
}

} // namespace hearth::intake
