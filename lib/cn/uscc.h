/// The unified social credit code (统一社会信用代码) of a company or other organisation: GB
/// 32100-2015, 18 characters: 1 registering department, 1 type, 6 region, 9 organisation code (GB
/// 11714-1997), 1 check character by ISO 7064 MOD 31.
///
/// Registration numbers of 15 digits from before 2015 are not such codes. Do not turn a sole trader
/// away for lacking one: record the kind of document instead.
#pragma once

#include <string>
#include <string_view>
#include <variant>

namespace hearth::cn {

struct CreditCode {
    std::string code;     ///< normalised, 18 characters
    std::string org_code; ///< the organisation code as it is written: `M000100Y-4`
};

/// Why a code is refused; the first check that fails, in this order.
enum class CreditCodeFault { Length, Charset, Region, OrgChecksum, Checksum };

/// `length`, `charset`, `region`, `org_checksum`, `checksum`.
std::string_view to_text(CreditCodeFault fault);

/// Reads a code; full-width characters, spaces, hyphens and lower case are put right first.
std::variant<CreditCode, CreditCodeFault> parse_credit_code(std::string_view text);

/// The check character for the first 17 characters, which must be of the character set.
char credit_code_check(std::string_view first17);

/// The check character of an organisation code for its first 8 characters (0-9, A-Z): GB 11714.
char org_code_check(std::string_view first8);

} // namespace hearth::cn
