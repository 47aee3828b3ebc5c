/// The log's lines as a file a day, kept for so many months (LD-20). Used by log.cpp alone.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace hearth::log {

class DayFiles {
public:
    ~DayFiles();
    /// Empty: none are written any more. Gives why the folder cannot be written, or nothing.
    std::string open(std::string const& folder, int months, std::string const& today);
    /// `today` as "2026-11-21". A day's first line opens its file and lets old ones go. Several
    /// processes may write the same: a line goes in at once and at the end.
    void write(std::string_view line, std::string_view today);

private:
    void close();
    void turn_to(std::string_view today);
    /// Files of days before the kept months.
    void forget(std::string const& today) const;

    std::string folder_;
    int months_ = 0;
    std::string day_;
    std::FILE* file_ = nullptr;
};

/// The first day that is still kept.
std::string first_kept(std::string const& today, int months);

} // namespace hearth::log
