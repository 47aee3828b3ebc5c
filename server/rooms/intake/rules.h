/// Decisions of intake: pure.
#pragma once

#include "rooms/intake/intake.h"

namespace hearth::intake {

/// What a company promises its callers and asks of its stores (defaults of requirements.md).
struct Promises {
    static constexpr std::string_view setting_name = "intake.promises";
    int chat_answer_s = 120;       ///< BK-01
    int written_answer_min = 30;   ///< BK-01: forms, partners, referrals
    int accept_min = 10;           ///< ST-01: then the store's manager
    int accept_manager_min = 10;   ///< ST-01: then headquarters
    int announce_min = 30;         ///< ST-02: told again so often
    int callback_manager_min = 60; ///< BK-10: overdue so long: the manager
    int callback_hq_min = 240;     ///< BK-10
    int area_km = 15;              ///< how far a store goes
    int load_days = 3;             ///< visits of so many days are its load
    int second_level_h = 24; ///< ST-03: so long after a result the call centre asks the customer
    int second_again_h = 4;  ///< ST-03: and again so long after somebody else answered
};
BOOST_DESCRIBE_STRUCT(Promises, (),
                      (chat_answer_s, written_answer_min, accept_min, accept_manager_min,
                       announce_min, callback_manager_min, callback_hq_min, area_km, load_days,
                       second_level_h, second_again_h))

bool can_move(InquiryState from, InquiryState to);

/// What an order needs and the wish does not say, in the order it is asked.
std::vector<Field> missing_fields(Wish const& wish);

/// Refuses to order: over, unclear, not read back, referral without sign-off (BK-03, BK-06).
Result<void> check_order(Inquiry const& inquiry, bool is_signed_off);

/// In the area and able first; then the least of distance plus load: a visit waiting per able
/// worker weighs like 2 km. Ties go to the lower id.
std::vector<StoreChoice> rank(std::vector<StoreChoice> choices);

/// Great-circle distance of two WGS-84 points in km.
double distance_km(double latitude_a, double longitude_a, double latitude_b, double longitude_b);

std::vector<clocks::Rung> accept_ladder(Promises const& promises);
std::vector<clocks::Rung> announce_ladder(Promises const& promises);
/// From now until the promised moment, then the manager, then headquarters.
std::vector<clocks::Rung> callback_ladder(Promises const& promises, Instant now,
                                          Instant promised_at);

/// The clock of the promised answer; nothing where the channel is answered by taking it (phone,
/// walk-in).
std::optional<seconds> promised_answer(Channel channel, Promises const& promises);

} // namespace hearth::intake
