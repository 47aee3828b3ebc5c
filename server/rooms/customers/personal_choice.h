/// LC-11 (E-Commerce Law 18, PIPL 24): does a customer want results by their own past visits, or as
/// anybody at that address would see them? One question with one answer for every place that would
/// use the past: who asks for a person by name, or wants somebody no more, has said so and is heard
/// either way (decision 0025).
#pragma once

#include "rooms/customers/customers.h"

namespace hearth::customers {

/// How the office heard it.
enum class ChoiceWord { Phone, InPerson, Chat };
BOOST_DESCRIBE_ENUM(ChoiceWord, Phone, InPerson, Chat)

struct PersonalChoice {
    bool is_on = true;
    std::optional<Instant> at = {}; ///< none: never chosen
    std::optional<ActorKind> by_kind = {};
    std::optional<ChoiceWord> word = {};
};
BOOST_DESCRIBE_STRUCT(PersonalChoice, (), (is_on, at, by_kind, word))

PersonalChoice find_personal_choice(Tx& tx, Id<Customer> customer);
/// Holds from now on; the same again writes nothing.
void choose_personal(Tx& tx, Id<Customer> customer, bool is_on, std::optional<ChoiceWord> word);

struct PersonalChosen {
    static constexpr std::string_view kind = "customers.personal_choice";
    Id<Customer> customer;
    bool is_on;
    std::optional<ChoiceWord> word;
    Uuid subject() const { return customer.uuid; }
    Audience audience() const { return {{}, customer}; }
};
BOOST_DESCRIBE_STRUCT(PersonalChosen, (), (customer, is_on, word))

void install_personal_choice(Room& room);

} // namespace hearth::customers
