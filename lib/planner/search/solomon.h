#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "planner/search/instance.h"

/// The text format of Solomon, and Gehring and Homberger, read by the DIMACS convention: whole
/// tenths; distances cut, not rounded; the way takes as long as it is far.
namespace hearth::planner::search {

struct SolomonFault {
    int line = 0; ///< 1 is the first
    std::string what;
};

std::variant<Instance, SolomonFault> parse_solomon(std::string_view text);

} // namespace hearth::planner::search
