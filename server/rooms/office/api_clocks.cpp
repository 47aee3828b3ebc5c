// The clocks of the house (BE-11, BE-15): every kind with its targets and how it went; one clock
// with every minute it counted or skipped; and a change tried on the cases of the past.
#include "platform/clocks/story.h"
#include "rooms/identity/identity.h"
#include "rooms/office/routes.h"
#include "rooms/office/what_if.h"

#include <algorithm>
#include <map>

namespace hearth::office {
namespace {

constexpr std::string_view permission = "office.clocks";
constexpr int most_days = 366;
constexpr int most_cases = 5'000;

struct RungView {
    std::string name;
    std::int64_t after_s;
    bool is_warning;
};
BOOST_DESCRIBE_STRUCT(RungView, (), (name, after_s, is_warning))
struct ShapeView {
    std::string name; ///< empty where there is but one
    std::vector<RungView> rungs;
};
BOOST_DESCRIBE_STRUCT(ShapeView, (), (name, rungs))
struct Past {
    int started = 0;
    int kept = 0;
    int broken = 0;
    int stopped = 0; ///< nobody asked for it any more
    int open = 0;
    int overdue = 0; ///< of those open
};
BOOST_DESCRIBE_STRUCT(Past, (), (started, kept, broken, stopped, open, overdue))
struct KindView {
    std::string kind;
    std::string setting; ///< where its numbers are set; empty: nowhere
    bool is_dated;       ///< due at a moment promised case by case; its rungs count from then
    std::vector<ShapeView> shapes;
    Past past;
};
BOOST_DESCRIBE_STRUCT(KindView, (), (kind, setting, is_dated, shapes, past))
struct KindList {
    std::vector<KindView> items;
};
BOOST_DESCRIBE_STRUCT(KindList, (), (items))
struct KindQuery {
    std::optional<Whole<1, most_days>> days; ///< of the past; 30 if not said
};
BOOST_DESCRIBE_STRUCT(KindQuery, (), (days))

using Reach = std::optional<std::vector<Id<identity::Store>>>;

/// A manager of some stores sees those stores' clocks; what belongs to none is the company's.
bool reaches(Reach const& reach, std::optional<Id<identity::Store>> store) {
    return !reach || (store && std::find(reach->begin(), reach->end(), *store) != reach->end());
}

std::vector<RungView> views_of(std::vector<clocks::Rung> const& ladder) {
    std::vector<RungView> rungs;
    for (auto const& rung : ladder)
        rungs.push_back({rung.name, rung.after.count(), rung.is_warning});
    return rungs;
}

void add(Past& past, clocks::Tally const& tally) {
    past.started += tally.count;
    past.overdue += tally.overdue;
    switch (tally.state) {
    case clocks::State::Running:
    case clocks::State::Paused:
        past.open += tally.count;
        break;
    case clocks::State::Met:
        past.kept += tally.count;
        break;
    case clocks::State::Lapsed:
        past.broken += tally.count;
        break;
    case clocks::State::Stopped:
        past.stopped += tally.count;
        break;
    }
}

Result<KindList> list_kinds(Tx& tx, api::Query<KindQuery> const& query) {
    auto const days = query.days ? static_cast<int>(query.days->value) : 30;
    auto const reach = identity::reach_of(tx.actor(), permission);
    std::map<std::string, Past> past;
    for (auto const& tally : clocks::tally(tx, {tx.now() - hours{24 * days}, tx.now() + hours{1}}))
        if (reaches(reach, tally.store)) add(past[tally.kind], tally);
    KindList list;
    for (auto const& one : clocks::described()) {
        KindView view{one.kind, one.setting, one.is_dated, {}, past[one.kind]};
        for (auto const& shape : one.shapes(tx))
            view.shapes.push_back({shape.name, views_of(shape.ladder)});
        list.items.push_back(std::move(view));
    }
    return list;
}

struct ClockPath {
    Id<ClockEntry> id;
};
BOOST_DESCRIBE_STRUCT(ClockPath, (), (id))
struct ReachedRung {
    std::string name;
    std::int64_t after_s;
    bool is_warning;
    std::optional<Instant> reached_at;
};
BOOST_DESCRIBE_STRUCT(ReachedRung, (), (name, after_s, is_warning, reached_at))
struct MinuteSpan {
    Instant from;
    Instant to;
    std::string what; ///< counted, closed, paused
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(MinuteSpan, (), (from, to, what, reason))
struct ClockView {
    Id<ClockEntry> id;
    std::string kind;
    clocks::State state;
    std::string calendar;
    std::optional<Id<identity::Store>> store;
    Instant started_at;
    Instant due_at;
    std::optional<Instant> ended_at;
    std::int64_t counted_s;
    std::vector<ReachedRung> rungs;
    std::vector<MinuteSpan> minutes;
};
BOOST_DESCRIBE_STRUCT(ClockView, (),
                      (id, kind, state, calendar, store, started_at, due_at, ended_at, counted_s,
                       rungs, minutes))

/// Whoever may read what the clock is about may see how it counted.
bool may_see(Actor const& actor, clocks::Entry const& clock) {
    auto const right = clock.kind.substr(0, clock.kind.find('.')) + ".read";
    return clock.store ? actor.may_at(right, *clock.store) : actor.may(right);
}

Result<ClockView> get_clock(Tx& tx, api::Path<ClockPath> const& at) {
    auto const clock = clocks::find(tx, at.id);
    if (!clock || !may_see(tx.actor(), *clock))
        return Error{Refusal::NotFound, "office.clock_not_found"};
    auto const story = clocks::tell(tx, *clock, tx.now());
    auto const counted = std::chrono::duration_cast<seconds>(clocks::counted(story));
    ClockView view{clock->id,
                   clock->kind,
                   clock->state,
                   clock->calendar,
                   clock->store,
                   clock->started_at,
                   clock->due_at,
                   clock->ended_at,
                   counted.count(),
                   {},
                   {}};
    for (auto const& rung : clocks::ladder_of(*clock))
        view.rungs.push_back({rung.name, rung.after.count(), rung.is_warning,
                              clocks::reached_at(story, rung.after)});
    for (auto const& one : story)
        view.minutes.push_back({one.span.from, one.span.to, one.what, one.reason});
    return view;
}

struct TrialQuery {
    Text<3, 80> kind;
    Instant from;
    Instant to;
    std::optional<Whole<0, 31'622'400>> target_s; ///< only those that had this time
    std::optional<Whole<0, 31'622'400>> warn_s;
    Whole<0, 31'622'400> due_s;
    std::optional<Whole<0, 31'622'400>> manager_s; ///< after the due time
    std::optional<Whole<0, 31'622'400>> hq_s;      ///< after the due time
    std::optional<Whole<0, 1'440>> opens_min;      ///< counted only from this minute of the day …
    std::optional<Whole<0, 1'440>> closes_min;     ///< … until this one
    std::optional<Whole<1, 7>> days_a_week;        ///< from Monday; 7 if not said
};
BOOST_DESCRIBE_STRUCT(TrialQuery, (),
                      (kind, from, to, target_s, warn_s, due_s, manager_s, hq_s, opens_min,
                       closes_min, days_a_week))
struct TrialView {
    Outcome outcome;
    int left_out; ///< still open, or stopped
    bool is_cut;  ///< more cases than are tried at once: the earliest were taken
};
BOOST_DESCRIBE_STRUCT(TrialView, (), (outcome, left_out, is_cut))

Result<void> check_trial(TrialQuery const& in) {
    if (in.to <= in.from) return invalid_field("/query/to", "office.span_reversed");
    if (in.to - in.from > hours{24 * most_days})
        return invalid_field("/query/to", "office.span_too_long",
                             {{"count", std::to_string(most_days)}});
    if (in.warn_s && in.warn_s->value >= in.due_s.value)
        return invalid_field("/query/warn_s", "office.warning_after_due");
    if (in.manager_s && in.hq_s && in.hq_s->value < in.manager_s->value)
        return invalid_field("/query/hq_s", "office.ladder_not_rising");
    if (in.opens_min.has_value() != in.closes_min.has_value())
        return invalid_field(in.opens_min ? "/query/closes_min" : "/query/opens_min",
                             "platform.required");
    if (in.opens_min && in.opens_min->value >= in.closes_min->value)
        return invalid_field("/query/closes_min", "office.hours_reversed");
    return {};
}

std::vector<clocks::Rung> ladder_of(TrialQuery const& in) {
    std::vector<clocks::Rung> ladder;
    seconds const due{in.due_s.value};
    if (in.warn_s) ladder.push_back({"warn", seconds{in.warn_s->value}, true});
    ladder.push_back({"due", due});
    if (in.manager_s) ladder.push_back({"manager", due + seconds{in.manager_s->value}});
    if (in.hq_s) ladder.push_back({"hq", due + seconds{in.hq_s->value}});
    return ladder;
}

/// The hours that are tried; nothing: each case's own calendar.
std::optional<BusinessCalendar> calendar_of(TrialQuery const& in) {
    if (!in.opens_min) return {};
    BusinessCalendar calendar;
    auto const days = static_cast<std::size_t>(in.days_a_week ? in.days_a_week->value : 7);
    for (std::size_t day = 0; day < days; ++day)
        calendar.weekly[day] = {
            {static_cast<int>(in.opens_min->value), static_cast<int>(in.closes_min->value)}};
    return calendar;
}

bool has_target(clocks::Entry const& clock, seconds target) {
    for (auto const& rung : clocks::ladder_of(clock))
        if (!rung.is_warning) return rung.after == target;
    return false;
}

PastCase to_case(Tx& tx, clocks::Entry const& clock, std::optional<BusinessCalendar> const& tried) {
    auto const own = clocks::counted(clocks::tell(tx, clock, *clock.ended_at));
    auto const other =
        tried ? clocks::counted(clocks::tell(tx, clock, *tried, *clock.ended_at)) : own;
    return {clock.id,
            clock.subject,
            clock.store,
            clock.started_at,
            clock.state == clocks::State::Met,
            clocks::ladder_of(clock),
            own,
            other};
}

Result<TrialView> try_change(Tx& tx, api::Query<TrialQuery> const& in) {
    TRY(check_trial(in));
    auto const& known = clocks::described();
    auto const kind = std::find_if(known.begin(), known.end(), [&](auto const& one) {
        return one.kind == std::string(in.kind);
    });
    if (kind == known.end()) return invalid_field("/query/kind", "office.clock_kind_unknown");
    auto const reach = identity::reach_of(tx.actor(), permission);
    auto const tried = calendar_of(in);
    auto const found = clocks::list_started(tx, kind->kind, {in.from, in.to}, most_cases + 1);
    TrialView view{{}, 0, static_cast<int>(found.size()) > most_cases};
    std::vector<PastCase> cases;
    for (auto const& one : found) {
        if (!reaches(reach, one.store)) continue;
        if (in.target_s && !has_target(one, seconds{in.target_s->value})) continue;
        bool const has_ended =
            one.state == clocks::State::Met || one.state == clocks::State::Lapsed;
        if (has_ended)
            cases.push_back(to_case(tx, one, tried));
        else
            ++view.left_out;
    }
    view.outcome = try_out(cases, {ladder_of(in), kind->is_dated});
    return view;
}

} // namespace

void install_clocks(Room& room) {
    auto const managers = api::staff(std::string(permission));
    room.routes.read("/clock-kinds", "list_clock_kinds", managers, list_kinds);
    room.routes.read("/clocks/{id}", "get_clock", api::staff(), get_clock);
    room.routes.read("/clock-simulation", "simulate_clocks", managers, try_change);
}

} // namespace hearth::office
