#include "tools/vectors/compare.h"

#include <algorithm>
#include <cmath>

namespace hearth::vectors {
namespace {

namespace json = boost::json;

bool is_whole(json::value const& value) {
    return value.is_int64() || value.is_uint64();
}

bool is_same_number(json::value const& a, json::value const& b, double tolerance) {
    // Whole numbers beyond 2^53 would look alike as doubles.
    if (tolerance == 0 && is_whole(a) && is_whole(b)) return a == b;
    return std::abs(a.to_number<double>() - b.to_number<double>()) <= tolerance;
}

} // namespace

bool is_same(json::value const& expected, json::value const& got, double tolerance) {
    if (expected.is_number() && got.is_number()) return is_same_number(expected, got, tolerance);
    if (expected.is_array() && got.is_array()) {
        auto const &a = expected.get_array(), &b = got.get_array();
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [&](auto const& x, auto const& y) { return is_same(x, y, tolerance); });
    }
    if (expected.is_object() && got.is_object()) {
        auto const &a = expected.get_object(), &b = got.get_object();
        return a.size() == b.size() && std::ranges::all_of(a, [&](auto const& member) {
                   auto const* other = b.if_contains(member.key());
                   return other && is_same(member.value(), *other, tolerance);
               });
    }
    return expected == got;
}

} // namespace hearth::vectors
