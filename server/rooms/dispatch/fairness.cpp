#include "rooms/dispatch/fairness.h"

#include "base/zone.h"
#include "rooms/dispatch/dispatch.h"

#include <cmath>
#include <utility>

namespace hearth::dispatch {
namespace {

constexpr hours four_weeks{24 * 28};
constexpr int most_refusals = 100;
constexpr int most_appeals = 200;

// Nobody has to go where it is dangerous or do what was not agreed (LH-12), or unwell: that never
// counts. All other refusals do, unless an appeal has cleared them. They count from the moment of
// the no, not from the visit's, so that an appeal need not wait for it.
constexpr char can_count[] =
    "one.state IN ('declined', 'expired') AND "
    "COALESCE(one.reason, '') NOT IN ('dangerous', 'outside_contract', 'unwell')";
constexpr char is_cleared[] =
    "EXISTS "
    "(SELECT 1 FROM dispatch_appeal appeal WHERE appeal.company_id = one.company_id AND "
    "appeal.assignment_id = one.id AND appeal.is_upheld = 1)";
constexpr char done[] = "one.state = 'released' AND one.reason = 'done'";

struct Row {
    Id<workforce::Worker> worker;
    Instant busy_from;
    Instant busy_to;
    AssignmentState state;
    Mode mode;
    double latitude;
    double longitude;
    Money value;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (worker, busy_from, busy_to, state, mode, latitude, longitude, value))

std::string owner_of(BookingsOf const& of) {
    return of.worker ? "one.worker_id = ?2" : "one.store_id = ?2";
}

Uuid owner(BookingsOf const& of) {
    return of.worker ? of.worker->uuid : of.store.uuid;
}

std::vector<Row> list_rows(Tx& tx, BookingsOf const& of, Span span) {
    return tx.all<Row>(
        "SELECT one.worker_id, one.busy_from, one.busy_to, one.state, one.mode, one.latitude, "
        "one.longitude, COALESCE(brings.value, 0) FROM dispatch_assignment one "
        "LEFT JOIN orders_v_visit_value brings ON brings.company_id = one.company_id AND "
        "brings.visit_id = one.visit_id WHERE one.company_id = ?1 AND " +
            owner_of(of) + " AND one.busy_from >= ?3 AND ((one.busy_from < ?4 AND " + done +
            ") OR (" + can_count + " AND one.answered_at >= ?3 AND NOT " + is_cleared +
            ")) ORDER BY one.worker_id, one.busy_from",
        owner(of), span.from, span.to);
}

/// A worker's days of roads, one after the other.
class Roads {
public:
    Roads(std::string_view zone, Homes const& homes) : zone_(zone), homes_(homes) {}

    /// Metres that come with this visit, the way home of the day before included.
    double go(Row const& row) {
        auto const day = local_day(row.busy_from, zone_);
        double metres = 0;
        if (worker_ != row.worker || day_ != day) {
            metres += go_home();
            worker_ = row.worker;
            day_ = day;
            auto const home = homes_.find(row.worker);
            home_ = here_ = home == homes_.end() ? std::nullopt : std::optional{home->second};
        }
        planner::Place const there{row.latitude, row.longitude};
        if (here_) metres += here_->metres_to(there);
        here_ = there;
        return metres;
    }
    double go_home() { return home_ && here_ ? here_->metres_to(*std::exchange(home_, {})) : 0; }
    std::optional<Id<workforce::Worker>> worker() const { return worker_; }

private:
    std::string_view zone_;
    Homes const& homes_;
    std::optional<Id<workforce::Worker>> worker_;
    Day day_{};
    std::optional<planner::Place> home_, here_;
};

constexpr char select_appeal[] =
    "SELECT appeal.assignment_id, one.visit_id, appeal.store_id, appeal.worker_id, "
    "visit.starts_at, "
    "COALESCE(one.reason, ''), appeal.said, appeal.asked_at, appeal.decided_at, appeal.is_upheld "
    "FROM dispatch_appeal appeal JOIN dispatch_assignment one ON "
    "one.company_id = appeal.company_id AND one.id = appeal.assignment_id "
    "JOIN orders_v_visit visit ON "
    "visit.company_id = one.company_id AND visit.visit_id = one.visit_id "
    "WHERE appeal.company_id = ?1 AND ";

void tell(Tx& tx, Appeal const& appeal) {
    tx.publish(AppealChanged{appeal.assignment, appeal.visit, appeal.store, appeal.worker,
                             appeal.is_upheld});
}

} // namespace

bool counts(std::string_view reason) {
    return reason != "dangerous" && reason != "outside_contract" && reason != "unwell";
}

Span account_span(Instant now) {
    return {now - four_weeks, now};
}

std::map<Id<workforce::Worker>, Share> list_shares(Tx& tx, BookingsOf const& of, Instant now,
                                                   std::string_view zone, Homes const& homes) {
    std::map<Id<workforce::Worker>, Share> shares;
    std::map<Id<workforce::Worker>, double> metres;
    Roads roads(zone, homes);
    for (auto const& row : list_rows(tx, of, account_span(now))) {
        auto& share = shares[row.worker];
        share.worker = row.worker;
        if (row.state != AssignmentState::Released) {
            ++share.refused;
            continue;
        }
        ++share.visits;
        share.grabbed += row.mode == Mode::Grabbed;
        share.work_min += static_cast<int>(
            std::chrono::duration_cast<minutes>(row.busy_to - row.busy_from).count());
        share.value = share.value + row.value;
        // The way home belongs to whoever the last visit was of.
        if (roads.worker() && roads.worker() != row.worker)
            metres[*roads.worker()] += roads.go_home();
        metres[row.worker] += roads.go(row);
    }
    if (roads.worker()) metres[*roads.worker()] += roads.go_home();
    auto const detour = travel_of(tx).modes[static_cast<std::size_t>(planner::Mode::EBike)].detour;
    for (auto const& [worker, straight] : metres)
        shares[worker].road_m = static_cast<int>(std::lround(straight * detour));
    return shares;
}

std::map<Id<workforce::Worker>, minutes> list_worked(Tx& tx, BookingsOf const& of, Instant now) {
    auto const span = account_span(now);
    std::map<Id<workforce::Worker>, minutes> worked;
    for (auto const& [worker, micros] : tx.all<std::tuple<Id<workforce::Worker>, std::int64_t>>(
             "SELECT one.worker_id, CAST(sum(one.busy_to - one.busy_from) AS BIGINT) "
             "FROM dispatch_assignment one WHERE one.company_id = ?1 AND " +
                 owner_of(of) + " AND one.busy_from >= ?3 AND one.busy_from < ?4 AND " + done +
                 " GROUP BY one.worker_id",
             owner(of), span.from, span.to))
        worked[worker] = std::chrono::duration_cast<minutes>(std::chrono::microseconds{micros});
    return worked;
}

std::vector<CountedRefusal> list_refusals(Tx& tx, Id<workforce::Worker> worker, Instant now) {
    return tx.all<CountedRefusal>(
        "SELECT one.id, one.visit_id, visit.starts_at, COALESCE(one.reason, ''), appeal.said, "
        "appeal.asked_at, appeal.is_upheld FROM dispatch_assignment one "
        "JOIN orders_v_visit visit ON "
        "visit.company_id = one.company_id AND visit.visit_id = one.visit_id "
        "LEFT JOIN dispatch_appeal "
        "appeal ON "
        "appeal.company_id = one.company_id AND appeal.assignment_id = one.id "
        "WHERE one.company_id = ?1 AND one.worker_id = ?2 AND one.busy_from >= ?3 AND "
        "one.answered_at >= ?3 AND " +
            std::string(can_count) + " ORDER BY one.busy_from DESC LIMIT ?4",
        worker, account_span(now).from, most_refusals);
}

std::vector<Appeal> list_open_appeals(Tx& tx, Id<identity::Store> store) {
    return tx.all<Appeal>(std::string(select_appeal) +
                              "appeal.store_id = ?2 AND appeal.decided_at IS NULL "
                              "ORDER BY appeal.asked_at LIMIT ?3",
                          store, most_appeals);
}

Result<Appeal> load_appeal(Tx& tx, Id<Assignment> assignment) {
    auto found =
        tx.find<Appeal>(std::string(select_appeal) + "appeal.assignment_id = ?2", assignment);
    if (!found) return Error{Refusal::NotFound, "dispatch.no_such_appeal"};
    return std::move(*found);
}

Result<Appeal> appeal(Tx& tx, Id<Assignment> id, std::string const& said) {
    auto const one = TRY(load_assignment(tx, id));
    bool const is_refusal =
        one.state == AssignmentState::Declined || one.state == AssignmentState::Expired;
    if (!is_refusal || !counts(one.reason.value_or("")))
        return Error{Refusal::Conflict, "dispatch.does_not_count"};
    auto const rows =
        tx.run("INSERT INTO dispatch_appeal (company_id, assignment_id, store_id, worker_id, "
               "said, asked_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
               "ON CONFLICT (company_id, assignment_id) DO NOTHING",
               one.id, one.store, one.worker, said, tx.now());
    if (rows == 0) return Error{Refusal::Conflict, "dispatch.appealed_already"};
    auto const made = TRY(load_appeal(tx, id));
    tell(tx, made);
    return made;
}

Result<Appeal> decide_appeal(Tx& tx, Id<Assignment> id, bool is_upheld) {
    TRY(load_appeal(tx, id));
    auto const rows = tx.run("UPDATE dispatch_appeal SET decided_by = ?3, decided_at = ?4, "
                             "is_upheld = ?5 WHERE company_id = ?1 AND assignment_id = ?2 AND "
                             "decided_at IS NULL",
                             id, tx.actor().id, tx.now(), is_upheld);
    if (rows == 0) return Error{Refusal::Conflict, "dispatch.appeal_is_decided"};
    auto const decided = TRY(load_appeal(tx, id));
    tell(tx, decided);
    return decided;
}

} // namespace hearth::dispatch
