#include <gtest/gtest.h>

#include "rooms/care/script.h"

#include <rapidcheck/gtest.h>

namespace hearth::care {
namespace {

Question question(char const* code, QuestionKind kind) {
    Question one;
    one.code = code;
    one.kind = kind;
    one.ask = {std::string("问") + code, std::string("ask ") + code};
    return one;
}

/// Two scores, damage as bad news, a choice, and words that may be left out.
Script script() {
    Script made;
    made.opening = {"您好", "Hello"};
    made.closing = {"谢谢", "Thank you"};
    auto damage = question("damage", QuestionKind::YesNo);
    damage.bad_answer = true;
    damage.about = complaints::Kind::Damage;
    auto again = question("again", QuestionKind::Choice);
    again.picks = {{"yes", {"会", "Yes"}}, {"maybe", {"再看", "Maybe"}}};
    auto words = question("words", QuestionKind::Text);
    words.is_needed = false;
    made.questions = {question("work", QuestionKind::Score),
                      question("manner", QuestionKind::Score), damage, again, words};
    made.questions[1].about = complaints::Kind::Attitude;
    return made;
}

Answer scored(char const* code, int score) {
    Answer one;
    one.question = code;
    one.score = score;
    return one;
}
Answer said(char const* code, bool yes) {
    Answer one;
    one.question = code;
    one.yes = yes;
    return one;
}
Answer picked(char const* code, char const* pick) {
    Answer one;
    one.question = code;
    one.pick = pick;
    return one;
}
Answers answers(int work, int manner, bool damage) {
    return {scored("work", work), scored("manner", manner), said("damage", damage),
            picked("again", "yes")};
}
std::vector<std::string> faults(Result<void> const& result) {
    std::vector<std::string> found;
    if (!result)
        for (auto const& field : result.error().fields)
            found.push_back(field.pointer + " " + field.code);
    return found;
}
using Found = std::vector<std::string>;

TEST(Scripts, NameEveryFaultTheyHave) { // FU-01
    EXPECT_EQ(faults(check_script(script())), Found{});
    auto bad = script();
    bad.questions[1].code = "work";                    // twice
    bad.questions[0].bad_answer = true;                // of a score
    bad.questions[3].picks = {{"yes", {"会", "Yes"}}}; // no choice at all
    bad.questions[4].picks = {{"a", {"甲", "A"}}, {"a", {"乙", "B"}}};
    EXPECT_EQ(faults(check_script(bad)),
              (Found{"/script/questions/0/bad_answer care.script_bad_answer",
                     "/script/questions/1/code care.script_code_twice",
                     "/script/questions/3/picks care.script_picks",
                     "/script/questions/4/picks care.script_picks",
                     "/script/questions/4/picks care.script_code_twice"}));
    auto none = script();
    none.questions[0].is_needed = none.questions[1].is_needed = false;
    EXPECT_EQ(faults(check_script(none)), Found{"/script/questions care.script_needs_score"});
}

TEST(Answers, FitTheirQuestions) { // FU-01
    EXPECT_EQ(faults(check_answers(script(), answers(5, 4, false))), Found{});
    EXPECT_EQ(
        faults(check_answers(script(), {scored("work", 5), scored("work", 4), scored("damage", 1),
                                        picked("again", "never"), said("weather", true)})),
        (Found{"/answers/1/question care.answer_unasked", "/answers/2 care.answer_unfit",
               "/answers/3 care.answer_unfit", "/answers/4/question care.answer_unasked",
               "/answers care.answer_missing"}));
    auto both = answers(5, 5, false);
    both[0].yes = true; // a score and a yes
    EXPECT_EQ(faults(check_answers(script(), both)), Found{"/answers/0 care.answer_unfit"});
}

TEST(Marks, AreTheMeanTheLowestAndWhatWentWrong) { // FU-01 FU-04
    auto const good = marks_of(script(), answers(5, 4, false), 2);
    EXPECT_EQ(good.average, 450);
    EXPECT_EQ(good.lowest, 4);
    EXPECT_TRUE(good.troubles.empty());
    EXPECT_EQ(result_of(Outcome::Answered, good), notify::FollowUpResult::Satisfied);

    auto const rude = marks_of(script(), answers(5, 2, false), 2);
    EXPECT_EQ(rude.average, 350);
    EXPECT_EQ(rude.troubles, std::vector<catalog::Code>{"manner"});
    EXPECT_EQ(case_kind(script(), rude), complaints::Kind::Attitude);
    EXPECT_EQ(result_of(Outcome::Answered, rude), notify::FollowUpResult::Unsatisfied);

    auto const broken = marks_of(script(), answers(5, 5, true), 2);
    EXPECT_EQ(broken.lowest, 5);
    EXPECT_EQ(case_kind(script(), broken), complaints::Kind::Damage);

    auto three = script();
    three.questions[4] = question("price", QuestionKind::Score);
    auto given = answers(5, 4, false);
    given.push_back(scored("price", 4));
    EXPECT_EQ(marks_of(three, given, 2).average, 433) << "13 / 3 = 4.333";
    given.back() = scored("price", 5);
    EXPECT_EQ(marks_of(three, given, 2).average, 467) << "14 / 3 = 4.667";
}

RC_GTEST_PROP(Marks, LieBetweenTheScoresAndTroubleIsALowScoreOrBadNews, ()) {
    auto const work = *rc::gen::inRange(1, 6);
    auto const manner = *rc::gen::inRange(1, 6);
    auto const damage = *rc::gen::arbitrary<bool>();
    auto const low = *rc::gen::inRange(0, 6);
    auto const given = answers(work, manner, damage);
    RC_ASSERT(check_answers(script(), given).has_value());
    auto const marks = marks_of(script(), given, low);
    RC_ASSERT(*marks.lowest == std::min(work, manner));
    RC_ASSERT(*marks.average >= 100 * *marks.lowest);
    RC_ASSERT(*marks.average <= 100 * std::max(work, manner));
    bool const expects = work <= low || manner <= low || damage;
    RC_ASSERT(marks.troubles.empty() != expects);
}

} // namespace
} // namespace hearth::care
