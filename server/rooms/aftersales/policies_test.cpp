#include "rooms/identity/testing.h"

#include "rooms/orders/testing.h"

#include "rooms/aftersales/simulate.h"
#include "rooms/aftersales/store.h"
#include "rooms/aftersales/testing.h"

#include <algorithm>

namespace hearth::aftersales {
namespace {

class Policies : public AftersalesTest {
protected:
    static List<Row, 60, 1> rows(HouseTerms const& terms) { return house_policy(terms).rows; }
    static std::string body(List<Row, 60, 1> const& rows, std::string const& more) {
        return R"({"rows":)" + json::to_text(rows) + "," + more + "}";
    }
    Published published(HouseTerms const& terms) {
        auto const answer = call("POST", "/after-sales-policies",
                                 body(rows(terms), R"("why":"试行")"), {.token = general});
        EXPECT_EQ(answer.status, 201) << answer.body;
        return *read([&](Tx& tx) { return find_policy(tx, tx.now()); });
    }
};

TEST_P(Policies, KeepTheVersionAnOrderWasMadeUnder) { // AS-02
    auto const before = place_at(start + hours{240});
    pass(minutes{1});
    EXPECT_EQ(published({24, 20}).policy.version, 1);
    pass(minutes{1});
    auto const after = place_at(start + hours{264});
    EXPECT_EQ(after.terms.fee_percent, 20) << "what is shown before ordering is the policy";
    EXPECT_EQ(after.terms.free_until, after.placed_at + hours{24});
    pass(hours{30});
    read([&](Tx& tx) {
        EXPECT_EQ(quote(tx, before, Fault::Customer)->fee, Money{}) << "48 hours were agreed";
        EXPECT_EQ(quote(tx, after, Fault::Customer)->fee, after.price.percent(20));
        EXPECT_EQ(quote(tx, after, Fault::Customer)->policy, 1);
    });
    EXPECT_EQ(published({72, 5}).policy.version, 2);
    read([&](Tx& tx) {
        EXPECT_EQ(quote(tx, after, Fault::Customer)->fee, after.price.percent(20));
    });
}

TEST_P(Policies, AreRefusedWithTheHoleNamed) { // AS-02
    auto draft = rows({});
    std::erase_if(draft, [](Row const& row) { return row.id == "AS-01-fee"; });
    auto const answer =
        call("POST", "/after-sales-policies", body(draft, R"("why":"试行")"), {.token = general});
    EXPECT_EQ(answer.status, 422);
    EXPECT_EQ(answer.code, "aftersales.policy_unfit");
    EXPECT_NE(answer.body.find("没有规则管"), std::string::npos) << answer.body;
    EXPECT_NE(answer.body.find("已过 48 小时"), std::string::npos) << answer.body;
    EXPECT_FALSE(read([&](Tx& tx) { return find_policy(tx, tx.now()); }));
    auto const checked = call("POST", "/after-sales-policies/check",
                              R"({"rows":)" + json::to_text(draft) + "}", {.token = general});
    EXPECT_NE(checked.body.find(R"("is_fit":false)"), std::string::npos) << checked.body;
    auto const store_manager = call("POST", "/after-sales-policies",
                                    body(rows({}), R"("why":"试行")"), {.token = manager});
    EXPECT_EQ(store_manager.status, 403) << "a store does not make the company's policy";
}

TEST_P(Policies, AreTriedOnWhatWasCalledOffBefore) { // BE-15 AS-02
    auto const early = paid_order();
    post(path_of(early), R"({"reason":"计划有变"})", mine); // at once: free
    auto const late = place_at(start + hours{300});
    pass(hours{60});
    post(path_of(late), R"({"reason":"计划有变"})", mine);
    decide_as(general, case_of(late).id.uuid, "approved");
    hear();
    ASSERT_EQ(stage_of(late), orders::Stage::Cancelled);
    auto const result = read([&](Tx& tx) {
        return simulate(tx, {0, rows({48, 25})}, {tx.now() - hours{200}, tx.now() + hours{1}});
    });
    EXPECT_EQ(result.whole.cases, 2);
    EXPECT_EQ(result.whole.dearer, 1);
    EXPECT_EQ(result.whole.before, late.price.percent(10));
    EXPECT_EQ(result.whole.after, late.price.percent(25));
    ASSERT_EQ(result.by_store.size(), 1u);
    EXPECT_EQ(result.by_store[0].name, "徐汇店");
    ASSERT_EQ(result.by_customer.size(), 1u);
    EXPECT_NE(result.by_customer[0].name, "王芳") << "masked";
    ASSERT_EQ(result.cases.size(), 1u);
    EXPECT_EQ(result.cases[0].number, late.number);
    auto const same = read([&](Tx& tx) {
        return simulate(tx, {0, rows({})}, {tx.now() - hours{200}, tx.now() + hours{1}});
    });
    EXPECT_EQ(same.whole.before, same.whole.after) << "the rules that were used change nothing";
    EXPECT_TRUE(same.cases.empty());
    auto const span = R"("from":"2026-11-01T00:00:00Z","to":"2027-01-01T00:00:00Z")";
    auto const answer =
        post("/after-sales-policies/simulation", body(rows({0, 30}), span), general);
    EXPECT_EQ(answer.status, 201) << answer.body;
    EXPECT_EQ(post("/after-sales-policies/simulation", body(rows({0, 30}), span), manager).status,
              403);
    auto const years = R"("from":"2016-11-01T00:00:00Z","to":"2027-01-01T00:00:00Z")";
    auto const refused =
        post("/after-sales-policies/simulation", body(rows({0, 30}), years), general);
    EXPECT_EQ(refused.status, 422);
    EXPECT_NE(refused.body.find("aftersales.span_too_long"), std::string::npos) << refused.body;
    EXPECT_NE(refused.body.find("/to"), std::string::npos) << refused.body;
}

TEST_P(Policies, AreAppendedAndListed) { // AS-02
    published({24, 20});
    pass(seconds{1});
    published({12, 30});
    auto const list = get("/after-sales-policies", agent);
    ASSERT_EQ(list.status, 200);
    EXPECT_NE(list.body.find(R"("version":2)"), std::string::npos);
    EXPECT_NE(list.body.find(R"("version":1)"), std::string::npos);
    EXPECT_EQ(read([](Tx& tx) { return list_policies(tx, 10); }).size(), 2u);
}

HEARTH_BOTH_ENGINES(Policies);

} // namespace
} // namespace hearth::aftersales
