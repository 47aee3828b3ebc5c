/// Until when an authority's letter wants an answer: rows of law with valid_from and source, and
/// what a company asks of itself beyond. Pure (LH-18, LC-13).
#pragma once

#include "rooms/complaints/complaints.h"

#include <span>

namespace hearth::complaints {

/// A row of the jurisdiction table; the youngest that is in force on the day the letter came
/// counts.
struct ReferralLaw {
    std::string_view jurisdiction; ///< "CN"; a city's row beats the country's
    Day valid_from;
    std::optional<Day> valid_to; ///< last day
    int accept_workdays;         ///< the authority decides whether it takes the case
    std::string_view source;
};
std::span<ReferralLaw const> referral_laws();
/// Nothing where no row covers that day.
ReferralLaw const* law_on(std::span<ReferralLaw const> laws, Day day,
                          std::string_view jurisdiction);

/// A company's own clock inside it, by store, so by city.
struct ReferralTerms {
    static constexpr std::string_view setting_name = "complaints.referral";
    int answer_workdays = 3;
    std::string jurisdiction = "CN";
};
BOOST_DESCRIBE_STRUCT(ReferralTerms, (), (answer_workdays, jurisdiction))
Result<void> check_terms(ReferralTerms const& terms);

/// The end of the working day; a year whose days off are not known yet counts every day as one,
/// which is never later than the law.
Day after_workdays(Day from, int workdays);

struct ReferralDates {
    Instant answer_by; ///< ours, or the letter's where that is earlier
    Instant accept_by;
    std::string terms;
};
ReferralDates referral_dates(Instant received_at, std::optional<Instant> letter_due_at,
                             ReferralTerms const& terms, ReferralLaw const& law,
                             std::string_view zone);

bool waits_for_answer(Referral const& referral);

} // namespace hearth::complaints
