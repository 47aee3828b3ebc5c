/// What identity tells the others; part of the door (identity.h).
#pragma once

#include "rooms/identity/identity.h"

namespace hearth::identity {

struct SessionStarted {
    static constexpr std::string_view kind = "identity.session_started";
    Id<Session> session;
    ActorKind actor_kind;
    Uuid who;
    Uuid subject() const { return who; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(SessionStarted, (), (session, actor_kind, who))

struct SessionEnded {
    static constexpr std::string_view kind = "identity.session_ended";
    Id<Session> session;
    Uuid who;
    Uuid subject() const { return who; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(SessionEnded, (), (session, who))

enum class AccountChangeKind {
    Created,
    Changed,
    Disabled,
    Enabled,
    Invited,
    PasswordSet,
    TotpSet,
    TotpReset
};
BOOST_DESCRIBE_ENUM(AccountChangeKind, Created, Changed, Disabled, Enabled, Invited, PasswordSet,
                    TotpSet, TotpReset)
struct AccountChanged {
    static constexpr std::string_view kind = "identity.account_changed";
    Id<Account> account;
    AccountChangeKind change;
    std::vector<Grant> grants; ///< as they are now
    Uuid subject() const { return account.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(AccountChanged, (), (account, change, grants))

struct RoleChanged {
    static constexpr std::string_view kind = "identity.role_changed";
    std::string role;
    std::vector<std::string> permissions;
    Uuid subject() const { return {}; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(RoleChanged, (), (role, permissions))

struct StoreChanged {
    static constexpr std::string_view kind = "identity.store_changed";
    Id<Store> store;
    bool is_open;
    Uuid subject() const { return store.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(StoreChanged, (), (store, is_open))

/// The hour's budget of one-time codes is spent: somebody is having codes sent about.
struct CodeBudgetReached {
    static constexpr std::string_view kind = "identity.code_budget_reached";
    int per_hour;
    Uuid subject() const { return {}; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(CodeBudgetReached, (), (per_hour))

struct ApprovalAsked {
    static constexpr std::string_view kind = "identity.approval_asked";
    Id<Approval> approval;
    std::string what;
    Uuid about;
    Money amount;
    std::optional<Id<Store>> store;
    Uuid subject() const { return about; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(ApprovalAsked, (), (approval, what, about, amount, store))

struct ApprovalDecided {
    static constexpr std::string_view kind = "identity.approval_decided";
    Id<Approval> approval;
    std::string what;
    Uuid about;
    ApprovalState state;
    std::optional<Id<Store>> store;
    Uuid subject() const { return about; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(ApprovalDecided, (), (approval, what, about, state, store))

} // namespace hearth::identity
