#include "planner/slot_data.h"

namespace hearth::planner {
namespace {

constexpr std::size_t word_bits = 64;

} // namespace

SlotSearch::SlotSearch(SlotData const& data, SlotAsk const& ask)
    : data_(data), ask_(ask), starts_(data.starts(ask)), crews_(starts_.size()),
      has_leader_(starts_.size()), open_(starts_.size() / word_bits + 1),
      open_count_(starts_.size()), rooms_(data.work_days.size()) {
    for (std::size_t at = 0; at < starts_.size(); ++at) {
        open_[at / word_bits] |= std::uint64_t{1} << (at % word_bits);
    }
}

std::vector<SlotStart> SlotSearch::run() {
    close_hopeless();
    for (auto const index : data_.candidates(ask_.visit)) {
        if (open_count_ == 0) break;
        try_worker(index);
    }
    std::vector<SlotStart> result;
    for (std::size_t at = 0; at < starts_.size(); ++at) {
        auto const is_served = static_cast<int>(crews_[at].size()) >= ask_.visit.crew;
        if (is_served) result.push_back({starts_[at], std::move(crews_[at])});
    }
    return result;
}

void SlotSearch::close_hopeless() {
    std::vector<std::uint64_t> hopeful(open_.size());
    for (std::uint32_t day = 0; day < rooms_.size(); ++day) {
        if (!data_.work_days.is_worked(day)) continue;
        auto const& room = room_of(day);
        for (auto word = room.first; word < room.last; ++word)
            hopeful[word] |= room.bits[word];
    }
    open_count_ = 0;
    for (std::size_t word = 0; word < open_.size(); ++word) {
        open_[word] &= hopeful[word];
        open_count_ += static_cast<std::size_t>(__builtin_popcountll(open_[word]));
    }
}

void SlotSearch::try_worker(WorkerIndex index) {
    auto const& row = data_.rows[index];
    OtherStops const others(row.stops, ask_.own);
    for (std::size_t at = 0; at < row.days.size(); ++at) {
        auto const& room = room_of(row.days[at]);
        if (room.first >= room.last) continue;
        try_shift({.index = index, .shift = row.worker.shifts[at], .stops = others.get()}, room);
    }
}

SlotSearch::Room const& SlotSearch::room_of(std::uint32_t work_day) {
    auto& room = rooms_[work_day];
    if (room.is_known) return room;
    room.is_known = true;
    room.bits.resize(open_.size());
    auto const& worker = data_.work_days.at(work_day);
    auto const& shift = worker.shifts.front();
    auto const& visit = ask_.visit;
    auto const first = std::ranges::lower_bound(starts_, shift.from + visit.before);
    auto const last = std::ranges::upper_bound(starts_, shift.to - visit.after - visit.length);
    for (auto start = first; start < last; ++start) {
        if (misfit(data_.town(), worker, {}, to_stop(visit, *start))) continue;
        auto const at = static_cast<std::size_t>(start - starts_.begin());
        room.bits[at / word_bits] |= std::uint64_t{1} << (at % word_bits);
        if (room.first == room.last) room.first = at / word_bits;
        room.last = at / word_bits + 1;
    }
    return room;
}

void SlotSearch::try_shift(Look look, Room const& room) {
    for (auto word = room.first; word < room.last; ++word)
        for (auto bits = room.bits[word] & open_[word]; bits != 0; bits &= bits - 1)
            try_start(look, word * word_bits + static_cast<std::size_t>(__builtin_ctzll(bits)));
}

void SlotSearch::try_start(Look& look, std::size_t at) {
    auto const& row = data_.rows[look.index];
    auto const& visit = ask_.visit;
    auto const start = starts_[at];
    while (look.next < look.stops.size() && look.stops[look.next].span.from <= start)
        ++look.next;
    auto const stop = to_stop(visit, start);
    if (!has_room(look, stop)) return;
    auto const day = data_.settings.zone.day_of(start);
    if (look.judged != day) judge_day(look, day, start);
    if (!look.can_today) return;
    auto const is_full_of_members = visit.needs_leader && look.role == Role::Member &&
                                    static_cast<int>(crews_[at].size()) + 1 >= visit.crew &&
                                    has_leader_[at] == 0;
    if (is_full_of_members) return;
    if (!misfit(data_.town(), row.worker, look.stops, stop)) take(at, look.index, look.role);
}

void SlotSearch::judge_day(Look& look, Day day, Instant start) const {
    auto const& worker = data_.rows[look.index].worker;
    auto const& visit = ask_.visit;
    look.judged = day;
    auto const load = load_at(data_.settings.zone, worker, look.stops, start);
    auto const leads =
        visit.needs_leader && !cannot_serve(worker, look.index, visit, day, Role::Leader);
    look.role = leads ? Role::Leader : Role::Member;
    look.can_today = !hours_conflict(worker.limits, load, to_stop(visit, start).work()) &&
                     (leads || !cannot_serve(worker, look.index, visit, day, Role::Member));
}

/// Buffers and road between the neighbours: a quick look before the whole judgement. It refuses
/// only what misfit refuses too.
bool SlotSearch::has_room(Look const& look, Stop const& stop) const {
    auto const& zone = data_.settings.zone;
    auto const& travel = data_.settings.travel;
    auto const mode = data_.rows[look.index].worker.mode;
    if (look.next > 0) {
        auto const& earlier = look.stops[look.next - 1];
        if (earlier.held().to > stop.held().from) return false;
        auto const in_shift = earlier.span.to > look.shift.from;
        if (in_shift && idle_between(zone, travel, mode, earlier, stop) < Length{0}) return false;
    }
    if (look.next < look.stops.size()) {
        auto const& later = look.stops[look.next];
        if (stop.held().to > later.held().from) return false;
        auto const in_shift = later.span.from < look.shift.to;
        if (in_shift && idle_between(zone, travel, mode, stop, later) < Length{0}) return false;
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
