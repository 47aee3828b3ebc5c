#include "app/import/values.h"

#include "base/text.h"
#include "cn/phone.h"
#include "cn/text.h"

#include <algorithm>
#include <charconv>

namespace hearth::import {
namespace {

constexpr std::size_t longest = 400;

bool is_blank(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0 || c == 0x3000 ||
           c == 0x200B || c == 0xFEFF;
}

std::string without(std::string text, std::initializer_list<std::string_view> words) {
    for (auto const word : words)
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word))
            text.erase(at, word.size());
    return text;
}

/// Splits off the number at the front, which may have a decimal point.
std::optional<std::pair<std::string, std::string>> split_number(std::string const& text) {
    auto const end = text.find_first_not_of("0123456789.");
    auto number = text.substr(0, end);
    if (number.empty() || number.front() == '.' || number.back() == '.' ||
        std::count(number.begin(), number.end(), '.') > 1)
        return {};
    return std::pair{number, end == std::string::npos ? "" : text.substr(end)};
}

/// A decimal number times 10 to the `places`, exactly; nothing where more places are written.
std::optional<std::int64_t> scaled(std::string const& number, int places) {
    auto const point = number.find('.');
    auto digits = number.substr(0, point);
    auto behind = point == std::string::npos ? "" : number.substr(point + 1);
    while (!behind.empty() && behind.back() == '0')
        behind.pop_back();
    if (static_cast<int>(behind.size()) > places || digits.size() > 10) return {};
    behind.resize(static_cast<std::size_t>(places), '0');
    digits += behind;
    std::int64_t value = 0;
    auto const read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) return {};
    return value;
}

constexpr std::pair<std::string_view, catalog::Unit> units[] = {
    {"小时", catalog::Unit::Hour},
    {"钟头", catalog::Unit::Hour},
    {"h", catalog::Unit::Hour},
    {"hour", catalog::Unit::Hour},
    {"hours", catalog::Unit::Hour},
    {"个小时", catalog::Unit::Hour},
    {"次", catalog::Unit::Visit},
    {"趟", catalog::Unit::Visit},
    {"顿", catalog::Unit::Visit},
    {"场", catalog::Unit::Visit},
    {"㎡", catalog::Unit::SquareMetre},
    {"m²", catalog::Unit::SquareMetre},
    {"m2", catalog::Unit::SquareMetre},
    {"平", catalog::Unit::SquareMetre},
    {"平米", catalog::Unit::SquareMetre},
    {"平方", catalog::Unit::SquareMetre},
    {"平方米", catalog::Unit::SquareMetre},
    {"台", catalog::Unit::Piece},
    {"件", catalog::Unit::Piece},
    {"个", catalog::Unit::Piece},
    {"天", catalog::Unit::Day},
    {"日", catalog::Unit::Day},
    {"月", catalog::Unit::Month},
    {"个月", catalog::Unit::Month},
};

/// Two numbers in one cell by a slash, the Chinese comma, "或" …: every separator becomes one sign.
std::string mark_separators(std::string text) {
    for (auto const word : {"、", "，", "；", "或", "和", "转告", "\n"})
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word))
            text.replace(at, std::string_view(word).size(), "/");
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == ',' || c == ';' || c == '|'; }, '/');
    return text;
}

/// "13800138000 13900139000": a blank parts them where each side is a number of its own.
std::vector<std::string> split_phones(std::string const& text) {
    std::vector<std::string> parts;
    auto const marked = mark_separators(text);
    for (auto const part : split(marked, '/')) {
        if (trim(part).empty()) continue;
        std::vector<std::string> words;
        for (auto const word : split(part, ' '))
            if (!word.empty()) words.emplace_back(word);
        bool const are_numbers =
            words.size() > 1 && std::all_of(words.begin(), words.end(),
                                            [](auto const& word) { return word.size() >= 11; });
        if (are_numbers)
            parts.insert(parts.end(), words.begin(), words.end());
        else
            parts.emplace_back(trim(part));
    }
    return parts;
}

} // namespace

std::string tidy_text(std::string_view text) {
    std::u32string tidy;
    for (auto const c : cn::to_code_points(text)) {
        auto const half = cn::to_half_width(c);
        if (!is_blank(half))
            tidy += half;
        else if (!tidy.empty() && tidy.back() != U' ')
            tidy += U' ';
    }
    if (!tidy.empty() && tidy.back() == U' ') tidy.pop_back();
    return cn::to_utf8(tidy);
}

std::string bare_text(std::string_view text) {
    constexpr std::u32string_view dropped = U"()[]{}【】:*·.、_-\"'“”";
    std::u32string bare;
    for (auto const c : cn::to_code_points(text)) {
        auto const half = cn::to_half_width(c);
        if (is_blank(half) || dropped.find(half) != std::u32string_view::npos) continue;
        bare += half >= U'A' && half <= U'Z' ? half + 32 : half;
    }
    return cn::to_utf8(bare);
}

Read<Money> parse_money(std::string_view given) {
    auto text = without(tidy_text(given), {",", " ", "¥", "￥", "RMB", "CNY", "rmb"});
    auto const parts = text.size() < longest ? split_number(text) : std::nullopt;
    if (!parts) return Wrong{"books.money_wrong"};
    auto const& [number, unit] = *parts;
    bool const is_ten_thousands = unit.starts_with("万");
    auto const rest = is_ten_thousands ? unit.substr(std::string_view("万").size()) : unit;
    if (!rest.empty() && rest != "元" && rest != "块" && rest != "圆" && rest != "元整")
        return Wrong{"books.money_wrong"};
    auto const fen = scaled(number, is_ten_thousands ? 6 : 2);
    constexpr std::int64_t most_fen = 10'000'000'000; // as Price has it
    if (!fen || *fen > most_fen) return Wrong{"books.money_wrong"};
    return Money{*fen};
}

std::optional<catalog::Unit> parse_unit(std::string_view text) {
    auto bare = bare_text(text);
    for (auto const* const prefix : {"元/每", "元/", "每", "/", "按"})
        if (bare.starts_with(prefix)) {
            bare.erase(0, std::string_view(prefix).size());
            break;
        }
    for (auto const& [word, unit] : units)
        if (bare == word) return unit;
    return {};
}

Read<QuantityRead> parse_quantity(std::string_view given) {
    auto const text = without(tidy_text(given), {" ", ",", "约"});
    auto const parts = text.size() < longest ? split_number(text) : std::nullopt;
    if (!parts) return Wrong{"books.quantity_wrong"};
    auto const hundredths = scaled(parts->first, 2);
    if (!hundredths || *hundredths <= 0 || *hundredths > catalog::quantity_limit)
        return Wrong{"books.quantity_wrong"};
    QuantityRead read{{*hundredths}};
    if (parts->second.empty()) return read;
    read.unit = parse_unit(parts->second);
    if (!read.unit) return Wrong{"books.quantity_wrong"};
    return read;
}

Read<PhonesRead> parse_phones(books::Cell const& cell) {
    auto const text = tidy_text(cell.text);
    // 1.38E+10: what Excel shows of a number in a narrow column, saved as text.
    if (text.find('E') != std::string::npos && text.find_first_not_of("0123456789.E+") == text.npos)
        return Wrong{"books.phone_exponent"};
    PhonesRead phones;
    std::vector<std::string> others;
    for (auto const& part : split_phones(text)) {
        auto const parsed = cn::parse_phone(part);
        auto const* const number = std::get_if<cn::PhoneNumber>(&parsed);
        if (!number || !number->e164) return Wrong{"books.phone_wrong"};
        auto& list = number->kind == cn::PhoneKind::Mobile ? phones.numbers : others;
        list.push_back(*number->e164);
    }
    phones.numbers.insert(phones.numbers.end(), others.begin(), others.end());
    if (phones.numbers.empty()) return Wrong{"books.phone_wrong"};
    return phones;
}

std::vector<std::string> split_list(std::string_view text) {
    std::vector<std::string> parts;
    auto const marked = mark_separators(tidy_text(text));
    for (auto const part : split(marked, '/'))
        if (auto const word = trim(part); !word.empty()) parts.emplace_back(word);
    return parts;
}

} // namespace hearth::import
