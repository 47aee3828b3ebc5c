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
    std::vector<Stop> stops;         ///< worker.busy and booked, ascending
    std::vector<std::uint32_t> days; ///< of each shift: which working day it is (WorkDays)
    bool is_active = false;
};

/// What stands in a worker's days but for the commitments of the visit that is asked about.
class OtherStops {
public:
    OtherStops(std::vector<Stop> const& stops, std::set<Key> const& own);
    std::span<Stop const> get() const { return is_fewer_ ? left_ : all_; }

private:
    std::span<Stop const> all_;
    std::vector<Stop> left_;
    bool is_fewer_ = false;
};

/// Shifts that are alike but for who works them: same hours, same breaks, same limits. What does
/// not fit into such a day when it is empty fits into nobody's, and is asked once a question rather
/// than once a worker.
class WorkDays {
public:
    std::uint32_t of(Worker const& worker, Span const& shift);
    void count(std::uint32_t day, int sign) { users_[day] += sign; }
    bool is_worked(std::uint32_t day) const { return users_[day] > 0; }
    std::size_t size() const { return alike_.size(); }
    /// A worker with that one day and nothing else.
    Worker const& at(std::uint32_t day) const { return alike_[day]; }

private:
    using Form = std::vector<std::int64_t>;
    std::map<Form, std::uint32_t> by_form_;
    std::vector<Worker> alike_;
    std::vector<int> users_;
};

struct SlotData {
    explicit SlotData(SlotSettings settings);

    SlotSettings settings;
    std::vector<SlotRow> rows;
    std::map<Key, WorkerIndex> by_key;
    WorkDays work_days;

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
    /// The starts that a day of that kind has room for when nothing else stands in it.
    struct Room {
        bool is_known = false;
        std::size_t first = 0; ///< words with any
        std::size_t last = 0;
        std::vector<std::uint64_t> bits;
    };
    /// One worker's shift while its starts are looked at.
    struct Look {
        WorkerIndex index;
        Span const& shift;
        std::span<Stop const> stops;
        std::optional<Day> judged; ///< who and hours are asked once a day, not once a start
        bool can_today = false;
        Role role = Role::Member;
        std::size_t next = 0; ///< the first stop that begins after the start
    };
    /// Starts for which nobody's day has room are looked at no further.
    void close_hopeless();
    void try_worker(WorkerIndex index);
    void try_shift(Look look, Room const& room);
    void try_start(Look& look, std::size_t at);
    void judge_day(Look& look, Day day, Instant start) const;
    Room const& room_of(std::uint32_t work_day);
    bool has_room(Look const& look, Stop const& stop) const;
    void take(std::size_t at, WorkerIndex index, Role role);

    SlotData const& data_;
    SlotAsk const& ask_;
    std::vector<Instant> starts_;
    std::vector<std::vector<WorkerIndex>> crews_;
    std::vector<char> has_leader_;
    std::vector<std::uint64_t> open_;
    std::vector<Room> rooms_;
    std::size_t open_count_ = 0;
};

} // namespace hearth::planner
