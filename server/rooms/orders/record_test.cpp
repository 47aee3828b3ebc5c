#include <gtest/gtest.h>

#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/identity/testing.h"
#include "rooms/orders/orders.h"

#include <set>

namespace hearth::orders {
namespace {

class RecordedOrders : public identity::PeopleTest {
protected:
    RecordOrder past(Stage stage) {
        return write([&](Tx& tx) -> Result<RecordOrder> {
            identity::Store store;
            store.code = "XH0" + std::to_string(++stores_);
            store.name = "徐汇店";
            store.city = "上海市";
            auto const kept = TRY(identity::save_store(tx, store));
            customers::Customer customer;
            customer.name = "林静";
            customer.phone = "+861380000000" + std::to_string(stores_);
            auto const known = TRY(customers::add_customer(tx, customer));
            customers::Address address;
            address.customer = known.id;
            address.city = address.province = "上海市";
            address.district = "徐汇区";
            address.detail = "宛平南路 88 弄";
            address.latitude = 31.1905;
            address.longitude = 121.4482;
            auto const home = TRY(customers::add_address(tx, address));
            return RecordOrder{.customer = known.id,
                               .address = home.id,
                               .store = kept.id,
                               .item = Id<catalog::Item>{Uuid{{7}}},
                               .quantity = 300,
                               .price = Money{16'800},
                               .stage = stage,
                               .start = clock().now() - hours{48},
                               .duration_min = 180,
                               .placed_at = clock().now() - hours{96},
                               .note = "原单号：A001"};
        });
    }
    std::vector<std::string> kinds_about(Uuid subject) {
        std::vector<std::string> kinds;
        for (auto const& event : read([&](Tx& tx) { return events::list_about(tx, subject, 10); }))
            kinds.push_back(event.kind);
        return kinds;
    }

private:
    int stores_ = 0;
};

TEST_P(RecordedOrders, AreAsTheyWereAndTellNobody) {
    auto const wish = past(Stage::Done);
    auto const order = write([&](Tx& tx) { return record(tx, wish); });
    auto const kept = read([&](Tx& tx) { return load(tx, order.id); });
    EXPECT_EQ(kept.stage, Stage::Done);
    EXPECT_EQ(kept.price, Money{16'800});
    EXPECT_EQ(kept.placed_at, wish.placed_at);
    auto const visits = read([&](Tx& tx) { return list_visits(tx, order.id); });
    ASSERT_EQ(visits.size(), 1u);
    EXPECT_EQ(visits[0].state, VisitState::Done);
    EXPECT_EQ(visits[0].starts_at, wish.start);
    EXPECT_EQ(visits[0].latitude, 31.191); // rounded
    EXPECT_EQ(kinds_about(order.id.uuid), std::vector<std::string>{"orders.recorded"});
    EXPECT_TRUE(kinds_about(visits[0].id.uuid).empty());
    read([&](Tx& tx) { EXPECT_EQ(open_note(tx, order.id), "原单号：A001"); });
}

TEST_P(RecordedOrders, ArePlannedWhereTheyAreStillToCome) {
    auto wish = past(Stage::Placed);
    wish.start = clock().now() + hours{24};
    wish.visits = 2;
    auto const order = write([&](Tx& tx) { return record(tx, wish); });
    auto const visits = read([&](Tx& tx) { return list_visits(tx, order.id); });
    ASSERT_EQ(visits.size(), 2u);
    EXPECT_EQ(visits[1].starts_at - visits[0].starts_at, hours{24});
    EXPECT_EQ(visits[0].state, VisitState::Unassigned);
    EXPECT_EQ(kinds_about(visits[0].id.uuid), std::vector<std::string>{"orders.visit_planned"});
    write([&](Tx& tx) {
        return set_visit_state(tx, visits[0].id, {VisitState::Unassigned}, VisitState::Assigned);
    });
    EXPECT_EQ(read([&](Tx& tx) { return load(tx, order.id); }).stage, Stage::Placed);
}

TEST_P(RecordedOrders, NeverShareANumberThoughPlacedAtOneMoment) {
    auto const wish = past(Stage::Cancelled);
    std::set<std::string> numbers;
    for (int i = 0; i < 30; ++i)
        numbers.insert(write([&](Tx& tx) { return record(tx, wish); }).number);
    EXPECT_EQ(numbers.size(), 30u);
}

HEARTH_BOTH_ENGINES(RecordedOrders);

} // namespace
} // namespace hearth::orders
