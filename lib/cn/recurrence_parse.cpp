#include "cn/days.h"
#include "cn/recurrence.h"

#include <array>
#include <charconv>
#include <cstdlib>
#include <set>
#include <string>

namespace hearth::cn {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr int kLargestNumber = 10'000;

template <typename Visit>
bool for_each_piece(std::string_view text, char separator, Visit visit) {
    for (;;) {
        auto const at = text.find(separator);
        if (!visit(text.substr(0, at))) return false;
        if (at == std::string_view::npos) return true;
        text.remove_prefix(at + 1);
    }
}

std::optional<int> number(std::string_view text, int least, int most) {
    if (text.starts_with('+')) text.remove_prefix(1);
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    if (value < least || value > most) return std::nullopt;
    return value;
}

// A list of numbers from -most to most without 0, or from 1 where they must not be negative.
bool read_numbers(std::string_view text, int least, int most, std::vector<int>& out) {
    return for_each_piece(text, ',', [&](std::string_view piece) {
        auto const value = number(piece, least, most);
        if (!value || *value == 0) return false;
        out.push_back(*value);
        return true;
    });
}

std::optional<int> weekday(std::string_view text) {
    for (std::size_t i = 0; i < kWeekdays.size(); ++i)
        if (kWeekdays[i] == text) return static_cast<int>(i);
    return std::nullopt;
}

bool read_weekdays(std::string_view text, std::vector<NthWeekday>& out) {
    return for_each_piece(text, ',', [&](std::string_view piece) {
        if (piece.size() < 2) return false;
        auto const day = weekday(piece.substr(piece.size() - 2));
        auto const ordinal_text = piece.substr(0, piece.size() - 2);
        auto const ordinal = ordinal_text.empty() ? 0 : number(ordinal_text, -53, 53);
        if (!day || !ordinal || (*ordinal == 0 && !ordinal_text.empty())) return false;
        out.push_back({*ordinal, *day});
        return true;
    });
}

std::optional<LocalTime> until_time(std::string_view text) {
    bool const is_utc = text.ends_with('Z');
    if (is_utc) text.remove_suffix(1);
    bool const is_date = text.size() == 8;
    if (!is_date && (text.size() != 15 || text[8] != 'T')) return std::nullopt;
    auto const piece = [&](std::size_t at, std::size_t length) {
        return std::string{text.substr(at, length)};
    };
    auto const date = piece(0, 4) + '-' + piece(4, 2) + '-' + piece(6, 2);
    auto const clock =
        is_date ? std::string{"23:59:59"} : piece(9, 2) + ':' + piece(11, 2) + ':' + piece(13, 2);
    auto const time = parse_local_time(date + 'T' + clock);
    if (!time || !is_utc) return time;
    return *time + std::chrono::hours{8};
}

std::optional<Frequency> frequency(std::string_view text) {
    if (text == "DAILY") return Frequency::Daily;
    if (text == "WEEKLY") return Frequency::Weekly;
    if (text == "MONTHLY") return Frequency::Monthly;
    if (text == "YEARLY") return Frequency::Yearly;
    return std::nullopt;
}

template <typename T>
bool assign(T& out, std::optional<std::type_identity_t<T>> value) {
    if (value) out = *value;
    return value.has_value();
}

bool read_part(std::string_view name, std::string_view value, Recurrence& rule) {
    if (name == "FREQ") return assign(rule.frequency, frequency(value));
    if (name == "INTERVAL") return assign(rule.interval, number(value, 1, kLargestNumber));
    if (name == "COUNT") return (rule.count = number(value, 1, kLargestNumber)).has_value();
    if (name == "UNTIL") return (rule.until = until_time(value)).has_value();
    if (name == "BYMONTH") return read_numbers(value, 1, 12, rule.months);
    if (name == "BYMONTHDAY") return read_numbers(value, -31, 31, rule.month_days);
    if (name == "BYDAY") return read_weekdays(value, rule.weekdays);
    if (name == "BYSETPOS") return read_numbers(value, -366, 366, rule.positions);
    if (name == "WKST") return assign(rule.week_start, weekday(value));
    return false;
}

bool is_consistent(Recurrence const& rule) {
    if (rule.count && rule.until) return false;
    bool const may_have_ordinals =
        rule.frequency == Frequency::Monthly || rule.frequency == Frequency::Yearly;
    for (auto const& day : rule.weekdays)
        if (day.ordinal != 0 && !may_have_ordinals) return false;
    return rule.frequency != Frequency::Weekly || rule.month_days.empty();
}

} // namespace

std::optional<Recurrence> parse_recurrence(std::string_view rrule) {
    Recurrence rule;
    std::set<std::string_view> seen;
    bool const is_read = for_each_piece(rrule, ';', [&](std::string_view part) {
        auto const equals = part.find('=');
        if (equals == std::string_view::npos) return false;
        auto const name = part.substr(0, equals);
        return seen.insert(name).second && read_part(name, part.substr(equals + 1), rule);
    });
    if (!is_read || !seen.contains("FREQ") || !is_consistent(rule)) return std::nullopt;
    return rule;
}

} // namespace hearth::cn
