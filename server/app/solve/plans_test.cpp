#include "app/solve/plans.h"

#include "app/solve/command.h"
#include "app/solve/homecare_judge.h"
#include "app/solve/homecare_testing.h"
#include "app/solve/testing_judge.h"
#include "app/solve/testing_problems.h"
#include "app/testing.h"

#include <gtest/gtest.h>

#include <thread>

namespace hearth::app {
namespace {

class PlansApi : public testing::TestWithParam<Engine> {
protected:
    Answer ask(std::string const& query, std::string body, std::string const& token) {
        Ask asked{"POST", "/plans" + query, std::move(body), token};
        asked.headers.push_back({"Accept-Language", "en"});
        return house.ask(asked);
    }
    Answer get(std::string const& id) { return house.ask({"GET", "/plans/" + id, "", token()}); }
    std::string token() {
        if (token_.empty()) token_ = house.sign_in_staff("diao", {"dispatcher"});
        return token_;
    }
    std::string problem(int jobs) {
        solve::testing::Random random{3};
        return json::to_text(solve::testing::random_problem(random, {jobs, jobs / 5, 4}));
    }
    /// Until the plan has ended, at most a minute.
    Answer wait_for(std::string const& id, bool (*is_enough)(Answer const&)) {
        for (int looks = 0; looks < 600; ++looks) {
            auto answer = get(id);
            if (is_enough(answer)) return answer;
            std::this_thread::sleep_for(std::chrono::milliseconds{100});
        }
        return get(id);
    }

    FakeClock clock;
    SeededRandom random;
    TestDatabase files{GetParam()};
    TestHouse house{files, clock, random};

private:
    std::string token_;
};

TEST_P(PlansApi, AnswersAShortOneAtOnce) { // DP-03
    auto const text = problem(12);
    auto const answer = ask("", text, token());
    ASSERT_EQ(answer.status, 201) << answer.body;
    EXPECT_EQ(answer.at("stage"), "done");
    EXPECT_EQ(answer.at("stops"), "16"); // 12 jobs, 2 shipments
    EXPECT_EQ(answer.at("percent"), "100");
    auto const body = json::parse(answer.body, {64, 1 << 22});
    ASSERT_TRUE(body);
    auto const faults =
        solve::testing::judge(*json::parse(text, {64, 1 << 22}), *body->find("solution"));
    EXPECT_TRUE(faults.empty()) << faults[0];
    EXPECT_EQ(get(answer.at("id")).body, answer.body);
    EXPECT_EQ(house.ask({"GET", "/plans", "", token()}).at("items/0/id"), answer.at("id"));
}

TEST_P(PlansApi, RefusesByThePlaceOfTheFault) { // DP-03
    auto const answer = ask("", R"({"vehicles":[{"id":1,"start":[121.4,31.2]}],
        "jobs":[{"id":1,"location":[121.5,31.2],"time_windows":[[9,3]]}]})",
                            token());
    EXPECT_EQ(answer.status, 422);
    EXPECT_EQ(answer.at("errors/0/pointer"), "/jobs/0/time_windows/0");
    EXPECT_EQ(answer.at("errors/0/detail"), "the window ends before it begins");
    EXPECT_EQ(ask("", "{", token()).status, 422);
    EXPECT_EQ(ask("?seconds=601", problem(3), token()).status, 422);
    EXPECT_TRUE(ask("?format=solomon", "C101\n25 200\nnonsense\n", token())
                    .at("errors/0/detail")
                    .starts_with("line 3: "));
    EXPECT_EQ(get("00000000-0000-0000-0000-000000000000").code(), "plans.not_found");
}

TEST_P(PlansApi, IsForThoseWhoPlan) { // SY-01
    EXPECT_EQ(ask("", problem(3), "").status, 401);
    EXPECT_EQ(ask("", problem(3), house.sign_in_staff("hr", {"hr"})).status, 403);
}

TEST_P(PlansApi, ALongOneIsAJobThatCanBeEndedEarly) { // DP-03
    auto const text = problem(40);
    auto const asked = ask("?seconds=300", text, token());
    ASSERT_EQ(asked.status, 201) << asked.body;
    EXPECT_EQ(asked.at("stage"), "running");
    EXPECT_EQ(asked.at("solution"), "");
    auto const path = "/plans/" + asked.at("id");
    auto const running =
        wait_for(asked.at("id"), [](Answer const& one) { return one.at("unserved") != ""; });
    EXPECT_NE(running.at("unserved"), "") << running.body; // it tells how far it is
    EXPECT_EQ(house.ask({"DELETE", path, "", token()}).at("stage"), "cancelled");
    EXPECT_EQ(house.ask({"DELETE", path, "", token()}).code(), "plans.ended_already");
    auto const ended =
        wait_for(asked.at("id"), [](Answer const& one) { return one.at("solution") != ""; });
    EXPECT_EQ(ended.at("stage"), "cancelled");
    auto const body = json::parse(ended.body, {64, 1 << 22});
    auto const faults =
        solve::testing::judge(*json::parse(text, {64, 1 << 22}), *body->find("solution"));
    EXPECT_TRUE(faults.empty()) << faults[0];
}

TEST_P(PlansApi, TakesHomeCareAtOnceAndAsAJob) { // DP-03
    auto const text = solve::text_of(solve::own_homecare() / "i-116.json");
    auto const answer = ask("?seconds=1", text, token());
    ASSERT_EQ(answer.status, 201) << answer.body;
    EXPECT_EQ(answer.at("stage"), "done");
    auto const judged = [&](Answer const& given) {
        auto const body = json::parse(given.body, {64, 1 << 22});
        return solve::judge_homecare(text, json::to_text(*body->find("solution")));
    };
    auto const verdict = judged(answer);
    EXPECT_TRUE(verdict.faults.empty());
    EXPECT_LE(verdict.cost, 18'304); // the published mean
    EXPECT_EQ(ask("?objective=distance", text, token()).at("errors/0/pointer"), "/objective");
    EXPECT_EQ(ask("", R"({"patients":[],"caregivers":3})", token()).at("errors/0/pointer"),
              "/metadata");
    auto const job = ask("?seconds=20&format=hhcrsp", text, token());
    EXPECT_EQ(job.at("stage"), "running");
    wait_for(job.at("id"), [](Answer const& one) { return one.at("percent") != "0"; });
    EXPECT_EQ(house.ask({"DELETE", "/plans/" + job.at("id"), "", token()}).at("stage"),
              "cancelled");
    auto const ended =
        wait_for(job.at("id"), [](Answer const& one) { return one.at("solution") != ""; });
    EXPECT_TRUE(judged(ended).faults.empty()) << "the best so far";
}

TEST_P(PlansApi, TakesSoManyAndNoMore) { // DP-03
    for (int at = 0; at < 3; ++at)
        EXPECT_EQ(ask("?seconds=300", problem(10), token()).status, 201);
    auto const refused = ask("", problem(3), token());
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(refused.code(), "plans.too_many");
}

TEST_P(PlansApi, WhatARestartEndsIsMarkedLost) { // DP-03
    auto const asked = ask("?seconds=300", problem(40), token());
    wait_for(asked.at("id"), [](Answer const& one) { return one.at("unserved") != ""; });
    house.restart(); // the old house closes first, and says so
    auto const lost = get(asked.at("id"));
    EXPECT_EQ(lost.at("stage"), "lost");
    EXPECT_NE(lost.at("ended_at"), "");
}

HEARTH_BOTH_ENGINES(PlansApi);

} // namespace
} // namespace hearth::app
