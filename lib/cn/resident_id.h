/// The resident identity number (公民身份号码): GB 11643-1999, 18 characters: 6 region, 8 birth,
/// 3 sequence, 1 check character by ISO/IEC 7064 MOD 11-2.
#pragma once

#include "cn/days.h"

#include <string>
#include <string_view>
#include <variant>

namespace hearth::cn {

enum class Sex { Male, Female };

struct ResidentId {
    std::string number; ///< normalised: 18 half-width characters, X upper case
    Day birth;
    Sex sex; ///< digit 17: odd is male
};

/// Why a number is refused; the first check that fails, in this order.
enum class ResidentIdFault { Length, Charset, Region, Date, Checksum };

/// `length`, `charset`, `region`, `date`, `checksum`.
std::string_view to_text(ResidentIdFault fault);

/// Drops ASCII and ideographic spaces, turns full-width digits and X to half-width and x to X.
std::string normalize_resident_id(std::string_view number);

/// Reads a number of 18 characters. `as_of`: a birth after this day is refused as Date. Only the
/// first two digits of the region are checked: the lower ones change with every reform.
std::variant<ResidentId, ResidentIdFault> parse_resident_id(std::string_view number, Day as_of);

/// The 18 characters of a first-generation number of 15: 19 goes before the year of birth and the
/// check character is appended. Faults as above, but never Checksum.
std::variant<std::string, ResidentIdFault> upgrade_resident_id(std::string_view number);

/// What a person of that birth may do on a day.
struct AgeGates {
    int full_age = 0;
    bool may_be_hired = false;              ///< 16: Labour Law art. 15, State Council order 364
    bool minor_worker_rules = false;        ///< 16 and 17: Labour Law art. 58, 64
    bool guardian_consent_for_data = false; ///< below 14: PIPL art. 31
    bool full_capacity = false;             ///< 18: Civil Code art. 17, 18
};

/// The cautious reading: an age is reached on the day after the birthday; 29 February counts as
/// 28 February in a common year. Before and on the day of birth the age is 0.
AgeGates age_gates(Day birth, Day on);

} // namespace hearth::cn
