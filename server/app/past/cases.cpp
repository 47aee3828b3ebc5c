// What went wrong and how it is put right: complaints, repairs, goods, promises by word of mouth.
#include "app/past/actors.h"
#include "app/past/texts.h"
#include "base/zone.h"

#include <cstring>

namespace hearth::app::past {
namespace {

constexpr int repair_percent = 12; ///< of the work at appliances
constexpr char const* complaint_channels[] = {"", "phone", "", "store", "phone"};

bool is_appliance(Cast const& cast, std::string const& item) {
    for (auto const* const code : {"aircon_cleaning", "hood_cleaning", "washer_cleaning"})
        if (cast.services.at(code).id == item) return true;
    return false;
}

} // namespace

void Cases::plan_day(Instant midnight) {
    auto const day = static_cast<int>((midnight - stage_.begun()) / hours{24});
    if (day % 6 == 3) stage_.at(midnight + minutes{700}, [this] { sell(sales_++); });
    if (day % 5 == 2) stage_.at(midnight + minutes{760}, [this] { promise(promises_++); });
}

/// Somebody has written just now: the first answer is due at once. A repair has been noticed.
void Cases::plan_last_hour() {
    stage_.at(stage_.until() - minutes{25}, [this] {
        for (auto deal = cast_.deals.rbegin(); deal != cast_.deals.rend(); ++deal)
            if (deal->second.worker >= 0 && deal->second.ends_at + hours{12} < stage_.now() &&
                is_appliance(cast_, deal->second.item))
                return want_repair(deal->first);
    });
    stage_.at(stage_.until() - minutes{11}, [this] {
        for (auto deal = cast_.deals.rbegin(); deal != cast_.deals.rend(); ++deal)
            if (deal->second.worker >= 0 && deal->second.ends_at < stage_.now())
                return complain(deal->first, 0);
    });
}

void Cases::hear(LoggedEvent const& event, json::Value const& what) {
    auto const order = text_at(what, "order");
    auto* const deal = cast_.deal(order);
    if (event.kind == "orders.done" && deal) {
        int const percent = deal->is_bad ? 45 : 1;
        if (stage_.chance(percent))
            stage_.by_day(30, 900, [this, order] { complain(order, complaints_); });
        if (is_appliance(cast_, deal->item) && (repairs_ == 0 || stage_.chance(repair_percent))) {
            ++repairs_;
            stage_.by_day(1'200, 3'000, [this, order] { want_repair(order); });
        }
    } else if (event.kind == "complaints.opened") {
        auto const id = text_at(what, "complaint");
        bool const is_soft = text_at(what, "grade") == "soft";
        bool const is_late = stage_.chance(12);
        auto const carry = [this, id] { carry_on(id); };
        if (is_late)
            stage_.by_day(150, 400, carry);
        else
            stage_.by_day(is_soft ? 4 : 12, is_soft ? 13 : 45, carry);
    } else if (event.kind == "aftersales.repair_moved" && text_at(what, "from") == "noticed" &&
               text_at(what, "to") == "noticed") {
        stage_.by_day(30, 200, [this, id = text_at(what, "repair")] { carry_repair(id); });
    }
}

/// What fits the work, by the site or by any way that the office takes down.
void Cases::complain(std::string const& order, int which) {
    auto const* const deal = cast_.deal(order);
    if (!deal || deal->family < 0) return;
    int const count = static_cast<int>(std::size(troubles));
    auto const* trouble = &troubles[which % count];
    if (std::strlen(trouble->item) > 0 && cast_.services.at(trouble->item).id != deal->item)
        trouble = &troubles[(which + 1) % count];
    ++complaints_;
    std::string const channel =
        complaint_channels[which % static_cast<int>(std::size(complaint_channels))];
    Body body;
    body.say("kind", trouble->kind).say("words", trouble->words);
    body.say("order", order).say("visit", deal->visit);
    if (channel.empty()) {
        stage_.post(family_of(*deal).caller, "/me/complaints", body.text());
        return;
    }
    body.say("channel", channel).say("mood", trouble->is_hard ? "angry" : "upset");
    body.say("grade", trouble->is_hard ? "hard" : "soft");
    stage_.post(stage_.staff("kefu"), "/complaints", body.text());
}

/// The next thing there is to do about it, and the one after that some time later.
void Cases::carry_on(std::string const& id) {
    auto const path = "/complaints/" + id;
    auto const centre = stage_.staff("shouhou");
    auto const file = stage_.get(centre, path);
    auto const state = file.at("row/state");
    auto const* trouble = &troubles[1];
    for (auto const& one : troubles)
        if (file.at("words").find(one.words) != std::string::npos) trouble = &one;
    if (state == "open") {
        stage_.post(centre, path + "/response", Body().say("said", trouble->answer).text());
    } else if (state == "responded") {
        Body body;
        body.say("findings", trouble->found);
        body.say("final_by", to_text(stage_.now() + hours{48}));
        stage_.post(centre, path + "/findings", body.text());
    } else if (state == "examined") {
        decide(path, file);
    } else if (state == "decided") {
        close(path, file);
    } else if (state == "closed") {
        bool const is_content = stage_.chance(85);
        if (file.at("satisfaction").empty())
            stage_.post(centre, path + "/follow-up",
                        Body()
                            .say("result", is_content ? "satisfied" : "unsatisfied")
                            .say("words", is_content ? "处理得挺快，可以。" : "道歉有点像模板。")
                            .text());
        if (is_content) return;
    } else {
        return;
    }
    bool const is_slow = stage_.chance(10);
    stage_.by_day(is_slow ? 900 : 40, is_slow ? 3'000 : 400, [this, id] { carry_on(id); });
}

void Cases::decide(std::string const& path, Reply const& file) {
    auto const* trouble = &troubles[1];
    for (auto const& one : troubles)
        if (file.at("words").find(one.words) != std::string::npos) trouble = &one;
    Body body;
    body.say("liability", "company").say("said", trouble->said);
    body.put("remedies",
             trouble->pays_yuan > 0 ? R"(["apology","compensation"])" : R"(["apology","redo"])");
    if (trouble->pays_yuan > 0) body.number("amount", trouble->pays_yuan * 100);
    stage_.post(stage_.staff("dianzhang"), path + "/decision", body.text());
    if (trouble->pays_yuan > 0) return;
    stage_.post(stage_.staff("shouhou"), path + "/commitments",
                Body()
                    .say("kind", "to_customer")
                    .say("what", "上门免费补做一次，做完请客户签字")
                    .say("due_at", to_text(stage_.now() + hours{stage_.dice().between(20, 44)}))
                    .text());
}

void Cases::close(std::string const& path, Reply const& file) {
    auto const centre = stage_.staff("shouhou");
    auto const* trouble = &troubles[1];
    for (auto const& one : troubles)
        if (file.at("words").find(one.words) != std::string::npos) trouble = &one;
    for (auto const& one : file.list("commitments"))
        if (text_at(one, "done_at").empty())
            stage_.post(centre, "/commitments/" + text_at(one, "id") + "/completion");
    stage_.post(centre, path + "/closing",
                Body().say("cause", trouble->cause).say("said", trouble->closing).text());
}

void Cases::want_repair(std::string const& order) {
    auto const* const deal = cast_.deal(order);
    if (deal)
        stage_.post(family_of(*deal).caller, "/orders/" + order + "/repairs",
                    R"({"words":"洗完以后机器底下有点滴水，响声也比以前大，麻烦来看一下。"})");
}

/// The next step of the repair order, and the one after that some time later.
void Cases::carry_repair(std::string const& id) {
    auto const path = "/repairs/" + id;
    auto const centre = stage_.staff("shouhou");
    auto const state = stage_.get(centre, path).at("state");
    if (state == "noticed")
        stage_.post(centre, path + "/contact",
                    R"({"said":"已联系客户，约明天上午师傅上门检查。"})");
    else if (state == "contacted")
        stage_.put(
            centre, path + "/diagnosis",
            R"({"found":"排水软管没有插到底，滤网卡扣松动。","fault":"company","way":"repair",)"
            R"("parts":[{"name":"滤网卡扣","count":1,"price":1500}],"fee":0,"refund":0})");
    else if (state == "diagnosed")
        stage_.post(stage_.staff("dianzhang"), path + "/plan-signature");
    else if (state == "signed")
        stage_.post(centre, path + "/completion",
                    R"({"said":"软管已复位，换了卡扣，试机半小时正常。"})");
    else if (state == "repaired")
        stage_.post(centre, path + "/return");
    else if (state == "returned")
        stage_.post(centre, path + "/follow-up",
                    R"({"result":"satisfied","said":"客户说不滴水了。"})");
    else
        return;
    stage_.by_day(100, 1'300, [this, id] { carry_repair(id); });
}

void Cases::sell(int number) {
    struct Goods {
        char const* label;
        int fen;
    };
    constexpr Goods goods[] = {{"手持除螨仪", 29'900},       {"净水器滤芯（两支）", 19'800},
                               {"收纳箱（六只装）", 12'900}, {"厨房油污清洁剂", 3'900},
                               {"玻璃水与刮条套装", 5'900},  {"扫地机器人尘袋", 6'800}};
    auto const& one = goods[number % static_cast<int>(std::size(goods))];
    auto const& family = cast_.families.at(static_cast<std::size_t>(2 + number * 3));
    auto const manager = stage_.staff("dianzhang");
    auto const sold = stage_.post(manager, "/goods-sales",
                                  Body()
                                      .say("customer", family.id)
                                      .say("store", family.store)
                                      .say("kind", "goods")
                                      .say("sale", "shop")
                                      .say("label", one.label)
                                      .number("count", 1)
                                      .number("price", one.fen)
                                      .text());
    if (!sold.is_done()) return;
    auto const path = "/goods-sales/" + sold.at("id");
    stage_.post(stage_.staff("caiwu"), "/payments",
                Body()
                    .say("order", sold.at("id"))
                    .say("store", family.store)
                    .say("method", "card")
                    .say("reference", "3" + std::to_string(7'000'000 + stage_.requests()))
                    .put("amount", sold.at("due"))
                    .text());
    stage_.post(manager, path + "/hand-over");
    if (number != 1) return;
    stage_.by_day(2'000, 4'000, [this, path, manager] {
        auto const quote = stage_.get(manager, path + "/quote");
        stage_.post(manager, path + "/return",
                    Body()
                        .say("fault", "customer")
                        .say("condition", "good")
                        .number("spent", 0)
                        .say("reason", "买重了，没拆封")
                        .put("fee", quote.at("fee"))
                        .text());
    });
}

/// Said on the telephone; most are kept in time, one runs out.
void Cases::promise(int number) {
    auto const& family = cast_.families.at(static_cast<std::size_t>(number));
    auto const made = stage_.post(
        stage_.staff("kefu"), "/promises",
        Body()
            .say("kind", "other")
            .say("words", promise_words[number % static_cast<int>(std::size(promise_words))])
            .say("customer", family.id)
            .say("store", family.store)
            .say("owed_by", "company")
            .say("due_at", to_text(stage_.now() + hours{52}))
            .flag("is_agreed", true)
            .text());
    if (made.is_done() && number % 4 != 1)
        stage_.by_day(600, 2'600, [this, id = made.at("promise/id")] {
            stage_.put(stage_.staff("kefu"), "/promises/" + id + "/result", R"({"is_kept":true})");
        });
}

} // namespace hearth::app::past
