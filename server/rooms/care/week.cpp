#include "rooms/care/week.h"

#include "platform/outgoing/mime.h"

namespace hearth::care {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

} // namespace

Day monday_of(Day day) {
    auto const at = sys_days{day};
    auto const since = std::chrono::weekday{at}.iso_encoding() - 1;
    return Day{at - days{since}};
}

Day week_before(Day monday) {
    return Day{sys_days{monday} - days{7}};
}

Span week_span(Day monday, std::string_view zone) {
    return {at_local(monday, 0, zone), at_local(Day{sys_days{monday} + days{7}}, 0, zone)};
}

Instant next_report(Instant at, int hour, std::string_view zone) {
    auto const monday = monday_of(local_day(at, zone));
    auto const here = at_local(monday, hour * 60, zone);
    if (here > at) return here;
    return at_local(Day{sys_days{monday} + days{7}}, hour * 60, zone);
}

std::optional<int> percent(int part, int whole) {
    if (whole == 0) return {};
    return (200 * part + whole) / (2 * whole);
}

std::optional<int> mean_score(StoreWeek const& week) {
    if (week.scored == 0) return {};
    return static_cast<int>((2 * week.score_sum + week.scored) / (2 * week.scored));
}

StoreWeek total_of(std::vector<StoreWeek> const& stores) {
    StoreWeek total;
    for (auto const& one : stores) {
        total.visits += one.visits;
        total.calls_due += one.calls_due;
        total.calls_in_time += one.calls_in_time;
        total.answered += one.answered;
        total.score_sum += one.score_sum;
        total.scored += one.scored;
        total.low_scores += one.low_scores;
        total.complaints += one.complaints;
        total.responses_due += one.responses_due;
        total.responses_in_time += one.responses_in_time;
    }
    return total;
}

Result<std::vector<std::string>> read_addresses(std::string_view text) {
    std::vector<std::string> all;
    while (!text.empty()) {
        auto const comma = text.find(',');
        auto const one = trimmed(text.substr(0, comma));
        if (!one.empty() && !outgoing::is_mail_address(one))
            return invalid_field("/week_mail", "care.address_wrong");
        if (!one.empty()) all.emplace_back(one);
        if (comma == text.npos) break;
        text.remove_prefix(comma + 1);
    }
    return all;
}

} // namespace hearth::care
