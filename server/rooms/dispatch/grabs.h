/// Grabbing (DP-07): where the store's mode is Grabbed, visits somebody is missing at are put up,
/// and whoever may go takes one; the first to ask has it. The rules are those of every assignment,
/// papers, road, hours and rest alike (WF-03, LW-05, LW-11): nobody can grab their way out of them,
/// and at the limit the system says which and puts nothing forward. Time kept for other visits does
/// not stand in the way as long as somebody else can go there: what was promised stays promised.
/// Fairness (BE-08): who has worked more than the mean of the store in four weeks waits, and a
/// store may bound how many visits of one day somebody takes.
#pragma once

#include "rooms/dispatch/fairness.h"
#include "rooms/dispatch/reasons.h"
#include "rooms/dispatch/reserve.h"

namespace hearth::dispatch {

struct GrabSettings {
    static constexpr std::string_view setting_name = "dispatch.grabbing";
    int fair_min = 30;  ///< who worked more than the mean waits so long after it was put up
    int most_a_day = 0; ///< visits of one day that one worker may take; 0: as many as the rules do
    int horizon_days = 7; ///< visits up to so far ahead are put up
};
BOOST_DESCRIBE_STRUCT(GrabSettings, (), (fair_min, most_a_day, horizon_days))

Result<void> check_grabbing(GrabSettings const& grabbing);

/// From when a worker may take what is put up from `on_show.from` until it begins at `on_show.to`.
/// Who is at the mean need not wait; nobody waits longer than half of that time, or what is urgent
/// would find nobody.
Instant open_from(Span on_show, minutes worked, minutes mean, GrabSettings const& settings);

struct Grab {
    orders::Visit visit;
    Role role = Role::Leader; ///< as which this worker would come
    Instant open_from;
    std::optional<Said> limit; ///< of hours, rest or the day's visits: this worker cannot take it
};
struct Grabs {
    bool is_open = false; ///< the store lets its workers grab, and this one is active there
    GrabSettings settings;
    minutes worked{0};       ///< of the worker, in four weeks
    minutes mean{0};         ///< of everybody active in the store
    std::vector<Grab> items; ///< by start; nothing this worker has not the skills or papers for
};
/// What the worker could take, now or soon.
Result<Grabs> list_grabs(Tx& tx, Id<workforce::Worker> worker);

/// Takes it, confirmed at once. NotFound where it is not put up for this worker; Conflict
/// dispatch.grab_is_taken, dispatch.grab_waits (detail time), dispatch.grab_enough (detail limit),
/// dispatch.breaks_rule (detail reason), dispatch.grab_needed where another visit would be left
/// without anybody.
Result<Assignment> grab(Tx& tx, Id<orders::Visit> visit, Id<workforce::Worker> worker);

} // namespace hearth::dispatch
