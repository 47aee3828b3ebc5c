// FU-05: birthdays, care plans, and what has come up by them.
#include "rooms/care/inside.h"
#include "rooms/care/store.h"

#include <algorithm>
#include <iterator>

namespace hearth::care {
namespace {

constexpr int most_listed = 100;

struct CustomerPath {
    Id<customers::Customer> id;
};
BOOST_DESCRIBE_STRUCT(CustomerPath, (), (id))
struct CustomerCare {
    Contact contact;
    std::optional<std::string> birthday; ///< "05-12"
    std::vector<Plan> plans;
    std::vector<Occasion> occasions; ///< newest first
};
BOOST_DESCRIBE_STRUCT(CustomerCare, (), (contact, birthday, plans, occasions))

CustomerCare care_of(Tx& tx, Id<customers::Customer> customer) {
    return {contact_of(tx, customer), birthday_of(tx, customer), list_plans(tx, customer),
            store::list_occasions_of(tx, customer, most_listed)};
}

Result<CustomerCare> get_care(Tx& tx, api::Path<CustomerPath> const& at) {
    TRY(customers::load_customer(tx, at.id));
    return care_of(tx, at.id);
}

struct BirthdayForm {
    Id<identity::Store> store;
    std::optional<Text<5, 5>> month_day; ///< left out: forget it
};
BOOST_DESCRIBE_STRUCT(BirthdayForm, (), (store, month_day))

Result<CustomerCare> put_birthday(Tx& tx, api::Path<CustomerPath> const& at,
                                  api::Body<BirthdayForm> const& in) {
    TRY(identity::check_reach(tx, "care.plans", in.store));
    std::optional<std::string> month_day;
    if (in.month_day) month_day = *in.month_day;
    TRY(set_birthday(tx, at.id, in.store, month_day));
    return care_of(tx, at.id);
}

struct PlanForm {
    Id<identity::Store> store;
    Text<1, 300> what;
    Whole<1, 730> every_days = 90;
    Instant first_at;
};
BOOST_DESCRIBE_STRUCT(PlanForm, (), (store, what, every_days, first_at))

Result<Plan> add_plan(Tx& tx, api::Path<CustomerPath> const& at, api::Body<PlanForm> const& in) {
    TRY(identity::check_reach(tx, "care.plans", in.store));
    return start_plan(
        tx, {at.id, in.store, in.what, static_cast<int>(in.every_days.value), in.first_at});
}

struct PlanPath {
    Id<Plan> id;
};
BOOST_DESCRIBE_STRUCT(PlanPath, (), (id))

Result<Plan> drop_plan(Tx& tx, api::Path<PlanPath> const& at) {
    auto const plan = store::find_plan(tx, at.id);
    if (!plan || !tx.actor().may_at("care.plans", plan->store))
        return Error{Refusal::NotFound, "care.plan_not_found"};
    return end_plan(tx, at.id);
}

struct OccasionRow {
    Occasion occasion;
    std::optional<std::string> what; ///< of its plan
    std::optional<customers::CustomerView> person;
    bool is_overdue;
};
BOOST_DESCRIBE_STRUCT(OccasionRow, (), (occasion, what, person, is_overdue))
struct OccasionList {
    std::vector<OccasionRow> items;
};
BOOST_DESCRIBE_STRUCT(OccasionList, (), (items))

std::vector<Id<identity::Store>> stores_of(Tx& tx) {
    if (auto reach = identity::reach_of(tx.actor(), "care.call")) return std::move(*reach);
    std::vector<Id<identity::Store>> stores;
    for (auto const& one : identity::list_stores(tx))
        stores.push_back(one.id);
    return stores;
}

/// Open ones of every store in reach, due first.
Result<OccasionList> list_occasions(Tx& tx) {
    std::vector<Occasion> found;
    for (auto const store : stores_of(tx)) {
        auto some = store::list_occasions(tx, store, most_listed);
        std::move(some.begin(), some.end(), std::back_inserter(found));
    }
    std::sort(found.begin(), found.end(), [](Occasion const& a, Occasion const& b) {
        return std::tie(a.due_at, a.id) < std::tie(b.due_at, b.id);
    });
    if (found.size() > most_listed) found.resize(most_listed);
    OccasionList list;
    for (auto const& one : found) {
        OccasionRow row{.occasion = one, .is_overdue = one.due_at < tx.now()};
        if (one.plan)
            if (auto const plan = store::find_plan(tx, *one.plan)) row.what = plan->what;
        if (auto const customer = customers::load_customer(tx, one.customer))
            row.person = customers::to_view(tx, *customer);
        list.items.push_back(std::move(row));
    }
    return list;
}

struct OccasionPath {
    Id<Occasion> id;
};
BOOST_DESCRIBE_STRUCT(OccasionPath, (), (id))
struct OccasionForm {
    OccasionResult result = OccasionResult::Done;
    std::optional<Text<0, 500>> note;
};
BOOST_DESCRIBE_STRUCT(OccasionForm, (), (result, note))

Result<Occasion> put_result(Tx& tx, api::Path<OccasionPath> const& at,
                            api::Body<OccasionForm> const& in) {
    auto const one = TRY(load_occasion(tx, at.id));
    if (!tx.actor().may_at("care.call", one.store))
        return Error{Refusal::NotFound, "care.occasion_not_found"};
    std::optional<std::string> note;
    if (in.note) note = *in.note;
    return finish_occasion(tx, at.id, in.result, note);
}

} // namespace

void add_plan_routes(api::Routes& routes) {
    auto const planners = api::staff("care.plans");
    routes.read("/customers/{id}/care", "get_customer_care", api::staff("care.read"), get_care);
    routes.write("PUT", "/customers/{id}/birthday", "set_birthday", planners, put_birthday);
    routes.write("POST", "/customers/{id}/care-plans", "start_care_plan", planners, add_plan);
    routes.write("DELETE", "/care-plans/{id}", "end_care_plan", planners, drop_plan);
    routes.read("/care-occasions", "list_care_occasions", api::staff("care.call"), list_occasions);
    routes.write("PUT", "/care-occasions/{id}/result", "finish_care_occasion",
                 api::staff("care.call"), put_result);
}

} // namespace hearth::care
