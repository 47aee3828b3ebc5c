/// Several files as one: a zip file in memory, stored with UTF-8 names. The same files with the
/// same moment give the same bytes.
#pragma once

#include "base/time.h"

#include <string>
#include <vector>

namespace hearth::files {

struct Part {
    std::string name; ///< may have folders: "visits/1.pdf"
    std::string bytes;
};

std::string bundle(std::vector<Part> const& parts, Instant made_at);

} // namespace hearth::files
