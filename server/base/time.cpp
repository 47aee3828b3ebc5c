#include "base/time.h"

namespace hearth {
namespace {

struct Reader {
    std::string_view rest;

    bool number(int digits, int& value) {
        if (rest.size() < static_cast<std::size_t>(digits)) return false;
        value = 0;
        for (int i = 0; i < digits; ++i) {
            if (rest[i] < '0' || rest[i] > '9') return false;
            value = value * 10 + (rest[i] - '0');
        }
        rest.remove_prefix(digits);
        return true;
    }
    bool literal(char c) {
        if (rest.empty() || rest[0] != c) return false;
        rest.remove_prefix(1);
        return true;
    }
};

std::optional<Day> read_day(Reader& reader) {
    int year, month, day;
    if (!reader.number(4, year) || !reader.literal('-') || !reader.number(2, month) ||
        !reader.literal('-') || !reader.number(2, day))
        return {};
    Day const result{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                     std::chrono::day{static_cast<unsigned>(day)}};
    if (!result.ok() || year < 1) return {};
    return result;
}

std::optional<std::int64_t> read_fraction(Reader& reader) {
    if (!reader.literal('.')) return 0;
    std::int64_t micros = 0;
    int digits = 0;
    int digit;
    for (; digits < 6 && reader.number(1, digit); ++digits)
        micros = micros * 10 + digit;
    if (digits == 0) return {};
    for (; digits < 6; ++digits)
        micros *= 10;
    return micros;
}

std::optional<minutes> read_offset(Reader& reader) {
    if (reader.literal('Z')) return minutes{0};
    int const sign = reader.literal('+') ? 1 : reader.literal('-') ? -1 : 0;
    int hour, minute;
    if (sign == 0 || !reader.number(2, hour) || !reader.literal(':') || !reader.number(2, minute))
        return {};
    if (hour > 15 || minute > 59) return {};
    return minutes{sign * (hour * 60 + minute)};
}

/// Moments are written far too often for printf.
void write_digits(std::string& text, long long number, int digits) {
    text.resize(text.size() + static_cast<std::size_t>(digits));
    for (auto place = text.end(); digits > 0; --digits, number /= 10)
        *--place = static_cast<char>('0' + number % 10);
}

void write_day(std::string& text, Day day) {
    auto const year = static_cast<int>(day.year());
    if (year >= 0 && year <= 9999)
        write_digits(text, year, 4);
    else
        text += std::to_string(year);
    text += '-';
    write_digits(text, static_cast<unsigned>(day.month()), 2);
    text += '-';
    write_digits(text, static_cast<unsigned>(day.day()), 2);
}

} // namespace

std::optional<Day> parse_day(std::string_view text) {
    Reader reader{text};
    auto const day = read_day(reader);
    if (!reader.rest.empty()) return {};
    return day;
}

std::optional<Instant> parse_instant(std::string_view text) {
    Reader reader{text};
    auto const day = read_day(reader);
    int hour, minute, second;
    if (!day || !reader.literal('T') || !reader.number(2, hour) || !reader.literal(':') ||
        !reader.number(2, minute) || !reader.literal(':') || !reader.number(2, second))
        return {};
    if (hour > 23 || minute > 59 || second > 59) return {};
    auto const fraction = read_fraction(reader);
    if (!fraction) return {};
    auto const offset = read_offset(reader);
    if (!offset || !reader.rest.empty()) return {};
    return Instant{std::chrono::sys_days{*day}} + hours{hour} + minutes{minute} + seconds{second} +
           Duration{*fraction} - *offset;
}

std::string to_text(Day day) {
    std::string text;
    write_day(text, day);
    return text;
}

std::string to_text(Instant at) {
    auto const days = std::chrono::floor<std::chrono::days>(at);
    auto const in_day = (at - days).count();
    auto const whole = in_day / 1'000'000;
    std::string text;
    text.reserve(std::size("2026-11-21T01:02:03.000004Z"));
    write_day(text, Day{days});
    text += 'T';
    write_digits(text, whole / 3600, 2);
    text += ':';
    write_digits(text, whole / 60 % 60, 2);
    text += ':';
    write_digits(text, whole % 60, 2);
    if (auto const micros = in_day % 1'000'000; micros != 0) {
        text += '.';
        write_digits(text, micros, 6);
    }
    return text += 'Z';
}

} // namespace hearth
