#include "rooms/intake/race.h"

#include "platform/settings/settings.h"
#include "rooms/identity/identity.h"
#include "rooms/intake/inside.h"
#include "rooms/intake/store.h"

#include <algorithm>

namespace hearth::intake {
namespace {

constexpr std::string_view race_clock = "intake.race";
using Stores = std::vector<Id<identity::Store>>;

bool has(Stores const& stores, Id<identity::Store> one) {
    return std::ranges::find(stores, one) != stores.end();
}

/// Those in the area with people who can do it, but for the one that hands it on.
Stores capable(Tx& tx, Inquiry const& inquiry, std::optional<Id<identity::Store>> origin) {
    Stores stores;
    for (auto const& choice : rank_stores(tx, inquiry))
        if (choice.is_in_area && choice.able_workers > 0 && choice.store != origin)
            stores.push_back(choice.store);
    return stores;
}

/// The store that has it, or had it first, brought it.
std::optional<Id<identity::Store>> origin_of(std::vector<Routing> const& routings) {
    for (auto const& one : routings)
        if (one.state == RoutingState::Accepted) return one.store;
    if (routings.empty()) return {};
    return routings.front().store;
}

void climb(Tx& tx, Race const& race, RoutingLevel level) {
    if (race.level == level) return;
    store::set_race_level(tx, race.id, level);
    tx.publish(RaceEscalated{race.id, race.inquiry, level});
}

Result<Race> end(Tx& tx, Race race, RaceState state, std::optional<Id<identity::Store>> winner) {
    race.state = state;
    race.ended_at = tx.now();
    race.winner = winner;
    race.ended_by = tx.actor().id;
    if (!store::end_race(tx, race)) return Error{Refusal::Conflict, "intake.race_over"};
    if (state == RaceState::Won)
        clocks::meet(tx, race_clock, race.id.uuid);
    else
        clocks::stop(tx, race_clock, race.id.uuid);
    auto const took = std::chrono::floor<seconds>(tx.now() - race.opened_at).count();
    tx.publish(RaceEnded{race.id, race.inquiry, state, winner, took});
    return race;
}

Error over(Tx& tx, Race const& race) {
    std::string winner;
    if (race.winner)
        if (auto const store = identity::load_store(tx, *race.winner)) winner = store->name;
    if (winner.empty()) return {Refusal::Conflict, "intake.race_cancelled"};
    return {Refusal::Conflict, "intake.race_over", {{"store", winner}}};
}

} // namespace

Result<void> check_credit(CreditRule const& rule) {
    if (rule.brought_percent <= 100) return {};
    return invalid_field("/brought_percent", "platform.out_of_range",
                         {{"min", "0"}, {"max", "100"}});
}

std::vector<Credit> split(CreditRule const& rule, Race const& race, orders::Order const& order,
                          Instant at) {
    bool const is_shared = race.origin && *race.origin != order.store && rule.brought_percent > 0;
    auto const brought = is_shared ? order.price.percent(rule.brought_percent) : Money{};
    std::vector<Credit> all;
    if (is_shared)
        all.push_back({order.id, *race.origin, CreditPart::Brought, race.id, brought, at});
    all.push_back({order.id, order.store, CreditPart::Served, race.id, order.price - brought, at});
    return all;
}

std::vector<clocks::Rung> race_ladder(CreditRule const& rule) {
    return {{"due", minutes{rule.race_min}}, {"hq", minutes{rule.race_min + rule.race_hq_min}}};
}

Result<Race> load_race(Tx& tx, Id<Race> id) {
    auto found = store::find_race(tx, id);
    if (!found) return Error{Refusal::NotFound, "intake.race_not_found"};
    return std::move(*found);
}

Result<Race> open_race(Tx& tx, Id<Inquiry> id, RaceReason reason, Stores const& wanted) {
    auto const inquiry = TRY(load_inquiry(tx, id));
    auto const routings = store::list_routings(tx, id);
    Race const race{.id = tx.new_id<Race>(),
                    .inquiry = id,
                    .reason = reason,
                    .origin = origin_of(routings),
                    .opened_at = tx.now(),
                    .opened_by = tx.actor().id};
    auto const stores = wanted.empty() ? capable(tx, inquiry, race.origin) : wanted;
    if (stores.empty()) return Error{Refusal::Conflict, "intake.no_store_for_it"};
    for (auto const one : stores)
        TRY(identity::load_store(tx, one));
    TRY(give_to_store(tx, id, std::nullopt)); // refuses what is over
    if (!store::insert_race(tx, race)) return Error{Refusal::Conflict, "intake.race_is_open"};
    // What a store has been asked or has taken is taken back: it hands the wish on.
    TRY(withdraw_routings(tx, id, {RoutingState::Offered, RoutingState::Accepted}, "race"));
    for (auto const one : stores) {
        store::insert_race_offer(tx, race.id, one);
        tx.publish(RaceOffered{race.id, id, one, reason});
    }
    clocks::start(tx, {.kind = std::string(race_clock),
                       .subject = race.id.uuid,
                       .ladder = race_ladder(settings::load<CreditRule>(tx))});
    return race;
}

Result<Routing> win_race(Tx& tx, Id<Race> id, Id<identity::Store> winner) {
    auto const race = TRY(load_race(tx, id));
    Stores asked;
    for (auto const& offer : store::list_race_offers(tx, id))
        asked.push_back(offer.store);
    if (!has(asked, winner)) return Error{Refusal::Conflict, "intake.not_in_race"};
    if (race.state != RaceState::Open) return over(tx, race);
    auto const won = end(tx, race, RaceState::Won, winner);
    if (!won) return over(tx, TRY(load_race(tx, id)));

    Routing const routing{.id = tx.new_id<Routing>(),
                          .inquiry = race.inquiry,
                          .store = winner,
                          .state = RoutingState::Accepted,
                          .reason = "race",
                          .offered_at = race.opened_at,
                          .offered_by = race.opened_by,
                          .answered_at = tx.now(),
                          .answered_by = tx.actor().id};
    TRY(give_to_store(tx, race.inquiry, winner));
    if (!store::insert_routing(tx, routing))
        return Error{Refusal::Conflict, "intake.already_routed"};
    auto const took = std::chrono::floor<seconds>(tx.now() - race.opened_at).count();
    tx.publish(Routed{routing.id, race.inquiry, winner});
    tx.publish(RoutingAnswered{routing.id, race.inquiry, winner, routing.state, took});
    return routing;
}

Result<Race> pass_race(Tx& tx, Id<Race> id, Id<identity::Store> store_id,
                       std::string const& why_not) {
    auto const race = TRY(load_race(tx, id));
    if (race.state != RaceState::Open) return over(tx, race);
    if (!store::pass_race_offer(tx, id, store_id, why_not))
        return Error{Refusal::Conflict, "intake.not_in_race"};
    tx.publish(RacePassed{id, race.inquiry, store_id});
    auto const offers = store::list_race_offers(tx, id);
    if (std::ranges::all_of(offers, [](RaceOffer const& one) { return one.passed_at.has_value(); }))
        climb(tx, race, RoutingLevel::Headquarters);
    return load_race(tx, id);
}

Result<Race> cancel_race(Tx& tx, Id<Race> id) {
    auto const race = TRY(load_race(tx, id));
    if (race.state != RaceState::Open) return over(tx, race);
    return end(tx, race, RaceState::Cancelled, {});
}

bool has_open_race(Tx& tx, Id<Inquiry> inquiry) {
    return std::ranges::any_of(store::list_races(tx, inquiry),
                               [](Race const& race) { return race.state == RaceState::Open; });
}

void end_open_race(Tx& tx, Id<Inquiry> inquiry) {
    for (auto const& race : store::list_races(tx, inquiry))
        if (race.state == RaceState::Open) (void)end(tx, race, RaceState::Cancelled, {});
}

void share_credit(Tx& tx, Id<Inquiry> inquiry, orders::Order const& order) {
    for (auto const& race : store::list_races(tx, inquiry)) {
        if (race.state != RaceState::Won || race.winner != order.store) continue;
        for (auto const& credit : split(settings::load<CreditRule>(tx), race, order, tx.now())) {
            store::insert_credit(tx, credit);
            tx.publish(
                CreditShared{credit.order, credit.race, credit.store, credit.part, credit.amount});
        }
        return;
    }
}

Result<void> hear_race_clock(Tx& tx, clocks::Firing const& firing) {
    auto const race = TRY(load_race(tx, Id<Race>{firing.entry.subject}));
    if (race.state != RaceState::Open) return {};
    climb(tx, race,
          firing.rung.name == "hq" ? RoutingLevel::Headquarters : RoutingLevel::StoreManager);
    return {};
}

} // namespace hearth::intake
