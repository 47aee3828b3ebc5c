#include "rooms/notices/privacy.h"

#include "base/text.h"
#include "platform/settings/settings.h"
#include "platform/vault/primitives.h"
#include "platform/words/words.h"

namespace hearth::notices {
namespace {

constexpr int most_versions = 100;

/// Of the house's own texts: who speaks, and where to turn to.
std::vector<Detail> slots_of(Tx& tx) {
    auto phone = settings::load<PublicFacts>(tx).complaint_phone;
    std::string address;
    for (auto const& store : identity::list_stores(tx)) {
        if (!store.is_open) continue;
        if (phone.empty()) phone = store.phone;
        if (address.empty()) address = store.city + store.district + store.address;
    }
    auto const [company] =
        tx.one<std::tuple<std::string>>("SELECT name FROM platform_company WHERE id = ?1");
    return {{"company", company}, {"phone", phone}, {"address", address}};
}

Privacy house_privacy(Tx& tx) {
    auto const slots = slots_of(tx);
    return {.zh = words::text("zh-CN", "privacy.house", slots),
            .en = words::text("en", "privacy.house", slots)};
}

} // namespace

ChildrenRules children_rules(Tx& tx, std::string_view locale) {
    auto const text = words::text(locale, "privacy.children", slots_of(tx));
    return {"children-1", text, to_hex(vault::digest(vault::Hash::Sha256, text))};
}

std::vector<Privacy> list_privacy(Tx& tx) {
    auto all = tx.all<Privacy>("SELECT version, zh, en, what_changed, published_at FROM "
                               "notices_privacy WHERE company_id = ?1 ORDER BY version DESC "
                               "LIMIT ?2",
                               most_versions);
    all.push_back(house_privacy(tx));
    return all;
}

Privacy privacy_now(Tx& tx) {
    auto found = tx.find<Privacy>("SELECT version, zh, en, what_changed, published_at FROM "
                                  "notices_privacy WHERE company_id = ?1 ORDER BY version DESC "
                                  "LIMIT 1");
    return found ? std::move(*found) : house_privacy(tx);
}

Result<Privacy> publish_privacy(Tx& tx, Privacy draft, int before) {
    if (privacy_now(tx).version != before)
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    draft.version = before + 1;
    draft.published_at = tx.now();
    tx.run("INSERT INTO notices_privacy (company_id, version, zh, en, what_changed, published_at, "
           "published_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
           draft.version, draft.zh, draft.en, draft.what_changed, tx.now(), tx.actor().id);
    tx.publish(PrivacyPublished{draft.version, tx.actor().id});
    return draft;
}

ShownPrivacy shown_in(Privacy const& one, std::string_view locale) {
    auto const& text = locale == "en" ? one.en : one.zh;
    return {"privacy-" + std::to_string(one.version), text,
            to_hex(vault::digest(vault::Hash::Sha256, text)), one.what_changed, one.published_at};
}

} // namespace hearth::notices
