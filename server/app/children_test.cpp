// Children of a household: written down with a guardian's consent alone, and forgotten with it
// (LD-06).
#include "app/testing_job.h"

namespace hearth::app::children_test {
namespace {

class ChildrenOfAHousehold : public JobTest {
protected:
    std::string desk() { return staff({"general_manager"}); }
    std::string home() {
        return "/customers/" + to_text(company.families[0].customer) + "/household";
    }
    static std::string child(std::string const& more, std::string const& orders = "false") {
        return R"({"name":"林小宝","relation":"child","rights":{"may_order":)" + orders +
               R"(,"may_decide":false,"may_pay":false,"is_told":false})" + more + "}";
    }
    static constexpr char agreed[] =
        R"(,"is_under_14":true,"guardian":{"name":"林静","guardian":"mother","way":"telephone"})";
};

} // namespace

TEST_P(ChildrenOfAHousehold, AreWrittenDownWithAGuardiansConsentAlone) { // LD-06
    auto const without = post(home() + "/members", child(R"(,"is_under_14":true)"), desk());
    EXPECT_EQ(without.status, 422) << without.body;
    EXPECT_EQ(without.at("errors/0/code"), "household.guardian_wanted");
    auto const orders = post(home() + "/members", child(agreed, "true"), desk());
    EXPECT_EQ(orders.at("errors/0/code"), "household.child_has_no_rights");
    EXPECT_EQ(get(home(), desk()).at("members/0/id"), "") << "nothing was written down";

    auto const added = post(home() + "/members", child(agreed), desk());
    ASSERT_EQ(added.status, 201) << added.body;
    EXPECT_EQ(added.at("members/1/guardian/guardian"), "mother") << added.body;
    EXPECT_EQ(added.at("members/1/guardian/way"), "telephone");
    EXPECT_EQ(added.at("members/1/guardian/rules"), get("/children-rules", "").at("version"));
    EXPECT_EQ(added.body.find("林静\""), std::string::npos) << "masked";
    EXPECT_EQ(added.at("members/0/guardian/guardian"), "") << "of the child alone";
    auto const id = added.at("members/1/id");
    EXPECT_EQ(events_about(*parse_uuid(id), "household.guardian_moved").size(), 1u);
    EXPECT_EQ(put("/household-members/" + id,
                  R"({"relation":"child","rights":{"may_order":true,"may_decide":false,)"
                  R"("may_pay":false,"is_told":false}})",
                  desk(), "1")
                  .status,
              422)
        << "nor later";
    // A grown-up child needs nobody's yes.
    EXPECT_EQ(post(home() + "/members", child("", "true"), desk()).status, 201);
}

TEST_P(ChildrenOfAHousehold, AreForgottenWhenItIsTakenBack) { // LD-06 LD-11
    auto const added = post(home() + "/members", child(agreed), desk());
    auto const id = added.at("members/1/id");
    auto const path = "/household-members/" + id + "/guardian-consent";
    EXPECT_EQ(house.ask({"DELETE", path, "", staff({"auditor"})}).status, 403);
    EXPECT_EQ(house.ask({"DELETE", path, "", desk()}).status, 204);
    EXPECT_EQ(get(home(), desk()).at("members/1/id"), "");
    auto const left = house.db().read(house.scope(), [](Tx& tx) -> Result<std::int64_t> {
        return std::get<0>(tx.one<std::tuple<std::int64_t>>(
            "SELECT count(*) FROM household_member m JOIN household_guardian g ON g.company_id = "
            "m.company_id AND g.member_id = m.id WHERE m.company_id = ?1 AND m.name IS NULL AND "
            "m.phone IS NULL AND g.name IS NULL AND g.withdrawn_at IS NOT NULL"));
    });
    EXPECT_EQ(*left, 1) << "that there was a consent stays, of whom does not";
}

TEST_P(ChildrenOfAHousehold, AreForgottenWhenTheyAreTakenOut) { // LD-06
    auto const id = post(home() + "/members", child(agreed), desk()).at("members/1/id");
    EXPECT_EQ(house.ask({"DELETE", "/household-members/" + id, "", desk()}).status, 204);
    auto const path = "/household-members/" + id + "/guardian-consent";
    EXPECT_EQ(house.ask({"DELETE", path, "", desk()}).status, 409) << "it ended with that";
    EXPECT_EQ(house.ask({"DELETE", "/household-members/" + id, "", desk()}).status, 204);
}

TEST_P(ChildrenOfAHousehold, HaveRulesOfTheirOwnThatEverybodyCanRead) { // LD-06
    auto const page = get("/children-rules", "");
    ASSERT_EQ(page.status, 200) << page.body;
    auto const text = page.at("text");
    for (auto const* part :
         {"不满十四周岁", "监护人同意", "记什么", "谁能看到", "保存多久", "撤回"})
        EXPECT_NE(text.find(part), std::string::npos) << part;
    EXPECT_EQ(text.find('{'), std::string::npos) << "no slot is left open";
    EXPECT_EQ(page.at("hash").size(), 64u);
}

HEARTH_BOTH_ENGINES(ChildrenOfAHousehold);

} // namespace hearth::app::children_test
