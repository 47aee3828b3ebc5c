#include "rooms/identity/rules.h"

#include "base/ensure.h"
#include "base/text.h"
#include "platform/vault/primitives.h"

#include <algorithm>

namespace hearth::identity {
namespace {

constexpr std::array<std::string_view, 12> common_passwords{
    "1234567890", "0123456789", "12345678910", "qwertyuiop",  "1q2w3e4r5t",   "password123",
    "a123456789", "woaini1314", "5201314520",  "1111111111a", "password1234", "qwerty123456"};

int seconds_until(Instant at, Instant now) {
    return static_cast<int>(std::chrono::ceil<seconds>(at - now).count());
}

Error too_soon(int wait_s) {
    return {Refusal::TooMany, "identity.code_too_soon", {{"seconds", std::to_string(wait_s)}}};
}

struct Most {
    int minute;
    int hour;
    int day;
};

Result<void> check_count(CodeCount const& count, Most const& most) {
    if (count.minute >= most.minute) return too_soon(60);
    if (count.hour >= most.hour || count.day >= most.day)
        return Error{Refusal::TooMany, "identity.code_too_many", {{"seconds", "3600"}}};
    return {};
}

} // namespace

Result<std::string> check_login(std::string_view login) {
    std::string lower(trim(to_half_width(login)));
    for (auto& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    auto const size = count_characters(lower);
    bool const is_plain = std::all_of(lower.begin(), lower.end(), [](char c) {
        return (c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '_' || c == '-';
    });
    if (size < 2 || size > 40 || !is_plain) return invalid_field("/login", "identity.login_unfit");
    return lower;
}

Result<void> check_password(std::string_view password, std::string_view login) {
    auto const size = count_characters(password);
    if (size < 10) return invalid_field("/password", "platform.too_short", {{"limit", "10"}});
    if (size > 200) return invalid_field("/password", "platform.too_long", {{"limit", "200"}});
    bool const is_one_sign = password.find_first_not_of(password.front()) == password.npos;
    bool const is_common = std::find(common_passwords.begin(), common_passwords.end(), password) !=
                           common_passwords.end();
    if (is_one_sign || is_common || password == login)
        return invalid_field("/password", "identity.password_guessable");
    return {};
}

Result<void> check_failures(Failures const& failures, Instant now) {
    if (failures.of_login < login_failures && failures.of_peer < peer_failures) return {};
    auto const until = failures.last.value_or(now) + failure_memory;
    return Error{Refusal::TooMany,
                 "identity.sign_in_paused",
                 {{"seconds", std::to_string(std::max(1, seconds_until(until, now)))}}};
}

Result<void> check_code_counts(CodeLimits const& limits, CodeCounts const& counts, Instant now) {
    if (counts.number.last) {
        auto const again = *counts.number.last + seconds{limits.number_wait_s};
        if (now < again) return too_soon(seconds_until(again, now));
    }
    // The number's own pause is kept above to the second; a minute of it needs no second count.
    int const no_limit = std::numeric_limits<int>::max();
    TRY(check_count(counts.number, {no_limit, limits.number_per_hour, limits.number_per_day}));
    TRY(check_count(counts.device,
                    {limits.device_per_minute, limits.device_per_hour, limits.device_per_day}));
    TRY(check_count(counts.address,
                    {limits.address_per_minute, limits.address_per_hour, limits.address_per_day}));
    if (counts.company_hour >= limits.company_per_hour)
        return Error{Refusal::TooMany, "identity.code_too_many", {{"seconds", "3600"}}};
    return {};
}

int resend_after_s(CodeLimits const& limits) {
    return limits.number_wait_s;
}

bool is_worked(std::string_view challenge, std::string_view work, int bits) {
    auto const hash =
        vault::digest(vault::Hash::Sha256, std::string(challenge) + ":" + std::string(work));
    for (int bit = 0; bit < bits; ++bit) {
        auto const byte = static_cast<unsigned char>(hash[static_cast<std::size_t>(bit / 8)]);
        if ((byte >> (7 - bit % 8) & 1) != 0) return false;
    }
    return true;
}

Lifetime lifetime_of(SessionPolicy const& policy, ActorKind kind) {
    using days = std::chrono::days;
    if (kind == ActorKind::Staff)
        return {minutes{policy.staff_idle_minutes}, hours{policy.staff_hours}};
    if (kind == ActorKind::Worker) return {days{policy.worker_idle_days}, days{policy.worker_days}};
    ensure(kind == ActorKind::Customer, "only people have sessions");
    return {days{policy.customer_idle_days}, days{policy.customer_days}};
}

std::vector<ApprovalRule> default_rules(std::string_view kind) {
    // AS-01: whatever is given up when an order is called off, the general manager agrees to.
    if (kind == "aftersales.cancellation" || kind == "aftersales.goods")
        return {{std::string(kind), {}, Money{}, "identity.approve_company"}};
    // LC-03: a little may be given by oneself, with its reason.
    if (kind == "deals.discount")
        return {{std::string(kind), {}, Money{2'000}, "identity.approve_store"},
                {std::string(kind), {}, Money{20'000}, "identity.approve_company"}};
    return {};
}

std::optional<std::string> permission_for(std::vector<ApprovalRule> const& rules, Money amount,
                                          std::optional<Id<Store>> store) {
    static std::vector<ApprovalRule> const defaults{
        {"", {}, Money{50'000}, "identity.approve_store"},
        {"", {}, Money{500'000}, "identity.approve_company"},
    };
    auto const is_own = [&](ApprovalRule const& rule) { return rule.store && rule.store == store; };
    bool const has_own = std::any_of(rules.begin(), rules.end(), is_own);
    ApprovalRule const* reached = nullptr;
    for (auto const& rule : rules.empty() ? defaults : rules) {
        bool const applies = has_own ? is_own(rule) : !rule.store;
        if (!applies || amount <= rule.above) continue;
        if (!reached || rule.above > reached->above) reached = &rule;
    }
    if (!reached) return {};
    return reached->permission;
}

} // namespace hearth::identity
