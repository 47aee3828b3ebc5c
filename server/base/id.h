/// Ids are UUIDv7 (RFC 9562): time-ordered, so that hot indexes grow at their end. An Id<T> names a
/// T and cannot be taken for another's.
#pragma once

#include "base/random.h"
#include "base/time.h"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hearth {

struct Uuid {
    std::array<std::uint8_t, 16> bytes{};
    friend auto operator<=>(Uuid const&, Uuid const&) = default;
    bool is_nil() const { return *this == Uuid{}; }
};

/// Version 7: 48 bits of milliseconds, then 12 bits of the fraction of the millisecond, then
/// random.
Uuid make_uuid(Instant now, Random& random);
/// One that sorts behind `last` also within the same microsecond (RFC 9562 6.2 method 2): what one
/// transaction writes stays in the order in which it was written.
Uuid make_uuid(Instant now, Random& random, Uuid const& last);
/// The 36-character form, either case. Nothing for anything else.
std::optional<Uuid> parse_uuid(std::string_view text);
std::string to_text(Uuid const& uuid);

template <typename T>
struct Id {
    Uuid uuid;
    friend auto operator<=>(Id const&, Id const&) = default;
    bool is_nil() const { return uuid.is_nil(); }
};

template <typename T>
std::string to_text(Id<T> const& id) {
    return to_text(id.uuid);
}

} // namespace hearth

template <>
struct std::hash<hearth::Uuid> {
    std::size_t operator()(hearth::Uuid const& uuid) const noexcept {
        std::uint64_t low;
        std::memcpy(&low, uuid.bytes.data() + 8, 8); // the random half
        return low;
    }
};
template <typename T>
struct std::hash<hearth::Id<T>> {
    std::size_t operator()(hearth::Id<T> const& id) const noexcept {
        return std::hash<hearth::Uuid>{}(id.uuid);
    }
};
