#include "rooms/series/renewal_store.h"

namespace hearth::series::store {
namespace {

std::string const columns =
    "number, from_day, until_day, days, visits, months, state, agreed_at, agreed_by_kind, "
    "agreed_by, agreed_word, told_at, notice_days, renews_on, price, heard_at, heard_by, "
    "heard_word, ended_at, ended_by_kind, ended_by, ended_word";

} // namespace

std::optional<Renewal> find_renewal(Tx& tx, SeriesId id) {
    static std::string const sql = "SELECT " + columns +
                                   " FROM series_renewal WHERE company_id = ?1 AND series_id = ?2 "
                                   "ORDER BY number DESC LIMIT 1";
    return tx.find<Renewal>(sql, id);
}

void insert_renewal(Tx& tx, SeriesId id, Renewal const& one) {
    static std::string const sql =
        "INSERT INTO series_renewal (company_id, series_id, " + columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
        "?18, ?19, ?20, ?21, ?22, ?23, ?24)";
    tx.run(sql, id, one.number, one.from, one.until, one.days, one.visits, one.months, one.state,
           one.agreed_at, one.agreed_by_kind, one.agreed_by, one.agreed_word, one.told_at,
           one.notice_days, one.renews_on, one.price, one.heard_at, one.heard_by, one.heard_word,
           one.ended_at, one.ended_by_kind, one.ended_by, one.ended_word);
}

void replace_renewal(Tx& tx, SeriesId id, Renewal const& one) {
    tx.run("UPDATE series_renewal SET state = ?4, told_at = ?5, notice_days = ?6, renews_on = ?7, "
           "price = ?8, heard_at = ?9, heard_by = ?10, heard_word = ?11, ended_at = ?12, "
           "ended_by_kind = ?13, ended_by = ?14, ended_word = ?15 WHERE company_id = ?1 AND "
           "series_id = ?2 AND number = ?3",
           id, one.number, one.state, one.told_at, one.notice_days, one.renews_on, one.price,
           one.heard_at, one.heard_by, one.heard_word, one.ended_at, one.ended_by_kind,
           one.ended_by, one.ended_word);
}

} // namespace hearth::series::store
