#include "cn/uscc.h"

#include "cn/text.h"

#include <algorithm>
#include <array>

namespace hearth::cn {
namespace {

// No I, O, S, V, Z: too like 1, 0, 5, U, 2.
constexpr std::string_view kCodeCharset = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::array kCodeWeights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
constexpr std::array kOrgWeights{3, 7, 9, 10, 5, 8, 4, 2};

bool is_code_separator(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x00A0;
}

std::u32string normalize_code(std::string_view text) {
    std::u32string kept;
    for (char32_t const c : to_code_points(text)) {
        auto const half = to_half_width(c);
        if (is_code_separator(half)) continue;
        kept.push_back(half >= U'a' && half <= U'z' ? half - 32 : half);
    }
    return kept;
}

} // namespace

std::string_view to_text(CreditCodeFault fault) {
    switch (fault) {
    case CreditCodeFault::Length:
        return "length";
    case CreditCodeFault::Charset:
        return "charset";
    case CreditCodeFault::Region:
        return "region";
    case CreditCodeFault::OrgChecksum:
        return "org_checksum";
    case CreditCodeFault::Checksum:
        break;
    }
    return "checksum";
}

char credit_code_check(std::string_view first17) {
    int sum = 0;
    for (std::size_t i = 0; i < kCodeWeights.size(); ++i)
        sum += kCodeWeights[i] * static_cast<int>(kCodeCharset.find(first17[i]));
    return kCodeCharset[static_cast<std::size_t>((31 - sum % 31) % 31)];
}

char org_code_check(std::string_view first8) {
    int sum = 0;
    for (std::size_t i = 0; i < kOrgWeights.size(); ++i) {
        char const c = first8[i];
        sum += kOrgWeights[i] * (c >= 'A' ? c - 'A' + 10 : c - '0');
    }
    int const check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : static_cast<char>('0' + check);
}

std::variant<CreditCode, CreditCodeFault> parse_credit_code(std::string_view text) {
    auto const points = normalize_code(text);
    if (points.size() != 18) return CreditCodeFault::Length;
    bool const is_of_charset = std::ranges::all_of(points, [](char32_t c) {
        return c < 0x80 && kCodeCharset.find(static_cast<char>(c)) != std::string_view::npos;
    });
    if (!is_of_charset) return CreditCodeFault::Charset;
    auto const code = to_utf8(points);
    if (!std::ranges::all_of(points.substr(2, 6), is_digit)) return CreditCodeFault::Region;
    auto const org = code.substr(8, 8);
    if (org_code_check(org) != code[16]) return CreditCodeFault::OrgChecksum;
    if (credit_code_check(code.substr(0, 17)) != code[17]) return CreditCodeFault::Checksum;
    return CreditCode{code, org + '-' + code[16]};
}

} // namespace hearth::cn
