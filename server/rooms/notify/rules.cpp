#include "rooms/notify/rules.h"

#include "base/zone.h"

#include <algorithm>

namespace hearth::notify {

Instant send_time(Instant now, Urgency urgency, Habits const& habits, std::string_view zone) {
    if (urgency == Urgency::Now || habits.quiet_from_min == habits.quiet_to_min) return now;
    auto const minute = local_minute(now, zone);
    auto const day = local_day(now, zone);
    auto const next = Day{std::chrono::sys_days{day} + std::chrono::days{1}};
    bool const wraps = habits.quiet_from_min > habits.quiet_to_min;
    if (wraps && minute >= habits.quiet_from_min) return at_local(next, habits.quiet_to_min, zone);
    bool const is_quiet = wraps ? minute < habits.quiet_to_min
                                : minute >= habits.quiet_from_min && minute < habits.quiet_to_min;
    return is_quiet ? at_local(day, habits.quiet_to_min, zone) : now;
}

std::vector<clocks::Rung> follow_up_ladder(seconds opens, seconds due, seconds manager) {
    return {{"open", opens, true}, {"due", due}, {"manager", manager}};
}

std::vector<clocks::Rung> follow_up_ladder(Habits const& habits) {
    return follow_up_ladder(hours{habits.follow_up_from_h}, hours{habits.follow_up_to_h},
                            hours{habits.follow_up_manager_h});
}

Result<void> check_call_at(std::optional<Instant> at, Instant now, Habits const& habits,
                           std::string_view zone) {
    constexpr hours farthest{7 * 24};
    if (!at) return invalid_field("/call_at", "notify.call_at_needed");
    if (*at <= now) return invalid_field("/call_at", "notify.call_at_past");
    if (*at > now + farthest) return invalid_field("/call_at", "notify.call_at_too_far");
    if (send_time(*at, Urgency::Polite, habits, zone) != *at)
        return invalid_field("/call_at", "notify.call_at_quiet");
    return {};
}

Instant due_after(Instant due, Instant call_at, Instant now) {
    if (now > due) return due;
    return std::max(due, call_at + hours{1});
}

bool goes_first(std::string_view template_name) {
    return template_name == "safety_alarm" || template_name == "safety_asked";
}

seconds back_off(int tries) {
    constexpr seconds longest{3600};
    seconds pause{10};
    for (int i = 1; i < tries && pause < longest; ++i)
        pause *= 3;
    return std::min(pause, longest);
}

Outcome after_try(Fate fate, int tries, Instant now, std::optional<Instant> valid_until,
                  Habits const& habits) {
    if (fate == Fate::Taken) return {MessageState::Sent, now};
    if (fate == Fate::Refused) return {MessageState::Failed, now};
    auto const next = now + back_off(tries);
    bool const is_worth_it = !valid_until || next < *valid_until;
    if (tries >= habits.most_tries || !is_worth_it) return {MessageState::GivenUp, now};
    return {MessageState::Queued, next};
}

FollowUpState after_call(FollowUpResult result, int tries, Habits const& habits) {
    if (result == FollowUpResult::CallLater) return FollowUpState::Waiting;
    if (result != FollowUpResult::NoAnswer) return FollowUpState::Done;
    return tries >= habits.follow_up_tries ? FollowUpState::Done : FollowUpState::Open;
}

bool is_care(FollowUpKind kind) {
    return kind != FollowUpKind::DayBefore;
}

bool is_answer_to(FollowUpKind kind, FollowUpResult result) {
    switch (result) {
    case FollowUpResult::Satisfied:
    case FollowUpResult::Unsatisfied:
    case FollowUpResult::OptedOut:
        return is_care(kind);
    case FollowUpResult::Confirmed:
    case FollowUpResult::WantsChange:
        return kind == FollowUpKind::DayBefore;
    case FollowUpResult::NoAnswer:
    case FollowUpResult::Refused:
    case FollowUpResult::CallLater:
    case FollowUpResult::WrongNumber:
        break;
    case FollowUpResult::NotMade:
        return false;
    }
    return true;
}

} // namespace hearth::notify
