/// Every sentence a person reads, by key and locale (words/README.md). Loaded from the files
/// embedded in the program. zh-CN is the fallback of an unknown locale; an unknown key is given
/// back as it is.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace hearth::words {

/// Fills {slots}, and {slot:room.entry_} with the word of that entry for the value; a detail named
/// "count" of 1 takes the `#one` form where the locale has one.
std::string text(std::string_view locale, std::string_view key,
                 std::vector<Detail> const& details = {});
bool has(std::string_view locale, std::string_view key);
/// The best locale we have for an Accept-Language value: "zh-CN" or "en".
std::string choose_locale(std::string_view accept_language);
std::vector<std::string> all_keys(std::string_view locale);

} // namespace hearth::words
