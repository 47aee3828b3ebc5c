// Follow-up care through the API: the call with its questions, the case that a bad answer opens,
// and being left alone. By the durable clocks.
#include "app/testing_job.h"

#include <algorithm>

namespace hearth::app::care_test {
namespace {

class Care : public JobTest {
protected:
    std::string agent() { return staff({"agent"}); }
    std::vector<json::Value> calls() {
        auto const list = get("/care-calls", agent());
        EXPECT_EQ(list.status, 200) << list.body;
        std::vector<json::Value> care;
        for (auto const& one : *list.json.find("items")->as<json::Array>())
            if (text_of(one, "kind") != "day_before") care.push_back(one);
        return care;
    }
    /// Done on the 24th, in the afternoon; the moment it was.
    Instant finish(Job const& job) {
        auto const worker = accept_offer(job.visit);
        clock.set(*parse_instant("2026-11-24T12:00:00+08:00"));
        work(job, worker);
        accept(job, worker);
        settle();
        return clock.now();
    }
    /// The call of a finished order, open.
    json::Value open_call(Job const& job) {
        auto const done_at = finish(job);
        pass_until(done_at + hours{24});
        auto const open = calls();
        EXPECT_EQ(open.size(), 1u);
        return open.empty() ? json::Value{} : open.front();
    }
    Answer note(json::Value const& call, std::string const& body) {
        return put("/care-calls/" + text_of(call, "id") + "/outcome", body, agent(),
                   text_of(call, "version"));
    }
    static std::string answered(int clean, int manner, bool is_damaged) {
        auto const score = [](char const* question, int value) {
            return std::string(R"({"question":")") + question + R"(","score":)" +
                   std::to_string(value) + "}";
        };
        auto const yes = [](char const* question, bool value) {
            return std::string(R"({"question":")") + question + R"(","yes":)" +
                   (value ? "true" : "false") + "}";
        };
        return R"({"outcome":"answered","answers":[)" + yes("on_time", true) + "," +
               score("clean", clean) + "," + yes("corners", false) + "," + score("manner", manner) +
               "," + yes("damage", is_damaged) + "," + yes("fee", false) +
               R"(,{"question":"again","pick":"yes"}],"note":"水槽没擦"})";
    }
};

} // namespace

TEST_P(Care, ACallAsksWhatBelongsToTheServiceAndIsFinishedByItsAnswers) { // FU-01
    auto const job = place();
    auto const call = open_call(job);
    EXPECT_EQ(text_of(call, "kind"), "after_service");
    EXPECT_EQ(text_of(call, "order"), job.order);
    EXPECT_FALSE(text_of(call, "order_number").empty());
    auto const seen = get("/care-calls/" + text_of(call, "id"), agent());
    ASSERT_EQ(seen.status, 200) << seen.body;
    EXPECT_EQ(seen.at("asking/script/questions/1/code"), "clean") << "cleaning has its own";
    EXPECT_EQ(seen.at("asking/version"), "0") << "the house's";

    auto const half = note(call, R"({"outcome":"answered","answers":[]})");
    EXPECT_EQ(half.status, 422) << half.body;
    auto const done = note(call, answered(5, 4, false));
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_EQ(done.at("state"), "done");
    EXPECT_EQ(done.at("result"), "satisfied");
    EXPECT_EQ(done.at("average"), "450");
    EXPECT_EQ(done.at("complaint"), "");
    EXPECT_TRUE(calls().empty());
    auto const kept = get("/orders/" + job.order + "/care", agent());
    EXPECT_EQ(kept.at("items/0/answers/1/answer/score"), "5") << kept.body;
    settle();
    Id<orders::Order> const order{*parse_uuid(job.order)};
    EXPECT_EQ(events_about(order.uuid, "care.answered").size(), 1u);
}

TEST_P(Care, ALowScoreOpensACaseAndTheNextBadNewsGoesIntoIt) { // FU-01 CP-01 BE-11
    // There in time: else the late start has a case of its own, and this goes into it (BE-03).
    auto const job = place(0, "2026-11-24T12:00:00+08:00");
    auto const done = note(open_call(job), answered(1, 5, true));
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_EQ(done.at("result"), "unsatisfied");
    EXPECT_EQ(done.at("average"), "300");
    auto const file = get("/complaints/" + done.at("complaint"), agent());
    ASSERT_EQ(file.status, 200) << file.body;
    EXPECT_EQ(file.at("row/number"), done.at("complaint_number"));
    EXPECT_EQ(file.at("row/kind"), "quality") << "of the first that went wrong";
    EXPECT_EQ(file.at("row/mood"), "upset") << "a 1";
    auto const words = file.at("words");
    EXPECT_NE(words.find("1 分"), std::string::npos) << words;
    EXPECT_NE(words.find("水槽没擦"), std::string::npos) << words;
    EXPECT_EQ(file.at("row/order"), job.order);
}

TEST_P(Care, ACallPutOffComesBackAtItsTimeAndIsStillInTime) { // FU-01
    auto const job = place();
    auto const call = open_call(job);
    auto const at = [](char const* when) {
        return std::string(R"({"outcome":"call_later","call_at":")") + when + "\"}";
    };
    EXPECT_EQ(note(call, R"({"outcome":"call_later"})").status, 422);
    EXPECT_EQ(note(call, at("2026-11-26T22:30:00+08:00")).code(), "platform.invalid")
        << "nobody is rung in the quiet hours";
    auto const put_off = note(call, at("2026-11-27T10:00:00+08:00"));
    ASSERT_EQ(put_off.status, 200) << put_off.body;
    EXPECT_EQ(put_off.at("state"), "waiting");
    EXPECT_TRUE(calls().empty());
    pass_until(*parse_instant("2026-11-27T09:59:59+08:00"));
    EXPECT_TRUE(calls().empty());
    house.restart();
    pass_until(*parse_instant("2026-11-27T10:00:00+08:00"));
    auto const again = calls();
    ASSERT_EQ(again.size(), 1u);
    EXPECT_EQ(*again[0].find("is_overdue")->as<bool>(), false) << "the promise moved with it";
    EXPECT_EQ(text_of(again[0], "tries"), "1");
    EXPECT_EQ(note(again[0], answered(5, 5, false)).status, 200);
}

TEST_P(Care, WhoeverWantsNoMoreCallsGetsNoneButStillHearsOfTheirOrder) { // FU-05 LC-09
    auto const first = place();
    auto const done = note(open_call(first), R"({"outcome":"opted_out"})");
    ASSERT_EQ(done.status, 200) << done.body;
    auto const mine = get("/me/care-contact", families[0]);
    EXPECT_EQ(mine.at("opted_out_by"), "staff") << mine.body;

    auto const second = place(0, "2026-12-01T09:00:00+08:00");
    settle();
    auto const messages = messages_about(second.order);
    EXPECT_TRUE(std::any_of(messages.begin(), messages.end(), [](json::Value const& one) {
        return text_of(one, "template_name") == "order_placed";
    })) << "word of the order is no care";
    auto const worker = accept_offer(second.visit);
    clock.set(*parse_instant("2026-12-01T12:00:00+08:00"));
    work(second, worker);
    accept(second, worker);
    settle();
    pass_until(clock.now() + hours{25});
    auto const open = calls();
    EXPECT_TRUE(open.empty());

    EXPECT_EQ(put("/me/care-contact", R"({"is_wanted":true})", families[0]).status, 200);
    EXPECT_EQ(get("/me/care-contact", families[0]).at("opted_out_by"), "");
}

TEST_P(Care, ACompanyAsksWhatItLikesFromThenOnAndFaultsAreNamed) { // FU-01
    auto const hq = staff({"hq"});
    auto const body = [](char const* kind, char const* why) {
        return std::string(R"({"purpose":"after_service","script":{"opening":{"zh":"您好","en":)"
                           R"("Hello"},"closing":{"zh":"谢谢","en":"Thanks"},"questions":[)"
                           R"({"code":"all","kind":")") +
               kind + R"(","ask":{"zh":"总体几分？","en":"All in all?"},"picks":[],)" +
               R"("is_needed":true}]},"why":")" + why + "\"}";
    };
    auto const bad = post("/care-scripts", body("text", "改"), hq);
    EXPECT_EQ(bad.status, 422);
    EXPECT_NE(bad.body.find("care.script_needs_score"), std::string::npos) << bad.body;
    EXPECT_EQ(post("/care-scripts", body("score", "改"), agent()).status, 403);
    auto const published = post("/care-scripts", body("score", "只问一句"), hq);
    ASSERT_EQ(published.status, 201) << published.body;
    EXPECT_EQ(published.at("version"), "1");
    auto const all = get("/care-scripts", hq);
    EXPECT_EQ(all.at("versions/0/why"), "只问一句");
    EXPECT_GE(all.json.find("in_force")->as<json::Array>()->size(), 9u);
}

HEARTH_BOTH_ENGINES(Care);

} // namespace hearth::app::care_test
