#include "rooms/dispatch/answers.h"
#include "rooms/dispatch/forms.h"
#include "rooms/dispatch/holds.h"

namespace hearth::dispatch {
namespace {

Result<void> on_hold_over(Tx& tx, clocks::Firing const& firing) {
    end_hold(tx, Id<Hold>{firing.entry.subject});
    return {};
}

template <typename E>
void listen_for_work(Room& room, std::string name) {
    room.listeners.push_back(events::listen<E>(std::move(name), [](Tx& tx, E const& event) {
        return assign_where_automatic(tx, event.visit);
    }));
}

template <typename E>
void listen_to_worker(Room& room, std::string name) {
    room.listeners.push_back(events::listen<E>(
        std::move(name), [](Tx& tx, E const& event) { return review_worker(tx, event.worker); }));
}

} // namespace

void install(Room& room) {
    room.permissions.push_back({"dispatch.read"});
    room.permissions.push_back({"dispatch.write"});
    room.clocks[std::string(answer_clock)] = on_unanswered;
    room.clocks[std::string(hold_clock)] = on_hold_over;
    listen_for_work<orders::OrderPlaced>(room, "dispatch.assign_on_order_placed");
    listen_for_work<orders::VisitPlanned>(room, "dispatch.assign_on_visit_planned");
    listen_for_work<orders::OrderChanged>(room, "dispatch.assign_on_order_changed");
    listen_to_worker<workforce::HoursChanged>(room, "dispatch.review_on_hours");
    listen_to_worker<workforce::WorkerSaved>(room, "dispatch.review_on_worker_saved");
    listen_to_worker<workforce::PaperAdded>(room, "dispatch.review_on_paper_added");
    orders::reserve_with(reserve);
    install_slots(room);
    install_visits(room);
    install_own(room);
    install_board(room);
}

} // namespace hearth::dispatch
