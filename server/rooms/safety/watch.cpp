// The dead-man timer (BE-12): a visit that should have ended is asked after, and silence opens an
// incident by itself. It hangs on the visit's own steps, so nobody has to think of it.
#include "rooms/safety/inside.h"
#include "rooms/safety/store.h"

#include "rooms/dispatch/dispatch.h"

namespace hearth::safety {
namespace {

using orders::VisitState;

bool is_at_work(VisitState state) {
    return state == VisitState::Arrived || state == VisitState::InService;
}

void watch(Tx& tx, orders::Visit const& visit, Instant from) {
    clocks::stop(tx, check_out_clock, visit.id.uuid);
    clocks::start(
        tx, {.kind = std::string(check_out_clock),
             .subject = visit.id.uuid,
             .ladder = {{"due", minutes{settings::load<Habits>(tx, visit.store).check_out_min}}},
             .store = visit.store,
             .from = from});
}

void end_question(Tx& tx, Id<orders::Visit> visit) {
    auto question = store::find_open_at(tx, visit);
    if (!question) return;
    clocks::stop(tx, answer_clock, question->id.uuid);
    question->ended_at = tx.now();
    store::replace_question(tx, *question);
}

Result<void> on_visit_state(Tx& tx, orders::VisitStateChanged const& event) {
    if (is_at_work(event.to)) {
        auto const visit = TRY(orders::load_visit(tx, event.visit));
        if (!is_at_work(visit.state)) return {}; // heard late: they are out again
        watch(tx, visit, watched_from(visit.window(), event.at, tx.now()));
        return {};
    }
    if (!is_at_work(event.from)) return {};
    clocks::meet(tx, check_out_clock, event.visit.uuid);
    end_question(tx, event.visit);
    return {};
}

Result<void> on_missed_check_out(Tx& tx, clocks::Firing const& firing) {
    clocks::meet(tx, check_out_clock, firing.entry.subject); // an alarm, over when it has rung
    auto const visit = TRY(orders::load_visit(tx, Id<orders::Visit>{firing.entry.subject}));
    if (!is_at_work(visit.state)) return {};
    auto const asked = ask(tx, visit, true);
    if (!asked && asked.error().kind == Refusal::Conflict) return {}; // nobody is there to answer
    if (!asked) return asked.error();
    return {};
}

Result<void> on_no_answer(Tx& tx, clocks::Firing const& firing) {
    auto question = TRY(load_question(tx, Id<Question>{firing.entry.subject}));
    clocks::meet(tx, answer_clock, firing.entry.subject);
    if (question.ended_at) return {};
    auto const visit = TRY(orders::load_visit(tx, question.visit));
    auto const one =
        TRY(raise(tx, {.source = question.is_of_house ? Source::MissedCheckOut : Source::NoAnswer,
                       .store = question.store,
                       .visit = visit,
                       .worker = question.worker,
                       .key = to_text(question.id)}));
    add_step(tx, one, StepKind::Asked, to_text(question.asked_at));
    question.ended_at = tx.now();
    question.incident = one.id;
    store::replace_question(tx, question);
    return {};
}

/// Whoever leads the work, else whoever is there.
std::optional<Id<workforce::Worker>> find_asked(Tx& tx, Id<orders::Visit> visit) {
    auto const crew = dispatch::list_crew(tx, visit); // the leader first
    for (auto const& one : crew)
        if (one.state == dispatch::AssignmentState::Confirmed) return one.worker;
    return {};
}

/// All is well: the house looks again after the time they need.
void watch_on(Tx& tx, Question const& question, std::optional<int> more_min) {
    auto const visit = orders::load_visit(tx, question.visit);
    if (!visit || !is_at_work(visit->state)) return;
    watch(tx, *visit, std::max(visit->ends_at, tx.now() + minutes{more_min.value_or(0)}));
}

Result<Incident> call_for_help(Tx& tx, Question const& question, bool is_silent) {
    auto const visit = TRY(orders::load_visit(tx, question.visit));
    return raise(tx, {.source = Source::Worker,
                      .is_silent = is_silent,
                      .store = question.store,
                      .visit = visit,
                      .worker = question.worker,
                      .key = to_text(question.id)});
}

/// "All right" with another word than theirs: it looks answered, and is a silent call for help.
Result<void> hear_duress(Tx& tx, Question const& question) {
    auto one = TRY(call_for_help(tx, question, true));
    one.is_duress = true;
    auto const saved = TRY(save(tx, std::move(one)));
    touch(tx, saved, StepKind::SaidSafeWrongly);
    return {};
}

/// Too late for the question, not for who is looking for them.
Result<Question> answer_late(Tx& tx, Question question, Answer said) {
    if (said == Answer::Help) return question;
    if (!question.incident) return Error{Refusal::Conflict, "safety.question_over"};
    auto const one = TRY(load(tx, *question.incident));
    touch(tx, one, StepKind::Answered, to_text(said));
    return question;
}

} // namespace

Result<Question> load_question(Tx& tx, Id<Question> id) {
    auto found = store::find_question(tx, id);
    if (!found) return Error{Refusal::NotFound, "safety.question_not_found"};
    return std::move(*found);
}

Result<Question> ask(Tx& tx, orders::Visit const& visit, bool is_of_house) {
    if (auto open = store::find_open_at(tx, visit.id)) return std::move(*open);
    auto const worker = find_asked(tx, visit.id);
    if (!worker) return Error{Refusal::Conflict, "safety.nobody_there"};
    minutes const wait{settings::load<Habits>(tx, visit.store).answer_min};
    Question const question{.id = tx.new_id<Question>(),
                            .visit = visit.id,
                            .store = visit.store,
                            .worker = *worker,
                            .is_of_house = is_of_house,
                            .asked_by = tx.actor().id,
                            .asked_at = tx.now(),
                            .due_at = tx.now() + wait};
    if (!store::insert_question(tx, question))
        return Error{Refusal::Conflict, "safety.asked_already"};
    clocks::start(tx, {.kind = std::string(answer_clock),
                       .subject = question.id.uuid,
                       .ladder = {{"due", wait}},
                       .store = visit.store});
    tx.publish(Asked{question.id, question.visit, question.store, question.worker});
    return question;
}

Result<Question> answer(Tx& tx, Id<Question> id, Reply const& reply) {
    auto question = TRY(load_question(tx, id));
    auto const own = store::find_word(tx, question.worker);
    bool const is_help = reply.answer == Answer::Help;
    if (is_help) TRY(call_for_help(tx, question, reply.is_silent));
    if (!is_help && !is_right_word(own, reply.word)) TRY(hear_duress(tx, question));
    if (question.ended_at) return answer_late(tx, std::move(question), reply.answer);
    question.answered_at = tx.now();
    question.answer = reply.answer;
    question.ended_at = tx.now();
    store::replace_question(tx, question);
    clocks::meet(tx, answer_clock, id.uuid);
    if (!is_help) watch_on(tx, question, reply.more_min);
    tx.publish(QuestionAnswered{id, question.visit, question.store, question.worker, reply.answer});
    return question;
}

void install_watch(Room& room) {
    room.clocks.emplace(check_out_clock, on_missed_check_out);
    room.clocks.emplace(answer_clock, on_no_answer);
    room.listeners.push_back(
        events::listen<orders::VisitStateChanged>("safety.watch_visit", on_visit_state));
}

} // namespace hearth::safety
