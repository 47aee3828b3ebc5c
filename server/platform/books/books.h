/// Books: tables out of the files that companies keep: Excel workbooks (.xlsx) and text (.csv, in
/// GBK, UTF-8 or UTF-16, separated by comma, semicolon or tab). What a cell holds comes out as
/// clean UTF-8 text with a hint of its kind; what it means is for others to say. Files come from
/// strangers: every size has a limit, and a broken file is a described refusal, never a crash.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::books {

enum class Kind {
    Empty,
    Text,
    Number, ///< digits as the program kept them: at most 15 of them are exact
    Date,   ///< text is 2026-11-21, 2026-11-21 09:30[:05] or, without a day, 09:30[:05]
    Fault,  ///< a formula's error: #N/A
};

struct Cell {
    Kind kind = Kind::Empty;
    std::string text;
    friend bool operator==(Cell const&, Cell const&) = default;
};

/// From which day a workbook counts.
enum class DateSystem { From1900, From1904 };

struct Row {
    int number = 0; ///< as the spreadsheet shows it, from 1
    std::vector<Cell> cells;
};

/// One sheet. Rows without any content are left out; a merged range has its value in every cell.
struct Table {
    std::string sheet;
    bool is_hidden = false;
    DateSystem dates = DateSystem::From1900;
    std::vector<Row> rows;
};

struct Book {
    std::string file; ///< its name, for messages
    std::vector<Table> tables;
};

struct Limits {
    std::size_t file_bytes = 32u << 20;
    std::size_t part_bytes = 96u << 20; ///< one part of a workbook, unpacked
    std::size_t text_bytes = 96u << 20; ///< all cells together
    int tables = 50;
    int rows = 200'000;
    int columns = 200;
};

/// Reads by content, not by name. Refusals (Invalid unless said): books.empty, books.too_large
/// (TooLarge), books.old_excel (.xls, or locked by a password), books.not_a_book,
/// books.broken_workbook, books.encoding_unknown (line), books.quote_open (line),
/// books.too_many_rows, books.too_many_columns (limit).
Result<Book> read_book(std::string_view bytes, std::string_view file, Limits const& limits = {});

/// "C17" of column 2 (from 0) and row 17.
std::string cell_name(int column, int row);

/// The cell, or an empty one beyond the row's end.
Cell const& cell_at(Row const& row, int column);

} // namespace hearth::books
