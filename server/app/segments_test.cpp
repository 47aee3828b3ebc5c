// Segments (CR-02) through events, the chore and the API, and the care plan that follows (FU-05).
#include "app/testing_job.h"

#include "platform/settings/settings.h"
#include "rooms/care/care.h"
#include "rooms/complaints/complaints.h"
#include "rooms/segments/segments.h"

namespace hearth::app::segments_test {
namespace {

class Segments : public JobTest {
protected:
    void count_all() {
        settle();
        while (*house.db().write(house.scope(),
                                 [](Tx& tx) { return segments::recount_due(tx, 50); }) > 0) {
        }
        settle();
    }
    void complain(std::size_t family) {
        auto const told = house.db().write(house.scope(), [&](Tx& tx) {
            return complaints::open(tx, {.customer = company.families[family].customer,
                                         .store = company.stores.front(),
                                         .words = "灶台没擦"});
        });
        ASSERT_TRUE(told);
    }
    void value_little() {
        (void)house.db().write(house.scope(), [](Tx& tx) -> Result<int> {
            settings::save(tx, segments::Rules{.middle_yuan = 100});
            return 0;
        });
    }
    json::Value standing_of(std::size_t family) {
        auto const one =
            get("/customers/" + to_text(company.families[family].customer) + "/segment",
                staff({"store_manager"}));
        EXPECT_EQ(one.status, 200) << one.body;
        auto const* const found = one.json.find("standing");
        return found ? *found : json::Value{};
    }
    int plans_of(std::size_t family) {
        return static_cast<int>(house.db()
                                    .read(house.scope(),
                                          [&](Tx& tx) -> Result<std::vector<care::Plan>> {
                                              return care::list_plans(
                                                  tx, company.families[family].customer);
                                          })
                                    ->size());
    }
};

} // namespace

TEST_P(Segments, ACustomerIsCountedAfterTheWorkAndListedBySegment) { // CR-02
    value_little();
    auto const job = place();
    settle();
    auto const worker = accept_offer(job.visit);
    pass_until(*parse_instant(usual_start));
    work(job, worker);
    accept(job, worker);
    EXPECT_TRUE(standing_of(0).is_null()) << "nobody has counted yet";
    count_all();
    auto const one = standing_of(0);
    EXPECT_EQ(text_of(one, "value"), "middle");
    EXPECT_EQ(text_of(one, "recency"), "active");
    EXPECT_EQ(text_of(one, "loyalty"), "newcomer");
    EXPECT_EQ(text_of(one, "risk"), "low");
    EXPECT_EQ(text_of(one, "spent"), std::to_string(job.price));
    auto const manager = staff({"store_manager"});
    auto const active = get("/customer-segments?recency=active&value=middle", manager);
    EXPECT_EQ(active.at("items/0/person/id"), to_text(company.families[0].customer)) << active.body;
    EXPECT_NE(active.at("items/0/person/name"), company.families[0].name) << "masked";
    EXPECT_EQ(get("/customer-segments?risk=high", manager).at("items/0/person/id"), "");
    EXPECT_EQ(get("/customer-segments", staff({"technician"})).status, 403);
    // A month and a half later nothing has happened, and that alone changes where they stand.
    clock.advance(hours{24 * 50});
    count_all();
    EXPECT_EQ(text_of(standing_of(0), "recency"), "cooling");
}

TEST_P(Segments, WhoIsAboutToLeaveIsCaredForOnceUnlessTheyWantToBeLeftAlone) { // CR-02 LC-09
    value_little();
    (void)house.db().write(house.scope(), [](Tx& tx) -> Result<int> {
        settings::save(tx, segments::Rules{.middle_yuan = 100, .complaint_points = 40});
        return 0;
    });
    for (std::size_t family : {std::size_t{0}, std::size_t{1}}) {
        auto const start = family == 0 ? usual_start : "2026-11-24T15:00:00+08:00";
        auto const job = place(family, start);
        settle();
        auto const worker = accept_offer(job.visit);
        pass_until(*parse_instant(start));
        work(job, worker);
        accept(job, worker, family);
    }
    ASSERT_TRUE(house.db().write(house.scope(), [&](Tx& tx) -> Result<care::Contact> {
        return care::opt_out(tx, company.families[1].customer);
    }));
    for (std::size_t family : {std::size_t{0}, std::size_t{1}}) {
        complain(family);
        complain(family);
    }
    count_all();
    auto const one = standing_of(0);
    EXPECT_EQ(text_of(one, "risk"), "high");
    auto const& reasons = *one.find("reasons")->as<json::Array>();
    ASSERT_EQ(reasons.size(), 1u);
    EXPECT_EQ(text_of(reasons[0], "code"), "complaints");
    EXPECT_EQ(text_of(reasons[0], "count"), "2");
    EXPECT_EQ(text_of(reasons[0], "points"), "80");
    EXPECT_EQ(plans_of(0), 1);
    EXPECT_EQ(plans_of(1), 0) << "wants to be left alone";
    house.restart();
    for (int i = 0; i < 3; ++i) {
        complain(0);
        count_all();
    }
    EXPECT_EQ(plans_of(0), 1) << "once";
    auto const shown = get("/customers/" + to_text(company.families[0].customer) + "/care",
                           staff({"store_manager"}));
    EXPECT_NE(shown.body.find("近期投诉"), std::string::npos) << "the numbers: " << shown.body;
    // The plan comes up as somebody's task, at a polite hour of the next day.
    clock.advance(hours{36});
    settle();
    auto const tasks = get("/care-occasions", staff({"store_manager"}));
    EXPECT_EQ(tasks.at("items/0/occasion/customer"), to_text(company.families[0].customer))
        << tasks.body;
    // Troubles are forgotten after their time: the risk falls and the plan ends by itself.
    clock.advance(hours{24 * 95});
    count_all();
    EXPECT_EQ(text_of(standing_of(0), "risk"), "low");
    EXPECT_EQ(plans_of(0), 0);
}

HEARTH_BOTH_ENGINES(Segments);

} // namespace hearth::app::segments_test
