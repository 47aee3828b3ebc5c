/// Nouns of changes.
#pragma once

#include "rooms/orders/orders.h"
#include "rooms/pricing/pricing.h"

namespace hearth::changes {

/// Lapsed, Overtaken: seen when it is read. Overtaken: the order became another, or is over.
enum class State { Waiting, Agreed, Refused, Withdrawn, Replaced, Lapsed, Overtaken };
BOOST_DESCRIBE_ENUM(State, Waiting, Agreed, Refused, Withdrawn, Replaced, Lapsed, Overtaken)

struct Request {
    Id<orders::Order> order = {};
    int number = 1; ///< 1, 2 … of the order
    Id<pricing::Quote> quote_before = {};
    Id<pricing::Quote> quote_after = {};
    Id<customers::Address> address_after = {};
    Instant start_after = {};
    Money price_before = {};
    Money price_after = {};
    std::string reason = {};
    Instant asked_at = {};
    Uuid asked_by = {};
    Instant answer_until = {};
    State state = State::Waiting;
    std::optional<Instant> answered_at = {};
};
BOOST_DESCRIBE_STRUCT(Request, (),
                      (order, number, quote_before, quote_after, address_after, start_after,
                       price_before, price_after, reason, asked_at, asked_by, answer_until, state,
                       answered_at))

struct Habits {
    static constexpr std::string_view setting_name = "changes.habits";
    int answer_hours = 24; ///< so long the question stands, never beyond either start
};
BOOST_DESCRIBE_STRUCT(Habits, (), (answer_hours))

} // namespace hearth::changes
