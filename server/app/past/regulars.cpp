// Standing bookings: the usual worker, who may come instead, what the home wants known, its keys.
#include "app/past/actors.h"
#include "app/past/texts.h"
#include "base/zone.h"

namespace hearth::app::past {
namespace {

constexpr char zone[] = "Asia/Shanghai";

struct Standing {
    int family;
    char const* item;
    int opened_on; ///< day of the past
    int weekday;
    int minute;
    int worker; ///< of the book; the usual one
};
constexpr Standing standings[] = {
    {0, "daily_cleaning", 0, 3, 540, 0},  {23, "daily_cleaning", 0, 4, 540, 0},
    {24, "hourly_helper", 1, 1, 840, 15}, {25, "elder_companion", 1, 3, 540, 18},
    {26, "daily_cleaning", 2, 5, 840, 8}, {27, "daily_cleaning", 3, 4, 840, 1},
    {28, "hourly_helper", 5, 6, 540, 22},
};
constexpr int leave_day = 17; ///< 王秀英 goes home for three days: stand-ins come

} // namespace

void Regulars::plan_day(Instant midnight) {
    int const day = day_++;
    for (int i = 0; i < static_cast<int>(std::size(standings)); ++i)
        if (standings[i].opened_on == day)
            stage_.at(midnight + minutes{600 + i * 7}, [this, i, midnight] { open(i, midnight); });
    if (day == leave_day) stage_.at(midnight + minutes{620}, [this] { go_on_leave(0); });
}

void Regulars::hear(LoggedEvent const& event, json::Value const& what) {
    // Whoever books asks who may come instead: the family says yes, some minutes later.
    if (event.kind != "standins.proposed") return;
    int const family = cast_.family_of(text_at(what, "customer"));
    if (family < 0) return;
    stage_.soon(20, 200, [this, family, id = text_at(what, "stand_in")] {
        stage_.put(cast_.families.at(static_cast<std::size_t>(family)).caller,
                   "/me/stand-ins/" + id + "/answer", R"({"answer":"approved"})");
    });
}

void Regulars::open(int number, Instant midnight) {
    auto const& one = standings[number];
    if (one.family >= static_cast<int>(cast_.families.size())) return;
    auto const& family = cast_.families.at(static_cast<std::size_t>(one.family));
    auto first = midnight + hours{24};
    while (local_weekday(first + hours{12}, zone) != one.weekday)
        first += hours{24};
    Booking const booking{
        .family = one.family, .item = one.item, .wanted = first + minutes{one.minute}};
    auto const start = families_.find_start(booking);
    auto const price = start.empty() ? "" : families_.quote(booking, start);
    if (price.empty()) return;
    auto const weekday = local_weekday(*parse_instant(start), zone);
    Body body;
    body.say("address", family.address).say("quote", price);
    body.put("pattern", R"({"kind":"weekly","weekdays":[)" + std::to_string(weekday) + "]}");
    body.number("visits", 16);
    auto wish = body;
    wish.say("worker", cast_.workers.at(static_cast<std::size_t>(one.worker)).id);
    auto made = stage_.post(family.caller, "/series", wish.text());
    if (!made.is_done()) made = stage_.post(family.caller, "/series", body.text());
    if (made.is_done())
        stage_.soon(60, 200, [this, id = made.at("id"), number] { settle_home(id, number); });
}

/// Two who may come instead, what has to be known, and for some a key that lies at the store.
void Regulars::settle_home(std::string const& series, int number) {
    auto const manager = stage_.staff("dianzhang");
    auto const path = "/series/" + series;
    int asked = 0;
    for (auto const& one : stage_.get(manager, path + "/stand-in-choices").list("items")) {
        if (asked++ == 2) break;
        stage_.post(manager, path + "/stand-ins",
                    Body().say("worker", text_at(one, "worker")).text());
    }
    auto const& note = home_notes[number % static_cast<int>(std::size(home_notes))];
    stage_.post(manager, path + "/home-notes",
                Body().say("kind", note[0]).say("words", note[1]).text());
    if (number > 1) return;
    auto const key = stage_.post(manager, path + "/home-keys",
                                 Body().say("label", number == 0 ? "A-07" : "A-12").text());
    if (!key.is_done()) return;
    stage_.post(manager, "/home-keys/" + key.at("id") + "/receipt");
}

/// Asked for and granted: what was planned with them finds somebody else.
void Regulars::go_on_leave(int worker) {
    auto const& hand = cast_.workers.at(static_cast<std::size_t>(worker));
    auto const from = at_local(local_day(stage_.now() + hours{48}, zone), 0, zone);
    auto const asked = stage_.post(hand.caller, "/my/leave",
                                   Body()
                                       .say("kind", "personal")
                                       .say("from_at", to_text(from))
                                       .say("to_at", to_text(from + hours{72}))
                                       .text());
    if (asked.is_done())
        stage_.soon(60, 120, [this, id = asked.at("id")] {
            stage_.post(stage_.staff("renshi"), "/leave/" + id + "/decision",
                        R"({"approves":true})");
        });
}

} // namespace hearth::app::past
