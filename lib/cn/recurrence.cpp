#include "cn/recurrence.h"

#include <algorithm>
#include <set>
#include <string>

namespace hearth::cn {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::year_month_day;

constexpr int kYearsAhead = 100;

int weekday_of(local_days day) {
    return static_cast<int>(std::chrono::weekday{day}.iso_encoding()) - 1;
}
int month_of(local_days day) {
    return static_cast<int>(static_cast<unsigned>(year_month_day{day}.month()));
}

struct Period {
    local_days first;
    local_days last;
};

Period month_around(local_days day) {
    auto const date = year_month_day{day};
    auto const month = date.year() / date.month();
    return {local_days{month / 1}, local_days{month / std::chrono::last}};
}

Period year_around(local_days day) {
    auto const year = year_month_day{day}.year();
    return {local_days{year / 1 / 1}, local_days{year / 12 / 31}};
}

// The n-th period of the rule, counted from the one that holds the start.
Period period(Recurrence const& rule, local_days start, int n) {
    int const step = n * rule.interval;
    switch (rule.frequency) {
    case Frequency::Daily:
        return {start + days{step}, start + days{step}};
    case Frequency::Weekly: {
        auto const first = start - days{(weekday_of(start) - rule.week_start + 7) % 7};
        return {first + days{7 * step}, first + days{7 * step + 6}};
    }
    case Frequency::Monthly: {
        auto const date = year_month_day{start};
        auto const month = date.year() / date.month() + std::chrono::months{step};
        return month_around(local_days{month / 1});
    }
    case Frequency::Yearly:
        break;
    }
    auto const year = year_month_day{start}.year() + std::chrono::years{step};
    return year_around(local_days{year / 1 / 1});
}

template <typename Values, typename Value>
bool has(Values const& values, Value value) {
    return std::ranges::find(values, value) != values.end();
}

bool fits_month_day(Recurrence const& rule, local_days day) {
    auto const last = month_around(day).last;
    int const from_start = static_cast<int>(static_cast<unsigned>(year_month_day{day}.day()));
    int const from_end = static_cast<int>((day - last).count()) - 1;
    return has(rule.month_days, from_start) || has(rule.month_days, from_end);
}

bool fits_weekday(Recurrence const& rule, local_days day) {
    // An ordinal counts inside the month, except in a yearly rule without months.
    bool const is_of_year = rule.frequency == Frequency::Yearly && rule.months.empty();
    auto const [first, last] = is_of_year ? year_around(day) : month_around(day);
    int const from_start = static_cast<int>((day - first).count()) / 7 + 1;
    int const from_end = -static_cast<int>((last - day).count()) / 7 - 1;
    return std::ranges::any_of(rule.weekdays, [&](NthWeekday const& wanted) {
        if (wanted.weekday != weekday_of(day)) return false;
        return wanted.ordinal == 0 || wanted.ordinal == from_start || wanted.ordinal == from_end;
    });
}

// What the start itself says where the rule is silent.
bool fits_start(Recurrence const& rule, local_days start, local_days day) {
    if (!rule.month_days.empty() || !rule.weekdays.empty()) return true;
    switch (rule.frequency) {
    case Frequency::Daily:
        return true;
    case Frequency::Weekly:
        return weekday_of(day) == weekday_of(start);
    case Frequency::Yearly:
        if (rule.months.empty() && month_of(day) != month_of(start)) return false;
        [[fallthrough]];
    case Frequency::Monthly:
        break;
    }
    return year_month_day{day}.day() == year_month_day{start}.day();
}

std::vector<local_days> days_of(Recurrence const& rule, local_days start, Period period) {
    std::vector<local_days> found;
    for (auto day = period.first; day <= period.last; day += days{1}) {
        bool const fits = (rule.months.empty() || has(rule.months, month_of(day))) &&
                          (rule.month_days.empty() || fits_month_day(rule, day)) &&
                          (rule.weekdays.empty() || fits_weekday(rule, day)) &&
                          fits_start(rule, start, day);
        if (fits) found.push_back(day);
    }
    if (rule.positions.empty()) return found;
    std::set<local_days> chosen;
    auto const size = static_cast<int>(found.size());
    for (int const position : rule.positions) {
        int const index = position > 0 ? position - 1 : size + position;
        if (index >= 0 && index < size) chosen.insert(found[static_cast<std::size_t>(index)]);
    }
    return {chosen.begin(), chosen.end()};
}

} // namespace

std::vector<LocalTime> expand(Recurrence const& rule, LocalTime start,
                              std::span<LocalTime const> exceptions, std::size_t most) {
    auto const first_day = std::chrono::floor<days>(start);
    auto const clock = start - first_day;
    auto const horizon = first_day + days{366 * kYearsAhead};
    auto left = std::min(most, static_cast<std::size_t>(rule.count.value_or(1'000'000'000)));
    std::vector<LocalTime> occurrences;
    for (int n = 0; left > 0; ++n) {
        auto const span = period(rule, first_day, n);
        if (span.first > horizon) break;
        for (auto const day : days_of(rule, first_day, span)) {
            LocalTime const at = day + clock;
            if (at < start) continue;
            if (left == 0 || (rule.until && at > *rule.until)) return occurrences;
            --left;
            if (!has(exceptions, at)) occurrences.push_back(at);
        }
    }
    return occurrences;
}

} // namespace hearth::cn
