#include "cn/mask.h"

#include "cn/phone.h"
#include "cn/text.h"

#include <algorithm>
#include <array>

namespace hearth::cn {
namespace {

// Compound surnames in use today.
constexpr std::array<std::u32string_view, 44> kCompoundSurnames{
    U"欧阳", U"司马", U"上官", U"诸葛", U"东方", U"皇甫", U"尉迟", U"公孙", U"慕容",
    U"令狐", U"司徒", U"司空", U"夏侯", U"南宫", U"端木", U"申屠", U"独孤", U"长孙",
    U"宇文", U"轩辕", U"呼延", U"闻人", U"澹台", U"公冶", U"宗政", U"濮阳", U"淳于",
    U"单于", U"太叔", U"仲孙", U"钟离", U"鲜于", U"闾丘", U"亓官", U"司寇", U"子车",
    U"颛孙", U"巫马", U"公西", U"漆雕", U"乐正", U"拓跋", U"百里", U"东郭"};

bool has_compound_surname(std::u32string_view name) {
    return name.size() > 2 &&
           std::ranges::find(kCompoundSurnames, name.substr(0, 2)) != kCompoundSurnames.end();
}

std::string stars(std::size_t count) {
    return std::string(count, '*');
}

// How much of an address is kept: up to the last sign of a road or community that is followed by
// something, and never past the first number.
std::size_t kept_length(std::u32string_view address) {
    constexpr std::array<std::u32string_view, 14> kEnds{U"大道", U"路",   U"街",   U"巷",   U"弄堂",
                                                        U"胡同", U"小区", U"社区", U"花园", U"新村",
                                                        U"公寓", U"村",   U"镇",   U"区"};
    auto const number = std::ranges::find_if(address, [](char32_t c) {
        constexpr std::u32string_view kNumerals = U"一二三四五六七八九十百〇零";
        return is_digit(to_half_width(c)) || kNumerals.find(c) != std::u32string_view::npos;
    });
    auto const before_number =
        address.substr(0, static_cast<std::size_t>(number - address.begin()));
    std::size_t kept = 0;
    for (auto const end : kEnds) {
        auto const at = before_number.rfind(end);
        if (at != std::u32string_view::npos) kept = std::max(kept, at + end.size());
    }
    return kept;
}

} // namespace

std::string mask_phone(std::string_view e164) {
    auto const answer = parse_phone(e164);
    auto const* number = std::get_if<PhoneNumber>(&answer);
    if (!number || !number->e164) {
        auto const kept = std::min<std::size_t>(e164.size() > 2 ? 2 : 0, e164.size());
        return stars(e164.size() - kept) + std::string{e164.substr(e164.size() - kept)};
    }
    auto const national = number->e164->substr(3);
    if (number->kind == PhoneKind::Mobile)
        return national.substr(0, 3) + "****" + national.substr(7);
    if (number->kind == PhoneKind::Service)
        return stars(national.size() - 2) + national.substr(national.size() - 2);
    auto const area =
        std::size_t{national.starts_with("10") || national.starts_with("2") ? 2U : 3U};
    return "0" + national.substr(0, area) + stars(national.size() - area - 2) +
           national.substr(national.size() - 2);
}

std::string mask_name(std::string_view name) {
    auto const points = to_code_points(name);
    if (points.empty()) return "";
    std::size_t const kept = has_compound_surname(points) ? 2 : 1;
    return to_utf8(points.substr(0, kept)) + stars(points.size() - kept);
}

std::string mask_resident_id(std::string_view number) {
    auto const points = to_code_points(number);
    if (points.size() < 3) return stars(points.size());
    return to_utf8(points.substr(0, 1)) + stars(points.size() - 2) +
           to_utf8(points.substr(points.size() - 1));
}

std::string mask_bank_card(std::string_view number) {
    std::string digits;
    std::ranges::copy_if(number, std::back_inserter(digits), [](char c) { return c != ' '; });
    if (digits.size() <= 4) return stars(digits.size());
    return stars(digits.size() - 4) + digits.substr(digits.size() - 4);
}

std::string mask_address(std::string_view address) {
    auto const points = to_code_points(address);
    auto const kept = kept_length(points);
    return to_utf8(points.substr(0, kept)) + (kept < points.size() ? "***" : "");
}

} // namespace hearth::cn
