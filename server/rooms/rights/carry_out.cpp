// Doing what was asked: the copy, consents, corrections, erasing and freezing (LD-10, LD-11).
#include "rooms/rights/inside.h"

#include "base/zone.h"
#include "platform/merging/holdings.h"
#include "platform/personal/wiping.h"
#include "platform/settings/settings.h"
#include "rooms/complaints/complaints.h"
#include "rooms/ledger/ledger.h"
#include "rooms/orders/orders.h"

#include <algorithm>

namespace hearth::rights {
namespace {

constexpr int most_looked_at = 200;
constexpr int most_a_turn = 50;

bool has_open_complaint(Tx& tx, Id<customers::Customer> customer) {
    auto const all = complaints::list_of_customer(tx, customer, most_looked_at);
    return std::any_of(all.begin(), all.end(), [](complaints::Complaint const& one) {
        return one.state != complaints::State::Closed && one.state != complaints::State::Withdrawn;
    });
}

bool has_running_series(Tx& tx, Id<customers::Customer> customer) {
    return std::get<0>(tx.one<std::tuple<std::int64_t>>(
               "SELECT count(*) FROM series_v_timeline WHERE company_id = ?1 AND customer_id = ?2 "
               "AND state = 'running'",
               customer)) > 0;
}

/// Waits for what is open, and says so once.
Result<Request> postpone(Tx& tx, Request one, std::vector<Obstacle> const& obstacles) {
    if (one.state == State::Postponed && one.obstacles == obstacles) return one;
    bool const is_new = one.state != State::Postponed;
    one.state = State::Postponed;
    one.obstacles = obstacles;
    // Nobody of ours is late while the person's own matter runs.
    clocks::pause(tx, due_clock, one.id.uuid, "rights.waits_for_open_matters");
    one = TRY(move(tx, std::move(one), StepKind::Postponed));
    if (is_new) tell(tx, one, "rights_postponed");
    return one;
}

Result<Request> give_copy(Tx& tx, Request one) {
    auto const terms = settings::load<Terms>(tx, one.store);
    one.copy_until = tx.now() + std::chrono::days{terms.copy_days};
    one = TRY(end(tx, std::move(one), State::Done, StepKind::Done));
    tell(tx, one, "rights_copy_ready");
    return one;
}

/// The room that keeps them ends them, within a second of the commit (LD-03).
void withdraw_consents(Tx& tx, Id<customers::Customer> customer,
                       std::optional<customers::ConsentPurpose> purpose) {
    auto const what = purpose ? std::optional(to_text(*purpose)) : std::nullopt;
    tx.publish(personal::ConsentsEnd{customer, what});
}

// ---- corrections

Result<void> set_right(Tx& tx, Request const& one, Correction& what) {
    if (what.thing == Thing::Address) {
        auto address = TRY(customers::load_address(tx, what.address.value()));
        if (address.customer != one.customer || address.is_removed)
            return Error{Refusal::NotFound, "customers.address_not_found"};
        what.before = address.detail;
        address.detail = what.wanted;
        what.after = TRY(customers::save_address(tx, address)).detail;
        return {};
    }
    auto file = TRY(customers::load_customer(tx, *one.customer));
    if (what.thing == Thing::Name) {
        what.before = file.name;
        file.name = what.wanted;
    } else if (what.thing == Thing::Locale) {
        what.before = file.locale;
        file.locale = what.wanted;
    } else {
        what.before = file.wishes.cuisine ? std::string(*file.wishes.cuisine) : "";
        file.wishes.cuisine = Text<1, 40>{what.wanted};
    }
    TRY(customers::save_customer(tx, file));
    what.after = what.wanted;
    return {};
}

Result<Request> correct(Tx& tx, Request one) {
    if (one.person == Person::Worker) return Error{Refusal::Conflict, "rights.by_hand"};
    for (auto& what : one.details.corrections) {
        if (what.thing == Thing::Other) return Error{Refusal::Conflict, "rights.by_hand"};
        TRY(set_right(tx, one, what));
    }
    if (one.details.corrections.empty()) return Error{Refusal::Conflict, "rights.by_hand"};
    one = TRY(end(tx, std::move(one), State::Done, StepKind::Corrected));
    tell(tx, one, "rights_done");
    return one;
}

// ---- erasing and freezing

/// The last day on which anything of them must be kept; nothing where nothing must.
std::optional<Instant> last_kept(Tx& tx, Uuid who) {
    std::optional<Instant> last;
    auto const retention = load_retention(tx);
    for (auto const file : files_of(tx, who))
        for (auto const& kept : personal::list_kept(tx, Person::Customer, file, retention))
            if (kept.until) last = std::max(last.value_or(*kept.until), *kept.until);
    return last;
}

void erase_files(Tx& tx, Uuid who) {
    auto const retention = load_retention(tx);
    for (auto const file : files_of(tx, who))
        personal::erase(tx, Person::Customer, file, retention);
}

void freeze_files(Tx& tx, Uuid who) {
    for (auto const file : files_of(tx, who))
        personal::freeze(tx, Person::Customer, file);
}

void erase_frozen(Tx& tx, personal::Restriction const& one) {
    // What came in after the freezing (the last message) is put with the rest.
    freeze_files(tx, one.person);
    if (one.kind != personal::Frozen::Closed) return;
    erase_files(tx, one.person);
    auto const until = last_kept(tx, one.person);
    if (until != one.until) personal::keep_until(tx, one.id, until);
}

Result<Request> erase(Tx& tx, Request one) {
    withdraw_consents(tx, *one.customer, {});
    erase_files(tx, one.who());
    one = TRY(end(tx, std::move(one), State::Done, StepKind::Done));
    tell(tx, one, "rights_done");
    return one;
}

Result<Request> close_account(Tx& tx, Request one) {
    auto const who = one.who();
    withdraw_consents(tx, *one.customer, {});
    erase_files(tx, who);
    TRY(personal::restrict(tx, who, personal::Frozen::Closed, last_kept(tx, who)));
    freeze_files(tx, who);
    // The number leads nowhere any more: whoever signs in with it next is somebody new.
    for (auto const file : files_of(tx, who))
        personal::free_handles(tx, Person::Customer, file);
    identity::end_sessions_of(tx, who);
    one = TRY(end(tx, std::move(one), State::Done, StepKind::Done));
    tell(tx, one, "rights_closed");
    return one;
}

Result<Request> restrict_use(Tx& tx, Request one) {
    TRY(personal::restrict(tx, one.who(), personal::Frozen::Restricted, {}));
    freeze_files(tx, one.who());
    one = TRY(end(tx, std::move(one), State::Done, StepKind::Done));
    tell(tx, one, "rights_done");
    return one;
}

} // namespace

std::vector<Uuid> files_of(Tx& tx, Uuid who) {
    auto all = merging::list_given_up_for(tx, who);
    all.insert(all.begin(), who);
    return all;
}

std::vector<Obstacle> list_obstacles(Tx& tx, Id<customers::Customer> customer) {
    std::vector<Obstacle> all;
    if (!orders::list_open_of(tx, customer, 1).empty()) all.push_back(Obstacle::RunningOrder);
    auto const balance = ledger::balance_of(tx, customer);
    if (balance.orders_due > Money{} || balance.monthly_due > Money{})
        all.push_back(Obstacle::UnpaidBill);
    if (balance.credit > Money{}) all.push_back(Obstacle::MoneyOfTheirs);
    if (has_open_complaint(tx, customer)) all.push_back(Obstacle::OpenComplaint);
    if (has_running_series(tx, customer)) all.push_back(Obstacle::StandingBooking);
    return all;
}

std::vector<RetentionRow> list_retention(Tx& tx) {
    return store::list_retention(tx, local_day(tx.now(), identity::Store{}.zone));
}

personal::Retention load_retention(Tx& tx) {
    personal::Retention retention;
    for (auto const& row : list_retention(tx))
        retention[row.keeps] = row.months;
    return retention;
}

Result<Request> carry_out(Tx& tx, Id<Request> id) {
    auto one = TRY(load_open(tx, id));
    if (!one.proof) return Error{Refusal::Conflict, "rights.not_proved"};
    if (gives_copy(one.kind)) return give_copy(tx, std::move(one));
    if (one.kind == Kind::Explain) return Error{Refusal::Conflict, "rights.needs_words"};
    if (one.kind == Kind::Correct || one.kind == Kind::Supplement)
        return correct(tx, std::move(one));
    // What a worker's file must hold is the law of labour, and a person's judgement.
    if (one.person == Person::Worker) return Error{Refusal::Conflict, "rights.by_hand"};
    if (waits_for_open_matters(one.kind))
        if (auto const obstacles = list_obstacles(tx, *one.customer); !obstacles.empty())
            return postpone(tx, std::move(one), obstacles);
    switch (one.kind) {
    case Kind::Withdraw:
        withdraw_consents(tx, *one.customer, one.details.purpose);
        one = TRY(end(tx, std::move(one), State::Done, StepKind::Done));
        tell(tx, one, "rights_done");
        return one;
    case Kind::CloseAccount:
        return close_account(tx, std::move(one));
    case Kind::Restrict:
        return restrict_use(tx, std::move(one));
    default:
        return erase(tx, std::move(one));
    }
}

Result<void> lift(Tx& tx, Id<customers::Customer> customer) {
    TRY(personal::lift_restriction(tx, customer.uuid));
    for (auto const file : files_of(tx, customer.uuid))
        personal::thaw(tx, file);
    return {};
}

Result<void> go_on(Tx& tx) {
    for (auto const& one : store::list_postponed(tx, most_a_turn)) {
        auto const left = list_obstacles(tx, *one.customer);
        if (left == one.obstacles) continue;
        TRY(carry_out(tx, one.id));
    }
    return {};
}

Result<void> erase_due(Tx& tx) {
    Uuid after{};
    while (true) {
        auto const some = personal::list_unfinished(tx, after, most_looked_at);
        for (auto const& one : some)
            erase_frozen(tx, one);
        if (some.size() < most_looked_at) return {};
        after = some.back().id;
    }
}

} // namespace hearth::rights
