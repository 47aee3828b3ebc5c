// Who is on call, and what is to be done: the roster and the plans.
#include "rooms/safety/store.h"
#include "rooms/safety/views.h"

#include <algorithm>

namespace hearth::safety {
namespace {

constexpr hours longest_shift{24 * 14};
constexpr hours longest_list{24 * 92};

struct RosterQuery {
    Id<identity::Store> store;
    Instant from;
    Instant to;
};
BOOST_DESCRIBE_STRUCT(RosterQuery, (), (store, from, to))
struct DutyView {
    Duty duty;
    std::string name;
    bool has_phone; ///< without one nobody wakes them up
};
BOOST_DESCRIBE_STRUCT(DutyView, (), (duty, name, has_phone))
struct Eligible {
    Id<identity::Account> id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Eligible, (), (id, name))
struct Roster {
    std::vector<DutyView> items;
    std::vector<Eligible> eligible; ///< who may take an incident of this store
};
BOOST_DESCRIBE_STRUCT(Roster, (), (items, eligible))

DutyView duty_view(Tx& tx, Duty const& duty) {
    auto const account = identity::load_account(tx, duty.account);
    return {duty, account ? account->name : "", account && account->phone.has_value()};
}

Result<Roster> get_roster(Tx& tx, api::Query<RosterQuery> const& query) {
    TRY(identity::check_reach(tx, read_permission, query.store));
    if (query.to <= query.from || query.to - query.from > longest_list)
        return invalid_field("/query/to", "safety.span_reversed");
    Roster roster;
    for (auto const& duty : store::list_duties(tx, query.store, {query.from, query.to}))
        roster.items.push_back(duty_view(tx, duty));
    for (auto const id : identity::list_holders(tx, take_permission, query.store))
        if (auto const account = identity::load_account(tx, id))
            roster.eligible.push_back({id, account->name});
    return roster;
}

struct DutyBody {
    Id<identity::Store> store;
    Id<identity::Account> account;
    Instant from;
    Instant to;
};
BOOST_DESCRIBE_STRUCT(DutyBody, (), (store, account, from, to))
Result<DutyView> add_duty(Tx& tx, api::Body<DutyBody> const& in) {
    TRY(identity::check_reach(tx, manage_permission, in.store));
    if (in.to <= in.from) return invalid_field("/to", "safety.span_reversed");
    if (in.to - in.from > longest_shift) return invalid_field("/to", "safety.shift_too_long");
    auto const holders = identity::list_holders(tx, take_permission, in.store);
    if (std::find(holders.begin(), holders.end(), in.account) == holders.end())
        return invalid_field("/account", "safety.may_not_take");
    Duty const duty{tx.new_id<Duty>(), in.store, in.account, in.from, in.to};
    store::insert_duty(tx, duty);
    tx.publish(RosterChanged{duty.store, duty.account});
    return duty_view(tx, duty);
}

struct DutyPath {
    Id<Duty> id;
};
BOOST_DESCRIBE_STRUCT(DutyPath, (), (id))
Result<void> remove_duty(Tx& tx, api::Path<DutyPath> const& at) {
    auto const duty = store::find_duty(tx, at.id);
    if (!duty || !tx.actor().may_at(manage_permission, duty->store))
        return Error{Refusal::NotFound, "safety.duty_not_found"};
    store::delete_duty(tx, at.id);
    tx.publish(RosterChanged{duty->store, duty->account});
    return {};
}

struct PlanList {
    std::vector<Plan> items;
};
BOOST_DESCRIBE_STRUCT(PlanList, (), (items))
Result<PlanList> list_plans(Tx& tx) {
    PlanList list;
    for (auto const kind : {Kind::Unknown, Kind::Medical, Kind::Fire, Kind::Violence, Kind::Fall,
                            Kind::Traffic, Kind::Property, Kind::Natural})
        list.items.push_back(plan_of(tx, kind, tx.actor().locale));
    return list;
}

struct PlanPath {
    Kind kind;
};
BOOST_DESCRIBE_STRUCT(PlanPath, (), (kind))
struct PlanBody {
    List<Text<1, 200>, 20, 1> lines;
    Whole<0, 1'000'000> version; ///< as read; 0 for the built-in one
};
BOOST_DESCRIBE_STRUCT(PlanBody, (), (lines, version))
Result<Plan> put_plan(Tx& tx, api::Path<PlanPath> const& at, api::Body<PlanBody> const& in) {
    std::vector<std::string> const lines(in.lines.begin(), in.lines.end());
    if (!store::save_plan(tx, at.kind, lines, in.version.value))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    tx.publish(PlanChanged{Id<identity::Account>{tx.actor().id}, at.kind, true});
    return plan_of(tx, at.kind, tx.actor().locale);
}
/// Back to the built-in one.
Result<void> remove_plan(Tx& tx, api::Path<PlanPath> const& at) {
    if (store::delete_plan(tx, at.kind))
        tx.publish(PlanChanged{Id<identity::Account>{tx.actor().id}, at.kind, false});
    return {};
}

} // namespace

void add_setting_routes(api::Routes& routes) {
    auto const managers = api::staff(manage_permission);
    auto const planners = api::staff(plans_permission);
    routes.read("/safety-duties", "get_duty_roster", api::staff(read_permission), get_roster);
    routes.write("POST", "/safety-duties", "add_duty", managers, add_duty);
    routes.write("DELETE", "/safety-duties/{id}", "remove_duty", managers, remove_duty);
    routes.read("/safety-plans", "list_safety_plans", api::staff(read_permission), list_plans);
    routes.write("PUT", "/safety-plans/{kind}", "save_safety_plan", planners, put_plan);
    routes.write("DELETE", "/safety-plans/{kind}", "reset_safety_plan", planners, remove_plan);
}

} // namespace hearth::safety
