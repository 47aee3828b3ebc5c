/// Nouns of deals.
#pragma once

#include "rooms/orders/orders.h"
#include "rooms/pricing/pricing.h"

namespace hearth::deals {

/// Where two sales are at the same place.
enum class Place { Store, City };
BOOST_DESCRIBE_ENUM(Place, Store, City)

/// The rule by which a reduced price is compared (LC-02).
struct Comparison {
    static constexpr std::string_view setting_name = "deals.comparison";
    int days = 7; ///< before the reduction begins
    Place place = Place::Store;
    std::string source = "明码标价和禁止价格欺诈规定（市场监管总局令第56号，2022-07-01）";
};
BOOST_DESCRIBE_STRUCT(Comparison, (), (days, place, source))

struct Deal {
    Id<identity::Store> store;
    Id<catalog::Item> item;
    std::string wish;
    Instant at;
    Id<pricing::Quote> quote;
    Id<orders::Order> order;
    Money service;
    bool is_off = false;
};
BOOST_DESCRIBE_STRUCT(Deal, (), (store, item, wish, at, quote, order, service, is_off))

/// Why staff may ask less. Who the customer is, is no reason: same conditions, same price (LC-03).
enum class Reason { MakeGood, WrongPrice, LongWait, FreeHour, SeveralOrders, Other };
BOOST_DESCRIBE_ENUM(Reason, MakeGood, WrongPrice, LongWait, FreeHour, SeveralOrders, Other)

enum class State { Waiting, Given, Refused, Withdrawn };
BOOST_DESCRIBE_ENUM(State, Waiting, Given, Refused, Withdrawn)

struct Discount {
    Id<Discount> id = {};
    Id<pricing::Quote> quote = {}; ///< from which it is taken
    Id<identity::Store> store = {};
    Money amount = {};
    Reason reason = Reason::Other;
    std::string words = {};
    State state = State::Waiting;
    Instant asked_at = {};
    Uuid asked_by = {};
    std::optional<Id<pricing::Quote>> given = {}; ///< the offer with the discount on it
    std::optional<Instant> ended_at = {};
};
BOOST_DESCRIBE_STRUCT(Discount, (),
                      (id, quote, store, amount, reason, words, state, asked_at, asked_by, given,
                       ended_at))

} // namespace hearth::deals
