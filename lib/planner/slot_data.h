#pragma once
#include <map>

#include "planner/slot_index.h"

/// Inside of SlotIndex: the rows, the bit sets that name candidates and the coverage that tells
/// at which hours nobody with a skill works at all.
namespace hearth::planner {

using WorkerBits = std::vector<std::uint64_t>;

struct SlotRow {
    Worker worker;
    std::vector<Stop> booked;
    std::vector<Stop> stops; ///< worker.busy and booked, ascending
    bool is_active = false;
};

struct SlotData {
    explicit SlotData(SlotSettings settings);

    SlotSettings settings;
    std::vector<SlotRow> rows;
    std::map<Key, WorkerIndex> by_key;

    // Apart from the rows, for the sweep over everyone.
    std::vector<Place> start_of;
    std::vector<double> reach_of; ///< negative: no start place, may go anywhere

    WorkerBits active;
    std::array<WorkerBits, max_skills> with_skill;
    std::array<std::vector<std::uint16_t>, max_skills> skill_hours;
    std::vector<std::uint16_t> all_hours;

    Town town() const { return {settings.zone, settings.travel}; }
    /// Adds (or with -1 takes away) the worker's bits and hours.
    void count(WorkerIndex index, int sign);
    /// May somebody with these skills be at work during all of the span? Never a false no.
    bool is_covered(std::vector<Skill> const& skills, Span span) const;
    /// Those who have the skills and live near enough, near ones first.
    std::vector<WorkerIndex> candidates(Visit const& visit) const;
    /// All starts on the grid that the ask itself allows and somebody's hours cover.
    std::vector<Instant> starts(SlotAsk const& ask) const;
    std::optional<Reason> start_conflict(SlotAsk const& ask, Instant start) const;
    std::optional<Reason> refusal(SlotAsk const& ask, Instant start, WorkerIndex worker,
                                  Role role) const;
};

/// One question being answered: the starts still open and the crews found so far.
class SlotSearch {
public:
    SlotSearch(SlotData const& data, SlotAsk const& ask);
    std::vector<SlotStart> run();

private:
    void try_worker(WorkerIndex index);
    void try_shift(WorkerIndex index, Span const& shift);
    bool has_room(SlotRow const& row, Span const& shift, Stop const& stop, std::size_t next) const;
    void take(std::size_t at, WorkerIndex index, Role role);

    SlotData const& data_;
    SlotAsk const& ask_;
    std::vector<Instant> starts_;
    std::vector<std::vector<WorkerIndex>> crews_;
    std::vector<char> has_leader_;
    std::vector<std::uint64_t> open_;
    std::size_t open_count_ = 0;
};

} // namespace hearth::planner
