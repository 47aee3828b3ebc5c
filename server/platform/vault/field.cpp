#include "platform/vault/field.h"

#include "base/ensure.h"
#include "platform/vault/primitives.h"
#include "platform/vault/raw.h"
#include "platform/vault/system_random.h"

#include <sodium.h>
#include <stdexcept>

namespace hearth::vault {
namespace {

constexpr std::size_t kSealNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kSealTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

// nonce | ciphertext | tag
Bytes xchacha_seal(Random& random, std::string_view key, std::string_view plaintext,
                   std::string_view data) {
    auto const nonce = random_bytes(random, kSealNonceBytes);
    Bytes cipher(plaintext.size() + kSealTagBytes, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(cipher), nullptr, raw(plaintext),
                                               plaintext.size(), raw(data), data.size(), nullptr,
                                               raw(nonce), raw(key));
    return nonce + cipher;
}

std::optional<Bytes> xchacha_open(std::string_view key, std::string_view sealed,
                                  std::string_view data) {
    if (sealed.size() < kSealNonceBytes + kSealTagBytes) return std::nullopt;
    auto const cipher = sealed.substr(kSealNonceBytes);
    Bytes plaintext(cipher.size() - kSealTagBytes, '\0');
    int const failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        raw(plaintext), nullptr, nullptr, raw(cipher), cipher.size(), raw(data), data.size(),
        raw(sealed), raw(key));
    if (failed != 0) return std::nullopt;
    return plaintext;
}

void wipe(Bytes& secret) {
    sodium_memzero(secret.data(), secret.size());
}

// Lengths stand in front, so that no two scopes read alike.
Bytes key_data(KeyScope const& scope, std::uint8_t id) {
    return "hearth.key:" + std::to_string(scope.company.size()) + ':' + scope.company + ':' +
           scope.field_class + ':' + std::to_string(id);
}

} // namespace

MasterKey::MasterKey(Bytes key) : key_(std::move(key)) {
    if (key_.size() != kKeyBytes) throw std::invalid_argument("the master key must have 32 bytes");
}

MasterKey::~MasterKey() {
    wipe(key_);
}

Bytes MasterKey::wrap(Random& random, KeyScope const& scope, std::uint8_t id,
                      std::string_view key) const {
    return xchacha_seal(random, key_, key, key_data(scope, id));
}

std::optional<Bytes> MasterKey::unwrap(KeyScope const& scope, WrappedKey const& key) const {
    return xchacha_open(key_, key.wrapped, key_data(scope, key.id));
}

WrappedKey new_data_key(Random& random, MasterKey const& master, KeyScope const& scope,
                        std::uint8_t id) {
    ensure(id != 0, "key ids begin with 1");
    auto key = random_bytes(random, kKeyBytes);
    WrappedKey wrapped{id, master.wrap(random, scope, id, key)};
    wipe(key);
    return wrapped;
}

WrappedKey rewrap(Random& random, KeyScope const& scope, WrappedKey const& key,
                  MasterKey const& old_master, MasterKey const& new_master) {
    auto plain = old_master.unwrap(scope, key);
    if (!plain) throw std::runtime_error("a data key does not open under the old master key");
    WrappedKey wrapped{key.id, new_master.wrap(random, scope, key.id, *plain)};
    wipe(*plain);
    return wrapped;
}

KeyRing::KeyRing(MasterKey const& master, KeyScope const& scope, std::span<WrappedKey const> keys) {
    if (keys.empty()) throw std::runtime_error("there is no data key for " + scope.field_class);
    for (auto const& key : keys) {
        auto plain = master.unwrap(scope, key);
        if (!plain || plain->size() != kKeyBytes)
            throw std::runtime_error("a data key for " + scope.field_class + " does not unwrap");
        keys_[key.id] = std::move(*plain);
    }
}

KeyRing::~KeyRing() {
    for (auto& [id, key] : keys_)
        wipe(key);
}

Bytes KeyRing::seal(Random& random, std::string_view plaintext, std::string_view place) const {
    auto const& [id, key] = *keys_.rbegin();
    return static_cast<char>(id) + xchacha_seal(random, key, plaintext, place);
}

std::optional<Bytes> KeyRing::open(std::string_view sealed, std::string_view place) const {
    if (sealed.empty()) return std::nullopt;
    auto const key = keys_.find(static_cast<std::uint8_t>(sealed.front()));
    if (key == keys_.end()) return std::nullopt;
    return xchacha_open(key->second, sealed.substr(1), place);
}

bool KeyRing::is_current(std::string_view sealed) const {
    return !sealed.empty() && static_cast<std::uint8_t>(sealed.front()) == keys_.rbegin()->first;
}

std::string blind_index(std::string_view key, std::string_view purpose,
                        std::string_view normalized) {
    return encode_hex(hmac_sha256(key, std::string{purpose} + '|' + std::string{normalized}));
}

} // namespace hearth::vault
