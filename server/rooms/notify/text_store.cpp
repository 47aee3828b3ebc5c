// SQL of what messages say.
#include "platform/json/codec.h"
#include "rooms/notify/store.h"

namespace hearth::notify::store {
namespace {

struct TextRow {
    std::string name;
    std::int64_t version;
    std::string texts;
    Instant published_at;
    Uuid published_by;
    std::string why;
};
BOOST_DESCRIBE_STRUCT(TextRow, (), (name, version, texts, published_at, published_by, why))

std::optional<Wordings> read_texts(std::string const& texts) {
    if (texts.empty()) return {};
    return json::from_text<Wordings>(texts);
}

PublishedText to_published(TextRow const& row) {
    return {row.version, read_texts(row.texts), row.published_at, row.published_by, row.why};
}

} // namespace

std::int64_t text_version(Tx& tx, std::string const& name) {
    return std::get<0>(tx.one<std::tuple<std::int64_t>>(
        "SELECT COALESCE(max(version), 0) FROM notify_text WHERE company_id = ?1 AND "
        "template = ?2",
        name));
}

std::optional<Wording> find_wording(Tx& tx, std::string const& name, std::int64_t version,
                                    std::string_view locale) {
    if (version == 0) return {};
    auto const row = tx.find<std::tuple<std::string>>("SELECT texts FROM notify_text WHERE "
                                                      "company_id = ?1 AND template = ?2 AND "
                                                      "version = ?3",
                                                      name, version);
    auto texts = row ? read_texts(std::get<0>(*row)) : std::nullopt;
    if (!texts) return {};
    return locale == "en" ? std::move(texts->en) : std::move(texts->zh);
}

std::vector<PublishedText> list_texts(Tx& tx, std::string const& name, int limit) {
    std::vector<PublishedText> all;
    for (auto const& row :
         tx.all<TextRow>("SELECT template, version, texts, published_at, published_by, why FROM "
                         "notify_text WHERE company_id = ?1 AND template = ?2 ORDER BY version "
                         "DESC LIMIT ?3",
                         name, limit))
        all.push_back(to_published(row));
    return all;
}

std::vector<std::pair<std::string, PublishedText>> list_texts_in_force(Tx& tx) {
    std::vector<std::pair<std::string, PublishedText>> all;
    for (auto const& row : tx.all<TextRow>(
             "SELECT t.template, t.version, t.texts, t.published_at, t.published_by, t.why FROM "
             "notify_text t WHERE t.company_id = ?1 AND t.version = (SELECT max(n.version) FROM "
             "notify_text n WHERE n.company_id = ?1 AND n.template = t.template) ORDER BY "
             "t.template"))
        all.emplace_back(row.name, to_published(row));
    return all;
}

bool insert_text(Tx& tx, std::string const& name, PublishedText const& one) {
    return tx.run("INSERT INTO notify_text (company_id, template, version, texts, published_at, "
                  "published_by, why) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
                  name, one.version, one.texts ? json::to_text(*one.texts) : std::string(),
                  one.published_at, one.published_by, one.why) == 1;
}

} // namespace hearth::notify::store
