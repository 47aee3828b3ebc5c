#include "rooms/customers/customers.h"

#include "base/zone.h"
#include "rooms/customers/relations.h"
#include "rooms/identity/testing.h"

namespace hearth::customers::customers_test {

class Customers : public identity::PeopleTest {
protected:
    Customers()
        : PeopleTest({{"identity", identity::install}, {"customers", customers::install}}) {}
    Customer add(std::string const& name, std::string const& phone) {
        Customer draft;
        draft.name = name;
        draft.phone = phone;
        return write([&](Tx& tx) { return add_customer(tx, draft); });
    }
};

TEST_P(Customers, AreFoundByTheirWholeNumberOnly) { // PR-03
    auto const lin = add("林静", "+8613800000001");
    read([&](Tx& tx) -> Result<void> {
        EXPECT_EQ(find_by_phone(tx, "+8613800000001")->name, "林静");
        EXPECT_FALSE(find_by_phone(tx, "+861380000000"));
        EXPECT_EQ(to_view(tx, lin).phone, "138****0001");
        EXPECT_EQ(to_view(tx, lin).name, "林*");
        return {};
    });
}

TEST_P(Customers, OfOneNumberAreOne) { // CR-01
    auto const first = add("", "+8613800000001");
    auto const again = add("林静", "+8613800000001");
    EXPECT_EQ(first.id, again.id);
    EXPECT_EQ(again.name, "林静") << "an empty name is filled";
    EXPECT_EQ(add("别人", "+8613800000001").name, "林静") << "a name that is there stays";
}

TEST_P(Customers, NothingPersonalLiesInTheDatabaseInClear) { // PR-03
    auto const lin = add("林静", "+8613800000001");
    write([&](Tx& tx) {
        Address address;
        address.customer = lin.id;
        address.city = "上海市";
        address.district = "徐汇区";
        address.detail = "宛平南路 88 弄";
        address.latitude = 31.190512;
        address.longitude = 121.448237;
        address.exact = {31.190512, 121.448237};
        return add_address(tx, address);
    });
    read([&](Tx& tx) -> Result<void> {
        auto const row = tx.one<std::tuple<db::Bytes, double>>(
            "SELECT detail, latitude FROM customers_address WHERE company_id = ?1");
        EXPECT_EQ(std::get<0>(row).data.find("宛平"), std::string::npos);
        EXPECT_DOUBLE_EQ(std::get<1>(row), 31.191) << "rounded: not the door";
        auto const address = list_addresses(tx, lin.id).at(0);
        EXPECT_EQ(address.detail, "宛平南路 88 弄");
        EXPECT_DOUBLE_EQ(address.exact->first, 31.190512);
        EXPECT_TRUE(address.is_default) << "the first is the default";
        return {};
    });
}

TEST_P(Customers, ABlockHasAReasonAndAnEnd) { // compliance.md section 9
    auto const lin = add("林静", "+8613800000001");
    write([&](Tx& tx) { return add_block(tx, lin.id, "欠款", tx.now() + hours{2}); });
    write([&](Tx& tx) { return add_block(tx, lin.id, "多次爽约", tx.now() + hours{24}); });
    read([&](Tx& tx) -> Result<void> {
        auto const no = check_may_order(tx, lin.id).error();
        EXPECT_EQ(no.code, "customers.blocked");
        auto const until = to_local_text(clock().now() + hours{24}, "Asia/Shanghai");
        EXPECT_EQ(no.details.at(0).value, until) << "as a reader says it, and the last of all";
        return {};
    });
    clock().advance(hours{25});
    read([&](Tx& tx) -> Result<void> {
        EXPECT_TRUE(check_may_order(tx, lin.id));
        return {};
    });
}

TEST_P(Customers, ConsentIsWithdrawnAsEasilyAsGiven) { // LD-03
    auto const lin = add("林静", "+8613800000001");
    ConsentWords words{ConsentPurpose::Marketing, "v1", std::string(64, 'a'), "web"};
    write([&](Tx& tx) -> Result<void> {
        give_consent(tx, lin.id, words);
        EXPECT_TRUE(has_consent(tx, lin.id, ConsentPurpose::Marketing));
        EXPECT_EQ(withdraw_consent(tx, lin.id, ConsentPurpose::Marketing), 1);
        EXPECT_FALSE(has_consent(tx, lin.id, ConsentPurpose::Marketing));
        EXPECT_EQ(list_consents(tx, lin.id).size(), 1U) << "the record stays";
        return {};
    });
}

TEST_P(Customers, AStaleVersionChangesNothing) {
    auto lin = add("林静", "+8613800000001");
    write([&](Tx& tx) { return save_customer(tx, lin); });
    auto const again = db().write(scope(), [&](Tx& tx) { return save_customer(tx, lin); });
    EXPECT_EQ(again.error().kind, Refusal::PreconditionFailed);
}

HEARTH_BOTH_ENGINES(Customers);

} // namespace hearth::customers::customers_test
