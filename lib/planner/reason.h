#pragma once
#include "planner/model.h"

/// Why somebody or some start is not chosen (BE-07): a code, which is a key in words/, and the
/// numbers its sentence needs. Made by the very functions that decide, never afterwards.
namespace hearth::planner {

enum class Why : std::uint8_t {
    SkillMissing,      ///< skill
    SkillLevelLow,     ///< skill, level, needed
    PaperMissing,      ///< paper
    PaperExpired,      ///< paper, expired_on (days since 1970-01-01: the first day without it)
    PaperNotYetValid,  ///< paper, valid_from (days)
    TraitMissing,      ///< trait
    NoVehicle,         ///<
    NotALeader,        ///<
    RefusedByCustomer, ///<
    RefusesCustomer,   ///<
    TurnedDown,        ///< by the customer, as a stand-in of a standing booking
    NotAgreedTo,       ///< the customer of a standing booking has not been asked about them
    TooFar,            ///< distance_m, reach_m
    OutsideWindow,     ///< minutes: from the start to the nearest window
    OutsideShift,      ///< early_minutes, late_minutes: how far it sticks out of the nearest shift
    NoShift,           ///< none at all on that day
    Busy,              ///< overlap_minutes: with another commitment, buffers included
    LateFromPrevious,  ///< late_minutes, travel_minutes
    LateForNext,       ///< late_minutes, travel_minutes
    LateAfterShift,    ///< late_minutes, travel_minutes: back only after the shift
    NoBreak,           ///< break_minutes
    RunTooLong,        ///< run_minutes, limit_minutes
    DayTooLong,        ///< day_minutes, limit_minutes
    WeekTooLong,       ///< week_minutes, limit_minutes
    TooManyDays,       ///< days, limit_days
    NightTooShort,     ///< rest_minutes, limit_minutes
    CrewTooSmall,      ///< found, needed
    NoLeader,          ///< found (members who could come)
    OrderBroken,       ///< visit: the one it must follow
    NoticeTooShort,    ///< minutes: how much too soon
    NotOnGrid,         ///< grid_minutes
};
inline constexpr std::size_t why_count = static_cast<std::size_t>(Why::NotOnGrid) + 1;

/// "planner.paper_expired" and so on: the key of the sentence in words/.
std::string_view to_code(Why why);

struct Fact {
    std::string_view name; ///< always a literal
    std::int64_t value{};
    bool operator==(Fact const&) const = default;
};

struct Reason {
    Why why{};
    std::array<Fact, 2> facts{}; ///< unused ones have no name
    std::int64_t shortfall{};    ///< minutes (or 1): the smaller, the nearer to possible
    bool operator==(Reason const&) const = default;
};

/// Whole minutes, rounded up: 13:10 late is told as 14.
constexpr std::int64_t minutes_up(Length length) {
    return std::chrono::ceil<std::chrono::minutes>(length).count();
}

} // namespace hearth::planner
