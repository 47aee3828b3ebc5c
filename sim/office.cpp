// What the office does: somebody for every visit, the money, the calls, the inquiries.
#include "sim/people.h"

namespace hearth::sim {

/// Nobody has said yes yet: the dispatcher looks. With an hour to go and nobody to be found, the
/// order is called off by us, free.
void People::find_somebody(std::string const& order, bool is_last_chance) {
    auto const deal = deals_.find(order);
    if (deal == deals_.end()) return;
    auto const view = world_.get(staff("dispatcher"), "/orders/" + order);
    world_.check(view.status == 200, "the dispatcher cannot read an order: " + view.body);
    auto const state = view.at("visits/0/state");
    if (state == "unassigned") try_candidates(deal->second);
    if (!is_last_chance) return;
    world_.in(minutes{25}, [this, order] {
        auto const later = world_.get(staff("dispatcher"), "/orders/" + order);
        auto const state = later.at("visits/0/state");
        if (state != "unassigned" && state != "assigned") return;
        auto const answer =
            world_.post(staff("store_manager"), "/orders/" + order + "/cancellation",
                        R"({"reason":"没有服务人员","fault":"company"})");
        world_.check(answer.status < 300, "we cannot call off: " + answer.body);
    });
}

/// Two dispatchers look at the same board and send the same best worker at the same moment.
void People::try_candidates(Deal const& deal) {
    auto const found = world_.get(staff("dispatcher"), "/visits/" + deal.visit + "/candidates");
    if (found.status != 200 || found.at("suggestions/0/can_come") != "true") return;
    auto const body = R"({"workers":[")" + found.at("suggestions/0/worker") +
                      R"("],"visit_version":)" + found.at("visit_version") + "}";
    auto const path = "/visits/" + deal.visit + "/assignment";
    auto const first = world_.post(staff("dispatcher"), path, body);
    world_.check(first.status < 300, "a candidate cannot be sent: " + first.body);
    auto const second = world_.post(staff("dispatcher2"), path, body);
    world_.check(second.status == 409, "two dispatchers overwrote one another: " + second.body);
}

void People::take_money(std::string const& order) {
    auto const deal = deals_.find(order);
    if (deal == deals_.end()) return;
    auto const bill = world_.get(staff("finance"), "/bills/" + order);
    world_.check(bill.status == 200, "no bill: " + bill.body);
    auto const due = std::stoll("0" + bill.at("balance/due"));
    if (due == 0) return;
    auto const part = world_.dice().chance(20) && due > 2 ? due / 2 : due;
    pay(order, deal->second.store, part);
    if (part < due) pay(order, deal->second.store, due - part);
    // And once more: there is nothing due (PY-04).
    auto const more = world_.post(staff("finance"), "/payments",
                                  R"({"order":")" + order + R"(","store":")" + deal->second.store +
                                      R"(","method":"cash","amount":1})");
    world_.check(more.status == 409, "more was taken than was due: " + more.body);
}

void People::pay(std::string const& order, std::string const& store, std::int64_t amount) {
    bool const is_cash = world_.dice().chance(50);
    auto const how = is_cash ? std::string(R"("method":"cash")")
                             : R"("method":"card","reference":")" + world_.new_key() + "\"";
    auto const paid = world_.post(staff("finance"), "/payments",
                                  R"({"order":")" + order + R"(","store":")" + store + R"(",)" +
                                      how + R"(,"amount":)" + std::to_string(amount) + "}");
    world_.check(paid.status == 201, "a payment is refused: " + paid.body);
    if (paid.status != 201) return;
    payments_[paid.at("id")] = amount;
    if (world_.dice().chance(6))
        world_.in(minutes{world_.dice().between(30, 900)},
                  [this, id = paid.at("id")] { give_back(id); });
}

void People::give_back(std::string const& payment) {
    auto const asked =
        world_.post(staff("finance"), "/refunds",
                    R"({"payment":")" + payment + R"(","amount":500,"reason":"goodwill"})");
    world_.check(asked.status == 201, "a refund is refused: " + asked.body);
    if (asked.status != 201) return;
    auto const path = "/refunds/" + asked.at("id") + "/payout";
    auto const paid = world_.post(staff("finance"), path);
    if (paid.status >= 300) return; // waits for a second person
    auto const twice = world_.post(staff("finance"), path);
    world_.check(twice.status == 409, "a refund was paid twice: " + twice.body);
}

/// The calls after service and before important visits.
void People::make_calls() {
    for (auto const& store : company_.stores) {
        auto const list = world_.get(staff("agent"), "/follow-ups?store=" + to_text(store));
        world_.check(list.status == 200, "no follow-ups: " + list.body.substr(0, 200));
        auto const* const items = list.json.find("items");
        if (!items) continue;
        for (auto const& one : *items->as<json::Array>()) {
            if (world_.dice().chance(20)) continue; // not today
            auto const& id = *one.find("id")->as<std::string>();
            bool const is_after = *one.find("kind")->as<std::string>() != "day_before";
            Ask wish{"PUT", "/follow-ups/" + id + "/result",
                     std::string(R"({"result":")") + (is_after ? "satisfied" : "confirmed") +
                         "\"}"};
            wish.if_match = json::to_text(*one.find("version"));
            auto const done = world_.ask(staff("agent"), wish);
            world_.check(done.status < 300, "a call cannot be noted: " + done.body);
        }
    }
}

/// Somebody we do not know writes through the website.
void People::inquire(int number) {
    auto const digits = std::to_string(number);
    auto const phone = "137" + std::string(8 - digits.size(), '0') + digits;
    world_.keep_secret({phone, ActorKind::Customer, Uuid{}, Secret::What::Phone});
    Person const nobody{.name = "visitor " + digits};
    auto const opened = world_.post(
        nobody, "/inquiries",
        R"({"channel":"web","wish":{"name":"周先生","phone":")" + phone +
            R"(","address":"漕溪路","needs":"想请人打扫","latitude":31.19,"longitude":121.44,"item":")" +
            to_text(company_.cleaning) + "\"}}");
    world_.check(opened.status == 201, "an inquiry is refused: " + opened.body);
    if (opened.status != 201) return;
    // Sometimes later than was promised: then the clock has climbed.
    world_.in(minutes{world_.dice().between(2, 55)},
              [this, id = opened.at("id")] { answer_inquiry(id); });
}

void People::answer_inquiry(std::string const& inquiry) {
    auto const path = "/inquiries/" + inquiry;
    auto const answered = world_.post(staff("agent"), path + "/response");
    world_.check(answered.status < 300, "an inquiry cannot be answered: " + answered.body);
    auto& dice = world_.dice();
    if (dice.chance(30)) {
        auto const when = world_.now() + minutes{dice.between(60, 300)};
        auto const promised =
            world_.post(staff("agent"), path + "/callbacks",
                        R"({"promised_at":")" + to_text(when) + R"(","about":"报价"})");
        world_.check(promised.status < 300, "a callback is refused: " + promised.body);
    }
    auto const routed = world_.post(staff("agent"), path + "/routings", "{}");
    world_.check(routed.status < 300, "an inquiry cannot be routed: " + routed.body);
    // A store that sleeps, and a family that does not wait for it.
    bool const is_asleep = dice.chance(20);
    if (dice.chance(15))
        world_.in(minutes{dice.between(1, 30)}, [this, path] {
            world_.post(staff("agent"), path + "/closing", R"({"reason":"no_longer_needed"})");
        });
    world_.in(minutes{is_asleep ? dice.between(120, 900) : dice.between(1, 40)},
              [this, id = routed.at("id"), inquiry] { serve_routing(id, inquiry); });
}

void People::serve_routing(std::string const& routing, std::string const& inquiry) {
    auto const path = "/routings/" + routing;
    auto const taken = world_.post(staff("store_manager"), path + "/acceptance");
    if (taken.code() == "intake.routing_answered") return; // taken back: they did not wait
    world_.check(taken.status < 300, "a routing cannot be taken: " + taken.body);
    auto const contact =
        world_.post(staff("store_manager"), path + "/contacts", R"({"result":"no_longer_needed"})");
    world_.check(contact.status < 300, "a contact cannot be noted: " + contact.body);
    auto const unseen = world_.dice().chance(15) ? 900 : 150;
    world_.in(minutes{world_.dice().between(5, unseen)}, [this, id = contact.at("id"), inquiry] {
        auto const seen = world_.post(staff("agent"), "/contacts/" + id + "/acknowledgement");
        world_.check(seen.status < 300, "a contact cannot be seen: " + seen.body);
        world_.post(staff("agent"), "/inquiries/" + inquiry + "/closing",
                    R"({"reason":"no_longer_needed"})");
    });
}

} // namespace hearth::sim
