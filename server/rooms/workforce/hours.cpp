// Hours and leave: when a worker is there.
#include "base/zone.h"
#include "rooms/workforce/store.h"
#include "rooms/workforce/workforce.h"

namespace hearth::workforce {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

void tell(Tx& tx, Worker const& worker) {
    touch_roster(tx, worker.id);
    tx.publish(HoursChanged{worker.id, worker.store});
}

std::vector<DaySpan> list_days(Tx& tx, Id<Worker> worker, Day from, Day to) {
    return tx.all<DaySpan>(
        "SELECT day, from_min, to_min FROM workforce_day WHERE company_id = ?1 AND "
        "worker_id = ?2 AND day >= ?3 AND day <= ?4 ORDER BY day, from_min",
        worker, from, to);
}

constexpr char select_leave[] =
    "SELECT id, worker_id, kind, from_at, to_at, state, asked_at, decided_by, "
    "decided_at FROM workforce_leave WHERE company_id = ?1 AND ";

} // namespace

std::vector<WeekSpan> list_week(Tx& tx, Id<Worker> worker) {
    std::vector<WeekSpan> week;
    for (auto const& [weekday, from, to] :
         tx.all<std::tuple<int, int, int>>("SELECT weekday, from_min, to_min FROM workforce_week "
                                           "WHERE company_id = ?1 AND worker_id = ?2 "
                                           "ORDER BY weekday, from_min",
                                           worker))
        week.push_back({weekday, from, to});
    return week;
}

void save_week(Tx& tx, Worker const& worker, std::vector<WeekSpan> const& week) {
    tx.run("DELETE FROM workforce_week WHERE company_id = ?1 AND worker_id = ?2", worker.id);
    for (auto const& span : week)
        tx.run("INSERT INTO workforce_week (company_id, worker_id, weekday, from_min, to_min) "
               "VALUES (?1, ?2, ?3, ?4, ?5)",
               worker.id, span.weekday.value, span.from_min.value, span.to_min.value);
    tell(tx, worker);
}

void save_day(Tx& tx, Worker const& worker, Day day, std::vector<DaySpan> const& spans) {
    tx.run("DELETE FROM workforce_day WHERE company_id = ?1 AND worker_id = ?2 AND day = ?3",
           worker.id, day);
    for (auto const& span : spans)
        tx.run("INSERT INTO workforce_day (company_id, worker_id, day, from_min, to_min) "
               "VALUES (?1, ?2, ?3, ?4, ?5)",
               worker.id, day, span.from_min, span.to_min);
    tell(tx, worker);
}

std::vector<Span> list_shifts(Tx& tx, Id<Worker> worker, Span span, std::string_view zone) {
    // A shift of the day before may reach past midnight.
    auto const first = sys_days{local_day(span.from, zone)} - days{1};
    auto const last = sys_days{local_day(span.to, zone)};
    auto const week = list_week(tx, worker);
    auto const singles = list_days(tx, worker, Day{first}, Day{last});
    std::vector<Span> shifts;
    for (auto day = first; day <= last; day += days{1}) {
        int const weekday = static_cast<int>(std::chrono::weekday{day}.iso_encoding());
        for (auto const& [from, to] : hours_of(weekday, Day{day}, week, singles)) {
            Span const shift{at_local(Day{day}, from, zone), at_local(Day{day}, to, zone)};
            if (overlap(shift, span)) shifts.push_back(shift);
        }
    }
    std::vector<Span> away;
    for (auto const& leave : list_leave(tx, worker, span))
        if (leave.state == LeaveState::Approved) away.push_back({leave.from_at, leave.to_at});
    return subtract(std::move(shifts), away);
}

Result<Leave> ask_leave(Tx& tx, Id<Worker> worker, LeaveKind kind, Span span) {
    if (span.to <= span.from) return invalid_field("/to_at", "workforce.must_end_later");
    Leave const leave{tx.new_id<Leave>(), worker,  kind, span.from, span.to,
                      LeaveState::Asked,  tx.now()};
    tx.run("INSERT INTO workforce_leave (company_id, id, worker_id, kind, from_at, to_at, state, "
           "asked_at) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
           leave.id, worker, kind, leave.from_at, leave.to_at, leave.state, leave.asked_at);
    return leave;
}

Result<Leave> load_leave(Tx& tx, Id<Leave> id) {
    auto found = tx.find<Leave>(std::string(select_leave) + "id = ?2", id);
    if (!found) return Error{Refusal::NotFound, "workforce.leave_not_found"};
    return std::move(*found);
}

Result<Leave> decide_leave(Tx& tx, Id<Leave> id, LeaveState decision) {
    auto leave = TRY(load_leave(tx, id));
    auto const rows =
        tx.run("UPDATE workforce_leave SET state = ?3, decided_by = ?4, decided_at = ?5 "
               "WHERE company_id = ?1 AND id = ?2 AND state = 'asked'",
               id, decision, tx.actor().id, tx.now());
    if (rows == 0) return Error{Refusal::Conflict, "workforce.leave_decided"};
    leave.state = decision;
    leave.decided_by = tx.actor().id;
    leave.decided_at = tx.now();
    tell(tx, TRY(load_worker(tx, leave.worker)));
    return leave;
}

std::vector<Leave> list_leave(Tx& tx, Id<Worker> worker, Span span) {
    return tx.all<Leave>(std::string(select_leave) +
                             "worker_id = ?2 AND from_at < ?4 AND to_at > ?3 ORDER BY from_at",
                         worker, span.from, span.to);
}

} // namespace hearth::workforce
