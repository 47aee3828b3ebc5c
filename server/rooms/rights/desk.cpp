// Taking requests down and moving them on.
#include "rooms/rights/inside.h"

#include "base/day_number.h"
#include "platform/settings/settings.h"
#include "rooms/workforce/workforce.h"

#include <algorithm>

namespace hearth::rights {
namespace {

constexpr char calendar_name[] = "rights:working_days";
constexpr char number_letter = 'Q';

/// Whom it is about, from their file.
Result<void> name_person(Tx& tx, Request& one) {
    if (one.person == Person::Customer) {
        if (!one.customer) return invalid_field("/customer", "platform.required");
        auto const file = TRY(customers::load_customer(tx, *one.customer));
        one.store = file.store;
        one.details.name = file.name;
        one.details.phone = file.phone;
        one.details.locale = file.locale;
        return {};
    }
    if (!one.worker) return invalid_field("/worker", "platform.required");
    auto const file = TRY(workforce::load_worker(tx, *one.worker));
    one.store = file.store;
    one.details.name = file.name;
    one.details.phone = file.phone;
    return {};
}

/// Whose name and number were frozen is reached by what the last request knew.
void remember_person(Tx& tx, Request& one) {
    if (!one.details.phone.empty()) return;
    for (auto const& earlier : store::list_of(tx, one.person, one.who(), most_of_person)) {
        if (earlier.details.phone.empty()) continue;
        one.details.name = earlier.details.name;
        one.details.phone = earlier.details.phone;
        return;
    }
}

bool is_asked_already(Tx& tx, Request const& one) {
    auto const all = store::list_of(tx, one.person, one.who(), most_of_person);
    return std::any_of(all.begin(), all.end(), [&](Request const& earlier) {
        return earlier.kind == one.kind && !is_over(earlier.state);
    });
}

Result<void> number(Tx& tx, Request& one) {
    auto const zone =
        one.store ? TRY(identity::store_zone(tx, *one.store)) : identity::Store{}.zone;
    auto const head = day_head(number_letter, one.opened_at, zone);
    int next = store::count_numbers(tx, head) + 1;
    for (int tried = 0; tried < most_number_tries; ++tried, ++next) {
        one.number = day_number(head, next);
        if (store::insert(tx, one)) return {};
    }
    return Error{Refusal::Unavailable, "rights.no_number_free"};
}

Instant due_of(Tx& tx, Id<Request> id, Instant otherwise) {
    for (auto const& clock : clocks::list_of(tx, id.uuid))
        if (clock.kind == due_clock) return clock.due_at;
    return otherwise;
}

/// The calendar is made anew each time: the next year's notice may have come in.
Result<void> start_clock(Tx& tx, Request& one) {
    clocks::save_calendar(tx, calendar_name, working_days());
    clocks::start(tx, {.kind = std::string(due_clock),
                       .subject = one.id.uuid,
                       .ladder = ladder_of(settings::load<Terms>(tx, one.store)),
                       .calendar = calendar_name,
                       .store = one.store});
    one.due_at = due_of(tx, one.id, one.due_at);
    if (!store::update(tx, one))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    return {};
}

void publish(Tx& tx, Request const& one) {
    tx.publish(
        RequestMoved{one.id, one.kind, one.state, one.level, one.customer, one.worker, one.store});
}

/// The person sits before their own page, and no judgement of anybody is needed.
bool goes_at_once(Tx& tx, Request const& one) {
    bool const is_own = one.person == Person::Customer && tx.actor().kind == ActorKind::Customer &&
                        tx.actor().id == one.who();
    bool const is_copy = gives_copy(one.kind) && tx.actor().kind == ActorKind::Worker;
    return (is_own || is_copy) && one.proof && is_done_at_once(one.kind) &&
           settings::load<Terms>(tx, one.store).at_once;
}

} // namespace

Result<Request> ask(Tx& tx, Ask const& what) {
    TRY(check_details(what.kind, what.asker, what.details));
    Request one{.id = tx.new_id<Request>(),
                .person = what.person,
                .customer = what.customer,
                .worker = what.worker,
                .kind = what.kind,
                .channel = what.channel,
                .asker = what.asker,
                .details = what.details,
                .opened_at = tx.now(),
                .opened_by_kind = tx.actor().kind,
                .opened_by = tx.actor().id,
                .due_at = tx.now()};
    TRY(name_person(tx, one));
    remember_person(tx, one);
    if (is_asked_already(tx, one)) return Error{Refusal::Conflict, "rights.asked_already"};
    if (what.proof) {
        one.proof = what.proof;
        one.proved_by = tx.actor().id;
        one.proved_at = tx.now();
    }
    TRY(number(tx, one));
    TRY(start_clock(tx, one));
    store::add_step(tx, one.id, StepKind::Asked, one.details.words);
    publish(tx, one);
    if (goes_at_once(tx, one)) return carry_out(tx, one.id);
    tell(tx, one, "rights_taken");
    return one;
}

Result<Request> load(Tx& tx, Id<Request> id) {
    auto found = store::find(tx, id);
    if (!found) return Error{Refusal::NotFound, "rights.not_found"};
    return std::move(*found);
}

std::vector<Request> list_of(Tx& tx, Person person, Uuid who) {
    return store::list_of(tx, person, who, most_of_person);
}

std::vector<Step> list_steps(Tx& tx, Id<Request> id) {
    return store::list_steps(tx, id);
}

Result<Request> load_open(Tx& tx, Id<Request> id) {
    auto one = TRY(load(tx, id));
    if (is_over(one.state)) return Error{Refusal::Conflict, "rights.over"};
    return one;
}

Result<Request> move(Tx& tx, Request one, StepKind step, std::optional<std::string> const& note) {
    if (!store::update(tx, one))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    store::add_step(tx, one.id, step, note);
    publish(tx, one);
    return one;
}

Result<Request> end(Tx& tx, Request one, State state, StepKind step,
                    std::optional<std::string> const& note) {
    one.state = state;
    one.ended_at = tx.now();
    one.obstacles.clear();
    clocks::resume(tx, due_clock, one.id.uuid);
    clocks::meet(tx, due_clock, one.id.uuid);
    return move(tx, std::move(one), step, note);
}

Result<void> note_volumes(Tx& tx, Id<Request> id, int volumes) {
    auto one = TRY(load(tx, id));
    one.volumes = volumes;
    if (!store::update(tx, one))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    publish(tx, one);
    return {};
}

Result<Request> open_copy(Tx& tx, Id<Request> id) {
    auto one = TRY(load(tx, id));
    if (!may_fetch(one, tx.now())) return Error{Refusal::Conflict, "rights.copy_expired"};
    auto const terms = settings::load<Terms>(tx, one.store);
    one.open_until = tx.now() + minutes{terms.open_minutes};
    one.open_in = tx.actor().session.uuid;
    return move(tx, std::move(one), StepKind::Opened);
}

Result<Request> prove(Tx& tx, Id<Request> id, Proof how, std::string const& note) {
    auto one = TRY(load_open(tx, id));
    one.proof = how;
    one.proved_by = tx.actor().id;
    one.proved_at = tx.now();
    return move(tx, std::move(one), StepKind::Proved, note);
}

Result<Request> take(Tx& tx, Id<Request> id) {
    auto one = TRY(load_open(tx, id));
    one.owner = Id<identity::Account>{tx.actor().id};
    if (one.state == State::Open) one.state = State::Working;
    return move(tx, std::move(one), StepKind::Taken);
}

Result<Request> answer(Tx& tx, Id<Request> id, std::string const& words) {
    auto one = TRY(load_open(tx, id));
    if (!one.proof) return Error{Refusal::Conflict, "rights.not_proved"};
    if (one.person == Person::Customer && is_done_at_once(one.kind))
        return Error{Refusal::Conflict, "rights.not_in_words"};
    one.details.answer = words;
    one = TRY(end(tx, std::move(one), State::Done, StepKind::Done, words));
    tell(tx, one, "rights_answered");
    return one;
}

Result<Request> refuse(Tx& tx, Id<Request> id, Reason reason, std::string const& words) {
    auto one = TRY(load_open(tx, id));
    one.refusal = reason;
    one.details.answer = words;
    one = TRY(end(tx, std::move(one), State::Refused, StepKind::Refused, words));
    tell(tx, one, "rights_refused");
    return one;
}

Result<Request> withdraw(Tx& tx, Id<Request> id) {
    return end(tx, TRY(load_open(tx, id)), State::Withdrawn, StepKind::Withdrawn);
}

Result<void> hear_due(Tx& tx, clocks::Firing const& firing) {
    auto one = TRY(load(tx, Id<Request>{firing.entry.subject}));
    if (is_over(one.state)) return {};
    one.level = level_of(firing.rung.name, one.level);
    auto const step = firing.rung.name == "warn"  ? StepKind::Warned
                      : firing.rung.name == "due" ? StepKind::Overdue
                                                  : StepKind::Climbed;
    TRY(move(tx, std::move(one), step));
    return {};
}

} // namespace hearth::rights
