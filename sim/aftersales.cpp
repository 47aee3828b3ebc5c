// AS-01…AS-06: called off by telephone, repaired, sold and given back; and who approves of it.
#include "sim/actors.h"

#include "rooms/aftersales/aftersales.h"

namespace hearth::sim {
namespace {

constexpr int faulty_percent = 22;
constexpr int phone_percent = 8; ///< of orders that are called off by telephone

} // namespace

void AfterSales::plan_day(Instant midnight) {
    auto& dice = world_.dice();
    for (int i = dice.roll(3); i > 0; --i)
        world_.at(midnight + minutes{dice.between(540, 1'200)},
                  [this, family = dice.roll(people_.count_families())] { sell(family); });
    for (int const minute : {600, 1'020})
        if (dice.chance(80)) // not every day
            world_.at(midnight + minutes{minute}, [this] { decide_approvals(); });
}

void AfterSales::hear(LoggedEvent const& event) {
    auto& dice = world_.dice();
    if (event.kind == orders::OrderPlaced::kind) {
        auto const order = to_text(json::from_text<orders::OrderPlaced>(event.payload).order);
        if (dice.chance(phone_percent)) soon(60, 3'600, [this, order] { call_off(order); });
    } else if (event.kind == orders::OrderDone::kind) {
        auto const order = to_text(json::from_text<orders::OrderDone>(event.payload).order);
        if (dice.chance(faulty_percent)) soon(20, 1'500, [this, order] { want_repair(order); });
    } else if (event.kind == aftersales::RepairMoved::kind) {
        auto const moved = json::from_text<aftersales::RepairMoved>(event.payload);
        if (moved.from == moved.to && moved.to == aftersales::RepairState::Noticed)
            soon(20, dice.chance(15) ? 4'000 : 1'300,
                 [this, id = to_text(moved.repair)] { carry_repair(id); });
    }
}

/// Opened at the desk; a word to keep them; signed on the telephone some time later, or taken back.
void AfterSales::call_off(std::string const& order) {
    auto& dice = world_.dice();
    auto const opened =
        world_.post(people_.staff("agent"), "/orders/" + order + "/cancellation",
                    R"({"reason":"客户来电取消","retention":{"offered":")" +
                        std::string(dice.chance(50) ? "other_time" : "other_worker") +
                        R"(","result":")" + (dice.chance(30) ? "stays" : "leaves") + "\"}}");
    if (opened.status == 409) return; // begun, over, or called off by themselves
    if (!is_done(opened, "calling off by telephone") || opened.at("state") != "opened") return;
    soon(5, 700, [this, id = opened.at("id")] {
        auto const path = "/cancellations/" + id;
        auto const done = world_.dice().chance(15)
                              ? world_.post(people_.staff("agent"), path + "/withdrawal")
                              : world_.post(people_.staff("agent"), path + "/signature",
                                            R"({"way":"phone","note":"本人来电确认"})");
        world_.check(done.status < 300 || done.status == 409,
                     "a cancellation is signed oddly: " + done.body);
    });
}

void AfterSales::want_repair(std::string const& order) {
    auto const deal = people_.deals().find(order);
    if (deal == people_.deals().end()) return;
    auto const* const family = people_.family(deal->second.family);
    if (!family) return;
    is_done(world_.post(*family, "/orders/" + order + "/repairs", R"({"words":"窗户还有水痕"})"),
            "noticing a repair");
}

/// The next step of the repair order, and the one after that some time later.
void AfterSales::carry_repair(std::string const& id) {
    auto const path = "/repairs/" + id;
    auto const& centre = people_.staff("service_centre");
    auto const file = world_.get(centre, path);
    if (!is_done(file, "reading a repair")) return;
    auto& dice = world_.dice();
    auto const state = file.at("state");
    if (state == "closed" || state == "withdrawn") return;
    if (state == "noticed") {
        dice.chance(8) ? is_done(world_.post(centre, path + "/withdrawal"), "taking a repair back")
                       : is_done(world_.post(centre, path + "/contact", R"({"said":"约好明天"})"),
                                 "calling about a repair");
    } else if (state == "contacted") {
        diagnose(path);
    } else if (state == "diagnosed") {
        is_done(world_.post(people_.staff("store_manager"), path + "/plan-signature"),
                "signing a plan");
    } else if (state == "signed" && file.at("waits_for_customer") == "true") {
        agree(path, file);
    } else if (state == "signed") {
        is_done(world_.post(centre, path + "/completion", R"({"said":"好了"})"), "a repair done");
    } else if (state == "repaired") {
        is_done(world_.post(centre, path + "/return"), "bringing it back");
    } else if (state == "returned") {
        bool const is_fine = dice.chance(75);
        is_done(world_.post(centre, path + "/follow-up",
                            std::string(R"({"result":")") +
                                (is_fine ? "satisfied" : "unsatisfied") + R"(","said":"已电话"})"),
                "the call after a repair");
    }
    auto const next = [this, id] { carry_repair(id); };
    dice.chance(12) ? soon(1'000, 4'500, next) : soon(10, 500, next);
}

/// Mostly ours; their own use costs a fee; sometimes part of the price goes back.
void AfterSales::diagnose(std::string const& path) {
    int const way = world_.dice().roll(100);
    auto const put = [&](std::string const& what) {
        return world_.ask(people_.staff("technician"),
                          {"PUT", path + "/diagnosis", R"({"found":"玻璃上有水痕",)" + what});
    };
    std::string const part = R"("parts":[{"name":"刮条","count":2,"price":1200}],)";
    std::string const free =
        R"("fault":"company","way":"repair",)" + part + R"("fee":0,"refund":0})";
    if (way < 60) return void(is_done(put(free), "a diagnosis"));
    if (way < 80)
        return void(is_done(
            put(R"("fault":"customer","way":"repair",)" + part + R"("fee":4800,"refund":0})"),
            "a diagnosis with a fee"));
    auto const back =
        put(R"("fault":"company","way":"partial_refund","parts":[],"fee":0,"refund":1500})");
    if (back.status >= 300) is_done(put(free), "a diagnosis after all"); // nothing paid yet
}

void AfterSales::agree(std::string const& path, Answer const& file) {
    auto const& centre = people_.staff("service_centre");
    if (world_.dice().chance(15)) {
        is_done(world_.post(centre, path + "/withdrawal"), "a fee that is not agreed to");
        return;
    }
    is_done(world_.post(centre, path + "/agreement",
                        R"({"fee":)" + file.at("diagnosis/fee") + R"(,"note":"林女士电话同意"})"),
            "agreeing to a fee");
}

void AfterSales::sell(int family) {
    auto const& facts = people_.company().families.at(static_cast<std::size_t>(family));
    auto const store = to_text(facts.store);
    auto const sold =
        world_.post(people_.staff("store_agent"), "/goods-sales",
                    R"({"customer":")" + to_text(facts.customer) + R"(","store":")" + store +
                        R"(","kind":"goods","sale":"shop","label":"除螨仪","count":1,"price":)" +
                        std::to_string(100 * world_.dice().between(50, 2'500)) + "}");
    if (!is_done(sold, "selling goods")) return;
    auto const id = sold.at("id");
    people_.pay(id, store, std::stoll(sold.at("due")));
    is_done(world_.post(people_.staff("store_agent"), "/goods-sales/" + id + "/hand-over"),
            "handing goods over");
    if (world_.dice().chance(60)) soon(100, 9'000, [this, id] { give_back(id); });
}

/// With the figure that was shown; or another of its kind instead.
void AfterSales::give_back(std::string const& sale) {
    auto const path = "/goods-sales/" + sale;
    auto const& manager = people_.staff("store_manager");
    auto const quote = world_.get(manager, path + "/quote");
    if (!is_done(quote, "what goods bring back")) return;
    if (quote.at("outcome") != "refund") return;
    if (world_.dice().chance(25)) {
        is_done(
            world_.post(manager, path + "/exchange",
                        R"({"fault":"customer","condition":"good","spent":0,"reason":"颜色不对"})"),
            "exchanging goods");
        return;
    }
    is_done(
        world_.post(manager, path + "/return",
                    R"({"fault":"customer","condition":"good","spent":0,"reason":"不合用","fee":)" +
                        quote.at("fee") + "}"),
        "giving goods back");
}

/// Who may approve looks through what waits; some of it is left for the next time.
void AfterSales::decide_approvals() {
    auto const& manager = people_.staff("general_manager");
    auto const list = world_.get(manager, "/approvals");
    if (!is_done(list, "what waits for approval")) return;
    for (auto const& one : *list.json.find("items")->as<json::Array>()) {
        if (!*one.find("may_decide")->as<bool>() || world_.dice().chance(20)) continue;
        std::string const decision = world_.dice().chance(80)
                                         ? R"({"decision":"approved"})"
                                         : R"({"decision":"refused","note":"请再核实"})";
        is_done(world_.ask(manager,
                           {"PUT", "/approvals/" + *one.find("id")->as<std::string>() + "/decision",
                            decision}),
                "an approval", {"identity.approval_decided"});
    }
}

} // namespace hearth::sim
