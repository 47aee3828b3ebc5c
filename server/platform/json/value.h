/// JSON as it was sent: members in order, duplicates kept, whole numbers exact. Boost.JSON parses
/// (parse.cpp alone); nothing else of it is seen.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hearth::json {

struct Value;
using Array = std::vector<Value>;
using Object = std::vector<std::pair<std::string, Value>>;
struct Null {
    friend bool operator==(Null, Null) = default;
};

struct Value {
    std::variant<Null, bool, std::int64_t, double, std::string, Array, Object> data = Null{};

    bool is_null() const { return std::holds_alternative<Null>(data); }
    template <typename T>
    T const* as() const {
        return std::get_if<T>(&data);
    }
    /// Member of that name of an object; nullptr where there is none.
    Value const* find(std::string_view name) const;
};

struct Limits {
    std::size_t depth = 16;
    std::size_t bytes = 256 * 1024;
};

/// Malformed (platform.json_syntax with `at`, platform.json_too_deep), TooLarge, or Invalid for a
/// member that stands twice (its pointer and platform.duplicate_field) or text with U+0000.
Result<Value> parse(std::string_view text, Limits limits = {});

/// Compact, keys in order.
std::string to_text(Value const& value);

void write_string(std::string& out, std::string_view text);
void write_number(std::string& out, double number); ///< shortest form that reads back the same

/// One step of a JSON pointer (RFC 6901), escaped.
std::string pointer_step(std::string_view name);

} // namespace hearth::json
