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

/// LC-08: the notice before a renewal, or, where none was agreed, that the term comes to its end.
struct RenewalDue {
    static constexpr std::string_view kind = "series.renewal_due";
    SeriesId series;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    int number;
    bool is_agreed;
    Day last;
    Day renews_on;
    Day next_from;
    std::optional<Day> next_last;
    std::optional<int> next_visits;
    Money price;
    int notice_days;
    Uuid subject() const { return series.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(RenewalDue, (),
                      (series, customer, store, number, is_agreed, last, renews_on, next_from,
                       next_last, next_visits, price, notice_days))

/// Heard: the office told of it. Lapsed: the date passed without a notice or a word that held.
enum class RenewalStep { Agreed, Heard, Ended, Renewed, Lapsed };
BOOST_DESCRIBE_ENUM(RenewalStep, Agreed, Heard, Ended, Renewed, Lapsed)

struct RenewalMoved {
    static constexpr std::string_view kind = "series.renewal_moved";
    SeriesId series;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    RenewalStep step;
    int number;
    std::optional<Day> last; ///< of the term that was agreed until then
    std::optional<Word> word;
    Uuid subject() const { return series.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(RenewalMoved, (), (series, customer, store, step, number, last, word))

} // namespace hearth::series
