#include "platform/vault/fields.h"
#include "rooms/identity/access.h"
#include "rooms/identity/rules.h"

#include <algorithm>

namespace hearth::identity {
namespace {

constexpr hours invitation_life{72};

struct AccountRow {
    Id<Account> id;
    std::string login;
    db::Bytes name;
    std::optional<db::Bytes> phone;
    bool has_password;
    bool has_totp;
    std::optional<Instant> disabled_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(AccountRow, (),
                      (id, login, name, phone, has_password, has_totp, disabled_at, version))

constexpr char select_account[] =
    "SELECT id, login, name, phone, CASE WHEN password IS NULL THEN 0 ELSE 1 END, "
    "CASE WHEN totp_secret IS NULL THEN 0 ELSE 1 END, disabled_at, version "
    "FROM identity_account WHERE company_id = ?1 ";

vault::Place name_place(Id<Account> id) {
    return {"identity_account.name", id.uuid};
}
vault::Place phone_place(Id<Account> id) {
    return {"identity_account.phone", id.uuid};
}

Account to_account(Tx& tx, AccountRow const& row) {
    return {row.id,
            row.login,
            vault::open(tx, vault::FieldClass::Name, name_place(row.id), row.name),
            vault::open(tx, vault::FieldClass::Phone, phone_place(row.id), row.phone),
            row.has_password,
            row.has_totp,
            row.disabled_at,
            list_grants(tx, row.id),
            row.version};
}

bool is_scope_there(Tx& tx, Grant const& grant) {
    if (grant.scope == Scope::Everywhere) return grant.scope_id.is_nil();
    if (grant.scope == Scope::Store) return load_store(tx, Id<Store>{grant.scope_id}).has_value();
    auto const regions = list_regions(tx);
    return std::any_of(regions.begin(), regions.end(),
                       [&](Region const& region) { return region.id.uuid == grant.scope_id; });
}

Result<void> check_grants(Tx& tx, std::vector<Grant> const& grants) {
    auto const roles = list_roles(tx);
    for (std::size_t i = 0; i < grants.size(); ++i) {
        auto const pointer = "/grants/" + std::to_string(i);
        bool const is_known = std::any_of(roles.begin(), roles.end(), [&](Role const& role) {
            return role.name == grants[i].role;
        });
        if (!is_known) return invalid_field(pointer + "/role", "identity.role_unknown");
        if (!is_scope_there(tx, grants[i]))
            return invalid_field(pointer + "/scope_id", "identity.scope_unknown");
    }
    return {};
}

void save_grants(Tx& tx, Id<Account> account, std::vector<Grant> const& grants) {
    tx.run("DELETE FROM identity_grant WHERE company_id = ?1 AND account_id = ?2", account);
    for (auto const& grant : grants)
        tx.run("INSERT INTO identity_grant (company_id, account_id, role, scope, scope_id) "
               "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
               account, grant.role, grant.scope, grant.scope_id);
    change_access(tx);
}

void tell(Tx& tx, Id<Account> account, AccountChangeKind change) {
    tx.publish(AccountChanged{account, change, list_grants(tx, account)});
}

Error login_taken() {
    return {
        Refusal::Conflict, "identity.login_taken", {}, {{"/login", "identity.login_taken", {}}}};
}

} // namespace

Result<Account> load_account(Tx& tx, Id<Account> id) {
    auto const row = tx.find<AccountRow>(std::string(select_account) + "AND id = ?2", id);
    if (!row) return Error{Refusal::NotFound, "identity.account_not_found"};
    return to_account(tx, *row);
}

std::optional<std::string> find_name(Tx& tx, Uuid account) {
    auto const row = tx.find<std::tuple<db::Bytes>>(
        "SELECT name FROM identity_account WHERE company_id = ?1 AND id = ?2", account);
    if (!row) return {};
    return vault::open(tx, vault::FieldClass::Name, name_place(Id<Account>{account}),
                       std::get<0>(*row));
}

std::vector<Account> list_accounts(Tx& tx) {
    std::vector<Account> accounts;
    for (auto const& row : tx.all<AccountRow>(std::string(select_account) + "ORDER BY login"))
        accounts.push_back(to_account(tx, row));
    return accounts;
}

Result<Account> create_account(Tx& tx, NewAccount const& account) {
    auto const login = TRY(check_login(account.login));
    TRY(check_grants(tx, account.grants));
    auto const id = tx.new_id<Account>();
    auto const name = vault::seal(tx, vault::FieldClass::Name, name_place(id), account.name);
    auto const phone = vault::seal(tx, vault::FieldClass::Phone, phone_place(id), account.phone);
    auto const violation = tx.attempt(
        "INSERT INTO identity_account (company_id, id, login, name, phone, created_at, version) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1)",
        id, login, name, phone, tx.now());
    if (violation == db::Violation::Unique) return login_taken();
    ensure(violation == db::Violation::None, "an account that cannot be saved");
    save_grants(tx, id, account.grants);
    tell(tx, id, AccountChangeKind::Created);
    return load_account(tx, id);
}

Result<Account> save_account(Tx& tx, Account const& account) {
    auto const kept = TRY(load_account(tx, account.id));
    TRY(api::IfMatch{account.version}.check(kept.version));
    TRY(check_grants(tx, account.grants));
    auto const id = account.id;
    auto const name = vault::seal(tx, vault::FieldClass::Name, name_place(id), account.name);
    auto const phone = vault::seal(tx, vault::FieldClass::Phone, phone_place(id), account.phone);
    tx.run("UPDATE identity_account SET name = ?3, phone = ?4, version = version + 1 "
           "WHERE company_id = ?1 AND id = ?2",
           id, name, phone);
    save_grants(tx, id, account.grants);
    TRY(check_administrator_is_left(tx));
    tell(tx, id, AccountChangeKind::Changed);
    return load_account(tx, id);
}

Result<Account> disable_account(Tx& tx, Id<Account> id, std::string_view reason) {
    TRY(load_account(tx, id));
    tx.run("UPDATE identity_account SET disabled_at = ?3, disabled_reason = ?4, "
           "version = version + 1 WHERE company_id = ?1 AND id = ?2 AND disabled_at IS NULL",
           id, tx.now(), reason);
    change_access(tx);
    TRY(check_administrator_is_left(tx));
    end_sessions_of(tx, id.uuid);
    tell(tx, id, AccountChangeKind::Disabled);
    return load_account(tx, id);
}

Result<Account> enable_account(Tx& tx, Id<Account> id) {
    TRY(load_account(tx, id));
    tx.run("UPDATE identity_account SET disabled_at = NULL, disabled_reason = NULL, "
           "version = version + 1 WHERE company_id = ?1 AND id = ?2 AND disabled_at IS NOT NULL",
           id);
    change_access(tx);
    tell(tx, id, AccountChangeKind::Enabled);
    return load_account(tx, id);
}

Result<void> set_password(Tx& tx, Id<Account> id, std::string_view hash) {
    auto const changed = tx.run("UPDATE identity_account SET password = ?3, "
                                "version = version + 1 WHERE company_id = ?1 AND id = ?2",
                                id, hash);
    if (changed == 0) return Error{Refusal::NotFound, "identity.account_not_found"};
    tx.run("DELETE FROM identity_invitation WHERE company_id = ?1 AND account_id = ?2", id);
    // Whoever knew the old one is out.
    end_sessions_of(tx, id.uuid);
    tell(tx, id, AccountChangeKind::PasswordSet);
    return {};
}

Result<void> reset_totp(Tx& tx, Id<Account> id) {
    auto const changed = tx.run("UPDATE identity_account SET totp_secret = NULL, "
                                "totp_pending = NULL, totp_step = NULL, version = version + 1 "
                                "WHERE company_id = ?1 AND id = ?2",
                                id);
    if (changed == 0) return Error{Refusal::NotFound, "identity.account_not_found"};
    end_sessions_of(tx, id.uuid);
    tell(tx, id, AccountChangeKind::TotpReset);
    return {};
}

Result<std::string> invite(Tx& tx, Id<Account> id) {
    auto const account = TRY(load_account(tx, id));
    if (account.disabled_at) return Error{Refusal::Conflict, "identity.account_disabled"};
    auto const code = random_text(tx, 15); // 120 bits, 20 signs
    tx.run("INSERT INTO identity_invitation (company_id, account_id, code_hash, valid_until) "
           "VALUES (?1, ?2, ?3, ?4) ON CONFLICT (company_id, account_id) DO UPDATE SET "
           "code_hash = excluded.code_hash, valid_until = excluded.valid_until",
           id, hash_of(code), tx.now() + invitation_life);
    tx.run("UPDATE identity_account SET password = NULL, version = version + 1 "
           "WHERE company_id = ?1 AND id = ?2",
           id);
    end_sessions_of(tx, id.uuid);
    tell(tx, id, AccountChangeKind::Invited);
    return code;
}

std::optional<std::string> make_setup_code(Tx& tx) {
    auto const usable = tx.find<std::tuple<std::int64_t>>(
        "SELECT 1 FROM identity_account WHERE company_id = ?1 AND password IS NOT NULL "
        "AND disabled_at IS NULL");
    if (usable) return {};
    auto id = tx.find<std::tuple<Id<Account>>>(
        "SELECT id FROM identity_account WHERE company_id = ?1 AND login = 'admin'");
    if (!id) {
        auto const made =
            create_account(tx, {.login = "admin", .name = "admin", .grants = {{"administrator"}}});
        ensure(made.has_value(), "the first account cannot be made");
        id.emplace(made->id);
    }
    auto const code = invite(tx, std::get<0>(*id));
    ensure(code.has_value(), "the first account cannot be invited");
    return *code;
}

} // namespace hearth::identity
