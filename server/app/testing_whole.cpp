#include "app/testing_whole.h"

#include "rooms/ledger/ledger.h"

namespace hearth::app {
namespace {

struct Wrong {
    char const* what;
    char const* sql; ///< counts what must not be
};

constexpr Wrong halves[] = {
    {"orders without a visit",
     "SELECT count(*) FROM orders_order o WHERE o.company_id = ?1 AND o.id >= ?2 AND NOT EXISTS "
     "(SELECT 1 FROM "
     "orders_visit v WHERE v.company_id = o.company_id AND v.order_id = o.id)"},
    {"orders without exactly one event of being placed",
     "SELECT count(*) FROM orders_order o WHERE o.company_id = ?1 AND o.id >= ?2 AND (SELECT "
     "count(*) FROM "
     "platform_event e WHERE e.company = o.company_id AND e.subject = o.id AND e.kind = "
     "'orders.placed') <> 1"},
    {"events of orders that are not there",
     "SELECT count(*) FROM platform_event e WHERE e.company = ?1 AND e.id >= ?2 AND e.kind = "
     "'orders.placed' AND "
     "NOT EXISTS (SELECT 1 FROM orders_order o WHERE o.company_id = e.company AND o.id = "
     "e.subject)"},
    {"orders without their quote",
     "SELECT count(*) FROM orders_order o WHERE o.company_id = ?1 AND o.id >= ?2 AND NOT EXISTS "
     "(SELECT 1 FROM "
     "pricing_quote q WHERE q.company_id = o.company_id AND q.id = o.quote_id)"},
    {"orders under way without a bill of their price",
     "SELECT count(*) FROM orders_order o WHERE o.company_id = ?1 AND o.id >= ?2 AND o.stage <> "
     "'cancelled' AND "
     "o.price > (SELECT coalesce(sum(c.amount), 0) FROM ledger_charge c WHERE c.company_id = "
     "o.company_id AND c.order_id = o.id)"},
    {"payments without an entry",
     "SELECT count(*) FROM ledger_payment p WHERE p.company_id = ?1 AND p.id >= ?2 AND (SELECT "
     "count(*) FROM "
     "ledger_posting g WHERE g.company_id = p.company_id AND g.entry_id = p.entry_id) < 2"},
    {"payments without a receipt",
     "SELECT count(*) FROM ledger_payment p WHERE p.company_id = ?1 AND p.id >= ?2 AND NOT EXISTS "
     "(SELECT 1 FROM "
     "ledger_receipt r WHERE r.company_id = p.company_id AND r.payment_id = p.id)"},
    {"postings without an entry",
     "SELECT count(*) FROM ledger_posting g WHERE g.company_id = ?1 AND g.entry_id >= ?2 AND NOT "
     "EXISTS (SELECT 1 FROM "
     "ledger_entry e WHERE e.company_id = g.company_id AND e.id = g.entry_id)"},
    {"signatures on visits that are not done",
     "SELECT count(*) FROM visits_signature s WHERE s.company_id = ?1 AND s.visit_id >= ?2 AND NOT "
     "EXISTS (SELECT 1 "
     "FROM orders_visit v WHERE v.company_id = s.company_id AND v.id = s.visit_id AND v.state = "
     "'done') AND NOT EXISTS (SELECT 1 FROM visits_verdict w WHERE w.company_id = s.company_id AND "
     "w.visit_id = s.visit_id AND w.round = s.round AND w.role = 'customer' AND w.verdict = "
     "'returned')"}, // signed, too, is what goes back
    {"visits that are done without a signature",
     "SELECT count(*) FROM orders_visit v WHERE v.company_id = ?1 AND v.id >= ?2 AND v.state = "
     "'done' AND NOT "
     "EXISTS (SELECT 1 FROM visits_signature s WHERE s.company_id = v.company_id AND s.visit_id = "
     "v.id)"},
    {"visits asked of somebody without a live assignment",
     "SELECT count(*) FROM orders_visit v WHERE v.company_id = ?1 AND v.id >= ?2 AND v.state IN "
     "('assigned', "
     "'accepted', 'en_route', 'arrived', 'in_service') AND NOT EXISTS (SELECT 1 FROM "
     "dispatch_assignment a WHERE a.company_id = v.company_id AND a.visit_id = v.id AND a.state "
     "IN ('proposed', 'confirmed'))"},
    {"live assignments of visits that are over",
     "SELECT count(*) FROM dispatch_assignment a JOIN orders_visit v ON v.company_id = "
     "a.company_id AND v.id = a.visit_id WHERE a.company_id = ?1 AND a.id >= ?2 AND v.state = "
     "'done' AND a.state "
     "IN ('proposed', 'confirmed')"},
    {"orders paid beyond their bill",
     "SELECT count(*) FROM (SELECT p.order_id, sum(p.amount) AS paid, (SELECT sum(c.amount) FROM "
     "ledger_charge c WHERE c.company_id = ?1 AND c.order_id = p.order_id) AS charged FROM "
     "ledger_payment p WHERE p.company_id = ?1 AND p.id >= ?2 AND p.order_id IS NOT NULL GROUP BY "
     "p.order_id) AS "
     "sums WHERE paid > charged"},
};

constexpr Wrong overlaps[] = {
    {"pairs of live assignments of one worker that touch",
     "SELECT count(*) FROM dispatch_assignment a JOIN dispatch_assignment b ON b.company_id = "
     "a.company_id AND b.worker_id = a.worker_id AND b.id > a.id AND b.busy_from < a.busy_to AND "
     "b.busy_to > a.busy_from WHERE a.company_id = ?1 AND a.state IN ('proposed', 'confirmed') "
     "AND b.state IN ('proposed', 'confirmed')"},
    {"kept hours that are another's assignment",
     "SELECT count(*) FROM dispatch_assignment a JOIN dispatch_reservation b ON b.company_id = "
     "a.company_id AND b.worker_id = a.worker_id AND b.busy_from < a.busy_to AND b.busy_to > "
     "a.busy_from WHERE a.company_id = ?1 AND a.state IN ('proposed', 'confirmed') AND "
     "b.valid_until > ?2"},
    {"hours of one worker that are kept twice",
     "SELECT count(*) FROM dispatch_reservation a JOIN dispatch_reservation b ON b.company_id = "
     "a.company_id AND b.worker_id = a.worker_id AND b.id > a.id AND b.busy_from < a.busy_to AND "
     "b.busy_to > a.busy_from WHERE a.company_id = ?1 AND a.valid_until > ?2 AND b.valid_until > "
     "?2"},
};

/// `second` stands for ?2.
template <std::size_t Count, typename Bound>
void look(Tx& tx, Wrong const (&wrongs)[Count], Bound const& second,
          std::vector<std::string>& found) {
    for (auto const& wrong : wrongs) {
        bool const wants_it = std::string_view(wrong.sql).find("?2") != std::string_view::npos;
        auto const [count] = wants_it ? tx.one<std::tuple<std::int64_t>>(wrong.sql, second)
                                      : tx.one<std::tuple<std::int64_t>>(wrong.sql);
        if (count > 0) found.push_back(std::to_string(count) + " " + wrong.what);
    }
}

/// No id made since then is below.
Uuid lowest_id(Instant since) {
    Uuid id;
    auto const ms = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::milliseconds>(since.time_since_epoch()).count());
    for (int i = 0; i < 6; ++i)
        id.bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
    return id;
}

} // namespace

std::vector<std::string> find_halves(Tx& tx, Instant since) {
    std::vector<std::string> found;
    look(tx, halves, lowest_id(since), found);
    if (!ledger::find_unbalanced(tx).empty()) found.push_back("an entry that does not balance");
    Money sum;
    for (auto const& line : ledger::trial_balance(tx, {}))
        sum += line.balance;
    if (sum != Money{}) found.push_back("books that do not balance");
    return found;
}

std::vector<std::string> find_overlaps(Tx& tx) {
    std::vector<std::string> found;
    look(tx, overlaps, tx.now(), found);
    return found;
}

} // namespace hearth::app
