/// What series tells the rooms above and the screens. Ids, numbers and enums only.
#pragma once

#include "platform/events/events.h"
#include "rooms/series/model.h"

namespace hearth::series {

struct SeriesOpened {
    static constexpr std::string_view kind = "series.opened";
    SeriesId series;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Id<catalog::Item> item;
    Uuid subject() const { return series.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(SeriesOpened, (), (series, customer, store, item))

struct SeriesEdited {
    static constexpr std::string_view kind = "series.edited";
    SeriesId series;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    EditKind edit;
    std::optional<Day> day;
    int changed;    ///< orders that were changed
    int called_off; ///< orders that were, or are to be, called off
    Money fee;
    std::optional<Word> word = {}; ///< on what the office made dearer
    Uuid subject() const { return series.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(SeriesEdited, (),
                      (series, customer, store, edit, day, changed, called_off, fee, word))

struct OccurrencePlaced {
    static constexpr std::string_view kind = "series.placed";
    SeriesId series;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Day day;
    Id<orders::Order> order;
    Uuid subject() const { return series.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(OccurrencePlaced, (), (series, customer, store, day, order))

/// A day that was promised could not be placed: somebody has to do something.
struct OccurrenceUnsettled {
    static constexpr std::string_view kind = "series.unsettled";
    SeriesId series;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Day day;
    Why why;
    std::optional<Money> agreed;
    std::optional<Money> asked;
    Uuid subject() const { return series.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(OccurrenceUnsettled, (), (series, customer, store, day, why, agreed, asked))

} // namespace hearth::series
