#include "rooms/identity/testing.h"

#include "rooms/orders/testing.h"
#include "rooms/workforce/workforce.h"

namespace hearth::orders {
namespace {

class SellingCompany : public identity::PeopleTest {
protected:
    SellingCompany()
        : PeopleTest({{"identity", identity::install},
                      {"catalog", catalog::install},
                      {"customers", customers::install},
                      {"workforce", workforce::install},
                      {"pricing", pricing::install},
                      {"orders", orders::install}}) {}
};

class OrderApi : public Shop<SellingCompany> {
protected:
    void SetUp() override {
        Shop::SetUp();
        mine = sign_in_customer(customer);
        stranger = sign_in_customer(add_customer("李强", "+8613900139000"));
        agent = sign_in_as("store_agent", store_id);
        elsewhere = sign_in_as("store_agent", add_store("PD02"));
    }
    std::string body_of(pricing::Quote const& quote, std::string const& more = "") {
        return R"({"quote":")" + to_text(quote.id) + R"(","address":")" + to_text(address) +
               R"(","start":")" + to_text(quote.start) + "\"" + more + "}";
    }
    std::string mine, stranger, agent, elsewhere;
};

TEST_P(OrderApi, PlacesWhatTheCustomerWasQuoted) { // BK-05
    auto const quote = quote_at(start);
    auto const placed = call("POST", "/orders", body_of(quote), {.token = mine});
    ASSERT_EQ(placed.status, 201) << placed.body;
    auto const id = placed.text("id");
    EXPECT_EQ(placed.text("stage"), "placed");
    EXPECT_EQ(placed.text("channel"), "web");
    EXPECT_NE(placed.body.find("\"price\":" + std::to_string(quote.total.fen())),
              std::string::npos);
    EXPECT_EQ(call("GET", "/orders/" + id, "", {.token = mine}).status, 200);
    EXPECT_EQ(call("GET", "/orders/" + id, "", {.token = agent}).status, 200);
    EXPECT_EQ(call("GET", "/orders/" + id, "", {.token = stranger}).status, 404);
    EXPECT_EQ(call("GET", "/orders/" + id, "", {.token = elsewhere}).status, 404);
    EXPECT_EQ(call("GET", "/orders/" + id).status, 401);
    auto const again = call("POST", "/orders", body_of(quote), {.token = mine});
    EXPECT_EQ(again.status, 409);
}

TEST_P(OrderApi, RefusesAnothersQuoteAddressAndStart) {
    auto const quote = quote_at(start);
    EXPECT_EQ(call("POST", "/orders", body_of(quote), {.token = stranger}).status, 404);
    auto late = quote;
    late.start += minutes{30};
    EXPECT_EQ(call("POST", "/orders", body_of(late), {.token = mine}).code,
              "orders.quote_for_another_start");
    EXPECT_EQ(call("POST", "/orders", body_of(quote), {.token = agent}).status, 422); // for whom?
    auto const for_whom = R"(,"customer":")" + to_text(customer) + "\"";
    EXPECT_EQ(call("POST", "/orders", body_of(quote, for_whom), {.token = elsewhere}).status, 404);
    EXPECT_EQ(call("POST", "/orders", body_of(quote, for_whom), {.token = agent}).status, 201);
}

TEST_P(OrderApi, WarnsOfTheSameDayAndNamesTheOrder) { // F1
    auto const first = place_at(start);
    auto const quote = quote_at(start + hours{5});
    auto const warned = call("POST", "/orders", body_of(quote), {.token = mine});
    EXPECT_EQ(warned.status, 409);
    EXPECT_EQ(warned.code, "orders.same_day");
    EXPECT_NE(warned.body.find(first.number), std::string::npos);
    EXPECT_EQ(call("POST", "/orders", body_of(quote, R"(,"allows_same_day":true)"), {.token = mine})
                  .status,
              201);
}

TEST_P(OrderApi, TellsWhatElseIsOnThatDayBeforeATimeIsChosen) { // F1, BK-11
    auto const first = place_at(start);                         // 3 hours
    auto const told = [&](Instant at, std::string const& token, std::string const& more = "") {
        return call("GET",
                    "/me/visits-on-day?store=" + to_text(store_id) + "&start=" + to_text(at) +
                        "&minutes=180" + more,
                    "", {.token = token});
    };
    auto const over = told(start + hours{2}, mine);
    ASSERT_EQ(over.status, 200) << over.body;
    EXPECT_NE(over.body.find(first.number), std::string::npos);
    EXPECT_NE(over.body.find(R"("is_overlapping":true,"gap_min":0)"), std::string::npos)
        << over.body;
    auto const after = told(start + hours{3} + minutes{30}, mine);
    EXPECT_NE(after.body.find(R"("is_overlapping":false,"gap_min":30)"), std::string::npos)
        << after.body;
    // Neither the order itself, nor another day, nor another family's.
    auto const empty = R"({"items":[]})";
    EXPECT_EQ(told(start, mine, "&order=" + to_text(first.id)).body, empty);
    EXPECT_EQ(told(start + hours{24}, mine).body, empty);
    EXPECT_EQ(told(start, stranger).body, empty);
    EXPECT_EQ(told(start, agent).status, 403);
}

TEST_P(OrderApi, ListsByStoreStageDayAndLastDigits) {
    std::vector<Order> placed;
    for (int i = 0; i < 5; ++i) {
        clock().advance(seconds{7});
        placed.push_back(place_at(start + hours{24 * i}));
    }
    finish(placed[0]);
    auto const count = [&](std::string const& query, std::string const& token) {
        auto const answer = call("GET", "/orders?" + query, "", {.token = token});
        EXPECT_EQ(answer.status, 200) << answer.body;
        std::size_t found = 0;
        for (auto at = answer.body.find("\"number\""); at != std::string::npos;
             at = answer.body.find("\"number\"", at + 1))
            ++found;
        return found;
    };
    EXPECT_EQ(count("", agent), 5u);
    EXPECT_EQ(count("is_open=true", agent), 4u);
    EXPECT_EQ(count("stage=done", agent), 1u);
    EXPECT_EQ(count("stage=cancelled", agent), 0u);
    EXPECT_EQ(count("day=2026-11-25", agent), 1u);
    auto const digits = placed[3].number.substr(placed[3].number.size() - 6);
    EXPECT_EQ(count("number_tail=" + digits, agent), 1u);
    EXPECT_EQ(count("number_tail=" + placed[3].number, agent), 1u);
    EXPECT_EQ(count("customer=" + to_text(customer), agent), 5u);
    EXPECT_EQ(count("", elsewhere), 0u);
    EXPECT_EQ(count("number_tail=" + digits, elsewhere), 0u);
    EXPECT_EQ(count("", mine), 5u);
    EXPECT_EQ(count("", stranger), 0u);

    auto const hq = sign_in_as("hq");
    EXPECT_EQ(count("", hq), 5u);
    EXPECT_EQ(count("stage=done", hq), 1u);
}

TEST_P(OrderApi, TurnsPagesWithoutLosingOrDoubling) {
    for (int i = 0; i < 5; ++i) {
        clock().advance(seconds{7});
        place_at(start + hours{24 * i});
    }
    for (auto const& [token, path] : {std::pair{agent, std::string("/orders?limit=2")},
                                      {mine, std::string("/orders?limit=2")},
                                      {agent, "/orders?limit=2&customer=" + to_text(customer)}}) {
        std::set<std::string> seen;
        std::string cursor;
        int pages = 0;
        do {
            auto const page = call("GET", path + (cursor.empty() ? "" : "&cursor=" + cursor), "",
                                   {.token = token});
            for (auto at = page.body.find("HD01-"); at != std::string::npos;
                 at = page.body.find("HD01-", at + 1))
                EXPECT_TRUE(seen.insert(page.body.substr(at, 22)).second);
            cursor = page.text("next_cursor");
        } while (!cursor.empty() && ++pages < 9);
        EXPECT_EQ(seen.size(), 5u) << path;
        EXPECT_EQ(pages, 2) << path;
    }
}

TEST_P(OrderApi, KeepsWhatWasShownOfCallingOffBeforeOrdering) { // AS-01, LC-04
    auto const shown = call("GET", "/order-terms?store=" + to_text(store_id));
    ASSERT_EQ(shown.status, 200) << shown.body;
    EXPECT_NE(shown.body.find(R"("free_hours":48,"fee_percent":10)"), std::string::npos)
        << shown.body;
    auto const special = call("GET", "/order-terms?special=true&store=" + to_text(store_id));
    EXPECT_NE(special.body.find(R"("free_hours":0)"), std::string::npos) << special.body;
    auto const seen = [](int hours, int percent) {
        return R"(,"terms":{"free_hours":)" + std::to_string(hours) + R"(,"fee_percent":)" +
               std::to_string(percent) + R"(,"words":"取消规则：下单后 48 小时内取消免费。"})";
    };
    // The rule became another one while the page stood open: nothing is ordered on the old words.
    auto const quote = quote_at(start);
    auto const moved = call("POST", "/orders", body_of(quote, seen(72, 10)), {.token = mine});
    EXPECT_EQ(moved.status, 409) << moved.body;
    EXPECT_EQ(moved.text("code"), "orders.terms_moved");
    EXPECT_EQ(call("GET", "/me/orders", "", {.token = mine}).body.find(to_text(quote.id)),
              std::string::npos);
    auto const placed = call("POST", "/orders", body_of(quote, seen(48, 10)), {.token = mine});
    ASSERT_EQ(placed.status, 201) << placed.body;
    auto const file = call("GET", "/orders/" + placed.text("id") + "/file", "", {.token = agent});
    EXPECT_NE(file.body.find("取消规则：下单后 48 小时内取消免费。"), std::string::npos)
        << file.body;
    EXPECT_NE(file.body.find("orders.terms_agreed"), std::string::npos) << "in its trail";
    // Nobody of ours says what stood on a customer's screen.
    auto const theirs = quote_at(start + hours{72});
    auto const for_them = R"(,"customer":")" + to_text(customer) + "\"";
    auto const said =
        call("POST", "/orders", body_of(theirs, for_them + seen(48, 10)), {.token = agent});
    EXPECT_EQ(said.status, 422) << said.body;
    EXPECT_NE(said.body.find("orders.terms_of_the_customer"), std::string::npos) << said.body;
    EXPECT_NE(said.body.find("/terms"), std::string::npos);
    auto const read_back = call("POST", "/orders", body_of(theirs, for_them), {.token = agent});
    ASSERT_EQ(read_back.status, 201) << read_back.body;
    EXPECT_EQ(call("GET", "/orders/" + read_back.text("id") + "/file", "", {.token = agent})
                  .body.find("terms_seen"),
              std::string::npos)
        << "no row where nobody saw anything";
}

TEST_P(OrderApi, ChangesWithANewQuoteInTime) { // BK-11
    auto const order = place_at(start);
    auto const moved = quote_at(start + hours{25});
    auto const body = [&](pricing::Quote const& quote) {
        return body_of(quote, R"(,"reason":"临时有事")");
    };
    EXPECT_EQ(call("PUT", "/orders/" + to_text(order.id), body(moved), {.token = mine}).status,
              428);
    auto const changed = call("PUT", "/orders/" + to_text(order.id), body(moved),
                              {.token = mine, .if_match = "\"1\""});
    ASSERT_EQ(changed.status, 200) << changed.body;
    EXPECT_EQ(changed.text("quote"), to_text(moved.id));
    auto const history =
        call("GET", "/orders/" + to_text(order.id) + "/changes", "", {.token = mine});
    EXPECT_NE(history.body.find("临时有事"), std::string::npos);

    clock().set(start + hours{25} - hours{3});   // less than the 4 hours of the rule
    agent = sign_in_as("store_agent", store_id); // days later: the first session has idled out
    auto const late = quote_at(start + hours{50});
    auto const current = read([&](Tx& tx) { return load(tx, order.id); }).version;
    auto const tag = "\"" + std::to_string(current) + "\"";
    EXPECT_EQ(
        call("PUT", "/orders/" + to_text(order.id), body(late), {.token = mine, .if_match = tag})
            .code,
        "orders.change_needs_call");
    EXPECT_EQ(
        call("PUT", "/orders/" + to_text(order.id), body(late), {.token = agent, .if_match = tag})
            .status,
        200);
}

TEST_P(OrderApi, ShowsStaffTheWholeFileWithItsTrail) { // A4
    auto const order = place_at(start);
    finish(order);
    auto const file = call("GET", "/orders/" + to_text(order.id) + "/file", "", {.token = agent});
    ASSERT_EQ(file.status, 200) << file.body;
    EXPECT_NE(file.body.find("\"orders.placed\""), std::string::npos);
    EXPECT_NE(file.body.find("\"orders.visit_state\""), std::string::npos);
    EXPECT_NE(file.body.find("\"orders.done\""), std::string::npos);
    EXPECT_NE(file.body.find("徐汇区"), std::string::npos);
    EXPECT_EQ(file.body.find("漕溪路"), std::string::npos); // the rest by unmasking
    EXPECT_EQ(file.body.find("13800138000"), std::string::npos);
    EXPECT_EQ(file.body.find("王芳"), std::string::npos);
    auto const theirs = call("GET", "/orders/" + to_text(order.id) + "/file", "", {.token = mine});
    EXPECT_EQ(theirs.status, 403);
    EXPECT_EQ(call("GET", "/orders/" + to_text(order.id) + "/trail", "", {.token = agent}).status,
              200);
}

HEARTH_BOTH_ENGINES(OrderApi);

} // namespace
} // namespace hearth::orders
