#include "platform/vault/one_time_code.h"

#include "base/ensure.h"
#include "platform/vault/percent.h"

namespace hearth::vault {

std::string hotp(std::string_view secret, std::uint64_t counter, int digits, Hash hash) {
    ensure(digits >= 6 && digits <= 9, "a one-time code has 6 to 9 digits");
    Bytes message(8, '\0');
    for (int i = 7; i >= 0; --i, counter >>= 8)
        message[static_cast<std::size_t>(i)] = static_cast<char>(counter & 0xFF);
    auto const mac = hmac(hash, secret, message);
    // Dynamic truncation, RFC 4226, 5.3.
    auto const at = [&](std::size_t i) { return static_cast<unsigned char>(mac[i]); };
    auto const offset = static_cast<std::size_t>(at(mac.size() - 1) & 0x0F);
    std::uint32_t value = at(offset) & 0x7FU;
    for (std::size_t i = 1; i < 4; ++i)
        value = (value << 8) | at(offset + i);
    std::string code(static_cast<std::size_t>(digits), '0');
    for (auto digit = code.rbegin(); digit != code.rend(); ++digit, value /= 10)
        *digit = static_cast<char>('0' + value % 10);
    return code;
}

std::int64_t totp_step(Instant at) {
    auto const whole = std::chrono::floor<seconds>(at).time_since_epoch().count();
    return whole / kTotpStep_s;
}

std::string totp(std::string_view secret, Instant at, int digits, Hash hash) {
    return hotp(secret, static_cast<std::uint64_t>(totp_step(at)), digits, hash);
}

std::optional<std::int64_t> verify_totp(std::string_view secret, Instant at, std::string_view code,
                                        std::optional<std::int64_t> last_accepted_step) {
    auto const now = totp_step(at);
    std::optional<std::int64_t> accepted;
    // All three are computed always, so that the time tells nothing.
    for (auto const step : {now + 1, now, now - 1}) {
        bool const is_fresh = step >= 0 && (!last_accepted_step || step > *last_accepted_step);
        bool const fits =
            equal_in_constant_time(hotp(secret, static_cast<std::uint64_t>(step)), code);
        if (fits && is_fresh) accepted = step;
    }
    return accepted;
}

std::string totp_enrolment_url(std::string_view secret, std::string_view issuer,
                               std::string_view account) {
    auto const name = percent_encode(issuer);
    return "otpauth://totp/" + name + ':' + percent_encode(account) +
           "?secret=" + encode_base32(secret) + "&issuer=" + name;
}

} // namespace hearth::vault
