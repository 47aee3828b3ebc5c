#include "rooms/standins/views.h"

#include <algorithm>

namespace hearth::standins {
namespace {

StandInView to_view(Tx& tx, StandIn const& one, std::vector<store::Came> const& came) {
    StandInView view{.id = one.id,
                     .worker = one.worker,
                     .day = one.day,
                     .rank = one.rank,
                     .state = one.state,
                     .proposed_at = one.proposed_at,
                     .answered_at = one.answered_at,
                     .way = one.way,
                     .note = one.note};
    if (auto const worker = workforce::load_worker(tx, one.worker)) {
        view.worker_name = worker->name;
        view.worker_grade = worker->grade;
    }
    view.visits_here = static_cast<int>(std::ranges::count(
        came, one.worker, [](store::Came const& visit) { return visit.worker; }));
    return view;
}

/// What is over says nothing any more.
bool is_past(StandIn const& one, Day today) {
    return one.day && *one.day < today;
}

} // namespace

ContinuityView to_view(Continuity const& sum) {
    return {measured_days, sum.visits(),       sum.usual,         sum.stand_in,
            sum.other,     usual_percent(sum), known_percent(sum)};
}

std::string worker_name(Tx& tx, WorkerId id) {
    auto const worker = workforce::load_worker(tx, id);
    return worker ? worker->name : std::string{};
}

Result<SeriesStandIns> view_of(Tx& tx, SeriesId id) {
    auto const series = TRY(series::load(tx, id));
    auto const today = local_day(tx.now(), TRY(identity::store_zone(tx, series.store)));
    auto const people = list(tx, id);
    auto const usual = usual_on(tx, id, today);
    SeriesStandIns view{.series = id,
                        .usual = usual,
                        .is_bound = said_for(people, usual, today, 1).is_bound,
                        .continuity = to_view(continuity_of(tx, id))};
    if (usual) view.usual_name = worker_name(tx, *usual);
    auto const came = store::list_came(tx, id, tx.now() - std::chrono::days{measured_days});
    for (auto const& one : people)
        if (!is_past(one, today)) view.items.push_back(to_view(tx, one, came));
    return view;
}

Result<series::Series> load_for(Tx& tx, SeriesId id, std::string_view permission) {
    auto one = TRY(series::load(tx, id));
    if (!tx.actor().may_at(permission, one.store))
        return Error{Refusal::NotFound, "series.not_found"};
    return one;
}

Result<series::Series> load_own(Tx& tx, SeriesId id) {
    auto one = TRY(series::load(tx, id));
    if (one.customer.uuid != tx.actor().id) return Error{Refusal::NotFound, "series.not_found"};
    return one;
}

Result<SeriesStandIns> take_answer(Tx& tx, StandIn const& one, AnswerForm const& in, Way way) {
    std::optional<std::string> note;
    if (in.note && !std::string(*in.note).empty()) note = *in.note;
    auto const word = in.answer == Answer::Approved ? State::Approved : State::Refused;
    TRY(answer(tx, one.id, word, way, note));
    return view_of(tx, one.series);
}

} // namespace hearth::standins
