/// Workbooks made part by part, for tests: also such as no spreadsheet would write.
#pragma once

#include <map>
#include <string>

namespace hearth::books {

using Parts = std::map<std::string, std::string>; ///< name → text

/// A zip file of the parts.
std::string make_archive(Parts const& parts);

/// The parts of a workbook with one sheet "表1" whose <sheetData> (and what follows) is given.
/// Styles: 0 plain, 1 date (number 14), 2 yyyy"年"m"月"d"日", 3 h:mm, 4 0.00.
Parts one_sheet(std::string const& sheet_data, std::string const& strings = "",
                bool is_1904 = false);

} // namespace hearth::books
