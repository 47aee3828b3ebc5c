#include "rooms/aftersales/policy.h"

namespace hearth::aftersales {
namespace {

using K = LineKind;
using P = Phase;
using F = Fault;

constexpr int return_hours = 7 * 24; ///< LC-05, AS-03

/// AS-01, and goods before delivery the same (AS-03).
void add_waiting(std::vector<Row>& rows, HouseTerms const& terms) {
    List<K, 6> const standard{K::Service, K::Goods, K::Clearance, K::SelfPickup};
    rows.push_back({.id = "AS-01-free",
                    .kinds = standard,
                    .phases = {P::Waiting},
                    .faults = {F::Customer},
                    .since_within = Hours{terms.free_hours},
                    .law = "LC-04"});
    rows.push_back({.id = "AS-01-fee",
                    .kinds = standard,
                    .phases = {P::Waiting},
                    .faults = {F::Customer},
                    .since_over = Hours{terms.free_hours},
                    .basis = FeeBasis::Percent,
                    .percent = terms.fee_percent,
                    .consent = Consent::ByAmount,
                    .law = "LC-04"});
    // "Not cancellable" is a fee up to the cost already spent; a manager may waive it.
    rows.push_back({.id = "AS-01-custom",
                    .kinds = {K::CustomService, K::CustomGoods},
                    .phases = {P::Waiting, P::Begun},
                    .faults = {F::Customer},
                    .basis = FeeBasis::Spent,
                    .consent = Consent::ByAmount,
                    .law = "LC-04"});
    rows.push_back({.id = "AS-01-nobody",
                    .phases = {P::Waiting, P::Begun},
                    .faults = {F::Nobody},
                    .consent = Consent::ByAmount,
                    .law = "LC-04"});
    rows.push_back({.id = "AS-01-ours",
                    .phases = {P::Waiting, P::Begun},
                    .faults = {F::Company},
                    .needs_signature = false,
                    .law = "LC-04"});
}

/// What is under way is settled on the spot (partial acceptance, BE-10), not called off.
void add_begun(std::vector<Row>& rows) {
    rows.push_back({.id = "AS-01-begun",
                    .kinds = {K::Service},
                    .phases = {P::Begun},
                    .faults = {F::Customer},
                    .outcome = Outcome::Refuse});
    // Goods on their way are taken back like delivered ones.
    rows.push_back({.id = "AS-03-on-the-way",
                    .kinds = {K::Goods, K::SelfPickup, K::Clearance},
                    .phases = {P::Begun},
                    .faults = {F::Customer},
                    .exchanges = true,
                    .law = "LC-05"});
}

void add_over(std::vector<Row>& rows) {
    rows.push_back({.id = "AS-06-done",
                    .kinds = {K::Service, K::CustomService, K::CustomGoods},
                    .phases = {P::Over},
                    .faults = {F::Customer, F::Nobody},
                    .outcome = Outcome::Refuse});
    List<K, 6> const returned{K::Goods, K::SelfPickup};
    List<F, 3> const not_ours{F::Customer, F::Nobody};
    rows.push_back({.id = "AS-03-return",
                    .kinds = returned,
                    .phases = {P::Over},
                    .faults = not_ours,
                    .conditions = {Condition::Good},
                    .since_within = Hours{return_hours},
                    .exchanges = true,
                    .law = "LC-05"});
    rows.push_back({.id = "AS-03-used",
                    .kinds = returned,
                    .phases = {P::Over},
                    .faults = not_ours,
                    .conditions = {Condition::Used},
                    .since_within = Hours{return_hours},
                    .outcome = Outcome::Refuse,
                    .law = "LC-05"});
    rows.push_back({.id = "AS-03-late",
                    .kinds = returned,
                    .phases = {P::Over},
                    .faults = not_ours,
                    .since_over = Hours{return_hours},
                    .outcome = Outcome::Refuse,
                    .law = "LC-05"});
    rows.push_back({.id = "AS-04-fault",
                    .phases = {P::Over},
                    .faults = {F::Company},
                    .outcome = Outcome::Repair,
                    .needs_signature = false,
                    .law = "LC-06"});
}

/// "Clearance is final" is no exception by itself for who bought from afar (LC-05).
void add_clearance(std::vector<Row>& rows) {
    List<F, 3> const not_ours{F::Customer, F::Nobody};
    rows.push_back({.id = "AS-03-final",
                    .kinds = {K::Clearance},
                    .phases = {P::Over},
                    .faults = not_ours,
                    .sales = {Sale::Shop},
                    .outcome = Outcome::Refuse,
                    .law = "LC-05"});
    rows.push_back({.id = "AS-03-clearance-return",
                    .kinds = {K::Clearance},
                    .phases = {P::Over},
                    .faults = not_ours,
                    .sales = {Sale::Online},
                    .conditions = {Condition::Good},
                    .since_within = Hours{return_hours},
                    .law = "LC-05"});
    rows.push_back({.id = "AS-03-clearance-used",
                    .kinds = {K::Clearance},
                    .phases = {P::Over},
                    .faults = not_ours,
                    .sales = {Sale::Online},
                    .conditions = {Condition::Used},
                    .since_within = Hours{return_hours},
                    .outcome = Outcome::Refuse,
                    .law = "LC-05"});
    rows.push_back({.id = "AS-03-clearance-late",
                    .kinds = {K::Clearance},
                    .phases = {P::Over},
                    .faults = not_ours,
                    .sales = {Sale::Online},
                    .since_over = Hours{return_hours},
                    .outcome = Outcome::Refuse,
                    .law = "LC-05"});
}

} // namespace

Policy house_policy(HouseTerms const& terms) {
    std::vector<Row> rows;
    add_waiting(rows, terms);
    add_begun(rows);
    add_over(rows);
    add_clearance(rows);
    return {0, {rows}};
}

} // namespace hearth::aftersales
