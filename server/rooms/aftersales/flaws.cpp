// What a policy must not be: contradictory, incomplete, against the law.
#include "rooms/aftersales/cells.h"

#include <algorithm>
#include <set>

namespace hearth::aftersales {
namespace {

constexpr int return_right_h = 7 * 24; ///< LC-05

using Flaws = std::vector<Flaw>;

bool is_full(Flaws const& flaws) {
    return flaws.size() >= most_flaws;
}

void add(Flaws& flaws, Flaw flaw) {
    if (!is_full(flaws)) flaws.push_back(std::move(flaw));
}

bool is_empty_span(std::optional<Hours> const& from, std::optional<Hours> const& until) {
    return from && until && from->value >= until->value;
}

void check_rows(Policy const& policy, Flaws& flaws) {
    std::set<std::string> seen;
    for (auto const& row : policy.rows) {
        if (!seen.insert(row.id).second) add(flaws, {FlawKind::SameId, {row.id}});
        if (is_empty_span(row.since_over, row.since_within) ||
            is_empty_span(row.before_at_least, row.before_less))
            add(flaws, {FlawKind::EmptySpan, {row.id}});
        bool const has_fee = row.basis != FeeBasis::Nothing || row.at_least.money > Money{};
        if (has_fee && row.outcome != Outcome::Refund)
            add(flaws, {FlawKind::FeeWithoutRefund, {row.id}});
    }
}

Flaw flaw_in(Cell const& cell, FlawKind kind, std::vector<Row const*> const& rows) {
    auto const& facts = cell.facts;
    Flaw flaw{.kind = kind,
              .line = facts.kind,
              .phase = facts.phase,
              .fault = facts.fault,
              .sale = facts.sale,
              .condition = facts.condition,
              .city = facts.city,
              .since_over_h = cell.since_over_h,
              .since_within_h = cell.since_within_h,
              .before_at_least_h = cell.before_at_least_h,
              .before_less_h = cell.before_less_h};
    for (auto const* const row : rows)
        flaw.rows.push_back(row->id);
    return flaw;
}

/// We never charge for our own fault, nor send away who suffers from it.
bool is_against_own_fault(Facts const& facts, Row const& row) {
    if (facts.fault != Fault::Company) return false;
    return row.outcome == Outcome::Refuse || row.basis != FeeBasis::Nothing ||
           row.at_least.money > Money{};
}

/// LC-05: bought from afar, as it was sold, within 7 days of receipt: no reason and no fee needed.
bool is_against_return_right(Cell const& cell, Row const& row) {
    auto const& facts = cell.facts;
    bool const has_right = facts.phase == Phase::Over && facts.sale == Sale::Online &&
                           facts.condition == Condition::Good && facts.fault != Fault::Company &&
                           (facts.kind == LineKind::Goods || facts.kind == LineKind::Clearance ||
                            facts.kind == LineKind::SelfPickup);
    if (!has_right || cell.since_over_h.value_or(0) >= return_right_h) return false;
    return row.outcome != Outcome::Refund || row.basis != FeeBasis::Nothing ||
           row.at_least.money > Money{};
}

void check_cell(Cell const& cell, std::vector<Row const*> const& about, Flaws& flaws) {
    auto const holding = rows_holding(about, cell.facts);
    if (holding.empty()) return add(flaws, flaw_in(cell, FlawKind::Hole, {}));
    if (holding.size() > 1) return add(flaws, flaw_in(cell, FlawKind::Collision, holding));
    if (is_against_own_fault(cell.facts, *holding.front()))
        add(flaws, flaw_in(cell, FlawKind::OurFault, holding));
    if (is_against_return_right(cell, *holding.front()))
        add(flaws, flaw_in(cell, FlawKind::ReturnRight, holding));
}

} // namespace

std::vector<Flaw> find_flaws(Policy const& policy) {
    Flaws flaws;
    check_rows(policy, flaws);
    each_case(policy, [&](Facts const& facts) {
        auto const about = rows_about(policy, facts);
        each_cell(facts, about, [&](Cell const& cell) {
            check_cell(cell, about, flaws);
            return !is_full(flaws);
        });
        return !is_full(flaws);
    });
    return flaws;
}

} // namespace hearth::aftersales
