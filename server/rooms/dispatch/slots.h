/// Which starts can be served, and why not the others (DP-02, BK-05, BE-07).
#pragma once

#include "rooms/dispatch/reasons.h"
#include "rooms/dispatch/wish.h"

namespace hearth::dispatch {

struct SlotStart {
    Instant start;
    bool is_available = false; ///< a full one stays in the list
    bool has_usual = false;    ///< the customer's usual worker could come
};
BOOST_DESCRIBE_STRUCT(SlotStart, (), (start, is_available, has_usual))

struct SlotDay {
    Day day;
    std::vector<SlotStart> starts;
};
BOOST_DESCRIBE_STRUCT(SlotDay, (), (day, starts))

struct Slots {
    Id<identity::Store> store;
    std::string zone;
    int duration_min = 0;
    int crew_size = 1;
    std::vector<SlotDay> days;
    Day last_day; ///< farther ahead nothing is offered yet
};
BOOST_DESCRIBE_STRUCT(Slots, (), (store, zone, duration_min, crew_size, days, last_day))

inline constexpr int most_days = 14;

/// From `from` on, at most most_days days, in the store's zone.
Result<Slots> find_slots(Tx& tx, Wish const& wish, std::optional<Day> from, int days);

struct WhyCount {
    std::string code;
    std::string text;
    int workers = 0;
};
BOOST_DESCRIBE_STRUCT(WhyCount, (), (code, text, workers))

/// Customers hear what stands in the way and by how much, never who or whose papers.
struct WhyNot {
    Instant start;
    bool is_available = false;
    std::optional<Said> reason;  ///< of the start itself, or that the crew is not complete
    std::optional<Said> nearest; ///< of the one who fails by least
    std::optional<std::string> worker_number; ///< who that is; staff only
    std::vector<WhyCount> counts;             ///< how many fail for which reason; staff only
};
BOOST_DESCRIBE_STRUCT(WhyNot, (), (start, is_available, reason, nearest, worker_number, counts))
Result<WhyNot> explain_start(Tx& tx, Wish const& wish, Instant start);

/// The store that serves a place: of the same city and district if there is one, else the nearest.
struct Spot {
    double latitude = 0;
    double longitude = 0;
    std::string city = {};
    std::string district = {};
};
/// Unavailable dispatch.no_store where no store is open.
Result<Id<identity::Store>> choose_store(Tx& tx, Spot const& spot);

} // namespace hearth::dispatch
