// What families do.
#include "sim/people.h"

namespace hearth::sim {
namespace {

constexpr int cancel_percent = 9;

std::string number_text(double number) {
    std::string text;
    json::write_number(text, number);
    return text;
}

std::vector<std::string> open_starts(Answer const& slots) {
    std::vector<std::string> starts;
    auto const* const days = slots.json.find("days");
    if (!days) return starts;
    for (auto const& day : *days->as<json::Array>())
        for (auto const& slot : *day.find("starts")->as<json::Array>())
            if (*slot.find("is_available")->as<bool>())
                starts.push_back(*slot.find("start")->as<std::string>());
    return starts;
}

} // namespace

void People::book(int index, int tries) {
    auto& family = families_[static_cast<std::size_t>(index)];
    if (!sign_in(family, "customer-session")) {
        if (tries > 1) world_.in(minutes{3}, [this, index, tries] { book(index, tries - 1); });
        return;
    }
    auto const start = choose_start(index);
    if (start.empty()) return; // everything is full
    auto const placed = place(index, start);
    if (placed.status == 201) return;
    expect_refused_well(placed);
    auto const nearest = placed.at("next/0/start");
    if (!nearest.empty() && world_.dice().chance(60)) place(index, nearest);
}

std::string People::choose_start(int index) {
    auto const& facts = company_.families[static_cast<std::size_t>(index)];
    auto const slots = world_.get(families_[static_cast<std::size_t>(index)],
                                  "/slots?item=" + to_text(company_.cleaning) +
                                      "&address=" + to_text(facts.address) + "&quantity=3&days=7");
    world_.check(slots.status == 200, "no slots: " + slots.body.substr(0, 200));
    auto const starts = open_starts(slots);
    if (starts.empty()) return "";
    return world_.dice().pick(starts);
}

/// What is asked for, without its braces.
std::string People::wish_of(int index, std::string const& start) const {
    auto const& facts = company_.families[static_cast<std::size_t>(index)];
    return R"("item":")" + to_text(company_.cleaning) + R"(","quantity":3,"options":[],)" +
           R"("start":")" + start + R"(","store":")" + to_text(facts.store) + "\"";
}

std::string People::quote_body(int index, std::string const& start) const {
    auto const& facts = company_.families[static_cast<std::size_t>(index)];
    return "{" + wish_of(index, start) + R"(,"latitude":)" + number_text(facts.latitude) +
           R"(,"longitude":)" + number_text(facts.longitude) + "}";
}

/// A quote, then the order; sometimes the start is held first.
Answer People::place(int index, std::string const& start) {
    auto const& family = families_[static_cast<std::size_t>(index)];
    auto const& facts = company_.families[static_cast<std::size_t>(index)];
    std::string hold;
    if (world_.dice().chance(40)) {
        auto const held = world_.post(family, "/holds",
                                      "{" + wish_of(index, start) + R"(,"address":")" +
                                          to_text(facts.address) + "\"}");
        if (held.status >= 300) return held;
        hold = R"(,"hold":")" + held.at("id") + "\"";
    }
    auto const quote = world_.post(family, "/quotes", quote_body(index, start));
    world_.check(quote.status == 201, "no quote: " + quote.body);
    auto const placed =
        world_.post(family, "/orders",
                    R"({"address":")" + to_text(facts.address) + R"(","quote":")" + quote.at("id") +
                        R"(","start":")" + start + R"(","allows_same_day":true)" + hold + "}");
    if (placed.status == 201) remember(index, placed);
    return placed;
}

void People::remember(int index, Answer const& placed) {
    Deal deal{index, placed.at("id"), placed.at("visits/0/id"),
              to_text(company_.families[static_cast<std::size_t>(index)].store),
              *parse_instant(placed.at("visits/0/starts_at"))};
    world_.check(!deal.visit.empty(), "an order without a visit: " + placed.body);
    auto& dice = world_.dice();
    if (dice.chance(cancel_percent))
        world_.in(minutes{dice.between(10, 2'400)}, [this, id = deal.order] { call_off(id); });
    for (auto const ahead : {minutes{300}, minutes{75}})
        if (deal.starts_at - ahead > world_.now())
            world_.at(deal.starts_at - ahead,
                      [this, id = deal.order, ahead] { find_somebody(id, ahead < hours{2}); });
    deals_.emplace(deal.order, std::move(deal));
}

/// DP-01, BE-07: a conflict that names at most three other starts.
void People::expect_refused_well(Answer const& answer) {
    bool const is_conflict = answer.status == 409 && answer.code() == "dispatch.slot_taken";
    world_.check(is_conflict || answer.status == 422 || answer.status == 429,
                 "an order is refused oddly: " + answer.body);
    if (!is_conflict) return;
    auto const* const next = answer.json.find("next");
    auto const* const starts = next ? next->as<json::Array>() : nullptr;
    world_.check(starts && starts->size() <= 3, "no other starts are named: " + answer.body);
}

/// Two families have seen the same start and want it at the same moment.
void People::race(int one, int other) {
    if (!sign_in(families_[static_cast<std::size_t>(one)], "customer-session") ||
        !sign_in(families_[static_cast<std::size_t>(other)], "customer-session"))
        return;
    auto const start = choose_start(one);
    if (start.empty()) return;
    ++races_;
    for (int const family : {one, other}) {
        auto const placed = place(family, start);
        if (placed.status == 201) continue;
        ++lost_races_;
        expect_refused_well(placed);
    }
}

void People::call_off(std::string const& order) {
    auto const& deal = deals_.at(order);
    auto& family = families_[static_cast<std::size_t>(deal.family)];
    if (!sign_in(family, "customer-session")) return;
    auto const answer =
        world_.post(family, "/orders/" + order + "/cancellation", R"({"reason":"计划有变"})");
    world_.check(answer.status < 300 || answer.status == 409,
                 "calling off is refused oddly: " + answer.body);
}

/// Everybody of the chain in turn, the family last.
void People::accept(std::string const& order, std::string const& visit) {
    auto const deal = deals_.find(order);
    if (deal == deals_.end() || deal->second.visit != visit) return;
    auto& family = families_[static_cast<std::size_t>(deal->second.family)];
    if (!sign_in(family, "customer-session")) return;
    for (int turn = 0; turn < 4; ++turn) {
        auto const progress = world_.get(family, "/orders/" + order + "/progress");
        auto const place = progress.at("items/0/next_place");
        if (place.empty()) return;
        say_word(deal->second,
                 progress.at("items/0/acceptance_chain/" + std::to_string(std::stoi(place) - 1)));
    }
}

void People::say_word(Deal const& deal, std::string const& role) {
    if (role == "on_site") return; // the worker's, on their way out
    if (role != "customer") {
        world_.post(staff("store_manager"), "/visits/" + deal.visit + "/checks",
                    R"({"role":")" + role + R"(","verdict":"accepted","by_photos":true})");
        return;
    }
    auto const& family = families_[static_cast<std::size_t>(deal.family)];
    auto const signed_ = world_.post(family, "/visits/" + deal.visit + "/acceptance",
                                     R"({"verdict":"accepted","score":5,"typed_name":"林静"})");
    if (signed_.status == 201) signatures_.insert(signed_.at("id"));
}

void People::rate(std::string const& order) {
    auto const deal = deals_.find(order);
    if (deal == deals_.end()) return;
    auto& family = families_[static_cast<std::size_t>(deal->second.family)];
    if (!sign_in(family, "customer-session")) return;
    auto const score = [&] { return std::to_string(world_.dice().between(3, 5)); };
    auto const answer =
        world_.post(family, "/visits/" + deal->second.visit + "/rating",
                    R"({"scores":{"reliability":)" + score() + R"(,"responsiveness":)" + score() +
                        R"(,"assurance":)" + score() + R"(,"empathy":)" + score() +
                        R"(,"tangibles":)" + score() + R"(},"words":"很干净"})");
    world_.check(answer.status == 201, "rating is refused: " + answer.body);
}

} // namespace hearth::sim
