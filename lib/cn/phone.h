/// Telephone numbers of mainland China: reading what people type, and the one form we keep (E.164).
/// Carriers and virtual operators change: no number is refused by its third digit.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace hearth::cn {

enum class PhoneKind {
    Mobile,   ///< 11 digits from 13x to 19x
    Landline, ///< area code and 7 or 8 digits
    Service,  ///< 400 or 800 and 7 digits
    Short,    ///< 95xxx, 96xxx, 12xxx, 10xxx and emergency numbers: only inside the country
};

struct PhoneNumber {
    PhoneKind kind;
    std::optional<std::string> e164; ///< `+8613800138000`; a short number has none
};

/// Charset: empty or signs that belong to no number. Country: not +86. Pattern: no kind fits.
enum class PhoneFault { Charset, Country, Pattern };

/// `mobile`, `landline`, `service`, `short`.
std::string_view to_text(PhoneKind kind);
/// `charset`, `country`, `pattern`.
std::string_view to_text(PhoneFault fault);

/// Reads a number as typed: full-width forms become half-width; spaces, hyphens, brackets and dots
/// go; +86, 0086, or 86 before 11 digits go. Reading its own e164 gives the same number again.
std::variant<PhoneNumber, PhoneFault> parse_phone(std::string_view raw);

} // namespace hearth::cn
