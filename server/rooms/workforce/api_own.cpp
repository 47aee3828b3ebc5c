// What workers do for themselves: sign in, their file, papers, leave, badge. And the page at the
// door.
#include "base/zone.h"
#include "cn/phone.h"
#include "platform/services.h"
#include "rooms/workforce/applicants.h"
#include "rooms/workforce/forms.h"
#include "rooms/workforce/leave.h"

#include <algorithm>

namespace hearth::workforce {
namespace {

identity::CodePurpose const sign_in_purpose{"workforce.sign_in"};

Result<std::string> read_phone(std::string const& typed) {
    auto const parsed = cn::parse_phone(typed);
    auto const* const number = std::get_if<cn::PhoneNumber>(&parsed);
    if (!number || !number->e164) return invalid_field("/phone", "workforce.phone_wrong");
    return *number->e164;
}

bool may_sign_in(std::optional<Worker> const& worker) {
    return worker && worker->state != State::Left && worker->state != State::Applicant;
}

struct AskCode {
    Text<3, 40> phone;
    std::optional<Text<0, 200>> work;
};
BOOST_DESCRIBE_STRUCT(AskCode, (), (phone, work))
Result<identity::CodeSent> ask_code(Tx& tx, api::Body<AskCode> const& in,
                                    api::Client const& client) {
    auto const phone = TRY(read_phone(in.phone));
    auto const known =
        may_sign_in(find_by_phone(tx, phone)) ? identity::Known::Yes : identity::Known::No;
    return identity::request_code(tx,
                                  {phone, sign_in_purpose, client, known, in.work.value_or("")});
}

struct SignIn {
    Text<3, 40> phone;
    Text<6, 6> code;
    Text<1, 100> ticket;
    std::optional<identity::HandOver> hand_over;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (phone, code, ticket, hand_over))
Result<api::Full<identity::SignedIn>> sign_in(api::Slow& slow, api::Body<SignIn> const& in,
                                              api::Client const& client) {
    auto const phone = TRY(read_phone(in.phone));
    return identity::keep_refusal(slow, [&](Tx& tx) -> Result<api::Full<identity::SignedIn>> {
        TRY(identity::check_code(tx, {phone, sign_in_purpose, in.code, in.ticket}));
        auto const worker = find_by_phone(tx, phone);
        if (!may_sign_in(worker)) return invalid_field("/code", "identity.code_wrong");
        auto const started =
            identity::start_session(tx, ActorKind::Worker, worker->id.uuid, client);
        return identity::hand_over(started, ActorKind::Worker, worker->id.uuid, in.hand_over,
                                   client);
    });
}

Id<Worker> me(Tx& tx) {
    return {tx.actor().id};
}

Result<WorkerView> read_file(Tx& tx) {
    return to_view(tx, TRY(load_worker(tx, me(tx))), Shown::Whole);
}

Result<Papers> read_papers(Tx& tx) {
    auto const worker = TRY(load_worker(tx, me(tx)));
    return to_view(list_papers(tx, me(tx)), today_of(tx, worker));
}

struct ShiftQuery {
    Instant from;
    Instant to;
};
BOOST_DESCRIBE_STRUCT(ShiftQuery, (), (from, to))
struct ShiftSpan {
    Instant from;
    Instant to;
};
BOOST_DESCRIBE_STRUCT(ShiftSpan, (), (from, to))
struct Calendar {
    std::vector<ShiftSpan> shifts;
    std::vector<Leave> leave;
};
BOOST_DESCRIBE_STRUCT(Calendar, (), (shifts, leave))
Result<Calendar> read_calendar(Tx& tx, api::Query<ShiftQuery> const& query) {
    if (query.to <= query.from || query.to - query.from > hours{24 * 62})
        return invalid_field("/query/to", "workforce.must_end_later");
    auto const worker = TRY(load_worker(tx, me(tx)));
    auto const zone = TRY(identity::store_zone(tx, worker.store));
    Calendar calendar;
    for (auto const& shift : list_shifts(tx, worker.id, {query.from, query.to}, zone))
        calendar.shifts.push_back({shift.from, shift.to});
    calendar.leave = list_leave(tx, worker.id, {query.from, query.to});
    return calendar;
}

struct LeaveForm {
    LeaveKind kind = LeaveKind::Personal;
    Instant from_at;
    Instant to_at;
};
BOOST_DESCRIBE_STRUCT(LeaveForm, (), (kind, from_at, to_at))
Result<Leave> ask_own_leave(Tx& tx, api::Body<LeaveForm> const& in) {
    return ask_leave(tx, me(tx), in.kind, {in.from_at, in.to_at});
}

Result<Leave> withdraw_own_leave(Tx& tx, api::Path<LeavePath> const& at) {
    return withdraw_leave(tx, me(tx), at.id);
}

struct Badge {
    std::string number;
    std::string url; ///< what the QR code on the badge says
    DoorColour colour = DoorColour::Red;
};
BOOST_DESCRIBE_STRUCT(Badge, (), (number, url, colour))
Result<Badge> read_badge(Tx& tx) {
    auto const worker = TRY(load_worker(tx, me(tx)));
    auto const url = badge_url(tx, worker.id);
    if (!url) return Error{Refusal::NotFound, "workforce.no_badge"};
    auto const day = today_of(tx, worker);
    return Badge{worker.number, *url, colour_of(list_gates(tx, worker, door_needs(), day), day)};
}

// ---- the door (BE-04): no account needed, whoever stands before the worker may look

struct TokenPath {
    Text<1, 40> token;
};
BOOST_DESCRIBE_STRUCT(TokenPath, (), (token))
struct DoorPage {
    DoorColour colour = DoorColour::Red;
    Day day;
    std::optional<std::string> name;
    std::optional<std::string> number;
    std::optional<Grade> grade;
    std::vector<Gate> gates; ///< which papers are in order, never what is in them
    std::optional<std::string> company_phone;
};
BOOST_DESCRIBE_STRUCT(DoorPage, (), (colour, day, name, number, grade, gates, company_phone))

Result<DoorPage> read_door(Tx& tx, api::Path<TokenPath> const& at) {
    auto const id = find_by_door_token(tx, at.token);
    if (!id) return Error{Refusal::NotFound, "workforce.badge_unknown"};
    auto const worker = TRY(load_worker(tx, *id));
    auto const store = TRY(identity::load_store(tx, worker.store));
    auto const day = today_of(tx, worker);
    auto gates = list_gates(tx, worker, door_needs(), day);
    DoorPage page{colour_of(gates, day), day};
    page.name = worker.name;
    page.number = worker.number;
    page.grade = worker.grade;
    page.company_phone = store.phone;
    // "Not on duty" says enough: why is nobody's business at the door (LW-14).
    page.gates = std::move(gates);
    return page;
}

/// WF-02: 30, 7 and 1 days before a paper's last day.
Result<void> remind(Tx& tx) {
    for (auto const& worker : list_workers(tx, {}, State::Active)) {
        auto const today = today_of(tx, worker);
        for (auto const& paper : list_papers(tx, worker.id)) {
            if (!paper.valid_to) continue;
            std::vector<int> sent;
            for (auto const& [days] : tx.all<std::tuple<int>>(
                     "SELECT days FROM workforce_reminder WHERE company_id = ?1 AND paper_id = ?2",
                     paper.id))
                sent.push_back(days);
            auto const due = reminder_due(*paper.valid_to, today, sent);
            if (!due) continue;
            tx.run("INSERT INTO workforce_reminder (company_id, paper_id, days, at) VALUES (?1, "
                   "?2, ?3, ?4)",
                   paper.id, *due, tx.now());
            tx.publish(PaperExpiring{worker.id, worker.store, paper.kind, *paper.valid_to, *due});
        }
    }
    return {};
}

} // namespace

void install_own(Room& room) {
    auto& r = room.routes;
    auto& code =
        r.write("POST", "/worker-session/code", "ask_worker_code", api::anyone(), ask_code);
    code.needs_key = false;
    r.slow("POST", "/worker-session", "sign_in_worker", api::anyone(), sign_in);
    r.read("/my/file", "read_own_file", api::worker(), read_file);
    r.read("/my/papers", "read_own_papers", api::worker(), read_papers);
    r.read("/my/calendar", "read_own_calendar", api::worker(), read_calendar);
    r.write("POST", "/my/leave", "ask_leave", api::worker(), ask_own_leave);
    r.write("DELETE", "/my/leave/{id}", "withdraw_leave", api::worker(), withdraw_own_leave);
    r.read("/my/badge", "read_own_badge", api::worker(), read_badge);
}

void install_door(Room& room) {
    room.routes.read("/door/{token}", "read_door", api::anyone(), read_door).per_minute = 60;
}

void install(Room& room) {
    room.permissions = {{"workforce.read"},
                        {"workforce.write"},
                        {"workforce.papers"},
                        {"workforce.hours"},
                        {"workforce.unmask"}};
    room.settings.push_back(settings::describe<PaperTerms>(false));
    room.chores.push_back({"workforce.remind_of_papers", hours{6}, remind});
    room.chores.push_back({"workforce.forget_applicants", hours{6}, forget_applicants});
    install_own(room);
    install_office(room);
    install_door(room);
    install_disclosure(room);
}

} // namespace hearth::workforce
