/// What the sources of care share among themselves.
#pragma once

#include "rooms/care/care.h"
#include "rooms/identity/identity.h"

namespace hearth::care {

/// The house's own questionnaires, before a company publishes any; `item` as a code.
struct HouseScript {
    Purpose purpose;
    std::string item; ///< empty: all
    Script script;
};
std::vector<HouseScript> const& house_scripts();

/// Writes what was answered, opening a case where something went wrong.
struct Taking {
    Uuid subject;
    Purpose purpose;
    orders::Visit visit;
    Answers answers;
    std::optional<std::string> note;
};
/// Invalid where the answers do not fit; Conflict care.answered_already.
Result<Answered> take_answers(Tx& tx, Taking const& taking);

inline constexpr std::string_view letter_clock = "care.letter";
inline constexpr std::string_view week_clock = "care.week";
inline constexpr std::string_view birthday_clock = "care.birthday";
inline constexpr std::string_view plan_clock = "care.plan";
inline constexpr std::string_view occasion_clock = "care.occasion";

/// The company's name as it stands on papers, and the zone in which its weeks are meant.
struct Company {
    std::string name;
    std::string zone;
};
BOOST_DESCRIBE_STRUCT(Company, (), (name, zone))
Company company_of(Tx& tx);

/// A printed sheet each, A4, in the letter's language. Not inside a transaction.
std::string print_letters(std::vector<Letter> const& letters, std::string const& company,
                          Instant printed_at);

/// The week as a workbook, in that language. Not where a person waits inside a transaction.
std::string write_week(Week const& week, std::string const& locale);

/// FU-02: from the order on.
void install_letters(Room& room);
/// FU-04: every Monday.
void install_weeks(Room& room);
/// FU-05.
void install_plans(Room& room);
/// Nothing more of a person is called for: what is open is skipped.
void drop_occasions(Tx& tx, Id<customers::Customer> customer);

// Bound by install.cpp.
Result<void> hear_opened(Tx& tx, notify::FollowUpOpened const& opened);
void add_call_routes(api::Routes& routes);
void add_script_routes(api::Routes& routes);
void add_contact_routes(api::Routes& routes);
void add_letter_routes(api::Routes& routes);
void add_week_routes(api::Routes& routes);
void add_feedback_routes(api::Routes& routes);
void add_plan_routes(api::Routes& routes);

} // namespace hearth::care
