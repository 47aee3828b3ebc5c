#include "sim/checks.h"

#include "app/testing_whole.h"
#include "sim/clocks.h"

namespace hearth::sim {
namespace {

constexpr hours recent{24 * 8}; ///< an order is placed at most a week ahead

std::string doubled_quotes(std::string_view text) {
    std::string out;
    for (char const c : text)
        out += c == '\'' ? std::string("''") : std::string(1, c);
    return out;
}

struct Promise {
    char const* what;
    char const* sql; ///< counts broken ones; ?2 is now
};

constexpr Promise promises[] = {
    {"clocks are due and have not fired",
     "SELECT count(*) FROM platform_clock WHERE company = ?1 AND wake_at <= ?2"},
    {"clocks' handlers fail",
     "SELECT count(*) FROM platform_clock WHERE company = ?1 AND tries > 0"},
    {"listeners have given up or are failing",
     "SELECT count(*) FROM platform_event_trouble WHERE company = ?1"},
    {"visits were never begun nor given up",
     "SELECT count(*) FROM orders_visit v WHERE v.company_id = ?1 AND v.state IN ('unassigned', "
     "'assigned', 'accepted') AND v.starts_at < ?2 - 43200000000"},
    {"routings are late and nobody above was told",
     "SELECT count(*) FROM intake_routing r WHERE r.company_id = ?1 AND r.state = 'offered' AND "
     "r.offered_at < ?2 - 600000000 AND r.level = 'store'"},
    {"finished orders have no call planned",
     "SELECT (SELECT count(*) FROM orders_order WHERE company_id = ?1 AND stage = 'done') - "
     "(SELECT "
     "count(DISTINCT order_id) FROM notify_follow_up WHERE company_id = ?1 AND kind = "
     "'after_service')"},
    {"calls are due and not on anybody's list",
     "SELECT count(*) FROM notify_follow_up WHERE company_id = ?1 AND state = 'waiting' AND "
     "opens_at <= ?2"},
    {"calls were not made for three days and no manager was told",
     "SELECT count(*) FROM notify_follow_up WHERE company_id = ?1 AND kind = 'after_service' AND "
     "state = 'open' AND level = 'agent' AND opens_at < ?2 - 172860000000"},
    {"visits are a day away and the family was not reminded",
     "SELECT count(*) FROM orders_visit v JOIN orders_order o ON o.company_id = v.company_id AND "
     "o.id = v.order_id WHERE v.company_id = ?1 AND v.state NOT IN ('cancelled', 'done') AND "
     "v.starts_at - 86400000000 < ?2 AND o.placed_at < v.starts_at - 86400000000 AND NOT EXISTS "
     "(SELECT 1 FROM notify_message m JOIN orders_visit w ON w.company_id = m.company_id AND "
     "w.order_id = m.about WHERE m.company_id = v.company_id AND m.channel = 'sms' AND "
     "m.template = 'reminder' AND (m.about = o.id OR (w.customer_id = v.customer_id AND "
     "w.item_id = v.item_id AND w.starts_at = v.starts_at)))"}, // of one hour: once
    {"workers were asked and not told",
     "SELECT count(*) FROM dispatch_assignment a WHERE a.company_id = ?1 AND NOT EXISTS (SELECT 1 "
     "FROM notify_message m WHERE m.company_id = a.company_id AND m.recipient = a.worker_id AND "
     "m.about = a.visit_id AND m.template = 'work_offered')"},
    {"families were not told who comes, or not once",
     "SELECT count(*) FROM dispatch_assignment a WHERE a.company_id = ?1 AND a.state = 'confirmed' "
     "AND a.role = 'leader' AND (SELECT count(*) FROM notify_message m WHERE m.company_id = "
     "a.company_id AND m.about = a.order_id AND m.channel = 'sms' AND m.template = "
     "'worker_confirmed') = 0"},
    {"messages are due and not sent",
     "SELECT count(*) FROM notify_message WHERE company_id = ?1 AND state IN ('queued', "
     "'sending') AND next_at < ?2"},
    {"messages failed for good",
     "SELECT count(*) FROM notify_message WHERE company_id = ?1 AND state IN ('failed', "
     "'given_up') AND valid_until IS NULL"},
    {"orders were not confirmed by message exactly once",
     "SELECT count(*) FROM orders_order o WHERE o.company_id = ?1 AND (SELECT count(*) FROM "
     "notify_message m WHERE m.company_id = o.company_id AND m.about = o.id AND m.channel = 'sms' "
     "AND m.template = 'order_placed') <> 1"},
};

/// One statement: a step looks once.
std::string everything() {
    std::string sql;
    for (auto const& promise : promises) {
        if (!sql.empty()) sql += " UNION ALL ";
        sql +=
            "SELECT '" + doubled_quotes(promise.what) + "' AS what, (" + promise.sql + ") AS many";
    }
    return "SELECT what, many FROM (" + sql + ") AS promises WHERE ?2 > 0";
}

void look(World& world, std::string const& what, std::vector<std::string> const& found) {
    world.check(found.empty(), what + (found.empty() ? "" : ": " + found.front()));
}

std::set<std::string> ids_of(Tx& tx, std::string const& sql) {
    std::set<std::string> ids;
    for (auto const& [id] : tx.all<std::tuple<Uuid>>(sql))
        ids.insert(to_text(id));
    return ids;
}

template <typename Told>
std::set<std::string> keys_of(Told const& told) {
    std::set<std::string> keys;
    for (auto const& [key, value] : told)
        keys.insert(key);
    return keys;
}

constexpr char worked_twice[] =
    "SELECT count(*) FROM dispatch_assignment a JOIN visits_sheet s ON s.company_id = a.company_id "
    "AND s.visit_id = a.visit_id JOIN dispatch_assignment b ON b.company_id = a.company_id AND "
    "b.worker_id = a.worker_id AND b.visit_id > a.visit_id JOIN visits_sheet t ON t.company_id = "
    "b.company_id AND t.visit_id = b.visit_id WHERE a.company_id = ?1 AND a.state IN ('confirmed', "
    "'released') AND b.state IN ('confirmed', 'released') AND s.started_at < t.finished_at AND "
    "t.started_at < s.finished_at";

/// A yes within the week before is a word of its own; else a message of the notice had gone out the
/// lawful days before, or the office had said it itself.
constexpr char renewed_unheard[] =
    "SELECT count(*) FROM series_renewal r WHERE r.company_id = ?1 AND r.state = 'renewed' AND "
    "(r.agreed_at IS NULL OR (r.agreed_at < r.ended_at - 604800000000 AND (r.heard_at IS NULL "
    "OR r.heard_at + r.notice_days * 86400000000 > r.ended_at) AND NOT EXISTS (SELECT 1 FROM "
    "notify_message m WHERE m.company_id = r.company_id AND m.about = r.series_id AND m.template = "
    "'series_renewal' AND m.channel <> 'in_app' AND m.state IN ('sent', 'delivered') AND m.sent_at "
    ">= r.told_at AND m.sent_at + r.notice_days * 86400000000 <= r.ended_at)))";
constexpr char renewed_after_end[] =
    "SELECT count(*) FROM series_renewal e JOIN series_renewal n ON n.company_id = e.company_id "
    "AND n.series_id = e.series_id AND n.number > e.number WHERE e.company_id = ?1 AND e.state = "
    "'ended' AND n.state = 'renewed' AND n.agreed_at < e.ended_at";
} // namespace

void check_renewals(World& world) {
    auto const looked = world.read([&](Tx& tx) -> Result<void> {
        for (auto const& [what, sql] :
             {std::pair{" terms renewed without a notice that had arrived", renewed_unheard},
              {" terms renewed although they had been ended", renewed_after_end}}) {
            auto const [count] = tx.one<std::tuple<std::int64_t>>(std::string(sql));
            world.check(count == 0, std::to_string(count) + what);
        }
        return {};
    });
    world.check(looked.has_value(), "the database refuses to be read");
}

void check_step(World& world) {
    auto const looked = world.read([&](Tx& tx) -> Result<void> {
        look(world, "somebody is in two homes", find_overlaps(tx));
        look(world, "something is half done", find_halves(tx, tx.now() - recent));
        static std::string const all = everything();
        using Found = std::tuple<std::string, std::int64_t>;
        for (auto const& [what, count] : tx.all<Found>(all, tx.now()))
            world.check(count == 0, std::to_string(count) + " " + what);
        auto const clocks = find_bad_clocks(tx);
        for (auto const& one : clocks)
            world.check(false, one);
        if (clocks.empty()) world.check(true, "");
        return {};
    });
    world.check(looked.has_value(), "the database refuses to be read");
}

void check_day(World& world, People const& people) {
    auto const looked = world.read([&](Tx& tx) -> Result<void> {
        look(world, "something is half done", find_halves(tx));
        world.check(ids_of(tx, "SELECT id FROM orders_order WHERE company_id = ?1") ==
                        keys_of(people.deals()),
                    "the orders are not those that were acknowledged");
        world.check(ids_of(tx, "SELECT id FROM ledger_payment WHERE company_id = ?1") ==
                        keys_of(people.payments()),
                    "the payments are not those that were acknowledged");
        auto const kept = ids_of(tx, "SELECT id FROM visits_signature WHERE company_id = ?1");
        for (auto const& id : people.signatures())
            world.check(kept.contains(id), "a signature is gone: " + id);
        auto const [taken] = tx.one<std::tuple<std::int64_t>>(
            "SELECT CAST(coalesce(sum(amount), 0) AS BIGINT) FROM ledger_payment WHERE company_id "
            "= ?1");
        std::int64_t told = 0;
        for (auto const& [id, amount] : people.payments())
            told += amount;
        world.check(taken == told, "the money is not what was taken");
        auto const [twice] = tx.one<std::tuple<std::int64_t>>(worked_twice);
        world.check(twice == 0, std::to_string(twice) + " times somebody worked in two homes");
        return {};
    });
    world.check(looked.has_value(), "the database refuses to be read");
    check_messages(world);
    check_bindings(world);
    check_renewals(world);
    world.check(world.house().verify_audit().empty(), "the audit trail is not whole");
}

} // namespace hearth::sim
