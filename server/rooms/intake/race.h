/// A wish offered to several stores at once; the first that takes it has it, the turnover is split
/// with the store that brought it (ST-04, BE-14).
#pragma once

#include "rooms/intake/intake.h"

namespace hearth::intake {

enum class RaceReason { Urgent, NoWorker };
BOOST_DESCRIBE_ENUM(RaceReason, Urgent, NoWorker)
enum class RaceState { Open, Won, Cancelled };
BOOST_DESCRIBE_ENUM(RaceState, Open, Won, Cancelled)

struct Race {
    Id<Race> id = {};
    Id<Inquiry> inquiry = {};
    RaceReason reason = RaceReason::Urgent;
    RaceState state = RaceState::Open;
    RoutingLevel level = RoutingLevel::Store; ///< climbs while nobody takes it
    std::optional<Id<identity::Store>> origin = {};
    Instant opened_at = {};
    Uuid opened_by = {};
    std::optional<Instant> ended_at = {};
    std::optional<Id<identity::Store>> winner = {};
    std::optional<Uuid> ended_by = {};
};
BOOST_DESCRIBE_STRUCT(Race, (),
                      (id, inquiry, reason, state, level, origin, opened_at, opened_by, ended_at,
                       winner, ended_by))

struct RaceOffer {
    Id<identity::Store> store = {};
    std::optional<Instant> passed_at = {};
    std::optional<std::string> why_not = {};
};
BOOST_DESCRIBE_STRUCT(RaceOffer, (), (store, passed_at, why_not))

/// How the turnover of an order is split that one store brought and another served.
struct CreditRule {
    static constexpr std::string_view setting_name = "intake.credit";
    int brought_percent =
        20;              ///< of the price, to the store that handed it on; the rest: who serves
    int race_min = 5;    ///< nobody took it: the stores' managers
    int race_hq_min = 5; ///< then headquarters
};
BOOST_DESCRIBE_STRUCT(CreditRule, (), (brought_percent, race_min, race_hq_min))

/// Invalid beyond 100 %.
Result<void> check_credit(CreditRule const& rule);

enum class CreditPart { Brought, Served };
BOOST_DESCRIBE_ENUM(CreditPart, Brought, Served)
struct Credit {
    Id<orders::Order> order = {};
    Id<identity::Store> store = {};
    CreditPart part = CreditPart::Served;
    Id<Race> race = {};
    Money amount = {};
    Instant at = {};
};
BOOST_DESCRIBE_STRUCT(Credit, (), (order, store, part, race, amount, at))

/// Sums to the price: the bringer's part is rounded to whole fen, the rest is of who serves, all of
/// it where nobody else brought it.
std::vector<Credit> split(CreditRule const& rule, Race const& race, orders::Order const& order,
                          Instant at);
std::vector<clocks::Rung> race_ladder(CreditRule const& rule);

/// Offers the wish to every open store in the area with people who can do it; `stores` narrows or
/// widens that. A store that has it hands it on with this: its routing is withdrawn, and it has
/// brought it. Conflict intake.race_is_open, intake.no_store_for_it.
Result<Race> open_race(Tx& tx, Id<Inquiry> inquiry, RaceReason reason,
                       std::vector<Id<identity::Store>> const& stores);
Result<Race> load_race(Tx& tx, Id<Race> id);
/// Exactly one store gets it, as an accepted routing; the others: Conflict intake.race_over, which
/// says who was first. Forbidden to stores that were not asked (intake.not_in_race).
Result<Routing> win_race(Tx& tx, Id<Race> id, Id<identity::Store> store);
/// The store cannot. Where nobody is left, headquarters are told at once.
Result<Race> pass_race(Tx& tx, Id<Race> id, Id<identity::Store> store, std::string const& why_not);
Result<Race> cancel_race(Tx& tx, Id<Race> id);
/// The wish is over or goes another way: an open race is called off.
void end_open_race(Tx& tx, Id<Inquiry> inquiry);
bool has_open_race(Tx& tx, Id<Inquiry> inquiry);
/// After the order was placed: writes whose the turnover is; nothing where no race was won.
void share_credit(Tx& tx, Id<Inquiry> inquiry, orders::Order const& order);
Result<void> hear_race_clock(Tx& tx, clocks::Firing const& firing);

namespace store {
/// False while another race for the inquiry is open.
bool insert_race(Tx& tx, Race const& race);
std::optional<Race> find_race(Tx& tx, Id<Race> id);
/// Ends an open one; false where it is over already.
bool end_race(Tx& tx, Race const& race);
void set_race_level(Tx& tx, Id<Race> id, RoutingLevel level);
std::vector<Race> list_races(Tx& tx, Id<Inquiry> inquiry); ///< oldest first
/// Open ones that one of the stores can still take, oldest first; every open one without stores.
std::vector<Race> list_open_races(Tx& tx, std::optional<std::vector<Id<identity::Store>>> const& of,
                                  int limit);
void insert_race_offer(Tx& tx, Id<Race> race, Id<identity::Store> store);
std::vector<RaceOffer> list_race_offers(Tx& tx, Id<Race> race);
bool pass_race_offer(Tx& tx, Id<Race> race, Id<identity::Store> store, std::string const& why_not);
void insert_credit(Tx& tx, Credit const& credit);
std::vector<Credit> list_credits(Tx& tx, Id<orders::Order> order);
} // namespace store

// ---- events

/// One for each store that is asked.
struct RaceOffered {
    static constexpr std::string_view kind = "intake.race_offered";
    Id<Race> race;
    Id<Inquiry> inquiry;
    Id<identity::Store> store;
    RaceReason reason;
    Uuid subject() const { return inquiry.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(RaceOffered, (), (race, inquiry, store, reason))

/// All staff: those who lost see at once that it is gone.
struct RaceEnded {
    static constexpr std::string_view kind = "intake.race_ended";
    Id<Race> race;
    Id<Inquiry> inquiry;
    RaceState state;
    std::optional<Id<identity::Store>> winner;
    std::int64_t seconds; ///< since it was opened (ST-05)
    Uuid subject() const { return inquiry.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(RaceEnded, (), (race, inquiry, state, winner, seconds))

struct RacePassed {
    static constexpr std::string_view kind = "intake.race_passed";
    Id<Race> race;
    Id<Inquiry> inquiry;
    Id<identity::Store> store;
    Uuid subject() const { return inquiry.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(RacePassed, (), (race, inquiry, store))

struct RaceEscalated {
    static constexpr std::string_view kind = "intake.race_escalated";
    Id<Race> race;
    Id<Inquiry> inquiry;
    RoutingLevel level;
    Uuid subject() const { return inquiry.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(RaceEscalated, (), (race, inquiry, level))

struct CreditShared {
    static constexpr std::string_view kind = "intake.credit_shared";
    Id<orders::Order> order;
    Id<Race> race;
    Id<identity::Store> store;
    CreditPart part;
    Money amount;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(CreditShared, (), (order, race, store, part, amount))

} // namespace hearth::intake
