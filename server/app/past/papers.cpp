// What a company keeps beside its daily work: its licences on the public page, what customers ask
// about their own data, what was taken off a price and why.
#include "app/past/actors.h"
#include "app/past/texts.h"
#include "base/zone.h"

namespace hearth::app::past {
namespace {

constexpr char zone[] = "Asia/Shanghai";
struct Given {
    int day;    ///< of the past
    int family; ///< who gets it
    int amount; ///< fen
    char const* reason;
    char const* words;
};
constexpr Given givens[] = {
    {4, 31, 1'500, "make_good", "上次迟到二十分钟，电话里答应减 15 元"},
    {11, 44, 2'000, "several_orders", "这个月第三次下单，一次性减 20 元"},
    {18, 37, 1'000, "free_hour", "临时有空档，当天补一单，减 10 元"},
    {25, 58, 1'800, "long_wait", "等回电等了一个多小时，减 18 元致歉"},
};

} // namespace

void Papers::plan_day(Instant midnight) {
    auto const day = static_cast<int>((midnight - stage_.begun()) / hours{24});
    if (day == 0) stage_.at(midnight + minutes{550}, [this] { show_licences(); });
    for (auto const& one : givens)
        if (one.day == day)
            stage_.at(midnight + minutes{630}, [this, &one, midnight] {
                Booking booking{.family = one.family,
                                .item = "daily_cleaning",
                                .wanted = midnight + hours{48} + minutes{840},
                                .channel = "phone"};
                families_.book(booking, [&](std::string const& quote) {
                    give(quote, one.amount, one.reason, one.words);
                });
            });
    if (day == 9) stage_.at(midnight + minutes{1'190}, [this] { ask(33, "copy", ""); });
}

/// One wants a person's answer.
void Papers::plan_last_hour() {
    stage_.at(stage_.until() - minutes{40}, [this] {
        ask(36, "explain", "为什么这个月三次来的都不是同一位阿姨？想知道系统是怎么安排的。");
    });
}

void Papers::show_licences() {
    auto const desk = stage_.staff("zongjingli");
    auto const until = to_text(local_day(stage_.until() + hours{24 * 900}, zone));
    int number = 1;
    for (auto const& store : cast_.stores) {
        auto const place = std::to_string(number++);
        Body paper;
        paper.say("store", store).say("kind", "business_licence");
        paper.say("number", "91310000DEMO000" + place + "X").say("holder", "暖家家政服务有限公司");
        paper.say("issuer", "上海市市场监督管理局（演示）").say("valid_to", until);
        stage_.post(desk, "/licences", paper.text());
        Body filing;
        filing.say("store", store).say("kind", "home_service_filing");
        filing.say("number", "沪家政备演示第 00" + place + " 号");
        filing.say("holder", "暖家家政服务有限公司").say("issuer", "上海市商务委员会（演示）");
        stage_.post(desk, "/licences", filing.text());
    }
}

void Papers::give(std::string const& quote, int amount, char const* reason, char const* words) {
    stage_.post(stage_.staff("kefu"), "/quotes/" + quote + "/discounts",
                Body().number("amount", amount).say("reason", reason).say("words", words).text());
}

void Papers::ask(int family, char const* kind, char const* words) {
    auto const most = static_cast<int>(cast_.families.size());
    Body body;
    body.say("kind", kind);
    if (*words) body.say("words", words);
    stage_.post(cast_.families.at(static_cast<std::size_t>(family % most)).caller, "/me/rights",
                body.text());
}

} // namespace hearth::app::past
