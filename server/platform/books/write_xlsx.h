/// Excel workbooks as we give them out: tables with a head, text stays text (never a formula).
#pragma once

#include "base/time.h"

#include <string>
#include <variant>
#include <vector>

namespace hearth::books {

struct Heading {
    std::string text;
    double width = 12; ///< in characters of the usual font
};
/// Nothing, a text, a number, or whole percent (12 stands as 12%).
struct Percent {
    int of_hundred;
};
using OutCell = std::variant<std::monostate, std::string, double, Percent>;

struct OutTable {
    std::string name; ///< of the sheet, at most 31 characters
    std::vector<Heading> head;
    std::vector<std::vector<OutCell>> rows;
    int bold_rows = 0; ///< so many of the last rows stand out: totals
};

/// The file's bytes. Throws where it cannot be written (no room in the temporary folder).
std::string write_xlsx(std::vector<OutTable> const& tables, std::string const& title,
                       Instant made_at);

} // namespace hearth::books
