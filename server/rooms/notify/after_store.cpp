#include "platform/vault/fields.h"
#include "rooms/notify/store.h"

namespace hearth::notify::store {
namespace {

using vault::FieldClass;

struct RatingRow {
    Id<Rating> id;
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    int reliability;
    int responsiveness;
    int assurance;
    int empathy;
    int tangibles;
    std::optional<db::Bytes> words;
    Id<identity::Session> session;
    db::Bytes device_hash;
    bool is_suspicious;
    Instant rated_at;
    std::optional<db::Bytes> reply;
    std::optional<Instant> replied_at;
};
BOOST_DESCRIBE_STRUCT(RatingRow, (),
                      (id, visit, order, customer, store, reliability, responsiveness, assurance,
                       empathy, tangibles, words, session, device_hash, is_suspicious, rated_at,
                       reply, replied_at))
std::string const rating_columns =
    "id, visit_id, order_id, customer_id, store_id, reliability, responsiveness, assurance, "
    "empathy, tangibles, words, session_id, device_hash, is_suspicious, rated_at, reply, "
    "replied_at";
std::string const select_rating =
    "SELECT " + rating_columns + " FROM notify_rating WHERE company_id = ?1 ";

Rating to_rating(Tx& tx, RatingRow const& row) {
    Rating rating{
        .id = row.id,
        .visit = row.visit,
        .order = row.order,
        .customer = row.customer,
        .store = row.store,
        .scores = {row.reliability, row.responsiveness, row.assurance, row.empathy, row.tangibles},
        .session = row.session,
        .device_hash = row.device_hash.data,
        .is_suspicious = row.is_suspicious,
        .rated_at = row.rated_at,
        .replied_at = row.replied_at};
    rating.words =
        vault::open(tx, FieldClass::Note, {"notify_rating.words", row.id.uuid}, row.words);
    rating.reply =
        vault::open(tx, FieldClass::Note, {"notify_rating.reply", row.id.uuid}, row.reply);
    return rating;
}

struct FollowUpRow {
    Id<FollowUp> id;
    FollowUpKind kind;
    Id<orders::Order> order;
    Id<orders::Visit> visit;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    FollowUpState state;
    FollowUpLevel level;
    Instant opens_at;
    Instant due_at;
    int tries;
    std::optional<FollowUpResult> result;
    std::optional<std::string> answers;
    std::optional<db::Bytes> note;
    std::optional<Instant> done_at;
    std::optional<Uuid> done_by;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(FollowUpRow, (),
                      (id, kind, order, visit, customer, store, state, level, opens_at, due_at,
                       tries, result, answers, note, done_at, done_by, version))
std::string const follow_up_columns =
    "id, kind, order_id, visit_id, customer_id, store_id, state, level, opens_at, due_at, tries, "
    "result, answers, note, done_at, done_by, version";
std::string const select_follow_up =
    "SELECT " + follow_up_columns + " FROM notify_follow_up WHERE company_id = ?1 ";

FollowUp to_follow_up(Tx& tx, FollowUpRow const& row) {
    FollowUp found{row.id,      row.kind,  row.order,    row.visit,   row.customer, row.store,
                   row.state,   row.level, row.opens_at, row.due_at,  row.tries,    row.result,
                   row.answers, {},        row.done_at,  row.done_by, row.version};
    found.note =
        vault::open(tx, FieldClass::Note, {"notify_follow_up.note", row.id.uuid}, row.note);
    return found;
}

std::optional<db::Bytes> seal_note(Tx& tx, FollowUp const& follow_up) {
    return vault::seal(tx, FieldClass::Note, {"notify_follow_up.note", follow_up.id.uuid},
                       follow_up.note);
}

} // namespace

bool insert_rating(Tx& tx, Rating const& rating) {
    static std::string const sql =
        "INSERT INTO notify_rating (company_id, " + rating_columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
        "?18) ON CONFLICT DO NOTHING";
    auto const words =
        vault::seal(tx, FieldClass::Note, {"notify_rating.words", rating.id.uuid}, rating.words);
    auto const& scores = rating.scores;
    return tx.run(sql, rating.id, rating.visit, rating.order, rating.customer, rating.store,
                  scores.reliability.value, scores.responsiveness.value, scores.assurance.value,
                  scores.empathy.value, scores.tangibles.value, words, rating.session,
                  db::Bytes{rating.device_hash}, rating.is_suspicious, rating.rated_at,
                  std::optional<db::Bytes>{}, rating.replied_at) == 1;
}

std::optional<Rating> find_rating(Tx& tx, Id<orders::Visit> visit) {
    static std::string const sql = select_rating + "AND visit_id = ?2";
    auto const row = tx.find<RatingRow>(sql, visit);
    if (!row) return {};
    return to_rating(tx, *row);
}

std::optional<Rating> find_rating(Tx& tx, Id<Rating> id) {
    static std::string const sql = select_rating + "AND id = ?2";
    auto const row = tx.find<RatingRow>(sql, id);
    if (!row) return {};
    return to_rating(tx, *row);
}

bool reply_to_rating(Tx& tx, Id<Rating> id, std::string const& reply) {
    auto const sealed = vault::seal(tx, FieldClass::Note, {"notify_rating.reply", id.uuid},
                                    std::string_view(reply));
    return tx.run("UPDATE notify_rating SET reply = ?3, replied_at = ?4, replied_by = ?5 "
                  "WHERE company_id = ?1 AND id = ?2",
                  id, sealed, tx.now(), tx.actor().id) == 1;
}

std::vector<Rating> list_ratings(Tx& tx, Id<identity::Store> store_id,
                                 std::optional<Id<Rating>> before, int limit) {
    static std::string const sql =
        select_rating + "AND store_id = ?2 AND id < ?3 ORDER BY id DESC LIMIT ?4";
    Id<Rating> last;
    last.uuid.bytes.fill(0xff);
    std::vector<Rating> all;
    for (auto const& row : tx.all<RatingRow>(sql, store_id, before.value_or(last), limit))
        all.push_back(to_rating(tx, row));
    return all;
}

int count_raters(Tx& tx, std::string const& device_hash, Id<customers::Customer> but,
                 Instant since) {
    return std::get<0>(tx.one<std::tuple<int>>(
        "SELECT count(DISTINCT customer_id) FROM notify_rating WHERE company_id = ?1 "
        "AND device_hash = ?2 AND rated_at >= ?3 AND customer_id <> ?4",
        db::Bytes{device_hash}, since, but));
}

bool insert_follow_up(Tx& tx, FollowUp const& one) {
    static std::string const sql =
        "INSERT INTO notify_follow_up (company_id, " + follow_up_columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
        "?18) ON CONFLICT DO NOTHING";
    return tx.run(sql, one.id, one.kind, one.order, one.visit, one.customer, one.store, one.state,
                  one.level, one.opens_at, one.due_at, one.tries, one.result, one.answers,
                  seal_note(tx, one), one.done_at, one.done_by, one.version) == 1;
}

std::optional<FollowUp> find_follow_up(Tx& tx, Id<FollowUp> id) {
    static std::string const sql = select_follow_up + "AND id = ?2";
    auto const row = tx.find<FollowUpRow>(sql, id);
    if (!row) return {};
    return to_follow_up(tx, *row);
}

std::optional<FollowUp> find_follow_up(Tx& tx, FollowUpKind kind, Id<orders::Visit> visit) {
    static std::string const sql = select_follow_up + "AND kind = ?2 AND visit_id = ?3";
    auto const row = tx.find<FollowUpRow>(sql, kind, visit);
    if (!row) return {};
    return to_follow_up(tx, *row);
}

bool replace_follow_up(Tx& tx, FollowUp const& one) {
    return tx.run("UPDATE notify_follow_up SET state = ?4, level = ?5, tries = ?6, result = ?7, "
                  "answers = ?8, note = ?9, done_at = ?10, done_by = ?11, opens_at = ?12, "
                  "due_at = ?13, version = version + 1 "
                  "WHERE company_id = ?1 AND id = ?2 AND version = ?3",
                  one.id, one.version, one.state, one.level, one.tries, one.result, one.answers,
                  seal_note(tx, one), one.done_at, one.done_by, one.opens_at, one.due_at) == 1;
}

std::vector<FollowUp> list_follow_ups(Tx& tx, Id<identity::Store> store_id, int limit) {
    static std::string const sql =
        select_follow_up + "AND store_id = ?2 AND state = 'open' ORDER BY due_at LIMIT ?3";
    std::vector<FollowUp> all;
    for (auto const& row : tx.all<FollowUpRow>(sql, store_id, limit))
        all.push_back(to_follow_up(tx, row));
    return all;
}

std::vector<FollowUp> list_follow_ups_of(Tx& tx, Id<customers::Customer> customer, int limit) {
    static std::string const sql = select_follow_up + "AND customer_id = ?2 AND state IN "
                                                      "('waiting', 'open') ORDER BY due_at LIMIT "
                                                      "?3";
    std::vector<FollowUp> all;
    for (auto const& row : tx.all<FollowUpRow>(sql, customer, limit))
        all.push_back(to_follow_up(tx, row));
    return all;
}

std::vector<FollowUp> list_care_due(Tx& tx, Id<identity::Store> store_id, Span span, int limit) {
    static std::string const sql = select_follow_up +
                                   "AND store_id = ?2 AND due_at >= ?3 AND due_at < ?4 AND kind <> "
                                   "'day_before' ORDER BY due_at, id LIMIT ?5";
    std::vector<FollowUp> all;
    for (auto const& row : tx.all<FollowUpRow>(sql, store_id, span.from, span.to, limit))
        all.push_back(to_follow_up(tx, row));
    return all;
}

} // namespace hearth::notify::store
