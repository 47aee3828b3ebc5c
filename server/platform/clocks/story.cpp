#include "platform/clocks/story.h"

#include "platform/clocks/clock_row.h"

#include <algorithm>

namespace hearth::clocks {
namespace {

std::string const select = std::string("SELECT ") + entry_columns + " FROM platform_clock c ";

void add(std::vector<Told>& story, Span span, std::string const& what,
         std::string const& reason = {}) {
    if (span.from >= span.to) return;
    bool const goes_on = !story.empty() && story.back().what == what &&
                         story.back().reason == reason && story.back().span.to == span.from;
    if (goes_on)
        story.back().span.to = span.to;
    else
        story.push_back({span, what, reason});
}

void add_running(std::vector<Told>& story, BusinessCalendar const& calendar, Span running) {
    if (running.from >= running.to) return;
    auto at = running.from;
    for (auto const& open : open_spans_between(calendar, running.from, running.to)) {
        add(story, {at, open.from}, "closed");
        add(story, open, "counted");
        at = open.to;
    }
    add(story, {at, running.to}, "closed");
}

struct Pause {
    Instant from;
    std::optional<Instant> to;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Pause, (), (from, to, reason))

std::vector<Described>& registry() {
    static std::vector<Described> all;
    return all;
}

} // namespace

std::optional<Entry> find(Tx& tx, Id<ClockEntry> id) {
    static std::string const sql = select + "WHERE c.company = ?1 AND c.id = ?2";
    return tx.find<Entry>(sql, id);
}

std::vector<Entry> list_started(Tx& tx, std::string_view kind, Span span, int limit) {
    static std::string const sql =
        select + "WHERE c.company = ?1 AND c.kind = ?2 AND c.started_at >= ?3 AND "
                 "c.started_at < ?4 ORDER BY c.started_at, c.id LIMIT ?5";
    return tx.all<Entry>(sql, kind, span.from, span.to, limit);
}

std::vector<Rung> ladder_of(Entry const& entry) {
    return parse_ladder(entry.ladder);
}

std::vector<Tally> tally(Tx& tx, Span span) {
    return tx.all<Tally>("SELECT kind, state, store, CAST(count(*) AS BIGINT), "
                         "CAST(sum(CASE WHEN ended_at IS NULL AND due_at < ?4 THEN 1 ELSE 0 END) "
                         "AS BIGINT) FROM platform_clock WHERE company = ?1 AND started_at >= ?2 "
                         "AND started_at < ?3 GROUP BY kind, state, store ORDER BY kind, state",
                         span.from, span.to, tx.now());
}

std::vector<Told> tell(Tx& tx, Entry const& entry, Instant until) {
    return tell(tx, entry, Calendars(tx).get(entry.calendar), until);
}

std::vector<Told> tell(Tx& tx, Entry const& entry, BusinessCalendar const& calendar,
                       Instant until) {
    std::vector<Told> story;
    auto const end = std::min(until, entry.ended_at.value_or(until));
    auto at = entry.started_at;
    for (auto const& pause :
         tx.all<Pause>("SELECT from_at, to_at, reason FROM platform_clock_pause "
                       "WHERE company = ?1 AND clock = ?2 ORDER BY from_at",
                       entry.id)) {
        auto const to = std::min(pause.to.value_or(end), end);
        add_running(story, calendar, {at, std::min(pause.from, end)});
        add(story, {pause.from, to}, "paused", pause.reason);
        at = to;
    }
    add_running(story, calendar, {at, end});
    return story;
}

Duration counted(std::vector<Told> const& story) {
    Duration sum{};
    for (auto const& one : story)
        if (one.what == "counted") sum += one.span.to - one.span.from;
    return sum;
}

std::optional<Instant> reached_at(std::vector<Told> const& story, Duration after) {
    Duration sum{};
    for (auto const& one : story) {
        if (one.what != "counted") continue;
        auto const length = one.span.to - one.span.from;
        if (sum + length >= after) return one.span.from + (after - sum);
        sum += length;
    }
    return {};
}

void describe(Described what) {
    auto& all = registry();
    auto const known = std::find_if(all.begin(), all.end(),
                                    [&](Described const& one) { return one.kind == what.kind; });
    if (known == all.end())
        all.push_back(std::move(what));
    else
        *known = std::move(what);
}

std::vector<Described> const& described() {
    return registry();
}

} // namespace hearth::clocks
