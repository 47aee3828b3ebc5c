#include "platform/events/events.h"

#include "platform/events/chain.h"

namespace hearth::events {

using db::to_bind;

void append(Tx& tx, std::string_view kind, Uuid subject, Audience const& audience,
            std::string payload) {
    auto const id = tx.new_id<Event>();
    tx.run("INSERT INTO platform_event (company, id, at, kind, subject, actor_kind, actor, "
           "request_id, payload, store, customer, worker) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
           id, tx.now(), kind, subject, tx.actor().kind, tx.actor().id, tx.request_id(), payload,
           audience.store, audience.customer, audience.worker);
    tx.run("INSERT INTO platform_event_unsealed (company, event) VALUES (?1, ?2)", id);
    tx.mark_events();
}

std::vector<LoggedEvent> list_after(Tx& tx, std::int64_t after, int limit) {
    static auto const sql = std::string("SELECT ") + event_columns +
                            " FROM platform_event_seal s"
                            " JOIN platform_event e ON e.company = s.company AND e.id = s.event"
                            " WHERE s.company = ?1 AND s.number > ?2 ORDER BY s.number LIMIT ?3";
    auto const company = tx.company(); // a Bind only looks at its bytes
    db::Bind const binds[] = {to_bind(company), to_bind(after), to_bind(limit)};
    return query_events(tx.raw(), sql, binds);
}

std::int64_t last_number(Tx& tx) {
    auto const head = tx.find<std::tuple<std::int64_t>>(
        "SELECT count FROM platform_event_head WHERE company = ?1");
    return head ? std::get<0>(*head) : 0;
}

std::vector<LoggedEvent> list_about(Tx& tx, Uuid subject, int limit) {
    static auto const sql =
        std::string("SELECT ") + event_columns +
        " FROM platform_event e"
        " LEFT JOIN platform_event_seal s ON s.company = e.company AND s.event = e.id"
        " LEFT JOIN platform_event_unsealed u"
        "   ON s.number IS NULL AND u.company = e.company AND u.event = e.id"
        " WHERE e.company = ?1 AND e.subject = ?2"
        " ORDER BY s.number NULLS LAST, u.place LIMIT ?3";
    auto const company = tx.company(); // a Bind only looks at its bytes
    db::Bind const binds[] = {to_bind(company), to_bind(subject), to_bind(limit)};
    return query_events(tx.raw(), sql, binds);
}

} // namespace hearth::events
