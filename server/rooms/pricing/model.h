/// Nouns of pricing: books of prices and rules, and quotes made from them.
#pragma once

#include "rooms/catalog/catalog.h"

namespace hearth::pricing {

using catalog::Code;
using catalog::Quantity;

/// Hundredths of a percent: 2000 is 20 %.
using BasisPoints = Whole<0, 30'000>;

/// From this quantity on, each further unit costs this.
struct Tier {
    Quantity from;
    Price per_unit;
};
BOOST_DESCRIBE_STRUCT(Tier, (), (from, per_unit))

/// Each: for each one chosen. PerUnit: for each one chosen and each unit of the quantity.
enum class OptionBasis { Each, PerUnit };
BOOST_DESCRIBE_ENUM(OptionBasis, Each, PerUnit)

struct OptionPrice {
    Code code;
    OptionBasis basis = OptionBasis::Each;
    Price amount;
};
BOOST_DESCRIBE_STRUCT(OptionPrice, (), (code, basis, amount))

/// A lower price for a time, off the service's price; it holds for who asks on these days. What it
/// is compared with is nobody's to type: it comes out of our own sales (LC-02).
struct Reduction {
    catalog::Name name;
    Whole<1, 9'000> basis_points;
    Day from;
    Day until; ///< last day
};
BOOST_DESCRIBE_STRUCT(Reduction, (), (name, basis_points, from, until))

struct ItemPrice {
    Code item;
    Price base;     ///< for coming at all
    Price per_unit; ///< of the item's unit, up to the first tier
    List<Tier, 10> tiers;
    Price minimum; ///< base, units and options come to no less
    List<OptionPrice, 40> options;
    Price per_extra_worker; ///< for each one beyond the item's least crew
    std::optional<Reduction> reduction;
};
BOOST_DESCRIBE_STRUCT(ItemPrice, (),
                      (item, base, per_unit, tiers, minimum, options, per_extra_worker, reduction))

struct Urgency {
    Whole<1, 43'200> within_min; ///< starts in less than this from the asking
    BasisPoints basis_points;
};
BOOST_DESCRIBE_STRUCT(Urgency, (), (within_min, basis_points))

/// A busy span of the day, in the store's time; a visit that starts in it costs more.
struct Peak {
    Code code;
    catalog::Name name;
    List<Whole<1, 7>, 7, 1> weekdays; ///< ISO, 1 Monday
    Whole<0, 1440> from_min;
    Whole<0, 1440> to_min; ///< not in it any more
    BasisPoints basis_points;
};
BOOST_DESCRIBE_STRUCT(Peak, (), (code, name, weekdays, from_min, to_min, basis_points))

struct DistanceStep {
    Whole<0, 1'000'000> beyond_m; ///< straight line from the store
    Price fee;
};
BOOST_DESCRIBE_STRUCT(DistanceStep, (), (beyond_m, fee))

/// Rules of a book. Percentages are of base, units, options, minimum and crew together, never of
/// each other. They hold for visits; an engagement's price is by its days or months alone.
struct Rules {
    List<Urgency, 5> urgency;
    List<Peak, 10> peaks; ///< the first that fits
    BasisPoints weekend;
    BasisPoints statutory_holiday;                 ///< one of the 13 days by law
    BasisPoints holiday_off;                       ///< other days off of a holiday
    List<DistanceStep, 10> distance;               ///< the farthest step reached
    std::optional<Whole<1, 1'000'000>> farthest_m; ///< nobody is sent beyond
    Whole<5, 43'200> quote_valid_min = 120;
};
BOOST_DESCRIBE_STRUCT(Rules, (),
                      (urgency, peaks, weekend, statutory_holiday, holiday_off, distance,
                       farthest_m, quote_valid_min))

/// A book holds for a store, else for a city, else for the company; on its days.
struct BookDraft {
    catalog::Name name;
    std::optional<Id<identity::Store>> store;
    std::optional<Text<1, 40>> city;
    Day valid_from;
    std::optional<Day> valid_until; ///< last day
    Rules rules;
    List<ItemPrice, 500> items;
};
BOOST_DESCRIBE_STRUCT(BookDraft, (), (name, store, city, valid_from, valid_until, rules, items))

struct PriceBook : BookDraft {
    Id<PriceBook> id;
    std::int64_t version = 0;
    bool is_published = false; ///< this version
};
BOOST_DESCRIBE_STRUCT(PriceBook, (BookDraft), (id, version, is_published))

enum class LineKind {
    Base,
    Units,
    Option,
    Minimum,
    Crew,
    Reduction,
    Urgency,
    Peak,
    Weekend,
    StatutoryHoliday,
    HolidayOff,
    Distance,
    Discount ///< given by staff, with its reason as the name (LC-03)
};
BOOST_DESCRIBE_ENUM(LineKind, Base, Units, Option, Minimum, Crew, Reduction, Urgency, Peak, Weekend,
                    StatutoryHoliday, HolidayOff, Distance, Discount)

/// One line of a breakdown. Lines add up to the total exactly.
struct Line {
    LineKind kind;
    std::optional<catalog::Name> name; ///< of the item, option, peak or reduction; the reason
    std::optional<Code> code;          ///< of the option or peak
    Quantity quantity;
    Money unit_price;
    std::int64_t basis_points = 0; ///< of the service's price, where it is a percentage
    std::int64_t limit = 0;        ///< urgency: minutes, distance: metres, minimum: fen
    Money amount;
};
BOOST_DESCRIBE_STRUCT(Line, (),
                      (kind, name, code, quantity, unit_price, basis_points, limit, amount))

/// What the engine is asked. `distance_m` and `start` may be missing in a preview: then what hangs
/// on them is left out.
struct Ask {
    Quantity quantity;
    catalog::Choices options;
    std::optional<Instant> start;
    std::optional<std::int64_t> distance_m;
    Instant asked_at;
    std::string zone;
    /// By whose day reductions hold, where it is not the asking: what was agreed stays agreed.
    std::optional<Instant> agreed_at = {};
};

struct Priced {
    std::vector<Line> lines;
    Money total;
    catalog::Work work;
    /// The notice for the year of the visit is not out yet: priced as an ordinary week.
    bool is_calendar_assumed = false;
    std::optional<Reduction> reduction = {}; ///< the one that holds
};

/// From which of our own sales a compared price comes (LC-02).
enum class Basis { Lowest, Last };
BOOST_DESCRIBE_ENUM(Basis, Lowest, Last)

/// What a reduced price may be compared with: the same service at the same place before the
/// reduction began. Only there where it is really more than what is asked now.
struct Comparison {
    Money total; ///< the whole at that price: what may stand struck through
    Basis basis = Basis::Lowest;
    std::int64_t deals = 0; ///< of those days; with Last: the one
    int days = 0;
    Day before; ///< the reduction's first day
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Comparison, (), (total, basis, deals, days, before, source))

struct QuoteRequest {
    Id<identity::Store> store;
    Id<catalog::Item> item;
    Quantity quantity;
    catalog::Choices options;
    Instant start;
    std::optional<Latitude> latitude; ///< of the home; only the distance is kept
    std::optional<Longitude> longitude;
    std::optional<Id<customers::Customer>> customer;
};
BOOST_DESCRIBE_STRUCT(QuoteRequest, (),
                      (store, item, quantity, options, start, latitude, longitude, customer))

struct Quote {
    Id<Quote> id;
    Id<identity::Store> store;
    std::optional<Id<customers::Customer>> customer;
    Id<catalog::Item> item;
    std::int64_t item_version = 0;
    Quantity quantity;
    catalog::Choices options;
    Instant start;
    std::optional<std::int64_t> distance_m;
    Id<PriceBook> book;
    std::int64_t book_version = 0;
    int minutes = 0; ///< of each visit
    int crew = 1;
    int visits = 1;
    Money total;
    bool is_calendar_assumed = false;
    Instant issued_at;
    Instant valid_until;
    std::optional<Id<Quote>> replaces;
    std::vector<Line> lines;
    std::optional<Comparison> compared;
};
BOOST_DESCRIBE_STRUCT(Quote, (),
                      (id, store, customer, item, item_version, quantity, options, start,
                       distance_m, book, book_version, minutes, crew, visits, total,
                       is_calendar_assumed, issued_at, valid_until, replaces, lines, compared))

/// What an order takes over of a quote; the lines that make up the total are not read.
struct QuoteHead {
    Id<Quote> id;
    Id<identity::Store> store;
    std::optional<Id<customers::Customer>> customer;
    Id<catalog::Item> item;
    std::int64_t item_version = 0;
    Quantity quantity;
    std::string options; ///< JSON of catalog::Choices
    Instant start;
    std::optional<std::int64_t> distance_m;
    int minutes = 0; ///< of each visit
    int crew = 1;
    int visits = 1;
    Money total;
    Instant valid_until;
};
BOOST_DESCRIBE_STRUCT(QuoteHead, (),
                      (id, store, customer, item, item_version, quantity, options, start,
                       distance_m, minutes, crew, visits, total, valid_until))

} // namespace hearth::pricing
