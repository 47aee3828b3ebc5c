/// What the parts of this room share about rights: roles as they count, and the version that a
/// process's memory of them hangs on.
#pragma once

#include "base/ensure.h"
#include "rooms/identity/identity.h"

namespace hearth::identity {

/// Called by every change of roles, grants, accounts and stores.
void change_access(Tx& tx);

/// What an account's grants come to, over the permissions that the rooms declared.
Grants reach_of_grants(Tx& tx, std::vector<Grant> const& grants);

std::vector<Grant> list_grants(Tx& tx, Id<Account> account);

/// Conflict identity.last_administrator where no account that can sign in holds identity.accounts
/// everywhere.
Result<void> check_administrator_is_left(Tx& tx);

std::vector<ApprovalRule> list_approval_rules(Tx& tx);
/// Replaces all rules of that kind.
Result<void> save_approval_rules(Tx& tx, std::string_view kind,
                                 std::vector<ApprovalRule> const& rules);
/// Whether they hold the permission it asks for, where it was asked.
bool may_decide(Actor const& actor, Approval const& approval);
/// Newest first: those the actor may decide or has asked.
std::vector<Approval> list_approvals(Tx& tx, ApprovalState state, int limit);

/// SHA-256, as stored for tokens and codes.
db::Bytes hash_of(std::string_view secret);
/// Bytes of the transaction's random as base64url.
std::string random_text(Tx& tx, std::size_t bytes);

// Staff's own sign-in, for the routes (sign_in.cpp).
struct Credentials {
    Id<Account> account;
    std::string login;
    std::optional<std::string> password;
    bool is_disabled = false;
};
BOOST_DESCRIBE_STRUCT(Credentials, (), (account, login, password, is_disabled))
std::optional<Credentials> find_credentials(Tx& tx, std::string_view login);
std::optional<Credentials> find_credentials(Tx& tx, Id<Account> account);
/// TooMany while the login or the address is paused.
Result<void> check_not_paused(Tx& tx, std::string_view login, std::string const& peer);
void note_failure(Tx& tx, std::string_view login, std::string const& peer);
void forget_failures(Tx& tx, std::string_view login);
/// False for a wrong, missing or used code. True for an account without a second factor.
bool take_totp(Tx& tx, Id<Account> account, std::optional<std::string> const& code);
bool has_totp(Tx& tx, Id<Account> account);
/// A new secret, waiting for its first code. Gives the secret's bytes.
std::string begin_totp(Tx& tx, Id<Account> account);
/// Invalid identity.totp_wrong, Conflict identity.totp_not_begun.
Result<void> confirm_totp(Tx& tx, Id<Account> account, std::string_view code);
/// Whom an invitation's code lets in: Invalid identity.invitation_wrong.
Result<Id<Account>> take_invitation(Tx& tx, std::string_view code);
void limit_session(Tx& tx, Id<Session> session);
void lift_limits(Tx& tx, Id<Account> account);

} // namespace hearth::identity
