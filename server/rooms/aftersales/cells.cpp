#include "rooms/aftersales/cells.h"

#include <algorithm>
#include <limits>
#include <set>

namespace hearth::aftersales {
namespace {

template <typename List, typename T>
bool takes(List const& list, T const& one) {
    return list.empty() || std::find(list.begin(), list.end(), one) != list.end();
}

bool is_service(LineKind kind) {
    return kind == LineKind::Service || kind == LineKind::CustomService;
}

std::set<std::string> cities_of(Policy const& policy) {
    std::set<std::string> all{""};
    for (auto const& row : policy.rows)
        all.insert(row.cities.begin(), row.cities.end());
    return all;
}

void add(std::set<int>& hours, std::optional<Hours> const& one) {
    if (one) hours.insert(static_cast<int>(one->value));
}

seconds to_seconds(int h) {
    return hours{h};
}

struct Stretch {
    std::optional<int> from;
    std::optional<int> until;
    seconds at; ///< a moment in it
};

/// ]…]: a moment is the upper end. Zero is a cell of its own where a row begins after it.
std::vector<Stretch> since_stretches(std::set<int> const& cuts) {
    std::vector<Stretch> all;
    std::optional<int> from;
    for (int const cut : cuts) {
        all.push_back({from, cut, to_seconds(cut)});
        from = cut;
    }
    all.push_back({from, {}, from ? to_seconds(*from) + seconds{1} : seconds{0}});
    return all;
}

/// […[: a moment is the lower end.
std::vector<Stretch> before_stretches(std::set<int> cuts) {
    cuts.insert(0);
    std::vector<Stretch> all;
    for (auto at = cuts.begin(); at != cuts.end(); ++at) {
        auto const next = std::next(at);
        all.push_back({*at, next == cuts.end() ? std::optional<int>{} : *next, to_seconds(*at)});
    }
    return all;
}

} // namespace

bool is_about(Row const& row, Facts const& facts) {
    return takes(row.kinds, facts.kind) && takes(row.phases, facts.phase) &&
           takes(row.faults, facts.fault) && takes(row.sales, facts.sale) &&
           takes(row.conditions, facts.condition);
}

bool is_within(Row const& row, Facts const& facts) {
    auto const since = std::max(facts.since, seconds{0});
    if (row.since_over && since <= hours{row.since_over->value}) return false;
    if (row.since_within && since > hours{row.since_within->value}) return false;
    // Without a date the start is as far away as can be; one that has passed is now.
    auto const before = std::max(
        facts.before.value_or(seconds{std::numeric_limits<std::int64_t>::max()}), seconds{0});
    if (row.before_at_least && before < hours{row.before_at_least->value}) return false;
    return !row.before_less || before < hours{row.before_less->value};
}

bool names_city(Row const& row, std::string_view city) {
    return std::find(row.cities.begin(), row.cities.end(), city) != row.cities.end();
}

std::vector<Row const*> rows_about(Policy const& policy, Facts const& facts) {
    std::vector<Row const*> general;
    std::vector<Row const*> local;
    for (auto const& row : policy.rows) {
        if (!is_about(row, facts)) continue;
        if (row.cities.empty()) general.push_back(&row);
        if (names_city(row, facts.city)) local.push_back(&row);
    }
    return local.empty() ? general : local;
}

std::vector<Row const*> rows_holding(std::vector<Row const*> const& rows, Facts const& facts) {
    std::vector<Row const*> holding;
    for (auto const* const row : rows)
        if (is_within(*row, facts)) holding.push_back(row);
    return holding;
}

void each_case(Policy const& policy, std::function<bool(Facts const&)> const& visit) {
    auto const cities = cities_of(policy);
    Facts facts;
    for (auto const kind : {LineKind::Service, LineKind::CustomService, LineKind::Goods,
                            LineKind::CustomGoods, LineKind::Clearance, LineKind::SelfPickup})
        for (auto const phase : {Phase::Waiting, Phase::Begun, Phase::Over})
            for (auto const fault : {Fault::Customer, Fault::Company, Fault::Nobody})
                for (auto const sale : {Sale::Online, Sale::Shop})
                    for (auto const condition : {Condition::Good, Condition::Used})
                        for (auto const& city : cities) {
                            if (is_service(kind) && condition == Condition::Used) continue;
                            facts.kind = kind;
                            facts.phase = phase;
                            facts.fault = fault;
                            facts.sale = sale;
                            facts.condition = condition;
                            facts.city = city;
                            if (!visit(facts)) return;
                        }
}

void each_cell(Facts const& of, std::vector<Row const*> const& rows,
               std::function<bool(Cell const&)> const& visit) {
    std::set<int> since;
    std::set<int> before;
    for (auto const* const row : rows) {
        add(since, row->since_over);
        add(since, row->since_within);
        add(before, row->before_at_least);
        add(before, row->before_less);
    }
    auto const befores = before_stretches(before);
    for (auto const& passed : since_stretches(since))
        for (auto const& ahead : befores) {
            Cell cell{of, passed.from, passed.until, ahead.from, ahead.until};
            cell.facts.since = passed.at;
            cell.facts.before = ahead.at;
            if (!visit(cell)) return;
        }
}

} // namespace hearth::aftersales
