#include "cn/phone.h"
#include "platform/services.h"
#include "rooms/identity/api.h"

#include <algorithm>

namespace hearth::identity {

struct AccountPath {
    Id<Account> id;
};
BOOST_DESCRIBE_STRUCT(AccountPath, (), (id))

struct AccountList {
    std::vector<Account> items;
};
BOOST_DESCRIBE_STRUCT(AccountList, (), (items))

struct AddAccount {
    Text<2, 40> login;
    Text<1, 40> name;
    std::optional<Text<3, 30>> phone;
    List<Grant, 50, 1> grants;
};
BOOST_DESCRIBE_STRUCT(AddAccount, (), (login, name, phone, grants))

/// The new account and, once only, the code with which its person sets a password.
struct Invited {
    Account account;
    std::string invitation;
};
BOOST_DESCRIBE_STRUCT(Invited, (), (account, invitation))

struct ChangeAccount {
    Text<1, 40> name;
    std::optional<Text<3, 30>> phone;
    List<Grant, 50> grants;
};
BOOST_DESCRIBE_STRUCT(ChangeAccount, (), (name, phone, grants))

struct DisableAccount {
    Text<2, 200> reason;
};
BOOST_DESCRIBE_STRUCT(DisableAccount, (), (reason))

struct RolePath {
    Text<2, 40> name;
};
BOOST_DESCRIBE_STRUCT(RolePath, (), (name))

struct RoleList {
    std::vector<Role> items;
    std::vector<std::string> permissions; ///< every permission there is
};
BOOST_DESCRIBE_STRUCT(RoleList, (), (items, permissions))

struct ChangeRole {
    Text<1, 40> title;
    List<Text<1, 80>, 100> permissions;
    Whole<0, 1'000'000'000> version; ///< as read; 0 for a new or a default one
};
BOOST_DESCRIBE_STRUCT(ChangeRole, (), (title, permissions, version))

namespace {

Result<std::optional<std::string>> parse_phone(std::optional<Text<3, 30>> const& typed) {
    if (!typed) return std::optional<std::string>{};
    auto const parsed = cn::parse_phone(*typed);
    auto const* const number = std::get_if<cn::PhoneNumber>(&parsed);
    if (!number || !number->e164) return invalid_field("/phone", "identity.phone_unfit");
    return number->e164;
}

/// Accounts are the whole company's: who manages them only for a store would open the rest.
Result<void> check_everywhere(Tx& tx, std::string_view permission) {
    auto const reach = reach_of(tx.actor(), permission);
    if (!reach) return {};
    return Error{
        Refusal::Forbidden, "platform.not_allowed", {{"permission", std::string(permission)}}};
}

bool is_within(Account const& account, std::vector<Id<Store>> const& stores) {
    return std::any_of(account.grants.begin(), account.grants.end(), [&](Grant const& grant) {
        return grant.scope == Scope::Store &&
               std::find(stores.begin(), stores.end(), Id<Store>{grant.scope_id}) != stores.end();
    });
}

Result<AccountList> get_accounts(Tx& tx) {
    AccountList out{list_accounts(tx)};
    auto const reach = reach_of(tx.actor(), "identity.read");
    if (reach)
        std::erase_if(out.items, [&](Account const& one) { return !is_within(one, *reach); });
    return out;
}

Result<Account> get_account(Tx& tx, api::Path<AccountPath> const& path) {
    auto account = TRY(load_account(tx, path.id));
    auto const reach = reach_of(tx.actor(), "identity.read");
    if (reach && !is_within(account, *reach))
        return Error{Refusal::NotFound, "identity.account_not_found"};
    return account;
}

Result<Invited> add_account(Tx& tx, api::Body<AddAccount> const& body) {
    TRY(check_everywhere(tx, "identity.accounts"));
    auto const phone = TRY(parse_phone(body.phone));
    auto const account = TRY(create_account(tx, {body.login, body.name, phone, body.grants}));
    auto const invitation = TRY(invite(tx, account.id));
    return Invited{TRY(load_account(tx, account.id)), invitation};
}

Result<Account> change_account(Tx& tx, api::Path<AccountPath> const& path,
                               api::IfMatch const& match, api::Body<ChangeAccount> const& body) {
    TRY(check_everywhere(tx, "identity.accounts"));
    auto account = TRY(load_account(tx, path.id));
    account.name = body.name;
    account.phone = TRY(parse_phone(body.phone));
    account.grants = body.grants;
    account.version = match.version;
    return save_account(tx, account);
}

Result<Account> put_disabling(Tx& tx, api::Path<AccountPath> const& path,
                              api::Body<DisableAccount> const& body) {
    TRY(check_everywhere(tx, "identity.accounts"));
    return disable_account(tx, path.id, body.reason);
}

Result<Account> delete_disabling(Tx& tx, api::Path<AccountPath> const& path) {
    TRY(check_everywhere(tx, "identity.accounts"));
    return enable_account(tx, path.id);
}

Result<Invited> post_invitation(Tx& tx, api::Path<AccountPath> const& path) {
    TRY(check_everywhere(tx, "identity.accounts"));
    auto const invitation = TRY(invite(tx, path.id));
    return Invited{TRY(load_account(tx, path.id)), invitation};
}

Result<void> delete_totp(Tx& tx, api::Path<AccountPath> const& path) {
    TRY(check_everywhere(tx, "identity.accounts"));
    return reset_totp(tx, path.id);
}

Result<void> delete_sessions(Tx& tx, api::Path<AccountPath> const& path) {
    TRY(check_everywhere(tx, "identity.accounts"));
    TRY(load_account(tx, path.id));
    end_sessions_of(tx, path.id.uuid);
    return {};
}

Result<RoleList> get_roles(Tx& tx) {
    return RoleList{list_roles(tx), tx.services().permissions};
}

Result<Role> put_role(Tx& tx, api::Path<RolePath> const& path, api::Body<ChangeRole> const& body) {
    TRY(check_everywhere(tx, "identity.roles"));
    if (path.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string::npos)
        return Error{Refusal::NotFound, "platform.not_there"};
    return save_role(tx, {path.name,
                          body.title,
                          {body.permissions.begin(), body.permissions.end()},
                          false,
                          body.version.value});
}

} // namespace

void install_accounts(Room& room) {
    auto& routes = room.routes;
    auto const reads = api::staff("identity.read");
    auto const manages = api::staff("identity.accounts");
    routes.read("/accounts", "list_accounts", reads, get_accounts);
    routes.read("/accounts/{id}", "load_account", reads, get_account);
    routes.write("POST", "/accounts", "add_account", manages, add_account);
    routes.write("PUT", "/accounts/{id}", "change_account", manages, change_account);
    routes.write("PUT", "/accounts/{id}/disabling", "disable_account", manages, put_disabling);
    routes.write("DELETE", "/accounts/{id}/disabling", "enable_account", manages, delete_disabling);
    routes.write("POST", "/accounts/{id}/invitation", "invite_account", manages, post_invitation);
    routes.write("DELETE", "/accounts/{id}/totp", "reset_account_totp", manages, delete_totp);
    routes.write("DELETE", "/accounts/{id}/sessions", "end_account_sessions", manages,
                 delete_sessions);
    routes.read("/roles", "list_roles", reads, get_roles);
    routes.write("PUT", "/roles/{name}", "change_role", api::staff("identity.roles"), put_role);
}

} // namespace hearth::identity
