/// What the sources of complaints share among themselves.
#pragma once

#include "rooms/complaints/complaints.h"
#include "rooms/complaints/rules.h"
#include "rooms/identity/identity.h"

namespace hearth::complaints {

inline constexpr std::string_view response_clock = "complaints.response";
inline constexpr std::string_view examination_clock = "complaints.examination";
inline constexpr std::string_view final_clock = "complaints.final_date";
inline constexpr std::string_view commitment_clock = "complaints.commitment";
inline constexpr std::string_view follow_up_clock = "complaints.follow_up";
inline constexpr std::string_view referral_answer_clock = "complaints.referral_answer";
inline constexpr std::string_view referral_acceptance_clock = "complaints.referral_acceptance";
/// BE-11, of a visit: until somebody has checked in, and until what was returned is accepted.
inline constexpr std::string_view check_in_clock = "complaints.check_in";
inline constexpr std::string_view rework_clock = "complaints.rework";
inline constexpr char remedy_approval[] = "complaints.remedy";

/// Guarded by version: PreconditionFailed platform.version_stale.
Result<Complaint> save(Tx& tx, Complaint complaint);
/// Along the table of rules.h, else Conflict complaints.not_so (detail state). Publishes.
Result<Complaint> move(Tx& tx, Complaint complaint, State to);
/// Changed, and not over: Conflict complaints.already_over.
Result<Complaint> load_live(Tx& tx, Id<Complaint> id);
void start_clock(Tx& tx, std::string_view kind, Uuid subject, Id<identity::Store> store,
                 seconds after);
Step add_step(Tx& tx, Complaint const& complaint, StepKind kind, bool is_public,
              std::optional<std::string> note = {});

/// A step that leaves the state as it is; whoever may see it hears of it.
Step touch(Tx& tx, Complaint const& complaint, StepKind kind, bool is_public,
           std::optional<std::string> note);
/// What is open about the same, the house's own (BE-11) or a customer's.
std::optional<Complaint> find_live(Tx& tx, Notice const& what);

/// What the room says of its clocks (BE-15).
void describe_promises();

// Bound by install.cpp.
Result<void> hear_clock(Tx& tx, clocks::Firing const& firing);
Result<void> hear_approval(Tx& tx, identity::ApprovalDecided const& decided);

} // namespace hearth::complaints
