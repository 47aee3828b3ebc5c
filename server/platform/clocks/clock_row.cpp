#include "platform/clocks/clock_row.h"

#include "base/ensure.h"
#include "platform/json/memo.h"

#include <algorithm>

namespace hearth::clocks {
namespace {

struct StoredRung {
    std::string name;
    std::int64_t after_s;
    bool is_warning;
};
BOOST_DESCRIBE_STRUCT(StoredRung, (), (name, after_s, is_warning))

struct StoredLadder {
    std::vector<StoredRung> rungs;
};
BOOST_DESCRIBE_STRUCT(StoredLadder, (), (rungs))

} // namespace

std::string ladder_text(std::vector<Rung> const& ladder) {
    StoredLadder stored;
    for (auto const& rung : ladder)
        stored.rungs.push_back({rung.name, rung.after.count(), rung.is_warning});
    return json::to_text(stored);
}

std::vector<Rung> parse_ladder(std::string const& text) {
    std::vector<Rung> ladder;
    for (auto const& rung : json::remembered<StoredLadder>(text)->rungs)
        ladder.push_back({rung.name, seconds{rung.after_s}, rung.is_warning});
    return ladder;
}

std::size_t due_rung(std::vector<Rung> const& ladder) {
    auto const it = std::find_if(ladder.begin(), ladder.end(),
                                 [](Rung const& rung) { return !rung.is_warning; });
    ensure(it != ladder.end(), "a ladder of warnings only");
    return static_cast<std::size_t>(it - ladder.begin());
}

std::vector<ClockChange> load_changes(Tx& tx, Entry const& entry) {
    std::vector<ClockChange> changes{{entry.started_at, true}};
    using Pause = std::tuple<Instant, std::optional<Instant>>;
    for (auto const& [from, to] :
         tx.all<Pause>("SELECT from_at, to_at FROM platform_clock_pause "
                       "WHERE company = ?1 AND clock = ?2 ORDER BY from_at",
                       entry.id)) {
        changes.push_back({from, false});
        if (to) changes.push_back({*to, true});
    }
    return changes;
}

std::optional<Instant> due_of(BusinessCalendar const& calendar,
                              std::span<ClockChange const> changes, Rung const& rung) {
    return due_with_pauses(calendar, changes, rung.after);
}

void schedule(BusinessCalendar const& calendar, std::span<ClockChange const> changes,
              Entry& entry) {
    auto const ladder = parse_ladder(entry.ladder);
    auto const next = static_cast<std::size_t>(entry.next_rung);
    entry.next_at = next < ladder.size() ? due_of(calendar, changes, ladder[next]) : std::nullopt;
    // A paused clock keeps the due time it had: when it will be due is open.
    if (auto const due = due_of(calendar, changes, ladder[due_rung(ladder)])) entry.due_at = *due;
}

void reschedule(Tx& tx, Calendars& calendars, Entry& entry) {
    schedule(calendars.get(entry.calendar), load_changes(tx, entry), entry);
    tx.run("UPDATE platform_clock SET state = ?3, due_at = ?4, next_at = ?5, wake_at = ?5, "
           "paused_at = ?6, tries = 0 WHERE company = ?1 AND id = ?2",
           entry.id, entry.state, entry.due_at, entry.next_at, entry.paused_at);
}

} // namespace hearth::clocks
