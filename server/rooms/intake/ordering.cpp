#include "rooms/identity/identity.h"
#include "rooms/intake/inside.h"
#include "rooms/intake/race.h"
#include "rooms/intake/store.h"

#include "platform/settings/settings.h"
#include "rooms/catalog/catalog.h"
#include "rooms/customers/customers.h"
#include "rooms/workforce/workforce.h"

#include <algorithm>

namespace hearth::intake {
namespace {

constexpr int most_visits = 2'000;
constexpr std::size_t most_stores = 10; // whose people are counted: the nearest

bool is_able(workforce::Worker const& worker, catalog::Needs const& needs) {
    return std::all_of(needs.skills.begin(), needs.skills.end(), [&](auto const& need) {
        return std::any_of(worker.skills.begin(), worker.skills.end(), [&](auto const& skill) {
            return skill.code == need.code && skill.level >= need.level;
        });
    });
}

int count_able(Tx& tx, Id<identity::Store> store_id, catalog::Needs const& needs) {
    auto const workers = workforce::list_workers(tx, store_id, workforce::State::Active);
    return static_cast<int>(std::count_if(workers.begin(), workers.end(),
                                          [&](auto const& one) { return is_able(one, needs); }));
}

int count_waiting(Tx& tx, Id<identity::Store> store_id, int days) {
    Span const span{tx.now(), tx.now() + hours{24 * days}};
    return static_cast<int>(orders::list_visits_between(tx, store_id, span, most_visits).size());
}

catalog::Needs needs_of(Tx& tx, Inquiry const& inquiry) {
    if (!inquiry.wish.item) return {};
    auto const item = catalog::load_item(tx, *inquiry.wish.item);
    if (!item || !item->service) return {};
    return catalog::needs_of(*item->service, {});
}

} // namespace

std::vector<StoreChoice> rank_stores(Tx& tx, Inquiry const& inquiry) {
    auto const promises = settings::load<Promises>(tx);
    auto const needs = needs_of(tx, inquiry);
    std::vector<StoreChoice> choices;
    for (auto const& one : identity::list_stores(tx)) {
        if (!one.is_open) continue;
        StoreChoice choice{.store = one.id};
        if (inquiry.wish.latitude && inquiry.wish.longitude)
            choice.distance_km =
                distance_km(inquiry.wish.latitude->degrees, inquiry.wish.longitude->degrees,
                            one.latitude, one.longitude);
        choice.is_in_area = choice.distance_km <= promises.area_km;
        choices.push_back(choice);
    }
    std::sort(choices.begin(), choices.end(), [](StoreChoice const& a, StoreChoice const& b) {
        return std::tie(a.distance_km, a.store) < std::tie(b.distance_km, b.store);
    });
    if (choices.size() > most_stores) choices.resize(most_stores);
    for (auto& choice : choices) {
        choice.able_workers = count_able(tx, choice.store, needs);
        choice.open_visits = count_waiting(tx, choice.store, promises.load_days);
    }
    return rank(std::move(choices));
}

Result<Routing> route(Tx& tx, Id<Inquiry> id, std::optional<Id<identity::Store>> store_id) {
    auto const inquiry = TRY(load_inquiry(tx, id));
    if (has_open_race(tx, id)) return Error{Refusal::Conflict, "intake.race_is_open"};
    if (store_id) {
        TRY(identity::load_store(tx, *store_id));
        return route_to(tx, id, *store_id, "chosen");
    }
    auto const tried = store::list_routings(tx, id);
    for (auto const& choice : rank_stores(tx, inquiry)) {
        auto const was_asked = [&](Routing const& one) { return one.store == choice.store; };
        if (std::any_of(tried.begin(), tried.end(), was_asked)) continue;
        if (choice.able_workers == 0 || !choice.is_in_area) break; // the rest is no better
        return route_to(tx, id, choice.store, "nearest_able");
    }
    return Error{Refusal::Conflict, "intake.no_store_for_it"};
}

Result<orders::Order> order(Tx& tx, Id<Inquiry> id, orders::PlaceOrder wish) {
    auto const inquiry = TRY(load_inquiry(tx, id));
    TRY(check_order(inquiry, find_sign_off(tx, id).has_value()));
    wish.channel = inquiry.channel;
    if (!wish.note && inquiry.wish.needs) wish.note = inquiry.wish.needs;
    auto const placed = TRY(orders::place(tx, wish));
    if (inquiry.disclosure)
        TRY(customers::carry_home(tx, placed.address, *inquiry.disclosure)); // LH-11
    TRY(close_as_ordered(tx, inquiry, placed));
    TRY(settle_proposals(tx, id, placed.quote));
    share_credit(tx, id, placed);
    end_open_race(tx, id);
    return placed;
}

} // namespace hearth::intake
