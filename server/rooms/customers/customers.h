/// Customers: who we serve, where, and what they want and do not want. A person is found by their
/// full phone number, never by a part of a name; what names them is sealed, masked for whoever does
/// not need it, and shown in full only with a reason that goes into the audit trail (PR-03).
#pragma once

#include "platform/room.h"
#include "rooms/customers/events.h"
#include "rooms/customers/model.h"

namespace hearth::customers {

void install(Room& room);

/// Reads a number as people type it into E.164: Invalid at `pointer` with customers.phone_wrong.
Result<std::string> parse_phone(std::string_view typed, std::string const& pointer);

std::optional<Customer> find_by_phone(Tx& tx, std::string_view e164);
Result<Customer> load_customer(Tx& tx, Id<Customer> id); ///< NotFound customers.not_found
/// What the customer wishes of who comes; nothing else of the file is opened. None: no customer.
std::optional<Wishes> find_wishes(Tx& tx, Id<Customer> id);
/// How they want to be addressed, in whichever file of theirs it was said; nothing by their name.
std::optional<std::string> find_called(Tx& tx, Id<Customer> id);
/// New, or the one who has that phone already (then only its empty name is filled).
Result<Customer> add_customer(Tx& tx, Customer draft);
Result<Customer> save_customer(Tx& tx, Customer const& customer); ///< guarded by version
std::vector<Customer> list_customers(Tx& tx, std::optional<Id<Customer>> after, int limit);

Result<Address> load_address(Tx& tx, Id<Address> id);
/// Of the same row what is not sealed, for who only needs to know where it is about.
Result<AddressPlace> load_place(Tx& tx, Id<Address> id);
std::vector<Address>
list_addresses(Tx& tx, Id<Customer> customer); ///< the default first, without removed ones
/// Adds it; the first one is the default.
Result<Address> add_address(Tx& tx, Address draft);
Result<Address> save_address(Tx& tx, Address const& address);
Result<void> remove_address(Tx& tx, Id<Address> id);
void put_home(Address& address, Home const& home);
/// What was heard elsewhere (an inquiry) joins what is known of the home; the younger answer
/// counts.
Result<Address> carry_home(Tx& tx, Id<Address> id, Home const& heard);

std::vector<Leaning> list_leanings(Tx& tx, Id<Customer> customer);
void save_leaning(Tx& tx, Id<Customer> customer, Id<workforce::Worker> worker, LeaningKind kind);
void forget_leaning(Tx& tx, Id<Customer> customer, Id<workforce::Worker> worker);

/// In force now.
std::vector<Block> list_blocks(Tx& tx, Id<Customer> customer);
/// Conflict customers.blocked where the customer may not order now.
Result<void> check_may_order(Tx& tx, Id<Customer> customer);

std::vector<Consent> list_consents(Tx& tx, Id<Customer> customer);
bool has_consent(Tx& tx, Id<Customer> customer, ConsentPurpose purpose);
/// May past visits of theirs suggest times and people (LC-11)? See personal_choice.h.
bool is_personal(Tx& tx, Id<Customer> customer);

/// What staff see without a reason (masked), the same in every list.
struct CustomerView {
    Id<Customer> id;
    std::string name;
    std::string phone;
    std::string locale;
    std::optional<Id<identity::Store>> store;
    bool is_special_care = false;
    bool is_blocked = false;
    Wishes wishes;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(CustomerView, (),
                      (id, name, phone, locale, store, is_special_care, is_blocked, wishes,
                       version))
CustomerView to_view(Tx& tx, Customer const& customer);

struct AddressView {
    Id<Address> id;
    std::string label;
    std::string province;
    std::string city;
    std::string district;
    std::string detail; ///< masked for staff, whole for the customer
    double latitude = 0;
    double longitude = 0;
    std::optional<HomeFacts> home;
    std::vector<Told> told; ///< which questions about the home were answered, also where masked
    bool is_default = false;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(AddressView, (),
                      (id, label, province, city, district, detail, latitude, longitude, home, told,
                       is_default, version))
enum class Shown { Masked, Whole };
AddressView to_view(Address const& address, Shown shown);

} // namespace hearth::customers
