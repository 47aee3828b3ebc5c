#include "platform/services.h"
#include "platform/vault/encoding.h"
#include "platform/vault/one_time_code.h"
#include "platform/vault/password.h"
#include "rooms/identity/access.h"
#include "rooms/identity/api.h"
#include "rooms/identity/rules.h"

namespace hearth::identity {
struct SignIn {
    Text<1, 80> login;
    Text<1, 200> password;
    std::optional<Text<6, 6>> totp;
    std::optional<HandOver> hand_over;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (login, password, totp, hand_over))

struct Activation {
    Text<1, 80> code;
    Text<1, 200> password;
    std::optional<Text<1, 40>> name;
    std::optional<HandOver> hand_over;
};
BOOST_DESCRIBE_STRUCT(Activation, (), (code, password, name, hand_over))

struct NewPassword {
    Text<1, 200> old_password;
    Text<1, 200> password;
};
BOOST_DESCRIBE_STRUCT(NewPassword, (), (old_password, password))

struct TotpBegin {
    Text<1, 200> password;
    std::optional<Text<6, 6>> totp; ///< of the present authenticator, where there is one
};
BOOST_DESCRIBE_STRUCT(TotpBegin, (), (password, totp))

struct TotpSecret {
    std::string secret; ///< base32, to type in
    std::string url;    ///< otpauth://, for the QR code
};
BOOST_DESCRIBE_STRUCT(TotpSecret, (), (secret, url))

struct TotpConfirm {
    Text<6, 6> code;
};
BOOST_DESCRIBE_STRUCT(TotpConfirm, (), (code))

struct Right {
    std::string permission;
    bool is_everywhere;
    std::vector<Id<Store>> stores;
};
BOOST_DESCRIBE_STRUCT(Right, (), (permission, is_everywhere, stores))

/// Who the caller is and what they may do: what a face shows and hides by.
struct SessionView {
    ActorKind kind;
    Uuid id;
    Id<Session> session;
    std::optional<std::string> name; ///< staff
    std::optional<std::string> login;
    std::vector<Grant> roles;
    std::vector<Right> rights;
    bool needs_totp = false;
};
BOOST_DESCRIBE_STRUCT(SessionView, (), (kind, id, session, name, login, roles, rights, needs_totp))

/// What every face must know before anybody signs in.
struct About {
    bool is_demonstration = false; ///< all people are invented: every page says so
};
BOOST_DESCRIBE_STRUCT(About, (), (is_demonstration))

struct SignedOut {
    bool is_signed_out = true;
};
BOOST_DESCRIBE_STRUCT(SignedOut, (), (is_signed_out))

struct SessionItem {
    Id<Session> id;
    std::string peer;
    std::string user_agent;
    Instant started_at;
    Instant seen_at;
    Instant valid_until;
    bool is_this_one = false;
};
BOOST_DESCRIBE_STRUCT(SessionItem, (),
                      (id, peer, user_agent, started_at, seen_at, valid_until, is_this_one))

struct SessionPath {
    Id<Session> id;
};
BOOST_DESCRIBE_STRUCT(SessionPath, (), (id))

struct SessionList {
    std::vector<SessionItem> items;
};
BOOST_DESCRIBE_STRUCT(SessionList, (), (items))

namespace {

Error wrong_sign_in() {
    return {Refusal::Unauthenticated, "identity.sign_in_wrong"};
}

/// A hash of nobody's password: an unknown login costs the same time as a known one. All that one
/// process serves hashes at one cost.
std::string const& nobodys_hash(vault::Argon2Cost const& cost) {
    static std::string const hash = [&] {
        class Still final : public Random {
            void fill(std::span<std::byte> out) override {
                std::fill(out.begin(), out.end(), std::byte{7});
            }
        } still;
        return vault::hash_password(still, "nobody", cost);
    }();
    return hash;
}

/// Looks up, then hashes outside of any transaction. Nothing where it does not fit.
Result<std::optional<Credentials>> check_credentials(api::Slow& slow, std::string const& login,
                                                     std::string const& password,
                                                     std::string const& peer) {
    vault::Argon2Cost cost;
    auto const found =
        TRY(slow.database.read(slow.scope, [&](Tx& tx) -> Result<std::optional<Credentials>> {
            cost = tx.services().password_cost;
            TRY(check_not_paused(tx, login, peer));
            return find_credentials(tx, login);
        }));
    bool const is_usable = found && found->password && !found->is_disabled;
    bool const is_right =
        vault::verify_password(is_usable ? *found->password : nobodys_hash(cost), password);
    if (!is_usable || !is_right) return std::optional<Credentials>{};
    return found;
}

Started begin_staff_session(Tx& tx, Id<Account> account, api::Client const& client,
                            bool& needs_totp) {
    auto const started = start_session(tx, ActorKind::Staff, account.uuid, client);
    needs_totp = is_totp_required(tx) && !has_totp(tx, account);
    if (needs_totp) limit_session(tx, started.session);
    return started;
}

Result<api::Full<SignedIn>> sign_in(api::Slow& slow, api::Body<SignIn> const& body,
                                    api::Client const& client) {
    auto const login = check_login(body.login);
    auto const name = login ? *login : std::string(body.login);
    auto const found = TRY(check_credentials(slow, name, body.password, client.peer));
    bool needs_totp = false;
    auto const started = TRY(keep_refusal(slow, [&](Tx& tx) -> Result<Started> {
        std::optional<std::string> code;
        if (body.totp) code = *body.totp;
        // Password and second factor are refused alike: nothing is told apart.
        if (!found || !take_totp(tx, found->account, code)) {
            note_failure(tx, name, client.peer);
            return wrong_sign_in();
        }
        forget_failures(tx, name);
        return begin_staff_session(tx, found->account, client, needs_totp);
    }));
    auto answer = hand_over(started, ActorKind::Staff, found->account.uuid, body.hand_over, client);
    answer.body.needs_totp = needs_totp;
    return answer;
}

Result<api::Full<SignedIn>> activate(api::Slow& slow, api::Body<Activation> const& body,
                                     api::Client const& client) {
    TRY(check_password(body.password, ""));
    // Guessing is hopeless (120 bits), but costs us a hash each time.
    TRY(slow.database.read(
        slow.scope, [&](Tx& tx) -> Result<void> { return check_not_paused(tx, "", client.peer); }));
    auto const hash = TRY(hash_fresh(slow, body.password));
    bool needs_totp = false;
    Id<Account> account;
    auto const started = TRY(slow.database.write(slow.scope, [&](Tx& tx) -> Result<Started> {
        account = TRY(take_invitation(tx, body.code));
        TRY(set_password(tx, account, hash));
        if (body.name) {
            auto kept = TRY(load_account(tx, account));
            kept.name = *body.name;
            TRY(save_account(tx, kept));
        }
        return begin_staff_session(tx, account, client, needs_totp);
    }));
    auto answer = hand_over(started, ActorKind::Staff, account.uuid, body.hand_over, client);
    answer.body.needs_totp = needs_totp;
    return answer;
}

Result<void> change_password(api::Slow& slow, api::Body<NewPassword> const& body,
                             api::Client const& client) {
    auto const own = TRY(load_own_credentials(slow));
    TRY(check_password(body.password, own.login));
    TRY(check_own_password(slow, own, body.old_password, client.peer));
    auto const hash = TRY(hash_fresh(slow, body.password));
    return slow.database.write(
        slow.scope, [&](Tx& tx) -> Result<void> { return set_password(tx, own.account, hash); });
}

Result<TotpSecret> begin_own_totp(api::Slow& slow, api::Body<TotpBegin> const& body,
                                  api::Client const& client) {
    auto const own = TRY(load_own_credentials(slow));
    TRY(check_own_password(slow, own, body.password, client.peer));
    auto const secret = TRY(keep_refusal(slow, [&](Tx& tx) -> Result<std::string> {
        std::optional<std::string> code;
        if (body.totp) code = *body.totp;
        if (!take_totp(tx, own.account, code)) {
            note_failure(tx, own.login, client.peer);
            return invalid_field("/totp", "identity.totp_wrong");
        }
        return begin_totp(tx, own.account);
    }));
    return TotpSecret{vault::encode_base32(secret),
                      vault::totp_enrolment_url(secret, "Hearth", own.login)};
}

Result<void> confirm_own_totp(Tx& tx, api::Body<TotpConfirm> const& body) {
    return confirm_totp(tx, Id<Account>{tx.actor().id}, body.code);
}

Result<About> show_about(Tx& tx) {
    return About{tx.services().is_demonstration};
}

Result<SessionView> show_session(Tx& tx) {
    auto const& actor = tx.actor();
    SessionView view{actor.kind, actor.id, actor.session};
    if (actor.kind != ActorKind::Staff) return view;
    auto const account = TRY(load_account(tx, Id<Account>{actor.id}));
    view.name = account.name;
    view.login = account.login;
    view.roles = account.grants;
    view.needs_totp = is_totp_required(tx) && !account.has_totp;
    for (auto const& [permission, reach] : actor.grants)
        view.rights.push_back(
            {permission, reach.is_everywhere, {reach.stores.begin(), reach.stores.end()}});
    return view;
}

Result<api::Full<SignedOut>> sign_out(Tx& tx, api::Client const& client) {
    end_session(tx, tx.actor().session);
    return api::Full<SignedOut>{{}, {session_cookie("", client, seconds{0})}};
}

Result<SessionList> list_own_sessions(Tx& tx) {
    SessionList out;
    using Row = std::tuple<Id<Session>, std::string, std::string, Instant, Instant, Instant>;
    for (auto& [id, peer, agent, started_at, seen_at, valid_until] : tx.all<Row>(
             "SELECT id, peer, user_agent, started_at, seen_at, valid_until "
             "FROM identity_session WHERE company_id = ?1 AND actor_id = ?2 "
             "AND ended_at IS NULL AND valid_until > ?3 AND idle_until > ?3 ORDER BY id DESC "
             "LIMIT 100",
             tx.actor().id, tx.now()))
        out.items.push_back(
            {id, peer, agent, started_at, seen_at, valid_until, id == tx.actor().session});
    return out;
}

Result<void> end_own_session(Tx& tx, api::Path<SessionPath> const& path) {
    auto const own = tx.find<std::tuple<std::int64_t>>(
        "SELECT 1 FROM identity_session WHERE company_id = ?1 AND id = ?2 AND actor_id = ?3",
        path.id, tx.actor().id);
    if (!own) return Error{Refusal::NotFound, "identity.session_not_found"};
    end_session(tx, path.id);
    return {};
}

} // namespace

void install_session(Room& room) {
    auto& routes = room.routes;
    routes.slow("POST", "/session", "sign_in", api::anyone(), sign_in).per_minute = 30;
    routes.read("/about", "show_about", api::anyone(), show_about);
    routes.read("/session", "show_session", api::signed_in(), show_session);
    routes.write("DELETE", "/session", "sign_out", api::signed_in(), sign_out);
    routes.slow("POST", "/session/activation", "activate_account", api::anyone(), activate)
        .per_minute = 10;
    routes.read("/sessions", "list_own_sessions", api::signed_in(), list_own_sessions);
    routes.write("DELETE", "/sessions/{id}", "end_own_session", api::signed_in(), end_own_session);
    routes.slow("PUT", "/me/password", "change_own_password", api::staff(), change_password)
        .per_minute = 10;
    routes.slow("POST", "/me/totp", "begin_own_totp", api::staff(), begin_own_totp).per_minute = 10;
    routes.write("PUT", "/me/totp", "confirm_own_totp", api::staff(), confirm_own_totp).per_minute =
        10;
}

} // namespace hearth::identity
