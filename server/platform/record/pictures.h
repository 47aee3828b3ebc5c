/// Pictures and strokes beside rows (platform_record_file), for whoever the rows belong to: an
/// order (record.h) or a person (platform/personal/pictures.h).
#pragma once

#include "platform/record/record.h"

namespace hearth::record {

/// Those of one table that belong to `who` by that way, as "files/<name>/<row>.jpg"; all columns of
/// it, or one.
std::vector<Exhibit> list_pictures(Tx& tx, std::string const& name, personal::Source const& source,
                                   Uuid who, std::string const& column = {});

} // namespace hearth::record
