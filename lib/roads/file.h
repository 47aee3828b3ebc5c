#pragma once
#include "roads/network.h"

#include <cstddef>

/// A network as one file: a header (name, version, byte order, size, checksum), a table of its
/// arrays, and the arrays as they lie in memory, so that it is mapped and used at once and several
/// processes share it. All of it is checked when it is opened: afterwards no query can leave it,
/// whatever the file says.
namespace hearth::roads {

inline constexpr std::uint32_t file_version = 1;

std::vector<std::byte> to_file(View const& view);

/// `bytes` must begin at an address that 8 divides (a mapping, a vector) and outlive the view.
/// Faults: not such a file, of another version or byte order, cut short, damaged.
Read<View> open_file(std::span<std::byte const> bytes);

/// Nothing where all indices are inside their arrays and every hierarchy goes up.
std::optional<Fault> find_fault(View const& view);

} // namespace hearth::roads
