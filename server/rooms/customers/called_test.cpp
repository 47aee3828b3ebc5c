#include "rooms/customers/called.h"

#include "rooms/identity/testing.h"

namespace hearth::customers {
namespace {

class CustomersCalled : public identity::PeopleTest {
protected:
    CustomersCalled()
        : PeopleTest({{"identity", identity::install}, {"customers", customers::install}}) {}
    void SetUp() override {
        PeopleTest::SetUp();
        Customer draft;
        draft.phone = "+8613800000001";
        lin_ = write([&](Tx& tx) { return add_customer(tx, draft); }).id;
        token_ = write([&](Tx& tx) {
            return identity::start_session(tx, ActorKind::Customer, lin_.uuid, {}).token;
        });
    }
    auto put(std::string const& body, std::string const& seen) {
        return call("PUT", "/me/profile", body, {.token = token_, .if_match = seen});
    }
    Id<Customer> lin_;
    std::string token_;
};

TEST_P(CustomersCalled, AreNamedAndAddressedAsTheySay) { // CR-01, LD-10
    auto const first = put(R"({"name":"林静","called":"乐乐妈妈"})", "\"1\"");
    ASSERT_EQ(first.status, 200) << first.body;
    EXPECT_EQ(first.text("name"), "林静");
    EXPECT_EQ(first.text("called"), "乐乐妈妈");
    auto const read_back = call("GET", "/me/profile", {}, {.token = token_});
    EXPECT_EQ(read_back.text("called"), "乐乐妈妈");
    read([&](Tx& tx) -> Result<void> {
        EXPECT_EQ(find_called(tx, lin_), "乐乐妈妈");
        auto const sealed = tx.one<std::tuple<db::Bytes>>(
            "SELECT called FROM customers_called WHERE company_id = ?1");
        EXPECT_EQ(std::get<0>(sealed).data.find("乐乐"), std::string::npos) << "PR-03";
        return {};
    });
    // Left out it stays, empty it goes.
    EXPECT_EQ(put(R"({"name":"林小静"})", "\"2\"").text("called"), "乐乐妈妈");
    auto const none = put(R"({"name":"林小静","called":""})", "\"3\"");
    EXPECT_EQ(none.status, 200);
    EXPECT_EQ(none.body.find("乐乐"), std::string::npos);
}

TEST_P(CustomersCalled, AreAddressedSoByTheOfficeToo) { // CR-01, BK-02
    auto const agent = sign_in_as("agent");
    auto const path = "/customers/" + to_text(lin_);
    EXPECT_EQ(call("GET", path, {}, {.token = agent}).body.find("\"called\""), std::string::npos);
    ASSERT_EQ(put(R"({"name":"林静","called":"  乐乐妈妈 "})", "\"1\"").status, 200);
    EXPECT_EQ(call("GET", path, {}, {.token = agent}).text("called"), "乐乐妈妈");
}

TEST_P(CustomersCalled, WhatNobodyCanSayIsNoName) {
    for (std::string const wrong : {"", "   ", "13800000001", "!?"}) {
        auto const no = put(R"({"name":")" + wrong + R"("})", "\"1\"");
        EXPECT_EQ(no.status, 422) << wrong;
        EXPECT_NE(no.body.find("/name"), std::string::npos) << no.body;
    }
    auto const called = put(R"({"name":"林静","called":"  42 "})", "\"1\"");
    EXPECT_EQ(called.status, 422);
    EXPECT_NE(called.body.find("/called"), std::string::npos) << called.body;
    EXPECT_EQ(put(R"({"name":"O'Neil"})", "\"1\"").status, 200);
}

TEST_P(CustomersCalled, TwoWhoChangeItAtOnceDoNotOverwriteEachOther) { // SY-01
    EXPECT_EQ(put(R"({"name":"林静"})", "\"1\"").status, 200);
    EXPECT_EQ(put(R"({"name":"别人","called":"别人"})", "\"1\"").status, 412);
    read([&](Tx& tx) -> Result<void> {
        EXPECT_EQ(load_customer(tx, lin_)->name, "林静");
        EXPECT_FALSE(find_called(tx, lin_));
        return {};
    });
}

HEARTH_BOTH_ENGINES(CustomersCalled);

} // namespace
} // namespace hearth::customers
