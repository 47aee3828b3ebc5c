/// A sentence as it is written, for those who let people change it.
#pragma once

#include <string>
#include <string_view>

namespace hearth::words {

/// With its slots in braces; empty where there is none.
std::string pattern(std::string_view locale, std::string_view key);

} // namespace hearth::words
