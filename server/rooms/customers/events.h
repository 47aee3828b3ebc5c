/// What customers tells the rooms above.
#pragma once

#include "platform/events/events.h"
#include "rooms/customers/model.h"

namespace hearth::customers {

struct CustomerSaved {
    static constexpr std::string_view kind = "customers.saved";
    Id<Customer> customer;
    std::optional<Id<identity::Store>> store;
    std::int64_t version = 1;
    Uuid subject() const { return customer.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(CustomerSaved, (), (customer, store, version))

struct AddressSaved {
    static constexpr std::string_view kind = "customers.address_saved";
    Id<Customer> customer;
    Id<Address> address;
    bool is_removed = false;
    Uuid subject() const { return customer.uuid; }
    Audience audience() const { return {{}, customer}; }
};
BOOST_DESCRIBE_STRUCT(AddressSaved, (), (customer, address, is_removed))

/// A question about the home was answered differently (LH-11); never the answer itself.
struct HomeTold {
    static constexpr std::string_view kind = "customers.home_told";
    Id<Customer> customer;
    Id<Address> address;
    std::vector<HomeQuestion> questions;
    Instant at;
    Uuid subject() const { return customer.uuid; }
    Audience audience() const { return {{}, customer}; }
};
BOOST_DESCRIBE_STRUCT(HomeTold, (), (customer, address, questions, at))

/// Somebody was shown what is masked (rule 9 of ux.md): which part, and why, in their words.
struct Unmasked {
    static constexpr std::string_view kind = "customers.unmasked";
    Id<Customer> customer;
    std::string part;
    std::string reason;
    Uuid subject() const { return customer.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(Unmasked, (), (customer, part, reason))

struct LeaningChanged {
    static constexpr std::string_view kind = "customers.leaning";
    Id<Customer> customer;
    Id<workforce::Worker> worker;
    std::optional<LeaningKind> leaning;
    Uuid subject() const { return customer.uuid; }
    Audience audience() const { return {{}, customer}; }
};
BOOST_DESCRIBE_STRUCT(LeaningChanged, (), (customer, worker, leaning))

struct BlockChanged {
    static constexpr std::string_view kind = "customers.block";
    Id<Customer> customer;
    bool is_blocked = false;
    Uuid subject() const { return customer.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(BlockChanged, (), (customer, is_blocked))

struct ConsentChanged {
    static constexpr std::string_view kind = "customers.consent";
    Id<Customer> customer;
    ConsentPurpose purpose = ConsentPurpose::Service;
    bool is_given = false;
    Uuid subject() const { return customer.uuid; }
    Audience audience() const { return {{}, customer}; }
};
BOOST_DESCRIBE_STRUCT(ConsentChanged, (), (customer, purpose, is_given))

} // namespace hearth::customers
