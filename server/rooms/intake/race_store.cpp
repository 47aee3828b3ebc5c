#include "rooms/intake/race.h"

#include <algorithm>

namespace hearth::intake::store {
namespace {

std::string const race_columns = "id, inquiry_id, reason, state, level, origin_store, opened_at, "
                                 "opened_by, ended_at, winner, ended_by";
std::string const select_race =
    "SELECT " + race_columns + " FROM intake_race WHERE company_id = ?1 ";

} // namespace

bool insert_race(Tx& tx, Race const& race) {
    static std::string const sql =
        "INSERT INTO intake_race (company_id, " + race_columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT DO NOTHING";
    return tx.run(sql, race.id, race.inquiry, race.reason, race.state, race.level, race.origin,
                  race.opened_at, race.opened_by, race.ended_at, race.winner, race.ended_by) == 1;
}

std::optional<Race> find_race(Tx& tx, Id<Race> id) {
    static std::string const sql = select_race + "AND id = ?2";
    return tx.find<Race>(sql, id);
}

bool end_race(Tx& tx, Race const& race) {
    return tx.run("UPDATE intake_race SET state = ?3, ended_at = ?4, winner = ?5, ended_by = ?6 "
                  "WHERE company_id = ?1 AND id = ?2 AND state = 'open'",
                  race.id, race.state, race.ended_at, race.winner, race.ended_by) == 1;
}

void set_race_level(Tx& tx, Id<Race> id, RoutingLevel level) {
    tx.run("UPDATE intake_race SET level = ?3 WHERE company_id = ?1 AND id = ?2", id, level);
}

std::vector<Race> list_races(Tx& tx, Id<Inquiry> inquiry) {
    static std::string const sql = select_race + "AND inquiry_id = ?2 ORDER BY id";
    return tx.all<Race>(sql, inquiry);
}

std::vector<Race> list_open_races(Tx& tx, std::optional<std::vector<Id<identity::Store>>> const& of,
                                  int limit) {
    static std::string const sql = select_race + "AND state = 'open' ORDER BY id LIMIT ?2";
    auto races = tx.all<Race>(sql, limit);
    if (!of) return races;
    std::erase_if(races, [&](Race const& race) {
        auto const offers = list_race_offers(tx, race.id);
        return std::ranges::none_of(offers, [&](RaceOffer const& offer) {
            return !offer.passed_at && std::ranges::find(*of, offer.store) != of->end();
        });
    });
    return races;
}

void insert_race_offer(Tx& tx, Id<Race> race, Id<identity::Store> store) {
    tx.run("INSERT INTO intake_race_offer (company_id, race_id, store_id) VALUES (?1, ?2, ?3) "
           "ON CONFLICT DO NOTHING",
           race, store);
}

std::vector<RaceOffer> list_race_offers(Tx& tx, Id<Race> race) {
    return tx.all<RaceOffer>("SELECT store_id, passed_at, why_not FROM intake_race_offer "
                             "WHERE company_id = ?1 AND race_id = ?2 ORDER BY store_id",
                             race);
}

bool pass_race_offer(Tx& tx, Id<Race> race, Id<identity::Store> store, std::string const& why_not) {
    return tx.run("UPDATE intake_race_offer SET passed_at = ?4, why_not = ?5 WHERE company_id = ?1 "
                  "AND race_id = ?2 AND store_id = ?3 AND passed_at IS NULL",
                  race, store, tx.now(), why_not) == 1;
}

void insert_credit(Tx& tx, Credit const& credit) {
    tx.run("INSERT INTO intake_credit (company_id, order_id, store_id, part, race_id, amount, at) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
           credit.order, credit.store, credit.part, credit.race, credit.amount, credit.at);
}

std::vector<Credit> list_credits(Tx& tx, Id<orders::Order> order) {
    return tx.all<Credit>("SELECT order_id, store_id, part, race_id, amount, at FROM intake_credit "
                          "WHERE company_id = ?1 AND order_id = ?2 ORDER BY part",
                          order);
}

} // namespace hearth::intake::store
