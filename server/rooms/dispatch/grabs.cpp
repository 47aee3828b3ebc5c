#include "rooms/dispatch/grabs.h"

#include "base/zone.h"
#include "platform/db/again.h"
#include "platform/words/words.h"
#include "rooms/dispatch/answers.h"
#include "rooms/dispatch/dispatch.h"

#include <algorithm>

namespace hearth::dispatch {
namespace {

using std::chrono::days;

constexpr int most_looked_at = 400;
constexpr std::size_t most_listed = 100;

/// A store in which this worker may grab, as it is now.
struct Stall {
    std::shared_ptr<City> city;
    Facts facts; ///< the worker's, by the database
    GrabSettings settings;
    Ignore kept;       ///< time kept for visits to come: others may take it over
    minutes worked{0}; ///< of the last four weeks
    minutes mean{0};   ///< the same of everybody active in the store
};

minutes mean_of(City const& city, std::map<Id<workforce::Worker>, minutes> const& worked) {
    auto const everybody = city.all();
    if (everybody.empty()) return minutes{0};
    minutes sum{0};
    for (auto const& [index, one] : everybody)
        if (auto const known = worked.find(one->id); known != worked.end()) sum += known->second;
    return sum / static_cast<long>(everybody.size());
}

/// Nothing where the store does not grab, or the worker is not active there.
Result<std::optional<Stall>> open_stall(Tx& tx, Id<workforce::Worker> id, Use use) {
    auto const worker = TRY(workforce::load_worker(tx, id));
    if (settings::load<ModeSettings>(tx, worker.store).mode != Mode::Grabbed)
        return std::optional<Stall>{};
    auto city = TRY(city_of(tx, worker.store, use));
    auto facts = read_facts(tx, *city, id);
    if (!facts || !facts->is_active) return std::optional<Stall>{};
    Stall stall{std::move(city), std::move(*facts), settings::load<GrabSettings>(tx, worker.store)};
    for (auto const& one : list_reserved_ahead(tx, id))
        stall.kept.insert(Booking{.id = one.id.uuid}.to_stop().key);
    auto const worked = list_worked(tx, {worker.store}, tx.now());
    if (auto const own = worked.find(id); own != worked.end()) stall.worked = own->second;
    stall.mean = mean_of(*stall.city, worked);
    return std::optional{std::move(stall)};
}

std::vector<Id<orders::Visit>> list_put_up(Tx& tx, Id<identity::Store> store, Span span) {
    std::vector<Id<orders::Visit>> visits;
    for (auto const& [id] : tx.all<std::tuple<Id<orders::Visit>>>(
             "SELECT visit_id FROM orders_v_visit WHERE company_id = ?1 AND store_id = ?2 AND "
             "state = 'unassigned' AND starts_at > ?3 AND starts_at < ?4 ORDER BY starts_at, "
             "visit_id LIMIT ?5",
             store, span.from, span.to, most_looked_at))
        visits.push_back(id);
    return visits;
}

/// When somebody was last missing: the order's placing, or the last who was asked in vain; of what
/// was ordered long ago, when it came near enough to be put up.
Instant put_up_at(Tx& tx, orders::Visit const& visit, orders::Order const& order,
                  GrabSettings const& settings) {
    auto at = std::max(order.placed_at, visit.starts_at - days{settings.horizon_days});
    for (auto const& one : list_asked(tx, visit.id))
        if (one.answered_at && one.state != AssignmentState::Confirmed)
            at = std::max(at, *one.answered_at);
    return at;
}

struct Chance {
    orders::Visit visit;
    Ask ask;
    std::vector<Assignment> crew;
    Instant open_from;
    bool lacks_leader = false;
};

Result<Chance> chance_of(Tx& tx, Stall const& stall, orders::Visit const& visit) {
    auto const order = TRY(orders::load(tx, visit.order));
    Span const on_show{put_up_at(tx, visit, order, stall.settings), visit.starts_at};
    Chance chance{visit, TRY(make_ask(tx, *stall.city, order, visit)), list_crew(tx, visit.id),
                  open_from(on_show, stall.worked, stall.mean, stall.settings)};
    if (chance.ask.slot.visit.needs_leader) {
        auto const first = chance.crew.empty() ? nullptr : stall.city->find(chance.crew[0].worker);
        chance.lacks_leader = !first || !first->worker.is_leader;
    }
    return chance;
}

bool is_put_up(orders::Visit const& visit, Instant now) {
    return visit.state == orders::VisitState::Unassigned && visit.starts_at > now;
}

/// Who comes last where a leader is still missing has to be one.
planner::Role role_in(Stall const& stall, Chance const& chance) {
    auto const is_last = static_cast<int>(chance.crew.size()) + 1 >= chance.visit.crew_size;
    auto const leads = chance.lacks_leader && (is_last || stall.facts.worker.is_leader);
    return leads ? planner::Role::Leader : planner::Role::Member;
}

std::optional<planner::Reason> why_not(Tx& tx, Stall const& stall, Chance const& chance) {
    auto const start = chance.visit.starts_at;
    auto ignore = replaceable(tx, stall.facts.id, chance.visit.id, chance.ask.busy_at(start));
    ignore.insert(stall.kept.begin(), stall.kept.end());
    return refusal_of(*stall.city, chance.ask.slot.visit, start, stall.facts,
                      stall.facts.worker.busy, role_in(stall, chance), ignore);
}

bool goes_already(Chance const& chance, Id<workforce::Worker> worker) {
    return std::ranges::any_of(chance.crew,
                               [&](Assignment const& one) { return one.worker == worker; });
}

Role to_role(Stall const& stall, Chance const& chance) {
    auto const leads = chance.crew.empty() || role_in(stall, chance) == planner::Role::Leader;
    return leads ? Role::Leader : Role::Member;
}

/// Has the worker taken as many visits of that day as the store lets one have?
bool has_enough(Tx& tx, Stall const& stall, Instant start) {
    auto const& zone = stall.city->terms().zone;
    auto const day = std::chrono::sys_days{local_day(start, zone)};
    auto const [taken] = tx.one<std::tuple<int>>(
        "SELECT count(*) FROM dispatch_assignment WHERE company_id = ?1 AND worker_id = ?2 AND "
        "mode = 'grabbed' AND busy_from >= ?3 AND busy_from < ?4 AND "
        "(state IN ('proposed', 'confirmed') OR (state = 'released' AND reason = 'done'))",
        stall.facts.id, at_local(Day{day}, 0, zone), at_local(Day{day + days{1}}, 0, zone));
    return stall.settings.most_a_day > 0 && taken >= stall.settings.most_a_day;
}

std::vector<Detail> enough_of(Stall const& stall) {
    return {{"limit", std::to_string(stall.settings.most_a_day)}};
}

/// Hours and rest are told, so that nobody wonders where the work has gone; all else is not theirs.
bool is_limit(planner::Why why) {
    using planner::Why;
    switch (why) {
    case Why::NoBreak:
    case Why::RunTooLong:
    case Why::DayTooLong:
    case Why::WeekTooLong:
    case Why::TooManyDays:
    case Why::NightTooShort:
        return true;
    default:
        return false;
    }
}

/// Nothing where the visit is none of this worker's business.
Result<std::optional<Grab>> show(Tx& tx, Stall const& stall, orders::Visit const& visit) {
    auto const chance = TRY(chance_of(tx, stall, visit));
    if (goes_already(chance, stall.facts.id)) return std::optional<Grab>{};
    Grab one{visit, to_role(stall, chance), chance.open_from, {}};
    auto const& locale = tx.actor().locale;
    if (auto const reason = why_not(tx, stall, chance)) {
        if (!is_limit(reason->why)) return std::optional<Grab>{};
        one.limit = say(stall.city->codes(), *reason, locale);
    } else if (has_enough(tx, stall, visit.starts_at)) {
        std::string const code = "dispatch.grab_enough";
        one.limit = Said{code, words::text(locale, code, enough_of(stall))};
    }
    return std::optional{std::move(one)};
}

Result<void> check_grab(Tx& tx, Stall const& stall, Chance const& chance) {
    if (chance.open_from > tx.now()) {
        auto const from = to_local_text(chance.open_from, stall.city->terms().zone);
        return Error{Refusal::Conflict, "dispatch.grab_waits", {{"time", from.substr(11, 5)}}};
    }
    if (auto const reason = why_not(tx, stall, chance)) {
        auto const said = say(stall.city->codes(), *reason, tx.actor().locale);
        return Error{Refusal::Conflict,
                     "dispatch.breaks_rule",
                     {{"reason", said.text}},
                     {},
                     json::to_text(std::vector{said})};
    }
    if (has_enough(tx, stall, chance.visit.starts_at))
        return Error{Refusal::Conflict, "dispatch.grab_enough", enough_of(stall)};
    return {};
}

Workers crew_with(Stall const& stall, Chance const& chance) {
    Workers crew{stall.facts.id};
    for (auto const& one : chance.crew)
        crew.push_back(one.worker);
    if (to_role(stall, chance) != Role::Leader) std::ranges::rotate(crew, crew.begin() + 1);
    return crew;
}

Result<void> take(Tx& tx, Stall const& stall, Chance const& chance) {
    auto const& visit = chance.visit;
    // Whose time was kept for it is free from now on: the copy, which finds others, is to know.
    for (auto const& one : list_reserved(tx, visit.id))
        stall.city->mark(one.worker, 0);
    auto const taken = assign(tx, {.visit = visit.id,
                                   .workers = crew_with(stall, chance),
                                   .mode = Mode::Grabbed,
                                   .before_min = chance.ask.before_min,
                                   .after_min = chance.ask.after_min});
    if (!taken && taken.error().code == "dispatch.worker_reserved")
        return Error{Refusal::Conflict, "dispatch.grab_needed"};
    // This transaction saw them free, so another has just given them something: see reserve().
    if (!taken && taken.error().code == "dispatch.worker_busy")
        db::run_again("a worker was taken meanwhile");
    TRY(taken);
    TRY(keep_capacity(tx, visit.id));
    if (!TRY(hand_on(tx, stall.facts.id, visit.starts_at)))
        return Error{Refusal::Conflict, "dispatch.grab_needed"};
    return {};
}

} // namespace

Result<void> check_grabbing(GrabSettings const& grabbing) {
    struct Range {
        char const* member;
        int value, min, max;
    };
    for (auto const& [member, value, min, max] :
         {Range{"fair_min", grabbing.fair_min, 0, 1'440},
          Range{"most_a_day", grabbing.most_a_day, 0, 20},
          Range{"horizon_days", grabbing.horizon_days, 1, 28}})
        if (value < min || value > max)
            return invalid_field("/" + std::string(member), "platform.out_of_range",
                                 {{"min", std::to_string(min)}, {"max", std::to_string(max)}});
    return {};
}

Instant open_from(Span on_show, minutes worked, minutes mean, GrabSettings const& settings) {
    if (worked <= mean) return on_show.from;
    auto const half = std::max(Duration{0}, (on_show.to - on_show.from) / 2);
    return on_show.from + std::min(Duration{minutes{settings.fair_min}}, half);
}

Result<Grabs> list_grabs(Tx& tx, Id<workforce::Worker> worker) {
    Grabs grabs;
    auto const stall = TRY(open_stall(tx, worker, Use::Reading));
    if (!stall) return grabs;
    grabs = {true, stall->settings, stall->worked, stall->mean, {}};
    Span const span{tx.now(), tx.now() + days{stall->settings.horizon_days}};
    for (auto const& id : list_put_up(tx, stall->city->terms().store, span)) {
        if (grabs.items.size() == most_listed) break;
        auto const visit = TRY(orders::load_visit(tx, id));
        if (auto one = TRY(show(tx, *stall, visit))) grabs.items.push_back(std::move(*one));
    }
    return grabs;
}

Result<Assignment> grab(Tx& tx, Id<orders::Visit> id, Id<workforce::Worker> worker) {
    auto const visit = TRY(orders::load_visit(tx, id));
    auto const stall = TRY(open_stall(tx, worker, Use::Writing));
    if (!stall || visit.store != stall->facts.store)
        return Error{Refusal::NotFound, "orders.visit_not_found"};
    if (!is_put_up(visit, tx.now())) return Error{Refusal::Conflict, "dispatch.grab_is_taken"};
    auto const chance = TRY(chance_of(tx, *stall, visit));
    if (goes_already(chance, worker)) return Error{Refusal::Conflict, "dispatch.grab_is_taken"};
    TRY(check_grab(tx, *stall, chance));
    TRY(take(tx, *stall, chance));
    return confirm(tx, find_live(tx, id, worker)->id);
}

} // namespace hearth::dispatch
