#include "planner/slot_data.h"

#include <algorithm>
#include <iterator>

#include "planner/slots.h"

namespace hearth::planner {
namespace {

using std::chrono::hours;

constexpr std::size_t word_bits = 64;
constexpr double bucket_m = 250;
constexpr std::size_t bucket_count = 256;

void set_bit(WorkerBits& bits, WorkerIndex at, bool value) {
    if (bits.size() <= at / word_bits) bits.resize(at / word_bits + 1);
    auto const mask = std::uint64_t{1} << (at % word_bits);
    bits[at / word_bits] = value ? bits[at / word_bits] | mask : bits[at / word_bits] & ~mask;
}

/// The hours of the horizon a span touches: [first, last).
struct HourRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

HourRange hours_of(Span const& horizon, Span span) {
    span.from = std::max(span.from, horizon.from);
    span.to = std::min(span.to, horizon.to);
    if (span.from >= span.to) return {};
    auto const first = std::chrono::floor<hours>(span.from - horizon.from).count();
    auto const last = std::chrono::ceil<hours>(span.to - horizon.from).count();
    return {static_cast<std::size_t>(first), static_cast<std::size_t>(last)};
}

} // namespace

OtherStops::OtherStops(std::vector<Stop> const& stops, std::set<Key> const& own) : all_(stops) {
    auto const is_own = [&](Stop const& stop) { return own.contains(stop.key); };
    if (own.empty() || std::ranges::none_of(stops, is_own)) return;
    std::ranges::remove_copy_if(stops, std::back_inserter(left_), is_own);
    is_fewer_ = true;
}

std::uint32_t WorkDays::of(Worker const& worker, Span const& shift) {
    auto const& limits = worker.limits;
    Form form{shift.from.time_since_epoch().count(),
              shift.to.time_since_epoch().count(),
              limits.longest_run.count(),
              limits.rest_after_run.count(),
              limits.longest_day.count(),
              limits.longest_week.count(),
              limits.night_rest.count(),
              limits.days_a_week};
    Worker alike;
    alike.shifts = {shift};
    alike.limits = limits;
    alike.commute = Commute::OwnTime; // the road from home is asked of each worker
    for (auto const& pause : worker.breaks) {
        if (pause.earliest < shift.from || pause.earliest >= shift.to) continue;
        alike.breaks.push_back(pause);
        for (auto const length :
             {pause.earliest.time_since_epoch(), pause.latest.time_since_epoch(), pause.length})
            form.push_back(length.count());
    }
    auto const next = static_cast<std::uint32_t>(alike_.size());
    auto const [known, is_new] = by_form_.try_emplace(std::move(form), next);
    if (is_new) {
        alike_.push_back(std::move(alike));
        users_.push_back(0);
    }
    return known->second;
}

SlotData::SlotData(SlotSettings given) : settings(std::move(given)) {
    auto const all = hours_of(settings.horizon, settings.horizon);
    all_hours.resize(all.last);
    for (auto& counts : skill_hours)
        counts.resize(all.last);
}

void SlotData::count(WorkerIndex index, int sign) {
    auto const& worker = rows[index].worker;
    set_bit(active, index, sign > 0);
    for (auto const day : rows[index].days)
        work_days.count(day, sign);
    for (auto const& skill : worker.skills)
        set_bit(with_skill[skill.id], index, sign > 0);
    for (auto const& shift : worker.shifts) {
        auto const range = hours_of(settings.horizon, shift);
        for (auto hour = range.first; hour < range.last; ++hour) {
            all_hours[hour] = static_cast<std::uint16_t>(all_hours[hour] + sign);
            for (auto const& skill : worker.skills) {
                auto& here = skill_hours[skill.id][hour];
                here = static_cast<std::uint16_t>(here + sign);
            }
        }
    }
}

bool SlotData::is_covered(std::vector<Skill> const& skills, Span span) const {
    if (span.from < settings.horizon.from || span.to > settings.horizon.to) return false;
    auto const range = hours_of(settings.horizon, span);
    for (auto hour = range.first; hour < range.last; ++hour) {
        if (all_hours[hour] == 0) return false;
        for (auto const& skill : skills) {
            if (skill_hours[skill.id][hour] == 0) return false;
        }
    }
    return true;
}

std::vector<WorkerIndex> SlotData::candidates(Visit const& visit) const {
    struct Near {
        WorkerIndex worker;
        std::uint32_t bucket;
    };
    std::vector<Near> found;
    std::array<std::uint32_t, bucket_count + 1> first{};
    for (std::size_t word = 0; word < active.size(); ++word) {
        auto bits = active[word];
        for (auto const& skill : visit.need.everyone) {
            auto const& with = with_skill[skill.id];
            bits &= word < with.size() ? with[word] : 0;
        }
        for (; bits != 0; bits &= bits - 1) {
            auto const at = word * word_bits + static_cast<std::size_t>(__builtin_ctzll(bits));
            auto bucket = bucket_count - 1; // they who start anywhere come last
            if (reach_of[at] >= 0) {
                auto const metres = start_of[at].metres_to(visit.place);
                if (metres > reach_of[at]) continue;
                auto const near = static_cast<std::size_t>(metres / bucket_m);
                bucket = std::min(near, bucket_count - 1);
            }
            found.push_back({static_cast<WorkerIndex>(at), static_cast<std::uint32_t>(bucket)});
            ++first[bucket + 1];
        }
    }
    for (std::size_t at = 1; at <= bucket_count; ++at)
        first[at] += first[at - 1];
    std::vector<WorkerIndex> sorted(found.size());
    for (auto const& near : found)
        sorted[first[near.bucket]++] = near.worker;
    return sorted;
}

std::vector<Instant> SlotData::starts(SlotAsk const& ask) const {
    std::vector<Instant> result;
    if (ask.grid <= Length{0} || ask.visit.length <= Length{0}) return result;
    auto const from = std::max({ask.within.from, ask.now + ask.notice, settings.horizon.from});
    auto const to = std::min(ask.within.to, settings.horizon.to);
    auto start = settings.zone.first_on_grid(from, ask.grid);
    for (; start < to; start = settings.zone.first_on_grid(start + Length{1}, ask.grid)) {
        if (window_conflict(ask.visit, start)) continue;
        auto const held = to_stop(ask.visit, start).held();
        if (is_covered(ask.visit.need.everyone, held)) result.push_back(start);
    }
    return result;
}

std::optional<Reason> SlotData::start_conflict(SlotAsk const& ask, Instant start) const {
    auto const too_soon = ask.now + ask.notice - start;
    if (too_soon > Length{0}) {
        auto const minutes = minutes_up(too_soon);
        return Reason{Why::NoticeTooShort, {Fact{"minutes", minutes}}, minutes};
    }
    if (ask.grid <= Length{0} || settings.zone.first_on_grid(start, ask.grid) != start) {
        return Reason{Why::NotOnGrid, {Fact{"grid_minutes", minutes_up(ask.grid)}}, 1};
    }
    return window_conflict(ask.visit, start);
}

std::optional<Reason> SlotData::refusal(SlotAsk const& ask, Instant start, WorkerIndex worker,
                                        Role role) const {
    auto const& row = rows[worker];
    auto const day = settings.zone.day_of(start);
    if (auto const who = cannot_serve(row.worker, worker, ask.visit, day, role)) return who;
    OtherStops const others(row.stops, ask.own);
    return misfit(town(), row.worker, others.get(), to_stop(ask.visit, start));
}

} // namespace hearth::planner
