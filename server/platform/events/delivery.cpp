#include "platform/events/delivery.h"

namespace hearth::events {
namespace {

using db::to_bind;

constexpr std::chrono::milliseconds first_wait{100};
constexpr int growth = 4;

db::Scope system_scope(CompanyId company = {}) {
    return {company, Actor::system(), "pump"};
}

Duration wait_after(int tries) {
    Duration wait = first_wait;
    for (int i = 1; i < tries; ++i)
        wait *= growth;
    return wait;
}

} // namespace

Outlook load_outlook(db::Database& database) {
    Outlook outlook;
    auto const done = database.read(system_scope(), [&](Tx& tx) -> Result<void> {
        outlook = {.now = tx.now()};
        tx.raw().execute("SELECT company, count FROM platform_event_head", {},
                         [&](db::Row const& row) {
                             int at = 0;
                             CompanyId company;
                             db::read(row, at, company);
                             db::read(row, at, outlook.heads[company]);
                         });
        tx.raw().execute("SELECT company, listener, number, retry_at FROM platform_event_trouble "
                         "WHERE parked_at IS NULL",
                         {}, [&](db::Row const& row) {
                             int at = 0;
                             ListenerOf who;
                             db::read(row, at, who.first);
                             db::read(row, at, who.second);
                             auto& trouble = outlook.troubles[who];
                             db::read(row, at, trouble.number);
                             db::read(row, at, trouble.retry_at);
                         });
        return {};
    });
    return done ? outlook : Outlook{};
}

void register_listeners(Tx& tx, std::vector<Listener> const& listeners) {
    auto& raw = tx.raw();
    for (auto const& one : listeners) {
        db::Bind const known[] = {to_bind(one.name), to_bind(tx.now())};
        bool const is_new = raw.execute("INSERT INTO platform_event_listener (name, known_at) "
                                        "VALUES (?1, ?2) ON CONFLICT (name) DO NOTHING",
                                        known, {}) == 1;
        if (!is_new || one.hears_the_past) continue;
        db::Bind const name[] = {to_bind(one.name)};
        raw.execute("INSERT INTO platform_event_cursor (listener, company, number) "
                    "SELECT CAST(?1 AS TEXT), company, count FROM platform_event_head",
                    name, {});
    }
}

std::int64_t load_cursor(db::Database& database, ListenerOf const& who) {
    auto const found = database.read(system_scope(who.first), [&](Tx& tx) {
        return Result<std::int64_t>(
            tx.find<std::int64_t>("SELECT number FROM platform_event_cursor "
                                  "WHERE company = ?1 AND listener = ?2",
                                  who.second)
                .value_or(0));
    });
    return found.value_or(0);
}

bool move_cursor(Tx& tx, std::string const& listener, std::int64_t from, std::int64_t to) {
    if (from == 0) // there may be no row yet; later there must be one, or an earlier event failed
        return tx.run("INSERT INTO platform_event_cursor (company, listener, number) "
                      "VALUES (?1, ?2, ?3) ON CONFLICT (listener, company) DO UPDATE "
                      "SET number = excluded.number WHERE platform_event_cursor.number = 0",
                      listener, to) == 1;
    return tx.run("UPDATE platform_event_cursor SET number = ?4 "
                  "WHERE company = ?1 AND listener = ?2 AND number = ?3",
                  listener, from, to) == 1;
}

void note_failure(Tx& tx, std::string const& listener, std::int64_t cursor, std::int64_t number,
                  std::string const& error) {
    auto const current = tx.find<std::int64_t>(
        "SELECT number FROM platform_event_cursor WHERE company = ?1 AND listener = ?2", listener);
    if (current.value_or(0) != cursor) return; // another process got past it meanwhile
    int const tries = 1 + tx.find<int>("SELECT tries FROM platform_event_trouble "
                                       "WHERE company = ?1 AND listener = ?2 AND number = ?3",
                                       listener, number)
                              .value_or(0);
    bool const is_last = tries >= max_tries;
    auto const parked_at = is_last ? std::optional{tx.now()} : std::nullopt;
    tx.run("INSERT INTO platform_event_trouble "
           "(company, listener, number, tries, error, retry_at, parked_at) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (listener, company, number) "
           "DO UPDATE SET tries = excluded.tries, error = excluded.error, "
           "retry_at = excluded.retry_at, parked_at = excluded.parked_at",
           listener, number, tries, error, tx.now() + wait_after(tries), parked_at);
    if (is_last) move_cursor(tx, listener, cursor, number);
}

void forget_trouble(Tx& tx, std::string const& listener, std::int64_t number) {
    tx.run("DELETE FROM platform_event_trouble "
           "WHERE company = ?1 AND listener = ?2 AND number = ?3",
           listener, number);
}

std::vector<Parked> list_parked(Tx& tx, int limit) {
    using Columns = std::tuple<std::string, std::int64_t, int, std::string, Instant>;
    std::vector<Parked> parked;
    for (auto& [listener, number, tries, error, at] :
         tx.all<Columns>("SELECT listener, number, tries, error, parked_at "
                         "FROM platform_event_trouble "
                         "WHERE company = ?1 AND parked_at IS NOT NULL "
                         "ORDER BY parked_at, listener, number LIMIT ?2",
                         limit))
        parked.push_back({listener, number, tries, error, at});
    return parked;
}

} // namespace hearth::events
