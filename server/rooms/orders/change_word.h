/// The customer's word on a change that the office made and that made the order dearer (BK-11).
#pragma once

#include "rooms/orders/orders.h"

namespace hearth::orders {

/// How they gave it. On their own page they change it themselves and no word is noted.
enum class Word { Phone, InPerson, Chat };
BOOST_DESCRIBE_ENUM(Word, Phone, InPerson, Chat)

struct ChangeWord {
    Id<Change> change = {};
    Word word = Word::Phone;
};
BOOST_DESCRIBE_STRUCT(ChangeWord, (), (change, word))

/// Of the newest change of the order, in the same transaction.
void note_word(Tx& tx, Order const& order, Word word);
std::vector<ChangeWord> list_words(Tx& tx, Id<Order> order); ///< oldest first

struct ChangeAgreed {
    static constexpr std::string_view kind = "orders.change_agreed";
    Id<Order> order;
    Id<Change> change;
    Id<identity::Store> store;
    Word word;
    Money price_before;
    Money price;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(ChangeAgreed, (), (order, change, store, word, price_before, price))

} // namespace hearth::orders
