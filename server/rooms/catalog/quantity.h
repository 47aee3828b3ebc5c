/// How much of an item is wanted, to the hundredth: 2.5 hours, 89.5 m². In JSON a number with at
/// most two decimals, in a row a whole number of hundredths.
#pragma once

#include "platform/db/value.h"
#include "platform/json/codec.h"

#include <cmath>
#include <compare>

namespace hearth::catalog {

struct Quantity {
    std::int64_t hundredths = 0;
    friend auto operator<=>(Quantity, Quantity) = default;
};

inline constexpr std::int64_t quantity_limit = 100'000; // hundredths: 1,000 m², hours, days

constexpr Quantity whole(std::int64_t number) {
    return Quantity{number * 100};
}

inline db::Bind to_bind(Quantity quantity) {
    return db::to_bind(quantity.hundredths);
}
inline void read(db::Row const& row, int& at, Quantity& out) {
    out.hundredths = row.integer(at++);
}

/// 2.5, 80
inline std::string to_text(Quantity quantity) {
    std::string text;
    json::write_number(text, static_cast<double>(quantity.hundredths) / 100);
    return text;
}

} // namespace hearth::catalog

template <>
struct hearth::json::Codec<hearth::catalog::Quantity> {
    static Value schema(Schemas&) {
        return with(with(text_schema("number"), "minimum", {0.0}), "maximum", {1000.0});
    }
    static void read(Reading& reading, Value const& value, catalog::Quantity& out) {
        auto const number = read_real(reading, value, 0, 1000);
        if (!number) return;
        auto const hundredths = std::round(*number * 100);
        if (std::abs(hundredths - *number * 100) > 1e-6)
            return reading.fail("catalog.quantity_two_decimals");
        out.hundredths = static_cast<std::int64_t>(hundredths);
    }
    static void write(std::string& out, catalog::Quantity const& value) {
        write_number(out, static_cast<double>(value.hundredths) / 100);
    }
};
