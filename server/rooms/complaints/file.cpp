// Opening a file and carrying it along: owner, first answer, facts, notes, statements.
#include "rooms/complaints/inside.h"
#include "rooms/complaints/store.h"

#include "base/day_number.h"
#include "base/ensure.h"
#include "platform/settings/settings.h"
#include "rooms/customers/customers.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/identity/identity.h"

namespace hearth::complaints {
namespace {

/// "C261122-0007", in the store's day.
Result<void> insert_numbered(Tx& tx, Complaint& complaint) {
    auto const zone = TRY(identity::store_zone(tx, complaint.store));
    auto const head = day_head('C', complaint.opened_at, zone);
    int next = store::count_numbers(tx, head) + 1;
    for (int tried = 0; tried < most_number_tries; ++tried, ++next) {
        complaint.number = day_number(head, next);
        if (store::insert(tx, complaint)) return {};
    }
    return Error{Refusal::Unavailable, "complaints.no_number_free"};
}

Result<void> mark_for_care(Tx& tx, Id<customers::Customer> id) { // CP-07
    auto customer = TRY(customers::load_customer(tx, id));
    if (customer.is_special_care) return {};
    customer.is_special_care = true;
    TRY(customers::save_customer(tx, customer));
    return {};
}

Result<Complaint> save_and_touch(Tx& tx, Complaint complaint, StepKind kind, bool is_public,
                                 std::optional<std::string> text) {
    auto saved = TRY(save(tx, std::move(complaint)));
    touch(tx, saved, kind, is_public, std::move(text));
    return saved;
}

} // namespace

Result<Complaint> save(Tx& tx, Complaint complaint) {
    if (!store::replace(tx, complaint))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    complaint.version += 1;
    return complaint;
}

Result<Complaint> move(Tx& tx, Complaint complaint, State to) {
    auto const from = complaint.state;
    if (!can_move(from, to))
        return Error{Refusal::Conflict, "complaints.not_so", {{"state", to_text(from)}}};
    complaint.state = to;
    auto saved = TRY(save(tx, std::move(complaint)));
    tx.publish(ComplaintMoved{saved.id, saved.customer, saved.store, from, to});
    return saved;
}

Result<Complaint> load_live(Tx& tx, Id<Complaint> id) {
    auto complaint = TRY(load(tx, id));
    if (is_over(complaint.state)) return Error{Refusal::Conflict, "complaints.already_over"};
    return complaint;
}

void start_clock(Tx& tx, std::string_view kind, Uuid subject, Id<identity::Store> store,
                 seconds after) {
    // Promises to an upset customer run day and night.
    clocks::start(tx, {.kind = std::string(kind),
                       .subject = subject,
                       .ladder = ladder(settings::load<Promises>(tx), after),
                       .store = store});
}

Step add_step(Tx& tx, Complaint const& complaint, StepKind kind, bool is_public,
              std::optional<std::string> note) {
    return store::add_step(tx, complaint.id,
                           {.kind = kind, .is_public = is_public, .note = std::move(note)});
}

Step touch(Tx& tx, Complaint const& complaint, StepKind kind, bool is_public,
           std::optional<std::string> note) {
    auto step = add_step(tx, complaint, kind, is_public, std::move(note));
    tx.publish(ComplaintTouched{complaint.id, complaint.store, kind,
                                is_public ? std::optional(complaint.customer)
                                          : std::optional<Id<customers::Customer>>{}});
    return step;
}

Result<Complaint> load(Tx& tx, Id<Complaint> id) {
    auto found = store::find(tx, id);
    if (!found) return Error{Refusal::NotFound, "complaints.not_found"};
    return std::move(*found);
}

std::vector<Step> list_steps(Tx& tx, Id<Complaint> id) {
    return store::list_steps(tx, id);
}

std::vector<Commitment> list_commitments(Tx& tx, Id<Complaint> id) {
    return store::list_commitments(tx, id);
}

std::vector<Complaint> list_of_customer(Tx& tx, Id<customers::Customer> customer, int limit) {
    return store::list_of_customer(tx, customer, limit);
}

Result<Complaint> open(Tx& tx, OpenComplaint const& what) {
    Complaint one{.id = tx.new_id<Complaint>(),
                  .channel = what.channel,
                  .kind = what.kind,
                  .grade = what.grade.value_or(grade_of(what.kind)),
                  .wanted = what.wanted,
                  .mood = what.mood,
                  .store = what.store,
                  .customer = what.customer,
                  .order = what.order,
                  .visit = what.visit,
                  .words = what.words,
                  .place = what.place,
                  .happened_at = what.happened_at,
                  .workers = what.workers,
                  .departments = what.departments,
                  .alleges_fraud = what.alleges_fraud,
                  .opened_at = tx.now(),
                  .opened_by_kind = tx.actor().kind,
                  .opened_by = tx.actor().id};
    // Whoever takes it down is in charge of it until somebody else takes it (CP-01).
    if (tx.actor().kind == ActorKind::Staff) one.owner = Id<identity::Account>{tx.actor().id};
    TRY(insert_numbered(tx, one));
    add_step(tx, one, StepKind::Opened, true);
    auto const promises = settings::load<Promises>(tx);
    start_clock(tx, response_clock, one.id.uuid, one.store, response_time(promises, one.grade));
    start_clock(tx, examination_clock, one.id.uuid, one.store,
                examination_time(promises, one.grade));
    // What the house itself noticed nobody has complained of yet.
    if (one.channel != Channel::System) TRY(mark_for_care(tx, one.customer));
    tx.publish(ComplaintOpened{one.id, one.customer, one.store, one.order, one.kind, one.grade,
                               one.channel});
    for (auto const worker : one.workers)
        tx.publish(WorkerAsked{one.id, one.store, worker});
    return one;
}

Result<Complaint> take(Tx& tx, Id<Complaint> id, Id<identity::Account> owner) {
    auto complaint = TRY(load_live(tx, id));
    TRY(identity::load_account(tx, owner));
    if (complaint.owner == owner) return complaint;
    complaint.owner = owner;
    return save_and_touch(tx, std::move(complaint), StepKind::Taken, false, {});
}

Result<Complaint> respond(Tx& tx, Id<Complaint> id, std::string const& said) {
    auto complaint = TRY(load_live(tx, id));
    complaint.responded_at = tx.now();
    auto moved = TRY(move(tx, std::move(complaint), State::Responded));
    clocks::meet(tx, response_clock, id.uuid);
    add_step(tx, moved, StepKind::Responded, true, said);
    return moved;
}

Result<Complaint> examine(Tx& tx, Id<Complaint> id, std::string const& findings,
                          std::optional<Instant> final_by) {
    auto complaint = TRY(load_live(tx, id));
    if (complaint.grade == Grade::Hard && !final_by) // CP-03
        return invalid_field("/final_by", "complaints.final_date_missing");
    if (final_by && *final_by <= tx.now())
        return invalid_field("/final_by", "complaints.moment_has_passed");
    complaint.examined_at = tx.now();
    complaint.final_by = final_by;
    auto moved = TRY(move(tx, std::move(complaint), State::Examined));
    clocks::meet(tx, examination_clock, id.uuid);
    clocks::stop(tx, final_clock, id.uuid); // of a round before
    if (final_by)
        start_clock(tx, final_clock, id.uuid, moved.store,
                    std::chrono::ceil<seconds>(*final_by - tx.now()));
    // What was found is ours to tell; the date is the customer's to know.
    add_step(tx, moved, StepKind::Examined, false, findings);
    return moved;
}

Result<Step> note(Tx& tx, Id<Complaint> id, std::string const& text, bool is_public) {
    auto const complaint = TRY(load(tx, id));
    return touch(tx, complaint, StepKind::Noted, is_public, text);
}

Result<Step> add_statement(Tx& tx, Id<Complaint> id, std::string const& words) {
    auto const complaint = TRY(load_live(tx, id));
    return touch(tx, complaint, StepKind::WorkerSaid, false, words);
}

Result<Step> mark_silent(Tx& tx, Id<Complaint> id, std::string const& how_asked) {
    auto const complaint = TRY(load_live(tx, id));
    if (complaint.workers.empty()) return Error{Refusal::Conflict, "complaints.nobody_named"};
    return touch(tx, complaint, StepKind::WorkerSilent, false, how_asked);
}

std::vector<Id<workforce::Worker>> crew_of(Tx& tx, Id<orders::Visit> visit) {
    std::vector<Id<workforce::Worker>> crew;
    for (auto const& one : dispatch::list_asked(tx, visit))
        if (one.state == dispatch::AssignmentState::Confirmed ||
            one.state == dispatch::AssignmentState::Released)
            crew.push_back(one.worker);
    return crew;
}

Result<Complaint> withdraw(Tx& tx, Id<Complaint> id) {
    auto complaint = TRY(load_live(tx, id));
    complaint.closed_at = tx.now();
    auto moved = TRY(move(tx, std::move(complaint), State::Withdrawn));
    clocks::stop_all(tx, id.uuid);
    auto const question = identity::find_approval(tx, remedy_approval, id.uuid);
    if (question && question->state == identity::ApprovalState::Waiting)
        TRY(identity::decide_approval(tx, question->id, identity::ApprovalState::Withdrawn, {}));
    // Nobody waits any more for what was promised; what shall prevent the next one goes on.
    for (auto const& one : store::list_commitments(tx, id))
        if (one.kind == CommitmentKind::ToCustomer) clocks::stop_all(tx, one.id.uuid);
    add_step(tx, moved, StepKind::Withdrawn, true);
    return moved;
}

} // namespace hearth::complaints
