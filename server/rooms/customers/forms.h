/// What routes of this room take in.
#pragma once

#include "platform/api/route.h"
#include "rooms/customers/relations.h"
#include "rooms/identity/identity.h"

namespace hearth::customers {

struct CustomerPath {
    Id<Customer> id;
};
BOOST_DESCRIBE_STRUCT(CustomerPath, (), (id))
struct AddressPath {
    Id<Address> id;
};
BOOST_DESCRIBE_STRUCT(AddressPath, (), (id))

struct AddressForm {
    std::optional<Text<0, 20>> label;
    std::optional<Text<0, 20>> province;
    Text<1, 20> city;
    Text<1, 20> district;
    Text<2, 120> detail;
    Latitude latitude;
    Longitude longitude;
    std::optional<HomeFacts> home;
    std::optional<SaidBy> said_by; ///< of the home, where staff write it down
    std::optional<bool> is_default;
};
BOOST_DESCRIBE_STRUCT(AddressForm, (),
                      (label, province, city, district, detail, latitude, longitude, home, said_by,
                       is_default))

/// Of a store that the caller reaches, not frozen; else NotFound, Conflict customers.frozen.
Result<Customer> load_seen(Tx& tx, Id<Customer> id, std::string_view permission);

/// Who says it now: the customer unless staff name somebody else.
Source source_of(Tx& tx, std::optional<SaidBy> by = {});
/// Puts the form over the address.
void fill(Address& address, AddressForm const& form, Source const& source);

struct Addresses {
    std::vector<AddressView> items;
};
BOOST_DESCRIBE_STRUCT(Addresses, (), (items))

void install_own(Room& room); ///< what customers do for themselves
void install_consents(Room& room);
void install_staff(Room& room);

} // namespace hearth::customers
