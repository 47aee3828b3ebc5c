// LC-10: reviews are not removed or invented; only what breaks the law is hidden, decided by two.
#include "rooms/identity/testing.h"

#include "rooms/ledger/ledger.h"
#include "rooms/orders/testing.h"
#include "rooms/reviews/inside.h"
#include "rooms/reviews/store.h"

namespace hearth::reviews {
namespace {

class ReviewCompany : public identity::PeopleTest {
protected:
    ReviewCompany()
        : PeopleTest({{"identity", identity::install},
                      {"catalog", catalog::install},
                      {"customers", customers::install},
                      {"pricing", pricing::install},
                      {"ledger", ledger::install},
                      {"orders", orders::install},
                      {"notify", notify::install},
                      {"reviews", reviews::install}}) {}
};

class PublicReview : public orders::Shop<ReviewCompany> {
protected:
    void SetUp() override {
        Shop::SetUp();
        visit = done_visit();
        manager = sign_in_as("store_manager", store_id);
        hq = sign_in_as("hq");
        general = sign_in_as("general_manager");
        mine = sign_in_customer(customer);
    }
    Id<orders::Visit> done_visit() {
        auto const order = place_at(start + hours{24});
        finish(order);
        auto const one = read([&](Tx& tx) { return orders::list_visits(tx, order.id).front(); });
        item = one.item;
        return one.id;
    }
    identity::Answer rate(Id<orders::Visit> which, int stars, std::string const& words) {
        auto const n = std::to_string(stars);
        return call("POST", "/visits/" + to_text(which) + "/rating",
                    R"({"scores":{"reliability":)" + n + R"(,"responsiveness":)" + n +
                        R"(,"assurance":)" + n + R"(,"empathy":)" + n + R"(,"tangibles":)" + n +
                        R"(},"words":")" + words + "\"}",
                    {.token = mine});
    }
    identity::Answer publish(Id<orders::Visit> which, bool is_public) {
        return call("PUT", "/visits/" + to_text(which) + "/review",
                    std::string(R"({"is_public":)") + (is_public ? "true" : "false") + "}",
                    {.token = mine});
    }
    std::string shown() { return call("GET", "/items/" + to_text(item) + "/reviews").body; }
    std::string rating_id() {
        return to_text(read([&](Tx& tx) { return notify::find_rating(tx, visit); })->id);
    }
    identity::Answer ask(std::string const& token, std::string const& reason = "insult") {
        return call("POST", "/ratings/" + rating_id() + "/hidings",
                    R"({"reason":")" + reason + R"(","words":"骂人的话"})", {.token = token});
    }
    Id<Hiding> hiding() {
        return read([&](Tx& tx) {
                   auto const review = store::find_by_visit(tx, visit);
                   return store::find_newest(tx, review->id);
               })
            ->id;
    }
    identity::Answer decide(std::string const& token, bool is_hidden) {
        return call("PUT", "/review-hidings/" + to_text(hiding()) + "/decision",
                    std::string(R"({"is_hidden":)") + (is_hidden ? "true" : "false") +
                        R"(,"words":"按规定处理"})",
                    {.token = token});
    }
    std::int64_t told(std::string const& what) {
        return read([&](Tx& tx) {
            return tx
                .find<std::int64_t>("SELECT CAST(count(*) AS BIGINT) FROM notify_message "
                                    "WHERE company_id = ?1 AND template = ?2",
                                    what)
                .value_or(0);
        });
    }

    Id<orders::Visit> visit;
    Id<catalog::Item> item;
    std::string manager, hq, general, mine;
};

TEST_P(PublicReview, IsReadByAllOnlyWhereItsAuthorLetsIt) { // LC-10 QA-04 LD-04
    ASSERT_EQ(rate(visit, 1, "没擦窗").status, 201);
    EXPECT_EQ(shown().find("没擦窗"), std::string::npos); // said nothing: not published
    ASSERT_EQ(publish(visit, true).status, 200);
    auto const all = shown();
    EXPECT_NE(all.find("没擦窗"), std::string::npos) << all; // bad ones stand there as well
    EXPECT_NE(all.find("王*"), std::string::npos) << all;
    EXPECT_EQ(all.find("王芳"), std::string::npos);
    ASSERT_EQ(publish(visit, false).status, 200); // taken back as easily
    EXPECT_EQ(shown().find("没擦窗"), std::string::npos);
    EXPECT_NE(shown().find(R"("count":1,"mean":1)"), std::string::npos) << shown();
}

TEST_P(PublicReview, IsWrittenOnceByTheCustomerAlone) { // LC-10
    EXPECT_EQ(publish(visit, true).status, 404);        // nothing to publish: nothing is invented
    ASSERT_EQ(rate(visit, 5, "很好").status, 201);
    EXPECT_EQ(rate(visit, 4, "改一改").status, 409);
    auto const stranger = sign_in_customer(add_customer("李雷", "+8613800138001"));
    EXPECT_EQ(call("PUT", "/visits/" + to_text(visit) + "/review", R"({"is_public":true})",
                   {.token = stranger})
                  .status,
              404);
    EXPECT_EQ(call("PUT", "/visits/" + to_text(visit) + "/review", R"({"is_public":true})",
                   {.token = manager})
                  .status,
              403);
    // No route changes or removes one, for nobody.
    for (auto const* method : {"PUT", "PATCH", "DELETE"}) {
        auto const answer =
            call(method, "/visits/" + to_text(visit) + "/rating", "{}", {.token = general});
        EXPECT_EQ(answer.code, "platform.method_not_allowed") << method << answer.body;
        EXPECT_GE(call(method, "/ratings/" + rating_id(), "{}", {.token = general}).status, 404);
    }
}

TEST_P(PublicReview, StandsInTheOrderOfTime) { // LC-10
    ASSERT_EQ(rate(visit, 5, "第一条").status, 201);
    ASSERT_EQ(publish(visit, true).status, 200);
    clock().advance(hours{1});
    mine = sign_in_customer(customer);
    auto const later = done_visit();
    ASSERT_EQ(rate(later, 1, "第二条").status, 201);
    ASSERT_EQ(publish(later, true).status, 200);
    auto const all = shown();
    EXPECT_LT(all.find("第二条"), all.find("第一条")) << all;
    EXPECT_NE(all.find(R"("count":2,"mean":3)"), std::string::npos) << all;
    auto const page = call("GET", "/items/" + to_text(item) + "/reviews?limit=1");
    EXPECT_EQ(page.body.find("第一条"), std::string::npos);
    auto const cursor = page.text("next_cursor");
    ASSERT_FALSE(cursor.empty()) << page.body;
    auto const next = call("GET", "/items/" + to_text(item) + "/reviews?limit=1&cursor=" + cursor);
    EXPECT_NE(next.body.find("第一条"), std::string::npos) << next.body;
}

TEST_P(PublicReview, IsHiddenByTwoAndItsAuthorIsTold) { // LC-10
    ASSERT_EQ(rate(visit, 1, "难听的话").status, 201);
    ASSERT_EQ(publish(visit, true).status, 200);
    EXPECT_EQ(ask(manager, "too_bad").status, 422); // being bad is no reason
    EXPECT_EQ(call("POST", "/ratings/" + rating_id() + "/hidings",
                   R"({"reason":"insult","words":""})", {.token = manager})
                  .status,
              422);
    ASSERT_EQ(ask(hq).status, 201);
    EXPECT_EQ(ask(manager).code, "reviews.asked_already");
    EXPECT_NE(shown().find("难听的话"), std::string::npos); // asked is not hidden
    EXPECT_EQ(decide(hq, true).code, "reviews.own_question");
    EXPECT_EQ(decide(manager, true).status, 403); // not of the store that is reviewed
    EXPECT_EQ(told("review_hidden"), 0);
    ASSERT_EQ(decide(general, true).status, 200);
    EXPECT_EQ(shown().find("难听的话"), std::string::npos);
    EXPECT_NE(shown().find(R"("count":1,"mean":1)"), std::string::npos) << shown(); // counts
    EXPECT_GT(told("review_hidden"), 0);
}

TEST_P(PublicReview, ComesBackByAnAppealThatAThirdDecides) { // LC-10
    ASSERT_EQ(rate(visit, 2, "说了实话").status, 201);
    ASSERT_EQ(publish(visit, true).status, 200);
    auto const appeal = [&] {
        return call("POST", "/visits/" + to_text(visit) + "/review/appeal",
                    R"({"words":"我写的都是事实"})", {.token = mine});
    };
    EXPECT_EQ(appeal().code, "reviews.not_hidden");
    ASSERT_EQ(ask(manager).status, 201);
    ASSERT_EQ(decide(hq, true).status, 200);
    auto const own = call("GET", "/visits/" + to_text(visit) + "/review", "", {.token = mine});
    EXPECT_NE(own.body.find(R"("state":"hidden")"), std::string::npos) << own.body;
    ASSERT_EQ(appeal().status, 201);
    EXPECT_EQ(decide(hq, true).code, "reviews.had_a_part");
    EXPECT_EQ(shown().find("说了实话"), std::string::npos);
    ASSERT_EQ(decide(general, false).status, 200);
    EXPECT_NE(shown().find("说了实话"), std::string::npos);
    EXPECT_GT(told("review_shown"), 0);
    EXPECT_EQ(appeal().code, "reviews.not_hidden");
}

TEST_P(PublicReview, CountsUnlessItWasProvenToBeFraud) { // LC-10
    ASSERT_EQ(rate(visit, 5, "刷单").status, 201);
    ASSERT_EQ(publish(visit, true).status, 200);
    ASSERT_EQ(ask(manager, "fraud").status, 201);
    ASSERT_EQ(decide(hq, true).status, 200);
    EXPECT_NE(shown().find(R"("count":0)"), std::string::npos) << shown();
    ASSERT_EQ(call("POST", "/review-hidings/" + to_text(hiding()) + "/lifting",
                   R"({"words":"查明是真实订单"})", {.token = general})
                  .status,
              201);
    EXPECT_NE(shown().find(R"("count":1,"mean":5)"), std::string::npos) << shown();
}

HEARTH_BOTH_ENGINES(PublicReview);

} // namespace
} // namespace hearth::reviews
