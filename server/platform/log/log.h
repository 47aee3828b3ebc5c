/// Structured logs, a JSON object a line on standard error, without personal data: give ids, codes
/// and numbers only. spdlog is behind it, in log.cpp alone.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace hearth::log {

enum class Level { Debug, Info, Warn, Error };
using Pair = std::pair<std::string_view, std::string>;

void set_level(Level level);
void write(Level level, std::string_view event, std::initializer_list<Pair> fields = {});
inline void info(std::string_view event, std::initializer_list<Pair> fields = {}) {
    write(Level::Info, event, fields);
}
inline void warn(std::string_view event, std::initializer_list<Pair> fields = {}) {
    write(Level::Warn, event, fields);
}
inline void error(std::string_view event, std::initializer_list<Pair> fields = {}) {
    write(Level::Error, event, fields);
}
void flush();

/// Besides standard error into `folder`: a file a day (UTC), "hearth-2026-11-21.log"; files that
/// are older than so many months go when a new day begins (LD-20). An empty folder ends it. Gives
/// why that folder cannot be written, or nothing.
std::string keep_in(std::string const& folder, int months);

} // namespace hearth::log
