// What families do.
#include "app/past/actors.h"
#include "app/past/texts.h"
#include "base/zone.h"

#include <algorithm>

namespace hearth::app::past {
namespace {

constexpr char zone[] = "Asia/Shanghai";
constexpr int one_time_families = 60; ///< the others of the book have not been heard of since
constexpr int cancel_percent = 6;

/// A family that comes back of its own accord.
struct Habit {
    int family;
    char const* item;
    int every_days;
    int first; ///< day of the past
    int last;
    int minute; ///< of the day
    char const* channel;
};
constexpr Habit habits[] = {
    {0, "home_cook", 14, 4, 99, 630, ""},          {0, "aircon_cleaning", 40, 9, 99, 840, ""},
    {1, "daily_cleaning", 7, 1, 99, 540, "phone"}, {2, "daily_cleaning", 7, 2, 99, 840, ""},
    {3, "deep_cleaning", 21, 6, 99, 540, ""},      {4, "elder_companion", 3, 0, 99, 510, "phone"},
    {5, "daily_cleaning", 7, 3, 99, 570, ""},      {6, "hourly_helper", 5, 1, 99, 600, ""},
    {7, "hourly_helper", 7, 4, 16, 840, "chat"},   {8, "daily_cleaning", 10, 2, 99, 540, ""},
    {9, "home_cook", 7, 5, 99, 960, "phone"},      {10, "elder_companion", 4, 1, 99, 540, ""},
    {11, "babysitter", 7, 5, 99, 840, ""},         {12, "daily_cleaning", 7, 0, 12, 870, ""},
    {13, "window_cleaning", 28, 3, 99, 540, ""},   {14, "hourly_helper", 7, 2, 99, 510, "walk_in"},
    {15, "daily_cleaning", 14, 6, 99, 840, ""},    {16, "elder_companion", 5, 2, 99, 840, ""},
    {17, "daily_cleaning", 7, 1, 9, 540, ""},      {18, "babysitter", 9, 0, 99, 570, "referral"},
    {19, "hourly_helper", 6, 3, 99, 810, ""},      {20, "deep_cleaning", 30, 2, 99, 540, "phone"},
    {21, "daily_cleaning", 7, 6, 99, 600, ""},     {22, "organising", 20, 8, 99, 540, ""},
};
/// What is asked for once, the common things oftener.
constexpr char const* wishes[] = {"daily_cleaning",  "hourly_helper",   "aircon_cleaning",
                                  "hood_cleaning",   "window_cleaning", "babysitter",
                                  "washer_cleaning", "elder_companion", "daily_cleaning",
                                  "organising",      "home_cook",       "deep_cleaning"};
constexpr char const* channels[] = {"", "", "", "phone", "phone", "walk_in", "referral"};

} // namespace

void Families::plan_day(Instant midnight) {
    auto const day = static_cast<int>((midnight - stage_.begun()) / hours{24});
    plan_regulars(midnight, day);
    plan_others(midnight);
    bool const is_eve =
        stage_.until() - midnight >= hours{24} && stage_.until() - midnight < hours{48};
    if (is_eve) plan_rush(midnight);
}

/// The evening before the first start brings more than others: today and tomorrow are full in each
/// store, at whatever hour somebody looks.
void Families::plan_rush(Instant midnight) {
    constexpr int starts[] = {510, 540, 600, 810, 840, 900, 960};
    auto& dice = stage_.dice();
    int family = 30;
    for (int const days : {1, 2})
        for (auto const& store : cast_.stores)
            for (int const start : starts) {
                if (days == 2 && dice.one_in(2)) continue;
                int const most = static_cast<int>(cast_.families.size());
                while (cast_.families.at(static_cast<std::size_t>(family % most)).store != store)
                    ++family;
                Booking const booking{.family = family++ % most,
                                      .item = dice.pick(wishes),
                                      .wanted = midnight + hours{24 * days} + minutes{start}};
                stage_.at(midnight + minutes{dice.between(1'080, 1'330)},
                          [this, booking] { book(booking); });
            }
}

/// They order some days ahead, in the evening or by telephone in the morning.
void Families::plan_regulars(Instant midnight, int day) {
    constexpr int ahead_days = 2;
    for (auto const& habit : habits) {
        int const due = day + ahead_days;
        bool const is_due =
            due >= habit.first && due <= habit.last && (due - habit.first) % habit.every_days == 0;
        if (!is_due || habit.family >= static_cast<int>(cast_.families.size())) continue;
        auto& dice = stage_.dice();
        bool const is_web = std::string_view(habit.channel).empty();
        Booking const booking{.family = habit.family,
                              .item = habit.item,
                              .wanted = midnight + hours{24 * ahead_days} + minutes{habit.minute},
                              .channel = habit.channel,
                              .note = dice.one_in(5) ? dice.pick(order_notes) : ""};
        auto const at = is_web ? dice.between(1'080, 1'300) : dice.between(540, 700);
        stage_.at(midnight + minutes{at} + seconds{dice.below(60)},
                  [this, booking] { book(booking); });
    }
}

void Families::plan_others(Instant midnight) {
    auto& dice = stage_.dice();
    int const most = static_cast<int>(cast_.families.size());
    for (int i = dice.between(2, 4); i > 0; --i) {
        int const family = std::min(most - 1, 23 + dice.below(one_time_families));
        Booking const booking{.family = family,
                              .item = dice.pick(wishes),
                              .wanted = midnight + hours{24 * dice.between(1, 4)} +
                                        minutes{dice.pick({540, 570, 810, 840, 870, 930})},
                              .channel = dice.pick(channels),
                              .note = dice.one_in(4) ? dice.pick(order_notes) : ""};
        auto const at =
            booking.channel.empty() ? dice.between(480, 1'320) : dice.between(510, 1'080);
        stage_.at(midnight + minutes{at} + seconds{dice.below(60)},
                  [this, booking] { book(booking); });
    }
}

/// Whoever is asked in these minutes has not answered yet when somebody looks.
void Families::plan_last_hour() {
    auto const& until = stage_.until();
    auto const today = at_local(local_day(until, zone), 0, zone);
    int minute = 8;
    for (auto const& [family, item] :
         {std::pair{30, "daily_cleaning"}, {41, "aircon_cleaning"}, {52, "hourly_helper"}}) {
        Booking const booking{.family =
                                  std::min(family, static_cast<int>(cast_.families.size()) - 1),
                              .item = item,
                              .wanted = today + hours{24 * (1 + minute % 3)} + minutes{570}};
        stage_.at(until - minutes{minute}, [this, booking] { book(booking); });
        minute -= 3;
    }
}

std::string Families::find_start(Booking const& booking) {
    auto const& family = cast_.families.at(static_cast<std::size_t>(booking.family));
    auto const& service = cast_.services.at(booking.item);
    auto const slots =
        stage_.get(family.caller,
                   "/slots?item=" + service.id + "&address=" + family.address + "&quantity=" +
                       Body::number_text(booking.quantity > 0 ? booking.quantity : service.usual) +
                       "&from=" + to_text(local_day(booking.wanted, zone)) + "&days=3");
    std::string best;
    std::optional<Duration> off;
    for (auto const& day : slots.list("days"))
        for (auto const& slot : *day.find("starts")->as<json::Array>()) {
            auto const start = text_at(slot, "start");
            auto const at = parse_instant(start);
            if (text_at(slot, "is_available") != "true" || !at) continue;
            auto const away = std::max(*at - booking.wanted, booking.wanted - *at);
            if (off && *off <= away) continue;
            off = away;
            best = start;
        }
    return best;
}

std::string Families::quote(Booking const& booking, std::string const& start) {
    auto const& family = cast_.families.at(static_cast<std::size_t>(booking.family));
    auto const& service = cast_.services.at(booking.item);
    Body body;
    body.say("store", family.store)
        .say("item", service.id)
        .number("quantity", booking.quantity > 0 ? booking.quantity : service.usual)
        .put("options", "[]")
        .say("start", start)
        .number("latitude", family.latitude)
        .number("longitude", family.longitude);
    bool const is_own = booking.channel.empty();
    if (!is_own) body.say("customer", family.id);
    auto const asker = is_own ? family.caller : stage_.staff("kefu");
    return stage_.post(asker, "/quotes", body.text()).at("id");
}

bool Families::book(Booking const& booking,
                    std::function<void(std::string const& quote)> const& before) {
    auto const& family = cast_.families.at(static_cast<std::size_t>(booking.family));
    auto const start = find_start(booking);
    if (start.empty()) return false; // everything is full
    auto const price = quote(booking, start);
    if (price.empty()) return false;
    if (before) before(price);
    bool const is_own = booking.channel.empty();
    Body body;
    body.say("address", family.address).say("quote", price).say("start", start);
    body.flag("allows_same_day", true);
    if (!is_own) body.say("customer", family.id).say("channel", booking.channel);
    if (!booking.note.empty()) body.say("note", booking.note);
    auto const asker = is_own ? family.caller : stage_.staff("kefu");
    return stage_.post(asker, "/orders", body.text()).is_done();
}

void Families::hear(LoggedEvent const& event, json::Value const& what) {
    if (event.kind == "orders.placed") return remember(what);
    auto const order = text_at(what, "order");
    if (event.kind == "orders.cancelled")
        if (auto* const deal = cast_.deal(order)) deal->is_over = true;
    if (event.kind == "visits.finished") stage_.soon(2, 60, [this, order] { accept(order); });
    if (event.kind == "orders.done" && stage_.chance(62))
        stage_.by_day(20, 1'400, [this, order] { rate(order); });
}

void Families::remember(json::Value const& placed) {
    Deal deal{.order = text_at(placed, "order"),
              .visit = text_at(placed, "visit"),
              .store = text_at(placed, "store"),
              .item = text_at(placed, "item"),
              .family = cast_.family_of(text_at(placed, "customer")),
              .starts_at = *parse_instant(text_at(placed, "starts_at")),
              .ends_at = *parse_instant(text_at(placed, "ends_at"))};
    if (deal.family < 0) return;
    auto const order = deal.order;
    cast_.deals.emplace(order, std::move(deal));
    if (stage_.chance(cancel_percent)) stage_.by_day(60, 1'500, [this, order] { call_off(order); });
}

void Families::call_off(std::string const& order) {
    auto* const deal = cast_.deal(order);
    if (deal->starts_at - stage_.now() < hours{3}) return; // too late to bother anybody
    stage_.post(family_of(*deal).caller, "/orders/" + order + "/cancellation",
                Body().say("reason", stage_.dice().pick(cancel_reasons)).text());
}

/// Everybody of the chain in turn, the family last.
void Families::accept(std::string const& order) {
    auto* const deal = cast_.deal(order);
    if (!deal) return;
    for (int turn = 0; turn < 4; ++turn) {
        auto const progress = stage_.get(family_of(*deal).caller, "/orders/" + order + "/progress");
        auto const place = progress.at("items/0/next_place");
        if (place.empty()) return;
        auto const role =
            progress.at("items/0/acceptance_chain/" + std::to_string(std::stoi(place) - 1));
        if (!say_word(*deal, role)) return;
    }
}

/// False where it does not go on for now.
bool Families::say_word(Deal& deal, std::string const& role) {
    if (role == "on_site") return false; // the worker's, on their way out
    auto const path = "/visits/" + deal.visit;
    if (role != "customer")
        return stage_
            .post(
                stage_.staff("dianzhang"), path + "/checks",
                Body().say("role", role).say("verdict", "accepted").flag("by_photos", true).text())
            .is_done();
    auto const& family = family_of(deal);
    bool const sends_back =
        deal.is_bad && stage_.chance(60) && sent_back_.insert(deal.order).second;
    Body body;
    body.say("verdict", sends_back ? "returned" : "accepted").say("typed_name", family.name);
    if (sends_back)
        body.put("points", R"([{"point":"kitchen_1","note":"灶台边上还有油，请再擦一遍"}])");
    else
        body.number("score", deal.is_bad ? 3 : stage_.chance(80) ? 5 : 4);
    return stage_.post(family.caller, path + "/acceptance", body.text()).is_done() && !sends_back;
}

/// Five questions (QA-02); who was let down says so in most of them.
void Families::rate(std::string const& order) {
    auto* const deal = cast_.deal(order);
    if (!deal) return;
    auto& dice = stage_.dice();
    int const mood = deal->is_bad ? dice.between(1, 3) : stage_.chance(15) ? 4 : 5;
    Body scores;
    for (auto const* const name :
         {"reliability", "responsiveness", "assurance", "empathy", "tangibles"})
        scores.number(name, std::clamp(mood + (dice.one_in(4) ? dice.between(-1, 1) : 0), 1, 5));
    Body body;
    body.put("scores", scores.text());
    if (stage_.chance(60))
        body.say("words", mood <= 3   ? dice.pick(bad_words)
                          : mood == 4 ? dice.pick(fair_words)
                                      : dice.pick(good_words));
    stage_.post(family_of(*deal).caller, "/visits/" + deal->visit + "/rating", body.text());
}

} // namespace hearth::app::past
