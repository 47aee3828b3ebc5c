#include "rooms/identity/access.h"
#include "rooms/identity/rules.h"

namespace hearth::identity {
namespace {

constexpr char select_approval[] =
    "SELECT id, kind, subject, amount, store_id, permission, reason, state, asked_by, asked_at, "
    "decided_by, decided_at, decision_note, version FROM identity_approval WHERE company_id = ?1 ";

struct RuleRow {
    std::string kind;
    Id<Store> store;
    Money above;
    std::string permission;
};
BOOST_DESCRIBE_STRUCT(RuleRow, (), (kind, store, above, permission))

std::vector<ApprovalRule> rules_of(std::vector<RuleRow> const& rows) {
    std::vector<ApprovalRule> rules;
    for (auto const& row : rows)
        rules.push_back({row.kind, row.store.is_nil() ? std::optional<Id<Store>>{} : row.store,
                         row.above, row.permission});
    return rules;
}

bool may_decide(Actor const& actor, Approval const& approval) {
    if (actor.kind == ActorKind::System) return true;
    auto const it = actor.grants.find(approval.permission);
    if (it == actor.grants.end()) return false;
    return it->second.is_everywhere ||
           (approval.store && it->second.stores.contains(*approval.store));
}

} // namespace

std::vector<ApprovalRule> list_approval_rules(Tx& tx) {
    return rules_of(tx.all<RuleRow>("SELECT kind, store_id, above, permission "
                                    "FROM identity_approval_rule WHERE company_id = ?1 "
                                    "ORDER BY kind, store_id, above"));
}

Result<void> save_approval_rules(Tx& tx, std::string_view kind,
                                 std::vector<ApprovalRule> const& rules) {
    tx.run("DELETE FROM identity_approval_rule WHERE company_id = ?1 AND kind = ?2", kind);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        auto const& rule = rules[i];
        if (rule.store && !load_store(tx, *rule.store))
            return invalid_field("/rules/" + std::to_string(i) + "/store",
                                 "identity.store_not_found");
        tx.run("INSERT INTO identity_approval_rule (company_id, kind, store_id, above, "
               "permission) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (company_id, kind, store_id, "
               "above) DO UPDATE SET permission = excluded.permission",
               kind, rule.store ? rule.store->uuid : Uuid{}, rule.above, rule.permission);
    }
    return {};
}

std::optional<std::string> need_approval(Tx& tx, std::string_view kind, Money amount,
                                         std::optional<Id<Store>> store) {
    auto const rules = rules_of(
        tx.all<RuleRow>("SELECT kind, store_id, above, permission FROM identity_approval_rule "
                        "WHERE company_id = ?1 AND kind = ?2 AND store_id IN (?3, ?4)",
                        kind, Uuid{}, store ? store->uuid : Uuid{}));
    return permission_for(rules.empty() ? default_rules(kind) : rules, amount, store);
}

Approval ask_approval(Tx& tx, AskApproval const& ask) {
    auto const permission = need_approval(tx, ask.kind, ask.amount, ask.store);
    ensure(permission.has_value(), "asked for an approval that is not needed");
    auto newest = find_approval(tx, ask.kind, ask.subject);
    if (newest && newest->state == ApprovalState::Waiting) {
        if (newest->amount == ask.amount) return std::move(*newest);
        tx.run("UPDATE identity_approval SET state = 'withdrawn', version = version + 1 "
               "WHERE company_id = ?1 AND id = ?2",
               newest->id);
    }
    Approval const approval{tx.new_id<Approval>(),
                            ask.kind,
                            ask.subject,
                            ask.amount,
                            ask.store,
                            *permission,
                            ask.reason,
                            ApprovalState::Waiting,
                            tx.actor().id,
                            tx.now()};
    tx.run("INSERT INTO identity_approval (company_id, id, kind, subject, amount, store_id, "
           "permission, reason, state, asked_by, asked_at, version) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1)",
           approval.id, approval.kind, approval.subject, approval.amount, approval.store,
           approval.permission, approval.reason, approval.state, approval.asked_by,
           approval.asked_at);
    tx.publish(ApprovalAsked{approval.id, ask.kind, ask.subject, ask.amount, ask.store});
    return approval;
}

std::optional<Approval> find_approval(Tx& tx, std::string_view kind, Uuid subject) {
    return tx.find<Approval>(std::string(select_approval) +
                                 "AND subject = ?3 AND kind = ?2 ORDER BY id DESC",
                             kind, subject);
}

bool is_approved(Tx& tx, AskApproval const& ask) {
    if (!need_approval(tx, ask.kind, ask.amount, ask.store)) return true;
    auto const newest = find_approval(tx, ask.kind, ask.subject);
    return newest && newest->state == ApprovalState::Approved && newest->amount >= ask.amount;
}

Result<Approval> decide_approval(Tx& tx, Id<Approval> id, ApprovalState decision,
                                 std::optional<std::string> const& note) {
    auto const approval = tx.find<Approval>(std::string(select_approval) + "AND id = ?2", id);
    if (!approval || !may_decide(tx.actor(), *approval))
        return Error{Refusal::NotFound, "identity.approval_not_found"};
    if (decision != ApprovalState::Approved && decision != ApprovalState::Refused)
        return invalid_field("/decision", "identity.decision_unfit");
    if (tx.actor().kind == ActorKind::Staff && tx.actor().id == approval->asked_by)
        return Error{Refusal::Forbidden, "identity.own_approval"};
    auto const changed =
        tx.run("UPDATE identity_approval SET state = ?3, decided_by = ?4, decided_at = ?5, "
               "decision_note = ?6, version = version + 1 "
               "WHERE company_id = ?1 AND id = ?2 AND state = 'waiting'",
               id, decision, tx.actor().id, tx.now(), note);
    if (changed == 0) return Error{Refusal::Conflict, "identity.approval_decided"};
    tx.publish(ApprovalDecided{id, approval->kind, approval->subject, decision, approval->store});
    return *tx.find<Approval>(std::string(select_approval) + "AND id = ?2", id);
}

std::vector<Approval> list_approvals(Tx& tx, ApprovalState state, int limit) {
    std::vector<Approval> out;
    auto const& actor = tx.actor();
    for (auto& approval : tx.all<Approval>(std::string(select_approval) +
                                               "AND state = ?2 ORDER BY asked_at DESC LIMIT ?3",
                                           state, limit))
        if (may_decide(actor, approval) || approval.asked_by == actor.id)
            out.push_back(std::move(approval));
    return out;
}

} // namespace hearth::identity
