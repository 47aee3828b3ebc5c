#pragma once
#include "planner/homecare/timetable.h"
#include "planner/search/random.h"

/// Small changes of a timetable. Each draws what it does, takes and puts, and leaves begin, settle,
/// keep and undo to its caller. False: there was nothing to do, or no place; then undo.
namespace hearth::planner::homecare {

using search::Random;

/// What the moves share: who is near whom, and room to work in.
struct Bench {
    std::vector<std::vector<std::int32_t>> near; ///< services by service, nearest first
    std::vector<std::int32_t> list;              ///< of the patients left out
    std::vector<std::int32_t> first, second;     ///< room for tails
};

Bench bench_of(Problem const& problem);

/// One service goes elsewhere.
bool move_one(Timetable& table, Bench& bench, Random& random);
/// A patient's two services go elsewhere together.
bool move_pair(Timetable& table, Bench& bench, Random& random);
/// Two services change places.
bool swap_two(Timetable& table, Bench& bench, Random& random);
/// Two carers exchange the rest of their days.
bool swap_tails(Timetable& table, Bench& bench, Random& random);
/// Some services in a row go elsewhere.
bool move_row(Timetable& table, Bench& bench, Random& random);
/// A lunch break goes elsewhere, comes or is left out.
bool move_lunch(Timetable& table, Bench& bench, Random& random);
/// A service is meant for another of its windows.
bool move_window(Timetable& table, Bench& bench, Random& random);
/// A patient left out comes in; one that may be left out goes, or they change places.
bool call_in(Timetable& table, Bench& bench, Random& random);
bool leave_out(Timetable& table, Bench& bench, Random& random);

/// Places a patient's services at drawn places; used by the moves above.
bool put_patient(Timetable& table, Bench& bench, Random& random, std::int32_t patient);
void take_patient(Timetable& table, std::int32_t patient);

} // namespace hearth::planner::homecare
