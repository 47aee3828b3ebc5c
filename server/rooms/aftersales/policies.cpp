// Which policy holds for whom, and how a new one comes into force.
#include "rooms/aftersales/inside.h"
#include "rooms/aftersales/store.h"

#include "rooms/aftersales/flaw_words.h"

#include <algorithm>

namespace hearth::aftersales {
namespace {

/// What the order itself says was agreed, before the company published any policy.
HouseTerms agreed_terms(orders::Order const& order) {
    auto const free_for =
        std::chrono::duration_cast<hours>(order.terms.free_until - order.placed_at).count();
    return {static_cast<int>(std::clamp<std::int64_t>(free_for, 0, 87'600)),
            std::clamp(order.terms.fee_percent, 0, 100)};
}

} // namespace

std::optional<Published> find_policy(Tx& tx, Instant at) {
    return store::find_policy(tx, at);
}

std::vector<Published> list_policies(Tx& tx, int limit) {
    return store::list_policies(tx, limit);
}

Policy policy_of(Tx& tx, orders::Order const& order) {
    if (auto const found = store::find_policy(tx, order.placed_at)) return found->policy;
    return house_policy(agreed_terms(order));
}

Result<Published> publish(Tx& tx, List<Row, 60, 1> const& rows, std::string const& why) {
    auto const before = store::list_policies(tx, 1);
    Published one{{before.empty() ? 1 : before.front().policy.version + 1, rows},
                  tx.now(),
                  tx.actor().id,
                  why};
    TRY(check_fit(one.policy));
    if (!store::insert_policy(tx, one))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    tx.publish(PolicyPublished{one.policy.version, static_cast<int>(rows.size())});
    return one;
}

} // namespace hearth::aftersales
