// A18: what messages say, in the company's own words; version by version.
#include "rooms/notify/inside.h"
#include "rooms/notify/reach.h"
#include "rooms/notify/store.h"

#include "platform/words/words.h"

namespace hearth::notify {
namespace {

constexpr int most_versions = 50;

struct TextPath {
    Text<1, 60> name;
};
BOOST_DESCRIBE_STRUCT(TextPath, (), (name))

/// As an example customer gets it.
struct Example {
    std::string subject;
    std::string text;
    int characters = 0;
    int parts = 0; ///< short messages
};
BOOST_DESCRIBE_STRUCT(Example, (), (subject, text, characters, parts))

struct TextRow {
    std::string name;
    MessageKind kind;
    bool is_own; ///< the company's words, not the house's
    std::int64_t version;
    std::optional<Instant> published_at;
    Example example; ///< in the reader's language
};
BOOST_DESCRIBE_STRUCT(TextRow, (), (name, kind, is_own, version, published_at, example))
struct TextRows {
    std::vector<TextRow> items;
};
BOOST_DESCRIBE_STRUCT(TextRows, (), (items))

struct SlotView {
    std::string name;
    bool is_needed;
    std::string example; ///< in the reader's language
};
BOOST_DESCRIBE_STRUCT(SlotView, (), (name, is_needed, example))
struct VersionView {
    std::int64_t version;
    std::optional<Wordings> texts; ///< none: the house's own again
    Instant published_at;
    std::optional<std::string> published_by;
    std::string why;
};
BOOST_DESCRIBE_STRUCT(VersionView, (), (version, texts, published_at, published_by, why))
struct TextFile {
    std::string name;
    MessageKind kind;
    bool is_own;
    std::int64_t version;
    Wordings texts; ///< in force
    Wordings house; ///< to go back to
    std::vector<SlotView> slots;
    std::vector<VersionView> versions; ///< newest first
};
BOOST_DESCRIBE_STRUCT(TextFile, (), (name, kind, is_own, version, texts, house, slots, versions))

Example example_of(std::string const& name, Wording const& wording, std::string_view locale) {
    auto const rendered = fill_wording(wording, example_slots(name, locale), locale);
    auto const size = sms_size(rendered.text);
    auto const subject = rendered.subject.empty() ? words::text(locale, "notify.text_name_" + name)
                                                  : rendered.subject;
    return {subject, rendered.text, size.characters, size.parts};
}

Result<TextRows> list_all(Tx& tx) {
    auto const own = store::list_texts_in_force(tx);
    auto const& locale = tx.actor().locale;
    TextRows rows;
    for (auto const& name : text_names()) {
        TextRow row{name, kind_of(name), false, 0, {}, {}};
        auto wording = house_wording(name, locale);
        for (auto const& [of, one] : own) {
            if (of != name) continue;
            row.version = one.version;
            row.is_own = one.texts.has_value();
            row.published_at = one.published_at;
            if (one.texts) wording = locale == "en" ? one.texts->en : one.texts->zh;
        }
        row.example = example_of(name, wording, locale);
        rows.items.push_back(std::move(row));
    }
    return rows;
}

std::vector<SlotView> slots_of(std::string const& name, std::string_view locale) {
    std::vector<SlotView> slots;
    for (auto const& slot : example_slots(name, locale))
        slots.push_back({slot.name, is_needed_slot(slot.name), slot.value});
    return slots;
}

std::optional<std::string> name_of(Tx& tx, Uuid account) {
    auto const known = identity::load_account(tx, Id<identity::Account>{account});
    return known ? std::optional(known->name) : std::nullopt;
}

Result<TextFile> file_of(Tx& tx, std::string const& name) {
    if (!is_text_name(name)) return Error{Refusal::NotFound, "notify.text_unknown"};
    auto const house = house_wordings(name);
    TextFile file{name, kind_of(name), false, 0, house, house, slots_of(name, tx.actor().locale),
                  {}};
    for (auto const& one : store::list_texts(tx, name, most_versions))
        file.versions.push_back(
            {one.version, one.texts, one.published_at, name_of(tx, one.published_by), one.why});
    if (file.versions.empty()) return file;
    auto const& newest = file.versions.front();
    file.version = newest.version;
    file.is_own = newest.texts.has_value();
    if (newest.texts) file.texts = *newest.texts;
    return file;
}

Result<TextFile> get_text(Tx& tx, api::Path<TextPath> const& at) {
    return file_of(tx, at.name);
}

struct TextForm {
    std::optional<Wordings> texts; ///< none: the house's own again
    Text<1, 200> why;
};
BOOST_DESCRIBE_STRUCT(TextForm, (), (texts, why))

Result<TextFile> put_text(Tx& tx, api::Path<TextPath> const& at, api::IfMatch const& match,
                          api::Body<TextForm> const& form) {
    TRY(publish_text(tx, at.name, form.texts, form.why, match.version));
    return file_of(tx, at.name);
}

struct Draft {
    Wordings texts;
};
BOOST_DESCRIBE_STRUCT(Draft, (), (texts))
struct Fault {
    std::string field; ///< "/texts/zh/text"
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Fault, (), (field, text))
struct Trial {
    Example zh;
    Example en;
    std::vector<Fault> faults; ///< what would be refused
};
BOOST_DESCRIBE_STRUCT(Trial, (), (zh, en, faults))

/// What would come of it; nothing is kept.
Result<Trial> try_text(api::Slow& slow, api::Path<TextPath> const& at,
                       api::Body<Draft> const& draft) {
    std::string const name = at.name;
    if (!is_text_name(name)) return Error{Refusal::NotFound, "notify.text_unknown"};
    Trial trial{
        example_of(name, draft.texts.zh, "zh-CN"), example_of(name, draft.texts.en, "en"), {}};
    auto const checked = check_wordings(name, draft.texts);
    if (checked) return trial;
    for (auto const& fault : checked.error().fields)
        trial.faults.push_back(
            {fault.pointer, words::text(slow.scope.actor.locale, fault.code, fault.details)});
    return trial;
}

} // namespace

Result<PublishedText> publish_text(Tx& tx, std::string const& name,
                                   std::optional<Wordings> const& texts, std::string const& why,
                                   std::int64_t seen) {
    if (!is_text_name(name)) return Error{Refusal::NotFound, "notify.text_unknown"};
    if (texts) TRY(check_wordings(name, *texts));
    PublishedText const one{seen + 1, texts, tx.now(), tx.actor().id, why};
    bool const is_newest = store::text_version(tx, name) == seen;
    if (!is_newest || !store::insert_text(tx, name, one))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    tx.publish(TextPublished{name, one.version, !texts});
    return one;
}

void install_texts(Room& room) {
    auto const writers = api::staff("notify.texts");
    auto& routes = room.routes;
    routes.read("/message-texts", "list_message_texts", api::staff("notify.read"), list_all);
    routes.read("/message-texts/{name}", "get_message_text", api::staff("notify.read"), get_text);
    routes.write("PUT", "/message-texts/{name}", "publish_message_text", writers, put_text);
    routes.slow("POST", "/message-texts/{name}/preview", "try_message_text", writers, try_text);
}

} // namespace hearth::notify
