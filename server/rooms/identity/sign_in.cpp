#include "platform/vault/fields.h"
#include "platform/vault/one_time_code.h"
#include "rooms/identity/access.h"
#include "rooms/identity/access_log.h"
#include "rooms/identity/rules.h"

namespace hearth::identity {
namespace {

constexpr std::size_t totp_secret_bytes = 20;

struct TotpRow {
    std::optional<db::Bytes> secret;
    std::optional<db::Bytes> pending;
    std::optional<std::int64_t> step;
};
BOOST_DESCRIBE_STRUCT(TotpRow, (), (secret, pending, step))

std::optional<TotpRow> find_totp(Tx& tx, Id<Account> account) {
    return tx.find<TotpRow>("SELECT totp_secret, totp_pending, totp_step FROM identity_account "
                            "WHERE company_id = ?1 AND id = ?2",
                            account);
}

// A pending secret becomes the secret as it lies there, so both are sealed for one place.
vault::Place totp_place(Id<Account> account) {
    return {"identity_account.totp_secret", account.uuid};
}

std::string open_secret(Tx& tx, Id<Account> account, db::Bytes const& sealed) {
    return vault::open(tx, vault::FieldClass::Secret, totp_place(account), sealed);
}

Failures count_failures(Tx& tx, std::string_view login, std::string const& peer) {
    auto const since = tx.now() - failure_memory;
    using Row = std::tuple<std::int64_t, std::optional<Instant>>;
    auto const of_login = tx.one<Row>("SELECT count(*), max(at) FROM identity_sign_in_failure "
                                      "WHERE company_id = ?1 AND login_hash = ?2 AND at > ?3",
                                      hash_of(login), since);
    auto const of_peer = tx.one<Row>("SELECT count(*), max(at) FROM identity_sign_in_failure "
                                     "WHERE company_id = ?1 AND peer = ?2 AND at > ?3",
                                     peer, since);
    return {static_cast<int>(std::get<0>(of_login)), static_cast<int>(std::get<0>(of_peer)),
            std::max(std::get<1>(of_login), std::get<1>(of_peer))};
}

} // namespace

std::optional<Credentials> find_credentials(Tx& tx, std::string_view login) {
    return tx.find<Credentials>(
        "SELECT id, login, password, CASE WHEN disabled_at IS NULL THEN 0 ELSE 1 END "
        "FROM identity_account WHERE company_id = ?1 AND login = ?2",
        login);
}

std::optional<Credentials> find_credentials(Tx& tx, Id<Account> account) {
    return tx.find<Credentials>(
        "SELECT id, login, password, CASE WHEN disabled_at IS NULL THEN 0 ELSE 1 END "
        "FROM identity_account WHERE company_id = ?1 AND id = ?2",
        account);
}

Result<void> check_not_paused(Tx& tx, std::string_view login, std::string const& peer) {
    return check_failures(count_failures(tx, login, peer), tx.now());
}

void note_failure(Tx& tx, std::string_view login, std::string const& peer) {
    tx.run("INSERT INTO identity_sign_in_failure (company_id, id, login_hash, peer, at) "
           "VALUES (?1, ?2, ?3, ?4, ?5)",
           make_uuid(tx.now(), tx.random()), hash_of(login), peer, tx.now());
    note_refused_access(tx, "password", login, peer);
}

void forget_failures(Tx& tx, std::string_view login) {
    tx.run("DELETE FROM identity_sign_in_failure WHERE company_id = ?1 AND login_hash = ?2",
           hash_of(login));
}

bool has_totp(Tx& tx, Id<Account> account) {
    auto const row = find_totp(tx, account);
    return row && row->secret;
}

bool take_totp(Tx& tx, Id<Account> account, std::optional<std::string> const& code) {
    auto const row = find_totp(tx, account);
    if (!row || !row->secret) return true;
    if (!code) return false;
    auto const step =
        vault::verify_totp(open_secret(tx, account, *row->secret), tx.now(), *code, row->step);
    if (!step) return false;
    // The guard lets one of two who come with the same code pass.
    return tx.run("UPDATE identity_account SET totp_step = ?3 WHERE company_id = ?1 AND id = ?2 "
                  "AND (totp_step IS NULL OR totp_step < ?3)",
                  account, *step) == 1;
}

std::string begin_totp(Tx& tx, Id<Account> account) {
    std::string secret(totp_secret_bytes, '\0');
    tx.random().fill(std::as_writable_bytes(std::span{secret}));
    auto const sealed = vault::seal(tx, vault::FieldClass::Secret, totp_place(account), secret);
    tx.run("UPDATE identity_account SET totp_pending = ?3 WHERE company_id = ?1 AND id = ?2",
           account, sealed);
    return secret;
}

Result<void> confirm_totp(Tx& tx, Id<Account> account, std::string_view code) {
    auto const row = find_totp(tx, account);
    if (!row || !row->pending) return Error{Refusal::Conflict, "identity.totp_not_begun"};
    auto const step =
        vault::verify_totp(open_secret(tx, account, *row->pending), tx.now(), code, {});
    if (!step) return invalid_field("/code", "identity.totp_wrong");
    tx.run("UPDATE identity_account SET totp_secret = totp_pending, totp_pending = NULL, "
           "totp_step = ?3, version = version + 1 WHERE company_id = ?1 AND id = ?2",
           account, *step);
    lift_limits(tx, account);
    tx.publish(AccountChanged{account, AccountChangeKind::TotpSet, list_grants(tx, account)});
    return {};
}

Result<Id<Account>> take_invitation(Tx& tx, std::string_view code) {
    auto const found = tx.find<std::tuple<Id<Account>>>(
        "DELETE FROM identity_invitation WHERE company_id = ?1 AND code_hash = ?2 "
        "AND valid_until > ?3 RETURNING account_id",
        hash_of(code), tx.now());
    if (!found) return invalid_field("/code", "identity.invitation_wrong");
    return std::get<0>(*found);
}

} // namespace hearth::identity
