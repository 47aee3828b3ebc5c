#include "platform/log/day_files.h"

#include <chrono>
#include <cstring>
#include <filesystem>

namespace hearth::log {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view before_day = "hearth-";
constexpr std::string_view after_day = ".log";
constexpr std::size_t day_size = 10;

/// The day in a file's name, or nothing where it is not one of ours.
std::string day_of(std::string const& name) {
    if (name.size() != before_day.size() + day_size + after_day.size()) return {};
    if (!name.starts_with(before_day) || !name.ends_with(after_day)) return {};
    return name.substr(before_day.size(), day_size);
}

} // namespace

std::string first_kept(std::string const& today, int months) {
    using namespace std::chrono;
    auto const number = [&](std::size_t at, std::size_t size) {
        return std::stoi(today.substr(at, size));
    };
    auto month_of = year_month_day{year{number(0, 4)}, month{static_cast<unsigned>(number(5, 2))},
                                   day{static_cast<unsigned>(number(8, 2))}} -
                    std::chrono::months{months};
    if (!month_of.ok()) month_of = month_of.year() / month_of.month() / last;
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(month_of.year()),
                  static_cast<unsigned>(month_of.month()), static_cast<unsigned>(month_of.day()));
    return text;
}

DayFiles::~DayFiles() {
    close();
}

void DayFiles::close() {
    if (file_) std::fclose(file_);
    file_ = nullptr;
    day_.clear();
}

std::string DayFiles::open(std::string const& folder, int months, std::string const& today) {
    close();
    folder_ = folder;
    months_ = months;
    if (folder.empty()) return {};
    std::error_code failed;
    fs::create_directories(folder, failed);
    turn_to(today);
    if (file_) return {};
    std::string const why = failed ? failed.message() : std::strerror(errno);
    folder_.clear();
    return why;
}

void DayFiles::turn_to(std::string_view today) {
    close();
    day_ = today;
    auto const path = fs::path(folder_) / (std::string(before_day) + day_ + std::string(after_day));
    // "e": no child inherits it. Without a buffer, so that lines of two processes do not mix.
    file_ = std::fopen(path.c_str(), "ae");
    if (file_) std::setvbuf(file_, nullptr, _IONBF, 0);
    forget(day_);
}

void DayFiles::forget(std::string const& today) const {
    auto const first = first_kept(today, months_);
    std::error_code ignored;
    for (auto const& one : fs::directory_iterator(folder_, ignored)) {
        auto const day = day_of(one.path().filename().string());
        if (!day.empty() && day < first) fs::remove(one.path(), ignored);
    }
}

void DayFiles::write(std::string_view line, std::string_view today) {
    if (folder_.empty()) return;
    // A day whose file could not be opened (a full disk) is tried again with each line.
    if (day_ != today || !file_) turn_to(today);
    if (file_) std::fwrite(line.data(), 1, line.size(), file_);
}

} // namespace hearth::log
