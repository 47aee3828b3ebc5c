#include "platform/clocks/story.h"
#include "rooms/catalog/catalog.h"
#include "rooms/customers/customers.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/identity/identity.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/reach.h"
#include "rooms/notify/texts.h"
#include "rooms/visits/visits.h"
#include "rooms/workforce/workforce.h"

#include "base/text.h"
#include "platform/services.h"
#include "platform/settings/settings.h"
#include "platform/vault/primitives.h"

namespace hearth::notify {
namespace {

/// All that a message to a customer about a visit may need.
struct Matter : Telling {
    orders::Order order;
    orders::Visit visit;
};

Result<Matter> load_matter(Tx& tx, Id<orders::Visit> visit_id) {
    Matter matter;
    matter.visit = TRY(orders::load_visit(tx, visit_id));
    matter.order = TRY(orders::load(tx, matter.visit.order));
    matter.customer = TRY(customers::load_customer(tx, matter.order.customer));
    matter.store = TRY(identity::load_store(tx, matter.order.store));
    auto const item = TRY(catalog::load_item(tx, matter.visit.item));
    matter.about = matter.order.id.uuid;
    auto const& locale = matter.customer.locale;
    auto const address = customers::load_address(tx, matter.order.address);
    matter.slots = {
        {"name", matter.customer.name},
        {"item", locale == "en" ? std::string(item.name.en) : std::string(item.name.zh)},
        {"time", window_text(matter.visit.window(), matter.store.zone, locale)},
        {"address", address ? address->area() : ""},
        {"number", matter.order.number},
        {"store", matter.store.name},
        {"phone", matter.store.phone}};
    return matter;
}

/// BK-09: a day ahead; a visit sooner than that was just confirmed.
void plan_reminder(Tx& tx, Id<orders::Visit> visit, Instant starts_at, Id<identity::Store> store) {
    clocks::stop(tx, reminder_clock, visit.uuid);
    auto const ahead = hours{settings::load<Habits>(tx).remind_hours};
    auto const wait = std::chrono::floor<seconds>(starts_at - ahead - tx.now());
    if (wait <= seconds{0}) return;
    clocks::start(tx, {.kind = std::string(reminder_clock),
                       .subject = visit.uuid,
                       .ladder = {{"due", wait}},
                       .store = store});
}

Result<void> on_placed(Tx& tx, orders::OrderPlaced const& event) { // BK-07
    auto const matter = TRY(load_matter(tx, event.visit));
    tell_customer(tx, matter, "order_placed", to_text(event.order), Urgency::Now,
                  {{"price", yuan_text(event.price)}});
    plan_reminder(tx, event.visit, event.starts_at, event.store);
    return {};
}

Result<void> on_planned(Tx& tx, orders::VisitPlanned const& event) {
    plan_reminder(tx, event.visit, event.starts_at, event.store);
    return {};
}

Result<void> on_moved(Tx& tx, orders::VisitMoved const& event) {
    auto const matter = TRY(load_matter(tx, event.visit));
    auto const cause = to_text(event.visit) + ":" + to_text(event.starts_at);
    tell_customer(tx, matter, "visit_moved", cause, Urgency::Now);
    plan_reminder(tx, event.visit, event.starts_at, event.store);
    return {};
}

Result<void> on_changed(Tx& tx, orders::OrderChanged const& event) {
    auto const matter = TRY(load_matter(tx, event.visit));
    tell_customer(tx, matter, "order_changed", to_text(event.change), Urgency::Now,
                  {{"price", yuan_text(event.price)}});
    plan_reminder(tx, event.visit, event.starts_at, event.store);
    return {};
}

Result<void> on_cancelled(Tx& tx, orders::OrderCancelled const& event) {
    auto const visits = orders::list_visits(tx, event.order);
    if (visits.empty()) return {};
    auto const matter = TRY(load_matter(tx, visits.front().id));
    tell_customer(tx, matter, "order_cancelled", to_text(event.order), Urgency::Now,
                  {{"fee", yuan_text(event.fee)}});
    for (auto const& visit : visits)
        clocks::stop(tx, reminder_clock, visit.id.uuid);
    drop_follow_ups(tx, event.order);
    return {};
}

Result<void> on_done(Tx& tx, orders::OrderDone const& event) {
    TRY(plan_after_service(tx, event));
    auto const visits = orders::list_visits(tx, event.order);
    if (visits.empty()) return {};
    auto const matter = TRY(load_matter(tx, visits.back().id));
    tell_customer(tx, matter, "order_done", to_text(event.order), Urgency::Polite,
                  {{"link", tx.services().public_url + "/c/orders/" + to_text(event.order)}});
    return {};
}

Result<void> on_assigned(Tx& tx, dispatch::WorkerAssigned const& event) {
    // Who took it themselves has said yes already (DP-07).
    if (event.mode == dispatch::Mode::Grabbed) return {};
    auto const matter = TRY(load_matter(tx, event.visit));
    auto const worker = TRY(workforce::load_worker(tx, event.worker));
    tell(tx,
         {.recipient_kind = ActorKind::Worker,
          .recipient = event.worker.uuid,
          .template_name = "work_offered",
          .slots = matter.slots,
          .about = event.visit.uuid,
          .dedupe = "work_offered:" + to_text(event.assignment),
          .zone = matter.store.zone},
         worker.phone);
    return {};
}

/// The leader's name, never their number (PR-01).
Result<void> on_assignment(Tx& tx, dispatch::AssignmentChanged const& event) {
    if (event.state != dispatch::AssignmentState::Confirmed) return {};
    auto const assignment = TRY(dispatch::load_assignment(tx, event.assignment));
    if (assignment.role != dispatch::Role::Leader) return {};
    auto const worker = TRY(workforce::load_worker(tx, event.worker));
    auto const matter = TRY(load_matter(tx, event.visit));
    tell_customer(tx, matter, "worker_confirmed", to_text(event.assignment), Urgency::Polite,
                  {{"worker", worker.name}, {"badge", worker.number}});
    return {};
}

Result<void> on_late(Tx& tx, visits::RunningLate const& event) {
    auto const matter = TRY(load_matter(tx, event.visit));
    auto const at = clock_text(event.expected_at, matter.store.zone);
    tell_customer(tx, matter, "running_late", to_text(event.visit) + ":" + at, Urgency::Now,
                  {{"at", at}});
    return {};
}

/// AC-02: silence accepts, so nobody may be silent for not knowing; told twice.
Result<void> on_awaited(Tx& tx, visits::AcceptanceAwaited const& event) {
    auto const matter = TRY(load_matter(tx, event.visit));
    auto const by = due_text(event.accept_by, matter.store.zone, matter.customer.locale);
    tell_customer(
        tx, matter, "accept_due", to_text(event.visit) + ":" + to_text(tx.now()), Urgency::Polite,
        {{"at", by}, {"link", tx.services().public_url + "/c/orders/" + to_text(event.order)}});
    return {};
}

bool needs_call(Tx& tx, Matter const& matter) { // BK-09: important and first-time orders
    auto const habits = settings::load<Habits>(tx);
    if (matter.order.price.fen() >= habits.important_fen) return true;
    if (matter.customer.is_special_care) return true;
    return orders::list_of(tx, matter.customer.id, 2).size() == 1;
}

} // namespace

void tell_customer(Tx& tx, Telling const& matter, std::string const& what, std::string const& cause,
                   Urgency urgency, std::vector<Slot> const& more) {
    auto slots = matter.slots;
    slots.insert(slots.end(), more.begin(), more.end());
    tell(tx,
         {.recipient = matter.customer.id.uuid,
          .template_name = what,
          .locale = matter.customer.locale,
          .slots = slots,
          .about = matter.about,
          .dedupe = what + ":" + cause,
          .urgency = urgency,
          .zone = matter.store.zone},
         matter.customer.phone);
}

/// Two orders of one hour, service and place would say the same words twice: they are said once.
std::string reminder_cause(Matter const& matter) {
    std::string words;
    for (auto const& [name, value] : matter.slots)
        if (name == "item" || name == "time" || name == "address") words += value + "\n";
    auto const digest = vault::digest(vault::Hash::Sha256, words);
    return to_text(matter.customer.id) + ":" + to_text(matter.visit.starts_at) + ":" +
           to_hex(digest).substr(0, 16);
}

Result<void> hear_reminder_clock(Tx& tx, clocks::Firing const& firing) {
    clocks::meet(tx, reminder_clock, firing.entry.subject); // an alarm, over when it has rung
    auto const visit = TRY(orders::load_visit(tx, Id<orders::Visit>{firing.entry.subject}));
    if (visit.state == orders::VisitState::Cancelled || visit.state == orders::VisitState::Done)
        return {};
    auto const matter = TRY(load_matter(tx, visit.id));
    tell_customer(tx, matter, "reminder", reminder_cause(matter), Urgency::Polite);
    if (needs_call(tx, matter)) open_day_before(tx, visit);
    return {};
}

void listen_to_all(Room& room) {
    using events::listen;
    room.listeners = {
        listen<orders::OrderPlaced>("notify.order_placed", on_placed),
        listen<orders::VisitPlanned>("notify.visit_planned", on_planned),
        listen<orders::VisitMoved>("notify.visit_moved", on_moved),
        listen<orders::OrderChanged>("notify.order_changed", on_changed),
        listen<orders::OrderCancelled>("notify.order_cancelled", on_cancelled),
        listen<orders::OrderDone>("notify.order_done", on_done),
        listen<dispatch::WorkerAssigned>("notify.worker_assigned", on_assigned),
        listen<dispatch::AssignmentChanged>("notify.assignment_changed", on_assignment),
        listen<visits::RunningLate>("notify.running_late", on_late),
        listen<visits::AcceptanceAwaited>("notify.acceptance_awaited", on_awaited),
    };
    room.clocks = {{std::string(reminder_clock), hear_reminder_clock},
                   {std::string(day_before_clock), hear_day_before_clock},
                   {std::string(follow_up_clock), hear_follow_up_clock}};
    auto const setting = std::string(Habits::setting_name);
    clocks::describe({std::string(reminder_clock), setting, true, [](Tx&) {
                          return std::vector<clocks::Shape>{{"", {{"due", seconds{0}}}}};
                      }});
    clocks::describe(
        {std::string(day_before_clock), setting, false, [](Tx& tx) {
             auto const ahead = hours{settings::load<Habits>(tx).remind_hours};
             return std::vector<clocks::Shape>{{"", {{"due", ahead / 2}, {"end", ahead}}}};
         }});
    clocks::describe(
        {std::string(follow_up_clock), setting, false, [](Tx& tx) {
             return std::vector<clocks::Shape>{{"", follow_up_ladder(settings::load<Habits>(tx))}};
         }});
}

} // namespace hearth::notify
