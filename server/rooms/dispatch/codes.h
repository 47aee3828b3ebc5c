/// The planner counts skills, papers and traits by small numbers; these are the numbers of one
/// company's codes, as they come up. Numbers are never given back and mean nothing outside of the
/// process.
#pragma once

#include "planner/planner.h"
#include "rooms/catalog/catalog.h"

#include <map>
#include <mutex>
#include <string>

namespace hearth::dispatch {

class Codes {
public:
    /// Skills beyond the planner's 256 are treated as papers, one for each level.
    std::optional<planner::SkillId> skill(std::string_view code);
    planner::PaperKind paper(std::string_view code);
    /// Nothing once all 128 are given: wishes beyond that weigh nothing.
    std::optional<std::size_t> trait(std::string_view code);

    std::string skill_code(std::int64_t id) const;
    std::string paper_code(std::int64_t kind) const;
    std::string trait_code(std::int64_t id) const;

private:
    struct Numbers {
        std::map<std::string, std::uint16_t, std::less<>> by_code;
        std::vector<std::string> codes;
        std::optional<std::uint16_t> number(std::string_view code, std::size_t limit);
        std::string code(std::int64_t number) const;
    };
    mutable std::mutex mutex_;
    Numbers skills_;
    Numbers papers_;
    Numbers traits_;
};

/// "health:live_in", "skill:deep_cleaning:3", "training:…", "background"
std::string health_code(catalog::HealthGrade grade);

/// What the item demands, in the planner's numbers (WF-01).
planner::Need need_of(Codes& codes, catalog::Needs const& needs);

} // namespace hearth::dispatch
