#include "rooms/introductions/rules.h"

#include "base/text.h"
#include "platform/vault/primitives.h"

#include <algorithm>

namespace hearth::introductions {

Day months_later(Day day, int months) {
    auto const month = day.year() / day.month() + std::chrono::months{months};
    std::chrono::year_month_day_last const last{month.year(), month.month() / std::chrono::last};
    return month / std::min(day.day(), last.day());
}

std::string fingerprint(std::string_view resume) {
    return to_hex(vault::digest(vault::Hash::Sha256, resume));
}

bool was_hidden(Introduction const& introduction, Fact const& fact, Day shown_on) {
    return fact.worker == introduction.worker && fact.known_on <= shown_on &&
           fact.told_at > introduction.shown_at;
}

State state_of(std::span<Step const> steps) {
    auto state = State::Shown;
    for (auto const& step : steps) {
        if (step.kind == StepKind::Claimed) state = State::Claimed;
        if (step.kind == StepKind::Dropped) state = State::Dropped;
        if (step.kind == StepKind::Lost) return State::Lost;
    }
    return state;
}

Result<void> check_claim(Introduction const& introduction, State state, Day shown_on,
                         Day engaged_on, Day today) {
    if (state == State::Lost) return Error{Refusal::Conflict, "introductions.fee_lost"};
    if (state != State::Shown) return Error{Refusal::Conflict, "introductions.claimed_already"};
    bool const is_within =
        shown_on <= engaged_on && engaged_on <= introduction.protect_until && engaged_on <= today;
    if (is_within) return {};
    return invalid_field(
        "/engaged_on", "introductions.out_of_time",
        {{"from", to_text(shown_on)}, {"until", to_text(introduction.protect_until)}});
}

} // namespace hearth::introductions
