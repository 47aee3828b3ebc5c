// Many crews at once. First everybody who leaves is taken off, then everybody who comes is asked:
// so two may change places, which one visit after the other would refuse.
#include "platform/words/words.h"
#include "rooms/dispatch/answers.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/dispatch/drafts.h"

#include <algorithm>

namespace hearth::dispatch {
namespace {

Error no(std::string code) {
    return Error{Refusal::Conflict, std::move(code)};
}

/// Why the visit may not be changed at all.
Result<orders::Visit> check_open(Tx& tx, Id<identity::Store> store, CrewMove const& move) {
    using orders::VisitState;
    auto const visit = orders::load_visit(tx, move.visit);
    if (!visit || visit->store != store) return no("dispatch.visit_moved_on");
    if (move.version && *move.version != visit->version) return no("dispatch.visit_moved_on");
    bool const is_open = visit->state == VisitState::Unassigned ||
                         visit->state == VisitState::Assigned ||
                         visit->state == VisitState::Accepted;
    if (!is_open) return no("dispatch.service_has_begun");
    if (std::ranges::any_of(list_crew(tx, move.visit), &Assignment::is_pinned))
        return no("dispatch.visit_pinned");
    if (static_cast<int>(move.workers.size()) > visit->crew_size)
        return Error{Refusal::Conflict,
                     "dispatch.crew_too_large",
                     {{"limit", std::to_string(visit->crew_size)}}};
    return *visit;
}

/// Takes those off who are not to come any more; gives the crew from before.
Result<CrewMove> take_off(Tx& tx, CrewMove const& move) {
    CrewMove before{move.visit, {}, {}};
    Workers stay;
    for (auto const& one : list_crew(tx, move.visit)) {
        before.workers.push_back(one.worker);
        if (std::ranges::find(move.workers, one.worker) != move.workers.end())
            stay.push_back(one.worker);
    }
    drop(tx, list_reserved(tx, move.visit));
    if (stay.size() != before.workers.size())
        TRY(assign(tx, {.visit = move.visit, .workers = stay}));
    return before;
}

Result<void> bring(Tx& tx, City& city, CrewMove const& move, Mode mode) {
    auto const visit = TRY(orders::load_visit(tx, move.visit));
    if (!move.workers.empty()) {
        auto const order = TRY(orders::load(tx, visit.order));
        auto const ask = TRY(make_ask(tx, city, order, visit));
        TRY(check_crew(tx, city, ask, visit, {move.workers, mode}));
        TRY(assign(tx, {move.visit, move.workers, mode, {}, ask.before_min, ask.after_min}));
    }
    if (static_cast<int>(move.workers.size()) < visit.crew_size) TRY(keep_capacity(tx, move.visit));
    return {};
}

Said said(Tx& tx, Error const& error) {
    return {error.code, words::text(tx.actor().locale, error.code, error.details)};
}

} // namespace

Error to_error(std::vector<DraftConflict> const& conflicts) {
    return Error{Refusal::Conflict,
                 "dispatch.draft_conflicts",
                 {{"count", std::to_string(conflicts.size())}},
                 {},
                 json::to_text(conflicts)};
}

Result<std::vector<CrewMove>> move_crews(Tx& tx, Id<identity::Store> store,
                                         std::vector<CrewMove> const& moves, Mode mode) {
    auto const city = TRY(city_of(tx, store, Use::Writing));
    std::vector<DraftConflict> conflicts;
    for (auto const& move : moves) {
        auto const open = check_open(tx, store, move);
        if (!open) conflicts.push_back({move.visit, said(tx, open.error())});
    }
    if (!conflicts.empty()) return to_error(conflicts);
    std::vector<CrewMove> before;
    for (auto const& move : moves)
        before.push_back(TRY(take_off(tx, move)));
    for (auto const& move : moves) {
        auto const done = bring(tx, *city, move, mode);
        if (!done) conflicts.push_back({move.visit, said(tx, done.error())});
    }
    // The error takes everything back that was done above.
    if (!conflicts.empty()) return to_error(conflicts);
    return before;
}

Result<void> set_pin(Tx& tx, Id<orders::Visit> id, bool is_pinned) {
    auto const crew = list_crew(tx, id);
    if (crew.empty()) return no("dispatch.nobody_to_pin");
    bool const is_so = std::ranges::all_of(
        crew, [&](Assignment const& one) { return one.is_pinned == is_pinned; });
    if (is_so) return {};
    tx.run("UPDATE dispatch_assignment SET is_pinned = ?3 WHERE company_id = ?1 AND visit_id = ?2 "
           "AND state IN ('proposed', 'confirmed')",
           id, is_pinned);
    tx.publish(VisitPinned{id, crew.front().order, crew.front().store, is_pinned});
    return {};
}

} // namespace hearth::dispatch
