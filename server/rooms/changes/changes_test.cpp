// BK-11, LC-01: an order becomes dearer only with the customer's word.
#include "rooms/identity/testing.h"

#include "rooms/changes/changes.h"
#include "rooms/ledger/ledger.h"
#include "rooms/orders/testing.h"

namespace hearth::changes {
namespace {

class ChangesCompany : public identity::PeopleTest {
protected:
    ChangesCompany()
        : PeopleTest({{"identity", identity::install},
                      {"catalog", catalog::install},
                      {"customers", customers::install},
                      {"pricing", pricing::install},
                      {"ledger", ledger::install},
                      {"orders", orders::install},
                      {"changes", changes::install}}) {}
};

class DearerChange : public orders::Shop<ChangesCompany> {
protected:
    void SetUp() override {
        Shop::SetUp();
        order = place_at(start + hours{72});
        sign_in();
    }
    void sign_in() {
        mine = sign_in_customer(customer);
        agent = sign_in_as("store_agent", store_id);
    }
    /// The same, longer by so many hours.
    pricing::Quote longer(int more, Instant at) {
        return write([&](Tx& tx) -> Result<pricing::Quote> {
            auto const item = catalog::find_item(tx, item_code);
            return pricing::quote(
                tx, {.store = store_id,
                     .item = item->id,
                     .quantity = catalog::Quantity{item->service->usual.hundredths + 100 * more},
                     .start = at,
                     .latitude = Latitude{31.190},
                     .longitude = Longitude{121.440},
                     .customer = customer});
        });
    }
    std::string form(pricing::Quote const& quote, std::string const& more = "") const {
        return R"({"quote":")" + to_text(quote.id) + R"(","start":")" + to_text(quote.start) +
               R"(","address":")" + to_text(address) + R"(","reason":"多做一小时")" + more + "}";
    }
    orders::Order now() {
        return read([&](Tx& tx) { return orders::load(tx, order.id); });
    }
    std::string path(std::string const& rest = "") const {
        return "/orders/" + to_text(order.id) + rest;
    }
    identity::Answer put(pricing::Quote const& quote, std::string const& more) {
        auto const tag = "\"" + std::to_string(now().version) + "\"";
        return call("PUT", path(), form(quote, more), {.token = agent, .if_match = tag});
    }
    identity::Answer answer(int number, bool is_agreed, Money price) {
        return call("PUT", path("/change-requests/" + std::to_string(number) + "/answer"),
                    std::string(R"({"is_agreed":)") + (is_agreed ? "true" : "false") +
                        R"(,"price":)" + std::to_string(price.fen()) + "}",
                    {.token = mine});
    }
    std::string states() {
        std::string all;
        for (auto const& one : read([&](Tx& tx) { return list(tx, order.id); }))
            all += (all.empty() ? "" : " ") + to_text(one.state);
        return all;
    }

    orders::Order order;
    std::string mine, agent;
};

TEST_P(DearerChange, NeedsTheCustomersWordWhereTheOfficeMakesIt) { // BK-11 LC-01
    auto const dearer = longer(1, start + hours{72});
    ASSERT_GT(dearer.total, order.price);
    auto const without = put(dearer, "");
    EXPECT_EQ(without.code, "orders.dearer_needs_word");
    EXPECT_EQ(now().price, order.price);
    ASSERT_EQ(put(dearer, R"(,"word":"phone")").status, 200);
    EXPECT_EQ(now().price, dearer.total);
    auto const file = call("GET", path("/file"), "", {.token = agent});
    EXPECT_NE(file.body.find(R"("word":"phone")"), std::string::npos) << file.body;
    // Cheaper, or at the same price: nobody has to be asked.
    EXPECT_EQ(put(quote_at(start + hours{72}), "").status, 200);
}

TEST_P(DearerChange, ChangesOnlyOnceTheCustomerAgrees) { // BK-11
    auto const dearer = longer(1, start + hours{75});
    auto const asked = call("POST", path("/change-requests"), form(dearer), {.token = agent});
    ASSERT_EQ(asked.status, 201) << asked.body;
    EXPECT_EQ(now().price, order.price);
    EXPECT_EQ(states(), "waiting");
    EXPECT_EQ(answer(1, true, order.price).code, "changes.price_moved"); // another sum was shown
    // The offer's own time has run out by now; what was shown still holds.
    clock().advance(hours{20});
    sign_in();
    auto const agreed = answer(1, true, dearer.total);
    ASSERT_EQ(agreed.status, 200) << agreed.body;
    EXPECT_EQ(now().price, dearer.total);
    EXPECT_EQ(states(), "agreed");
    EXPECT_EQ(answer(1, true, dearer.total).code, "changes.not_waiting"); // once
    auto const history = call("GET", path("/changes"), "", {.token = mine});
    EXPECT_NE(history.body.find(R"("actor_kind":"customer")"), std::string::npos);
}

TEST_P(DearerChange, StaysAsItIsWithoutAYes) { // BK-11
    auto const dearer = longer(2, start + hours{72});
    ASSERT_EQ(call("POST", path("/change-requests"), form(dearer), {.token = agent}).status, 201);
    ASSERT_EQ(answer(1, false, dearer.total).status, 200);
    EXPECT_EQ(now().price, order.price);
    // Asked again, and again: one waits at a time.
    ASSERT_EQ(call("POST", path("/change-requests"), form(dearer), {.token = agent}).status, 201);
    auto const other = longer(1, start + hours{72});
    ASSERT_EQ(call("POST", path("/change-requests"), form(other), {.token = agent}).status, 201);
    EXPECT_EQ(states(), "waiting replaced refused");
    clock().advance(hours{25}); // silence is no yes
    sign_in();
    EXPECT_EQ(answer(3, true, other.total).code, "changes.not_waiting");
    EXPECT_EQ(now().price, order.price);
    auto const shown = call("GET", path("/change-requests"), "", {.token = mine});
    EXPECT_NE(shown.body.find(R"("state":"lapsed")"), std::string::npos) << shown.body;
}

TEST_P(DearerChange, IsOnlyTheOfficesToAskAndTheCustomersToAnswer) { // BK-11 SE-02
    auto const dearer = longer(1, start + hours{72});
    EXPECT_EQ(call("POST", path("/change-requests"), form(dearer), {.token = mine}).status, 403);
    auto const same = quote_at(start + hours{72});
    EXPECT_EQ(call("POST", path("/change-requests"), form(same), {.token = agent}).code,
              "changes.not_dearer");
    ASSERT_EQ(call("POST", path("/change-requests"), form(dearer), {.token = agent}).status, 201);
    auto const stranger = sign_in_customer(add_customer("李雷", "+8613800138001"));
    EXPECT_EQ(call("GET", path("/change-requests"), "", {.token = stranger}).status, 404);
    EXPECT_EQ(call("PUT", path("/change-requests/1/answer"),
                   R"({"is_agreed":true,"price":)" + std::to_string(dearer.total.fen()) + "}",
                   {.token = stranger})
                  .status,
              404);
    EXPECT_EQ(call("DELETE", path("/change-requests/1"), "", {.token = mine}).status, 403);
    EXPECT_EQ(call("DELETE", path("/change-requests/1"), "", {.token = agent}).status, 204);
    EXPECT_EQ(states(), "withdrawn");
    EXPECT_EQ(answer(1, true, dearer.total).code, "changes.not_waiting");
}

TEST_P(DearerChange, IsOvertakenWhereTheOrderBecameAnother) { // BK-11
    auto const dearer = longer(2, start + hours{72});
    ASSERT_EQ(call("POST", path("/change-requests"), form(dearer), {.token = agent}).status, 201);
    ASSERT_EQ(put(longer(1, start + hours{72}), R"(,"word":"in_person")").status, 200);
    EXPECT_EQ(answer(1, true, dearer.total).code, "changes.not_waiting");
}

HEARTH_BOTH_ENGINES(DearerChange);

} // namespace
} // namespace hearth::changes
