/// The log of access (LD-20): every signing in, every one that was refused, from where; kept as
/// long as the company sets, never shorter than the law of the day says. What was done afterwards
/// stands in the sealed trail, which nobody can shorten.
#pragma once

#include "rooms/identity/identity.h"

#include <span>

namespace hearth::identity {

struct AccessLogKept {
    static constexpr std::string_view setting_name = "identity.access_log";
    int keep_months = 24;
};
BOOST_DESCRIBE_STRUCT(AccessLogKept, (), (keep_months))

/// A row of the jurisdiction table: so many months at least, from that day on, by that law.
struct LogLaw {
    std::string_view jurisdiction;
    int months;
    Day valid_from;
    std::string_view source; ///< as people name it here
    std::string_view source_en;
};
std::span<LogLaw const> log_laws();
/// The most that any row asks for: a rule may be kept before it holds, never given up before it
/// ends.
int least_months();
/// Invalid /keep_months identity.access_log_short (months).
Result<void> check_access_log(AccessLogKept const& wish);

/// Somebody was refused. `what`: "password", or the purpose of a one-time code.
void note_refused_access(Tx& tx, std::string_view what, std::optional<std::string_view> login,
                         std::string const& peer);
/// What is older than the company keeps it.
void forget_access(Tx& tx);

enum class Access { SignedIn, Refused };
BOOST_DESCRIBE_ENUM(Access, SignedIn, Refused)

struct AccessEntry {
    Uuid id; ///< grows with time
    Instant at;
    Access what;
    std::string way; ///< of a refusal: "password", or the purpose of a code
    std::optional<ActorKind> kind;
    std::optional<Uuid> who;
    std::string peer;
    std::string user_agent;
    std::optional<Instant> seen_at;  ///< last, of a session
    std::optional<Instant> ended_at; ///< signed out, or put out
};
BOOST_DESCRIBE_STRUCT(AccessEntry, (),
                      (id, at, what, way, kind, who, peer, user_agent, seen_at, ended_at))

struct AccessFilter {
    std::optional<Access> what = {};
    std::optional<Uuid> who = {};
    std::optional<std::string> peer = {};
    std::optional<Instant> from = {};
    std::optional<Instant> to = {};
    std::optional<std::pair<Instant, Uuid>> before = {};
};
std::vector<AccessEntry> list_access(Tx& tx, AccessFilter const& filter,
                                     int limit); ///< newest first

} // namespace hearth::identity
