/// Excel workbooks: ECMA-376 SpreadsheetML, the parts of it that hold values.
#pragma once

#include "platform/books/books.h"

namespace hearth::books {

Result<Book> read_xlsx(std::string_view bytes, std::string_view file, Limits const& limits);

} // namespace hearth::books
