#include "app/past/cast.h"

#include "app/demo_people.h"
#include "base/ensure.h"
#include "rooms/catalog/catalog.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/workforce/workforce.h"

#include <algorithm>

namespace hearth::app::past {
namespace {

struct Known {
    char const* code;
    double usual;
    char const* extra;
};
constexpr Known services[] = {
    {"daily_cleaning", 3, "fridge_inside"},
    {"deep_cleaning", 90, "mite"},
    {"window_cleaning", 25, "screen"},
    {"organising", 4, ""},
    {"aircon_cleaning", 2, "cabinet"},
    {"hood_cleaning", 1, "hob"},
    {"washer_cleaning", 1, ""},
    {"hourly_helper", 3, "shopping"},
    {"home_cook", 1, "more_guests"},
    {"elder_companion", 4, "meal"},
    {"hospital_escort", 1, ""},
    {"babysitter", 3, ""},
};

/// Two are new or careless: somebody has to be at the end of the list.
int care_of(int worker) {
    return worker == 9 || worker == 24 ? 55 : worker % 5 == 3 ? 88 : 97;
}

Family load_family(Tx& tx, DemoFamily const& known) {
    auto const customer = customers::find_by_phone(tx, "+86" + known.phone);
    ensure(customer.has_value(), "the demonstration's customers have been imported");
    auto const addresses = customers::list_addresses(tx, customer->id);
    ensure(!addresses.empty(), "each of them has an address");
    auto const& home = addresses.front();
    return {.caller = {ActorKind::Customer, customer->id.uuid},
            .id = to_text(customer->id),
            .name = customer->name,
            .phone = known.phone,
            .address = to_text(home.id),
            .store = customer->store ? to_text(*customer->store) : std::string(),
            .latitude = home.latitude,
            .longitude = home.longitude};
}

} // namespace

int Cast::family_of(std::string const& customer) const {
    auto const found = std::find_if(families.begin(), families.end(),
                                    [&](Family const& one) { return one.id == customer; });
    return found == families.end() ? -1 : static_cast<int>(found - families.begin());
}

int Cast::worker_of(std::string const& worker) const {
    auto const found = std::find_if(workers.begin(), workers.end(),
                                    [&](Hand const& one) { return one.id == worker; });
    return found == workers.end() ? -1 : static_cast<int>(found - workers.begin());
}

Deal* Cast::deal(std::string const& order) {
    auto const found = deals.find(order);
    return found == deals.end() ? nullptr : &found->second;
}

Deal* Cast::deal_of_visit(std::string const& visit) {
    for (auto& [order, deal] : deals)
        if (deal.visit == visit) return &deal;
    return nullptr;
}

Cast load_cast(Stage& stage, int families) {
    Dice dice(demo_seed);
    auto const hands = list_demo_workers(dice);
    auto known = list_demo_families(dice);
    if (static_cast<int>(known.size()) > families) known.resize(static_cast<std::size_t>(families));
    Cast cast;
    auto const loaded = stage.read([&](Tx& tx) -> Result<void> {
        cast = {};
        for (auto const& store : identity::list_stores(tx))
            cast.stores.push_back(to_text(store.id));
        for (auto const& one : services)
            if (auto const item = catalog::find_item(tx, one.code))
                cast.services[one.code] = {to_text(item->id), one.usual, one.extra};
        for (int i = 0; i < static_cast<int>(hands.size()); ++i) {
            auto const worker = workforce::find_by_number(tx, demo_worker_number(i));
            ensure(worker.has_value(), "the demonstration's workers have been imported");
            cast.workers.push_back({{ActorKind::Worker, worker->id.uuid},
                                    to_text(worker->id),
                                    demo_worker_number(i),
                                    to_text(worker->store),
                                    care_of(i)});
        }
        for (auto const& one : known)
            cast.families.push_back(load_family(tx, one));
        return {};
    });
    ensure(loaded.has_value(), "the demonstration's people can be read");
    for (auto& family : cast.families)
        if (family.store.empty()) family.store = cast.stores.front();
    return cast;
}

} // namespace hearth::app::past
