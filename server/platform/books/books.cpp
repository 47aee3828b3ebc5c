#include "platform/books/books.h"

#include "platform/books/csv.h"
#include "platform/books/decode.h"
#include "platform/books/xlsx.h"

namespace hearth::books {
namespace {

constexpr std::string_view zip_mark = "PK\x03\x04";
// OLE compound file: Excel 97-2003, and also a newer workbook that is locked by a password.
constexpr std::string_view old_mark = "\xD0\xCF\x11\xE0";
constexpr std::string_view pdf_mark = "%PDF-";

Result<Book> read_text(std::string_view bytes, std::string_view file, Limits const& limits) {
    auto const text = TRY(to_utf8(bytes));
    Book book{std::string(file), {}};
    book.tables.push_back(TRY(read_csv(text, limits)));
    return book;
}

} // namespace

Result<Book> read_book(std::string_view bytes, std::string_view file, Limits const& limits) {
    if (bytes.size() > limits.file_bytes)
        return Error{Refusal::TooLarge,
                     "books.too_large",
                     {{"limit", std::to_string(limits.file_bytes >> 20)}}};
    if (bytes.empty()) return Error{Refusal::Invalid, "books.empty"};
    if (bytes.starts_with(old_mark)) return Error{Refusal::Invalid, "books.old_excel"};
    if (bytes.starts_with(pdf_mark)) return Error{Refusal::Invalid, "books.not_a_book"};

    auto book = bytes.starts_with(zip_mark) ? TRY(read_xlsx(bytes, file, limits))
                                            : TRY(read_text(bytes, file, limits));
    for (auto const& table : book.tables)
        if (!table.rows.empty()) return book;
    return Error{Refusal::Invalid, "books.empty"};
}

std::string cell_name(int column, int row) {
    std::string letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(row);
}

Cell const& cell_at(Row const& row, int column) {
    static Cell const none;
    auto const at = static_cast<std::size_t>(column);
    return at < row.cells.size() ? row.cells[at] : none;
}

} // namespace hearth::books
