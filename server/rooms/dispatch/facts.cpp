#include "rooms/dispatch/facts.h"

#include "base/zone.h"
#include "rooms/dispatch/fairness.h"
#include "rooms/dispatch/limits.h"

#include <algorithm>
#include <unordered_map>

namespace hearth::dispatch {
namespace {

using catalog::HealthGrade;
using catalog::PaperKind;
using std::chrono::days;
using std::chrono::sys_days;

constexpr sys_days no_end{std::chrono::year{9999} / 12 / 31};
constexpr minutes zone_step{30};
constexpr days zone_margin{9};

using Days = std::pair<sys_days, sys_days>; // both included

std::optional<Days> days_of(workforce::Paper const* paper) {
    if (!paper || paper->result == workforce::PaperResult::Failed) return {};
    auto const last = paper->valid_to ? sys_days{*paper->valid_to} : no_end;
    return Days{sys_days{paper->issued_on}, last};
}

template <typename Fits>
workforce::Paper const* newest(std::vector<workforce::Paper> const& papers, Fits fits) {
    workforce::Paper const* found = nullptr;
    for (auto const& paper : papers)
        if (fits(paper) && (!found || paper.seen_at > found->seen_at)) found = &paper;
    return found;
}

std::uint64_t word_of(Uuid const& uuid, std::size_t from) {
    std::uint64_t word = 0;
    for (std::size_t at = from; at < from + 8; ++at)
        word = word << 8 | uuid.bytes[at];
    return word;
}

void add_breaks(planner::Worker& worker, Terms const& terms) {
    auto const& planning = terms.planning;
    if (planning.lunch_min <= 0) return;
    auto const first = sys_days{local_day(terms.span.from, terms.zone)};
    auto const last = sys_days{local_day(terms.span.to, terms.zone)};
    for (auto day = first; day <= last; day += days{1}) {
        auto const from = at_local(Day{day}, planning.lunch_from_min, terms.zone);
        auto const to = at_local(Day{day}, planning.lunch_to_min, terms.zone);
        // Who comes later or leaves earlier eats at home.
        auto const is_there = [&](planner::Span const& shift) {
            return shift.from <= from && to + minutes{planning.lunch_min} <= shift.to;
        };
        if (std::any_of(worker.shifts.begin(), worker.shifts.end(), is_there))
            worker.breaks.push_back({from, to, minutes{planning.lunch_min}});
    }
}

void add_traits(Codes& codes, planner::Worker& worker, workforce::Worker const& file) {
    auto const add = [&](std::string const& code) {
        if (auto const id = codes.trait(code)) worker.traits.set(*id);
    };
    add("gender:" + to_text(file.gender));
    for (auto const& language : file.traits.languages)
        add("language:" + language);
    for (auto const& cuisine : file.traits.cuisines)
        add("cuisine:" + cuisine);
}

} // namespace

planner::Key to_key(Uuid const& uuid) {
    return {word_of(uuid, 0), word_of(uuid, 8)};
}

Uuid to_uuid(planner::Key const& key) {
    Uuid uuid;
    for (std::size_t at = 0; at < 8; ++at) {
        uuid.bytes[at] = static_cast<std::uint8_t>(key.high >> (8 * (7 - at)));
        uuid.bytes[8 + at] = static_cast<std::uint8_t>(key.low >> (8 * (7 - at)));
    }
    return uuid;
}

planner::Zone make_zone(std::string_view zone, Span span) {
    auto const offset_at = [&](Instant at) {
        auto const whole = std::chrono::floor<minutes>(at);
        return seconds{sys_days{local_day(at, zone)} + minutes{local_minute(at, zone)} - whole};
    };
    auto at = std::chrono::floor<days>(span.from) - zone_margin;
    std::vector<planner::Zone::Change> changes{{Instant{at}, offset_at(Instant{at})}};
    for (Instant next{at}; next < span.to + zone_margin; next += zone_step)
        if (auto const offset = offset_at(next); offset != changes.back().offset)
            changes.push_back({next, offset});
    return planner::Zone{std::move(changes)};
}

Terms terms_of(Tx& tx, identity::Store const& store) {
    auto const planning = settings::load<PlanningSettings>(tx, store.id);
    auto const today = sys_days{local_day(tx.now(), store.zone)};
    auto const end = today + days{planning.horizon_days + 1};
    return {store.id,
            store.zone,
            {at_local(Day{today}, 0, store.zone), at_local(Day{end}, 0, store.zone)},
            tx.now(),
            planning};
}

std::vector<planner::Paper> papers_of(Codes& codes, std::vector<workforce::Paper> const& papers) {
    std::vector<planner::Paper> out;
    auto const add = [&](std::string const& code, std::optional<Days> const& when) {
        if (when && when->first <= when->second)
            out.push_back({codes.paper(code), when->first, when->second});
    };
    for (auto const kind :
         {PaperKind::Identity, PaperKind::Background, PaperKind::Licence, PaperKind::Insurance})
        add(to_text(kind), days_of(newest(papers, [&](workforce::Paper const& paper) {
                return paper.kind == kind && !paper.training;
            })));
    auto const any = days_of(newest(
        papers, [](workforce::Paper const& paper) { return paper.kind == PaperKind::Health; }));
    for (auto const& grade : names_of<HealthGrade>()) {
        auto const reached = days_of(newest(papers, [&](workforce::Paper const& paper) {
            return paper.kind == PaperKind::Health &&
                   paper.health.value_or(HealthGrade::General) >= grade.value;
        }));
        if (any && reached)
            add(health_code(grade.value),
                Days{std::max(any->first, reached->first), std::min(any->second, reached->second)});
    }
    for (auto const& paper : papers) {
        if (!paper.training) continue;
        auto const code = "training:" + *paper.training;
        if (newest(papers, [&](workforce::Paper const& other) {
                return other.training == paper.training;
            }) == &paper)
            add(code, days_of(&paper));
    }
    return out;
}

planner::Worker to_planner(Codes& codes, workforce::Roster const& roster, Terms const& terms) {
    auto const& file = roster.worker;
    planner::Worker worker;
    worker.key = to_key(file.id.uuid);
    for (auto const& shift : roster.shifts)
        worker.shifts.push_back(to_span(shift));
    worker.start = worker.end = planner::Place{file.latitude, file.longitude};
    worker.commute = planner::Commute::OwnTime;
    worker.mode = static_cast<planner::Mode>(file.travel);
    worker.has_vehicle = file.travel == workforce::Travel::Car;
    worker.reach_m = file.reach_m;
    worker.is_leader = file.is_leader;
    worker.papers = papers_of(codes, roster.papers);
    for (auto const& skill : file.skills) {
        auto const level = static_cast<std::uint8_t>(skill.level.value);
        if (auto const id = codes.skill(skill.code)) {
            worker.skills.push_back({*id, level});
            continue;
        }
        for (int reached = 1; reached <= level; ++reached)
            worker.papers.push_back(
                {codes.paper("skill:" + skill.code + ":" + std::to_string(reached)), sys_days{},
                 no_end});
    }
    add_traits(codes, worker, file);
    add_breaks(worker, terms);
    worker.limits = limits_of(file.relation, terms.planning, {});
    if (file.hired_on) {
        auto const served = std::chrono::floor<days>(terms.now) - sys_days{*file.hired_on};
        worker.experience_months = static_cast<int>(std::max<long>(0, served.count() / 30));
    }
    return worker;
}

std::vector<Facts> load_facts(Tx& tx, Codes& codes, Terms const& terms,
                              std::optional<Id<workforce::Worker>> worker) {
    workforce::RosterAsk ask{.span = terms.span, .zone = terms.zone};
    if (worker)
        ask.worker = worker;
    else
        ask.store = terms.store;
    auto const rest = settings::load<RestSettings>(tx, terms.store);
    std::vector<Facts> all;
    std::unordered_map<Id<workforce::Worker>, std::size_t> by_id;
    for (auto const& roster : workforce::list_rosters(tx, ask)) {
        auto const& file = roster.worker;
        by_id[file.id] = all.size();
        all.push_back({.id = file.id,
                       .number = file.number,
                       .store = file.store,
                       .is_active = file.state == workforce::State::Active,
                       .worker = to_planner(codes, roster, terms),
                       .roster_version = roster.version});
        all.back().worker.limits = limits_of(file.relation, terms.planning, rest);
    }
    std::vector<std::vector<Booking>> bookings(all.size());
    for (auto& booking : list_bookings(tx, {terms.store, worker}, booked_span(terms)))
        if (auto const known = by_id.find(booking.worker); known != by_id.end())
            bookings[known->second].push_back(std::move(booking));
    auto const worked = list_worked(tx, {terms.store, worker}, terms.now);
    for (std::size_t at = 0; at < all.size(); ++at) {
        put_bookings(all[at], bookings[at]);
        if (auto const known = worked.find(all[at].id); known != worked.end())
            all[at].worker.worked_4_weeks = known->second;
    }
    return all;
}

Span booked_span(Terms const& terms) {
    return {terms.span.from - days{7}, terms.span.to};
}

void put_bookings(Facts& facts, std::vector<Booking> const& bookings) {
    facts.worker.busy.clear();
    facts.runs_out.reset();
    for (auto const& booking : bookings) {
        facts.worker.busy.push_back(booking.to_stop());
        if (booking.valid_until && (!facts.runs_out || *booking.valid_until < *facts.runs_out))
            facts.runs_out = booking.valid_until;
    }
    std::ranges::sort(facts.worker.busy, {},
                      [](planner::Stop const& stop) { return stop.span.from; });
}

} // namespace hearth::dispatch
