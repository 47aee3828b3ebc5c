#include "app/import/testing_page.h"

#include "base/text.h"

#include <algorithm>

namespace hearth::import {
namespace {

std::string to_full_width(std::string const& text) {
    constexpr char const* digits[] = {"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};
    std::string wide;
    for (char const sign : text)
        wide += sign >= '0' && sign <= '9' ? std::string(digits[sign - '0']) : std::string(1, sign);
    return wide;
}

std::string clock_text(int minute) {
    auto const rest = minute % 60;
    return std::to_string(minute / 60) + (rest < 10 ? ":0" : ":") + std::to_string(rest);
}

std::string spoken_text(int minute) {
    auto const hour = minute / 60;
    auto const* const half = minute % 60 == 30 ? "点半" : "点";
    if (hour < 12) return "上午" + std::to_string(hour) + half;
    return "下午" + std::to_string(hour == 12 ? 12 : hour - 12) + half;
}

std::string padded(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

Page::Page(Dice& dice, std::string file, std::string sheet, std::vector<Heading> headings,
           std::vector<std::string> titles)
    : file_(std::move(file)), sheet_{std::move(sheet)} {
    for (auto& title : titles)
        sheet_.rows.push_back({text_cell(std::move(title))});
    for (auto i = headings.size(); i > 1; --i)
        std::swap(headings[i - 1],
                  headings[static_cast<std::size_t>(dice.below(static_cast<int>(i)))]);
    auto const unknown = static_cast<std::size_t>(dice.below(static_cast<int>(headings.size())));
    std::vector<WrittenCell> row;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        if (i == unknown) row.push_back(text_cell("经手人签字"));
        columns_[headings[i].field] = static_cast<int>(row.size());
        row.push_back(text_cell(headings[i].text));
    }
    sheet_.rows.push_back(std::move(row));
}

void Page::begin_row() {
    sheet_.rows.emplace_back(columns_.size() + 1);
}

void Page::set(Field field, WrittenCell cell) {
    auto const found = columns_.find(field);
    if (found == columns_.end()) return;
    sheet_.rows.back()[static_cast<std::size_t>(found->second)] = std::move(cell);
}

void Page::repeat(int row) {
    sheet_.rows.back() = sheet_.rows[static_cast<std::size_t>(row - 1)];
}

void Page::plant(Field field, std::string code, Weight weight) {
    auto const found = columns_.find(field);
    int const column = found == columns_.end() ? -1 : found->second;
    planted_.push_back({file_, sheet_.name, row(), column, std::move(code), weight});
}

WrittenCell write_phone(Dice& dice, std::string const& digits) {
    switch (dice.below(7)) {
    case 0:
        return text_cell(digits.substr(0, 3) + "-" + digits.substr(3, 4) + "-" + digits.substr(7));
    case 1:
        return text_cell(digits.substr(0, 3) + " " + digits.substr(3, 4) + " " + digits.substr(7));
    case 2:
        return text_cell("+86 " + digits);
    case 3:
        return text_cell(to_full_width(digits));
    case 4:
        return number_cell(std::stod(digits));
    default:
        return text_cell(digits);
    }
}

WrittenCell write_day(Dice& dice, Day day) {
    auto const year = std::to_string(int(day.year()));
    auto const month = unsigned(day.month());
    auto const number = unsigned(day.day());
    switch (dice.below(7)) {
    case 0:
        return text_cell(year + "/" + std::to_string(month) + "/" + std::to_string(number));
    case 1:
        return text_cell(year + "." + std::to_string(month) + "." + std::to_string(number));
    case 2:
        return text_cell(year + padded(month) + padded(number));
    case 3:
        return text_cell(year + "年" + std::to_string(month) + "月" + std::to_string(number) +
                         "日");
    case 4:
        return date_cell(day);
    case 5:
        return number_cell(serial_of(day));
    default:
        return text_cell(to_text(day));
    }
}

WrittenCell write_time(Dice& dice, int from_min, int to_min) {
    switch (dice.below(5)) {
    case 0:
        return text_cell(clock_text(from_min) + "-" + clock_text(to_min));
    case 1:
        return text_cell(spoken_text(from_min));
    case 2:
        return text_cell(spoken_text(from_min) + "到" + spoken_text(to_min));
    case 3:
        return time_cell(from_min);
    default:
        return text_cell(clock_text(from_min));
    }
}

WrittenCell write_yuan(Dice& dice, int yuan) {
    auto const digits = std::to_string(yuan);
    switch (dice.below(6)) {
    case 0:
        return text_cell("¥" + digits + ".00");
    case 1:
        return text_cell(digits + "元");
    case 2:
        return text_cell(yuan < 1000 ? digits
                                     : digits.substr(0, digits.size() - 3) + "," +
                                           digits.substr(digits.size() - 3));
    case 3:
        return text_cell(to_full_width(digits));
    default:
        return number_cell(yuan);
    }
}

std::string write_store(Dice& dice, int store) {
    auto const& one = app::invented_stores[static_cast<std::size_t>(store)];
    std::string const name = one.name;
    switch (dice.below(3)) {
    case 0:
        return one.code;
    case 1:
        return name.substr(0, name.size() - std::string_view("店").size());
    default:
        return name;
    }
}

Day shift_days(Day day, int by) {
    return Day{std::chrono::sys_days{day} + std::chrono::days{by}};
}

} // namespace hearth::import
