// What a family agreed to by word of mouth, as the office writes it down.
#include "app/testing_job.h"

namespace hearth::app::consents_test {
namespace {

class Consents : public JobTest {
protected:
    std::string path() const {
        return "/customers/" + to_text(company.families[0].customer) + "/consents";
    }
    std::string told(std::string const& purpose, std::string const& version) {
        return R"({"purpose":")" + purpose + R"(","text_version":")" + version +
               R"(","text_hash":")" + std::string(64, 'a') + R"(","word":"phone"})";
    }
    json::Array list(std::string const& token) {
        return *get(path(), token).json.find("items")->as<json::Array>();
    }
};

} // namespace

TEST_P(Consents, OfATelephoneCallAreTakenDownOnceAndTakenBackAsEasily) { // LD-02, LD-03
    auto const agent = staff({"agent"});
    auto const first = post(path(), told("service", "privacy-0"), agent);
    ASSERT_EQ(first.status, 201) << first.body;
    EXPECT_EQ(first.at("channel"), "phone");
    EXPECT_EQ(first.at("given_by_kind"), "staff");
    EXPECT_EQ(post(path(), told("service", "privacy-0"), agent).at("id"), first.at("id"))
        << "the same again is no second yes";
    EXPECT_EQ(post(path(), told("service", "privacy-1"), agent).status, 201);
    EXPECT_EQ(list(agent).size(), 2U) << "a new version is agreed to anew";
    EXPECT_EQ(get(path(), families[0]).status, 403) << "the family reads its own at /me/consents";

    auto const ended = house.ask({"DELETE", path() + "/service", "", agent});
    EXPECT_LT(ended.status, 300) << ended.body;
    for (auto const& one : list(agent))
        EXPECT_NE(text_of(one, "withdrawn_at"), "");
    auto const changes = events_about(company.families[0].customer.uuid, "customers.consent");
    EXPECT_EQ(changes.size(), 3U) << "two given, then taken back";
}

TEST_P(Consents, WhatWantsTheCustomersOwnHandIsNotTakenDown) { // LD-04
    auto const agent = staff({"agent"});
    for (auto const* const purpose : {"sensitive_data", "share_partners", "publish_feedback"}) {
        auto const answer = post(path(), told(purpose, "v1"), agent);
        EXPECT_EQ(answer.status, 422) << purpose;
        EXPECT_NE(answer.body.find("customers.consent_wants_own_hand"), std::string::npos);
    }
    EXPECT_TRUE(list(agent).empty());
}

HEARTH_BOTH_ENGINES(Consents);

} // namespace hearth::app::consents_test
