#include "planner/slot_data.h"

namespace hearth::planner {
namespace {

constexpr std::size_t word_bits = 64;

} // namespace

SlotSearch::SlotSearch(SlotData const& data, SlotAsk const& ask)
    : data_(data), ask_(ask), starts_(data.starts(ask)), crews_(starts_.size()),
      has_leader_(starts_.size()), open_(starts_.size() / word_bits + 1),
      open_count_(starts_.size()) {
    for (std::size_t at = 0; at < starts_.size(); ++at) {
        open_[at / word_bits] |= std::uint64_t{1} << (at % word_bits);
    }
}

std::vector<SlotStart> SlotSearch::run() {
    for (auto const index : data_.candidates(ask_.visit)) {
        if (open_count_ == 0) break;
        try_worker(index);
    }
    std::vector<SlotStart> result;
    for (std::size_t at = 0; at < starts_.size(); ++at) {
        auto const is_open = (open_[at / word_bits] >> (at % word_bits) & 1) != 0;
        if (!is_open) result.push_back({starts_[at], std::move(crews_[at])});
    }
    return result;
}

void SlotSearch::try_worker(WorkerIndex index) {
    for (auto const& shift : data_.rows[index].worker.shifts) {
        if (shift.to <= starts_.front() || shift.from > starts_.back()) continue;
        try_shift(index, shift);
    }
}

void SlotSearch::try_shift(WorkerIndex index, Span const& shift) {
    auto const& row = data_.rows[index];
    auto const& visit = ask_.visit;
    auto const first = std::ranges::lower_bound(starts_, shift.from + visit.before);
    auto const last = std::ranges::upper_bound(starts_, shift.to - visit.after - visit.length);
    std::optional<Day> judged; // who and hours are asked once a day, not once a start
    bool can_today = false;
    Role role = Role::Member;
    std::size_t next = 0;
    for (auto start = first; start < last; ++start) {
        auto const at = static_cast<std::size_t>(start - starts_.begin());
        if ((open_[at / word_bits] >> (at % word_bits) & 1) == 0) continue;
        while (next < row.stops.size() && row.stops[next].span.from <= *start)
            ++next;
        auto const stop = to_stop(visit, *start);
        if (!has_room(row, shift, stop, next)) continue;
        auto const day = data_.settings.zone.day_of(*start);
        if (judged != day) {
            judged = day;
            auto const load = load_at(data_.settings.zone, row.worker, row.stops, *start);
            auto const leads =
                visit.needs_leader && !cannot_serve(row.worker, index, visit, day, Role::Leader);
            role = leads ? Role::Leader : Role::Member;
            can_today = !hours_conflict(row.worker.limits, load, stop.work()) &&
                        (leads || !cannot_serve(row.worker, index, visit, day, Role::Member));
        }
        if (!can_today) continue;
        auto const is_full_of_members = visit.needs_leader && role == Role::Member &&
                                        static_cast<int>(crews_[at].size()) + 1 >= visit.crew &&
                                        has_leader_[at] == 0;
        if (is_full_of_members) continue;
        if (!misfit(data_.town(), row.worker, row.stops, stop)) take(at, index, role);
    }
}

/// Buffers and road between the neighbours: a quick look before the whole judgement. It refuses
/// only what misfit refuses too.
bool SlotSearch::has_room(SlotRow const& row, Span const& shift, Stop const& stop,
                          std::size_t next) const {
    auto const& zone = data_.settings.zone;
    auto const& travel = data_.settings.travel;
    if (next > 0) {
        auto const& earlier = row.stops[next - 1];
        if (earlier.held().to > stop.held().from) return false;
        auto const in_shift = earlier.span.to > shift.from;
        if (in_shift && idle_between(zone, travel, row.worker.mode, earlier, stop) < Length{0}) {
            return false;
        }
    }
    if (next < row.stops.size()) {
        auto const& later = row.stops[next];
        if (stop.held().to > later.held().from) return false;
        auto const in_shift = later.span.from < shift.to;
        if (in_shift && idle_between(zone, travel, row.worker.mode, stop, later) < Length{0}) {
            return false;
        }
    }
    return true;
}

void SlotSearch::take(std::size_t at, WorkerIndex index, Role role) {
    auto& crew = crews_[at];
    if (role == Role::Leader && has_leader_[at] == 0) {
        has_leader_[at] = 1;
        crew.insert(crew.begin(), index);
    } else {
        crew.push_back(index);
    }
    if (static_cast<int>(crew.size()) < ask_.visit.crew) return;
    open_[at / word_bits] &= ~(std::uint64_t{1} << (at % word_bits));
    --open_count_;
}

} // namespace hearth::planner
