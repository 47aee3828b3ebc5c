#pragma once
#include "planner/problem.h"
#include "planner/search/day/neighbours.h"
#include "planner/search/day/roads.h"
#include "planner/search/day/skilled.h"
#include "planner/soft.h"

#include <tuple>

/// A day of home service laid out for the search: turns (one shift of one worker), jobs (visits)
/// and who is worth asking for each. Nothing here changes while a plan is made.
namespace hearth::planner::day {

inline constexpr VisitIndex nobody = ~0U; ///< of an item that is not a visit
inline constexpr Instant earliest_of_all = Instant::min();
inline constexpr Instant latest_of_all = Instant::max();

/// Something that stands in a turn, in the order of time.
struct Item {
    VisitIndex visit = nobody;
    bool is_fixed = false; ///< nobody's to move or to blame
    bool is_work = true;
    bool counts_start = false; ///< another start than the published one costs (once a crew)
    Spot spot = nowhere;
    std::int32_t road = 0; ///< minutes from the item before, or from where the turn begins
    Instant low = earliest_of_all;
    Instant high = latest_of_all; ///< bounds of the start beside the windows
    Instant start{};
    Instant from{};    ///< the start without its preparation
    Instant to{};      ///< the end with what follows
    Instant soonest{}; ///< the least `to` there could be, nobody waiting for a wish
    Instant latest{};  ///< the greatest `from` after which all that follows is still in time
    Fen own = 0;       ///< of this worker for this visit, whenever it starts
    Fen lax = 0;       ///< of this start: off the wish, off what was published
};

/// One shift of one worker, driven from `start` to `end`.
struct Turn {
    WorkerIndex worker{};
    Span shift;
    std::optional<Day> only_day; ///< the local day it lies within, if it is one
    Spot start = nowhere, end = nowhere;
    Mode mode{};
    bool commutes = false; ///< the first and the last way lie inside the shift
    std::vector<Break> breaks;
    std::vector<Item> fixed;
    Instant run_from{}; ///< see Limits
};

/// What a worker's turns must keep together.
struct Person {
    std::int32_t first_turn = 0, turns = 0;
    std::vector<Item> outside; ///< fixed things in no turn
    bool is_simple = false;    ///< one turn within one local day, and nothing outside
    bool is_free_day = true;   ///< simple: the day is not one too many of the week
    Length other_work{};       ///< simple: of the week, outside of this problem
};

/// A worker worth asking. What it costs but for road and hour.
struct Candidate {
    WorkerIndex worker{};
    Fen own = 0;
    bool can_lead = false;
    bool asks_day = false; ///< not on every day: ask again for the day itself
};

struct Job {
    Spot spot = nowhere;
    Length length{}, before{}, after{};
    std::vector<Window> windows; ///< ascending, none before now
    bool is_any_time = false;
    bool is_impossible = false; ///< called off, fixed, or in a ring of followers
    bool is_tied = false;       ///< crew or order: its start stands once it is placed
    int rank = 0;               ///< of its priority among all, lowest 0
    int urgency = 0;            ///< the rank of the most urgent one that waits for it
    int depth = 0;              ///< how many it follows
    Fen left_out = 0;           ///< what leaving it out weighs: far above all roads
    Fen left_hands = 0;         ///< the same where each of its workers counts as a visit
    std::optional<Assignment> told;
    std::vector<VisitIndex> followers;
};

struct ModelTerms {
    std::size_t candidates = 256;
    std::size_t near = 60;       ///< neighbours of a visit, by place and hour
    std::size_t looked_at = 400; ///< of so many nearest by place
    double metres_a_minute = 20; ///< so much farther for each minute between their windows
};

class Model {
public:
    /// `standing` are fixed assignments, pins among them; `published` by visit, may be empty.
    Model(Problem const& problem, std::vector<Assignment> const& standing,
          std::vector<std::optional<Assignment>> published, ModelTerms terms = {});
    Model(Model const&) = delete;

    /// The order in which a worker's things stand, as the rules see it: by the thing itself, not by
    /// its buffers; of two at the very same time a visit comes before what else keeps them.
    std::tuple<Instant, Instant, bool> rank(Item const& item) const;

    Problem const& problem() const { return problem_; }
    Visit const& visit(VisitIndex at) const { return problem_.visits[at]; }
    Worker const& worker(WorkerIndex at) const { return problem_.workers[at]; }
    Job const& job(VisitIndex at) const { return jobs_[at]; }
    VisitIndex visits() const { return static_cast<VisitIndex>(jobs_.size()); }
    Turn const& turn(std::int32_t at) const { return turns_[static_cast<std::size_t>(at)]; }
    std::int32_t turns() const { return static_cast<std::int32_t>(turns_.size()); }
    Person const& person(WorkerIndex at) const { return people_[at]; }
    Roads const& roads() const { return roads_; }
    int ranks() const { return ranks_; }
    /// Where a fixed visit stands; nothing for all others.
    std::optional<Instant> fixed_start(VisitIndex at) const { return fixed_starts_[at]; }

    /// The road in money: time and kilometres.
    Fen road_cost(WorkerIndex worker, std::int32_t minutes, Spot from, Spot to) const;
    /// The same give or take a fen: for a first look.
    Fen road_cost_about(WorkerIndex worker, std::int32_t minutes, Spot from, Spot to) const {
        auto const cost = minutes * problem_.weights.travel_minute;
        auto const a_km = problem_.workers[worker].cost_km;
        if (a_km == 0 || from < 0 || to < 0) return cost;
        return cost + static_cast<Fen>(roads_.metres_about(from, to)) * a_km / 1000;
    }
    /// The first start from `at` on that windows and bounds allow; latest_of_all: none.
    Instant start_from(Item const& item, Instant at) const;
    Item item_of(VisitIndex visit, Candidate const& who) const;
    /// What it costs that others than published come; 0 where nothing was published.
    Fen crew_change(VisitIndex visit, std::vector<WorkerIndex> const& crew) const;
    /// What the worker would cost for the visit, allowed or not.
    Candidate judged(VisitIndex visit, WorkerIndex worker) const;
    /// May they on the day of that start? Asked only where it is not the same on every day.
    bool may_on(VisitIndex visit, Candidate const& who, Instant start, Role role) const;

    /// Worked out when first asked: each thread has a model of its own.
    std::vector<Candidate> const& candidates(VisitIndex visit) const;
    /// What lies near it in place and hour, itself first.
    std::vector<VisitIndex> const& near(VisitIndex visit) const;
    /// Everybody who may serve it, for the last look.
    std::vector<Candidate> all_candidates(VisitIndex visit) const;

private:
    void add_turns();
    void add_fixed(std::vector<Assignment> const& standing);
    void add_jobs(std::vector<std::optional<Assignment>>& published);
    void tie_jobs();
    void judge_people();
    void stand(WorkerIndex worker, Item item);
    std::optional<Candidate> judge(VisitIndex visit, WorkerIndex worker) const;
    std::vector<Candidate> likeliest(VisitIndex visit, std::vector<Candidate> const& all,
                                     std::size_t most) const;

    Problem const& problem_;
    ModelTerms terms_;
    Means means_;
    Roads roads_;
    Skilled skilled_;
    Neighbours neighbours_;
    std::vector<Job> jobs_;
    std::vector<Turn> turns_;
    std::vector<Person> people_;
    std::vector<std::optional<Instant>> fixed_starts_;
    int ranks_ = 1;
    mutable std::vector<std::optional<std::vector<Candidate>>> candidates_;
    mutable std::vector<std::vector<VisitIndex>> near_;
};

} // namespace hearth::planner::day
