/// Renewal of standing bookings (LC-08): nouns and decisions, pure. At the end of its term a series
/// goes on by itself only where the customer said yes beforehand, in an emphasised place of its
/// own, and was told again in time before the date; in any doubt it ends (decision 0024).
#pragma once

#include "rooms/series/rules.h"

#include <span>

namespace hearth::series {

/// The law as data.
struct RenewalLaw {
    std::string_view jurisdiction; ///< "CN"; a city's row beats the country's
    int notice_days;               ///< told again so many days before the date
    Day valid_from;
    std::optional<Day> valid_to;
    std::string_view source;
};
std::span<RenewalLaw const> renewal_laws();
/// The one in force there on that day.
RenewalLaw const& renewal_law(std::span<RenewalLaw const> all, std::string_view city, Day today);

/// What the company does beyond the law.
struct RenewalHabits {
    static constexpr std::string_view setting_name = "series.renewal";
    int tell_days = 7;         ///< before the date; more than the law asks, for a second try
    int ahead_days = 7;        ///< the date lies so far before the next term: time to plan it
    int tell_at_min = 600;     ///< after local midnight
    int open_term_months = 12; ///< a term of a series without an end
};
BOOST_DESCRIBE_STRUCT(RenewalHabits, (), (tell_days, ahead_days, tell_at_min, open_term_months))

/// Told: the notice is out, or the question whether to go on. Lapsed: the date passed without a
/// word or a notice that held.
enum class RenewalState { Waiting, Told, Renewed, Ended, Lapsed };
BOOST_DESCRIBE_ENUM(RenewalState, Waiting, Told, Renewed, Ended, Lapsed)

struct Renewal {
    int number = 1;
    Day from = {};
    std::optional<Day> until = {};
    std::optional<int> days = {};
    std::optional<int> visits = {};
    std::optional<int> months = {};
    RenewalState state = RenewalState::Waiting;
    std::optional<Instant> agreed_at = {};
    std::optional<ActorKind> agreed_by_kind = {};
    std::optional<Uuid> agreed_by = {};
    std::optional<Word> agreed_word = {};
    std::optional<Instant> told_at = {};
    std::optional<int> notice_days = {};
    std::optional<Day> renews_on = {};
    std::optional<Money> price = {};
    std::optional<Instant> heard_at = {};
    std::optional<Uuid> heard_by = {};
    std::optional<Word> heard_word = {};
    std::optional<Instant> ended_at = {};
    std::optional<ActorKind> ended_by_kind = {};
    std::optional<Uuid> ended_by = {};
    std::optional<Word> ended_word = {};
    bool is_open() const { return state == RenewalState::Waiting || state == RenewalState::Told; }
    bool is_agreed() const { return agreed_at.has_value(); }
};
BOOST_DESCRIBE_STRUCT(Renewal, (),
                      (number, from, until, days, visits, months, state, agreed_at, agreed_by_kind,
                       agreed_by, agreed_word, told_at, notice_days, renews_on, price, heard_at,
                       heard_by, heard_word, ended_at, ended_by_kind, ended_by, ended_word))

/// A term and the one after it.
struct TermEnds {
    Day last = {};      ///< of this term
    Day renews_on = {}; ///< the date
    Day tell_on = {};
    Day next_from = {};                ///< the first visit of the next
    std::optional<Day> next_last = {}; ///< none: so many visits
};

Day renews_on(Day last, RenewalHabits const& habits);
Day tell_on(Day last, RenewalHabits const& habits);
/// So many months after `from`, less a day: the last day of a term; a shorter month ends it sooner.
Day last_of_months(Day from, int months);
/// Room for the notice between the first day and the date.
bool is_long_enough(Day from, Day last, RenewalHabits const& habits);
/// The last of so many visits; none: too far to be seen.
std::optional<Day> last_planned(Plan const& plan);
/// What the next visit after `last` would be if the plan had no end; none: it has no more days.
std::optional<Day> next_planned(Plan const& plan, Day last);

/// Of a plan that begins a term, with the habits' length where it has no end; none where there is
/// no next day, its end cannot be seen, or there is no room for the notice.
std::optional<TermEnds> ends_of(Plan const& plan, RenewalHabits const& habits);

/// What is known when a renewal is to be decided.
struct RenewalFacts {
    Instant now = {};
    Instant end = {}; ///< the term is over
    std::optional<Instant> agreed_at = {};
    Instant tell_at = {};                 ///< when the notice was due
    std::optional<Instant> heard_at = {}; ///< the notice has really left the house, or was heard
    int notice_days = 0;
};
enum class RenewalDeed { Renew, Wait, Lapse };
struct RenewalVerdict {
    RenewalDeed deed = RenewalDeed::Lapse;
    Instant again_at = {}; ///< Wait: to be looked at again
};
/// Renews on her yes where the notice held for the lawful days before now, or where the yes itself
/// is younger than the day of the notice (a new word). Else it waits until the term is over, and
/// then lapses: silence after a notice that came late or never renews nothing.
RenewalVerdict decide_renewal(RenewalFacts const& facts);

} // namespace hearth::series
