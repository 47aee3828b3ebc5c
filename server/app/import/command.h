/// `hearth import FILE…`: see docs/import.md.
#pragma once

#include "app/config.h"
#include "app/import/import.h"

#include <string>
#include <vector>

namespace hearth::app {

struct ImportOrder {
    std::vector<std::string> files;
    std::string company; ///< code; may be empty where there is one
    import::Choice choice = import::Choice::Preview;
    std::string locale = "zh-CN";
};

/// Prints the report on standard output. 0: no row has a fault; 1: some have; 2: it could not be
/// done at all.
int import_files(Config const& config, ImportOrder const& order);

/// Reads each file; the first that cannot be read is the Error, with its name in detail "file".
Result<std::vector<books::Book>> read_files(std::vector<std::string> const& files);

} // namespace hearth::app
