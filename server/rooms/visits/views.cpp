#include "rooms/visits/views.h"

#include "base/zone.h"
#include "platform/settings/settings.h"
#include "rooms/identity/identity.h"
#include "rooms/pricing/pricing.h"
#include "rooms/visits/store.h"

#include <algorithm>

namespace hearth::visits {
namespace {

std::string in_language(Tx& tx, catalog::Name const& name) {
    return tx.actor().locale == "en" ? std::string(name.en) : std::string(name.zh);
}
std::string in_language(Tx& tx, catalog::Sentence const& text) {
    return tx.actor().locale == "en" ? std::string(text.en) : std::string(text.zh);
}

StandardView to_view(Tx& tx, Sheet const& sheet, std::vector<DoneStep> const& done) {
    StandardView view;
    if (!sheet.standard) return view;
    auto const standard =
        catalog::load_standard_version(tx, *sheet.standard, *sheet.standard_version);
    if (!standard) return view;
    view.title = in_language(tx, standard->title);
    for (auto const& group : standard->groups)
        view.groups.push_back({group.code, in_language(tx, group.name)});
    for (auto const& step : standard->steps) {
        StepView one{step.code,  step.group,       in_language(tx, step.text),
                     step.photo, step.is_required, {}};
        for (auto const& mark : done)
            if (mark.code == step.code) one.done_at = mark.done_at;
        view.steps.push_back(std::move(one));
    }
    for (auto const& point : standard->points)
        view.points.push_back({point.code, in_language(tx, point.text)});
    for (auto const& tool : standard->toolkit)
        view.toolkit.push_back({tool.code, in_language(tx, tool.name)});
    for (auto const& caution : standard->cautions)
        view.cautions.push_back(in_language(tx, caution));
    return view;
}

/// The moment from which the door is shown (PR-02).
Instant address_from(Instant start, std::string const& zone, DaySettings const& settings) {
    auto const day_before =
        Day{std::chrono::sys_days{local_day(start, zone)} - std::chrono::days{1}};
    return at_local(day_before, settings.address_from_minute, zone);
}

/// The family name is enough to greet; the rest stays with the office.
std::string family_name(std::string const& name) {
    bool const is_han = !name.empty() && static_cast<unsigned char>(name.front()) >= 0x80;
    if (is_han) return name.substr(0, std::min<std::size_t>(3, name.size()));
    return name.substr(name.rfind(' ') + 1); // Mary Smith; without a space all of it
}

/// What endangers the worker is known from their yes on, so that they can still refuse (LH-12); how
/// to get in comes with the door (PR-02).
void show_home(WorkerVisit& view, dispatch::Assignment const& assignment,
               customers::Address const& address) {
    view.home = address.home;
    if (!view.stop.address) view.home->entry.reset();
    for (auto const& one : address.told)
        view.home_told.push_back({one, assignment.answered_at && one.at > *assignment.answered_at});
}

/// Who says their word about the work, and whose turn it is.
template <typename View>
void show_chain(View& view, std::vector<catalog::AcceptanceStep> const& chain,
                orders::Visit const& visit, Sheet const& sheet,
                std::vector<GivenVerdict> const& given) {
    for (auto const& step : chain)
        view.acceptance_chain.push_back(to_text(step.role));
    if (visit.state == orders::VisitState::ToAccept)
        view.next_place = next_place(chain, sheet.round, given);
}

} // namespace

RouteStop to_stop(Tx& tx, dispatch::Assignment const& assignment) {
    auto const visit = *orders::load_visit(tx, assignment.visit);
    auto const order = *orders::load(tx, assignment.order);
    auto const item = *catalog::load_item(tx, visit.item);
    auto const address = *customers::load_address(tx, order.address);
    auto const zone = *identity::store_zone(tx, visit.store);
    auto const settings = settings::load<DaySettings>(tx, visit.store);
    RouteStop stop{visit.id,      assignment.id,    order.number,    in_language(tx, item.name),
                   visit.state,   assignment.state, assignment.role, visit.starts_at,
                   visit.ends_at, address.area(),   visit.latitude,  visit.longitude};
    stop.crew_size = visit.crew_size;
    if (may_see_address(assignment.state, visit.window(), tx.now(), zone, settings))
        stop.address = address.full();
    else
        stop.address_from = address_from(visit.starts_at, zone, settings);
    return stop;
}

Result<WorkerVisit> to_worker_visit(Tx& tx, dispatch::Assignment const& assignment) {
    auto const visit = TRY(orders::load_visit(tx, assignment.visit));
    auto const order = TRY(orders::load(tx, visit.order));
    auto const customer = TRY(customers::load_customer(tx, visit.customer));
    auto const item = TRY(catalog::load_item(tx, visit.item));
    auto const sheet = TRY(open_sheet(tx, visit));
    WorkerVisit view{.stop = to_stop(tx, assignment)};
    auto const called = customers::find_called(tx, visit.customer);
    view.customer_name = called ? *called : family_name(customer.name);
    view.is_special_care = customer.is_special_care;
    view.note = orders::open_note(tx, order.id);
    if (assignment.state == dispatch::AssignmentState::Confirmed || view.stop.address)
        show_home(view, assignment, TRY(customers::load_address(tx, order.address)));
    if (view.stop.address) {
        insert_disclosure(tx, visit.id, assignment.worker);
        tx.publish(AddressDisclosed{visit.id, visit.store, assignment.worker});
    } else if (!view.home_told.empty())
        tx.publish(HomeShown{visit.id, visit.store, assignment.worker});
    view.standard = to_view(tx, sheet, list_steps(tx, visit.id));
    view.departure = departure_points(TRY(standard_of(tx, sheet)).toolkit, tx.actor().locale);
    view.leaving = leaving_points(tx.actor().locale);
    view.wants_departure_photo = settings::load<DaySettings>(tx, visit.store).wants_departure_photo;
    if (item.service) {
        for (auto const& option : item.service->options) {
            catalog::Choice one;
            one.code = option.code;
            if (auto const amount = pricing::price_extra(tx, order.quote, one))
                view.options.push_back({option.code, in_language(tx, option.name), *amount});
        }
        show_chain(view, item.service->acceptance, visit, sheet, list_verdicts(tx, visit.id));
    }
    view.sheet = sheet;
    view.photos = list_photos(tx, visit.id);
    view.extras = list_extras(tx, visit.id);
    view.verdicts = list_verdicts(tx, visit.id);
    view.version = sheet.version + visit.version;
    return view;
}

Result<Progress> to_progress(Tx& tx, orders::Visit const& visit) {
    auto const sheet = find_sheet(tx, visit.id);
    auto const item = TRY(catalog::load_item(tx, visit.item));
    auto const day = local_day(visit.starts_at, TRY(identity::store_zone(tx, visit.store)));
    Progress view{visit.id, visit.sequence, visit.state, visit.starts_at, visit.ends_at};
    for (auto const& one : dispatch::list_asked(tx, visit.id)) {
        bool const is_in_crew =
            one.state == dispatch::AssignmentState::Proposed ||
            one.state == dispatch::AssignmentState::Confirmed ||
            (one.state == dispatch::AssignmentState::Released && one.reason == "done");
        if (!is_in_crew) continue;
        auto const worker = TRY(workforce::load_worker(tx, one.worker));
        view.crew.push_back({worker.id, worker.name, worker.number, one.role,
                             workforce::find_door_token(tx, worker.id),
                             workforce::show_to_customer(tx, worker, day)});
    }
    view.sheet =
        sheet.value_or(Sheet{visit.id, visit.order, visit.customer, visit.store, visit.item});
    view.expected_at = view.sheet.expected_at;
    view.standard = to_view(tx, view.sheet, list_steps(tx, visit.id));
    view.photos = list_photos(tx, visit.id);
    view.extras = list_extras(tx, visit.id);
    view.damages = list_damages(tx, visit.id);
    view.verdicts = list_verdicts(tx, visit.id);
    view.signatures = list_signatures(tx, visit.id);
    if (item.service) show_chain(view, item.service->acceptance, visit, view.sheet, view.verdicts);
    for (auto const& clock : clocks::list_of(tx, visit.id.uuid))
        if (clock.kind == acceptance_clock && clock.state == clocks::State::Running)
            view.accepted_by = clock.due_at;
    view.version = view.sheet.version + visit.version;
    return view;
}

} // namespace hearth::visits
