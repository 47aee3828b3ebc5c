// VS-09, BE-12: calls for help from both sides, and whether a silent worker is well.
#include "sim/actors.h"

#include "rooms/safety/safety.h"

namespace hearth::sim {
namespace {

constexpr int worker_percent = 8; ///< of visits at which somebody calls for help
constexpr int family_percent = 4;

} // namespace

void Emergencies::plan_day(Instant midnight) {
    auto& dice = world_.dice();
    if (!dice.chance(15)) return;
    auto const store = to_text(dice.pick(people_.company().stores));
    world_.at(midnight + minutes{dice.between(540, 1'000)}, [this, store] {
        is_done(world_.post(people_.staff("store_manager"), "/drills",
                            R"({"store":")" + store + R"(","kind":"fire"})"),
                "a drill");
    });
}

void Emergencies::hear(LoggedEvent const& event) {
    auto& dice = world_.dice();
    if (event.kind == dispatch::AssignmentChanged::kind) {
        auto const what = json::from_text<dispatch::AssignmentChanged>(event.payload);
        if (what.state != dispatch::AssignmentState::Confirmed) return;
        auto const deal = people_.deals().find(to_text(what.order));
        if (deal == people_.deals().end()) return;
        auto const at = deal->second.starts_at + minutes{dice.between(1, 150)};
        if (dice.chance(worker_percent))
            world_.at(at, [this, visit = to_text(what.visit), worker = what.worker.uuid] {
                if (auto const* const who = people_.worker(worker)) tap(*who, "/my", visit);
            });
        if (dice.chance(family_percent))
            world_.at(at, [this, visit = to_text(what.visit), index = deal->second.family] {
                if (auto const* const who = people_.family(index)) tap(*who, "/me", visit);
            });
    } else if (event.kind == safety::Alarm::kind) {
        auto const what = json::from_text<safety::Alarm>(event.payload);
        if (what.rung != "raised") return;
        // Sixty seconds are promised; some of the time nobody looks for an hour.
        auto const wait = dice.chance(15) ? dice.between(300, 4'000) : dice.between(8, 110);
        world_.in(seconds{wait}, [this, id = to_text(what.incident), is_drill = what.is_drill] {
            take(id, is_drill);
        });
    } else if (event.kind == safety::Asked::kind) {
        auto const what = json::from_text<safety::Asked>(event.payload);
        if (dice.chance(60)) // the others do not hear their phone
            world_.in(minutes{dice.between(1, 7)},
                      [this, id = to_text(what.question), worker = what.worker.uuid] {
                          answer(id, worker);
                      });
    }
}

/// One tap is often two: with the same key where the phone repeats it, with another where the
/// person does.
void Emergencies::tap(Person const& who, std::string const& side, std::string const& visit) {
    auto& dice = world_.dice();
    auto const body = [&](int number) {
        return R"({"key":"tap-)" + std::to_string(number) + R"(","visit":")" + visit +
               R"(","kind":")" + (dice.chance(50) ? "unknown" : "medical") + R"(","is_silent":)" +
               (dice.chance(30) ? "true" : "false") +
               R"(,"position":{"latitude":31.21,"longitude":121.45,"accuracy_m":20}})";
    };
    auto const first = body(++taps_);
    auto const raised = world_.post(who, side + "/incidents", first);
    if (!is_done(raised, "a call for help")) return;
    auto const path = side + "/incidents/" + raised.at("id");
    if (dice.chance(40)) {
        auto const again =
            world_.post(who, side + "/incidents", dice.chance(50) ? first : body(++taps_));
        if (is_done(again, "a call for help, once more"))
            world_.check(again.at("id") == raised.at("id"), "one call for help became two");
    }
    is_done(world_.post(who, path + "/positions",
                        R"({"position":{"latitude":31.22,"longitude":121.45,"accuracy_m":9}})"),
            "where they are now", {"safety.already_over"});
    if (dice.chance(30))
        is_done(world_.post(who, path + "/safe", "{}"), "all is well", {"safety.already_over"});
}

void Emergencies::take(std::string const& incident, bool is_drill) {
    auto const path = "/incidents/" + incident;
    auto const& agent = people_.staff("agent");
    is_done(world_.ask(agent, {"PUT", path + "/taking"}), "taking a call for help");
    is_done(world_.post(agent, path + "/sightings"), "looking where they are");
    soon(10, 240, [this, path, is_drill] {
        is_done(world_.post(people_.staff("agent"), path + "/closure",
                            std::string(R"({"outcome":")") + (is_drill ? "drilled" : "resolved") +
                                R"(","words":"已处理，人平安"})"),
                "closing a call for help");
    });
}

void Emergencies::answer(std::string const& question, Uuid worker) {
    auto const* const who = people_.worker(worker);
    if (!who) return;
    is_done(world_.post(*who, "/my/safety-questions/" + question + "/answer",
                        world_.dice().chance(80) ? R"({"answer":"all_right"})"
                                                 : R"({"answer":"need_time","more_min":30})"),
            "saying that all is well", {"safety.question_over"});
}

} // namespace hearth::sim
