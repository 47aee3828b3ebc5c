/// Personal data in the database: sealed fields and the blind index (LD-06, SE-03).
///
/// A field is sealed with XChaCha20-Poly1305 under a data key of its company and field class
/// (`phone`, `identity`, `address` …). The first byte names the key, so keys can be rotated: new
/// values take the newest key, old ones stay readable until they are sealed again. The place of the
/// value (`table.column:id`) is bound to it: a value moved to another row does not open. Data keys
/// lie in the database wrapped by the master key, which comes from outside and never does.
#pragma once

#include "base/random.h"
#include "platform/vault/encoding.h"

#include <cstdint>
#include <map>

namespace hearth::vault {

constexpr std::size_t kKeyBytes = 32;

/// Which keys a data key is one of.
struct KeyScope {
    std::string company;
    std::string field_class;
};

/// A data key as it is stored. Ids of a scope rise from 1; 255 is the last.
struct WrappedKey {
    std::uint8_t id = 0;
    Bytes wrapped;
};

/// The key that wraps the others; 32 bytes, wiped when it goes.
class MasterKey {
public:
    explicit MasterKey(Bytes key); ///< throws std::invalid_argument unless it has 32 bytes
    MasterKey(MasterKey const&) = delete;
    MasterKey& operator=(MasterKey const&) = delete;
    ~MasterKey();

    Bytes wrap(Random& random, KeyScope const& scope, std::uint8_t id, std::string_view key) const;
    /// Nothing when it was wrapped by another master key, for another scope, or changed.
    std::optional<Bytes> unwrap(KeyScope const& scope, WrappedKey const& key) const;

private:
    Bytes key_;
};

/// A fresh data key, wrapped. `id` is one more than the newest of the scope.
WrappedKey new_data_key(Random& random, MasterKey const& master, KeyScope const& scope,
                        std::uint8_t id);

/// The same data key under a new master key; throws std::runtime_error when the old one does not
/// open it.
WrappedKey rewrap(Random& random, KeyScope const& scope, WrappedKey const& key,
                  MasterKey const& old_master, MasterKey const& new_master);

/// The data keys of one scope, unwrapped.
class KeyRing {
public:
    /// Throws std::runtime_error when there is none or one does not unwrap: better no server than
    /// one that writes what it cannot read.
    KeyRing(MasterKey const& master, KeyScope const& scope, std::span<WrappedKey const> keys);
    KeyRing(KeyRing&&) = default;
    ~KeyRing();

    /// Seals under the newest key. `place` is `table.column:id`.
    Bytes seal(Random& random, std::string_view plaintext, std::string_view place) const;
    /// Nothing when the key is gone, the place is another or anything was changed.
    std::optional<Bytes> open(std::string_view sealed, std::string_view place) const;
    /// Whether a value was sealed under the newest key; if not, it is due to be sealed again.
    bool is_current(std::string_view sealed) const;

private:
    std::map<std::uint8_t, Bytes> keys_;
};

/// Finds equal values without opening them: lower-case hex of HMAC-SHA-256(key, purpose | value),
/// with a bar between. The key is separate from the sealing keys, one per company; the value must
/// be normalised (parse_phone …). For equality search only.
std::string blind_index(std::string_view key, std::string_view purpose,
                        std::string_view normalized);

} // namespace hearth::vault
