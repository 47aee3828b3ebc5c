/// Private to platform/events: the hash chain of a company's log.
#pragma once

#include "platform/events/events.h"

#include <map>
#include <span>
#include <string>

namespace hearth::events {

/// The columns of an event in the order of read_event; aliases: e for the event, s for its seal.
inline constexpr char event_columns[] =
    "e.company, COALESCE(s.number, 0), e.id, e.at, e.kind, e.subject, e.actor_kind, e.actor, "
    "e.request_id, e.payload, e.store, e.customer, e.worker";

void read_event(db::Row const& row, int& at, LoggedEvent& out);
std::vector<LoggedEvent> query_events(db::Connection& connection, std::string const& sql,
                                      std::span<db::Bind const> binds);

/// SHA-256 over the hash before it, the number, and every field with its length in front.
std::string link_hash(std::string_view previous, std::int64_t number, LoggedEvent const& event);
/// What stands before the first link.
std::string first_hash();

struct Head {
    std::int64_t count = 0;
    std::string hash = first_hash();
    friend bool operator==(Head const&, Head const&) = default;
};
/// HMAC-SHA-256 of the head under the key (any length, also none).
std::string head_mac(std::string const& key, CompanyId company, Head const& head);

/// The next links of all companies' chains, as they will be written: reading and hashing need no
/// writer, who has others to serve.
struct Links {
    struct Link {
        std::int64_t place; ///< among the waiting
        CompanyId company;
        Id<Event> event;
        Head head; ///< after it
    };
    std::vector<Link> links;
    std::map<CompanyId, Head> before; ///< what each chain must still end with
};

/// Reads up to `limit` waiting events.
Links plan_links(Tx& tx, int limit);
/// Writes them; how many. 0 also when another process is at it or has been meanwhile.
int write_links(Tx& tx, std::string const& key, Links const& planned);

} // namespace hearth::events
