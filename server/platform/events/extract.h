/// A part of the sealed log that leaves the house: the events about some things, each with the hash
/// before it and its own, so that a stranger can recompute them without our database (LC-12).
#pragma once

#include "platform/events/events.h"

#include <set>

namespace hearth::events {

/// As text, so that it can be written into a file and read again. Hashes are hexadecimal.
struct ChainEntry {
    CompanyId company;
    std::int64_t number = 0;
    Id<Event> id;
    std::int64_t at_us = 0; ///< microseconds since 1970
    Instant at;             ///< the same for a reader
    std::string kind;
    Uuid subject;
    ActorKind actor_kind = ActorKind::System;
    Uuid actor;
    std::string request_id;
    std::string payload; ///< JSON, byte for byte as it was hashed
    std::optional<Id<identity::Store>> store;
    std::optional<Id<customers::Customer>> customer;
    std::optional<Id<workforce::Worker>> worker;
    std::string previous;
    std::string hash;
};
BOOST_DESCRIBE_STRUCT(ChainEntry, (),
                      (company, number, id, at_us, at, kind, subject, actor_kind, actor, request_id,
                       payload, store, customer, worker, previous, hash))

/// Sealed events about those things, by number. What the last second has not sealed yet is missing.
std::vector<ChainEntry> list_sealed_about(Tx& tx, std::set<Uuid> const& subjects);

/// Its hash is that of its fields and the hash before it.
bool holds(ChainEntry const& entry);

/// How far the company's chain goes, as this transaction sees it.
ChainHead load_chain_head(Tx& tx);
/// The hash of that number in the company's own log, hexadecimal; nothing where there is none.
std::optional<std::string> find_chain_hash(Tx& tx, std::int64_t number);

} // namespace hearth::events
