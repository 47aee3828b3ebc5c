#include "cn/phone.h"

#include "cn/text.h"

#include <algorithm>

namespace hearth::cn {
namespace {

bool is_phone_separator(char32_t c) {
    constexpr std::u32string_view kSeparators = U" \t\u00A0-()[].\u00B7\u2212";
    return kSeparators.find(c) != std::u32string_view::npos || (c >= 0x2010 && c <= 0x2015);
}

// The digits with at most one plus sign in front, or nothing when another sign is among them.
std::optional<std::string> significant(std::string_view raw) {
    std::string kept;
    for (char32_t const c : to_code_points(raw)) {
        auto const half = to_half_width(c);
        if (is_phone_separator(half)) continue;
        if (!is_digit(half) && !(half == U'+' && kept.empty())) return std::nullopt;
        kept.push_back(static_cast<char>(half));
    }
    if (kept.empty() || kept == "+") return std::nullopt;
    return kept;
}

struct National {
    std::string digits;
    bool had_country_code;
};

std::variant<National, PhoneFault> strip_country(std::string digits) {
    bool const is_international = digits.starts_with('+') || digits.starts_with("00");
    if (!is_international) {
        bool const has_code = digits.size() == 13 && digits.starts_with("86");
        return National{has_code ? digits.substr(2) : digits, has_code};
    }
    auto const rest = digits.substr(digits.starts_with('+') ? 1 : 2);
    if (!rest.starts_with("86")) return PhoneFault::Country;
    return National{rest.substr(2), true};
}

bool is_mobile(std::string_view d) {
    return d.size() == 11 && d[0] == '1' && d[1] >= '3';
}

bool is_service(std::string_view d) {
    return d.size() == 10 && (d.starts_with("400") || d.starts_with("800"));
}

// Without the leading 0: 10 and 2x have an area code of two digits, the others of three.
bool is_landline(std::string_view d) {
    bool const is_big_city = d.starts_with("10") || d.starts_with("2");
    bool const is_other = !d.empty() && d[0] >= '3';
    if (!is_big_city && !is_other) return false;
    auto const area = std::size_t{is_big_city ? 2U : 3U};
    return d.size() == area + 7 || d.size() == area + 8;
}

bool is_short(std::string_view d) {
    if (d.size() == 3) return d.starts_with("11") || d.starts_with("12"); // 110, 119, 120, 122
    if (d.starts_with("95") || d.starts_with("96")) return d.size() >= 5 && d.size() <= 8;
    return d.size() == 5 && (d.starts_with("12") || d.starts_with("10"));
}

} // namespace

std::string_view to_text(PhoneKind kind) {
    switch (kind) {
    case PhoneKind::Mobile:
        return "mobile";
    case PhoneKind::Landline:
        return "landline";
    case PhoneKind::Service:
        return "service";
    case PhoneKind::Short:
        break;
    }
    return "short";
}

std::string_view to_text(PhoneFault fault) {
    switch (fault) {
    case PhoneFault::Charset:
        return "charset";
    case PhoneFault::Country:
        return "country";
    case PhoneFault::Pattern:
        break;
    }
    return "pattern";
}

std::variant<PhoneNumber, PhoneFault> parse_phone(std::string_view raw) {
    auto const digits = significant(raw);
    if (!digits) return PhoneFault::Charset;
    auto const stripped = strip_country(*digits);
    if (auto const* fault = std::get_if<PhoneFault>(&stripped)) return *fault;
    auto const& [national, had_country_code] = std::get<National>(stripped);
    auto const e164 = [](std::string_view d) { return "+86" + std::string{d}; };

    if (is_mobile(national)) return PhoneNumber{PhoneKind::Mobile, e164(national)};
    if (is_service(national)) return PhoneNumber{PhoneKind::Service, e164(national)};
    bool const has_trunk_zero = national.starts_with('0');
    auto const subscriber = std::string_view{national}.substr(has_trunk_zero ? 1 : 0);
    // Abroad one writes +86 10 …, at home 010 …: without either it is not a whole landline number.
    if ((has_trunk_zero || had_country_code) && is_landline(subscriber))
        return PhoneNumber{PhoneKind::Landline, e164(subscriber)};
    if (is_short(national)) return PhoneNumber{PhoneKind::Short, std::nullopt};
    return PhoneFault::Pattern;
}

} // namespace hearth::cn
