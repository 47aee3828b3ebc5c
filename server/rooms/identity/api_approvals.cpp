#include "platform/services.h"
#include "rooms/identity/api.h"

#include <algorithm>

namespace hearth::identity {

struct ApprovalQuery {
    std::optional<ApprovalState> state; ///< waiting, if not said
};
BOOST_DESCRIBE_STRUCT(ApprovalQuery, (), (state))

/// A question as the screen shows it: by whom, and whether the caller may answer it.
struct ApprovalView : Approval {
    std::string asked_by_name;
    std::optional<std::string> decided_by_name;
    bool may_decide = false; ///< holds the permission there, and did not ask themselves
};
BOOST_DESCRIBE_STRUCT(ApprovalView, (Approval), (asked_by_name, decided_by_name, may_decide))

struct ApprovalList {
    std::vector<ApprovalView> items;
};
BOOST_DESCRIBE_STRUCT(ApprovalList, (), (items))

struct ApprovalPath {
    Id<Approval> id;
};
BOOST_DESCRIBE_STRUCT(ApprovalPath, (), (id))

struct Decision {
    ApprovalState decision;
    std::optional<Text<1, 500>> note;
};
BOOST_DESCRIBE_STRUCT(Decision, (), (decision, note))

struct ApprovalRuleList {
    std::vector<ApprovalRule> items;
};
BOOST_DESCRIBE_STRUCT(ApprovalRuleList, (), (items))

struct ApprovalKindPath {
    Text<3, 60> kind;
};
BOOST_DESCRIBE_STRUCT(ApprovalKindPath, (), (kind))

struct ApprovalRung {
    std::optional<Id<Store>> store;
    Price above;
    Text<3, 60> permission;
};
BOOST_DESCRIBE_STRUCT(ApprovalRung, (), (store, above, permission))

struct ChangeApprovalRules {
    List<ApprovalRung, 50> rules;
};
BOOST_DESCRIBE_STRUCT(ChangeApprovalRules, (), (rules))

namespace {

constexpr int list_limit = 200;

std::string name_of(Tx& tx, Uuid account) {
    auto const found = load_account(tx, Id<Account>{account});
    return found ? found->name : "";
}

ApprovalView view_of(Tx& tx, Approval const& approval) {
    ApprovalView view{approval, name_of(tx, approval.asked_by)};
    if (approval.decided_by) view.decided_by_name = name_of(tx, *approval.decided_by);
    view.may_decide = approval.state == ApprovalState::Waiting &&
                      approval.asked_by != tx.actor().id && may_decide(tx.actor(), approval);
    return view;
}

/// The dearest first while they wait; what was decided, the newest first.
Result<ApprovalList> get_approvals(Tx& tx, api::Query<ApprovalQuery> const& query) {
    auto const state = query.state.value_or(ApprovalState::Waiting);
    auto all = list_approvals(tx, state, list_limit);
    if (state == ApprovalState::Waiting)
        std::stable_sort(all.begin(), all.end(),
                         [](Approval const& a, Approval const& b) { return a.amount > b.amount; });
    ApprovalList list;
    for (auto const& one : all)
        list.items.push_back(view_of(tx, one));
    return list;
}

Result<ApprovalView> put_decision(Tx& tx, api::Path<ApprovalPath> const& path,
                                  api::Body<Decision> const& body) {
    std::optional<std::string> note;
    if (body.note) note = *body.note;
    if (body.decision == ApprovalState::Refused && !note)
        return invalid_field("/note", "identity.say_why_refused");
    return view_of(tx, TRY(decide_approval(tx, path.id, body.decision, note)));
}

Result<ApprovalRuleList> get_rules(Tx& tx) {
    return ApprovalRuleList{list_approval_rules(tx)};
}

Result<ApprovalRuleList> put_rules(Tx& tx, api::Path<ApprovalKindPath> const& path,
                                   api::Body<ChangeApprovalRules> const& body) {
    std::vector<ApprovalRule> rules;
    auto const& known = tx.services().permissions;
    for (auto const& rung : body.rules) {
        if (std::find(known.begin(), known.end(), rung.permission) == known.end())
            return invalid_field("/rules/" + std::to_string(rules.size()) + "/permission",
                                 "identity.permission_unknown");
        rules.push_back({path.kind, rung.store, rung.above, rung.permission});
    }
    TRY(save_approval_rules(tx, path.kind, rules));
    return ApprovalRuleList{list_approval_rules(tx)};
}

} // namespace

void install_approvals(Room& room) {
    auto& routes = room.routes;
    routes.read("/approvals", "list_approvals", api::staff(), get_approvals);
    routes.write("PUT", "/approvals/{id}/decision", "decide_approval", api::staff(), put_decision);
    routes.read("/approval-rules", "list_approval_rules", api::staff("identity.read"), get_rules);
    routes.write("PUT", "/approval-rules/{kind}", "change_approval_rules",
                 api::staff("identity.roles"), put_rules);
}

} // namespace hearth::identity
