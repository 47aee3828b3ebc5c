#include "platform/settings/settings.h"

namespace hearth::settings {

std::optional<std::string> find_text(Tx& tx, std::string_view name,
                                     std::optional<Id<identity::Store>> store) {
    // The nil id sorts before every store's.
    auto const found =
        tx.find<std::tuple<std::string>>("SELECT value FROM platform_setting WHERE company_id = ?1 "
                                         "AND name = ?2 AND store_id IN (?3, ?4) "
                                         "ORDER BY store_id DESC",
                                         name, Uuid{}, store ? store->uuid : Uuid{});
    if (!found) return {};
    return std::get<0>(*found);
}

void save_text(Tx& tx, std::string_view name, std::optional<Id<identity::Store>> store,
               std::string_view json) {
    tx.run("INSERT INTO platform_setting (company_id, name, store_id, value, changed_at) "
           "VALUES (?1, ?2, ?3, ?4, ?5) "
           "ON CONFLICT (company_id, name, store_id) DO UPDATE SET value = excluded.value, "
           "changed_at = excluded.changed_at",
           name, store ? store->uuid : Uuid{}, json, tx.now());
}

} // namespace hearth::settings
