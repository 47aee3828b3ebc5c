#include "rooms/dispatch/reasons.h"

#include "platform/words/words.h"

namespace hearth::dispatch {
namespace {

using planner::Why;

constexpr std::string_view planner_prefix = "planner.";

/// 11-20: the year goes without saying.
std::string short_day(std::int64_t since_epoch) {
    auto const day = Day{std::chrono::sys_days{std::chrono::days{since_epoch}}};
    return to_text(day).substr(5);
}

std::string words_or(std::string_view locale, std::string const& key, std::string const& other) {
    return words::has(locale, key) ? words::text(locale, key) : other;
}

std::string skill_name(std::string const& code, std::string_view locale) {
    return words_or(locale, "dispatch.skill_" + code, code);
}

std::string paper_name(std::string const& code, std::string_view locale) {
    auto const colon = code.find(':');
    auto const kind = code.substr(0, colon);
    auto const rest = colon == code.npos ? "" : code.substr(colon + 1);
    if (kind == "health") return words::text(locale, "catalog.health_grade_" + rest);
    if (kind == "training")
        return words::text(locale, "dispatch.training",
                           {{"name", words_or(locale, "dispatch.training_" + rest, rest)}});
    if (kind == "skill") return skill_name(rest.substr(0, rest.find(':')), locale);
    return words::text(locale, "catalog.paper_kind_" + kind);
}

std::string trait_name(std::string const& code, std::string_view locale) {
    auto const colon = code.find(':');
    auto const rest = colon == code.npos ? code : code.substr(colon + 1);
    return words_or(locale, "dispatch.trait_" + rest, rest);
}

Detail to_detail(Codes const& codes, planner::Fact const& fact, std::string_view locale) {
    auto const number = std::to_string(fact.value);
    if (fact.name == "skill") return {"skill", skill_name(codes.skill_code(fact.value), locale)};
    if (fact.name == "paper") return {"paper", paper_name(codes.paper_code(fact.value), locale)};
    if (fact.name == "trait") return {"trait", trait_name(codes.trait_code(fact.value), locale)};
    // The planner names the first day without the paper, people the last day with it.
    if (fact.name == "expired_on") return {"day", short_day(fact.value - 1)};
    if (fact.name == "valid_from") return {"day", short_day(fact.value)};
    return {std::string(fact.name), number};
}

std::string code_of(std::string_view planner_code) {
    return "dispatch.why_" + std::string(planner_code.substr(planner_prefix.size()));
}

/// Sticking out of the shift on one side only is said so.
std::string shift_code(planner::Reason const& reason) {
    auto const early = reason.facts[0].value;
    auto const late = reason.facts[1].value;
    if (late == 0) return "dispatch.why_before_shift";
    if (early == 0) return "dispatch.why_after_shift";
    return code_of(planner::to_code(reason.why));
}

} // namespace

Sentence to_sentence(Codes const& codes, planner::Reason const& reason, std::string_view locale) {
    Sentence sentence{reason.why == Why::OutsideShift ? shift_code(reason)
                                                      : code_of(planner::to_code(reason.why)),
                      {}};
    for (auto const& fact : reason.facts)
        if (!fact.name.empty()) sentence.details.push_back(to_detail(codes, fact, locale));
    if (reason.why == Why::TooFar)
        for (auto& detail : sentence.details)
            detail.value = std::to_string((std::stoll(detail.value) + 500) / 1000);
    return sentence;
}

Said say(Codes const& codes, planner::Reason const& reason, std::string_view locale) {
    auto const sentence = to_sentence(codes, reason, locale);
    return {sentence.code, words::text(locale, sentence.code, sentence.details)};
}

Said say_knows(Codes const& codes, planner::SkillId skill, std::string_view locale) {
    std::string const code = "dispatch.knows";
    auto const name = skill_name(codes.skill_code(skill), locale);
    return {code, words::text(locale, code, {{"skill", name}})};
}

std::optional<Said> say(planner::SoftPart const& part, std::string_view locale) {
    using planner::Soft;
    auto const tell = [&](std::string const& name, std::int64_t number) {
        auto const code = "dispatch.soft_" + name;
        return Said{code, words::text(locale, code, {{"number", std::to_string(number)}})};
    };
    switch (part.soft) {
    case Soft::Travel:
        return tell("travel", part.amount);
    case Soft::Familiar:
        return tell("familiar", part.amount);
    case Soft::Favourite:
        return tell("favourite", 1);
    case Soft::StandIn:
        if (part.amount == 1) return tell("usual_worker", 1);
        return tell("stand_in", part.amount - 1);
    case Soft::Liked:
        return tell("liked", part.amount);
    case Soft::SpareLevel:
        return tell("spare_level", part.amount);
    case Soft::Experience:
        if (part.amount < 12) return {};
        return tell("experience", part.amount / 12);
    case Soft::Kilometres: // Travel has said it in minutes
    case Soft::Overtime:
    case Soft::Rating:
    case Soft::OffWish:
    case Soft::FairHours:
    case Soft::FairIncome:
    case Soft::Wage:
    case Soft::Change:
        return {};
    }
    return {};
}

} // namespace hearth::dispatch
