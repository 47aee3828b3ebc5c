// LC-08 through the whole house: said on the page of booking, told by the customer's own channel,
// ended where it was accepted.
#include "app/testing_job.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace hearth::app::renewal_test {
namespace {

class RenewalNotice : public JobTest {
protected:
    std::string body(std::string const& more) {
        auto const quote = post(
            "/quotes", quote_body(company, company.families[0], *parse_instant(usual_start), 3),
            families[0]);
        EXPECT_EQ(quote.status, 201) << quote.body;
        return R"({"address":")" + to_text(company.families[0].address) + R"(","quote":")" +
               quote.at("id") + R"(","pattern":{"kind":"weekly","weekdays":[2]},"visits":4)" +
               more + "}";
    }
    std::string open_renewing() {
        auto const made = post("/series", body(R"(,"renews":true)"), families[0]);
        EXPECT_EQ(made.status, 201) << made.body;
        EXPECT_NE(made.body.find("\"is_on\":true"), std::string::npos) << made.body;
        settle();
        return made.at("id");
    }
    /// What the customer finds in the app about it.
    std::string told() {
        auto const list = get("/messages", families[0]);
        EXPECT_EQ(list.status, 200) << list.body;
        return list.body;
    }
};

TEST_P(RenewalNotice, IsAcceptedByTheCustomerAloneAndEndedInTheSamePlace) { // LC-08
    auto const id = open_renewing();
    auto const path = "/series/" + id + "/renewal";
    EXPECT_EQ(put(path, R"({"kind":"end"})", families[0]).status, 200);
    settle();
    EXPECT_NE(told().find("不再自动续约"), std::string::npos) << told();
    EXPECT_EQ(put(path, R"({"kind":"end"})", families[0]).status, 409) << "there is none";
    EXPECT_EQ(put(path, R"({"kind":"agree"})", families[0]).status, 422)
        << "what is emphasised has to be read";
    EXPECT_EQ(put(path, R"({"kind":"agree","has_read":true,"word":"phone"})", families[0]).status,
              422)
        << "a customer needs nobody's word";
    auto const again = put(path, R"({"kind":"agree","has_read":true})", families[0]);
    EXPECT_EQ(again.status, 200) << again.body;
}

TEST_P(RenewalNotice, IsNotedByTheOfficeWithTheWord) { // LC-08
    auto const id = open_renewing();
    auto const path = "/series/" + id + "/renewal";
    auto const office = staff({"store_agent"});
    EXPECT_EQ(put(path, R"({"kind":"end"})", office).status, 422) << "how did she say so?";
    EXPECT_EQ(put(path, R"({"kind":"end","word":"phone"})", office).status, 200);
    EXPECT_EQ(put(path, R"({"kind":"end","word":"phone"})", staff({"auditor"})).status, 403);
}

// Four Tuesdays from 2026-11-24: the last is 12-15, the date 12-09, the notice 12-02 at ten.
TEST_P(RenewalNotice, GoesOutByTheCustomersOwnChannelAndTheTermGoesOn) { // LC-08
    auto const id = open_renewing();
    pass_until(*parse_instant("2026-12-02T11:00:00+08:00"));
    auto const mine = house.sign_in(ActorKind::Customer, company.families[0].customer.uuid);
    auto const list = get("/messages", mine);
    EXPECT_NE(list.body.find("将在 2026-12-09 自动续约"), std::string::npos) << list.body;
    EXPECT_NE(list.body.find("/c/series/" + id), std::string::npos) << "the page it was agreed on";
    auto const sent = messages_about(id);
    EXPECT_TRUE(std::any_of(sent.begin(), sent.end(), [](json::Value const& one) {
        return text_of(one, "template_name") == "series_renewal" &&
               text_of(one, "channel") == "sms" && text_of(one, "state") == "sent";
    })) << "not only in the app";
    pass_until(*parse_instant("2026-12-09T04:00:00+08:00"));
    auto const now =
        get("/series/" + id, house.sign_in(ActorKind::Customer, company.families[0].customer.uuid));
    EXPECT_NE(now.body.find("2026-12-22"), std::string::npos) << now.body;
    EXPECT_EQ(events_about(*parse_uuid(id), "series.renewal_due").size(), 1u);
}

HEARTH_BOTH_ENGINES(RenewalNotice);

} // namespace
} // namespace hearth::app::renewal_test
