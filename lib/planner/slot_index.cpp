#include "planner/slot_index.h"

#include <mutex>

#include "planner/slot_data.h"
#include "planner/slots.h"

namespace hearth::planner {
namespace {

Instant begins(Stop const& stop) {
    return stop.span.from;
}

void sort_stops(SlotRow& row) {
    row.stops = row.worker.busy;
    if (row.booked.empty() && std::ranges::is_sorted(row.stops, {}, begins)) return;
    row.stops.insert(row.stops.end(), row.booked.begin(), row.booked.end());
    std::ranges::sort(row.stops, {}, begins);
}

struct Tally {
    std::array<int, why_count> counts{};
    int members = 0;
    int leaders = 0;
    SlotRefusal refusal;

    void add(WorkerIndex worker, Reason const& reason) {
        ++counts[static_cast<std::size_t>(reason.why)];
        // Who lacks a skill or a paper is not near; who comes 14 minutes late is.
        if (reason.why < Why::OutsideShift) return;
        auto& nearest = refusal.nearest_reason;
        if (nearest && nearest->shortfall <= reason.shortfall) return;
        nearest = reason;
        refusal.nearest = worker;
    }
};

} // namespace

SlotIndex::SlotIndex(SlotSettings settings)
    : data_(std::make_unique<SlotData>(std::move(settings))) {}

SlotIndex::~SlotIndex() = default;

WorkerIndex SlotIndex::put_worker(Worker worker) {
    worker.shifts = merged(std::move(worker.shifts));
    std::erase_if(worker.skills, [](Skill const& skill) { return skill.id >= max_skills; });
    std::unique_lock const lock{mutex_};
    auto const next = static_cast<WorkerIndex>(data_->rows.size());
    auto const [known, is_new] = data_->by_key.try_emplace(worker.key, next);
    auto const index = known->second;
    if (is_new) {
        data_->rows.emplace_back();
        data_->start_of.emplace_back();
        data_->reach_of.push_back(-1);
    }
    auto& row = data_->rows[index];
    if (row.is_active) data_->count(index, -1);
    data_->start_of[index] = worker.start.value_or(Place{});
    data_->reach_of[index] = worker.start ? std::max(0.0, worker.reach_m) : -1;
    row.days.clear();
    for (auto const& shift : worker.shifts)
        row.days.push_back(data_->work_days.of(worker, shift));
    row.worker = std::move(worker);
    row.is_active = true;
    sort_stops(row);
    data_->count(index, +1);
    return index;
}

void SlotIndex::put_busy(WorkerIndex worker, std::vector<Stop> busy) {
    std::unique_lock const lock{mutex_};
    auto& row = data_->rows.at(worker);
    row.worker.busy = std::move(busy);
    sort_stops(row);
}

void SlotIndex::remove_worker(WorkerIndex worker) {
    std::unique_lock const lock{mutex_};
    if (worker >= data_->rows.size() || !data_->rows[worker].is_active) return;
    data_->count(worker, -1);
    data_->rows[worker].is_active = false;
}

std::optional<WorkerIndex> SlotIndex::find_worker(Key const& key) const {
    std::shared_lock const lock{mutex_};
    auto const known = data_->by_key.find(key);
    if (known == data_->by_key.end()) return {};
    return known->second;
}

std::optional<Reason> SlotIndex::book(WorkerIndex worker, Stop const& stop) {
    std::unique_lock const lock{mutex_};
    auto& row = data_->rows.at(worker);
    for (auto const& other : row.stops) {
        auto const from = std::max(other.span.from, stop.span.from);
        auto const to = std::min(other.span.to, stop.span.to);
        if (from >= to) continue;
        auto const minutes = minutes_up(to - from);
        return Reason{Why::Busy, {Fact{"overlap_minutes", minutes}}, minutes};
    }
    row.booked.push_back(stop);
    sort_stops(row);
    return {};
}

bool SlotIndex::cancel(WorkerIndex worker, Key const& key) {
    std::unique_lock const lock{mutex_};
    auto& row = data_->rows.at(worker);
    auto const gone = std::erase_if(row.booked, [&](Stop const& stop) { return stop.key == key; });
    sort_stops(row);
    return gone > 0;
}

std::vector<WorkerIndex> SlotIndex::candidates(Visit const& visit) const {
    std::shared_lock const lock{mutex_};
    return data_->candidates(visit);
}

std::vector<SlotStart> SlotIndex::find(SlotAsk const& ask) const {
    std::shared_lock const lock{mutex_};
    return SlotSearch{*data_, ask}.run();
}

std::vector<SlotStart> SlotIndex::nearest(SlotAsk const& ask, Instant wanted,
                                          std::size_t count) const {
    auto found = find(ask);
    std::ranges::stable_sort(found, {}, [&](SlotStart const& slot) {
        return slot.start < wanted ? wanted - slot.start : slot.start - wanted;
    });
    found.resize(std::min(count, found.size()));
    return found;
}

std::optional<Reason> SlotIndex::refusal(SlotAsk const& ask, Instant start,
                                         WorkerIndex worker) const {
    std::shared_lock const lock{mutex_};
    if (auto const wrong = data_->start_conflict(ask, start)) return wrong;
    auto const is_alone = ask.visit.crew == 1 && ask.visit.needs_leader;
    return data_->refusal(ask, start, worker, is_alone ? Role::Leader : Role::Member);
}

std::optional<SlotRefusal> SlotIndex::why_not(SlotAsk const& ask, Instant start) const {
    std::shared_lock const lock{mutex_};
    Tally tally;
    tally.refusal.reason = data_->start_conflict(ask, start);
    if (tally.refusal.reason) return tally.refusal;
    for (WorkerIndex at = 0; at < data_->rows.size(); ++at) {
        if (!data_->rows[at].is_active) continue;
        auto const as_leader = data_->refusal(ask, start, at, Role::Leader);
        if (!as_leader) ++tally.leaders;
        auto const why = as_leader ? data_->refusal(ask, start, at, Role::Member) : as_leader;
        if (why) {
            tally.add(at, *why);
        } else {
            ++tally.members;
        }
    }
    auto const has_leader = !ask.visit.needs_leader || tally.leaders > 0;
    if (tally.members >= ask.visit.crew && has_leader) return {};
    auto& refusal = tally.refusal;
    refusal.could_come = tally.members;
    for (std::size_t at = 0; at < why_count; ++at) {
        if (tally.counts[at] > 0) {
            refusal.counts.emplace_back(static_cast<Why>(at), tally.counts[at]);
        }
    }
    std::ranges::stable_sort(refusal.counts, std::ranges::greater{},
                             [](auto const& count) { return count.second; });
    auto const too_few = tally.members < ask.visit.crew;
    refusal.reason = Reason{too_few ? Why::CrewTooSmall : Why::NoLeader,
                            {Fact{"found", tally.members}, Fact{"needed", ask.visit.crew}},
                            std::max(1, ask.visit.crew - tally.members)};
    return refusal;
}

} // namespace hearth::planner
