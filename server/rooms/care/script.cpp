#include "rooms/care/script.h"

#include <algorithm>
#include <set>

namespace hearth::care {
namespace {

using Faults = std::vector<FieldError>;

Question const* find_question(Script const& script, std::string const& code) {
    auto const it = std::find_if(script.questions.begin(), script.questions.end(),
                                 [&](Question const& one) { return one.code == code; });
    return it == script.questions.end() ? nullptr : &*it;
}

Answer const* find_answer(Answers const& answers, std::string const& code) {
    auto const it = std::find_if(answers.begin(), answers.end(),
                                 [&](Answer const& one) { return one.question == code; });
    return it == answers.end() ? nullptr : &*it;
}

void check_picks(Question const& question, std::string const& at, Faults& faults) {
    bool const is_choice = question.kind == QuestionKind::Choice;
    if (is_choice ? question.picks.size() < 2 : !question.picks.empty())
        faults.push_back({at + "/picks", "care.script_picks", {}});
    std::set<std::string> codes;
    for (auto const& pick : question.picks)
        if (!codes.insert(pick.code).second)
            faults.push_back({at + "/picks", "care.script_code_twice", {{"code", pick.code}}});
}

Result<void> refuse(Faults faults) {
    if (faults.empty()) return {};
    return Error{Refusal::Invalid, "platform.invalid", {}, std::move(faults)};
}

/// Exactly what its kind takes.
bool fits(Question const& question, Answer const& answer) {
    int const given = answer.score.has_value() + answer.yes.has_value() + answer.pick.has_value() +
                      answer.text.has_value();
    if (given != 1) return false;
    switch (question.kind) {
    case QuestionKind::Score:
        return answer.score.has_value();
    case QuestionKind::YesNo:
        return answer.yes.has_value();
    case QuestionKind::Text:
        return answer.text.has_value();
    case QuestionKind::Choice:
        break;
    }
    return answer.pick && std::any_of(question.picks.begin(), question.picks.end(),
                                      [&](Pick const& pick) { return pick.code == *answer.pick; });
}

bool is_trouble(Question const& question, Answer const& answer, int low_score) {
    if (answer.score && answer.score->value <= low_score) return true;
    return answer.yes && question.bad_answer && *answer.yes == *question.bad_answer;
}

} // namespace

Result<void> check_script(Script const& script) {
    Faults faults;
    std::set<std::string> codes;
    bool has_score = false;
    int place = 0;
    for (auto const& question : script.questions) {
        auto const at = "/script/questions/" + std::to_string(place++);
        if (!codes.insert(question.code).second)
            faults.push_back({at + "/code", "care.script_code_twice", {{"code", question.code}}});
        check_picks(question, at, faults);
        if (question.bad_answer && question.kind != QuestionKind::YesNo)
            faults.push_back({at + "/bad_answer", "care.script_bad_answer", {}});
        has_score |= question.kind == QuestionKind::Score && question.is_needed;
    }
    if (!has_score) faults.push_back({"/script/questions", "care.script_needs_score", {}});
    return refuse(std::move(faults));
}

Result<void> check_answers(Script const& script, Answers const& answers) {
    Faults faults;
    std::set<std::string> seen;
    int place = 0;
    for (auto const& answer : answers) {
        auto const at = "/answers/" + std::to_string(place++);
        auto const* const question = find_question(script, answer.question);
        if (!question || !seen.insert(answer.question).second)
            faults.push_back({at + "/question", "care.answer_unasked", {}});
        else if (!fits(*question, answer))
            faults.push_back({at, "care.answer_unfit", {}});
    }
    for (auto const& question : script.questions)
        if (question.is_needed && !find_answer(answers, question.code))
            faults.push_back({"/answers", "care.answer_missing", {{"code", question.code}}});
    return refuse(std::move(faults));
}

Marks marks_of(Script const& script, Answers const& answers, int low_score) {
    Marks marks;
    std::int64_t sum = 0;
    std::int64_t count = 0;
    for (auto const& [question, answer] : asked_of(script, answers)) {
        if (answer.score) {
            auto const score = static_cast<int>(answer.score->value);
            sum += score;
            ++count;
            marks.lowest = std::min(marks.lowest.value_or(score), score);
        }
        if (is_trouble(question, answer, low_score)) marks.troubles.push_back(question.code);
    }
    // Half up: (200 × sum + count) / (2 × count).
    if (count > 0) marks.average = static_cast<int>((200 * sum + count) / (2 * count));
    return marks;
}

std::vector<Asked> asked_of(Script const& script, Answers const& answers) {
    std::vector<Asked> asked;
    for (auto const& question : script.questions)
        if (auto const* const answer = find_answer(answers, question.code))
            asked.push_back({question, *answer});
    return asked;
}

complaints::Kind case_kind(Script const& script, Marks const& marks) {
    if (marks.troubles.empty()) return complaints::Kind::Quality;
    auto const* const question = find_question(script, marks.troubles.front());
    return question ? question->about.value_or(complaints::Kind::Quality)
                    : complaints::Kind::Quality;
}

notify::FollowUpResult result_of(Outcome outcome, Marks const& marks) {
    using Result = notify::FollowUpResult;
    switch (outcome) {
    case Outcome::Answered:
        return marks.troubles.empty() ? Result::Satisfied : Result::Unsatisfied;
    case Outcome::NoAnswer:
        return Result::NoAnswer;
    case Outcome::CallLater:
        return Result::CallLater;
    case Outcome::WrongNumber:
        return Result::WrongNumber;
    case Outcome::OptedOut:
        return Result::OptedOut;
    case Outcome::Confirmed:
        return Result::Confirmed;
    case Outcome::WantsChange:
        break;
    }
    return Result::WantsChange;
}

} // namespace hearth::care
