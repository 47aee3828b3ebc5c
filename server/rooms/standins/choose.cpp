// The customer's word where dispatch chooses, and what follows when somebody drops out.
#include "rooms/standins/inside.h"

#include <algorithm>
#include <map>

namespace hearth::standins {
namespace {

constexpr int usual_visits = 2; ///< who came less often is not the usual one yet

/// Of the visits that are done: most often; the last of those who came equally often.
std::optional<WorkerId> most_often(std::vector<store::Came> const& visits) {
    std::map<WorkerId, int> counts;
    std::optional<WorkerId> found;
    for (auto const& one : visits) {
        auto const count = ++counts[one.worker];
        if (count >= usual_visits && (!found || count >= counts[*found])) found = one.worker;
    }
    return found;
}

struct Said {
    series::DayOf day;
    std::optional<WorkerId> usual;
    dispatch::StandIns words;
};

std::optional<Said> find_said(Tx& tx, orders::Order const& order, orders::Visit const& visit) {
    auto const day = series::find_day_of(tx, order, visit.starts_at);
    if (!day) return {};
    auto const usual = usual_on(tx, day->series, day->planned);
    return Said{*day, usual, said_for(list(tx, day->series), usual, day->planned, visit.crew_size)};
}

bool acts_alone(Tx& tx, Id<identity::Store> store) {
    return settings::load<Rules>(tx, store).substitutes;
}

/// Whom the customer agreed to comes; where nobody of them can, all stays and the dispatcher sees
/// it. Of what no customer has spoken about this room moves nothing.
Result<void> substitute(Tx& tx, Id<orders::Visit> id, WorkerId away) {
    auto const visit = orders::load_visit(tx, id);
    if (!visit || !acts_alone(tx, visit->store)) return {};
    auto const order = TRY(orders::load(tx, visit->order));
    auto const said = find_said(tx, order, *visit);
    if (!said || !said->words.is_bound) return {};
    auto const crew = TRY(dispatch::replace(tx, id, away));
    if (crew.empty()) return {};
    tx.publish(Substituted{id, visit->order, said->day.series, visit->customer, visit->store, away,
                           crew.front(), visit->starts_at});
    return {};
}

Result<void> hear_conflict(Tx& tx, dispatch::PlanConflict const& event) {
    if (!event.assignment) return {}; // only time was kept: it has gone to somebody else already
    return substitute(tx, event.visit, event.worker);
}

/// As the customer's word was when it was done; a later one does not change what was.
Result<void> hear_done(Tx& tx, orders::VisitStateChanged const& event) {
    if (event.to != orders::VisitState::Done) return {};
    auto const visit = TRY(orders::load_visit(tx, event.visit));
    auto const order = TRY(orders::load(tx, visit.order));
    auto const said = find_said(tx, order, visit);
    if (!said) return {};
    std::vector<WorkerId> crew;
    for (auto const& one : dispatch::list_asked(tx, visit.id))
        if (dispatch::find_own(tx, visit.id, one.worker)) crew.push_back(one.worker);
    if (crew.empty()) return {};
    store::insert_came(tx, {visit.id, said->day.series, visit.customer, visit.store, crew.front(),
                            part_of(crew, said->usual, said->words), visit.starts_at});
    return {};
}

Instant measured_from(Tx& tx) {
    return tx.now() - std::chrono::days{measured_days};
}

} // namespace

std::optional<WorkerId> usual_on(Tx& tx, SeriesId series, Day planned) {
    std::optional<WorkerId> wished;
    for (auto const& terms : series::list_terms(tx, series))
        if (terms.number == 1 || terms.from <= planned) wished = terms.worker;
    if (wished) return wished;
    return most_often(store::list_came(tx, series, measured_from(tx)));
}

dispatch::StandIns said_of(Tx& tx, orders::Order const& order, orders::Visit const& visit) {
    auto const said = find_said(tx, order, visit);
    return said ? said->words : dispatch::StandIns{};
}

Result<void> give_way(Tx& tx, StandIn const& one) {
    for (auto const& day : series::list_occurrences(tx, one.series)) {
        if (!day.order || !day.is_live() || day.starts_at <= tx.now()) continue;
        if (one.day && one.day != day.planned) continue;
        for (auto const& visit : orders::list_visits(tx, *day.order))
            if (dispatch::find_live(tx, visit.id, one.worker))
                TRY(substitute(tx, visit.id, one.worker));
    }
    return {};
}

Continuity continuity_of(Tx& tx, SeriesId series) {
    Continuity sum;
    for (auto const& one : store::list_came(tx, series, measured_from(tx)))
        count(sum, one.part);
    return sum;
}

Shared shared_of(Tx& tx, std::optional<Id<identity::Store>> store) {
    Shared all{{}, store::list_came(tx, store, measured_from(tx))};
    for (auto const& one : all.visits)
        count(all.sum, one.part);
    return all;
}

void take_part_in_choosing(Room& room) {
    dispatch::stand_in_by(said_of);
    room.listeners.push_back(
        events::listen<dispatch::PlanConflict>("standins.conflict", hear_conflict));
}

void listen_to_visits(Room& room) {
    room.listeners.push_back(
        events::listen<orders::VisitStateChanged>("standins.visit_done", hear_done));
}

} // namespace hearth::standins
