/// Money is an integer number of fen. Rounded once, on the total, half away from zero
/// (Conventions).
#pragma once

#include <compare>
#include <cstdint>

namespace hearth {

class Money {
public:
    constexpr Money() = default;
    constexpr explicit Money(std::int64_t fen) : fen_(fen) {}
    constexpr std::int64_t fen() const { return fen_; }

    /// This times numerator / denominator, rounded half away from zero. denominator > 0.
    constexpr Money times(std::int64_t numerator, std::int64_t denominator) const {
        __int128 const product = static_cast<__int128>(fen_) * numerator;
        __int128 const half = denominator / 2;
        __int128 const rounded =
            product >= 0 ? (product + half) / denominator : (product - half) / denominator;
        return Money{static_cast<std::int64_t>(rounded)};
    }
    constexpr Money percent(std::int64_t percent) const { return times(percent, 100); }

    constexpr Money operator-() const { return Money{-fen_}; }
    constexpr Money& operator+=(Money other) { return fen_ += other.fen_, *this; }
    constexpr Money& operator-=(Money other) { return fen_ -= other.fen_, *this; }
    friend constexpr Money operator+(Money a, Money b) { return Money{a.fen_ + b.fen_}; }
    friend constexpr Money operator-(Money a, Money b) { return Money{a.fen_ - b.fen_}; }
    friend constexpr Money operator*(Money a, std::int64_t n) { return Money{a.fen_ * n}; }
    friend constexpr auto operator<=>(Money, Money) = default;

private:
    std::int64_t fen_ = 0;
};

} // namespace hearth
