/// What people write into cells, read into types. Everything is pure; a value that cannot be read
/// is a Wrong with a code of words/…/books.json. Full-width digits and signs count as half-width
/// ones.
#pragma once

#include "base/money.h"
#include "base/result.h"
#include "base/time.h"
#include "platform/books/books.h"
#include "rooms/catalog/model.h"
#include "rooms/workforce/model.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hearth::import {

/// Why a cell cannot be read.
struct Wrong {
    std::string code;
    std::vector<Detail> details = {};
};
template <typename T>
using Read = std::variant<T, Wrong>;

template <typename T>
T const* value_of(Read<T> const& read) {
    return std::get_if<T>(&read);
}

/// Half width, without blanks at both ends and with single blanks inside.
std::string tidy_text(std::string_view text);
/// Without any blank, bracket or colon, in lower case: for comparing headings and names.
std::string bare_text(std::string_view text);

/// How days were written in a cell. A month and day alone get the year that lies nearest to
/// `today`.
struct DayRead {
    Day day;
    std::optional<int> minute = {}; ///< a time stood behind it
    bool is_year_guessed = false;
};
/// 2026-11-21, 2026/11/21, 2026.11.21, 20261121, 2026年11月21日, 26-11-21, 11/21/2026, 11月21日, an
/// Excel date or the bare number of one; also with a time behind. Wrong: books.date_wrong;
/// books.date_ambiguous (3/4/2026).
Read<DayRead> parse_date(books::Cell const& cell, books::DateSystem dates, Day today);
/// As parse_date, but 长期, 永久, 无固定期限 are no day.
Read<std::optional<Day>> parse_last_day(books::Cell const& cell, books::DateSystem dates,
                                        Day today);

struct TimeRead {
    int from_min = 0;
    std::optional<int> to_min = {};
};
/// 9:00, 9：30-12:00, 9点, 9点半, 上午9点, 下午2点半到5点, 14时30分, an Excel time or fraction.
/// Wrong: books.time_wrong.
Read<TimeRead> parse_time(books::Cell const& cell);

/// ¥1,234.5, 1234元, １２３４, 1.2万. Wrong: books.money_wrong.
Read<Money> parse_money(std::string_view text);

struct QuantityRead {
    catalog::Quantity quantity;
    std::optional<catalog::Unit> unit = {}; ///< where one was written
};
/// 3, 3小时, 2.5h, 90㎡, 2台, 26天. Wrong: books.quantity_wrong.
Read<QuantityRead> parse_quantity(std::string_view text);
/// 小时, 元/小时, ㎡ …
std::optional<catalog::Unit> parse_unit(std::string_view text);

struct PhonesRead {
    std::vector<std::string> numbers; ///< E.164, mobile ones first
};
/// One number or several: 138…/139…, with blanks and hyphens inside. Wrong: books.phone_wrong;
/// books.phone_exponent (1.38E+10: the digits are lost).
Read<PhonesRead> parse_phones(books::Cell const& cell);

/// Province, city and district are empty where they are not written.
struct AddressRead {
    std::string province;
    std::string city;
    std::string district;
    std::string detail;
    bool has_number = false; ///< a house number, building or room
};
AddressRead parse_address(std::string_view text);

/// Separated by 、 ， , ; / or blanks: 保洁(4级)、擦窗. A level is optional; unknown names come
/// back.
struct SkillsRead {
    std::vector<workforce::SkillLevel> skills;
    std::vector<std::string> unknown;
};
SkillsRead parse_skills(std::string_view text, int usual_level);

/// 周一至周六 8:00-18:00；周日 9:00-12:00. Wrong: books.hours_wrong.
Read<std::vector<workforce::WeekSpan>> parse_week(std::string_view text);

/// Splits at 、 ， , ； ; / | and line breaks, without empty parts.
std::vector<std::string> split_list(std::string_view text);

} // namespace hearth::import
