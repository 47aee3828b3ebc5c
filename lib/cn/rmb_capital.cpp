#include "cn/rmb_capital.h"

#include "cn/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hearth::cn {
namespace {

constexpr std::array<std::string_view, 10> kDigits{"零", "壹", "贰", "叁", "肆",
                                                   "伍", "陆", "柒", "捌", "玖"};

/// Which of the optional signs to write.
struct Spelling {
    bool zero_after_yi = false;
    bool zero_after_wan = false;
    bool zero_before_jiao = false;
    bool zheng_after_jiao = false;
};

std::string_view digit(std::int64_t value) {
    return kDigits[static_cast<std::size_t>(value)];
}

// 1 to 9999 without a leading 零; inner runs of zeros become one.
std::string spell_section(std::int64_t value) {
    constexpr std::array<std::pair<int, std::string_view>, 4> kPlaces{
        {{1000, "仟"}, {100, "佰"}, {10, "拾"}, {1, ""}}};
    std::string text;
    bool is_gap = false;
    for (auto const& [unit, name] : kPlaces) {
        auto const place = value / unit % 10;
        if (place == 0) {
            is_gap = !text.empty();
            continue;
        }
        if (is_gap) text += "零";
        is_gap = false;
        text.append(digit(place)).append(name);
    }
    return text;
}

struct Section {
    std::int64_t value;
    std::string_view name;
    bool optional_zero_before;
};

std::string spell_yuan(std::int64_t yuan, Spelling const& with) {
    std::array<Section, 3> const sections{{
        {yuan / 1'0000'0000, "亿", false},
        {yuan / 1'0000 % 1'0000, "万", with.zero_after_yi},
        {yuan % 1'0000, "", with.zero_after_wan},
    }};
    std::string text;
    bool is_gap = false; // a whole section of zeros lies between
    bool ends_in_zero = false;
    for (auto const& [value, name, optional_zero] : sections) {
        if (value == 0) {
            is_gap = !text.empty();
            continue;
        }
        bool const must = is_gap || value < 1000;
        bool const may = ends_in_zero && optional_zero;
        if (!text.empty() && (must || may)) text += "零";
        text.append(spell_section(value)).append(name);
        is_gap = false;
        ends_in_zero = value % 10 == 0;
    }
    return text;
}

std::string spell(std::int64_t fen, Spelling const& with) {
    if (fen == 0) return "零元整";
    std::string text = fen < 0 ? "负" : "";
    auto const amount = fen < 0 ? -fen : fen;
    auto const yuan = amount / 100;
    auto const jiao = amount / 10 % 10;
    auto const last = amount % 10;
    if (yuan != 0) text.append(spell_yuan(yuan, with)).append("元");
    if (jiao == 0 && last == 0) return text + "整";
    if (jiao != 0) {
        if (yuan != 0 && yuan % 10 == 0 && with.zero_before_jiao) text += "零";
        text.append(digit(jiao)).append("角");
    } else if (yuan != 0) {
        text += "零";
    }
    if (last != 0)
        text.append(digit(last)).append("分");
    else if (with.zheng_after_jiao)
        text += "整";
    return text;
}

// The amount a text names if one takes every sign at its word; its spelling is checked afterwards.
std::optional<std::int64_t> value_of(std::u32string_view text) {
    constexpr std::u32string_view kCapitals = U"零壹贰叁肆伍陆柒捌玖";
    std::int64_t total = 0, section = 0, pending = 0;
    auto const close = [&](std::int64_t unit) {
        total += (section + pending) * unit;
        section = pending = 0;
    };
    for (char32_t const c : text) {
        auto const at = kCapitals.find(c);
        if (at != std::u32string_view::npos)
            pending = static_cast<std::int64_t>(at);
        else if (c == U'拾')
            section += std::exchange(pending, 0) * 10;
        else if (c == U'佰')
            section += std::exchange(pending, 0) * 100;
        else if (c == U'仟')
            section += std::exchange(pending, 0) * 1000;
        else if (c == U'亿')
            close(1'0000'0000LL * 100);
        else if (c == U'万')
            close(1'0000LL * 100);
        else if (c == U'元')
            close(100);
        else if (c == U'角')
            close(10);
        else if (c == U'分')
            close(1);
        else if (c != U'整')
            return std::nullopt;
    }
    return total;
}

constexpr std::size_t kLongestText = 64; // characters; the longest amount has 33

} // namespace

std::optional<std::string> to_capital(std::int64_t fen) {
    if (fen <= -kCapitalLimitFen || fen >= kCapitalLimitFen) return std::nullopt;
    return spell(fen, {});
}

std::vector<std::string> capital_spellings(std::int64_t fen) {
    std::vector<std::string> spellings;
    if (fen <= -kCapitalLimitFen || fen >= kCapitalLimitFen) return spellings;
    for (unsigned mask = 0; mask < 16; ++mask) {
        auto text =
            spell(fen, {(mask & 1) != 0, (mask & 2) != 0, (mask & 4) != 0, (mask & 8) != 0});
        if (std::ranges::find(spellings, text) == spellings.end())
            spellings.push_back(std::move(text));
    }
    return spellings;
}

std::optional<std::int64_t> parse_capital(std::string_view text) {
    constexpr std::string_view kCurrency = "人民币", kMinus = "负";
    if (text.starts_with(kCurrency)) text.remove_prefix(kCurrency.size());
    bool const is_negative = text.starts_with(kMinus);
    auto const points = to_code_points(is_negative ? text.substr(kMinus.size()) : text);
    if (points.size() > kLongestText) return std::nullopt;
    auto const value = value_of(points);
    if (!value || *value >= kCapitalLimitFen) return std::nullopt;
    auto const fen = is_negative ? -*value : *value;
    auto const spellings = capital_spellings(fen);
    // Only what the rules allow is read: a text that could be altered is no receipt.
    if (std::ranges::find(spellings, text) == spellings.end()) return std::nullopt;
    return fen;
}

} // namespace hearth::cn
