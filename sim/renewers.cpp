// LC-08: families whose standing booking renews by itself, and those who want no more of it.
#include "sim/actors.h"

#include "rooms/series/series.h"

namespace hearth::sim {
namespace {

/// The shortest that can renew: its notice lies after its first day.
constexpr char shortest[] = R"("pattern":{"kind":"every_days","every_days":5},"visits":4)";

} // namespace

void Renewers::plan_day(Instant midnight) {
    auto& dice = world_.dice();
    bool const is_first = midnight == world_.begin();
    for (int i = is_first ? 3 : dice.chance(15); i > 0; --i)
        world_.at(midnight + minutes{dice.between(540, 1'100)},
                  [this, family = dice.roll(people_.count_families())] { book(family); });
}

void Renewers::hear(LoggedEvent const& event) {
    if (event.kind != series::RenewalDue::kind) return;
    auto const due = json::from_text<series::RenewalDue>(event.payload);
    // The notice says how to end it, and some do.
    if (!due.is_agreed || !world_.dice().chance(30)) return;
    soon(30, 3'000,
         [this, id = to_text(due.series), family = people_.family_of(due.customer.uuid)] {
             end(id, family);
         });
}

void Renewers::book(int index) {
    auto const* const family = people_.family(index);
    if (!family) return;
    auto const start = people_.choose_start(index);
    if (start.empty()) return;
    auto const& facts = people_.company().families.at(static_cast<std::size_t>(index));
    auto const quote = world_.post(*family, "/quotes", people_.quote_body(index, start));
    if (!is_done(quote, "a quote for a renewing series")) return;
    auto const what = R"({"address":")" + to_text(facts.address) + R"(","quote":")" +
                      quote.at("id") + "\"," + shortest + R"(,"renews":true})";
    auto const opened = world_.post(*family, "/series", what);
    if (!is_done(opened, "a renewing series", {"dispatch.slot_taken"})) return;
    world_.check(opened.body.find(R"("is_on":true)") != std::string::npos,
                 "a ticked renewal is not on");
    if (world_.dice().chance(25))
        soon(300, 4'000, [this, id = opened.at("id"), index] { end(id, index); });
}

/// One step, where it was accepted: no question, no fee, and off at once.
void Renewers::end(std::string const& series, int index) {
    auto const* const family = people_.family(index);
    if (!family) return;
    auto const ended =
        world_.ask(*family, {"PUT", "/series/" + series + "/renewal", R"({"kind":"end"})"});
    if (ended.status == 409) return; // ended already, or its term is over
    if (!is_done(ended, "ending a renewal")) return;
    world_.check(ended.body.find(R"("is_on":false)") != std::string::npos,
                 "a renewal that was ended is still on");
    if (world_.dice().chance(40))
        soon(60, 1'500, [this, series, index] { agree_again(series, index); });
}

/// They have thought better of it: another yes of its own.
void Renewers::agree_again(std::string const& series, int index) {
    auto const* const family = people_.family(index);
    if (!family) return;
    auto const path = "/series/" + series + "/renewal";
    auto const unread = world_.ask(*family, {"PUT", path, R"({"kind":"agree"})"});
    world_.check(unread.status == 422 || unread.status == 409,
                 "a renewal was agreed to unread: " + unread.body);
    auto const again = world_.ask(*family, {"PUT", path, R"({"kind":"agree","has_read":true})"});
    if (again.status == 409) return; // its term is over
    is_done(again, "agreeing to a renewal again");
}

} // namespace hearth::sim
