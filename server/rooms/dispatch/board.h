/// The dispatch board: one store's day in one answer, and the plan for what nobody goes to yet
/// (DP-06, DP-03).
#pragma once

#include "rooms/dispatch/reasons.h"
#include "rooms/dispatch/reserve.h"

namespace hearth::dispatch {

inline constexpr int most_board_visits = 3'000;

struct Stretch {
    Instant from;
    Instant to;
};
BOOST_DESCRIBE_STRUCT(Stretch, (), (from, to))

struct BoardWorker {
    Id<workforce::Worker> id;
    std::string number;
    std::string name;
    workforce::Grade grade = workforce::Grade::Junior;
    bool is_leader = false;
    std::vector<std::string> skills;
    double latitude = 0; ///< home, to 3 decimals
    double longitude = 0;
    std::vector<Stretch> shifts;
    std::vector<Stretch> leave;
};
BOOST_DESCRIBE_STRUCT(BoardWorker, (),
                      (id, number, name, grade, is_leader, skills, latitude, longitude, shifts,
                       leave))

struct BoardSeat {
    Id<workforce::Worker> worker;
    AssignmentState state = AssignmentState::Proposed;
    bool leads = false;
    bool is_pinned = false;
    int travel_min = 0; ///< from the visit before, or from home
    int late_min = 0;   ///< how much later than planned the road lets them come
};
BOOST_DESCRIBE_STRUCT(BoardSeat, (), (worker, state, leads, is_pinned, travel_min, late_min))

struct BoardVisit {
    Id<orders::Visit> id;
    Id<orders::Order> order;
    int item = 0; ///< index in `items`
    Instant starts_at;
    int duration_min = 0;
    int crew_size = 1;
    orders::VisitState state = orders::VisitState::Unassigned;
    double latitude = 0;
    double longitude = 0;
    std::int64_t version = 0;
    std::vector<BoardSeat> crew;                  ///< the leader first
    std::vector<Id<workforce::Worker>> kept_time; ///< whose time is reserved for it
};
BOOST_DESCRIBE_STRUCT(BoardVisit, (),
                      (id, order, item, starts_at, duration_min, crew_size, state, latitude,
                       longitude, version, crew, kept_time))

struct BoardConflict {
    Id<orders::Visit> visit;
    Id<workforce::Worker> worker;
    Said why;
};
BOOST_DESCRIBE_STRUCT(BoardConflict, (), (visit, worker, why))

struct Board {
    Id<identity::Store> store;
    Day day;
    std::string zone;
    std::vector<BoardWorker> workers;
    std::vector<Id<catalog::Item>> items;
    std::vector<BoardVisit> visits;            ///< by start
    std::vector<Id<orders::Visit>> unassigned; ///< the pool: somebody is still missing
    std::vector<BoardConflict> conflicts;
    std::int64_t version = 0; ///< the last sealed event it knows of: the ETag
    /// Whose roads the travel times come from, to be shown; empty: all are estimates.
    std::string roads_credit;
    bool are_roads_failing = false; ///< estimates take their place for now
};
BOOST_DESCRIBE_STRUCT(Board, (),
                      (store, day, zone, workers, items, visits, unassigned, conflicts, version,
                       roads_credit, are_roads_failing))

/// A fixed number of statements, whatever the store's size and past.
Result<Board> load_board(Tx& tx, Id<identity::Store> store, Day day);

struct PlannedVisit {
    Id<orders::Visit> visit;
    std::int64_t visit_version = 0;
    List<Id<workforce::Worker>, 20, 1> workers; ///< the first leads
};
BOOST_DESCRIBE_STRUCT(PlannedVisit, (), (visit, visit_version, workers))

struct UnservedVisit {
    Id<orders::Visit> visit;
    Said why;
    std::optional<Id<workforce::Worker>> nearest;
};
BOOST_DESCRIBE_STRUCT(UnservedVisit, (), (visit, why, nearest))

/// What something costs a day, by weights in fen; gains are negative.
struct CostLine {
    std::string code; ///< "dispatch.cost_travel"
    std::string text;
    Money value;
};
BOOST_DESCRIBE_STRUCT(CostLine, (), (code, text, value))

struct DaySums {
    int served = 0;
    int left_out = 0;
    int changed = 0;             ///< visits whose crew is not the one people were told
    std::vector<CostLine> costs; ///< by the house's own weights, whatever the plan was made with
    Money total;
};
BOOST_DESCRIBE_STRUCT(DaySums, (), (served, left_out, changed, costs, total))

/// What would change; nothing has.
struct DayPlan {
    Id<identity::Store> store;
    Day day;
    List<PlannedVisit, most_board_visits> moves;
    std::vector<UnservedVisit> unserved;
    DaySums now;          ///< the day as it stands
    DaySums then;         ///< as the plan would have it
    int extra_visits = 0; ///< invented ones among those: such a plan can only be looked at
    int extra_served = 0;
};
BOOST_DESCRIBE_STRUCT(DayPlan, (),
                      (store, day, moves, unserved, now, then, extra_visits, extra_served))

/// Everything the planner is told, read in one transaction, so that it can think outside of it.
struct DayProblem {
    Id<identity::Store> store;
    Day day;
    planner::Span span; ///< the day
    std::shared_ptr<Codes> codes;
    planner::Problem problem;
    planner::Plan now;                                              ///< who goes where so far
    std::vector<Id<workforce::Worker>> workers;                     ///< by index
    std::vector<std::pair<Id<orders::Visit>, std::int64_t>> visits; ///< with their versions
};
/// The day's visits that have not begun, at the starts that were promised; pinned ones stand in
/// their workers' days like anything else that cannot be moved.
Result<DayProblem> load_problem(Tx& tx, Id<identity::Store> store, Day day);

struct Accepted {
    Id<orders::Visit> visit;
    bool is_done = false;
    std::optional<Said> why_not; ///< the world has moved on since the proposal
};
BOOST_DESCRIBE_STRUCT(Accepted, (), (visit, is_done, why_not))
/// Each move by itself: what still holds is done, what does not says why.
Result<std::vector<Accepted>> accept_plan(Tx& tx, Id<identity::Store> store,
                                          std::vector<PlannedVisit> const& moves);

} // namespace hearth::dispatch
