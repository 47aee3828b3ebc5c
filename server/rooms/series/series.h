/// Series (BK-08): standing bookings. A series has terms, appended and never changed, and days;
/// each day within the horizon is an order of its own, with its own visit, quote and price of that
/// day, placed by a clock through the rooms below. A day that cannot be placed is unsettled: it
/// stays, with its reason and a promised callback, until it is placed or somebody says it falls
/// away.
#pragma once

#include "rooms/series/events.h"
#include "rooms/series/model.h"

#include <functional>

namespace hearth::series {

void install(Room& room);

/// Its clock; the subject is the series.
inline constexpr std::string_view roll_clock = "series.roll";
/// LC-08: tells of a renewal before its date, and decides on it; the subject is the series.
inline constexpr std::string_view renewal_clock = "series.renewal";

struct OpenSeries {
    Id<customers::Customer> customer;
    Id<customers::Address> address;
    Id<pricing::Quote> quote; ///< of the first day: start, item, options, quantity, store
    Pattern pattern;
    std::optional<Day> until = {};
    std::optional<int> visits = {};
    Holidays holidays = Holidays::Keep;
    std::optional<Id<workforce::Worker>> worker = {}; ///< wished; becomes a favourite (DP-01)
    std::optional<Id<dispatch::Hold>> hold = {};      ///< of the first day
    orders::Channel channel = orders::Channel::Web;
    std::optional<std::string> note = {};  ///< special wishes, of every day's order
    bool renews = false;                   ///< the customer agreed to it in its own place (LC-08)
    std::optional<Word> renewal_word = {}; ///< how the office heard that
};
/// Makes the series and places its first day, which must go through, then those within the horizon.
/// Invalid for a pattern that does not fit the first day, `until` and `visits` together or before
/// it; Conflict series.item_not_fit for what takes several days or is a contract; whatever placing
/// the first order refuses. Checks no rights.
Result<Series> open(Tx& tx, OpenSeries const& wish);

Result<Series> load(Tx& tx, SeriesId id); ///< NotFound series.not_found
/// Oldest agreement first.
std::vector<Terms> list_terms(Tx& tx, SeriesId id);
std::vector<Occurrence> list_occurrences(Tx& tx, SeriesId id); ///< by day
/// The series that the order belongs to.
std::optional<SeriesId> find_by_order(Tx& tx, Id<orders::Order> order);

/// Which day of which series.
struct DayOf {
    SeriesId series;
    Day planned;
};
/// The day that the order is, also while it is just being placed: the day's row is there before its
/// order, but for the very first one.
std::optional<DayOf> find_day_of(Tx& tx, orders::Order const& order, Instant starts_at);

/// When the notice of a renewal really left the house or was read: a room above knows. Without it
/// no notice ever counts as given.
using HeardWhen = std::function<std::optional<Instant>(Tx&, SeriesId, int number)>;
void hear_renewals_by(HeardWhen one); ///< before the first job; an empty one clears it

/// Places what the horizon has reached and tries unsettled days again. Run twice it does nothing
/// twice: each day is one row, and the database keeps it so.
Result<void> roll(Tx& tx, SeriesId id);

/// What the edit would do, day by day, within the horizon and on days that are placed already.
struct Preview {
    std::vector<Step> steps = {};
    /// The office makes a day dearer by it: the edit has to say how the customer agreed.
    bool needs_word = false;
};
Result<Preview> preview(Tx& tx, SeriesId id, Edit const& edit);
/// Does it. PreconditionFailed where the series moved on; aftersales.figure_moved where the fee
/// shown no longer holds. Checks no rights.
Result<Series> edit(Tx& tx, SeriesId id, std::int64_t version, Edit const& edit);

} // namespace hearth::series
