#include "platform/events/extract.h"

#include "base/text.h"
#include "platform/events/chain.h"
#include "platform/vault/encoding.h"

#include <algorithm>

namespace hearth::events {
namespace {

using db::to_bind;

ChainEntry to_entry(LoggedEvent const& event, std::string const& hash) {
    return {.company = event.company,
            .number = event.number,
            .id = event.id,
            .at_us = to_micros(event.at),
            .at = event.at,
            .kind = event.kind,
            .subject = event.subject,
            .actor_kind = event.actor_kind,
            .actor = event.actor,
            .request_id = event.request_id,
            .payload = event.payload,
            .store = event.audience.store,
            .customer = event.audience.customer,
            .worker = event.audience.worker,
            .previous = {},
            .hash = to_hex(hash)};
}

std::vector<ChainEntry> sealed_about(Tx& tx, Uuid subject) {
    static auto const sql = std::string("SELECT s.hash, ") + event_columns +
                            " FROM platform_event e JOIN platform_event_seal s"
                            " ON s.company = e.company AND s.event = e.id"
                            " WHERE e.company = ?1 AND e.subject = ?2";
    auto const company = tx.company(); // a Bind only looks at its bytes
    db::Bind const binds[] = {to_bind(company), to_bind(subject)};
    std::vector<ChainEntry> entries;
    tx.raw().execute(sql, binds, [&](db::Row const& row) {
        LoggedEvent event;
        int at = 1;
        read_event(row, at, event);
        entries.push_back(to_entry(event, std::string(row.text(0))));
    });
    return entries;
}

} // namespace

std::vector<ChainEntry> list_sealed_about(Tx& tx, std::set<Uuid> const& subjects) {
    std::vector<ChainEntry> all;
    for (auto const& subject : subjects)
        for (auto& entry : sealed_about(tx, subject))
            all.push_back(std::move(entry));
    std::sort(all.begin(), all.end(),
              [](ChainEntry const& a, ChainEntry const& b) { return a.number < b.number; });
    for (auto& entry : all)
        entry.previous = entry.number == 1 ? to_hex(first_hash())
                                           : find_chain_hash(tx, entry.number - 1).value_or("");
    return all;
}

bool holds(ChainEntry const& entry) {
    LoggedEvent const event{.company = entry.company,
                            .number = entry.number,
                            .id = entry.id,
                            .at = Instant{std::chrono::microseconds{entry.at_us}},
                            .kind = entry.kind,
                            .subject = entry.subject,
                            .actor_kind = entry.actor_kind,
                            .actor = entry.actor,
                            .request_id = entry.request_id,
                            .payload = entry.payload,
                            .audience = {entry.store, entry.customer, entry.worker}};
    auto const previous = vault::decode_hex(entry.previous);
    return previous && to_hex(link_hash(*previous, entry.number, event)) == entry.hash;
}

ChainHead load_chain_head(Tx& tx) {
    auto const row = tx.find<std::tuple<std::int64_t, db::Bytes>>(
        "SELECT count, hash FROM platform_event_head WHERE company = ?1");
    if (!row) return {tx.company(), 0, to_hex(first_hash())};
    return {tx.company(), std::get<0>(*row), to_hex(std::get<1>(*row).data)};
}

std::optional<std::string> find_chain_hash(Tx& tx, std::int64_t number) {
    auto const row = tx.find<std::tuple<db::Bytes>>(
        "SELECT hash FROM platform_event_seal WHERE company = ?1 AND number = ?2", number);
    if (!row) return {};
    return to_hex(std::get<0>(*row).data);
}

} // namespace hearth::events
