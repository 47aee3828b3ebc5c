#include "planner/search/day/skilled.h"

#include <numeric>

namespace hearth::planner::day {

Skilled::Skilled(std::vector<Worker> const& workers) : all_(workers.size()) {
    std::iota(all_.begin(), all_.end(), WorkerIndex{0});
    for (auto const who : all_) {
        for (auto const& skill : workers[who].skills) {
            if (skill.id >= by_skill_.size()) by_skill_.resize(std::size_t{skill.id} + 1);
            auto& list = by_skill_[skill.id];
            if (list.empty() || list.back() != who) list.push_back(who);
        }
    }
}

std::vector<WorkerIndex> const& Skilled::likeliest(std::vector<Skill> const& needed) const {
    auto const* best = &all_;
    for (auto const& skill : needed) {
        if (skill.id >= by_skill_.size()) return none_;
        if (by_skill_[skill.id].size() < best->size()) best = &by_skill_[skill.id];
    }
    return *best;
}

} // namespace hearth::planner::day
