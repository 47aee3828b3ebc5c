// What the office does: somebody for every visit, the money, the calls, the inquiries, the letters.
#include "app/past/actors.h"
#include "app/past/texts.h"
#include "base/zone.h"

namespace hearth::app::past {
namespace {

constexpr char zone[] = "Asia/Shanghai";
constexpr char const* methods[] = {"card", "card", "bank_transfer", "cash"};

bool comes_to_an_order(int number) {
    return number % 5 == 0 || number % 5 == 3;
}

/// Content: fours and fives, no bad news, the first choice.
std::string answer_text(json::Value const& question, bool is_bad, Dice& dice) {
    auto const kind = text_at(question, "kind");
    Body answer;
    answer.say("question", text_at(question, "code"));
    if (kind == "score")
        answer.number("score", is_bad ? dice.between(2, 3) : dice.pick({4, 5, 5, 5}));
    else if (kind == "yes_no")
        answer.flag("yes", text_at(question, "bad_answer") != "true");
    else if (kind == "choice")
        answer.say("pick", text_at(question, "picks/0/code"));
    else
        return "";
    return answer.text();
}

} // namespace

void Office::plan_day(Instant midnight) {
    auto const today = midnight;
    bool const is_last = today + hours{24} > stage_.until();
    auto& dice = stage_.dice();
    for (int const minute : {610, 960})
        stage_.at(today + minutes{minute}, [this, is_last] { make_calls(is_last ? 70 : 12); });
    stage_.at(today + minutes{655}, [this] { see_occasions(); });
    stage_.at(today + minutes{1'020}, [this] { decide_approvals(); });
    if (local_weekday(today, zone) == 5)
        stage_.at(today + minutes{930}, [this] { print_letters(); });
    for (int i = dice.between(0, 2); i > 0; --i)
        stage_.at(today + minutes{dice.between(500, 1'200)},
                  [this, n = inquiries_++] { inquire(n); });
    auto const left = stage_.until() - midnight;
    if (left >= hours{24} && left < hours{48})
        stage_.at(today + minutes{1'345}, [this] { give_work(0); });
    auto const day = static_cast<int>((today - stage_.begun()) / hours{24});
    if (day % 4 == 1)
        stage_.at(today + minutes{890},
                  [this, family = day / 4, today] { look_after(family, today); });
}

/// Two visits have just lost their crew, and what was asked on the site has no answer yet.
void Office::plan_last_hour() {
    stage_.at(stage_.until() - minutes{17}, [this] {
        int left = 2;
        for (auto const& [order, deal] : cast_.deals)
            // Not of those whom the newcomer signs in as.
            if (left > 0 && deal.worker > 0 && deal.family > 0 && !deal.is_over &&
                deal.starts_at - stage_.now() > hours{20} &&
                stage_.remove(stage_.staff("diaodu"), "/visits/" + deal.visit + "/assignment")
                    .is_done())
                --left;
    });
    for (int const minute : {14, 6})
        stage_.at(stage_.until() - minutes{minute}, [this, n = inquiries_++] { inquire(n); });
    stage_.at(stage_.until() - minutes{5}, [this, n = inquiries_++] { leave_at_store(n); });
}

void Office::hear(LoggedEvent const& event, json::Value const& what) {
    auto& dice = stage_.dice();
    auto const order = text_at(what, "order");
    if (event.kind == "orders.placed") {
        auto const starts_at = *parse_instant(text_at(what, "starts_at"));
        for (auto const ahead : {hours{20}, hours{5}, hours{2}})
            if (starts_at - ahead > stage_.now())
                stage_.at(starts_at - ahead, [this, order, is_last = ahead == hours{2}] {
                    find_somebody(order, is_last);
                });
    } else if (event.kind == "orders.done") {
        if (stage_.chance(94)) stage_.by_day(5, 1'500, [this, order] { take_money(order); });
    } else if (event.kind == "notify.rated") {
        auto const rating = text_at(what, "rating");
        bool const is_good = std::stoi("0" + text_at(what, "lowest")) >= 4;
        if (!rating.empty() && stage_.chance(is_good ? 35 : 90))
            stage_.by_day(60, 1'200, [this, rating, is_good] { reply_to_rating(rating, is_good); });
    } else if (event.kind == "intake.callback_promised") {
        auto const at = parse_instant(text_at(what, "promised_at"));
        auto const off = stage_.chance(15) ? dice.between(70, 300) : dice.between(-15, -1);
        if (at)
            stage_.at(*at + minutes{off}, [this, id = text_at(what, "callback")] {
                stage_.post(stage_.staff("kefu"), "/callbacks/" + id + "/result",
                            R"({"result":"reached"})");
            });
    }
}

/// Nobody has said yes: the dispatcher sends who can come; at the last, we call it off ourselves.
void Office::find_somebody(std::string const& order, bool is_last_chance) {
    auto const* const deal = cast_.deal(order);
    if (!deal || deal->is_over) return;
    auto const desk = stage_.staff("diaodu");
    auto const found = stage_.get(desk, "/orders/" + order);
    if (found.at("visits/0/state") == "unassigned") {
        auto const able = stage_.get(desk, "/visits/" + deal->visit + "/candidates");
        std::vector<std::string> crew;
        auto const size = std::stoul("0" + able.at("crew_size"));
        for (auto const& one : able.list("suggestions"))
            if (crew.size() < size && text_at(one, "can_come") == "true")
                crew.push_back(text_at(one, "worker"));
        if (crew.size() == size && size > 0) {
            stage_.post(desk, "/visits/" + deal->visit + "/assignment",
                        Body()
                            .put("workers", list_text(crew))
                            .put("visit_version", able.at("visit_version"))
                            .text());
            return;
        }
        if (is_last_chance)
            stage_.post(stage_.staff("dianzhang"), "/orders/" + order + "/cancellation",
                        R"({"reason":"当天没有可派的服务人员，已致歉并改约","fault":"company"})");
    }
}

/// Whoever the newcomer signs in as has something to do today or tomorrow.
void Office::give_work(int worker) {
    constexpr int enough = 3;
    auto const desk = stage_.staff("diaodu");
    auto const& hand = cast_.workers.at(static_cast<std::size_t>(worker));
    int given = 0;
    for (auto const& [order, deal] : cast_.deals) {
        auto const ahead = deal.starts_at - stage_.now();
        if (given == enough) return;
        if (deal.is_over || deal.worker == worker || ahead < hours{8} || ahead > hours{44})
            continue;
        auto const able = stage_.get(desk, "/visits/" + deal.visit + "/candidates");
        if (able.at("crew_size") != "1") continue;
        auto ways = able.list("suggestions");
        for (auto const& one : able.list("others")) // whoever has worked much stands far below
            ways.push_back(one);
        for (auto const& one : ways)
            if (text_at(one, "worker") == hand.id && text_at(one, "can_come") == "true")
                given += stage_
                             .post(desk, "/visits/" + deal.visit + "/assignment",
                                   Body()
                                       .put("workers", list_text({hand.id}))
                                       .put("visit_version", able.at("visit_version"))
                                       .text())
                             .is_done();
    }
}

void Office::take_money(std::string const& order) {
    auto const* const deal = cast_.deal(order);
    auto const desk = stage_.staff("caiwu");
    auto const bill = stage_.get(desk, "/bills/" + order);
    auto const due = std::stoll("0" + bill.at("balance/due"));
    if (!deal || due <= 0) return;
    std::string const method = stage_.dice().pick(methods);
    Body body;
    body.say("order", order).say("store", deal->store).say("method", method);
    body.number("amount", static_cast<double>(due));
    if (method != "cash")
        body.say("reference", "2" + std::to_string(8'000'000 + stage_.requests()));
    auto const paid = stage_.post(desk, "/payments", body.text());
    if (paid.is_done() && deal->is_bad && stage_.chance(30))
        stage_.by_day(200, 3'000,
                      [this, id = paid.at("id"), part = std::to_string(due / 500 * 100)] {
                          give_back(id, part);
                      });
}

/// Asked for by one, paid by another where the amount wants it.
void Office::give_back(std::string const& payment, std::string const& amount) {
    auto const desk = stage_.staff("caiwu");
    auto const asked = stage_.post(desk, "/refunds",
                                   Body()
                                       .say("payment", payment)
                                       .put("amount", amount)
                                       .say("reason", "service_fault")
                                       .say("note", "服务未达标准，退还部分费用")
                                       .text());
    if (asked.at("stage") == "approved")
        stage_.post(desk, "/refunds/" + asked.at("id") + "/payout");
}

void Office::make_calls(int skip_percent) {
    auto const agent = stage_.staff("kefu");
    for (auto const& call : stage_.get(agent, "/care-calls").list("items"))
        if (!stage_.chance(skip_percent)) make_call(call);
}

void Office::make_call(json::Value const& call) {
    auto const agent = stage_.staff("kefu");
    auto const path = "/care-calls/" + text_at(call, "id");
    auto const version = text_at(call, "version");
    if (text_at(call, "kind") == "day_before") {
        stage_.put(agent, path + "/outcome", R"({"outcome":"confirmed"})", version);
        return;
    }
    if (stage_.chance(9)) {
        stage_.put(agent, path + "/outcome", R"({"outcome":"no_answer"})", version);
        return;
    }
    auto const seen = stage_.get(agent, path);
    auto const* const deal = cast_.deal(text_at(call, "order"));
    bool const is_bad = deal && deal->is_bad && stage_.chance(50);
    std::string answers;
    for (auto const& question : seen.list("asking/script/questions")) {
        auto const answer = answer_text(question, is_bad, stage_.dice());
        if (!answer.empty()) answers += (answers.empty() ? "" : ",") + answer;
    }
    Body body;
    body.say("outcome", "answered").put("answers", "[" + answers + "]");
    std::string const note =
        is_bad ? "客户说厨房没做干净，语气有点失望。" : stage_.dice().pick(call_notes);
    if (!note.empty()) body.say("note", note);
    stage_.put(agent, path + "/outcome", body.text(), version);
}

void Office::see_occasions() {
    auto const agent = stage_.staff("dianzhang");
    for (auto const& one : stage_.get(agent, "/care-occasions").list("items"))
        if (!stage_.chance(40))
            stage_.put(agent, "/care-occasions/" + text_at(one, "occasion/id") + "/result",
                       R"({"result":"done","note":"已电话问候并送上贺卡，客户很高兴。"})");
}

/// Fridays: what lies there is printed, signed and posted; the newest wait for the next one.
void Office::print_letters() {
    auto const manager = stage_.staff("dianzhang");
    for (auto const& store : cast_.stores) {
        std::vector<std::string> letters;
        for (auto const& one : stage_.get(manager, "/care-letters?store=" + store).list("items"))
            letters.push_back(text_at(one, "id"));
        if (!letters.empty())
            stage_.post(manager, "/care-letter-prints",
                        Body().say("store", store).put("letters", list_text(letters)).text());
    }
}

/// Somebody we do not know writes through the website or rings.
void Office::inquire(int number) {
    auto const& asking = askings[number % static_cast<int>(std::size(askings))];
    auto const digits = std::to_string(1'000 + number * 37);
    bool const is_known = comes_to_an_order(number);
    auto const& family = who_asks(number);
    Body wish;
    wish.say("name", is_known ? family.name : asking.name)
        .say("phone", is_known ? family.phone : "1370000" + digits.substr(digits.size() - 4));
    wish.say("address", asking.address).say("needs", asking.needs);
    wish.number("latitude", number % 2 ? 31.22 : 31.19)
        .number("longitude", number % 2 ? 121.53 : 121.44);
    wish.say("item", cast_.services.at(asking.item).id);
    wish.say("wanted_at", to_text(at_local(local_day(stage_.now() + hours{72}, zone), 570, zone)));
    bool const is_phone = is_known || number % 3 == 2;
    Body body;
    body.say("channel", is_phone ? "phone" : "web").put("wish", wish.text());
    if (is_known) body.say("customer", family.id);
    auto const opened =
        stage_.post(is_phone ? stage_.staff("kefu") : Caller{}, "/inquiries", body.text());
    if (opened.is_done())
        stage_.soon(stage_.chance(12) ? 20 : 16, stage_.chance(12) ? 90 : 22,
                    [this, id = opened.at("id"), number] { serve(id, number); });
}

/// Answered, then sent to a store, called back, or come to nothing.
void Office::serve(std::string const& inquiry, int number) {
    auto const agent = stage_.staff("kefu");
    auto const path = "/inquiries/" + inquiry;
    stage_.post(agent, path + "/response");
    if (number % 4 == 1)
        stage_.post(
            agent, path + "/callbacks",
            Body()
                .say("promised_at", to_text(stage_.now() + minutes{stage_.dice().between(60, 200)}))
                .say("about", "答复报价和阿姨的空档")
                .text());
    auto const routed = stage_.post(agent, path + "/routings", "{}");
    if (!routed.is_done()) return;
    auto const late = stage_.chance(10);
    stage_.soon(late ? 12 : 1, late ? 40 : 8, [this, routing = routed.at("id"), path, number] {
        auto const manager = stage_.staff("dianzhang");
        if (!stage_.post(manager, "/routings/" + routing + "/acceptance").is_done()) return;
        bool const is_lost = number % 5 == 4;
        bool const is_ordered = comes_to_an_order(number) && order_for(path, number);
        auto const contact =
            stage_.post(manager, "/routings/" + routing + "/contacts",
                        Body()
                            .say("result", is_ordered ? "ordered"
                                           : is_lost  ? "no_longer_needed"
                                                      : "served")
                            .say("note", is_ordered ? "电话里定好了时间，已下单。"
                                         : is_lost  ? "客户已找到别家。"
                                                    : "已报价，客户考虑后线上下单。")
                            .text());
        if (!contact.is_done()) return;
        stage_.soon(5, 60, [this, id = contact.at("id"), path, is_ordered] {
            stage_.post(stage_.staff("kefu"), "/contacts/" + id + "/acknowledgement");
            if (is_ordered) return;
            stage_.post(stage_.staff("kefu"), path + "/closing",
                        R"({"reason":"no_longer_needed"})");
        });
    });
}

/// A store has been asked and has not answered; the family was promised a call within the hour.
void Office::leave_at_store(int number) {
    auto const& asking = askings[number % static_cast<int>(std::size(askings))];
    auto const agent = stage_.staff("kefu");
    auto const wish = Body()
                          .say("name", asking.name)
                          .say("phone", "13700009901")
                          .say("address", asking.address)
                          .say("needs", asking.needs)
                          .number("latitude", 31.19)
                          .number("longitude", 121.44)
                          .say("item", cast_.services.at(asking.item).id)
                          .text();
    auto const opened =
        stage_.post(agent, "/inquiries", Body().say("channel", "phone").put("wish", wish).text());
    if (!opened.is_done()) return;
    auto const path = "/inquiries/" + opened.at("id");
    stage_.post(agent, path + "/response");
    stage_.post(agent, path + "/callbacks",
                Body()
                    .say("promised_at", to_text(stage_.now() + minutes{40}))
                    .say("about", "答复报价和阿姨的空档")
                    .text());
    stage_.post(agent, path + "/routings", "{}");
}

Family const& Office::who_asks(int number) {
    auto const most = cast_.families.size();
    return cast_.families.at((30 + static_cast<std::size_t>(number) * 7) % most);
}

/// Whoever is known already orders while the store is on the telephone with them.
bool Office::order_for(std::string const& inquiry_path, int number) {
    auto const& family = who_asks(number);
    auto const& asking = askings[number % static_cast<int>(std::size(askings))];
    Booking const booking{.family = cast_.family_of(family.id),
                          .item = asking.item,
                          .wanted = at_local(local_day(stage_.now() + hours{72}, zone), 570, zone),
                          .channel = "phone"};
    auto const start = families_.find_start(booking);
    auto const price = start.empty() ? "" : families_.quote(booking, start);
    if (price.empty()) return false;
    // Read back to them, and nothing was unclear.
    stage_.put(stage_.staff("kefu"), inquiry_path + "/clarity", R"({"unclear":[]})");
    return stage_
        .post(stage_.staff("kefu"), inquiry_path + "/order",
              Body()
                  .say("customer", family.id)
                  .say("address", family.address)
                  .say("quote", price)
                  .say("start", start)
                  .flag("accepts_terms", true)
                  .text())
        .is_done();
}

void Office::decide_approvals() {
    auto const manager = stage_.staff("zongjingli");
    for (auto const& one : stage_.get(manager, "/approvals").list("items"))
        if (text_at(one, "may_decide") == "true" && stage_.chance(75))
            stage_.put(manager, "/approvals/" + text_at(one, "id") + "/decision",
                       R"({"decision":"approved","note":"情况属实，同意。"})");
    auto const desk = stage_.staff("caiwu");
    for (auto const& one : stage_.get(desk, "/refunds").list("items"))
        if (text_at(one, "stage") == "approved")
            stage_.post(desk, "/refunds/" + text_at(one, "id") + "/payout");
}

} // namespace hearth::app::past
