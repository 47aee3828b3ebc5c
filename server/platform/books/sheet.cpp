#include "platform/books/sheet.h"

#include "base/text.h"
#include "platform/books/archive.h"
#include "platform/books/decode.h"
#include "platform/books/serial.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <fmt/format.h>

namespace hearth::books {
namespace {

constexpr int last_row = 1'048'576;
constexpr int last_column = 16'384;
constexpr long most_filled = 2'000'000; // cells that merged ranges may fill

Error too_many(char const* code, int limit) {
    return {Refusal::Invalid, code, {{"limit", std::to_string(limit)}}};
}

struct Place {
    int column; ///< from 0
    int row;    ///< from 1
};

std::optional<Place> parse_place(std::string_view name) {
    std::size_t letters = 0;
    int column = 0;
    while (letters < name.size() && letters < 4 && name[letters] >= 'A' && name[letters] <= 'Z')
        column = column * 26 + (name[letters++] - 'A' + 1);
    int row = 0;
    auto const* const end = name.data() + name.size();
    auto const read = std::from_chars(name.data() + letters, end, row);
    if (letters == 0 || read.ec != std::errc{} || read.ptr != end) return {};
    if (column > last_column || row < 1 || row > last_row) return {};
    return Place{column - 1, row};
}

std::optional<double> parse_double(std::string_view text) {
    double number = 0;
    text = trim(text);
    auto const* const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(number)) return {};
    return number;
}

/// Whole numbers without an exponent: a phone kept as 1.38E10 is still eleven digits.
std::string number_text(double number) {
    constexpr double plain_below = 1e18;
    if (number == std::floor(number) && std::fabs(number) < plain_below)
        return fmt::format("{:.0f}", number);
    return fmt::format("{:.15g}", number);
}

/// _x000D_ and the like: how workbooks write signs that XML cannot hold.
std::string unescape(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned sign = 0;
        auto const escape = text.substr(i, 7);
        bool const looks = escape.size() == 7 && escape.starts_with("_x") && escape[6] == '_';
        auto const read = looks ? std::from_chars(escape.data() + 2, escape.data() + 6, sign, 16)
                                : std::from_chars_result{nullptr, std::errc::invalid_argument};
        bool const is_escape = read.ec == std::errc{} && read.ptr == escape.data() + 6;
        if (!is_escape || sign >= 0x80) {
            plain += text[i];
            continue;
        }
        plain += static_cast<char>(sign);
        i += 6;
    }
    return plain;
}

Cell text_cell(std::string text) {
    if (!is_clean_utf8(text)) text = "\xEF\xBF\xBD"; // not what anybody typed
    text = without_controls(std::move(text));
    if (trim(text).empty()) return {};
    return {Kind::Text, std::move(text)};
}

Cell number_cell(std::string_view value, bool is_date, DateSystem dates) {
    auto const number = parse_double(value);
    if (!number) return text_cell(std::string(value));
    if (is_date)
        if (auto const moment = parse_serial(*number, dates)) return {Kind::Date, to_text(*moment)};
    return {Kind::Number, number_text(*number)};
}

/// t="d": 2026-11-21T09:30:00 with or without a fraction or Z.
Cell iso_cell(std::string_view value) {
    std::string text(value.substr(0, value.find_first_of(".Z")));
    std::replace(text.begin(), text.end(), 'T', ' ');
    if (text.ends_with(" 00:00:00")) text.resize(text.size() - 9);
    return trim(text).empty() ? Cell{} : Cell{Kind::Date, text};
}

Result<Cell> read_cell(pugi::xml_node node, Shared const& shared) {
    std::string_view const type = node.attribute("t").as_string("n");
    if (type == "inlineStr") return text_cell(text_of(child_of(node, "is")));
    std::string_view const value = child_of(node, "v").text().get();
    if (value.empty()) return Cell{};
    if (type == "s") {
        std::size_t index = 0;
        auto const read = std::from_chars(value.data(), value.data() + value.size(), index);
        if (read.ec != std::errc{} || index >= shared.strings.size()) return broken_workbook();
        return text_cell(shared.strings[index]);
    }
    if (type == "str") return text_cell(unescape(value));
    if (type == "e") return Cell{Kind::Fault, std::string(value)};
    if (type == "b") return Cell{Kind::Text, value == "1" ? "TRUE" : "FALSE"};
    if (type == "d") return iso_cell(value);
    auto const style = static_cast<std::size_t>(node.attribute("s").as_uint(0));
    bool const is_date = style < shared.is_date_style.size() && shared.is_date_style[style];
    return number_cell(value, is_date, shared.dates);
}

Result<Row> read_row(pugi::xml_node node, int number, Shared& shared, Limits const& limits) {
    Row row{number, {}};
    int next = 0;
    for (auto const child : node.children()) {
        if (local_name(child.name()) != "c") continue;
        int column = next;
        if (auto const name = child.attribute("r")) {
            auto const place = parse_place(name.value());
            if (!place || place->row != number || place->column < next) return broken_workbook();
            column = place->column;
        }
        next = column + 1;
        auto cell = TRY(read_cell(child, shared));
        if (cell.kind == Kind::Empty) continue;
        if (column >= limits.columns) return too_many("books.too_many_columns", limits.columns);
        if (cell.text.size() > shared.text_left)
            return Error{Refusal::TooLarge,
                         "books.too_large",
                         {{"limit", std::to_string(limits.text_bytes >> 20)}}};
        shared.text_left -= cell.text.size();
        row.cells.resize(static_cast<std::size_t>(column) + 1);
        row.cells.back() = std::move(cell);
    }
    return row;
}

struct Area {
    Place from;
    Place to;
};

std::optional<Area> parse_area(std::string_view name) {
    auto const colon = name.find(':');
    if (colon == std::string_view::npos) return {};
    auto const from = parse_place(name.substr(0, colon));
    auto const to = parse_place(name.substr(colon + 1));
    if (!from || !to || to->row < from->row || to->column < from->column) return {};
    return Area{*from, *to};
}

/// Gives the corner's value to every cell of the area in rows that are there. False when too much.
bool fill_area(Table& table, Area const& area, Shared& shared, Limits const& limits, long& filled) {
    auto const by_number = [](Row const& row, int number) { return row.number < number; };
    auto row = std::lower_bound(table.rows.begin(), table.rows.end(), area.from.row, by_number);
    if (row == table.rows.end() || row->number != area.from.row) return true;
    auto const value = cell_at(*row, area.from.column);
    if (value.kind == Kind::Empty) return true;
    int const end = std::min(area.to.column + 1, limits.columns);
    for (; row != table.rows.end() && row->number <= area.to.row; ++row)
        for (int column = area.from.column; column < end; ++column) {
            if (++filled > most_filled || value.text.size() > shared.text_left) return false;
            shared.text_left -= value.text.size();
            auto const at = static_cast<std::size_t>(column);
            if (row->cells.size() <= at) row->cells.resize(at + 1);
            if (row->cells[at].kind == Kind::Empty) row->cells[at] = value;
        }
    return true;
}

Result<void> fill_merged(pugi::xml_node merges, Shared& shared, Limits const& limits,
                         Table& table) {
    long filled = 0;
    for (auto const node : merges.children()) {
        auto const area = parse_area(node.attribute("ref").as_string());
        if (!area) return broken_workbook();
        if (!fill_area(table, *area, shared, limits, filled))
            return Error{Refusal::TooLarge,
                         "books.too_large",
                         {{"limit", std::to_string(limits.text_bytes >> 20)}}};
    }
    return {};
}

} // namespace

std::string_view local_name(char const* name) {
    auto const* const colon = std::strchr(name, ':');
    return colon ? colon + 1 : name;
}

pugi::xml_node child_of(pugi::xml_node node, std::string_view name) {
    for (auto const child : node.children())
        if (local_name(child.name()) == name) return child;
    return {};
}

std::string text_of(pugi::xml_node item) {
    std::string text;
    for (auto const child : item.children()) {
        auto const name = local_name(child.name());
        if (name == "t") text += unescape(child.text().get());
        if (name == "r") text += unescape(child_of(child, "t").text().get());
    }
    return text;
}

Result<void> read_sheet(pugi::xml_node worksheet, Shared& shared, Limits const& limits,
                        Table& table) {
    int number = 0;
    for (auto const node : child_of(worksheet, "sheetData").children()) {
        if (local_name(node.name()) != "row") continue;
        int const given = node.attribute("r").as_int(number + 1);
        if (given <= number || given > last_row) return broken_workbook();
        number = given;
        auto row = TRY(read_row(node, number, shared, limits));
        if (row.cells.empty()) continue;
        if (static_cast<int>(table.rows.size()) == limits.rows)
            return too_many("books.too_many_rows", limits.rows);
        table.rows.push_back(std::move(row));
    }
    return fill_merged(child_of(worksheet, "mergeCells"), shared, limits, table);
}

} // namespace hearth::books
