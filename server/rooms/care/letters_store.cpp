// SQL of letters and weeks.
#include "rooms/care/store.h"

#include "platform/vault/fields.h"

namespace hearth::care::store {
namespace {

using vault::FieldClass;

struct TemplateRow {
    std::int64_t version;
    std::string body;
    Instant published_at;
    Uuid published_by;
    std::string why;
};
BOOST_DESCRIBE_STRUCT(TemplateRow, (), (version, body, published_at, published_by, why))

struct LetterRow {
    Id<Letter> id;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    std::int64_t template_version;
    std::string locale;
    db::Bytes words;
    Instant written_at;
    std::optional<Instant> printed_at;
};
BOOST_DESCRIBE_STRUCT(LetterRow, (),
                      (id, order, customer, store, template_version, locale, words, written_at,
                       printed_at))
std::string const select_letter =
    "SELECT id, order_id, customer_id, store_id, template_version, locale, words, written_at, "
    "printed_at FROM care_letter WHERE company_id = ?1 ";

Letter to_letter(Tx& tx, LetterRow const& row) {
    auto const text =
        vault::open(tx, FieldClass::Note, {"care_letter.words", row.id.uuid}, row.words);
    return {row.id,
            row.order,
            row.customer,
            row.store,
            row.template_version,
            row.locale,
            json::from_text<LetterText>(text),
            row.written_at,
            row.printed_at};
}

} // namespace

std::vector<PublishedTemplate> list_templates(Tx& tx, int limit) {
    std::vector<PublishedTemplate> all;
    for (auto const& row : tx.all<TemplateRow>(
             "SELECT version, body, published_at, published_by, why FROM care_letter_template "
             "WHERE company_id = ?1 ORDER BY version DESC LIMIT ?2",
             limit))
        all.push_back({row.version, json::from_text<LetterTemplate>(row.body), row.published_at,
                       row.published_by, row.why});
    return all;
}

bool insert_template(Tx& tx, PublishedTemplate const& one) {
    return tx.run("INSERT INTO care_letter_template (company_id, version, body, published_at, "
                  "published_by, why) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
                  one.version, json::to_text(one.letter), tx.now(), tx.actor().id, one.why) == 1;
}

bool insert_letter(Tx& tx, Letter const& one) {
    auto const text = json::to_text(one.text);
    auto const sealed = vault::seal(tx, FieldClass::Note, {"care_letter.words", one.id.uuid},
                                    std::string_view(text));
    return tx.run("INSERT INTO care_letter (company_id, id, order_id, customer_id, store_id, "
                  "template_version, locale, words, written_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
                  "?7, ?8, ?9) ON CONFLICT DO NOTHING",
                  one.id, one.order, one.customer, one.store, one.template_version, one.locale,
                  sealed, one.written_at) == 1;
}

std::optional<Letter> find_letter(Tx& tx, Id<Letter> id) {
    static std::string const sql = select_letter + "AND id = ?2";
    auto const row = tx.find<LetterRow>(sql, id);
    if (!row) return {};
    return to_letter(tx, *row);
}

std::vector<Letter> list_letters(Tx& tx, Id<identity::Store> store_id, Printed which,
                                 std::optional<Id<Letter>> before, int limit) {
    static std::string const waiting = select_letter +
                                       "AND store_id = ?2 AND printed_at IS NULL AND "
                                       "(?3 IS NULL OR id < ?3) ORDER BY id DESC LIMIT ?4";
    static std::string const all_of = select_letter + "AND store_id = ?2 AND "
                                                      "(?3 IS NULL OR id < ?3) ORDER BY id DESC "
                                                      "LIMIT ?4";
    auto const last = before ? std::optional(before->uuid) : std::optional<Uuid>{};
    std::vector<Letter> all;
    for (auto const& row :
         tx.all<LetterRow>(which == Printed::NotYet ? waiting : all_of, store_id, last, limit))
        all.push_back(to_letter(tx, row));
    return all;
}

bool mark_printed(Tx& tx, Id<Letter> id) {
    return tx.run("UPDATE care_letter SET printed_at = ?3, printed_by = ?4 WHERE company_id = ?1 "
                  "AND id = ?2 AND printed_at IS NULL",
                  id, tx.now(), tx.actor().id) == 1;
}

std::vector<StoreWeek> list_week(Tx& tx, Day monday) {
    std::vector<StoreWeek> stores;
    for (auto const& [figures] : tx.all<std::tuple<std::string>>(
             "SELECT figures FROM care_week WHERE company_id = ?1 AND monday = ?2 ORDER BY "
             "store_id",
             monday))
        stores.push_back(json::from_text<StoreWeek>(figures));
    return stores;
}

std::optional<Instant> find_week_made(Tx& tx, Day monday) {
    auto const row = tx.find<std::tuple<Instant>>(
        "SELECT made_at FROM care_week WHERE company_id = ?1 AND monday = ?2 ORDER BY made_at "
        "LIMIT 1",
        monday);
    if (!row) return {};
    return std::get<0>(*row);
}

void insert_week(Tx& tx, Day monday, StoreWeek const& one) {
    tx.run("INSERT INTO care_week (company_id, monday, store_id, figures, made_at) VALUES (?1, ?2, "
           "?3, ?4, ?5) ON CONFLICT DO NOTHING",
           monday, one.store, json::to_text(one), tx.now());
}

} // namespace hearth::care::store
