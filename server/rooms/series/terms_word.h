/// What the customer was shown of calling off before the standing booking was made (AS-01, LC-04).
#pragma once

#include "rooms/series/series.h"

namespace hearth::series {

/// As it stood on the screen.
struct RuleSeen {
    Whole<0, 87'600> free_hours;
    Whole<0, 100> fee_percent;
    Text<10, 400> words;
};
BOOST_DESCRIBE_STRUCT(RuleSeen, (), (free_hours, fee_percent, words))

struct RuleWord {
    Instant at;
    int free_hours = 0;
    int fee_percent = 0;
    std::string words;
};
BOOST_DESCRIBE_STRUCT(RuleWord, (), (at, free_hours, fee_percent, words))

/// Keeps it with the series that was just made. Conflict orders.terms_moved where its first day was
/// placed under other terms than were shown: then nothing is booked.
Result<void> note_rule(Tx& tx, Series const& one, RuleSeen const& seen);
std::optional<RuleWord> find_rule_word(Tx& tx, SeriesId id);

struct RuleAgreed {
    static constexpr std::string_view kind = "series.terms_agreed";
    SeriesId series;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    int free_hours = 0;
    int fee_percent = 0;
    Uuid subject() const { return series.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(RuleAgreed, (), (series, customer, store, free_hours, fee_percent))

} // namespace hearth::series
