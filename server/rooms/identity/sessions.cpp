#include "platform/settings/settings.h"
#include "platform/vault/encoding.h"
#include "rooms/identity/access.h"
#include "rooms/identity/rules.h"

namespace hearth::identity {
namespace {

constexpr std::size_t secret_bytes = 32;
constexpr std::size_t user_agent_bytes = 200;

/// What the gateway reads back: the company, then what only the holder knows.
std::string make_token(Tx& tx) {
    std::string raw(db::id_view(tx.company().uuid));
    raw.resize(raw.size() + secret_bytes);
    tx.random().fill(std::as_writable_bytes(std::span{raw}).last(secret_bytes));
    return vault::encode_base64url(raw);
}

/// Cut where a character ends.
std::string shorten(std::string_view text, std::size_t limit) {
    if (!is_clean_utf8(text)) return {};
    if (text.size() <= limit) return std::string(text);
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80)
        --limit;
    return std::string(text.substr(0, limit));
}

} // namespace

Started start_session(Tx& tx, ActorKind kind, Uuid who, api::Client const& client) {
    auto const life = lifetime_of(settings::load<SessionPolicy>(tx), kind);
    Started const started{make_token(tx), tx.new_id<Session>(), tx.now() + life.whole};
    tx.run("INSERT INTO identity_session (company_id, id, token_hash, actor_kind, actor_id, "
           "is_limited, peer, user_agent, started_at, seen_at, idle_until, valid_until) "
           "VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6, ?7, ?8, ?8, ?9, ?10)",
           started.session, hash_of(started.token), kind, who, client.peer,
           shorten(client.user_agent, user_agent_bytes), tx.now(), tx.now() + life.idle,
           started.valid_until);
    tx.publish(SessionStarted{started.session, kind, who});
    return started;
}

void touch_session(Tx& tx, Id<Session> id) {
    auto const kind = tx.find<std::tuple<ActorKind>>(
        "SELECT actor_kind FROM identity_session WHERE company_id = ?1 AND id = ?2", id);
    if (!kind) return;
    auto const life = lifetime_of(settings::load<SessionPolicy>(tx), std::get<0>(*kind));
    // An idle session stays ended, however late this is written.
    tx.run("UPDATE identity_session SET seen_at = ?3, idle_until = ?4 WHERE company_id = ?1 "
           "AND id = ?2 AND ended_at IS NULL AND seen_at < ?3 AND idle_until > ?3",
           id, tx.now(), tx.now() + life.idle);
}

void end_session(Tx& tx, Id<Session> id) {
    auto const who = tx.find<std::tuple<Uuid>>(
        "UPDATE identity_session SET ended_at = ?3 WHERE company_id = ?1 AND id = ?2 "
        "AND ended_at IS NULL RETURNING actor_id",
        id, tx.now());
    if (who) tx.publish(SessionEnded{id, std::get<0>(*who)});
}

int end_sessions_of(Tx& tx, Uuid who) {
    auto const ended = tx.all<std::tuple<Id<Session>>>(
        "UPDATE identity_session SET ended_at = ?3 WHERE company_id = ?1 AND actor_id = ?2 "
        "AND ended_at IS NULL RETURNING id",
        who, tx.now());
    for (auto const& [id] : ended)
        tx.publish(SessionEnded{id, who});
    return static_cast<int>(ended.size());
}

void limit_session(Tx& tx, Id<Session> session) {
    tx.run("UPDATE identity_session SET is_limited = 1 WHERE company_id = ?1 AND id = ?2", session);
}

void lift_limits(Tx& tx, Id<Account> account) {
    tx.run("UPDATE identity_session SET is_limited = 0 WHERE company_id = ?1 AND actor_id = ?2 "
           "AND ended_at IS NULL",
           account);
}

api::SetHeader session_cookie(std::string const& token, api::Client const& client,
                              std::optional<seconds> lives) {
    std::string value = "hearth_session=" + token + "; Path=/; HttpOnly; SameSite=Lax";
    if (client.is_secure) value += "; Secure";
    if (lives) value += "; Max-Age=" + std::to_string(lives->count());
    return {"Set-Cookie", std::move(value)};
}

api::Full<SignedIn> hand_over(Started const& started, ActorKind kind, Uuid who,
                              std::optional<HandOver> how, api::Client const& client) {
    SignedIn answer{kind, who, {}, started.valid_until, false};
    if (how == HandOver::Bearer) {
        answer.token = started.token;
        return {std::move(answer), {}};
    }
    // A staff session ends with the browser; a phone's lives as long as the server's.
    std::optional<seconds> lives;
    if (kind != ActorKind::Staff) lives = std::chrono::days{kind == ActorKind::Worker ? 30 : 90};
    return {std::move(answer), {session_cookie(started.token, client, lives)}};
}

} // namespace hearth::identity
