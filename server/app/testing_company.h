/// A made-up company for tests, sim and bench: shops, the whole catalogue with its prices, workers
/// who may be sent (papers, trainings, hours) and families with a home. Everything hangs on the
/// numbers asked for, so that two runs make the same company.
#pragma once

#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/workforce/workforce.h"

namespace hearth::app {

struct CompanySize {
    int stores = 1;
    int workers = 4;
    int families = 2;
};

struct TestFamily {
    Id<customers::Customer> customer;
    Id<customers::Address> address;
    std::string phone; ///< E.164
    std::string name;
    std::string detail; ///< street and flat, in the clear
    Id<identity::Store> store;
    double latitude = 0; ///< of the home, WGS-84
    double longitude = 0;
};

struct TestWorker {
    Id<workforce::Worker> id;
    std::string phone;
    std::string name;
    Id<identity::Store> store;
};

struct TestCompany {
    std::vector<Id<identity::Store>> stores;
    std::vector<TestWorker> workers;
    std::vector<TestFamily> families;
    Id<catalog::Item> cleaning; ///< daily cleaning, by the hour: one worker
};

/// At most 8 stores, 100,000 workers, 1,000,000 families.
TestCompany fill_company(Tx& tx, CompanySize const& size);

TestWorker add_test_worker(Tx& tx, Id<identity::Store> store, int index);
TestFamily add_test_family(Tx& tx, Id<identity::Store> store, int index);

} // namespace hearth::app
