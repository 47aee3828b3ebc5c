// AS-02: the policy in force, its versions, a draft checked and tried out, and publishing.
#include "rooms/aftersales/flaw_words.h"
#include "rooms/aftersales/simulate.h"
#include "rooms/aftersales/views.h"

namespace hearth::aftersales {
namespace {

constexpr int most_versions = 50;
constexpr int most_days = 366; ///< of a simulation: a year and what it is compared with

struct PolicyPage {
    Policy in_force;
    std::vector<Published> versions; ///< newest first
};
BOOST_DESCRIBE_STRUCT(PolicyPage, (), (in_force, versions))

Result<PolicyPage> list_all(Tx& tx) {
    auto const now = find_policy(tx, tx.now());
    return PolicyPage{now ? now->policy : house_policy(), list_policies(tx, most_versions)};
}

struct RowsForm {
    List<Row, 60, 1> rows;
};
BOOST_DESCRIBE_STRUCT(RowsForm, (), (rows))
struct FlawView {
    Flaw flaw;
    std::string zh;
    std::string en;
};
BOOST_DESCRIBE_STRUCT(FlawView, (), (flaw, zh, en))
struct Check {
    bool is_fit = false;
    std::vector<FlawView> flaws;
};
BOOST_DESCRIBE_STRUCT(Check, (), (is_fit, flaws))

// Drafts are walked cell by cell, and tried on thousands of orders: never where orders are written.
Result<Check> check_draft(api::Slow&, api::Body<RowsForm> const& in) {
    Check check;
    for (auto const& flaw : find_flaws({0, in.rows}))
        check.flaws.push_back({flaw, flaw_text("zh-CN", flaw), flaw_text("en", flaw)});
    check.is_fit = check.flaws.empty();
    return check;
}

struct SimulationForm {
    List<Row, 60, 1> rows;
    Instant from;
    Instant to;
};
BOOST_DESCRIBE_STRUCT(SimulationForm, (), (rows, from, to))

Result<Simulation> try_draft(api::Slow& slow, api::Body<SimulationForm> const& in) {
    if (in.to <= in.from) return invalid_field("/to", "aftersales.span_reversed");
    if (in.to - in.from > hours{24 * most_days})
        return invalid_field("/to", "aftersales.span_too_long",
                             {{"count", std::to_string(most_days)}});
    return slow.database.read(slow.scope, [&](Tx& tx) {
        return simulate(tx, {0, in.rows}, {in.from, in.to});
    });
}

struct PublishForm {
    List<Row, 60, 1> rows;
    Text<1, 200> why;
};
BOOST_DESCRIBE_STRUCT(PublishForm, (), (rows, why))

Result<Published> publish_policy(Tx& tx, api::Body<PublishForm> const& in) {
    return publish(tx, in.rows, in.why);
}

} // namespace

void add_policy_routes(api::Routes& routes) {
    auto const policy = api::staff("aftersales.policy");
    routes.read("/after-sales-policies", "list_after_sales_policies", api::staff("aftersales.read"),
                list_all);
    routes.slow("POST", "/after-sales-policies/check", "check_after_sales_policy", policy,
                check_draft);
    routes.slow("POST", "/after-sales-policies/simulation", "simulate_after_sales_policy", policy,
                try_draft);
    routes.write("POST", "/after-sales-policies", "publish_after_sales_policy", policy,
                 publish_policy);
}

} // namespace hearth::aftersales
