// Feedback when the crew is back, birthdays, and what is done for key customers: by the durable
// clocks, never in the quiet hours, and not for who wants to be left alone.
#include "app/testing_job.h"
#include "base/zone.h"

#include <algorithm>

namespace hearth::app::care_plans_test {
namespace {

class CarePlans : public JobTest {
protected:
    std::string manager() { return staff({"store_manager"}); }
    std::string customer(std::size_t family = 0) {
        return to_text(company.families[family].customer);
    }
    std::string store() { return to_text(company.stores.front()); }
    static Instant at(std::string const& text) { return *parse_instant(text + ":00+08:00"); }
    std::vector<json::Value> occasions() {
        auto const list = get("/care-occasions", manager());
        EXPECT_EQ(list.status, 200) << list.body;
        return *list.json.find("items")->as<json::Array>();
    }
    void set_birthday(std::string const& month_day) {
        auto const saved =
            put("/customers/" + customer() + "/birthday",
                R"({"store":")" + store() + R"(","month_day":")" + month_day + "\"}", manager());
        EXPECT_EQ(saved.status, 200) << saved.body;
    }
    Answer start_plan(std::string const& first, int every) {
        return post("/customers/" + customer() + "/care-plans",
                    R"({"store":")" + store() + R"(","what":"问候老人，查看扶手","every_days":)" +
                        std::to_string(every) + R"(,"first_at":")" + first + "\"}",
                    manager());
    }
    std::vector<json::Value> wishes(std::string const& template_name) {
        std::vector<json::Value> found;
        for (auto& one : messages_about(customer()))
            if (text_of(one, "template_name") == template_name) found.push_back(std::move(one));
        return found;
    }
};

} // namespace

TEST_P(CarePlans, TheConsultantAsksOnceWhenTheCrewIsBack) { // FU-03
    auto const job = place();
    auto const path = "/visits/" + job.visit + "/feedback";
    auto const body = [](int score) {
        return R"({"answers":[{"question":"crew","score":)" + std::to_string(score) +
               R"(},{"question":"smooth","yes":true},{"question":"supplies","pick":"all"},)"
               R"({"question":"risks","text":"阳台地滑"}],"note":"周到"})";
    };
    EXPECT_EQ(post(path, body(5), manager()).code(), "care.visit_not_over");
    auto const worker = accept_offer(job.visit);
    clock.set(at("2026-11-24T12:00"));
    work(job, worker);
    EXPECT_EQ(get(path, manager()).at("is_due"), "true");
    auto const taken = post(path, body(5), manager());
    ASSERT_EQ(taken.status, 201) << taken.body;
    EXPECT_EQ(taken.at("purpose"), "feedback");
    EXPECT_EQ(post(path, body(4), manager()).code(), "care.answered_already");
    EXPECT_EQ(get(path, manager()).at("answered/average"), "500");
    EXPECT_EQ(get(path, manager()).at("is_due"), "false");
}

TEST_P(CarePlans, BirthdaysAreWishedInTheMorningOnceAYear) { // FU-05
    EXPECT_EQ(put("/customers/" + customer() + "/birthday",
                  R"({"store":")" + store() + R"(","month_day":"02-31"})", manager())
                  .status,
              422);
    set_birthday("11-25");
    EXPECT_EQ(get("/customers/" + customer() + "/care", manager()).at("birthday"), "11-25");
    pass_until(at("2026-11-25T08:59"));
    EXPECT_TRUE(wishes("birthday").empty());
    house.restart();
    pass_until(at("2026-11-25T09:00"));
    auto const wished = wishes("birthday");
    EXPECT_EQ(wished.size(), 2u) << "by SMS and in the app";
    EXPECT_TRUE(occasions().empty()) << "nobody rings but for a key customer";
    pass_until(at("2026-11-27T09:00"));
    EXPECT_EQ(wishes("birthday").size(), 2u);
}

TEST_P(CarePlans, AnOfferGoesOnlyToWhoAgreedToMarketing) { // FU-05 LC-09
    auto const admin = staff({"administrator"});
    auto const set =
        put("/settings/care.habits", R"({"value":{"birthday_offer":"本月保洁八折"}})", admin, "0");
    ASSERT_LT(set.status, 300) << set.body;
    set_birthday("11-25");
    auto const consent = post("/me/consents",
                              R"({"purpose":"marketing","text_version":"1","text_hash":")" +
                                  std::string(64, 'a') + R"(","channel":"web"})",
                              families[0]);
    ASSERT_EQ(consent.status, 201) << consent.body;
    auto const other = put("/customers/" + customer(1) + "/birthday",
                           R"({"store":")" + store() + R"(","month_day":"11-25"})", manager());
    ASSERT_EQ(other.status, 200);
    pass_until(at("2026-11-25T09:00"));
    EXPECT_EQ(wishes("birthday_offer").size(), 2u);
    auto const plain = messages_about(customer(1));
    EXPECT_EQ(std::count_if(plain.begin(), plain.end(),
                            [](json::Value const& one) {
                                return text_of(one, "template_name") == "birthday";
                            }),
              2)
        << "wishes alone need no leave";
}

TEST_P(CarePlans, KeyCustomersAreSeenEverySoManyDays) { // FU-05
    EXPECT_EQ(start_plan("2026-11-20T10:00:00+08:00", 30).code(), "platform.invalid");
    auto const plan = start_plan("2026-11-25T10:00:00+08:00", 3);
    ASSERT_EQ(plan.status, 201) << plan.body;
    pass_until(at("2026-11-25T10:00"));
    auto const first = occasions();
    ASSERT_EQ(first.size(), 1u);
    EXPECT_EQ(text_of(first[0], "what"), "问候老人，查看扶手");
    auto const id = text_of(*first[0].find("occasion"), "id");
    auto const result = R"({"result":"done","note":"扶手松了，已报修"})";
    EXPECT_EQ(put("/care-occasions/" + id + "/result", result, manager()).status, 200);
    EXPECT_EQ(put("/care-occasions/" + id + "/result", result, manager()).code(),
              "care.occasion_over");
    house.restart();
    pass_until(at("2026-11-28T10:00"));
    EXPECT_EQ(occasions().size(), 1u) << "the next turn";

    EXPECT_EQ(put("/me/care-contact", R"({"is_wanted":false})", families[0]).status, 200);
    EXPECT_TRUE(occasions().empty()) << "at once";
    pass_until(at("2026-12-02T10:00"));
    EXPECT_TRUE(occasions().empty());
    Ask const end{"DELETE", "/care-plans/" + plan.at("id"), "", manager()};
    EXPECT_EQ(house.ask(end).status, 200);
    EXPECT_EQ(get("/customers/" + customer() + "/care", manager()).at("plans"), "[]");
}

HEARTH_BOTH_ENGINES(CarePlans);

} // namespace hearth::app::care_plans_test
