#include "platform/events/history.h"

namespace hearth::events {

void pass_over(Tx& tx, std::vector<Listener> const& listeners) {
    auto const sealed =
        tx.find<std::int64_t>("SELECT count FROM platform_event_head WHERE company = ?1");
    // They get the next numbers: sealing keeps the order.
    auto const waiting =
        tx.one<std::int64_t>("SELECT count(*) FROM platform_event_unsealed WHERE company = ?1");
    for (auto const& one : listeners)
        tx.run("INSERT INTO platform_event_cursor (company, listener, number) VALUES (?1, ?2, ?3) "
               "ON CONFLICT (listener, company) DO UPDATE SET number = excluded.number",
               one.name, sealed.value_or(0) + waiting);
}

} // namespace hearth::events
