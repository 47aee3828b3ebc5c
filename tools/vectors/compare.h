/// Exact comparison of what was expected and what came out.
#pragma once

#include <boost/json.hpp>

namespace hearth::vectors {

/// Same members, same order in lists, same texts. Numbers are equal by value (2 is 2.0) and may
/// differ by `tolerance`.
bool is_same(boost::json::value const& expected, boost::json::value const& got, double tolerance);

} // namespace hearth::vectors
