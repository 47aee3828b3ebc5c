/// Coordinates in China. Phones and satellites speak WGS-84, maps made in China GCJ-02 (by law
/// shifted 100 to 700 m), Baidu BD-09. Store every position with its system and never mix them;
/// distances and geofences are computed in one system. That is why each system is its own type.
///
/// The shift is the publicly known transformation as the open-source libraries gcoord and
/// coordtransform have it. Outside the box 72.004 to 137.8347 E, 0.8293 to 55.8271 N a position is
/// returned unchanged.
#pragma once

namespace hearth::cn {

/// Longitude and latitude in degrees, east and north positive.
struct Wgs84 {
    double longitude = 0;
    double latitude = 0;
};
struct Gcj02 {
    double longitude = 0;
    double latitude = 0;
};
struct Bd09 {
    double longitude = 0;
    double latitude = 0;
};

Gcj02 to_gcj02(Wgs84 position);

/// The inverse, iterated until the forward transform gives the input back within 1e-9 degrees.
Wgs84 to_wgs84(Gcj02 position);

Bd09 to_bd09(Gcj02 position);

/// The inverse, iterated in the same way.
Gcj02 to_gcj02(Bd09 position);

/// Great-circle distance in metres (haversine, mean Earth radius 6371008.8 m).
double distance_m(Wgs84 a, Wgs84 b);
double distance_m(Gcj02 a, Gcj02 b);

} // namespace hearth::cn
