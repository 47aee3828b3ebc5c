#include "rooms/identity/access_log.h"

#include "base/zone.h"
#include "platform/personal/rows.h"
#include "platform/settings/settings.h"
#include "rooms/identity/access.h"

#include <algorithm>

namespace hearth::identity {

std::span<LogLaw const> log_laws() {
    using namespace std::chrono;
    static LogLaw const laws[] = {
        {"CN", 6, Day{year{2017} / 6 / 1}, "《网络安全法》", "Cybersecurity Law"},
    };
    return laws;
}

int least_months() {
    int most = 0;
    for (auto const& law : log_laws())
        most = std::max(most, law.months);
    return most;
}

Result<void> check_access_log(AccessLogKept const& wish) {
    if (wish.keep_months >= least_months()) return {};
    return invalid_field("/keep_months", "identity.access_log_short",
                         {{"months", std::to_string(least_months())}});
}

void note_refused_access(Tx& tx, std::string_view what, std::optional<std::string_view> login,
                         std::string const& peer) {
    std::optional<db::Bytes> hash;
    std::optional<Uuid> account;
    if (login) {
        hash = hash_of(*login);
        if (auto const found = find_credentials(tx, *login)) account = found->account.uuid;
    }
    tx.run("INSERT INTO identity_refused_access (company_id, id, at, what, login_hash, account_id, "
           "peer) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
           make_uuid(tx.now(), tx.random()), tx.now(), std::string(what), hash, account, peer);
}

void forget_access(Tx& tx) {
    // A number that was stored before the law asked for more does not count.
    auto const kept = std::max(settings::load<AccessLogKept>(tx).keep_months, least_months());
    auto const before = personal::months_after(tx.now(), -kept);
    tx.run("DELETE FROM identity_session WHERE company_id = ?1 AND valid_until <= ?2 AND "
           "coalesce(ended_at, seen_at) <= ?2",
           before);
    tx.run("DELETE FROM identity_refused_access WHERE company_id = ?1 AND at <= ?2", before);
}

std::vector<AccessEntry> list_access(Tx& tx, AccessFilter const& filter, int limit) {
    auto const [at, id] = filter.before.value_or(std::pair{Instant::max(), Uuid{}});
    return tx.all<AccessEntry>(
        "SELECT id, at, what, way, kind, who, peer, user_agent, seen_at, ended_at FROM ("
        "SELECT id, started_at AS at, 'signed_in' AS what, '' AS way, actor_kind AS kind, "
        "actor_id AS who, peer, user_agent, seen_at, ended_at FROM identity_session "
        "WHERE company_id = ?1 UNION ALL "
        "SELECT id, at, 'refused', what, CASE WHEN account_id IS NULL THEN NULL ELSE 'staff' END, "
        "account_id, peer, '', NULL, NULL FROM identity_refused_access WHERE company_id = ?1"
        ") AS log WHERE length(?1) = 16 AND (?2 = '' OR what = ?2) AND (?3 = 0 OR who = ?4) "
        "AND (?5 = '' OR peer = ?5) AND at >= ?6 AND at < ?7 AND (at < ?8 OR (at = ?8 AND id < "
        "?9)) "
        "ORDER BY at DESC, id DESC LIMIT ?10",
        filter.what ? to_text(*filter.what) : std::string{}, filter.who ? 1 : 0,
        filter.who.value_or(Uuid{}), filter.peer.value_or(""), filter.from.value_or(Instant{}),
        filter.to.value_or(Instant::max()), at, id, limit);
}

} // namespace hearth::identity
