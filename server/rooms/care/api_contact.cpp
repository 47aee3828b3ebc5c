// Whether somebody wants calls and letters of care: their own word, or what they told the office.
#include "rooms/care/inside.h"
#include "rooms/customers/customers.h"

namespace hearth::care {
namespace {

struct CustomerPath {
    Id<customers::Customer> id;
};
BOOST_DESCRIBE_STRUCT(CustomerPath, (), (id))
struct ContactForm {
    bool is_wanted = true;
};
BOOST_DESCRIBE_STRUCT(ContactForm, (), (is_wanted))

Id<customers::Customer> me(Tx& tx) {
    return {tx.actor().id};
}

Contact change(Tx& tx, Id<customers::Customer> customer, bool is_wanted) {
    return is_wanted ? opt_in(tx, customer) : opt_out(tx, customer);
}

Result<Contact> get_contact(Tx& tx, api::Path<CustomerPath> const& at) {
    TRY(customers::load_customer(tx, at.id));
    return contact_of(tx, at.id);
}

Result<Contact> put_contact(Tx& tx, api::Path<CustomerPath> const& at,
                            api::Body<ContactForm> const& in) {
    TRY(customers::load_customer(tx, at.id));
    return change(tx, at.id, in.is_wanted);
}

Result<Contact> get_own_contact(Tx& tx) {
    return contact_of(tx, me(tx));
}

Result<Contact> put_own_contact(Tx& tx, api::Body<ContactForm> const& in) {
    return change(tx, me(tx), in.is_wanted);
}

} // namespace

void add_contact_routes(api::Routes& routes) {
    routes.read("/customers/{id}/care-contact", "get_care_contact", api::staff("care.read"),
                get_contact);
    routes.write("PUT", "/customers/{id}/care-contact", "set_care_contact", api::staff("care.call"),
                 put_contact);
    routes.read("/me/care-contact", "get_own_care_contact", api::customer(), get_own_contact);
    routes.write("PUT", "/me/care-contact", "set_own_care_contact", api::customer(),
                 put_own_contact);
}

} // namespace hearth::care
