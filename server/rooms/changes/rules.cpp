#include "rooms/changes/rules.h"

#include <algorithm>

namespace hearth::changes {

Instant answer_until(Instant now, Instant start_before, Instant start_after, Habits const& habits) {
    return std::min({now + hours{habits.answer_hours}, start_before, start_after});
}

State state_now(Request const& request, orders::Order const& order, Instant now) {
    if (request.state != State::Waiting) return request.state;
    bool const is_open =
        order.stage == orders::Stage::Placed || order.stage == orders::Stage::Assigned;
    if (order.quote != request.quote_before || !is_open) return State::Overtaken;
    return now < request.answer_until ? State::Waiting : State::Lapsed;
}

} // namespace hearth::changes
