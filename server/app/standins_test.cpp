// Planned substitution (BE-09) through the API, the events and dispatch's own choice.
#include "app/testing_standing.h"

#include "rooms/promises/promises.h"

#include <algorithm>

namespace hearth::app::standins_test {
namespace {

using StandInJobs = StandingTest;

} // namespace

TEST_P(StandInJobs, BothSidesSeeOneListAndOnlyTheCustomerDecides) { // BE-09
    auto const first = propose(1);
    auto const second = propose(2);
    auto const own = get("/me" + path(), families[0]);
    EXPECT_EQ(own.at("usual"), id_of(0));
    EXPECT_EQ(own.at("items/0/state"), "asked");
    EXPECT_EQ(own.at("items/1/id"), second);
    EXPECT_EQ(get("/me" + path(), families[1]).status, 404);
    EXPECT_EQ(say(first, "approved", 1).status, 404) << "nobody decides for another";
    EXPECT_EQ(say(second, "approved").at("items/1/state"), "approved");
    // The customer's own order; half a list is none.
    EXPECT_EQ(put("/me" + path() + "/order", R"({"ids":[")" + second + "\"]}", families[0]).status,
              422);
    auto const sorted = put("/me" + path() + "/order",
                            R"({"ids":[")" + second + R"(",")" + first + "\"]}", families[0]);
    EXPECT_EQ(sorted.at("items/0/id"), second) << sorted.body;
    EXPECT_EQ(get(path(), dispatcher_).at("items/0/id"), second);
    // Told on the telephone: it stands there as that.
    auto const told = put("/stand-ins/" + first + "/answer",
                          R"({"answer":"refused","note":"想先见一面"})", dispatcher_);
    EXPECT_EQ(told.at("items/1/way"), "told") << told.body;
    EXPECT_EQ(get("/me" + path(), families[0]).at("items/1/note"), "想先见一面");
    EXPECT_EQ(events_about(*parse_uuid(series_), "standins.answered").size(), 2u);
}

TEST_P(StandInJobs, RefusesWhomItMakesNoSenseToPropose) { // BE-09
    propose(1);
    auto const again = [&](std::size_t worker, std::string const& more = "") {
        return post(path(), R"({"worker":")" + id_of(worker) + "\"" + more + "}", dispatcher_)
            .at("code");
    };
    EXPECT_EQ(again(1), "standins.already_listed");
    EXPECT_EQ(again(0), "standins.is_usual");
    EXPECT_EQ(again(2, R"(,"day":"2026-11-25")"), "platform.invalid") << "a Wednesday";
    EXPECT_EQ(post(path(), R"({"worker":")" + id_of(2) + "\"}", staff({"auditor"})).status, 403);
    EXPECT_EQ(get(path(), staff({"finance"})).status, 403);
}

TEST_P(StandInJobs, TheApprovedComeFirstAndTheRefusedNever) { // BE-09 BE-07
    EXPECT_FALSE(says(1, 2, "dispatch.why_not_agreed_to")) << "nothing has been agreed";
    propose(1);
    settle();
    EXPECT_TRUE(says(1, 1, "dispatch.why_not_agreed_to")) << "asked is not agreed";
    EXPECT_TRUE(says(1, 2, "dispatch.why_not_agreed_to"));
    EXPECT_EQ(say(get(path(), dispatcher_).at("items/0/id"), "approved").status, 200);
    EXPECT_EQ(say(propose(2), "refused").status, 200);
    EXPECT_TRUE(says(1, 0, "dispatch.soft_usual_worker"));
    EXPECT_TRUE(says(1, 1, "dispatch.soft_stand_in"));
    EXPECT_TRUE(says(1, 2, "dispatch.why_turned_down"));
    // Not even by force; the sentence is the one of the list.
    auto const forced = send_by_force(1, 2);
    EXPECT_EQ(forced.status, 409);
    EXPECT_NE(forced.body.find("客户不同意由她代班"), std::string::npos) << forced.body;
    // Somebody else's booking follows its own words.
    auto const other = place(1, "2026-11-25T09:00:00+08:00");
    auto const free = get("/visits/" + other.visit + "/candidates", dispatcher_);
    EXPECT_EQ(free.body.find("dispatch.why_turned_down"), std::string::npos);
}

TEST_P(StandInJobs, WhenTheUsualWorkerIsIllTheApprovedOneIsAskedAndTheCustomerTold) { // BE-09
    agree();
    ASSERT_EQ(crew_of(1).front(), company.workers[0].id);
    go_on_leave(0, day_of(1));
    ASSERT_EQ(crew_of(1).size(), 1u);
    EXPECT_EQ(crew_of(1).front(), company.workers[1].id);
    EXPECT_EQ(crew_of(0).front(), company.workers[0].id) << "the other days stay";
    EXPECT_EQ(events_about(*parse_uuid(series_), "standins.substituted").size(), 1u);
    auto const told = messages_about(series_);
    EXPECT_TRUE(std::any_of(told.begin(), told.end(), [](json::Value const& one) {
        return text_of(one, "template_name") == "stand_in_comes";
    }));
    // She cannot either: nobody comes rather than somebody the customer does not want.
    go_on_leave(1, day_of(1));
    EXPECT_EQ(crew_of(1).front(), company.workers[1].id) << "a conflict for the dispatcher";
    EXPECT_EQ(events_about(*parse_uuid(series_), "standins.substituted").size(), 1u);
}

TEST_P(StandInJobs, AWordForOneDayLetsSomebodyComeThatOnce) { // BE-09
    agree();
    go_on_leave(0, day_of(2));
    go_on_leave(1, day_of(2));
    EXPECT_EQ(send_by_force(2, 2).status, 409);
    auto const once = propose(2, to_text(days()[2].planned));
    auto const said =
        put("/stand-ins/" + once + "/answer", R"({"answer":"approved"})", dispatcher_);
    EXPECT_EQ(said.status, 200) << said.body;
    auto const sent = send_by_force(2, 2);
    EXPECT_EQ(sent.status, 201) << sent.body;
    EXPECT_EQ(send_by_force(1, 2).status, 409) << "the other days are as they were";
}

TEST_P(StandInJobs, ARefusalSendsSomebodyElseOnDaysAhead) { // BE-09
    agree();
    go_on_leave(0, day_of(1));
    ASSERT_EQ(crew_of(1).front(), company.workers[1].id);
    auto const list = get("/me" + path(), families[0]);
    EXPECT_EQ(say(list.at("items/1/id"), "approved").status, 200);
    EXPECT_EQ(say(list.at("items/0/id"), "refused").status, 200);
    settle();
    EXPECT_EQ(crew_of(1).front(), company.workers[2].id);
}

TEST_P(StandInJobs, ContinuityCountsWhoCameAndAnAgreedStandInBreaksNoPromise) { // BE-09 BE-03
    agree();
    go_on_leave(0, day_of(0));
    auto const empty = get(path(), dispatcher_);
    EXPECT_EQ(empty.at("continuity/visits"), "0");
    EXPECT_EQ(empty.at("continuity/known_percent"), "");
    auto const job = job_of(0);
    auto const worker = accept_offer(job.visit);
    pass_until(*parse_instant(usual_start));
    work(job, worker);
    accept(job, worker);
    dispatcher_ = staff({"dispatcher"}); // a session lasts a working day
    auto const measured = get(path(), dispatcher_);
    EXPECT_EQ(measured.at("continuity/stand_in"), "1") << measured.body;
    EXPECT_EQ(measured.at("continuity/usual"), "0");
    EXPECT_EQ(measured.at("continuity/known_percent"), "100");
    EXPECT_EQ(measured.at("items/0/visits_here"), "1");
    auto const whole = get("/continuity", dispatcher_);
    EXPECT_EQ(whole.at("whole/visits"), "1") << whole.body;
    EXPECT_EQ(whole.at("series/0/id"), series_);
    EXPECT_EQ(whole.at("workers/0/id"), id_of(1));
    auto const promised = read([&](Tx& tx) {
        return promises::list_of_order(tx, Id<orders::Order>{*parse_uuid(job.order)});
    });
    auto const wished =
        std::find_if(promised.begin(), promised.end(), [](promises::Promise const& one) {
            return one.kind == promises::Kind::SameWorker;
        });
    ASSERT_NE(wished, promised.end());
    EXPECT_EQ(wished->state, promises::State::Waived);
    EXPECT_EQ(wished->reason, promises::Reason::StoodIn);
    EXPECT_EQ(get("/me/promises?order=" + job.order, families[0]).status, 200);
}

HEARTH_BOTH_ENGINES(StandInJobs);

} // namespace hearth::app::standins_test
