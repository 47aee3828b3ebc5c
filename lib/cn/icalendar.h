/// Calendar feeds of workers and customers: RFC 5545 text. Times are wall-clock times of
/// Asia/Shanghai, UTC+8 without summer time since 1991.
///
/// A feed holds no phone number, and the full address only when the visit is near: what goes into
/// the texts is the caller's duty. A cancelled visit stays in the feed with STATUS:CANCELLED.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::cn {

/// A wall-clock time in Asia/Shanghai.
using LocalTime = std::chrono::local_seconds;

/// TEXT: backslash, semicolon and comma get a backslash, a line break (LF, CRLF, CR) becomes `\n`;
/// the colon stays. RFC 5545, 3.3.11.
std::string escape_ical_text(std::string_view text);

/// One content line with its CRLF, cut into pieces of at most 75 octets: as many whole characters
/// as fit; each further piece begins with a space, which counts. RFC 5545, 3.1. UTF-8 in.
std::string fold_ical_line(std::string_view line);

/// Reads `2026-03-02T09:00:00`.
std::optional<LocalTime> parse_local_time(std::string_view text);
/// `2026-03-02T09:00:00`
std::string to_text(LocalTime time);
/// `20260302T010000Z`: the instant in UTC, basic form.
std::string to_ical_utc(LocalTime time);
/// `20260302T090000`, for DTSTART;TZID=Asia/Shanghai.
std::string to_ical_local(LocalTime time);

struct IcalEvent {
    std::string uid; ///< stable over every change of the visit
    LocalTime stamp; ///< when this state of the event was written
    LocalTime start;
    LocalTime end;
    int sequence = 0; ///< raised at every change of time
    bool is_cancelled = false;
    std::string summary;
    std::string location;
    std::string description;
};

/// A whole calendar named `name`, folded, with its VTIMEZONE and REFRESH-INTERVAL (RFC 7986).
std::string to_ical(std::string_view name, std::vector<IcalEvent> const& events);

} // namespace hearth::cn
