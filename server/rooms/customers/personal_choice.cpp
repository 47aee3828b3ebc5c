#include "rooms/customers/personal_choice.h"

#include "platform/merging/holdings.h"
#include "rooms/customers/forms.h"

namespace hearth::customers {
namespace {

struct ChoicePath {
    Id<Customer> id;
};
BOOST_DESCRIBE_STRUCT(ChoicePath, (), (id))
struct OwnChoiceForm {
    bool is_on;
};
BOOST_DESCRIBE_STRUCT(OwnChoiceForm, (), (is_on))
struct ChoiceForm {
    bool is_on;
    ChoiceWord word;
};
BOOST_DESCRIBE_STRUCT(ChoiceForm, (), (is_on, word))

Id<Customer> own(Tx& tx) {
    return Id<Customer>{tx.actor().id};
}

Result<PersonalChoice> get_own(Tx& tx) {
    return find_personal_choice(tx, own(tx));
}

Result<PersonalChoice> put_own(Tx& tx, api::Body<OwnChoiceForm> const& in) {
    choose_personal(tx, own(tx), in.is_on, {});
    return find_personal_choice(tx, own(tx));
}

Result<PersonalChoice> get_of(Tx& tx, api::Path<ChoicePath> const& at) {
    TRY(load_seen(tx, at.id, "customers.read"));
    return find_personal_choice(tx, at.id);
}

Result<PersonalChoice> put_of(Tx& tx, api::Path<ChoicePath> const& at,
                              api::Body<ChoiceForm> const& in) {
    TRY(load_seen(tx, at.id, "customers.write"));
    choose_personal(tx, at.id, in.is_on, in.word);
    return find_personal_choice(tx, at.id);
}

PersonalChoice choice_of_file(Tx& tx, Uuid file) {
    auto const found = tx.find<PersonalChoice>(
        "SELECT is_on, at, by_kind, word FROM customers_personal_choice WHERE company_id = ?1 AND "
        "customer_id = ?2 ORDER BY number DESC LIMIT 1",
        file);
    return found.value_or(PersonalChoice{});
}

} // namespace

PersonalChoice find_personal_choice(Tx& tx, Id<Customer> customer) {
    auto last = choice_of_file(tx, customer.uuid);
    // The last word counts, whichever file of theirs it was said in.
    for (auto const& file : merging::list_given_up_for(tx, customer.uuid)) {
        auto const one = choice_of_file(tx, file);
        if (one.at && (!last.at || *last.at < *one.at)) last = one;
    }
    return last;
}

bool is_personal(Tx& tx, Id<Customer> customer) {
    return find_personal_choice(tx, customer).is_on;
}

void choose_personal(Tx& tx, Id<Customer> customer, bool is_on, std::optional<ChoiceWord> word) {
    if (find_personal_choice(tx, customer).is_on == is_on) return;
    auto const last = tx.find<int>("SELECT coalesce(max(number), 0) FROM customers_personal_choice "
                                   "WHERE company_id = ?1 AND customer_id = ?2",
                                   customer);
    tx.run("INSERT INTO customers_personal_choice (company_id, customer_id, number, is_on, at, "
           "by_kind, by_id, word) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
           customer, last.value_or(0) + 1, is_on, tx.now(), tx.actor().kind, tx.actor().id, word);
    tx.publish(PersonalChosen{customer, is_on, word});
}

void install_personal_choice(Room& room) {
    auto& r = room.routes;
    r.read("/me/personalisation", "get_own_personalisation", api::customer(), get_own);
    r.write("PUT", "/me/personalisation", "set_own_personalisation", api::customer(), put_own);
    r.read("/customers/{id}/personalisation", "get_personalisation", api::staff("customers.read"),
           get_of);
    r.write("PUT", "/customers/{id}/personalisation", "set_personalisation",
            api::staff("customers.write"), put_of);
}

} // namespace hearth::customers
