/// The text of a mail (RFC 5322, 2045-2047, 2231): UTF-8 in subject, names, parts and file names.
#pragma once

#include "platform/outgoing/outgoing.h"

#include <optional>
#include <string>
#include <string_view>

namespace hearth::outgoing {

/// The whole message with CRLF line ends. Nothing where an address, the message id or a type could
/// not be written as it is (a line break in it, or not ASCII), where nobody is addressed, or where
/// there is more than the limit of recipients.
std::optional<std::string> to_message(Mail const& mail);

inline constexpr std::size_t recipient_limit = 50;

/// ASCII local part and domain, as SMTP without extensions takes them.
bool is_mail_address(std::string_view address);
/// A header's words: as they are where ASCII, else RFC 2047 encoded words of at most 75 characters,
/// never cutting a character in two.
std::string encode_words(std::string_view text);
/// Base64 in lines of 76.
std::string encode_base64_lines(std::string_view bytes);
/// "Sun, 22 Nov 2026 06:00:00 +0000"
std::string to_mail_date(Instant at);

} // namespace hearth::outgoing
