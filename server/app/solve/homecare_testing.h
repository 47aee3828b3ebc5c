/// For tests: the published instances of home care, and their stored plans.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace hearth::app::solve {

inline std::string text_of(std::filesystem::path const& path) {
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// Three of the instances and their plans, carried with the tests.
inline std::filesystem::path own_homecare() {
    return std::filesystem::path{HEARTH_SOURCE_DIR} / "tests/data/homecare";
}

/// All of them, where they lie beside the checkout; else empty.
inline std::filesystem::path all_homecare() {
    std::filesystem::path const root{HEARTH_SOURCE_DIR};
    for (auto const* way : {"../shared/bench/hhcrsp", "../../shared/bench/hhcrsp"}) {
        if (std::filesystem::exists(root / way)) return root / way;
    }
    return {};
}

} // namespace hearth::app::solve
