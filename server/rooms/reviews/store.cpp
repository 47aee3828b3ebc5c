#include "rooms/reviews/store.h"

namespace hearth::reviews::store {
namespace {

std::string const review_columns =
    "id, visit_id, customer_id, store_id, item_id, score_sum, rated_at, is_public, said_at";
std::string const hiding_columns =
    "id, review_id, store_id, reason, words, state, asked_at, asked_by, decided_at, decided_by, "
    "decision, appeal, appealed_at, ended_at, ended_by, ending";
std::string const select_review =
    "SELECT " + review_columns + " FROM reviews_review WHERE company_id = ?1 ";
std::string const select_hiding =
    "SELECT " + hiding_columns + " FROM reviews_hiding WHERE company_id = ?1 ";
std::string const not_hidden =
    "AND NOT EXISTS (SELECT 1 FROM reviews_hiding h WHERE h.company_id = reviews_review.company_id "
    "AND h.review_id = reviews_review.id AND h.state IN ('hidden', 'appealed', 'upheld')";

} // namespace

void insert(Tx& tx, Review const& one) {
    static std::string const sql = "INSERT INTO reviews_review (company_id, " + review_columns +
                                   ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) "
                                   "ON CONFLICT DO NOTHING";
    tx.run(sql, one.id, one.visit, one.customer, one.store, one.item, one.score_sum, one.rated_at,
           one.is_public, one.said_at);
}

std::optional<Review> find_by_visit(Tx& tx, Id<orders::Visit> visit) {
    static std::string const sql = select_review + "AND visit_id = ?2";
    return tx.find<Review>(sql, visit);
}

std::optional<Review> find(Tx& tx, Id<notify::Rating> id) {
    static std::string const sql = select_review + "AND id = ?2";
    return tx.find<Review>(sql, id);
}

void set_public(Tx& tx, Id<notify::Rating> id, bool is_public) {
    tx.run("UPDATE reviews_review SET is_public = ?3, said_at = ?4 "
           "WHERE company_id = ?1 AND id = ?2",
           id, is_public, tx.now());
}

std::vector<Review> list_read(Tx& tx, Id<catalog::Item> item, std::optional<Before> const& before,
                              int limit) {
    static std::string const sql = select_review +
                                   "AND item_id = ?2 AND is_public = 1 AND (rated_at < ?3 OR "
                                   "(rated_at = ?3 AND id < ?4)) " +
                                   not_hidden + ") ORDER BY rated_at DESC, id DESC LIMIT ?5";
    Id<notify::Rating> last;
    last.uuid.bytes.fill(0xff);
    auto const from = before.value_or(Before{tx.now() + std::chrono::days{1}, last});
    return tx.all<Review>(sql, item, from.rated_at, from.id, limit);
}

Tally tally(Tx& tx, Id<catalog::Item> item) {
    static std::string const sql = "SELECT CAST(count(*) AS BIGINT), "
                                   "CAST(COALESCE(sum(score_sum), 0) AS BIGINT) "
                                   "FROM reviews_review WHERE company_id = ?1 AND item_id = ?2 " +
                                   not_hidden + " AND h.reason = 'fraud')";
    auto const row = tx.find<std::tuple<std::int64_t, std::int64_t>>(sql, item);
    if (!row) return {};
    return {std::get<0>(*row), std::get<1>(*row)};
}

void insert(Tx& tx, Hiding const& one) {
    static std::string const sql =
        "INSERT INTO reviews_hiding (company_id, " + hiding_columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)";
    tx.run(sql, one.id, one.review, one.store, one.reason, one.words, one.state, one.asked_at,
           one.asked_by, one.decided_at, one.decided_by, one.decision, one.appeal, one.appealed_at,
           one.ended_at, one.ended_by, one.ending);
}

std::optional<Hiding> find_hiding(Tx& tx, Id<Hiding> id) {
    static std::string const sql = select_hiding + "AND id = ?2";
    return tx.find<Hiding>(sql, id);
}

std::optional<Hiding> find_newest(Tx& tx, Id<notify::Rating> review) {
    static std::string const sql = select_hiding + "AND review_id = ?2 ORDER BY id DESC LIMIT 1";
    return tx.find<Hiding>(sql, review);
}

std::vector<Hiding> list_hidings(Tx& tx, State state, int limit) {
    static std::string const sql = select_hiding + "AND state = ?2 ORDER BY id LIMIT ?3";
    return tx.all<Hiding>(sql, state, limit);
}

bool move(Tx& tx, Hiding const& one, State from) {
    return tx.run("UPDATE reviews_hiding SET state = ?3, decided_at = ?4, decided_by = ?5, "
                  "decision = ?6, appeal = ?7, appealed_at = ?8, ended_at = ?9, ended_by = ?10, "
                  "ending = ?11 WHERE company_id = ?1 AND id = ?2 AND state = ?12",
                  one.id, one.state, one.decided_at, one.decided_by, one.decision, one.appeal,
                  one.appealed_at, one.ended_at, one.ended_by, one.ending, from) == 1;
}

} // namespace hearth::reviews::store
