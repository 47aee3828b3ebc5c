#include "platform/events/chain.h"

#include <map>
#include <sodium.h>

namespace hearth::events {
namespace {

using db::to_bind;

constexpr std::int64_t seal_lock = 487302; // advisory lock on PostgreSQL

unsigned char const* as_bytes(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

class Hash {
public:
    Hash() { crypto_hash_sha256_init(&state_); }
    /// With the length in front, so that no two lists of fields run into the same bytes.
    Hash& field(std::string_view bytes) {
        number(static_cast<std::int64_t>(bytes.size()));
        crypto_hash_sha256_update(&state_, as_bytes(bytes), bytes.size());
        return *this;
    }
    Hash& field(Uuid const& id) { return field(db::id_view(id)); }
    template <typename T>
    Hash& field(std::optional<Id<T>> const& id) {
        return id ? field(id->uuid) : field(std::string_view{});
    }
    Hash& number(std::int64_t value) {
        unsigned char bytes[8];
        for (int i = 0; i < 8; ++i)
            bytes[i] =
                static_cast<unsigned char>(static_cast<std::uint64_t>(value) >> (56 - 8 * i));
        crypto_hash_sha256_update(&state_, bytes, sizeof bytes);
        return *this;
    }
    std::string end() {
        std::string out(crypto_hash_sha256_BYTES, '\0');
        crypto_hash_sha256_final(&state_, reinterpret_cast<unsigned char*>(out.data()));
        return out;
    }

private:
    crypto_hash_sha256_state state_;
};

struct Waiting {
    std::int64_t place;
    LoggedEvent event;
};

std::vector<Waiting> load_waiting(db::Connection& connection, int limit) {
    auto const sql = std::string("SELECT u.place, ") + event_columns +
                     " FROM platform_event_unsealed u"
                     " JOIN platform_event e ON e.company = u.company AND e.id = u.event"
                     " LEFT JOIN platform_event_seal s ON s.company = e.company AND s.event = e.id"
                     " ORDER BY u.place LIMIT ?1";
    std::vector<Waiting> waiting;
    db::Bind const binds[] = {to_bind(limit)};
    connection.execute(sql, binds, [&](db::Row const& row) {
        int at = 0;
        auto& one = waiting.emplace_back();
        db::read(row, at, one.place);
        read_event(row, at, one.event);
    });
    return waiting;
}

Head load_head(db::Connection& connection, CompanyId company) {
    Head head;
    db::Bind const binds[] = {to_bind(company)};
    connection.execute("SELECT count, hash FROM platform_event_head WHERE company = ?1", binds,
                       [&](db::Row const& row) {
                           head = {row.integer(0), std::string(row.text(1))};
                       });
    return head;
}

void save_link(db::Connection& connection, Links::Link const& link) {
    db::Bytes const hash{link.head.hash};
    db::Bind const binds[] = {to_bind(link.company), to_bind(link.head.count), to_bind(link.event),
                              to_bind(hash)};
    connection.execute("INSERT INTO platform_event_seal (company, number, event, hash) "
                       "VALUES (?1, ?2, ?3, ?4)",
                       binds, {});
    db::Bind const place[] = {to_bind(link.place)};
    connection.execute("DELETE FROM platform_event_unsealed WHERE place = ?1", place, {});
}

void save_head(db::Connection& connection, std::string const& key, CompanyId company,
               Head const& head) {
    db::Bytes const hash{head.hash};
    db::Bytes const mac{head_mac(key, company, head)};
    db::Bind const binds[] = {to_bind(company), to_bind(head.count), to_bind(hash), to_bind(mac)};
    connection.execute("INSERT INTO platform_event_head (company, count, hash, mac) "
                       "VALUES (?1, ?2, ?3, ?4) ON CONFLICT (company) DO UPDATE "
                       "SET count = excluded.count, hash = excluded.hash, mac = excluded.mac",
                       binds, {});
}

/// Not needed for rightness (two sealers collide on the head's row, and one runs again), but saves
/// the work of the loser.
bool is_only_sealer(db::Connection& connection) {
    if (!connection.is_postgres()) return true;
    bool is_mine = false;
    db::Bind const binds[] = {to_bind(seal_lock)};
    connection.execute("SELECT pg_try_advisory_xact_lock(?1)", binds,
                       [&](db::Row const& row) { is_mine = row.integer(0) != 0; });
    return is_mine;
}

} // namespace

void read_event(db::Row const& row, int& at, LoggedEvent& out) {
    using db::read;
    read(row, at, out.company);
    read(row, at, out.number);
    read(row, at, out.id);
    read(row, at, out.at);
    read(row, at, out.kind);
    read(row, at, out.subject);
    read(row, at, out.actor_kind);
    read(row, at, out.actor);
    read(row, at, out.request_id);
    read(row, at, out.payload);
    read(row, at, out.audience.store);
    read(row, at, out.audience.customer);
    read(row, at, out.audience.worker);
}

std::vector<LoggedEvent> query_events(db::Connection& connection, std::string const& sql,
                                      std::span<db::Bind const> binds) {
    std::vector<LoggedEvent> events;
    connection.execute(sql, binds, [&](db::Row const& row) {
        int at = 0;
        read_event(row, at, events.emplace_back());
    });
    return events;
}

std::string first_hash() {
    return std::string(crypto_hash_sha256_BYTES, '\0');
}

std::string link_hash(std::string_view previous, std::int64_t number, LoggedEvent const& event) {
    return Hash()
        .field(previous)
        .field(event.company.uuid)
        .number(number)
        .field(event.id.uuid)
        .number(to_micros(event.at))
        .field(event.kind)
        .field(event.subject)
        .field(to_text(event.actor_kind))
        .field(event.actor)
        .field(event.request_id)
        .field(event.payload)
        .field(event.audience.store)
        .field(event.audience.customer)
        .field(event.audience.worker)
        .end();
}

std::string head_mac(std::string const& key, CompanyId company, Head const& head) {
    auto const covered = Hash().field(company.uuid).number(head.count).field(head.hash).end();
    std::string mac(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, as_bytes(key), key.size());
    crypto_auth_hmacsha256_update(&state, as_bytes(covered), covered.size());
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(mac.data()));
    return mac;
}

Links plan_links(Tx& tx, int limit) {
    auto& connection = tx.raw();
    Links planned;
    std::map<CompanyId, Head> heads;
    for (auto const& one : load_waiting(connection, limit)) {
        auto const company = one.event.company;
        auto it = heads.find(company);
        if (it == heads.end()) {
            it = heads.emplace(company, load_head(connection, company)).first;
            planned.before.insert(*it);
        }
        auto& head = it->second;
        ++head.count;
        head.hash = link_hash(head.hash, head.count, one.event);
        planned.links.push_back({one.place, company, one.event.id, head});
    }
    return planned;
}

int write_links(Tx& tx, std::string const& key, Links const& planned) {
    auto& connection = tx.raw();
    if (planned.links.empty() || !is_only_sealer(connection)) return 0;
    for (auto const& [company, head] : planned.before)
        if (load_head(connection, company) != head) return 0;
    std::map<CompanyId, Head const*> heads;
    for (auto const& link : planned.links) {
        save_link(connection, link);
        heads[link.company] = &link.head;
    }
    for (auto const& [company, head] : heads)
        save_head(connection, key, company, *head);
    return static_cast<int>(planned.links.size());
}

} // namespace hearth::events
