#pragma once
#include <memory>
#include <set>
#include <shared_mutex>

#include "planner/rules.h"

/// The live index behind every "when can you come?" (DP-02): all workers of a company with their
/// shifts, skills and booked days, asked for starts that somebody can really serve, with road,
/// breaks and rest. It is a copy, never the truth: the commit checks again in the database.
///
/// Threads: every public function may be called from any thread. Readers share a lock, a change
/// takes it alone for microseconds; an answer is a value and refers to nothing inside.
namespace hearth::planner {

/// What is asked for. Of the visit count: place, length, buffers, windows, crew, needs,
/// refusals (as the indices put_worker gave).
struct SlotAsk {
    Visit visit;
    Span within; ///< the starts looked at: from ≤ start < to
    Instant now;
    Length notice{};
    Length grid = std::chrono::minutes{30};
    /// Commitments of the visit itself, where it is one that moves: they stand in nobody's way.
    std::set<Key> own = {};
};

struct SlotStart {
    Instant start;
    std::vector<WorkerIndex> crew; ///< near ones first, a needed leader at the front
};

/// Why nobody can come then (BE-07): how many fail for which reason, and who fails by least.
struct SlotRefusal {
    std::vector<std::pair<Why, int>> counts; ///< most frequent first
    std::optional<WorkerIndex> nearest;
    std::optional<Reason> nearest_reason;
    std::optional<Reason> reason; ///< of the start itself (grid, notice, window) or the crew
    int could_come = 0;           ///< members who are free, when the crew is not complete
};

struct SlotSettings {
    Zone zone;
    Travel travel;
    Span horizon; ///< the days the search for starts sees; roll on by building a new index
};

struct SlotData;

class SlotIndex {
public:
    explicit SlotIndex(SlotSettings settings);
    ~SlotIndex();
    SlotIndex(SlotIndex const&) = delete;
    SlotIndex& operator=(SlotIndex const&) = delete;

    /// A new worker, or new facts (shifts, skills, papers …) of one already known by its key;
    /// bookings stay. The index given never changes.
    WorkerIndex put_worker(Worker worker);
    /// The worker's own commitments are these from now on, ascending; all else stays.
    void put_busy(WorkerIndex worker, std::vector<Stop> busy);
    /// Never offered again until put anew.
    void remove_worker(WorkerIndex worker);
    std::optional<WorkerIndex> find_worker(Key const& key) const;

    /// Enters a commitment. Refused (Why::Busy) when it overlaps another one in time.
    std::optional<Reason> book(WorkerIndex worker, Stop const& stop);
    /// Takes one back by its key; false when there is none.
    bool cancel(WorkerIndex worker, Key const& key);

    /// Those with the skills who live near enough, near ones first (to 250 m); whether they can
    /// come is not asked.
    std::vector<WorkerIndex> candidates(Visit const& visit) const;

    /// The starts that can be served, ascending, each with one crew that can.
    std::vector<SlotStart> find(SlotAsk const& ask) const;

    /// The servable starts nearest to the wanted one, nearest first: the answer to a conflict.
    std::vector<SlotStart> nearest(SlotAsk const& ask, Instant wanted, std::size_t count = 3) const;

    /// Why this worker cannot serve this start; nothing when they can.
    std::optional<Reason> refusal(SlotAsk const& ask, Instant start, WorkerIndex worker) const;

    /// Why this start is not offered; nothing when it is.
    std::optional<SlotRefusal> why_not(SlotAsk const& ask, Instant start) const;

private:
    mutable std::shared_mutex mutex_;
    std::unique_ptr<SlotData> data_;
};

} // namespace hearth::planner
