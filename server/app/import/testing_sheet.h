/// Spreadsheets as people save them, written for tests and tools: cells as text, numbers or dates;
/// CSV in UTF-8 or GBK, and real Excel workbooks.
#pragma once

#include "base/time.h"

#include <string>
#include <vector>

namespace hearth::import {

struct WrittenCell {
    enum class As { Blank, Text, Number, Date, Time };
    As as = As::Blank;
    std::string text = {}; ///< as a CSV has it
    double number = 0;     ///< Number; the serial of a Date; the part of the day of a Time
};
WrittenCell text_cell(std::string text);
/// Written with all its digits where it is whole.
WrittenCell number_cell(double number);
/// A CSV shows it as 2026/1/3.
WrittenCell date_cell(Day day);
/// A CSV shows it as 9:30.
WrittenCell time_cell(int minute);

/// Excel's number of the day (1900 system).
int serial_of(Day day);

struct WrittenSheet {
    /// The cell at `row` in `column` (both from 0), `count` rows high.
    struct Merge {
        int row = 0;
        int column = 0;
        int count = 0;
    };
    std::string name;
    std::vector<std::vector<WrittenCell>> rows = {};
    std::vector<Merge> merges = {};
    bool is_hidden = false;
};

/// UTF-8 with CR LF, quoted where it must be.
std::string to_csv(WrittenSheet const& sheet);
std::string to_gbk(std::string const& utf8);
std::string to_xlsx(std::vector<WrittenSheet> const& sheets);

} // namespace hearth::import
