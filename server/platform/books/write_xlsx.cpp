#include "platform/books/write_xlsx.h"

#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <stdlib.h>
#include <xlsxwriter.h>

namespace hearth::books {
namespace {

/// The library writes files only.
class Folder {
public:
    Folder() {
        auto name = (std::filesystem::temp_directory_path() / "hearth-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder for a workbook");
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(Folder const&) = delete;
    std::string file() const { return path_ + "/book.xlsx"; }

private:
    std::string path_;
};

struct Formats {
    lxw_format* head;
    lxw_format* plain;
    lxw_format* percent;
    lxw_format* bold;
    lxw_format* bold_percent;
};

Formats make_formats(lxw_workbook* book) {
    auto const add = [&](bool is_bold, bool is_percent) {
        auto* const format = workbook_add_format(book);
        if (is_bold) format_set_bold(format);
        if (is_percent) format_set_num_format(format, "0%");
        return format;
    };
    Formats formats{add(true, false), add(false, false), add(false, true), add(true, false),
                    add(true, true)};
    format_set_text_wrap(formats.head);
    format_set_bottom(formats.head, LXW_BORDER_THIN);
    return formats;
}

void write_cell(lxw_worksheet* sheet, Formats const& formats, lxw_row_t row, lxw_col_t column,
                OutCell const& cell, bool is_bold) {
    auto* const format = is_bold ? formats.bold : formats.plain;
    if (auto const* const text = std::get_if<std::string>(&cell))
        worksheet_write_string(sheet, row, column, text->c_str(), format);
    if (auto const* const number = std::get_if<double>(&cell))
        worksheet_write_number(sheet, row, column, *number, format);
    if (auto const* const share = std::get_if<Percent>(&cell))
        worksheet_write_number(sheet, row, column, share->of_hundred / 100.0,
                               is_bold ? formats.bold_percent : formats.percent);
}

void write_table(lxw_workbook* book, Formats const& formats, OutTable const& table) {
    auto* const sheet = workbook_add_worksheet(book, table.name.c_str());
    lxw_col_t column = 0;
    for (auto const& heading : table.head) {
        worksheet_set_column(sheet, column, column, heading.width, nullptr);
        worksheet_write_string(sheet, 0, column++, heading.text.c_str(), formats.head);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    auto const first_bold = table.rows.size() - static_cast<std::size_t>(table.bold_rows);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t at = 0; at < table.rows[row].size(); ++at)
            write_cell(sheet, formats, static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(at),
                       table.rows[row][at], row >= first_bold);
}

} // namespace

std::string write_xlsx(std::vector<OutTable> const& tables, std::string const& title,
                       Instant made_at) {
    Folder const folder;
    auto const path = folder.file();
    auto* const book = workbook_new(path.c_str());
    if (!book) throw std::runtime_error("a workbook cannot be begun");
    // The moment it tells of, not of writing: the same figures give the same bytes.
    lxw_doc_properties about{};
    std::string name = title;
    about.title = name.data();
    about.created = std::chrono::system_clock::to_time_t(made_at);
    workbook_set_properties(book, &about);
    auto const formats = make_formats(book);
    for (auto const& table : tables)
        write_table(book, formats, table);
    if (workbook_close(book) != LXW_NO_ERROR) throw std::runtime_error("no workbook was written");
    std::ifstream in(path, std::ios::binary);
    return (std::ostringstream() << in.rdbuf()).str();
}

} // namespace hearth::books
