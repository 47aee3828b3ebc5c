// The figures of one customer: a few readings by index, whatever the company's size.
#include "rooms/segments/inside.h"

#include "rooms/promises/promises.h"

#include <algorithm>
#include <set>

namespace hearth::segments {
namespace {

constexpr int most_orders = 200;
constexpr int most_services = 60;
constexpr int most_troubles = 50;
constexpr int rated_lately = 3; ///< the rating is of one of the last visits

void count_orders(Tx& tx, Id<customers::Customer> customer, Rules const& rules, Facts& facts) {
    auto const since = tx.now() - std::chrono::days{rules.window_days};
    auto const trouble = tx.now() - std::chrono::days{rules.trouble_days};
    std::set<Id<catalog::Item>> items;
    for (auto const& order : orders::list_of(tx, customer, most_orders)) {
        bool const is_off = order.stage == orders::Stage::Cancelled;
        facts.called_off += is_off && order.placed_at >= trouble;
        if (order.stage != orders::Stage::Done || order.placed_at < since) continue;
        ++facts.orders;
        facts.spent += order.price;
        items.insert(order.item);
    }
    facts.items = static_cast<int>(items.size());
}

/// What customers complained of, and what the house opened itself for a broken promise, once: the
/// house's own files are counted with the promises.
void count_troubles(Tx& tx, Id<customers::Customer> customer, Rules const& rules, Facts& facts) {
    auto const since = tx.now() - std::chrono::days{rules.trouble_days};
    for (auto const& one : complaints::list_of_customer(tx, customer, most_troubles)) {
        if (one.opened_at < since || one.state == complaints::State::Withdrawn) continue;
        facts.complaints += one.channel != complaints::Channel::System;
        facts.unsatisfied += one.satisfaction == complaints::Satisfaction::Unsatisfied;
    }
    for (auto const& one : promises::list_of_customer(tx, customer, most_troubles))
        facts.broken += one.state == promises::State::Broken && one.ended_at >= since &&
                        one.owed_by == promises::Side::Company;
}

std::optional<int> last_lowest(Tx& tx, std::vector<store::Visited> const& services) {
    for (std::size_t i = 0; i < services.size() && i < rated_lately; ++i)
        if (auto const rating = notify::find_rating(tx, services[i].visit)) {
            auto const& s = rating->scores;
            return static_cast<int>(
                std::min({s.reliability.value, s.responsiveness.value, s.assurance.value,
                          s.empathy.value, s.tangibles.value}));
        }
    return {};
}

bool has_wishes(Tx& tx, customers::Customer const& customer) {
    auto const& wishes = customer.wishes;
    if (wishes.language || wishes.cuisine || wishes.worker_gender) return true;
    auto const leanings = customers::list_leanings(tx, customer.id);
    return std::any_of(leanings.begin(), leanings.end(), [](customers::Leaning const& one) {
        return one.kind == customers::LeaningKind::Favourite;
    });
}

} // namespace

Result<Facts> gather(Tx& tx, Id<customers::Customer> id, Rules const& rules) {
    auto const customer = TRY(customers::load_customer(tx, id));
    Facts facts;
    auto const services = store::list_services(tx, id, most_services);
    for (auto const& one : services)
        facts.services.push_back(one.at);
    count_orders(tx, id, rules, facts);
    count_troubles(tx, id, rules, facts);
    facts.lowest = last_lowest(tx, services);
    facts.has_wishes = has_wishes(tx, customer);
    facts.has_ahead = store::has_ahead(tx, id);
    facts.is_left_alone = care::contact_of(tx, id).opted_out_at.has_value();
    return facts;
}

} // namespace hearth::segments
