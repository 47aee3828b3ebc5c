/// Decisions of identity: pure functions of values.
#pragma once

#include "rooms/identity/identity.h"

namespace hearth::identity {

/// Text of 2 … 40 characters: letters of any script, digits, '.', '_', '-'; ASCII in lower case.
Result<std::string> check_login(std::string_view login);
/// 10 … 200 characters, not the login, not one character again and again, not in the list of the
/// most used ones. No rule about kinds of characters: length is what counts (NIST SP 800-63B).
Result<void> check_password(std::string_view password, std::string_view login);

/// Wrong passwords and codes lately.
struct Failures {
    int of_login = 0; ///< in the last 15 min
    int of_peer = 0;  ///< of the address, in the last 15 min
    std::optional<Instant> last = {};
};
inline constexpr minutes failure_memory{15};
inline constexpr int login_failures = 5;
inline constexpr int peer_failures = 50;
/// TooMany identity.sign_in_paused: after 5 wrong tries of a login (50 of an address) nothing is
/// even looked at until 15 min after the last.
Result<void> check_failures(Failures const& failures, Instant now);

/// One-time codes sent lately, by what they are counted by.
struct CodeCount {
    std::optional<Instant> last = {};
    int minute = 0;
    int hour = 0;
    int day = 0;
};
struct CodeCounts {
    CodeCount number;
    CodeCount device;
    CodeCount address;
    int company_hour = 0;
};
/// TooMany identity.code_too_soon (seconds) or identity.code_too_many (LS-01).
Result<void> check_code_counts(CodeLimits const& limits, CodeCounts const& counts, Instant now);
/// Seconds until the same number may be asked for again.
int resend_after_s(CodeLimits const& limits);

/// Whether SHA-256(challenge ":" work) starts with that many zero bits.
bool is_worked(std::string_view challenge, std::string_view work, int bits);

struct Lifetime {
    Duration idle;
    Duration whole;
};
/// `kind` Staff, Customer or Worker.
Lifetime lifetime_of(SessionPolicy const& policy, ActorKind kind);

/// What holds for that kind until the company has rules of its own; nothing where the general
/// defaults do.
std::vector<ApprovalRule> default_rules(std::string_view kind);
/// The rule that an amount reaches: of the store's own rules where it has any, else of the
/// company's for that kind, else of the defaults. Nothing below the first rung.
std::optional<std::string> permission_for(std::vector<ApprovalRule> const& rules, Money amount,
                                          std::optional<Id<Store>> store);

} // namespace hearth::identity
