#include "rooms/orders/people.h"

#include "rooms/customers/customers.h"

namespace hearth::orders {

std::optional<PersonView> person_of(Tx& tx, Id<customers::Customer> id) {
    auto const customer = customers::load_customer(tx, id);
    if (!customer) return {};
    auto const view = customers::to_view(tx, *customer);
    return PersonView{view.name, view.phone};
}

std::string district_of(Tx& tx, Id<customers::Address> id) {
    auto const address = customers::load_address(tx, id);
    return address ? address->area() : "";
}

} // namespace hearth::orders
