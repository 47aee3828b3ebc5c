// What customers do for themselves: sign in, profile, addresses, consents.
#include "base/text.h"
#include "rooms/customers/called.h"
#include "rooms/customers/forms.h"

namespace hearth::customers {
namespace {

identity::CodePurpose const sign_in_purpose{"customers.sign_in"};

struct AskCode {
    Text<3, 40> phone;
    std::optional<Text<0, 200>> work;
};
BOOST_DESCRIBE_STRUCT(AskCode, (), (phone, work))

Result<identity::CodeSent> ask_code(Tx& tx, api::Body<AskCode> const& in,
                                    api::Client const& client) {
    auto const phone = TRY(parse_phone(in.phone, "/phone"));
    // Whoever can read the number may become a customer: known or not, a code is sent.
    return identity::request_code(
        tx, {phone, sign_in_purpose, client, identity::Known::Yes, in.work.value_or("")});
}

struct SignIn {
    Text<3, 40> phone;
    Text<6, 6> code;
    Text<1, 100> ticket;
    std::optional<Text<1, 40>> name;
    std::optional<identity::HandOver> hand_over;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (phone, code, ticket, name, hand_over))

Result<api::Full<identity::SignedIn>> sign_in(api::Slow& slow, api::Body<SignIn> const& in,
                                              api::Client const& client) {
    auto const phone = TRY(parse_phone(in.phone, "/phone"));
    return identity::keep_refusal(slow, [&](Tx& tx) -> Result<api::Full<identity::SignedIn>> {
        TRY(identity::check_code(tx, {phone, sign_in_purpose, in.code, in.ticket}));
        Customer draft;
        draft.phone = phone;
        draft.name = in.name.value_or("");
        draft.locale = tx.actor().locale;
        auto const customer = TRY(add_customer(tx, draft));
        auto const started =
            identity::start_session(tx, ActorKind::Customer, customer.id.uuid, client);
        return identity::hand_over(started, ActorKind::Customer, customer.id.uuid, in.hand_over,
                                   client);
    });
}

Id<Customer> me(Tx& tx) {
    return {tx.actor().id};
}

struct Profile {
    Id<Customer> id;
    std::string name;
    std::optional<std::string> called; ///< how they want to be addressed
    std::string phone;
    std::string locale;
    Wishes wishes;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Profile, (), (id, name, called, phone, locale, wishes, version))
Profile to_profile(Tx& tx, Customer const& c) {
    return {c.id, c.name, find_called(tx, c.id), c.phone, c.locale, c.wishes, c.version};
}

Result<Profile> read_profile(Tx& tx) {
    return to_profile(tx, TRY(load_customer(tx, me(tx))));
}

struct ProfileForm {
    Text<0, 40> name;
    std::optional<Text<0, 20>> called; ///< left out: as it was; empty: by the name
    std::optional<Text<2, 10>> locale;
    std::optional<Wishes> wishes;
};
BOOST_DESCRIBE_STRUCT(ProfileForm, (), (name, called, locale, wishes))

Result<Profile> write_profile(Tx& tx, api::IfMatch const& match, api::Body<ProfileForm> const& in) {
    auto customer = TRY(load_customer(tx, me(tx)));
    TRY(match.check(customer.version));
    customer.name = TRY(parse_name(in.name, "/name"));
    if (in.locale) customer.locale = *in.locale;
    if (in.wishes) customer.wishes = *in.wishes;
    if (in.called) {
        bool const is_taken_back = trim(*in.called).empty();
        save_called(tx, customer.id, is_taken_back ? "" : TRY(parse_name(*in.called, "/called")));
    }
    return to_profile(tx, TRY(save_customer(tx, customer)));
}

Result<Addresses> list_own_addresses(Tx& tx) {
    Addresses all;
    for (auto const& address : list_addresses(tx, me(tx)))
        all.items.push_back(to_view(address, Shown::Whole));
    return all;
}

Result<AddressView> add_own_address(Tx& tx, api::Body<AddressForm> const& in) {
    Address address;
    address.customer = me(tx);
    fill(address, in, source_of(tx));
    return to_view(TRY(add_address(tx, address)), Shown::Whole);
}

Result<Address> load_own_address(Tx& tx, Id<Address> id) {
    auto address = TRY(load_address(tx, id));
    if (address.customer != me(tx) || address.is_removed)
        return Error{Refusal::NotFound, "customers.address_not_found"};
    return address;
}

Result<AddressView> save_own_address(Tx& tx, api::Path<AddressPath> const& at,
                                     api::IfMatch const& match, api::Body<AddressForm> const& in) {
    auto address = TRY(load_own_address(tx, at.id));
    TRY(match.check(address.version));
    fill(address, in, source_of(tx));
    return to_view(TRY(save_address(tx, address)), Shown::Whole);
}

Result<void> remove_own_address(Tx& tx, api::Path<AddressPath> const& at) {
    TRY(load_own_address(tx, at.id));
    return remove_address(tx, at.id);
}

struct Consents {
    std::vector<Consent> items;
};
BOOST_DESCRIBE_STRUCT(Consents, (), (items))
Result<Consents> list_own_consents(Tx& tx) {
    return Consents{list_consents(tx, me(tx))};
}
Result<Consent> give_own_consent(Tx& tx, api::Body<ConsentWords> const& in) {
    return give_consent(tx, me(tx), in);
}

struct PurposePath {
    ConsentPurpose purpose;
};
BOOST_DESCRIBE_STRUCT(PurposePath, (), (purpose))
Result<void> withdraw_own_consent(Tx& tx, api::Path<PurposePath> const& at) {
    withdraw_consent(tx, me(tx), at.purpose);
    return {};
}

} // namespace

Source source_of(Tx& tx, std::optional<SaidBy> by) {
    auto const kind = tx.actor().kind;
    return {by.value_or(SaidBy::Customer), kind, tx.now()};
}

void fill(Address& address, AddressForm const& form, Source const& source) {
    address.label = form.label.value_or("");
    address.province = form.province.value_or("");
    address.city = form.city;
    address.district = form.district;
    address.detail = form.detail;
    address.latitude = form.latitude.degrees;
    address.longitude = form.longitude.degrees;
    address.exact = {form.latitude.degrees, form.longitude.degrees};
    if (form.home) put_home(address, replaced({address.home, address.told}, *form.home, source));
    if (form.is_default) address.is_default = *form.is_default;
}

void install_own(Room& room) {
    auto& r = room.routes;
    auto& code =
        r.write("POST", "/customer-session/code", "ask_customer_code", api::anyone(), ask_code);
    code.needs_key = false;
    r.slow("POST", "/customer-session", "sign_in_customer", api::anyone(), sign_in);
    r.read("/me/profile", "read_own_profile", api::customer(), read_profile);
    r.write("PUT", "/me/profile", "save_own_profile", api::customer(), write_profile);
    r.read("/me/addresses", "list_own_addresses", api::customer(), list_own_addresses);
    r.write("POST", "/me/addresses", "add_own_address", api::customer(), add_own_address);
    r.write("PUT", "/me/addresses/{id}", "save_own_address", api::customer(), save_own_address);
    r.write("DELETE", "/me/addresses/{id}", "remove_own_address", api::customer(),
            remove_own_address);
    r.read("/me/consents", "list_own_consents", api::customer(), list_own_consents);
    r.write("POST", "/me/consents", "give_own_consent", api::customer(), give_own_consent);
    r.write("DELETE", "/me/consents/{purpose}", "withdraw_own_consent", api::customer(),
            withdraw_own_consent);
}

} // namespace hearth::customers
