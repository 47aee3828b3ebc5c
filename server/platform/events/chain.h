/// Private to platform/events: the hash chain of a company's log.
#pragma once

#include "platform/events/events.h"

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
};
/// HMAC-SHA-256 of the head under the key (any length, also none).
std::string head_mac(std::string const& key, CompanyId company, Head const& head);

/// Gives numbers to up to `limit` waiting events of all companies; how many. 0 also when another
/// process is at it.
int seal(Tx& tx, std::string const& key, int limit);

} // namespace hearth::events
