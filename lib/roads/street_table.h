#pragma once
#include "roads/assemble.h"

/// Streets as a table, for towns without an extract. The first line names the columns, divided by
/// tabs; `highway` (as in OpenStreetMap) and `path` ("lat,lon;lat,lon;…") must be there, `oneway`
/// (1 or 0) may. Points of equal coordinates are one junction.
namespace hearth::roads {

/// Faults name the line.
Read<Map> parse_street_table(std::string_view text);

} // namespace hearth::roads
