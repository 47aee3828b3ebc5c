// CP-01…CP-08: who is angry, and how the office carries it to the end - in time or long after.
#include "sim/actors.h"

#include "rooms/complaints/complaints.h"

namespace hearth::sim {
namespace {

constexpr int angry_percent = 30;
constexpr int late_percent = 12; ///< of what the office does, hours too late

char const* const kinds[] = {"late", "quality", "damage", "fees", "attitude"};
char const* const channels[] = {"phone", "store", "mail", "regulator"};

} // namespace

void Complainers::hear(LoggedEvent const& event) {
    auto& dice = world_.dice();
    if (event.kind == orders::OrderDone::kind) {
        auto const order = to_text(json::from_text<orders::OrderDone>(event.payload).order);
        if (dice.chance(angry_percent)) soon(5, 900, [this, order] { complain(order); });
        return;
    }
    if (event.kind != complaints::ComplaintOpened::kind) return;
    auto const opened = json::from_text<complaints::ComplaintOpened>(event.payload);
    bool const is_soft = opened.grade == complaints::Grade::Soft;
    auto const carry = [this, id = to_text(opened.complaint)] { carry_on(id); };
    if (dice.chance(late_percent)) return soon(200, 900, carry);
    is_soft ? soon(2, 22, carry) : soon(10, 90, carry);
}

/// By the site, or by any other way that somebody of the office takes down.
void Complainers::complain(std::string const& order) {
    auto const deal = people_.deals().find(order);
    if (deal == people_.deals().end()) return;
    auto& dice = world_.dice();
    std::string const kind = kinds[dice.roll(std::size(kinds))];
    auto const what = R"({"kind":")" + kind + R"(","words":"投诉第 )" + std::to_string(++words_) +
                      R"( 号，很不满意","order":")" + order + R"(","visit":")" +
                      deal->second.visit + "\"";
    bool const is_by_site = dice.chance(50);
    if (is_by_site) {
        auto const* const family = people_.family(deal->second.family);
        if (!family) return;
        auto const opened = world_.post(*family, "/me/complaints", what + "}");
        if (!is_done(opened, "a complaint")) return;
        if (dice.chance(12))
            soon(3, 2'000, [this, index = deal->second.family, id = opened.at("id")] {
                auto const* const again = people_.family(index);
                if (!again) return;
                is_done(world_.post(*again, "/me/complaints/" + id + "/withdrawal"),
                        "taking a complaint back",
                        {"complaints.already_over", "complaints.not_so"});
            });
    } else {
        is_done(world_.post(people_.staff("agent"), "/complaints",
                            what + R"(,"channel":")" + channels[dice.roll(4)] +
                                R"(","mood":"angry","alleges_fraud":)" +
                                (dice.chance(10) ? "true}" : "false}")),
                "a complaint by telephone");
    }
    if (dice.chance(20)) soon(10, 600, [this, order] { complain(order); }); // and once more
}

/// The next thing there is to do about it, and the one after that some time later.
void Complainers::carry_on(std::string const& id) {
    auto const path = "/complaints/" + id;
    auto const& centre = people_.staff("service_centre");
    auto const file = world_.get(centre, path);
    if (!is_done(file, "reading a complaint")) return;
    auto& dice = world_.dice();
    auto const state = file.at("row/state");
    auto const crossing = {"complaints.already_over", "complaints.not_so"};
    if (state == "withdrawn") return;
    if (state == "closed") return follow_up(id, file);
    if (state == "open") {
        is_done(world_.post(centre, path + "/response", R"({"said":"抱歉，我们正在核实"})"),
                "an answer to a complaint", crossing);
    } else if (state == "responded") {
        bool const is_dated = file.at("row/grade") == "hard" || dice.chance(30);
        auto const by = world_.now() + hours{dice.between(6, 48)};
        is_done(world_.post(centre, path + "/findings",
                            R"({"findings":"核实无误")" +
                                (is_dated ? R"(,"final_by":")" + to_text(by) + "\"}" : "}")),
                "the facts of a complaint", crossing);
    } else if (state == "examined") {
        decide(id, file);
    } else if (state == "decided") {
        close(id, file);
    }
    auto const next = [this, id] { carry_on(id); };
    dice.chance(late_percent) ? soon(300, 3'000, next) : soon(3, 180, next);
}

void Complainers::decide(std::string const& id, Answer const& file) {
    auto const path = "/complaints/" + id;
    auto const& centre = people_.staff("service_centre");
    auto& dice = world_.dice();
    int const way = dice.roll(100);
    bool const is_workers = way < 20 && !file.at("workers/0").empty();
    if (is_workers && !hear_worker(path, file)) return;
    std::string const pays = way >= 60 ? R"(["apology","compensation"],"amount":)" +
                                             std::to_string(100 * dice.between(20, 1'500))
                                       : std::string(R"(["apology"])");
    is_done(world_.post(centre, path + "/decision",
                        std::string(R"({"liability":")") + (is_workers ? "worker" : "company") +
                            R"(","remedies":)" + pays + R"(,"said":"向您道歉"})"),
            "the decision of a complaint", {"complaints.already_over", "complaints.not_so"});
    if (!dice.chance(50)) return;
    auto const due = world_.now() + hours{dice.between(2, 40)};
    is_done(world_.post(centre, path + "/commitments",
                        std::string(R"({"kind":")") +
                            (dice.chance(60) ? "to_customer" : "prevention") +
                            R"(","what":"补做一次","due_at":")" + to_text(due) + "\"}"),
            "a promise about a complaint", {"complaints.already_over"});
}

/// Nobody is held liable unheard: their own words, or that they kept silent.
bool Complainers::hear_worker(std::string const& path, Answer const& file) {
    if (world_.dice().chance(50)) {
        auto const* const worker = people_.worker(*parse_uuid(file.at("workers/0")));
        return worker && is_done(world_.post(*worker, "/my" + path + "/statement",
                                             R"({"words":"我按时到了"})"),
                                 "a worker's side", {"complaints.already_over"});
    }
    return is_done(world_.post(people_.staff("service_centre"), path + "/silence",
                               R"({"how_asked":"电话两次"})"),
                   "a worker's silence", {"complaints.already_over"});
}

void Complainers::close(std::string const& id, Answer const& file) {
    auto const& centre = people_.staff("service_centre");
    for (auto const& one : *file.json.find("commitments")->as<json::Array>()) {
        bool const is_done_already = one.find("done_at") != nullptr; // left out until then
        bool const is_ours = *one.find("kind")->as<std::string>() == "prevention";
        if (is_done_already || (is_ours && world_.dice().chance(70))) continue;
        is_done(world_.post(centre,
                            "/commitments/" + *one.find("id")->as<std::string>() + "/completion"),
                "keeping a promise", {"complaints.commitment_done"});
    }
    is_done(world_.post(centre, "/complaints/" + id + "/closing",
                        R"({"cause":"skill","said":"已补做，谢谢您的意见"})"),
            "closing a complaint", {"complaints.already_over", "complaints.not_so"});
}

/// The day after: content, not at all, or nobody answers and it is tried again.
void Complainers::follow_up(std::string const& id, Answer const& file) {
    auto const said = file.at("satisfaction");
    if (said == "satisfied") return;
    auto& dice = world_.dice();
    int const fate = dice.roll(100);
    std::string const result = fate < 60 ? "satisfied" : fate < 80 ? "unsatisfied" : "unreachable";
    is_done(world_.post(people_.staff("service_centre"), "/complaints/" + id + "/follow-up",
                        R"({"result":")" + result + "\"}"),
            "the call after a complaint", {"complaints.followed_up", "complaints.not_so"});
    if (result != "satisfied") soon(200, 2'000, [this, id] { carry_on(id); });
}

} // namespace hearth::sim
