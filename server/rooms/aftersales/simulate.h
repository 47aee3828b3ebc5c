/// BE-15: a draft policy run over what was called off in the past, before it is published.
#pragma once

#include "rooms/aftersales/aftersales.h"

namespace hearth::aftersales {

struct Difference {
    int cases = 0;
    int dearer = 0; ///< for the customer
    int cheaper = 0;
    Money before = {}; ///< fees as they were
    Money after = {};  ///< as they would have been
};
BOOST_DESCRIBE_STRUCT(Difference, (), (cases, dearer, cheaper, before, after))
struct StoreDifference {
    Id<identity::Store> store;
    std::string name;
    Difference difference;
};
BOOST_DESCRIBE_STRUCT(StoreDifference, (), (store, name, difference))
struct CustomerDifference {
    Id<customers::Customer> customer;
    std::string name; ///< masked
    Difference difference;
};
BOOST_DESCRIBE_STRUCT(CustomerDifference, (), (customer, name, difference))
struct CaseDifference {
    Uuid id;
    bool is_goods = false; ///< of a sale (AS-03), not of an order
    std::string number;
    Instant at;
    Money price;
    Money before;
    Money after;
    std::string rule;
    Outcome outcome;
};
BOOST_DESCRIBE_STRUCT(CaseDifference, (),
                      (id, is_goods, number, at, price, before, after, rule, outcome))
struct Simulation {
    Difference whole;
    std::vector<StoreDifference> by_store;       ///< largest difference first
    std::vector<CustomerDifference> by_customer; ///< those with a difference, at most 50
    std::vector<CaseDifference> cases;           ///< the same, at most 100
    bool is_cut = false; ///< more was called off in the span than was looked at
};
BOOST_DESCRIBE_STRUCT(Simulation, (), (whole, by_store, by_customer, cases, is_cut))

/// Over the stores the actor reaches. Refuses a policy that is not fit.
Result<Simulation> simulate(Tx& tx, Policy const& draft, Span span);

} // namespace hearth::aftersales
