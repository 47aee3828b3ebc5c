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
    import::Wish wish;
    std::string locale = "zh-CN"; ///< the reader's
};

/// Prints the report on standard output. 0: nothing has a fault; 1: something has; 2: it could not
/// be done at all.
int import_files(Config const& config, ImportOrder const& order);

/// Reads each file; the first that cannot be read is the Error, with its name in detail "file".
Result<std::vector<books::Book>> read_files(std::vector<std::string> const& files);

/// zh-CN or en out of what a terminal's LC_ALL, LC_MESSAGES and LANG say; zh-CN where they say
/// nothing.
std::string reader_locale(std::vector<std::string> const& settings);

} // namespace hearth::app
