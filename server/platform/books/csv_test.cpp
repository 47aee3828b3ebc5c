#include <gtest/gtest.h>

#include "platform/books/csv.h"

#include <rapidcheck/gtest.h>

namespace hearth::books {
namespace {

std::vector<std::vector<std::string>> texts(Result<Table> const& table) {
    std::vector<std::vector<std::string>> all;
    for (auto const& row : table->rows) {
        auto& line = all.emplace_back();
        for (auto const& cell : row.cells)
            line.push_back(cell.text);
    }
    return all;
}
using Lines = std::vector<std::vector<std::string>>;

TEST(TextTables, HoldQuotesSeparatorsAndLineBreaks) {
    auto const table =
        read_csv("姓名,地址\r\n\"张三\",\"3号楼,\"\"东\"\"门\n1201\"\r\n李四,5\" 管\r\n", {});
    EXPECT_EQ(texts(table),
              (Lines{{"姓名", "地址"}, {"张三", "3号楼,\"东\"门\n1201"}, {"李四", "5\" 管"}}));
}

TEST(TextTables, FindTheirSeparator) {
    EXPECT_EQ(find_separator("a,b,c\n1,2,3\n"), ',');
    EXPECT_EQ(find_separator("a;b;c\n1,5;2;3\n2,5;2;3\n"), ';');
    EXPECT_EQ(find_separator("a\tb\n1, 2\t3\n"), '\t');
    EXPECT_EQ(find_separator("one column\nonly\n"), ',');
}

TEST(TextTables, NumberRowsAsTheSpreadsheetDoes) {
    auto const table = read_csv("a,b\n\n , \n1,2\r3,4", {});
    ASSERT_EQ(table->rows.size(), 3u);
    EXPECT_EQ(table->rows[1].number, 4);
    EXPECT_EQ(table->rows[2].number, 5);
}

TEST(TextTables, KeepDigitsThatExcelWouldEat) {
    EXPECT_EQ(texts(read_csv("=\"013800138000\",x\n", {})), (Lines{{"013800138000", "x"}}));
}

TEST(TextTables, SayWhereAQuoteStaysOpen) {
    auto const table = read_csv("a,b\n1,2\n3,\"4\n5,6\n", {});
    ASSERT_FALSE(table);
    EXPECT_EQ(table.error().code, "books.quote_open");
    EXPECT_EQ(table.error().details.at(0).value, "3");
}

TEST(TextTables, AreStoppedAtTheirLimits) {
    EXPECT_EQ(read_csv("a\nb\nc\n", {.rows = 2}).error().code, "books.too_many_rows");
    EXPECT_EQ(read_csv("a,b,c\n", {.columns = 2}).error().code, "books.too_many_columns");
}

std::string in_quotes(std::string const& field) {
    std::string text = "\"";
    for (char const sign : field)
        text += sign == '"' ? "\"\"" : std::string(1, sign);
    return text + "\"";
}

RC_GTEST_PROP(TextTables, ReadBackWhatWasWritten, ()) {
    auto const sign = rc::gen::element('a', '1', ',', ';', '\t', '\n', '"', ' ');
    auto const field = rc::gen::container<std::string>(sign);
    auto const columns = *rc::gen::inRange<std::size_t>(2, 6);
    Lines written(*rc::gen::inRange<std::size_t>(1, 8));
    std::string text;
    for (auto& line : written) {
        for (std::size_t i = 0; i < columns; ++i) {
            // Letters at both ends: what is blank is cut, by intention.
            line.push_back("x" + *field + "x");
            text += (i == 0 ? "" : ",") + in_quotes(line.back());
        }
        text += "\r\n";
    }
    RC_ASSERT(texts(read_csv(text, {})) == written);
}

RC_GTEST_PROP(TextTables, NeverFallOverAnything, (std::string bytes)) {
    auto const book = read_book(bytes, "a.csv");
    RC_ASSERT((book || book.error().code.starts_with("books.")));
}

} // namespace
} // namespace hearth::books
