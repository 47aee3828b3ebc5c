#include "platform/services.h"
#include "rooms/identity/api.h"

#include <algorithm>

namespace hearth::identity {

struct ApprovalQuery {
    std::optional<ApprovalState> state; ///< waiting, if not said
};
BOOST_DESCRIBE_STRUCT(ApprovalQuery, (), (state))

struct ApprovalList {
    std::vector<Approval> items;
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

Result<ApprovalList> get_approvals(Tx& tx, api::Query<ApprovalQuery> const& query) {
    return ApprovalList{
        list_approvals(tx, query.state.value_or(ApprovalState::Waiting), list_limit)};
}

Result<Approval> put_decision(Tx& tx, api::Path<ApprovalPath> const& path,
                              api::Body<Decision> const& body) {
    std::optional<std::string> note;
    if (body.note) note = *body.note;
    return decide_approval(tx, path.id, body.decision, note);
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
