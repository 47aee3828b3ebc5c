// BK-08, FU-01…FU-05: families who come back, and the calls and visits of who looks after them.
#include "sim/actors.h"

#include "base/zone.h"
#include "rooms/series/series.h"

namespace hearth::sim {
namespace {

constexpr char zone[] = "Asia/Shanghai";

} // namespace

void Regulars::plan_day(Instant midnight) {
    auto& dice = world_.dice();
    auto const somebody = [&] { return dice.roll(people_.count_families()); };
    bool const is_first = midnight == world_.begin();
    for (int i = is_first ? 2 : dice.chance(10); i > 0; --i)
        world_.at(midnight + minutes{dice.between(540, 1'100)},
                  [this, family = somebody()] { book(family); });
    for (int i = is_first ? 4 : dice.chance(20); i > 0; --i)
        world_.at(midnight + minutes{dice.between(600, 900)},
                  [this, family = somebody()] { look_after(family); });
    world_.at(midnight + minutes{660}, [this] { visit_key_customers(); });
}

void Regulars::hear(LoggedEvent const& event) {
    if (event.kind != series::OccurrencePlaced::kind) return;
    // The house has placed an order by itself, at night: the office sees it on its board.
    auto const placed = json::from_text<series::OccurrencePlaced>(event.payload);
    auto const order = to_text(placed.order);
    if (people_.deals().contains(order)) return;
    auto const view = world_.get(people_.staff("dispatcher"), "/orders/" + order);
    if (is_done(view, "reading an order of a series"))
        people_.remember(people_.family_of(placed.customer.uuid), view);
}

void Regulars::book(int index) {
    auto const* const family = people_.family(index);
    if (!family) return;
    auto const start = people_.choose_start(index);
    if (start.empty()) return;
    auto const quote = world_.post(*family, "/quotes", people_.quote_body(index, start));
    if (!is_done(quote, "a quote for a series")) return;
    auto const& facts = people_.company().families.at(static_cast<std::size_t>(index));
    auto const opened =
        world_.post(*family, "/series",
                    R"({"address":")" + to_text(facts.address) + R"(","quote":")" + quote.at("id") +
                        R"(","pattern":{"kind":"every_days","every_days":)" +
                        std::to_string(world_.dice().between(5, 9)) + R"(},"visits":4})");
    if (!is_done(opened, "a series", {"dispatch.slot_taken"})) return;
    if (world_.dice().chance(50))
        soon(200, 6'000, [this, id = opened.at("id"), index] { end(id, index); });
}

/// They move away: what is ahead is called off at the figure that the preview shows.
void Regulars::end(std::string const& series, int index) {
    auto const* const family = people_.family(index);
    if (!family) return;
    auto const path = "/series/" + series;
    auto const day = to_text(local_day(world_.now() + hours{24 * 8}, zone));
    auto const edit = R"("kind":"end","until_day":")" + day + R"(","reason":"搬家")";
    Ask look{"POST", path + "/preview", "{" + edit + "}"};
    look.key = "-"; // writes nothing: asked again it says what holds by then
    auto const preview = world_.ask(*family, look);
    if (!is_done(preview, "what ending a series costs")) return;
    Ask wish{"PUT", path, "{" + edit + R"(,"fee":)" + preview.at("fee") + "}"};
    wish.if_match = world_.get(*family, path).at("version");
    is_done(world_.ask(*family, wish), "ending a series");
}

/// A birthday in the days to come, a plan, or nothing any more.
void Regulars::look_after(int index) {
    auto& dice = world_.dice();
    auto const& facts = people_.company().families.at(static_cast<std::size_t>(index));
    auto const customer = "/customers/" + to_text(facts.customer);
    auto const store = R"({"store":")" + to_text(facts.store) + "\"";
    auto const& agent = people_.staff("store_agent");
    auto const month_day =
        to_text(local_day(world_.now() + hours{24 * dice.between(0, 9)}, zone)).substr(5);
    is_done(world_.ask(agent, {"PUT", customer + "/birthday",
                               store + R"(,"month_day":")" + month_day + "\"}"}),
            "a birthday");
    if (dice.chance(60))
        is_done(world_.post(agent, customer + "/care-plans",
                            store + R"(,"what":"送水果","every_days":)" +
                                std::to_string(dice.between(2, 8)) + R"(,"first_at":")" +
                                to_text(world_.now() + hours{dice.between(5, 60)}) + "\"}"),
                "a care plan");
    if (dice.chance(15)) {
        auto const* const family = people_.family(index);
        if (family)
            is_done(world_.ask(*family, {"PUT", "/me/care-contact", R"({"is_wanted":false})"}),
                    "wanting to be left alone");
    }
}

void Regulars::visit_key_customers() {
    auto const& agent = people_.staff("store_agent");
    auto const list = world_.get(agent, "/care-occasions");
    if (!is_done(list, "what has come up")) return;
    for (auto const& one : *list.json.find("items")->as<json::Array>()) {
        if (world_.dice().chance(40)) continue; // not today
        auto const& id = *one.find("occasion")->find("id")->as<std::string>();
        is_done(world_.ask(agent, {"PUT", "/care-occasions/" + id + "/result",
                                   R"({"result":"done","note":"很高兴"})"}),
                "a care visit");
    }
}

} // namespace hearth::sim
