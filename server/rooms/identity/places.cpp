#include "base/zone.h"
#include "rooms/identity/access.h"

namespace hearth::identity {
namespace {

constexpr std::string_view region_columns = "id, code, name, version";
constexpr std::string_view store_columns =
    "id, region_id, code, name, zone, city, district, phone, address, latitude, longitude, "
    "is_open, version";

std::string select(std::string_view columns, std::string_view rest) {
    return "SELECT " + std::string(columns) + " FROM " + std::string(rest);
}

Error code_taken() {
    return {Refusal::Conflict, "identity.code_taken", {}, {{"/code", "identity.code_taken", {}}}};
}

Result<Region> load_region(Tx& tx, Id<Region> id) {
    auto found = tx.find<Region>(
        select(region_columns, "identity_region WHERE company_id = ?1 AND id = ?2"), id);
    if (!found) return Error{Refusal::NotFound, "identity.region_not_found"};
    return std::move(*found);
}

Result<void> check_version(std::int64_t given, std::int64_t kept) {
    return api::IfMatch{given}.check(kept);
}

std::string insert_or_change_store(bool is_new) {
    if (is_new)
        return "INSERT INTO identity_store (company_id, id, region_id, code, name, zone, city, "
               "district, phone, address, latitude, longitude, is_open, version) "
               "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
    return "UPDATE identity_store SET region_id = ?3, code = ?4, name = ?5, zone = ?6, city = ?7, "
           "district = ?8, phone = ?9, address = ?10, latitude = ?11, longitude = ?12, "
           "is_open = ?13, version = ?14 WHERE company_id = ?1 AND id = ?2";
}

} // namespace

Result<Store> load_store(Tx& tx, Id<Store> id) {
    auto found = tx.find<Store>(
        select(store_columns, "identity_store WHERE company_id = ?1 AND id = ?2"), id);
    if (!found) return Error{Refusal::NotFound, "identity.store_not_found"};
    return std::move(*found);
}

std::vector<Store> list_stores(Tx& tx) {
    return tx.all<Store>(
        select(store_columns, "identity_store WHERE company_id = ?1 ORDER BY code"));
}

Result<std::string> store_zone(Tx& tx, Id<Store> id) {
    auto const found = tx.find<std::tuple<std::string>>(
        "SELECT zone FROM identity_store WHERE company_id = ?1 AND id = ?2", id);
    if (!found) return Error{Refusal::NotFound, "identity.store_not_found"};
    return std::get<0>(*found);
}

Result<Store> save_store(Tx& tx, Store store) {
    if (!is_zone(store.zone)) return invalid_field("/zone", "identity.zone_unknown");
    if (store.region && !load_region(tx, *store.region))
        return invalid_field("/region", "identity.region_not_found");
    bool const is_new = store.id.is_nil();
    if (is_new) {
        store.id = tx.new_id<Store>();
        store.version = 1;
    } else {
        auto const kept = TRY(load_store(tx, store.id));
        TRY(check_version(store.version, kept.version));
        ++store.version;
    }
    auto const violation =
        tx.attempt(insert_or_change_store(is_new), store.id, store.region, store.code, store.name,
                   store.zone, store.city, store.district, store.phone, store.address,
                   store.latitude, store.longitude, store.is_open, store.version);
    if (violation == db::Violation::Unique) return code_taken();
    ensure(violation == db::Violation::None, "a store that cannot be saved");
    change_access(tx);
    tx.publish(StoreChanged{store.id, store.is_open});
    return store;
}

Result<Region> save_region(Tx& tx, Region region) {
    bool const is_new = region.id.is_nil();
    if (is_new) {
        region.id = tx.new_id<Region>();
        region.version = 1;
    } else {
        auto const kept = TRY(load_region(tx, region.id));
        TRY(check_version(region.version, kept.version));
        ++region.version;
    }
    auto const* const sql = is_new ? "INSERT INTO identity_region (company_id, id, code, name, "
                                     "version) VALUES (?1, ?2, ?3, ?4, ?5)"
                                   : "UPDATE identity_region SET code = ?3, name = ?4, "
                                     "version = ?5 WHERE company_id = ?1 AND id = ?2";
    auto const violation = tx.attempt(sql, region.id, region.code, region.name, region.version);
    if (violation == db::Violation::Unique) return code_taken();
    ensure(violation == db::Violation::None, "a region that cannot be saved");
    return region;
}

std::vector<Region> list_regions(Tx& tx) {
    return tx.all<Region>(
        select(region_columns, "identity_region WHERE company_id = ?1 ORDER BY code"));
}

Result<void> check_reach(Tx& tx, std::string_view permission, Id<Store> store) {
    auto const& actor = tx.actor();
    if (actor.kind != ActorKind::Staff || actor.may_at(permission, store)) return {};
    return Error{Refusal::NotFound, "platform.not_there"};
}

std::optional<std::vector<Id<Store>>> reach_of(Actor const& actor, std::string_view permission) {
    if (actor.kind == ActorKind::System) return {};
    auto const it = actor.grants.find(permission);
    if (it == actor.grants.end()) return std::vector<Id<Store>>{};
    if (it->second.is_everywhere) return {};
    return std::vector<Id<Store>>(it->second.stores.begin(), it->second.stores.end());
}

} // namespace hearth::identity
