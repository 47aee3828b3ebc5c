/// Nouns of care: questionnaires, what was answered, who wants to be left alone.
#pragma once

#include "rooms/catalog/catalog.h"
#include "rooms/complaints/complaints.h"
#include "rooms/notify/notify.h"

namespace hearth::care {

/// What a questionnaire is for. Feedback: asked by the consultant when the crew is back (FU-03).
enum class Purpose { AfterService, SecondContact, Feedback, CareVisit };
BOOST_DESCRIBE_ENUM(Purpose, AfterService, SecondContact, Feedback, CareVisit)

/// Score: 1 (bad) to 5 (good).
enum class QuestionKind { Score, YesNo, Choice, Text };
BOOST_DESCRIBE_ENUM(QuestionKind, Score, YesNo, Choice, Text)

struct Pick {
    catalog::Code code;
    catalog::Name name;
};
BOOST_DESCRIBE_STRUCT(Pick, (), (code, name))

struct Question {
    catalog::Code code; ///< what its answers are filed under
    QuestionKind kind = QuestionKind::Score;
    catalog::Sentence ask;
    List<Pick, 9> picks;            ///< of a choice: one key each
    bool is_needed = true;          ///< an answer without it is not complete
    std::optional<bool> bad_answer; ///< of yes or no: the one that is bad news
    /// What a case is about that a low score or bad news opens; default: quality.
    std::optional<complaints::Kind> about;
};
BOOST_DESCRIBE_STRUCT(Question, (), (code, kind, ask, picks, is_needed, bad_answer, about))

struct Script {
    catalog::Sentence opening; ///< who calls, and why
    List<Question, 20, 1> questions;
    catalog::Sentence closing;
};
BOOST_DESCRIBE_STRUCT(Script, (), (opening, questions, closing))

/// A version of it. Version 0 is the house's own, in force until a company publishes one.
struct Questionnaire {
    Purpose purpose = Purpose::AfterService;
    std::optional<Id<catalog::Item>> item = {}; ///< a service or a group; none: all
    std::int64_t version = 0;
    Script script = {};
    std::optional<Instant> published_at = {};
    std::optional<Uuid> published_by = {};
    std::string why = {};
};
BOOST_DESCRIBE_STRUCT(Questionnaire, (),
                      (purpose, item, version, script, published_at, published_by, why))

/// One answer: what fits the kind of its question.
struct Answer {
    catalog::Code question;
    std::optional<Whole<1, 5>> score;
    std::optional<bool> yes;
    std::optional<catalog::Code> pick;
    std::optional<Text<1, 500>> text;
};
BOOST_DESCRIBE_STRUCT(Answer, (), (question, score, yes, pick, text))
using Answers = List<Answer, 20>;

/// An answer with the words in which it was asked: it can be read whatever becomes of the script.
struct Asked {
    Question question;
    Answer answer;
};
BOOST_DESCRIBE_STRUCT(Asked, (), (question, answer))

/// What the answers come to.
struct Marks {
    std::optional<int> average; ///< hundredths of a score, rounded half up
    std::optional<int> lowest;
    std::vector<catalog::Code> troubles; ///< questions with a low score or bad news
};

struct Answered {
    Uuid subject = {}; ///< the call or the visit
    Purpose purpose = Purpose::AfterService;
    std::int64_t script_version = 0;
    Id<customers::Customer> customer = {};
    std::optional<Id<orders::Order>> order = {};
    Id<identity::Store> store = {};
    std::vector<Asked> answers = {};
    std::optional<int> average = {}; ///< hundredths
    std::optional<int> lowest = {};
    int troubles = 0;
    std::optional<Id<complaints::Complaint>> complaint = {};
    Instant answered_at = {};
    Uuid answered_by = {};
};
BOOST_DESCRIBE_STRUCT(Answered, (),
                      (subject, purpose, script_version, customer, order, store, answers, average,
                       lowest, troubles, complaint, answered_at, answered_by))

/// One key each on the call list. OptedOut: wants no further calls of care.
enum class Outcome { Answered, NoAnswer, CallLater, WrongNumber, OptedOut, Confirmed, WantsChange };
BOOST_DESCRIBE_ENUM(Outcome, Answered, NoAnswer, CallLater, WrongNumber, OptedOut, Confirmed,
                    WantsChange)

/// What a letter of thanks says (FU-02): `{name}` and the other slots of letter.h are filled in.
struct LetterText {
    Text<1, 100> title;
    Text<1, 3000> body;    ///< paragraphs, a line each
    Text<1, 200> greeting; ///< above the sender
};
BOOST_DESCRIBE_STRUCT(LetterText, (), (title, body, greeting))
struct LetterTemplate {
    LetterText zh;
    LetterText en;
};
BOOST_DESCRIBE_STRUCT(LetterTemplate, (), (zh, en))
struct PublishedTemplate {
    std::int64_t version = 0; ///< 0: the house's own
    LetterTemplate letter = {};
    std::optional<Instant> published_at = {};
    std::optional<Uuid> published_by = {};
    std::string why = {};
};
BOOST_DESCRIBE_STRUCT(PublishedTemplate, (), (version, letter, published_at, published_by, why))

/// A letter as it was written; its words never change afterwards.
struct Letter {
    Id<Letter> id = {};
    Id<orders::Order> order = {};
    Id<customers::Customer> customer = {};
    Id<identity::Store> store = {};
    std::int64_t template_version = 0;
    std::string locale = "zh-CN";
    LetterText text = {}; ///< filled in; sealed
    Instant written_at = {};
    std::optional<Instant> printed_at = {};
};
BOOST_DESCRIBE_STRUCT(Letter, (),
                      (id, order, customer, store, template_version, locale, text, written_at,
                       printed_at))

/// A store's week in figures (FU-04). All of them are known once the week is over.
struct StoreWeek {
    Id<identity::Store> store = {};
    std::string name = {};
    int visits = 0;             ///< done
    int calls_due = 0;          ///< calls of care whose time ran out in the week
    int calls_in_time = 0;      ///< of these
    int answered = 0;           ///< questionnaires
    std::int64_t score_sum = 0; ///< of their averages, hundredths
    int scored = 0;             ///< questionnaires with a score
    int low_scores = 0;         ///< questionnaires with a low score or bad news
    int complaints = 0;         ///< opened
    int responses_due = 0;      ///< first answers to them that were due
    int responses_in_time = 0;  ///< of these
};
BOOST_DESCRIBE_STRUCT(StoreWeek, (),
                      (store, name, visits, calls_due, calls_in_time, answered, score_sum, scored,
                       low_scores, complaints, responses_due, responses_in_time))

/// FU-05: what has come up. Birthday: of a key customer, to be wished by a person.
enum class OccasionKind { Birthday, CareVisit };
BOOST_DESCRIBE_ENUM(OccasionKind, Birthday, CareVisit)
enum class OccasionResult { Done, Skipped };
BOOST_DESCRIBE_ENUM(OccasionResult, Done, Skipped)

/// What is done for a key customer every so many days.
struct Plan {
    Id<Plan> id = {};
    Id<customers::Customer> customer = {};
    Id<identity::Store> store = {};
    std::string what = {}; ///< sealed
    int every_days = 90;
    Instant next_at = {};
    Instant made_at = {};
    std::optional<Instant> ended_at = {};
};
BOOST_DESCRIBE_STRUCT(Plan, (), (id, customer, store, what, every_days, next_at, made_at, ended_at))

struct Occasion {
    Id<Occasion> id = {};
    OccasionKind kind = OccasionKind::CareVisit;
    Id<customers::Customer> customer = {};
    Id<identity::Store> store = {};
    std::optional<Id<Plan>> plan = {};
    Instant opened_at = {};
    Instant due_at = {};
    std::optional<OccasionResult> result = {};
    std::optional<std::string> note = {}; ///< sealed
    std::optional<Instant> done_at = {};
};
BOOST_DESCRIBE_STRUCT(Occasion, (),
                      (id, kind, customer, store, plan, opened_at, due_at, result, note, done_at))

/// Numbers of follow-up care.
struct Habits {
    static constexpr std::string_view setting_name = "care.habits";
    int low_score = 2;          ///< this or less opens a case
    int letter_after_h = 72;    ///< FU-02: written so long after the order
    int letter_until_h = 168;   ///< FU-02: at the latest
    int second_after_h = 168;   ///< FU-02: the second contact, after the letter
    int week_hour = 8;          ///< FU-04: of the Monday, in the company's zone
    std::string week_mail = ""; ///< FU-04: addresses at headquarters, with commas between
    int visit_days = 7;         ///< FU-05: a care visit is made within so many days
    /// FU-05: an offer that goes with birthday wishes, only to who agreed to marketing (LC-09).
    std::string birthday_offer = "";
};
BOOST_DESCRIBE_STRUCT(Habits, (),
                      (low_score, letter_after_h, letter_until_h, second_after_h, week_hour,
                       week_mail, visit_days, birthday_offer))

} // namespace hearth::care
