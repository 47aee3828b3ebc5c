// Opening hours (BE-15): the hours in which promises count, of the company or a store; what other
// hours would do; and which kinds of clocks count in them.
#include "base/zone.h"
#include "cn/calendar.h"
#include "platform/clocks/hours.h"
#include "platform/clocks/story.h"
#include "rooms/identity/identity.h"
#include "rooms/office/events.h"
#include "rooms/office/opening.h"
#include "rooms/office/routes.h"

#include <algorithm>

namespace hearth::office {
namespace {

constexpr std::string_view reading = "office.clocks";
constexpr std::string_view writing = "office.settings";
constexpr std::size_t most_shown = 20;
using StoreId = clocks::HoursOf;

struct OwnerQuery {
    StoreId store; ///< absent: the company's
};
BOOST_DESCRIBE_STRUCT(OwnerQuery, (), (store))

struct HoursView {
    StoreId store;
    clocks::HoursFrom from; ///< whose hours hold here
    Opening opening;        ///< what holds; from nobody: every hour
    int public_until_year;  ///< the last year whose public days off are known
    std::int64_t version;   ///< of this owner's own; 0: none
};
BOOST_DESCRIBE_STRUCT(HoursView, (), (store, from, opening, public_until_year, version))

struct DayForm {
    Text<0, 20> day; ///< 2026-12-31
    Text<0, 120> hours;
};
BOOST_DESCRIBE_STRUCT(DayForm, (), (day, hours))
struct HoursForm {
    StoreId store;
    List<Text<0, 120>, 7> week; ///< seven, Monday first: "09:00-12:00 13:30-18:00"; empty: closed
    bool follows_public_holidays = false;
    List<DayForm, 366> days; ///< exceptions; they stand before the public days off
};
BOOST_DESCRIBE_STRUCT(HoursForm, (), (store, week, follows_public_holidays, days))

/// The company's are for who may do so everywhere.
Result<void> check_right(Tx& tx, std::string_view permission, StoreId store) {
    if (store) return identity::check_reach(tx, permission, *store);
    if (identity::reach_of(tx.actor(), permission))
        return Error{
            Refusal::Forbidden, "platform.not_allowed", {{"permission", std::string(permission)}}};
    return {};
}

int last_public_year() {
    int last = 0;
    for (auto const& year : cn::state_council_years())
        last = std::max(last, year.year);
    return last;
}

/// What holds for an owner, in the words of whoever saved it.
Opening opening_of(Tx& tx, StoreId store) {
    for (auto const& of : {store, StoreId{}})
        if (auto const kept = clocks::find_hours(tx, of); kept.version > 0)
            return json::from_text<Opening>(kept.json);
    return to_opening(always_open(), false);
}

HoursView view_of(Tx& tx, StoreId store) {
    return {store, clocks::hours_from(tx, store), opening_of(tx, store), last_public_year(),
            clocks::find_hours(tx, store).version};
}

Result<HoursView> get_hours(Tx& tx, api::Query<OwnerQuery> const& query) {
    TRY(check_right(tx, reading, query.store));
    return view_of(tx, query.store);
}

Result<BusinessCalendar> calendar_of(Tx& tx, HoursForm const& form) {
    Opening opening{{form.week.begin(), form.week.end()}, form.follows_public_holidays, {}};
    for (auto const& one : form.days)
        opening.days.push_back({one.day, one.hours});
    auto const zone = form.store ? TRY(identity::store_zone(tx, *form.store)) : "Asia/Shanghai";
    return to_calendar(opening, zone);
}

Result<HoursView> put_hours(Tx& tx, api::IfMatch const& match, api::Body<HoursForm> const& form) {
    TRY(check_right(tx, writing, form.store));
    auto const before = clocks::find_hours(tx, form.store);
    TRY(match.check(before.version));
    auto const calendar = TRY(calendar_of(tx, form));
    auto const text = json::to_text(to_opening(calendar, form.follows_public_holidays));
    auto const moved =
        clocks::save_hours(tx, form.store, text, calendar, form.follows_public_holidays);
    tx.publish(HoursChanged{form.store, {before.json}, {text}, moved});
    return view_of(tx, form.store);
}

Result<HoursView> remove_hours(Tx& tx, api::IfMatch const& match,
                               api::Query<OwnerQuery> const& query) {
    TRY(check_right(tx, writing, query.store));
    auto const before = clocks::find_hours(tx, query.store);
    TRY(match.check(before.version));
    if (before.version == 0) return Error{Refusal::Conflict, "office.no_own_hours"};
    auto const moved = clocks::remove_hours(tx, query.store);
    tx.publish(HoursChanged{query.store, {before.json}, {"{}"}, moved});
    return view_of(tx, query.store);
}

struct TryForm {
    StoreId store;
    List<Text<0, 120>, 7> week;
    bool follows_public_holidays = false;
    List<DayForm, 366> days;
    Instant start;             ///< of the sample clock
    Whole<1, 60'000> open_min; ///< how long it may take, in open minutes
};
BOOST_DESCRIBE_STRUCT(TryForm, (), (store, week, follows_public_holidays, days, start, open_min))
struct MovedClock {
    Id<ClockEntry> clock;
    std::string kind;
    StoreId store;
    Instant due_at;
    std::optional<Instant> would_be_due_at; ///< absent: it stands still
};
BOOST_DESCRIBE_STRUCT(MovedClock, (), (clock, kind, store, due_at, would_be_due_at))
struct HoursTrial {
    std::optional<Instant> due_at; ///< of the sample clock, as it is
    std::optional<Instant> would_be_due_at;
    int running = 0; ///< open clocks that count in these hours
    int sooner = 0;
    int later = 0;
    int overdue_at_once = 0;        ///< in time now, too late the moment this is saved
    std::vector<MovedClock> clocks; ///< the first that move, soonest due first
};
BOOST_DESCRIBE_STRUCT(HoursTrial, (),
                      (due_at, would_be_due_at, running, sooner, later, overdue_at_once, clocks))

void add(HoursTrial& trial, clocks::Moved const& one, Instant now) {
    ++trial.running;
    if (one.clock.state == clocks::State::Paused || !one.would) return;
    if (*one.would == one.clock.due_at) return;
    ++(*one.would < one.clock.due_at ? trial.sooner : trial.later);
    trial.overdue_at_once += one.clock.due_at >= now && *one.would < now;
    if (trial.clocks.size() < most_shown)
        trial.clocks.push_back(
            {one.clock.id, one.clock.kind, one.clock.store, one.clock.due_at, one.would});
}

Result<HoursTrial> try_out(Tx& tx, TryForm const& in) {
    TRY(check_right(tx, reading, in.store));
    auto proposed = TRY(calendar_of(tx, {in.store, in.week, in.follows_public_holidays, in.days}));
    if (in.follows_public_holidays) clocks::add_public_holidays(proposed);
    auto const time = Duration(minutes{in.open_min.value});
    HoursTrial trial;
    trial.due_at = add_business_time(clocks::hours_in_force(tx, in.store), in.start, time);
    trial.would_be_due_at = add_business_time(proposed, in.start, time);
    for (auto const& one : clocks::try_hours(tx, in.store, proposed))
        add(trial, one, tx.now());
    return trial;
}

Result<HoursTrial> try_hours(api::Slow& slow, api::Body<TryForm> const& in) {
    return slow.database.read(slow.scope, [&](Tx& tx) { return try_out(tx, in); });
}

struct CountedKind {
    std::string kind;
    bool is_counted;
    bool may_be; ///< calls for help and moments that were promised go on at night
};
BOOST_DESCRIBE_STRUCT(CountedKind, (), (kind, is_counted, may_be))
struct CountedView {
    std::vector<CountedKind> items;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(CountedView, (), (items, version))
struct CountedForm {
    List<Text<3, 80>, 200> kinds; ///< all that count in opening hours; the others day and night
};
BOOST_DESCRIBE_STRUCT(CountedForm, (), (kinds))

/// A promised moment is that moment, help is needed at night too, and the clock that places the
/// days of standing bookings is the house's own.
bool may_be_counted(clocks::Described const& kind) {
    return !kind.is_dated && !kind.kind.starts_with("safety.") && !kind.kind.starts_with("series.");
}

CountedView counted_view(Tx& tx) {
    auto const counted = clocks::counted_kinds(tx);
    CountedView view{{}, counted.version};
    for (auto const& one : clocks::described())
        view.items.push_back({one.kind, counted.kinds.contains(one.kind), may_be_counted(one)});
    return view;
}

Result<CountedView> get_counted(Tx& tx) {
    return counted_view(tx);
}

Result<CountedView> put_counted(Tx& tx, api::IfMatch const& match,
                                api::Body<CountedForm> const& form) {
    TRY(check_right(tx, writing, {}));
    auto const before = clocks::counted_kinds(tx);
    TRY(match.check(before.version));
    std::set<std::string> kinds;
    auto const& known = clocks::described();
    for (std::size_t i = 0; i < form.kinds.size(); ++i) {
        auto const pointer = "/kinds/" + std::to_string(i);
        auto const kind = std::find_if(known.begin(), known.end(),
                                       [&](auto const& one) { return one.kind == form.kinds[i]; });
        if (kind == known.end()) return invalid_field(pointer, "office.clock_kind_unknown");
        if (!may_be_counted(*kind)) return invalid_field(pointer, "office.clock_never_rests");
        kinds.insert(kind->kind);
    }
    auto const moved = clocks::save_counted_kinds(tx, kinds);
    tx.publish(CountedKindsChanged{
        {before.kinds.begin(), before.kinds.end()}, {kinds.begin(), kinds.end()}, moved});
    return counted_view(tx);
}

} // namespace

void install_hours(Room& room) {
    auto const readers = api::staff(std::string(reading));
    auto const writers = api::staff(std::string(writing));
    room.routes.read("/opening-hours", "get_opening_hours", readers, get_hours);
    room.routes.write("PUT", "/opening-hours", "save_opening_hours", writers, put_hours);
    room.routes.write("DELETE", "/opening-hours", "remove_opening_hours", writers, remove_hours);
    room.routes.slow("POST", "/opening-hours-preview", "preview_opening_hours", readers, try_hours);
    room.routes.read("/counted-clock-kinds", "list_counted_clock_kinds", readers, get_counted);
    room.routes.write("PUT", "/counted-clock-kinds", "save_counted_clock_kinds", writers,
                      put_counted);
}

} // namespace hearth::office
