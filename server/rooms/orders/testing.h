/// For tests of orders and the rooms above: a company that can sell. Base is a test fixture with
/// routes (identity::PeopleTest).
#pragma once

#include "rooms/catalog/catalog.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/orders/orders.h"
#include "rooms/pricing/pricing.h"

namespace hearth::orders {

template <typename Base>
class Shop : public Base {
protected:
    using Base::Base;

    void SetUp() override {
        Base::SetUp();
        reserve_with({}); // a whole house may have run in this process before
        store_id = this->write([](Tx& tx) {
                           return identity::save_store(tx, {.code = "HD01",
                                                            .name = "徐汇店",
                                                            .city = "上海市",
                                                            .phone = "021-64000000",
                                                            .latitude = 31.188,
                                                            .longitude = 121.437});
                       })
                       .id;
        this->write([](Tx& tx) { return catalog::add_demonstration(tx); });
        this->write([](Tx& tx) { return pricing::add_demonstration(tx); });
        customer = add_customer("王芳", "+8613800138000");
        address = add_address(customer);
    }
    void TearDown() override {
        reserve_with({});
        Base::TearDown();
    }

    Id<customers::Customer> add_customer(std::string const& name, std::string const& phone) {
        return this
            ->write(
                [&](Tx& tx) { return customers::add_customer(tx, {.name = name, .phone = phone}); })
            .id;
    }
    Id<customers::Address> add_address(Id<customers::Customer> whose) {
        return this
            ->write([&](Tx& tx) {
                return customers::add_address(tx, {.customer = whose,
                                                   .label = "家",
                                                   .province = "上海市",
                                                   .city = "上海市",
                                                   .district = "徐汇区",
                                                   .detail = "漕溪路1号3单元502室",
                                                   .latitude = 31.190,
                                                   .longitude = 121.440});
            })
            .id;
    }
    /// A quote of the daily cleaning, 3 hours.
    pricing::Quote quote_at(Instant start) {
        return this->write([&](Tx& tx) -> Result<pricing::Quote> {
            auto const item = catalog::find_item(tx, item_code);
            return pricing::quote(tx, {.store = store_id,
                                       .item = item->id,
                                       .quantity = item->service->usual,
                                       .start = start,
                                       .latitude = Latitude{31.190},
                                       .longitude = Longitude{121.440},
                                       .customer = customer});
        });
    }
    Order place_at(Instant start) {
        auto const quote = quote_at(start);
        return this->write([&](Tx& tx) {
            return place(tx, {.customer = customer,
                              .address = address,
                              .quote = quote.id,
                              .start = start,
                              .allows_same_day = true});
        });
    }
    /// The visit goes along the table to its end.
    void finish(Order const& order) {
        using S = VisitState;
        auto const visit = this->read([&](Tx& tx) { return list_visits(tx, order.id).front(); });
        auto from = visit.state;
        for (auto const to :
             {S::Assigned, S::Accepted, S::Arrived, S::InService, S::ToAccept, S::Done}) {
            this->write([&](Tx& tx) { return set_visit_state(tx, visit.id, {from}, to); });
            from = to;
        }
    }
    std::string sign_in_customer(Id<customers::Customer> whose) {
        return this->write([&](Tx& tx) {
            return identity::start_session(tx, ActorKind::Customer, whose.uuid, {}).token;
        });
    }

    std::string item_code = "daily_cleaning";
    Id<identity::Store> store_id;
    Id<customers::Customer> customer;
    Id<customers::Address> address;
    Instant const start = *parse_instant("2026-11-24T09:00:00+08:00");
};

} // namespace hearth::orders
