// What a dispatcher does with one visit: who could come, who comes, when (F4, DP-06).
#include "rooms/dispatch/answers.h"
#include "rooms/dispatch/drafts.h"
#include "rooms/dispatch/forms.h"
#include "rooms/dispatch/reasons.h"
#include "rooms/dispatch/reserve.h"

#include <algorithm>

namespace hearth::dispatch {
namespace {

constexpr std::size_t most_suggestions = 5;
constexpr std::size_t most_others = 30;

struct VisitPath {
    Id<orders::Visit> id;
};
BOOST_DESCRIBE_STRUCT(VisitPath, (), (id))

struct CandidateView {
    Id<workforce::Worker> worker;
    std::string number;
    std::string name;
    bool can_come = false;
    bool can_lead = false;
    bool is_chosen = false;               ///< of the crew that is proposed
    std::optional<AssignmentState> asked; ///< for this visit, last
    std::vector<Said> reasons;            ///< for and against, or the rule in the way
};
BOOST_DESCRIBE_STRUCT(CandidateView, (),
                      (worker, number, name, can_come, can_lead, is_chosen, asked, reasons))

struct Candidates {
    Id<orders::Visit> visit;
    std::int64_t visit_version = 0;
    Instant start;
    int crew_size = 1;
    List<CandidateView, most_suggestions> suggestions;
    List<CandidateView, most_others> others;
    int able = 0; ///< how many could come in all
};
BOOST_DESCRIBE_STRUCT(Candidates, (),
                      (visit, visit_version, start, crew_size, suggestions, others, able))

struct AssignForm {
    List<Id<workforce::Worker>, 20, 1> workers; ///< the first leads
    std::optional<Mode> mode; ///< forced: also against a rule that is not the law's
    std::int64_t visit_version = 0;
};
BOOST_DESCRIBE_STRUCT(AssignForm, (), (workers, mode, visit_version))

struct CrewView {
    Id<orders::Visit> visit;
    orders::VisitState state = orders::VisitState::Unassigned;
    Instant starts_at;
    Instant ends_at;
    std::vector<Assignment> crew;
    std::int64_t version = 0; ///< the visit's
};
BOOST_DESCRIBE_STRUCT(CrewView, (), (visit, state, starts_at, ends_at, crew, version))

struct StartForm {
    Instant start;
    std::optional<bool> frees_crew; ///< whoever cannot come then is released, with the whole crew
};
BOOST_DESCRIBE_STRUCT(StartForm, (), (start, frees_crew))

struct Known {
    orders::Visit visit;
    orders::Order order;
    std::shared_ptr<City> city;
    Ask ask;
};

Result<Known> load_known(Tx& tx, Id<orders::Visit> id, std::string_view permission, Use use) {
    auto visit = TRY(orders::load_visit(tx, id));
    if (!identity::check_reach(tx, permission, visit.store))
        return Error{Refusal::NotFound, "orders.visit_not_found"};
    auto order = TRY(orders::load(tx, visit.order));
    auto city = TRY(city_of(tx, visit.store, use, visit.starts_at));
    auto ask = TRY(make_ask(tx, *city, order, visit));
    return Known{std::move(visit), std::move(order), std::move(city), std::move(ask)};
}

/// What this worker answered to the visit when last asked; `asked` is by time.
std::optional<AssignmentState> answer_of(std::vector<Assignment> const& asked,
                                         Id<workforce::Worker> worker) {
    std::optional<AssignmentState> answer;
    for (auto const& one : asked)
        if (one.worker == worker) answer = one.state;
    return answer;
}

/// Did this worker say no to the visit, or nothing?
bool has_missed(std::vector<Assignment> const& asked, Id<workforce::Worker> worker) {
    auto const answer = answer_of(asked, worker);
    return answer == AssignmentState::Declined || answer == AssignmentState::Expired;
}

bool is_on_it(std::vector<Assignment> const& asked, Id<workforce::Worker> worker) {
    auto const answer = answer_of(asked, worker);
    return answer == AssignmentState::Proposed || answer == AssignmentState::Confirmed;
}

CandidateView to_view(Tx& tx, City const& city, Ask const& ask, Judged const& judged,
                      std::vector<Assignment> const& asked) {
    CandidateView view{.worker = judged.facts->id,
                       .number = judged.facts->number,
                       .can_come = !judged.refused,
                       .can_lead = judged.can_lead,
                       .is_chosen = judged.is_chosen && !has_missed(asked, judged.facts->id)};
    if (auto const worker = workforce::load_worker(tx, judged.facts->id)) view.name = worker->name;
    view.asked = answer_of(asked, judged.facts->id);
    auto const& locale = tx.actor().locale;
    if (judged.refused) {
        view.reasons.push_back(say(city.codes(), *judged.refused, locale));
        return view;
    }
    for (auto const& need : ask.slot.visit.need.everyone)
        view.reasons.push_back(say_knows(city.codes(), need.id, locale)); // 会护老
    for (auto const& part : judged.parts)
        if (auto const said = say(part, locale)) view.reasons.push_back(*said);
    return view;
}

Result<Candidates> list_candidates(Tx& tx, api::Path<VisitPath> const& path) {
    auto const known = TRY(load_known(tx, path.id, "dispatch.read", Use::Reading));
    auto const& [visit, order, city, ask] = known;
    auto judged = judge(*city, ask, visit.starts_at, {.able = 40, .refused = most_others},
                        own_bookings(tx, visit.id));
    auto const asked = list_asked(tx, visit.id);
    Candidates view{visit.id, visit.version, visit.starts_at, visit.crew_size, {}, {}, 0};
    // The crew that is proposed stands first, its leader at the front, then who is on the visit
    // now. Who has said no to this visit, or nothing, is not proposed again, only listed.
    enum class Tier { Proposed, OnIt, Open, Listed };
    auto const tier_of = [&](Judged const& one) {
        if (has_missed(asked, one.facts->id)) return Tier::Listed;
        if (one.is_chosen) return Tier::Proposed;
        if (one.refused) return Tier::Listed;
        return is_on_it(asked, one.facts->id) ? Tier::OnIt : Tier::Open;
    };
    std::ranges::stable_sort(judged, {}, tier_of);
    for (auto const& one : judged) {
        view.able += one.refused ? 0 : 1;
        if (tier_of(one) != Tier::Listed && view.suggestions.size() < most_suggestions)
            view.suggestions.push_back(to_view(tx, *city, ask, one, asked));
        else if (view.others.size() < most_others)
            view.others.push_back(to_view(tx, *city, ask, one, asked));
    }
    return view;
}

Result<CrewView> to_view(Tx& tx, Id<orders::Visit> id) {
    auto const visit = TRY(orders::load_visit(tx, id));
    return CrewView{visit.id,      visit.state,       visit.starts_at,
                    visit.ends_at, list_crew(tx, id), visit.version};
}

Result<CrewView> assign_crew(Tx& tx, api::Path<VisitPath> const& path,
                             api::Body<AssignForm> const& in) {
    auto known = TRY(load_known(tx, path.id, "dispatch.write", Use::Writing));
    for (auto one = in.workers.begin(); one != in.workers.end(); ++one)
        if (std::find(in.workers.begin(), one, *one) != one)
            return invalid_field("/workers", "dispatch.worker_twice");
    if (known.visit.version != in.visit_version)
        return Error{Refusal::Conflict, "dispatch.visit_moved_on"};
    TRY(check_crew(tx, *known.city, known.ask, known.visit,
                   {in.workers, in.mode.value_or(Mode::Manual)}));
    TRY(assign(tx, {path.id, in.workers, in.mode.value_or(Mode::Manual), in.visit_version,
                    known.ask.before_min, known.ask.after_min}));
    TRY(keep_capacity(tx, path.id));
    return to_view(tx, path.id);
}

Result<CrewView> withdraw_crew(Tx& tx, api::Path<VisitPath> const& path) {
    auto const known = TRY(load_known(tx, path.id, "dispatch.write", Use::Writing));
    TRY(assign(tx, {.visit = path.id, .workers = {}}));
    TRY(keep_capacity(tx, path.id));
    return to_view(tx, path.id);
}

Result<CrewView> pin(Tx& tx, api::Path<VisitPath> const& path) {
    auto const known = TRY(load_known(tx, path.id, "dispatch.write", Use::Writing));
    TRY(set_pin(tx, known.visit.id, true));
    return to_view(tx, path.id);
}

Result<CrewView> unpin(Tx& tx, api::Path<VisitPath> const& path) {
    auto const known = TRY(load_known(tx, path.id, "dispatch.write", Use::Writing));
    TRY(set_pin(tx, known.visit.id, false));
    return to_view(tx, path.id);
}

/// A visit nobody has been asked for keeps the time of somebody else then.
Result<void> move_kept_time(Tx& tx, Known const& known) {
    drop(tx, list_reserved(tx, known.visit.id));
    if (TRY(keep_capacity(tx, known.visit.id))) return {};
    return slot_taken(tx, *known.city, known.ask, known.visit.starts_at);
}

Result<CrewView> move_start(Tx& tx, api::Path<VisitPath> const& path, api::IfMatch const& match,
                            api::Body<StartForm> const& in) {
    auto known = TRY(load_known(tx, path.id, "dispatch.write", Use::Writing));
    TRY(match.check(known.visit.version));
    if (in.start <= tx.now()) return invalid_field("/start", "dispatch.start_passed");
    known.visit = TRY(orders::move_visit(tx, path.id, known.visit.version, in.start));
    known.ask = TRY(make_ask(tx, *known.city, known.order, known.visit));
    auto const crew = list_crew(tx, path.id);
    std::optional<planner::Reason> reason;
    for (auto const& one : crew) {
        bool const must_lead = one.role == Role::Leader && known.ask.slot.visit.needs_leader;
        auto const role = must_lead ? planner::Role::Leader : planner::Role::Member;
        if (!reason)
            reason = check_now(tx, *known.city, known.ask, in.start, one.worker, role,
                               own_bookings(tx, path.id));
    }
    if (reason && !in.frees_crew.value_or(false)) {
        auto error = slot_taken(tx, *known.city, known.ask, in.start);
        auto const said = say(known.city->codes(), *reason, tx.actor().locale);
        return Error{Refusal::Conflict,
                     "dispatch.crew_not_free",
                     {{"reason", said.text}},
                     {},
                     std::move(error.next_json)};
    }
    if (reason) TRY(assign(tx, {.visit = path.id, .workers = {}}));
    if (!reason && !move_crew(tx, known.visit, known.ask.busy_at(in.start)))
        return Error{Refusal::Conflict, "dispatch.worker_busy"};
    if (reason || static_cast<int>(crew.size()) < known.visit.crew_size)
        TRY(move_kept_time(tx, known));
    return to_view(tx, path.id);
}

} // namespace

void install_visits(Room& room) {
    auto& routes = room.routes;
    routes.read("/visits/{id}/candidates", "list_candidates", api::staff("dispatch.read"),
                list_candidates);
    routes.write("POST", "/visits/{id}/assignment", "assign_crew", api::staff("dispatch.write"),
                 assign_crew);
    routes.write("DELETE", "/visits/{id}/assignment", "withdraw_crew", api::staff("dispatch.write"),
                 withdraw_crew);
    routes.write("PUT", "/visits/{id}/pin", "pin_visit", api::staff("dispatch.write"), pin);
    routes.write("DELETE", "/visits/{id}/pin", "unpin_visit", api::staff("dispatch.write"), unpin);
    routes.write("PUT", "/visits/{id}/start", "move_visit_start", api::staff("dispatch.write"),
                 move_start);
}

} // namespace hearth::dispatch
