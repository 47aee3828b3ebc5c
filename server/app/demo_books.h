/// The demonstration company's own books, as a small company keeps them in a spreadsheet: workers
/// with their papers, customers, and orders of the last two months and the coming ten days. Made
/// anew for each day, and read by the same import as anybody's.
#pragma once

#include "base/time.h"
#include "platform/books/books.h"

namespace hearth::app {

std::vector<books::Book> make_demo_books(Instant now, std::string const& zone);

} // namespace hearth::app
