#include <gtest/gtest.h>

#include "platform/books/books.h"
#include "platform/books/write_xlsx.h"

namespace hearth::books {
namespace {

Instant const made = *parse_instant("2026-11-23T08:00:00+08:00");

std::string write(std::vector<std::vector<OutCell>> rows) {
    return write_xlsx({{"门店", {{"门店", 16}, {"上门"}, {"及时率"}}, std::move(rows), 1}}, "周报",
                      made);
}

TEST(WrittenWorkbooks, AreReadBackAsTheyWere) { // FU-04
    auto const bytes = write({{std::string("静安店"), 12.0, Percent{92}},
                              {std::string("=1+1"), 0.0, std::monostate{}},
                              {std::string("合计"), 12.0, Percent{100}}});
    auto const book = read_book(bytes, "周报.xlsx");
    ASSERT_TRUE(book) << book.error().code;
    ASSERT_EQ(book->tables.size(), 1u);
    auto const& table = book->tables[0];
    EXPECT_EQ(table.sheet, "门店");
    ASSERT_EQ(table.rows.size(), 4u);
    EXPECT_EQ(table.rows[1].cells[0].text, "静安店");
    EXPECT_EQ(table.rows[1].cells[1].text, "12");
    EXPECT_EQ(table.rows[2].cells[0].text, "=1+1") << "a name is no formula";
    EXPECT_EQ(table.rows[2].cells[0].kind, Kind::Text);
    EXPECT_EQ(table.rows[3].cells[0].text, "合计");
}

} // namespace
} // namespace hearth::books
