/// Nouns of deposits.
#pragma once

#include "rooms/ledger/ledger.h"
#include "rooms/orders/orders.h"

namespace hearth::deposits {

/// Earnest: 定金, kept or paid back double by who is in default. Advance: 预付款, part of the price
/// paid early. Security: 押金, no part of the price, goes back.
enum class Kind { Earnest, Advance, Security };
BOOST_DESCRIBE_ENUM(Kind, Earnest, Advance, Security)

/// Held: paid. Counted: against the bill. Returning: security money whose conditions are met, or
/// said to be. The rest are ends.
enum class State {
    Asked,
    Agreed,
    Declined,
    Withdrawn,
    Held,
    Counted,
    Forfeited,
    Doubled,
    GivenBack,
    Returning,
    Returned
};
BOOST_DESCRIBE_ENUM(State, Asked, Agreed, Declined, Withdrawn, Held, Counted, Forfeited, Doubled,
                    GivenBack, Returning, Returned)

/// How the customer agreed: on their own page, or as the office heard it.
enum class Word { Site, InPerson, Phone };
BOOST_DESCRIBE_ENUM(Word, Site, InPerson, Phone)

struct Deposit {
    Uuid id = {};
    Id<orders::Order> order = {};
    Id<customers::Customer> customer = {};
    Id<identity::Store> store = {};
    Kind kind = Kind::Advance;
    Money amount = {};
    Money earnest = {};          ///< so much of it is earnest money; the rest an advance
    std::string conditions = {}; ///< of return; security money only
    std::string shown = {};      ///< the sentence that the customer agreed to
    std::string source = {};     ///< the law on that day, its share and its multiple
    int percent = 100;
    int times_back = 1; ///< so many times the earnest money where we are in default
    State state = State::Asked;
    Instant asked_at = {};
    Uuid asked_by = {};
    std::optional<Word> word = {};
    std::optional<Instant> answered_at = {};
    std::optional<Uuid> answered_by = {};
    std::optional<Id<ledger::Payment>> payment = {};
    std::optional<Id<ledger::Refund>> refund = {}; ///< of security money
    Money kept = {};                               ///< of security money
    std::string kept_why = {};
    std::optional<Instant> ended_at = {};
    bool counts() const { return kind != Kind::Security; } ///< towards the bill
};
BOOST_DESCRIBE_STRUCT(Deposit, (),
                      (id, order, customer, store, kind, amount, earnest, conditions, shown, source,
                       percent, times_back, state, asked_at, asked_by, word, answered_at,
                       answered_by, payment, refund, kept, kept_why, ended_at))

/// A row of the jurisdiction table.
struct DepositLaw {
    Kind kind;
    std::string_view jurisdiction; ///< "CN"; a city's row beats the country's
    int most_percent;              ///< of the contract amount; 100: no limit but the price
    int times_back;                ///< where the taker is in default
    Day valid_from;
    std::optional<Day> valid_to;
    std::string_view source;
    std::string_view source_en;
};

struct Promises {
    static constexpr std::string_view setting_name = "deposits.promises";
    int return_h = 24; ///< security money is back with the customer (E-Commerce Law 21: at once)
    int climb_min = 60;
    int climb_hq_min = 120;
};
BOOST_DESCRIBE_STRUCT(Promises, (), (return_h, climb_min, climb_hq_min))

} // namespace hearth::deposits
