/// `hearth roads build | info | route`: an embedded road network, for operators.
#pragma once

#include "roads/network.h"

#include <iosfwd>
#include <string>

namespace hearth::app::roads_command {

enum class System { Wgs84, Gcj02, Bd09 };

struct BuildWish {
    std::string file;
    std::string out; ///< empty: beside the file, .roads
};
struct RouteWish {
    std::string file;
    std::string from; ///< "lat,lon"
    std::string to;
    roads::Profile profile = roads::Profile::Car;
    System system = System::Wgs84; ///< of what goes in; what comes out is WGS-84
    bool is_geojson = false;
};

/// 0; or 2 with the place of the fault on standard error.
int build(BuildWish const& wish);
int info(std::string const& file);
/// 1 where there is no way.
int route(RouteWish const& wish);

} // namespace hearth::app::roads_command
