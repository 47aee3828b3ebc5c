/// What a company or a store sets about dispatch.
#pragma once

#include "platform/settings/settings.h"
#include "rooms/dispatch/model.h"

namespace hearth::dispatch {

/// DP-07: who decides. Automatic asks the best worker at once; Suggested and Manual keep the time
/// and wait for the dispatcher; Manual asks nobody else by itself when a worker says no.
struct ModeSettings {
    static constexpr std::string_view setting_name = "dispatch.mode";
    Mode mode = Mode::Automatic; ///< one of the first three
};
BOOST_DESCRIBE_STRUCT(ModeSettings, (), (mode))

struct PlanningSettings {
    static constexpr std::string_view setting_name = "dispatch.planning";
    int grid_min = 30;         ///< starts: 15, 30 or 60, from the full hour
    int hold_min = 5;          ///< a chosen start is kept so long
    int longest_hold_min = 30; ///< with all extensions
    int anonymous_holds = 60;  ///< of one store at a time, by people who have not signed in
    int horizon_days = 28;     ///< how far ahead starts are offered
    int shown_from_min = 480;  ///< starts of the day that are shown also when they are full
    int shown_to_min = 1'140;
    int lunch_from_min = 660; ///< DP-05: a break of lunch_min begins between these; 0 min: none
    int lunch_to_min = 810;
    int lunch_min = 30;
    int overtime_min = 0; ///< LW-05: approved a day, at most 180
};
BOOST_DESCRIBE_STRUCT(PlanningSettings, (),
                      (grid_min, hold_min, longest_hold_min, anonymous_holds, horizon_days,
                       shown_from_min, shown_to_min, lunch_from_min, lunch_to_min, lunch_min,
                       overtime_min))

} // namespace hearth::dispatch
