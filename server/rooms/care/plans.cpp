// FU-05: birthdays and care plans of key customers, each on a clock of its own.
#include "rooms/care/inside.h"
#include "rooms/care/occasion.h"
#include "rooms/care/store.h"

#include "base/zone.h"
#include "platform/clocks/story.h"
#include "platform/merging/holdings.h"
#include "platform/settings/settings.h"

namespace hearth::care {
namespace {

constexpr int wished_at_min = 9 * 60; ///< of the day; quiet hours may hold it back
constexpr int most_open = 100;

void start_alarm(Tx& tx, std::string_view kind, Uuid subject, Id<identity::Store> store,
                 Instant at) {
    clocks::stop(tx, kind, subject);
    auto const wait = std::chrono::ceil<seconds>(at - tx.now());
    clocks::start(tx, {.kind = std::string(kind),
                       .subject = subject,
                       .ladder = {{"due", std::max(wait, seconds{0})}},
                       .store = store});
}

Result<void> start_birthday(Tx& tx, Id<customers::Customer> customer,
                            store::Birthday const& birthday) {
    auto const zone = TRY(identity::store_zone(tx, birthday.store));
    auto const next =
        next_birthday(*parse_month_day(birthday.month_day), local_day(tx.now(), zone));
    start_alarm(tx, birthday_clock, customer.uuid, birthday.store,
                notify::polite_time(tx, at_local(next, wished_at_min, zone), zone));
    return {};
}

void open_occasion(Tx& tx, Occasion one) {
    one.id = tx.new_id<Occasion>();
    one.opened_at = tx.now();
    store::insert_occasion(tx, one);
    auto const wait = std::chrono::ceil<seconds>(one.due_at - tx.now());
    clocks::start(tx, {.kind = std::string(occasion_clock),
                       .subject = one.id.uuid,
                       .ladder = {{"due", wait}, {"manager", wait + hours{48}}},
                       .store = one.store});
    tx.publish(OccasionMoved{one.id, one.customer, one.store, one.kind, {}, false});
}

/// Wishes alone need no leave; an offer with them goes only to who agreed to marketing (LC-09).
Result<void> wish(Tx& tx, Id<customers::Customer> customer, Id<identity::Store> store) {
    auto const offer = settings::load<Habits>(tx).birthday_offer;
    bool const may_offer =
        !offer.empty() &&
        customers::has_consent(tx, customer, customers::ConsentPurpose::Marketing);
    notify::Telling const matter{TRY(customers::load_customer(tx, customer)),
                                 TRY(identity::load_store(tx, store)),
                                 customer.uuid,
                                 {}};
    std::vector<notify::Slot> slots{{"name", matter.customer.name},
                                    {"store", matter.store.name},
                                    {"phone", matter.store.phone}};
    if (may_offer) slots.push_back({"offer", offer});
    auto const year = local_day(tx.now(), matter.store.zone).year();
    notify::tell_customer(tx, matter, may_offer ? "birthday_offer" : "birthday",
                          to_text(customer) + ":" + std::to_string(static_cast<int>(year)),
                          notify::Urgency::Polite, slots);
    return {};
}

Result<void> hear_birthday(Tx& tx, clocks::Firing const& firing) {
    Id<customers::Customer> const customer{firing.entry.subject};
    clocks::meet(tx, birthday_clock, customer.uuid);
    auto const known = store::find_birthday(tx, customer);
    if (!known) return {};
    // Of a file that was given up, it is the birthday of whoever stands for it.
    Id<customers::Customer> const person{merging::follow(tx, customer.uuid)};
    bool const is_said = person == customer || !store::find_birthday(tx, person);
    if (is_said && !contact_of(tx, person).opted_out_at) {
        TRY(wish(tx, person, known->store));
        // A key customer is wished a happy birthday by somebody, too.
        if (!store::list_plans(tx, person).empty())
            open_occasion(tx, {.kind = OccasionKind::Birthday,
                               .customer = person,
                               .store = known->store,
                               .due_at = tx.now() + hours{10}});
    }
    return start_birthday(tx, customer, *known);
}

Result<void> hear_plan(Tx& tx, clocks::Firing const& firing) {
    Id<Plan> const id{firing.entry.subject};
    clocks::meet(tx, plan_clock, id.uuid);
    auto const plan = store::find_plan(tx, id);
    if (!plan || plan->ended_at) return {};
    if (!contact_of(tx, plan->customer).opted_out_at)
        open_occasion(tx, {.kind = OccasionKind::CareVisit,
                           .customer = plan->customer,
                           .store = plan->store,
                           .plan = plan->id,
                           .due_at = tx.now() + hours{24 * settings::load<Habits>(tx).visit_days}});
    auto const next = next_turn(plan->next_at, plan->every_days, tx.now());
    store::set_next(tx, id, next);
    start_alarm(tx, plan_clock, id.uuid, plan->store, next);
    return {};
}

Result<void> hear_occasion(Tx& tx, clocks::Firing const& firing) {
    auto const one = store::find_occasion(tx, Id<Occasion>{firing.entry.subject});
    if (!one || one->done_at) return {};
    tx.publish(OccasionMoved{one->id, one->customer, one->store, one->kind, {}, true});
    return {};
}

std::vector<clocks::Shape> on_the_day(Tx&) {
    return {{"", {{"due", seconds{0}}}}};
}

std::vector<clocks::Shape> of_a_visit(Tx& tx) {
    hours const within{24 * settings::load<Habits>(tx).visit_days};
    return {{"", {{"due", within}, {"manager", within + hours{48}}}}};
}

} // namespace

Result<void> set_birthday(Tx& tx, Id<customers::Customer> customer, Id<identity::Store> store,
                          std::optional<std::string> const& month_day) {
    TRY(customers::load_customer(tx, customer));
    if (!month_day) {
        clocks::stop(tx, birthday_clock, customer.uuid);
        if (store::remove_birthday(tx, customer) > 0)
            tx.publish(CarePlanned{customer, store, {}, false});
        return {};
    }
    if (!parse_month_day(*month_day)) return invalid_field("/month_day", "care.month_day_wrong");
    store::Birthday const birthday{*month_day, store};
    store::save_birthday(tx, customer, birthday);
    TRY(start_birthday(tx, customer, birthday));
    tx.publish(CarePlanned{customer, store, {}, true});
    return {};
}

std::optional<std::string> birthday_of(Tx& tx, Id<customers::Customer> customer) {
    auto files = merging::list_given_up_for(tx, customer.uuid);
    files.insert(files.begin(), customer.uuid);
    for (auto const file : files)
        if (auto const known = store::find_birthday(tx, Id<customers::Customer>{file}))
            return known->month_day;
    return {};
}

Result<Plan> start_plan(Tx& tx, NewPlan const& wanted) {
    TRY(customers::load_customer(tx, wanted.customer));
    if (wanted.first_at <= tx.now()) return invalid_field("/first_at", "care.first_past");
    Plan const plan{.id = tx.new_id<Plan>(),
                    .customer = wanted.customer,
                    .store = wanted.store,
                    .what = wanted.what,
                    .every_days = wanted.every_days,
                    .next_at = wanted.first_at,
                    .made_at = tx.now()};
    store::insert_plan(tx, plan);
    start_alarm(tx, plan_clock, plan.id.uuid, plan.store, plan.next_at);
    tx.publish(CarePlanned{plan.customer, plan.store, plan.id, true});
    return plan;
}

Result<Plan> end_plan(Tx& tx, Id<Plan> id) {
    auto plan = store::find_plan(tx, id);
    if (!plan) return Error{Refusal::NotFound, "care.plan_not_found"};
    if (!store::end_plan(tx, id)) return std::move(*plan);
    clocks::stop(tx, plan_clock, id.uuid);
    plan->ended_at = tx.now();
    tx.publish(CarePlanned{plan->customer, plan->store, id, false});
    return std::move(*plan);
}

std::vector<Plan> list_plans(Tx& tx, Id<customers::Customer> customer) {
    return store::list_plans(tx, customer);
}

Result<Occasion> load_occasion(Tx& tx, Id<Occasion> id) {
    auto found = store::find_occasion(tx, id);
    if (!found) return Error{Refusal::NotFound, "care.occasion_not_found"};
    return std::move(*found);
}

Result<Occasion> finish_occasion(Tx& tx, Id<Occasion> id, OccasionResult result,
                                 std::optional<std::string> const& note) {
    auto const one = TRY(load_occasion(tx, id));
    if (!store::finish_occasion(tx, id, result, note))
        return Error{Refusal::Conflict, "care.occasion_over"};
    clocks::meet(tx, occasion_clock, id.uuid);
    tx.publish(OccasionMoved{id, one.customer, one.store, one.kind, result, false});
    return load_occasion(tx, id);
}

void drop_occasions(Tx& tx, Id<customers::Customer> customer) {
    for (auto const& one : store::list_occasions_of(tx, customer, most_open))
        if (!one.done_at) (void)finish_occasion(tx, one.id, OccasionResult::Skipped, {});
}

void install_plans(Room& room) {
    room.clocks.emplace(birthday_clock, hear_birthday);
    room.clocks.emplace(plan_clock, hear_plan);
    room.clocks.emplace(occasion_clock, hear_occasion);
    for (auto const kind : {birthday_clock, plan_clock})
        clocks::describe({.kind = std::string(kind),
                          .setting = std::string(Habits::setting_name),
                          .is_dated = true,
                          .shapes = on_the_day});
    clocks::describe({.kind = std::string(occasion_clock),
                      .setting = std::string(Habits::setting_name),
                      .shapes = of_a_visit});
}

} // namespace hearth::care
