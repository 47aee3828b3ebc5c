#include "planner/check.h"

#include <map>
#include <set>

namespace hearth::planner {
namespace {

struct Item {
    Instant from; ///< buffers included
    Instant to;
    Instant start;
    Instant end;
    std::optional<Place> place;
    bool is_work = true;
    bool is_fixed = true;
    VisitIndex visit = 0;
};

/// One worker's whole time line and what is wrong with it.
class WorkerCheck {
public:
    WorkerCheck(Problem const& problem, WorkerIndex index, std::vector<Item> items,
                std::vector<Fault>& faults)
        : problem_(problem), worker_(problem.workers[index]), index_(index),
          items_(std::move(items)), faults_(faults) {
        std::ranges::stable_sort(items_, {}, [](Item const& item) {
            return std::pair{item.start, item.end};
        });
    }

    void run() {
        for (std::size_t at = 0; at + 1 < items_.size(); ++at) {
            auto const& one = items_[at];
            auto const& two = items_[at + 1];
            if (two.from < one.to) blame(Why::Busy, {one, two});
        }
        std::set<Instant> seen;
        for (auto const& shift : worker_.shifts) {
            if (seen.insert(shift.from).second) check_shift(shift);
        }
        for (auto const& item : items_) {
            auto const fits = std::ranges::any_of(worker_.shifts, [&](Span const& shift) {
                return shift.from <= item.from && item.to <= shift.to;
            });
            if (!fits) blame(Why::OutsideShift, {item});
        }
        check_sums();
        check_runs();
        check_nights();
    }

private:
    void blame(Why why, std::vector<Item> const& items) {
        for (auto const& item : items) {
            if (item.is_fixed) continue;
            faults_.push_back({why, item.visit, index_});
            return;
        }
    }

    Length road(std::optional<Place> const& from, std::optional<Place> const& to,
                Instant at) const {
        if (!from || !to) return Length{0};
        return travel_time(problem_.travel, worker_.mode, *from, *to, problem_.zone.hour_of(at));
    }

    void check_shift(Span const& shift) {
        std::vector<Item> tour;
        for (auto const& item : items_) {
            if (item.end > shift.from && item.start < shift.to) tour.push_back(item);
        }
        if (tour.empty()) return;
        auto const commutes = worker_.commute == Commute::InsideShift;
        struct Pause {
            Instant from;
            Instant to;
            Length road;
        };
        std::vector<Pause> pauses;
        auto const out = road(worker_.start, tour[0].place, tour[0].from);
        pauses.push_back({shift.from, tour[0].from, commutes ? out : Length{0}});
        if (shift.from + pauses[0].road > tour[0].from) blame(Why::LateFromPrevious, {tour[0]});
        auto ended = shift.from; // of everything so far: what is fixed may overlap
        for (std::size_t at = 1; at < tour.size(); ++at) {
            auto const& one = tour[at - 1];
            auto const way = road(one.place, tour[at].place, one.to);
            if (one.to + way > tour[at].from) blame(Why::LateFromPrevious, {tour[at], one});
            ended = std::max(ended, one.to);
            pauses.push_back({ended, tour[at].from, way});
        }
        auto const& last = tour.back();
        pauses.push_back({std::max(ended, last.to), shift.to, Length{0}});
        if (commutes) pauses.back().road = road(last.place, worker_.end, last.to);
        if (last.to + pauses.back().road > shift.to) blame(Why::LateAfterShift, {last});
        std::vector<Break> breaks;
        for (auto const& pause : worker_.breaks) {
            if (pause.earliest >= shift.from && pause.earliest < shift.to) breaks.push_back(pause);
        }
        if (!can_rest(pauses, breaks)) blame(Why::NoBreak, tour);
    }

    /// Tries every gap for every break, before and after the road.
    template <class Pauses>
    static bool can_rest(Pauses pauses, std::vector<Break> breaks) {
        if (breaks.empty()) return true;
        auto const first = std::ranges::min_element(breaks, {}, &Break::earliest);
        auto const pause = *first;
        breaks.erase(first);
        for (std::size_t at = 0; at < pauses.size(); ++at) {
            auto const& gap = pauses[at];
            auto const here = std::max(gap.from, pause.earliest);
            if (here <= pause.latest && here + pause.length + gap.road <= gap.to) {
                auto rest = pauses;
                rest[at].from = here + pause.length;
                if (can_rest(rest, breaks)) return true;
            }
            auto const there = std::max(gap.from + gap.road, pause.earliest);
            if (there <= pause.latest && there + pause.length <= gap.to) {
                auto rest = pauses;
                rest[at].from = there + pause.length;
                rest[at].road = Length{0};
                if (can_rest(rest, breaks)) return true;
            }
        }
        return false;
    }

    void check_sums() {
        std::map<Day, std::vector<Item>> by_day;
        std::map<Day, std::vector<Item>> by_week;
        for (auto const& item : items_) {
            if (!item.is_work) continue;
            by_day[problem_.zone.day_of(item.start)].push_back(item);
            by_week[problem_.zone.monday_of(item.start)].push_back(item);
        }
        auto const total = [](std::vector<Item> const& items) {
            Length sum{0};
            for (auto const& item : items)
                sum += item.to - item.from;
            return sum;
        };
        for (auto const& [day, items] : by_day) {
            if (total(items) > worker_.limits.longest_day) blame(Why::DayTooLong, items);
        }
        for (auto const& [monday, items] : by_week) {
            auto worked = total(items);
            std::set<Day> days;
            for (auto const& item : items)
                days.insert(problem_.zone.day_of(item.start));
            for (auto const& week : worker_.worked) {
                if (week.monday != monday) continue;
                worked += week.worked;
                for (int bit = 0; bit < 7; ++bit) {
                    if ((week.days >> bit & 1) != 0) days.insert(monday + std::chrono::days{bit});
                }
            }
            if (worked > worker_.limits.longest_week) blame(Why::WeekTooLong, items);
            auto const most = static_cast<std::size_t>(worker_.limits.days_a_week);
            if (days.size() > most) blame(Why::TooManyDays, items);
        }
    }

    void check_runs() {
        std::vector<Item> run;
        for (auto const& item : items_) {
            if (!item.is_work) {
                run.clear();
                continue;
            }
            if (!run.empty()) {
                auto const way = road(run.back().place, item.place, run.back().to);
                auto const rest = item.from - run.back().to - way;
                if (rest >= worker_.limits.rest_after_run) run.clear();
            }
            run.push_back(item);
            auto const lasts = item.to - run.front().from;
            if (run.size() > 1 && lasts > worker_.limits.longest_run) blame(Why::RunTooLong, run);
        }
    }

    void check_nights() {
        std::optional<Item> one;
        for (auto const& two : items_) {
            if (!two.is_work) continue;
            if (one && problem_.zone.day_of(one->start) != problem_.zone.day_of(two.start)) {
                auto const in_one = std::ranges::any_of(worker_.shifts, [&](Span const& shift) {
                    return shift.from <= one->start && two.end <= shift.to &&
                           one->end <= shift.to && shift.from <= two.start;
                });
                if (!in_one && two.from - one->to < worker_.limits.night_rest) {
                    blame(Why::NightTooShort, {two, *one});
                }
            }
            one = two;
        }
    }

    Problem const& problem_;
    Worker const& worker_;
    WorkerIndex index_;
    std::vector<Item> items_;
    std::vector<Fault>& faults_;
};

bool has_skills(Worker const& worker, std::vector<Skill> const& needed) {
    return std::ranges::all_of(needed, [&](Skill const& need) {
        return std::ranges::any_of(worker.skills, [&](Skill const& has) {
            return has.id == need.id && has.level >= need.level;
        });
    });
}

std::vector<Why> who_faults(Problem const& problem, Visit const& visit, WorkerIndex index, Day day,
                            bool leads) {
    auto const& worker = problem.workers[index];
    std::vector<Why> found;
    if (!has_skills(worker, visit.need.everyone)) found.push_back(Why::SkillMissing);
    if (leads && !worker.is_leader) found.push_back(Why::NotALeader);
    if (leads && !has_skills(worker, visit.need.leader)) found.push_back(Why::SkillMissing);
    for (auto const kind : visit.need.papers) {
        auto const valid = std::ranges::any_of(worker.papers, [&](Paper const& paper) {
            return paper.kind == kind && paper.from <= day && day <= paper.through;
        });
        if (!valid) found.push_back(Why::PaperMissing);
    }
    if ((visit.need.traits & ~worker.traits).any()) found.push_back(Why::TraitMissing);
    if (visit.need.vehicle && !worker.has_vehicle) found.push_back(Why::NoVehicle);
    for (auto const refused : visit.refused) {
        if (refused == index) found.push_back(Why::RefusedByCustomer);
    }
    for (auto const& customer : worker.refuses) {
        if (customer == visit.customer) found.push_back(Why::RefusesCustomer);
    }
    auto const& stand_ins = visit.stand_ins;
    auto const is_said = [&](std::vector<WorkerIndex> const& list) {
        return std::ranges::count(list, index) > 0;
    };
    if (is_said(stand_ins.turned_down))
        found.push_back(Why::TurnedDown);
    else if (stand_ins.is_bound && !is_said(stand_ins.welcome))
        found.push_back(Why::NotAgreedTo);
    auto const too_far = worker.start && worker.start->metres_to(visit.place) > worker.reach_m;
    if (too_far) found.push_back(Why::TooFar);
    return found;
}

using Starts = std::map<VisitIndex, Instant>;

void check_visit(Problem const& problem, Assignment const& assignment, Starts const& starts,
                 std::vector<Fault>& faults) {
    auto const& visit = problem.visits[assignment.visit];
    auto const blame = [&](Why why) { faults.push_back({why, assignment.visit, {}}); };
    if (visit.pin) {
        if (visit.pin->start != assignment.start || visit.pin->crew != assignment.crew) {
            blame(Why::OutsideWindow);
        }
        return;
    }
    std::set<WorkerIndex> const different{assignment.crew.begin(), assignment.crew.end()};
    auto const needed = static_cast<std::size_t>(visit.crew);
    if (different.size() != needed || assignment.crew.size() != needed) blame(Why::CrewTooSmall);
    if (is_fixed(problem, assignment)) return;
    auto const in_window = [&](Window const& window) {
        return window.earliest <= assignment.start && assignment.start <= window.latest;
    };
    if (!visit.windows.empty() && std::ranges::none_of(visit.windows, in_window)) {
        blame(Why::OutsideWindow);
    }
    if (visit.after_visit) {
        auto const other = starts.find(visit.after_visit->other);
        if (other == starts.end()) {
            blame(Why::OrderBroken);
        } else {
            auto const& earlier = problem.visits[other->first];
            auto const gap = assignment.start - (other->second + earlier.length);
            if (gap < visit.after_visit->least || gap > visit.after_visit->most) {
                blame(Why::OrderBroken);
            }
        }
    }
    for (std::size_t at = 0; at < assignment.crew.size(); ++at) {
        auto const day = problem.zone.day_of(assignment.start);
        auto const leads = visit.needs_leader && at == 0;
        for (auto const why : who_faults(problem, visit, assignment.crew[at], day, leads)) {
            faults.push_back({why, assignment.visit, assignment.crew[at]});
        }
    }
}

} // namespace

std::vector<Fault> check_plan(Problem const& problem, Plan const& plan) {
    std::vector<Fault> faults;
    Starts starts;
    std::vector<int> listed(problem.visits.size());
    for (auto const& assignment : plan.assignments) {
        ++listed[assignment.visit];
        starts[assignment.visit] = assignment.start;
    }
    for (auto const& unserved : plan.unserved)
        ++listed[unserved.visit];
    for (VisitIndex at = 0; at < problem.visits.size(); ++at) {
        auto const wanted = problem.visits[at].is_called_off ? 0 : 1;
        if (listed[at] != wanted) faults.push_back({Why::CrewTooSmall, at, {}});
    }
    std::vector<std::vector<Item>> items(problem.workers.size());
    for (auto const& assignment : plan.assignments) {
        check_visit(problem, assignment, starts, faults);
        auto const& visit = problem.visits[assignment.visit];
        auto const end = assignment.start + visit.length;
        for (auto const worker : assignment.crew) {
            items[worker].push_back({assignment.start - visit.before, end + visit.after,
                                     assignment.start, end, visit.place, true,
                                     is_fixed(problem, assignment), assignment.visit});
        }
    }
    for (WorkerIndex worker = 0; worker < problem.workers.size(); ++worker) {
        for (auto const& busy : problem.workers[worker].busy) {
            items[worker].push_back({busy.span.from - busy.before, busy.span.to + busy.after,
                                     busy.span.from, busy.span.to, busy.place, busy.is_work, true,
                                     0});
        }
        WorkerCheck{problem, worker, std::move(items[worker]), faults}.run();
    }
    return faults;
}

} // namespace hearth::planner
