#include "platform/events/chain.h"

#include "base/text.h"

#include <map>
#include <set>

namespace hearth::events {
namespace {

using db::to_bind;

constexpr int batch = 1000;
constexpr std::size_t finding_limit = 1000;
constexpr std::size_t puzzle_limit = 200; ///< suspects among which a reordering is looked for

db::Scope system_scope(CompanyId company = {}) {
    return {company, Actor::system(), "verify"};
}

/// A link as it lies there; `event` is missing where it was deleted.
struct Link {
    std::int64_t number;
    std::string hash;
    std::string previous; ///< the hash of the link before it, as it lies there
    std::optional<LoggedEvent> event;
};

std::vector<Link> load_links(Tx& tx, std::int64_t after, std::int64_t until) {
    static auto const sql =
        std::string("SELECT s.number, s.hash, e.id, ") + event_columns +
        " FROM platform_event_seal s"
        " LEFT JOIN platform_event e ON e.company = s.company AND e.id = s.event"
        " WHERE s.company = ?1 AND s.number > ?2 AND s.number <= ?3 ORDER BY s.number LIMIT ?4";
    auto const company = tx.company(); // a Bind only looks at its bytes
    db::Bind const binds[] = {to_bind(company), to_bind(after), to_bind(until), to_bind(batch)};
    std::vector<Link> links;
    tx.raw().execute(sql, binds, [&](db::Row const& row) {
        auto& link = links.emplace_back(Link{row.integer(0), std::string(row.text(1)), {}, {}});
        int at = 3;
        if (row.is_null(2)) return;
        try {
            read_event(row, at, link.event.emplace());
        } catch (db::DatabaseError const&) { // no event of ours looks so
            link.event->payload = "unreadable";
        }
    });
    return links;
}

/// Where the chain should end, and where it does.
struct Extent {
    std::optional<Head> head;
    std::string mac;
    std::int64_t last = 0;
};

Extent load_extent(Tx& tx) {
    Extent extent;
    auto const head = tx.find<std::tuple<std::int64_t, std::string, std::string>>(
        "SELECT count, hash, mac FROM platform_event_head WHERE company = ?1");
    if (head) {
        extent.head = Head{std::get<0>(*head), std::get<1>(*head)};
        extent.mac = std::get<2>(*head);
    }
    extent.last = tx.one<std::int64_t>(
        "SELECT COALESCE(max(number), 0) FROM platform_event_seal WHERE company = ?1");
    return extent;
}

class Verifier {
public:
    Verifier(db::Database& database, CompanyId company, std::string const& key)
        : database_(database), company_(company), key_(key) {}

    std::vector<Tampering> run() {
        Extent extent;
        read([&](Tx& tx) { extent = load_extent(tx); });
        auto const last = walk(extent.last);
        check_head(extent, last);
        judge_suspects();
        read([&](Tx& tx) { find_added(tx); });
        return std::move(found_);
    }

private:
    template <typename F>
    void read(F&& work) {
        auto const done = database_.read(system_scope(company_), [&](Tx& tx) -> Result<void> {
            work(tx);
            return {};
        });
        if (!done) throw std::runtime_error("verify: " + done.error().code);
    }

    void report(std::int64_t number, std::string what) {
        if (found_.size() < finding_limit) found_.push_back({company_, number, std::move(what)});
    }

    /// Gives the hash of the last link.
    std::string walk(std::int64_t until) {
        auto previous = first_hash();
        std::int64_t expected = 1;
        for (std::vector<Link> links{1}; !links.empty();) {
            read([&](Tx& tx) { links = load_links(tx, expected - 1, until); });
            for (auto& link : links) {
                report_missing(expected, link.number);
                link.previous = previous;
                previous = link.hash;
                expected = link.number + 1;
                check(std::move(link));
            }
        }
        return previous;
    }

    void report_missing(std::int64_t from, std::int64_t to) {
        for (; from < to && found_.size() < finding_limit; ++from)
            report(from, "removed");
    }

    void check(Link link) {
        if (!link.event)
            report(link.number, "removed");
        else if (link_hash(link.previous, link.number, *link.event) != link.hash)
            suspects_.push_back(std::move(link));
    }

    void check_head(Extent const& extent, std::string const& last_hash) {
        if (!extent.head) {
            if (extent.last > 0) report(extent.last, "changed");
            return;
        }
        auto const& head = *extent.head;
        report_missing(extent.last + 1, head.count + 1);
        bool const is_end = extent.last == head.count && head.hash == last_hash;
        bool const is_ours = head_mac(key_, company_, head) == extent.mac;
        if (extent.last >= head.count && !(is_end && is_ours)) report(extent.last, "changed");
        if (extent.last < head.count && !is_ours) report(head.count, "changed");
    }

    /// A link that does not fit was reordered when the event of another such link would fit there.
    void judge_suspects() {
        std::map<std::int64_t, std::string> right_hashes;
        std::set<std::string> stored;
        for (auto const& suspect : suspects_)
            stored.insert(suspect.hash);
        for (auto& suspect : suspects_) {
            if (auto const it = right_hashes.find(suspect.number - 1); it != right_hashes.end())
                suspect.previous = it->second;
            // Only the link before it was out of order.
            if (link_hash(suspect.previous, suspect.number, *suspect.event) == suspect.hash)
                continue;
            auto const right = find_right_hash(suspect, stored);
            if (right) right_hashes[suspect.number] = *right;
            report(suspect.number, right ? "reordered" : "changed");
        }
    }

    std::optional<std::string> find_right_hash(Link const& suspect,
                                               std::set<std::string> const& stored) const {
        if (suspects_.size() > puzzle_limit) return {};
        for (auto const& other : suspects_) {
            if (other.event->id == suspect.event->id) continue;
            auto hash = link_hash(suspect.previous, suspect.number, *other.event);
            if (stored.contains(hash)) return hash;
        }
        return {};
    }

    void find_added(Tx& tx) {
        auto const strangers = tx.all<std::int64_t>(
            "SELECT 0 FROM platform_event e WHERE e.company = ?1 "
            "AND NOT EXISTS (SELECT 1 FROM platform_event_seal s "
            "                WHERE s.company = e.company AND s.event = e.id) "
            "AND NOT EXISTS (SELECT 1 FROM platform_event_unsealed u "
            "                WHERE u.company = e.company AND u.event = e.id) LIMIT ?2",
            static_cast<std::int64_t>(finding_limit));
        for (auto const number : strangers)
            report(number, "added");
    }

    db::Database& database_;
    CompanyId const company_;
    std::string const& key_;
    std::vector<Tampering> found_;
    std::vector<Link> suspects_;
};

template <typename F>
void for_each_row(db::Database& database, std::string const& sql, F&& visit) {
    auto const done = database.read(system_scope(), [&](Tx& tx) -> Result<void> {
        tx.raw().execute(sql, {}, visit);
        return {};
    });
    if (!done) throw std::runtime_error("verify: " + done.error().code);
}

} // namespace

std::vector<Tampering> verify(db::Database& database, std::string const& key) {
    std::vector<CompanyId> companies;
    for_each_row(database, "SELECT id FROM platform_company ORDER BY id", [&](db::Row const& row) {
        int at = 0;
        db::read(row, at, companies.emplace_back());
    });
    std::vector<Tampering> found;
    for (auto const company : companies)
        for (auto& one : Verifier(database, company, key).run())
            found.push_back(std::move(one));
    return found;
}

std::vector<ChainHead> list_heads(db::Database& database) {
    std::vector<ChainHead> heads;
    for_each_row(database, "SELECT company, count, hash FROM platform_event_head ORDER BY company",
                 [&](db::Row const& row) {
                     int at = 0;
                     auto& head = heads.emplace_back();
                     db::read(row, at, head.company);
                     db::read(row, at, head.count);
                     head.hash = to_hex(row.text(at));
                 });
    return heads;
}

} // namespace hearth::events
