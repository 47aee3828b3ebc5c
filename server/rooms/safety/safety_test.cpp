#include "rooms/safety/safety.h"

#include "rooms/customers/customers.h"
#include "rooms/identity/testing.h"
#include "rooms/safety/inside.h"
#include "rooms/safety/store.h"

namespace hearth::safety {
namespace {

class Safety : public identity::PeopleTest {
protected:
    Safety()
        : PeopleTest({{"identity", identity::install},
                      {"customers", customers::install},
                      {"safety", safety::install}}) {}
    void SetUp() override {
        PeopleTest::SetUp();
        shop = add_store("S1");
        workforce::Worker draft;
        draft.name = "王秀英";
        draft.phone = "+8613900000001";
        draft.store = shop;
        worker = write([&](Tx& tx) { return workforce::add_worker(tx, draft); }).id;
        worker_token = write([&](Tx& tx) {
            return identity::start_session(tx, ActorKind::Worker, worker.uuid, {}).token;
        });
        on_call = add_staff("oncall", "dispatcher");
        manager = add_staff("manager", "store_manager");
        hq = write([&](Tx& tx) {
            return identity::create_account(tx,
                                            {.login = "hq", .name = "总部老赵", .grants = {{"hq"}}})
                ->id;
        });
        write([&](Tx& tx) { (void)identity::invite(tx, hq); });
    }
    Id<identity::Account> add_staff(std::string const& login, std::string const& role) {
        return write([&](Tx& tx) {
            auto const account = identity::create_account(
                tx, {.login = login,
                     .name = login,
                     .grants = {{role, identity::Scope::Store, shop.uuid}}});
            (void)identity::invite(tx, account->id);
            return account->id;
        });
    }
    std::string token_of(Id<identity::Account> id) {
        return write([&](Tx& tx) {
            (void)identity::set_password(tx, id, "no hash fits this");
            return identity::start_session(tx, ActorKind::Staff, id.uuid, {}).token;
        });
    }
    void put_on_duty() {
        write([&](Tx& tx) {
            store::insert_duty(
                tx, {tx.new_id<Duty>(), shop, on_call, tx.now() - hours{1}, tx.now() + hours{8}});
        });
    }
    Id<Incident> tap(std::string const& key, std::string const& more = "") {
        auto const answer = call("POST", "/my/incidents", R"({"key":")" + key + R"(")" + more + "}",
                                 {worker_token});
        EXPECT_EQ(answer.status, 201) << answer.body;
        return Id<Incident>{parse_uuid(answer.text("id")).value_or(Uuid{})};
    }
    Incident now(Id<Incident> id) {
        return read([&](Tx& tx) { return load(tx, id); });
    }
    int fire() {
        return clocks::Keeper(db(), {{std::string(acknowledgement_clock), hear_acknowledgement}})
            .step();
    }
    std::vector<StepKind> steps(Id<Incident> id) {
        std::vector<StepKind> kinds;
        for (auto const& step : read([&](Tx& tx) { return list_steps(tx, id); }))
            kinds.push_back(step.kind);
        return kinds;
    }
    std::vector<Id<identity::Account>> told(Id<Incident> id, std::string const& rung) {
        return read([&](Tx& tx) { return list_told(tx, id, rung); });
    }
    int count_events(Uuid about, std::string const& kind) {
        int count = 0;
        for (auto const& event : read([&](Tx& tx) { return events::list_about(tx, about, 50); }))
            count += event.kind == kind;
        return count;
    }
    std::string path(Id<Incident> id, std::string const& rest) {
        return "/incidents/" + to_text(id) + rest;
    }

    Id<identity::Store> shop;
    Id<workforce::Worker> worker;
    std::string worker_token;
    Id<identity::Account> on_call, manager, hq;
};

constexpr char here[] = R"(,"position":{"latitude":31.2304,"longitude":121.4737,"accuracy_m":20})";

TEST_P(Safety, OneTapTellsWhoIsOnCallAndTwoTapsAreOne) { // VS-09
    put_on_duty();
    auto const one = tap("k1", here);
    EXPECT_EQ(tap("k1", here), one) << "the same tap again";
    EXPECT_EQ(tap("k2"), one) << "they tap in fear";
    auto const kept = now(one);
    EXPECT_EQ(kept.number.size(), 12u) << kept.number;
    EXPECT_EQ(kept.level, Level::OnCall);
    EXPECT_EQ(told(one, "raised"), std::vector{on_call});
    EXPECT_EQ(steps(one), (std::vector{StepKind::Raised, StepKind::Told, StepKind::TappedAgain}));

    clock().advance(seconds{12});
    auto const taken = call("PUT", path(one, "/taking"), "", {token_of(on_call)});
    ASSERT_EQ(taken.status, 200) << taken.body;
    auto const seen = call("GET", "/my/incidents/" + to_text(one), "", {worker_token});
    EXPECT_EQ(seen.text("taken_by"), "oncall") << "the worker sees who comes";
    clock().advance(minutes{10});
    EXPECT_EQ(fire(), 0) << "in time: nothing climbs";
    EXPECT_FALSE(now(one).is_late);
    EXPECT_EQ(
        call("GET", "/my/incidents/" + to_text(one), "", {write([&](Tx& tx) {
                 return identity::start_session(tx, ActorKind::Customer, worker.uuid, {}).token;
             })})
            .status,
        403)
        << "not the other side of the visit";
}

TEST_P(Safety, ClimbsWhenNobodyTakesItAndEveryMinuteCanBeReplayed) { // VS-09 BE-11
    put_on_duty();
    auto const one = tap("k1");
    clock().advance(seconds{59});
    EXPECT_EQ(fire(), 0);
    clock().advance(seconds{1});
    EXPECT_EQ(fire(), 1);
    EXPECT_EQ(now(one).level, Level::Manager);
    EXPECT_TRUE(now(one).is_late);
    EXPECT_EQ(told(one, "due"), std::vector{manager});
    clock().advance(seconds{60});
    EXPECT_EQ(fire(), 1);
    EXPECT_EQ(told(one, "hq"), std::vector{hq});
    clock().advance(seconds{180});
    EXPECT_EQ(fire(), 1);
    EXPECT_EQ(told(one, "again"), std::vector{hq});
    auto const counted = read([&](Tx& tx) {
        auto const clocks = clocks::list_of(tx, one.uuid);
        return clocks::replay(tx, clocks.at(0).id, tx.now());
    });
    ASSERT_EQ(counted.size(), 1u);
    EXPECT_EQ(counted[0].span.to - counted[0].span.from, seconds{300});
    EXPECT_EQ(call("PUT", path(one, "/taking"), "", {token_of(hq)}).status, 200);
    EXPECT_EQ(call("PUT", path(one, "/taking"), "", {token_of(on_call)}).code,
              "safety.taken_by_another");
    EXPECT_EQ(call("PUT", path(one, "/taking"), "", {token_of(manager)}).status, 200)
        << "who manages takes it over";
}

TEST_P(Safety, LosesNoMinuteWhereNobodyIsOnTheRoster) { // VS-09
    auto const one = tap("k1");
    EXPECT_EQ(now(one).level, Level::Manager);
    EXPECT_EQ(told(one, "raised"), std::vector{manager});
    clock().advance(seconds{60});
    fire();
    EXPECT_EQ(told(one, "due"), std::vector{hq});
}

TEST_P(Safety, KeepsTheTimeOfATapThatComesLate) { // VS-09: offline
    auto const tapped = clock().now() - minutes{37};
    auto const one = tap("k1", R"(,"at":")" + to_text(tapped) + R"(")");
    EXPECT_EQ(now(one).raised_at, tapped);
    EXPECT_EQ(now(one).heard_at, clock().now());
    EXPECT_EQ(fire(), 0) << "the minute counts from when we heard";
    call("PUT", path(one, "/taking"), "", {token_of(manager)});
    call("POST", path(one, "/closure"), R"({"outcome":"resolved","words":"已联系上"})",
         {token_of(manager)});
    auto const ahead = tap("k2", R"(,"at":")" + to_text(clock().now() + hours{5}) +
                                     R"(","visit":")" + to_text(Uuid{{9}}) + R"(")");
    EXPECT_EQ(now(ahead).raised_at, clock().now()) << "nothing was tapped in the future";
    EXPECT_FALSE(now(ahead).visit) << "a visit that is not theirs does not stop a call for help";
}

TEST_P(Safety, AWrongWordLooksTheSameAndTellsTheOffice) { // BE-12
    put_on_duty();
    auto const saved = call(
        "PUT", "/my/safety",
        R"({"contacts":[{"name":"王强","relation":"丈夫","phone":"139 0000 0002"}],"word":"桂花糕"})",
        {worker_token});
    ASSERT_EQ(saved.status, 200) << saved.body;
    EXPECT_EQ(saved.body.find("桂花糕"), std::string::npos) << "it is never shown again";
    auto const one = tap("k1", R"(,"is_silent":true)");
    auto const own = "/my/incidents/" + to_text(one) + "/safe";
    clock().advance(seconds{5});
    auto const wrong = call("POST", own, R"({"word":"绿豆糕"})", {worker_token});
    EXPECT_EQ(wrong.status, 201);
    EXPECT_TRUE(now(one).is_duress);
    EXPECT_EQ(told(one, "word"), std::vector{on_call});
    EXPECT_EQ(steps(one).at(2), StepKind::SaidSafeWrongly);
    auto const right = call("POST", own, R"({"word":"桂花糕"})", {worker_token});
    EXPECT_EQ(right.body, wrong.body) << "nobody beside them can tell";
    EXPECT_TRUE(now(one).is_duress) << "what was said stays said";
    EXPECT_EQ(now(one).state, State::Open) << "only the office ends it";
}

TEST_P(Safety, PositionsAreSealedLookedAtUnderOnesNameAndForgotten) { // LS-03 LD-07 LD-18 PR-03
    put_on_duty();
    auto const one = tap("k1", here);
    auto const moved =
        call("POST", "/my/incidents/" + to_text(one) + "/positions",
             R"({"position":{"latitude":31.2310,"longitude":121.4740,"accuracy_m":10}})",
             {worker_token});
    ASSERT_EQ(moved.status, 201) << moved.body;
    auto const points = read([&](Tx& tx) {
        return tx.all<std::tuple<db::Bytes>>(
            "SELECT point FROM safety_position WHERE company_id = ?1 AND incident_id = ?2", one);
    });
    ASSERT_EQ(points.size(), 2u);
    for (auto const& [point] : points)
        EXPECT_EQ(point.data.find("121.4"), std::string::npos);
    auto const token = token_of(on_call);
    EXPECT_EQ(call("GET", path(one, ""), "", {token}).body.find("121.47"), std::string::npos);
    EXPECT_EQ(call("POST", path(one, "/sightings"), "", {sign_in_as("auditor")}).status, 403);
    auto const seen = call("POST", path(one, "/sightings"), "", {token});
    ASSERT_EQ(seen.status, 201) << seen.body;
    EXPECT_NE(seen.body.find("121.474,"), std::string::npos) << seen.body;
    EXPECT_NE(seen.body.find("+8613900000001"), std::string::npos);
    EXPECT_EQ(steps(one).back(), StepKind::PositionSeen);
    EXPECT_EQ(count_events(one.uuid, "safety.touched"), 2) << "sent, and looked at";

    call("PUT", path(one, "/taking"), "", {token});
    auto const closed = call("POST", path(one, "/closure"),
                             R"({"outcome":"handed_over","words":"120 已送往华山医院"})", {token});
    ASSERT_EQ(closed.status, 201) << closed.body;
    EXPECT_EQ(call("POST", path(one, "/sightings"), "", {token}).code, "safety.already_over");
    clock().advance(hours{24 * 29});
    run_chore("safety.forget_positions");
    EXPECT_EQ(read([&](Tx& tx) { return store::count_positions(tx, one); }), 2);
    clock().advance(hours{24});
    run_chore("safety.forget_positions");
    EXPECT_EQ(read([&](Tx& tx) { return store::count_positions(tx, one); }), 0);
    EXPECT_EQ(steps(one).back(), StepKind::PositionForgotten);
}

TEST_P(Safety, TicksThePlanThatWasInForceAndClosesOnlyWhatIsTaken) { // VS-09
    put_on_duty();
    auto const one = tap("k1");
    auto const token = token_of(on_call);
    EXPECT_EQ(
        call("POST", path(one, "/closure"), R"({"outcome":"resolved","words":"没事"})", {token})
            .code,
        "safety.not_taken");
    auto const plan = R"({"lines":["拨 120","打给店长"],"version":0})";
    EXPECT_EQ(call("PUT", "/safety-plans/medical", plan, {token}).status, 403);
    ASSERT_EQ(call("PUT", "/safety-plans/medical", plan, {token_of(hq)}).status, 200);
    EXPECT_EQ(call("PUT", "/safety-plans/medical", plan, {token_of(hq)}).status, 412);
    call("PUT", path(one, "/kind"), R"({"kind":"medical"})", {token});
    auto const ticked = call("PUT", path(one, "/ticks/l2"), R"({"is_done":true})", {token});
    ASSERT_EQ(ticked.status, 200) << ticked.body;
    EXPECT_EQ(call("PUT", path(one, "/ticks/l3"), R"({"is_done":true})", {token}).code,
              "safety.line_not_found");
    call("DELETE", "/safety-plans/medical", "", {token_of(hq)});
    auto const seen = call("GET", path(one, ""), "", {token});
    EXPECT_NE(seen.body.find("打给店长"), std::string::npos) << "as it was when it was set";
    call("PUT", path(one, "/taking"), "", {token});
    EXPECT_EQ(
        call("POST", path(one, "/closure"), R"({"outcome":"drilled","words":"演练"})", {token})
            .status,
        422)
        << "a real one is no drill";
    EXPECT_EQ(
        call("POST", path(one, "/closure"), R"({"outcome":"false_alarm","words":"误触"})", {token})
            .status,
        201);
    EXPECT_EQ(call("PUT", path(one, "/ticks/l1"), R"({"is_done":true})", {token}).code,
              "safety.already_over");
    EXPECT_NE(tap("k3"), one) << "after the end a new tap is a new one";
}

TEST_P(Safety, DrillsGoTheSameWayAndAreCountedApart) { // BE-12
    put_on_duty();
    auto const body = R"({"store":")" + to_text(shop) + R"(","kind":"fire"})";
    EXPECT_EQ(call("POST", "/drills", body, {token_of(on_call)}).status, 403);
    auto const begun = call("POST", "/drills", body, {token_of(manager)});
    ASSERT_EQ(begun.status, 201) << begun.body;
    auto const id = read([&](Tx& tx) { return store::list(tx, {.is_live = true}, 10); }).at(0).id;
    EXPECT_TRUE(now(id).is_drill);
    EXPECT_EQ(told(id, "raised"), std::vector{on_call});
    clock().advance(seconds{61});
    fire();
    EXPECT_EQ(now(id).level, Level::Manager) << "it climbs like a real one";
    auto const real = tap("k1");
    call("PUT", path(real, "/taking"), "", {token_of(on_call)});
    auto const from = to_text(clock().now() - hours{1});
    auto const to = to_text(clock().now() + hours{1});
    auto const report =
        call("GET", "/safety-report?from=" + from + "&to=" + to, "", {token_of(manager)});
    EXPECT_NE(report.body.find(R"("incidents":1,)"), std::string::npos) << report.body;
    EXPECT_NE(report.body.find(R"("drills":1,)"), std::string::npos) << report.body;
    EXPECT_NE(report.body.find(R"("late":0,)"), std::string::npos) << "the drill's is its own";
}

TEST_P(Safety, OtherStoresDoNotKnowOfIt) { // SY-01
    auto const one = tap("k1");
    auto const other = sign_in_as("store_manager", add_store("S2"));
    EXPECT_EQ(call("GET", "/incidents", "", {other}).body, R"({"items":[]})");
    EXPECT_EQ(call("GET", path(one, ""), "", {other}).status, 404);
    EXPECT_EQ(call("PUT", path(one, "/taking"), "", {other}).status, 404);
    auto const duty = [&](std::string const& token) {
        return call("POST", "/safety-duties",
                    R"({"store":")" + to_text(shop) + R"(","account":")" + to_text(on_call) +
                        R"(","from":"2026-11-21T00:00:00Z","to":"2026-11-21T12:00:00Z"})",
                    {token})
            .status;
    };
    EXPECT_EQ(duty(other), 404);
    EXPECT_EQ(duty(token_of(manager)), 201);
}

HEARTH_BOTH_ENGINES(Safety);

} // namespace
} // namespace hearth::safety
