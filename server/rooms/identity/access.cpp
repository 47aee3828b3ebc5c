#include "rooms/identity/access.h"

#include "platform/json/memo.h"
#include "platform/services.h"
#include "platform/vault/encoding.h"
#include "platform/vault/primitives.h"
#include "rooms/identity/roles.h"

#include <mutex>
#include <unordered_map>

namespace hearth::identity {
namespace {

struct RoleRow {
    std::string name;
    std::string title;
    std::string permissions;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(RoleRow, (), (name, title, permissions, version))

struct SessionRow {
    Id<Session> id;
    ActorKind kind;
    Uuid who;
    bool is_limited;
    Instant seen_at;
    Instant idle_until;
    Instant valid_until;
    std::optional<Uuid> access_version;
};
BOOST_DESCRIBE_STRUCT(SessionRow, (),
                      (id, kind, who, is_limited, seen_at, idle_until, valid_until, access_version))

} // namespace

class RightsMemory {
public:
    std::optional<Grants> find(CompanyId company, Uuid account, Uuid version) {
        std::lock_guard const lock(mutex_);
        auto const it = known_.find(key(company, account));
        if (it == known_.end() || it->second.version != version) return {};
        return it->second.grants;
    }
    void keep(CompanyId company, Uuid account, Uuid version, Grants grants) {
        std::lock_guard const lock(mutex_);
        if (known_.size() >= most_accounts) known_.clear();
        known_[key(company, account)] = {version, std::move(grants)};
    }

private:
    struct Known {
        Uuid version;
        Grants grants;
    };
    static constexpr std::size_t most_accounts = 10'000;
    static std::string key(CompanyId company, Uuid account) {
        return std::string(db::id_view(company.uuid)) + std::string(db::id_view(account));
    }

    std::mutex mutex_;
    std::unordered_map<std::string, Known> known_;
};

std::shared_ptr<RightsMemory> make_rights_memory() {
    return std::make_shared<RightsMemory>();
}

namespace {

Grants grants_of_staff(Tx& tx, SessionRow const& session) {
    if (session.is_limited) return {};
    auto const version = session.access_version.value_or(Uuid{});
    auto const& memory = tx.services().rights;
    if (memory)
        if (auto known = memory->find(tx.company(), session.who, version)) return std::move(*known);
    auto grants = reach_of_grants(tx, list_grants(tx, Id<Account>{session.who}));
    if (memory) memory->keep(tx.company(), session.who, version, grants);
    return grants;
}

std::vector<Id<Store>> stores_of_region(Tx& tx, Uuid region) {
    std::vector<Id<Store>> stores;
    for (auto const& [id] : tx.all<std::tuple<Id<Store>>>(
             "SELECT id FROM identity_store WHERE company_id = ?1 AND region_id = ?2", region))
        stores.push_back(id);
    return stores;
}

void widen(Tx& tx, Reach& reach, Grant const& grant) {
    if (grant.scope == Scope::Everywhere) reach.is_everywhere = true;
    if (grant.scope == Scope::Store) reach.stores.insert(Id<Store>{grant.scope_id});
    if (grant.scope != Scope::Region) return;
    for (auto const store : stores_of_region(tx, grant.scope_id))
        reach.stores.insert(store);
}

} // namespace

void change_access(Tx& tx) {
    tx.run("INSERT INTO identity_access (company_id, version) VALUES (?1, ?2) "
           "ON CONFLICT (company_id) DO UPDATE SET version = excluded.version",
           make_uuid(tx.now(), tx.random()));
}

Grants reach_of_grants(Tx& tx, std::vector<Grant> const& grants) {
    std::map<std::string, std::set<std::string>> permissions_of;
    for (auto const& role : list_roles(tx))
        permissions_of[role.name] = expand(role.permissions, tx.services().permissions);
    Grants::Map out;
    for (auto const& grant : grants)
        for (auto const& permission : permissions_of[grant.role])
            widen(tx, out[permission], grant);
    return out;
}

std::vector<Grant> list_grants(Tx& tx, Id<Account> account) {
    return tx.all<Grant>("SELECT role, scope, scope_id FROM identity_grant "
                         "WHERE company_id = ?1 AND account_id = ?2 ORDER BY role, scope_id",
                         account);
}

std::vector<Role> list_roles(Tx& tx) {
    std::map<std::string, Role> roles;
    for (auto const& role : default_roles())
        roles[role.name] = role;
    auto const rows = tx.all<RoleRow>(
        "SELECT name, title, permissions, version FROM identity_role WHERE company_id = ?1");
    for (auto const& row : rows)
        roles[row.name] = {row.name, row.title,
                           *json::remembered<std::vector<std::string>>(row.permissions), false,
                           row.version};
    std::vector<Role> out;
    for (auto& [name, role] : roles)
        out.push_back(std::move(role));
    return out;
}

Result<Role> save_role(Tx& tx, Role const& role) {
    for (std::size_t i = 0; i < role.permissions.size(); ++i)
        if (!is_pattern(role.permissions[i]))
            return invalid_field("/permissions/" + std::to_string(i),
                                 "identity.permission_unknown");
    std::int64_t kept = 0;
    for (auto const& one : list_roles(tx))
        if (one.name == role.name) kept = one.version;
    TRY(api::IfMatch{role.version}.check(kept));
    tx.run("INSERT INTO identity_role (company_id, name, title, permissions, version) "
           "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (company_id, name) DO UPDATE SET "
           "title = excluded.title, permissions = excluded.permissions, "
           "version = excluded.version",
           role.name, role.title, json::to_text(role.permissions), kept + 1);
    change_access(tx);
    TRY(check_administrator_is_left(tx));
    tx.publish(RoleChanged{role.name, role.permissions});
    return Role{role.name, role.title, role.permissions, false, kept + 1};
}

Result<void> check_administrator_is_left(Tx& tx) {
    for (auto const holder : list_holders(tx, "identity.accounts", {})) {
        auto const reach = reach_of_grants(tx, list_grants(tx, holder));
        auto const it = reach.find("identity.accounts");
        if (it != reach.end() && it->second.is_everywhere) return {};
    }
    return Error{Refusal::Conflict, "identity.last_administrator"};
}

std::vector<Id<Account>> list_holders(Tx& tx, std::string_view permission,
                                      std::optional<Id<Store>> store) {
    auto const active = tx.all<std::tuple<Id<Account>>>(
        "SELECT a.id FROM identity_account a WHERE a.company_id = ?1 AND a.disabled_at IS NULL "
        "AND (a.password IS NOT NULL OR EXISTS (SELECT 1 FROM identity_invitation i "
        "WHERE i.company_id = ?1 AND i.account_id = a.id)) ORDER BY a.id");
    std::vector<Id<Account>> holders;
    for (auto const& [account] : active) {
        auto const reach = reach_of_grants(tx, list_grants(tx, account));
        auto const it = reach.find(permission);
        if (it == reach.end()) continue;
        if (!store || it->second.is_everywhere || it->second.stores.contains(*store))
            holders.push_back(account);
    }
    return holders;
}

Actor find_actor(Tx& tx, std::string_view token, Stale const& stale) {
    auto const session = tx.find<SessionRow>(
        "SELECT s.id, s.actor_kind, s.actor_id, s.is_limited, s.seen_at, s.idle_until, "
        "s.valid_until, a.version FROM identity_session s LEFT JOIN identity_access a "
        "ON a.company_id = s.company_id "
        "WHERE s.company_id = ?1 AND s.token_hash = ?2 AND s.ended_at IS NULL",
        hash_of(token));
    if (!session || tx.now() >= session->valid_until || tx.now() >= session->idle_until) return {};
    // Written down only now and then: every request would otherwise be a write.
    auto const write_after = (session->idle_until - session->seen_at) / 20;
    if (stale && tx.now() - session->seen_at >= write_after) stale(tx.company(), session->id);
    Actor actor{.kind = session->kind, .id = session->who, .session = session->id};
    if (actor.kind == ActorKind::Staff) actor.grants = grants_of_staff(tx, *session);
    return actor;
}

db::Bytes hash_of(std::string_view secret) {
    return {vault::digest(vault::Hash::Sha256, secret)};
}

std::string random_text(Tx& tx, std::size_t bytes) {
    std::string raw(bytes, '\0');
    tx.random().fill(std::as_writable_bytes(std::span{raw}));
    return vault::encode_base64url(raw);
}

} // namespace hearth::identity
