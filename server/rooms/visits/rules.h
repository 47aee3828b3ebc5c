/// Decisions of the day: pure. Settings and moments come in as values.
#pragma once

#include "base/result.h"
#include "rooms/catalog/catalog.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/orders/orders.h"
#include "rooms/visits/model.h"

#include <string_view>

namespace hearth::visits {

struct DaySettings {
    static constexpr std::string_view setting_name = "visits.day";
    int address_from_minute = 18 * 60; ///< PR-02: of the day before, in the store's zone
    int address_until_min = 120;       ///< after the planned end
    int near_m = 200;                  ///< F6
    int accuracy_m = 100;
    int late_min = 30;                  ///< VS-03: this late must be announced
    int late_notice_min = 30;           ///< so long before the planned start
    int clock_off_min = 5;              ///< a device clock further ahead is flagged
    int accept_hours = 24;              ///< F11: then the customer's silence accepts
    bool wants_departure_photo = false; ///< VS-02: the checklist waits for it
};
BOOST_DESCRIBE_STRUCT(DaySettings, (),
                      (address_from_minute, address_until_min, near_m, accuracy_m, late_min,
                       late_notice_min, clock_off_min, accept_hours, wants_departure_photo))

/// Two reminders, then the customer's silence accepts.
std::vector<clocks::Rung> acceptance_ladder(DaySettings const& settings);

/// PR-02: a worker who has accepted sees the door from 18:00 the day before until 2 h after the
/// end.
bool may_see_address(dispatch::AssignmentState state, Span visit, Instant now,
                     std::string_view zone, DaySettings const& settings);

struct Reported {
    std::optional<int> distance_m;
    std::optional<int> accuracy_m;
    Duration ahead; ///< of the device's clock over ours; negative: late report
    std::optional<std::string> reason;
    bool is_checked = true; ///< went through the departure checklist (VS-02)
};
/// F6: never a dead end; what is odd is flagged for the office.
Arrival judge_arrival(Reported const& reported, DaySettings const& settings);

/// Metres between two WGS-84 places (haversine, mean radius 6,371,008.8 m).
double distance_m(double latitude_a, double longitude_a, double latitude_b, double longitude_b);

/// VS-03: late by `late_min` or more without having said so `late_notice_min` before.
bool is_late_unannounced(Instant planned, Instant expected, Instant announced_at,
                         DaySettings const& settings);

/// Required steps that are not done, and steps whose photos are missing (codes).
struct Missing {
    std::vector<std::string> steps;
    std::vector<std::string> photos;
    bool is_nothing() const { return steps.empty() && photos.empty(); }
};
Missing find_missing(std::vector<catalog::Step> const& steps, std::vector<DoneStep> const& done,
                     std::vector<Photo> const& photos);

/// May this be reported now? Refused: visits.brief_first (VS-01), visits.not_arrived,
/// visits.not_in_service, visits.leader_only, visits.confirm_first, visits.over,
/// visits.check_first (VS-02).
struct Situation {
    orders::VisitState state;
    bool is_briefed;
    dispatch::Role role;
    dispatch::AssignmentState assignment;
    bool is_checked = true; ///< departure checklist (VS-02)
};
Result<void> check_entry(EntryKind kind, Situation const& situation);

/// The place in the chain whose word is next in this round, from 1; nothing when all have accepted
/// or one has returned the work.
std::optional<int> next_place(std::vector<catalog::AcceptanceStep> const& chain, int round,
                              std::vector<GivenVerdict> const& given);

/// LX-02.
Bearer propose_bearer(orders::Relation relation);

} // namespace hearth::visits
