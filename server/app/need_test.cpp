// What a family is asked for before it is served: no more than the work needs.
#include "app/testing_rights.h"

#include <algorithm>
#include <set>

namespace hearth::app::need_test {
namespace {

class Need : public RightsTest {
protected:
    json::Schemas const& schemas() { return house.house().rooms().routes.schemas(); }

    /// Names of every member that any request or answer has.
    std::set<std::string> members() {
        std::set<std::string> names;
        for (auto const& [type, schema] : schemas())
            if (auto const* const properties = schema.find("properties"))
                for (auto const& [name, value] : *properties->as<json::Object>())
                    names.insert(name);
        return names;
    }
    std::vector<std::string> required(std::string const& type) {
        std::vector<std::string> names;
        for (auto const& name : *schemas().at(type).find("required")->as<json::Array>())
            names.push_back(*name.as<std::string>());
        return names;
    }
    std::string sign_in(std::string const& phone) {
        auto const asked = post("/customer-session/code", R"({"phone":")" + phone + "\"}", "");
        EXPECT_EQ(asked.status, 201) << asked.body;
        auto const session =
            post("/customer-session",
                 R"({"phone":")" + phone + R"(","code":")" + code_sent() + R"(","ticket":")" +
                     asked.at("ticket") + R"(","hand_over":"bearer"})",
                 "");
        EXPECT_EQ(session.status, 201) << session.body;
        return session.at("token");
    }
};

} // namespace

// The number, where the home is, what is wanted and when: with nothing else a stranger is served.
TEST_P(Need, AStrangerOrdersWithANumberAndWhatTheOrderItselfNeeds) { // LD-09
    auto const token = sign_in("13911110000");
    auto const address = post("/me/addresses",
                              R"({"city":"上海市","district":"徐汇区","detail":"宛平南路 88 号",)"
                              R"("latitude":31.1905,"longitude":121.4482})",
                              token);
    ASSERT_EQ(address.status, 201) << address.body;
    auto family = company.families[0];
    family.address = Id<customers::Address>{*parse_uuid(address.at("id"))};
    family.latitude = 31.1905;
    family.longitude = 121.4482;
    auto const start = *parse_instant(usual_start);
    auto const quote = post("/quotes", quote_body(company, family, start, 3), token);
    ASSERT_EQ(quote.status, 201) << quote.body;
    auto const order = post("/orders",
                            R"({"address":")" + address.at("id") + R"(","quote":")" +
                                quote.at("id") + R"(","start":")" + usual_start + "\"}",
                            token);
    EXPECT_EQ(order.status, 201) << order.body;
}

TEST_P(Need, NothingOfABodyIsAskedForAnywhere) { // LD-08
    for (auto const& name : members())
        for (auto const* const part : {"face", "finger", "biometr", "voiceprint", "iris"})
            EXPECT_EQ(name.find(part), std::string::npos) << name;
    auto const asked = required("CustomersAnonymousSignIn");
    EXPECT_TRUE(
        std::ranges::is_permutation(asked, std::vector<std::string>{"phone", "code", "ticket"}));
}

HEARTH_BOTH_ENGINES(Need);

} // namespace hearth::app::need_test
