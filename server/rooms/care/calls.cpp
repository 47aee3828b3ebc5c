// What becomes of a call, and of what was answered.
#include "rooms/care/inside.h"
#include "rooms/care/script.h"
#include "rooms/care/store.h"

#include "platform/settings/settings.h"
#include "platform/words/words.h"

#include <algorithm>

namespace hearth::care {
namespace {

constexpr int most_cases = 20;
constexpr int most_answered = 50;

std::string say(std::string const& entry, std::vector<Detail> const& details) {
    return words::text("zh-CN", "care." + entry, details);
}

std::string answer_text(Asked const& asked) {
    auto const& [question, answer] = asked;
    if (answer.score) return say("case_score", {{"score", std::to_string(answer.score->value)}});
    if (answer.yes) return say(*answer.yes ? "case_yes" : "case_no", {});
    if (answer.text) return *answer.text;
    for (auto const& pick : question.picks)
        if (answer.pick == pick.code) return pick.name.zh;
    return "";
}

/// What the customer said, for the case: what went wrong first, then their own words.
std::string case_words(std::vector<Asked> const& asked, Marks const& marks,
                       std::optional<std::string> const& note) {
    auto words = say("case_opened", {});
    for (auto const& one : asked) {
        bool const is_trouble = std::find(marks.troubles.begin(), marks.troubles.end(),
                                          one.question.code) != marks.troubles.end();
        if (is_trouble || one.answer.text)
            words += "\n" + one.question.ask.zh + " " + answer_text(one);
    }
    if (note && !note->empty()) words += "\n" + *note;
    return words;
}

bool is_live(complaints::Complaint const& one) {
    return one.state != complaints::State::Closed && one.state != complaints::State::Withdrawn;
}

/// The case of the order that is still open, with these words added, or a new one.
Result<Id<complaints::Complaint>> file_case(Tx& tx, Taking const& taking, Script const& script,
                                            Marks const& marks) {
    auto const& visit = taking.visit;
    auto const words = case_words(asked_of(script, taking.answers), marks, taking.note);
    for (auto const& known : complaints::list_of_customer(tx, visit.customer, most_cases)) {
        if (known.order != visit.order || !is_live(known)) continue;
        TRY(complaints::note(tx, known.id, words, false));
        return known.id;
    }
    bool const is_upset = marks.lowest && *marks.lowest == 1;
    auto const opened = TRY(complaints::open(
        tx, {.channel = taking.purpose == Purpose::Feedback ? complaints::Channel::System
                                                            : complaints::Channel::Phone,
             .kind = case_kind(script, marks),
             .mood = is_upset ? complaints::Mood::Upset : complaints::Mood::Calm,
             .customer = visit.customer,
             .store = visit.store,
             .order = visit.order,
             .visit = visit.id,
             .words = words,
             .happened_at = visit.starts_at,
             .workers = complaints::crew_of(tx, visit.id)}));
    return opened.id;
}

Purpose purpose_of(notify::FollowUpKind kind) {
    return kind == notify::FollowUpKind::SecondContact ? Purpose::SecondContact
                                                       : Purpose::AfterService;
}

/// Care calls are answered by their questionnaire, a confirmation by one word.
Result<void> check_outcome(notify::FollowUp const& call, CallOutcome const& what) {
    bool const is_answered = what.outcome == Outcome::Answered;
    if (is_answered && !notify::is_care(call.kind))
        return invalid_field("/outcome", "notify.answer_to_another_call");
    if (!is_answered && !what.answers.empty())
        return invalid_field("/answers", "care.answers_without_answer");
    return {};
}

/// What answers come to that fit the questionnaire.
Result<Marks> marks_for(Tx& tx, Taking const& taking) {
    auto const known = TRY(questionnaire_for(tx, taking.purpose, taking.visit.item));
    TRY(check_answers(known.script, taking.answers));
    return marks_of(known.script, taking.answers, settings::load<Habits>(tx).low_score);
}

} // namespace

Result<Answered> take_answers(Tx& tx, Taking const& taking) {
    auto const& visit = taking.visit;
    auto const known = TRY(questionnaire_for(tx, taking.purpose, visit.item));
    auto const marks = TRY(marks_for(tx, taking));
    Answered one{.subject = taking.subject,
                 .purpose = taking.purpose,
                 .script_version = known.version,
                 .customer = visit.customer,
                 .order = visit.order,
                 .store = visit.store,
                 .answers = asked_of(known.script, taking.answers),
                 .average = marks.average,
                 .lowest = marks.lowest,
                 .troubles = static_cast<int>(marks.troubles.size()),
                 .answered_at = tx.now(),
                 .answered_by = tx.actor().id};
    if (!marks.troubles.empty()) one.complaint = TRY(file_case(tx, taking, known.script, marks));
    if (!store::insert_answered(tx, one)) return Error{Refusal::Conflict, "care.answered_already"};
    tx.publish(CustomerAnswered{one.subject, one.purpose, one.customer, one.store, one.order,
                                one.lowest, one.complaint});
    return one;
}

Result<FinishedCall> finish_call(Tx& tx, Id<notify::FollowUp> id, std::int64_t version,
                                 CallOutcome const& what) {
    auto const call = TRY(notify::load_follow_up(tx, id));
    TRY(check_outcome(call, what));
    std::optional<Taking> taking;
    Marks marks;
    if (what.outcome == Outcome::Answered) {
        auto const visit = TRY(orders::load_visit(tx, call.visit));
        taking = Taking{id.uuid, purpose_of(call.kind), visit, what.answers, what.note};
        marks = TRY(marks_for(tx, *taking));
    }
    notify::FinishFollowUp const result{
        .result = result_of(what.outcome, marks), .note = what.note, .call_at = what.call_at};
    FinishedCall finished{TRY(notify::finish_follow_up(tx, id, version, result)), {}};
    if (taking) finished.answered = TRY(take_answers(tx, *taking));
    if (what.outcome == Outcome::OptedOut) opt_out(tx, call.customer);
    return finished;
}

std::vector<Answered> list_answered(Tx& tx, Id<orders::Order> order) {
    return store::list_answered(tx, order, most_answered);
}

} // namespace hearth::care
