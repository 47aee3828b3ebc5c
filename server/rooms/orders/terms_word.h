/// What the customer was shown of calling off before ordering, and agreed to (AS-01, LC-04).
#pragma once

#include "platform/json/limited.h"
#include "rooms/orders/orders.h"

namespace hearth::orders {

/// As it stood on the screen.
struct TermsSeen {
    Whole<0, 87'600> free_hours;
    Whole<0, 100> fee_percent;
    Text<10, 400> words;
};
BOOST_DESCRIBE_STRUCT(TermsSeen, (), (free_hours, fee_percent, words))

struct TermsWord {
    Instant at;
    int free_hours = 0;
    int fee_percent = 0;
    std::string words;
};
BOOST_DESCRIBE_STRUCT(TermsWord, (), (at, free_hours, fee_percent, words))

/// Free for how long, as a customer reads it: nothing where the order is made for them alone.
int free_hours_of(Order const& order);
/// Keeps it with the order that was just placed. Conflict orders.terms_moved where other terms hold
/// than were shown: then nothing is ordered.
Result<void> note_terms(Tx& tx, Order const& order, TermsSeen const& seen);
std::optional<TermsWord> find_terms_word(Tx& tx, Id<Order> order);

struct TermsAgreed {
    static constexpr std::string_view kind = "orders.terms_agreed";
    Id<Order> order;
    Id<identity::Store> store;
    int free_hours = 0;
    int fee_percent = 0;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(TermsAgreed, (), (order, store, free_hours, fee_percent))

} // namespace hearth::orders
