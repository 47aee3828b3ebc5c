/// Personal data at rest (PR-03): names, phones, id numbers, addresses, health and home facts are
/// sealed with the company's key of their class (XChaCha20-Poly1305; additional data = place and
/// row, so that a ciphertext moved to another row or column does not open). Keys have ids and are
/// rotated; old ciphertexts open as long as their key is there. Exact search of phones goes by a
/// blind index (HMAC-SHA-256).
#pragma once

#include "platform/db/database.h"

#include <concepts>
#include <memory>
#include <string>
#include <string_view>

namespace hearth::vault {

enum class FieldClass { Name, Phone, IdNumber, Address, Health, Note, Secret };
BOOST_DESCRIBE_ENUM(FieldClass, Name, Phone, IdNumber, Address, Health, Note, Secret)

/// Where a sealed value lives: "customers_customer.name" and its row.
struct Place {
    std::string_view column;
    Uuid row;
};

db::Bytes seal(Tx& tx, FieldClass field, Place place, std::string_view plain);
/// A value that does not open (another row, another company, damaged) is a breakdown.
std::string open(Tx& tx, FieldClass field, Place place, db::Bytes const& sealed);
/// Nothing in, nothing out. A template, so that a plain text is never taken for an optional one.
template <std::same_as<std::optional<std::string>> T>
std::optional<db::Bytes> seal(Tx& tx, FieldClass field, Place place, T const& plain) {
    if (!plain) return {};
    return seal(tx, field, place, std::string_view(*plain));
}
template <std::same_as<std::optional<db::Bytes>> T>
std::optional<std::string> open(Tx& tx, FieldClass field, Place place, T const& sealed) {
    if (!sealed) return {};
    return open(tx, field, place, *sealed);
}

/// For equality search: `purpose` is "phone", "id_number"; `normalised` its one spelling. The first
/// use makes the company's key, so it wants a write transaction.
db::Bytes blind_index(Tx& tx, std::string_view purpose, std::string_view normalised);
/// The same for looking something up, also on a reader: nothing where the company has indexed
/// nothing yet, so that nothing can be found.
std::optional<db::Bytes> find_blind_index(Tx& tx, std::string_view purpose,
                                          std::string_view normalised);

/// Makes the key of that class anew; what is sealed from now on uses it.
void rotate(Tx& tx, FieldClass field);

/// Holds the master key and the opened company keys of this process.
class Keeper {
public:
    /// `master` is 32 bytes.
    explicit Keeper(std::string master);
    ~Keeper();
    struct Impl;
    Impl& impl() { return *impl_; }

private:
    std::unique_ptr<Impl> impl_;
};

/// Seals the company's keys with another master key; run for every company, then start with that.
void rewrap(Tx& tx, Keeper& to);

} // namespace hearth::vault
