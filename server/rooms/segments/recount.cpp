// Working it out, and the care plan that follows from it.
#include "rooms/segments/inside.h"

#include "platform/merging/holdings.h"
#include "platform/personal/restriction.h"
#include "platform/settings/settings.h"
#include "platform/words/words.h"

namespace hearth::segments {
namespace {

constexpr char house_locale[] = "zh-CN"; ///< staff read what the plan is for

/// Why, in one sentence for whoever makes the visit of care.
std::string plan_words(Standing const& standing) {
    std::string why;
    for (auto const& reason : standing.reasons)
        why +=
            (why.empty() ? "" : "；") + words::text(house_locale, "segments.reason_" + reason.code,
                                                    {{"count", std::to_string(reason.count)},
                                                     {"usual", std::to_string(reason.usual)}});
    return words::text(house_locale, "segments.plan_for", {{"why", why}});
}

bool has_plan(Tx& tx, Id<customers::Customer> customer) {
    return !care::list_plans(tx, customer).empty();
}

/// Begins one where the rules say so; ends its own once the risk is low again.
Result<void> follow_up(Tx& tx, Kept& kept, Facts const& facts, Rules const& rules) {
    if (kept.plan && kept.standing.risk == Risk::Low) {
        TRY(care::end_plan(tx, *kept.plan));
        kept.plan.reset();
    }
    if (!kept.store || !begins_plan(kept.standing, facts, rules, has_plan(tx, kept.customer),
                                    kept.planned_at, tx.now()))
        return {};
    auto const store = TRY(identity::load_store(tx, *kept.store));
    auto const plan = TRY(care::start_plan(
        tx, {.customer = kept.customer,
             .store = *kept.store,
             .what = plan_words(kept.standing),
             .every_days = rules.plan_days,
             .first_at = notify::polite_time(tx, tx.now() + hours{24}, store.zone)}));
    kept.plan = plan.id;
    kept.planned_at = tx.now();
    return {};
}

} // namespace

std::optional<Kept> find(Tx& tx, Id<customers::Customer> customer) {
    auto kept = store::find(tx, customer);
    if (!kept || !kept->counted_at) return {};
    return kept;
}

Result<Kept> recount(Tx& tx, Id<customers::Customer> id) {
    auto const customer = TRY(customers::load_customer(tx, id));
    auto kept = store::find(tx, id).value_or(Kept{.customer = id});
    kept.store = customer.store;
    auto const rules = settings::load<Rules>(tx, kept.store);
    auto const facts = TRY(gather(tx, id, rules));
    auto const before = kept.standing.risk;
    kept.standing = stand(facts, rules, tx.now());
    kept.counted_at = tx.now();
    TRY(follow_up(tx, kept, facts, rules));
    store::save(tx, kept, look_again(kept.standing, rules, tx.now()));
    if (kept.standing.risk != before)
        tx.publish(
            RiskMoved{id, kept.store, before, kept.standing.risk, kept.standing.score, kept.plan});
    return kept;
}

Result<int> recount_due(Tx& tx, int limit) {
    auto const due = store::list_due(tx, limit);
    for (auto const customer : due) {
        // A file that was given up is counted with the one that stands; what is frozen (LD-11) is
        // counted no more.
        if (merging::follow(tx, customer.uuid) != customer.uuid ||
            personal::find_restriction(tx, customer.uuid))
            store::forget(tx, customer);
        else
            TRY(recount(tx, customer));
    }
    return static_cast<int>(due.size());
}

} // namespace hearth::segments
