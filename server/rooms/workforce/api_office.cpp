// HR and office: worker files, papers, hours, leave.
#include "base/zone.h"
#include "cn/mask.h"
#include "cn/phone.h"
#include "platform/services.h"
#include "rooms/workforce/disclosure.h"
#include "rooms/workforce/forms.h"

namespace hearth::workforce {
namespace {

struct WorkerQuery {
    std::optional<Id<identity::Store>> store;
    std::optional<State> state;
    std::optional<Text<3, 40>> phone; ///< the whole number: whoever calls is found, also who left
};
BOOST_DESCRIBE_STRUCT(WorkerQuery, (), (store, state, phone))
struct WorkerList {
    std::vector<WorkerView> items;
};
BOOST_DESCRIBE_STRUCT(WorkerList, (), (items))

Result<WorkerList> list_by_phone(Tx& tx, std::string const& typed) {
    WorkerList all;
    auto const parsed = cn::parse_phone(typed);
    auto const* const number = std::get_if<cn::PhoneNumber>(&parsed);
    if (!number || !number->e164) return invalid_field("/query/phone", "workforce.phone_wrong");
    auto const worker = find_by_phone(tx, *number->e164);
    if (worker && tx.actor().may_at("workforce.read", worker->store))
        all.items.push_back(to_view(tx, *worker, Shown::Masked));
    return all;
}

Result<WorkerList> list(Tx& tx, api::Query<WorkerQuery> const& query) {
    if (query.phone) return list_by_phone(tx, *query.phone);
    WorkerList all;
    // Absence of any kind is read together: who may not see illness must not find it by asking.
    bool const is_absent = query.state == State::MedicalLeave || query.state == State::OffDuty;
    for (auto const& worker :
         list_workers(tx, query.store, is_absent ? std::nullopt : query.state)) {
        if (!tx.actor().may_at("workforce.read", worker.store)) continue;
        if (is_absent && shown(worker.state) != State::OffDuty) continue;
        auto view = to_view(tx, worker, Shown::Masked);
        if (!query.state || view.state == *query.state) all.items.push_back(std::move(view));
    }
    return all;
}

struct WorkerForm {
    std::optional<Text<0, 20>> number;
    Text<1, 40> name;
    Text<3, 40> phone;
    std::optional<Text<15, 30>> id_number;
    Id<identity::Store> store;
    State state = State::Applicant;
    Grade grade = Grade::Junior;
    Relation relation = Relation::Employee;
    Traits traits;
    Travel travel = Travel::EBike;
    Latitude latitude;
    Longitude longitude;
    Whole<500, 100'000> reach_m;
    bool is_leader = false;
    std::optional<Day> hired_on;
    List<SkillLevel, 60> skills;
};
BOOST_DESCRIBE_STRUCT(WorkerForm, (),
                      (number, name, phone, id_number, store, state, grade, relation, traits,
                       travel, latitude, longitude, reach_m, is_leader, hired_on, skills))

Result<void> fill(Worker& worker, WorkerForm const& form) {
    auto const parsed = cn::parse_phone(form.phone);
    auto const* const number = std::get_if<cn::PhoneNumber>(&parsed);
    if (!number || !number->e164) return invalid_field("/phone", "workforce.phone_wrong");
    worker.name = form.name;
    worker.phone = *number->e164;
    if (form.number) worker.number = *form.number;
    if (form.id_number) worker.id_number = *form.id_number; // left out: as it was
    worker.store = form.store;
    worker.state = form.state;
    worker.grade = form.grade;
    worker.relation = form.relation;
    worker.traits = form.traits;
    worker.travel = form.travel;
    worker.latitude = form.latitude.degrees;
    worker.longitude = form.longitude.degrees;
    worker.reach_m = static_cast<int>(form.reach_m.value);
    worker.is_leader = form.is_leader;
    worker.hired_on = form.hired_on;
    worker.skills = form.skills;
    return {};
}

Result<WorkerView> add(Tx& tx, api::Body<WorkerForm> const& in) {
    if (!tx.actor().may_at("workforce.write", in.store))
        return Error{Refusal::NotFound, "identity.store_not_found"};
    Worker worker;
    TRY(fill(worker, in));
    return to_view(tx, TRY(add_worker(tx, worker)), Shown::Masked);
}

Result<WorkerView> read(Tx& tx, api::Path<WorkerPath> const& at) {
    return to_view(tx, TRY(load_seen(tx, at.id, "workforce.read")), Shown::Masked);
}

Result<WorkerView> save(Tx& tx, api::Path<WorkerPath> const& at, api::IfMatch const& match,
                        api::Body<WorkerForm> const& in) {
    auto worker = TRY(load_seen(tx, at.id, "workforce.write"));
    TRY(match.check(worker.version));
    TRY(fill(worker, in));
    return to_view(tx, TRY(save_worker(tx, worker)), Shown::Masked);
}

struct StateForm {
    State state = State::Active;
};
BOOST_DESCRIBE_STRUCT(StateForm, (), (state))
Result<WorkerView> set_state(Tx& tx, api::Path<WorkerPath> const& at, api::IfMatch const& match,
                             api::Body<StateForm> const& in) {
    auto worker = TRY(load_seen(tx, at.id, "workforce.write"));
    TRY(match.check(worker.version));
    worker.state = in.state;
    return to_view(tx, TRY(save_worker(tx, worker)), Shown::Masked);
}

enum class Part { Phone, IdNumber, HealthLimits };
BOOST_DESCRIBE_ENUM(Part, Phone, IdNumber, HealthLimits)
struct Unmask {
    Part part = Part::Phone;
    Text<2, 200> reason;
};
BOOST_DESCRIBE_STRUCT(Unmask, (), (part, reason))
struct Shown_ {
    Part part = Part::Phone;
    std::string value;
    Instant until;
};
BOOST_DESCRIBE_STRUCT(Shown_, (), (part, value, until))
Result<Shown_> unmask(Tx& tx, api::Path<WorkerPath> const& at, api::Body<Unmask> const& in) {
    auto const worker = TRY(load_seen(tx, at.id, "workforce.unmask"));
    tx.publish(Unmasked{at.id, to_text(in.part), in.reason});
    auto const value = in.part == Part::Phone      ? worker.phone
                       : in.part == Part::IdNumber ? worker.id_number.value_or("")
                                                   : health_limits(tx, worker.id);
    return Shown_{in.part, value, tx.now() + seconds{60}};
}

Result<Papers> list_papers_of(Tx& tx, api::Path<WorkerPath> const& at) {
    auto const worker = TRY(load_seen(tx, at.id, "workforce.papers"));
    return to_view(list_papers(tx, at.id), today_of(tx, worker));
}

struct PaperForm {
    catalog::PaperKind kind = catalog::PaperKind::Identity;
    std::optional<catalog::HealthGrade> health;
    std::optional<Text<1, 40>> training;
    std::optional<Text<1, 60>> number;
    Text<1, 80> issuer;
    Day issued_on;
    std::optional<Day> valid_to;
    PaperResult result = PaperResult::Passed;
};
BOOST_DESCRIBE_STRUCT(PaperForm, (),
                      (kind, health, training, number, issuer, issued_on, valid_to, result))
Result<Papers> add_paper_to(Tx& tx, api::Path<WorkerPath> const& at,
                            api::Body<PaperForm> const& in) {
    auto const worker = TRY(load_seen(tx, at.id, "workforce.papers"));
    Paper paper;
    paper.worker = at.id;
    paper.kind = in.kind;
    paper.health = in.health;
    paper.training = in.training;
    paper.number = in.number;
    paper.issuer = in.issuer;
    paper.issued_on = in.issued_on;
    paper.valid_to = in.valid_to;
    paper.result = in.result;
    TRY(add_paper(tx, paper));
    return to_view(list_papers(tx, at.id), today_of(tx, worker));
}

struct GateQuery {
    std::optional<Id<catalog::Item>> item;
    std::optional<Day> day;
};
BOOST_DESCRIBE_STRUCT(GateQuery, (), (item, day))
struct Gates {
    std::vector<Gate> items;
    DoorColour door = DoorColour::Red;
};
BOOST_DESCRIBE_STRUCT(Gates, (), (items, door))
Result<Gates> read_gates(Tx& tx, api::Path<WorkerPath> const& at,
                         api::Query<GateQuery> const& query) {
    auto const worker = TRY(load_seen(tx, at.id, "workforce.read"));
    auto const day = query.day.value_or(today_of(tx, worker));
    auto needs = door_needs();
    if (query.item) {
        auto const item = TRY(catalog::load_item(tx, *query.item));
        if (item.service) needs = catalog::needs_of(*item.service, {});
    }
    auto gates = list_gates(tx, worker, needs, day);
    auto const colour = colour_of(gates, day);
    return Gates{std::move(gates), colour};
}

struct BadgeView {
    std::string number;
    std::optional<std::string> url; ///< what the QR code says; none before they are active
};
BOOST_DESCRIBE_STRUCT(BadgeView, (), (number, url))
Result<BadgeView> read_badge_of(Tx& tx, api::Path<WorkerPath> const& at) {
    auto const worker = TRY(load_seen(tx, at.id, "workforce.read"));
    return BadgeView{worker.number, badge_url(tx, worker.id)};
}

struct Week {
    List<WeekSpan, 21> spans;
};
BOOST_DESCRIBE_STRUCT(Week, (), (spans))
Result<Week> read_week(Tx& tx, api::Path<WorkerPath> const& at) {
    TRY(load_seen(tx, at.id, "workforce.read"));
    return Week{list_week(tx, at.id)};
}
Result<Week> write_week(Tx& tx, api::Path<WorkerPath> const& at, api::Body<Week> const& in) {
    auto const worker = TRY(load_seen(tx, at.id, "workforce.hours"));
    TRY(check_week(in.spans));
    save_week(tx, worker, in.spans);
    return Week{list_week(tx, at.id)};
}

struct DayForm {
    Day day;
    std::optional<Whole<0, 1440>> from_min; ///< without both: free that day
    std::optional<Whole<1, 2880>> to_min;
};
BOOST_DESCRIBE_STRUCT(DayForm, (), (day, from_min, to_min))
Result<void> write_day(Tx& tx, api::Path<WorkerPath> const& at, api::Body<DayForm> const& in) {
    auto const worker = TRY(load_seen(tx, at.id, "workforce.hours"));
    DaySpan span{in.day, 0, 0};
    if (in.from_min && in.to_min)
        span = {in.day, static_cast<int>(in.from_min->value), static_cast<int>(in.to_min->value)};
    if (span.to_min < span.from_min) return invalid_field("/to_min", "workforce.must_end_later");
    save_day(tx, worker, in.day, {span});
    return {};
}

struct DecideForm {
    bool approves = true;
};
BOOST_DESCRIBE_STRUCT(DecideForm, (), (approves))
Result<Leave> decide(Tx& tx, api::Path<LeavePath> const& at, api::Body<DecideForm> const& in) {
    auto const leave = TRY(load_leave(tx, at.id));
    auto const worker = TRY(load_seen(tx, leave.worker, "workforce.hours"));
    auto decided =
        TRY(decide_leave(tx, at.id, in.approves ? LeaveState::Approved : LeaveState::Refused));
    if (decided.kind == LeaveKind::Medical && !tx.actor().may_at("workforce.papers", worker.store))
        decided.kind = LeaveKind::Other;
    return decided;
}

struct SpanQuery {
    Instant from;
    Instant to;
};
BOOST_DESCRIBE_STRUCT(SpanQuery, (), (from, to))
Result<Leaves> list_leave_of(Tx& tx, api::Path<WorkerPath> const& at,
                             api::Query<SpanQuery> const& query) {
    auto const worker = TRY(load_seen(tx, at.id, "workforce.read"));
    auto all = list_leave(tx, at.id, {query.from, query.to});
    for (auto& one : all)
        if (one.kind == LeaveKind::Medical && !tx.actor().may_at("workforce.papers", worker.store))
            one.kind = LeaveKind::Other;
    return Leaves{std::move(all)};
}

} // namespace

Result<Worker> load_seen(Tx& tx, Id<Worker> id, std::string_view permission) {
    auto worker = TRY(load_worker(tx, id));
    if (!tx.actor().may_at(permission, worker.store))
        return Error{Refusal::NotFound, "workforce.not_found"};
    return worker;
}

Day today_of(Tx& tx, Worker const& worker) {
    auto const zone = identity::store_zone(tx, worker.store);
    return local_day(tx.now(), zone ? *zone : "Asia/Shanghai");
}

WorkerView to_view(Tx& tx, Worker const& w, Shown shown) {
    auto const day = today_of(tx, w);
    WorkerView view{w.id,       w.number,    w.name,     w.phone,    w.id_number,
                    w.born_on,  w.gender,    w.store,    w.state,    w.grade,
                    w.relation, w.traits,    w.travel,   w.latitude, w.longitude,
                    w.reach_m,  w.is_leader, w.hired_on, w.skills};
    view.door = colour_of(list_gates(tx, w, door_needs(), day), day);
    view.version = w.version;
    if (shown == Shown::Whole) return view;
    view.phone = cn::mask_phone(w.phone);
    if (w.id_number) view.id_number = cn::mask_resident_id(*w.id_number);
    if (!tx.actor().may_at("workforce.papers", w.store)) view.state = workforce::shown(w.state);
    return view;
}

std::optional<std::string> badge_url(Tx& tx, Id<Worker> worker) {
    auto const token = find_door_token(tx, worker);
    if (!token) return {};
    return tx.services().public_url + "/c/door/" + *token;
}

Papers to_view(std::vector<Paper> const& papers, Day today) {
    Papers all;
    for (auto const& p : papers) {
        PaperView view{p.id,        p.kind,     p.health, p.training, {},       p.issuer,
                       p.issued_on, p.valid_to, p.result, {},         p.seen_at};
        if (p.number) view.number = cn::mask_resident_id(*p.number);
        if (p.valid_to)
            view.days_left = static_cast<int>(
                (std::chrono::sys_days{*p.valid_to} - std::chrono::sys_days{today}).count());
        all.items.push_back(std::move(view));
    }
    return all;
}

void install_office(Room& room) {
    auto& r = room.routes;
    r.read("/workers", "list_workers", api::staff("workforce.read"), list);
    r.write("POST", "/workers", "add_worker", api::staff("workforce.write"), add);
    r.read("/workers/{id}", "read_worker", api::staff("workforce.read"), read);
    r.write("PUT", "/workers/{id}", "save_worker", api::staff("workforce.write"), save);
    r.write("PUT", "/workers/{id}/state", "set_worker_state", api::staff("workforce.write"),
            set_state);
    r.write("POST", "/workers/{id}/unmasking", "unmask_worker", api::staff("workforce.unmask"),
            unmask);
    r.read("/workers/{id}/papers", "list_papers", api::staff("workforce.papers"), list_papers_of);
    r.write("POST", "/workers/{id}/papers", "add_paper", api::staff("workforce.papers"),
            add_paper_to);
    r.read("/workers/{id}/gates", "read_gates", api::staff("workforce.read"), read_gates);
    r.read("/workers/{id}/badge", "read_badge", api::staff("workforce.read"), read_badge_of);
    r.read("/workers/{id}/week", "read_week", api::staff("workforce.read"), read_week);
    r.write("PUT", "/workers/{id}/week", "save_week", api::staff("workforce.hours"), write_week);
    r.write("PUT", "/workers/{id}/days", "save_worker_day", api::staff("workforce.hours"),
            write_day);
    r.read("/workers/{id}/leave", "list_leave", api::staff("workforce.read"), list_leave_of);
    r.write("POST", "/leave/{id}/decision", "decide_leave", api::staff("workforce.hours"), decide);
}

} // namespace hearth::workforce
