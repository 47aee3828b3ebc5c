#include "rooms/dispatch/board.h"

#include "base/zone.h"
#include "platform/words/words.h"
#include "rooms/dispatch/answers.h"
#include "rooms/dispatch/dispatch.h"

#include <algorithm>
#include <unordered_map>

namespace hearth::dispatch {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

struct Home {
    planner::Mode mode;
    planner::Place place;
};
using Homes = std::unordered_map<Id<workforce::Worker>, Home>;

std::vector<Stretch> to_stretches(std::vector<Span> const& spans) {
    std::vector<Stretch> stretches;
    for (auto const& span : spans)
        stretches.push_back({span.from, span.to});
    return stretches;
}

BoardWorker to_board(workforce::Roster const& roster) {
    auto const& file = roster.worker;
    BoardWorker worker{.id = file.id,
                       .number = file.number,
                       .name = file.name,
                       .grade = file.grade,
                       .is_leader = file.is_leader,
                       .latitude = file.latitude,
                       .longitude = file.longitude,
                       .shifts = to_stretches(roster.shifts),
                       .leave = to_stretches(roster.leave)};
    for (auto const& skill : file.skills)
        worker.skills.push_back(skill.code);
    return worker;
}

int add_item(std::vector<Id<catalog::Item>>& items, Id<catalog::Item> item) {
    auto const known = std::find(items.begin(), items.end(), item);
    auto const at = known - items.begin();
    if (known == items.end()) items.push_back(item);
    return static_cast<int>(at);
}

/// Fills seats worker by worker in the order of their day, with the road between.
class Seating {
public:
    Seating(Board& board, Homes const& homes, planner::Zone zone, planner::Travel travel)
        : homes_(homes), zone_(std::move(zone)), travel_(std::move(travel)) {
        for (auto& visit : board.visits)
            by_id_[visit.id] = &visit;
    }
    /// `assignment` by worker, then by time.
    void seat(Assignment const& assignment) {
        auto const known = by_id_.find(assignment.visit);
        if (known == by_id_.end()) return;
        auto& visit = *known->second;
        BoardSeat seat{assignment.worker, assignment.state, assignment.role == Role::Leader,
                       assignment.is_pinned};
        planner::Place const place{visit.latitude, visit.longitude};
        if (auto const home = homes_.find(assignment.worker); home != homes_.end()) {
            bool const is_first = assignment.worker != worker_;
            auto const& from = is_first ? home->second.place : place_;
            auto const leaves = is_first ? assignment.busy_from : until_;
            auto const road = planner::travel_time(travel_, home->second.mode, from, place,
                                                   zone_.hour_of(leaves));
            seat.travel_min = static_cast<int>(planner::minutes_up(road));
            if (!is_first && until_ + road > assignment.busy_from)
                seat.late_min =
                    static_cast<int>(planner::minutes_up(until_ + road - assignment.busy_from));
        }
        worker_ = assignment.worker;
        place_ = place;
        until_ = assignment.busy_to;
        visit.crew.insert(seat.leads ? visit.crew.begin() : visit.crew.end(), seat);
    }
    void keep(Id<orders::Visit> visit, Id<workforce::Worker> worker) {
        if (auto const known = by_id_.find(visit); known != by_id_.end())
            known->second->kept_time.push_back(worker);
    }

private:
    Homes const& homes_;
    planner::Zone const zone_;
    planner::Travel const travel_;
    std::unordered_map<Id<orders::Visit>, BoardVisit*> by_id_;
    Id<workforce::Worker> worker_;
    planner::Place place_;
    Instant until_;
};

Said to_said(Conflict const& conflict, std::string_view locale) {
    std::vector<Detail> details;
    for (auto const& [name, value] :
         json::from_text<std::map<std::string, std::string>>(conflict.facts))
        details.push_back({name, value});
    return {conflict.code, words::text(locale, conflict.code, details)};
}

bool lacks_people(BoardVisit const& visit) {
    return visit.state == orders::VisitState::Unassigned &&
           static_cast<int>(visit.crew.size()) < visit.crew_size;
}

} // namespace

Result<Board> load_board(Tx& tx, Id<identity::Store> id, Day day) {
    auto const store = TRY(identity::load_store(tx, id));
    auto const next = Day{sys_days{day} + days{1}};
    Span const span{at_local(day, 0, store.zone), at_local(next, 0, store.zone)};
    Board board{.store = id, .day = day, .zone = store.zone, .version = events::last_number(tx)};
    Homes homes;
    for (auto const& roster : workforce::list_rosters(
             tx,
             {.store = id, .span = span, .zone = store.zone, .naming = workforce::Naming::Named})) {
        auto const& file = roster.worker;
        homes[file.id] = {static_cast<planner::Mode>(file.travel),
                          planner::Place{file.latitude, file.longitude}};
        board.workers.push_back(to_board(roster));
    }
    for (auto const& visit : orders::list_visits_between(tx, id, span, most_board_visits))
        board.visits.push_back({visit.id, visit.order, add_item(board.items, visit.item),
                                visit.starts_at, visit.duration_min, visit.crew_size, visit.state,
                                visit.latitude, visit.longitude, visit.version});
    auto const travel = travel_of(tx);
    if (travel.ways) {
        board.roads_credit = travel.ways->credit();
        board.are_roads_failing = travel.ways->is_failing();
    }
    Seating seating(board, homes, make_zone(store.zone, span), travel);
    for (auto const& assignment : list_of_store(tx, id, span))
        seating.seat(assignment);
    for (auto const& one : list_kept_time(tx, id, span))
        seating.keep(*one.visit, one.worker);
    for (auto const& visit : board.visits)
        if (lacks_people(visit)) board.unassigned.push_back(visit.id);
    for (auto const& conflict : list_conflicts(tx, id, span))
        board.conflicts.push_back(
            {conflict.visit, conflict.worker, to_said(conflict, tx.actor().locale)});
    return board;
}

} // namespace hearth::dispatch
