#include "platform/clocks/hours.h"

#include "cn/calendar.h"
#include "platform/clocks/clock_row.h"

#include <algorithm>
#include <map>

namespace hearth::clocks {
namespace {

constexpr std::string_view hours_setting = "clocks.opening_hours";
constexpr std::string_view kinds_setting = "clocks.counted_kinds";
constexpr std::string_view round_the_clock = "always";

struct KindsText {
    std::vector<std::string> kinds;
};
BOOST_DESCRIBE_STRUCT(KindsText, (), (kinds))

std::string name_of(HoursOf of, std::int64_t version) {
    return std::string(hours_prefix) + (of ? to_text(*of) : "company") + ":" +
           std::to_string(version);
}

/// The calendar's name for one owner after another, each looked up once.
class Names {
public:
    explicit Names(Tx& tx) : tx_(tx) {}
    std::string const& of(HoursOf owner) {
        if (auto const it = known_.find(owner); it != known_.end()) return it->second;
        return known_[owner] = look_up(owner);
    }

private:
    std::string look_up(HoursOf owner) {
        if (auto const own = find_hours(tx_, owner); own.version > 0)
            return name_of(owner, own.version);
        return owner ? of({}) : std::string(hours_prefix) + std::string(round_the_clock);
    }
    Tx& tx_;
    std::map<HoursOf, std::string> known_;
};

std::vector<Entry> list_open_in_hours(Tx& tx) {
    static std::string const sql = std::string("SELECT ") + entry_columns +
                                   " FROM platform_clock c WHERE c.company = ?1 "
                                   "AND c.ended_at IS NULL AND substr(c.calendar, 1, 6) = ?2 "
                                   "ORDER BY c.due_at, c.id";
    return tx.all<Entry>(sql, hours_prefix);
}

void move(Tx& tx, Calendars& calendars, Entry& clock, std::string const& name) {
    tx.run("UPDATE platform_clock SET calendar = ?3 WHERE company = ?1 AND id = ?2", clock.id,
           name);
    clock.calendar = name;
    reschedule(tx, calendars, clock);
}

/// Every open clock that counts in opening hours, to those that hold now.
int follow_hours(Tx& tx) {
    Names names(tx);
    Calendars calendars(tx);
    int moved = 0;
    for (auto& clock : list_open_in_hours(tx)) {
        auto const& name = names.of(clock.store);
        if (clock.calendar == name) continue;
        move(tx, calendars, clock, name);
        ++moved;
    }
    return moved;
}

int move_kind(Tx& tx, std::string const& kind, bool is_counted) {
    static std::string const sql = std::string("SELECT ") + entry_columns +
                                   " FROM platform_clock c WHERE c.company = ?1 AND c.kind = ?2 "
                                   "AND c.state IN ('running', 'paused') ORDER BY c.id";
    Names names(tx);
    Calendars calendars(tx);
    int moved = 0;
    for (auto& clock : tx.all<Entry>(sql, kind)) {
        auto const name = is_counted ? names.of(clock.store) : std::string(round_the_clock);
        move(tx, calendars, clock, name);
        ++moved;
    }
    return moved;
}

} // namespace

settings::Stored find_hours(Tx& tx, HoursOf of) {
    return settings::find_stored(tx, hours_setting, of);
}

HoursFrom hours_from(Tx& tx, HoursOf of) {
    if (of && find_hours(tx, of).version > 0) return HoursFrom::Store;
    return find_hours(tx, {}).version > 0 ? HoursFrom::Company : HoursFrom::Nobody;
}

BusinessCalendar hours_in_force(Tx& tx, HoursOf of) {
    return Calendars(tx).get(Names(tx).of(of));
}

int save_hours(Tx& tx, HoursOf of, std::string_view form, BusinessCalendar const& calendar,
               bool follows_public_holidays) {
    settings::save_text(tx, hours_setting, of, form);
    auto const version = find_hours(tx, of).version;
    auto const body =
        to_text(calendar) + (follows_public_holidays ? std::string(public_line) + "\n" : "");
    tx.run("INSERT INTO platform_calendar (company, name, body, saved_at) VALUES (?1, ?2, ?3, ?4) "
           "ON CONFLICT (company, name) "
           "DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at",
           name_of(of, version), body, tx.now());
    return follow_hours(tx);
}

int remove_hours(Tx& tx, HoursOf of) {
    settings::remove(tx, hours_setting, of);
    return follow_hours(tx);
}

std::vector<Moved> try_hours(Tx& tx, HoursOf of, BusinessCalendar const& calendar) {
    std::vector<Moved> all;
    for (auto const& clock : list_open_in_hours(tx)) {
        bool const is_theirs =
            clock.store == of || (!of && hours_from(tx, clock.store) != HoursFrom::Store);
        if (!is_theirs) continue;
        auto const ladder = parse_ladder(clock.ladder);
        all.push_back({clock, due_of(calendar, load_changes(tx, clock), ladder[due_rung(ladder)])});
    }
    return all;
}

void add_public_holidays(BusinessCalendar& calendar) {
    auto const opens = std::find_if(calendar.weekly.begin(), calendar.weekly.end(),
                                    [](auto const& spans) { return !spans.empty(); });
    int const like = opens == calendar.weekly.end()
                         ? 0
                         : static_cast<int>(std::distance(calendar.weekly.begin(), opens));
    for (auto const& year : cn::state_council_years()) {
        for (auto const day : year.days_off)
            if (!calendar.overrides.contains(Day{day})) calendar.holidays.insert(Day{day});
        for (auto const day : year.makeup_workdays)
            if (!calendar.overrides.contains(Day{day})) calendar.makeup_workdays[Day{day}] = like;
    }
}

CountedKinds counted_kinds(Tx& tx) {
    auto const stored = settings::find_stored(tx, kinds_setting, {});
    if (stored.version == 0) return {};
    auto const text = json::from_text<KindsText>(stored.json);
    return {{text.kinds.begin(), text.kinds.end()}, stored.version};
}

int save_counted_kinds(Tx& tx, std::set<std::string> const& kinds) {
    auto const before = counted_kinds(tx).kinds;
    settings::save_text(tx, kinds_setting, {},
                        json::to_text(KindsText{{kinds.begin(), kinds.end()}}));
    int moved = 0;
    for (auto const& kind : before)
        if (!kinds.contains(kind)) moved += move_kind(tx, kind, false);
    for (auto const& kind : kinds)
        if (!before.contains(kind)) moved += move_kind(tx, kind, true);
    return moved;
}

std::string calendar_for(Tx& tx, std::string_view kind, HoursOf of) {
    if (!counted_kinds(tx).kinds.contains(std::string(kind))) return std::string(round_the_clock);
    return Names(tx).of(of);
}

} // namespace hearth::clocks
