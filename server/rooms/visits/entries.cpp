// Reports from the phone: each is judged by itself; what cannot be taken is kept with its reason.
#include "base/zone.h"
#include "platform/settings/settings.h"
#include "platform/words/words.h"
#include "rooms/identity/identity.h"
#include "rooms/visits/checklists.h"
#include "rooms/visits/store.h"
#include "rooms/visits/visits.h"

#include <algorithm>

namespace hearth::visits {
namespace {

using orders::VisitState;

/// What one report is about; the visit and sheet are as they are before it.
struct Case {
    orders::Visit visit;
    Sheet sheet;
    dispatch::Assignment assignment;
    DaySettings settings;
};

/// A device clock that runs ahead cannot make the future happen.
Instant moment_of(Tx& tx, Entry const& entry) {
    return std::min(entry.at, tx.now());
}

Result<void> move(Tx& tx, Case& c, std::vector<VisitState> const& from, VisitState to, Instant at) {
    c.visit = TRY(orders::set_visit_state(tx, c.visit.id, from, to, at));
    return {};
}

Result<void> depart(Tx& tx, Case& c, Instant at) {
    if (c.visit.state != VisitState::Accepted) return {};
    c.sheet.departed_at = at;
    return move(tx, c, {VisitState::Accepted}, VisitState::EnRoute, at);
}

Result<void> announce_late(Tx& tx, Case& c, Entry const& entry, Instant at) {
    if (!entry.late_min) return invalid_field("/late_min", "platform.required");
    auto const expected = c.visit.starts_at + minutes{entry.late_min->value};
    c.sheet.expected_at = expected;
    tx.publish(RunningLate{c.visit.id, c.visit.order, c.visit.customer, c.visit.store,
                           c.visit.starts_at, expected,
                           is_late_unannounced(c.visit.starts_at, expected, at, c.settings)});
    return {};
}

Reported reported_by(Tx& tx, Case const& c, Entry const& entry) {
    Reported reported{{}, {}, entry.at - tx.now(), entry.reason, c.sheet.checked_at.has_value()};
    if (!entry.position) return reported;
    auto const& here = *entry.position;
    reported.distance_m = static_cast<int>(distance_m(here.latitude.degrees, here.longitude.degrees,
                                                      c.visit.latitude, c.visit.longitude));
    reported.accuracy_m = static_cast<int>(here.accuracy_m.value);
    return reported;
}

Result<void> arrive(Tx& tx, Case& c, Entry const& entry, Instant at) {
    if (c.visit.state == VisitState::Arrived) return {};
    TRY(depart(tx, c, at)); // whoever is there has set out
    auto const arrival = judge_arrival(reported_by(tx, c, entry), c.settings);
    c.sheet.arrived_at = at;
    c.sheet.arrival = json::to_text(arrival);
    if (!arrival.flags.empty())
        tx.publish(ArrivalFlagged{c.visit.id, c.visit.store, c.assignment.worker});
    return move(tx, c, {VisitState::EnRoute}, VisitState::Arrived, at);
}

Result<void> start(Tx& tx, Case& c, Instant at) {
    if (c.visit.state == VisitState::InService) return {};
    c.sheet.started_at = at;
    return move(tx, c, {VisitState::Arrived}, VisitState::InService, at);
}

Result<void> mark_step(Tx& tx, Case& c, Entry const& entry, Instant at) {
    if (!entry.step) return invalid_field("/step", "platform.required");
    auto const standard = TRY(standard_of(tx, c.sheet));
    bool const is_known = std::any_of(standard.steps.begin(), standard.steps.end(),
                                      [&](auto const& step) { return step.code == *entry.step; });
    if (!is_known) return Error{Refusal::Invalid, "visits.step_unknown", {{"step", *entry.step}}};
    if (entry.kind == EntryKind::StepUndone)
        delete_step(tx, c.visit.id, *entry.step);
    else
        save_step(tx, c.visit.id,
                  {*entry.step, at, c.assignment.worker, std::max(1, c.sheet.round)});
    return {};
}

Result<void> finish(Tx& tx, Case& c, Instant at) {
    auto const standard = TRY(standard_of(tx, c.sheet));
    auto const missing =
        find_missing(standard.steps, list_steps(tx, c.visit.id), list_photos(tx, c.visit.id));
    if (!missing.is_nothing())
        return Error{
            Refusal::Conflict,
            "visits.not_complete",
            {{"steps", join(missing.steps, ", ")}, {"photos", join(missing.photos, ", ")}}};
    c.sheet.finished_at = at;
    ++c.sheet.round;
    TRY(move(tx, c, {VisitState::InService}, VisitState::ToAccept, at));
    clocks::start(tx, {.kind = std::string(acceptance_clock),
                       .subject = c.visit.id.uuid,
                       .ladder = acceptance_ladder(c.settings),
                       .store = c.visit.store});
    tx.publish(Finished{c.visit.id, c.visit.order, c.visit.customer, c.visit.store, c.sheet.round});
    return {};
}

std::vector<std::string> ticked_in(Entry const& entry) {
    if (!entry.items) return {};
    return {entry.items->begin(), entry.items->end()};
}

/// The office may still bring what was forgotten, or ask the customer afterwards.
void tell_lacking(Tx& tx, Case const& c, EntryKind kind, std::vector<CheckPoint> const& points,
                  std::vector<std::string> const& ticked) {
    auto const codes = lacking(points, ticked);
    if (codes.empty()) return;
    tx.publish(
        ChecklistLacks{c.visit.id, c.visit.order, c.visit.store, c.assignment.worker, kind, codes});
}

Result<void> check_before_going(Tx& tx, Case& c, Entry const& entry, Instant at) {
    auto const standard = TRY(standard_of(tx, c.sheet));
    auto const points = departure_points(standard.toolkit, tx.actor().locale);
    TRY(check_fit(points, ticked_in(entry)));
    if (c.settings.wants_departure_photo) {
        auto const photos = list_photos(tx, c.visit.id);
        bool const has_one = std::any_of(photos.begin(), photos.end(), [](Photo const& photo) {
            return photo.purpose == PhotoPurpose::Departure;
        });
        if (!has_one) return Error{Refusal::Conflict, "visits.departure_photo_first"};
    }
    c.sheet.checked_at = at;
    tell_lacking(tx, c, EntryKind::Checked, points, ticked_in(entry));
    return {};
}

void leave(Tx& tx, Case& c, Entry const& entry, Instant at) {
    c.sheet.left_at = at;
    tell_lacking(tx, c, EntryKind::Left, leaving_points(tx.actor().locale), ticked_in(entry));
}

Result<void> take(Tx& tx, Case& c, Entry const& entry) {
    auto const at = moment_of(tx, entry);
    switch (entry.kind) {
    case EntryKind::Briefed:
        c.sheet.briefed_at = c.sheet.briefed_at.value_or(at);
        return {};
    case EntryKind::Checked:
        return check_before_going(tx, c, entry, at);
    case EntryKind::Departed:
        return depart(tx, c, at);
    case EntryKind::Late:
        return announce_late(tx, c, entry, at);
    case EntryKind::Arrived:
        return arrive(tx, c, entry, at);
    case EntryKind::Identified:
        c.sheet.identified_at = at;
        return {};
    case EntryKind::Started:
        return start(tx, c, at);
    case EntryKind::StepDone:
    case EntryKind::StepUndone:
        return mark_step(tx, c, entry, at);
    case EntryKind::Finished:
        return finish(tx, c, at);
    case EntryKind::Left:
        leave(tx, c, entry, at);
        return {};
    case EntryKind::Consumed:
    case EntryKind::Note:
        return {};
    }
    return {};
}

struct Content {
    std::optional<std::string> step;
    std::optional<std::int64_t> late_min;
    std::optional<std::vector<std::string>> items;
};
BOOST_DESCRIBE_STRUCT(Content, (), (step, late_min, items))

void log(Tx& tx, Case const& c, Entry const& entry, std::optional<std::string> refused) {
    Content content;
    if (entry.step) content.step = *entry.step;
    if (entry.late_min) content.late_min = entry.late_min->value;
    if (entry.items) content.items.emplace(entry.items->begin(), entry.items->end());
    auto const id = tx.new_id<Log>();
    std::optional<db::Bytes> note;
    if (entry.reason) note = seal_note(tx, id, *entry.reason);
    insert_log(tx, {id, c.visit.id, entry.key, entry.kind, entry.at, tx.now(), tx.actor().kind,
                    tx.actor().id, json::to_text(content), std::move(refused), std::move(note)});
}

Result<EntryResult> report_one(Tx& tx, Case& c, Entry const& entry) {
    if (auto const known = find_logged(tx, c.visit.id, entry.key))
        return EntryResult{entry.key, Outcome::Repeated, known->refused, {}};
    auto const before = c;
    auto taken =
        check_entry(entry.kind, {c.visit.state, c.sheet.briefed_at.has_value(), c.assignment.role,
                                 c.assignment.state, c.sheet.checked_at.has_value()});
    if (taken) taken = take(tx, c, entry);
    if (!taken) {
        // Nothing was written before a refusal; only the copy in memory may have changed.
        c = before;
        auto const& error = taken.error();
        auto const code = error.fields.empty() ? error.code : error.fields.front().code;
        log(tx, c, entry, code);
        return EntryResult{entry.key, Outcome::Refused, code,
                           words::text(tx.actor().locale, code, error.details)};
    }
    TRY(update_sheet(tx, c.sheet));
    log(tx, c, entry, {});
    tx.publish(Progressed{c.visit.id, c.visit.order, c.visit.customer, c.visit.store, entry.kind,
                          moment_of(tx, entry)});
    return EntryResult{entry.key, Outcome::Applied, {}, {}};
}

} // namespace

Result<catalog::Standard> standard_of(Tx& tx, Sheet const& sheet) {
    if (!sheet.standard) return catalog::Standard{};
    return catalog::load_standard_version(tx, *sheet.standard, *sheet.standard_version);
}

Result<Sheet> open_sheet(Tx& tx, orders::Visit const& visit) {
    if (auto known = find_sheet(tx, visit.id)) return std::move(*known);
    Sheet sheet{visit.id, visit.order, visit.customer, visit.store, visit.item};
    auto const item = TRY(catalog::load_item(tx, visit.item));
    if (item.service && item.service->standard) {
        auto const zone = TRY(identity::store_zone(tx, visit.store));
        auto const standard = catalog::load_standard_on(tx, *item.service->standard,
                                                        local_day(visit.starts_at, zone));
        if (standard) {
            sheet.standard = standard->id;
            sheet.standard_version = standard->version;
        }
    }
    insert_sheet(tx, sheet);
    return *find_sheet(tx, visit.id);
}

Result<std::vector<EntryResult>> report(Tx& tx, Id<orders::Visit> id, Id<workforce::Worker> worker,
                                        std::vector<Entry> const& entries) {
    auto const assignment = dispatch::find_own(tx, id, worker);
    if (!assignment) return Error{Refusal::NotFound, "visits.not_yours"};
    auto visit = TRY(orders::load_visit(tx, id));
    auto sheet = TRY(open_sheet(tx, visit));
    auto const settings = settings::load<DaySettings>(tx, visit.store);
    Case c{std::move(visit), std::move(sheet), *assignment, settings};
    std::vector<EntryResult> results;
    for (auto const& entry : entries)
        results.push_back(TRY(report_one(tx, c, entry)));
    return results;
}

std::vector<GivenVerdict> list_given(Tx& tx, Id<orders::Visit> visit) {
    return list_verdicts(tx, visit);
}
std::vector<Extra> list_extras_of(Tx& tx, Id<orders::Visit> visit) {
    return list_extras(tx, visit);
}
std::vector<Damage> list_damages_of(Tx& tx, Id<orders::Visit> visit) {
    return list_damages(tx, visit);
}

} // namespace hearth::visits
