#include "app/import/values.h"
#include "base/text.h"
#include "platform/books/serial.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace hearth::import {
namespace {

using std::chrono::sys_days;

struct Numbers {
    std::vector<int> values;
    std::vector<std::size_t> lengths;
};

/// All runs of digits. Nothing for an absurdly long one.
std::optional<Numbers> find_numbers(std::string_view text) {
    Numbers numbers;
    for (std::size_t at = text.find_first_of("0123456789"); at != text.npos;
         at = text.find_first_of("0123456789", at)) {
        auto end = text.find_first_not_of("0123456789", at);
        if (end == text.npos) end = text.size();
        int value = 0;
        if (std::from_chars(text.data() + at, text.data() + end, value).ec != std::errc{})
            return {};
        numbers.values.push_back(value);
        numbers.lengths.push_back(end - at);
        at = end;
    }
    return numbers;
}

std::optional<Day> make_day(int year, int month, int day) {
    if (year < 100) year += 2000;
    if (year < 1900 || year > 9999 || month < 1 || day < 1) return {};
    Day const made{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                   std::chrono::day{static_cast<unsigned>(day)}};
    if (!made.ok()) return {};
    return made;
}

/// The year that brings month and day nearest to today.
std::optional<Day> nearest(int month, int day, Day today) {
    std::optional<Day> best;
    auto const away = [&](Day one) { return std::abs((sys_days{one} - sys_days{today}).count()); };
    for (int year = int(today.year()) - 1; year <= int(today.year()) + 1; ++year)
        if (auto const made = make_day(year, month, day);
            made && (!best || away(*made) < away(*best)))
            best = made;
    return best;
}

Wrong wrong_date() {
    return {"books.date_wrong"};
}

Read<DayRead> read_serial(std::string_view text, books::DateSystem dates) {
    double serial = 0;
    auto const* const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, serial);
    // 1954 … 2119: a bare number outside is more likely anything else.
    if (read.ec != std::errc{} || read.ptr != end || serial < 20'000 || serial > 80'000)
        return wrong_date();
    auto const moment = books::parse_serial(serial, dates);
    if (!moment || !moment->day) return wrong_date();
    DayRead day{*moment->day};
    if (moment->second != 0) day.minute = moment->second / 60;
    return day;
}

/// Where the date ends and a time may begin: at a blank, a T, or behind 日.
std::pair<std::string, std::string> split_time(std::string const& text) {
    for (std::string_view const mark : {"日", "号"})
        if (auto const at = text.find(mark); at != text.npos)
            return {text.substr(0, at), text.substr(at + mark.size())};
    auto const at = text.find_first_of(" T");
    if (at == text.npos) return {text, ""};
    return {text.substr(0, at), text.substr(at + 1)};
}

Read<DayRead> read_day(std::string const& text, Day today) {
    auto const numbers = find_numbers(text);
    if (!numbers) return wrong_date();
    auto const& n = numbers->values;
    auto const found = [](std::optional<Day> day, bool is_guessed = false) -> Read<DayRead> {
        if (!day) return wrong_date();
        return DayRead{*day, {}, is_guessed};
    };
    if (n.size() == 1 && numbers->lengths[0] == 8)
        return found(make_day(n[0] / 10'000, n[0] / 100 % 100, n[0] % 100));
    if (n.size() == 2 && numbers->lengths[0] <= 2) return found(nearest(n[0], n[1], today), true);
    if (n.size() != 3) return wrong_date();
    if (numbers->lengths[2] < 4) return found(make_day(n[0], n[1], n[2]));
    // The year stands last: which of the others is the month must show by itself.
    if (n[0] > 12) return found(make_day(n[2], n[1], n[0]));
    if (n[1] > 12 || n[0] == n[1]) return found(make_day(n[2], n[0], n[1]));
    return Wrong{"books.date_ambiguous"};
}

bool is_date_text(std::string const& text) {
    auto rest = text;
    for (std::string_view const word : {"年", "月", "日", "号"})
        for (auto at = rest.find(word); at != rest.npos; at = rest.find(word))
            rest.erase(at, word.size());
    return rest.find_first_not_of("0123456789-/. ") == rest.npos;
}

/// Drops what says the half of the day, and says how many minutes it adds to hours before 12.
int take_half(std::string& text) {
    constexpr std::pair<std::string_view, int> words[] = {
        {"上午", 0},   {"早上", 0},   {"早晨", 0}, {"凌晨", 0}, {"中午", 720},
        {"下午", 720}, {"晚上", 720}, {"晚", 720}, {"早", 0}};
    for (auto const& [word, minutes] : words)
        if (auto const at = text.find(word); at != text.npos) {
            text.erase(at, word.size());
            return minutes;
        }
    return -1;
}

/// 9:30, 9点半, 9时30分, 9
std::optional<int> read_clock(std::string text, int& half) {
    if (int const own = take_half(text); own >= 0) half = own;
    auto minute = 0;
    text = std::string(trim(text));
    if (text.ends_with("半")) {
        minute = 30;
        text.resize(text.size() - std::string_view("半").size());
    }
    for (std::string_view const word : {"点", "时", "分", "钟", "整"})
        for (auto at = text.find(word); at != text.npos; at = text.find(word))
            text.replace(at, word.size(), ":");
    while (text.ends_with(':'))
        text.pop_back();
    if (text.find_first_not_of("0123456789:") != text.npos) return {};
    auto const numbers = find_numbers(text);
    if (!numbers || numbers->values.empty() || numbers->values.size() > 3) return {};
    if (numbers->values.size() > 1) minute += numbers->values[1];
    auto const hour = numbers->values[0];
    if (hour > 24 || minute > 59) return {};
    auto const at = hour * 60 + minute;
    return half > 0 && hour < 12 && !(half == 720 && hour == 0) ? at + half : at;
}

std::string with_plain_dash(std::string text) {
    for (std::string_view const word : {"至", "到", "~", "～", "—", "–", "－"})
        for (auto at = text.find(word); at != text.npos; at = text.find(word))
            text.replace(at, word.size(), "-");
    return text;
}

std::optional<int> read_weekday(std::string_view& text) {
    constexpr std::string_view days[] = {"一", "二", "三", "四", "五", "六", "日"};
    for (std::string_view const word : {"星期", "周", "礼拜"})
        if (text.starts_with(word)) text.remove_prefix(word.size());
    if (text.starts_with("天")) {
        text.remove_prefix(std::string_view("天").size());
        return 7;
    }
    for (int i = 0; i < 7; ++i)
        if (text.starts_with(days[i])) {
            text.remove_prefix(days[i].size());
            return i + 1;
        }
    return {};
}

/// The days in front of the hours: 周一至周六, 周一、三、五, 每天.
std::vector<int> read_weekdays(std::string_view& text) {
    std::vector<int> days;
    for (std::string_view const all : {"每天", "每日", "全周"})
        if (text.starts_with(all)) {
            text.remove_prefix(all.size());
            return {1, 2, 3, 4, 5, 6, 7};
        }
    for (bool is_range = false;;) {
        auto const day = read_weekday(text);
        if (!day) return days;
        if (is_range)
            for (int between = days.back() + 1; between < *day; ++between)
                days.push_back(between);
        days.push_back(*day);
        is_range = text.starts_with('-');
        if (is_range || text.starts_with('/')) text.remove_prefix(1);
    }
}

} // namespace

Read<DayRead> parse_date(books::Cell const& cell, books::DateSystem dates, Day today) {
    auto const text = tidy_text(cell.text);
    if (text.empty()) return wrong_date();
    auto const is_plain_number = text.find_first_not_of("0123456789.") == text.npos;
    bool const is_serial = is_plain_number && text.substr(0, text.find('.')).size() == 5 &&
                           std::count(text.begin(), text.end(), '.') < 2;
    if (is_serial) return read_serial(text, dates);
    auto const [date, time] = split_time(text);
    if (!is_date_text(date)) return wrong_date();
    auto read = read_day(date, today);
    auto* const day = std::get_if<DayRead>(&read);
    if (!day || trim(time).empty()) return read;
    auto const clock = parse_time({books::Kind::Text, time});
    if (auto const* const at = value_of(clock)) {
        day->minute = at->from_min;
        return read;
    }
    return wrong_date();
}

Read<std::optional<Day>> parse_last_day(books::Cell const& cell, books::DateSystem dates,
                                        Day today) {
    auto const text = bare_text(cell.text);
    for (auto const* const word : {"长期", "永久", "长期有效", "无固定期限"})
        if (text == word) return std::optional<Day>{};
    auto const read = parse_date(cell, dates, today);
    if (auto const* const day = value_of(read)) return std::optional{day->day};
    return std::get<Wrong>(read);
}

Read<TimeRead> parse_time(books::Cell const& cell) {
    auto const text = with_plain_dash(tidy_text(cell.text));
    Wrong const wrong{"books.time_wrong"};
    if (text.starts_with("0.") || text.starts_with(".")) {
        auto const moment =
            books::parse_serial(std::atof(text.c_str()), books::DateSystem::From1900);
        if (!moment || moment->day) return wrong;
        return TimeRead{moment->second / 60};
    }
    auto const dash = text.find('-');
    int half = -1;
    auto const from = read_clock(text.substr(0, dash), half);
    if (!from) return wrong;
    TimeRead time{*from};
    if (dash == text.npos) return time;
    time.to_min = read_clock(text.substr(dash + 1), half);
    if (!time.to_min || *time.to_min <= time.from_min) return wrong;
    return time;
}

Read<std::vector<workforce::WeekSpan>> parse_week(std::string_view given) {
    std::vector<workforce::WeekSpan> week;
    Wrong const wrong{"books.hours_wrong"};
    auto const tidy = tidy_text(given);
    for (auto const part : split(tidy, ';')) {
        auto text = with_plain_dash(std::string(trim(part)));
        for (std::string_view const word : {"、", ","})
            for (auto at = text.find(word); at != text.npos; at = text.find(word))
                text.replace(at, word.size(), "/");
        std::string_view rest = text;
        auto days = read_weekdays(rest);
        if (days.empty()) days = {1, 2, 3, 4, 5, 6, 7};
        auto const hours = parse_time({books::Kind::Text, std::string(trim(rest))});
        auto const* const span = value_of(hours);
        if (!span || !span->to_min) return wrong;
        for (int const day : days)
            week.push_back({day, span->from_min, *span->to_min});
    }
    return week;
}

} // namespace hearth::import
