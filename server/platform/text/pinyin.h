/// Finding Chinese by the keyboard: `rcbj`, `richang` and `rchbaoj` all find 日常保洁. Syllables
/// come from ICU's Han-Latin transliteration without tones; characters of several readings that
/// names in our trade use (长, 调, 重 …) match by any of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// What each character may be typed as, lower case: syllables of a Han character, itself for a
/// letter or digit. Other characters (spaces, brackets) are left out.
std::vector<std::vector<std::string>> to_readings(std::string_view text);

/// First letters, first readings: 日常保洁 → rcbj.
std::string to_initials(std::string_view text);

/// Whether the characters of `text`, from any of them on, can be typed as `needle`: each by its
/// first letter (zh, ch, sh may be two) or its whole syllable, the last one by any beginning of its
/// syllable. Case, full-width forms and spaces in the needle do not matter. An empty needle matches
/// everything.
bool matches_pinyin(std::string_view text, std::string_view needle);

} // namespace hearth
