/// Opening hours: the calendar of a company or one store in which the chosen kinds of clocks count;
/// all other kinds count day and night. A store's own hours go before the company's; where neither
/// has any, every hour counts.
///
/// What is saved holds at once, also for clocks that run: they are counted anew from their
/// beginning, so that all open promises of a kind stand by one rule. Rungs that have fired stay
/// fired. A clock that has ended keeps the hours by which it was judged: each saving is a calendar
/// of its own.
#pragma once

#include "platform/clocks/clocks.h"
#include "platform/settings/settings.h"

#include <set>

namespace hearth::clocks {

using HoursOf = std::optional<Id<identity::Store>>; ///< nothing: the company's

/// What was saved for exactly this owner: the text its room gave, and the version.
settings::Stored find_hours(Tx& tx, HoursOf of);
/// Whose hours hold for a store's clocks, or for those of no store.
enum class HoursFrom { Store, Company, Nobody };
BOOST_DESCRIBE_ENUM(HoursFrom, Store, Company, Nobody)
HoursFrom hours_from(Tx& tx, HoursOf of);
/// The calendar that holds.
BusinessCalendar hours_in_force(Tx& tx, HoursOf of);

/// Keeps `form` (JSON, the room's own) and the calendar made of it. Gives how many running and
/// paused clocks count by it from now on.
int save_hours(Tx& tx, HoursOf of, std::string_view form, BusinessCalendar const& calendar,
               bool follows_public_holidays);
/// Back to what holds without them; gives how many clocks count otherwise from now on.
int remove_hours(Tx& tx, HoursOf of);

/// An open clock these hours govern, and when it would be due by other ones. Nothing for one that
/// stands still, or when the calendar never opens long enough.
struct Moved {
    Entry clock;
    std::optional<Instant> would;
};
std::vector<Moved> try_hours(Tx& tx, HoursOf of, BusinessCalendar const& calendar);

/// Closes the days off of the State Council's notices and gives their make-up working days the
/// hours of the first weekday that opens at all. What `overrides` says of a day stands.
void add_public_holidays(BusinessCalendar& calendar);

/// The kinds that count in opening hours, as they were saved.
struct CountedKinds {
    std::set<std::string> kinds;
    std::int64_t version = 0;
};
CountedKinds counted_kinds(Tx& tx);
/// Running clocks of kinds that come or go count otherwise at once; gives how many.
int save_counted_kinds(Tx& tx, std::set<std::string> const& kinds);

/// The name of the calendar a clock of that kind begins with.
std::string calendar_for(Tx& tx, std::string_view kind, HoursOf of);

} // namespace hearth::clocks
