/// Excel's days as numbers.
#pragma once

#include "platform/books/books.h"

#include <optional>

namespace hearth::books {

/// A day and a time of day out of a serial: 46347.5 is 2026-11-21 12:00. Rounded to the second. The
/// 1900 system has a 29 February 1900 (serial 60) that never was: nothing for it, nor for what lies
/// outside 1900 … 9999.
struct Moment {
    std::optional<Day> day; ///< none: a time alone (a serial below 1 of the 1900 system)
    int second = 0;         ///< of the day
    friend bool operator==(Moment const&, Moment const&) = default;
};
std::optional<Moment> parse_serial(double serial, DateSystem dates);

/// As a cell of kind Date has it.
std::string to_text(Moment const& moment);

/// Is this number format one of dates or times? `code` as in a workbook's styles: yyyy"年"m"月".
bool is_date_format(std::string_view code);
/// The formats that have no code in the file, by their number.
bool is_date_format(int number);

} // namespace hearth::books
