/// Who never ordered is not kept for ever (LD-11, compliance.md section 7): so many months after
/// the last contact the file goes, by itself.
#pragma once

#include "rooms/rights/inside.h"

namespace hearth::rights {

/// Applicants are workforce's, which reads the same group.
struct Forgetting {
    static constexpr std::string_view setting_name = "rights.forgetting";
    int lead_months = 24;     ///< who never ordered, from the last contact
    int applicant_months = 6; ///< who applied and was not hired, from the last contact
};
BOOST_DESCRIBE_STRUCT(Forgetting, (), (lead_months, applicant_months))
/// Invalid platform.out_of_range: nobody is forgotten in the month they came.
Result<void> check_forgetting(Forgetting const& wish);

/// Why a file stays, or nothing: then it may be forgotten.
enum class Stays { Ordered, Open, HeardOf, Kept, Frozen };
BOOST_DESCRIBE_ENUM(Stays, Ordered, Open, HeardOf, Kept, Frozen)
std::optional<Stays> stays(Tx& tx, Id<customers::Customer> customer);

/// A chore: looks at some files further each time, and begins anew at the end.
Result<void> forget_leads(Tx& tx);

struct LeadForgotten {
    static constexpr std::string_view kind = "rights.lead_forgotten";
    Id<customers::Customer> customer;
    int months;
    Uuid subject() const { return customer.uuid; }
    Audience audience() const { return {{}, customer}; }
};
BOOST_DESCRIBE_STRUCT(LeadForgotten, (), (customer, months))

} // namespace hearth::rights
