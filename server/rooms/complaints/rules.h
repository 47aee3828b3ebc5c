/// Decisions of complaints: pure.
#pragma once

#include "rooms/complaints/complaints.h"

namespace hearth::complaints {

/// What a company promises to whoever complains (defaults of requirements.md).
struct Promises {
    static constexpr std::string_view setting_name = "complaints.promises";
    int soft_response_min = 15;  ///< CP-02
    int soft_examined_min = 30;  ///< CP-02
    int hard_response_min = 60;  ///< CP-03
    int hard_examined_min = 180; ///< CP-03: with a final date
    int climb_min = 15;          ///< CP-04: overdue so long: the manager
    int climb_hq_min = 60;       ///< CP-04: headquarters
    int follow_up_h = 24;        ///< CP-06
    int similar_days = 180;      ///< how far back earlier cases are looked for
};
BOOST_DESCRIBE_STRUCT(Promises, (),
                      (soft_response_min, soft_examined_min, hard_response_min, hard_examined_min,
                       climb_min, climb_hq_min, follow_up_h, similar_days))

/// Damage, quality and safety can be seen or measured: hard; the others are soft.
Grade grade_of(Kind kind);

bool can_move(State from, State to);
bool is_over(State state);

/// Warning at half the time, due, then the manager, then headquarters.
std::vector<clocks::Rung> ladder(Promises const& promises, seconds after);
seconds response_time(Promises const& promises, Grade grade);
seconds examination_time(Promises const& promises, Grade grade);

/// CP-05: something is done or nobody is liable; an apology wherever we (or our worker or partner)
/// are at fault; a fee only where the customer's own use caused it, and then no money to them; an
/// amount with refund, compensation or coupon, and none without. Invalid, naming the field.
Result<void> check_decision(Decision const& decision);

/// LC-07, Consumer Law 55: three times the price, at least 500 yuan.
Money fraud_exposure(Money price);

/// Whether somebody named in the file has to be heard before this liability is decided.
bool needs_hearing(Complaint const& complaint, Liability liability);

/// The larger first.
Level higher(Level level);

} // namespace hearth::complaints
