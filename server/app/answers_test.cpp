// What becomes of somebody's no, over the API (DP-09).
#include "app/testing_day.h"

namespace hearth::app {
namespace {

class AnswersOfTheDay : public testing::TestWithParam<Engine> {
protected:
    AnswersOfTheDay() {
        auto filled = house.db().write(house.scope(), [](Tx& tx) -> Result<TestCompany> {
            return fill_company(tx, {.stores = 1, .workers = 9, .families = 1});
        });
        company = std::move(*filled);
        staff_token = house.sign_in_staff("dianzhang", {"store_manager"});
    }
    /// The visit of an order for the family, that somebody is asked to.
    std::string order() {
        auto const at = *parse_instant("2026-11-24T09:00:00+08:00");
        auto const& home = company.families[0];
        auto const quote = house.post("/quotes", quote_body(company, home, at, 3), staff_token);
        auto const placed =
            house.post("/orders", order_body(home, quote.at("id"), at), staff_token);
        EXPECT_EQ(placed.status, 201) << placed.body;
        house.settle();
        return placed.at("visits/0/id");
    }
    /// The place in a list of candidates of whom was last answered so; empty where there is none.
    static std::string place_of(Answer const& candidates, std::string const& list,
                                std::string const& asked) {
        for (int i = 0; i < 5; ++i) {
            auto const place = list + "/" + std::to_string(i);
            if (candidates.at(place + "/asked") == asked) return place;
        }
        return {};
    }

    FakeClock clock;
    SeededRandom random;
    TestDatabase files{GetParam()};
    TestHouse house{files, clock, random};
    TestCompany company;
    std::string staff_token;
};

} // namespace

TEST_P(AnswersOfTheDay, WhoSaidNoIsListedButNotProposedAgain) { // DP-09
    auto const path = "/visits/" + order() + "/candidates";
    auto const before = house.get(path, staff_token);
    auto const asked = place_of(before, "suggestions", "proposed");
    ASSERT_FALSE(asked.empty()) << before.body;
    auto const worker = before.at(asked + "/worker");
    auto const token = house.sign_in(ActorKind::Worker, *parse_uuid(worker));
    auto const offer = house.get("/my/offers", token).at("items/0/id");
    auto const no =
        house.post("/my/offers/" + offer + "/refusal", R"({"reason":"too_far"})", token);
    ASSERT_LT(no.status, 300) << no.body;
    house.settle();
    auto const after = house.get(path, staff_token);
    EXPECT_EQ(place_of(after, "suggestions", "declined"), "") << after.body;
    auto const listed = place_of(after, "others", "declined");
    ASSERT_FALSE(listed.empty()) << after.body;
    EXPECT_EQ(after.at(listed + "/worker"), worker);
    EXPECT_EQ(after.at(listed + "/can_come"), "true") << "the dispatcher may still ask again";
    EXPECT_EQ(after.at(listed + "/is_chosen"), "false");
    EXPECT_FALSE(place_of(after, "suggestions", "proposed").empty()) << "the next is asked";
}

TEST_P(AnswersOfTheDay, WhoIsOnTheVisitIsShownHoweverManyAreBetter) { // DP-06
    auto const visit = order();
    auto const path = "/visits/" + visit + "/candidates";
    auto const before = house.get(path, staff_token);
    auto const last = before.at("others/3/worker");
    ASSERT_EQ(before.at("others/3/can_come"), "true") << before.body;
    auto const sent = house.post("/visits/" + visit + "/assignment",
                                 R"({"workers":[")" + last + R"("],"visit_version":)" +
                                     before.at("visit_version") + "}",
                                 staff_token);
    ASSERT_LT(sent.status, 300) << sent.body;
    auto const after = house.get(path, staff_token);
    auto const place = place_of(after, "suggestions", "proposed");
    ASSERT_FALSE(place.empty()) << after.body;
    EXPECT_EQ(after.at(place + "/worker"), last);
}

HEARTH_BOTH_ENGINES(AnswersOfTheDay);

} // namespace hearth::app
