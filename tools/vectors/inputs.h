/// Reading the fields of a case. A field that is missing or of another type throws: the case fails
/// and says which.
#pragma once

#include "tools/vectors/registry.h"

#include "base/time.h"
#include "platform/vault/encoding.h"

#include <stdexcept>
#include <variant>

namespace hearth::vectors {

inline json::value const& field(json::object const& in, std::string_view name) {
    auto const* value = in.if_contains(json::string_view{name.data(), name.size()});
    if (!value) throw std::invalid_argument("the case has no field " + std::string{name});
    return *value;
}

/// Null where it is missing.
inline json::value const* find(json::object const& in, std::string_view name) {
    auto const* value = in.if_contains(json::string_view{name.data(), name.size()});
    return value && !value->is_null() ? value : nullptr;
}

inline std::string to_string(json::value const& value) {
    auto const& text = value.as_string();
    return {text.data(), text.size()};
}
inline std::string text(json::object const& in, std::string_view name) {
    return to_string(field(in, name));
}
inline std::string text_or(json::object const& in, std::string_view name, std::string otherwise) {
    auto const* value = find(in, name);
    return value ? to_string(*value) : otherwise;
}
inline std::int64_t number(json::object const& in, std::string_view name) {
    return field(in, name).to_number<std::int64_t>();
}
inline bool flag(json::object const& in, std::string_view name) {
    return field(in, name).as_bool();
}

template <typename T>
T must_have(std::optional<T> value, std::string_view what) {
    if (!value) throw std::invalid_argument("cannot read " + std::string{what});
    return std::move(*value);
}
inline vault::Bytes hex(json::object const& in, std::string_view name) {
    return must_have(vault::decode_hex(text(in, name)), name);
}
inline vault::Bytes base64(json::object const& in, std::string_view name) {
    return must_have(vault::decode_base64(text(in, name)), name);
}
inline Instant unix_time(std::int64_t at_s) {
    return Instant{seconds{at_s}};
}

inline json::value error(std::string_view code) {
    return json::object{{"error", json::string_view{code.data(), code.size()}}};
}
inline json::string_view view(std::string_view text) {
    return {text.data(), text.size()};
}

} // namespace hearth::vectors
