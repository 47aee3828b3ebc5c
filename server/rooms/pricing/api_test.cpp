#include "rooms/identity/testing.h" // the gateway with people, for tests

#include "rooms/pricing/pricing.h"

namespace hearth::pricing {
namespace {

class PricingApi : public identity::PeopleTest {
protected:
    PricingApi()
        : PeopleTest({{"identity", identity::install},
                      {"catalog", catalog::install},
                      {"pricing", pricing::install}}) {}
    void SetUp() override {
        PeopleTest::SetUp();
        store_ = add_store("SH01");
        write(catalog::add_demonstration);
        write(add_demonstration);
        helper_ = read([](Tx& tx) { return catalog::find_item(tx, "hourly_helper")->id; });
    }
    std::string body() const {
        return R"({"store":")" + hearth::to_text(store_) + R"(","item":")" +
               hearth::to_text(helper_) +
               R"(","quantity":2.5,"options":[{"code":"cooking","count":1}],)"
               R"("start":"2026-11-21T12:00:00+08:00"})";
    }
    std::string customer(std::uint8_t who) {
        return write([&](Tx& tx) {
            return identity::start_session(tx, ActorKind::Customer, Uuid{{who}}, {}).token;
        });
    }
    Id<identity::Store> store_;
    Id<catalog::Item> helper_;
};

TEST_P(PricingApi, TellsAnybodyThePriceWithItsReasons) { // LC-01
    auto const path = "/price?store=" + hearth::to_text(store_) +
                      "&item=" + hearth::to_text(helper_) + "&quantity=2.5&options=cooking:1";
    auto const plain = call("GET", path);
    ASSERT_EQ(plain.status, 200) << plain.body;
    // 2.5 h × 42.00 + 30.00
    EXPECT_NE(plain.body.find(R"("total":13500)"), std::string::npos) << plain.body;
    EXPECT_NE(plain.body.find(R"("needs_start":true)"), std::string::npos);
    // What is chosen says what it made of the total, what is not what it would make of it.
    EXPECT_NE(
        plain.body.find(R"({"code":"cooking","basis":"each","unit_price":3000,"amount":3000})"),
        std::string::npos)
        << plain.body;
    EXPECT_NE(plain.body.find(R"({"code":"pet","basis":"each","unit_price":2500,"amount":2500})"),
              std::string::npos)
        << plain.body;
    // A Saturday, three hours from now: 10 % for the hurry, 5 % for the day
    auto const soon = call("GET", path + "&start=2026-11-21T12:00:00%2B08:00");
    ASSERT_EQ(soon.status, 200) << soon.body;
    EXPECT_NE(soon.body.find(R"("total":15525)"), std::string::npos) << soon.body;
    EXPECT_NE(soon.body.find("距开始不足 4 小时，按服务费加收 10%"), std::string::npos)
        << soon.body;
    auto const bad = path.substr(0, path.find("&options")) + "&options=cooking:x";
    EXPECT_EQ(call("GET", bad).status, 422);
    auto const list = call("GET", "/price-list?store=" + hearth::to_text(store_));
    EXPECT_EQ(list.status, 200);
    EXPECT_NE(list.body.find("钟点工"), std::string::npos);
}

TEST_P(PricingApi, ShowsAQuoteToWhoAskedAndTheStoreOnly) { // BK-04
    EXPECT_EQ(call("POST", "/quotes", body()).status, 401);
    auto const own = customer(1);
    auto const issued = call("POST", "/quotes", body(), {.token = own});
    ASSERT_EQ(issued.status, 201) << issued.body;
    EXPECT_NE(issued.body.find(R"("total":15525)"), std::string::npos) << issued.body;
    auto const path = "/quotes/" + issued.text("id");
    EXPECT_EQ(call("GET", path, {}, {.token = own}).status, 200);
    EXPECT_EQ(call("GET", path, {}, {.token = customer(2)}).status, 404);
    EXPECT_EQ(call("GET", path, {}, {.token = sign_in_as("store_agent", store_)}).status, 200);
    auto const elsewhere = add_store("SH02");
    EXPECT_EQ(call("GET", path, {}, {.token = sign_in_as("store_agent", elsewhere)}).status, 404);
}

HEARTH_BOTH_ENGINES(PricingApi);

} // namespace
} // namespace hearth::pricing
