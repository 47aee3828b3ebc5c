#include "rooms/visits/rules.h"

#include "base/zone.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hearth::visits {

using orders::VisitState;

std::vector<clocks::Rung> acceptance_ladder(DaySettings const& settings) {
    auto const all = hours{settings.accept_hours};
    return {{"remind", all / 3, true}, {"remind_again", all * 5 / 6, true}, {"due", all}};
}

bool may_see_address(dispatch::AssignmentState state, Span visit, Instant now,
                     std::string_view zone, DaySettings const& settings) {
    if (state != dispatch::AssignmentState::Confirmed) return false;
    auto const day_before =
        Day{std::chrono::sys_days{local_day(visit.from, zone)} - std::chrono::days{1}};
    auto const from = at_local(day_before, settings.address_from_minute, zone);
    return now >= from && now <= visit.to + minutes{settings.address_until_min};
}

Arrival judge_arrival(Reported const& reported, DaySettings const& settings) {
    Arrival arrival{reported.distance_m, reported.accuracy_m, {}, reported.reason};
    if (!reported.distance_m)
        arrival.flags.push_back(ArrivalFlag::NoPosition);
    else if (*reported.distance_m > settings.near_m)
        arrival.flags.push_back(ArrivalFlag::FarAway);
    if (reported.accuracy_m && *reported.accuracy_m > settings.accuracy_m)
        arrival.flags.push_back(ArrivalFlag::BadAccuracy);
    if (reported.ahead > minutes{settings.clock_off_min})
        arrival.flags.push_back(ArrivalFlag::ClockOff);
    if (!reported.is_checked) arrival.flags.push_back(ArrivalFlag::Unchecked);
    return arrival;
}

double distance_m(double latitude_a, double longitude_a, double latitude_b, double longitude_b) {
    constexpr double radius = 6'371'008.8;
    constexpr double degree = std::numbers::pi / 180;
    double const dy = std::sin((latitude_b - latitude_a) * degree / 2);
    double const dx = std::sin((longitude_b - longitude_a) * degree / 2);
    double const h =
        dy * dy + std::cos(latitude_a * degree) * std::cos(latitude_b * degree) * dx * dx;
    return 2 * radius * std::asin(std::min(1.0, std::sqrt(h)));
}

bool is_late_unannounced(Instant planned, Instant expected, Instant announced_at,
                         DaySettings const& settings) {
    bool const is_late = expected - planned >= minutes{settings.late_min};
    return is_late && announced_at > planned - minutes{settings.late_notice_min};
}

Missing find_missing(std::vector<catalog::Step> const& steps, std::vector<DoneStep> const& done,
                     std::vector<Photo> const& photos) {
    Missing missing;
    auto const has_photo = [&](std::string const& step, PhotoPurpose purpose) {
        return std::any_of(photos.begin(), photos.end(), [&](Photo const& photo) {
            return photo.step == step && photo.purpose == purpose;
        });
    };
    for (auto const& step : steps) {
        if (!step.is_required) continue;
        bool const is_done = std::any_of(
            done.begin(), done.end(), [&](DoneStep const& one) { return one.code == step.code; });
        if (!is_done) missing.steps.push_back(step.code);
        bool const wants_after = step.photo != catalog::Photo::None;
        bool const wants_before = step.photo == catalog::Photo::BeforeAndAfter;
        bool const lacks = (wants_after && !has_photo(step.code, PhotoPurpose::After)) ||
                           (wants_before && !has_photo(step.code, PhotoPurpose::Before));
        if (lacks) missing.photos.push_back(step.code);
    }
    return missing;
}

namespace {

bool is_over(VisitState state) {
    return state == VisitState::Done || state == VisitState::Cancelled;
}

bool is_waiting(VisitState state) {
    return state == VisitState::Accepted || state == VisitState::Assigned ||
           state == VisitState::Unassigned;
}

} // namespace

Result<void> check_entry(EntryKind kind, Situation const& now) {
    if (kind == EntryKind::Note || kind == EntryKind::Left) return {};
    if (is_over(now.state)) return Error{Refusal::Conflict, "visits.over"};
    switch (kind) {
    case EntryKind::Briefed:
    case EntryKind::Checked:
        return {};
    case EntryKind::Departed:
    case EntryKind::Late:
    case EntryKind::Arrived:
        if (now.assignment != dispatch::AssignmentState::Confirmed)
            return Error{Refusal::Conflict, "visits.confirm_first"};
        if (now.state == VisitState::InService || now.state == VisitState::ToAccept)
            return Error{Refusal::Conflict, "visits.has_begun"};
        // Whoever stands at the door is never turned away; their arrival is flagged instead (F6).
        if (kind == EntryKind::Departed && !now.is_checked)
            return Error{Refusal::Conflict, "visits.check_first"};
        return {};
    case EntryKind::Identified:
    case EntryKind::Started:
        if (is_waiting(now.state) || now.state == VisitState::EnRoute)
            return Error{Refusal::Conflict, "visits.not_arrived"};
        if (kind == EntryKind::Started && !now.is_briefed)
            return Error{Refusal::Conflict, "visits.brief_first"};
        return {};
    case EntryKind::StepDone:
    case EntryKind::StepUndone:
    case EntryKind::Consumed:
    case EntryKind::Finished:
        if (now.state != VisitState::InService)
            return Error{Refusal::Conflict, "visits.not_in_service"};
        if (kind == EntryKind::Finished && now.role != dispatch::Role::Leader)
            return Error{Refusal::Forbidden, "visits.leader_only"};
        return {};
    case EntryKind::Note:
    case EntryKind::Left:
        return {};
    }
    return {};
}

std::optional<int> next_place(std::vector<catalog::AcceptanceStep> const& chain, int round,
                              std::vector<GivenVerdict> const& given) {
    int accepted = 0;
    for (auto const& one : given) {
        if (one.round != round) continue;
        if (one.verdict == Verdict::Returned) return {};
        ++accepted;
    }
    if (accepted >= static_cast<int>(chain.size())) return {};
    return accepted + 1;
}

Bearer propose_bearer(orders::Relation relation) {
    switch (relation) {
    case orders::Relation::Employee:
        return Bearer::Company;
    case orders::Relation::Introduced:
        return Bearer::Customer;
    case orders::Relation::Dispatched:
        return Bearer::Company;
    case orders::Relation::Partner:
        return Bearer::Partner;
    }
    return Bearer::Company;
}

} // namespace hearth::visits
