#include "cn/resident_id.h"

#include "cn/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hearth::cn {
namespace {

constexpr std::array kProvinces{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34,
                                35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52,
                                53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};
constexpr std::array kIdWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
constexpr std::string_view kIdCheckCharacters = "10X98765432";

char id_check_character(std::string_view first17) {
    int sum = 0;
    for (std::size_t i = 0; i < kIdWeights.size(); ++i)
        sum += kIdWeights[i] * (first17[i] - '0');
    return kIdCheckCharacters[static_cast<std::size_t>(sum % 11)];
}

bool is_all_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

int number_at(std::string_view digits, std::size_t at, std::size_t length) {
    int value = 0;
    for (char const c : digits.substr(at, length))
        value = value * 10 + (c - '0');
    return value;
}

bool is_province(std::string_view digits) {
    return std::ranges::find(kProvinces, number_at(digits, 0, 2)) != kProvinces.end();
}

std::optional<Day> birth_of(std::string_view digits) {
    return to_day(number_at(digits, 6, 4), static_cast<unsigned>(number_at(digits, 10, 2)),
                  static_cast<unsigned>(number_at(digits, 12, 2)));
}

} // namespace

std::string_view to_text(ResidentIdFault fault) {
    switch (fault) {
    case ResidentIdFault::Length:
        return "length";
    case ResidentIdFault::Charset:
        return "charset";
    case ResidentIdFault::Region:
        return "region";
    case ResidentIdFault::Date:
        return "date";
    case ResidentIdFault::Checksum:
        break;
    }
    return "checksum";
}

std::string normalize_resident_id(std::string_view number) {
    std::u32string kept;
    for (char32_t c : to_code_points(number)) {
        auto const half = to_half_width(c);
        if (half == U' ') continue;
        if (is_digit(half))
            kept.push_back(half);
        else if (half == U'X' || half == U'x')
            kept.push_back(U'X');
        else
            kept.push_back(c);
    }
    return to_utf8(kept);
}

std::variant<ResidentId, ResidentIdFault> parse_resident_id(std::string_view number, Day as_of) {
    auto const text = normalize_resident_id(number);
    if (to_code_points(text).size() != 18) return ResidentIdFault::Length;
    // 18 characters but more bytes: something foreign among them.
    if (text.size() != 18) return ResidentIdFault::Charset;
    auto const first17 = std::string_view{text}.substr(0, 17);
    if (!is_all_digits(first17)) return ResidentIdFault::Charset;
    if (text[17] != 'X' && !is_all_digits(text.substr(17))) return ResidentIdFault::Charset;
    if (!is_province(text)) return ResidentIdFault::Region;
    auto const birth = birth_of(text);
    if (!birth || *birth > as_of) return ResidentIdFault::Date;
    if (id_check_character(first17) != text[17]) return ResidentIdFault::Checksum;
    return ResidentId{text, *birth, (text[16] - '0') % 2 == 1 ? Sex::Male : Sex::Female};
}

std::variant<std::string, ResidentIdFault> upgrade_resident_id(std::string_view number) {
    auto const text = normalize_resident_id(number);
    if (to_code_points(text).size() != 15) return ResidentIdFault::Length;
    if (text.size() != 15 || !is_all_digits(text)) return ResidentIdFault::Charset;
    if (!is_province(text)) return ResidentIdFault::Region;
    auto upgraded = text.substr(0, 6) + "19" + text.substr(6);
    if (!birth_of(upgraded)) return ResidentIdFault::Date;
    upgraded.push_back(id_check_character(upgraded));
    return upgraded;
}

AgeGates age_gates(Day birth, Day on) {
    std::chrono::year_month_day const born{birth};
    std::chrono::year_month_day const today{on};
    auto birthday = today.year() / born.month() / born.day();
    if (!birthday.ok()) birthday = today.year() / std::chrono::February / 28;
    bool const is_past_birthday = on > Day{birthday};
    int const age =
        static_cast<int>(today.year()) - static_cast<int>(born.year()) - (is_past_birthday ? 0 : 1);
    AgeGates gates;
    gates.full_age = std::max(age, 0);
    gates.may_be_hired = gates.full_age >= 16;
    gates.minor_worker_rules = gates.full_age == 16 || gates.full_age == 17;
    gates.guardian_consent_for_data = gates.full_age < 14;
    gates.full_capacity = gates.full_age >= 18;
    return gates;
}

} // namespace hearth::cn
