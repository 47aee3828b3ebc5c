// The office's side: the visit file, checks by supervisors, damage, and what the room brings to the
// house.
#include "platform/clocks/story.h"
#include "rooms/identity/identity.h"
#include "rooms/visits/service_record.h"
#include "rooms/visits/store.h"
#include "rooms/visits/views.h"

namespace hearth::visits {
namespace {

struct VisitPath {
    Id<orders::Visit> id;
};
BOOST_DESCRIBE_STRUCT(VisitPath, (), (id))
struct DamagePath {
    Id<Damage> id;
};
BOOST_DESCRIBE_STRUCT(DamagePath, (), (id))

Result<Progress> read_file(Tx& tx, api::Path<VisitPath> const& at) {
    return to_progress(tx, TRY(orders::load_visit_for(tx, tx.actor(), at.id, "visits.read")));
}

struct LogLine {
    EntryKind kind = EntryKind::Note;
    Instant at;
    Instant heard_at;
    ActorKind actor_kind = ActorKind::Worker;
    Uuid actor;
    RawJson content;
    std::optional<std::string> note;
    std::optional<std::string> refused;
};
BOOST_DESCRIBE_STRUCT(LogLine, (), (kind, at, heard_at, actor_kind, actor, content, note, refused))
struct LogPage {
    std::vector<LogLine> items;
};
BOOST_DESCRIBE_STRUCT(LogPage, (), (items))

Result<LogPage> read_log(Tx& tx, api::Path<VisitPath> const& at) {
    TRY(orders::load_visit_for(tx, tx.actor(), at.id, "visits.read"));
    LogPage page;
    for (auto const& one : list_log(tx, at.id)) {
        std::optional<std::string> note;
        if (one.note) note = open_note(tx, one);
        page.items.push_back({one.kind,
                              one.at,
                              one.heard_at,
                              one.actor_kind,
                              one.actor,
                              {one.content},
                              note,
                              one.refused});
    }
    return page;
}

struct CheckForm {
    catalog::AcceptanceRole role = catalog::AcceptanceRole::TeamSupervisor;
    Verdict verdict = Verdict::Accepted;
    bool by_photos = true;
    std::optional<List<FailedPoint, 60>> points;
};
BOOST_DESCRIBE_STRUCT(CheckForm, (), (role, verdict, by_photos, points))

Result<GivenVerdict> check_visit(Tx& tx, api::Path<VisitPath> const& at,
                                 api::Body<CheckForm> const& in) {
    TRY(orders::load_visit_for(tx, tx.actor(), at.id, "visits.accept"));
    if (in.role == catalog::AcceptanceRole::OnSite)
        return Error{Refusal::Forbidden, "visits.leader_only"};
    GiveVerdict word{in.verdict, in.by_photos, {}};
    if (in.points) word.points = *in.points;
    return give_verdict(tx, at.id, in.role, word);
}

struct SettleForm {
    Bearer bearer = Bearer::Company;
    Price compensation;
};
BOOST_DESCRIBE_STRUCT(SettleForm, (), (bearer, compensation))

Result<Damage> settle(Tx& tx, api::Path<DamagePath> const& at, api::Body<SettleForm> const& in) {
    auto const damage = find_damage(tx, at.id);
    if (!damage) return Error{Refusal::NotFound, "platform.not_there"};
    auto const visit = TRY(orders::load_visit_for(tx, tx.actor(), damage->visit, "visits.write"));
    if (!settle_damage_row(tx, at.id, in.bearer, in.compensation.money))
        return Error{Refusal::Conflict, "visits.damage_settled"};
    tx.publish(
        DamageReported{at.id, visit.id, visit.order, visit.customer, visit.store, in.bearer});
    return *find_damage(tx, at.id);
}

Result<void> on_silence(Tx& tx, clocks::Firing const& firing) {
    Id<orders::Visit> const id{firing.entry.subject};
    if (firing.is_last) return accept_by_silence(tx, id);
    auto const visit = TRY(orders::load_visit(tx, id));
    if (visit.state == orders::VisitState::ToAccept)
        tx.publish(
            AcceptanceAwaited{id, visit.order, visit.customer, visit.store, firing.entry.due_at});
    return {};
}

/// A cancelled order needs nobody's time any more.
Result<void> on_cancelled(Tx& tx, orders::OrderCancelled const& event) {
    for (auto const& visit : orders::list_visits(tx, event.order)) {
        dispatch::release(tx, visit.id, "cancelled");
        clocks::stop_all(tx, visit.id.uuid);
    }
    return {};
}

} // namespace

void install_office(Room& room) {
    auto& r = room.routes;
    r.read("/visits/{id}", "read_visit", api::staff("visits.read"), read_file);
    r.read("/visits/{id}/log", "read_visit_log", api::staff("visits.read"), read_log);
    r.write("POST", "/visits/{id}/checks", "check_visit", api::staff("visits.accept"), check_visit);
    r.write("POST", "/damages/{id}/settlement", "settle_damage", api::staff("visits.write"),
            settle);
}

void install(Room& room) {
    room.settings.push_back(settings::describe<DaySettings>(true));
    room.permissions = {{"visits.read"}, {"visits.write"}, {"visits.accept"}};
    record::call_witness("visits", prove_visits);
    install_worker(room);
    install_customer(room);
    install_office(room);
    room.clocks[std::string(acceptance_clock)] = on_silence;
    clocks::describe(
        {std::string(acceptance_clock), std::string(DaySettings::setting_name), false, [](Tx& tx) {
             return std::vector<clocks::Shape>{
                 {"", acceptance_ladder(settings::load<DaySettings>(tx))}};
         }});
    room.listeners.push_back(
        events::listen<orders::OrderCancelled>("visits.release_on_cancelled", on_cancelled));
}

} // namespace hearth::visits
