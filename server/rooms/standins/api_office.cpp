// The office's side: proposing, writing down what a customer said, and how far the same people
// come.
#include "cn/mask.h"
#include "rooms/catalog/catalog.h"
#include "rooms/standins/views.h"

#include <algorithm>
#include <map>

namespace hearth::standins {
namespace {

constexpr std::size_t most_choices = 30;
constexpr std::size_t most_lines = 100;

Result<SeriesStandIns> get_stand_ins(Tx& tx, api::Path<SeriesPath> const& at) {
    TRY(load_for(tx, at.id, "standins.read"));
    return view_of(tx, at.id);
}

struct ProposalForm {
    WorkerId worker;
    std::optional<Day> day; ///< for this once, as planned
};
BOOST_DESCRIBE_STRUCT(ProposalForm, (), (worker, day))

Result<SeriesStandIns> post_stand_in(Tx& tx, api::Path<SeriesPath> const& at,
                                     api::Body<ProposalForm> const& in) {
    TRY(load_for(tx, at.id, "standins.write"));
    TRY(propose(tx, {at.id, in.worker, in.day}));
    return view_of(tx, at.id);
}

Result<SeriesStandIns> put_order(Tx& tx, api::Path<SeriesPath> const& at,
                                 api::Body<OrderForm> const& in) {
    TRY(load_for(tx, at.id, "standins.write"));
    TRY(reorder(tx, at.id, in.ids));
    return view_of(tx, at.id);
}

Result<StandIn> load_stand_in(Tx& tx, Id<StandIn> id) {
    auto one = TRY(load(tx, id));
    if (!tx.actor().may_at("standins.write", one.store))
        return Error{Refusal::NotFound, "standins.not_found"};
    return one;
}

/// What the customer said on the telephone.
Result<SeriesStandIns> note_answer(Tx& tx, api::Path<StandInPath> const& at,
                                   api::Body<AnswerForm> const& in) {
    return take_answer(tx, TRY(load_stand_in(tx, at.id)), in, Way::Told);
}

Result<SeriesStandIns> delete_stand_in(Tx& tx, api::Path<StandInPath> const& at) {
    auto const one = TRY(load_stand_in(tx, at.id));
    TRY(withdraw(tx, one.id));
    return view_of(tx, one.series);
}

struct Choice {
    WorkerId worker;
    std::string name;
    std::string number;
    workforce::Grade grade;
    int visits_here;
};
BOOST_DESCRIBE_STRUCT(Choice, (), (worker, name, number, grade, visits_here))
struct Choices {
    std::vector<Choice> items; ///< those who have been there first
};
BOOST_DESCRIBE_STRUCT(Choices, (), (items))

bool knows(workforce::Worker const& worker, catalog::Item const& item) {
    if (!item.service) return false;
    return std::ranges::all_of(item.service->skills, [&](catalog::SkillNeed const& need) {
        return std::ranges::any_of(worker.skills, [&](workforce::SkillLevel const& has) {
            return has.code == need.code && has.level.value >= need.level;
        });
    });
}

/// Whom it makes sense to propose: active there, skilled, not on the list, not the usual one.
Result<Choices> list_choices(Tx& tx, api::Path<SeriesPath> const& at) {
    auto const series = TRY(load_for(tx, at.id, "standins.write"));
    auto const item = TRY(catalog::load_item(tx, series.item));
    auto const view = TRY(view_of(tx, at.id));
    auto const came = store::list_came(tx, at.id, tx.now() - std::chrono::days{measured_days});
    Choices choices;
    for (auto const& worker : workforce::list_workers(tx, series.store, workforce::State::Active)) {
        bool const is_listed = std::ranges::any_of(view.items, [&](StandInView const& one) {
            return one.worker == worker.id && !one.day;
        });
        if (is_listed || view.usual == worker.id || !knows(worker, item)) continue;
        auto const visits = std::ranges::count(came, worker.id, &store::Came::worker);
        choices.items.push_back(
            {worker.id, worker.name, worker.number, worker.grade, static_cast<int>(visits)});
    }
    std::ranges::stable_sort(choices.items, std::greater{}, &Choice::visits_here);
    if (choices.items.size() > most_choices) choices.items.resize(most_choices);
    return choices;
}

struct StoreQuery {
    std::optional<Id<identity::Store>> store;
};
BOOST_DESCRIBE_STRUCT(StoreQuery, (), (store))

struct Line {
    Uuid id; ///< the series or the worker
    std::string name;
    ContinuityView continuity;
};
BOOST_DESCRIBE_STRUCT(Line, (), (id, name, continuity))
struct StoreContinuity {
    ContinuityView whole;
    std::vector<Line> series;  ///< those that changed hands most first
    std::vector<Line> workers; ///< by the visits they did, most first
};
BOOST_DESCRIBE_STRUCT(StoreContinuity, (), (whole, series, workers))

/// Masked: the list is about the work.
std::string series_name(Tx& tx, store::Came const& one) {
    auto const customer = customers::load_customer(tx, one.customer);
    return customer ? cn::mask_name(customer->name) : std::string{};
}

void fill_lines(Tx& tx, Shared const& shared, StoreContinuity& out) {
    std::map<SeriesId, Continuity> by_series;
    std::map<SeriesId, store::Came> last;
    std::map<WorkerId, Continuity> by_worker;
    for (auto const& one : shared.visits) {
        count(by_series[one.series], one.part);
        count(by_worker[one.worker], one.part);
        last[one.series] = one;
    }
    for (auto const& [id, sum] : by_series)
        out.series.push_back({id.uuid, series_name(tx, last[id]), to_view(sum)});
    for (auto const& [id, sum] : by_worker)
        out.workers.push_back({id.uuid, worker_name(tx, id), to_view(sum)});
    std::ranges::stable_sort(out.series, {},
                             [](Line const& one) { return one.continuity.known_percent; });
    std::ranges::stable_sort(out.workers, std::greater{},
                             [](Line const& one) { return one.continuity.visits; });
    if (out.series.size() > most_lines) out.series.resize(most_lines);
    if (out.workers.size() > most_lines) out.workers.resize(most_lines);
}

Result<StoreContinuity> get_continuity(Tx& tx, api::Query<StoreQuery> const& query) {
    auto const reach = identity::reach_of(tx.actor(), "standins.read");
    Shared all;
    if (query.store) {
        TRY(identity::check_reach(tx, "standins.read", *query.store));
        all = shared_of(tx, *query.store);
    } else if (!reach) {
        all = shared_of(tx, {});
    } else {
        for (auto const& store : *reach)
            for (auto const& one : shared_of(tx, store).visits) {
                count(all.sum, one.part);
                all.visits.push_back(one);
            }
    }
    StoreContinuity out{.whole = to_view(all.sum)};
    fill_lines(tx, all, out);
    return out;
}

} // namespace

void add_office_routes(api::Routes& routes) {
    auto const readers = api::staff("standins.read");
    auto const writers = api::staff("standins.write");
    routes.read("/series/{id}/stand-ins", "list_stand_ins", readers, get_stand_ins);
    routes.write("POST", "/series/{id}/stand-ins", "propose_stand_in", writers, post_stand_in);
    routes.write("PUT", "/series/{id}/stand-ins/order", "order_stand_ins", writers, put_order);
    routes.read("/series/{id}/stand-in-choices", "list_stand_in_choices", writers, list_choices);
    routes.write("PUT", "/stand-ins/{id}/answer", "note_stand_in_answer", writers, note_answer);
    routes.write("DELETE", "/stand-ins/{id}", "withdraw_stand_in", writers, delete_stand_in);
    routes.read("/continuity", "read_continuity", readers, get_continuity);
}

} // namespace hearth::standins
