/// One-time passwords of the staff's second factor: HOTP (RFC 4226) and TOTP (RFC 6238).
/// In production SHA-1, 6 digits, 30 s: what common authenticator apps support. Failures are
/// counted by the caller, per account and per address.
#pragma once

#include "base/time.h"
#include "platform/vault/primitives.h"

namespace hearth::vault {

constexpr std::int64_t kTotpStep_s = 30;

/// `digits` from 6 to 9.
std::string hotp(std::string_view secret, std::uint64_t counter, int digits = 6,
                 Hash hash = Hash::Sha1);

/// The step a moment lies in: seconds since 1970 / 30.
std::int64_t totp_step(Instant at);
std::string totp(std::string_view secret, Instant at, int digits = 6, Hash hash = Hash::Sha1);

/// The step a code was accepted for, which the caller stores per credential: the present one or one
/// either side, and later than the last accepted step, since a code is accepted once only. Nothing
/// when the code is refused. Compares in constant time.
std::optional<std::int64_t> verify_totp(std::string_view secret, Instant at, std::string_view code,
                                        std::optional<std::int64_t> last_accepted_step);

/// What the authenticator app reads from the QR code; the secret is shown as base32.
std::string totp_enrolment_url(std::string_view secret, std::string_view issuer,
                               std::string_view account);

} // namespace hearth::vault
