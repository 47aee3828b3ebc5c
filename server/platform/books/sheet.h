/// One worksheet part into a table.
#pragma once

#include "platform/books/books.h"

#include <pugixml.hpp>

namespace hearth::books {

/// What all sheets of a workbook share.
struct Shared {
    std::vector<std::string> strings;
    std::vector<bool> is_date_style; ///< by index of cellXfs
    DateSystem dates = DateSystem::From1900;
    std::size_t text_left = 0; ///< bytes of text still allowed: one string may be named often
};

/// XML names without their prefix: writers choose prefixes as they like.
std::string_view local_name(char const* name);
pugi::xml_node child_of(pugi::xml_node node, std::string_view name);
/// The runs of a string item or an inline string, without its phonetic guides.
std::string text_of(pugi::xml_node item);

/// Fills rows; Invalid books.broken_workbook and the limits' codes.
Result<void> read_sheet(pugi::xml_node worksheet, Shared& shared, Limits const& limits,
                        Table& table);

} // namespace hearth::books
