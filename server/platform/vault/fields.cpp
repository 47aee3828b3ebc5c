#include "platform/vault/fields.h"

#include "base/ensure.h"
#include "platform/services.h"
#include "platform/vault/encoding.h"
#include "platform/vault/field.h"

#include <map>
#include <mutex>

namespace hearth::vault {
namespace {

constexpr std::string_view blind_purpose = "blind_index";

/// A company's keys of one purpose, opened. `newest` is how the newest lies in the database.
struct Ring {
    WrappedKey newest;
    KeyRing keys;
};

[[noreturn]] void fail(std::string const& what) {
    throw db::DatabaseError("vault: " + what, db::Violation::None, false);
}

KeyScope scope_of(CompanyId company, std::string_view purpose) {
    return {to_text(company), std::string(purpose)};
}

std::string place_text(Place place) {
    return std::string(place.column) + ":" + to_text(place.row);
}

} // namespace

struct Keeper::Impl {
    explicit Impl(std::string key) : master(std::move(key)) {}

    MasterKey const master;
    std::mutex mutex;
    std::map<std::pair<CompanyId, std::string>, std::shared_ptr<Ring const>> rings;
    /// By the wrapped key itself.
    std::map<std::pair<CompanyId, std::string>, std::string> blind_keys;
};

Keeper::Keeper(std::string master) : impl_(std::make_unique<Impl>(std::move(master))) {}

Keeper::~Keeper() = default;

namespace {

struct KeyRow {
    std::int64_t id;
    db::Bytes wrapped;
};
BOOST_DESCRIBE_STRUCT(KeyRow, (), (id, wrapped))

WrappedKey to_wrapped(KeyRow const& row) {
    return {static_cast<std::uint8_t>(row.id), row.wrapped.data};
}

Keeper::Impl& keeper_of(Tx& tx) {
    ensure(tx.services().keys != nullptr, "the process has no keys");
    return tx.services().keys->impl();
}

/// Newest first.
std::vector<WrappedKey> list_keys(Tx& tx, std::string_view purpose, int limit) {
    std::vector<WrappedKey> keys;
    for (auto const& row : tx.all<KeyRow>("SELECT key_id, wrapped FROM platform_company_key "
                                          "WHERE company_id = ?1 AND purpose = ?2 "
                                          "ORDER BY key_id DESC LIMIT ?3",
                                          purpose, limit))
        keys.push_back(to_wrapped(row));
    return keys;
}

std::optional<WrappedKey> find_newest(Tx& tx, std::string_view purpose) {
    auto keys = list_keys(tx, purpose, 1);
    if (keys.empty()) return {};
    return std::move(keys.front());
}

/// Where another transaction was first, that one's.
WrappedKey make_key(Tx& tx, std::string_view purpose, int id) {
    ensure(id <= 255, "a company has 255 keys of a purpose at most");
    auto const fresh = new_data_key(tx.random(), keeper_of(tx).master,
                                    scope_of(tx.company(), purpose), static_cast<std::uint8_t>(id));
    tx.run("INSERT INTO platform_company_key (company_id, purpose, key_id, wrapped, created_at) "
           "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
           purpose, id, db::Bytes{fresh.wrapped}, tx.now());
    return *find_newest(tx, purpose);
}

std::shared_ptr<Ring const> find_ring(Tx& tx, std::string_view purpose) {
    auto& keeper = keeper_of(tx);
    std::lock_guard const lock(keeper.mutex);
    auto const at = keeper.rings.find({tx.company(), std::string(purpose)});
    return at == keeper.rings.end() ? nullptr : at->second;
}

std::shared_ptr<Ring const> load_ring(Tx& tx, std::string_view purpose) {
    auto& keeper = keeper_of(tx);
    auto const keys = list_keys(tx, purpose, 255);
    if (keys.empty()) fail("the key of a sealed field is not there");
    auto ring = std::make_shared<Ring const>(
        Ring{keys.front(), KeyRing(keeper.master, scope_of(tx.company(), purpose), keys)});
    std::lock_guard const lock(keeper.mutex);
    keeper.rings[{tx.company(), std::string(purpose)}] = ring;
    return ring;
}

/// Which key is the newest is asked each time: another process may have made one, and what a
/// rolled-back transaction left in memory must seal nothing.
std::shared_ptr<Ring const> sealing_ring(Tx& tx, std::string_view purpose) {
    auto newest = find_newest(tx, purpose);
    if (!newest) newest = make_key(tx, purpose, 1);
    auto known = find_ring(tx, purpose);
    if (known && known->newest.wrapped == newest->wrapped) return known;
    return load_ring(tx, purpose);
}

std::string blind_key(Tx& tx, WrappedKey const& wrapped) {
    auto& keeper = keeper_of(tx);
    std::lock_guard const lock(keeper.mutex);
    auto& known = keeper.blind_keys[{tx.company(), wrapped.wrapped}];
    if (known.empty()) {
        auto const key = keeper.master.unwrap(scope_of(tx.company(), blind_purpose), wrapped);
        if (!key) fail("a company key does not open with this master key");
        known = *key;
    }
    return known;
}

db::Bytes index_with(Tx& tx, WrappedKey const& wrapped, std::string_view purpose,
                     std::string_view normalised) {
    return {*decode_hex(blind_index(blind_key(tx, wrapped), purpose, normalised))};
}

} // namespace

db::Bytes seal(Tx& tx, FieldClass field, Place place, std::string_view plain) {
    return {sealing_ring(tx, to_text(field))->keys.seal(tx.random(), plain, place_text(place))};
}

std::string open(Tx& tx, FieldClass field, Place place, db::Bytes const& sealed) {
    auto const& purpose = to_text(field);
    auto const where = place_text(place);
    if (auto const known = find_ring(tx, purpose))
        if (auto plain = known->keys.open(sealed.data, where)) return std::move(*plain);
    // Sealed by another process with a newer key, perhaps.
    auto plain = load_ring(tx, purpose)->keys.open(sealed.data, where);
    if (!plain) fail("a sealed field does not open: " + std::string(place.column));
    return std::move(*plain);
}

db::Bytes blind_index(Tx& tx, std::string_view purpose, std::string_view normalised) {
    auto key = find_newest(tx, blind_purpose);
    if (!key) key = make_key(tx, blind_purpose, 1);
    return index_with(tx, *key, purpose, normalised);
}

std::optional<db::Bytes> find_blind_index(Tx& tx, std::string_view purpose,
                                          std::string_view normalised) {
    auto const key = find_newest(tx, blind_purpose);
    if (!key) return {};
    return index_with(tx, *key, purpose, normalised);
}

void rotate(Tx& tx, FieldClass field) {
    auto const newest = find_newest(tx, to_text(field));
    make_key(tx, to_text(field), newest ? newest->id + 1 : 1);
}

void rewrap(Tx& tx, Keeper& to) {
    using Row = std::tuple<std::string, std::int64_t, db::Bytes>;
    auto const rows = tx.all<Row>("SELECT purpose, key_id, wrapped FROM platform_company_key "
                                  "WHERE company_id = ?1");
    for (auto const& [purpose, id, wrapped] : rows) {
        auto const scope = scope_of(tx.company(), purpose);
        auto const key = to_wrapped({id, wrapped});
        // A renewal that was cut short is done again from its beginning.
        if (to.impl().master.unwrap(scope, key)) continue;
        auto const fresh = rewrap(tx.random(), scope, key, keeper_of(tx).master, to.impl().master);
        tx.run("UPDATE platform_company_key SET wrapped = ?4 "
               "WHERE company_id = ?1 AND purpose = ?2 AND key_id = ?3",
               purpose, id, db::Bytes{fresh.wrapped});
    }
}

} // namespace hearth::vault
