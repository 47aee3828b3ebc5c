/// Changes: a change of an order that makes it dearer and waits for the customer's word (BK-11).
/// The office asks with both prices; the customer answers on their own page. Nothing of the order
/// changes before they agree, and silence changes nothing: the question lapses. Of one order at
/// most one question waits; a new one takes its place.
#pragma once

#include "platform/room.h"
#include "rooms/changes/model.h"

namespace hearth::changes {

void install(Room& room);

struct Ask {
    Id<orders::Order> order = {};
    Id<pricing::Quote> quote = {}; ///< what it would become
    Instant start = {};
    Id<customers::Address> address = {};
    std::string reason = {};
};
/// Conflict changes.not_dearer where the price does not rise (it needs no question),
/// changes.order_begun once somebody is on the way; what a quote for another start, customer or
/// store refuses. Checks no rights.
Result<Request> ask(Tx& tx, Ask const& what);

struct Answer {
    bool is_agreed = false;
    Money price = {}; ///< as it was shown
};
/// Agreed: the order is changed now, at no more than what was shown; what orders and the plan
/// refuse, refuses it, and the question goes on waiting. Conflict changes.not_waiting where it was
/// answered, has lapsed or was overtaken; changes.price_moved where another sum was shown.
Result<Request> answer(Tx& tx, Id<orders::Order> order, int number, Answer const& word);
/// The office no longer asks.
Result<Request> withdraw(Tx& tx, Id<orders::Order> order, int number);
std::vector<Request> list(Tx& tx, Id<orders::Order> order); ///< newest first

struct ChangeAsked {
    static constexpr std::string_view kind = "changes.asked";
    Id<orders::Order> order;
    int number;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Money price_before;
    Money price_after;
    Instant answer_until;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(ChangeAsked, (),
                      (order, number, customer, store, price_before, price_after, answer_until))

struct ChangeAnswered {
    static constexpr std::string_view kind = "changes.answered";
    Id<orders::Order> order;
    int number;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    State state; ///< Agreed, Refused or Withdrawn
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(ChangeAnswered, (), (order, number, customer, store, state))

} // namespace hearth::changes
