#include "sim/clocks.h"

#include "platform/clocks/story.h"

#include <map>

namespace hearth::sim {
namespace {

constexpr int most_open = 100'000;

struct Kind {
    char const* name;
    char const* must; ///< what has to have one: its ids
    char const* may;  ///< what may have one; nullptr: the same
};

constexpr Kind kinds[] = {
    // ---- intake
    {"intake.answer",
     "SELECT id FROM intake_inquiry WHERE company_id = ?1 AND responded_at IS NULL AND state NOT "
     "IN ('closed', 'ordered') AND channel NOT IN ('phone', 'walk_in')",
     nullptr},
    {"intake.store_acknowledgement",
     "SELECT r.id FROM intake_routing r JOIN intake_inquiry i ON i.company_id = r.company_id AND "
     "i.id = r.inquiry_id WHERE r.company_id = ?1 AND r.state = 'offered' AND i.state NOT IN "
     "('closed', 'ordered')",
     nullptr},
    {"intake.contact_acknowledgement",
     "SELECT id FROM intake_contact WHERE company_id = ?1 AND acknowledged_at IS NULL", nullptr},
    {"intake.callback", "SELECT id FROM intake_callback WHERE company_id = ?1 AND state = 'open'",
     nullptr},
    {"intake.race", "SELECT id FROM intake_race WHERE company_id = ?1 AND state = 'open'", nullptr},
    // Started where something may have become free, also where it comes to nothing.
    {"intake.waiting", "SELECT id FROM intake_inquiry WHERE company_id = ?1 AND 1 = 0",
     "SELECT store_id FROM intake_waiting WHERE company_id = ?1"},
    // ---- the visit
    {"chat.answer",
     "SELECT id FROM chat_chat WHERE company_id = ?1 AND state = 'open' AND awaiting_since IS NOT "
     "NULL",
     nullptr},
    {"dispatch.hold", "SELECT id FROM dispatch_hold WHERE company_id = ?1", nullptr},
    {"dispatch.answer",
     "SELECT id FROM dispatch_assignment WHERE company_id = ?1 AND state = 'proposed'", nullptr},
    {"dispatch.stand_in",
     "SELECT id FROM dispatch_refused_work WHERE company_id = ?1 AND settled_at IS NULL", nullptr},
    {"visits.acceptance",
     "SELECT id FROM orders_visit WHERE company_id = ?1 AND state = 'to_accept'", nullptr},
    {"notify.reminder",
     "SELECT id FROM orders_visit WHERE company_id = ?1 AND state IN ('unassigned', 'assigned', "
     "'accepted') AND starts_at - 86400000000 > ?2 + 1000000",
     "SELECT id FROM orders_visit WHERE company_id = ?1 AND state IN ('unassigned', 'assigned', "
     "'accepted') AND starts_at - 86400000000 > ?2 - 1000000"},
    {"notify.follow_up",
     "SELECT id FROM notify_follow_up WHERE company_id = ?1 AND state IN ('waiting', 'open') AND "
     "kind <> 'day_before'",
     nullptr},
    {"notify.day_before",
     "SELECT id FROM notify_follow_up WHERE company_id = ?1 AND state IN ('waiting', 'open') AND "
     "kind = 'day_before'",
     nullptr},
    {"deposits.return",
     "SELECT id FROM deposits_deposit WHERE company_id = ?1 AND state = 'returning'", nullptr},
    // ---- what the house itself notices
    {"complaints.check_in",
     "SELECT id FROM orders_visit WHERE company_id = ?1 AND state IN ('unassigned', 'assigned', "
     "'accepted') AND starts_at > ?2",
     "SELECT id FROM orders_visit WHERE company_id = ?1 AND state IN ('unassigned', 'assigned', "
     "'accepted', 'en_route')"},
    {"complaints.rework", "",
     "SELECT id FROM orders_visit WHERE company_id = ?1 AND state IN ('in_service', 'to_accept')"},
    {"safety.check_out",
     "SELECT v.id FROM orders_visit v WHERE v.company_id = ?1 AND v.state IN ('arrived', "
     "'in_service') AND NOT EXISTS (SELECT 1 FROM safety_question q WHERE q.company_id = "
     "v.company_id AND q.visit_id = v.id AND (q.ended_at IS NULL OR q.answer IS NULL OR q.answer = "
     "'help'))",
     "SELECT id FROM orders_visit WHERE company_id = ?1 AND state IN ('arrived', 'in_service')"},
    {"safety.answer", "SELECT id FROM safety_question WHERE company_id = ?1 AND ended_at IS NULL",
     nullptr},
    {"safety.acknowledgement",
     "SELECT id FROM safety_incident WHERE company_id = ?1 AND state = 'open'", nullptr},
    // ---- complaints
    {"complaints.response",
     "SELECT id FROM complaints_complaint WHERE company_id = ?1 AND state = 'open'", nullptr},
    {"complaints.examination",
     "SELECT id FROM complaints_complaint WHERE company_id = ?1 AND state IN ('open', "
     "'responded')",
     nullptr},
    {"complaints.final_date",
     "SELECT id FROM complaints_complaint WHERE company_id = ?1 AND state IN ('examined', 'asked') "
     "AND final_by IS NOT NULL",
     nullptr},
    {"complaints.referral_answer",
     "SELECT id FROM complaints_referral WHERE company_id = ?1 AND stage IN ('received', 'taken')",
     nullptr},
    {"complaints.referral_acceptance",
     "SELECT id FROM complaints_referral WHERE company_id = ?1 AND stage = 'received'", nullptr},
    {"complaints.commitment",
     "SELECT m.id FROM complaints_commitment m JOIN complaints_complaint c ON c.company_id = "
     "m.company_id AND c.id = m.complaint_id WHERE m.company_id = ?1 AND m.done_at IS NULL AND "
     "(m.kind = 'prevention' OR c.state <> 'withdrawn')",
     nullptr},
    {"complaints.follow_up",
     "SELECT id FROM complaints_complaint WHERE company_id = ?1 AND state = 'closed' AND "
     "(followed_up_at IS NULL OR satisfaction = 'unreachable')",
     nullptr},
    {"promises.due",
     "SELECT id FROM promises_promise WHERE company_id = ?1 AND state = 'running' AND "
     "due_at IS NOT NULL AND (source = 'hand' OR kind NOT IN ('hours', 'duties', 'same_worker', "
     "'price'))",
     nullptr},
    {"rights.due", "SELECT id FROM rights_request WHERE company_id = ?1 AND ended_at IS NULL",
     nullptr},
    // ---- after the sale
    {"aftersales.approval",
     "SELECT id FROM aftersales_cancellation WHERE company_id = ?1 AND state = 'asked' UNION ALL "
     "SELECT id FROM aftersales_goods WHERE company_id = ?1 AND state = 'asked'",
     nullptr},
    {"aftersales.contact",
     "SELECT id FROM aftersales_repair WHERE company_id = ?1 AND state = 'noticed'", nullptr},
    {"aftersales.answer",
     "SELECT id FROM aftersales_repair WHERE company_id = ?1 AND state IN ('noticed', 'contacted', "
     "'diagnosed')",
     nullptr},
    {"aftersales.follow_up",
     "SELECT id FROM aftersales_repair WHERE company_id = ?1 AND state = 'returned'", nullptr},
    // ---- care
    {"care.letter",
     "SELECT o.id FROM orders_order o WHERE o.company_id = ?1 AND o.stage <> 'cancelled' AND NOT "
     "EXISTS (SELECT 1 FROM care_letter l WHERE l.company_id = o.company_id AND l.order_id = o.id) "
     "AND NOT EXISTS (SELECT 1 FROM care_opt_out u WHERE u.company_id = o.company_id AND "
     "u.customer_id = o.customer_id)",
     "SELECT o.id FROM orders_order o WHERE o.company_id = ?1 AND o.stage <> 'cancelled' AND NOT "
     "EXISTS (SELECT 1 FROM care_letter l WHERE l.company_id = o.company_id AND l.order_id = "
     "o.id)"},
    {"care.week", "", "SELECT id FROM platform_company WHERE id = ?1"},
    {"care.birthday", "SELECT customer_id FROM care_birthday WHERE company_id = ?1", nullptr},
    {"care.plan", "SELECT id FROM care_plan WHERE company_id = ?1 AND ended_at IS NULL", nullptr},
    {"care.occasion", "SELECT id FROM care_occasion WHERE company_id = ?1 AND done_at IS NULL",
     nullptr},
    // ---- standing bookings
    {"series.roll",
     "SELECT DISTINCT series_id FROM series_occurrence WHERE company_id = ?1 AND state IN "
     "('ahead', 'unsettled')",
     "SELECT id FROM series_series WHERE company_id = ?1"},
    {"series.renewal",
     "SELECT n.series_id FROM series_renewal n JOIN series_series s ON s.company_id = n.company_id "
     "AND s.id = n.series_id WHERE n.company_id = ?1 AND n.state IN ('waiting', 'told') AND "
     "s.ends_on IS NULL",
     nullptr},
    {"standins.key", "", "SELECT id FROM standins_key WHERE company_id = ?1 AND gone_at IS NULL"},
};

/// Come round for ever.
bool is_endless(std::string const& kind) {
    return kind == "care.week" || kind == "care.birthday" || kind == "care.plan" ||
           kind == "series.roll" || kind == "series.renewal";
}

/// One statement for all of them: a step looks once.
std::string everything() {
    std::string sql;
    auto const add = [&](std::string const& fault, std::string const& ids) {
        if (!sql.empty()) sql += " UNION ALL ";
        sql += "SELECT '" + fault + "' AS fault, count(*) AS many FROM (" + ids + ") AS found";
    };
    for (auto const& kind : kinds) {
        std::string const name = kind.name;
        auto const open = "SELECT subject FROM platform_clock WHERE company = ?1 AND ended_at IS "
                          "NULL AND kind = '" +
                          name + "'";
        std::string const must = kind.must;
        if (!must.empty()) add("promises have no clock: " + name, must + " EXCEPT " + open);
        add("clocks run on for what is over: " + name,
            open + " EXCEPT " + (kind.may ? kind.may : must));
    }
    return "SELECT fault, many FROM (" + sql + ") AS faults WHERE many > 0 AND ?2 > 0";
}

std::vector<clocks::Entry> list_open(Tx& tx) {
    return clocks::list_open(tx, {}, most_open);
}

bool has_climbed(clocks::Entry const& one) {
    return static_cast<std::size_t>(one.next_rung) >= clocks::ladder_of(one).size();
}

bool is_known(std::string const& name) {
    for (auto const& kind : kinds)
        if (name == kind.name) return true;
    return false;
}

} // namespace

std::vector<std::string> find_bad_clocks(Tx& tx) {
    std::vector<std::string> bad;
    static std::string const sql = everything();
    using Found = std::tuple<std::string, std::int64_t>;
    for (auto const& [fault, many] : tx.all<Found>(sql, tx.now()))
        bad.push_back(std::to_string(many) + " " + fault);
    std::map<std::pair<std::string, Uuid>, int> running;
    for (auto const& one : list_open(tx)) {
        auto const what = one.kind + " of " + to_text(one.subject);
        if (!is_known(one.kind)) bad.push_back("a kind of clock that nobody looks after: " + what);
        if (++running[{one.kind, one.subject}] == 2) bad.push_back("two clocks at once: " + what);
        bool const stands = !one.next_at && !one.paused_at && !has_climbed(one);
        if (stands) bad.push_back("a clock stands still: " + what);
    }
    return bad;
}

std::vector<std::string> find_hanging_clocks(Tx& tx, Instant until) {
    std::vector<std::string> bad;
    for (auto const& one : list_open(tx))
        if (one.due_at <= until && !is_endless(one.kind) && !has_climbed(one))
            bad.push_back("a clock has no end: " + one.kind + " of " + to_text(one.subject));
    return bad;
}

std::string tell_clocks(Tx& tx) {
    std::map<std::string, int> ends;
    for (auto const& [state, many] : tx.all<std::tuple<std::string, std::int64_t>>(
             "SELECT state, count(*) FROM platform_clock WHERE company = ?1 AND ended_at IS NOT "
             "NULL GROUP BY state"))
        ends[state] = static_cast<int>(many);
    for (auto const& one : list_open(tx))
        ++ends[has_climbed(one) ? "climbed to the top" : "running"];
    std::string told;
    for (auto const& [what, many] : ends)
        told += (told.empty() ? "" : ", ") + std::to_string(many) + " " + what;
    return told;
}

} // namespace hearth::sim
