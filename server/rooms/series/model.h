/// Nouns of series (BK-08): a standing booking, what was agreed about it, and its single days.
#pragma once

#include "rooms/orders/orders.h"
#include "rooms/pricing/pricing.h"

namespace hearth::series {

using SeriesId = Id<orders::Series>;

enum class PatternKind { Weekly, Fortnightly, MonthDay, MonthWeekday, EveryDays, Dates };
BOOST_DESCRIBE_ENUM(PatternKind, Weekly, Fortnightly, MonthDay, MonthWeekday, EveryDays, Dates)

/// On which days it comes. Only the members that its kind asks for may be there.
struct Pattern {
    PatternKind kind = PatternKind::Weekly;
    /// Weekly, Fortnightly; MonthWeekday: exactly one. 1 is Monday.
    std::optional<List<Whole<1, 7>, 7, 1>> weekdays = {};
    std::optional<Whole<1, 31>> month_day = {};   ///< a shorter month: its last day
    std::optional<Whole<-1, 4>> nth = {};         ///< MonthWeekday: 1 the first … 4, -1 the last
    std::optional<Whole<1, 180>> every_days = {}; ///< EveryDays: counted from the first day
    std::optional<List<Day, 100, 1>> dates = {};
};
BOOST_DESCRIBE_STRUCT(Pattern, (), (kind, weekdays, month_day, nth, every_days, dates))

/// A day that the State Council's notice names as a day off: it comes all the same, not at all, or
/// on the next working day.
enum class Holidays { Keep, Skip, Move };
BOOST_DESCRIBE_ENUM(Holidays, Keep, Skip, Move)

/// What was agreed, from a day on. The quote says item, options, quantity and by which price book.
struct Terms {
    int number = 1;
    Day from = {};
    Pattern pattern = {};
    Id<customers::Address> address = {};
    Id<pricing::Quote> quote = {};
    int start_min = 0;
    std::optional<Day> until = {};
    std::optional<int> visits =
        {}; ///< how many in all, those that fall away by holidays not counted
    Holidays holidays = Holidays::Keep;
    std::optional<Id<workforce::Worker>> worker = {};
    int tolerance_percent = 0; ///< dearer by no more than this needs no new word
    Instant agreed_at = {};
    ActorKind agreed_by_kind = ActorKind::Anonymous;
    Uuid agreed_by = {};
};

struct Pause {
    int number = 1;
    Day from = {};
    Day until = {}; ///< its last day
};
BOOST_DESCRIBE_STRUCT(Pause, (), (number, from, until))

/// Ahead: the customer wishes something for a day that is not placed yet. Unsettled: somebody has
/// to do something. CalledOff: its order was called off otherwise than by an edit of the series.
enum class State { Ahead, Placed, Skipped, Unsettled, CalledOff };
BOOST_DESCRIBE_ENUM(State, Ahead, Placed, Skipped, Unsettled, CalledOff)

/// Why a day is unsettled.
enum class Why { NobodyFree, PriceRaised, NotOffered, AddressGone, CustomerBlocked, Passed, Other };
BOOST_DESCRIBE_ENUM(Why, NobodyFree, PriceRaised, NotOffered, AddressGone, CustomerBlocked, Passed,
                    Other)

struct Occurrence {
    Day planned = {};
    Day day = {};
    Instant starts_at = {};
    State state = State::Ahead;
    std::optional<Id<orders::Order>> order = {};
    std::optional<Why> why = {};
    std::optional<std::string> code = {};
    std::optional<Money> agreed = {};
    std::optional<Money> asked = {};
    std::optional<Id<customers::Address>> own_address = {};
    std::optional<Id<pricing::Quote>> own_quote = {};
    bool is_live() const { return state != State::Skipped && state != State::CalledOff; }
};
BOOST_DESCRIBE_STRUCT(Occurrence, (),
                      (planned, day, starts_at, state, order, why, code, agreed, asked, own_address,
                       own_quote))

struct Series {
    SeriesId id = {};
    Id<customers::Customer> customer = {};
    Id<identity::Store> store = {};
    Id<catalog::Item> item = {};
    orders::Channel channel = orders::Channel::Web;
    std::optional<Day> ends_on = {};
    std::optional<Id<intake::Inquiry>> inquiry = {};
    std::optional<Id<intake::Callback>> callback = {};
    Instant made_at = {};
    ActorKind made_by_kind = ActorKind::Anonymous;
    Uuid made_by = {};
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Series, (),
                      (id, customer, store, item, channel, ends_on, inquiry, callback, made_at,
                       made_by_kind, made_by, version))

struct Habits {
    static constexpr std::string_view setting_name = "series.habits";
    int horizon_weeks = 4;     ///< so far ahead days are placed
    int tolerance_percent = 0; ///< agreed with new series: dearer by no more than this is not asked
    int callback_h = 4;        ///< the office calls back about an unsettled day within
    int roll_at_min = 120;     ///< when the days ahead are placed, after local midnight
};
BOOST_DESCRIBE_STRUCT(Habits, (), (horizon_weeks, tolerance_percent, callback_h, roll_at_min))

/// SkipThis, ChangeThis: only this one. ChangeLater, End: this and all later. Agree: to today's
/// prices, from the first day on that waits for it. Retry: an unsettled day once more.
enum class EditKind { SkipThis, ChangeThis, ChangeLater, Pause, Resume, End, Agree, Retry };
BOOST_DESCRIBE_ENUM(EditKind, SkipThis, ChangeThis, ChangeLater, Pause, Resume, End, Agree, Retry)

/// How a customer agreed to a higher price that the office writes down (BK-11).
enum class Word { Phone, InPerson, Chat };
BOOST_DESCRIBE_ENUM(Word, Phone, InPerson, Chat)

struct Edit {
    EditKind kind;
    std::optional<Day> day; ///< SkipThis, ChangeThis, ChangeLater, Retry: as planned; Pause: first
    std::optional<Day> until_day; ///< Pause: last; End: the last day it comes (today without)
    std::optional<Instant> start; ///< ChangeThis
    std::optional<Whole<0, 1439>> start_min; ///< ChangeLater
    std::optional<Id<catalog::Item>> item;   ///< ChangeLater
    std::optional<Id<customers::Address>> address;
    std::optional<catalog::Quantity> quantity;
    std::optional<catalog::Choices> options;
    std::optional<Pattern> pattern;              ///< ChangeLater
    std::optional<Day> until;                    ///< ChangeLater
    std::optional<Whole<1, 200>> visits;         ///< ChangeLater
    std::optional<bool> is_open_ended;           ///< ChangeLater: neither until nor visits any more
    std::optional<Holidays> holidays;            ///< ChangeLater
    std::optional<Id<workforce::Worker>> worker; ///< ChangeLater
    std::optional<bool> is_any_worker;           ///< ChangeLater: nobody is wished for any more
    std::optional<Word> word;           ///< staff: how the customer agreed to what becomes dearer
    std::optional<Text<1, 200>> reason; ///< goes into the orders that are changed or called off
    std::optional<Price> fee;           ///< the sum that the preview showed
};
BOOST_DESCRIBE_STRUCT(Edit, (),
                      (kind, day, until_day, start, start_min, item, address, quantity, options,
                       pattern, until, visits, is_open_ended, holidays, worker, is_any_worker, word,
                       reason, fee))

/// What an edit does to one day.
enum class StepKind { Stays, Changes, CalledOff, Added, Dropped };
BOOST_DESCRIBE_ENUM(StepKind, Stays, Changes, CalledOff, Added, Dropped)

struct Step {
    StepKind kind = StepKind::Stays;
    std::optional<Instant> before = {};
    std::optional<Instant> after = {};
    std::optional<Money> price_before = {};
    std::optional<Money> price_after = {};
    Money fee = {}; ///< of calling its order off, by the law and the policy (aftersales)
    std::optional<Id<orders::Order>> order = {};
};
BOOST_DESCRIBE_STRUCT(Step, (), (kind, before, after, price_before, price_after, fee, order))

} // namespace hearth::series
