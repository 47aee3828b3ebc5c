/// Roads from files: an extract of OpenStreetMap (.osm.pbf, read with libosmium) or a table of
/// streets (.tsv). Only this file knows libosmium.
#pragma once

#include "roads/assemble.h"

#include <string>

namespace hearth::roads {

/// By the name's end. Faults: it cannot be read, is of neither kind, is damaged (and where).
/// Takes about 250 bytes of memory for each node of a road while it runs.
Read<Map> read_map(std::string const& path);

} // namespace hearth::roads
