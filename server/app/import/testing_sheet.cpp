#include "app/import/testing_sheet.h"

#include "platform/db/testing.h"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <unicode/unistr.h>
#include <xlsxwriter.h>

namespace hearth::import {
namespace {

using As = WrittenCell::As;

std::string whole_or_short(double number) {
    if (number == static_cast<double>(static_cast<long long>(number)))
        return std::to_string(static_cast<long long>(number));
    std::ostringstream out;
    out.precision(15);
    out << number;
    return out.str();
}

std::string quoted(std::string const& text) {
    if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
    std::string out = "\"";
    for (char const sign : text)
        out += sign == '"' ? std::string("\"\"") : std::string(1, sign);
    return out + "\"";
}

struct Formats {
    lxw_format* date;
    lxw_format* time;
};

void write_cell(lxw_worksheet* sheet, Formats const& formats, int row, int column,
                WrittenCell const& cell) {
    auto const r = static_cast<lxw_row_t>(row);
    auto const c = static_cast<lxw_col_t>(column);
    if (cell.as == As::Text) worksheet_write_string(sheet, r, c, cell.text.c_str(), nullptr);
    if (cell.as == As::Number) worksheet_write_number(sheet, r, c, cell.number, nullptr);
    if (cell.as == As::Date) worksheet_write_number(sheet, r, c, cell.number, formats.date);
    if (cell.as == As::Time) worksheet_write_number(sheet, r, c, cell.number, formats.time);
}

void write_sheet(lxw_worksheet* sheet, Formats const& formats, WrittenSheet const& written) {
    for (int row = 0; row < static_cast<int>(written.rows.size()); ++row) {
        auto const& cells = written.rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < static_cast<int>(cells.size()); ++column)
            write_cell(sheet, formats, row, column, cells[static_cast<std::size_t>(column)]);
    }
    for (auto const& merge : written.merges) {
        if (merge.count < 2) continue;
        auto const& cell =
            written
                .rows[static_cast<std::size_t>(merge.row)][static_cast<std::size_t>(merge.column)];
        auto const column = static_cast<lxw_col_t>(merge.column);
        worksheet_merge_range(sheet, static_cast<lxw_row_t>(merge.row), column,
                              static_cast<lxw_row_t>(merge.row + merge.count - 1), column,
                              cell.text.c_str(), nullptr);
    }
    if (written.is_hidden) worksheet_hide(sheet);
}

} // namespace

WrittenCell text_cell(std::string text) {
    return {As::Text, std::move(text), 0};
}

WrittenCell number_cell(double number) {
    return {As::Number, whole_or_short(number), number};
}

WrittenCell date_cell(Day day) {
    return {As::Date,
            std::to_string(int(day.year())) + "/" + std::to_string(unsigned(day.month())) + "/" +
                std::to_string(unsigned(day.day())),
            static_cast<double>(serial_of(day))};
}

WrittenCell time_cell(int minute) {
    auto const rest = minute % 60;
    return {As::Time, std::to_string(minute / 60) + (rest < 10 ? ":0" : ":") + std::to_string(rest),
            minute / 1440.0};
}

int serial_of(Day day) {
    using std::chrono::sys_days;
    constexpr Day first{std::chrono::year{1899}, std::chrono::month{12}, std::chrono::day{30}};
    return static_cast<int>((sys_days{day} - sys_days{first}).count());
}

std::string to_csv(WrittenSheet const& sheet) {
    std::string text;
    for (auto const& row : sheet.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            text += (i > 0 ? "," : "") + quoted(row[i].text);
        text += "\r\n";
    }
    return text;
}

std::string to_gbk(std::string const& utf8) {
    auto const text = icu::UnicodeString::fromUTF8(utf8);
    std::string bytes(utf8.size() * 2 + 8, '\0');
    auto const length = text.extract(0, text.length(), bytes.data(),
                                     static_cast<std::uint32_t>(bytes.size()), "GB18030");
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

std::string to_xlsx(std::vector<WrittenSheet> const& sheets) {
    TemporaryFolder const folder;
    auto const path = folder.path() + "/book.xlsx";
    auto* const book = workbook_new(path.c_str());
    Formats const formats{workbook_add_format(book), workbook_add_format(book)};
    format_set_num_format(formats.date, "yyyy/m/d");
    format_set_num_format(formats.time, "h:mm");
    for (auto const& sheet : sheets)
        write_sheet(workbook_add_worksheet(book, sheet.name.c_str()), formats, sheet);
    if (workbook_close(book) != LXW_NO_ERROR) throw std::runtime_error("no workbook was written");
    std::ifstream in(path, std::ios::binary);
    return (std::stringstream() << in.rdbuf()).str();
}

} // namespace hearth::import
