// What a customer has agreed to, as the office sees it and takes it down from a call (LD-02,
// LD-03).
#include "rooms/customers/forms.h"
#include "rooms/customers/personal_choice.h"
#include "rooms/customers/relations.h"

namespace hearth::customers {
namespace {

struct ConsentsOf {
    std::vector<Consent> items; ///< in the order they were given
};
BOOST_DESCRIBE_STRUCT(ConsentsOf, (), (items))
struct ConsentsPath {
    Id<Customer> id;
};
BOOST_DESCRIBE_STRUCT(ConsentsPath, (), (id))
struct ConsentPath {
    Id<Customer> id;
    ConsentPurpose purpose;
};
BOOST_DESCRIBE_STRUCT(ConsentPath, (), (id, purpose))
struct ToldForm {
    ConsentPurpose purpose;
    Text<1, 40> text_version; ///< of what was read out or shown
    Text<64, 64> text_hash;   ///< SHA-256 of those words, hex
    ChoiceWord word;          ///< how the customer agreed
};
BOOST_DESCRIBE_STRUCT(ToldForm, (), (purpose, text_version, text_hash, word))

Result<ConsentsOf> list_of(Tx& tx, api::Path<ConsentsPath> const& at) {
    TRY(load_seen(tx, at.id, "customers.read"));
    return ConsentsOf{list_consents(tx, at.id)};
}

bool is_by_word_of_mouth(ConsentPurpose purpose) {
    return purpose == ConsentPurpose::Service || purpose == ConsentPurpose::Marketing;
}

/// Data of the body and the family, sharing and publishing want the customer's own hand (LD-04).
Result<Consent> take_down(Tx& tx, api::Path<ConsentsPath> const& at,
                          api::Body<ToldForm> const& in) {
    TRY(load_seen(tx, at.id, "customers.write"));
    if (!is_by_word_of_mouth(in.purpose))
        return invalid_field("/purpose", "customers.consent_wants_own_hand");
    for (auto const& one : list_consents(tx, at.id))
        if (one.purpose == in.purpose && !one.withdrawn_at && one.text_version == in.text_version)
            return one;
    return give_consent(tx, at.id, {in.purpose, in.text_version, in.text_hash, {to_text(in.word)}});
}

Result<void> withdraw_for(Tx& tx, api::Path<ConsentPath> const& at) {
    TRY(load_seen(tx, at.id, "customers.write"));
    withdraw_consent(tx, at.id, at.purpose);
    return {};
}

} // namespace

void install_consents(Room& room) {
    auto& r = room.routes;
    r.read("/customers/{id}/consents", "list_customer_consents", api::staff("customers.read"),
           list_of);
    r.write("POST", "/customers/{id}/consents", "take_customer_consent",
            api::staff("customers.write"), take_down);
    r.write("DELETE", "/customers/{id}/consents/{purpose}", "withdraw_customer_consent",
            api::staff("customers.write"), withdraw_for);
}

} // namespace hearth::customers
