// From the first tap to the closing line: raising, taking, the log.
#include "rooms/safety/inside.h"
#include "rooms/safety/store.h"

#include "base/day_number.h"
#include "platform/log/log.h"
#include "platform/words/words.h"

#include <algorithm>

namespace hearth::safety {
namespace {

Teller& teller() {
    static Teller one;
    return one;
}

/// The same tap, or another one of who has called already.
std::optional<Incident> find_same(Tx& tx, Tap const& tap, std::string const& key) {
    if (auto known = store::find_by_tap(tx, tx.actor().id, key)) return known;
    bool const is_call = tap.source == Source::Worker || tap.source == Source::Customer;
    return is_call ? store::find_live_of(tx, tx.actor().id) : std::optional<Incident>{};
}

/// "S261122-0001", in the store's day. Gives what is there where somebody was quicker.
Result<std::optional<Incident>> insert_numbered(Tx& tx, Incident& one, Tap const& tap) {
    auto const zone = TRY(identity::store_zone(tx, one.store));
    auto const head = day_head('S', one.heard_at, zone);
    int next = store::count_numbers(tx, head) + 1;
    for (int tried = 0; tried < most_number_tries; ++tried, ++next) {
        one.number = day_number(head, next);
        if (store::insert(tx, one)) return std::optional<Incident>{};
        if (auto same = find_same(tx, tap, one.tap_key)) return same;
    }
    return Error{Refusal::Unavailable, "safety.no_number_free"};
}

void add_position(Tx& tx, Incident const& one, visits::Position const& position, Instant at) {
    store::add_position(tx, one.id, {position, tapped_at(at, tx.now()), tx.now()});
}

/// One that is known already: where they are now, and what has happened if only that is new.
Result<Incident> tap_again(Tx& tx, Incident one, Tap const& tap, bool is_same_tap) {
    if (is_same_tap) return one;
    auto const at = tap.at.value_or(tx.now());
    if (tap.position) add_position(tx, one, *tap.position, at);
    if (one.kind == Kind::Unknown && tap.kind != Kind::Unknown) {
        one.kind = tap.kind;
        one.checklist = snapshot_of(tx, one.kind);
        one = TRY(save(tx, std::move(one)));
    }
    touch(tx, one, StepKind::TappedAgain);
    return one;
}

Incident incident_of(Tx& tx, Tap const& tap, std::string key) {
    bool const is_somebody =
        !on_duty(store::list_duties(tx, tap.store, {tx.now(), tx.now() + minutes{1}}), tx.now())
             .empty();
    Incident one{.id = tx.new_id<Incident>(),
                 .kind = tap.kind,
                 .source = tap.source,
                 .level = first_level(is_somebody),
                 .is_silent = tap.is_silent,
                 .is_drill = tap.is_drill,
                 .store = tap.store,
                 .customer = tap.customer,
                 .worker = tap.worker,
                 .raised_by_kind = tx.actor().kind,
                 .raised_by = tx.actor().id,
                 .tap_key = std::move(key),
                 .raised_at = tapped_at(tap.at.value_or(tx.now()), tx.now()),
                 .heard_at = tx.now()};
    if (tap.visit) {
        one.visit = tap.visit->id;
        one.order = tap.visit->order;
        if (!one.customer) one.customer = tap.visit->customer;
    }
    one.checklist = snapshot_of(tx, one.kind);
    return one;
}

void publish_moved(Tx& tx, Incident const& one) {
    IncidentMoved moved{one.id, one.store, {}, {}, one.state, one.is_drill};
    if (one.source == Source::Customer) moved.customer = one.customer;
    if (one.source == Source::Worker) moved.worker = one.worker;
    tx.publish(moved);
}

/// Names of those who are told, for the log.
std::string names_of(Tx& tx, std::vector<Id<identity::Account>> const& people) {
    std::string names;
    for (auto const id : people) {
        auto const account = identity::load_account(tx, id);
        if (!account) continue;
        if (!names.empty()) names += ", ";
        names += account->name;
    }
    return names;
}

} // namespace

Result<Incident> load(Tx& tx, Id<Incident> id) {
    auto found = store::find(tx, id);
    if (!found) return Error{Refusal::NotFound, "safety.not_found"};
    return std::move(*found);
}

Result<Incident> load_live(Tx& tx, Id<Incident> id) {
    auto one = TRY(load(tx, id));
    if (one.state == State::Closed) return Error{Refusal::Conflict, "safety.already_over"};
    return one;
}

Result<Incident> save(Tx& tx, Incident one) {
    if (!store::replace(tx, one))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    one.version += 1;
    return one;
}

bool is_calling(Tx& tx, Uuid person) {
    return store::find_live_of(tx, person).has_value();
}

std::vector<Step> list_steps(Tx& tx, Id<Incident> id) {
    return store::list_steps(tx, id);
}

void add_step(Tx& tx, Incident const& one, StepKind kind, std::optional<std::string> text) {
    store::add_step(tx, one.id, {.kind = kind, .note = std::move(text)});
}

void touch(Tx& tx, Incident const& one, StepKind kind, std::optional<std::string> text) {
    add_step(tx, one, kind, std::move(text));
    tx.publish(IncidentTouched{one.id, one.store, kind});
}

void tell(Tx& tx, Incident const& one, std::string_view rung) {
    auto const people = people_of(tx, one.store, one.level);
    for (auto const id : people)
        store::add_told(tx, one.id, {std::string(rung), id, one.level, tx.now()});
    add_step(tx, one, StepKind::Told, names_of(tx, people));
    Alarm const alarm{one.id,        one.store,   one.kind, one.level, std::string(rung),
                      one.is_silent, one.is_drill};
    tx.publish(alarm);
    if (!teller()) return;
    if (auto const told = teller()(tx, alarm); !told)
        log::error("safety.not_told_at_once",
                   {{"incident", to_text(one.id)}, {"code", told.error().code}});
}

void tell_at_once_with(Teller teller_of_messages) {
    teller() = std::move(teller_of_messages);
}

std::vector<Id<identity::Account>> list_told(Tx& tx, Id<Incident> id, std::string_view rung) {
    std::vector<Id<identity::Account>> all;
    for (auto const& one : store::list_told(tx, id))
        if (one.rung == rung) all.push_back(one.account);
    return all;
}

Result<Incident> raise(Tx& tx, Tap const& tap) {
    auto key = tap.key.empty() ? to_text(tx.new_id<Incident>()) : tap.key;
    if (auto known = find_same(tx, tap, key)) {
        bool const is_same = known->tap_key == key;
        return tap_again(tx, std::move(*known), tap, is_same);
    }
    auto one = incident_of(tx, tap, std::move(key));
    if (auto same = TRY(insert_numbered(tx, one, tap))) {
        bool const is_same = same->tap_key == one.tap_key;
        return tap_again(tx, std::move(*same), tap, is_same);
    }
    add_step(tx, one, StepKind::Raised, tap.note);
    if (tap.position) add_position(tx, one, *tap.position, one.raised_at);
    // Day and night; by when we heard of it, for nobody can answer before.
    clocks::start(tx, {.kind = std::string(acknowledgement_clock),
                       .subject = one.id.uuid,
                       .ladder = ladder(settings::load<Habits>(tx, one.store)),
                       .store = one.store});
    tell(tx, one, "raised");
    return one;
}

Result<Incident> follow(Tx& tx, Id<Incident> id, visits::Position const& position, Instant at) {
    auto const one = TRY(load_live(tx, id));
    add_position(tx, one, position, at);
    touch(tx, one, StepKind::PositionSent);
    return one;
}

Result<Incident> say_safe(Tx& tx, Id<Incident> id, std::optional<std::string> const& word) {
    auto one = TRY(load_live(tx, id));
    std::optional<std::string> own;
    if (one.worker && one.source == Source::Worker) own = store::find_word(tx, *one.worker);
    bool const is_right = is_right_word(own, word);
    one.said_safe_at = tx.now();
    one.is_duress = one.is_duress || !is_right;
    auto saved = TRY(save(tx, std::move(one)));
    touch(tx, saved, is_right ? StepKind::SaidSafe : StepKind::SaidSafeWrongly);
    if (!is_right) tell(tx, saved, "word");
    return saved;
}

Result<Incident> take(Tx& tx, Id<Incident> id, Id<identity::Account> who) {
    auto one = TRY(load_live(tx, id));
    if (one.owner == who) return one;
    if (one.owner && !tx.actor().may_at(manage_permission, one.store))
        return Error{Refusal::Conflict, "safety.taken_by_another"};
    one.owner = who;
    one.state = State::Taken;
    if (!one.acknowledged_at) one.acknowledged_at = tx.now();
    auto taken = TRY(save(tx, std::move(one)));
    clocks::meet(tx, acknowledgement_clock, id.uuid);
    add_step(tx, taken, StepKind::Taken);
    publish_moved(tx, taken);
    return taken;
}

Result<Incident> set_kind(Tx& tx, Id<Incident> id, Kind kind) {
    auto one = TRY(load_live(tx, id));
    if (one.kind == kind) return one;
    one.kind = kind;
    one.checklist = snapshot_of(tx, kind);
    for (auto const& tick : store::list_ticks(tx, id)) // of another plan
        store::set_tick(tx, id, tick.code, false);
    auto saved = TRY(save(tx, std::move(one)));
    touch(tx, saved, StepKind::KindSet, to_text(kind));
    return saved;
}

Result<Incident> note(Tx& tx, Id<Incident> id, std::string const& text) {
    auto const one = TRY(load(tx, id)); // also after the end: what was learnt
    touch(tx, one, StepKind::Noted, text);
    return one;
}

Result<Incident> tick(Tx& tx, Id<Incident> id, std::string const& code, bool is_done) {
    auto const one = TRY(load_live(tx, id));
    auto const lines = checklist_of(one, tx.actor().locale);
    auto const line = std::find_if(lines.begin(), lines.end(),
                                   [&](Line const& line) { return line.code == code; });
    if (line == lines.end()) return Error{Refusal::NotFound, "safety.line_not_found"};
    if (store::set_tick(tx, id, code, is_done))
        touch(tx, one, is_done ? StepKind::Ticked : StepKind::Unticked, line->text);
    return one;
}

Result<Incident> close(Tx& tx, Id<Incident> id, Outcome outcome, std::string const& said) {
    auto one = TRY(load_live(tx, id));
    if (one.state != State::Taken) return Error{Refusal::Conflict, "safety.not_taken"};
    if (outcome == Outcome::Drilled && !one.is_drill)
        return invalid_field("/outcome", "safety.no_drill");
    one.state = State::Closed;
    one.closed_at = tx.now();
    one.outcome = outcome;
    auto closed = TRY(save(tx, std::move(one)));
    clocks::stop_all(tx, id.uuid);
    add_step(tx, closed, StepKind::Closed, said);
    publish_moved(tx, closed);
    return closed;
}

} // namespace hearth::safety
