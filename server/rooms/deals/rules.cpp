#include "rooms/deals/rules.h"

#include <algorithm>
#include <map>

namespace hearth::deals {

std::optional<pricing::Sold> what_was_sold(std::vector<store::Sales> const& of_days,
                                           std::vector<Deal> const& last, Comparison const& rule) {
    std::optional<Money> lowest;
    std::int64_t deals = 0;
    for (auto const& one : of_days) {
        deals += one.deals;
        if (one.lowest && (!lowest || *one.lowest < *lowest)) lowest = one.lowest;
    }
    pricing::Sold sold{.days = rule.days, .source = rule.source};
    if (lowest && deals > 0) {
        sold.service = *lowest;
        sold.deals = deals;
        return sold;
    }
    auto const newest = std::max_element(last.begin(), last.end(),
                                         [](auto const& a, auto const& b) { return a.at < b.at; });
    if (newest == last.end()) return {};
    sold.service = lowest ? std::min(*lowest, newest->service) : newest->service;
    sold.basis = pricing::Basis::Last;
    sold.deals = 1;
    return sold;
}

std::vector<Giver> by_giver(std::vector<Discount> const& discounts) {
    std::map<Uuid, Giver> of_staff;
    for (auto const& one : discounts) {
        auto& giver = of_staff[one.asked_by];
        giver.staff = one.asked_by;
        if (one.state == State::Given) {
            ++giver.given;
            giver.amount = giver.amount + one.amount;
        }
        giver.waiting += one.state == State::Waiting ? 1 : 0;
        giver.refused += one.state == State::Refused ? 1 : 0;
    }
    std::vector<Giver> givers;
    for (auto const& [staff, giver] : of_staff)
        givers.push_back(giver);
    std::stable_sort(givers.begin(), givers.end(),
                     [](Giver const& a, Giver const& b) { return a.amount > b.amount; });
    return givers;
}

} // namespace hearth::deals
