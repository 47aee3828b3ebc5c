/// /plans: routing problems of other programs, planned here (issue "For other programs"). Short
/// ones are answered at once; long ones are jobs that tell how far they are, can be ended early
/// with the best plan so far, and say so where a restart has ended them.
#pragma once

#include "platform/room.h"

#include <memory>

namespace hearth::app::solve {

enum class PlanStage {
    Running,
    Done,
    Cancelled, ///< ended early by somebody; the answer is the best until then
    Refused,   ///< a given route cannot be driven
    Lost,      ///< the server that worked on it has ended
};
BOOST_DESCRIBE_ENUM(PlanStage, Running, Done, Cancelled, Refused, Lost)

struct PlanAsked {
    static constexpr std::string_view kind = "plans.asked";
    Uuid plan;
    int stops = 0;
    int vehicles = 0;
    double seconds = 0;
    Uuid subject() const { return plan; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(PlanAsked, (), (plan, stops, vehicles, seconds))

/// Every tenth of a long plan, for the live stream.
struct PlanProgressed {
    static constexpr std::string_view kind = "plans.progressed";
    Uuid plan;
    int percent = 0;
    Uuid subject() const { return plan; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(PlanProgressed, (), (plan, percent))

struct PlanEnded {
    static constexpr std::string_view kind = "plans.ended";
    Uuid plan;
    PlanStage stage = PlanStage::Done;
    Uuid subject() const { return plan; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(PlanEnded, (), (plan, stage))

/// The threads of one process that work on long plans. Ends with them: what still runs is marked
/// lost.
class PlanRuns {
public:
    explicit PlanRuns(db::Database& database);
    ~PlanRuns();
    PlanRuns(PlanRuns const&) = delete;

    struct Impl;

private:
    std::shared_ptr<Impl> impl_;
};

void install(Room& room);

} // namespace hearth::app::solve
