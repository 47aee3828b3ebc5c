#pragma once
#include "planner/model.h"

/// Who has which skill: so a visit asks those who have its rarest one, not a whole city.
namespace hearth::planner::day {

class Skilled {
public:
    explicit Skilled(std::vector<Worker> const& workers);
    /// Ascending; all who have the rarest of the skills at any level. No skill: everybody.
    std::vector<WorkerIndex> const& likeliest(std::vector<Skill> const& needed) const;

private:
    std::vector<std::vector<WorkerIndex>> by_skill_;
    std::vector<WorkerIndex> all_, none_;
};

} // namespace hearth::planner::day
