/// The demonstration company's own books, as a small company keeps them in a spreadsheet: workers
/// with their papers, customers, and orders of the last two months and the coming days. Made anew
/// for each day, and read by the same import as anybody's.
#pragma once

#include "base/time.h"
#include "platform/books/books.h"

namespace hearth::app {

struct BookReach {
    int coming_days = 10; ///< 0: no order lies ahead
    int papers_days = 0;  ///< all papers last so much longer
};
std::vector<books::Book> make_demo_books(Instant now, std::string const& zone,
                                         BookReach reach = {});

} // namespace hearth::app
