/// How times and money are written in messages.
#pragma once

#include "base/money.h"
#include "base/time.h"

#include <string>
#include <string_view>

namespace hearth::notify {

/// 11月24日 周二 09:00–12:00, or Tue 24 Nov, 09:00–12:00; in the store's zone.
std::string window_text(Span window, std::string_view zone, std::string_view locale);
/// 11月24日 周二 09:25, or Tue 24 Nov, 09:25; in the store's zone.
std::string moment_text(Instant at, std::string_view zone, std::string_view locale);
/// Until when: the end of a day is 24:00 of that day and never 00:00 of the next, which people read
/// as a day more.
std::string due_text(Instant at, std::string_view zone, std::string_view locale);
/// 09:25
std::string clock_text(Instant at, std::string_view zone);
/// 1234.50
std::string yuan_text(Money money);

} // namespace hearth::notify
