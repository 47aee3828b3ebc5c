#include "rooms/dispatch/wish.h"

#include "rooms/dispatch/candidates.h"
#include "rooms/dispatch/dispatch.h"

#include <algorithm>

namespace hearth::dispatch {
namespace {

constexpr int usual_visits = 2;
constexpr hours familiar_time{24 * 365};

void add_wishes(City const& city, planner::Visit& visit, catalog::Service const& service,
                customers::Wishes const& wishes) {
    auto const set = [&](planner::Traits& traits, std::string const& code) {
        if (auto const id = city.codes().trait(code)) traits.set(*id);
    };
    if (wishes.language) set(visit.liked, "language:" + *wishes.language);
    if (wishes.cuisine) set(visit.liked, "cuisine:" + *wishes.cuisine);
    // Only where the item makes it reasonable (compliance.md section 9).
    if (wishes.worker_gender && service.allows_gender_choice)
        set(visit.need.traits, "gender:" + to_text(*wishes.worker_gender));
}

void add_people(Tx& tx, City const& city, Ask& ask, Id<customers::Customer> customer) {
    auto& visit = ask.slot.visit;
    for (auto const& leaning : customers::list_leanings(tx, customer)) {
        auto const index = city.index_of(leaning.worker);
        if (!index) continue;
        bool const is_refused = leaning.kind == customers::LeaningKind::Refused;
        (is_refused ? visit.refused : visit.favourites).push_back(*index);
    }
    // Past visits count only for who wants that; whom they asked for by name they still get
    // (LC-11).
    if (!customers::is_personal(tx, customer)) return;
    ask.usual = visit.favourites;
    for (auto const& [worker, count] : tx.all<std::tuple<Id<workforce::Worker>, int>>(
             "SELECT worker_id, count(*) FROM dispatch_assignment WHERE company_id = ?1 AND "
             "customer_id = ?2 AND busy_from > ?3 AND busy_from < ?4 AND "
             "(state = 'confirmed' OR (state = 'released' AND reason = 'done')) "
             "GROUP BY worker_id ORDER BY worker_id",
             customer, tx.now() - familiar_time, tx.now())) {
        auto const index = city.index_of(worker);
        if (!index) continue;
        visit.familiar.push_back({*index, count});
        bool const is_known =
            std::find(ask.usual.begin(), ask.usual.end(), *index) != ask.usual.end();
        if (count >= usual_visits && !is_known) ask.usual.push_back(*index);
    }
}

StandInGiver& stand_in_giver() {
    static StandInGiver giver;
    return giver;
}

/// As the visit will be: what was agreed binds where one person comes.
void add_stand_ins(Tx& tx, City const& city, planner::Visit& visit, orders::Order const& order,
                   orders::Visit planned) {
    auto const& giver = stand_in_giver();
    if (!giver) return;
    planned.crew_size = visit.crew;
    auto const said = giver(tx, order, planned);
    auto const translate = [&](std::vector<Id<workforce::Worker>> const& workers) {
        std::vector<planner::WorkerIndex> indices;
        for (auto const worker : workers)
            if (auto const index = city.index_of(worker)) indices.push_back(*index);
        return indices;
    };
    visit.stand_ins = {translate(said.welcome), translate(said.turned_down), said.is_bound};
}

Result<Ask> make(Tx& tx, City const& city, Wish const& wish) {
    auto const item = TRY(catalog::read_item(tx, wish.item));
    if (!item->service) return Error{Refusal::NotFound, "catalog.item_not_found"};
    auto const& service = *item->service;
    TRY(catalog::check_wish(service, wish.quantity, wish.options));
    auto const work = catalog::work_of(service, wish.quantity, wish.options);
    Ask ask{.duration_min = work.minutes,
            .before_min = static_cast<int>(service.before_min),
            .after_min = static_cast<int>(service.after_min)};
    auto& visit = ask.slot.visit;
    visit.place = planner::Place{wish.latitude, wish.longitude};
    visit.length = minutes{work.minutes};
    visit.before = minutes{ask.before_min};
    visit.after = minutes{ask.after_min};
    visit.crew = work.crew;
    visit.needs_leader = work.crew > 1;
    visit.need = need_of(city.codes(), catalog::needs_of(service, wish.options));
    ask.slot.now = tx.now();
    ask.slot.grid = minutes{city.terms().planning.grid_min};
    if (is_bound(tx.actor())) ask.slot.notice = minutes{static_cast<int>(service.notice_min)};
    if (wish.customer) {
        visit.customer = to_key(wish.customer->uuid);
        add_people(tx, city, ask, *wish.customer);
        if (auto const wishes = customers::find_wishes(tx, *wish.customer))
            add_wishes(city, visit, service, *wishes);
    }
    if (wish.moved) {
        add_stand_ins(tx, city, visit, wish.moved->order, wish.moved->visit);
        ask.slot.own = own_bookings(tx, wish.moved->visit.id);
    }
    return ask;
}

} // namespace

void stand_in_by(StandInGiver giver) {
    stand_in_giver() = std::move(giver);
}

bool is_bound(Actor const& actor) {
    return actor.kind == ActorKind::Anonymous || actor.kind == ActorKind::Customer;
}

Result<Ask> make_ask(Tx& tx, City const& city, Wish const& wish) {
    return make(tx, city, wish);
}

Result<Ask> make_ask(Tx& tx, City const& city, orders::Order const& order,
                     orders::Visit const& visit) {
    auto ask = TRY(make(tx, city,
                        {order.item, json::from_text<catalog::Choices>(order.options),
                         catalog::Quantity{order.quantity}, visit.store, visit.latitude,
                         visit.longitude, visit.customer}));
    ask.duration_min = visit.duration_min;
    ask.slot.visit.key = to_key(visit.id.uuid);
    ask.slot.visit.length = minutes{visit.duration_min};
    ask.slot.visit.crew = visit.crew_size;
    ask.slot.visit.needs_leader = visit.crew_size > 1;
    ask.slot.now = std::min(tx.now(), visit.starts_at);
    ask.slot.notice = {};
    ask.slot.grid = minutes{1};
    add_stand_ins(tx, city, ask.slot.visit, order, visit);
    return ask;
}

} // namespace hearth::dispatch
