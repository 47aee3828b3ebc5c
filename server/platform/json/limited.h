/// Types that carry their own limits: one description serves parsing, validation and the contract.
#pragma once

#include "base/money.h"

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace hearth {

/// Text of Min … Max characters, trimmed at the edge. `Text<1, 80> name;`
template <std::size_t Min, std::size_t Max>
struct Text : std::string {
    using std::string::string;
    Text() = default;
    Text(std::string text) : std::string(std::move(text)) {}
};

/// A whole number Min … Max.
template <std::int64_t Min, std::int64_t Max>
struct Whole {
    std::int64_t value = Min;
    Whole() = default;
    constexpr Whole(std::int64_t value) : value(value) {}
    constexpr operator std::int64_t() const { return value; }
};

/// At most Max of them (and at least Min).
template <typename T, std::size_t Max, std::size_t Min = 0>
struct List : std::vector<T> {
    using std::vector<T>::vector;
    List() = default;
    List(std::vector<T> items) : std::vector<T>(std::move(items)) {}
};

/// Money that cannot be negative, at most 100 million yuan.
struct Price {
    Money money;
    Price() = default;
    Price(Money money) : money(money) {}
    operator Money() const { return money; }
};

/// WGS-84 degrees.
struct Latitude {
    double degrees = 0;
    friend auto operator<=>(Latitude, Latitude) = default;
};
struct Longitude {
    double degrees = 0;
    friend auto operator<=>(Longitude, Longitude) = default;
};

/// A JSON value taken as it is (drafts of a screen). At most 16 KiB.
struct RawJson {
    std::string text = "null";
};

} // namespace hearth
