#include "platform/events/trail.h"

#include "platform/events/chain.h"

namespace hearth::events {
namespace {

/// The smallest id of that millisecond.
Uuid first_id_of(Instant at) {
    auto const millis = static_cast<std::uint64_t>(
        std::chrono::floor<std::chrono::milliseconds>(at).time_since_epoch().count());
    Uuid id;
    for (int i = 0; i < 6; ++i)
        id.bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(millis >> (8 * (5 - i)));
    return id;
}

/// Conditions as they are wanted; the values live as long as the statement.
class Conditions {
public:
    explicit Conditions(CompanyId company) : company_(company) {
        binds_.push_back(db::to_bind(company_));
    }
    template <typename T>
    void add(std::string const& before, T const& value, std::string const& after = "") {
        binds_.push_back(db::to_bind(value));
        sql_ += " AND " + before + "?" + std::to_string(binds_.size()) + after;
    }
    void add_any(std::string const& column, std::vector<Id<identity::Store>> const& values) {
        sql_ += " AND " + column + " IN (";
        for (std::size_t i = 0; i < values.size(); ++i) {
            binds_.push_back(db::to_bind(values[i]));
            sql_ += (i == 0 ? "?" : ", ?") + std::to_string(binds_.size());
        }
        sql_ += ")";
    }
    std::string const& sql() const { return sql_; }
    std::vector<db::Bind> const& binds() const { return binds_; }

private:
    CompanyId company_;
    std::string sql_;
    std::vector<db::Bind> binds_;
};

} // namespace

std::vector<LoggedEvent> list_trail(Tx& tx, TrailFilter const& filter, int limit) {
    if (filter.stores && filter.stores->empty()) return {};
    Conditions where(tx.company());
    auto const from = filter.from ? first_id_of(*filter.from) : Uuid{};
    auto const to = filter.to ? first_id_of(*filter.to) : Uuid{};
    std::string first_kind, last_kind;
    if (filter.subject) where.add("e.subject = ", *filter.subject);
    if (filter.actor) where.add("e.actor = ", *filter.actor);
    if (filter.kind && filter.kind->ends_with('.')) {
        first_kind = *filter.kind;
        last_kind = first_kind.substr(0, first_kind.size() - 1) + "/"; // '/' follows '.'
        where.add("e.kind >= ", first_kind);
        where.add("e.kind < ", last_kind);
    } else if (filter.kind) {
        where.add("e.kind = ", *filter.kind);
    }
    if (filter.stores) where.add_any("e.store", *filter.stores);
    if (filter.from) where.add("e.id >= ", from);
    if (filter.to) where.add("e.id < ", to);
    if (filter.before) where.add("e.id < ", *filter.before);
    auto const sql = std::string("SELECT ") + event_columns +
                     " FROM platform_event e LEFT JOIN platform_event_seal s "
                     "ON s.company = e.company AND s.event = e.id WHERE e.company = ?1" +
                     where.sql() + " ORDER BY e.id DESC LIMIT " + std::to_string(limit);
    return query_events(tx.raw(), sql, where.binds());
}

} // namespace hearth::events
