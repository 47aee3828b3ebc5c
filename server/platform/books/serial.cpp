#include "platform/books/serial.h"

#include <cmath>
#include <fmt/format.h>

namespace hearth::books {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using namespace std::chrono_literals;

constexpr int seconds_a_day = 86'400;
constexpr double last_serial = 2'958'466; // 9999-12-31 and a day
constexpr int day_that_never_was = 60;

std::optional<sys_days> find_day(int serial, DateSystem dates) {
    if (dates == DateSystem::From1904) return sys_days{1904y / 1 / 1} + days{serial};
    if (serial == day_that_never_was) return {};
    auto const zero = serial < day_that_never_was ? 1899y / 12 / 31 : 1899y / 12 / 30;
    return sys_days{zero} + days{serial};
}

} // namespace

std::optional<Moment> parse_serial(double serial, DateSystem dates) {
    if (!(serial >= 0) || serial >= last_serial) return {};
    auto whole = static_cast<int>(std::floor(serial));
    auto second = static_cast<int>(std::lround((serial - whole) * seconds_a_day));
    if (second == seconds_a_day) {
        ++whole;
        second = 0;
    }
    if (whole == 0 && dates == DateSystem::From1900) return Moment{{}, second};
    auto const day = find_day(whole, dates);
    if (!day || *day > sys_days{9999y / 12 / 31}) return {};
    return Moment{Day{*day}, second};
}

std::string to_text(Moment const& moment) {
    auto const minute = moment.second / 60;
    auto text = moment.day ? hearth::to_text(*moment.day) : std::string{};
    if (moment.day && moment.second == 0) return text;
    if (moment.day) text += ' ';
    text += fmt::format("{:02}:{:02}", minute / 60, minute % 60);
    if (moment.second % 60 != 0) text += fmt::format(":{:02}", moment.second % 60);
    return text;
}

bool is_date_format(std::string_view code) {
    for (std::size_t i = 0; i < code.size(); ++i) {
        char const sign = code[i];
        if (sign == '\\' || sign == '_' || sign == '*') {
            ++i; // the next sign is shown, or its width is
        } else if (sign == '"' || sign == '[') {
            auto const end = code.find(sign == '"' ? '"' : ']', i + 1);
            if (end == std::string_view::npos) return false;
            auto const inside = code.substr(i + 1, end - i - 1);
            // [h] counts hours; [Red], [$-804] say nothing of dates.
            if (sign == '[' && inside.find_first_not_of("hHmMsS") == std::string_view::npos)
                return true;
            i = end;
        } else if (code.substr(i).starts_with("General")) {
            i += 6;
        } else if (std::string_view("yYmMdDhHsS").find(sign) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

bool is_date_format(int number) {
    // 27 … 36 and 50 … 58 are dates in Chinese, Japanese and Korean Excel.
    return (number >= 14 && number <= 22) || (number >= 27 && number <= 36) ||
           (number >= 45 && number <= 47) || (number >= 50 && number <= 58);
}

} // namespace hearth::books
