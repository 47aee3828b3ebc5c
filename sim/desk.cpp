// ST-01…ST-04: wishes that several stores want, and calls that another person answers.
#include "sim/actors.h"

#include "rooms/intake/intake.h"

namespace hearth::sim {

void Desk::plan_day(Instant midnight) {
    auto& dice = world_.dice();
    for (int i = dice.between(0, 2); i > 0; --i)
        world_.at(midnight + minutes{dice.between(480, 1'200)}, [this] { race(++races_); });
}

/// Whoever was promised a call is called: a little early, late, or the next day.
void Desk::hear(LoggedEvent const& event) {
    if (event.kind != intake::CallbackPromised::kind) return;
    auto const promised = json::from_text<intake::CallbackPromised>(event.payload);
    auto& dice = world_.dice();
    auto const off = dice.chance(10) ? dice.between(300, 1'500) : dice.between(-20, 100);
    world_.at(promised.promised_at + minutes{off},
              [this, id = to_text(promised.callback)] { call_back(id); });
}

void Desk::call_back(std::string const& callback) {
    auto& dice = world_.dice();
    int const fate = dice.roll(100);
    std::string body = R"({"result":"reached"})";
    if (fate >= 50) body = R"({"result":"somebody_else"})"; // put off, not closed (ST-03)
    if (fate >= 78) body = R"({"result":"unreachable"})";
    if (fate >= 90)
        body = R"({"result":"postponed","again_at":")" +
               to_text(world_.now() + hours{dice.between(2, 30)}) + "\"}";
    is_done(world_.post(people_.staff("agent"), "/callbacks/" + callback + "/result", body),
            "the result of a callback", {"intake.callback_done"});
}

/// Somebody needs help today; all stores are asked, each as quick or as sleepy as the dice say.
void Desk::race(int number) {
    auto& dice = world_.dice();
    auto const digits = std::to_string(number);
    auto const phone = "135" + std::string(8 - digits.size(), '0') + digits;
    // Whoever typed it sees it (they have just read it back), nobody else.
    world_.keep_secret({phone, ActorKind::Staff, people_.staff("agent").id, Secret::What::Phone});
    auto const& stores = people_.company().stores;
    auto const opened = world_.post(
        people_.staff("agent"), "/inquiries",
        R"({"channel":"phone","wish":{"name":"吴女士","phone":")" + phone +
            R"(","address":"肇嘉浜路","needs":"急，今天就要","latitude":31.21,"longitude":121.47,)" +
            R"("item":")" + to_text(people_.company().cleaning) + "\"}}");
    if (!is_done(opened, "an urgent inquiry")) return;
    auto const race =
        world_.post(people_.staff("agent"), "/inquiries/" + opened.at("id") + "/races",
                    R"({"reason":"urgent","stores":[")" + to_text(stores[0]) + R"(",")" +
                        to_text(stores[1]) + "\"]}");
    if (!is_done(race, "a race")) return;
    auto const id = race.at("id");
    // Two who reach for it at the very same moment, or one after the other, or nobody.
    auto const first = world_.now() + seconds{dice.between(20, 1'500)};
    for (int store = 0; store < 2; ++store) {
        int const fate = dice.roll(100);
        auto const at = dice.chance(30) ? first : first + seconds{dice.between(1, 900)};
        if (fate < 60) world_.at(at, [this, id, store] { take_race(id, store); });
        if (fate >= 60 && fate < 80) world_.at(at, [this, id, store] { pass_race(id, store); });
    }
    soon(200, 700, [this, id] {
        is_done(world_.post(people_.staff("agent"), "/races/" + id + "/cancellation"),
                "ending a race", {"intake.race_over", "intake.race_cancelled"});
    });
}

void Desk::take_race(std::string const& race, int store) {
    auto const& manager = people_.staff("store_manager@" + std::to_string(store));
    auto const id = to_text(people_.company().stores[static_cast<std::size_t>(store)]);
    auto const won =
        world_.post(manager, "/races/" + race + "/winner", R"({"store":")" + id + "\"}");
    if (!is_done(won, "taking a race", {"intake.race_over", "intake.race_cancelled"})) return;
    world_.check(winners_.emplace(race, id).second, "a race was won twice: " + race);
    auto const result = world_.dice().chance(50) ? "served" : "unreachable";
    auto const contact = world_.post(manager, "/routings/" + won.at("id") + "/contacts",
                                     R"({"result":")" + std::string(result) + "\"}");
    if (!is_done(contact, "what came of a race")) return;
    soon(2, world_.dice().chance(15) ? 900 : 120, [this, id = contact.at("id")] {
        is_done(world_.post(people_.staff("agent"), "/contacts/" + id + "/acknowledgement"),
                "seeing what came of a race");
    });
}

void Desk::pass_race(std::string const& race, int store) {
    auto const id = to_text(people_.company().stores[static_cast<std::size_t>(store)]);
    is_done(world_.post(people_.staff("store_manager@" + std::to_string(store)),
                        "/races/" + race + "/passes",
                        R"({"store":")" + id + R"(","reason":"没有空的阿姨"})"),
            "passing a race", {"intake.race_over", "intake.race_cancelled"});
}

} // namespace hearth::sim
