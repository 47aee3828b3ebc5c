#include "rooms/aftersales/simulate.h"

#include "cn/mask.h"
#include "rooms/aftersales/flaw_words.h"
#include "rooms/aftersales/inside.h"
#include "rooms/aftersales/store.h"
#include "rooms/customers/customers.h"

#include <algorithm>
#include <map>

namespace hearth::aftersales {
namespace {

constexpr int most_cases = 5'000;
constexpr std::size_t most_customers = 50;
constexpr std::size_t most_shown = 100;

/// The case as it stood when it was called off.
Facts facts_then(Tx& tx, orders::CalledOff const& past, std::string const& city) {
    auto const& order = past.order;
    Facts facts{.kind = order.terms.is_special ? LineKind::CustomService : LineKind::Service,
                .sale = order.channel == orders::Channel::WalkIn ? Sale::Shop : Sale::Online,
                .city = city,
                .since = std::chrono::ceil<seconds>(past.how.at - order.placed_at),
                .price = order.price};
    auto const visits = orders::list_visits(tx, order.id);
    if (!visits.empty())
        facts.before = std::chrono::floor<seconds>(visits.front().starts_at - past.how.at);
    if (auto const known = store::find_of_order(tx, order.id)) {
        facts.fault = known->fault;
        facts.spent = known->stated.spent;
        facts.fair_loss = known->stated.fair_loss;
        facts.lowered_to = known->stated.lowered_to;
    }
    return facts;
}

void add(Difference& sum, Money before, Money after) {
    sum.cases += 1;
    sum.dearer += after > before;
    sum.cheaper += after < before;
    sum.before += before;
    sum.after += after;
}

std::int64_t weight(Difference const& one) {
    return std::llabs((one.after - one.before).fen());
}

template <typename Row>
void sort_by_weight(std::vector<Row>& rows) {
    std::stable_sort(rows.begin(), rows.end(), [](Row const& a, Row const& b) {
        return weight(a.difference) > weight(b.difference);
    });
}

bool is_moved(Difference const& one) {
    return one.dearer + one.cheaper > 0;
}

struct Sums {
    std::map<Id<identity::Store>, Difference> stores;
    std::map<Id<customers::Customer>, Difference> people;
};

void name_all(Tx& tx, Sums const& sums, Simulation& out) {
    for (auto const& [id, sum] : sums.stores) {
        auto const store = identity::load_store(tx, id);
        out.by_store.push_back({id, store ? store->name : "", sum});
    }
    for (auto const& [id, sum] : sums.people)
        if (is_moved(sum)) out.by_customer.push_back({id, "", sum});
    sort_by_weight(out.by_store);
    sort_by_weight(out.by_customer);
    if (out.by_customer.size() > most_customers) out.by_customer.resize(most_customers);
    for (auto& row : out.by_customer)
        if (auto const customer = customers::load_customer(tx, row.customer))
            row.name = cn::mask_name(customer->name);
}

/// What came out differently, of whatever kind.
struct Tried {
    Uuid id;
    bool is_goods;
    std::string number;
    Id<identity::Store> store;
    Id<customers::Customer> customer;
    Instant at;
    Money price;
    Money before;
};

void add(Simulation& out, Sums& sums, Tried const& one, Decision const& decision) {
    auto const after = decision.outcome == Outcome::Refund ? decision.fee : one.price;
    add(out.whole, one.before, after);
    add(sums.stores[one.store], one.before, after);
    add(sums.people[one.customer], one.before, after);
    if (one.before != after && out.cases.size() < most_shown)
        out.cases.push_back({one.id, one.is_goods, one.number, one.at, one.price, one.before, after,
                             decision.rule, decision.outcome});
}

class Cities {
public:
    explicit Cities(Tx& tx) : tx_(tx) {}
    std::string const& of(Id<identity::Store> id) {
        auto [city, is_new] = known_.try_emplace(id);
        if (is_new)
            if (auto const store = identity::load_store(tx_, id)) city->second = store->city;
        return city->second;
    }

private:
    Tx& tx_;
    std::map<Id<identity::Store>, std::string> known_;
};

bool reaches(Tx& tx, Id<identity::Store> store) {
    return tx.actor().may_at("aftersales.policy", store);
}

} // namespace

Result<Simulation> simulate(Tx& tx, Policy const& draft, Span span) {
    TRY(check_fit(draft));
    Simulation out;
    Sums sums;
    Cities cities(tx);
    auto const past = orders::list_called_off(tx, span, most_cases);
    auto const goods = list_ended_goods(tx, span, most_cases);
    auto const most = static_cast<std::size_t>(most_cases);
    out.is_cut = past.size() == most || goods.size() == most;
    for (auto const& one : past) {
        auto const& order = one.order;
        if (!reaches(tx, order.store)) continue;
        add(out, sums,
            {order.id.uuid, false, order.number, order.store, order.customer, one.how.at,
             order.price, one.how.fee},
            decide(draft, facts_then(tx, one, cities.of(order.store))));
    }
    for (auto const& one : goods) {
        if (!reaches(tx, one.store) || !one.ending || !one.decision) continue;
        auto const facts = facts_of_goods(one, *one.ending, cities.of(one.store),
                                          one.decision->refund + one.decision->fee, *one.ended_at);
        add(out, sums,
            {one.id.uuid, true, one.number, one.store, one.customer, *one.ended_at, one.price,
             one.decision->fee},
            decide_goods(draft, facts, *one.ending));
    }
    name_all(tx, sums, out);
    return out;
}

} // namespace hearth::aftersales
