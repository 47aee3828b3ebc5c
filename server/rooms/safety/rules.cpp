#include "rooms/safety/rules.h"

#include "base/zone.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace hearth::safety {
namespace {

constexpr int shortest_s = 10;
constexpr int longest_s = 3'600;
constexpr int most_days = 3 * 366;

Result<void> check_between(int value, int least, int most, std::string const& member) {
    if (value >= least && value <= most) return {};
    return invalid_field("/" + member, "safety.out_of_bounds",
                         {{"least", std::to_string(least)}, {"most", std::to_string(most)}});
}

/// Those that occur, most often first.
template <typename Key>
std::vector<Count> counts_of(std::map<Key, int> const& counted) {
    std::vector<Count> counts;
    for (auto const& [key, count] : counted)
        counts.push_back({to_text(key), count});
    std::stable_sort(counts.begin(), counts.end(),
                     [](Count const& a, Count const& b) { return a.count > b.count; });
    return counts;
}

std::optional<int> seconds_to_taken(Incident const& one) {
    if (!one.acknowledged_at) return {};
    auto const waited = std::chrono::duration_cast<seconds>(*one.acknowledged_at - one.heard_at);
    return static_cast<int>(waited.count());
}

std::string plain(std::string_view word) {
    std::string out;
    for (char const c : word)
        if (c != ' ') out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

} // namespace

Result<void> check_habits(Habits const& habits) {
    TRY(check_between(habits.acknowledge_s, shortest_s, longest_s, "acknowledge_s"));
    TRY(check_between(habits.climb_s, shortest_s, longest_s, "climb_s"));
    TRY(check_between(habits.again_s, shortest_s, longest_s, "again_s"));
    TRY(check_between(habits.check_out_min, 1, 24 * 60, "check_out_min"));
    TRY(check_between(habits.answer_min, 1, 60, "answer_min"));
    return check_between(habits.position_days, 1, most_days, "position_days");
}

std::vector<clocks::Rung> ladder(Habits const& habits) {
    seconds const due{habits.acknowledge_s};
    seconds const hq = due + seconds{habits.climb_s};
    return {{"due", due}, {"hq", hq}, {"again", hq + seconds{habits.again_s}}};
}

Level first_level(bool is_somebody_on_duty) {
    return is_somebody_on_duty ? Level::OnCall : Level::Manager;
}

Level climb(Level level) {
    return level == Level::OnCall ? Level::Manager : Level::Headquarters;
}

std::vector<Id<identity::Account>> on_duty(std::vector<Duty> const& roster, Instant at) {
    std::vector<Id<identity::Account>> all;
    for (auto const& one : roster) {
        bool const is_now = one.from <= at && at < one.to;
        bool const is_new = std::find(all.begin(), all.end(), one.account) == all.end();
        if (is_now && is_new) all.push_back(one.account);
    }
    return all;
}

Instant tapped_at(Instant told, Instant now) {
    return std::min(told, now);
}

Instant expected_end(Span planned, Instant begun) {
    return std::max(planned.to, begun + (planned.to - planned.from));
}

Instant watched_from(Span planned, Instant begun, Instant now) {
    return std::max(expected_end(planned, begun), now);
}

bool is_right_word(std::optional<std::string> const& own, std::optional<std::string> const& said) {
    return !own || (said && plain(*own) == plain(*said));
}

std::vector<Line> to_lines(std::vector<std::string> const& texts) {
    std::vector<Line> lines;
    for (auto const& text : texts)
        if (!text.empty()) lines.push_back({"l" + std::to_string(lines.size() + 1), text});
    return lines;
}

std::optional<int> percentile(std::vector<int> values, int percent) {
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    auto const rank = (values.size() * static_cast<std::size_t>(percent) + 99) / 100;
    return values[std::max<std::size_t>(rank, 1) - 1];
}

std::string quarter_of(Day day) {
    auto const quarter = (static_cast<unsigned>(day.month()) - 1) / 3 + 1;
    return std::to_string(static_cast<int>(day.year())) + "-Q" + std::to_string(quarter);
}

Report count(std::vector<Incident> const& incidents, std::string_view zone) {
    Report report;
    std::map<Kind, int> by_kind;
    std::map<Source, int> by_source;
    std::map<Id<identity::Store>, StoreCount> by_store;
    std::map<std::pair<Id<identity::Store>, std::string>, DrillCount> drills;
    std::vector<int> taken;
    std::vector<int> drilled;
    for (auto const& one : incidents) {
        auto const waited = seconds_to_taken(one);
        if (waited) (one.is_drill ? drilled : taken).push_back(*waited);
        if (one.is_drill) {
            auto const quarter = quarter_of(local_day(one.heard_at, zone));
            auto& row = drills.try_emplace({one.store, quarter}, DrillCount{one.store, quarter})
                            .first->second;
            ++row.drills;
            row.late += one.is_late;
            ++report.drills;
            continue;
        }
        ++report.incidents;
        report.still_open += one.state != State::Closed;
        report.late += one.is_late;
        report.false_alarms += one.outcome == Outcome::FalseAlarm;
        ++by_kind[one.kind];
        ++by_source[one.source];
        auto& store = by_store.try_emplace(one.store, StoreCount{one.store}).first->second;
        ++store.incidents;
        store.late += one.is_late;
    }
    report.taken_p50_s = percentile(taken, 50);
    report.taken_p90_s = percentile(taken, 90);
    report.drills_p50_s = percentile(drilled, 50);
    report.by_kind = counts_of(by_kind);
    report.by_source = counts_of(by_source);
    for (auto const& [id, row] : by_store)
        report.by_store.push_back(row);
    for (auto const& [key, row] : drills)
        report.drills_by_store.push_back(row);
    return report;
}

} // namespace hearth::safety
