// The hand-over of a standing booking (BE-09): notes opened on record, keys from hand to hand.
#include "app/testing_standing.h"

namespace hearth::app::standins_home_test {
namespace {

class HandOver : public StandingTest {
protected:
    std::string token_of(std::size_t worker) {
        return house.sign_in(ActorKind::Worker, company.workers[worker].id.uuid);
    }
    std::string my(std::size_t visit) const { return "/my/visits/" + to_text(visits_[visit]); }
    Answer open(std::size_t visit, std::size_t worker) {
        return post(my(visit) + "/hand-over/opening", "", token_of(worker));
    }
    std::string add_key(std::string const& label) {
        auto const made =
            post("/series/" + series_ + "/home-keys", R"({"label":")" + label + "\"}", dispatcher_);
        EXPECT_EQ(made.status, 201) << made.body;
        return made.at("id");
    }
    Answer hand_by_office(std::string const& key, std::string const& body) {
        return post("/home-keys/" + key + "/handing", body, dispatcher_);
    }
    Answer hand(std::string const& key, std::size_t from, std::string const& body) {
        return post("/my/home-keys/" + key + "/handing", body, token_of(from));
    }
    Answer receive(std::string const& key, std::size_t worker, std::string const& at = "") {
        return post("/my/home-keys/" + key + "/receipt",
                    at.empty() ? "{}" : R"({"at":")" + at + "\"}", token_of(worker));
    }
    std::string to_worker(std::size_t worker) {
        return R"({"to":"worker","worker":")" + id_of(worker) + "\"}";
    }
    Answer keys() { return get("/series/" + series_ + "/home-keys", dispatcher_); }
    std::string manager_of(Id<identity::Store> store) {
        auto const login = "manager" + std::to_string(++managers_);
        auto const account = house.db().write(house.scope(), [&](Tx& tx) {
            identity::NewAccount draft{login, login};
            draft.grants = {{"store_manager", identity::Scope::Store, store.uuid}};
            return identity::create_account(tx, draft);
        });
        return house.sign_in(ActorKind::Staff, account->id.uuid);
    }
    Id<identity::Store> another_store() {
        auto const made = house.db().write(house.scope(), [](Tx& tx) {
            return identity::save_store(tx, {.code = "ELSE", .name = "别处", .city = "上海"});
        });
        return made->id;
    }
    std::size_t count(std::string const& kind) {
        return events_about(*parse_uuid(series_), kind).size();
    }
    /// The first visit's crew says yes.
    std::string take() { return accept_offer(to_text(visits_[0])); }

private:
    int managers_ = 0;
};

} // namespace

TEST_P(HandOver, NotesMoveWithTheVisitAndEveryReadingIsOnRecord) { // BE-09
    auto const own = post("/me/series/" + series_ + "/home-notes",
                          R"({"kind":"alarm","words":"进门按 4711"})", families[0]);
    EXPECT_EQ(own.status, 201) << own.body;
    EXPECT_EQ(post("/me/series/" + series_ + "/home-notes", R"({"kind":"pet","words":"有猫"})",
                   families[1])
                  .status,
              404);
    EXPECT_EQ(open(0, 0).status, 404) << "asked is not taken";
    take();
    settle();
    EXPECT_EQ(count("standins.notes_read"), 0u) << "the customer's own reading is nobody's matter";
    EXPECT_EQ(get(my(0) + "/hand-over", token_of(0)).at("notes"), "1");
    auto const read = open(0, 0);
    EXPECT_EQ(read.at("items/0/words"), "进门按 4711") << read.body;
    EXPECT_EQ(open(0, 1).status, 404) << "not theirs";
    EXPECT_EQ(post("/series/" + series_ + "/home-notes/opening", "", staff({"auditor"})).status,
              403);
    EXPECT_EQ(
        post("/series/" + series_ + "/home-notes/opening", "", dispatcher_).at("items/0/kind"),
        "alarm");
    auto const trail = events_about(*parse_uuid(series_), "standins.notes_read");
    ASSERT_EQ(trail.size(), 2u);
    EXPECT_NE(trail[0].find(to_text(visits_[0])), std::string::npos) << "for which visit";
    for (auto const& payload : trail)
        EXPECT_EQ(payload.find("4711"), std::string::npos) << "what they say stays sealed";
    // Somebody else goes: the reading goes with the visit.
    agree();
    go_on_leave(0, day_of(0));
    take();
    settle();
    EXPECT_EQ(open(0, 0).status, 404);
    EXPECT_EQ(open(0, 1).at("items/0/words"), "进门按 4711");
    advance(minutes{1});
    // And who was there leaves a word for the next.
    EXPECT_EQ(post(my(0) + "/home-notes", R"({"kind":"place","words":"吸尘器在阳台"})", token_of(1))
                  .status,
              204);
    auto const home = get("/me/series/" + series_ + "/home", families[0]);
    EXPECT_EQ(home.at("notes/1/written_by"), "worker") << home.body;
}

TEST_P(HandOver, AKeyGoesFromHandToHandAndIsWithWhoConfirmed) { // BE-09
    auto const key = add_key("A-07");
    EXPECT_EQ(post("/series/" + series_ + "/home-keys", R"({"label":"A-07"})", dispatcher_).status,
              409);
    take();
    settle();
    EXPECT_EQ(keys().at("items/0/holder/kind"), "customer");
    // From the customer's own hand it is taken in one step, at the time the phone says.
    auto const taken = receive(key, 0, to_text(clock.now()));
    EXPECT_EQ(taken.at("is_mine"), "true") << taken.body;
    EXPECT_EQ(receive(key, 0).status, 201) << "twice changes nothing";
    EXPECT_EQ(hand(key, 1, to_worker(2)).status, 404) << "not in their hand";
    auto const given = hand(key, 0, to_worker(1));
    EXPECT_EQ(given.at("on_its_way_to/worker"), id_of(1)) << given.body;
    EXPECT_EQ(given.at("holder/worker"), id_of(0)) << "until it is confirmed";
    EXPECT_EQ(hand(key, 0, to_worker(2)).status, 409) << "it is on its way already";
    EXPECT_EQ(receive(key, 2).status, 404);
    EXPECT_EQ(get("/my/home-keys", token_of(1)).at("items/0/key/is_coming"), "true");
    EXPECT_EQ(receive(key, 1).at("holder/worker"), id_of(1));
    EXPECT_EQ(get("/my/home-keys", token_of(1)).at("items/0/key/is_mine"), "true");
    auto const history = keys();
    EXPECT_EQ(history.at("items/0/history/0/to/worker"), id_of(1)) << history.body;
    EXPECT_EQ(history.at("items/0/history/1/from/kind"), "customer");
    // Back to the customer, who says so.
    EXPECT_EQ(hand(key, 1, R"({"to":"customer"})").status, 201);
    EXPECT_EQ(post("/me/home-keys/" + key + "/receipt", "", families[1]).status, 404);
    EXPECT_EQ(post("/me/home-keys/" + key + "/receipt", "", families[0]).at("holder/kind"),
              "customer");
    EXPECT_EQ(house.ask({"DELETE", "/home-keys/" + key, "", dispatcher_}).status, 204);
    EXPECT_EQ(receive(key, 0).status, 409) << "struck off";
}

TEST_P(HandOver, AClockSeesThatTheKeyIsWithWhoComesNext) { // BE-09
    auto const key = add_key("B-01");
    take();
    settle();
    EXPECT_EQ(hand_by_office(key, to_worker(1)).status, 201);
    EXPECT_EQ(receive(key, 1).status, 201);
    settle();
    // Twelve hours before the visit of worker 0 it is still with worker 1.
    pass_until(*parse_instant(usual_start) - hours{12} - minutes{5});
    EXPECT_EQ(count("standins.key_late"), 0u);
    dispatcher_ = staff({"dispatcher"}); // a session lasts a working day
    advance(minutes{10});
    EXPECT_EQ(count("standins.key_late"), 1u);
    EXPECT_EQ(keys().at("items/0/is_late"), "true");
    // The office's list: which key, where it is, who needs it, since when.
    auto const late = get("/late-home-keys", dispatcher_);
    EXPECT_EQ(late.at("items/0/label"), "B-01") << late.body;
    EXPECT_EQ(late.at("items/0/holder/worker"), id_of(1));
    EXPECT_EQ(late.at("items/0/next/worker"), id_of(0));
    EXPECT_EQ(parse_instant(late.at("items/0/late_since")).value_or(Instant{}) <= clock.now(),
              true);
    EXPECT_EQ(get("/late-home-keys", families[0]).status, 403);
    // Each store has its own list.
    EXPECT_EQ(get("/late-home-keys", manager_of(company.stores[0])).at("items/0/id"), key);
    EXPECT_EQ(get("/late-home-keys", manager_of(another_store())).at("items/0/id"), "");
    advance(minutes{30});
    EXPECT_EQ(count("standins.key_late"), 1u) << "said once for a visit";
    EXPECT_EQ(hand(key, 1, to_worker(0)).status, 201);
    EXPECT_EQ(keys().at("items/0/is_late"), "true") << "handed over is not received";
    EXPECT_EQ(get("/late-home-keys", dispatcher_).at("items/0/on_its_way_to/worker"), id_of(0));
    EXPECT_EQ(receive(key, 0).status, 201);
    EXPECT_EQ(keys().at("items/0/is_late"), "false");
    EXPECT_EQ(get("/late-home-keys", dispatcher_).at("items/0/id"), "") << "none is late any more";
}

TEST_P(HandOver, AKeyInTimeStartsNoAlarm) { // BE-09
    auto const key = add_key("B-02");
    take();
    EXPECT_EQ(receive(key, 0).status, 201);
    settle();
    pass_until(*parse_instant(usual_start) - hours{1});
    EXPECT_EQ(count("standins.key_late"), 0u);
}

HEARTH_BOTH_ENGINES(HandOver);

} // namespace hearth::app::standins_home_test
