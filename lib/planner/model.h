#pragma once
#include <algorithm>
#include <array>
#include <bitset>
#include <chrono>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

/// The nouns of planning: plain values, no behaviour but what belongs to one value alone.
/// Inside the planner workers and visits are dense indices into a Problem; `Key` carries the
/// caller's own identifier through untouched. Spans are half-open: [from, to).
namespace hearth::planner {

using Instant = std::chrono::sys_time<std::chrono::microseconds>;
using Length = std::chrono::microseconds;
using Day = std::chrono::sys_days; ///< a calendar day in the store's zone
using Fen = std::int64_t;
using WorkerIndex = std::uint32_t;
using VisitIndex = std::uint32_t;
using SkillId = std::uint16_t;   ///< 0 … max_skills-1
using PaperKind = std::uint16_t; ///< health paper, background check, insurance, training …
using Traits = std::bitset<128>; ///< languages, cuisines, gender, at ease with pets …

inline constexpr std::size_t max_skills = 256;

/// The caller's identifier, opaque here (a UUID fits).
struct Key {
    std::uint64_t high{};
    std::uint64_t low{};
    auto operator<=>(Key const&) const = default;
};

struct Span {
    Instant from{};
    Instant to{};
    bool operator==(Span const&) const = default;
};

/// The offsets of one named zone over the time that is planned, as data: the library knows no
/// zone database. Before the first change its offset holds as well.
class Zone {
public:
    struct Change {
        Instant from;
        std::chrono::seconds offset;
    };
    struct Part {
        std::chrono::seconds offset;
        Instant until; ///< the first instant with another offset
    };

    Zone() : Zone(std::chrono::seconds{0}) {}
    explicit Zone(std::chrono::seconds fixed) : changes_{{Instant::min(), fixed}} {}
    explicit Zone(std::vector<Change> changes);
    /// Asks `part_at` for the offset in force and its end, as often as needed to cover `span`.
    static Zone sample(std::function<Part(Instant)> const& part_at, Span span);

    std::chrono::seconds offset_at(Instant at) const;
    Day day_of(Instant at) const;
    int hour_of(Instant at) const;                        ///< 0 … 23
    Day monday_of(Instant at) const;                      ///< the week it belongs to
    Instant first_on_grid(Instant at, Length grid) const; ///< ≥ at; anchored at the full hour

private:
    std::vector<Change> changes_;
};

/// WGS-84 degrees, kept as a point of the unit sphere too, so that distances are cheap. `node` is
/// the row in the matrices of Travel when there is one.
class Place {
public:
    static constexpr std::uint32_t no_node = ~0U;
    Place() : Place(0, 0) {}
    Place(double lat, double lon, std::uint32_t node = no_node);

    double lat() const { return lat_; }
    double lon() const { return lon_; }
    std::uint32_t node() const { return node_; }
    /// Along the great circle of a sphere of 6371.0088 km (IUGG mean radius).
    double metres_to(Place const& other) const;
    bool operator==(Place const&) const = default;

private:
    double lat_, lon_;
    double x_, y_, z_;
    std::uint32_t node_;
};

enum class Mode : std::uint8_t { Walking, EBike, Car, Transit };
inline constexpr std::size_t mode_count = 4;

struct Skill {
    SkillId id{};
    std::uint8_t level = 1;
};

/// A paper counts on every day from `from` to `through`, both included.
struct Paper {
    PaperKind kind{};
    Day from{};
    Day through{};
};

/// Anything that stands in a worker's day at a fixed time: a visit, a training, a leave.
/// Without a place no road is counted to and from it.
struct Stop {
    Span span;
    Length before{};
    Length after{};
    std::optional<Place> place;
    Key key{};
    bool is_work = true; ///< false for leave: it blocks, but counts as rest
    Span held() const { return {span.from - before, span.to + after}; }
    Length work() const { return is_work ? held().to - held().from : Length{0}; }
};

/// To be taken within the shift that holds its earliest moment: it starts in
/// [earliest, latest], wherever the worker then is.
struct Break {
    Instant earliest;
    Instant latest;
    Length length;
};

/// Hours and rest (WF-03, LW-05, LW-11), as settings; see rest.h for what each means.
struct Limits {
    Length longest_run = std::chrono::hours{24};
    Length rest_after_run{};
    Length longest_day = std::chrono::hours{24};
    Length longest_week = std::chrono::hours{168};
    Length night_rest{};
    int days_a_week = 7;
};

struct WeekWorked {
    Day monday;
    Length worked{};
    std::uint8_t days = 0; ///< one bit a weekday, Monday lowest: days already worked on
};

/// Is the way from and to the start and end place inside the shift, or the worker's own time?
enum class Commute : std::uint8_t { InsideShift, OwnTime };

struct Worker {
    Key key;
    std::vector<Span> shifts;   ///< each is a tour of its own, from `start` to `end`
    std::optional<Place> start; ///< home, store; empty = anywhere
    std::optional<Place> end;
    Commute commute = Commute::InsideShift;
    Mode mode = Mode::EBike;
    double reach_m = 50'000; ///< how far from `start` a visit may lie, great circle
    std::vector<Break> breaks;
    std::vector<Skill> skills;
    std::vector<Paper> papers;
    Traits traits;
    bool is_leader = false;
    bool has_vehicle = false;
    std::vector<Key> refuses; ///< customers this worker does not go to
    std::vector<Stop> busy;   ///< fixed commitments that are not visits of the problem
    Limits limits;
    std::vector<WeekWorked> worked; ///< work of the week done outside of this problem
    int rating_milli = 0;           ///< 0 … 5000, thousandths of a star
    int experience_months = 0;
    Length worked_4_weeks{}; ///< fairness account (BE-08)
    Fen earned_4_weeks{};
    Fen cost_hour{};
    Fen cost_km{};
    Length regular_day = Length::max(); ///< work of a day beyond it is overtime
    Fen cost_overtime_hour{};           ///< on top of cost_hour
};

/// A visit starts in [earliest, latest], both included.
struct Window {
    Instant earliest;
    Instant latest;
};

/// What a worker must bring to serve. `leader` is asked of the leader beyond `everyone`.
struct Need {
    std::vector<Skill> everyone;
    std::vector<Skill> leader;
    std::vector<PaperKind> papers;
    Traits traits;
    bool vehicle = false;
};

struct Familiar {
    WorkerIndex worker{};
    int visits = 0; ///< served here so far
};

/// An order between two visits: this one starts so long after the end of `other`.
struct After {
    VisitIndex other{};
    Length least{};
    Length most = Length::max();
};

/// Set by a person or already begun: the plan may not touch it.
struct Pin {
    Instant start;
    std::vector<WorkerIndex> crew; ///< leader first
    bool is_begun = false;
};

/// Of a standing booking: who comes when the usual one cannot, by the customer's word (BE-09).
struct StandIns {
    std::vector<WorkerIndex> welcome; ///< the usual one, then those agreed to, first choice first
    std::vector<WorkerIndex> turned_down; ///< hard
    bool is_bound = false; ///< nobody but the welcome: the customer has not been asked. Hard
};

struct Visit {
    Key key;
    Key customer;
    Place place;
    Length length{};
    Length before{};
    Length after{};
    std::vector<Window> windows;  ///< any of them; none = whenever it fits
    std::optional<Window> wished; ///< outside of it each minute costs Weights::off_wish
    int crew = 1;
    bool needs_leader = false;
    Need need;
    int priority = 0;        ///< the higher, the sooner it gets its worker
    Fen skip_cost = 100'000; ///< of leaving it out
    Traits liked;            ///< wished of the worker, not demanded
    std::vector<WorkerIndex> favourites;
    std::vector<WorkerIndex> refused; ///< by the customer: hard
    std::vector<Familiar> familiar;
    StandIns stand_ins;
    std::optional<After> after_visit;
    std::optional<Pin> pin;
    bool is_called_off = false; ///< stays in its place, so that indices hold; is not planned
};

/// Every soft rule has its weight here and nowhere else: fen, so that they compare with wages.
struct Weights {
    Fen travel_minute = 50;
    Fen off_wish_minute = 30;
    Fen familiar_visit = 300; ///< gain for each former visit, up to familiar_most
    int familiar_most = 10;
    Fen favourite = 2'000;
    Fen stand_in = 20'000;     ///< gain of the first of those who are welcome at a standing booking
    Fen stand_in_rank = 4'000; ///< less for each place further down: more than a long road costs
    Fen liked_trait = 500;
    Fen rating_star = 400;
    Fen spare_level = -50;      ///< a master sent to a beginner's work is missed elsewhere
    Fen experience_year = 40;   ///< up to ten years
    Fen fairness_hour = 20;     ///< gain per hour below the mean of four weeks, cost above
    Fen fairness_100_yuan = 30; ///< the same per 100 yuan of income
    Fen change = 3'000;         ///< each change to a published plan
};

} // namespace hearth::planner
