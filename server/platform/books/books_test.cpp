#include <gtest/gtest.h>

#include "platform/books/books.h"

namespace hearth::books {
namespace {

TEST(Cells, AreNamedAsInExcel) {
    EXPECT_EQ(cell_name(0, 1), "A1");
    EXPECT_EQ(cell_name(25, 17), "Z17");
    EXPECT_EQ(cell_name(26, 2), "AA2");
    EXPECT_EQ(cell_name(701, 3), "ZZ3");
    EXPECT_EQ(cell_name(702, 3), "AAA3");
}

TEST(Books, AreReadByWhatTheyAreNotByTheirName) {
    auto const book = read_book("\xD0\xD5\xC3\xFB,1\n", "名册.xlsx"); // GBK text
    ASSERT_TRUE(book);
    EXPECT_EQ(book->tables[0].rows[0].cells[0].text, "姓名");
    EXPECT_EQ(read_book("", "a").error().code, "books.empty");
    EXPECT_EQ(read_book("\n\n", "a").error().code, "books.empty");
    EXPECT_EQ(read_book("%PDF-1.7", "a").error().code, "books.not_a_book");
    EXPECT_EQ(read_book(std::string(20, 'x'), "a", {.file_bytes = 10}).error().code,
              "books.too_large");
    EXPECT_EQ(read_book("PK\x03\x04 and no more", "a").error().code, "books.broken_workbook");
}

} // namespace
} // namespace hearth::books
