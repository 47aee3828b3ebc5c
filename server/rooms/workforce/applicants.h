/// Who applied and was not hired is not kept for ever (LD-11, compliance.md section 7).
#pragma once

#include "rooms/workforce/workforce.h"

namespace hearth::workforce {

/// Applicants of whom nothing was heard for the months of the setting, who never were at work and
/// of whom no other room knows more than messages: their file goes with everything in it.
Result<void> forget_applicants(Tx& tx);

struct ApplicantForgotten {
    static constexpr std::string_view kind = "workforce.applicant_forgotten";
    Id<Worker> worker;
    Id<identity::Store> store;
    int months;
    Uuid subject() const { return worker.uuid; }
    Audience audience() const { return {store}; }
};
BOOST_DESCRIBE_STRUCT(ApplicantForgotten, (), (worker, store, months))

} // namespace hearth::workforce
