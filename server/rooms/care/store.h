/// SQL of care. What people answered is sealed.
#pragma once

#include "rooms/care/model.h"

namespace hearth::care::store {

/// The newest of a service or group, or of all.
std::optional<Questionnaire> find_script(Tx& tx, Purpose purpose,
                                         std::optional<Id<catalog::Item>> item);
/// Newest first.
std::vector<Questionnaire> list_scripts(Tx& tx, int limit);
/// False where the version is there already.
bool insert_script(Tx& tx, Questionnaire const& one);

/// False where the subject has one.
bool insert_answered(Tx& tx, Answered const& one);
std::optional<Answered> find_answered(Tx& tx, Uuid subject);
/// Newest first.
std::vector<Answered> list_answered(Tx& tx, Id<orders::Order> order, int limit);
/// Of a store, answered in the span, oldest first.
std::vector<Answered> list_answered_between(Tx& tx, Id<identity::Store> store, Span span,
                                            int limit);

struct OptOut {
    Instant since;
    ActorKind by_kind;
};
BOOST_DESCRIBE_STRUCT(OptOut, (), (since, by_kind))
/// In force now.
std::optional<OptOut> find_opt_out(Tx& tx, Id<customers::Customer> customer);
void insert_opt_out(Tx& tx, Id<customers::Customer> customer);
int lift_opt_outs(Tx& tx, Id<customers::Customer> customer);

// ---- letters (FU-02)

/// Newest first.
std::vector<PublishedTemplate> list_templates(Tx& tx, int limit);
bool insert_template(Tx& tx, PublishedTemplate const& one);
/// False where the order has one.
bool insert_letter(Tx& tx, Letter const& one);
std::optional<Letter> find_letter(Tx& tx, Id<Letter> id);
enum class Printed { NotYet, Either };
/// Newest first, those before `before`.
std::vector<Letter> list_letters(Tx& tx, Id<identity::Store> store, Printed which,
                                 std::optional<Id<Letter>> before, int limit);
bool mark_printed(Tx& tx, Id<Letter> id); ///< false where it was

// ---- weeks (FU-04)

/// As reported, by store; none where it was not.
std::vector<StoreWeek> list_week(Tx& tx, Day monday);
std::optional<Instant> find_week_made(Tx& tx, Day monday);
void insert_week(Tx& tx, Day monday, StoreWeek const& one);

// ---- birthdays and care plans (FU-05)

struct Birthday {
    std::string month_day;
    Id<identity::Store> store;
};
void save_birthday(Tx& tx, Id<customers::Customer> customer, Birthday const& birthday);
int remove_birthday(Tx& tx, Id<customers::Customer> customer);
std::optional<Birthday> find_birthday(Tx& tx, Id<customers::Customer> customer);
void insert_plan(Tx& tx, Plan const& one);
std::optional<Plan> find_plan(Tx& tx, Id<Plan> id);
std::vector<Plan> list_plans(Tx& tx, Id<customers::Customer> customer); ///< in force
bool end_plan(Tx& tx, Id<Plan> id);                                     ///< false: it was
void set_next(Tx& tx, Id<Plan> id, Instant next_at);
void insert_occasion(Tx& tx, Occasion const& one);
std::optional<Occasion> find_occasion(Tx& tx, Id<Occasion> id);
/// Open ones, due first.
std::vector<Occasion> list_occasions(Tx& tx, Id<identity::Store> store, int limit);
std::vector<Occasion> list_occasions_of(Tx& tx, Id<customers::Customer> customer, int limit);
bool finish_occasion(Tx& tx, Id<Occasion> id, OccasionResult result,
                     std::optional<std::string> const& note); ///< false where it was over

} // namespace hearth::care::store
