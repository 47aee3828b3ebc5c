#include <gtest/gtest.h>

#include "platform/clocks/story.h"
#include "rooms/identity/testing.h"
#include "rooms/office/office.h"

namespace hearth::office {
namespace {

Instant at(std::string_view local) {
    return *parse_instant(std::string(local) + ":00+08:00");
}

void describe_kinds(Room& room) {
    for (auto const* kind : {"test.answer", "safety.call"})
        clocks::describe({kind, "", false, [](Tx&) { return std::vector<clocks::Shape>{}; }});
    clocks::describe({"test.promised", "", true, [](Tx&) { return std::vector<clocks::Shape>{}; }});
    install(room);
}

std::string week(std::string const& friday, std::string const& follows = "false") {
    std::string const day = "\"09:00-18:00\",";
    return R"("follows_public_holidays":)" + follows + R"(,"week":[)" + day + day + day + day +
           "\"" + friday + R"(","",""])";
}

class OpeningHours : public identity::PeopleTest {
protected:
    OpeningHours() : PeopleTest({{"office", describe_kinds}}) {}
    void SetUp() override {
        PeopleTest::SetUp();
        clock().set(at("2026-11-23T10:00"));
    }
    identity::Answer put(std::string const& body, std::string const& token,
                         std::string const& version = "0") {
        clock().advance(seconds{1});
        return call("PUT", "/opening-hours", "{" + body + "}",
                    {.token = token, .if_match = "\"" + version + "\""});
    }
    identity::Answer count(std::string const& kinds, std::string const& token,
                           std::string const& version = "0") {
        return call("PUT", "/counted-clock-kinds", R"({"kinds":[)" + kinds + "]}",
                    {.token = token, .if_match = "\"" + version + "\""});
    }
    std::string version_of(identity::Answer const& answer) {
        auto const value = json::parse(answer.body);
        auto const* const found = value ? value->find("version") : nullptr;
        return found ? json::to_text(*found) : "";
    }
    bool says(identity::Answer const& answer, std::string const& part) {
        return answer.body.find(part) != std::string::npos;
    }
};

TEST_P(OpeningHours, AreSavedShownAndTakenBack) { // BE-15
    auto const boss = sign_in_as("general_manager");
    auto const store = to_text(add_store("XH01"));
    auto const none = call("GET", "/opening-hours", "", {.token = boss});
    ASSERT_EQ(none.status, 200) << none.body;
    EXPECT_TRUE(says(none, R"("from":"nobody")")) << none.body;
    EXPECT_TRUE(says(none, R"("00:00-24:00")")) << "every hour counts";
    auto const saved = put(
        week("9:00–12：00，13:00至18:00") + R"(,"days":[{"day":"2026-12-31","hours":""}])", boss);
    ASSERT_EQ(saved.status, 200) << saved.body;
    EXPECT_TRUE(says(saved, R"("09:00-12:00 13:00-18:00")")) << saved.body;
    auto const of_store = call("GET", "/opening-hours?store=" + store, "", {.token = boss});
    EXPECT_TRUE(says(of_store, R"("from":"company")")) << of_store.body;
    auto const own = put(R"("store":")" + store + R"(",)" + week("") + R"(,"days":[])", boss);
    EXPECT_TRUE(says(own, R"("from":"store")")) << own.body;
    EXPECT_EQ(put(week("") + R"(,"days":[])", boss).status, 412) << "somebody saved before";
    EXPECT_EQ(call("PUT", "/opening-hours", "{" + week("") + "}", {.token = boss}).status, 428);
    auto const back = call("DELETE", "/opening-hours?store=" + store, "",
                           {.token = boss, .if_match = "\"" + version_of(own) + "\""});
    EXPECT_TRUE(says(back, R"("from":"company")")) << back.body;
    EXPECT_EQ(
        call("DELETE", "/opening-hours?store=" + store, "", {.token = boss, .if_match = "\"0\""})
            .code,
        "office.no_own_hours");
    auto const trail = call("GET", "/trail?kind=office.hours_changed", "", {.token = boss});
    EXPECT_TRUE(says(trail, R"("hours":"")"))
        << "the exception stands in the record: " << trail.body;
}

TEST_P(OpeningHours, NameTheFieldThatIsWrong) {
    auto const boss = sign_in_as("general_manager");
    auto const field = [&](std::string const& body) {
        auto const answer = put(body, boss);
        EXPECT_EQ(answer.status, 422) << answer.body;
        return answer.body;
    };
    std::string const no_public = R"("follows_public_holidays":false,)";
    EXPECT_NE(field(week("9-18") + R"(,"days":[])").find("/week/4"), std::string::npos);
    EXPECT_NE(field(week("") + R"(,"days":[{"day":"2026-13-01","hours":""}])").find("/days/0/day"),
              std::string::npos);
    EXPECT_NE(
        field(no_public + R"("week":["","","","","","",""],"days":[])").find("week_never_opens"),
        std::string::npos);
    EXPECT_NE(field(no_public + R"("week":[],"days":[])").find("week_needs_seven"),
              std::string::npos);
}

TEST_P(OpeningHours, ShowWhenASampleClockWouldEndBeforeTheyHold) {
    auto const boss = sign_in_as("general_manager");
    ASSERT_EQ(put(week("09:00-18:00") + R"(,"days":[])", boss).status, 200);
    ASSERT_EQ(count("\"test.answer\"", boss).status, 200);
    write([](Tx& tx) {
        clocks::start(tx, {.kind = "test.answer",
                           .subject = Uuid{{1}},
                           .ladder = {{"due", hours{4}}},
                           .from = at("2026-11-20T17:30")}); // due on Monday at 12:30
    });
    // Four open hours from Friday 17:30: half an hour until 18:00, then Monday 9:00 to 12:30;
    // with a Friday until 20:00 two and a half, then Monday until 10:30.
    auto const tried = call("POST", "/opening-hours-preview",
                            "{" + week("09:00-20:00") +
                                R"(,"days":[],"start":"2026-11-27T17:30:00+08:00","open_min":240})",
                            {.token = boss});
    ASSERT_LT(tried.status, 300) << tried.body;
    EXPECT_TRUE(says(tried, R"("due_at":"2026-11-30T04:30:00Z")")) << tried.body;
    EXPECT_TRUE(says(tried, R"("would_be_due_at":"2026-11-30T02:30:00Z")")) << tried.body;
    EXPECT_TRUE(says(tried, R"("running":1,"sooner":1,"later":0,"overdue_at_once":0)"))
        << tried.body;
    auto const earlier =
        call("POST", "/opening-hours-preview",
             "{" + week("09:00-24:00") +
                 R"(,"days":[],"start":"2026-11-27T17:30:00+08:00","open_min":240})",
             {.token = boss});
    EXPECT_TRUE(says(earlier, R"("overdue_at_once":1)")) << earlier.body;
    auto const wrong = call("POST", "/opening-hours-preview",
                            "{" + week("18:00") +
                                R"(,"days":[],"start":"2026-11-27T17:30:00+08:00","open_min":0})",
                            {.token = boss});
    EXPECT_EQ(wrong.status, 422);
}

TEST_P(OpeningHours, HoldForNoCallForHelpAndNoPromisedMoment) { // BE-15, SOS
    auto const boss = sign_in_as("general_manager");
    EXPECT_TRUE(says(count("\"safety.call\"", boss), "office.clock_never_rests"));
    EXPECT_TRUE(says(count("\"test.promised\"", boss), "/kinds/0"));
    EXPECT_TRUE(says(count("\"test.unheard\"", boss), "office.clock_kind_unknown"));
    auto const saved = count("\"test.answer\"", boss);
    EXPECT_TRUE(says(saved, R"("kind":"test.answer","is_counted":true)")) << saved.body;
    EXPECT_EQ(count("", boss).status, 412);
    EXPECT_EQ(count("", boss, version_of(saved)).status, 200);
}

TEST_P(OpeningHours, AManagerChangesTheirStoresAndNoMore) { // SY-01
    auto const here = add_store("XH01");
    auto const there = add_store("PD02");
    auto const manager = sign_in_as("store_manager", here);
    auto const of = [](Id<identity::Store> store) {
        return R"("store":")" + to_text(store) + R"(",)" + week("") + R"(,"days":[])";
    };
    EXPECT_EQ(put(of(here), manager).status, 200);
    EXPECT_EQ(put(of(there), manager).status, 404);
    EXPECT_EQ(put(week("") + R"(,"days":[])", manager).status, 403);
    EXPECT_EQ(count("\"test.answer\"", manager).status, 403);
    EXPECT_EQ(call("GET", "/opening-hours", "", {.token = sign_in_as("agent")}).status, 403);
}

HEARTH_BOTH_ENGINES(OpeningHours);

} // namespace
} // namespace hearth::office
