/// Private to /plans: its one table.
#pragma once

#include "app/solve/plans.h"

namespace hearth::app::solve {

struct PlanRow {
    Uuid id;
    PlanStage stage = PlanStage::Running;
    Uuid asked_by;
    int stops = 0;
    int vehicles = 0;
    double seconds = 0;
    int percent = 0;
    std::optional<int> unserved;
    Instant asked_at, heard_at;
    std::optional<Instant> ended_at;
    std::optional<db::Bytes> answer; ///< sealed
};
BOOST_DESCRIBE_STRUCT(PlanRow, (),
                      (id, stage, asked_by, stops, vehicles, seconds, percent, unserved, asked_at,
                       heard_at, ended_at, answer))

/// A process that has not been heard for so long is gone.
inline constexpr seconds plan_silence{60};

void insert_plan(Tx& tx, PlanRow const& row);
std::optional<PlanRow> find_plan(Tx& tx, Uuid id);
std::vector<PlanRow> list_plans(Tx& tx, int limit);
int count_running_plans(Tx& tx);
/// False when it does not run any more: somebody has ended it.
bool keep_plan_progress(Tx& tx, Uuid id, int percent, std::optional<int> unserved);
/// From running to its end. An answer of a cancelled plan comes after its stage. Says whether this
/// was the end.
bool end_plan(Tx& tx, Uuid id, PlanStage stage, std::optional<std::string> const& answer);
/// The answer as JSON; empty where there is none.
std::string open_answer(Tx& tx, PlanRow const& row);
/// Marks what nobody works on any more, and removes what is older than a week.
Result<void> tidy_plans(Tx& tx);

} // namespace hearth::app::solve
