// LX-04: deposits by kind, from the question to their end.
#include "rooms/identity/testing.h"

#include "platform/events/testing.h"
#include "rooms/deposits/inside.h"
#include "rooms/orders/testing.h"

namespace hearth::deposits {
namespace {

class DepositsCompany : public identity::PeopleTest {
protected:
    DepositsCompany()
        : PeopleTest({{"identity", identity::install},
                      {"catalog", catalog::install},
                      {"customers", customers::install},
                      {"pricing", pricing::install},
                      {"ledger", ledger::install},
                      {"orders", orders::install},
                      {"deposits", deposits::install}}) {}
};

class DepositsOfAnOrder : public orders::Shop<DepositsCompany> {
protected:
    void SetUp() override {
        Shop::SetUp();
        order = place_at(start + hours{240});
        sign_in();
        using events::listen;
        pump = std::make_unique<events::Pump>(
            db(),
            std::vector<events::Listener>{
                listen<orders::OrderChanged>("deposits.hear_changed", hear_changed),
                listen<orders::OrderDone>("deposits.hear_done", hear_done),
                listen<orders::OrderCancelled>("deposits.hear_cancelled", hear_cancelled),
                listen<ledger::RefundMoved>("deposits.hear_refund", hear_refund)},
            [](LoggedEvent const&) {});
        hear();
    }
    void TearDown() override {
        pump.reset();
        Shop::TearDown();
    }
    void hear() { events::run_to_end(*pump); }
    void pass(Duration time) {
        clock().advance(time);
        sign_in();
    }
    void sign_in() {
        mine = sign_in_customer(customer);
        agent = sign_in_as("store_agent", store_id);
        manager = sign_in_as("store_manager", store_id);
    }
    std::string path(std::string const& rest = "") const {
        return "/orders/" + to_text(order.id) + rest;
    }
    static std::string of(std::string const& id, std::string const& rest) {
        return "/deposits/" + id + rest;
    }
    identity::Answer post(std::string const& where, std::string const& body,
                          std::string const& token) {
        return call("POST", where, body, {.token = token});
    }
    static std::string form(std::string const& kind, Money amount, std::string const& more = "") {
        return R"({"kind":")" + kind + R"(","amount":)" + std::to_string(amount.fen()) + more + "}";
    }
    std::string asked(std::string const& kind, Money amount, std::string const& more = "") {
        auto const answer = post(path("/deposits"), form(kind, amount, more), agent);
        EXPECT_EQ(answer.status, 201) << answer.body;
        return answer.text("id");
    }
    identity::Answer agree(std::string const& id, std::string const& kind, Money amount,
                           std::string const& token, std::string const& more = "") {
        return call("PUT", of(id, "/answer"), form(kind, amount, R"(,"is_agreed":true)" + more),
                    {.token = token});
    }
    /// Asked for, agreed to and paid in cash.
    std::string taken(std::string const& kind, Money amount, std::string const& more = "") {
        auto const id = asked(kind, amount, more);
        EXPECT_EQ(agree(id, kind, amount, mine).status, 200);
        auto const paid = post(of(id, "/payment"), R"({"method":"cash"})", agent);
        EXPECT_EQ(paid.status, 201) << paid.body;
        EXPECT_EQ(paid.text("state"), "held");
        return id;
    }
    Deposit deposit(std::string const& id) {
        return read([&](Tx& tx) { return load(tx, *parse_uuid(id)); });
    }
    ledger::DepositParts held() {
        return read([&](Tx& tx) { return ledger::deposits_of(tx, order.id); });
    }
    ledger::Balance balance() {
        return read([&](Tx& tx) { return ledger::balance_of(tx, order.id); });
    }
    bool books_balance() {
        return read([](Tx& tx) { return ledger::find_unbalanced(tx); }).empty();
    }
    Money share() const { return Money{order.price.fen() / 5}; } ///< 20 %

    orders::Order order;
    std::string mine, agent, manager;
    std::unique_ptr<events::Pump> pump;
};

bool says(identity::Answer const& answer, std::string const& part) {
    return answer.body.find(part) != std::string::npos;
}
std::string fen(Money amount) {
    return std::to_string(amount.fen());
}

TEST_P(DepositsOfAnOrder, AreTakenOnlyOnceTheCustomerAgreedToTheKindByName) { // LX-04 LC-04
    auto const id = asked("earnest", share());
    EXPECT_EQ(post(of(id, "/payment"), R"({"method":"cash"})", agent).code, "deposits.not_agreed");
    auto const shown = call("GET", path("/deposits"), "", {.token = mine});
    EXPECT_TRUE(says(shown, "这是“定金”，不是“订金”")) << shown.body;
    EXPECT_TRUE(says(shown, "最多为合同金额的 20%"));
    EXPECT_TRUE(says(shown, "This is earnest money (定金)"));
    // Another kind or sum than what was shown is no yes.
    EXPECT_EQ(agree(id, "advance", share(), mine).code, "deposits.figure_moved");
    EXPECT_EQ(agree(id, "earnest", share() - Money{1}, mine).code, "deposits.figure_moved");
    ASSERT_EQ(agree(id, "earnest", share(), mine).status, 200);
    EXPECT_EQ(deposit(id).word, Word::Site);
    ASSERT_EQ(post(of(id, "/payment"), R"({"method":"cash"})", agent).status, 201);
    EXPECT_EQ(held().earnest, share());
    EXPECT_EQ(balance().due, order.price - share());
    EXPECT_EQ(post(of(id, "/payment"), R"({"method":"cash"})", agent).code, "deposits.not_so");
    EXPECT_TRUE(books_balance());
}

TEST_P(DepositsOfAnOrder, AreEarnestOnlyUpToTheLawsShare) { // LX-04
    auto const wish = share() + Money{5'000};
    auto const terms =
        call("GET", path("/deposit-terms?kind=earnest&amount=" + fen(wish)), "", {.token = agent});
    ASSERT_EQ(terms.status, 200) << terms.body;
    EXPECT_TRUE(says(terms, "\"earnest\":" + fen(share()) + ",\"advance\":5000")) << terms.body;
    EXPECT_TRUE(says(terms, "超出的 50.00 元按预付款处理"));
    EXPECT_TRUE(says(terms, "民法典第586条"));
    // While one waits for its answer a second one is an advance altogether.
    auto const first = asked("earnest", wish);
    auto const second = asked("earnest", Money{3'000});
    EXPECT_EQ(deposit(first).earnest, share());
    EXPECT_EQ(deposit(second).earnest, Money{});
    for (auto const& [id, amount] : {std::pair{first, wish}, {second, Money{3'000}}}) {
        ASSERT_EQ(agree(id, "earnest", amount, mine).status, 200);
        ASSERT_EQ(post(of(id, "/payment"), R"({"method":"cash"})", agent).status, 201);
    }
    EXPECT_EQ(held(), (ledger::DepositParts{share(), Money{8'000}, {}}));
    EXPECT_EQ(post(path("/deposits"), form("advance", order.price), agent).code,
              "ledger.more_than_due");
}

TEST_P(DepositsOfAnOrder, CountAgainstTheBillWhenTheServiceIsDone) { // LX-04
    auto const id = taken("earnest", share());
    auto const security = taken("security", Money{50'000}, R"(,"conditions":"归还租用的吸尘器")");
    finish(order);
    hear();
    EXPECT_EQ(deposit(id).state, State::Counted);
    EXPECT_EQ(balance().paid, share());
    EXPECT_EQ(balance().due, order.price - share());
    EXPECT_EQ(deposit(security).state, State::Returning);
    EXPECT_EQ(held().security, Money{50'000});
    EXPECT_TRUE(books_balance());
}

TEST_P(DepositsOfAnOrder, AreEarnestNoMoreThanTheShareOfALowerPrice) { // LX-04
    auto const id = taken("earnest", share());
    auto const cheaper = write([&](Tx& tx) -> Result<pricing::Quote> {
        auto const item = catalog::find_item(tx, item_code);
        return pricing::quote(tx, {.store = store_id,
                                   .item = item->id,
                                   .quantity = catalog::Quantity{200},
                                   .start = start + hours{240},
                                   .latitude = Latitude{31.190},
                                   .longitude = Longitude{121.440},
                                   .customer = customer});
    });
    ASSERT_LT(cheaper.total, order.price);
    write([&](Tx& tx) -> Result<orders::Order> {
        auto const now = TRY(orders::load(tx, order.id));
        return orders::change_order(tx, order.id, now.version,
                                    {cheaper.id, start + hours{240}, address, "少做一小时"});
    });
    hear();
    Money const most{cheaper.total.fen() / 5};
    EXPECT_EQ(held(), (ledger::DepositParts{most, share() - most, {}}));
    EXPECT_EQ(deposit(id).earnest, most);
    EXPECT_TRUE(books_balance());
}

TEST_P(DepositsOfAnOrder, ReturnSecurityMoneyByTheClockOnceItsConditionsAreMet) { // LX-04
    EXPECT_EQ(post(path("/deposits"), form("security", Money{50'000}), agent).code,
              "platform.invalid");
    auto const id = taken("security", Money{50'000}, R"(,"conditions":"归还门钥匙")");
    ASSERT_EQ(post(of(id, "/claim"), "", mine).status, 201);
    auto const running = call("GET", path("/deposits"), "", {.token = mine});
    EXPECT_TRUE(says(running, R"("state":"returning")")) << running.body;
    EXPECT_TRUE(says(running, R"("return_by")"));
    pass(hours{25});
    EXPECT_TRUE(says(call("GET", path("/deposits"), "", {.token = mine}), R"("is_overdue":true)"));
    // Keeping a part is for the manager, and wants a reason.
    auto const part = R"({"kept":2000,"why":"钥匙断了一把"})";
    EXPECT_EQ(post(of(id, "/return"), part, agent).status, 404);
    EXPECT_EQ(post(of(id, "/return"), R"({"kept":2000})", manager).code, "platform.invalid");
    ASSERT_EQ(post(of(id, "/return"), part, manager).status, 201);
    auto const refund = *deposit(id).refund;
    auto const asked = read([&](Tx& tx) { return ledger::load_refund(tx, refund); });
    EXPECT_EQ(asked.amount, Money{48'000});
    EXPECT_EQ(asked.stage(), ledger::RefundStage::Approved) << "nobody has to allow it";
    EXPECT_EQ(post(of(id, "/return"), "{}", manager).code, "deposits.on_its_way");
    write([&](Tx& tx) { return ledger::pay_refund(tx, refund); });
    hear();
    EXPECT_EQ(deposit(id).state, State::Returned);
    EXPECT_EQ(balance().due, order.price) << "no part of the price, before and after";
    EXPECT_TRUE(says(call("GET", path("/deposits"), "", {.token = mine}), "钥匙断了一把"));
    EXPECT_TRUE(books_balance());
}

TEST_P(DepositsOfAnOrder, AreTheOfficesToAskAndTheCustomersToAnswer) { // LX-04 SE-02
    EXPECT_EQ(post(path("/deposits"), form("earnest", share()), mine).status, 403);
    auto const id = asked("earnest", share());
    auto const stranger = sign_in_customer(add_customer("李雷", "+8613800138001"));
    EXPECT_EQ(agree(id, "earnest", share(), stranger).status, 404);
    EXPECT_EQ(call("GET", path("/deposits"), "", {.token = stranger}).status, 404);
    // Staff write down how they heard it.
    EXPECT_EQ(agree(id, "earnest", share(), agent).code, "platform.invalid");
    EXPECT_EQ(agree(id, "earnest", share(), agent, R"(,"word":"site")").code, "platform.invalid");
    ASSERT_EQ(agree(id, "earnest", share(), agent, R"(,"word":"phone")").status, 200);
    ASSERT_EQ(call("DELETE", of(id, ""), "", {.token = agent}).status, 204);
    EXPECT_EQ(deposit(id).state, State::Withdrawn);
    finish(order);
    hear();
    EXPECT_EQ(post(path("/deposits"), form("advance", Money{100}), agent).code,
              "deposits.order_over");
}

HEARTH_BOTH_ENGINES(DepositsOfAnOrder);

} // namespace
} // namespace hearth::deposits
