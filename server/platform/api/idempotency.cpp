#include "platform/api/idempotency.h"

#include "platform/api/gateway.h"
#include "platform/vault/fields.h"

#include <algorithm>
#include <sodium.h>

namespace hearth::api {
namespace {

std::string sha256(std::initializer_list<std::string_view> parts) {
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (auto const part : parts) {
        // The length goes in too, or "ab"+"c" would be "a"+"bc".
        auto const size = std::to_string(part.size()) + ":";
        crypto_hash_sha256_update(&state, reinterpret_cast<unsigned char const*>(size.data()),
                                  size.size());
        crypto_hash_sha256_update(&state, reinterpret_cast<unsigned char const*>(part.data()),
                                  part.size());
    }
    std::string hash(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256_final(&state, reinterpret_cast<unsigned char*>(hash.data()));
    return hash;
}

vault::Place place_of(KeyScope const& scope) {
    vault::Place place{"platform_idempotency.answer", {}};
    std::copy_n(scope.scope.data.begin(), place.row.bytes.size(), place.row.bytes.begin());
    return place;
}

} // namespace

db::Bytes seal_answer(Tx& tx, KeyScope const& scope, std::string_view body) {
    return vault::seal(tx, vault::FieldClass::Secret, place_of(scope), body);
}

std::string open_answer(Tx& tx, KeyScope const& scope, db::Bytes const& sealed) {
    return vault::open(tx, vault::FieldClass::Secret, place_of(scope), sealed);
}

Result<void> check_key(std::optional<std::string_view> key) {
    if (!key) return Error{Refusal::Malformed, "platform.key_required"};
    bool is_fine = !key->empty() && key->size() <= 255;
    for (char const c : *key)
        is_fine = is_fine && c > 0x20 && c < 0x7f;
    if (!is_fine) return Error{Refusal::Malformed, "platform.key_malformed"};
    return {};
}

KeyScope make_key_scope(std::string_view caller, std::string_view method, std::string_view path,
                        std::string_view key, std::string_view body) {
    return {{sha256({caller, method, path, key})}, {sha256({body})}};
}

std::optional<Remembered> find_answer(Tx& tx, KeyScope const& scope) {
    return tx.find<Remembered>("SELECT fingerprint, status, answer FROM platform_idempotency "
                               "WHERE company_id = ?1 AND scope = ?2",
                               scope.scope);
}

void save_answer(Tx& tx, KeyScope const& scope, int status, db::Bytes const& sealed, bool is_kept) {
    auto const rows =
        tx.run("INSERT INTO platform_idempotency "
               "(company_id, scope, fingerprint, status, answer, is_kept, created_at) "
               "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
               scope.scope, scope.fingerprint, status, sealed, is_kept, tx.now());
    // Another process was first: run again, and find its answer.
    if (rows == 0) throw db::DatabaseError("a key answered twice", db::Violation::Unique, true);
}

std::int64_t forget_answers(Tx& tx, Instant before) {
    return tx.run("DELETE FROM platform_idempotency "
                  "WHERE company_id = ?1 AND is_kept = 0 AND created_at < ?2",
                  before);
}

bool Running::begin(std::string const& scope) {
    std::lock_guard const lock(mutex_);
    return scopes_.insert(scope).second;
}

void Running::end(std::string const& scope) {
    std::lock_guard const lock(mutex_);
    scopes_.erase(scope);
}

} // namespace hearth::api
