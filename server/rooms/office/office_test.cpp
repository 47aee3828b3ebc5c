#include <gtest/gtest.h>

#include "rooms/identity/testing.h"
#include "rooms/office/office.h"

namespace hearth::office {

struct Ring {
    static constexpr std::string_view setting_name = "test.ring";
    int times = 3;
    int seconds = 20;
};
BOOST_DESCRIBE_STRUCT(Ring, (), (times, seconds))
struct Bell {
    static constexpr std::string_view setting_name = "test.bell";
    bool is_loud = false;
};
BOOST_DESCRIBE_STRUCT(Bell, (), (is_loud))

/// "items/0/kind" of an answer; empty where there is none.
std::string at(identity::Answer const& answer, std::string const& path) {
    auto const whole = json::parse(answer.body);
    if (!whole) return {};
    auto const* value = &*whole;
    for (auto const step : split(path, '/')) {
        auto const* const list = value->as<json::Array>();
        auto const index = list ? static_cast<std::size_t>(step[0] - '0') : 0;
        value = !list ? value->find(step) : index < list->size() ? &(*list)[index] : nullptr;
        if (!value) return {};
    }
    auto const* const text = value->as<std::string>();
    return text ? *text : json::to_text(*value);
}

class Office : public identity::PeopleTest {
protected:
    Office() : PeopleTest({{"office", office::install}}) {
        services().settings = {settings::describe<Ring>(true), settings::describe<Bell>(false)};
    }
    identity::Answer put(std::string const& name, std::string const& body, std::string const& token,
                         std::string const& version = "0") {
        return call("PUT", "/settings/" + name, body,
                    {.token = token, .if_match = "\"" + version + "\""});
    }
};

TEST_P(Office, SetsTheNumbersOfACompanyAndOfAStore) {
    auto const boss = sign_in_as("general_manager");
    auto const store = add_store("XH01");
    auto const saved = put("test.ring", R"({"value":{"times":5}})", boss);
    ASSERT_EQ(saved.status, 200) << saved.body;
    EXPECT_NE(saved.body.find(R"("value":{"times":5,"seconds":20})"), std::string::npos);
    EXPECT_EQ(put("test.ring", R"({"value":{"times":6}})", boss).status, 412) << "it moved on";
    auto const of_store = R"({"store":")" + to_text(store) + R"(","value":{"seconds":9}})";
    EXPECT_EQ(put("test.ring", of_store, boss).status, 200);
    read([&](Tx& tx) {
        EXPECT_EQ(settings::load<Ring>(tx, store).times, 5);
        EXPECT_EQ(settings::load<Ring>(tx, store).seconds, 9);
        EXPECT_EQ(settings::load<Ring>(tx).seconds, 20);
    });
    auto const list = call("GET", "/settings?store=" + to_text(store), "", {.token = boss});
    EXPECT_NE(list.body.find(R"("own":{"seconds":9},"value":{"times":5,"seconds":9})"),
              std::string::npos)
        << list.body;
    EXPECT_EQ(list.body.find("test.bell"), std::string::npos) << "of the company only";
}

TEST_P(Office, NamesTheMemberThatDoesNotFit) {
    auto const boss = sign_in_as("general_manager");
    auto const refused = put("test.ring", R"({"value":{"times":"many"}})", boss);
    EXPECT_EQ(refused.status, 422);
    EXPECT_NE(refused.body.find("/value/times"), std::string::npos) << refused.body;
    EXPECT_EQ(put("test.ring", R"({"value":{"tines":4}})", boss).status, 422);
    EXPECT_EQ(put("test.ring", R"({"value":[]})", boss).status, 422);
    EXPECT_EQ(put("test.gong", R"({"value":{}})", boss).status, 404);
    auto const store = to_text(add_store("XH01"));
    EXPECT_EQ(put("test.bell", R"({"store":")" + store + R"(","value":{}})", boss).status, 422);
    EXPECT_EQ(call("PUT", "/settings/test.ring", R"({"value":{}})", {.token = boss}).status, 428);
}

TEST_P(Office, AManagerSetsWhatIsTheirStoresAndNoMore) { // SY-01
    auto const here = add_store("XH01");
    auto const there = add_store("PD02");
    auto const manager = sign_in_as("store_manager", here);
    auto const body = [](Id<identity::Store> store) {
        return R"({"store":")" + to_text(store) + R"(","value":{"times":4}})";
    };
    EXPECT_EQ(put("test.ring", body(here), manager).status, 200);
    EXPECT_EQ(put("test.ring", body(there), manager).status, 404);
    EXPECT_EQ(put("test.ring", R"({"value":{"times":4}})", manager).status, 403);
    EXPECT_EQ(call("GET", "/settings", "", {.token = manager}).status, 403);
    EXPECT_EQ(call("GET", "/settings", "", {.token = sign_in_as("agent")}).status, 403);
}

TEST_P(Office, ShowsWhoDidWhatNewestFirst) { // SY-02
    auto const boss = sign_in_as("general_manager");
    for (int times = 4; times < 9; ++times) {
        auto const version = read([&](Tx& tx) {
            return std::to_string(settings::find_stored(tx, "test.ring", {}).version);
        });
        clock().advance(seconds{1});
        ASSERT_EQ(
            put("test.ring", R"({"value":{"times":)" + std::to_string(times) + "}}", boss, version)
                .status,
            200);
    }
    auto const auditor = sign_in_as("auditor");
    std::vector<std::string> seen;
    std::string cursor;
    for (int page = 0; page < 3; ++page) {
        auto const got =
            call("GET", "/trail?kind=office.&limit=2" + cursor, "", {.token = auditor});
        ASSERT_EQ(got.status, 200) << got.body;
        for (int i = 0; i < 2; ++i) {
            auto const item = "items/" + std::to_string(i);
            if (at(got, item + "/kind").empty()) continue;
            EXPECT_EQ(at(got, item + "/actor_name"), "测试");
            seen.push_back(at(got, item + "/payload/after/times"));
        }
        cursor = "&cursor=" + at(got, "next_cursor");
    }
    EXPECT_EQ(seen, (std::vector<std::string>{"8", "7", "6", "5", "4"}));
    // Whoever signs in is nobody until they have: the trail says who it was all the same.
    auto const signed_in =
        call("GET", "/trail?kind=identity.session_started&limit=1", "", {.token = auditor});
    EXPECT_EQ(at(signed_in, "items/0/actor_kind"), "staff") << signed_in.body;
    EXPECT_EQ(at(signed_in, "items/0/actor_name"), "测试");
    auto const later = call("GET", "/trail?kind=office.setting_changed&to=2020-01-01T00:00:00Z", "",
                            {.token = auditor});
    EXPECT_EQ(at(later, "items/0/kind"), "");
    EXPECT_EQ(call("GET", "/trail", "", {.token = sign_in_as("agent")}).status, 403);
    EXPECT_EQ(call("GET", "/trail?cursor=x", "", {.token = auditor}).status, 422);
}

TEST_P(Office, AManagersTrailEndsAtTheirStore) { // PR-01, SY-01
    auto const here = add_store("XH01");
    auto const there = add_store("PD02");
    auto const boss = sign_in_as("general_manager");
    for (auto const& store : {here, there})
        put("test.ring", R"({"store":")" + to_text(store) + R"(","value":{"times":4}})", boss);
    auto const manager = sign_in_as("store_manager", here);
    auto const mine = call("GET", "/trail?kind=office.", "", {.token = manager});
    EXPECT_EQ(at(mine, "items/0/store"), to_text(here)) << mine.body;
    EXPECT_EQ(at(mine, "items/1/store"), "");
    EXPECT_EQ(call("GET", "/trail?store=" + to_text(there), "", {.token = manager}).status, 404);
}

HEARTH_BOTH_ENGINES(Office);

} // namespace hearth::office
