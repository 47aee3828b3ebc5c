// The list of one standing booking: proposed by the office, decided by the customer.
#include "rooms/standins/inside.h"

#include <algorithm>

namespace hearth::standins {
namespace {

constexpr int most_of_a_series = 20;

void tell(Tx& tx, StandIn const& one) {
    tx.publish(StandInAnswered{one.id, one.series, one.customer, one.store, one.worker, one.state,
                               one.way, one.day});
}

bool is_live_day(Tx& tx, SeriesId series, Day planned) {
    auto const days = series::list_occurrences(tx, series);
    return std::any_of(days.begin(), days.end(), [&](series::Occurrence const& day) {
        return day.planned == planned && day.is_live() && day.starts_at > tx.now();
    });
}

Result<void> check_worker(Tx& tx, series::Series const& series, Proposal const& what) {
    auto const worker = workforce::load_worker(tx, what.worker);
    if (!worker || worker->state != workforce::State::Active)
        return invalid_field("/worker", "standins.not_active");
    if (worker->store != series.store) return Error{Refusal::Conflict, "standins.other_store"};
    for (auto const& leaning : customers::list_leanings(tx, series.customer))
        if (leaning.worker == what.worker && leaning.kind == customers::LeaningKind::Refused)
            return Error{Refusal::Conflict, "standins.not_wanted"};
    auto const zone = TRY(identity::store_zone(tx, series.store));
    auto const day = what.day.value_or(local_day(tx.now(), zone));
    if (usual_on(tx, series.id, day) == what.worker)
        return Error{Refusal::Conflict, "standins.is_usual"};
    return {};
}

int next_rank(std::vector<StandIn> const& list) {
    int last = 0;
    for (auto const& one : list)
        if (!one.day) last = std::max(last, one.rank);
    return last + 1;
}

/// Days that waited for somebody may have found one now.
Result<void> try_days_again(Tx& tx, SeriesId series) {
    auto const days = series::list_occurrences(tx, series);
    bool const waits = std::any_of(days.begin(), days.end(), [](series::Occurrence const& day) {
        return day.state == series::State::Unsettled && day.why == series::Why::NobodyFree;
    });
    if (waits) TRY(series::roll(tx, series));
    return {};
}

Result<StandIn> load_live(Tx& tx, Id<StandIn> id) {
    auto one = TRY(load(tx, id));
    if (!one.is_live()) return Error{Refusal::Conflict, "standins.no_longer_asked"};
    return one;
}

} // namespace

std::vector<StandIn> list(Tx& tx, SeriesId series) {
    return store::list_live(tx, series);
}

Result<StandIn> load(Tx& tx, Id<StandIn> id) {
    auto found = store::find(tx, id);
    if (!found) return Error{Refusal::NotFound, "standins.not_found"};
    return std::move(*found);
}

Result<StandIn> propose(Tx& tx, Proposal const& what) {
    auto const series = TRY(series::load(tx, what.series));
    TRY(check_worker(tx, series, what));
    if (what.day && !is_live_day(tx, series.id, *what.day))
        return invalid_field("/day", "standins.no_such_day");
    auto const there = list(tx, series.id);
    if (std::ssize(there) >= most_of_a_series)
        return Error{
            Refusal::Conflict, "standins.too_many", {{"limit", std::to_string(most_of_a_series)}}};
    StandIn const one{.id = tx.new_id<StandIn>(),
                      .series = series.id,
                      .customer = series.customer,
                      .store = series.store,
                      .worker = what.worker,
                      .day = what.day,
                      .rank = next_rank(there),
                      .proposed_at = tx.now(),
                      .proposed_by = tx.actor().id};
    if (!store::insert(tx, one)) return Error{Refusal::Conflict, "standins.already_listed"};
    tx.publish(StandInProposed{one.id, one.series, one.customer, one.store, one.worker, one.day});
    return one;
}

Result<StandIn> answer(Tx& tx, Id<StandIn> id, State word, Way way,
                       std::optional<std::string> const& note) {
    auto one = TRY(load_live(tx, id));
    if (!can_answer(one.state, word)) return invalid_field("/answer", "standins.no_answer");
    if (one.state == word && one.note == note) return one;
    auto const was = one.state;
    one.state = word;
    one.answered_at = tx.now();
    one.answered_by_kind = tx.actor().kind;
    one.answered_by = tx.actor().id;
    one.way = way;
    one.note = note;
    if (!store::replace(tx, one, was)) return Error{Refusal::Conflict, "standins.no_longer_asked"};
    tell(tx, one);
    if (word == State::Approved) TRY(try_days_again(tx, one.series));
    if (word == State::Refused) TRY(give_way(tx, one));
    return load(tx, id);
}

Result<StandIn> withdraw(Tx& tx, Id<StandIn> id) {
    auto one = TRY(load_live(tx, id));
    auto const was = one.state;
    one.state = State::Withdrawn;
    if (!store::replace(tx, one, was)) return Error{Refusal::Conflict, "standins.no_longer_asked"};
    tell(tx, one);
    if (was == State::Approved) TRY(give_way(tx, one));
    return load(tx, id);
}

Result<void> reorder(Tx& tx, SeriesId id, std::vector<Id<StandIn>> const& ids) {
    auto const series = TRY(series::load(tx, id));
    TRY(check_order(list(tx, id), ids));
    int rank = 0;
    for (auto const& one : ids)
        store::set_rank(tx, one, ++rank);
    tx.publish(StandInsOrdered{id, series.customer, series.store});
    return {};
}

} // namespace hearth::standins
