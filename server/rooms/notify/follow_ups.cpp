#include "rooms/notify/inside.h"
#include "rooms/notify/store.h"

#include "platform/settings/settings.h"
#include "platform/words/words.h"

namespace hearth::notify {
namespace {

constexpr char default_zone[] = "Asia/Shanghai";

void tell_opened(Tx& tx, FollowUp const& one) {
    tx.publish(FollowUpOpened{one.id, one.kind, one.order, one.store, one.level});
}

Result<FollowUp> save(Tx& tx, FollowUp one) {
    if (!store::replace_follow_up(tx, one))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    one.version += 1;
    return one;
}

void close(Tx& tx, FollowUp& one) {
    one.done_at = tx.now();
    one.done_by = tx.actor().id;
    clocks::meet(tx, follow_up_clock, one.id.uuid);
    clocks::meet(tx, day_before_clock, one.id.uuid);
    tx.publish(FollowUpFinished{one.id, one.kind, one.order, one.customer, one.store, *one.result});
}

Result<void> finish(Tx& tx, FollowUp one) {
    one.state = FollowUpState::Done;
    close(tx, one);
    TRY(save(tx, std::move(one)));
    return {};
}

/// The clock begins anew at the time that the customer asked for.
void put_off(Tx& tx, FollowUp& one, Instant call_at, Habits const& habits) {
    auto const wait = std::chrono::ceil<seconds>(call_at - tx.now());
    auto const after = hours{habits.follow_up_manager_h - habits.follow_up_to_h};
    one.opens_at = call_at;
    one.due_at = due_after(one.due_at, call_at, tx.now());
    // One that is overdue is said to be so again; the time it is counted by stays.
    auto const due = std::max(std::chrono::ceil<seconds>(one.due_at - tx.now()), wait + hours{1});
    clocks::stop(tx, follow_up_clock, one.id.uuid);
    clocks::start(tx, {.kind = std::string(follow_up_clock),
                       .subject = one.id.uuid,
                       .ladder = follow_up_ladder(wait, due, due + std::max(after, hours{1})),
                       .store = one.store});
}

} // namespace

Result<FollowUp> load_follow_up(Tx& tx, Id<FollowUp> id) {
    auto found = store::find_follow_up(tx, id);
    if (!found) return Error{Refusal::NotFound, "notify.follow_up_not_found"};
    return std::move(*found);
}

std::vector<FollowUp> list_follow_ups(Tx& tx, Id<identity::Store> store_id, int limit) {
    return store::list_follow_ups(tx, store_id, limit);
}

std::vector<FollowUp> list_follow_ups_of(Tx& tx, Id<customers::Customer> customer, int limit) {
    return store::list_follow_ups_of(tx, customer, limit);
}

std::vector<FollowUp> list_care_due(Tx& tx, Id<identity::Store> store_id, Span span, int limit) {
    return store::list_care_due(tx, store_id, span, limit);
}

std::optional<Id<FollowUp>> plan_follow_up(Tx& tx, PlanFollowUp const& plan) {
    auto const store = identity::load_store(tx, plan.visit.store);
    auto const due = plan.from + plan.due;
    auto const opens = polite_time(tx, plan.from + plan.opens, store ? store->zone : default_zone);
    FollowUp const one{.id = tx.new_id<FollowUp>(),
                       .kind = plan.kind,
                       .order = plan.visit.order,
                       .visit = plan.visit.id,
                       .customer = plan.visit.customer,
                       .store = plan.visit.store,
                       .opens_at = std::min(opens, due - minutes{1}),
                       .due_at = due};
    if (!store::insert_follow_up(tx, one)) return {};
    auto const wait = std::chrono::ceil<seconds>(one.opens_at - plan.from);
    clocks::start(tx, {.kind = std::string(follow_up_clock),
                       .subject = one.id.uuid,
                       .ladder = follow_up_ladder(wait, plan.due, plan.manager),
                       .store = one.store,
                       .from = plan.from});
    return one.id;
}

Result<void> plan_after_service(Tx& tx, orders::OrderDone const& done) {
    std::optional<orders::Visit> last;
    for (auto const& visit : orders::list_visits(tx, done.order))
        if (visit.state == orders::VisitState::Done) last = visit;
    if (!last) return {};
    auto const habits = settings::load<Habits>(tx);
    plan_follow_up(tx, {.visit = *last,
                        .from = done.at,
                        .opens = hours{habits.follow_up_from_h},
                        .due = hours{habits.follow_up_to_h},
                        .manager = hours{habits.follow_up_manager_h}});
    return {};
}

void drop_follow_ups(Tx& tx, Id<orders::Order> order) {
    for (auto const& visit : orders::list_visits(tx, order))
        for (auto const kind :
             {FollowUpKind::AfterService, FollowUpKind::DayBefore, FollowUpKind::SecondContact}) {
            auto one = store::find_follow_up(tx, kind, visit.id);
            if (!one || one->state == FollowUpState::Done) continue;
            one->state = FollowUpState::Dropped;
            store::replace_follow_up(tx, *one);
            clocks::stop(tx, follow_up_clock, one->id.uuid);
            clocks::stop(tx, day_before_clock, one->id.uuid);
        }
}

Result<void> drop_follow_up(Tx& tx, Id<FollowUp> id, FollowUpResult why) {
    auto one = TRY(load_follow_up(tx, id));
    if (one.state == FollowUpState::Done || one.state == FollowUpState::Dropped) return {};
    one.result = why;
    if (tx.now() > one.due_at) return finish(tx, std::move(one));
    one.state = FollowUpState::Dropped;
    clocks::stop(tx, follow_up_clock, id.uuid);
    clocks::stop(tx, day_before_clock, id.uuid);
    TRY(save(tx, std::move(one)));
    return {};
}

Result<FollowUp> finish_follow_up(Tx& tx, Id<FollowUp> id, std::int64_t version,
                                  FinishFollowUp const& what) {
    auto one = TRY(load_follow_up(tx, id));
    if (one.version != version) return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    if (one.state != FollowUpState::Open)
        return Error{Refusal::Conflict, "notify.follow_up_not_open"};
    if (!is_answer_to(one.kind, what.result))
        return invalid_field("/result", "notify.answer_to_another_call");
    auto const habits = settings::load<Habits>(tx);
    auto const zone = identity::store_zone(tx, one.store).value_or(default_zone);
    if (what.result == FollowUpResult::CallLater)
        TRY(check_call_at(what.call_at, tx.now(), habits, zone));
    one.tries += 1;
    one.state = after_call(what.result, one.tries, habits);
    one.result = what.result;
    if (what.answers) one.answers = what.answers;
    if (what.note) one.note = what.note;
    if (one.state == FollowUpState::Waiting) put_off(tx, one, *what.call_at, habits);
    if (one.state == FollowUpState::Done) close(tx, one);
    return save(tx, std::move(one));
}

std::vector<std::string> script_of(FollowUpKind kind, std::string_view locale) {
    constexpr int most_questions = 20;
    std::vector<std::string> script;
    for (int i = 1; i <= most_questions; ++i) {
        auto const key = "notify.script_" + to_text(kind) + "_" + std::to_string(i);
        if (!words::has(locale, key)) break;
        script.push_back(words::text(locale, key));
    }
    return script;
}

Result<void> hear_follow_up_clock(Tx& tx, clocks::Firing const& firing) {
    auto one = store::find_follow_up(tx, Id<FollowUp>{firing.entry.subject});
    if (!one || one->state == FollowUpState::Done || one->state == FollowUpState::Dropped)
        return {};
    if (firing.rung.name == "open") one->state = FollowUpState::Open;
    if (firing.rung.name == "manager") one->level = FollowUpLevel::Manager;
    TRY(save(tx, *one));
    tell_opened(tx, *one);
    return {};
}

} // namespace hearth::notify
