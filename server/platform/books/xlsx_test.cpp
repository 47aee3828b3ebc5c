#include <gtest/gtest.h>

#include "platform/books/books.h"
#include "platform/books/testing_archive.h"

#include <rapidcheck/gtest.h>

namespace hearth::books {
namespace {

Result<Book> read_parts(Parts const& parts, Limits const& limits = {}) {
    return read_book(make_archive(parts), "a.xlsx", limits);
}
std::string parts_refusal(Parts const& parts, Limits const& limits = {}) {
    auto const book = read_parts(parts, limits);
    return book ? "" : book.error().code;
}
std::string sheet_data(std::string const& inside) {
    return "<sheetData>" + inside + "</sheetData>";
}
Cell plain_cell(std::string value) {
    return {Kind::Text, std::move(value)};
}

TEST(Workbooks, GiveTextsNumbersDatesAndFaults) {
    auto const book = read_parts(one_sheet(
        sheet_data(
            R"(<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="inlineStr"><is><r><t>北京</t></r>)"
            R"(<r><t xml:space="preserve"> 路</t></r><rPh><t>bei</t></rPh></is></c>)"
            R"(<c r="D3"><v>1.3800138E10</v></c><c r="E3" s="1"><v>46347</v></c>)"
            R"(<c r="F3" s="2"><v>46347.395833333</v></c><c r="G3" s="3"><v>0.375</v></c>)"
            R"(<c r="H3" s="4"><v>1234.5</v></c><c r="I3" t="e"><v>#N/A</v></c>)"
            R"(<c r="J3" t="b"><v>1</v></c><c r="K3" t="str"><f>A1</f><v>好_x000D_</v></c>)"
            R"(<c r="L3" t="d"><v>2026-11-21T09:30:00</v></c></row>)"),
        "<si><t>张三</t><phoneticPr/></si>"));
    ASSERT_TRUE(book);
    auto const& table = book->tables.at(0);
    EXPECT_EQ(table.sheet, "表1");
    ASSERT_EQ(table.rows.size(), 1u);
    auto const& row = table.rows[0];
    EXPECT_EQ(row.number, 3);
    std::vector<Cell> const expected{plain_cell("张三"),
                                     plain_cell("北京 路"),
                                     {},
                                     {Kind::Number, "13800138000"},
                                     {Kind::Date, "2026-11-21"},
                                     {Kind::Date, "2026-11-21 09:30"},
                                     {Kind::Date, "09:00"},
                                     {Kind::Number, "1234.5"},
                                     {Kind::Fault, "#N/A"},
                                     plain_cell("TRUE"),
                                     plain_cell("好"),
                                     {Kind::Date, "2026-11-21 09:30:00"}};
    EXPECT_EQ(row.cells, expected);
}

TEST(Workbooks, CountFrom1904WhereTheySaySo) {
    // 46347 - 1462 = 44885
    auto const book =
        read_parts(one_sheet(sheet_data(R"(<row><c s="1"><v>44885</v></c></row>)"), "", true));
    ASSERT_TRUE(book);
    EXPECT_EQ(book->tables[0].dates, DateSystem::From1904);
    EXPECT_EQ(book->tables[0].rows[0].cells[0].text, "2026-11-21");
}

TEST(Workbooks, SpreadAMergedValueOverItsRange) {
    auto const book = read_parts(one_sheet(
        sheet_data(R"(<row r="1"><c r="A1" t="str"><v>徐汇店</v></c><c r="B1"><v>1</v></c></row>)"
                   R"(<row r="2"><c r="B2"><v>2</v></c></row>)") +
        R"(<mergeCells><mergeCell ref="A1:A3"/></mergeCells>)"));
    ASSERT_TRUE(book);
    ASSERT_EQ(book->tables[0].rows.size(), 2u);
    EXPECT_EQ(book->tables[0].rows[1].cells[0].text, "徐汇店");
}

TEST(Workbooks, MayUseAnyPrefixAndLeaveOutPlaces) {
    auto parts = one_sheet("");
    parts["xl/worksheets/sheet1.xml"] =
        "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c/><x:c><x:v>5</x:v></x:c></x:row>"
        "</x:sheetData></x:worksheet>";
    auto const book = read_parts(parts);
    ASSERT_TRUE(book);
    EXPECT_EQ(book->tables[0].rows[0].number, 1);
    EXPECT_EQ(cell_at(book->tables[0].rows[0], 1).text, "5");
}

TEST(Workbooks, AreRefusedWhereTheyAreBroken) {
    EXPECT_EQ(parts_refusal(one_sheet("<sheetData><row>")), "books.broken_workbook");
    EXPECT_EQ(parts_refusal(one_sheet(sheet_data(R"(<row><c t="s"><v>7</v></c></row>)"))),
              "books.broken_workbook"); // there is no string 7
    EXPECT_EQ(parts_refusal(one_sheet(sheet_data(R"(<row r="2"/><row r="1"/>)"))),
              "books.broken_workbook");
    EXPECT_EQ(parts_refusal(one_sheet(sheet_data(R"(<row r="1"><c r="ZZZZ1"><v>1</v></c></row>)"))),
              "books.broken_workbook");
    EXPECT_EQ(parts_refusal(one_sheet("")), "books.empty");
    EXPECT_EQ(parts_refusal({{"word/document.xml", "<w/>"}}), "books.not_a_book");
    auto no_sheet = one_sheet("");
    no_sheet.erase("xl/worksheets/sheet1.xml");
    EXPECT_EQ(parts_refusal(no_sheet), "books.broken_workbook");
    EXPECT_EQ(read_book("\xD0\xCF\x11\xE0\xA1\xB1", "a.xls").error().code, "books.old_excel");
}

TEST(Workbooks, AreStoppedAtTheirLimits) {
    std::string const wide = sheet_data(R"(<row r="1"><c r="XFD1"><v>1</v></c></row>)");
    EXPECT_EQ(parts_refusal(one_sheet(wide)), "books.too_many_columns");
    std::string const three = sheet_data("<row><c><v>1</v></c></row><row><c><v>1</v></c></row>"
                                         "<row><c><v>1</v></c></row>");
    EXPECT_EQ(parts_refusal(one_sheet(three), {.rows = 2}), "books.too_many_rows");
    EXPECT_EQ(parts_refusal(one_sheet(three), {.rows = 3}), "");
    // A bomb: a few kilobytes that unpack to 4 MiB.
    auto const bomb = one_sheet(sheet_data("") + std::string(4u << 20, ' '));
    EXPECT_LT(make_archive(bomb).size(), 40'000u);
    EXPECT_EQ(parts_refusal(bomb, {.part_bytes = 1u << 20}), "books.too_large");
    // One long string named by every cell.
    std::string many;
    for (int i = 0; i < 100; ++i)
        many += R"(<row><c t="s"><v>0</v></c></row>)";
    auto const echo =
        one_sheet(sheet_data(many), "<si><t>" + std::string(1'000, 'x') + "</t></si>");
    EXPECT_EQ(parts_refusal(echo, {.text_bytes = 50'000}), "books.too_large");
    EXPECT_EQ(parts_refusal(echo), "");
}

RC_GTEST_PROP(Workbooks, NeverFallOverDamagedBytes, ()) {
    auto bytes = make_archive(one_sheet(
        sheet_data(
            R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46347</v></c></row>)") +
            R"(<mergeCells><mergeCell ref="A1:B4"/></mergeCells>)",
        "<si><t>张三</t></si>"));
    auto const hits = *rc::gen::inRange(1, 6);
    for (int i = 0; i < hits; ++i)
        bytes[*rc::gen::inRange<std::size_t>(4, bytes.size())] = *rc::gen::arbitrary<char>();
    if (*rc::gen::arbitrary<bool>()) bytes.resize(*rc::gen::inRange<std::size_t>(1, bytes.size()));
    auto const book = read_book(bytes, "a.xlsx");
    RC_ASSERT((book || book.error().code.starts_with("books.")));
}

RC_GTEST_PROP(Workbooks, NeverFallOverOddSheets, ()) {
    // The sheet's own text is damaged before packing: the checksum of the zip does not catch it.
    std::string sheet =
        sheet_data(R"(<row r="1" s="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="9">)"
                   R"(<v>46347</v></c><c t="inlineStr"><is><t>a</t></is></c></row>)") +
        R"(<mergeCells><mergeCell ref="A1:B4"/></mergeCells>)";
    auto const hits = *rc::gen::inRange(1, 8);
    for (int i = 0; i < hits; ++i)
        sheet[*rc::gen::inRange<std::size_t>(0, sheet.size())] =
            *rc::gen::element('<', '>', '"', '0', '9', 'A', '/', ' ', '\xff', '\0', '&', ':');
    auto const book = read_parts(one_sheet(sheet, "<si><t>张三</t></si>"));
    RC_ASSERT((book || book.error().code.starts_with("books.")));
}

} // namespace
} // namespace hearth::books
