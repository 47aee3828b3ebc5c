/// What a request head must look like, checked on its raw bytes before any parser reads them. Two
/// programs in a row (proxy and server) that read one head differently are how requests are
/// smuggled; so whatever RFC 9112 leaves to taste is refused here.
#pragma once

#include "platform/http/server.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace hearth::http {

inline constexpr std::size_t header_count_limit = 100;

enum class HeadState { Incomplete, Complete, Broken };
struct HeadScan {
    HeadState state;
    std::size_t end; ///< Complete: just behind the empty line
};

/// Looks for the end of a head; `from` is how far an earlier call has looked. Broken as soon as a
/// byte is seen that no head may hold (a bare CR or LF, a control character), so that such a sender
/// is answered at once.
HeadScan scan_head(std::string_view bytes, std::size_t from);

/// The refusal of a complete head, if it deserves one:
/// 400 a bad request line, a target that is not a path, a bad field name or value, white space
///     around a name, obs-fold, two Content-Length or one that is not a plain number, a Host count
///     other than one (HTTP/1.0: more than one) or a Host with odd characters;
/// 411 any Transfer-Encoding; 413 a Content-Length of more than 18 digits; 417 an expectation other
/// than 100-continue; 431 too many fields; 505 a version other than 1.0 and 1.1.
std::optional<Refused> check_head(std::string_view head);

} // namespace hearth::http
