/// Decisions of notify: pure.
#pragma once

#include "rooms/notify/notify.h"

namespace hearth::notify {

struct Habits {
    static constexpr std::string_view setting_name = "notify.habits";
    int quiet_from_min = 21 * 60; ///< polite messages wait from then
    int quiet_to_min = 8 * 60;    ///< until then, the recipient's local time
    int most_tries = 30;   ///< about a day: a provider may be down for hours, and nothing is lost
    int remind_hours = 24; ///< BK-09
    std::int64_t important_fen = 100'000; ///< BK-09: reconfirmed by call from this price on
    int follow_up_from_h = 24;            ///< FU-01
    int follow_up_to_h = 48;              ///< FU-01
    int follow_up_manager_h = 72;
    int follow_up_tries = 3;
    int rate_days = 30;           ///< QA-04: how long after the service
    int most_raters_a_device = 3; ///< QA-04: other customers a device rates for in 24 h
};
BOOST_DESCRIBE_STRUCT(Habits, (),
                      (quiet_from_min, quiet_to_min, most_tries, remind_hours, important_fen,
                       follow_up_from_h, follow_up_to_h, follow_up_manager_h, follow_up_tries,
                       rate_days, most_raters_a_device))

/// When a message may go: now, or at the end of the quiet hours where it is polite.
Instant send_time(Instant now, Urgency urgency, Habits const& habits, std::string_view zone);

/// FU-01: from when the call may be made, until when, and from when the manager hears of it; all
/// from the end of the service.
std::vector<clocks::Rung> follow_up_ladder(Habits const& habits);
std::vector<clocks::Rung> follow_up_ladder(seconds opens, seconds due, seconds manager);

/// Whether the customer can be called back then: ahead, at most a week, no quiet hour.
/// Invalid at /call_at: notify.call_at_needed, …_past, …_too_far, …_quiet.
Result<void> check_call_at(std::optional<Instant> at, Instant now, Habits const& habits,
                           std::string_view zone);
/// When a call that was put off is due: an hour after the time that was agreed, unless it was due
/// later anyhow; one that is overdue stays overdue.
Instant due_after(Instant due, Instant call_at, Instant now);

/// Messages of that template are claimed and sent before all others (BE-12).
bool goes_first(std::string_view template_name);

/// Pause before the next try: 10 s, 30 s, 90 s … at most 1 h.
seconds back_off(int tries);

/// What becomes of a message after a try.
struct Outcome {
    MessageState state;
    Instant next_at;
};
Outcome after_try(Fate fate, int tries, Instant now, std::optional<Instant> valid_until,
                  Habits const& habits);

/// FU-01 and BK-09: what a follow-up's state becomes with a result, and whether it counts a try.
FollowUpState after_call(FollowUpResult result, int tries, Habits const& habits);
/// Whether that answer belongs to that kind of call.
bool is_answer_to(FollowUpKind kind, FollowUpResult result);

} // namespace hearth::notify
