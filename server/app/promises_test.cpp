// What was promised about a booking comes by itself: the word at once, the reminder, the next
// candidate, the call afterwards. By the API and the durable clocks, across restarts.
#include "app/testing_job.h"

#include "platform/clocks/clocks.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/notify/notify.h"

#include <algorithm>

namespace hearth::app::promises_test {
namespace {

class Promises : public JobTest {
protected:
    std::optional<json::Value> message_of(std::string const& order,
                                          std::string const& template_name,
                                          std::string const& channel = "sms") {
        for (auto& one : messages_about(order))
            if (text_of(one, "template_name") == template_name &&
                text_of(one, "channel") == channel)
                return std::move(one);
        return {};
    }
    Answer tell_delivery(std::string const& id, bool is_delivered, std::string const& token,
                         std::string const& error = "") {
        return house.ask({"POST", "/message-reports/" + token,
                          R"({"reports":[{"id":")" + id + R"(","is_delivered":)" +
                              (is_delivered ? "true" : "false") + R"(,"error":")" + error + "\"}]}",
                          "", "-"});
    }
    std::string sent_texts() {
        std::string all;
        for (auto const& call : house.outgoing().calls())
            all += call.body + "\n";
        return all;
    }
    std::vector<json::Value> follow_ups(std::string const& kind) {
        auto const list =
            get("/follow-ups?store=" + to_text(company.stores.front()), staff({"agent"}));
        EXPECT_EQ(list.status, 200) << list.body;
        std::vector<json::Value> found;
        for (auto const& one : *list.json.find("items")->as<json::Array>())
            if (text_of(one, "kind") == kind) found.push_back(one);
        return found;
    }
    bool is_running(std::string const& kind, std::string const& subject) {
        auto const open = house.db().read(house.scope(), [&](Tx& tx) -> Result<bool> {
            auto const all = clocks::list_of(tx, *parse_uuid(subject));
            return std::any_of(all.begin(), all.end(), [&](clocks::Entry const& one) {
                return one.kind == kind && !one.ended_at;
            });
        });
        return *open;
    }
    std::string assignment_state(std::string const& offer) {
        auto const found = house.db().read(house.scope(), [&](Tx& tx) {
            return dispatch::load_assignment(tx, {*parse_uuid(offer)});
        });
        return found ? to_text(found->state) : "";
    }
};

} // namespace

TEST_P(Promises, ABookingIsConfirmedAtOnceAndTheOfficeSeesWhetherItArrived) { // BK-07
    auto const job = place();
    settle();
    auto const confirmed = message_of(job.order, "order_placed");
    ASSERT_TRUE(confirmed) << "nothing was written";
    EXPECT_EQ(text_of(*confirmed, "state"), "sent");
    EXPECT_EQ(text_of(*confirmed, "to"), "138****0000") << "the office sees no number";
    auto const text = text_of(*confirmed, "text");
    for (auto const* const part : {"日常保洁", "11月24日", "9:00", "徐汇区", "021-64000000"})
        EXPECT_NE(text.find(part), std::string::npos) << part << " is missing in " << text;
    EXPECT_TRUE(message_of(job.order, "order_placed", "in_app"));
    auto const& name = company.families[0].name;
    EXPECT_EQ(text.find(name), std::string::npos) << "masked as in every list: " << text; // PR-03
    EXPECT_NE(get("/messages", families[0]).body.find(name), std::string::npos);

    // The gateway's word: by its reference, once; nobody else's counts.
    auto const key = text_of(*confirmed, "id");
    EXPECT_EQ(tell_delivery(key, true, "a-token-of-the-gateway-0123456780").status, 404);
    EXPECT_EQ(text_of(*message_of(job.order, "order_placed"), "state"), "sent");
    advance(seconds{8});
    EXPECT_EQ(tell_delivery(key, true, report_token).status, 204);
    auto const arrived = message_of(job.order, "order_placed");
    EXPECT_EQ(text_of(*arrived, "state"), "delivered");
    EXPECT_EQ(text_of(*arrived, "delivered_at"), to_text(clock.now()));
    EXPECT_EQ(tell_delivery(key, false, report_token, "late word").status, 204);
    EXPECT_EQ(text_of(*message_of(job.order, "order_placed"), "state"), "delivered");
    EXPECT_EQ(tell_delivery("nobody's", true, report_token).status, 204);
    settle();
    EXPECT_EQ(events_about(*parse_uuid(key), "notify.message_reported").size(), 1u);

    // Who comes, as soon as they have said yes: the name and the badge, never a number (PR-01).
    accept_offer(job.visit);
    auto const who = message_of(job.order, "worker_confirmed");
    ASSERT_TRUE(who);
    EXPECT_NE(text_of(*who, "text").find("工号 W"), std::string::npos) << text_of(*who, "text");
    EXPECT_EQ(text_of(*who, "text").find("139000"), std::string::npos);
    EXPECT_EQ(tell_delivery(text_of(*who, "id"), false, report_token, "UNDELIV").status, 204);
    auto const failed = message_of(job.order, "worker_confirmed");
    EXPECT_EQ(text_of(*failed, "state"), "failed");
    EXPECT_EQ(text_of(*failed, "error"), "UNDELIV");
}

TEST_P(Promises, AReportAlsoReachesAMessageWhoseSendingNobodyWroteDown) { // BK-07, SY-03
    house.outgoing().plan(outgoing::Fault::LostReply); // it went out; we heard nothing
    auto const job = place();
    settle();
    auto const waiting = message_of(job.order, "order_placed");
    ASSERT_TRUE(waiting);
    ASSERT_EQ(text_of(*waiting, "state"), "queued");
    EXPECT_EQ(tell_delivery(text_of(*waiting, "id"), true, report_token).status, 204);
    advance(hours{1});
    EXPECT_EQ(text_of(*message_of(job.order, "order_placed"), "state"), "delivered");
    auto const calls = house.outgoing().calls();
    auto const same = [&](auto const& call) {
        return call.body.find(text_of(*waiting, "id")) != std::string::npos;
    };
    EXPECT_EQ(std::count_if(calls.begin(), calls.end(), same), 1) << "it was sent again";
}

TEST_P(Promises, ACallOfTheDayBeforeThatNobodyMakesIsOverWhenTheVisitBegins) { // BK-09
    auto const start = *parse_instant("2026-11-26T09:00:00+08:00");
    auto const first = place(1, "2026-11-26T09:00:00+08:00");
    accept_offer(first.visit);
    pass_until(start - hours{24});
    auto const calls = follow_ups("day_before");
    ASSERT_EQ(calls.size(), 1u);
    auto const call = text_of(calls[0], "id");
    EXPECT_TRUE(is_running("notify.day_before", call));
    EXPECT_EQ(text_of(calls[0], "due_at"), to_text(start - hours{12}));

    // Half of the time later it is the manager's as well; a moment before the visit still open.
    pass_until(start - hours{12});
    EXPECT_EQ(text_of(follow_ups("day_before").at(0), "level"), "manager");
    house.restart();
    pass_until(start - seconds{1});
    EXPECT_EQ(follow_ups("day_before").size(), 1u);

    pass_until(start);
    EXPECT_TRUE(follow_ups("day_before").empty());
    EXPECT_FALSE(is_running("notify.day_before", call)) << "its clock has ended with it";
    auto const late =
        put("/follow-ups/" + call + "/result", R"({"result":"confirmed"})", staff({"agent"}), "3");
    EXPECT_EQ(late.status, 409) << late.body;
    auto const kept = house.db().read(
        house.scope(), [&](Tx& tx) { return notify::load_follow_up(tx, {*parse_uuid(call)}); });
    EXPECT_EQ(kept->result, notify::FollowUpResult::NotMade);
    EXPECT_FALSE(kept->done_by) << "nobody made it";
}

TEST_P(Promises, ACallOfTheDayBeforeGoesWithAVisitThatIsMoved) { // BK-09
    auto const start = *parse_instant("2026-11-26T09:00:00+08:00");
    auto const first = place(1, "2026-11-26T09:00:00+08:00");
    accept_offer(first.visit);
    pass_until(start - hours{20});
    ASSERT_EQ(follow_ups("day_before").size(), 1u);
    auto const dispatcher = staff({"dispatcher"});
    auto const moved =
        put("/visits/" + first.visit + "/start", R"({"start":"2026-11-26T15:00:00+08:00"})",
            dispatcher, get("/orders/" + first.order, dispatcher).at("visits/0/version"));
    ASSERT_EQ(moved.status, 200) << moved.body;
    settle();
    pass_until(start);
    ASSERT_EQ(follow_ups("day_before").size(), 1u) << "the visit is still to come";
    pass_until(start + hours{6});
    EXPECT_TRUE(follow_ups("day_before").empty());
}

TEST_P(Promises, TheDayBeforeARemindsAndAFirstOrderIsCalledAbout) { // BK-09
    auto const start = *parse_instant(usual_start);
    auto const job = place();
    accept_offer(job.visit);
    auto const second = place(0, "2026-11-25T14:00:00+08:00"); // no longer the first
    accept_offer(second.visit);
    pass_until(start - hours{24} - seconds{1});
    EXPECT_FALSE(message_of(job.order, "reminder"));
    EXPECT_TRUE(follow_ups("day_before").empty());

    house.restart(); // the promise is a row, not a timer in memory
    advance(seconds{1});
    auto const reminder = message_of(job.order, "reminder");
    ASSERT_TRUE(reminder);
    EXPECT_EQ(text_of(*reminder, "state"), "sent");
    EXPECT_NE(text_of(*reminder, "text").find("日常保洁"), std::string::npos);
    EXPECT_FALSE(is_running("notify.reminder", job.visit)) << "it has rung and is over";
    // Two orders are known by now, so that neither is the family's first.
    EXPECT_TRUE(follow_ups("day_before").empty());

    auto const first = place(1, "2026-11-26T09:00:00+08:00");
    accept_offer(first.visit);
    pass_until(*parse_instant("2026-11-25T09:00:00+08:00"));
    auto const calls = follow_ups("day_before");
    ASSERT_EQ(calls.size(), 1u);
    EXPECT_EQ(text_of(calls[0], "order"), first.order);
    auto const* const script = calls[0].find("script")->as<json::Array>();
    ASSERT_NE(script, nullptr);
    EXPECT_GE(script->size(), 3u);
    auto const path = "/follow-ups/" + text_of(calls[0], "id") + "/result";
    auto const agent = staff({"agent"});
    EXPECT_EQ(put(path, R"({"result":"satisfied"})", agent, "1").status, 422)
        << "that is an answer to another call";
    EXPECT_EQ(put(path, R"({"result":"confirmed"})", agent, "1").status, 200);
    EXPECT_TRUE(follow_ups("day_before").empty());

    // A visit that was moved is reminded of again, at its new time.
    auto const dispatcher = staff({"dispatcher"});
    auto const moved =
        put("/visits/" + second.visit + "/start", R"({"start":"2026-11-27T14:00:00+08:00"})",
            dispatcher, get("/orders/" + second.order, dispatcher).at("visits/0/version"));
    ASSERT_EQ(moved.status, 200) << moved.body;
    settle();
    pass_until(*parse_instant("2026-11-26T14:00:00+08:00"));
    auto const all = messages_about(second.order);
    auto const is_reminder = [](json::Value const& one) {
        return text_of(one, "template_name") == "reminder" && text_of(one, "channel") == "sms";
    };
    EXPECT_EQ(std::count_if(all.begin(), all.end(), is_reminder), 2);
}

TEST_P(Promises, TwoOrdersOfOneHourAreNotRemindedOfInTheSameWordsTwice) { // BK-09, SY-03
    auto const jobs = {place(), place(), place(0, "2026-11-25T14:00:00+08:00")};
    pass_until(*parse_instant("2026-11-24T14:00:00+08:00"));
    int reminders = 0;
    for (auto const& job : jobs)
        reminders += message_of(job.order, "reminder").has_value();
    EXPECT_EQ(reminders, 2) << "one for the two of the morning, one for the afternoon's";
}

TEST_P(Promises, ADayAfterTheServiceSomebodyCallsAndIfNotTheManagerIsTold) { // FU-01
    auto const job = place();
    auto const worker = accept_offer(job.visit);
    clock.set(*parse_instant("2026-11-24T12:00:00+08:00"));
    work(job, worker);
    accept(job, worker);
    auto const done_at = clock.now();
    ASSERT_EQ(get("/orders/" + job.order, families[0]).at("stage"), "done");
    EXPECT_TRUE(follow_ups("after_service").empty()) << "not before a day has passed";

    clock.set(done_at + hours{24} - seconds{1});
    settle();
    EXPECT_TRUE(follow_ups("after_service").empty());
    house.restart();
    advance(seconds{1});
    auto open = follow_ups("after_service");
    ASSERT_EQ(open.size(), 1u);
    EXPECT_EQ(text_of(open[0], "order"), job.order);
    EXPECT_EQ(text_of(open[0], "due_at"), to_text(done_at + hours{48}));
    EXPECT_EQ(text_of(open[0], "level"), "agent");
    EXPECT_GE(open[0].find("script")->as<json::Array>()->size(), 5u);
    EXPECT_EQ(text_of(open[0], "person").find("13800000000"), std::string::npos) << "masked";

    // Nobody answers: it stays open. Nobody calls: after the time the manager is told.
    auto const id = text_of(open[0], "id");
    auto const path = "/follow-ups/" + id + "/result";
    auto const agent = staff({"agent"});
    EXPECT_EQ(put(path, R"({"result":"no_answer"})", agent, text_of(open[0], "version")).status,
              200);
    pass_until(done_at + hours{72});
    open = follow_ups("after_service");
    ASSERT_EQ(open.size(), 1u);
    EXPECT_EQ(text_of(open[0], "level"), "manager");
    EXPECT_EQ(text_of(open[0], "tries"), "1");
    Id<orders::Order> const order{*parse_uuid(job.order)};
    EXPECT_EQ(events_about(order.uuid, "notify.follow_up_opened").size(), 3u)
        << "opened, due, and the manager";

    auto const late_agent = staff({"agent"}); // the session of three days ago is over
    auto const version = text_of(open[0], "version");
    EXPECT_EQ(put(path, R"({"result":"satisfied"})", late_agent, "1").status, 412);
    auto const finished =
        put(path, R"({"result":"satisfied","answers":{"on_time":"yes"},"note":"很满意"})",
            late_agent, version);
    EXPECT_EQ(finished.status, 200) << finished.body;
    EXPECT_EQ(finished.at("state"), "done");
    EXPECT_TRUE(follow_ups("after_service").empty());
    settle();
    EXPECT_EQ(events_about(order.uuid, "notify.follow_up_finished").size(), 1u);
}

TEST_P(Promises, WhoDoesNotAnswerInAQuarterOfAnHourIsPassedOver) { // DP-09
    auto const job = place();
    settle();
    auto const first = find_offer(job.visit);
    ASSERT_TRUE(first);
    advance(minutes{10});
    house.restart();
    advance(minutes{5} - seconds{1});
    EXPECT_EQ(assignment_state(first->offer), "proposed");
    advance(seconds{1});
    EXPECT_EQ(assignment_state(first->offer), "expired");
    auto const second = find_offer(job.visit);
    ASSERT_TRUE(second) << "the next is asked at once";
    EXPECT_NE(second->worker, first->worker);

    // The dispatcher is told, with who comes next.
    Id<orders::Visit> const visit{*parse_uuid(job.visit)};
    auto const told = events_about(visit.uuid, "dispatch.candidate_missed");
    ASSERT_EQ(told.size(), 1u);
    auto const missed = json::from_text<dispatch::CandidateMissed>(told[0]);
    EXPECT_EQ(missed.worker, first->worker);
    EXPECT_EQ(missed.next, second->worker);
    EXPECT_EQ(missed.audience().store, company.stores.front());

    // Too late is a conflict that says so, and changes nothing.
    auto const late = post("/my/offers/" + first->offer + "/acceptance", "", first->worker_token);
    EXPECT_EQ(late.status, 409) << late.body;
    EXPECT_EQ(find_offer(job.visit)->worker, second->worker);

    // The others stay silent too: then nobody is left, the dispatcher is told that, and the
    // family's hour is kept.
    advance(minutes{15});
    advance(minutes{15});
    EXPECT_FALSE(find_offer(job.visit));
    auto const all = events_about(visit.uuid, "dispatch.candidate_missed");
    ASSERT_EQ(all.size(), 3u);
    int without_next = 0;
    for (auto const& one : all)
        without_next += !json::from_text<dispatch::CandidateMissed>(one).next;
    EXPECT_EQ(without_next, 1);
    EXPECT_EQ(get("/orders/" + job.order, families[0]).at("visits/0/state"), "unassigned");
}

TEST_P(Promises, WhatACustomerThinksIsAskedOfTheCustomerAlone) { // QA-04, AC-02
    auto const job = place();
    auto const worker = accept_offer(job.visit);
    auto const path = "/visits/" + job.visit + "/rating";
    std::string const scores =
        R"({"scores":{"reliability":5,"responsiveness":4,"assurance":5,"empathy":5,"tangibles":2},)"
        R"("words":"玻璃没擦干净"})";
    EXPECT_EQ(post(path, scores, families[0]).code(), "notify.not_done_yet");
    clock.set(*parse_instant("2026-11-24T12:00:00+08:00"));
    work(job, worker);
    accept(job, worker);
    for (auto const& token : {worker, staff({"store_manager", "agent"})})
        EXPECT_EQ(post(path, scores, token).status, 403);
    EXPECT_EQ(post(path, scores, families[1]).status, 404);
    EXPECT_EQ(house.post(path, scores).status, 401);
    auto const out_of_range = post(
        path,
        R"({"scores":{"reliability":6,"responsiveness":0,"assurance":5,"empathy":5,"tangibles":2}})",
        families[0]);
    EXPECT_EQ(out_of_range.status, 422);
    EXPECT_NE(out_of_range.body.find("/scores/reliability"), std::string::npos);
    EXPECT_NE(out_of_range.body.find("/scores/responsiveness"), std::string::npos);

    auto const given = post(path, scores, families[0]);
    ASSERT_EQ(given.status, 201) << given.body;
    EXPECT_EQ(given.at("is_suspicious"), "") << "the family is not told what we suspect";
    EXPECT_EQ(post(path, scores, families[0]).code(), "notify.already_rated");
    settle();
    Id<orders::Order> const order{*parse_uuid(job.order)};
    auto const told = events_about(order.uuid, "notify.rated");
    ASSERT_EQ(told.size(), 1u);
    EXPECT_NE(told[0].find("\"lowest\":2"), std::string::npos) << told[0];
    EXPECT_EQ(told[0].find("玻璃"), std::string::npos) << "no words in the log";

    // The company answers, and both can be read.
    auto const reply = put("/ratings/" + given.at("id") + "/reply", R"({"reply":"马上安排返工"})",
                           staff({"store_manager"}));
    EXPECT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(get(path, families[0]).at("reply"), "马上安排返工");
    EXPECT_EQ(get(path, families[1]).status, 404);
    auto const list =
        get("/ratings?store=" + to_text(company.stores.front()), staff({"store_manager"}));
    EXPECT_EQ(list.at("items/0/words"), "玻璃没擦干净") << list.body;
}

HEARTH_BOTH_ENGINES(Promises);

} // namespace hearth::app::promises_test
