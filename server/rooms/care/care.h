/// Care: what is done for customers after the work. Calls with a questionnaire (the calls
/// themselves, their times and clocks are notify's; this room says what is asked and what becomes
/// of the answers), letters, the week in figures. What people answered is sealed. Whoever wants to
/// be left alone gets no call and no letter of care from that moment on; word of a running order
/// still reaches them.
#pragma once

#include "rooms/care/model.h"

namespace hearth::care {

void install(Room& room);

// ---- questionnaires

/// The one in force for a service: its own, its group's, or the one for all; at each of these the
/// company's newest goes before the house's.
Result<Questionnaire> questionnaire_for(Tx& tx, Purpose purpose, Id<catalog::Item> item);
/// Appends a version. Invalid where the script has a fault (script.h).
Result<Questionnaire> publish_script(Tx& tx, Purpose purpose, std::optional<Id<catalog::Item>> item,
                                     Script const& script, std::string const& why);

struct ScriptPublished {
    static constexpr std::string_view kind = "care.script_published";
    Purpose purpose;
    std::optional<Id<catalog::Item>> item;
    std::int64_t version;
    Uuid subject() const { return item ? item->uuid : Uuid{}; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(ScriptPublished, (), (purpose, item, version))

// ---- calls (FU-01, FU-02)

struct CallOutcome {
    Outcome outcome = Outcome::Answered;
    Answers answers = {};
    std::optional<std::string> note = {};
    std::optional<Instant> call_at = {}; ///< CallLater
};
struct FinishedCall {
    notify::FollowUp call;
    std::optional<Answered> answered = {};
};
/// Notes what became of a call. A low score or bad news opens a case at once, or is added to the
/// order's open one (CP-01). Refuses what notify refuses, and answers that do not fit the
/// questionnaire. Checks no rights.
Result<FinishedCall> finish_call(Tx& tx, Id<notify::FollowUp> id, std::int64_t version,
                                 CallOutcome const& what);
std::vector<Answered> list_answered(Tx& tx, Id<orders::Order> order);

struct CustomerAnswered {
    static constexpr std::string_view kind = "care.answered";
    Uuid about; ///< the call or the visit
    Purpose purpose;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    std::optional<Id<orders::Order>> order;
    std::optional<int> lowest;
    std::optional<Id<complaints::Complaint>> complaint;
    Uuid subject() const { return order ? order->uuid : customer.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(CustomerAnswered, (),
                      (about, purpose, customer, store, order, lowest, complaint))

// ---- letters of thanks (FU-02)

/// Newest version, or the house's own.
PublishedTemplate letter_template(Tx& tx);
/// Invalid where it names what is not known of an order (letter.h).
Result<PublishedTemplate> publish_template(Tx& tx, LetterTemplate const& letter,
                                           std::string const& why);
Result<Letter> load_letter(Tx& tx, Id<Letter> id); ///< NotFound care.letter_not_found

struct TemplatePublished {
    static constexpr std::string_view kind = "care.template_published";
    std::int64_t version;
    Uuid subject() const { return {}; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(TemplatePublished, (), (version))
struct LetterWritten {
    static constexpr std::string_view kind = "care.letter_written";
    Id<Letter> letter;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(LetterWritten, (), (letter, order, customer, store))
struct LettersPrinted {
    static constexpr std::string_view kind = "care.letters_printed";
    Id<identity::Store> store;
    int count;
    Uuid subject() const { return store.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(LettersPrinted, (), (store, count))

// ---- the week in figures (FU-04)

struct Week {
    Day monday;
    std::vector<StoreWeek> stores;  ///< by the stores' codes
    std::optional<Instant> made_at; ///< none: not reported, the figures are of this moment
};
/// As it was reported; else counted now.
Week load_week(Tx& tx, Day monday);
/// Reports a week that is over: keeps its figures and sends them to headquarters. One that was
/// reported keeps its figures and is sent again. Invalid at /week: care.week_no_monday,
/// care.week_not_over.
Result<Week> report_week(Tx& tx, Day monday);

struct WeekReported {
    static constexpr std::string_view kind = "care.week_reported";
    Day monday;
    int stores;
    bool is_again;
    Uuid subject() const { return {}; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(WeekReported, (), (monday, stores, is_again))

// ---- birthdays and care plans (FU-05)

/// Day and month, "05-12"; none takes it away again. Invalid at /month_day: care.month_day_wrong.
Result<void> set_birthday(Tx& tx, Id<customers::Customer> customer, Id<identity::Store> store,
                          std::optional<std::string> const& month_day);
std::optional<std::string> birthday_of(Tx& tx, Id<customers::Customer> customer);
struct NewPlan {
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    std::string what;
    int every_days = 90;
    Instant first_at; ///< ahead: Invalid at /first_at, care.first_past
};
Result<Plan> start_plan(Tx& tx, NewPlan const& plan);
Result<Plan> end_plan(Tx& tx, Id<Plan> id); ///< NotFound care.plan_not_found
std::vector<Plan> list_plans(Tx& tx, Id<customers::Customer> customer); ///< in force
Result<Occasion> load_occasion(Tx& tx, Id<Occasion> id);
/// Conflict care.occasion_over.
Result<Occasion> finish_occasion(Tx& tx, Id<Occasion> id, OccasionResult result,
                                 std::optional<std::string> const& note);

/// A birthday was saved or taken away, a plan begun or ended.
struct CarePlanned {
    static constexpr std::string_view kind = "care.planned";
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    std::optional<Id<Plan>> plan; ///< none: the birthday
    bool is_on;
    Uuid subject() const { return customer.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(CarePlanned, (), (customer, store, plan, is_on))
struct OccasionMoved {
    static constexpr std::string_view kind = "care.occasion_moved";
    Id<Occasion> occasion;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    OccasionKind what;
    std::optional<OccasionResult> result; ///< none: it came up, or is overdue
    bool is_overdue;
    Uuid subject() const { return customer.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(OccasionMoved, (), (occasion, customer, store, what, result, is_overdue))

// ---- being left alone (LC-09)

struct Contact {
    std::optional<Instant> opted_out_at = {};
    std::optional<ActorKind> opted_out_by = {};
};
BOOST_DESCRIBE_STRUCT(Contact, (), (opted_out_at, opted_out_by))

Contact contact_of(Tx& tx, Id<customers::Customer> customer);
/// Works at once: what is planned for them is dropped. Twice changes nothing.
Contact opt_out(Tx& tx, Id<customers::Customer> customer);
Contact opt_in(Tx& tx, Id<customers::Customer> customer);

struct ContactChanged {
    static constexpr std::string_view kind = "care.contact_changed";
    Id<customers::Customer> customer;
    bool is_wanted;
    Uuid subject() const { return customer.uuid; }
    Audience audience() const { return {.customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(ContactChanged, (), (customer, is_wanted))

} // namespace hearth::care
