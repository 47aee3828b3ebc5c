// What the house notices by itself (BE-11): through the API, the events and the durable clocks.
#include "app/testing_job.h"

#include "rooms/complaints/complaints.h"

namespace hearth::app::signals_test {
namespace {

class Signals : public JobTest {
protected:
    std::vector<json::Value> cases() {
        auto const list = get("/complaints?all=true", staff({"hq"}));
        EXPECT_EQ(list.status, 200) << list.body;
        return *list.json.find("items")->as<json::Array>();
    }
    json::Value file_of(json::Value const& row) {
        auto const file = get("/complaints/" + text_of(row, "id"), staff({"hq"}));
        EXPECT_EQ(file.status, 200) << file.body;
        return file.json;
    }
    std::size_t seen_by_customer(std::size_t family = 0) {
        auto const list = get("/me/complaints", families.at(family));
        EXPECT_EQ(list.status, 200) << list.body;
        return list.json.find("items")->as<json::Array>()->size();
    }
    Instant const start = *parse_instant(usual_start);
};

} // namespace

TEST_P(Signals, NobodyCheckedInSoAFileOpensByItselfAndTheWorkerIsAsked) { // BE-11 CP-02
    auto const job = place();
    settle();
    accept_offer(job.visit);
    pass_until(start + minutes{14});
    EXPECT_TRUE(cases().empty());
    pass_until(start + minutes{16});
    auto const found = cases();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(text_of(found[0], "channel"), "system");
    EXPECT_EQ(text_of(found[0], "kind"), "late");
    EXPECT_EQ(text_of(found[0], "state"), "open");
    auto const file = file_of(found[0]);
    EXPECT_NE(text_of(file, "words").find("15 分钟"), std::string::npos) << text_of(file, "words");
    EXPECT_EQ(file.find("workers")->as<json::Array>()->size(), 1u) << "whoever was to come";
    EXPECT_EQ(seen_by_customer(), 0u) << "a person tells the customer first";
    // It has its promises like any other: answered in 15 minutes, or it climbs.
    auto const* const next = found[0].find("next");
    ASSERT_NE(next, nullptr);
    EXPECT_EQ(text_of(*next, "promise"), "response");
    auto const clock = get("/clocks/" + text_of(*next, "clock"), staff({"hq"}));
    ASSERT_EQ(clock.status, 200) << clock.body;
    EXPECT_EQ(text_of(clock.json, "kind"), "complaints.response");
    auto const answered = post("/complaints/" + text_of(found[0], "id") + "/response",
                               R"({"said":"很抱歉，正在联系阿姨"})", staff({"hq"}));
    ASSERT_EQ(answered.status, 201) << answered.body;
    EXPECT_EQ(seen_by_customer(), 1u);
}

TEST_P(Signals, AnArrivalThatWasOnlyHeardLateIsForgiven) { // BE-11: `at` counts
    auto const job = place();
    settle();
    auto const worker = accept_offer(job.visit);
    pass_until(start + minutes{30});
    ASSERT_EQ(cases().size(), 1u);
    auto const heard = post(
        "/my/visits/" + job.visit + "/entries",
        entry_body("offline-1", "arrived", start - minutes{5}, R"(,"reason":"地下室没有信号")"),
        worker);
    ASSERT_LT(heard.status, 300) << heard.body;
    settle();
    auto const found = cases();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(text_of(found[0], "state"), "withdrawn");
    EXPECT_EQ(found[0].find("next"), nullptr) << "no clock is left";
    EXPECT_EQ(seen_by_customer(), 0u);
}

TEST_P(Signals, WhoIsThereInTimeStartsNothing) { // BE-11
    auto const job = place();
    settle();
    auto const worker = accept_offer(job.visit);
    work(job, worker);
    EXPECT_TRUE(cases().empty());
    // Two hours of accepting later there is still nothing: its clock ended with the arrival.
    advance(hours{2});
    EXPECT_TRUE(cases().empty());
}

TEST_P(Signals, WhatIsNotPutRightWithinADayOpensAFile) { // BE-11 AC-03
    auto const job = place();
    settle();
    auto const worker = accept_offer(job.visit);
    work(job, worker);
    auto const own = post("/my/visits/" + job.visit + "/verdict",
                          R"({"verdict":"accepted","by_photos":false,"points":[]})", worker);
    ASSERT_EQ(own.status, 201) << own.body;
    auto const returned = post("/visits/" + job.visit + "/acceptance",
                               R"({"verdict":"returned","typed_name":"林静",)"
                               R"("points":[{"point":"kitchen","note":"灶台还有油"}]})",
                               families.at(0));
    ASSERT_EQ(returned.status, 201) << returned.body;
    settle();
    EXPECT_TRUE(cases().empty()) << "once is what acceptance is for";
    advance(hours{25});
    settle();
    auto const late = cases();
    ASSERT_EQ(late.size(), 1u) << "it was not put right within a day";
    EXPECT_EQ(text_of(late[0], "kind"), "quality");
    EXPECT_EQ(text_of(late[0], "grade"), "hard");
}

TEST_P(Signals, WhatIsSentBackTwiceOpensAFileAtOnce) { // BE-11 AC-03
    auto const job = place();
    settle();
    auto const worker = accept_offer(job.visit);
    work(job, worker);
    auto const send_back = [&] {
        auto const own = post("/my/visits/" + job.visit + "/verdict",
                              R"({"verdict":"accepted","by_photos":false,"points":[]})", worker);
        EXPECT_EQ(own.status, 201) << own.body;
        auto const said = post("/visits/" + job.visit + "/acceptance",
                               R"({"verdict":"returned","typed_name":"林静",)"
                               R"("points":[{"point":"kitchen","note":"灶台还有油"}]})",
                               families.at(0));
        EXPECT_EQ(said.status, 201) << said.body;
        settle();
    };
    send_back();
    ASSERT_TRUE(cases().empty());
    auto const again = report(job.visit, worker, "finished");
    ASSERT_EQ(again.status, 201) << again.body;
    send_back();
    auto const found = cases();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(text_of(found[0], "kind"), "quality");
    // Put right and accepted: the clock of the rework has ended, nothing more opens.
    report(job.visit, worker, "finished");
    accept(job, worker);
    advance(hours{30});
    EXPECT_EQ(cases().size(), 1u);
}

HEARTH_BOTH_ENGINES(Signals);

} // namespace hearth::app::signals_test
