/// Text tables: RFC 4180 with the habits of spreadsheets.
#pragma once

#include "platform/books/books.h"

namespace hearth::books {

/// `text` is UTF-8. The separator is the one of comma, semicolon and tab that gives the most even
/// columns; quotes may hold separators and line breaks; ="00123" (Excel's way to keep digits) is
/// 00123. Row numbers count records, as a spreadsheet shows them.
Result<Table> read_csv(std::string_view text, Limits const& limits);

char find_separator(std::string_view text);

} // namespace hearth::books
