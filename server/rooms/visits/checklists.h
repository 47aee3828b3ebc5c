/// What a worker goes through before setting out (VS-02) and before leaving (VS-10). Nobody is sent
/// back for a forgotten cloth: what is lacking is told to the office, who may bring it. But nobody
/// goes who has drunk or is not fit, whatever else is in order.
#pragma once

#include "base/result.h"
#include "rooms/catalog/catalog.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::visits {

struct CheckPoint {
    std::string code;
    std::string name;
    bool is_must = false; ///< nobody goes without
};
BOOST_DESCRIBE_STRUCT(CheckPoint, (), (code, name, is_must))

/// In the order in which one looks: oneself, the papers, the tools of the item.
std::vector<CheckPoint> departure_points(std::vector<catalog::Tool> const& toolkit,
                                         std::string_view locale);
std::vector<CheckPoint> leaving_points(std::string_view locale);

/// Codes that were not ticked.
std::vector<std::string> lacking(std::vector<CheckPoint> const& points,
                                 std::vector<std::string> const& ticked);
/// Conflict `visits.not_fit_to_go` where a must is not ticked.
Result<void> check_fit(std::vector<CheckPoint> const& points,
                       std::vector<std::string> const& ticked);

} // namespace hearth::visits
