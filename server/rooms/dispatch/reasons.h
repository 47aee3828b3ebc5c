/// The planner's reasons in words and numbers (BE-07).
#pragma once

#include "base/result.h"
#include "rooms/dispatch/codes.h"

namespace hearth::dispatch {

/// One sentence: the key of its words, the numbers in it, and the whole in the asked language.
struct Said {
    std::string code;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Said, (), (code, text))

/// "dispatch.why_late_from_previous" with its details ready to be filled in.
struct Sentence {
    std::string code;
    std::vector<Detail> details;
};
Sentence to_sentence(Codes const& codes, planner::Reason const& reason, std::string_view locale);

Said say(Codes const& codes, planner::Reason const& reason, std::string_view locale);
/// That somebody has the skill.
Said say_knows(Codes const& codes, planner::SkillId skill, std::string_view locale);
/// What speaks for or against somebody who can come; nothing for what only the planner minds.
std::optional<Said> say(planner::SoftPart const& part, std::string_view locale);

} // namespace hearth::dispatch
