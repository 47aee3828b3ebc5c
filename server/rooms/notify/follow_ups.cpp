#include "rooms/notify/inside.h"
#include "rooms/notify/store.h"

#include "platform/settings/settings.h"
#include "platform/words/words.h"

namespace hearth::notify {
namespace {

void tell_opened(Tx& tx, FollowUp const& one) {
    tx.publish(FollowUpOpened{one.id, one.kind, one.order, one.store, one.level});
}

Result<FollowUp> save(Tx& tx, FollowUp one) {
    if (!store::replace_follow_up(tx, one))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    one.version += 1;
    return one;
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

Result<void> plan_after_service(Tx& tx, orders::OrderDone const& done) {
    auto const visits = orders::list_visits(tx, done.order);
    std::optional<Id<orders::Visit>> last;
    for (auto const& visit : visits)
        if (visit.state == orders::VisitState::Done) last = visit.id;
    if (!last) return {};
    auto const habits = settings::load<Habits>(tx);
    FollowUp const one{.id = tx.new_id<FollowUp>(),
                       .kind = FollowUpKind::AfterService,
                       .order = done.order,
                       .visit = *last,
                       .customer = done.customer,
                       .store = done.store,
                       .opens_at = done.at + hours{habits.follow_up_from_h},
                       .due_at = done.at + hours{habits.follow_up_to_h}};
    if (!store::insert_follow_up(tx, one)) return {};
    clocks::start(tx, {.kind = std::string(follow_up_clock),
                       .subject = one.id.uuid,
                       .ladder = follow_up_ladder(habits),
                       .store = done.store,
                       .from = done.at});
    return {};
}

void open_day_before(Tx& tx, orders::Visit const& visit) {
    auto const due = std::max(tx.now(), visit.starts_at - hours{12});
    FollowUp one{.id = tx.new_id<FollowUp>(),
                 .kind = FollowUpKind::DayBefore,
                 .order = visit.order,
                 .visit = visit.id,
                 .customer = visit.customer,
                 .store = visit.store,
                 .state = FollowUpState::Open,
                 .opens_at = tx.now(),
                 .due_at = due};
    if (store::insert_follow_up(tx, one)) {
        tell_opened(tx, one);
        return;
    }
    // The visit was moved and comes up again.
    auto const before = store::find_follow_up(tx, FollowUpKind::DayBefore, visit.id);
    if (!before || before->state == FollowUpState::Open) return;
    one.id = before->id;
    one.version = before->version;
    if (store::replace_follow_up(tx, one)) tell_opened(tx, one);
}

void drop_follow_ups(Tx& tx, Id<orders::Order> order) {
    for (auto const& visit : orders::list_visits(tx, order))
        for (auto const kind : {FollowUpKind::AfterService, FollowUpKind::DayBefore}) {
            auto one = store::find_follow_up(tx, kind, visit.id);
            if (!one || one->state == FollowUpState::Done) continue;
            one->state = FollowUpState::Dropped;
            store::replace_follow_up(tx, *one);
            clocks::stop(tx, follow_up_clock, one->id.uuid);
        }
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
    one.tries += 1;
    one.state = after_call(what.result, one.tries, habits);
    one.result = what.result;
    if (what.answers) one.answers = what.answers;
    if (what.note) one.note = what.note;
    if (one.state == FollowUpState::Done) {
        one.done_at = tx.now();
        one.done_by = tx.actor().id;
        clocks::meet(tx, follow_up_clock, id.uuid);
        tx.publish(FollowUpFinished{id, one.kind, one.order, one.customer, one.store, what.result});
    }
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
