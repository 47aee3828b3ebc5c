#include "platform/clocks/story.h"
#include "rooms/dispatch/answers.h"
#include "rooms/dispatch/forms.h"
#include "rooms/dispatch/grabs.h"
#include "rooms/dispatch/holds.h"
#include "rooms/dispatch/limits.h"
#include "rooms/dispatch/settings.h"

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

/// A value of /value/<member> out of its range.
Error out_of_range(std::string const& member, int min, int max) {
    return invalid_field("/" + member, "platform.out_of_range",
                         {{"min", std::to_string(min)}, {"max", std::to_string(max)}});
}

Result<void> check_planning(PlanningSettings const& planning) {
    if (planning.grid_min != 15 && planning.grid_min != 30 && planning.grid_min != 60)
        return invalid_field("/grid_min", "platform.must_be_one_of", {{"choices", "15, 30, 60"}});
    if (planning.overtime_min > 180) return out_of_range("overtime_min", 0, 180);
    if (planning.horizon_days < 1 || planning.horizon_days > 90)
        return out_of_range("horizon_days", 1, 90);
    if (planning.shown_to_min > 1'440 || planning.shown_from_min >= planning.shown_to_min)
        return out_of_range("shown_to_min", planning.shown_from_min + 1, 1'440);
    if (planning.lunch_to_min > 1'440 || planning.lunch_from_min > planning.lunch_to_min)
        return out_of_range("lunch_to_min", planning.lunch_from_min, 1'440);
    return {};
}

Result<void> check_mode(ModeSettings const& settings) {
    if (settings.mode != Mode::Forced) return {};
    return invalid_field("/mode", "platform.must_be_one_of",
                         {{"choices", "automatic, suggested, manual, grabbed"}});
}

} // namespace

void install(Room& room) {
    room.settings.push_back(settings::describe<ModeSettings>(true, check_mode));
    room.settings.push_back(settings::describe<GrabSettings>(true, check_grabbing));
    room.settings.push_back(settings::describe<PlanningSettings>(true, check_planning));
    room.settings.push_back(settings::describe<RestSettings>(true, check_rest));
    room.settings.push_back(settings::describe<AssignmentSettings>(true));
    room.permissions.push_back({"dispatch.read"});
    room.permissions.push_back({"dispatch.write"});
    room.clocks[std::string(answer_clock)] = on_unanswered;
    room.clocks[std::string(hold_clock)] = on_hold_over;
    clocks::describe({std::string(answer_clock), std::string(AssignmentSettings::setting_name),
                      false, [](Tx& tx) {
                          auto const after =
                              minutes{settings::load<AssignmentSettings>(tx).answer_min};
                          return std::vector<clocks::Shape>{{"", {{"due", after}}}};
                      }});
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
    install_drafts(room);
    install_grabs(room);
    install_fairness(room);
    install_refusals(room);
}

} // namespace hearth::dispatch
