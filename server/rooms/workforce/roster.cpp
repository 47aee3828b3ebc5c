#include "rooms/workforce/roster.h"

#include "base/zone.h"
#include "platform/vault/fields.h"
#include "rooms/workforce/rules.h"

#include <map>
#include <unordered_map>

namespace hearth::workforce {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

struct Row {
    Id<Worker> id;
    std::string number;
    db::Bytes name;
    Gender gender;
    Id<identity::Store> store;
    State state;
    Grade grade;
    Relation relation;
    std::string traits;
    Travel travel;
    double latitude;
    double longitude;
    int reach_m;
    bool is_leader;
    std::optional<Day> hired_on;
    std::int64_t version;
    std::int64_t roster_version;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, number, name, gender, store, state, grade, relation, traits, travel,
                       latitude, longitude, reach_m, is_leader, hired_on, version, roster_version))

/// Statements about the asked workers: `column` names the worker in the table at hand.
class Reading {
public:
    Reading(Tx& tx, RosterAsk const& ask)
        : tx_(tx),
          who_(ask.worker ? ask.worker->uuid : ask.store.value_or(Id<identity::Store>{}).uuid),
          is_one_(ask.worker.has_value()) {}

    std::string who(std::string const& column) const {
        if (is_one_) return " WHERE company_id = ?1 AND " + column + " = ?2 ";
        return " WHERE company_id = ?1 AND " + column +
               " IN (SELECT id FROM workforce_worker WHERE company_id = ?1 AND store_id = ?2 AND "
               "state = 'active') ";
    }
    template <typename T, typename... A>
    std::vector<T> all(std::string const& columns, std::string const& column,
                       std::string const& rest, A const&... values) {
        return tx_.all<T>("SELECT " + columns + who(column) + rest, who_, values...);
    }

private:
    Tx& tx_;
    Uuid who_;
    bool is_one_;
};

Worker to_worker(Tx& tx, Row const& row, Naming naming) {
    Worker worker{.id = row.id, .number = row.number};
    if (naming == Naming::Named)
        worker.name = vault::open(tx, vault::FieldClass::Name,
                                  {"workforce_worker.name", row.id.uuid}, row.name);
    worker.gender = row.gender;
    worker.store = row.store;
    worker.state = row.state;
    worker.grade = row.grade;
    worker.relation = row.relation;
    worker.traits = json::from_text<Traits>(row.traits);
    worker.travel = row.travel;
    worker.latitude = row.latitude;
    worker.longitude = row.longitude;
    worker.reach_m = row.reach_m;
    worker.is_leader = row.is_leader;
    worker.hired_on = row.hired_on;
    worker.version = row.version;
    return worker;
}

/// Wall-clock times come up again with every worker; the zone is asked once for each.
class WallClock {
public:
    explicit WallClock(std::string const& zone) : zone_(zone) {}
    Instant at(sys_days day, int minute) {
        auto const [known, is_new] = known_.try_emplace({day, minute});
        if (is_new) known->second = at_local(Day{day}, minute, zone_);
        return known->second;
    }

private:
    std::string const& zone_;
    std::map<std::pair<sys_days, int>, Instant> known_;
};

struct Hours {
    std::vector<WeekSpan> week;
    std::vector<DaySpan> days;
};

std::vector<Span> shifts_of(Hours const& hours, RosterAsk const& ask, WallClock& clock) {
    // A shift of the day before may reach past midnight.
    auto const first = sys_days{local_day(ask.span.from, ask.zone)} - days{1};
    auto const last = sys_days{local_day(ask.span.to, ask.zone)};
    std::vector<Span> shifts;
    for (auto day = first; day <= last; day += days{1}) {
        int const weekday = static_cast<int>(std::chrono::weekday{day}.iso_encoding());
        for (auto const& [from, to] : hours_of(weekday, Day{day}, hours.week, hours.days)) {
            Span const shift{clock.at(day, from), clock.at(day, to)};
            if (overlap(shift, ask.span)) shifts.push_back(shift);
        }
    }
    return shifts;
}

using ById = std::unordered_map<Id<Worker>, std::size_t>;

Roster* find(std::vector<Roster>& rosters, ById const& by_id, Id<Worker> worker) {
    auto const known = by_id.find(worker);
    return known == by_id.end() ? nullptr : &rosters[known->second];
}

void add_skills(Reading& reading, std::vector<Roster>& rosters, ById const& by_id) {
    for (auto& [worker, code, level] : reading.all<std::tuple<Id<Worker>, std::string, int>>(
             "worker_id, code, level FROM workforce_skill", "worker_id", "ORDER BY code"))
        if (auto* const roster = find(rosters, by_id, worker))
            roster->worker.skills.push_back({code, level});
}

struct PaperRow {
    Id<Paper> id;
    Id<Worker> worker;
    catalog::PaperKind kind;
    std::optional<catalog::HealthGrade> health;
    std::optional<std::string> training;
    Day issued_on;
    std::optional<Day> valid_to;
    PaperResult result;
    Instant seen_at;
};
BOOST_DESCRIBE_STRUCT(PaperRow, (),
                      (id, worker, kind, health, training, issued_on, valid_to, result, seen_at))

void add_papers(Reading& reading, std::vector<Roster>& rosters, ById const& by_id) {
    for (auto const& row : reading.all<PaperRow>(
             "id, worker_id, kind, health, training, issued_on, valid_to, result, seen_at FROM "
             "workforce_paper",
             "worker_id", "ORDER BY seen_at DESC, id DESC"))
        if (auto* const roster = find(rosters, by_id, row.worker))
            roster->papers.push_back({.id = row.id,
                                      .worker = row.worker,
                                      .kind = row.kind,
                                      .health = row.health,
                                      .training = row.training,
                                      .issued_on = row.issued_on,
                                      .valid_to = row.valid_to,
                                      .result = row.result,
                                      .seen_at = row.seen_at});
}

std::vector<Hours> read_hours(Reading& reading, std::size_t count, ById const& by_id,
                              RosterAsk const& ask) {
    std::vector<Hours> hours(count);
    for (auto const& [worker, weekday, from, to] :
         reading.all<std::tuple<Id<Worker>, int, int, int>>(
             "worker_id, weekday, from_min, to_min FROM workforce_week", "worker_id",
             "ORDER BY weekday, from_min"))
        if (auto const at = by_id.find(worker); at != by_id.end())
            hours[at->second].week.push_back({weekday, from, to});
    auto const first = sys_days{local_day(ask.span.from, ask.zone)} - days{1};
    for (auto const& [worker, day, from, to] : reading.all<std::tuple<Id<Worker>, Day, int, int>>(
             "worker_id, day, from_min, to_min FROM workforce_day", "worker_id",
             "AND day >= ?3 AND day <= ?4 ORDER BY day, from_min", Day{first},
             local_day(ask.span.to, ask.zone)))
        if (auto const at = by_id.find(worker); at != by_id.end())
            hours[at->second].days.push_back({day, from, to});
    return hours;
}

} // namespace

std::optional<RosterMark> find_mark(Tx& tx, Id<Worker> worker) {
    return tx.find<RosterMark>("SELECT store_id, state, roster_version FROM workforce_worker "
                               "WHERE company_id = ?1 AND id = ?2",
                               worker);
}

std::vector<Roster> list_rosters(Tx& tx, RosterAsk const& ask) {
    Reading reading(tx, ask);
    std::vector<Roster> rosters;
    ById by_id;
    for (auto const& row :
         reading.all<Row>("id, number, name, gender, store_id, state, grade, relation, traits, "
                          "travel, latitude, "
                          "longitude, reach_m, is_leader, hired_on, version, roster_version FROM "
                          "workforce_worker",
                          "id", "ORDER BY number")) {
        by_id[row.id] = rosters.size();
        rosters.push_back(
            {.worker = to_worker(tx, row, ask.naming), .version = row.roster_version});
    }
    if (rosters.empty()) return rosters;
    add_skills(reading, rosters, by_id);
    add_papers(reading, rosters, by_id);
    WallClock clock(ask.zone);
    auto const hours = read_hours(reading, rosters.size(), by_id, ask);
    for (std::size_t at = 0; at < rosters.size(); ++at)
        rosters[at].shifts = shifts_of(hours[at], ask, clock);
    for (auto const& [worker, from, to] : reading.all<std::tuple<Id<Worker>, Instant, Instant>>(
             "worker_id, from_at, to_at FROM workforce_leave", "worker_id",
             "AND state = 'approved' AND from_at < ?4 AND to_at > ?3 ORDER BY from_at",
             ask.span.from, ask.span.to))
        if (auto* const roster = find(rosters, by_id, worker)) roster->leave.push_back({from, to});
    for (auto& roster : rosters)
        roster.shifts = subtract(std::move(roster.shifts), roster.leave);
    return rosters;
}

} // namespace hearth::workforce
