/// Several files as one: a zip file in memory, stored with UTF-8 names. The same files with the
/// same moment give the same bytes.
#pragma once

#include "base/time.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::files {

struct Part {
    std::string name; ///< may have folders: "visits/1.pdf"
    std::string bytes;
};

std::string bundle(std::vector<Part> const& parts, Instant made_at);

/// The parts of a zip file, in its order; nothing where it is none, or is larger than that
/// unpacked.
std::optional<std::vector<Part>> unbundle(std::string_view bytes, std::size_t most_bytes);

} // namespace hearth::files
